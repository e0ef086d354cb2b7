package io.unionfacts.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Examples;
import io.unionfacts.extract.Examples.Example;
import io.unionfacts.extract.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
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

  static Stream<Example> countedPhrases() {
    return Examples.in("counted").stream();
  }

  @ParameterizedTest
  @MethodSource("countedPhrases")
  void endsTheCountedPhraseWhereTheExampleSays(Example example) {
    assertThat(Readings.counted(example.text(), READER.read(example.text())))
        .isEqualTo(example.want());
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

  /**
   * What lies wholly before a cut reads the same without the rest, all but the last quantity, which
   * the rest may have belonged to. Spans, units, modifiers, ends and counted nouns are compared
   * too.
   */
  @Test
  void cuttingATextChangesAtMostTheLastQuantityBeforeTheCut() {
    List<String> wrong = new ArrayList<>();
    List<Example> examples = new ArrayList<>(Examples.in("counted"));
    examples.addAll(Examples.in("quantity"));
    for (Example example : examples) {
      String text = example.text();
      List<Quantity> whole = READER.read(text);
      for (int cut = 0; cut < text.length(); cut++) {
        List<Quantity> before = first(whole, before(text, whole, cut) - 1);
        List<Quantity> part = READER.read(text.substring(0, cut));
        if (!before.equals(first(part, before.size()))) {
          wrong.add(example + " cut at " + cut + ": " + Readings.of(text, part));
        }
        READER.read(text.substring(cut));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** How many quantities lie before a cut, with the unit that a list ("5, 6 và 7 triệu") shares. */
  private static int before(String text, List<Quantity> whole, int cut) {
    int count = 0;
    for (int i = 0; i < whole.size(); i++) {
      int last = i;
      while (last + 1 < whole.size() && sharesUnit(text, whole.get(last), whole.get(last + 1))) {
        last++;
      }
      count += whole.get(last).span().end() <= cut ? 1 : 0;
    }
    return count;
  }

  private static boolean sharesUnit(String text, Quantity quantity, Quantity next) {
    String between = text.substring(quantity.span().end(), next.span().start()).strip();
    return quantity.span().equals(quantity.number())
        && quantity.unit().equals(next.unit())
        && (between.equals(",") || between.equals("và"));
  }

  private static List<Quantity> first(List<Quantity> quantities, int count) {
    return quantities.subList(0, Math.max(0, Math.min(count, quantities.size())));
  }
}
