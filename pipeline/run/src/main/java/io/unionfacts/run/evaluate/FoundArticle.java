package io.unionfacts.run.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article of the database.
 *
 * @param main whether it is the page's own article
 * @param title its headline, empty if it has none
 * @param author its byline
 * @param blocks the texts of its blocks, in order
 * @param federations names of federations mentioned
 * @param places names of districts and provinces mentioned
 * @param schoolYears school years mentioned
 * @param facts its facts
 */
public record FoundArticle(
    boolean main,
    String title,
    Optional<String> author,
    List<String> blocks,
    Set<String> federations,
    Set<String> places,
    Set<String> schoolYears,
    List<FoundFact> facts) {
  public FoundArticle {
    blocks = List.copyOf(blocks);
    federations = Set.copyOf(federations);
    places = Set.copyOf(places);
    schoolYears = Set.copyOf(schoolYears);
    facts = List.copyOf(facts);
  }
}
