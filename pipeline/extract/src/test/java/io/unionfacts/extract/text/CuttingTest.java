package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cutting the most hostile text costs in proportion to its length. Counted, not timed: every
 * character stands in at most one token, whose word is looked up by one hash, and four times the
 * text takes four times the memory.
 */
class CuttingTest {
  private static final int SIZE = 1_000_000;
  private static final int SMALL = 100_000;

  private static Vocabulary vocabulary() {
    Vocabulary vocabulary = new Vocabulary();
    for (String word : new String[] {"hàng", "a", "đồng", "hoà", "triệu"}) {
      vocabulary.add(word);
    }
    return vocabulary;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "hàng ",
        "a",
        "a1",
        "1.",
        "\n",
        "“",
        " ",
        "đồng/",
        "a\u0301",
        "\u0301\u0323",
        "１",
        "hoà "
      })
  void cutsEveryCharacterIntoOneToken(String unit) {
    String text = unit.repeat(SIZE / unit.length());
    Tokens tokens = Tokens.of(text, vocabulary());
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      Span span = tokens.span(i, i + 1);
      if (span.start() < end) {
        assertThat(span.start()).as("start of token %d", i).isGreaterThanOrEqualTo(end);
      }
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "hàng ", "1.", "a\u0301", "\u0301\u0323"})
  void takesMemoryInProportionToTheText(String unit) {
    allocated(unit, SMALL);
    long once = allocated(unit, SMALL);
    assertThat(allocated(unit, 4 * SMALL)).isLessThan(once * 9 / 2);
  }

  private static long allocated(String unit, int size) {
    String text = unit.repeat(size / unit.length());
    Vocabulary vocabulary = vocabulary();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(Tokens.of(text, vocabulary).count()).isPositive();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void composesOnlySoManyMarksAtOnce() {
    String vietnamese = Normalizer.normalize("Được 5 tỷ", Normalizer.Form.NFD);
    assertThat(Tokens.of(vietnamese, vocabulary()).count()).isEqualTo(3);
    // Each mark below would have to pass every mark above that was written before it.
    String marks = "\u0301".repeat(61) + "\u0323";
    ComposedText composed = ComposedText.compose("a" + marks);
    assertThat(composed.charAt(0)).isEqualTo('á');
    assertThat(composed.charAt(composed.length() - 1)).isEqualTo('\u0323');
  }
}
