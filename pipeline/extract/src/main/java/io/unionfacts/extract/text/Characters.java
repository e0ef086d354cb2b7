package io.unionfacts.extract.text;

import java.util.Locale;

/**
 * What each character is to a reader of Vietnamese news, and the plain character it stands for:
 * capitals fold to small letters, full-width forms to ASCII, every dash to {@code '-'}, every
 * double quote to {@code '"'}, every space to {@code ' '}.
 */
final class Characters {
  static final byte MARK = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte SPACE = 3;
  static final byte BREAK = 4;

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
  private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02";
  private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B\u2032\uFF07`\u00B4";
  private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  /** A combining mark of decomposed text; such a text is composed before it is cut. */
  static final byte COMBINING = 5;

  private static final int KIND_SHIFT = Character.SIZE;
  private static final int KIND_BITS = 7;
  private static final int CAPITAL_SHIFT = KIND_SHIFT + 3;

  /** All there is to know of each character, in one look-up. */
  private static final int[] INFO = new int[1 << Character.SIZE];

  static {
    for (int i = 0; i < INFO.length; i++) {
      char c = (char) i;
      char plain = plain(c);
      boolean capital = plain != c && Character.isUpperCase(c);
      INFO[i] = plain | kind(plain) << KIND_SHIFT | (capital ? 1 : 0) << CAPITAL_SHIFT;
    }
  }

  private Characters() {}

  /** What a character is, for {@link #fold}, {@link #kind} and {@link #capitals}. */
  static int info(char c) {
    return INFO[c];
  }

  /** What the character folds to. */
  static char fold(int info) {
    return (char) info;
  }

  /** The kind of the character. */
  static byte kind(int info) {
    return (byte) (info >>> KIND_SHIFT & KIND_BITS);
  }

  /** 1 for a capital letter, 0 for anything else. */
  static int capitals(int info) {
    return info >>> CAPITAL_SHIFT;
  }

  private static char plain(char given) {
    char c =
        given >= FULL_WIDTH_FIRST && given <= FULL_WIDTH_LAST
            ? (char) (given - FULL_WIDTH_SHIFT)
            : given;
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    if (Character.isSpaceChar(c) || Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0) {
      return ' ';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (SINGLE_QUOTES.indexOf(c) >= 0) {
      return '\'';
    }
    if (c == 'ð' || c == 'Ð') {
      // The Icelandic letter is a frequent typo for đ in old encodings.
      return 'đ';
    }
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    return lower.length() == 1 ? lower.charAt(0) : c;
  }

  private static byte kind(char plain) {
    if (ComposedText.isMark(plain)) {
      return COMBINING;
    }
    if (plain == '\n') {
      return BREAK;
    }
    if (plain == ' ') {
      return SPACE;
    }
    if (plain >= '0' && plain <= '9') {
      return DIGIT;
    }
    return Character.isLetter(plain) ? LETTER : MARK;
  }
}
