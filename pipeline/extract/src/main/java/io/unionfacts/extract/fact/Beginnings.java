package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * Phrases that names or noun phrases begin with, such as {@code "Ban tổ chức"}, by their first two
 * letters: of a long list few are compared with what stands in a text.
 */
final class Beginnings {
  private static final int BUCKETS = 1 << 8;

  /** The phrases, in their order, that may stand where two letters of one hash do. */
  private final List<List<String>> buckets = new ArrayList<>();

  /**
   * A list of phrases.
   *
   * @param phrases two characters long at least
   */
  Beginnings(List<String> phrases) {
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
    for (String phrase : phrases) {
      buckets.get(bucket(phrase, 0)).add(phrase);
    }
    buckets.replaceAll(List::copyOf);
  }

  /**
   * The phrases, in their order, that may begin like what stands at a position, case aside; no
   * others can stand there.
   */
  List<String> at(String text, int position) {
    return position + 1 < text.length() ? buckets.get(bucket(text, position)) : List.of();
  }

  /** Whether one of them, and with it a word, stands at a position, case aside. */
  boolean begins(String text, int position) {
    return lengthAt(text, position) > 0;
  }

  /** How long the first of them is that stands at a position as a word, case aside; 0 if none. */
  int lengthAt(String text, int position) {
    for (String phrase : at(text, position)) {
      if (ActorWords.startsWord(text, position, phrase)) {
        return phrase.length();
      }
    }
    return 0;
  }

  private static int bucket(String text, int position) {
    int first = Characters.folded(text.charAt(position));
    int second = Characters.folded(text.charAt(position + 1));
    return (31 * first + second) & (BUCKETS - 1);
  }
}
