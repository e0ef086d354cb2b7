package io.unionfacts.run.input;

import io.unionfacts.extract.article.Article;
import java.util.List;
import java.util.Optional;

/**
 * A document that could be used.
 *
 * @param mediaType what it is, for example {@code text/html}
 * @param charset the encoding it was decoded from
 * @param articles its articles, the main one first; never empty
 */
public record ParsedDocument(String mediaType, Optional<String> charset, List<Article> articles)
    implements Reading {
  public ParsedDocument {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a parsed document has an article");
    }
  }
}
