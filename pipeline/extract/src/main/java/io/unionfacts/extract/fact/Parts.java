package io.unionfacts.extract.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers are parts of a stated total: those after "trong đó", and those that stand in
 * brackets right behind it ("97 giải (mầm non: 31 giải, …)").
 */
final class Parts {
  private static final String[] OPENERS = {"trong đó", "trong số đó", "trong số này"};

  private static final int NEAR = 3;
  private static final Set<FactKind> TOTALS =
      Set.of(FactKind.MEMBER_TOTAL, FactKind.WORKFORCE, FactKind.UNION_TOTAL, FactKind.QUANTITY);

  private Parts() {}

  /** Links the parts of a sentence, given the drafts of the sentences before it. */
  static void link(SentenceView sentence, List<Draft> made, List<Draft> before) {
    if (made.isEmpty()) {
      return;
    }
    String words = sentence.span().of(sentence.text()).toLowerCase(Locale.ROOT);
    int opener = -1;
    for (String phrase : OPENERS) {
      int found = words.indexOf(phrase);
      if (found >= 0 && (opener < 0 || found < opener)) {
        opener = found;
      }
    }
    int from = opener < 0 ? Integer.MAX_VALUE : sentence.span().start() + opener;
    for (int i = 0; i < made.size(); i++) {
      Draft part = made.get(i);
      int at = part.quantity().span().start();
      int bracket = bracketBefore(sentence, at);
      if (at > from) {
        Optional<Draft> total = total(part, made, from);
        if (total.isEmpty() && opener < 3 && !before.isEmpty()) {
          total =
              total(
                  part,
                  before.subList(Math.max(0, before.size() - 3), before.size()),
                  Integer.MAX_VALUE);
        }
        total.ifPresent(whole -> belong(part, whole));
      } else if (bracket >= 0) {
        total(part, made, bracket)
            .filter(whole -> whole.frame.end() >= bracket - NEAR)
            .ifPresent(whole -> belong(part, whole));
      }
    }
  }

  /** A part counts what its total counts, where nothing else is said of it. */
  private static void belong(Draft part, Draft whole) {
    part.total = whole;
    if (part.kind != whole.kind) {
      part.kind = whole.kind;
      part.method = "part.of-" + whole.method;
      part.giver = whole.giver;
      part.form = whole.form;
      part.level = whole.level;
      part.recipient = whole.recipient;
    }
  }

  private static int bracketBefore(SentenceView sentence, int at) {
    for (int i = at - 1; i >= sentence.span().start(); i--) {
      char c = sentence.text().charAt(i);
      if (c == ')') {
        return -1;
      }
      if (c == '(') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Draft> total(Draft part, List<Draft> candidates, int limit) {
    Draft best = null;
    for (Draft candidate : candidates) {
      if (candidate != part
          && candidate.quantity().span().start() < limit
          && candidate.unit.equals(part.unit)
          && (candidate.kind == part.kind || TOTALS.contains(part.kind))
          && !part.unit.equals("percent")
          && candidate.quantity().value().compareTo(part.quantity().value()) >= 0) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }
}
