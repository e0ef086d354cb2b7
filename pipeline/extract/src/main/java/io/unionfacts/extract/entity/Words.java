package io.unionfacts.extract.entity;

import io.unionfacts.extract.text.Tokens;
import java.util.function.LongToIntFunction;

/**
 * The words of a text as names are made of them, runs of letters and digits ({@code &} is a word of
 * its own), with what stands between them.
 */
final class Words {
  // What stands between a word and the one before it.
  static final int SPACE = 1;

  /** Letters that a Vietnamese syllable of two letters doesn't end with. */
  private static final String CONSONANTS = "bcdđfghjklmnpqrstvwxz";

  static final int DOT = 1 << 1;
  static final int HYPHEN = 1 << 2;
  static final int SLASH = 1 << 3;
  static final int COMMA = 1 << 4;
  static final int OPEN = 1 << 5;
  static final int CLOSE = 1 << 6;
  static final int QUOTE = 1 << 7;
  static final int COLON = 1 << 8;
  static final int BREAK = 1 << 9;
  static final int START = 1 << 10;

  // How a word is written.
  static final int CAPITAL = 1;
  static final int ALL_CAPITALS = 1 << 1;
  static final int NUMBER = 1 << 2;
  static final int AMPERSAND = 1 << 3;

  // What stands where in the data of a word.
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int SYLLABLE = 2;
  private static final int WRITING = 3;
  private static final int SHIFT = 2;

  /** What stands before a word is kept above how it is written. */
  private static final int GAP_SHIFT = Byte.SIZE;

  private static final int SHAPES = (1 << GAP_SHIFT) - 1;

  final String text;

  /** Four numbers for each word. */
  private final int[] data;

  private int size;

  /**
   * Puts the tokens of a text together to words.
   *
   * @param others the numbers of words that are more than one token ("Q1", "M'gar") or no word to
   *     the vocabulary ("12", "&amp;"), by {@link Tokens#key}
   */
  Words(String text, Tokens tokens, LongToIntFunction others) {
    this.text = text;
    data = new int[tokens.count() << SHIFT];
    int gap = START;
    int at = 0;
    while (at < tokens.count()) {
      gap |= at > 0 && tokens.spaced(at) ? SPACE : 0;
      byte kind = tokens.kind(at);
      boolean word = kind == Tokens.WORD || kind == Tokens.DIGITS;
      if (!word && !tokens.isMark(at, '&')) {
        gap |= gapOf(text.charAt(tokens.start(at)));
        at++;
        continue;
      }
      int end = word ? wordEnd(tokens, at) : at + 1;
      boolean plain = end == at + 1 && kind == Tokens.WORD;
      boolean small = kind == Tokens.WORD && !tokens.capital(at);
      int next = size << SHIFT;
      data[next + FROM] = tokens.start(at);
      data[next + TO] = tokens.end(end - 1);
      data[next + SYLLABLE] = plain ? tokens.spelling(at) : others.applyAsInt(tokens.key(at, end));
      data[next + WRITING] =
          gap << GAP_SHIFT | (small ? 0 : word ? shape(tokens, at, end) : AMPERSAND);
      size++;
      gap = 0;
      at = end;
    }
  }

  private static boolean isPart(Tokens tokens, int at) {
    return tokens.isWord(at) || tokens.isDigits(at);
  }

