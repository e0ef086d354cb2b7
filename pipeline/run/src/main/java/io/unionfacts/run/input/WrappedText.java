package io.unionfacts.run.input;

import java.util.List;

/**
 * Plain text whose lines were cut at a width, as mail programs and text converters do, with its
 * paragraphs made whole again. A line was cut if the first word of the next would not have fitted
 * on it; where most lines of a text were, all that were are joined.
 */
final class WrappedText {
  /** Characters of the widest line of a text that was cut: fewer are lists, more are paragraphs. */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 120;

  /** Lines that a text must have for a width to show. */
  private static final int FEWEST = 2;

  /** Share of the lines with one behind them that must have been cut. */
  private static final double MOST = 0.5;

  /** Share of the lines behind a cut that must go on in small letters: paragraphs never do. */
  private static final double GOING_ON = 0.2;

  private WrappedText() {}

  /** The text with a line per paragraph; as it is if its lines were not cut. */
  static String unwrap(String text) {
    int width = width(text);
    if (width < NARROWEST || width > WIDEST) {
      return text;
    }
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int followed = 0;
    int cut = 0;
    int small = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        followed++;
        if (isCut(lines.get(i), lines.get(i + 1), width)) {
          cut++;
          small += Character.isLowerCase(lines.get(i + 1).strip().charAt(0)) ? 1 : 0;
        }
      }
    }
    boolean wrapped =
        followed >= FEWEST && cut >= followed * MOST && small > 0 && small >= cut * GOING_ON;
    return wrapped ? joined(lines, width) : text;
  }

  /** Characters of the widest line, as far as matters. */
  private static int width(String text) {
    int widest = 0;
    int start = 0;
    while (start < text.length() && widest <= WIDEST) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end;
      widest = Math.max(widest, text.substring(start, next).stripTrailing().length());
      start = next + 1;
    }
    return widest;
  }

  /** Whether the first word of the next line would not have fitted behind a line. */
  private static boolean isCut(String line, String next, int width) {
    String word = next.strip();
    int end = word.indexOf(' ');
    return line.length() + 1 + (end < 0 ? word.length() : end) > width;
  }

  /**
   * Joins lines that were cut. A headline that happens to be as wide ends before a line that begins
   * with a capital.
   */
  private static String joined(List<String> lines, int width) {
    StringBuilder out = new StringBuilder();
    boolean headline = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean goesOn =
          i > 0
              && !line.isBlank()
              && !lines.get(i - 1).isBlank()
              && isCut(lines.get(i - 1), line, width)
              && !(headline && Character.isUpperCase(line.strip().charAt(0)));
      headline &= i == 0 || goesOn;
      if (i > 0) {
        out.append(goesOn ? ' ' : '\n');
      }
      out.append(goesOn ? line.strip() : line);
    }
    return out.toString();
  }
}
