package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code unionfacts bench generate}: writes a made-up archive. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a made-up archive of saved pages for benchmarks and tests.",
      "The same options give the same bytes on any machine."
    })
public final class GenerateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--documents",
      required = true,
      paramLabel = "N",
      description = "How many documents.")
  private long documents;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write them.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private ArchiveFormat format = ArchiveFormat.TXT;

  @Option(
      names = "--per-file",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Documents to a file, for formats that hold many; default: ${DEFAULT-VALUE}.")
  private int perFile;

  @Option(names = "--seed", defaultValue = "1", description = "Tells archives apart; default: 1.")
  private long seed;

  @Option(
      names = "--near-duplicates",
      defaultValue = "0.02",
      paramLabel = "SHARE",
      description = "Share of documents that repeat an article; default: ${DEFAULT-VALUE}.")
  private double nearDuplicates;

  @Option(
      names = "--copies",
      defaultValue = "0.005",
      paramLabel = "SHARE",
      description = "Share that repeat a document byte for byte; default: ${DEFAULT-VALUE}.")
  private double copies;

  @Option(
      names = "--poison",
      defaultValue = "0",
      paramLabel = "SHARE",
      description = "Share that cannot be used; default: ${DEFAULT-VALUE}.")
  private double poison;

  @Option(
      names = "--brief",
      description = "Notices of some 500 characters instead of pages of 9 KB.")
  private boolean brief;

  @Override
  public Integer call() throws IOException {
    CommandLine line = requireNonNull(command).commandLine();
    if (perFile < 1) {
      throw new ParameterException(line, "--per-file must be 1 or more, but was " + perFile);
    }
    GeneratedArchive.Spec spec;
    try {
      spec = new GeneratedArchive.Spec(documents, seed, nearDuplicates, copies, poison, brief);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
    format.write(new GeneratedArchive(spec), requireNonNull(out), perFile);
    PrintWriter report = line.getOut();
    report.println(documents + " documents in " + out);
    report.flush();
    return 0;
  }
}
