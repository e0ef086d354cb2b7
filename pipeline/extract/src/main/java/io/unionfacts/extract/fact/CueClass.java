package io.unionfacts.extract.fact;

/**
 * A class of cues as {@code data/rules/cues.tsv} names it.
 *
 * @param name its name, for example {@code "admit"}
 * @param bit its own bit, so that a set of classes is one {@code long}
 * @param verb whether it may govern a number: it says what is done with what is counted
 */
record CueClass(String name, long bit, boolean verb) {
  CueClass {
    name = name.intern(); // as the names that code asks for are, so that most compare at a glance
  }

  /** Whether it is in a set of classes. */
  boolean in(long classes) {
    return (classes & bit) != 0;
  }

  boolean is(String other) {
    return name.equals(other);
  }
}
