package io.unionfacts.run.bench;

import io.unionfacts.extract.Extractor;
import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.pipeline.Build;
import io.unionfacts.run.pipeline.Chunk;
import io.unionfacts.run.pipeline.ChunkStager;
import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.DatabaseUpdate;
import io.unionfacts.run.store.KnownDocuments;
import io.unionfacts.run.store.RunRecord;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.Versions;
import io.unionfacts.run.store.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A run without Beam: plain threads that take chunks from a list, read and extract them with the
 * same code, and load the same rows the same way. Shows what Beam costs, and what an extractor
 * other than the pipeline's would find.
 */
public final class BareLoop {
  private BareLoop() {}

  /**
   * Loads a file or folder.
   *
   * @param threads how many read and extract
   * @param extractor makes what reads the articles, once for all threads
   */
  public static RunResult run(
      Path input, Path database, int threads, Supplier<Extractor> extractor, RunListener listener)
      throws IOException {
    Instant start = Instant.now();
    Versions versions = Build.versions();
    WorkFolder folder = WorkFolder.of(database, Optional.empty());
    Manifest manifest = Manifest.write(List.of(input), folder.manifest());
    KnownDocuments.write(database, versions, folder.known());
    List<Chunk> chunks = manifest.chunks(threads, "bare loop");
    listener.found(manifest, chunks.size(), 0, folder.shards());
    listener.loading(stage(folder, chunks, threads, extractor.get()));
    RunResult result =
        DatabaseUpdate.publish(
            database,
            folder.shards(),
            new RunRecord(start, versions, "none", List.of(input.toString()), false),
            listener);
    folder.delete();
    return result;
  }

  private static ShardCounts stage(
      WorkFolder folder, List<Chunk> chunks, int threads, Extractor extractor) throws IOException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    ShardCounts all = new ShardCounts();
    try {
      List<Future<ShardCounts>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> stageSome(folder, chunks, next, extractor)));
      }
      for (Future<ShardCounts> each : running) {
        all.add(each.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IOException("a thread of the bare loop failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static ShardCounts stageSome(
      WorkFolder folder, List<Chunk> chunks, AtomicInteger next, Extractor extractor)
      throws IOException {
    ShardCounts counts = new ShardCounts();
    try (ChunkStager stager =
        new ChunkStager(
            folder.shards(),
            KnownDocuments.open(folder.known()),
            InputOptions.standard(),
            () -> extractor)) {
      for (int c = next.getAndIncrement(); c < chunks.size(); c = next.getAndIncrement()) {
        Chunk chunk = chunks.get(c);
        counts.add(stager.stage(chunk.shard(), Manifest.read(folder.manifest(), chunk)));
      }
    }
    return counts;
  }
}
