package io.unionfacts.run.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article as a careful reader wrote it down.
 *
 * @param main whether it is the page's own article
 * @param title its headline
 * @param author its byline, when gold names one
 * @param federations canonical names; empty when gold doesn't say
 * @param places canonical names; empty when gold doesn't say
 * @param schoolYears as {@code "2019-2020"}; empty when gold doesn't say
 * @param facts its facts
 */
public record GoldArticle(
    boolean main,
    String title,
    Optional<String> author,
    Optional<Set<String>> federations,
    Optional<Set<String>> places,
    Optional<Set<String>> schoolYears,
    List<GoldFact> facts) {
  public GoldArticle {
    federations = federations.map(Set::copyOf);
    places = places.map(Set::copyOf);
    schoolYears = schoolYears.map(Set::copyOf);
    facts = List.copyOf(facts);
  }
}
