package io.unionfacts.extract.entity;

import io.unionfacts.extract.entity.Names.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of a text and the names that begin at each of them, shorter before longer. */
final class Scan {
  final Words words;
  private final int[] first;

  /** The cues of the names that begin at each word, as bits. */
  private final long[] masks;

  private final List<Hit> hits = new ArrayList<>();

  /** A name that was found: its first word, how many words it has, what it stands for. */
  record Hit(int from, int length, Entry entry) {
    int to() {
      return from + length;
    }

    boolean is(Cue cue) {
      return (entry.mask() & cue.bit()) != 0;
    }

    String value(Cue cue) {
      return entry.cues().getOrDefault(cue, "");
    }
  }

  Scan(Words words) {
    this.words = words;
    first = new int[words.size()];
    Arrays.fill(first, -1);
    masks = new long[words.size()];
  }

  void add(int from, int length, Entry entry) {
    if (first[from] < 0) {
      first[from] = hits.size();
    }
    masks[from] |= entry.mask();
    hits.add(new Hit(from, length, entry));
  }

  /** Whether any name begins at a word. */
  boolean hasNames(int token) {
    return first[token] >= 0;
  }

  /** The longest name at a word that fulfils a condition. */
  @Nullable Hit longest(int token, Predicate<Hit> condition) {
    if (token < 0 || token >= first.length || first[token] < 0) {
      return null;
    }
    Hit best = null;
    for (int i = first[token]; i < hits.size() && hits.get(i).from() == token; i++) {
      if (condition.test(hits.get(i))) {
        best = hits.get(i);
      }
    }
    return best;
  }

  /** The longest term of a class at a word. */
  @Nullable Hit longest(int token, Cue cue) {
    return has(token, cue) ? longest(token, hit -> hit.is(cue)) : null;
  }

  private boolean has(int token, Cue cue) {
    return token >= 0 && token < masks.length && (masks[token] & cue.bit()) != 0;
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
      if (!has(from, cue)) {
        continue;
      }
      int start = from;
      Hit hit = longest(from, h -> h.is(cue) && h.length() == token - start);
      if (hit != null) {
        best = hit;
      }
    }
    return best;
  }
}
