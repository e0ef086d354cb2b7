/**
 * The batch: inputs into chunks, chunks through Beam into staged shards, shards into the database.
 * Beam sees one element per chunk, never one per document or record. Holds no extraction rule.
 */
@NullMarked
package io.unionfacts.run.pipeline;

import org.jspecify.annotations.NullMarked;
