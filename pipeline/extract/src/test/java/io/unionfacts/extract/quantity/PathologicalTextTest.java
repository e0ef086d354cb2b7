package io.unionfacts.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.text.CountingTokens;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is slowest to read, over and over. Work is counted in looks at tokens, not in time: twice
 * the text may cost twice the looks and no more, and a million characters are read to the end.
 */
class PathologicalTextTest {
  private static final int SIZE = 1_000_000;
  private static final int SMALL = 20_000;
  private static final int LONGEST = 200;
  private static final int MAX_LOOKS = 250;
  private static final QuantityReader QUANTITIES = QuantityReader.standard();
  private static final PeriodReader PERIODS = PeriodReader.standard();

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
        "\u0301\u0323",
        "1 triệu 2 ",
        "1\u00A0",
        "500 ",
        "1.000 ",
        "2020 ",
        "5 đồng/");
  }

  /** A beginning that goes on and on. */
  static Stream<Arguments> tails() {
    return Stream.of(
        arguments("5 ", "tỷ "),
        arguments("hàng ", "nghìn "),
        arguments("nửa ", "triệu "),
        arguments("một ", "nghìn "),
        arguments("5 ", "lượt "),
        arguments("năm học 2020 ", "- "),
        arguments("500.000 đồng", "/người"),
        arguments("Chỉ thị 03", ", 05"),
        arguments("5 công nhân", " và công nhân"),
        arguments("5 bộ quần áo", " và sách vở"),
        arguments("5", " và 5"),
        arguments("ngày 5", ", 5"),
        arguments("quý I", ", II"),
        arguments("5", "."),
        arguments("5 ", "phần "),
        arguments("", "gần "));
  }

  @ParameterizedTest
  @MethodSource("units")
  void readsAMillionCharacters(String unit) {
    assertReads(unit.repeat(SIZE / unit.length()));
  }

  @ParameterizedTest
  @MethodSource("tails")
  void readsALongTail(String head, String unit) {
    assertReads(head + unit.repeat(SIZE / unit.length()));
  }

  private static void assertReads(String text) {
    for (Quantity quantity : QUANTITIES.read(text)) {
      assertThat(quantity.span().length()).isLessThan(LONGEST);
      assertThat(quantity.value().precision()).isLessThan(LONGEST);
    }
    for (Period period : PERIODS.read(text, Optional.empty())) {
      assertThat(period.span().length()).isLessThan(LONGEST);
    }
  }

  @ParameterizedTest
  @MethodSource("units")
  void worksInProportionToTheText(String unit) {
    assertLinear("", unit);
  }

  @ParameterizedTest
  @MethodSource("tails")
  void worksInProportionToTheTail(String head, String unit) {
    assertLinear(head, unit);
  }

  private static void assertLinear(String head, String unit) {
    long once = looks(head + unit.repeat(SMALL / unit.length()));
    long fourTimes = looks(head + unit.repeat(4 * SMALL / unit.length()));
    assertThat(fourTimes).isLessThanOrEqualTo(once * 9 / 2 + SMALL);
    assertThat(once).isLessThan((long) MAX_LOOKS * SMALL);
  }

  /** How often reading a text for periods and quantities looks at a token. */
  private static long looks(String text) {
    CountingTokens tokens = new CountingTokens(Lexicon.standard().tokens(text));
    QUANTITIES.read(tokens, PERIODS.scan(tokens, Optional.empty()).spans());
    return tokens.looks();
  }
}
