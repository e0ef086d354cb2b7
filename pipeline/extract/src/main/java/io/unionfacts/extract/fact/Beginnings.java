package io.unionfacts.extract.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases that names or noun phrases begin with, such as {@code "Ban tổ chức"}, by their first
 * letter: of a long list few are compared with what stands in a text.
 */
final class Beginnings {
  /** The letters that any of them begins with. */
  private final String letters;

  /** The phrases of each letter, in their order. */
  private final List<List<String>> byLetter = new ArrayList<>();

  Beginnings(List<String> phrases) {
    StringBuilder first = new StringBuilder();
    for (String phrase : phrases) {
      String letter = String.valueOf(letter(phrase, 0));
      if (first.indexOf(letter) < 0) {
        first.append(letter);
        byLetter.add(new ArrayList<>());
      }
      byLetter.get(first.indexOf(letter)).add(phrase);
    }
    byLetter.replaceAll(List::copyOf);
    letters = first.toString();
  }

  /**
   * The phrases, in their order, that begin with the letter at a position, case aside; no others
   * can stand there.
   */
  List<String> at(String text, int position) {
    int index = position < text.length() ? letters.indexOf(letter(text, position)) : -1;
    return index < 0 ? List.of() : byLetter.get(index);
  }

  /** Whether one of the phrases, and with it a word, stands at a position. */
  boolean begins(String text, int position) {
    return at(text, position).stream()
        .anyMatch(phrase -> ActorWords.startsWord(text, position, phrase));
  }

  /** As {@link String#regionMatches(boolean, int, String, int, int)} folds it. */
  private static char letter(String text, int position) {
    return Character.toLowerCase(Character.toUpperCase(text.charAt(position)));
  }
}
