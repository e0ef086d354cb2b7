package io.unionfacts.run.copies;

import java.util.Arrays;

/**
 * The runs of neighbouring words of a text, hashed; what two copies share and other texts do not. A
 * word is a run of letters and digits, whatever its case: {@code "2.086 đoàn viên"} has four.
 *
 * @param sorted the distinct hashes, ascending
 * @param words how many words the text has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying costs
record Shingles(long[] sorted, int words) {
  private static final long WORD_BASE = 0x100000001B3L;
  private static final long WORD_START = 0xCBF29CE484222325L;
  private static final long RUN_BASE = 0x9E3779B97F4A7C15L;

  /**
   * Cuts a text.
   *
   * @param width words in a run
   */
  static Shingles of(CharSequence text, int width) {
    long[] words = words(text);
    long[] hashes = hashes(words, width);
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, distinct), words.length);
  }

  /**
   * Cuts a text and keeps no more than the smallest hashes, without putting all in order.
   *
   * @param width words in a run
   * @param most how many distinct hashes to keep
   */
  static Shingles smallest(CharSequence text, int width, int most) {
    long[] words = words(text);
    long[] kept = new long[most];
    int size = 0;
    for (long hash : hashes(words, width)) {
      if (size == most && hash >= kept[size - 1]) {
        continue;
      }
      int found = Arrays.binarySearch(kept, 0, size, hash);
      if (found < 0) {
        int at = -found - 1;
        size = Math.min(size + 1, most);
        System.arraycopy(kept, at, kept, at + 1, size - 1 - at);
        kept[at] = hash;
      }
    }
    return new Shingles(Arrays.copyOf(kept, size), words.length);
  }

  private static long[] hashes(long[] words, int width) {
    int count = Math.max(0, words.length - width + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = i; j < i + width; j++) {
        hash = (hash + words[j]) * RUN_BASE;
      }
      hashes[i] = mixed(hash);
    }
    return hashes;
  }

  /** How many of these hashes are among the other ones. */
  int shared(Shingles other) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      if (order == 0) {
        shared++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static long[] words(CharSequence text) {
    long[] words = new long[text.length() / 3 + 8];
    int count = 0;
    long hash = WORD_START;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * WORD_BASE;
        inside = true;
      } else if (inside) {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = hash;
        hash = WORD_START;
        inside = false;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Steele, Lea and Flood's mixer: spreads what a multiplication leaves in the high bits. */
  private static long mixed(long hash) {
    long z = hash;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
