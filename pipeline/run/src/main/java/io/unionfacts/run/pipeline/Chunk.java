package io.unionfacts.run.pipeline;

/**
 * Some hundred input files, as a stretch of the manifest: the element that travels through Beam.
 *
 * @param shard name of the shard that it becomes: its number, and a digest of what makes its rows
 * @param offset first byte of its lines in the manifest
 * @param length number of bytes
 */
public record Chunk(String shard, long offset, int length) {}
