package io.unionfacts.extract.text;

import java.util.Arrays;

/**
 * Numbers of 0 or more by keys that are not negative, each beside its key in one array: a look-up
 * allocates nothing and seldom touches more than one line of the cache. Filled while data load;
 * from then on only read.
 */
public final class LongIntMap {
  /** What a look-up of an unknown key returns. */
  public static final int NONE = -1;

  private static final long EMPTY = -1;

  /** A key and its value in each pair of elements. */
  private long[] slots = emptySlots(1 << 10);

  private int size;

  private static long[] emptySlots(int count) {
    long[] slots = new long[2 * count];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  /** The value of a key, or {@link #NONE}. */
  public int get(long key) {
    return (int) slots[slot(key) + 1];
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
    if (3 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slot(key);
    size += slots[slot] == EMPTY ? 1 : 0;
    slots[slot] = key;
    slots[slot + 1] = value;
  }

  private void grow() {
    long[] old = slots;
    slots = emptySlots(old.length);
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != EMPTY) {
        put(old[i], (int) old[i + 1]);
      }
    }
  }

  /** Where a key stands, or would stand; the value of an empty slot is {@link #NONE}. */
  private int slot(long key) {
    int mask = slots.length - 2;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) << 1 & mask;
    while (slots[slot] != key && slots[slot] != EMPTY) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }
}
