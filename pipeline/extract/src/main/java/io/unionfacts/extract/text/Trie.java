package io.unionfacts.extract.text;

import java.util.Arrays;

/**
 * A trie over numbers, such as those of words; a node is an int, the root is {@link #ROOT}. Filled
 * while data load; from then on only read.
 *
 * <p>A text asks for a child at every word, and waits for memory more than it computes. So all
 * there is to know of a node lies together, the table of children holds but their numbers, and a
 * few bits in each node end most searches before a look at the table.
 */
public final class Trie {
  /** No node, no value. */
  public static final int NONE = -1;

  public static final int ROOT = 0;

  // What stands where in a node.
  private static final int PARENT = 0;
  private static final int LABEL = 1;
  private static final int VALUE = 2;
  private static final int HINTS = 3;
  private static final int NODE_SHIFT = 2;

  private static final int NODE_BITS = 20;
  private static final int NODES = (1 << NODE_BITS) - 1;

  /** Labels from here on are rare below the root, and no array is made as long. */
  private static final int FIRST_RARE = 1 << 20;

  private int[] nodes = new int[1 << 12];
  private int size = 1;

  /** The children of the root by their labels; nearly every search ends there. */
  private int[] roots = none(1 << 10);

  /**
   * All other children, each where its parent and label say or soon after; 0 where none is. Above
   * its number stand bits of the hash that put it there, for other children to be passed by. At
   * most a third is taken, so that nearly every search ends at the first element.
   */
  private int[] children = new int[1 << 10];

  private int childCount;

  public Trie() {
    nodes[VALUE] = NONE;
  }

  private static int[] none(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /** The child of a node, or {@link #NONE}. */
  public int child(int node, int label) {
    if (isRoot(node, label)) {
      return label < roots.length ? roots[label] : NONE;
    }
    if ((nodes[(node << NODE_SHIFT) + HINTS] & hint(label)) == 0) {
      return NONE;
    }
    int child = children[slot(node, label)] & NODES;
    return child == 0 ? NONE : child;
  }

  /** The child of a node, made if there is none. */
  public int grow(int node, int label) {
    int known = child(node, label);
    if (known != NONE) {
      return known;
    }
    int child = add(node, label);
    if (isRoot(node, label)) {
      if (label >= roots.length) {
        int old = roots.length;
        roots = Arrays.copyOf(roots, 2 * (label + 1));
        Arrays.fill(roots, old, roots.length, NONE);
      }
      roots[label] = child;
      return child;
    }
    nodes[(node << NODE_SHIFT) + HINTS] |= hint(label);
    childCount++;
    if (3 * childCount > children.length) {
      int[] old = children;
      children = new int[2 * old.length];
      for (int one : old) {
        if (one != 0) {
          put(one & NODES);
        }
      }
    }
    put(child);
    return child;
  }

  private int add(int parent, int label) {
    if (size > NODES) {
      throw new IllegalStateException("more than " + NODES + " nodes");
    }
    int at = size << NODE_SHIFT;
    if (at == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * at);
    }
    nodes[at + PARENT] = parent;
    nodes[at + LABEL] = label;
    nodes[at + VALUE] = NONE;
    return size++;
  }

  private void put(int child) {
    int parent = nodes[(child << NODE_SHIFT) + PARENT];
    int label = nodes[(child << NODE_SHIFT) + LABEL];
    children[slot(parent, label)] = tag(hash(parent, label)) | child;
  }

  private static boolean isRoot(int node, int label) {
    return node == ROOT && label >= 0 && label < FIRST_RARE;
  }

  private static int hint(int label) {
    return 1 << label; // the lowest five bits count
  }

  private static long hash(int node, int label) {
    return (((long) node << Integer.SIZE) | (label & 0xFFFFFFFFL)) * 0x9E3779B97F4A7C15L;
  }

  private static int tag(long hash) {
    return (int) (hash >>> Integer.SIZE) & ~NODES;
  }

  /** Where a child stands, or would stand. */
  private int slot(int node, int label) {
    int mask = children.length - 1;
    long hash = hash(node, label);
    int tag = tag(hash);
    int slot = (int) (hash >>> Integer.SIZE) & mask;
    int child = children[slot];
    while (child != 0 && !((child & ~NODES) == tag && is(child & NODES, node, label))) {
      slot = (slot + 1) & mask;
      child = children[slot];
    }
    return slot;
  }

  private boolean is(int child, int node, int label) {
    return nodes[(child << NODE_SHIFT) + PARENT] == node
        && nodes[(child << NODE_SHIFT) + LABEL] == label;
  }

  /** The label with which the way from the root to a node begins. */
  public int first(int node) {
    int first = node;
    while (nodes[(first << NODE_SHIFT) + PARENT] != ROOT) {
      first = nodes[(first << NODE_SHIFT) + PARENT];
    }
    return nodes[(first << NODE_SHIFT) + LABEL];
  }

  /** The value at a node, or {@link #NONE}. */
  public int value(int node) {
    return nodes[(node << NODE_SHIFT) + VALUE];
  }

  /** Gives a node a value of 0 or more. */
  public void setValue(int node, int value) {
    nodes[(node << NODE_SHIFT) + VALUE] = value;
  }
}
