package io.unionfacts.extract;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.EntityCatalog;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionReader;
import io.unionfacts.extract.entity.NameFinder;
import io.unionfacts.extract.fact.FactReader;
import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.QuantityReader;
import java.util.List;

/** Reads articles. Immutable and thread-safe: build one and share it. */
public final class Extractor {
  private final PeriodReader periods = PeriodReader.standard();
  private final QuantityReader quantities = QuantityReader.standard();
  private final MentionReader mentions;
  private final FactReader facts;

  private Extractor(MentionReader mentions, FactReader facts) {
    this.mentions = mentions;
    this.facts = facts;
  }

  /** An extractor with the data that ships with unionfacts. */
  public static Extractor standard() {
    return with(KindClassifier.none(), NameFinder.none());
  }

  /**
   * An extractor that asks a classifier what a number counts where no rule for it fits, and a
   * finder for the names that the grammar does not settle.
   */
  public static Extractor with(KindClassifier classifier, NameFinder finder) {
    return new Extractor(MentionReader.with(finder), FactReader.with(classifier));
  }

  /** Reads one article. */
  public Extraction extract(Article article) {
    ArticleNumbers numbers = ArticleNumbers.of(article, periods, quantities);
    List<Mention> found = mentions.read(article, numbers);
    FactReader.Reading reading = facts.read(article, found, numbers);
    return new Extraction(article, found, reading.facts(), reading.checks(), reading.warnings());
  }

  /** The entities above those that articles name, by key. */
  public EntityCatalog entities() {
    return mentions.catalog();
  }
}
