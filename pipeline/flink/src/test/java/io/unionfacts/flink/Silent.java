package io.unionfacts.flink;

import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import java.nio.file.Path;

/** Hears nothing. */
final class Silent implements RunListener {
  @Override
  public void found(Manifest manifest, int chunks, int resumed, Path shards) {}

  @Override
  public void loading() {}
}
