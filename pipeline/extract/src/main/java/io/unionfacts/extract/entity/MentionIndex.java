package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The mentions of one article, to be asked for by place in the text. Immutable. */
public final class MentionIndex {
  private final Article article;
  private final List<Mention> mentions;
  private final List<List<Mention>> byBlock;

  private MentionIndex(Article article, List<Mention> mentions) {
    this.article = article;
    this.mentions = mentions;
    byBlock = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      byBlock.add(new ArrayList<>());
    }
    mentions.forEach(mention -> byBlock.get(mention.block()).add(mention));
  }

  /**
   * An index of an article's mentions.
   *
   * @param mentions what {@link MentionReader#read} returned for it
   */
  public static MentionIndex of(Article article, List<Mention> mentions) {
    return new MentionIndex(article, List.copyOf(mentions));
  }

  /** All mentions, by block and position. */
  public List<Mention> all() {
    return mentions;
  }

  /** The mentions of a block, by position. */
  public List<Mention> in(int block) {
    return Collections.unmodifiableList(byBlock.get(block));
  }

  /** The mentions that lie wholly in a stretch of a block, by position. */
  public List<Mention> in(int block, Span span) {
    List<Mention> within = new ArrayList<>();
    for (Mention mention : byBlock.get(block)) {
      if (span.contains(mention.span())) {
        within.add(mention);
      }
    }
    return List.copyOf(within);
  }

  /** Whether a mention stands in a kicker, title or heading, and so heads what follows. */
  public boolean isHeading(Mention mention) {
    BlockKind kind = article.blocks().get(mention.block()).kind();
    return kind == BlockKind.KICKER || kind == BlockKind.TITLE || kind == BlockKind.HEADING;
  }

  /** The last mention that ends at or before a position of its block or stands in one before. */
  public Optional<Mention> nearestBefore(int block, int position, Predicate<Mention> condition) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      boolean before =
          mention.block() < block || (mention.block() == block && mention.span().end() <= position);
      if (before && condition.test(mention)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The first mention that begins at or after a position of a block, within that block. */
  public Optional<Mention> nextInBlock(int block, int position, Predicate<Mention> condition) {
    return byBlock.get(block).stream()
        .filter(mention -> mention.span().start() >= position)
        .filter(condition)
        .findFirst();
  }
}
