package io.unionfacts.extract.article;

import java.util.List;

/**
 * Says which lines of a saved page are text of its main article where the rules cannot settle it:
 * the port behind which a trained model may stand. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface LineClassifier {
  /**
   * How likely each line is text of the main article, 0 to 1.
   *
   * @param lines the lines of the page that are not blank, in order
   * @return as many numbers as there are lines, or none if nothing can be said
   */
  List<Double> likelihoods(List<String> lines);

  /** A classifier that never knows: the rules alone decide. */
  static LineClassifier none() {
    return lines -> List.of();
  }
}
