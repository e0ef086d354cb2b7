package io.unionfacts.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A million characters of what is slowest to read. A reader that goes back over what it has read
 * needs work that grows with the square of the size, and would be at it for hours.
 */
class PathologicalTextTest {
  private static final int SIZE = 1_000_000;
  private static final int LONGEST = 200;

  static Stream<String> units() {
    return Stream.of(
        "1",
        "1.",
        "1,",
        "1/",
        "1-",
        "1 ",
        "hàng ",
        "hai ",
        "năm ",
        "tỷ ",
        "trăm ",
        "từ ",
        "khoảng ",
        "5 và ",
        "5, ",
        "5 đến ",
        "(",
        "\"",
        "“1 ",
        "công nhân ",
        "5 công nhân, ",
        "ngày ",
        "1/1/",
        "2020-",
        "tháng ",
        "mười ",
        "không có ",
        "số ",
        "ít nhất phải ",
        "đồng/",
        "1 trong ",
        "\n1.",
        "a\u0301",
        "1\u00A0",
        "500 ",
        "1.000 ",
        "2020 ",
        "5 đồng/");
  }

  @ParameterizedTest
  @MethodSource("units")
  void readsAMillionCharacters(String unit) {
    String text = unit.repeat(SIZE / unit.length());
    for (Quantity quantity : QuantityReader.standard().read(text)) {
      assertThat(quantity.span().length()).isLessThan(LONGEST);
    }
    for (Period period : PeriodReader.standard().read(text, Optional.empty())) {
      assertThat(period.span().length()).isLessThan(LONGEST);
    }
  }
}
