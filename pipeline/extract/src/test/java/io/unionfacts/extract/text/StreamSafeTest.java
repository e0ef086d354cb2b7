package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSafeTest {
  private static final int SIZE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"Được 5 tỷ", "Ðà Nẵng", "한국 노조", "สหภาพ", "e\u0323\u0302", "\uD834\uDD5E"})
  void givesWhatTheStandardGives(String text) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String given = Normalizer.normalize(text, form);
      assertThat(StreamSafe.nfc(given)).isEqualTo(Normalizer.normalize(given, Normalizer.Form.NFC));
      assertThat(StreamSafe.nfd(given)).isEqualTo(Normalizer.normalize(given, Normalizer.Form.NFD));
    }
  }

  /** The steps of putting marks in order are at most the square of a run, however long the text. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "\u0301\u0323", "\u0323\u0301\u0302", "\uD834\uDD65\u0301"})
  void boundsTheMarksThatMustPassEachOther(String unit) {
    String bounded = StreamSafe.bounded("a" + unit.repeat(SIZE / unit.length()));
    assertThat(longestRun(bounded)).isEqualTo(StreamSafe.MAX_MARKS);
    assertThat(bounded.length()).isLessThanOrEqualTo(SIZE + SIZE / StreamSafe.MAX_MARKS + 1);
    String composed = StreamSafe.nfc(bounded);
    assertThat(StreamSafe.nfc(composed)).isEqualTo(composed);
    assertThat(composed.charAt(composed.length() - 1)).isNotEqualTo(StreamSafe.JOINER);
  }

  @Test
  void leavesAsManyMarksAsAreSafe() {
    String text = "a" + "\u0301".repeat(StreamSafe.MAX_MARKS) + "b\u0301";
    assertThat(StreamSafe.bounded(text)).isSameAs(text);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      run = c != StreamSafe.JOINER && !Character.isLetter(c) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
