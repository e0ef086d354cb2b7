package io.unionfacts.models.kind;

import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the classifier sees of a number: the words around it, those of its clause and its own shape.
 * The number's value is never a feature, or the model would learn the corpus's invented figures.
 */
final class NumberContext {
  private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", "(", ")", "“", "”");
  private static final Set<String> MODIFIERS =
      Set.of("hơn", "trên", "gần", "khoảng", "chừng", "dưới", "ít", "nhất", "tối", "thiểu", "từ");
  private static final Map<String, String> SPELLED_OUT =
      Map.ofEntries(
          Map.entry("cn", "công nhân"),
          Map.entry("cnlđ", "công nhân lao động"),
          Map.entry("cnvclđ", "công nhân viên chức lao động"),
          Map.entry("cnvc", "công nhân viên chức"),
          Map.entry("nlđ", "người lao động"),
          Map.entry("lđ", "lao động"),
          Map.entry("đv", "đoàn viên"),
          Map.entry("cđ", "công đoàn"),
          Map.entry("cđcs", "công đoàn cơ sở"),
          Map.entry("lđlđ", "liên đoàn lao động"),
          Map.entry("dn", "doanh nghiệp"),
          Map.entry("cty", "công ty"),
          Map.entry("tỉ", "tỷ"),
          Map.entry("đ", "đồng"));
  private static final int FAR = 14;

  /** Within so many words behind the number stands what is counted. */
  private static final int HEAD = 3;

  private static final WordGroups GROUPS = WordGroups.standard();

  private NumberContext() {}

  /** The features of a number in a sentence, in a fixed order. */
  static String[] features(String sentence, Span number) {
    Words words = Words.of(sentence);
    List<String> left = new ArrayList<>();
    for (int i = words.firstAfter(number.start()) - 1; i >= 0; i--) {
      add(left, word(words, i), true);
    }
    List<String> right = new ArrayList<>();
    for (int i = words.firstAfter(number.end() - 1) + 1; i < words.spans().size(); i++) {
      add(right, word(words, i), false);
    }
    left.removeIf(MODIFIERS::contains);
    List<String> features = new ArrayList<>();
    features.add("shape=" + shape(number.of(sentence)));
    for (int i = 0; i < 4; i++) {
      features.add("r" + i + "=" + at(right, i));
      features.add("l" + i + "=" + at(left, i));
    }
    features.add("rr=" + at(right, 0) + "_" + at(right, 1));
    features.add("rrr=" + at(right, 0) + "_" + at(right, 1) + "_" + at(right, 2));
    features.add("ll=" + at(left, 1) + "_" + at(left, 0));
    features.add("lr=" + at(left, 0) + "_" + at(right, 0));
    features.add("llr=" + at(left, 1) + "_" + at(left, 0) + "_" + at(right, 0));
    bag("R", right, features);
    bag("L", left, features);
    groups(left, right, features);
    return features.toArray(String[]::new);
  }

  /** Pairs of words up to the clause's end, and farther ones marked as such. */
  private static void bag(String side, List<String> words, List<String> features) {
    boolean near = true;
    for (int i = 0; i + 1 < Math.min(words.size(), FAR); i++) {
      String word = words.get(i);
      if (CLAUSE_ENDS.contains(word)) {
        near = false;
        continue;
      }
      String prefix = side + (near ? "n" : "f");
      features.add(prefix + "=" + word);
      features.add(prefix + "=" + word + "_" + words.get(i + 1));
    }
  }

  /** What is counted and what is done, by the groups of {@code kind-words.tsv}. */
  private static void groups(List<String> left, List<String> right, List<String> features) {
    List<String> before = new ArrayList<>(left);
    Collections.reverse(before);
    String counted = "";
    for (int i = 0; i < Math.min(HEAD, right.size()) && counted.isEmpty(); i++) {
      counted = GROUPS.at(right, i, "n-");
    }
    String done = "";
    String doneInClause = "";
    for (int i = before.size() - 1; i >= 0 && done.isEmpty(); i--) {
      done = GROUPS.at(before, i, "v-");
    }
    for (int i = before.size() - 1; i >= 0 && !CLAUSE_ENDS.contains(before.get(i)); i--) {
      String verb = GROUPS.at(before, i, "v-");
      doneInClause = verb.isEmpty() ? doneInClause : verb;
    }
    String doneBehind = "";
    for (int i = 0; i < right.size() && doneBehind.isEmpty(); i++) {
      doneBehind = GROUPS.at(right, i, "v-");
    }
    features.add("v=" + done);
    // Of what no group knows, the words themselves say more.
    if (!counted.isEmpty()) {
      features.add("n=" + counted);
      features.add("vn=" + done + counted);
      features.add("vcn=" + doneInClause + counted);
      features.add("nv=" + counted + doneBehind);
      features.add("vnv=" + done + counted + doneBehind);
    }
  }

  /** Adds a word, spelled out, to words that run away from the number. */
  private static void add(List<String> words, String word, boolean leftwards) {
    List<String> parts = Arrays.asList(SPELLED_OUT.getOrDefault(word, word).split(" "));
    if (leftwards) {
      Collections.reverse(parts);
    }
    words.addAll(parts);
  }

  private static String at(List<String> words, int i) {
    return i < words.size() ? words.get(i) : "";
  }

  private static String word(Words words, int i) {
    String word = words.spans().get(i).of(words.text()).toLowerCase(Locale.ROOT);
    return Character.isDigit(word.charAt(0)) ? "0" : word;
  }

  private static String shape(String number) {
    if (number.contains("/")) {
      return "ratio";
    }
    if (number.contains("-") || number.contains("–") || number.contains("đến")) {
      return "range";
    }
    if (number.chars().anyMatch(Character::isLetter)) {
      return "scaled";
    }
    if (number.contains(",")) {
      return "decimal";
    }
    return number.length() <= 2 ? "small" : "large";
  }
}
