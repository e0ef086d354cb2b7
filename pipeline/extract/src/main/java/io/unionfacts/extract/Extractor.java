package io.unionfacts.extract;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.MentionReader;
import java.util.List;

/** Reads articles. Immutable and thread-safe: build one and share it. */
public final class Extractor {
  private final MentionReader mentions;

  private Extractor(MentionReader mentions) {
    this.mentions = mentions;
  }

  /** An extractor with the data that ships with unionfacts. */
  public static Extractor standard() {
    return new Extractor(MentionReader.standard());
  }

  /** Reads one article. */
  public Extraction extract(Article article) {
    return new Extraction(article, mentions.read(article), List.of(), List.of(), List.of());
  }
}
