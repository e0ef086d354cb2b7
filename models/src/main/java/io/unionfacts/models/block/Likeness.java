package io.unionfacts.models.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much lines speak of what a text speaks of: pairs of syllables, which in Vietnamese mostly are
 * one word, names and numbers. What lines outside the text say too weighs less.
 */
final class Likeness {
  /** What parts words. */
  static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Set<String>> pairs;
  private final Reading text;

  /** In how many lines of the text a pair is. */
  private final Map<String, Integer> inText = new HashMap<>();

  /** In how many different lines outside it. */
  private final Map<String, Integer> outside = new HashMap<>();

  /** Compares the lines of a page with a text in it. */
  Likeness(List<String> lines, Reading text) {
    this.text = text;
    this.pairs = lines.stream().map(Likeness::pairs).toList();
    Set<Set<String>> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (text.isText(i)) {
        pairs.get(i).forEach(pair -> inText.merge(pair, 1, Integer::sum));
      } else if (seen.add(pairs.get(i))) {
        pairs.get(i).forEach(pair -> outside.merge(pair, 1, Integer::sum));
      }
    }
  }

  private static Set<String> pairs(String line) {
    Set<String> pairs = new HashSet<>();
    String before = "";
    for (String word : NO_WORD.split(line, -1)) {
      if (word.isEmpty()) {
        continue;
      }
      String lower = word.toLowerCase(Locale.ROOT);
      boolean name = !before.isEmpty() && !word.equals(lower);
      if (name || Character.isDigit(word.charAt(0))) {
        pairs.add(word);
      }
      if (!before.isEmpty()) {
        pairs.add(before + " " + lower);
      }
      before = lower;
    }
    return pairs;
  }

  /** How much two lines share that few others say, roughly. */
  String pair(int one, int other) {
    if (one < 0 || other >= pairs.size()) {
      return "edge";
    }
    double weight = 0;
    for (String pair : pairs.get(one)) {
      if (pairs.get(other).contains(pair)) {
        int all = inText.getOrDefault(pair, 0) + outside.getOrDefault(pair, 0);
        weight += 2.0 / Math.max(2, all);
      }
    }
    return weight == 0 ? "0" : weight < 0.5 ? "a" : weight < 1 ? "b" : weight < 2.5 ? "c" : "d";
  }

  /** How much a line shares, and what part of it that is, roughly. */
  String degree(int line) {
    double shared = shared(line);
    double share = share(line);
    String much =
        shared == 0
            ? "0"
            : shared < 0.5
                ? "a"
                : shared < 1 ? "b" : shared < 2 ? "c" : shared < 3 ? "d" : shared < 5 ? "e" : "f";
    String part =
        share == 0
            ? "0"
            : share < 0.1 ? "1" : share < 0.2 ? "2" : share < 0.35 ? "3" : share < 0.6 ? "4" : "5";
    return much + part;
  }

  /** The weight of what a line shares with the other lines of the text, up to one a pair. */
  double shared(int line) {
    return weight(line, true);
  }

  /** The share of that in all that the line says, 0 to 1. */
  double share(int line) {
    double all = weight(line, false);
    return all == 0 ? 0 : shared(line) / all;
  }

  private double weight(int line, boolean shared) {
    int own = text.isText(line) ? 1 : 0;
    double weight = 0;
    for (String pair : pairs.get(line)) {
      if (!shared || inText.getOrDefault(pair, 0) > own) {
        weight += 1.0 / (own + Math.max(1 - own, outside.getOrDefault(pair, 0)));
      }
    }
    return weight;
  }
}
