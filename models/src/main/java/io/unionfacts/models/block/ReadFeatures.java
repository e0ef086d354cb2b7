package io.unionfacts.models.block;

import io.unionfacts.extract.article.HeadlineScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a reading of a page tells of its lines: what they may be in the article that was read. */
final class ReadFeatures {
  /** How many lines may be the headline. */
  private static final int CANDIDATES = 5;

  /** How far below the first line of what was taken for the text a headline may stand. */
  private static final int INTO_TEXT = 4;

  /** The characters of a headline. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 250;

  /** Lines around in which text counts. */
  private static final int NEAR = 6;

  private final PageFeatures page;
  private final Reading reading;
  private final Likeness likeness;
  private final int title;

  /** The first line of the text, and the one after its last. */
  private final int start;

  private final int end;

  /** Lines that may be the headline, those first that are most like the text, with their scores. */
  private final List<Integer> candidates;

  private final List<Double> scores;

  /** How much lines that were asked for are like the text. */
  private final Map<Integer, String> likes = new HashMap<>();

  /** How many lines were read as each part. */
  private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

  ReadFeatures(PageFeatures page, Reading reading) {
    this.page = page;
    this.reading = reading;
    this.likeness = new Likeness(page.pairs(), reading);
    this.title = reading.parts().indexOf(Part.TITLE);
    reading.parts().forEach(part -> counts.merge(part, 1, Integer::sum));
    int[] text = IntStream.range(0, page.size()).filter(reading::isText).toArray();
    this.start = text.length == 0 ? page.size() : text[0];
    this.end = text.length == 0 ? 0 : text[text.length - 1] + 1;
    Set<String> body = new HashSet<>();
    for (int i : text) {
      if (page.shapes().get(i).isProse()) {
        body.addAll(page.words().get(i));
      }
    }
    this.candidates =
        IntStream.range(0, Math.min(page.size(), start + INTO_TEXT))
            .filter(this::isCandidate)
            .mapToObj(i -> Map.entry(i, likeness.shared(i) * likeness.share(i)))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(CANDIDATES)
            .map(Map.Entry::getKey)
            .toList();
    this.scores = candidates.stream().map(i -> score(i, body)).toList();
  }

  private boolean isCandidate(int at) {
    int length = page.lines().get(at).length();
    return length >= SHORTEST && length <= LONGEST && !page.signs().isDate(at);
  }

  private double score(int at, Set<String> body) {
    boolean again = page.printed().get(at) > 1;
    boolean signed = !page.signedBelow(at).equals("no");
    return HeadlineScore.of(page.words().get(at), body, again, signed, start - at);
  }

  String[] of(int at) {
    List<String> features = new ArrayList<>(page.features().get(at));
    addParts(at, features);
    addPlace(at, features);
    String since = since(at);
    addRun(at, since, features);
    addLikeness(at, features);
    addSides(at, since, features);
    addDates(at, features);
    addHeadline(at, features);
    return features.toArray(String[]::new);
  }

  private String shape(int at) {
    return page.shapes().get(at).size() + page.shapes().get(at).end();
  }

  /** What it and those around it were read as. */
  private void addParts(int at, List<String> features) {
    String was = reading.at(at);
    String before = reading.at(at - 1);
    String after = reading.at(at + 1);
    String shape = shape(at);
    String sign = page.signs().at(at);
    features.add("was=" + sure(at));
    features.add("was=" + was + "|" + shape);
    features.add("was=" + was + "|" + sign);
    features.add("was-1=" + sure(at - 1));
    features.add("was+1=" + sure(at + 1));
    features.add("was-2=" + reading.at(at - 2));
    features.add("was+2=" + reading.at(at + 2));
    features.add("was3=" + before + "<" + was + ">" + after);
    features.add("was3-=" + reading.at(at - 2) + before + "<" + was);
    features.add("was3+=" + was + ">" + after + reading.at(at + 2));
    features.add("ahead=" + was + ">" + after + reading.at(at + 2) + reading.at(at + 3));
    features.add("between=" + before + after + "|" + shape);
    features.add("between=" + before + after + "|" + sign);
    features.add("text3=" + text(at - 1) + "<" + text(at) + ">" + text(at + 1));
    features.add("text=" + text(at) + "|" + shape);
    features.add("second=" + second(at));
  }

