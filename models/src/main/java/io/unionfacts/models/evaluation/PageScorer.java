package io.unionfacts.models.evaluation;

import io.unionfacts.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Scores what an extractor makes of gold pages, every attribute of every fact, as {@code unionfacts
 * evaluate} does. That comparison reads tables, which this module knows nothing of: who writes the
 * report brings it along.
 */
@FunctionalInterface
public interface PageScorer {
  /**
   * Scores pages.
   *
   * @param gold the folder of gold files
   * @param pages the folder of the pages they are about
   * @return one entry a gold page, in the order of their files: the same for every extractor
   */
  List<Page> score(Extractor extractor, Path gold, Path pages) throws IOException;

  /**
   * What was right on a page.
   *
   * @param right facts right in every attribute that gold gives
   * @param federations federations, by their canonical names
   */
  record Page(Score.Item right, Score.Item federations) {}
}
