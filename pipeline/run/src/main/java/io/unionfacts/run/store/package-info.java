/**
 * The DuckDB file: its schema (the only place that names tables, columns and allowed words), ids
 * from content, rows out of extractions, staged shards and the atomic publication. Knows nothing of
 * Beam or of how documents are read.
 */
@NullMarked
package io.unionfacts.run.store;

import org.jspecify.annotations.NullMarked;