  /** Where it stands to the headline and the text. */
  private void addPlace(int at, List<String> features) {
    Shape line = page.shapes().get(at);
    String was = reading.at(at);
    String shape = shape(at);
    String sign = page.signs().at(at);
    String fromTitle = title < 0 ? "none" : distance(at - title);
    String fromStart = start == page.size() ? "none" : distance(at - start);
    String fromEnd = end == 0 ? "none" : distance(at - end);
    features.add("title=" + fromTitle + "|" + sign);
    features.add("title=" + fromTitle + "|" + was);
    features.add("title=" + fromTitle + "|" + shape);
    features.add("start=" + fromStart + "|" + shape);
    features.add("start=" + fromStart + "|" + was);
    features.add("start=" + fromStart + "|" + line.sentences() + line.size());
    features.add("end=" + fromEnd + "|" + sign);
    features.add("end=" + fromEnd + "|" + was);
    features.add("end=" + fromEnd + "|" + shape);
  }

  /** What stands between it and the text on both sides, and how often its like is on the page. */
  private void addRun(int at, String since, List<String> features) {
    Shape line = page.shapes().get(at);
    String was = reading.at(at);
    String run = nearest(at, -1) + "|" + nearest(at, 1);
    features.add("run=" + run + "|" + line.kind());
    features.add("run=" + run + "|" + was);
    features.add("since=" + since + "|" + line.kind());
    features.add("since=" + since + "|" + was);
    String near = texts(at - NEAR, at) + "|" + texts(at + 1, at + 1 + NEAR);
    features.add("near=" + near + "|" + line.kind());
    features.add("near=" + near + "|" + was);
    String headings = others(at, Part.HEADING);
    features.add("others=" + headings + others(at, Part.CAPTION) + "|" + was);
    features.add("headings=" + headings + "|" + line.kind() + line.end());
    features.add("leads=" + others(at, Part.LEAD) + "|" + was + line.kind());
    if (line.end().equals("?")) {
      String questions = questions(at);
      features.add("questions=" + questions);
      features.add("questions=" + questions + "|" + was);
    }
  }

  /** What it says, to what the text and its neighbours say. */
  private void addLikeness(int at, List<String> features) {
    String kind = page.shapes().get(at).kind();
    String was = reading.at(at);
    String like = like(at);
    String before = likeness.pair(at - 1, at);
    String after = likeness.pair(at, at + 1);
    features.add("like=" + like);
    features.add("like=" + like + "|" + was);
    features.add("like=" + like + "|" + shape(at));
    features.add("like=" + like + "|" + page.signs().at(at));
    features.add("like=" + like(at - 1) + "<" + like + ">" + like(at + 1));
    features.add("pair=" + before + after + "|" + like);
    features.add("pair=" + before + after + "|" + was + kind);
    features.add("pair-=" + before + "|" + like + "|" + like(at - 1) + "|" + kind);
    features.add("pair+=" + after + "|" + like + "|" + like(at + 1) + "|" + kind);
  }

  /**
   * How much it shares with the text on either side, alone, with a neighbour and with those below.
   */
  private void addSides(int at, String since, List<String> features) {
    String kind = page.shapes().get(at).kind();
    String was = reading.at(at);
    String sides = likeness.above(at) + likeness.below(at);
    features.add("sides=" + sides + "|" + kind);
    features.add("sides=" + sides + "|" + was);
    String before = likeness.unit(at - 1, at);
    String after = likeness.unit(at, at + 1);
    features.add("unit-=" + before + "|" + kindOf(at - 1) + kind);
    features.add("unit-=" + before + "|" + reading.at(at - 1) + was);
    features.add("unit+=" + after + "|" + kind + kindOf(at + 1));
    features.add("unit+=" + after + "|" + was + reading.at(at + 1));
    String tail = likeness.tail(at);
    features.add("tail=" + tail + "|" + kind);
    features.add("tail=" + tail + "|" + was);
    features.add("tail=" + tail + "|" + since);
  }

  private String kindOf(int at) {
    return at < 0 || at >= page.size() ? "e" : page.shapes().get(at).kind();
  }

  /** Of a date: whether there are others that may be the article's. */
  private void addDates(int at, List<String> features) {
    if (page.signs().isDate(at)) {
      String others = dates(title + 1, title + 5) + "|" + dates(title - 10, title);
      features.add("dates=" + (at < title ? "above|" : "below|") + others);
      features.add("dates=" + (title < 0 ? "none" : distance(at - title)) + "|" + others);
    }
  }

