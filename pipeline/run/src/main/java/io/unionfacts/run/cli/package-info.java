/** The command line: options in, sentences and exit codes out. Holds no work of its own. */
@NullMarked
package io.unionfacts.run.cli;

import org.jspecify.annotations.NullMarked;
