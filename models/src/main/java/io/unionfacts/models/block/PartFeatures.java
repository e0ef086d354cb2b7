package io.unionfacts.models.block;

import io.unionfacts.extract.article.HeadlineScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What lines are to a text found on their page: its headline, what stands around it, its parts. */
final class PartFeatures {
  /** How far below its text an article reaches, in lines. */
  private static final int BELOW = 5;

  /** How far above its text a headline may stand, in lines. */
  private static final int REACH = 40;

  /** How far below the first line of what was taken for the text. */
  private static final int INTO_TEXT = 4;

  /** The characters of a headline. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 250;

  private final List<Shape> shapes;
  private final List<Set<String>> wordsOf;
  private final Set<String> body = new HashSet<>();
  private final Stretch stretch;
  private final Likeness likeness;

  /** What the words of each line tell. */
  private final Signs signs;

  /** How often each line is printed. */
  private final List<Integer> printed;

  /** Lines that may be the headline, those first that are most like the text. */
  private final List<Integer> candidates;

  PartFeatures(List<String> lines, List<Shape> shapes, Signs signs, Stretch stretch) {
    this.shapes = shapes;
    this.stretch = stretch;
    this.wordsOf =
        lines.stream()
            .<Set<String>>map(
                line ->
                    new HashSet<>(
                        List.of(Likeness.NO_WORD.split(line.toLowerCase(Locale.ROOT), -1))))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      if (stretch.isText(i) && shapes.get(i).isProse()) {
        body.addAll(wordsOf.get(i));
      }
    }
    this.likeness = new Likeness(lines, stretch);
    this.signs = signs;
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(key(line), 1, Integer::sum));
    this.printed = lines.stream().map(line -> counts.getOrDefault(key(line), 0)).toList();
    this.candidates =
        IntStream.range(
                Math.max(0, stretch.start() - REACH),
                Math.min(stretch.end(), stretch.start() + INTO_TEXT))
            .filter(i -> isCandidate(lines.get(i), i))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -likeness.shared(i) * likeness.share(i)))
            .toList();
  }

  private static String key(String line) {
    return line.toLowerCase(Locale.ROOT);
  }

  private boolean isCandidate(String line, int at) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && !signs.isDate(at)
        && !List.of("label", "noise", "wall").contains(signs.at(at));
  }

  /** The line after the last that may belong to the article. */
  int end() {
    int end = stretch.end();
    while (end < Math.min(shapes.size(), stretch.end() + BELOW) && !sign(end).equals("wall")) {
      end++;
    }
    return end;
  }

  /** Lines that may be the headline. */
  List<Integer> candidates() {
    return candidates;
  }

  private String sign(int at) {
    return signs.at(at);
  }

  /** How much a line looks like the headline whatever site prints it. */
  double titleScore(int at) {
    boolean again = printed.get(at) > 1;
    boolean signed = !dated(at).equals("no");
    return HeadlineScore.of(wordsOf.get(at), body, again, signed, stretch.start() - at);
  }

  /** Features that tell whether a line is the headline. */
  String[] title(int at) {
    Shape line = shapes.get(at);
    int rank = Math.min(4, candidates.indexOf(at));
    String distance = distance(stretch.start() - at);
    String like = likeness.degree(at);
    String own = line.size() + line.end();
    String text = text(at);
    List<String> features = new ArrayList<>();
    features.add("rank=" + rank);
    features.add("rank=" + rank + "|" + distance);
    features.add("rank=" + rank + "|" + own);
    features.add("like=" + like);
    features.add("like=" + like + "|" + rank);
    features.add("like=" + like + "|" + distance);
    features.add("distance=" + distance + "|" + text);
    features.add("distance=" + distance + "|" + own);
    features.add("size=" + own + "|" + text);
    features.add("sentences=" + line.sentences());
    features.add("capitals=" + line.capitals());
    features.add("signs=" + line.signs());
    features.add("printed=" + Math.min(3, printed.get(at)));
    features.add("self=" + sign(at));
    features.add("next=" + sign(at + 1));
    features.add("next=" + sign(at + 1) + "|" + rank);
    features.add("after=" + sign(at + 1) + ">" + sign(at + 2));
    features.add("before=" + sign(at - 1));
    features.add("turn=" + sign(at - 1) + "<" + own + ">" + sign(at + 1));
    features.add("first=" + line.first());
    features.add("below=" + dated(at));
    return features.toArray(String[]::new);
  }

  /** Whether a date or a name stands within three lines below. */
  private String dated(int at) {
    for (int i = at + 1; i <= at + 3; i++) {
      if (signs.isDate(i) || sign(i).equals("label")) {
        return String.valueOf(i - at);
      }
    }
    return "no";
  }

  /** Features that tell what a line is, other than the headline. */
  String[] part(int at, int title) {
    Shape line = shapes.get(at);
    String fromTitle = signed(at - title);
    String fromEnd = signed(at - stretch.end());
    String fromStart =
        at < stretch.start() ? "above" : String.valueOf(Math.min(3, at - stretch.start()));
    String text = text(at);
    String own = line.size() + line.end();
    String like = likeness.degree(at);
    String sign = sign(at);
    String place = at < stretch.start() ? "above" : at < stretch.end() ? "in" : "below";
    List<String> features = new ArrayList<>();
    features.add("text=" + text + "|" + own);
    features.add("title=" + fromTitle + "|" + sign);
    features.add("title=" + fromTitle + "|" + text);
    features.add("title=" + fromTitle + "|" + own);
    features.add("place=" + place + "|" + text);
    features.add("place=" + place + "|" + like);
    features.add("state=" + state(at - 1) + state(at) + state(at + 1));
    features.add("state=" + state(at - 1) + state(at) + state(at + 1) + "|" + sign);
    features.add("state=" + state(at) + "|" + own);
    features.add("place=" + place + "|" + own);
    features.add("place=" + place + "|" + sign + "|" + text);
    features.add("start=" + fromStart + "|" + own);
    features.add("start=" + fromStart + "|" + line.sentences() + "|" + line.size());
    features.add("end=" + fromEnd + "|" + sign);
    features.add("end=" + fromEnd + "|" + text);
    features.add("sign=" + sign + "|" + text);
    features.add("like=" + like);
    features.add("like=" + like + "|" + text);
    features.add("like=" + like + "|" + sign);
    if (signs.isDate(at)) {
      String other = dates(title + 1, title + 5) + "|" + dates(title - 10, title);
      features.add("dates=" + (at < title ? "above|" : "below|") + other);
      features.add("dates=" + fromTitle + "|" + other);
    }
    features.add("around=" + sign(at - 1) + "<" + sign + ">" + sign(at + 1));
    features.add("before=" + sign(at - 1) + "<" + sign);
    features.add("after=" + sign + ">" + sign(at + 1));
    features.add("next=" + first(at + 1) + "|" + fromStart);
    features.add("first=" + line.first());
    features.add("first=" + line.first() + "|" + text + line.end());
    features.add("capitals=" + line.capitals() + "|" + own);
    features.add("digits=" + line.digits() + "|" + own);
    features.add("printed=" + Math.min(3, printed.get(at)));
    for (String word : line.vocabulary()) {
      features.add("word=" + word);
    }
    return features.toArray(String[]::new);
  }

  private char state(int at) {
    return at < 0 || at >= shapes.size() ? 'e' : stretch.isText(at) ? 't' : 'n';
  }

  /** How likely a line is text, roughly. */
  private String text(int at) {
    double likelihood = stretch.likelihoods().get(at);
    return (stretch.isText(at) ? "t" : "n")
        + (likelihood < 0.03
            ? "0"
            : likelihood < 0.15 ? "1" : likelihood < 0.4 ? "2" : likelihood < 0.8 ? "3" : "4");
  }

  /** How many lines of a stretch hold a date, two at most. */
  private int dates(int from, int to) {
    int dates = 0;
    for (int i = from; i < to; i++) {
      dates += signs.isDate(i) ? 1 : 0;
    }
    return Math.min(2, dates);
  }

  private String first(int at) {
    return at < 0 || at >= shapes.size() ? "" : shapes.get(at).first();
  }

  private static String signed(int lines) {
    return lines > 4 ? "5+" : lines < -4 ? "-5" : String.valueOf(lines);
  }

  private static String distance(int lines) {
    return lines > 12 ? "13+" : lines > 7 ? "8+" : lines > 4 ? "5+" : String.valueOf(lines);
  }
}
