package io.unionfacts.extract.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What each character is to a reader of Vietnamese news, and the plain character it stands for:
 * capitals fold to small letters, full-width forms to ASCII, every dash to {@code '-'}, every
 * double quote to {@code '"'}, every space to {@code ' '}. A letter is also known without its tone
 * mark: {@code 'ấ'} is {@code 'â'} with a tone.
 */
public final class Characters {
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
  private static final int TONE_SHIFT = CAPITAL_SHIFT + 1;
  private static final int TONE_BITS = 7;
  private static final int BASE_SHIFT = 2 * Character.SIZE;

  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  /** Characters from here on are no Vietnamese letters. */
  private static final int FIRST_FOREIGN = 0x1F00;

  /** All there is to know of each character, in one look-up. */
  private static final long[] INFO = new long[1 << Character.SIZE];

  static {
    for (int i = 0; i < INFO.length; i++) {
      char c = (char) i;
      char plain = plain(c);
      boolean capital = plain != c && Character.isUpperCase(c);
      INFO[i] =
          plain
              | (long) kind(plain) << KIND_SHIFT
              | (capital ? 1L : 0L) << CAPITAL_SHIFT
              | toneAndBase(plain);
    }
  }

  private Characters() {}

  /** What a character is, for the methods below. */
  static long info(char c) {
    return INFO[c];
  }

  /** What the character folds to. */
  static char fold(long info) {
    return (char) info;
  }

  /** The kind of the character. */
  static byte kind(long info) {
    return (byte) (info >>> KIND_SHIFT & KIND_BITS);
  }

  /** 1 for a capital letter, 0 for anything else. */
  static int capitals(long info) {
    return (int) (info >>> CAPITAL_SHIFT) & 1;
  }

  /** 1 to 5 for a letter with a tone mark, 0 for anything else. */
  static int tone(long info) {
    return (int) (info >>> TONE_SHIFT) & TONE_BITS;
  }

  /** What the character folds to, without its tone mark. */
  static char base(long info) {
    return (char) (info >>> BASE_SHIFT);
  }

  /** The plain character that a character stands for. */
  public static char folded(char c) {
    return fold(info(c));
  }

  /** As {@link Character#isLetter(char)}, in one look-up. */
  public static boolean isLetter(char c) {
    return kind(info(c)) == LETTER;
  }

  /** Whether two letters differ at most in case and tone: "ỦY" begins like "uỷ". */
  public static boolean isSameLetter(char a, char b) {
    return base(info(a)) == base(info(b));
  }

  private static long toneAndBase(char plain) {
    if (plain >= FIRST_FOREIGN || !Character.isLetter(plain)) {
      return (long) plain << BASE_SHIFT;
    }
    int tone = 0;
    StringBuilder base = new StringBuilder();
    for (char part :
        Normalizer.normalize(String.valueOf(plain), Normalizer.Form.NFD).toCharArray()) {
      int mark = TONE_MARKS.indexOf(part);
      if (mark >= 0) {
        tone = mark + 1;
      } else {
        base.append(part);
      }
    }
    char letter = Normalizer.normalize(base, Normalizer.Form.NFC).charAt(0);
    return (long) letter << BASE_SHIFT | (long) tone << TONE_SHIFT;
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
