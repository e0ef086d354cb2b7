package io.unionfacts.extract.article;

import io.unionfacts.extract.text.Densest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int SHORTEST_PROSE = 80;

  /** What a shorter line counts beside one of prose. */
  private static final double SHORT = 0.5;

  /** A line in the midst of text is left out only where it is clearly likelier to be none. */
  private static final double LEAST_INSIDE = 0.3;

  Stretch {
    inside = List.copyOf(inside);
  }

  /**
   * The stretch of a page.
   *
   * @param likelihoods how likely each line is text, 0 to 1; none if that isn't known
   * @param wall tells the lines that no article goes beyond
   * @return nothing if there is no text
   */
  static Optional<Stretch> of(
      List<Double> likelihoods, List<String> lines, Predicate<String> wall) {
    Map<String, Integer> printed = new HashMap<>();
    lines.forEach(line -> printed.merge(line, 1, Integer::sum));
    Densest text =
        Densest.of(
            likelihoods.size(),
            i -> weight(likelihoods.get(i), lines.get(i), printed.getOrDefault(lines.get(i), 1)),
            i -> wall.test(lines.get(i)));
    List<Boolean> inside = new ArrayList<>();
    for (double likelihood : likelihoods.subList(text.start(), text.end())) {
      inside.add(likelihood > LEAST_INSIDE);
    }
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stretch(text.start(), text.end(), inside));
  }

  /**
   * What a line says for the stretch, or with a negative sign against it: long lines say more.
   * Forms and menus say many short things, and say them more than once.
   *
   * @param likelihood how likely the line is text
   * @param printed how often it is printed on the page
   */
  private static double weight(double likelihood, String line, int printed) {
    double words = 1 + line.chars().filter(c -> c == ' ').count();
    double weight = (likelihood - EVEN) * Math.sqrt(words);
    if (weight < 0) {
      return weight;
    }
    return printed > 1 ? 0 : line.length() < SHORTEST_PROSE ? SHORT * weight : weight;
  }

  /** Whether a line of the page is text of the article. */
  boolean holds(int line) {
    return line >= start && line < end && inside.get(line - start);
  }
}
