package io.unionfacts.models.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the lines of a page tell by themselves and by those around them.
 *
 * @param lines the lines
 * @param shapes what each looks like
 * @param signs what each tells by what the rules know
 * @param pairs what each speaks of
 * @param words the words of each in lower case
 * @param printed how often each is printed
 * @param features what was seen of each
 */
record PageFeatures(
    List<String> lines,
    List<Shape> shapes,
    Signs signs,
    Pairs pairs,
    List<Set<String>> words,
    List<Integer> printed,
    List<List<String>> features) {
  /** How far below a headline the date or the name may stand, in lines. */
  private static final int BELOW_HEADLINE = 3;

  static PageFeatures of(List<String> lines, Rarity rarity) {
    List<Shape> shapes = lines.stream().map(Shape::of).toList();
    Signs signs = Signs.of(lines, shapes);
    List<String> keys = lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    List<Integer> printed = keys.stream().map(key -> counts.getOrDefault(key, 0)).toList();
    List<Set<String>> words =
        keys.stream()
            .<Set<String>>map(key -> new HashSet<>(List.of(Pairs.NO_WORD.split(key, -1))))
            .toList();
    List<List<String>> features = new ArrayList<>();
    PageFeatures page =
        new PageFeatures(lines, shapes, signs, new Pairs(lines, rarity), words, printed, features);
    TextFeatures text = new TextFeatures(shapes, signs);
    for (int i = 0; i < lines.size(); i++) {
      List<String> ofLine = text.of(i);
      page.addTo(ofLine, i);
      features.add(ofLine);
    }
    return page;
  }

  private void addTo(List<String> features, int at) {
    String end = "|" + shapes.get(at).end();
    features.add("printed=" + Math.min(3, printed.get(at)));
    features.add("top=" + top(at));
    features.add("dated=" + signedBelow(at));
    features.add("next=" + signs.at(at + 1) + ">" + signs.at(at + 2) + end);
    features.add("last=" + signs.at(at - 2) + ">" + signs.at(at - 1) + end);
    features.add("sign=" + signs.at(at));
    features.add("first=" + shapes.get(at).first());
    String kind = shapes.get(at).kind();
    features.add("near=" + dates(at, 2) + "|" + kind);
    features.add("far=" + dates(at, 4) + "|" + kind);
  }

  /** Which lines around one hold a date. */
  private String dates(int at, int far) {
    StringBuilder dates = new StringBuilder();
    for (int i = at - far; i <= at + far; i++) {
      dates.append(signs.isDate(i) ? 'd' : '-');
    }
    return dates.toString();
  }

  private static String top(int at) {
    return at > 30 ? "31+" : at > 15 ? "16+" : at > 7 ? "8+" : at > 3 ? "4+" : String.valueOf(at);
  }

  int size() {
    return lines.size();
  }

  /** How far below a line a date or a name stands, if near. */
  String signedBelow(int at) {
    for (int i = at + 1; i <= at + BELOW_HEADLINE; i++) {
      if (signs.isDate(i) || signs.at(i).equals("label")) {
        return String.valueOf(i - at);
      }
    }
    return "no";
  }

  /**
   * The features of each line, with what was read of it, but of those that are settled.
   *
   * @param before what was read before, if anything
   */
  List<Optional<String[]>> toRead(Reading before) {
    if (before.parts().isEmpty()) {
      return features.stream().map(line -> Optional.of(line.toArray(String[]::new))).toList();
    }
    ReadFeatures read = new ReadFeatures(this, before);
    return IntStream.range(0, size())
        .mapToObj(i -> before.isSettled(i) ? Optional.<String[]>empty() : Optional.of(read.of(i)))
        .toList();
  }
}
