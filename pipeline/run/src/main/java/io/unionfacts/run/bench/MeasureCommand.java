package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code unionfacts bench measure}: end to end, from files to a published database, each run in a
 * process of its own, the bare loop beside every runner.
 */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = {
      "Generates archives, loads each with the bare loop and with Beam's runners, each in a process of"
          + " its own, and prints what it took as tables.",
      "A run of 200 documents comes first: it shows the start, and marginal figures leave it out."
    })
final class MeasureCommand implements Callable<Integer> {
  private static final long SMALL = 200;
  private static final long MOST_COMPARED = 20_000;
  private static final String DIRECT = "DirectRunner";
  private static final String FLINK = "FlinkRunner";
  private static final String UNCHANGED = "DirectRunner, again";

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

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each is run; the run with the middle time counts. Default: 1.")
  private int rounds = 1;

  @Option(
      names = "--flink",
      paramLabel = "CLASSPATH",
      description =
          "A class path with the Flink runner, to measure that too; see pipeline/measure.")
  private @Nullable String flink;

  @Option(
      names = "--flink-archive",
      paramLabel = "FILE",
      description = "The class-data archive that belongs to that class path.")
  private @Nullable Path flinkArchive;

  private final int cores = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    out.printf(
        "%s, %d cores, %s; Java %s%n%n",
        processor(), cores, memory(), System.getProperty("java.version"));
    List<String> modes = new ArrayList<>(List.of(BareCommand.NAME, DIRECT));
    if (flink != null) {
      modes.add(FLINK);
    }
    modes.add(UNCHANGED);
    Map<String, Measurement> small = new LinkedHashMap<>();
    for (Measurement each : all(modes, SMALL, out)) {
      small.put(each.mode(), each);
    }
    header(out);
    small.values().forEach(each -> line(out, each, small, 0));
    List<List<Measurement>> measured = new ArrayList<>();
    for (long count : documents) {
      List<Measurement> these = all(modes, count, out);
      double bare = these.get(0).marginalRate(requireNonNull(small.get(BareCommand.NAME)));
      these.forEach(each -> line(out, each, small, bare));
      measured.add(these);
    }
    for (List<Measurement> these : measured) {
      stages(out, these);
    }
    return 0;
  }

  private List<Measurement> all(List<String> modes, long count, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    Path archive = archive(count);
    Map<String, List<Measurement>> found = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String mode : modes) {
        found.computeIfAbsent(mode, key -> new ArrayList<>()).add(measure(mode, archive));
      }
    }
    if (count <= MOST_COMPARED) {
      for (String mode : modes) {
        List<String> differences =
            DatabaseDifference.between(database(BareCommand.NAME), database(mode));
        differences.forEach(line -> out.println(mode + " differs from the bare loop: " + line));
      }
    }
    List<Measurement> middle = new ArrayList<>();
    for (List<Measurement> each : found.values()) {
      each.sort(Comparator.comparingDouble(Measurement::seconds));
      middle.add(each.get(each.size() / 2));
    }
    return middle;
  }

  private Measurement measure(String mode, Path archive) throws IOException, InterruptedException {
    Path database = database(mode);
    if (!mode.equals(UNCHANGED)) {
      Files.deleteIfExists(database);
    }
    Path report = requireNonNull(folder).resolve("report.json");
    List<String> command = new ArrayList<>(java(mode));
    if (mode.equals(BareCommand.NAME)) {
      command.addAll(List.of("bench", "bare", archive.toString()));
    } else {
      String runner = mode.equals(FLINK) ? FLINK : DIRECT;
      command.addAll(List.of("run", archive.toString(), "--quiet", "--runner", runner));
    }
    command.addAll(List.of("--db", database.toString(), "--report", report.toString()));
    Path log = requireNonNull(folder).resolve("log.txt");
    Instant start = Instant.now();
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    if (exit != 0) {
      throw new IOException(mode + " ended with " + exit + ": " + Files.readString(log));
    }
    return Measurement.of(report, mode, seconds, cores);
  }

  /** This process's own Java and class path, without the launcher's thrift for short commands. */
  private List<String> java(String mode) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    boolean onFlink = mode.equals(FLINK);
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!argument.startsWith("-XX:TieredStopAtLevel")
          && !(onFlink && argument.startsWith("-XX:SharedArchiveFile"))) {
        command.add(argument);
      }
    }
    if (onFlink && flinkArchive != null) {
      command.add("-XX:SharedArchiveFile=" + flinkArchive);
    }
    String classPath = onFlink ? requireNonNull(flink) : System.getProperty("java.class.path");
    command.addAll(List.of("-cp", classPath, "io.unionfacts.run.cli.Main"));
    return command;
  }

  private Path database(String mode) {
    String name = mode.equals(UNCHANGED) ? DIRECT : mode.replace(' ', '-');
    return requireNonNull(folder).resolve("measured-" + name + ".duckdb");
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

  private static void header(PrintWriter out) {
    out.println(
        "| documents | mode | start s | total s | documents/s | MB/s | marginal documents/s | of the"
            + " bare loop | peak MB |");
    out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
  }

  private static void line(
      PrintWriter out, Measurement each, Map<String, Measurement> small, double bare) {
    // Of unchanged documents there is too little left to tell start and margin apart.
    boolean isSmall = bare == 0 || each.mode().equals(UNCHANGED);
    double marginal = isSmall ? 0 : each.marginalRate(requireNonNull(small.get(each.mode())));
    out.printf(
        Locale.ROOT,
        "| %,d | %s | %.1f | %.1f | %,.0f | %.2f | %s | %s | %,.0f |%n",
        each.documents(),
        each.mode(),
        each.start(),
        each.seconds(),
        each.rate(),
        each.megabytes() / each.seconds(),
        isSmall ? "" : String.format(Locale.ROOT, "%,.0f", marginal),
        isSmall ? "" : String.format(Locale.ROOT, "%.2f", marginal / bare),
        each.peak());
    out.flush();
  }

  private static void stages(PrintWriter out, List<Measurement> these) {
    out.printf(Locale.ROOT, "%n%,d documents:%n%n", these.get(0).documents());
    out.println("| mode | stage | seconds | share | documents/s | MB/s |");
    out.println("|---|---|---:|---:|---:|---:|");
    for (Measurement each : these) {
      for (Map.Entry<String, Double> stage : each.stages().entrySet()) {
        double seconds = stage.getValue();
        boolean isIdle = seconds == 0;
        out.printf(
            Locale.ROOT,
            "| %s | %s | %.1f | %.0f %% | %s | %s |%n",
            each.mode(),
            stage.getKey(),
            seconds,
            100 * seconds / each.seconds(),
            isIdle ? "" : String.format(Locale.ROOT, "%,.0f", each.documents() / seconds),
            isIdle ? "" : String.format(Locale.ROOT, "%.1f", each.megabytes() / seconds));
      }
    }
    out.flush();
  }

  private static String processor() {
    return firstOf(Path.of("/proc/cpuinfo"), "model name");
  }

  private static String memory() {
    return firstOf(Path.of("/proc/meminfo"), "MemTotal");
  }

  /** What a line of one of Linux's own files says; that it is unknown, elsewhere. */
  private static String firstOf(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(name + " unknown");
    } catch (IOException e) {
      return name + " unknown";
    }
  }
}
