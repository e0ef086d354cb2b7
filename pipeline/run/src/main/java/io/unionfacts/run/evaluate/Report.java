package io.unionfacts.run.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that scoring found.
 *
 * @param scores by name: {@code found}, {@code right}, {@code federations}, {@code places}, {@code
 *     school_years}, {@code titles}, {@code authors}
 * @param byKind by kind of fact: right place, value and kind
 * @param byAttribute by attribute, among the facts found: right where gold says what is right
 * @param documents gold documents
 * @param missingDocuments gold documents that the database doesn't have
 * @param leaks facts of teasers that were found in a main article
 * @param errors every miss, spurious fact and wrong attribute, as lines for a person
 */
public record Report(
    Map<String, Score> scores,
    Map<String, Score> byKind,
    Map<String, Score> byAttribute,
    int documents,
    List<String> missingDocuments,
    int leaks,
    List<String> errors) {
  public Report {
    scores = Map.copyOf(scores);
    byKind = Map.copyOf(byKind);
    byAttribute = Map.copyOf(byAttribute);
    missingDocuments = List.copyOf(missingDocuments);
    errors = List.copyOf(errors);
  }

  /** One of {@link #scores}. */
  public Score score(String name) {
    return scores.getOrDefault(name, Score.NONE);
  }

  /**
   * Every figure that a floor may be set for, by name ({@code "found.f1"}, {@code
   * "kind.award.f1"}).
   */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    scores.forEach((name, score) -> put(figures, name, score));
    byKind.forEach((name, score) -> put(figures, "kind." + name, score));
    byAttribute.forEach((name, score) -> put(figures, "attribute." + name, score));
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, Score score) {
    figures.put(name + ".precision", score.precision());
    figures.put(name + ".recall", score.recall());
    figures.put(name + ".f1", score.f1());
  }
}
