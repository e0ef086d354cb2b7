package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.text.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a text starts afresh, as round-ups do with each item: at a bullet, and at the place or the
 * union that several paragraphs begin with ({@code "Nghệ An: …"}, {@code "LĐLĐ huyện Ba Vì: …"}).
 */
final class Items {
  private static final String MARKS = "*•●▪■♦►";

  /** How some papers open the next short piece: ". LĐLĐ quận 12 tổ chức …". */
  private static final String DOT = ". ";

  private static final String DASHES = "-–—+";
  private static final int FEWEST = 2;

  private final boolean[] begins;

  private Items(boolean[] begins) {
    this.begins = begins;
  }

  static Items of(Article article, MentionIndex mentions) {
    boolean[] begins = new boolean[article.blocks().size()];
    boolean[] labelled = new boolean[begins.length];
    Set<String> labels = new HashSet<>();
    for (Block block : article.blocks()) {
      begins[block.seq()] = isBulleted(block);
      Optional<String> label = label(block, mentions);
      labelled[block.seq()] = label.isPresent();
      label.ifPresent(labels::add);
    }
    if (labels.size() >= FEWEST) {
      for (int i = 0; i < begins.length; i++) {
        begins[i] |= labelled[i];
      }
    }
    return new Items(begins);
  }

  /** Whether a block is an item of a list that starts afresh. */
  boolean begins(Block block) {
    return begins[block.seq()];
  }

  /** "- Theo LĐLĐ tỉnh, …": where a stretch begins, or goes on behind the dash it begins with. */
  static int behindDash(String text, Span stretch) {
    int start = stretch.start();
    boolean dash =
        stretch.length() > 2
            && (DASHES.indexOf(text.charAt(start)) >= 0 || MARKS.indexOf(text.charAt(start)) >= 0)
            && text.charAt(start + 1) == ' ';
    return dash ? start + 2 : start;
  }

  private static boolean isBulleted(Block block) {
    return block.kind().holdsFacts()
        && !block.text().isEmpty()
        && (MARKS.indexOf(block.text().charAt(0)) >= 0 || block.text().startsWith(DOT));
  }

  /** The place or union that a paragraph begins with and a colon sets off. */
  private static Optional<String> label(Block block, MentionIndex mentions) {
    if (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LEAD) {
      return Optional.empty();
    }
    int start = behindDash(block.text(), new Span(0, block.text().length()));
    for (Mention mention : mentions.in(block.seq())) {
      int end = mention.span().end();
      boolean label =
          mention.span().start() == start
              && (mention.kind().isAboveCommune() || Actors.isUnion(mention))
              && end < block.text().length()
              && block.text().charAt(end) == ':';
      if (label) {
        return Optional.of(mention.span().of(block.text()));
      }
    }
    return Optional.empty();
  }
}
