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

  /** Kind of each character. */
  static final byte[] KIND = new byte[1 << Character.SIZE];

  /** What each character folds to. */
  static final char[] FOLD = new char[1 << Character.SIZE];

  /** Whether each character is a capital letter. */
  static final boolean[] CAPITAL = new boolean[1 << Character.SIZE];

  static {
    for (int i = 0; i < FOLD.length; i++) {
      char c = (char) i;
      char plain = plain(c);
      FOLD[i] = plain;
      KIND[i] = kind(plain);
      CAPITAL[i] = plain != c && Character.isUpperCase(c);
    }
  }

  private Characters() {}

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
