package io.unionfacts.extract.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Unicode normalization in a time that grows with the text and no faster. Marks on one letter are
 * put in order by passing each other, so a million of them would take a million steps each. As the
 * Stream-Safe Text Format of Unicode (UAX #15) has it, a combining grapheme joiner, which nothing
 * shows, stands after every 30 marks; no language writes so many on one letter.
 */
public final class StreamSafe {
  static final int MAX_MARKS = 30;
  static final char JOINER = '\u034F';
  private static final char FIRST_MARK = '\u0300';

  /** Whether a character is one that {@link #isPlain} asks for. */
  private static final boolean[] PLAIN = new boolean['\u2028'];

  static {
    Arrays.fill(PLAIN, 0, FIRST_MARK, true);
    PLAIN['\u00A0'] = false;
    Arrays.fill(PLAIN, '\u1EA0', '\u1EFA', true);
    Arrays.fill(PLAIN, '\u2010', '\u2028', true);
  }

  private StreamSafe() {}

  /** The text composed to NFC; the same as {@link Normalizer} gives but for long runs of marks. */
  public static String nfc(String text) {
    return isPlain(text) ? text : Normalizer.normalize(bounded(text), Normalizer.Form.NFC);
  }

  /**
   * Whether a text has none but characters before the first mark, composed letters of Vietnamese
   * and the usual dashes and quotation marks: as nearly all are. These are NFC as they stand, and
   * no space among them is a no-break, thin or wide one.
   */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text decomposed to NFD; the same as {@link Normalizer} gives but for long runs of marks.
   */
  public static String nfd(String text) {
    return Normalizer.normalize(bounded(text), Normalizer.Form.NFD);
  }

  /** The text with no more than {@value #MAX_MARKS} marks in a row. */
  static String bounded(String text) {
    return mayHaveMore(text) ? cut(text) : text;
  }

  /** Whether so many characters that can be marks stand in a row; in nearly no text they do. */
  private static boolean mayHaveMore(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run <= MAX_MARKS; i++) {
      run = text.charAt(i) >= FIRST_MARK ? run + 1 : 0;
    }
    return run > MAX_MARKS;
  }

  private static String cut(String text) {
    StringBuilder out = null;
    int marks = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      marks = c >= FIRST_MARK && isMark(c) ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        out = out == null ? new StringBuilder(text.length() * 2).append(text, 0, at) : out;
        out.append(JOINER);
        marks = 1;
      }
      if (out != null) {
        out.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return out == null ? text : out.toString();
  }

  /** A joiner is a mark by its type, but nothing passes it. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return c != JOINER
        && (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK);
  }
}
