package io.unionfacts.run.cli;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.evaluation.PageScorer;
import io.unionfacts.models.evaluation.Score;
import io.unionfacts.run.bench.BareLoop;
import io.unionfacts.run.evaluate.FoundArticle;
import io.unionfacts.run.evaluate.FoundArticles;
import io.unionfacts.run.evaluate.GoldDocument;
import io.unionfacts.run.evaluate.GoldReader;
import io.unionfacts.run.evaluate.Report;
import io.unionfacts.run.evaluate.Scorer;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores an extractor as {@code unionfacts run} and {@code unionfacts evaluate} would: loads the
 * pages into a database that is thrown away, and compares that with gold, page by page.
 */
final class DatabaseScorer implements PageScorer {
  @Override
  public List<Page> score(Extractor extractor, Path gold, Path pages) throws IOException {
    List<GoldDocument> documents = GoldReader.read(gold);
    Path scratch = Files.createTempDirectory("unionfacts-score");
    try {
      Path database = scratch.resolve("pages.duckdb");
      BareLoop.run(pages, database, 1, () -> extractor, RunListener.SILENT);
      return compare(documents, database);
    } finally {
      Folders.delete(scratch);
    }
  }

  private static List<Page> compare(List<GoldDocument> documents, Path database) {
    try (Connection connection = DatabaseFile.openReadOnly(database)) {
      Map<String, List<FoundArticle>> found =
          FoundArticles.read(connection, documents.stream().map(GoldDocument::file).toList());
      List<Page> scores = new ArrayList<>();
      for (GoldDocument document : documents) {
        Report report = Scorer.score(List.of(document), found);
        scores.add(new Page(item(report, "right"), item(report, "federations")));
      }
      return scores;
    } catch (SQLException e) {
      throw new IllegalStateException("reading " + database, e);
    }
  }

  private static Score.Item item(Report report, String name) {
    io.unionfacts.run.evaluate.Score score = report.score(name);
    return new Score.Item(
        Math.toIntExact(score.right()),
        Math.toIntExact(score.given()),
        Math.toIntExact(score.wanted()));
  }
}
