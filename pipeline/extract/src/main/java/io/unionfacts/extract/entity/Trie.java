package io.unionfacts.extract.entity;

import java.util.Arrays;

/** A trie over the numbers of syllables; a node is an int, the root is 0. */
final class Trie {
  static final int NONE = -1;
  private static final int ROOT_NODES = 1 << 10;

  /** Edges as an open-addressing table: parent node and syllable, packed, to child. */
  private long[] edges = emptyEdges(1 << 12);

  private int[] children = new int[1 << 12];
  private int[] values = emptyValues(ROOT_NODES);
  private int nodes = 1;

  /** The child of the root for each syllable, where nearly every search ends. */
  private int[] roots = emptyValues(ROOT_NODES);

  private static long[] emptyEdges(int length) {
    long[] array = new long[length];
    Arrays.fill(array, NONE);
    return array;
  }

  private static int[] emptyValues(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /** The child of a node, or {@link #NONE}. */
  int child(int node, int syllable) {
    if (node == 0) {
      return syllable < roots.length ? roots[syllable] : NONE;
    }
    long edge = pack(node, syllable);
    int slot = slot(edge, edges.length);
    while (edges[slot] != edge) {
      if (edges[slot] == NONE) {
        return NONE;
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return children[slot];
  }

  /** The child of a node, made if there is none. */
  int grow(int node, int syllable) {
    int known = child(node, syllable);
    if (known != NONE) {
      return known;
    }
    if (node == 0) {
      if (syllable >= roots.length) {
        int old = roots.length;
        roots = Arrays.copyOf(roots, 2 * (syllable + 1));
        Arrays.fill(roots, old, roots.length, NONE);
      }
      roots[syllable] = nodes;
    }
    if (2 * nodes > edges.length) {
      long[] oldEdges = edges;
      int[] oldChildren = children;
      edges = emptyEdges(2 * oldEdges.length);
      children = new int[edges.length];
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldEdges[i] != NONE) {
          put(oldEdges[i], oldChildren[i]);
        }
      }
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, 2 * nodes);
      Arrays.fill(values, nodes, values.length, NONE);
    }
    put(pack(node, syllable), nodes);
    return nodes++;
  }

  private void put(long edge, int child) {
    int slot = slot(edge, edges.length);
    while (edges[slot] != NONE) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    children[slot] = child;
  }

  private static long pack(int node, int syllable) {
    return ((long) node << 32) | syllable;
  }

  private static int slot(long edge, int length) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (length - 1);
  }

  /** The value at a node, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  void setValue(int node, int value) {
    values[node] = value;
  }

  /** How many nodes there are. */
  int size() {
    return nodes;
  }
}
