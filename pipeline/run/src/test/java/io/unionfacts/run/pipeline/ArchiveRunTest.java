package io.unionfacts.run.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.run.input.MissingInputException;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.Schema;
import io.unionfacts.run.store.StoreException;
import io.unionfacts.run.store.Table;
import io.unionfacts.run.store.Verification;
import io.unionfacts.run.store.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRunTest {
  private static final String PAGE =
      """
      Công đoàn quận %s tổng kết năm học

      Năm học 2022 - 2023, LĐLĐ quận %s đã kết nạp được %d đoàn viên "mới", thành lập 3 công đoàn cơ sở.

      Nhân dịp này, LĐLĐ quận trao 71 suất quà cho con đoàn viên, tổng số tiền là 49 triệu đồng.
      """;

  @TempDir Path folder;
  private Path inputs;
  private Path database;

  @BeforeEach
  void writePages() throws IOException {
    inputs = Files.createDirectory(folder.resolve("pages"));
    database = folder.resolve("union.duckdb");
    for (int i = 0; i < 25; i++) {
      page("page-%02d.txt".formatted(i), 100 + i);
    }
  }

  @Test
  void givesTheSameRowsEveryTime() throws Exception {
    Path second = folder.resolve("second.duckdb");

    run(database, false);
    run(second, false);

    assertThat(rows(second)).isEqualTo(rows(database));
    assertThat(rows(database).get("fact")).isNotEmpty();
  }

  @Test
  void skipsWhatItHas() throws Exception {
    run(database, false);
    Map<String, List<String>> before = rows(database);

    RunResult again = run(database, false);

    assertThat(again.unchanged()).isEqualTo(25);
    assertThat(again.loaded()).isZero();
    assertThat(rows(database)).isEqualTo(before);
    assertThat(query(database, "SELECT count(*) FROM run")).containsExactly("2");
  }

  @Test
  void replacesChangedPagesAndKeepsRemovedOnes() throws Exception {
    run(database, false);
    page("page-03.txt", 999);
    Files.delete(inputs.resolve("page-04.txt"));

    RunResult result = run(database, false);

    assertThat(result.loaded()).isEqualTo(1);
    assertThat(query(database, "SELECT count(*) FROM document")).containsExactly("25");
    assertThat(query(database, "SELECT count(*) FROM fact WHERE value = 103")).containsExactly("0");
    assertThat(query(database, "SELECT count(*) FROM fact WHERE value = 104")).containsExactly("1");
    assertThat(query(database, "SELECT count(*) FROM fact WHERE value = 999")).containsExactly("1");
  }

  @Test
  void prunesToWhatAFreshRunGives() throws Exception {
    run(database, false);
    page("page-03.txt", 999);
    Files.delete(inputs.resolve("page-04.txt"));
    run(database, true);
    Path fresh = folder.resolve("fresh.duckdb");
    run(fresh, false);

    // Only the ids of runs differ, as one database has seen two.
    assertThat(sorted(withoutRuns(rows(database)))).isEqualTo(sorted(withoutRuns(rows(fresh))));
  }

  @Test
  void readsEverythingAgainWhenRulesOrModelsHaveChanged() throws Exception {
    run(database, false);
    for (String column : List.of("version", "rules_version", "models_version")) {
      update("UPDATE run SET " + column + " = 'older'");

      assertThat(run(database, false).loaded()).as(column).isEqualTo(25);
      assertThat(run(database, false).unchanged()).as(column).isEqualTo(25);
    }
    assertThat(query(database, "SELECT count(*) FROM document")).containsExactly("25");
    assertThat(Verification.problems(database)).isEmpty();
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void loadsEqualFilesOnceAndNamesBoth() throws Exception {
    Files.copy(inputs.resolve("page-00.txt"), inputs.resolve("zz-copy.txt"));

    run(database, false);

    assertThat(query(database, "SELECT count(*) FROM document")).containsExactly("26");
    assertThat(query(database, "SELECT count(*) FROM article WHERE role = 'main'"))
        .containsExactly("25");
    assertThat(query(database, "SELECT count(*) FROM fact WHERE value = 100")).containsExactly("1");
  }

  @Test
  void keepsRejectedInputsWithTheirReason() throws Exception {
    Files.write(inputs.resolve("empty.txt"), new byte[0]);

    RunResult result = run(database, false);

    assertThat(result.rejected()).isEqualTo(1);
    assertThat(query(database, "SELECT reason FROM rejected")).containsExactly("empty_text");
    assertThat(query(database, "SELECT status FROM run"))
        .containsExactly("finished_with_rejections");
  }

  @Test
  void aFolderWithoutFilesGivesADatabaseWithoutArticlesAndChangesNone() throws Exception {
    ArchiveRun ofNothing =
        new ArchiveRun(
            List.of(Files.createDirectory(folder.resolve("nothing"))),
            database,
            false,
            "DirectRunner",
            List.of(),
            Optional.empty());

    assertThat(ofNothing.run(RunListener.SILENT).seen()).isZero();
    assertThat(query(database, "SELECT count(*) FROM fact_detail")).containsExactly("0");
    run(database, false);
    List<String> before = query(database, "SELECT fact_id FROM fact");
    ofNothing.run(RunListener.SILENT);

    assertThat(query(database, "SELECT fact_id FROM fact")).isEqualTo(before).isNotEmpty();
  }

  @Test
  void tracesEveryFactAndMentionToItsCharacters() throws Exception {
    run(database, false);

    assertThat(
            query(
                database,
                """
                SELECT fact_id FROM fact f JOIN block b
                  ON b.article_id = f.article_id AND b.seq = f.block_seq
                WHERE substr(b.text, start_char + 1, end_char - start_char) <> quote
                UNION ALL
                SELECT mention_id FROM mention m JOIN block b
                  ON b.article_id = m.article_id AND b.seq = m.block_seq
                WHERE substr(b.text, start_char + 1, end_char - start_char) <> surface
                """))
        .isEmpty();
  }

  @Test
  void refusesASecondWriter() throws IOException {
    WriterLock lock = WriterLock.take(database);
    try {
      assertThatThrownBy(() -> run(database, false))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Another run");
    } finally {
      lock.close();
    }
  }

  @Test
  void leavesNothingBehindWhenAnInputIsMissing() throws Exception {
    assertThatThrownBy(
            () ->
                new ArchiveRun(
                        List.of(folder.resolve("nowhere")),
                        database,
                        false,
                        "DirectRunner",
                        List.of(),
                        Optional.empty())
                    .run(RunListener.SILENT))
        .isInstanceOf(MissingInputException.class);

    assertThat(database).doesNotExist();
  }

  @Test
  void refusesADatabaseOfSomeoneElse() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs (a INTEGER)");
    }

    assertThatThrownBy(() -> run(database, false))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not one made by unionfacts");
  }

  private void page(String name, int members) throws IOException {
    Files.writeString(inputs.resolve(name), PAGE.formatted("Long Biên", "Long Biên", members));
  }

  private RunResult run(Path target, boolean prune) throws IOException {
    return new ArchiveRun(
            List.of(inputs), target, prune, "DirectRunner", List.of(), Optional.empty())
        .run(RunListener.SILENT);
  }

  private static Map<String, List<String>> rows(Path file) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : Schema.TABLES) {
      if (!table.equals(Schema.RUN)) {
        rows.put(
            table.name(), query(file, "SELECT CAST(t AS VARCHAR) FROM " + table.name() + " AS t"));
      }
    }
    return rows;
  }

  private static Map<String, List<String>> withoutRuns(Map<String, List<String>> rows) {
    rows.remove("document");
    rows.remove("rejected");
    return rows;
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> rows) {
    rows.replaceAll((name, values) -> values.stream().sorted().toList());
    return rows;
  }

  private static List<String> query(Path file, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DatabaseFile.openReadOnly(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
