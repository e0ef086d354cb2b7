package io.unionfacts.extract.entity;

import io.unionfacts.extract.entity.Names.Entry;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text and the names that begin at each of them. Names are looked for at a word when
 * they are first asked for: at most words nobody asks for the kinds of names that may begin there.
 */
final class Scan {
  private static final int USUAL = 16;

  final Words words;
  private final Names names;

  /** For each word, which of the looks at words was at it; 0 while not looked at. */
  private final int[] looks;

  /**
   * {@link Entry#kinds} of the names that begin at each word; while it was not looked at, of all
   * that may.
   */
  private final long[] kinds;

  /** Where the names of each look stand, shorter before longer, up to those of the next. */
  private int[] first = new int[USUAL];

  private int looked;
  private int[] entries = new int[USUAL];

  /** {@link Entry#kinds} of each name found. */
  private long[] kindsFound = new long[USUAL];

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
      return entry.value(cue);
    }
  }

  Scan(Words words, Names names) {
    this.words = words;
    this.names = names;
    looks = new int[words.size()];
    kinds = new long[words.size()];
    for (int word = 0; word < kinds.length; word++) {
      kinds[word] = names.kindsFrom(words, word);
    }
  }

  /** Adds a name that begins at the word that is being looked at; shorter ones come first. */
  void add(int length, int entry, long kinds) {
    if (size == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
      kindsFound = Arrays.copyOf(kindsFound, 2 * size);
    }
    lengths[size] = length;
    entries[size] = entry;
    kindsFound[size] = kinds;
    size++;
  }

  /** Whether any name begins at a word. */
  boolean hasNames(int token) {
    int look = look(token);
    return first[look] < first[look + 1];
  }

  /** Looks at a word unless that was done before; returns the number of the look. */
  private int look(int token) {
    if (looks[token] > 0) {
      return looks[token];
    }
    int look = ++looked;
    if (look + 1 == first.length) {
      first = Arrays.copyOf(first, 2 * first.length);
    }
    names.find(words, token, this);
    kinds[token] = 0;
    for (int i = first[look]; i < size; i++) {
      kinds[token] |= kindsFound[i];
    }
    first[look + 1] = size;
    looks[token] = look;
    return look;
  }

  /** The longest name at a word that is of one of some kinds and fulfils a condition. */
  @Nullable Hit longest(int token, long wanted, Predicate<Hit> condition) {
    if (has(token, wanted)) {
      int look = looks[token];
      for (int i = first[look + 1] - 1; i >= first[look]; i--) {
        if ((kindsFound[i] & wanted) != 0) {
          Hit hit = new Hit(token, lengths[i], names.entry(entries[i]));
          if (condition.test(hit)) {
            return hit;
          }
        }
      }
    }
    return null;
  }

  /** The longest name at a word that is of one of some kinds. */
  @Nullable Hit longest(int token, long wanted) {
    if (has(token, wanted)) {
      int look = looks[token];
      for (int i = first[look + 1] - 1; i >= first[look]; i--) {
        if ((kindsFound[i] & wanted) != 0) {
          return new Hit(token, lengths[i], names.entry(entries[i]));
        }
      }
    }
    return null;
  }

  /** The name at a word that is of one of some kinds and has a number of words. */
  @Nullable Hit ofLength(int length, int token, long wanted) {
    if (has(token, wanted)) {
      int look = looks[token];
      for (int i = first[look]; i < first[look + 1]; i++) {
        if (lengths[i] == length && (kindsFound[i] & wanted) != 0) {
          return new Hit(token, length, names.entry(entries[i]));
        }
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
    if (token < 0 || token >= kinds.length || (kinds[token] & wanted) == 0) {
      return false;
    }
    look(token);
    return (kinds[token] & wanted) != 0;
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
