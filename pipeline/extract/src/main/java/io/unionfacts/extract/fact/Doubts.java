package io.unionfacts.extract.fact;

import java.util.Optional;

/** What makes a fact less sure than its rule is. */
final class Doubts {
  /** What a fact loses whose subject or giver its own sentence doesn't name. */
  private static final double UNSAID = 0.05;

  /** The most that a fact is sure of whose kind isn't its rule's own. */
  private static final double CHOSEN = 0.85;

  private Doubts() {}

  /**
   * What makes a fact less sure: a giver known by the words alone, a giver or subject that is no
   * union, people or a gift of whom the text doesn't say who they are or who gets it, a prize of a
   * contest of no said level, a kind that a model chose.
   */
  static void weigh(Draft draft) {
    boolean otherGiver =
        draft
            .giver
            .filter(giver -> giver.entity().filter(body -> body.kind().isUnion()).isEmpty())
            .isPresent();
    boolean otherSubject = draft.subject.filter(body -> !body.kind().isUnion()).isPresent();
    boolean unranked = draft.kind == FactKind.CONTEST_PRIZE && draft.level.isEmpty();
    boolean nobody = draft.kind == FactKind.GIFT && draft.recipient.isEmpty();
    boolean anybody =
        draft.kind == FactKind.BENEFICIARY && draft.recipient.equals(Optional.of("individual"));
    if (otherGiver || otherSubject || unranked || nobody || anybody) {
      draft.confidence -= UNSAID;
    }
    if (!draft.method.equals(draft.rule.id())) {
      draft.confidence = Math.min(draft.confidence, CHOSEN);
    }
  }
}
