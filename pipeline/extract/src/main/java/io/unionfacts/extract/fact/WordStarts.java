package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Span;
import io.unionfacts.extract.text.Tokens;
import java.util.Arrays;

/**
 * Where the words of a stretch of text begin, and how: found in one pass, for a sentence is asked
 * for phrases again and again.
 */
final class WordStarts {
  private final String text;
  private final int[] positions;

  /** For each word, {@link Beginnings#bucket} of how it begins. */
  private final byte[] buckets;

  private final Beginnings.Buckets present = new Beginnings.Buckets();

  private int count;

  /**
   * The words of a stretch.
   *
   * @param tokens what the text is cut into
   */
  WordStarts(String text, Tokens tokens, Span stretch) {
    this.text = text;
    int first = tokens.firstFrom(stretch.start());
    int end = tokens.firstFrom(Math.min(stretch.end(), text.length() - 1));
    this.positions = new int[end - first];
    this.buckets = new byte[end - first];
    for (int token = first; token < end; token++) {
      if (tokens.isWord(token)) {
        int at = tokens.start(token);
        positions[count] = at;
        int bucket = Beginnings.bucket(text, at);
        buckets[count] = (byte) bucket;
        present.add(bucket);
        count++;
      }
    }
  }

  /**
   * The first position from {@code from} on, before {@code to}, at which one of some phrases and
   * with it a word begins, case aside; -1 if there is none.
   */
  int first(Beginnings phrases, int from, int to) {
    for (int i = from(phrases, from); i < count && positions[i] < to; i++) {
      if (phrases.mayBegin(buckets[i]) && phrases.begins(text, positions[i])) {
        return positions[i];
      }
    }
    return -1;
  }

  /** As {@link #first}, the last. */
  int last(Beginnings phrases, int from, int to) {
    int found = -1;
    for (int i = from(phrases, from); i < count && positions[i] < to; i++) {
      if (phrases.mayBegin(buckets[i]) && phrases.begins(text, positions[i])) {
        found = positions[i];
      }
    }
    return found;
  }

  /**
   * The last position from {@code from} to {@code to} at which a phrase stands that begins with a
   * word or with the space before one; -1 if none does.
   */
  int last(String phrase, int from, int to) {
    int space = phrase.charAt(0) == ' ' ? 1 : 0;
    int bucket = Beginnings.bucket(phrase, space);
    if (!present.has(bucket)) {
      return -1;
    }
    for (int i = from(to + space + 1) - 1; i >= 0 && positions[i] - space >= from; i--) {
      if (buckets[i] == (byte) bucket && text.startsWith(phrase, positions[i] - space)) {
        return positions[i] - space;
      }
    }
    return -1;
  }

  /** The index of the first word that begins at or after a position; past all if none may do. */
  private int from(Beginnings phrases, int position) {
    return phrases.mayBegin(present) ? from(position) : count;
  }

  /** The index of the first word that begins at or after a position. */
  private int from(int position) {
    int index = Arrays.binarySearch(positions, 0, count, position);
    return index < 0 ? -1 - index : index;
  }
}
