package io.unionfacts.extract.lexicon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.unionfacts.extract.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers written by ICU, which knows nothing of our grammar, read back as they were. */
class NumeralOracleTest {
  private static final long LARGEST = 1_000_000_000_000_000L;
  private static final long SEED = 20200920;

  private final RuleBasedNumberFormat speller =
      new RuleBasedNumberFormat(ULocale.forLanguageTag("vi"), RuleBasedNumberFormat.SPELLOUT);

  private static List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    for (long i = 1; i <= 3000; i++) {
      numbers.add(i);
    }
    for (long power = 1000; power <= LARGEST; power *= 10) {
      numbers.add(power);
      numbers.add(power + 1);
      numbers.add(power - 1);
      numbers.add(3 * power / 2);
    }
    Random random = new Random(SEED);
    for (long bound = 10_000; bound <= LARGEST; bound *= 10) {
      for (int i = 0; i < 200; i++) {
        numbers.add(1 + (long) (random.nextDouble() * bound));
      }
    }
    return numbers;
  }

  @Test
  void readsNumbersInWords() {
    for (long number : numbers()) {
      assertReads(speller.format(number), number);
    }
  }

  @Test
  void readsVariantsOfTheWords() {
    for (long number : numbers()) {
      String words = speller.format(number);
      assertReads(words.replace("lẻ", "linh"), number);
      assertReads(words.replace("nghìn", "ngàn").replace("tỷ", "tỉ"), number);
      assertReads(words.replace("bảy", "bẩy").replace("lăm", "nhăm"), number);
    }
  }

  @Test
  void readsGroupedDigits() {
    for (long number : numbers()) {
      StringBuilder digits = new StringBuilder(Long.toString(number));
      for (int i = digits.length() - 3; i > 0; i -= 3) {
        digits.insert(i, '.');
      }
      assertReads(digits.toString(), number);
      assertReads(Long.toString(number), number);
      assertReads(digits.toString().replace('.', '\u00A0'), number);
    }
  }

  private static void assertReads(String written, long number) {
    Tokens tokens = Lexicon.standard().tokens(written);
    Numeral numeral = requireNonNull(Lexicon.standard().numerals().read(tokens, 0), written);
    assertThat(numeral.value()).as(written).isEqualByComparingTo(BigDecimal.valueOf(number));
    assertThat(numeral.end()).as(written).isEqualTo(tokens.count());
  }
}
