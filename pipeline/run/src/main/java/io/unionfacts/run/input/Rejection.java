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
    /** The file or entry cannot be opened or read. */
    UNREADABLE,
    /** It has no text. */
    EMPTY_TEXT,
    /** It claims to be text but is not. */
    BINARY,
    /** It is of a kind that is not read. */
    UNSUPPORTED_FORMAT,
    /** It breaks the rules of its own format. */
    DAMAGED,
    /** It is protected by a password. */
    ENCRYPTED,
    /** The container ends too early; what stood before was read. */
    TRUNCATED_ARCHIVE,
    /** It is larger than the limit of bytes, characters or pages. */
    TOO_LARGE,
    /** It unpacks to many times its packed size. */
    EXPANDS_TOO_MUCH,
    /** It is a container in too many containers. */
    NESTED_TOO_DEEP,
    /** Parsing took longer than the limit of seconds. */
    TIMEOUT,
    /** The process that parsed it died. */
    PARSER_CRASH,
    /** No known encoding fits its bytes. */
    UNDECODABLE,
    /** The crawler got an error page. */
    HTTP_ERROR,
    /** It is in another language. */
    NOT_VIETNAMESE,
    /** It holds no headline with text below it. */
    NOT_AN_ARTICLE,
    /** A defect of ours. */
    FAILED;

    /** The lower_snake_case word used in the tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
