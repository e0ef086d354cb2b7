package io.unionfacts.extract.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that names or noun phrases begin with, such as {@code "Ban tổ chức"}, by their first
 * letter: of a long list few are compared with what stands in a text.
 */
final class Beginnings {
  private final Map<Character, List<String>> byLetter = new HashMap<>();

  Beginnings(List<String> phrases) {
    for (String phrase : phrases) {
      byLetter.computeIfAbsent(letter(phrase, 0), c -> new ArrayList<>()).add(phrase);
    }
  }

  /**
   * The phrases, in their order, that begin with the letter at a position, case aside; no others
   * can stand there.
   */
  List<String> at(String text, int position) {
    return position < text.length()
        ? byLetter.getOrDefault(letter(text, position), List.of())
        : List.of();
  }

  /** As {@link String#regionMatches(boolean, int, String, int, int)} folds it. */
  private static char letter(String text, int position) {
    return Character.toLowerCase(Character.toUpperCase(text.charAt(position)));
  }
}
