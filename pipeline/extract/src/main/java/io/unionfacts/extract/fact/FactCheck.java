package io.unionfacts.extract.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * An arithmetic claim among the facts of an article. A claim that does not hold changes no value.
 *
 * @param kind what is claimed
 * @param expected the figure stated
 * @param found the figure computed from the other facts
 * @param holds whether the two agree, up to the rounding that the text itself shows
 * @param facts indexes of the facts concerned in the article's list, the stated one first
 */
public record FactCheck(
    Kind kind, BigDecimal expected, BigDecimal found, boolean holds, List<Integer> facts) {
  public FactCheck {
    facts = List.copyOf(facts);
  }

  /** What is claimed. */
  public enum Kind {
    SUM_OF_PARTS,
    SHARE_OF_TOTAL,
    SHARES_SUM_TO_100,
    UNIT_PRICE;

    /** The lower_snake_case word used in the tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
