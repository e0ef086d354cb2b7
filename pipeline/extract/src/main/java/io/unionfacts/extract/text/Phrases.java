package io.unionfacts.extract.text;

/**
 * Phrases with a value each, looked up in tokens longest first. The empty answer is {@link #NONE}.
 * Filled while lexicons load; from then on only read.
 */
public final class Phrases {
  /** What a look-up returns where no phrase is. */
  public static final long NONE = -1;

  private final boolean backwards;

  private final Trie words = new Trie();

  private Phrases(boolean backwards) {
    this.backwards = backwards;
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
    int node = Trie.ROOT;
    for (int i = 0; i < tokens.count(); i++) {
      node = words.grow(node, tokens.id(backwards ? tokens.count() - 1 - i : i));
    }
    if (words.value(node) != Trie.NONE) {
      return false;
    }
    words.setValue(node, value);
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
    int node = Trie.ROOT;
    long found = NONE;
    int step = 0;
    while (true) {
      int token = backwards ? at - step : at + step;
      int id = token < end ? tokens.id(token) : Vocabulary.UNKNOWN; // of a break no phrase has it
      node = id == Vocabulary.UNKNOWN ? Trie.NONE : words.child(node, id);
      if (node == Trie.NONE) {
        return found;
      }
      step++;
      int value = words.value(node);
      if (value != Trie.NONE) {
        found = ((long) value << 32) | step;
      }
    }
  }

  /** The phrase of one word at a token, however much longer ones go on. */
  public long findWord(Tokens tokens, int at) {
    int id = tokens.id(at);
    int node = id == Vocabulary.UNKNOWN ? Trie.NONE : words.child(Trie.ROOT, id);
    int value = node == Trie.NONE ? Trie.NONE : words.value(node);
    return value == Trie.NONE ? NONE : ((long) value << 32) | 1;
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
    return words.child(Trie.ROOT, word) != Trie.NONE;
  }
}
