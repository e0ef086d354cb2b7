package io.unionfacts.extract.text;

import java.util.Arrays;

/**
 * Numbers of 0 or more by keys that are not negative, in two arrays: a look-up allocates nothing.
 * Filled while data load; from then on only read.
 */
public final class LongIntMap {
  /** What a look-up of an unknown key returns. */
  public static final int NONE = -1;

  private static final long EMPTY = -1;

  private long[] keys = emptyKeys(1 << 10);
  private int[] values = new int[1 << 10];
  private int size;

  private static long[] emptyKeys(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }

  /** The value of a key, or {@link #NONE}. */
  public int get(long key) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (true) {
      long found = keys[slot];
      if (found == key) {
        return values[slot];
      }
      if (found == EMPTY) {
        return NONE;
      }
      slot = (slot + 1) & mask;
    }
  }

  /**
   * Gives a key a value.
   *
   * @throws IllegalArgumentException if either is negative
   */
  public void put(long key, int value) {
    if (key < 0 || value < 0) {
      throw new IllegalArgumentException("negative: " + key + " or " + value);
    }
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    size += keys[slot] == EMPTY ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = emptyKeys(2 * oldKeys.length);
    values = new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }
}
