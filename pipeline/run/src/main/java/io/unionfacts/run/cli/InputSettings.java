package io.unionfacts.run.cli;

import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.input.Limits;
import io.unionfacts.run.input.RecordFields;
import picocli.CommandLine.Option;

/** Options of {@code unionfacts run} that say how inputs are read. */
final class InputSettings {
  /** Which documents are used. */
  enum Language {
    vi,
    any
  }

  @Option(
      names = "--language",
      paramLabel = "vi|any",
      description =
          "Use Vietnamese documents and reject others, or use documents of any language."
              + " Default: vi.")
  private Language language = Language.vi;

  @Option(
      names = "--fields",
      paramLabel = "ROLE=FIELD,…",
      description =
          "Names of fields in JSONL and CSV records: text=noidung,title=tieude. Roles: html, text,"
              + " title, url, date, author. Usual names are known.")
  private String fields = "";

  @Option(
      names = "--max-mb",
      paramLabel = "N",
      description = "Reject documents larger than N MiB, unpacked. Default: 32.")
  private int megabytes = 32;

  @Option(
      names = "--max-expansion",
      paramLabel = "N",
      description = "Reject archive entries that unpack to more than N times. Default: 200.")
  private int expansion = 200;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Open archives in archives up to N deep. Default: 4.")
  private int depth = 4;

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      description = "Reject documents with more text. Default: 5000000.")
  private int characters = 5_000_000;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Reject PDF documents with more pages. Default: 2000.")
  private int pages = 2_000;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Give up on a PDF, office or mail document after N seconds. Default: 60.")
  private int seconds = 60;

  /**
   * The options.
   *
   * @throws IllegalArgumentException if a limit or the field mapping makes no sense
   */
  InputOptions options() {
    RecordFields names = RecordFields.standard();
    return new InputOptions(
        new Limits((long) megabytes << 20, expansion, depth, characters, pages, seconds),
        language == Language.any,
        fields.isEmpty() ? names : names.with(fields));
  }
}
