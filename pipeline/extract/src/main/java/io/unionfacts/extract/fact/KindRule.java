package io.unionfacts.extract.fact;

import java.util.Set;

/**
 * One row of {@code data/rules/kinds.tsv}.
 *
 * @param id its stable id, which facts carry as their method
 * @param kind what a number that it fits counts
 * @param nouns classes of the noun counted; empty for any, {@code "-"} among them for none known,
 *     {@code "?"} for one that the lexicon doesn't know
 * @param words nouns of those classes that alone may be counted; empty for all
 * @param units units; empty for any, {@code "money"} for every currency
 * @param verbs classes that may govern the number from before it; 0 for any
 * @param verbsAfter classes that may govern the number from behind it
 * @param noVerb whether the number may stand without a governing cue, if {@code verbs} is given
 * @param with classes of which one must stand in the clause; 0 for no demand
 * @param withBefore classes of which one may stand before the number instead
 * @param withAfter classes of which one may stand behind the number instead
 * @param without classes of which none may stand in the clause
 * @param unit unit of the fact, {@code ""} to keep the number's own
 * @param form form of the fact, {@code "=class"} for the value of a cue in the clause
 * @param role money role
 * @param confidence how often a fact of this rule is fully right
 */
record KindRule(
    String id,
    FactKind kind,
    Set<String> nouns,
    Set<String> words,
    Set<String> units,
    long verbs,
    long verbsAfter,
    boolean noVerb,
    long with,
    long withBefore,
    long withAfter,
    long without,
    String unit,
    String form,
    String role,
    double confidence) {
  static final String NONE = "-";
  private static final String UNKNOWN = "?";
  private static final String MONEY = "money";

  KindRule {
    nouns = Set.copyOf(nouns);
    words = Set.copyOf(words);
    units = Set.copyOf(units);
  }

  /** Whether it may fit a number that counts a noun of a class, {@code ""} for none known. */
  boolean counts(String category) {
    return nouns.isEmpty()
        || nouns.contains(category.isEmpty() ? NONE : category)
        || (category.isEmpty() && nouns.contains(UNKNOWN));
  }

  /** Whether it fits a number that counts a noun it {@link #counts}. */
  boolean fits(Frame frame) {
    return (frame.classes() & without) == 0
        && fitsSurroundings(frame)
        && fitsVerb(frame)
        && fitsUnit(frame)
        && fitsWord(frame)
        && !(nouns.contains(UNKNOWN) && frame.quantity().counted().isEmpty());
  }

  private boolean fitsSurroundings(Frame frame) {
    return (with | withBefore | withAfter) == 0
        || (frame.classes() & with) != 0
        || (withBefore != 0 && (frame.classesBefore() & withBefore) != 0)
        || (withAfter != 0 && (frame.classesAfter() & withAfter) != 0);
  }

  private boolean fitsWord(Frame frame) {
    return words.isEmpty()
        || frame.quantity().counted().filter(noun -> words.contains(noun.lemma())).isPresent();
  }

  private boolean fitsUnit(Frame frame) {
    if (units.isEmpty()) {
      return true;
    }
    return units.contains(
        frame.quantity().unit().isMoney() ? MONEY : frame.quantity().unit().code());
  }

  private boolean fitsVerb(Frame frame) {
    if (verbs == 0 && verbsAfter == 0 && !noVerb) {
      return true;
    }
    long allowed = frame.passive() ? verbsAfter : verbs;
    return frame.verb().isPresent() ? frame.verb().get().type().in(allowed) : noVerb;
  }
}
