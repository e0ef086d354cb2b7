package io.unionfacts.extract.lexicon;

/**
 * A unit of measure or a noun that can be counted.
 *
 * @param lemma how the lexicon spells it ({@code "đoàn viên"})
 * @param kind what sort of word it is
 * @param unit the code of its unit ({@code "person"}, {@code "VND"}, {@code "item"})
 * @param category a finer class ({@code "member"}); the headers of the lexicon files list them all
 */
public record Term(String lemma, Kind kind, String unit, String category) {
  /** What sort of word a term is. */
  public enum Kind {
    CURRENCY,
    /** Percent, weights, areas and the like. */
    MEASURE,
    /** Years, months, days, hours. */
    DURATION,
    NOUN,
    /** A word that stands before the noun and takes its meaning: lượt, nữ, vị. */
    PREFIX
  }
}
