package io.unionfacts.run.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many inputs may be rejected: a number ({@code "20"}) or a share of those seen ({@code
 * "0.5%"}).
 *
 * @param amount the number or the percent
 * @param percent which of the two
 */
record RejectionLimit(BigDecimal amount, boolean percent) {
  boolean isExceeded(long rejected, long seen) {
    return percent
        ? BigDecimal.valueOf(rejected * 100).compareTo(amount.multiply(BigDecimal.valueOf(seen)))
            > 0
        : BigDecimal.valueOf(rejected).compareTo(amount) > 0;
  }

  static final class Converter implements ITypeConverter<RejectionLimit> {
    @Override
    public RejectionLimit convert(String value) {
      boolean percent = value.endsWith("%");
      try {
        BigDecimal amount =
            new BigDecimal(percent ? value.substring(0, value.length() - 1) : value);
        if (amount.signum() >= 0) {
          return new RejectionLimit(amount, percent);
        }
      } catch (NumberFormatException e) {
        // Said below, in the same words.
      }
      throw new TypeConversionException(
          "'" + value + "' is neither a number of inputs (20) nor a share of them (0.5%)");
    }
  }
}
