/** Tables out of the database into files that other programs read. */
@NullMarked
package io.unionfacts.run.export;

import org.jspecify.annotations.NullMarked;
