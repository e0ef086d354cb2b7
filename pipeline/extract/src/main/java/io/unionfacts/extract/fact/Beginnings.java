package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Characters;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases that names or noun phrases begin with, such as {@code "Ban tổ chức"}, by their first two
 * letters: of a long list few are compared with what stands in a text.
 */
final class Beginnings {
  private static final int BUCKETS = 1 << 8;
  private static final int LOW_BYTE = 0xFF;
  private static final String[] NONE = {};

  /**
   * Which of 64 hashes the phrases begin with. There are hundreds of lists, each asked for seldom,
   * so that what they hold is far from the processor; nearly all questions end at this number.
   */
  private final long hints;

  /** Which of the buckets hold any. */
  private final Buckets filled = new Buckets();

  /** The phrases, in their order, that may stand where two letters of one hash do. */
  private final String[][] buckets = new String[BUCKETS][];

  /**
   * A list of phrases, known by their {@link ShortForms} too.
   *
   * @param phrases two characters long at least
   */
  Beginnings(List<String> phrases) {
    Arrays.fill(buckets, NONE);
    long hints = 0;
    for (String phrase : ShortForms.standard().withOthers(phrases)) {
      int bucket = bucket(phrase, 0);
      int size = buckets[bucket].length;
      buckets[bucket] = Arrays.copyOf(buckets[bucket], size + 1);
      buckets[bucket][size] = phrase;
      filled.add(bucket);
      hints |= hint(bucket);
    }
    this.hints = hints;
  }

  /** The bit of a bucket among 64. */
  static long hint(int bucket) {
    return 1L << bucket; // the lowest six bits count
  }

  /**
   * The phrases, in their order, that may begin like what stands at a position, case aside; no
   * others can stand there. Asked at every letter of a text, so nothing is made anew; not to be
   * written to.
   */
  String[] at(String text, int position) {
    if (position + 1 >= text.length()) {
      return NONE;
    }
    int bucket = bucket(text, position);
    return (hints & hint(bucket)) != 0 ? buckets[bucket] : NONE;
  }

  /** Whether the text goes on at a position as one of them does, case aside, be it amid a word. */
  boolean open(String text, int position) {
    for (String phrase : at(text, position)) {
      if (stands(text, position, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them, and with it a word, stands at a position, case aside. */
  boolean begins(String text, int position) {
    return lengthAt(text, position) > 0;
  }

  /** How long the first of them is that stands at a position as a word, case aside; 0 if none. */
  int lengthAt(String text, int position) {
    for (String phrase : at(text, position)) {
      if (ActorWords.startsWord(text, position, phrase)) {
        return phrase.length();
      }
    }
    return 0;
  }

  /** How long the longest of them is that stands at a position as a word, case aside; 0 if none. */
  int longestAt(String text, int position) {
    int longest = 0;
    for (String phrase : at(text, position)) {
      if (phrase.length() > longest && ActorWords.startsWord(text, position, phrase)) {
        longest = phrase.length();
      }
    }
    return longest;
  }

  /**
   * The first position from {@code from} on, before {@code to}, at which one of them and with it a
   * word begins, case aside; -1 if there is none.
   */
  int firstIn(String text, int from, int to) {
    boolean inWord = false;
    for (int i = from; i < to; i++) {
      if (!inWord && begins(text, i)) {
        return i;
      }
      inWord = Characters.isLetter(text.charAt(i));
    }
    return -1;
  }

  /** As {@link #firstIn}, the last. */
  int lastIn(String text, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if ((i == from || !Characters.isLetter(text.charAt(i - 1))) && begins(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a phrase stands at a position, case aside. */
  static boolean stands(String text, int position, String phrase) {
    int length = phrase.length();
    if (position < 0 || position + length > text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(position + i);
      char wanted = phrase.charAt(i);
      if (c != wanted && Characters.folded(c) != Characters.folded(wanted)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of them may stand where {@link #bucket} says so. */
  boolean mayBegin(byte bucket) {
    return (hints & hint(bucket)) != 0 && filled.has(bucket & LOW_BYTE);
  }

  /** Whether one of them may stand where one of some {@link #bucket}s says so. */
  boolean mayBegin(Buckets some) {
    return filled.meets(some);
  }

  /** A set of {@link #bucket}s. */
  static final class Buckets {
    private final long[] bits = new long[BUCKETS / Long.SIZE];

    void add(int bucket) {
      bits[bucket / Long.SIZE] |= 1L << bucket; // the lowest six bits count
    }

    boolean has(int bucket) {
      return (bits[bucket / Long.SIZE] & 1L << bucket) != 0;
    }

    boolean meets(Buckets other) {
      for (int i = 0; i < bits.length; i++) {
        if ((bits[i] & other.bits[i]) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** A hash of the two letters at a position, of a byte. */
  static int bucket(String text, int position) {
    int first = Characters.folded(text.charAt(position));
    int second = Characters.folded(text.charAt(position + 1));
    return (31 * first + second) & (BUCKETS - 1);
  }
}
