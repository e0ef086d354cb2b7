package io.unionfacts.run.cli;

import io.unionfacts.run.input.InputFinder;
import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.RunReport;
import io.unionfacts.run.store.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unionfacts run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Reads pages and loads their facts into a DuckDB file.",
      "",
      "Documents that the file has already, loaded by this same version, are skipped. The file is"
          + " replaced in one step at the end: until then, and if anything fails, it stays as it is."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the database is as it was before",
      "2:the command line was wrong",
      "3:done, but more inputs were rejected than --max-rejected allows",
      "130:interrupted; the same command takes up what was finished"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  unionfacts run news/ --db union.duckdb",
      "  unionfacts run crawl.warc.gz 'dump-*.jsonl' --db union.duckdb \\",
      "    --max-rejected 1%% --report run_report.json --log-format json",
      "  find /archive -newer last-run -type f | unionfacts run - --db union.duckdb",
      "",
      "Files:",
      "  .FILE.work/   rows staged so far; goes when the run is done, and is taken",
      "                up by the next run when it was cut",
      "  .FILE.lock    held while a run is writing FILE; a second one is refused",
      "  unionfacts.properties   in the working directory: defaults of options, as",
      "                max-rejected=1%%; UNIONFACTS_MAX_REJECTED in the environment",
      "                comes before it, the command line before both"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files and folders to read, archives and crawls among them; folders with everything below"
              + " them. A pattern such as 'news/**/*.html' stands for the files that it matches, -"
              + " for a list of paths on standard input.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--db",
      paramLabel = "FILE",
      required = true,
      description = "The DuckDB file; made if it is not there.")
  private @Nullable Path database;

  @Option(
      names = "--prune",
      description = "Remove documents of earlier runs that are not among these inputs.")
  private boolean prune;

  @Option(
      names = "--max-rejected",
      paramLabel = "N|P%",
      defaultValue = "0",
      converter = RejectionLimit.Converter.class,
      description =
          "Exit with 3 if more inputs than this are rejected: a number, or a share such as 0.5%%."
              + " Default: ${DEFAULT-VALUE}.")
  private @Nullable RejectionLimit maxRejected;

  @Option(
      names = "--runner",
      paramLabel = "NAME",
      defaultValue = "DirectRunner",
      description = "Beam runner. Default: ${DEFAULT-VALUE}, in this process.")
  private String runner = "DirectRunner";

  @Option(
      names = "--beam",
      paramLabel = "OPTION",
      description =
          "An option of the Beam runner, as --name=value; may be given again:"
              + " --beam=--flinkMaster=host:8081")
  private List<String> beamOptions = List.of();

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description = "Where rows are staged; on a cluster a folder that all workers share.")
  private @Nullable Path work;

  @ArgGroup(exclusive = false, heading = "%nHow inputs are read:%n")
  private InputSettings inputSettings = new InputSettings();

  @Option(names = "--dry-run", description = "Only say what would be read; write nothing.")
  private boolean dryRun;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Progress on standard error as: ${COMPLETION-CANDIDATES}.")
  private Progress.Format logFormat = Progress.Format.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write every count and timing of the run as JSON, for example to run_report.json.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    if (spec == null || database == null || maxRejected == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    InputOptions input;
    try {
      input = inputSettings.options();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    List<Path> files = InputFinder.expanded(inputs, System.in);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      return look(out, files);
    }
    Instant start = Instant.now();
    RunResult result;
    boolean terminal = Boolean.getBoolean("unionfacts.terminal");
    PrintWriter err = spec.commandLine().getErr();
    Interruption interruption = Interruption.expected(err);
    try (Progress progress = new Progress(err, logFormat, quiet, terminal)) {
      RunReport listener = new RunReport(progress);
      result =
          new ArchiveRun(
                  files, input, database, prune, runner, beamOptions, Optional.ofNullable(work))
              .run(listener);
      if (report != null) {
        listener.write(report, result, runner);
      }
    } finally {
      interruption.close();
    }
    Duration took = Duration.between(start, Instant.now());
    if (!quiet) {
      summary(out, result, took, database);
    }
    return maxRejected.isExceeded(result.rejected(), result.seen())
        ? ExitCode.REJECTED
        : ExitCode.OK;
  }

  private static int look(PrintWriter out, List<Path> files) throws IOException {
    long[] totals = new long[2];
    InputFinder.find(
        files,
        file -> {
          totals[0]++;
          totals[1] += file.bytes();
        });
    out.printf(Locale.ROOT, "Would read %,d files, %,.1f MB%n", totals[0], totals[1] / 1e6);
    return ExitCode.OK;
  }

  private static void summary(PrintWriter out, RunResult result, Duration took, Path database) {
    out.printf(
        Locale.ROOT,
        "Documents  %,d: %,d loaded, %,d unchanged, %,d rejected%n",
        result.seen(),
        result.loaded(),
        result.unchanged(),
        result.rejected());
    out.printf("Articles   %s%n", counts(result.articles(), result.articles().size()));
    out.printf("Facts      %s%n", counts(result.facts(), result.facts().size()));
    if (result.rejected() > 0) {
      out.printf("Rejected   %s%n", counts(result.byReason(), result.byReason().size()));
      result.rejections().forEach(line -> out.println("           " + line));
      if (result.rejected() > result.rejections().size()) {
        out.println("           … all of them: SELECT * FROM rejected");
      }
    }
    out.printf(Locale.ROOT, "Seconds    %.1f%n", took.toMillis() / 1000.0);
    out.println();
    out.println("Now try:");
    out.printf(
        "  unionfacts query \"SELECT federation, kind, value, unit, school_year FROM fact_detail"
            + " WHERE federation IS NOT NULL LIMIT 10\" --db %s%n",
        database);
  }

  private static String counts(Map<String, Long> counts, int limit) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    if (total == 0) {
      return "0";
    }
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d:", total));
    counts.entrySet().stream()
        .limit(limit)
        .forEach(
            e -> text.append(String.format(Locale.ROOT, " %,d %s,", e.getValue(), e.getKey())));
    text.setLength(text.length() - 1);
    return text.toString();
  }
}
