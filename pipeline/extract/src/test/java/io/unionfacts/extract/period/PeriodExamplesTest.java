package io.unionfacts.extract.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Examples;
import io.unionfacts.extract.Examples.Example;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code data/examples/period}, read as if published on 20 September 2020. */
class PeriodExamplesTest {
  private static final PeriodReader READER = PeriodReader.standard();
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2020, 9, 20));

  static Stream<Example> examples() {
    return Examples.in("period").stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAsTheExampleSays(Example example) {
    assertThat(PeriodReadings.of(example.text(), READER.scan(example.text(), PUBLISHED)))
        .isEqualTo(example.want());
  }

  @Test
  void readsDecomposedTextAlike() {
    for (Example example : (Iterable<Example>) examples()::iterator) {
      String decomposed = Normalizer.normalize(example.text(), Normalizer.Form.NFD);
      String reading = PeriodReadings.of(decomposed, READER.scan(decomposed, PUBLISHED));
      assertThat(Normalizer.normalize(reading, Normalizer.Form.NFC))
          .as(example.place())
          .isEqualTo(Normalizer.normalize(example.want(), Normalizer.Form.NFC));
    }
  }

  /** What lies wholly before a cut reads the same, all but the last period, which may go on. */
  @Test
  void cuttingATextChangesAtMostTheLastPeriodBeforeTheCut() {
    List<String> wrong = new ArrayList<>();
    for (Example example : (Iterable<Example>) examples()::iterator) {
      String text = example.text();
      List<Period> whole = READER.read(text, PUBLISHED);
      for (int cut = 0; cut < text.length(); cut++) {
        int end = cut;
        long before = whole.stream().filter(period -> period.span().end() <= end).count();
        int sure = (int) Math.max(0, before - 1);
        PeriodScan part = READER.scan(text.substring(0, cut), PUBLISHED);
        if (part.periods().size() < sure
            || !part.periods().subList(0, sure).equals(whole.subList(0, sure))) {
          wrong.add(example + " cut at " + cut + ": " + part);
        }
        READER.scan(text.substring(cut), Optional.empty());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void guessesNoYearWithoutADayOfPublication() {
    for (Example example : (Iterable<Example>) examples()::iterator) {
      for (Period period : READER.read(example.text(), Optional.empty())) {
        assertThat(period.resolved()).as(example.place()).isNotEqualTo(Period.Certainty.INFERRED);
      }
    }
  }
}
