package io.unionfacts.run.pipeline;

import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.DatabaseUpdate;
import io.unionfacts.run.store.KnownDocuments;
import io.unionfacts.run.store.RunRecord;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.Shard;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.Versions;
import io.unionfacts.run.store.WorkFolder;
import io.unionfacts.run.store.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

/**
 * A run: finds the inputs, stages their rows through Beam, loads and publishes them.
 *
 * @param inputs files and folders as given
 * @param input how they are read
 * @param database the target
 * @param prune whether documents that are no longer among the inputs are removed
 * @param runner Beam runner
 * @param beamOptions further options of the runner, as {@code --name=value}
 * @param work where shards are staged; every worker must reach it under this name. By default
 *     beside the database
 */
public record ArchiveRun(
    List<Path> inputs,
    InputOptions input,
    Path database,
    boolean prune,
    String runner,
    List<String> beamOptions,
    Optional<Path> work) {
  public ArchiveRun {
    inputs = List.copyOf(inputs);
    beamOptions = List.copyOf(beamOptions);
  }

  /** A run that reads its inputs in the standard way. */
  public ArchiveRun(
      List<Path> inputs,
      Path database,
      boolean prune,
      String runner,
      List<String> beamOptions,
      Optional<Path> work) {
    this(inputs, InputOptions.standard(), database, prune, runner, beamOptions, work);
  }

  /**
   * Runs to the end. When it fails or is killed, the database is as it was before, and finished
   * shards are taken up by the next run.
   */
  public RunResult run(RunListener listener) throws IOException {
    WriterLock lock = WriterLock.take(database);
    try {
      Instant start = Instant.now();
      if (workersAreHere() && !Files.exists(database)) {
        // It takes as long as listing the inputs and starting Beam, which go on meanwhile. With a
        // database there may be nothing new to read.
        StageChunks.prepare();
      }
      Versions versions = Build.versions();
      WorkFolder folder = WorkFolder.of(database, work);
      Optional<String> before = DatabaseFile.lastRunId(database);
      Manifest manifest = Manifest.write(inputs, folder.manifest());
      KnownDocuments.write(database, versions, folder.known());
      int cores = Runtime.getRuntime().availableProcessors();
      List<Chunk> chunks = manifest.chunks(cores, versions + " after " + before + " with " + input);
      List<String> names = chunks.stream().map(Chunk::shard).toList();
      int resumed = folder.keepOnly(names);
      listener.found(manifest, chunks.size(), resumed, folder.shards());
      stageAll(folder, chunks, cores);
      ShardCounts counts = new ShardCounts();
      for (String name : names) {
        counts.add(Shard.counts(folder.shards(), name));
      }
      listener.loading(counts);
      List<String> given = inputs.stream().map(Path::toString).toList();
      RunResult result =
          DatabaseUpdate.publish(
              database,
              folder.shards(),
              new RunRecord(start, versions, runner, given, prune),
              listener);
      folder.delete();
      return result;
    } finally {
      lock.close();
    }
  }

  private boolean workersAreHere() {
    return runner.equals("DirectRunner")
        || (runner.equals("FlinkRunner")
            && beamOptions.stream().noneMatch(option -> option.startsWith("--flinkMaster=")));
  }

  /** Stages every chunk; one whose shard is then missing or damaged gets a second try. */
  private void stageAll(WorkFolder folder, List<Chunk> chunks, int cores) throws IOException {
    stage(folder, chunks, cores);
    List<Chunk> again = unusable(folder, chunks);
    if (!again.isEmpty()) {
      stage(folder, again, cores);
      List<Chunk> still = unusable(folder, again);
      if (!still.isEmpty()) {
        throw new IOException(
            "%d shards are missing or damaged although their chunks were staged twice, the first %s in %s"
                .formatted(still.size(), still.get(0).shard(), folder.shards()));
      }
    }
  }

  private static List<Chunk> unusable(WorkFolder folder, List<Chunk> chunks) throws IOException {
    List<Chunk> unusable = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (!Shard.isIntact(folder.shards(), chunk.shard())) {
        Shard.delete(folder.shards(), chunk.shard());
        unusable.add(chunk);
      }
    }
    return unusable;
  }

  private void stage(WorkFolder folder, List<Chunk> chunks, int cores) throws IOException {
    List<String> arguments = new ArrayList<>(beamOptions);
    arguments.add("--runner=" + runner);
    for (String option : defaults(runner, cores)) {
      String name = option.substring(0, option.indexOf('='));
      if (beamOptions.stream().noneMatch(given -> given.startsWith(name + "="))) {
        arguments.add(option);
      }
    }
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).create();
    options.setJobName("unionfacts");
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("Chunks", Create.of(chunks).withCoder(new ChunkCoder()))
        .apply(
            "Stage chunks",
            new StageChunks(folder.manifest(), folder.shards(), folder.known(), input));
    try {
      pipeline.run().waitUntilFinish();
    } catch (RuntimeException e) {
      throw unwrapped(e);
    }
  }

  /** Runners wrap what went wrong several times; a full disk should be told as that. */
  private static IOException unwrapped(RuntimeException failure) throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException found) {
        throw new IOException(found.getMessage(), failure);
      }
      if (cause instanceof OutOfMemoryError found) {
        throw found;
      }
    }
    throw failure;
  }

  /**
   * Options of a runner that a user may override: per element, its checks cost more than the work.
   */
  private static List<String> defaults(String runner, int cores) {
    return switch (runner) {
      case "DirectRunner" ->
          List.of(
              "--enforceImmutability=false",
              "--enforceEncodability=false",
              "--targetParallelism=" + cores);
      case "FlinkRunner" ->
          List.of("--objectReuse=true", "--fasterCopy=true", "--parallelism=" + cores);
      default -> List.of();
    };
  }
}
