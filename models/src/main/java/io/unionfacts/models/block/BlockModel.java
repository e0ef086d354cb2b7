package io.unionfacts.models.block;

import io.unionfacts.extract.article.LineClassifier;
import io.unionfacts.extract.text.Densest;
import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.PageCorpus.Label;
import io.unionfacts.models.corpus.PageCorpus.Line;
import io.unionfacts.models.corpus.PageCorpus.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.ml.model.Event;

/**
 * Says which lines of a page that was saved as text belong to its main article, by the shapes of
 * the line and of those around it and by a few of its words. Thread-safe.
 */
public final class BlockModel implements LineClassifier {
  private static final int CUTOFF = 2;
  private static final double L2 = 1.0;
  private static final String TEXT = "text";

  /** As many words make a line prose. */
  private static final int PROSE = 15;

  /** Lines around that count. */
  private static final int NEAR = 6;

  /** What a line that is no prose takes from a stretch, and the most that prose gives, in words. */
  private static final int NO_PROSE = 12;

  private static final int MOST_WORDS = 60;

  /** The words of longer lines say what an article is about, not what a line is. */
  private static final int FEW = 20;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private static final Set<String> COMMON =
      Set.of("và", "của", "các", "là", "được", "đã", "cho", "the", "of", "and", "to", "in", "that");

  private final Maxent model;

  private BlockModel(Maxent model) {
    this.model = model;
  }

  /** Learns from pages; the same pages in the same order give the same bytes. */
  public static byte[] train(List<Page> pages) {
    List<Event> events = new ArrayList<>();
    for (Page page : pages) {
      List<Line> lines = page.lines().stream().filter(line -> !line.text().isBlank()).toList();
      Shapes shapes = new Shapes(lines.stream().map(Line::text).toList());
      for (int i = 0; i < lines.size(); i++) {
        Label label = lines.get(i).label();
        // Headlines and bylines look like links and names in menus: the rules find them.
        if (label != Label.HEAD) {
          events.add(new Event(label == Label.TEXT ? TEXT : "other", shapes.features(i)));
        }
      }
    }
    return Maxent.train(events, CUTOFF, L2);
  }

  /** A trained model. */
  public static BlockModel read(byte[] bytes) {
    return new BlockModel(Maxent.read(bytes));
  }

  @Override
  public List<Double> likelihoods(List<String> lines) {
    Shapes shapes = new Shapes(lines);
    List<Double> likelihoods = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      likelihoods.add(model.probability(shapes.features(i), TEXT));
    }
    return likelihoods;
  }

  /** What the lines of a page look like. */
  private static final class Shapes {
    private final List<Shape> shapes;

    /** The lines of the stretch with the most prose in it. */
    private final Densest densest;

    Shapes(List<String> lines) {
      shapes = lines.stream().map(Shape::of).toList();
      densest =
          Densest.of(
              shapes.size(),
              i -> {
                Shape shape = shapes.get(i);
                return shape.isProse() ? Math.min(MOST_WORDS, shape.words) : -NO_PROSE;
              },
              i -> false);
    }

    String[] features(int at) {
      Shape line = shapes.get(at);
      Shape before = shape(at - 1);
      Shape after = shape(at + 1);
      int proseBefore = words(at - NEAR, at);
      int proseAfter = words(at + 1, at + 1 + NEAR);
      String own = line.size + line.end;
      String core = core(at);
      List<String> features = new ArrayList<>();
      features.add("size=" + line.size + "|" + line.end);
      features.add("size=" + line.size + "|common=" + line.common);
      features.add("end=" + line.end + "|common=" + line.common);
      features.add("capitals=" + line.capitals + "|" + line.size);
      features.add("digits=" + line.digits + "|" + line.size);
      features.add("signs=" + line.signs);
      features.add("around=" + before.size + "<" + line.size + ">" + after.size);
      features.add("ends=" + before.end + "<" + line.end + ">" + after.end);
      features.add("prose=" + bucket(proseBefore) + "<" + line.size + ">" + bucket(proseAfter));
      features.add("between=" + (proseBefore > 0) + (proseAfter > 0) + "|" + line.end);
      features.add("near=" + bucket(proseBefore + proseAfter) + "|" + line.end + "|" + line.size);
      features.add("first=" + line.first + "|" + line.end);
      features.add("core=" + core);
      features.add("core=" + core + "|" + own);
      features.add("core=" + core + "|" + before.kind() + "<" + line.kind() + ">" + after.kind());
      features.add(
          "turn="
              + shape(at - 2).kind()
              + before.kind()
              + "<"
              + own
              + ">"
              + after.kind()
              + shape(at + 2).kind());
      features.add("sentences=" + line.sentences + "|" + core);
      for (String word : line.vocabulary) {
        features.add("word=" + word);
      }
      return features.toArray(String[]::new);
    }

    private Shape shape(int at) {
      return at < 0 || at >= shapes.size() ? Shape.EDGE : shapes.get(at);
    }

    /** Where a line stands to the stretch with the most prose. */
    private String core(int at) {
      if (at < densest.start()) {
        return "above" + Math.min(3, densest.start() - at);
      }
      if (at >= densest.end()) {
        return "below" + Math.min(3, at - densest.end() + 1);
      }
      return at == densest.start() ? "first" : at == densest.end() - 1 ? "last" : "in";
    }

    /** Words of prose in a stretch of lines. */
    private int words(int from, int to) {
      int words = 0;
      for (int i = Math.max(0, from); i < Math.min(to, shapes.size()); i++) {
        words += shapes.get(i).isProse() ? shapes.get(i).words : 0;
      }
      return words;
    }

    private static String bucket(int words) {
      return words == 0 ? "0" : words < 30 ? "1" : words < 80 ? "2" : words < 200 ? "3" : "4";
    }
  }

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
  private record Shape(
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
    static final Shape EDGE = new Shape(0, "edge", "edge", 0, 0, 0, false, "", 0, Set.of());

    boolean isProse() {
      return words >= PROSE && end.equals(".");
    }

    /** One letter for what the line may be. */
    String kind() {
      return words == 0
          ? "e"
          : isProse() ? (sentences > 1 ? "P" : "p") : end.equals(".") ? "s" : words < 4 ? "m" : "h";
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
}
