package io.unionfacts.extract.text;

/**
 * Numbers of 0 or more by hashes of 63 bits, each beside its hash in one element of an array, so
 * that a look-up allocates nothing and seldom touches more than one line of the cache. For that but
 * {@value #TAG_BITS} bits of a hash are kept: of a billion words that are not there, one or two may
 * seem to be. Filled while data load; from then on only read.
 */
public final class HashNumbers {
  /** What a look-up of an unknown hash returns. */
  public static final int NONE = -1;

  private static final int TAG_BITS = 44;
  private static final int NUMBER_BITS = Long.SIZE - TAG_BITS;
  private static final int NUMBERS = (1 << NUMBER_BITS) - 1;
  private static final int TAG_SHIFT = Long.SIZE - 1 - TAG_BITS;

  /**
   * The tag of a hash above its number and one; 0 where none is. At most a third is taken, so that
   * nearly every search ends at the first element.
   */
  private long[] slots = new long[1 << 10];

  private int size;

  /** The number of a hash, or {@link #NONE}. */
  public int get(long hash) {
    return (int) (slots[slot(hash >>> TAG_SHIFT)] & NUMBERS) - 1;
  }

  /**
   * Gives a hash that is not there a number.
   *
   * @throws IllegalArgumentException if either is out of range
   */
  public void add(long hash, int number) {
    if (hash < 0 || number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException("out of range: " + hash + " or " + number);
    }
    if (3 * (size + 1) > slots.length) {
      grow();
    }
    long tag = hash >>> TAG_SHIFT;
    slots[slot(tag)] = tag << NUMBER_BITS | (number + 1);
    size++;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long element : old) {
      if (element != 0) {
        slots[slot(element >>> NUMBER_BITS)] = element;
      }
    }
  }

  /** Where a tag stands, or would stand. */
  private int slot(long tag) {
    int mask = slots.length - 1;
    int slot = (int) ((tag * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (slots[slot] != 0 && slots[slot] >>> NUMBER_BITS != tag) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** How many hashes there are. */
  public int size() {
    return size;
  }
}
