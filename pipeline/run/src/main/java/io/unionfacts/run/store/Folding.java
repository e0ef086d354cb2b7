package io.unionfacts.run.store;

import io.unionfacts.extract.text.StreamSafe;
import java.util.stream.IntStream;

/**
 * Folds text for searching, to lower case without accents: {@code "Đống Đa"} to {@code dong da}. It
 * gives what {@link Schema#folded} gives, at a small part of its cost, and remembers the last text:
 * the facts of a sentence come one after the other. Not thread-safe.
 */
final class Folding {
  /** Behind Latin Extended Additional, where the Vietnamese letters end. */
  private static final int TABLE_END = 0x1F00;

  /** What each character becomes, or {@link #DROPPED}, or {@link #OTHER}. */
  private static final char[] TABLE = new char[TABLE_END];

  private static final char DROPPED = 0;

  /** Stands for a character that becomes more than one. */
  private static final char OTHER = 0xFFFF;

  static {
    TABLE[0] = OTHER;
    for (char c = 1; c < TABLE_END; c++) {
      String plain = plain(String.valueOf(c));
      TABLE[c] = plain.isEmpty() ? DROPPED : plain.length() == 1 ? plain.charAt(0) : OTHER;
    }
  }

  private String text = "";
  private String folded = "";

  String of(String sentence) {
    if (!sentence.equals(text)) {
      text = sentence;
      folded = fold(sentence);
    }
    return folded;
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c < TABLE_END ? TABLE[c] : isPunctuation(c) ? c : OTHER;
      if (plain == OTHER) {
        return plain(text);
      }
      if (plain != DROPPED) {
        out.append(plain);
      }
    }
    return out.toString();
  }

  /** Dashes, quotation marks and the like, which stay as they are (two of its spaces don't). */
  private static boolean isPunctuation(char c) {
    return c > 0x2001 && c <= 0x206F;
  }

  private static String plain(String text) {
    // One by one: a sigma at the end of a word stays one.
    String lower = mapped(text.codePoints().map(Character::toLowerCase));
    String decomposed = StreamSafe.nfd(lower);
    String letters = mapped(decomposed.codePoints().filter(c -> !isMark(c)));
    return StreamSafe.nfc(letters).replace('đ', 'd');
  }

  private static String mapped(IntStream codePoints) {
    return codePoints
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