  /** Of what may be the headline: how well it fits the text, and whether others fit better. */
  private void addHeadline(int at, List<String> features) {
    int rank = candidates.indexOf(at);
    if (rank < 0) {
      return;
    }
    double score = scores.get(rank);
    long better = scores.stream().filter(other -> other > score).count();
    String rounded = String.valueOf(Math.round(Math.max(-2, Math.min(8, score))));
    features.add("rank=" + rank);
    features.add("rank=" + rank + "|" + distance(at - start));
    features.add("rank=" + rank + "|" + (title < 0 ? "none" : distance(at - title)));
    features.add("rank=" + rank + "|" + shape(at));
    features.add("score=" + rounded);
    features.add("score=" + rounded + "|" + rank);
    features.add("better=" + better);
  }

  private String like(int at) {
    return at < 0 || at >= page.size() ? "edge" : likes.computeIfAbsent(at, likeness::degree);
  }

  /** What a line was read as and how surely. */
  private String sure(int at) {
    if (at < 0 || at >= page.size()) {
      return "edge";
    }
    double likelihood = reading.likelihood(at, reading.parts().get(at));
    return reading.at(at)
        + (likelihood > 0.95 ? "!" : likelihood > 0.8 ? "" : likelihood > 0.5 ? "?" : "??");
  }

  /** What a line was read as, the next likeliest, and how likely that is. */
  private String second(int at) {
    Part was = reading.parts().get(at);
    Part second = was == Part.ABOVE ? Part.BELOW : Part.ABOVE;
    for (Part part : Part.values()) {
      boolean likelier = reading.likelihood(at, part) > reading.likelihood(at, second);
      second = part != was && likelier ? part : second;
    }
    double likelihood = reading.likelihood(at, second);
    return was.code()
        + second.code()
        + (likelihood > 0.4 ? "!" : likelihood > 0.15 ? "" : likelihood > 0.04 ? "?" : "??");
  }

  /** How likely a line is text, roughly. */
  private String text(int at) {
    if (at < 0 || at >= page.size()) {
      return "e";
    }
    double text = reading.text(at);
    return text < 0.03 ? "0" : text < 0.15 ? "1" : text < 0.4 ? "2" : text < 0.8 ? "3" : "4";
  }

  /** The nearest line of the text above or below, and how far it is. */
  private String nearest(int at, int step) {
    for (int i = at + step; i >= 0 && i < page.size(); i += step) {
      if (reading.isText(i)) {
        return reading.at(i) + Math.min(4, Math.abs(i - at));
      }
    }
    return "none";
  }

  /** What stands between a line and the last line of the text above. */
  private String since(int at) {
    Set<String> since = new TreeSet<>();
    int i = at - 1;
    for (; i >= 0 && !reading.isText(i); i--) {
      since.add(reading.at(i));
    }
    return String.join("+", since) + (i < 0 ? "" : ">" + Math.min(4, at - i));
  }

  private int texts(int from, int to) {
    return (int)
        IntStream.range(Math.max(0, from), Math.min(to, page.size()))
            .filter(reading::isText)
            .count();
  }

  /** How many other lines were read as a part, three at most. */
  private String others(int at, Part part) {
    int own = reading.parts().get(at) == part ? 1 : 0;
    return String.valueOf(Math.min(3, counts.getOrDefault(part, 0) - own));
  }

  /** How many other questions of the text were read as paragraphs, and how many as headings. */
  private String questions(int at) {
    int paragraphs = 0;
    int headings = 0;
    for (int i = start; i < end; i++) {
      if (i != at && page.shapes().get(i).end().equals("?")) {
        paragraphs += reading.parts().get(i) == Part.PARAGRAPH ? 1 : 0;
        headings += reading.parts().get(i) == Part.HEADING ? 1 : 0;
      }
    }
    return Math.min(3, paragraphs) + "/" + Math.min(3, headings);
  }

  /** How many lines of a stretch hold a date, two at most. */
  private int dates(int from, int to) {
    int dates = 0;
    for (int i = from; i < to; i++) {
      dates += page.signs().isDate(i) ? 1 : 0;
    }
    return Math.min(2, dates);
  }

  private static String distance(int lines) {
    return lines > 12
        ? "13+"
        : lines > 4 ? "5+" : lines < -12 ? "-13" : lines < -4 ? "-5" : String.valueOf(lines);
  }
}
