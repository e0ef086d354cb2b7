package io.unionfacts.extract.entity;

import io.unionfacts.extract.text.Span;
import java.util.List;

/**
 * Finds names of schools, agencies, companies, workplace unions and persons where the grammar
 * settles nothing: the port behind which a trained model may stand. Implementations are thread-safe
 * and have no memory: a sentence is always answered alike.
 */
@FunctionalInterface
public interface NameFinder {
  /** The names of a sentence that are certain enough to be used, by position, none overlapping. */
  List<Name> find(String sentence);

  /**
   * An answer.
   *
   * @param kind what bears the name
   * @param span where in the sentence it stands
   * @param probability how sure the answer is, 0 to 1
   * @param method id of the model, which the mention carries
   */
  record Name(EntityKind kind, Span span, double probability, String method) {}

  /** The finder that finds nothing: the grammar alone decides. */
  static NameFinder none() {
    return Nothing.FINDER;
  }

  /** Holds the finder that finds nothing. */
  final class Nothing {
    private static final NameFinder FINDER = sentence -> List.of();

    private Nothing() {}
  }
}
