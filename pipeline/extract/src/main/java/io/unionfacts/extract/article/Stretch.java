package io.unionfacts.extract.article;

import io.unionfacts.extract.text.Densest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lines of a page that hold its main article's text: of all stretches the one in which the most
 * speaks for text and the least against it.
 *
 * @param start its first line
 * @param end the line after its last
 * @param inside for each line of the stretch, whether it is text rather than a box in its midst
 */
record Stretch(int start, int end, List<Boolean> inside) {
  private static final double EVEN = 0.5;

  /** A line in the midst of text is left out only where it is clearly likelier to be none. */
  private static final double LEAST_INSIDE = 0.3;

  Stretch {
    inside = List.copyOf(inside);
  }

  /**
   * The stretch of a page.
   *
   * @param wall tells the lines that no article goes beyond
   * @return nothing if the classifier doesn't know or finds no text
   */
  static Optional<Stretch> of(
      LineClassifier classifier, List<String> lines, Predicate<String> wall) {
    List<Double> likelihoods = classifier.likelihoods(lines);
    // Long lines say more, for and against.
    Densest text =
        Densest.of(
            likelihoods.size(),
            i -> (likelihoods.get(i) - EVEN) * Math.log1p(words(lines.get(i))),
            i -> wall.test(lines.get(i)));
    List<Boolean> inside = new ArrayList<>();
    for (double likelihood : likelihoods.subList(text.start(), text.end())) {
      inside.add(likelihood > LEAST_INSIDE);
    }
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stretch(text.start(), text.end(), inside));
  }

  private static int words(String line) {
    return 1 + (int) line.chars().filter(c -> c == ' ').count();
  }

  /** Whether a line of the page is text of the article. */
  boolean holds(int line) {
    return line >= start && line < end && inside.get(line - start);
  }
}
