package io.unionfacts.extract.text;

import java.util.Arrays;

/**
 * A text cut into words, runs of digits and single marks, each with a number ({@link #id}) that
 * lexicons look up. Held in arrays, so that a text costs a handful of allocations, however long it
 * is. Indexes outside the text are allowed everywhere and read as a break.
 *
 * <p>Not final so that a test can count how often readers look at a token.
 */
public class Tokens {
  /** A mark such as {@code '%'}; its id is the negative of the folded character. */
  public static final byte MARK = Characters.MARK;

  /** A run of letters; its id is its number in the vocabulary. */
  public static final byte WORD = Characters.LETTER;

  /** A run of digits; its id is {@link #digitsId} of its value. */
  public static final byte DIGITS = Characters.DIGIT;

  /** A line break, or what lies outside the text. */
  public static final byte BREAK = Characters.BREAK;

  private static final int KIND = 7;
  private static final int SPACED = 8;
  private static final int CAPITAL = 16;
  private static final int ALL_CAPITALS = 32;
  private static final int HARD_SPACED = 64;

  // What stands where in the data of a token.
  private static final int START = 0;
  private static final int END = 1;
  private static final int ID = 2;
  private static final int SPELLING = 3;
  private static final int SHIFT = 2;

  private static final int DIGITS_ID = 1 << 30;
  private static final int MAX_DIGITS_IN_ID = 9;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final ComposedText text;
  private int count;

  /** The kind of each token, with how it is written. */
  private byte[] kinds;

  /** Four numbers for each token. */
  private int[] data;

  private Tokens(ComposedText text) {
    this.text = text;
    int guess = text.length() / 4 + 16;
    kinds = new byte[guess];
    data = new int[guess << SHIFT];
  }

  /** The same tokens once more. */
  Tokens(Tokens other) {
    text = other.text;
    count = other.count;
    kinds = other.kinds;
    data = other.data;
  }

  /** Cuts a text; words that the vocabulary doesn't know get {@link Vocabulary#UNKNOWN}. */
  public static Tokens of(String text, Vocabulary vocabulary) {
    return of(text, vocabulary, false);
  }

  /** Cuts a phrase of a lexicon, adding its words to the vocabulary. */
  public static Tokens ofPhrase(String phrase, Vocabulary vocabulary) {
    return of(phrase, vocabulary, true);
  }

  private static Tokens of(String text, Vocabulary vocabulary, boolean adding) {
    Tokens tokens = new Tokens(ComposedText.asIs(text));
    if (!tokens.cut(vocabulary, adding)) {
      tokens = new Tokens(ComposedText.compose(text));
      tokens.cut(vocabulary, adding);
    }
    return tokens;
  }

  /** The id of a run of digits with this value. */
  public static int digitsId(int value) {
    return DIGITS_ID | value;
  }

  /**
   * Cuts the text, folding its characters in place. Stops and returns false at a combining mark
   * that could be composed.
   */
  private boolean cut(Vocabulary vocabulary, boolean adding) {
    char[] chars = text.chars();
    int length = text.length();
    int space = 0;
    int at = 0;
    while (at < length) {
      char c = chars[at];
      long info = Characters.info(c);
      byte kind = Characters.kind(info);
      if (kind == Characters.SPACE) {
        space |= c == ' ' ? SPACED : SPACED | (isHard(c) ? HARD_SPACED : 0);
        at++;
        continue;
      }
      if (kind == Characters.COMBINING && !text.isComposed()) {
        return false;
      }
      int end = at + 1;
      int writing = space;
      int id;
      int spelling = Vocabulary.UNKNOWN;
      if (kind == Characters.LETTER) {
        writing |= Characters.capitals(info) * CAPITAL;
        long hash = 0;
        int tone = 0;
        int capitals = 0;
        end = at;
        do {
          chars[end++] = Characters.fold(info);
          capitals += Characters.capitals(info);
          hash = Vocabulary.hash(hash, Characters.base(info));
          tone |= Characters.tone(info);
          if (end == length) {
            break;
          }
          info = Characters.info(chars[end]);
        } while (Characters.kind(info) == Characters.LETTER);
        if (capitals == end - at && capitals > 1) {
          writing |= ALL_CAPITALS;
        }
        if (adding) {
          vocabulary.add(new String(chars, at, end - at));
        }
        spelling = vocabulary.spelling(Vocabulary.key(hash, tone));
        id = vocabulary.word(spelling);
      } else if (kind == Characters.DIGIT) {
        int value = 0;
        end = at;
        while (end < length && Characters.kind(Characters.info(chars[end])) == Characters.DIGIT) {
          chars[end] = Characters.fold(Characters.info(chars[end]));
          if (end - at < MAX_DIGITS_IN_ID) {
            value = 10 * value + (chars[end] - '0');
          }
          end++;
        }
        id = end - at <= MAX_DIGITS_IN_ID ? digitsId(value) : Integer.MAX_VALUE;
      } else {
        kind = kind == Characters.COMBINING ? MARK : kind;
        chars[at] = Characters.fold(info);
        id = -chars[at];
      }
      add(kind | writing, at, end, id, spelling);
      space = 0;
      at = end;
    }
    return true;
  }

