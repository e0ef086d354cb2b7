package io.unionfacts.run.pipeline;

import io.unionfacts.run.store.LoadingListener;
import io.unionfacts.run.store.ShardCounts;
import java.nio.file.Path;

/** Hears how far a run is; unless it says otherwise, it does nothing about it. */
public interface RunListener extends LoadingListener {
  /** Hears nothing. */
  RunListener SILENT = new RunListener() {};

  /**
   * The inputs are found, and staging begins.
   *
   * @param manifest the inputs
   * @param chunks number of chunks, each of which becomes a shard
   * @param resumed shards that an interrupted run had finished
   * @param shards the folder in which finished shards appear
   */
  default void found(Manifest manifest, int chunks, int resumed, Path shards) {}

  /**
   * Everything is staged, and loading begins.
   *
   * @param counts of all shards, resumed ones among them
   */
  default void loading(ShardCounts counts) {}

  /** A step of loading begins; see {@link LoadingListener}. */
  @Override
  default void step(String what, int number, int of) {}
}
