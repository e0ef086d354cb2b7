package io.unionfacts.extract.lexicon;

import java.math.BigDecimal;

/**
 * A number as written, with its scale words: {@code "35,5 triệu"} has the mantissa 35.5, the scale
 * 1,000,000 and the value 35,500,000.
 *
 * @param start index of its first token
 * @param end index after its last token
 * @param form how it is written
 * @param mantissa the number before the scale words
 * @param scale the product of the scale words, 1 where there are none
 * @param value what it amounts to
 */
public record Numeral(
    int start, int end, Form form, BigDecimal mantissa, BigDecimal scale, BigDecimal value) {
  /** How a number is written. */
  public enum Form {
    /** Digits alone: {@code 1060}. */
    PLAIN,
    /** Digits in groups of three: {@code 2.086}, {@code 13 000}. */
    GROUPED,
    /** With a decimal comma, or a dot that can only be decimal: {@code 35,5}, {@code 4.0}. */
    DECIMAL,
    /**
     * A comma with three digits behind it, which is decimal in {@code 4,429 tỉ} and groups in
     * {@code 3,495 đoàn viên}; read as decimal until what follows decides.
     */
    COMMA_THREE,
    /** In words, in whole or in part. */
    SPELLED
  }

  /** Whether it has a scale word (nghìn, triệu, tỷ). */
  public boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** This number with the comma of {@link Form#COMMA_THREE} read as grouping. */
  public Numeral grouped() {
    BigDecimal whole = mantissa.movePointRight(3);
    return new Numeral(start, end, Form.GROUPED, whole, scale, whole.multiply(scale));
  }

  /** What it is worth if it counts: a comma before three digits groups. */
  public BigDecimal count() {
    return form == Form.COMMA_THREE && !scaled() ? grouped().value() : value;
  }

  /** This number times the scale of another, as in the 100 of {@code "100 - 200 triệu"}. */
  public Numeral scaledLike(Numeral other) {
    return new Numeral(start, end, form, mantissa, other.scale, mantissa.multiply(other.scale));
  }
}
