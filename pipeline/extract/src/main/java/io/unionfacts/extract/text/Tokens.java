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

  private static final byte SPACED = 1;
  private static final byte CAPITAL = 2;
  private static final byte ALL_CAPITALS = 4;
  private static final byte HARD_SPACED = 8;

  private static final int DIGITS_ID = 1 << 30;
  private static final int MAX_DIGITS_IN_ID = 9;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final ComposedText text;
  private int count;
  private byte[] kinds;
  private byte[] flags;
  private int[] starts;
  private int[] ends;
  private int[] ids;
  private int[] spellings;

  private Tokens(ComposedText text) {
    this.text = text;
    int guess = text.length() / 4 + 16;
    kinds = new byte[guess];
    flags = new byte[guess];
    starts = new int[guess];
    ends = new int[guess];
    ids = new int[guess];
    spellings = new int[guess];
  }

  /** The same tokens once more. */
  Tokens(Tokens other) {
    text = other.text;
    count = other.count;
    kinds = other.kinds;
    flags = other.flags;
    starts = other.starts;
    ends = other.ends;
    ids = other.ids;
    spellings = other.spellings;
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
    byte space = 0;
    int at = 0;
    while (at < length) {
      char c = chars[at];
      long info = Characters.info(c);
      byte kind = Characters.kind(info);
      if (kind == Characters.SPACE) {
        space |= c == ' ' ? SPACED : (byte) (SPACED | (isHard(c) ? HARD_SPACED : 0));
        at++;
        continue;
      }
      if (kind == Characters.COMBINING && !text.isComposed()) {
        return false;
      }
      int end = at + 1;
      byte flag = space;
      int id;
      int spelling = Vocabulary.UNKNOWN;
      if (kind == Characters.LETTER) {
        flag |= Characters.capitals(info) > 0 ? CAPITAL : 0;
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
          flag |= ALL_CAPITALS;
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
      add(kind, flag, at, end, id, spelling);
      space = 0;
      at = end;
    }
    return true;
  }

  private static boolean isHard(char c) {
    return c == NO_BREAK_SPACE || (c >= '\u2000' && c <= '\u200A') || c == '\u202F';
  }

  private void add(byte kind, byte flag, int start, int end, int id, int spelling) {
    if (count == ids.length) {
      int capacity = 2 * count;
      kinds = Arrays.copyOf(kinds, capacity);
      flags = Arrays.copyOf(flags, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      ids = Arrays.copyOf(ids, capacity);
      spellings = Arrays.copyOf(spellings, capacity);
    }
    kinds[count] = kind;
    flags[count] = flag;
    starts[count] = start;
    ends[count] = end;
    ids[count] = id;
    spellings[count] = spelling;
    count++;
  }

  private boolean inside(int token) {
    return token >= 0 && token < count;
  }

  private boolean has(int token, byte flag) {
    return inside(token) && (flags[token] & flag) != 0;
  }

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** The kind of a token: {@link #WORD}, {@link #DIGITS}, {@link #MARK} or {@link #BREAK}. */
  public byte kind(int token) {
    return inside(token) ? kinds[token] : BREAK;
  }

  /** The number that lexicons know a token by. */
  public int id(int token) {
    return inside(token) ? ids[token] : -'\n';
  }

  /**
   * The number of the spelling of a word, by which names look it up; {@link Vocabulary#UNKNOWN} of
   * any other token.
   */
  public int spelling(int token) {
    return inside(token) ? spellings[token] : Vocabulary.UNKNOWN;
  }

  /**
   * A key of the letters and digits of tokens {@code from} to {@code to} (exclusive), whatever
   * marks stand between them; the letters' case and where the tone mark stands make no difference.
   */
  public long key(int from, int to) {
    long hash = 0;
    int tone = 0;
    for (int token = from; token < to; token++) {
      if (kinds[token] == WORD || kinds[token] == DIGITS) {
        for (int i = starts[token]; i < ends[token]; i++) {
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
    return inside(token) && ids[token] == -mark;
  }

  /** Whether white space stands before a token. */
  public boolean spaced(int token) {
    return !inside(token) || (flags[token] & SPACED) != 0 || token == 0;
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
    return inside(token) ? ends[token] - starts[token] : 0;
  }

  /** The folded character at an offset within a token. */
  public char charAt(int token, int offset) {
    return text.charAt(starts[token] + offset);
  }

  /** The value of a run of at most nine digits, -1 of anything else. */
  public int digits(int token) {
    return isDigits(token) && ids[token] != Integer.MAX_VALUE ? ids[token] & ~DIGITS_ID : -1;
  }

  /** Where a token starts in the text. */
  public int start(int token) {
    return text.origin(starts[token]);
  }

  /** Where a token ends in the text. */
  public int end(int token) {
    return text.origin(ends[token]);
  }

  /** The first token that starts at or after a position of the text, {@link #count} if none. */
  public int firstFrom(int position) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.origin(starts[middle]) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The span of the text that tokens {@code from} to {@code to} (exclusive) cover. */
  public Span span(int from, int to) {
    return text.span(starts[from], ends[to - 1]);
  }
}
