package io.unionfacts.run.pipeline;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.store.KnownDocuments;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.ShardCounts.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Turns chunks of a manifest into finished shards, and yields their names. May be retried: a shard
 * is written under a name of its own chunk and appears only when it is whole.
 *
 * <p>Paths must mean the same on every worker.
 */
final class StageChunks extends PTransform<PCollection<Chunk>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final String manifest;
  private final String shards;
  private final String known;
  private final InputOptions input;

  StageChunks(Path manifest, Path shards, Path known, InputOptions input) {
    this.manifest = manifest.toString();
    this.shards = shards.toString();
    this.known = known.toString();
    this.input = input;
  }

  @Override
  public PCollection<String> expand(PCollection<Chunk> chunks) {
    return chunks
        .apply("Spread over workers", Reshuffle.viaRandomKey())
        .apply("Stage chunk", ParDo.of(new StageChunk(manifest, shards, known, input)));
  }

  static final class StageChunk extends DoFn<Chunk, String> {
    private static final long serialVersionUID = 1L;

    private final List<Counter> counters =
        Stream.of(Count.values())
            .map(count -> Metrics.counter("unionfacts", count.code()))
            .toList();

    private final String manifest;
    private final String shards;
    private final String known;
    private final InputOptions input;
    private transient @Nullable ChunkStager stager;

    StageChunk(String manifest, String shards, String known, InputOptions input) {
      this.manifest = manifest;
      this.shards = shards;
      this.known = known;
      this.input = input;
    }

    @Setup
    public void setUp() throws IOException {
      stager =
          new ChunkStager(
              Path.of(shards), KnownDocuments.open(Path.of(known)), input, Shared::extractor);
    }

    @Teardown
    public void tearDown() {
      if (stager != null) {
        stager.close();
      }
    }

    @ProcessElement
    public void process(@Element Chunk chunk, OutputReceiver<String> out) throws IOException {
      if (stager == null) {
        throw new IllegalStateException("not set up");
      }
      ShardCounts counts = stager.stage(chunk.shard(), Manifest.read(Path.of(manifest), chunk));
      Count[] all = Count.values();
      for (int i = 0; i < all.length; i++) {
        counters.get(i).inc(counts.get(all[i]));
      }
      out.output(chunk.shard());
    }
  }

  /** Builds in another thread what workers of this process will need. */
  static void prepare() {
    Thread builder = new Thread(Shared::extractor, "extractor");
    builder.setDaemon(true);
    // A worker will meet the same failure, and tell it.
    builder.setUncaughtExceptionHandler((thread, failure) -> {});
    builder.start();
  }

  /**
   * Built once per process, on first use: it is dear to build and safe to share. No class
   * initialiser, for one that runs out of memory would hide that from the next that needs it.
   */
  private static final class Shared {
    private static volatile @Nullable Extractor extractor;

    private Shared() {}

    static Extractor extractor() {
      Extractor built = extractor;
      return built == null ? build() : built;
    }

    private static synchronized Extractor build() {
      Extractor built = extractor;
      if (built == null) {
        built = TrainedModels.extractor();
        extractor = built;
      }
      return built;
    }
  }
}
