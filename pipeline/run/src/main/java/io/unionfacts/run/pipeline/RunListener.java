package io.unionfacts.run.pipeline;

import java.nio.file.Path;

/** Hears how far a run is. */
public interface RunListener {
  /**
   * The inputs are found, and staging begins.
   *
   * @param manifest the inputs
   * @param chunks number of chunks, each of which becomes a shard
   * @param resumed shards that an interrupted run had finished
   * @param shards the folder in which finished shards appear
   */
  void found(Manifest manifest, int chunks, int resumed, Path shards);

  /** Everything is staged, and loading begins. */
  void loading();
}
