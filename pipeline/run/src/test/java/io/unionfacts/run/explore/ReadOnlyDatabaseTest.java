package io.unionfacts.run.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyDatabaseTest {
  private static final QueryLimits SHORT = new QueryLimits(1, 1000, 1 << 20);

  @TempDir static Path folder;
  private static Path file;
  private static ReadOnlyDatabase database;
  private static byte[] before;

  @BeforeAll
  static void open() throws IOException {
    file = folder.resolve("generated.duckdb");
    GeneratedDatabase.create(file, 100);
    before = Files.readAllBytes(file);
    database = ReadOnlyDatabase.open(file);
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    assertThat(Files.readAllBytes(file)).as("the file after all of it").isEqualTo(before);
    assertThat(folder.resolve("stolen.csv")).doesNotExist();
  }

  /** Statements that want to write, reach files or the network, or change the configuration. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE fact",
        "DELETE FROM fact",
        "UPDATE fact SET value = 0",
        "INSERT INTO rejected VALUES ('x', 'read', 'empty', NULL, 'r')",
        "CREATE TABLE t AS SELECT 1",
        "CREATE TEMP TABLE t AS SELECT 1",
        "CREATE MACRO f(x) AS x",
        "ALTER TABLE fact ADD COLUMN x INTEGER",
        "TRUNCATE fact",
        "SELECT 1; DROP TABLE fact",
        "SELECT 1; SELECT 2",
        "/* SELECT */ DELETE FROM fact -- SELECT",
        "WITH x AS (SELECT 1) DELETE FROM fact",
        "EXPLAIN ANALYZE DELETE FROM fact",
        "COPY fact TO 'stolen.csv'",
        "COPY fact FROM '/etc/passwd'",
        "EXPORT DATABASE 'stolen'",
        "ATTACH 'other.duckdb'",
        "DETACH generated",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM read_parquet('https://example.org/x.parquet')",
        "SELECT * FROM read_blob('/proc/self/environ')",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "SET memory_limit = '100GB'",
        "RESET memory_limit",
        "PRAGMA enable_profiling",
        "PRAGMA database_list",
        "CALL pragma_version()",
        "SELECT * FROM enable_logging()",
        "SELECT * FROM force_checkpoint()",
        "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
        "PREPARE p AS DELETE FROM fact",
        "EXECUTE p",
        "BEGIN",
        "ROLLBACK",
        "CHECKPOINT",
        "VACUUM",
        "USE memory",
        "SELECT getenv('HOME')",
        "SELECT * FROM sqlite_scan('x', 'y')",
        "\u0000",
        ";;;",
        "SELECT",
        ") UNION SELECT 1 --",
      })
  void refuses(String hostile) {
    assertThatThrownBy(() -> rows(hostile, SHORT)).isInstanceOf(QueryRefusedException.class);
  }

  /** Statements that are allowed but want too much; each must end soon and leave the rest alive. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM range(10000000000) a, range(10000000000) b",
        "SELECT sum(a.range * b.range % 7) FROM range(1000000) a, range(1000000) b",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r",
        "SELECT list(range) FROM range(2000000000)",
        "SELECT count(*) FROM fact a, fact b, fact c, fact d WHERE a.sentence < b.sentence",
      })
  void stops(String greedy) throws Exception {
    assertThatThrownBy(() -> rows(greedy, SHORT)).isInstanceOf(QueryRefusedException.class);
    assertThat(rows("SELECT 42", SHORT)).isEqualTo(List.of(List.of(42)));
  }

  @Test
  void cutsLongResults() throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();

    boolean cut = database.query("SELECT range FROM range(5000)", List.of(), SHORT, sink(rows));

    assertThat(cut).isTrue();
    assertThat(rows).hasSize(1000);
  }

  @Test
  void cutsWideResults() throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();

    boolean cut =
        database.query(
            "SELECT repeat('x', 100000) FROM range(500)",
            List.of(),
            new QueryLimits(30, 1000, 1 << 20),
            sink(rows));

    assertThat(cut).isTrue();
    assertThat(rows).hasSize(11);
  }

  @Test
  void bindsParametersAsTexts() throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();

    database.query(
        "SELECT count(*) FROM fact WHERE kind = ?", List.of("x' OR '1'='1"), SHORT, sink(rows));

    assertThat(rows).isEqualTo(List.of(List.of(0L)));
  }

  @Test
  void seesTheFileThatReplacesTheOneItOpened() throws Exception {
    Path published = folder.resolve("published.duckdb");
    GeneratedDatabase.create(published, 10);
    Path next = folder.resolve("next.duckdb");
    GeneratedDatabase.create(next, 20);
    try (ReadOnlyDatabase reading = ReadOnlyDatabase.open(published)) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      reading.query("SELECT count(*) FROM article", List.of(), SHORT, sink(rows));

      Files.move(next, published, StandardCopyOption.REPLACE_EXISTING);
      reading.query("SELECT count(*) FROM article", List.of(), SHORT, sink(rows));

      assertThat(rows).isEqualTo(List.of(List.of(10L), List.of(20L)));
    }
  }

  private static List<List<@Nullable Object>> rows(String sql, QueryLimits limits)
      throws QueryRefusedException, IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    database.query(sql, List.of(), limits, sink(rows));
    return rows;
  }

  private static RowSink sink(List<List<@Nullable Object>> rows) {
    return new RowSink() {
      @Override
      public void columns(List<ResultColumn> columns) {}

      @Override
      public void row(List<@Nullable Object> values) {
        rows.add(values);
      }
    };
  }
}