  /** The token after a word that begins at one. An apostrophe inside is part of it: "Cư M'gar". */
  private int wordEnd(Tokens tokens, int from) {
    int end = from + 1;
    while (end < tokens.count() && !tokens.spaced(end)) {
      if (isPart(tokens, end)) {
        end++;
      } else if (isApostrophe(text.charAt(tokens.start(end)))
          && isPart(tokens, end + 1)
          && !tokens.spaced(end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static int shape(Tokens tokens, int from, int to) {
    boolean digits = true;
    boolean capitals = true;
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        digits = false;
        capitals &= tokens.allCapitals(i) || (tokens.capital(i) && tokens.length(i) == 1);
      }
    }
    if (digits) {
      return NUMBER;
    }
    return (tokens.capital(from) ? CAPITAL : 0) | (capitals ? ALL_CAPITALS : 0);
  }

  private static int gapOf(char c) {
    return switch (c) {
      case ' ', '\u00A0', '\t' -> SPACE;
      case '.' -> DOT;
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> HYPHEN;
      case '/' -> SLASH;
      case ',' -> COMMA;
      case '(', '[' -> OPEN;
      case ')', ']' -> CLOSE;
      case '"', '\u201C', '\u201D', '\'', '\u2018', '\u2019', '\u00AB', '\u00BB' -> QUOTE;
      case ':' -> COLON;
      default -> Character.isWhitespace(c) && c != '\n' ? SPACE : BREAK;
    };
  }

  int size() {
    return size;
  }

  int start(int token) {
    return data[(token << SHIFT) + FROM];
  }

  int end(int token) {
    return data[(token << SHIFT) + TO];
  }

  /** The number by which names know a word; 0 if no name has it. */
  int syllable(int token) {
    return data[(token << SHIFT) + SYLLABLE];
  }

  /** What stands before a word; {@link #BREAK} after the last one. */
  int gap(int token) {
    return token < size ? data[(token << SHIFT) + WRITING] >> GAP_SHIFT : BREAK;
  }

  /** Whether nothing but these stands before a word. */
  boolean gapIsOnly(int token, int allowed) {
    return (gap(token) & ~allowed) == 0;
  }

  boolean gapHas(int token, int any) {
    return (gap(token) & any) != 0;
  }

  /** How a word is written; nothing after the last one. */
  private int shape(int token) {
    return token < size ? data[(token << SHIFT) + WRITING] & SHAPES : 0;
  }

  boolean isCapital(int token) {
    return (shape(token) & CAPITAL) != 0;
  }

  boolean isAllCapitals(int token) {
    return (shape(token) & ALL_CAPITALS) != 0;
  }

  boolean isNumber(int token) {
    return (shape(token) & NUMBER) != 0;
  }

  /** Whether names of units may begin with a word: with a capital or a number. */
  boolean isNamelike(int token) {
    return (shape(token) & (CAPITAL | NUMBER)) != 0;
  }

  boolean isAmpersand(int token) {
    return (shape(token) & AMPERSAND) != 0;
  }

  /** Whether a word can belong to the same name as the word before it. */
  boolean joins(int token) {
    int gap = gap(token);
    if ((gap & ~(SPACE | HYPHEN | DOT | SLASH)) != 0) {
      return false;
    }
    // A dot is part of a name after an abbreviation ("TP. Vinh", "T.Ư"), else it ends a sentence.
    return (gap & DOT) == 0 || (token > 0 && isAbbreviation(token - 1));
  }

  /** A letter, or two that are no syllable: "T", "TP", "Tp", but not "An" or "Mỹ". */
  private boolean isAbbreviation(int token) {
    int length = end(token) - start(token);
    if (length > 2 || isNumber(token)) {
      return false;
    }
    char last = text.charAt(end(token) - 1);
    return length == 1
        || (isConsonant(text.charAt(start(token)))
            && (Character.isUpperCase(last) || isConsonant(last)));
  }

  private static boolean isConsonant(char letter) {
    return CONSONANTS.indexOf(Character.toLowerCase(letter)) >= 0;
  }

  /** The first word that ends after a position; the number of words if none does. */
  int firstFrom(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What is written, with single spaces. */
  String name(int from, int to) {
    String written = of(from, to);
    if (isSpacedSingly(from, to)) {
      return written;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean space = Character.isSpaceChar(c) || Character.isWhitespace(c);
      if (!space) {
        name.append(c);
      } else if (name.charAt(name.length() - 1) != ' ') {
        name.append(' ');
      }
    }
    return name.toString();
  }

  /** Whether nothing but single spaces, or nothing, stands between words. */
  private boolean isSpacedSingly(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int gap = start(i) - end(i - 1);
      if (gap > 1 || (gap == 1 && text.charAt(end(i - 1)) != ' ')) {
        return false;
      }
    }
    return true;
  }

  String of(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }
}
