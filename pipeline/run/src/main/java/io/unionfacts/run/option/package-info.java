/** Options that several commands share. Knows no command. */
@NullMarked
package io.unionfacts.run.option;

import org.jspecify.annotations.NullMarked;
