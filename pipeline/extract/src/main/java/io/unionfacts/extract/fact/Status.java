package io.unionfacts.extract.fact;

import java.util.Locale;

/** Whether a fact has happened, or is a target, plan, forecast, proposal or demand. */
public enum Status {
  REPORTED,
  PLANNED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case word used in the tables. */
  public String code() {
    return code;
  }
}
