package io.unionfacts.extract.article;

import java.util.Locale;

/** Whether an article is what the page is about or a piece of another article around it. */
public enum Role {
  MAIN,
  TEASER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case word used in the tables. */
  public String code() {
    return code;
  }
}
