package io.unionfacts.extract.quantity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.period.PeriodScan;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens, periods and quantities of an article, each block cut and read once, when it is first
 * asked for. Made for one article and one thread; all who read that article share it.
 */
public final class ArticleNumbers {
  private final Optional<LocalDate> published;
  private final PeriodReader periodReader;
  private final QuantityReader quantityReader;
  private final @Nullable Tokens[] tokens;
  private final @Nullable PeriodScan[] scans;
  private final List<@Nullable List<Quantity>> quantities;

  private ArticleNumbers(
      Article article, PeriodReader periodReader, QuantityReader quantityReader) {
    this.published = article.published().map(PublicationTime::date);
    this.periodReader = periodReader;
    this.quantityReader = quantityReader;
    this.tokens = new Tokens[article.blocks().size()];
    this.scans = new PeriodScan[article.blocks().size()];
    this.quantities = new ArrayList<>(Collections.nCopies(article.blocks().size(), null));
  }

  /** The numbers of an article, none of them read yet. */
  public static ArticleNumbers of(
      Article article, PeriodReader periodReader, QuantityReader quantityReader) {
    return new ArticleNumbers(article, periodReader, quantityReader);
  }

  /** The periods of a block of the article, dated by its publication. */
  public List<Period> periods(Block block) {
    return scan(block).periods();
  }

  /** The quantities of a block of the article. */
  public List<Quantity> quantities(Block block) {
    List<Quantity> read = quantities.get(block.seq());
    if (read == null) {
      read = quantityReader.read(tokens(block), scan(block).spans());
      quantities.set(block.seq(), read);
    }
    return read;
  }

  /** A block of the article, cut by the words of {@link Vocabulary#standard}. */
  public Tokens tokens(Block block) {
    Tokens cut = tokens[block.seq()];
    if (cut == null) {
      cut = Lexicon.standard().tokens(block.text());
      tokens[block.seq()] = cut;
    }
    return cut;
  }

  private PeriodScan scan(Block block) {
    PeriodScan read = scans[block.seq()];
    if (read == null) {
      read = periodReader.scan(tokens(block), published);
      scans[block.seq()] = read;
    }
    return read;
  }
}
