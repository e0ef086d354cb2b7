package io.unionfacts.models.block;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a line looks like.
 *
 * @param words how many words it has
 * @param size the same, roughly
 * @param end how it ends: as a sentence, as a question, with a colon, or otherwise
 * @param common whether it has little words of running text: none, some, many
 * @param capitals the share of words with a capital, roughly
 * @param digits the share of words with a digit, roughly
 * @param signs whether it has signs that stand in menus and lists
 * @param first its first word
 * @param sentences how many sentences it may hold, three at most
 * @param vocabulary its words, if they are few
 */
record Shape(
    int words,
    String size,
    String end,
    int common,
    int capitals,
    int digits,
    boolean signs,
    String first,
    int sentences,
    Set<String> vocabulary) {
  /** What stands before the first line and after the last. */
  static final Shape EDGE = new Shape(0, "edge", "edge", 0, 0, 0, false, "", 0, Set.of());

  /** As many words make a line prose. */
  private static final int PROSE = 15;

  /** The words of longer lines say what an article is about, not what a line is. */
  private static final int FEW = 20;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private static final Pattern DASH = Pattern.compile("[-–•+*]");

  private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[a-e])[.)/:]?");

  private static final Set<String> COMMON =
      Set.of("và", "của", "các", "là", "được", "đã", "cho", "the", "of", "and", "to", "in", "that");

  boolean isProse() {
    return words >= PROSE && end.equals(".");
  }

  /** One letter for what the line may be. */
  String kind() {
    return words == 0
        ? "e"
        : isProse() ? (sentences > 1 ? "P" : "p") : end.equals(".") ? "s" : words < 4 ? "m" : "h";
  }

  /** Whether it begins as an item of a list: with a dash or dot, with a number, or not. */
  char item() {
    if (words < 2) {
      return 'n';
    }
    return DASH.matcher(first).lookingAt() ? '-' : NUMBER.matcher(first).matches() ? '1' : 'n';
  }

  static Shape of(String text) {
    String[] words = text.strip().split("\\s+", -1);
    int common = 0;
    int capitals = 0;
    int digits = 0;
    int sentences = 0;
    Set<String> vocabulary = new TreeSet<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      common += COMMON.contains(lower) ? 1 : 0;
      capitals += word.isEmpty() || !Character.isUpperCase(word.charAt(0)) ? 0 : 1;
      digits += word.chars().anyMatch(Character::isDigit) ? 1 : 0;
      sentences +=
          ".?!…".indexOf(word.isEmpty() ? ' ' : word.charAt(word.length() - 1)) < 0 ? 0 : 1;
      if (words.length <= FEW) {
        vocabulary.add(NO_LETTER.matcher(lower).replaceAll(""));
      }
    }
    return new Shape(
        words.length,
        size(words.length),
        end(text.strip()),
        common * 12 < words.length ? 0 : common * 6 < words.length ? 1 : 2,
        4 * capitals / words.length,
        4 * digits / words.length,
        text.chars().anyMatch(c -> "|»«›>:©[]#@".indexOf(c) >= 0),
        words[0].toLowerCase(Locale.ROOT),
        Math.min(3, sentences),
        vocabulary);
  }

  private static String size(int words) {
    int[] steps = {1, 2, 4, 7, 11, PROSE, 25, 45};
    int step = 0;
    while (step < steps.length && words > steps[step]) {
      step++;
    }
    return String.valueOf(step);
  }

  private static String end(String text) {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    char last = at < 0 ? ' ' : text.charAt(at);
    return ".!…".indexOf(last) >= 0 ? "." : last == '?' ? "?" : last == ':' ? ":" : "w";
  }
}
