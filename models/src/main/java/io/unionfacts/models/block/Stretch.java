package io.unionfacts.models.block;

import io.unionfacts.extract.article.LineClassifier;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.text.Densest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines of a page that hold its main article's text: of all stretches the one in which the most
 * speaks for text and the least against it, and further paragraphs beyond a box next to it.
 *
 * @param start its first line
 * @param end the line after its last; the same where there is no text
 * @param likelihoods how likely each line of the page is text, 0 to 1
 * @param text for each line whether it is text rather than outside or in a box in its midst
 */
record Stretch(int start, int end, List<Double> likelihoods, List<Boolean> text) {
  private static final PageCues CUES = PageCues.standard();

  /** What it costs to turn from text to a box or back, in logarithms of odds. */
  private static final double TURN = 2;

  /** The most that one line says for or against, likewise. */
  private static final double MOST = 4;

  /** From here on a paragraph beyond a box is surely text. */
  private static final double SURE = 0.75;

  /** The lines of such a box. */
  private static final int BOX = 6;

  Stretch {
    likelihoods = List.copyOf(likelihoods);
    text = List.copyOf(text);
  }

  /**
   * The stretch of a page.
   *
   * @param likelihoods how likely each line is text, 0 to 1
   */
  static Stretch of(List<String> lines, List<Double> likelihoods) {
    Densest densest =
        Densest.of(
            lines.size(),
            i -> LineClassifier.verdict(likelihoods.get(i), lines.get(i)),
            i -> CUES.isWall(lines.get(i)));
    if (densest.start() == densest.end()) {
      return new Stretch(0, 0, likelihoods, Collections.nCopies(lines.size(), false));
    }
    int end = densest.end();
    for (int i = end; i < Math.min(end + BOX, lines.size()) && !CUES.isWall(lines.get(i)); i++) {
      end = isParagraph(lines.get(i), likelihoods.get(i)) ? i + 1 : end;
    }
    int start = densest.start();
    for (int i = start - 1; i >= Math.max(0, start - BOX) && !CUES.isWall(lines.get(i)); i--) {
      start = isParagraph(lines.get(i), likelihoods.get(i)) ? i : start;
    }
    return new Stretch(start, end, likelihoods, text(start, end, likelihoods));
  }

  /** The likeliest run of text and boxes in a stretch, which begins and ends with text. */
  private static List<Boolean> text(int start, int end, List<Double> likelihoods) {
    double text = 0;
    double box = -TURN;
    // For each line whether the best way to it as text, and as box, comes from text.
    List<boolean[]> cameFromText = new ArrayList<>();
    for (int i = start; i < end; i++) {
      double odds = Math.log(likelihoods.get(i) / (1 - likelihoods.get(i)));
      odds = Math.max(-MOST, Math.min(MOST, odds));
      cameFromText.add(new boolean[] {text >= box - TURN, text - TURN >= box});
      double asText = Math.max(text, box - TURN) + odds;
      box = Math.max(text - TURN, box) - odds;
      text = asText;
    }
    List<Boolean> states = new ArrayList<>(Collections.nCopies(likelihoods.size(), false));
    boolean isText = true;
    for (int i = end - 1; i >= start; i--) {
      states.set(i, isText);
      isText = cameFromText.get(i - start)[isText ? 0 : 1];
    }
    return states;
  }

  private static boolean isParagraph(String line, double likelihood) {
    return likelihood >= SURE && Shape.of(line).isProse();
  }

  /** Whether a line is text rather than outside or a box in its midst. */
  boolean isText(int line) {
    return text.get(line);
  }

  boolean isEmpty() {
    return start == end;
  }
}
