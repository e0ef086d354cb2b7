package io.unionfacts.run.evaluate;

import io.unionfacts.run.evaluate.Places.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares found articles with gold ones. A gold fact is found when a fact of the same article
 * overlaps its number and has its value; each found fact answers one gold fact. It is fully right
 * when, besides, every attribute that counts and that gold gives is right. Optional gold facts, and
 * what was found in their place, count neither way.
 */
public final class Scorer {
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final Map<String, Score> byKind = new TreeMap<>();
  private final Map<String, Score> byAttribute = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private int leaks;

  private Scorer() {}

  /**
   * Scores documents.
   *
   * @param gold the answers
   * @param found the articles of each document, by file name; a document that is missing counts as
   *     one without articles
   */
  public static Report score(List<GoldDocument> gold, Map<String, List<FoundArticle>> found) {
    Scorer scorer = new Scorer();
    for (GoldDocument document : gold) {
      List<FoundArticle> articles = found.get(document.file());
      if (articles == null) {
        scorer.missing.add(document.file());
        scorer.error(document, "MISSING", "the database has no document of this name");
      }
      scorer.document(document, articles == null ? List.of() : articles);
    }
    return new Report(
        scorer.scores,
        scorer.byKind,
        scorer.byAttribute,
        gold.size(),
        scorer.missing,
        scorer.leaks,
        scorer.errors);
  }

  private void document(GoldDocument document, List<FoundArticle> found) {
    List<FoundArticle> left = new ArrayList<>(withoutRepeatedTeasers(found));
    for (GoldArticle gold : document.articles()) {
      Optional<FoundArticle> match =
          left.stream().filter(article -> isSame(gold, article)).findFirst();
      match.ifPresent(left::remove);
      article(document, gold, match);
    }
    for (FoundArticle unknown : left) {
      spurious(document, unknown.facts());
    }
    found.stream().filter(FoundArticle::main).forEach(main -> countLeaks(document, main));
  }

  private static List<FoundArticle> withoutRepeatedTeasers(List<FoundArticle> articles) {
    Set<String> titles = new HashSet<>();
    return articles.stream()
        .filter(article -> article.main() || titles.add(Wording.folded(article.title())))
        .toList();
  }

  private static boolean isSame(GoldArticle gold, FoundArticle found) {
    return gold.main() == found.main()
        && (gold.main() || Wording.folded(gold.title()).equals(Wording.folded(found.title())));
  }

  private void article(GoldDocument document, GoldArticle gold, Optional<FoundArticle> match) {
    if (match.isEmpty()) {
      error(document, "NO ARTICLE", gold.title());
    }
    if (gold.main()) {
      String title = match.map(FoundArticle::title).orElse("");
      text(document, "titles", gold.title(), title);
      gold.author()
          .ifPresent(
              author ->
                  text(
                      document, "authors", author, match.flatMap(FoundArticle::author).orElse("")));
    }
    names(document, "federations", gold.federations(), match.map(FoundArticle::federations));
    names(document, "places", gold.places(), match.map(FoundArticle::places));
    names(document, "school_years", gold.schoolYears(), match.map(FoundArticle::schoolYears));
    facts(
        document,
        gold.facts(),
        match.map(FoundArticle::facts).orElse(List.of()),
        match.map(FoundArticle::blocks).orElse(List.of()));
  }

  private void text(GoldDocument document, String name, String gold, String found) {
    boolean right = Wording.spaced(gold).equals(Wording.spaced(found));
    add(scores, name, new Score(right ? 1 : 0, found.isEmpty() ? 0 : 1, 1));
    if (!right) {
      error(document, "WRONG " + name, "'" + found + "' instead of '" + gold + "'");
    }
  }

  private void names(
      GoldDocument document, String name, Optional<Set<String>> gold, Optional<Set<String>> found) {
    if (gold.isEmpty()) {
      return;
    }
    Map<String, String> wanted = folded(gold.get());
    Map<String, String> given = folded(found.orElse(Set.of()));
    long right = given.keySet().stream().filter(wanted::containsKey).count();
    add(scores, name, new Score(right, given.size(), wanted.size()));
    wanted.forEach(
        (key, written) -> {
          if (!given.containsKey(key)) {
            error(document, "MISSED in " + name, written);
          }
        });
    given.forEach(
        (key, written) -> {
          if (!wanted.containsKey(key)) {
            error(document, "SPURIOUS in " + name, written);
          }
        });
  }

  private static Map<String, String> folded(Set<String> names) {
    Map<String, String> result = new TreeMap<>();
    names.forEach(name -> result.put(Wording.folded(name), name));
    return result;
  }

