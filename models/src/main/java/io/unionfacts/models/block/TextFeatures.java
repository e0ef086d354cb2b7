package io.unionfacts.models.block;

import io.unionfacts.extract.text.Densest;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a page and those around them look like: whether they may be text. */
final class TextFeatures {
  /** Lines around that count. */
  private static final int NEAR = 6;

  /** What a line that is no prose takes from a stretch, and the most that prose gives, in words. */
  private static final int NO_PROSE = 12;

  private static final int MOST_WORDS = 60;

  /** How far dates and signs of the end may be. */
  private static final int FAR = 12;

  private final List<Shape> shapes;
  private final Signs signs;

  /** The lines of the stretch with the most prose in it. */
  private final Densest densest;

  TextFeatures(List<Shape> shapes, Signs signs) {
    this.shapes = shapes;
    this.signs = signs;
    densest =
        Densest.of(
            shapes.size(),
            i -> {
              Shape shape = shapes.get(i);
              return shape.isProse() ? Math.min(MOST_WORDS, shape.words()) : -NO_PROSE;
            },
            i -> false);
  }

  /** Features of a line that say nothing of what it and its neighbours mean. */
  String[] shapes(int at) {
    return shapeFeatures(at).toArray(String[]::new);
  }

  /** Features of a line. */
  List<String> of(int at) {
    Shape line = shapes.get(at);
    String own = line.size() + line.end();
    String core = core(at);
    List<String> features = shapeFeatures(at);
    String since = since(at);
    String until = until(at);
    features.add("sign=" + signs.at(at) + "|" + core);
    features.add("before=" + signs.at(at - 1) + "|" + own);
    features.add("after=" + signs.at(at + 1) + "|" + own);
    features.add("signs=" + signs.at(at - 1) + "<" + signs.at(at) + ">" + signs.at(at + 1));
    features.add("since=" + since + "|" + line.kind());
    features.add("until=" + until + "|" + line.kind());
    addRhythm(at, features);
    features.add("since=" + since + "|" + until + "|" + line.kind());
    return features;
  }

  /** Of lists, questions and answers: what comes every second line, and what every line. */
  private void addRhythm(int at, List<String> features) {
    Shape line = shapes.get(at);
    String item = "item=" + line.item() + "|";
    features.add(item + shape(at - 1).item() + shape(at + 1).item());
    features.add(item + line.size() + line.end());
    features.add(item + shape(at - 2).item() + shape(at + 2).item() + line.end());
    features.add("rhythm=" + beat(at - 2) + beat(at - 1) + "<" + beat(at));
    features.add("rhythm=" + beat(at) + ">" + beat(at + 1) + beat(at + 2));
  }

  private String beat(int at) {
    return shape(at).kind() + shape(at).end();
  }

  private List<String> shapeFeatures(int at) {
    Shape line = shapes.get(at);
    Shape before = shape(at - 1);
    Shape after = shape(at + 1);
    int proseBefore = words(at - NEAR, at);
    int proseAfter = words(at + 1, at + 1 + NEAR);
    String own = line.size() + line.end();
    String core = core(at);
    List<String> features = new ArrayList<>();
    features.add("size=" + line.size() + "|" + line.end());
    features.add("size=" + line.size() + "|common=" + line.common());
    features.add("end=" + line.end() + "|common=" + line.common());
    features.add("capitals=" + line.capitals() + "|" + line.size());
    features.add("digits=" + line.digits() + "|" + line.size());
    features.add("signs=" + line.signs());
    features.add("around=" + before.size() + "<" + line.size() + ">" + after.size());
    features.add("ends=" + before.end() + "<" + line.end() + ">" + after.end());
    features.add("prose=" + bucket(proseBefore) + "<" + line.size() + ">" + bucket(proseAfter));
    features.add("between=" + (proseBefore > 0) + (proseAfter > 0) + "|" + line.end());
    features.add("near=" + bucket(proseBefore + proseAfter) + "|" + line.end() + "|" + line.size());
    features.add("first=" + line.first() + "|" + line.end());
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
    features.add("sentences=" + line.sentences() + "|" + core);
    for (String word : line.vocabulary()) {
      features.add("word=" + word);
    }
    return features;
  }

  /** How many lines above the last date is, roughly. */
  private String since(int at) {
    for (int i = 1; i <= FAR; i++) {
      if (signs.isDate(at - i)) {
        return i > 6 ? "7+" : i > 3 ? "4+" : String.valueOf(i);
      }
    }
    return "no";
  }

  /** The next line below that may follow an article, and how far it is, roughly. */
  private String until(int at) {
    for (int i = 1; i <= FAR; i++) {
      String sign = signs.at(at + i);
      if (List.of("wall", "related", "noise", "label", "name", "edge").contains(sign)) {
        return sign + (i > 6 ? "7+" : i > 3 ? "4+" : i > 1 ? "2+" : "1");
      }
    }
    return "no";
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
      words += shapes.get(i).isProse() ? shapes.get(i).words() : 0;
    }
    return words;
  }

  private static String bucket(int words) {
    return words == 0 ? "0" : words < 30 ? "1" : words < 80 ? "2" : words < 200 ? "3" : "4";
  }
}
