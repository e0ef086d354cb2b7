package io.unionfacts.models.block;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.BlockCorpus.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.model.Event;

/**
 * Says what each line of an article is (headline, lead, paragraph, caption, byline, …) by its
 * shape, its first and last words, its place, and what the line before was. Thread-safe.
 */
public final class BlockModel {
  private static final int CUTOFF = 1;
  private static final double L2 = 0.1;
  private static final int SHORT = 6;

  private final Maxent model;

  private BlockModel(Maxent model) {
    this.model = model;
  }

  /** Learns from articles; the same articles in the same order give the same bytes. */
  public static byte[] train(List<List<Labelled>> articles) {
    List<Event> events = new ArrayList<>();
    for (List<Labelled> article : articles) {
      List<String> texts = article.stream().map(Labelled::text).toList();
      String before = "start";
      for (int i = 0; i < texts.size(); i++) {
        String kind = article.get(i).kind().code();
        events.add(new Event(kind, features(texts, i, before)));
        before = kind;
      }
    }
    return Maxent.train(events, CUTOFF, L2);
  }

  /** A trained model. */
  public static BlockModel read(byte[] bytes) {
    return new BlockModel(Maxent.read(bytes));
  }

  /** What each line of an article is. */
  public List<BlockKind> classify(List<String> texts) {
    List<BlockKind> kinds = new ArrayList<>();
    String before = "start";
    for (int i = 0; i < texts.size(); i++) {
      before = model.classify(features(texts, i, before)).outcome();
      kinds.add(BlockKind.valueOf(before.toUpperCase(Locale.ROOT)));
    }
    return kinds;
  }

  private static boolean isDate(String text) {
    return text.chars().filter(Character::isDigit).count() >= 5
        && (text.contains("/20") || text.contains("-20"));
  }

  private static String[] features(List<String> texts, int at, String before) {
    String text = texts.get(at);
    String[] words = text.split(" ", -1);
    char last = text.charAt(text.length() - 1);
    String end = Character.isLetterOrDigit(last) ? "w" : String.valueOf(last);
    String size = words.length <= SHORT ? "s" + words.length : "m" + Math.min(6, words.length / 6);
    boolean lastLine = at == texts.size() - 1;
    boolean allCapitals = text.equals(text.toUpperCase(Locale.ROOT));
    boolean eachCapital = true;
    for (String word : words) {
      eachCapital &= !Character.isLowerCase(word.charAt(0));
    }
    boolean date = isDate(text);
    boolean digits = text.chars().anyMatch(Character::isDigit);
    List<String> features = new ArrayList<>();
    features.add("before=" + before);
    features.add("before=" + before + "|" + end);
    features.add("before=" + before + "|" + size);
    features.add("before=" + before + "|date=" + date);
    features.add("at=" + Math.min(at, 4));
    features.add("left=" + Math.min(texts.size() - 1 - at, 3));
    features.add("end=" + end + "|" + size);
    features.add("end=" + end + "|last=" + lastLine);
    features.add("size=" + size);
    features.add("date=" + date + "|" + size);
    features.add("caps=" + allCapitals + eachCapital + "|" + end);
    features.add("caps=" + eachCapital + "|before=" + before);
    features.add("first=" + words[0].toLowerCase(Locale.ROOT));
    features.add("photo=" + (text.contains("Ảnh") || text.contains("ẢNH") || text.contains("ảnh")));
    features.add(
        "agency=" + (text.contains("Theo") || text.startsWith("(") || text.contains("Tin")));
    features.add("digits=" + digits + "|" + end);
    features.add("plain=" + (digits || text.contains(",")) + "|" + size + "|" + end);
    features.add("plain=" + (digits || text.contains(",")) + "|" + before + "|" + end);
    features.add("question=" + (last == '?'));
    if (!lastLine) {
      String next = texts.get(at + 1);
      features.add("nextDate=" + isDate(next) + "|at=" + Math.min(at, 2));
      features.add("nextEnd=" + (next.endsWith(".") ? "." : "w") + "|" + end);
      features.add("nextSize=" + Math.min(6, next.split(" ", -1).length / 4) + "|" + before);
    }
    return features.toArray(String[]::new);
  }
}
