package io.unionfacts.extract.text;

import java.util.Arrays;

/**
 * Phrases with a value each, looked up in tokens longest first. The empty answer is {@link #NONE}.
 * Filled while lexicons load; from then on only read.
 */
public final class Phrases {
  /** What a look-up returns where no phrase is. */
  public static final long NONE = -1;

  /** Ids from here on are digits, not words. */
  private static final int FIRST_WORDS = 1 << 20;

  private final boolean backwards;

  /** The node after a node and a word, both in one key. */
  private final LongIntMap nodes = new LongIntMap();

  /** A bit for the words after each node: most searches end without a look. */
  private long[] hints = new long[1 << 8];

  private int[] values = new int[1 << 8];
  private int nodeCount = 1;

  /** The node of each first word; nearly every look-up ends here, with nothing found. */
  private int[] firstNodes = new int[0];

  private Phrases(boolean backwards) {
    this.backwards = backwards;
    Arrays.fill(values, -1);
  }

  /** Phrases to be found from their first token on. */
  public static Phrases forwards() {
    return new Phrases(false);
  }

  /** Phrases to be found from their last token back. */
  public static Phrases backwards() {
    return new Phrases(true);
  }

  /**
   * Adds a phrase with a value of 0 or more.
   *
   * @return whether it is new; the value of a phrase that was there stays
   */
  public boolean add(String phrase, int value, Vocabulary vocabulary) {
    Tokens tokens = Tokens.ofPhrase(phrase, vocabulary);
    if (nodeCount + tokens.count() > values.length) {
      int old = values.length;
      values = Arrays.copyOf(values, 2 * (old + tokens.count()));
      Arrays.fill(values, old, values.length, -1);
      hints = Arrays.copyOf(hints, values.length);
    }
    int node = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int id = tokens.id(backwards ? tokens.count() - 1 - i : i);
      int next = next(node, id);
      if (next < 0) {
        next = nodeCount++;
        link(node, id, next);
      }
      node = next;
    }
    if (values[node] >= 0) {
      return false;
    }
    values[node] = value;
    return true;
  }

  /**
   * The longest phrase that starts (backwards: ends) at a token. Read the answer with {@link
   * #value} and {@link #length}.
   */
  public long find(Tokens tokens, int at) {
    return find(tokens, at, tokens.count());
  }

  /** As {@link #find(Tokens, int)}, among phrases that end before a token. */
  public long find(Tokens tokens, int at, int end) {
    int node = 0;
    long found = NONE;
    int step = 0;
    while (true) {
      int token = backwards ? at - step : at + step;
      if (token >= end || tokens.kind(token) == Tokens.BREAK) {
        return found;
      }
      int id = tokens.id(token);
      node = id == Vocabulary.UNKNOWN ? -1 : next(node, id);
      if (node < 0) {
        return found;
      }
      step++;
      if (values[node] >= 0) {
        found = ((long) values[node] << 32) | step;
      }
    }
  }

  /** The phrase of one word at a token, however much longer ones go on. */
  public long findWord(Tokens tokens, int at) {
    int id = tokens.id(at);
    int node = id == Vocabulary.UNKNOWN ? -1 : next(0, id);
    return node >= 0 && values[node] >= 0 ? ((long) values[node] << 32) | 1 : NONE;
  }

  /** The value of the phrase found. */
  public static int value(long found) {
    return (int) (found >> 32);
  }

  /** How many tokens the phrase found has. */
  public static int length(long found) {
    return (int) found;
  }

  /** Whether a phrase begins (backwards: ends) with a word. */
  public boolean startsWith(int word) {
    return word < firstNodes.length && firstNodes[word] > 0;
  }

  private static long hint(int id) {
    return 1L << id; // the lowest six bits count
  }

  private static long key(int node, int id) {
    return ((long) node << 32) | (id & 0xFFFFFFFFL);
  }

  private int next(int node, int id) {
    if (node == 0 && id > 0 && id < FIRST_WORDS) {
      return id < firstNodes.length ? firstNodes[id] - 1 : -1;
    }
    return (hints[node] & hint(id)) != 0 ? nodes.get(key(node, id)) : -1;
  }

  private void link(int node, int id, int next) {
    if (node == 0 && id > 0 && id < FIRST_WORDS) {
      if (id >= firstNodes.length) {
        firstNodes = Arrays.copyOf(firstNodes, Math.max(2 * firstNodes.length, id + 1));
      }
      firstNodes[id] = next + 1;
    } else {
      nodes.put(key(node, id), next);
      hints[node] |= hint(id);
    }
  }
}
