package io.unionfacts.run.evaluate;

import java.util.List;

/**
 * A page as a careful reader wrote it down.
 *
 * @param file name of the page's file, without folders
 * @param articles its articles that hold facts, and its main one
 */
public record GoldDocument(String file, List<GoldArticle> articles) {
  public GoldDocument {
    articles = List.copyOf(articles);
  }
}
