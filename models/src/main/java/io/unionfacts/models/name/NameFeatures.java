package io.unionfacts.models.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/**
 * What the name finder sees of a word beyond OpenNLP's own features: what the dictionary knows of
 * it and its neighbours, the head of the name it may belong to ("Sở" in "Sở Giáo dục và Đào tạo"),
 * its place in a run of capitals, and quotation marks. Each thread has its own: it keeps the
 * analysis of the sentence it was last asked about.
 */
public final class NameFeatures implements AdaptiveFeatureGenerator {
  private static final Set<String> HEADS =
      Set.of(
          "B-CONFEDERATION",
          "B-FEDERATION",
          "B-FEDERATION_SHORT",
          "B-UNION",
          "B-GRASSROOTS",
          "B-SCHOOL",
          "B-COMPANY",
          "B-AGENCY",
          "B-MINISTRY",
          "B-CORPORATION",
          "B-ORGANISATION",
          "B-PERSON",
          "B-TITLE",
          "B-PROGRAMME",
          "B-INNER_BOARD",
          "B-ZONE",
          "B-TYPE");

  /** Lower-case words that may stand inside a name. */
  private static final Set<String> INSIDE =
      Set.of(
          "và", "các", "ngành", "tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã", "phường",
          "cơ", "sở", "khu", "công", "nghiệp", "khối", "kinh", "tế", "thuộc", "cổ", "phần", "khai",
          "thác", "trình", "vì", "cho", "của", "với", "từ", "trong", "trấn", "chế", "xuất", "nhân",
          "dân", "quản", "lý", "dự", "án", "phòng", "chống", "-", "&", ",", ".", "/", "–");

  private static final int FAR = 9;

  private final Dictionary dictionary;
  private String[] analysed = {};
  private String[] lower = {};
  private List<String> tags = List.of();

  private NameFeatures(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Makes these features where name-features.xml names it. */
  public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
    private static final Dictionary DICTIONARY = Dictionary.standard();

    @Override
    public AdaptiveFeatureGenerator create() {
      return new NameFeatures(DICTIONARY);
    }
  }

  @Override
  public void createFeatures(List<String> features, String[] words, int at, String[] outcomes) {
    analyse(words);
    for (int i = -2; i <= 2; i++) {
      features.add("d" + i + "=" + tag(at + i));
    }
    features.add("dd=" + tag(at - 1) + "|" + tag(at));
    features.add("dn=" + tag(at) + "|" + tag(at + 1));
    features.add("dw=" + tag(at) + "|" + shape(words, at) + "|" + shape(words, at + 1));
    features.add("w3=" + word(at - 1) + "|" + word(at) + "|" + word(at + 1));
    features.add("p2=" + word(at - 2) + "|" + word(at - 1));
    features.add("n2=" + word(at + 1) + "|" + word(at + 2));
    int after = at + 1;
    while (tag(after).startsWith("I-")) {
      after++;
    }
    features.add("da=" + tag(at) + "|" + tag(after) + "|" + shape(words, after));
    features.add("daw=" + tag(at) + "|" + word(after));
    features.add("daww=" + tag(at) + "|" + word(after) + "|" + word(after + 1));
    run(features, words, at);
    head(features, words, at);
    if (quoted(words, at)) {
      features.add("quoted");
      features.add("quoted|" + word(at - 1));
    }
  }

  private void analyse(String[] words) {
    if (words != analysed) {
      analysed = words;
      lower = new String[words.length];
      for (int i = 0; i < words.length; i++) {
        lower[i] = words[i].toLowerCase(Locale.ROOT);
      }
      tags = dictionary.tag(words, lower);
    }
  }

  /** Where in a run of words with capitals it stands, and what stands around the run. */
  private void run(List<String> features, String[] words, int at) {
    if (!capital(words, at)) {
      int next = at + 1;
      features.add("lower|" + shape(words, at - 1) + "|" + shape(words, next));
      return;
    }
    int start = at;
    while (capital(words, start - 1)) {
      start--;
    }
    int end = at + 1;
    while (capital(words, end)) {
      end++;
    }
    String place = Math.min(3, at - start) + "/" + Math.min(4, end - start);
    features.add("run=" + place);
    features.add("runBefore=" + word(start - 1) + "|" + Math.min(2, at - start));
    features.add("runTag=" + tag(start) + "|" + place);
    features.add("runTagBefore=" + tag(start - 1) + "|" + tag(start) + "|" + place);
    features.add("runFirst=" + word(start) + "|" + Math.min(2, at - start));
    features.add("runAfter=" + word(end) + "|" + Math.min(2, end - at));
    if (start == 0) {
      features.add("runOpens|" + place);
    }
  }

  /** The nearest word before it that begins a name of a kind, if all between may belong to it. */
  private void head(List<String> features, String[] words, int at) {
    int outer = -1;
    int nearest = -1;
    for (int i = at; i >= 0 && i > at - FAR; i--) {
      if (HEADS.contains(tag(i))) {
        nearest = nearest < 0 ? i : nearest;
        outer = i;
      }
      if (!capital(words, i) && !INSIDE.contains(word(i)) && tag(i).isEmpty()) {
        break;
      }
    }
    if (nearest < 0) {
      features.add("noHead|" + shape(words, at));
      return;
    }
    features.add("head=" + tag(nearest) + "|" + (at - nearest) + "|" + shape(words, at));
    features.add("head=" + word(nearest) + "|" + shape(words, at) + "|" + tag(at));
    features.add("outer=" + tag(outer) + "|" + shape(words, at) + "|" + tag(at));
    features.add("outer=" + word(outer) + "|" + word(outer + 1) + "|" + shape(words, at));
    features.add("heads=" + tag(outer) + "|" + tag(nearest) + "|" + shape(words, at));
    features.add("outerWord=" + tag(outer) + "|" + word(at));
  }

  private static boolean quoted(String[] words, int at) {
    for (int i = at - 1; i >= 0 && i > at - 2 * FAR; i--) {
      if (words[i].equals("“")) {
        return true;
      }
      if (words[i].equals("”")) {
        return false;
      }
    }
    return false;
  }

  private static boolean capital(String[] words, int at) {
    return at >= 0 && at < words.length && Character.isUpperCase(words[at].charAt(0));
  }

  private static String shape(String[] words, int at) {
    if (at < 0 || at >= words.length) {
      return "#";
    }
    String word = words[at];
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      return "0";
    }
    if (!Character.isLetter(first)) {
      return word;
    }
    if (Character.isLowerCase(first)) {
      return "a";
    }
    boolean all = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    return all ? "AA" : word.length() == 1 ? "A" : "Aa";
  }

  private String word(int at) {
    return at < 0 || at >= lower.length ? "#" : lower[at];
  }

  private String tag(int at) {
    return at < 0 || at >= tags.size() ? "#" : tags.get(at);
  }
}
