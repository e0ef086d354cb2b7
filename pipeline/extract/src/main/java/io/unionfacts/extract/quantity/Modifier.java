package io.unionfacts.extract.quantity;

import java.util.Locale;

/** How a number is meant; "gần 400" is {@link #NEARLY} 400, which is not 400. */
public enum Modifier {
  EXACT,
  ABOUT,
  NEARLY,
  MORE_THAN,
  AT_LEAST,
  LESS_THAN,
  AT_MOST,
  RANGE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower_snake_case word used in the tables. */
  public String code() {
    return code;
  }
}
