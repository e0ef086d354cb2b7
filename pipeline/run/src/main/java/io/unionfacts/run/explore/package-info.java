/**
 * The explorer: a local web page over one database, and the read-only access it is built on. Knows
 * no extraction and no pipeline.
 */
@NullMarked
package io.unionfacts.run.explore;

import org.jspecify.annotations.NullMarked;
