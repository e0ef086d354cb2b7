package io.unionfacts.extract;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.extract.fact.FactCheck;
import java.util.List;

/**
 * Everything read out of one article.
 *
 * @param article the article
 * @param mentions places that name an entity, by block and span
 * @param facts its facts, by block and span; {@code partOf} and checks refer to indexes in this
 *     list
 * @param checks arithmetic claims among the facts
 * @param warnings inconsistencies found
 */
public record Extraction(
    Article article,
    List<Mention> mentions,
    List<Fact> facts,
    List<FactCheck> checks,
    List<Warning> warnings) {
  public Extraction {
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }
}
