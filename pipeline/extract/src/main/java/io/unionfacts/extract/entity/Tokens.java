package io.unionfacts.extract.entity;

import java.util.Arrays;

/**
 * A text cut into words (runs of letters and digits; {@code &} is a word of its own), with what
 * stands between them.
 */
final class Tokens {
  // What stands between a word and the one before it.
  static final int SPACE = 1;
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

  final String text;
  private int[] starts;
  private int[] ends;
  private int[] syllables;
  private short[] gaps;
  private byte[] shapes;
  private int size;

  Tokens(String text, Syllables dictionary) {
    this.text = text;
    int capacity = 16 + text.length() / 4;
    starts = new int[capacity];
    ends = new int[capacity];
    syllables = new int[capacity];
    gaps = new short[capacity];
    shapes = new byte[capacity];
    read(dictionary);
  }

  private void read(Syllables dictionary) {
    int length = text.length();
    int gap = START;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (Syllables.isWordCharacter(c)) {
        int start = i;
        int capitals = 0;
        int digits = 0;
        int letters = 0;
        int hash = 0;
        int tone = 0;
        boolean first = isCapital(c);
        while (i < length) {
          c = text.charAt(i);
          if (Syllables.isWordCharacter(c)) {
            letters++;
            hash = 31 * hash + Syllables.base(c);
            tone |= Syllables.tone(c);
            if (c >= '0' && c <= '9') {
              digits++;
            } else if (isCapital(c)) {
              capitals++;
            }
          } else if (!(Syllables.isApostrophe(c)
              && i + 1 < length
              && Syllables.isWordCharacter(text.charAt(i + 1)))) {
            break;
          }
          i++;
        }
        int shape = first ? CAPITAL : 0;
        if (digits == letters) {
          shape = NUMBER;
        } else if (capitals + digits == letters) {
          shape |= ALL_CAPITALS;
        }
        add(start, i, dictionary.find(text, start, i, hash, tone), gap, shape);
        gap = 0;
      } else if (c == '&') {
        add(i, i + 1, dictionary.find(text, i, i + 1), gap, AMPERSAND);
        gap = 0;
        i++;
      } else {
        gap |= gapOf(c);
        i++;
      }
    }
  }

  private static boolean isCapital(char c) {
    // Small ASCII letters are most of a text.
    return (c < 'a' || c > 'z') && Character.isUpperCase(c);
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

  private void add(int start, int end, int syllable, int gap, int shape) {
    if (size == starts.length) {
      int capacity = 2 * size;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      syllables = Arrays.copyOf(syllables, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
      shapes = Arrays.copyOf(shapes, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    syllables[size] = syllable;
    gaps[size] = (short) gap;
    shapes[size] = (byte) shape;
    size++;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int syllable(int token) {
    return syllables[token];
  }

  /** What stands before a word; {@link #BREAK} after the last one. */
  int gap(int token) {
    return token < size ? gaps[token] : BREAK;
  }

  /** Whether nothing but these stands before a word. */
  boolean gapIsOnly(int token, int allowed) {
    return (gap(token) & ~allowed) == 0;
  }

  boolean gapHas(int token, int any) {
    return (gap(token) & any) != 0;
  }

  boolean isCapital(int token) {
    return (shapes[token] & CAPITAL) != 0;
  }

  boolean isAllCapitals(int token) {
    return (shapes[token] & ALL_CAPITALS) != 0;
  }

  boolean isNumber(int token) {
    return (shapes[token] & NUMBER) != 0;
  }

  boolean isAmpersand(int token) {
    return (shapes[token] & AMPERSAND) != 0;
  }

  /** Whether a word can belong to the same name as the word before it. */
  boolean joins(int token) {
    int gap = gap(token);
    if ((gap & ~(SPACE | HYPHEN | DOT | SLASH)) != 0) {
      return false;
    }
    // A dot is part of a name after an abbreviation ("TP. Vinh", "T.Ư"), else it ends a sentence.
    return (gap & DOT) == 0
        || (token > 0 && ends[token - 1] - starts[token - 1] <= 2 && !isNumber(token - 1));
  }

  String of(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }
}
