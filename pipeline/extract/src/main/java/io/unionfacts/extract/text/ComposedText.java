package io.unionfacts.extract.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The composed (NFC) characters of a text, with the way back to the text itself. Vietnamese written
 * in decomposed form ({@code "a" + "́"}) reads exactly like composed Vietnamese, and spans found in
 * the composed characters map onto the characters that were given.
 *
 * <p>A text without combining marks, which is nearly every text, is taken over as it is.
 */
final class ComposedText {
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036F';

  private final char[] chars;
  private final int length;
  private final int @Nullable [] origin;

  private ComposedText(char[] chars, int length, int @Nullable [] origin) {
    this.chars = chars;
    this.length = length;
    this.origin = origin;
  }

  /** A text that holds no combining marks, as it is. */
  static ComposedText asIs(String text) {
    char[] chars = text.toCharArray();
    return new ComposedText(chars, chars.length, null);
  }

  /** Composes a text that may hold combining marks. */
  static ComposedText compose(String text) {
    return compose(text, text.toCharArray());
  }

  static boolean isMark(char c) {
    return c >= FIRST_MARK && c <= LAST_MARK;
  }

  private static ComposedText compose(String text, char[] given) {
    char[] chars = new char[given.length];
    int[] origin = new int[given.length + 1];
    int length = 0;
    int at = 0;
    while (at < given.length) {
      int end = at + 1;
      while (end < given.length && isMark(given[end]) && end - at <= StreamSafe.MAX_MARKS) {
        end++;
      }
      if (end == at + 1) {
        origin[length] = at;
        chars[length++] = given[at];
      } else {
        // NFC never has more units than NFD for these marks, so the arrays are long enough.
        String cluster = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
        for (int i = 0; i < cluster.length(); i++) {
          origin[length] = at;
          chars[length++] = cluster.charAt(i);
        }
      }
      at = end;
    }
    origin[length] = given.length;
    return new ComposedText(chars, length, origin);
  }

  /** Whether this text has been through composition, so that marks left in it belong to nothing. */
  boolean isComposed() {
    return origin != null;
  }

  /** Number of composed units. */
  public int length() {
    return length;
  }

  /** The unit at an index, folded once the text has been cut. */
  public char charAt(int index) {
    return chars[index];
  }

  /** The span of the given text that holds the composed units from start to end. */
  public Span span(int start, int end) {
    return origin == null ? new Span(start, end) : new Span(origin[start], origin[end]);
  }

  /** Where a composed unit starts in the given text. */
  int origin(int index) {
    return origin == null ? index : origin[index];
  }

  char[] chars() {
    return chars;
  }
}
