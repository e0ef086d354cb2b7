package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Characters;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases that may stand right before something, such as {@code "trong số"}, by their last two
 * characters: of a long list few are compared with what stands in a text.
 */
final class Endings {
  private static final int BUCKETS = 1 << 8;
  private static final String[] NONE = {};

  /** Which of 64 hashes the phrases end with: nearly all questions end at this number. */
  private final long hints;

  /** The phrases, in their order, that may end where two characters of one hash do. */
  private final String[][] buckets = new String[BUCKETS][];

  /**
   * A list of phrases, known by their {@link ShortForms} too.
   *
   * @param phrases two characters long at least
   */
  Endings(List<String> phrases) {
    Arrays.fill(buckets, NONE);
    long hints = 0;
    for (String phrase : ShortForms.standard().withOthers(phrases)) {
      int bucket = bucket(phrase, phrase.length());
      int size = buckets[bucket].length;
      buckets[bucket] = Arrays.copyOf(buckets[bucket], size + 1);
      buckets[bucket][size] = phrase;
      hints |= Beginnings.hint(bucket);
    }
    this.hints = hints;
  }

  /**
   * How long the first of them is that ends right at a position, case aside, be its beginning amid
   * a word; 0 if none.
   */
  int lengthAt(String text, int end) {
    return lengthAt(text, end, false);
  }

  /**
   * How long the first of them is that ends right at a position as words, case aside; 0 if none.
   */
  int wordsAt(String text, int end) {
    return lengthAt(text, end, true);
  }

  private int lengthAt(String text, int end, boolean words) {
    if (end < 2) {
      return 0;
    }
    int bucket = bucket(text, end);
    if ((hints & Beginnings.hint(bucket)) == 0) {
      return 0;
    }
    for (String phrase : buckets[bucket]) {
      int start = end - phrase.length();
      if (Beginnings.stands(text, start, phrase)
          && !(words && start > 0 && Character.isLetter(text.charAt(start - 1)))) {
        return phrase.length();
      }
    }
    return 0;
  }

  /** Whether one of them stands before a position, case aside, with nothing but space between. */
  boolean standBefore(String text, int position) {
    return lengthAt(text, ActorWords.skipSpaceBack(text, 0, position)) > 0;
  }

  private static int bucket(String text, int end) {
    int last = Characters.folded(text.charAt(end - 1));
    int other = Characters.folded(text.charAt(end - 2));
    return (31 * other + last) & (BUCKETS - 1);
  }
}
