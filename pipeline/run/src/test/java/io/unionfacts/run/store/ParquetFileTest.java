package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are read back by DuckDB, as the loader does. */
final class ParquetFileTest {
  private static final Table TABLE =
      new Table(
          "thing",
          "For tests.",
          List.of("id"),
          List.of(
              Column.column("id", "BIGINT", ""),
              Column.column("small", "INTEGER", ""),
              Column.column("holds", "BOOLEAN", ""),
              Column.column("repeated", "VARCHAR", ""),
              Column.column("different", "VARCHAR", ""),
              Column.column("figure", "DECIMAL(38,6)", ""),
              Column.computed("later", "VARCHAR", "NULL", "")));

  @TempDir private Path folder;

  /** Around the sizes at which bits fill bytes, dictionaries are tried and row groups end. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 255, 511, 512, 513, 3000, 120_000})
  void isReadBackAsItWasWritten(int rows) throws IOException, SQLException {
    Path file = folder.resolve("thing.parquet");
    List<String> written = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(rows);
    try (StagedRows out = new StagedRows(TABLE, file)) {
      for (int i = 0; i < rows; i++) {
        long id = random.nextLong();
        Optional<Integer> small =
            random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt());
        Optional<Boolean> holds =
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
        String repeated = random.nextInt(3) == 0 ? "" : "huyện " + random.nextInt(300);
        String different = "\"Đống Đa\",\n\t" + i;
        out.number(id)
            .whole(small)
            .truth(holds)
            .text(repeated)
            .text(different)
            .text("-12345678901234567890." + i % 7)
            .end();
        written.add(
            String.join(
                "|",
                Long.toString(id),
                small.map(String::valueOf).orElse("NULL"),
                holds.map(String::valueOf).orElse("NULL"),
                repeated.isEmpty() ? "NULL" : repeated,
                different,
                "-12345678901234567890." + i % 7 + "00000"));
      }
    }

    assertThat(
            query(
                "SELECT concat_ws('|', id, coalesce(small::VARCHAR, 'NULL'), coalesce(holds::VARCHAR,"
                    + " 'NULL'), coalesce(repeated, 'NULL'), different, figure::DECIMAL(38,6))"
                    + " FROM read_parquet('"
                    + file
                    + "')"))
        .isEqualTo(written);
  }

  @Test
  void givesTheChecksumOfTheFile() throws IOException {
    Path file = folder.resolve("thing.parquet");
    StagedRows out = new StagedRows(TABLE, file);
    out.number(1).number(2).truth(Optional.of(true)).text("a").text("b").text("3").end();
    out.close();

    CRC32 crc = new CRC32();
    crc.update(Files.readAllBytes(file));
    assertThat(out.checksum()).isEqualTo(crc.getValue());
  }

  @Test
  void refusesAValueOfAnotherType() throws IOException {
    try (StagedRows out = new StagedRows(TABLE, folder.resolve("thing.parquet"))) {
      assertThatThrownBy(() -> out.text("one"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("column id holds WHOLE");
    }
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
