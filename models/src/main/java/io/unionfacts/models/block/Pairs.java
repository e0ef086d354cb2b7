package io.unionfacts.models.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the lines of a page speak of: pairs of syllables, which in Vietnamese mostly are one word,
 * names and numbers, each with a number of its own.
 */
final class Pairs {
  /** What parts words. */
  static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The pairs of each line. */
  private final List<int[]> ofLines = new ArrayList<>();

  /** How much each pair tells, 0 to 1. */
  private final double[] rarity;

  Pairs(List<String> lines, Rarity rarity) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : lines) {
      ofLines.add(
          of(line).stream()
              .mapToInt(pair -> numbers.computeIfAbsent(pair, absent -> numbers.size()))
              .toArray());
    }
    this.rarity = new double[numbers.size()];
    numbers.forEach((pair, number) -> this.rarity[number] = rarity.of(pair));
  }

  /** The pairs of a line. */
  static Set<String> of(String line) {
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

  /** How many lines there are. */
  int lines() {
    return ofLines.size();
  }

  /** How many pairs there are in all. */
  int count() {
    return rarity.length;
  }

  /** The pairs of a line. */
  int[] of(int line) {
    return ofLines.get(line);
  }

  /** How much a pair tells, 0 to 1. */
  double rarity(int pair) {
    return rarity[pair];
  }
}
