package io.unionfacts.run.store;

/**
 * Turns positions in UTF-16 units, as the extractor counts, into positions in code points, as the
 * tables count. In {@code "𝐀 47"} the number starts at unit 3 and code point 2.
 */
final class CodePoints {
  private final String text;
  private final boolean same;

  CodePoints(String text) {
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  int at(int unit) {
    return same ? unit : text.codePointCount(0, unit);
  }

  int count() {
    return at(text.length());
  }
}
