package io.unionfacts.extract.text;

import io.unionfacts.data.DataFiles;
import java.util.Arrays;
import java.util.List;

/**
 * The words that lexicons know, each with a number above 0. Spellings that differ only in letter
 * case, in where the tone mark stands ({@code hoà}, {@code hòa}) or in {@code i} for {@code y}
 * ({@code tỉ}, {@code tỷ}) are the same word. The spellings with {@code i} and {@code y} have
 * numbers of their own beside it, for names are told apart by them.
 *
 * <p>Words are added while lexicons load; from then on it is only read and may be shared.
 *
 * <p>A spelling is known by a hash of its letters without tone marks and of its tone; of the 44
 * bits that are kept of it, it is all but unique, and looking a word up compares no characters.
 */
public final class Vocabulary {
  /** The number of a word or spelling that is not known. */
  public static final int UNKNOWN = 0;

  /** The files whose words are looked up in every text. */
  private static final List<String> FILES =
      List.of(
          "lexicons/quantity-numerals.tsv",
          "lexicons/quantity-units.tsv",
          "lexicons/quantity-nouns.tsv",
          "lexicons/quantity-modifiers.tsv",
          "lexicons/quantity-contexts.tsv",
          "lexicons/quantity-names.tsv",
          "lexicons/quantity-phrase-ends.tsv",
          "lexicons/period-words.tsv",
          "lexicons/entity-terms.tsv",
          "gazetteers/provinces.tsv",
          "gazetteers/districts.tsv",
          "gazetteers/communes-2025-03.tsv",
          "gazetteers/communes-2025-07.tsv",
          "rules/cues.tsv");

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final String BEFORE_EITHER_I = "hklmstq";

  private final HashNumbers spellings = new HashNumbers();

  /** The word of each spelling. */
  private int[] words = new int[1 << 10];

  private int size;
  private boolean complete;

  /** Holds the vocabulary once it is asked for. */
  private static final class Standard {
    static final Vocabulary VOCABULARY = new Vocabulary();

    static {
      for (String file : FILES) {
        Tokens.ofPhrase(DataFiles.text(file), VOCABULARY);
      }
      VOCABULARY.complete = true;
    }
  }

  /**
   * Every word of the files that texts are looked up in: all who read a text with it share the
   * tokens of that text. No word can be added to it.
   */
  public static Vocabulary standard() {
    return Standard.VOCABULARY;
  }

  /**
   * Adds a word, in any spelling, unless it is there. Returns its number.
   *
   * @throws IllegalStateException if it is not there and the vocabulary is the standard one
   */
  public int add(String word) {
    int known = find(word);
    if (known != UNKNOWN) {
      return known;
    }
    if (complete) {
      throw new IllegalStateException("a word of none of the files " + FILES + ": " + word);
    }
    size++;
    char[] letters = new char[word.length()];
    int tone = 0;
    for (int i = 0; i < letters.length; i++) {
      long info = Characters.info(word.charAt(i));
      letters[i] = Characters.base(info);
      tone |= Characters.tone(info);
    }
    put(letters, tone);
    int last = letters.length - 1;
    boolean open =
        last >= 1
            && (BEFORE_EITHER_I.indexOf(letters[last - 1]) >= 0
                || (last == 2 && letters[0] == 'q' && letters[1] == 'u'));
    if (open && (letters[last] == 'i' || letters[last] == 'y')) {
      letters[last] = letters[last] == 'i' ? 'y' : 'i';
      put(letters, tone);
    }
    return size;
  }

  private void put(char[] letters, int tone) {
    long hash = 0;
    for (char letter : letters) {
      hash = hash(hash, letter);
    }
    long key = key(hash, tone);
    if (spellings.get(key) != HashNumbers.NONE) {
      return;
    }
    int spelling = spellings.size() + 1;
    if (spelling == words.length) {
      words = Arrays.copyOf(words, 2 * spelling);
    }
    words[spelling] = size;
    spellings.add(key, spelling);
  }

  /** The number of a word, {@link #UNKNOWN} if it was never added. */
  public int find(String word) {
    return word(spelling(key(word)));
  }

  /** How many words there are; their numbers run from 1 to this. */
  public int size() {
    return size;
  }

  /** How many spellings there are; their numbers run from 1 to this. */
  public int spellings() {
    return spellings.size();
  }

  /** The number of a spelling, {@link #UNKNOWN} if it was never added. */
  int spelling(long key) {
    return Math.max(UNKNOWN, spellings.get(key));
  }

  /** The number of the word of a spelling. */
  int word(int spelling) {
    return words[spelling];
  }

  private static long key(String word) {
    long hash = 0;
    int tone = 0;
    for (int i = 0; i < word.length(); i++) {
      long info = Characters.info(word.charAt(i));
      hash = hash(hash, Characters.base(info));
      tone |= Characters.tone(info);
    }
    return key(hash, tone);
  }

  /** One step of the hash over letters without tone marks; starts from 0. */
  static long hash(long hash, char letter) {
    return (hash + letter) * MULTIPLIER;
  }

  /** The key of a spelling whose hash and tone were gathered on the way. */
  static long key(long hash, int tone) {
    return ((hash + tone) * MULTIPLIER) >>> 1;
  }
}
