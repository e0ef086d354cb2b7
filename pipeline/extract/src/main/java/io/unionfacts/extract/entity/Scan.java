package io.unionfacts.extract.entity;

import io.unionfacts.extract.entity.Names.Entry;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of a text and the names that begin at each of them, shorter before longer. */
final class Scan {
  private static final int USUAL = 16;

  final Words words;

  /** How many of the names begin before each word. */
  private final int[] before;

  /** What the names are that begin at each word, as bits of {@link Entry#kinds}. */
  private final long[] kinds;

  private Entry[] entries = new Entry[USUAL];
  private int[] lengths = new int[USUAL];
  private int size;

  /** A name that was found: its first word, how many words it has, what it stands for. */
  record Hit(int from, int length, Entry entry) {
    int to() {
      return from + length;
    }

    boolean is(Cue cue) {
      return isAny(cue.bit());
    }

    boolean isAny(long kinds) {
      return (entry.kinds() & kinds) != 0;
    }

    String value(Cue cue) {
      return entry.cues().getOrDefault(cue, "");
    }
  }

  Scan(Words words) {
    this.words = words;
    before = new int[words.size() + 1];
    kinds = new long[words.size()];
  }

  /** Adds a name; those of one word come one after the other, and all in the order of the words. */
  void add(int from, int length, Entry entry) {
    if (size == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
    }
    lengths[size] = length;
    entries[size] = entry;
    size++;
    kinds[from] |= entry.kinds();
  }

  /** Ends the names that begin at a word. */
  void close(int from) {
    before[from + 1] = size;
  }

  /** Whether any name begins at a word. */
  boolean hasNames(int token) {
    return before[token] < before[token + 1];
  }

  /** The longest name at a word that is of one of some kinds and fulfils a condition. */
  @Nullable Hit longest(int token, long wanted, Predicate<Hit> condition) {
    if (!has(token, wanted)) {
      return null;
    }
    for (int i = before[token + 1] - 1; i >= before[token]; i--) {
      if ((entries[i].kinds() & wanted) != 0) {
        Hit hit = new Hit(token, lengths[i], entries[i]);
        if (condition.test(hit)) {
          return hit;
        }
      }
    }
    return null;
  }

  /** The longest name at a word that is of one of some kinds. */
  @Nullable Hit longest(int token, long wanted) {
    if (has(token, wanted)) {
      for (int i = before[token + 1] - 1; i >= before[token]; i--) {
        if ((entries[i].kinds() & wanted) != 0) {
          return new Hit(token, lengths[i], entries[i]);
        }
      }
    }
    return null;
  }

  /** The name at a word that is of one of some kinds and has a number of words. */
  @Nullable Hit ofLength(int length, int token, long wanted) {
    if (!has(token, wanted)) {
      return null;
    }
    for (int i = before[token]; i < before[token + 1]; i++) {
      if (lengths[i] == length && (entries[i].kinds() & wanted) != 0) {
        return new Hit(token, length, entries[i]);
      }
    }
    return null;
  }

  /** The longest term of a class at a word. */
  @Nullable Hit longest(int token, Cue cue) {
    return longest(token, cue.bit());
  }

  /** Whether a name of one of some kinds begins at a word. */
  boolean has(int token, long wanted) {
    return token >= 0 && token < kinds.length && (kinds[token] & wanted) != 0;
  }

  /** Whether a term of a class ends right before a word. */
  boolean endsBefore(int token, Cue cue) {
    return endingBefore(token, cue) != null;
  }

  /** The longest term of a class that ends right before a word, with a space between. */
  @Nullable Hit endingBefore(int token, Cue cue) {
    if (token >= words.size() || !words.joins(token)) {
      return null;
    }
    Hit best = null;
    for (int from = token - 1; from >= 0 && from >= token - 6; from--) {
      Hit hit = ofLength(token - from, from, cue.bit());
      if (hit != null) {
        best = hit;
      }
    }
    return best;
  }
}
