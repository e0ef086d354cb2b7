package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Span;
import java.util.Optional;

/**
 * Says what a number counts where the rules cannot settle it: the port behind which a trained model
 * may stand. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface KindClassifier {
  /**
   * What a number counts, or nothing if that is not clear.
   *
   * @param sentence the sentence
   * @param number the number with its scale word ({@code "49 triệu"}), in the sentence
   */
  Optional<Guess> classify(String sentence, Span number);

  /**
   * An answer.
   *
   * @param kind what the number counts
   * @param probability how sure the answer is, 0 to 1
   * @param method id of the model and its version, which the fact carries
   */
  record Guess(FactKind kind, double probability, String method) {}

  /** A classifier that never knows: the rules alone decide. */
  static KindClassifier none() {
    return (sentence, number) -> Optional.empty();
  }
}
