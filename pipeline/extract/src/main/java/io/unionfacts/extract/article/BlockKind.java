package io.unionfacts.extract.article;

import java.util.Locale;

/** What a block of an article is; {@link #code()} is the word in the database. */
public enum BlockKind {
  KICKER,
  TITLE,
  LEAD,
  HEADING,
  PARAGRAPH,
  CAPTION,
  BYLINE,
  DATELINE,
  RELATED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case word used in the tables, for example {@code "paragraph"}. */
  public String code() {
    return code;
  }

  /** Whether facts are read from such a block; bylines, datelines and bare links hold none. */
  public boolean holdsFacts() {
    return this != BYLINE && this != DATELINE && this != RELATED;
  }
}
