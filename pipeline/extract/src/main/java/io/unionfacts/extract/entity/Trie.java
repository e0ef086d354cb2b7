package io.unionfacts.extract.entity;

import io.unionfacts.extract.text.LongIntMap;
import java.util.Arrays;

/** A trie over the numbers of syllables; a node is an int, the root is 0. */
final class Trie {
  static final int NONE = -1;
  private static final int ROOT_NODES = 1 << 10;

  /** The child of a node and a syllable, both in one key. */
  private final LongIntMap children = new LongIntMap();

  private int[] values = emptyValues(ROOT_NODES);
  private int nodes = 1;

  /** A bit for the children of each node, by their syllables: most searches end without a look. */
  private long[] hints = new long[ROOT_NODES];

  /** The child of the root for each number of 0 or more; nearly every search ends there. */
  private int[] roots = emptyValues(ROOT_NODES);

  private static int[] emptyValues(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /** The child of a node, or {@link #NONE}. */
  int child(int node, int syllable) {
    if (node == 0 && syllable >= 0) {
      return syllable < roots.length ? roots[syllable] : NONE;
    }
    if ((hints[node] & hint(syllable)) == 0) {
      return NONE;
    }
    return children.get(pack(node, syllable));
  }

  /** The child of a node, made if there is none. */
  int grow(int node, int syllable) {
    int known = child(node, syllable);
    if (known != NONE) {
      return known;
    }
    if (node == 0 && syllable >= 0) {
      if (syllable >= roots.length) {
        int old = roots.length;
        roots = Arrays.copyOf(roots, 2 * (syllable + 1));
        Arrays.fill(roots, old, roots.length, NONE);
      }
      roots[syllable] = nodes;
    } else {
      children.put(pack(node, syllable), nodes);
      hints[node] |= hint(syllable);
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, 2 * nodes);
      Arrays.fill(values, nodes, values.length, NONE);
      hints = Arrays.copyOf(hints, values.length);
    }
    return nodes++;
  }

  private static long hint(int syllable) {
    return 1L << syllable; // the lowest six bits count
  }

  private static long pack(int node, int syllable) {
    return ((long) node << 32) | (syllable & 0xFFFFFFFFL);
  }

  /** The value at a node, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  void setValue(int node, int value) {
    values[node] = value;
  }
}
