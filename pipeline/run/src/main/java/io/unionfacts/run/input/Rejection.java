package io.unionfacts.run.input;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An input that could not be used. It becomes a row of the table {@code rejected}; it never stops
 * the run.
 *
 * @param uri the input, as in {@code document.uri}
 * @param stage where it failed
 * @param reason why, from a fixed list
 * @param detail what was seen and what was expected, for a person
 */
public record Rejection(String uri, Stage stage, Reason reason, String detail) {
  /** The words of {@link Stage}. */
  public static final List<String> STAGES = Stream.of(Stage.values()).map(Stage::code).toList();

  /** The words of {@link Reason}. */
  public static final List<String> REASONS = Stream.of(Reason.values()).map(Reason::code).toList();

  /** Where an input failed. */
  public enum Stage {
    /** Opening the file or container and reading the raw bytes. */
    READ,
    /** Decoding, parsing and finding articles. */
    PARSE,
    /** Reading facts out of the articles. */
    EXTRACT;

    /** The lower-case word used in the tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why an input could not be used. */
  public enum Reason {
    UNREADABLE,
    EMPTY,
    BINARY,
    UNSUPPORTED_FORMAT,
    DAMAGED,
    TOO_LARGE,
    UNDECODABLE,
    NOT_VIETNAMESE,
    NO_ARTICLE,
    FAILED;

    /** The lower_snake_case word used in the tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
