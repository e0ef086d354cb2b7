package io.unionfacts.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that the lexicons know, each with a number above 0. Spellings that differ only in
 * letter case, in where the tone mark stands ({@code hoà}, {@code hòa}) or in {@code i} for {@code
 * y} ({@code tỉ}, {@code tỷ}) are the same word.
 *
 * <p>Words are added while lexicons load; from then on it is only read and may be shared.
 */
public final class Vocabulary {
  /** The number of a word that is not known. */
  public static final int UNKNOWN = 0;

  private static final String[][] TONE_PLACES = {
    {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
    {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
    {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"},
  };
  private static final String SHORT_I = "iìíỉĩị";
  private static final String LONG_I = "yỳýỷỹỵ";
  private static final String BEFORE_EITHER_I = "hklmstq";

  private final List<String> words = new ArrayList<>();
  private char[] @Nullable [] keys = new char[1 << 12][];
  private int[] ids = new int[1 << 12];
  private int[] hashes = new int[1 << 12];
  private int size;

  /** Adds a word, in any spelling, unless it is there. Returns its number. */
  public int add(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    char[] key = folded.toCharArray();
    int known = find(key, 0, key.length, hash(key, 0, key.length));
    if (known != UNKNOWN) {
      return known;
    }
    words.add(folded);
    int id = words.size();
    for (String spelling : spellings(folded)) {
      put(spelling.toCharArray(), id);
    }
    return id;
  }

  /** The number of a word, {@link #UNKNOWN} if it was never added. */
  public int find(String word) {
    char[] key = word.toLowerCase(Locale.ROOT).toCharArray();
    return find(key, 0, key.length, hash(key, 0, key.length));
  }

  /** How many words there are; their numbers run from 1 to this. */
  public int size() {
    return words.size();
  }

  int find(char[] folded, int start, int end, int hash) {
    int mask = ids.length - 1;
    int slot = spread(hash) & mask;
    while (true) {
      char[] key = keys[slot];
      if (key == null) {
        return UNKNOWN;
      }
      if (hashes[slot] == hash && matches(key, folded, start, end)) {
        return ids[slot];
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Words are short: a plain loop beats the array methods. */
  private static boolean matches(char[] key, char[] folded, int start, int end) {
    if (key.length != end - start) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (key[i] != folded[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void put(char[] key, int id) {
    if (find(key, 0, key.length, hash(key, 0, key.length)) != UNKNOWN) {
      return;
    }
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    int mask = ids.length - 1;
    int hash = hash(key, 0, key.length);
    int slot = spread(hash) & mask;
    while (keys[slot] != null) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    ids[slot] = id;
    hashes[slot] = hash;
    size++;
  }

  private void grow() {
    char[] @Nullable [] oldKeys = keys;
    int[] oldIds = ids;
    keys = new char[2 * oldIds.length][];
    ids = new int[2 * oldIds.length];
    hashes = new int[2 * oldIds.length];
    size = 0;
    for (int i = 0; i < oldIds.length; i++) {
      char[] key = oldKeys[i];
      if (key != null) {
        put(key, oldIds[i]);
      }
    }
  }

  /** One step of the hash over folded characters; starts from 0. */
  static int hash(int hash, char c) {
    return 31 * hash + c;
  }

  private static int hash(char[] chars, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash(hash, chars[i]);
    }
    return hash;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static List<String> spellings(String word) {
    List<String> spellings = new ArrayList<>();
    spellings.add(word);
    for (String[] places : TONE_PLACES) {
      for (int i = 0; i < places.length; i++) {
        if (word.endsWith(places[i]) && !(word.startsWith("q") && word.length() == 3)) {
          spellings.add(word.substring(0, word.length() - 2) + places[1 - i]);
        }
      }
    }
    int last = word.length() - 1;
    boolean open =
        last >= 1
            && (BEFORE_EITHER_I.indexOf(word.charAt(last - 1)) >= 0
                || (word.startsWith("qu") && last == 2));
    if (open) {
      String stem = word.substring(0, last);
      int asShort = SHORT_I.indexOf(word.charAt(last));
      int asLong = LONG_I.indexOf(word.charAt(last));
      if (asShort >= 0) {
        spellings.add(stem + LONG_I.charAt(asShort));
      } else if (asLong >= 0) {
        spellings.add(stem + SHORT_I.charAt(asLong));
      }
    }
    return spellings;
  }
}
