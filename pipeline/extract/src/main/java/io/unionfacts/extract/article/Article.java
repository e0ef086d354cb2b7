package io.unionfacts.extract.article;

import java.util.List;
import java.util.Optional;

/**
 * One article of a page: its metadata, and its blocks in reading order. Metadata that the page does
 * not say are absent, never guessed.
 *
 * @param role main article or teaser
 * @param seq position among the articles of the page, from 0; the main article is 0
 * @param kicker the line above the headline ("Thị xã Sơn Tây:"), without which the title stands
 * @param title the headline
 * @param lead the summary below the headline
 * @param author the byline, the name alone
 * @param published when the page says that it was published
 * @param site the site's host name or short name, when the page or its address says
 * @param url the article's own address
 * @param language BCP 47 tag of its language ("vi"), when found
 * @param blocks every piece of text, kicker, title and lead among them, seq ascending from 0
 */
public record Article(
    Role role,
    int seq,
    Optional<String> kicker,
    Optional<String> title,
    Optional<String> lead,
    Optional<String> author,
    Optional<PublicationTime> published,
    Optional<String> site,
    Optional<String> url,
    Optional<String> language,
    List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).seq() != i) {
        throw new IllegalArgumentException("block " + i + " has seq " + blocks.get(i).seq());
      }
    }
  }

  /**
   * An article of which nothing is known but its blocks: for tests, and for text without a page.
   */
  public static Article of(Role role, List<Block> blocks) {
    return new Article(
        role,
        0,
        textOf(blocks, BlockKind.KICKER),
        textOf(blocks, BlockKind.TITLE),
        textOf(blocks, BlockKind.LEAD),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        blocks);
  }

  private static Optional<String> textOf(List<Block> blocks, BlockKind kind) {
    return blocks.stream().filter(b -> b.kind() == kind).map(Block::text).findFirst();
  }
}