  private void facts(
      GoldDocument document, List<GoldFact> gold, List<FoundFact> found, List<String> blocks) {
    List<FoundFact> left = new ArrayList<>(found);
    for (GoldFact fact : gold) {
      if (!fact.optional()) {
        answer(document, fact, left, Places.of(fact, blocks));
      }
    }
    for (GoldFact fact : gold) {
      if (fact.optional()) {
        List<Place> places = Places.of(fact, blocks);
        left.removeIf(each -> places.stream().anyMatch(place -> place.overlaps(each)));
      }
    }
    spurious(document, left);
  }

  private void answer(
      GoldDocument document, GoldFact gold, List<FoundFact> left, List<Place> places) {
    String kind = gold.attributes().getOrDefault(Attribute.KIND, "");
    Optional<FoundFact> match =
        left.stream()
            .filter(fact -> fact.value().compareTo(gold.value()) == 0)
            .filter(fact -> places.stream().anyMatch(place -> place.overlaps(fact)))
            .min(Comparator.comparingInt(fact -> wrong(gold, fact).size()));
    if (match.isEmpty()) {
      add(scores, "found", new Score(0, 0, 1));
      add(scores, "right", new Score(0, 0, 1));
      add(byKind, kind, new Score(0, 0, 1));
      error(
          document,
          "MISSED fact",
          kind
              + " "
              + Wording.number(gold.value())
              + " "
              + gold.attributes().getOrDefault(Attribute.UNIT, "")
              + " in '"
              + gold.context()
              + "'"
              + (places.isEmpty() ? " (the context stands in no block)" : ""));
      return;
    }
    FoundFact fact = match.get();
    left.remove(fact);
    List<Attribute> wrong = wrong(gold, fact);
    boolean right = wrong.stream().noneMatch(Attribute::countsForFullyRight);
    add(scores, "found", new Score(1, 1, 1));
    add(scores, "right", new Score(right ? 1 : 0, 1, 1));
    String foundKind = fact.attributes().getOrDefault(Attribute.KIND, "");
    if (kind.equals(foundKind)) {
      add(byKind, kind, new Score(1, 1, 1));
    } else {
      add(byKind, kind, new Score(0, 0, 1));
      add(byKind, foundKind, new Score(0, 1, 0));
    }
    for (Attribute attribute : gold.attributes().keySet()) {
      add(
          byAttribute,
          attribute.code(),
          new Score(
              wrong.contains(attribute) ? 0 : 1,
              fact.attributes().containsKey(attribute) ? 1 : 0,
              1));
    }
    for (Attribute attribute : wrong) {
      error(
          document,
          "WRONG " + attribute.code(),
          "'%s' instead of '%s' for %s %s [%s] in: %s"
              .formatted(
                  fact.attributes().getOrDefault(attribute, ""),
                  gold.attributes().getOrDefault(attribute, ""),
                  kind,
                  fact.quote(),
                  fact.method(),
                  fact.sentence()));
    }
  }

  /** The attributes that gold gives and the fact doesn't match, or that it must not have. */
  private static List<Attribute> wrong(GoldFact gold, FoundFact found) {
    List<Attribute> wrong = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      String wanted = gold.attributes().get(attribute);
      String given = found.attributes().get(attribute);
      boolean ofValue = attribute == Attribute.VALUE_MAX || attribute == Attribute.OF;
      if (wanted == null ? ofValue && given != null : given == null || !same(wanted, given)) {
        wrong.add(attribute);
      }
    }
    return wrong;
  }

  private static boolean same(String wanted, String given) {
    return Wording.folded(wanted).equals(Wording.folded(given));
  }

  private void spurious(GoldDocument document, List<FoundFact> facts) {
    for (FoundFact fact : facts) {
      String kind = fact.attributes().getOrDefault(Attribute.KIND, "");
      add(scores, "found", new Score(0, 1, 0));
      add(scores, "right", new Score(0, 1, 0));
      add(byKind, kind, new Score(0, 1, 0));
      error(
          document,
          "SPURIOUS fact",
          "%s %s [%s] in: %s".formatted(kind, fact.quote(), fact.method(), fact.sentence()));
    }
  }

  /**
   * Facts of the main article that stand where gold has a fact of a teaser, and none of its own.
   */
  private void countLeaks(GoldDocument document, FoundArticle main) {
    Set<Place> own = new HashSet<>();
    Set<Place> others = new HashSet<>();
    for (GoldArticle article : document.articles()) {
      for (GoldFact fact : article.facts()) {
        (article.main() ? own : others).addAll(Places.of(fact, main.blocks()));
      }
    }
    for (FoundFact fact : main.facts()) {
      if (others.stream().anyMatch(place -> place.overlaps(fact))
          && own.stream().noneMatch(place -> place.overlaps(fact))) {
        leaks++;
        error(document, "TEASER FACT IN MAIN ARTICLE", fact.quote() + " in: " + fact.sentence());
      }
    }
  }

  private static void add(Map<String, Score> scores, String name, Score score) {
    scores.merge(name, score, Score::plus);
  }

  private void error(GoldDocument document, String what, String detail) {
    errors.add(document.file() + ": " + what + ": " + detail);
  }
}
