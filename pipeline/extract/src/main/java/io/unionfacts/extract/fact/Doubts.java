package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import java.util.Set;

/** What makes a fact less sure than its rule is. */
final class Doubts {
  /**
   * How much less often facts are right, by what was seen on annotated articles: those of an
   * employer rather than a union, those given to nobody named, those whose subject another sentence
   * names.
   */
  private static final double OF_EMPLOYER = 0.81;

  private static final double TO_NOBODY = 0.64;
  private static final double SAID_ELSEWHERE = 0.96;

  private static final Set<FactKind> RECEIVED =
      Set.of(FactKind.GIFT, FactKind.MONEY, FactKind.BENEFICIARY);

  private Doubts() {}

  /** Lowers the confidence of a draft that has all its attributes. */
  static void weigh(Draft draft) {
    if (draft.subject.filter(body -> !isFederation(body)).isPresent()) {
      draft.confidence *= OF_EMPLOYER;
    }
    if (RECEIVED.contains(draft.kind) && draft.recipient.isEmpty()) {
      draft.confidence *= TO_NOBODY;
    }
    if (draft.subject.filter(body -> !isNamed(draft, body)).isPresent()) {
      draft.confidence *= SAID_ELSEWHERE;
    }
  }

  private static boolean isFederation(Entity body) {
    return body.kind().isUnion() && body.kind() != EntityKind.GRASSROOTS_UNION;
  }

  private static boolean isNamed(Draft draft, Entity body) {
    return draft.frame.sentence().mentions().stream()
        .anyMatch(mention -> mention.entity().filter(body::equals).isPresent());
  }
}
