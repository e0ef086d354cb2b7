package io.unionfacts.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedCopiesTest {
  private static final int ARTICLES = 3000;

  private final PlantedCopies planted = new PlantedCopies();
  @TempDir Path folder;

  @Test
  void copiesAreFoundAndStrangersAreNot() throws Exception {
    Path database = folder.resolve("copies.duckdb");
    CopiesCommand.load(planted, 0, ARTICLES, folder.resolve("shards"), database);

    CopiesCommand.Score score = CopiesCommand.score(planted, ARTICLES, database);

    assertThat(score.recall()).as("recall by kind: %s", score).isGreaterThanOrEqualTo(0.99);
    assertThat(score.precision()).as("precision: %s", score).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void aSecondRunGivesTheClustersThatOneRunGives() throws Exception {
    Path whole = folder.resolve("whole.duckdb");
    Path grown = folder.resolve("grown.duckdb");
    CopiesCommand.load(planted, 0, ARTICLES, folder.resolve("shards"), whole);
    CopiesCommand.load(planted, 1000, ARTICLES, folder.resolve("later"), grown);
    CopiesCommand.load(planted, 0, 1000, folder.resolve("earlier"), grown);

    assertThat(duplicates(grown)).isEqualTo(duplicates(whole)).hasSizeGreaterThan(500);
  }

  private static Map<String, String> duplicates(Path database) throws Exception {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT article_id, duplicate_of FROM article WHERE duplicate_of IS NOT NULL")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }
}
