package io.unionfacts.extract.article;

import java.util.List;
import java.util.Optional;

/**
 * Says what the lines of a saved page are to its main article where the rules cannot settle it: the
 * port behind which a trained model may stand. Implementations are immutable and thread-safe.
 */
public interface LineClassifier {
  /**
   * What each line is to the main article, or nothing for one that is no part of it. Where any line
   * is text, one is the {@link BlockKind#TITLE}.
   *
   * @param lines the lines of the page that are not blank, in order
   * @return as many answers as there are lines, or none if nothing can be said
   */
  List<Optional<BlockKind>> kinds(List<String> lines);

  /**
   * How likely each line is text of the main article, 0 to 1: asked where nothing can be said of
   * its kind.
   *
   * @param lines the lines of the page that are not blank, in order
   * @return as many numbers as there are lines, or none if nothing can be said
   */
  List<Double> likelihoods(List<String> lines);

  /** A classifier that never knows: the rules alone decide. */
  static LineClassifier none() {
    return new LineClassifier() {
      @Override
      public List<Optional<BlockKind>> kinds(List<String> lines) {
        return List.of();
      }

      @Override
      public List<Double> likelihoods(List<String> lines) {
        return List.of();
      }
    };
  }
}