  private static boolean isHard(char c) {
    return c == NO_BREAK_SPACE || (c >= '\u2000' && c <= '\u200A') || c == '\u202F';
  }

  private void add(int kind, int start, int end, int id, int spelling) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      data = Arrays.copyOf(data, 2 * data.length);
    }
    kinds[count] = (byte) kind;
    int at = count << SHIFT;
    data[at + START] = start;
    data[at + END] = end;
    data[at + ID] = id;
    data[at + SPELLING] = spelling;
    count++;
  }

  private boolean inside(int token) {
    return token >= 0 && token < count;
  }

  private boolean has(int token, int writing) {
    return inside(token) && (kinds[token] & writing) != 0;
  }

  private int data(int token, int what) {
    return data[(token << SHIFT) + what];
  }

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** The kind of a token: {@link #WORD}, {@link #DIGITS}, {@link #MARK} or {@link #BREAK}. */
  public byte kind(int token) {
    return inside(token) ? (byte) (kinds[token] & KIND) : BREAK;
  }

  /** The number that lexicons know a token by. */
  public int id(int token) {
    return inside(token) ? data(token, ID) : -'\n';
  }

  /**
   * The number of the spelling of a word, by which names look it up; {@link Vocabulary#UNKNOWN} of
   * any other token.
   */
  public int spelling(int token) {
    return inside(token) ? data(token, SPELLING) : Vocabulary.UNKNOWN;
  }

  /**
   * A key of the letters and digits of tokens {@code from} to {@code to} (exclusive), whatever
   * marks stand between them; the letters' case and where the tone mark stands make no difference.
   */
  public long key(int from, int to) {
    long hash = 0;
    int tone = 0;
    for (int token = from; token < to; token++) {
      if (isWord(token) || isDigits(token)) {
        for (int i = data(token, START); i < data(token, END); i++) {
          long info = Characters.info(text.charAt(i));
          hash = Vocabulary.hash(hash, Characters.base(info));
          tone |= Characters.tone(info);
        }
      }
    }
    return Vocabulary.key(hash, tone);
  }

  public boolean isWord(int token) {
    return kind(token) == WORD;
  }

  public boolean isDigits(int token) {
    return kind(token) == DIGITS;
  }

  /** Whether a token is this mark, folded ({@code '-'} stands for every dash). */
  public boolean isMark(int token, char mark) {
    return inside(token) && data(token, ID) == -mark;
  }

  /** Whether white space stands before a token. */
  public boolean spaced(int token) {
    return !inside(token) || (kinds[token] & SPACED) != 0 || token == 0;
  }

  /** Whether the space before a token is one that does not break lines, or a thin one. */
  public boolean hardSpaced(int token) {
    return has(token, HARD_SPACED);
  }

  /** Whether a word begins with a capital. */
  public boolean capital(int token) {
    return has(token, CAPITAL);
  }

  /** Whether a word has two letters or more, all capitals. */
  public boolean allCapitals(int token) {
    return has(token, ALL_CAPITALS);
  }

  /** Number of characters of a token. */
  public int length(int token) {
    return inside(token) ? data(token, END) - data(token, START) : 0;
  }

  /** The folded character at an offset within a token. */
  public char charAt(int token, int offset) {
    return text.charAt(data(token, START) + offset);
  }

  /** The value of a run of at most nine digits, -1 of anything else. */
  public int digits(int token) {
    return isDigits(token) && data(token, ID) != Integer.MAX_VALUE
        ? data(token, ID) & ~DIGITS_ID
        : -1;
  }

  /** Where a token starts in the text. */
  public int start(int token) {
    return text.origin(data(token, START));
  }

  /** Where a token ends in the text. */
  public int end(int token) {
    return text.origin(data(token, END));
  }

  /** The first token that starts at or after a position of the text, {@link #count} if none. */
  public int firstFrom(int position) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The span of the text that tokens {@code from} to {@code to} (exclusive) cover. */
  public Span span(int from, int to) {
    return text.span(data(from, START), data(to - 1, END));
  }
}
