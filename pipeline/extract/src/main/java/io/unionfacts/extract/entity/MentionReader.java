package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import java.util.List;

/** Finds and resolves the mentions of an article. Immutable and thread-safe. */
public final class MentionReader {
  private MentionReader() {}

  /** A reader with the gazetteers and grammar that ship with unionfacts. */
  public static MentionReader standard() {
    return new MentionReader();
  }

  /**
   * Reads an article.
   *
   * @return its mentions by block and position; of one kind none overlaps another, but a place lies
   *     inside the federation that is named after it
   */
  public List<Mention> read(Article article) {
    return List.of();
  }
}
