package io.unionfacts.extract.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an article together, block by block in reading order. */
public final class ArticleBuilder {
  private final Role role;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable String author;
  private @Nullable PublicationTime published;
  private @Nullable String site;
  private @Nullable String url;
  private @Nullable String language;

  public ArticleBuilder(Role role) {
    this.role = role;
  }

  /** Adds a block; text without a visible character is passed over. */
  public ArticleBuilder add(BlockKind kind, String text) {
    String stripped = Lines.strip(text);
    if (!stripped.isEmpty()) {
      blocks.add(new Block(blocks.size(), kind, stripped));
    }
    return this;
  }

  /** Sets the author, unless one is known already. */
  public ArticleBuilder author(Optional<String> name) {
    if (author == null && name.isPresent() && !name.get().isBlank()) {
      author = name.get();
    }
    return this;
  }

  /** Sets the time of publication, unless one is known already. */
  public ArticleBuilder published(Optional<PublicationTime> time) {
    if (published == null) {
      published = time.orElse(null);
    }
    return this;
  }

  public ArticleBuilder site(Optional<String> name) {
    site = name.orElse(site);
    return this;
  }

  public ArticleBuilder url(Optional<String> address) {
    url = address.orElse(url);
    return this;
  }

  public ArticleBuilder language(Optional<String> tag) {
    language = tag.orElse(language);
    return this;
  }

  /** Whether a block of a kind has been added. */
  public boolean has(BlockKind kind) {
    return first(kind).isPresent();
  }

  /** Whether an author is known. */
  public boolean hasAuthor() {
    return author != null;
  }

  /**
   * The article.
   *
   * @param seq its position among the articles of the page
   */
  public Article build(int seq) {
    return new Article(
        role,
        seq,
        first(BlockKind.KICKER),
        first(BlockKind.TITLE),
        first(BlockKind.LEAD),
        Optional.ofNullable(author),
        Optional.ofNullable(published),
        Optional.ofNullable(site),
        Optional.ofNullable(url),
        Optional.ofNullable(language),
        blocks);
  }

  private Optional<String> first(BlockKind kind) {
    for (Block block : blocks) {
      if (block.kind() == kind) {
        return Optional.of(block.text());
      }
    }
    return Optional.empty();
  }
}
