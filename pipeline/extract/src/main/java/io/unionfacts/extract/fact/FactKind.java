package io.unionfacts.extract.fact;

import java.util.Locale;

/** What a fact counts; the list and its meanings are those of the annotation guide. */
public enum FactKind {
  MEMBER_ADMISSION,
  MEMBER_TOTAL,
  WORKFORCE,
  UNION_FOUNDED,
  UNION_TOTAL,
  PARTY_ADMISSION,
  PARTY_NOMINATION,
  RATING,
  AWARD,
  CONTEST_PRIZE,
  MONEY,
  BENEFICIARY,
  GIFT,
  PARTICIPATION,
  ACTIVITY,
  INITIATIVE,
  AGREEMENT,
  QUANTITY;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower_snake_case word used in the tables. */
  public String code() {
    return code;
  }
}
