package io.unionfacts.extract.entity;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A numbering of the syllables that our names are made of. Two spellings have the same number when
 * they differ in case or in where the tone mark stands: {@code Hòa}, {@code Hoà} and {@code HÒA}
 * are one syllable, {@code Hoa} is another.
 *
 * <p>A syllable's key is its letters without tone marks (the letters ă, â, đ, ê, ô, ơ, ư kept), and
 * its tone. Looking a syllable up reads its characters once and allocates nothing.
 */
final class Syllables {
  static final int UNKNOWN = -1;

  /** Characters from here on are no Vietnamese letters. */
  private static final int TABLE_SIZE = 0x1F00;

  /** The letter without tone and in lower case; 0 where a character is no letter or digit. */
  private static final char[] BASE = new char[TABLE_SIZE];

  private static final byte[] TONE = new byte[TABLE_SIZE];
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      if (Character.isLetterOrDigit(c)) {
        StringBuilder base = new StringBuilder();
        for (char part :
            Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
          int tone = TONE_MARKS.indexOf(part);
          if (tone >= 0) {
            TONE[c] = (byte) (tone + 1);
          } else {
            base.append(part);
          }
        }
        String composed = Normalizer.normalize(base, Normalizer.Form.NFC);
        BASE[c] = Character.toLowerCase(composed.charAt(0));
      }
    }
    // Some sites write the Icelandic letter in place of the Vietnamese one: "Ðào tạo".
    BASE['\u00D0'] = '\u0111';
    BASE['\u00F0'] = '\u0111';
    // An apostrophe inside a word is part of it: "Cư M'gar", "Đắk R'Lấp".
  }

  private int[] slots = filled(1 << 12);
  private char[][] keys = new char[1 << 10][];
  private byte[] tones = new byte[1 << 10];
  private int size;

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, UNKNOWN);
    return array;
  }

  /** Whether a character is part of a word. */
  static boolean isWordCharacter(char c) {
    return c < TABLE_SIZE
        ? BASE[c] != 0
        : Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  /** The letter that a character's part of the hash comes from. */
  static char base(char c) {
    return c < TABLE_SIZE && BASE[c] != 0 ? BASE[c] : c;
  }

  static int tone(char c) {
    return c < TABLE_SIZE ? TONE[c] : 0;
  }

  /** Whether two letters differ at most in case and tone: "ỦY" begins like "uỷ". */
  static boolean isSameLetter(char a, char b) {
    return base(a) == base(b);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** The number of a syllable, which is given one if it has none. */
  int add(String syllable) {
    int known = find(syllable, 0, syllable.length());
    if (known != UNKNOWN) {
      return known;
    }
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    char[] key = new char[syllable.length()];
    int length = 0;
    int tone = 0;
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      if (!isApostrophe(c)) {
        key[length++] = base(c);
        tone |= tone(c);
      }
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      tones = Arrays.copyOf(tones, 2 * size);
    }
    keys[size] = Arrays.copyOf(key, length);
    tones[size] = (byte) tone;
    place(size);
    return size++;
  }

  private void grow() {
    slots = filled(2 * slots.length);
    for (int id = 0; id < size; id++) {
      place(id);
    }
  }

  private void place(int id) {
    int hash = 0;
    for (char c : keys[id]) {
      hash = 31 * hash + c;
    }
    int slot = slot(hash, tones[id]);
    while (slots[slot] != UNKNOWN) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id;
  }

  private int slot(int hash, int tone) {
    int mixed = (hash * 8 + tone) * 0x9E3779B9;
    return (mixed >>> 12) & (slots.length - 1);
  }

  /** The number of the syllable between two indexes, or {@link #UNKNOWN}. */
  int find(CharSequence text, int start, int end) {
    int hash = 0;
    int tone = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isApostrophe(c)) {
        hash = 31 * hash + base(c);
        tone |= tone(c);
      }
    }
    return find(text, start, end, hash, tone);
  }

  /** The number of a syllable whose hash and tone were gathered on the way. */
  int find(CharSequence text, int start, int end, int hash, int tone) {
    int slot = slot(hash, tone);
    while (true) {
      int id = slots[slot];
      if (id == UNKNOWN || matches(id, tone, text, start, end)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private boolean matches(int id, int tone, CharSequence text, int start, int end) {
    char[] key = keys[id];
    if (tones[id] != tone || key.length > end - start) {
      return false;
    }
    int k = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isApostrophe(c)) {
        continue;
      }
      if (k == key.length || key[k] != base(c)) {
        return false;
      }
      k++;
    }
    return k == key.length;
  }

  /** How many syllables are known. */
  int size() {
    return size;
  }
}
