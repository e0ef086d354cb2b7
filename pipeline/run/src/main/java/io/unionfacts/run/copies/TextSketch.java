package io.unionfacts.run.copies;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of an article's text to find its copies among millions: the smallest hashes of its
 * shingles (a bottom-k MinHash sketch). Each is a bucket; copies meet in most of theirs, other
 * texts in next to none. It depends on the text alone.
 */
public final class TextSketch {
  /** Blocks that make the text; captions, bylines and links differ between printings. */
  public static final Set<BlockKind> KINDS =
      EnumSet.of(BlockKind.TITLE, BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH);

  /** Words in a shingle: so many that phrases of the trade fill next to none. */
  private static final int WIDTH = 8;

  /**
   * Hashes kept. Two texts that share a quarter of their shingles share ten of these on average,
   * and fewer than two once in ten thousand.
   */
  static final int SIZE = 40;

  /** Shorter texts, as most teasers are, are copies only when their words are equal. */
  static final int LEAST_WORDS = 40;

  private TextSketch() {}

  /**
   * The keys of an article's buckets, as a list that DuckDB reads; empty when the text is too
   * short.
   */
  public static Optional<String> of(Article article) {
    Shingles shingles = Shingles.smallest(text(article), WIDTH, SIZE);
    if (shingles.words() < LEAST_WORDS) {
      return Optional.empty();
    }
    // Chosen by the whole hash, named by its lower half: the chosen ones' upper bits are all alike.
    return Optional.of(
        Arrays.stream(shingles.sorted())
            .mapToObj(hash -> Long.toString(hash & 0xFFFFFFFFL))
            .collect(Collectors.joining(", ", "[", "]")));
  }

  private static String text(Article article) {
    return article.blocks().stream()
        .filter(block -> KINDS.contains(block.kind()))
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  /** The words of {@link #KINDS} as SQL literals. */
  static String kinds() {
    return Stream.of(BlockKind.values())
        .filter(KINDS::contains)
        .map(kind -> "'" + kind.code() + "'")
        .collect(Collectors.joining(", "));
  }
}
