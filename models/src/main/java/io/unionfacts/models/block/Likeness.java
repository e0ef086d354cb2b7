package io.unionfacts.models.block;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How much lines speak of what a text speaks of. What many lines of such news say weighs less, and
 * what lines outside the text say too.
 */
final class Likeness {
  /** How many lines below one are looked at together. */
  private static final int TAIL = 6;

  private final Pairs pairs;
  private final Reading text;

  /** In how many lines of the text each pair is, and in how many different lines outside it. */
  private final int[] inText;

  private final int[] outside;

  /** The first and the last line of the text with each pair; beyond the page if there is none. */
  private final int[] first;

  private final int[] last;

  /** Compares the lines of a page with a text in it. */
  Likeness(Pairs pairs, Reading text) {
    this.pairs = pairs;
    this.text = text;
    int count = pairs.count();
    inText = new int[count];
    outside = new int[count];
    first = new int[count];
    last = new int[count];
    Arrays.fill(first, pairs.lines());
    Arrays.fill(last, -1);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < pairs.lines(); i++) {
      int[] ofLine = pairs.of(i);
      if (text.isText(i)) {
        for (int pair : ofLine) {
          inText[pair]++;
          first[pair] = Math.min(first[pair], i);
          last[pair] = i;
        }
      } else if (seen.add(Arrays.hashCode(ofLine))) {
        for (int pair : ofLine) {
          outside[pair]++;
        }
      }
    }
  }

  /** How much two lines share that few others say, roughly. */
  String pair(int one, int other) {
    if (one < 0 || other >= pairs.lines()) {
      return "edge";
    }
    double weight = 0;
    for (int pair : pairs.of(one)) {
      if (has(other, pair)) {
        weight += 2 * pairs.rarity(pair) / Math.max(2, inText[pair] + outside[pair]);
      }
    }
    return weight == 0 ? "0" : weight < 0.5 ? "a" : weight < 1 ? "b" : weight < 2.5 ? "c" : "d";
  }

  private boolean has(int line, int pair) {
    for (int other : pairs.of(line)) {
      if (other == pair) {
        return true;
      }
    }
    return false;
  }

  /** How much two lines together share with the text apart from them, roughly. */
  String unit(int one, int other) {
    if (one < 0 || other >= pairs.lines()) {
      return "edge";
    }
    int ofOne = text.isText(one) ? 1 : 0;
    int ofOther = text.isText(other) ? 1 : 0;
    Sum sum = new Sum();
    for (int pair : pairs.of(one)) {
      sum.add(weight(pair), inText[pair] > ofOne + (has(other, pair) ? ofOther : 0));
    }
    for (int pair : pairs.of(other)) {
      if (!has(one, pair)) {
        sum.add(weight(pair), inText[pair] > ofOther);
      }
    }
    return sum.rough();
  }

  /** How much a line shares with the text above its neighbour, roughly. */
  String above(int line) {
    Sum sum = new Sum();
    for (int pair : pairs.of(line)) {
      sum.add(weight(pair), first[pair] < line - 1);
    }
    return sum.much();
  }

  /** How much a line shares with the text below its neighbour, roughly. */
  String below(int line) {
    Sum sum = new Sum();
    for (int pair : pairs.of(line)) {
      sum.add(weight(pair), last[pair] > line + 1);
    }
    return sum.much();
  }

  /** How much a line and some below it share with the text above it, roughly. */
  String tail(int line) {
    Sum sum = new Sum();
    for (int i = line; i < Math.min(pairs.lines(), line + TAIL); i++) {
      for (int pair : pairs.of(i)) {
        sum.add(weight(pair), first[pair] < line);
      }
    }
    return sum.rough();
  }

  /** How much a line shares with the rest of the text, roughly. */
  String degree(int line) {
    return sum(line).rough();
  }

  /** The weight of what a line shares with the rest of the text, up to one a pair. */
  double shared(int line) {
    return sum(line).shared;
  }

  /** The share of that in all that the line says, 0 to 1. */
  double share(int line) {
    return sum(line).share();
  }

  private Sum sum(int line) {
    int own = text.isText(line) ? 1 : 0;
    Sum sum = new Sum();
    for (int pair : pairs.of(line)) {
      double weight = pairs.rarity(pair) / (own + Math.max(1 - own, outside[pair]));
      sum.add(weight, inText[pair] > own);
    }
    return sum;
  }

  private double weight(int pair) {
    return pairs.rarity(pair) / Math.max(1, outside[pair]);
  }

  /** The weights of some pairs, and of those of them that are shared. */
  private static final class Sum {
    private double all;
    private double shared;

    void add(double weight, boolean isShared) {
      all += weight;
      shared += isShared ? weight : 0;
    }

    double share() {
      return all == 0 ? 0 : shared / all;
    }

    String much() {
      return shared == 0
          ? "0"
          : shared < 0.5
              ? "a"
              : shared < 1 ? "b" : shared < 2 ? "c" : shared < 3 ? "d" : shared < 5 ? "e" : "f";
    }

    String rough() {
      double share = share();
      String part =
          share == 0
              ? "0"
              : share < 0.1
                  ? "1"
                  : share < 0.2 ? "2" : share < 0.35 ? "3" : share < 0.6 ? "4" : "5";
      return much() + part;
    }
  }
}
