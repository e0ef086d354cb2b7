/** The batch program: archives in, DuckDB out. Holds no extraction rule. */
@NullMarked
package io.unionfacts.run;

import org.jspecify.annotations.NullMarked;
