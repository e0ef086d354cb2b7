package io.unionfacts.run.evaluate;

import java.util.Locale;

/** What is said of a fact besides its value. */
public enum Attribute {
  KIND(true),
  VALUE_MAX(true),
  OF(true),
  MODIFIER(true),
  UNIT(true),
  STATUS(true),
  GIVER(true),
  FORM(true),
  RECIPIENT(true),
  SUBJECT(true),
  SCHOOL_YEAR(true),
  LEVEL(true),
  YEAR(false),
  PERIOD(false),
  PLACE(false),
  MONEY_ROLE(false);

  private final boolean counts;

  Attribute(boolean counts) {
    this.counts = counts;
  }

  /** Whether a fact with this one wrong is not fully right. */
  public boolean countsForFullyRight() {
    return counts;
  }

  /** The lower_snake_case word used in reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
