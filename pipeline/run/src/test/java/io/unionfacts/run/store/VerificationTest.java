package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  @TempDir Path folder;
  private Path database;

  @BeforeEach
  void makeOneArticle() throws SQLException {
    database = folder.resolve("union.duckdb");
    DatabaseFile.create(database, "test");
    change(
        """
        INSERT INTO run (run_id, started_at, status, documents_seen, documents_loaded,
          documents_unchanged, documents_rejected)
        VALUES ('r', '2026-01-01', 'finished', 1, 1, 0, 0);
        INSERT INTO document (doc_id, uri, run_id) VALUES ('d', 'a.txt', 'r');
        INSERT INTO article (article_id, doc_id, role, seq, char_count)
        VALUES ('a', 'd', 'main', 0, 20);
        INSERT INTO block VALUES ('a', 0, 'paragraph', 'kết nạp 47 đoàn viên');
        INSERT INTO fact (fact_id, article_id, block_seq, start_char, end_char, quote, sentence,
          sentence_start, kind, value, modifier, status, confidence)
        VALUES ('f', 'a', 0, 8, 10, '47', 'kết nạp 47 đoàn viên', 0, 'member_admission', 47,
          'exact', 'reported', 0.9)
        """);
    for (String statement : FactIndex.refresh()) {
      change(statement);
    }
  }

  @Test
  void findsNothingWrongWithAGoodDatabase() {
    assertThat(Verification.problems(database)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE fact SET start_char = 9|fact.quote differs from its span: 1 rows",
        "UPDATE fact SET end_char = 99|fact has a span outside its block: 1 rows",
        "UPDATE fact SET subject_id = 'x'|fact.subject_id leads to no row of entity: 1 rows",
        "UPDATE fact SET kind = 'members'|fact.kind holds a word that is not allowed: 1 rows",
        "UPDATE article SET title = ''|article.title is empty instead of NULL: 1 rows",
        "UPDATE article SET char_count = 1|article.char_count differs from its blocks: 1 rows",
        "INSERT INTO block SELECT * FROM block|block has two rows with the same (article_id, seq): 1 rows",
        "UPDATE run SET documents_loaded = 7|run counts documents that do not add up: 1 rows",
        "UPDATE fact SET sentence = 'kết nạp 47 đoàn viêm'|fact.sentence differs from its place in the block: 1 rows",
        "UPDATE fact SET school_year = '2020-2020'|fact.school_year is not two years in a row: 1 rows",
        "UPDATE fact SET school_year = '2020/2021'|fact.school_year is not two years in a row: 1 rows",
        "UPDATE fact SET modifier = NULL|fact lacks what every fact has: 1 rows",
        "UPDATE document SET uri = NULL|document has a row without its key: 1 rows",
        "DELETE FROM fact_index|fact_index differs from fact_detail: 1 rows",
        "DELETE FROM fact_facet_codes WHERE facet = 'article'|fact_facet_codes does not cover fact_index: 1 rows",
      })
  void namesABrokenPromise(String damage, String problem) throws SQLException {
    change(damage);

    assertThat(Verification.problems(database)).contains(problem);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
