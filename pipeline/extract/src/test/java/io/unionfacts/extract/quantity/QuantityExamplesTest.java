package io.unionfacts.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Examples;
import io.unionfacts.extract.Examples.Example;
import io.unionfacts.extract.text.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code data/examples/quantity}, and what must hold for each of them. */
class QuantityExamplesTest {
  private static final QuantityReader READER = QuantityReader.standard();

  static Stream<Example> examples() {
    return Examples.in("quantity").stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAsTheExampleSays(Example example) {
    assertThat(Readings.of(example.text(), READER.read(example.text()))).isEqualTo(example.want());
  }

  @Test
  void readsDecomposedTextAlike() {
    for (Example example : (Iterable<Example>) examples()::iterator) {
      String decomposed = Normalizer.normalize(example.text(), Normalizer.Form.NFD);
      String reading = Readings.of(decomposed, READER.read(decomposed));
      assertThat(Normalizer.normalize(reading, Normalizer.Form.NFC))
          .as(example.place())
          .isEqualTo(Normalizer.normalize(example.want(), Normalizer.Form.NFC));
    }
  }

  @Test
  void quantitiesNeverOverlap() {
    for (Example example : (Iterable<Example>) examples()::iterator) {
      List<Quantity> quantities = READER.read(example.text());
      for (int i = 1; i < quantities.size(); i++) {
        Span before = quantities.get(i - 1).span();
        assertThat(quantities.get(i).span().start())
            .as(example.place())
            .isGreaterThanOrEqualTo(before.end());
      }
    }
  }

  @Test
  void cuttingATextChangesOnlyWhatStandsAtTheCut() {
    for (Example example : (Iterable<Example>) examples()::iterator) {
      String text = example.text();
      List<Quantity> whole = READER.read(text);
      for (int cut = 0; cut < text.length(); cut++) {
        List<Quantity> part = READER.read(text.substring(0, cut));
        READER.read(text.substring(cut));
        int sure = Math.min(part.size(), whole.size()) - 1;
        for (int i = 0; i < sure && endsWellBefore(whole.get(i + 1), cut); i++) {
          assertThat(part.get(i).value())
              .as("%s cut at %d", example.place(), cut)
              .isEqualTo(whole.get(i).value());
        }
      }
    }
  }

  private static boolean endsWellBefore(Quantity quantity, int cut) {
    return quantity.span().end() <= cut;
  }
}
