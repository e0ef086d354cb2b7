package io.unionfacts.extract.article;

import java.util.List;

/**
 * Cuts a page that was saved as plain text into its main article and the teasers around it.
 * Immutable and thread-safe.
 */
public final class SavedTextReader {
  private SavedTextReader() {}

  /** A reader with the site profiles that ship with unionfacts. */
  public static SavedTextReader standard() {
    return new SavedTextReader();
  }

  /**
   * Reads a page.
   *
   * @param text the page's text, NFC, lines apart by line feeds
   * @return its main article first, then its teasers in page order; empty if there is no article
   */
  public List<Article> read(String text) {
    return List.of();
  }
}
