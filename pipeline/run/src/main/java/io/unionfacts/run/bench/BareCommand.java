package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import io.unionfacts.models.TrainedModels;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.pipeline.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unionfacts bench bare}: what {@code run} does, without Beam. */
@Command(
    name = "bare",
    mixinStandardHelpOptions = true,
    description =
        "Does what run does in plain threads, without Beam: what a runner's time is compared with.")
final class BareCommand implements Callable<Integer> {
  /** In place of a runner's name. */
  static final String NAME = "bare loop";

  @Parameters(paramLabel = "INPUT", description = "A file or folder.")
  private @Nullable Path input;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads; by default as many as there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      required = true,
      description = "Where counts and timings are written, as by run.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    RunReport listener = new RunReport(RunListener.SILENT);
    listener.write(
        requireNonNull(report),
        BareLoop.run(
            requireNonNull(input),
            requireNonNull(database),
            threads,
            TrainedModels::extractor,
            listener),
        NAME);
    return 0;
  }
}
