package io.unionfacts.run.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with gaps, as {@code "{fed} kết nạp {n 15 900} đoàn viên"}.
 *
 * @param pieces its literal texts and gaps, in order
 */
record Template(List<Piece> pieces) {
  Template {
    pieces = List.copyOf(pieces);
  }

  /**
   * A literal text, or a gap.
   *
   * @param gap whether the text names a gap, as {@code "n"}, rather than standing for itself
   * @param low the least number that fills a gap {@code n}
   * @param high the greatest
   */
  record Piece(boolean gap, String text, int low, int high) {}

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if a brace is not closed or a gap has one bound only
   */
  static Template parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        pieces.add(new Piece(false, text.substring(at), 0, 0));
        break;
      }
      if (open > at) {
        pieces.add(new Piece(false, text.substring(at, open), 0, 0));
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("brace not closed in: " + text);
      }
      pieces.add(gap(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new Template(pieces);
  }

  private static Piece gap(String inside) {
    int first = inside.indexOf(' ');
    if (first < 0) {
      return new Piece(true, inside, 0, 0);
    }
    int second = inside.indexOf(' ', first + 1);
    if (second < 0) {
      throw new IllegalArgumentException("a gap has no bound or two, found: {" + inside + "}");
    }
    return new Piece(
        true,
        inside.substring(0, first),
        Integer.parseInt(inside.substring(first + 1, second)),
        Integer.parseInt(inside.substring(second + 1)));
  }
}
