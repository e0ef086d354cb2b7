package io.unionfacts.run.cli;

import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.input.Limits;
import io.unionfacts.run.input.RecordFields;
import picocli.CommandLine.Option;

/** Options of {@code unionfacts run} that say how inputs are read. */
final class InputSettings {
  private static final Limits STANDARD = Limits.standard();

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
      description = "Reject documents larger than N MiB, unpacked. Default: ${DEFAULT-VALUE}.")
  private int megabytes = (int) (STANDARD.bytes() >> 20);

  @Option(
      names = "--max-expansion",
      paramLabel = "N",
      description =
          "Reject archive entries that unpack to more than N times. Default: ${DEFAULT-VALUE}.")
  private int expansion = STANDARD.expansion();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Open archives in archives up to N deep. Default: ${DEFAULT-VALUE}.")
  private int depth = STANDARD.depth();

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      description = "Reject documents with more text. Default: ${DEFAULT-VALUE}.")
  private int characters = STANDARD.characters();

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Reject PDF documents with more pages. Default: ${DEFAULT-VALUE}.")
  private int pages = STANDARD.pages();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "Give up on a PDF, office or mail document, or a page of 64 KB or more, after N seconds. Default: ${DEFAULT-VALUE}.")
  private int seconds = STANDARD.seconds();

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
