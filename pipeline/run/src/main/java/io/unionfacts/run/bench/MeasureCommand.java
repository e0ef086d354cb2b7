package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.ShardCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code unionfacts bench measure}: end to end, from files to a published database, beside the bare
 * loop. The first, small run of each kind pays for starting; the later ones show what a document
 * costs.
 */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = {
      "Generates archives, loads each with the bare loop and with every Beam runner on the class path,"
          + " and prints what it took.",
      "The first line of each runner, with 200 documents, is the start."
    })
final class MeasureCommand implements Callable<Integer> {
  private static final long START_DOCUMENTS = 200;
  private static final String BARE = "bare loop";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--documents",
      split = ",",
      paramLabel = "N",
      defaultValue = "2000,20000",
      description = "How many documents; may be a list: ${DEFAULT-VALUE}.")
  private List<Long> documents = List.of();

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "DIR",
      description = "Where archives and databases are put; archives that are there are used again.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    out.printf(
        "%-14s %9s %9s %9s %9s %8s %7s %7s %9s%n",
        "runner",
        "documents",
        "seconds",
        "stage s",
        "load s",
        "docs/s",
        "MB/s",
        "ratio",
        "heap MB");
    List<String> runners =
        hasFlink() ? List.of(BARE, "DirectRunner", "FlinkRunner") : List.of(BARE, "DirectRunner");
    for (String runner : runners) {
      measure(runner, START_DOCUMENTS, Duration.ZERO, out);
    }
    for (long count : documents) {
      Duration bare = Duration.ZERO;
      for (String runner : runners) {
        Duration took = measure(runner, count, bare, out);
        if (runner.equals(BARE)) {
          bare = took;
        }
      }
    }
    return 0;
  }

  private Duration measure(String runner, long count, Duration bare, PrintWriter out)
      throws IOException {
    Path archive = archive(count);
    Path database = requireNonNull(folder).resolve("measured.duckdb");
    Files.deleteIfExists(database);
    resetPeak();
    Stopwatch watch = new Stopwatch();
    long bytes;
    if (runner.equals(BARE)) {
      BareLoop.Times times =
          BareLoop.run(archive, database, Runtime.getRuntime().availableProcessors());
      watch.staged = times.staging();
      watch.total = times.staging().plus(times.loading());
      bytes = size(archive);
    } else {
      new ArchiveRun(List.of(archive), database, false, runner, List.of(), Optional.empty())
          .run(watch);
      watch.total = Duration.between(watch.start, Instant.now());
      bytes = watch.bytes;
    }
    double seconds = watch.total.toMillis() / 1e3;
    out.printf(
        Locale.ROOT,
        "%-14s %,9d %9.1f %9.1f %9.1f %,8.0f %7.2f %7s %,9.0f%n",
        runner,
        count,
        seconds,
        watch.staged.toMillis() / 1e3,
        watch.total.minus(watch.staged).toMillis() / 1e3,
        count / seconds,
        bytes / 1e6 / seconds,
        bare.isZero() ? "" : String.format(Locale.ROOT, "%.2f", bare.toMillis() / 1e3 / seconds),
        peak() / 1e6);
    out.flush();
    return watch.total;
  }

  private Path archive(long count) throws IOException {
    Path archive = requireNonNull(folder).resolve("archive-" + count);
    Path complete = archive.resolveSibling(archive.getFileName() + ".complete");
    if (!Files.exists(complete)) {
      ArchiveFormat.TXT.write(new GeneratedArchive(GeneratedArchive.Spec.of(count)), archive, 1);
      Files.createFile(complete);
    }
    return archive;
  }

  private static long size(Path archive) throws IOException {
    try (var files = Files.walk(archive)) {
      long bytes = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static boolean hasFlink() {
    try {
      Class.forName("org.apache.beam.runners.flink.FlinkRunner", false, classLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static ClassLoader classLoader() {
    return MeasureCommand.class.getClassLoader();
  }

  private static void resetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Bytes of heap, the peaks of its pools added up; DuckDB's own memory is not in it. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Tells staging from loading. */
  private static final class Stopwatch implements RunListener {
    private final Instant start = Instant.now();
    private Duration staged = Duration.ZERO;
    private Duration total = Duration.ZERO;
    private long bytes;

    @Override
    public void found(Manifest manifest, int chunks, int resumed, Path shards) {
      bytes = manifest.bytes();
    }

    @Override
    public void loading(ShardCounts counts) {
      staged = Duration.between(start, Instant.now());
    }
  }
}
