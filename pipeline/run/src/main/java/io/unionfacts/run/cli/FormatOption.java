package io.unionfacts.run.cli;

import picocli.CommandLine.Option;

/** The option {@code --format} of every command that prints rows. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ResultFormat format = ResultFormat.TABLE;

  /** How rows are printed. */
  ResultFormat get() {
    return format;
  }
}
