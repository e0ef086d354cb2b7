package io.unionfacts.run.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.explore.GeneratedDatabase;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseExportTest {
  @TempDir static Path folder;
  private static Path database;

  @BeforeAll
  static void create() {
    database = folder.resolve("generated.duckdb");
    GeneratedDatabase.create(database, 60);
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"CSV", "NDJSON", "PARQUET"})
  void writesTheSameBytesTwice(FileFormat format) throws IOException {
    Path first = folder.resolve("first-" + format);
    Path second = folder.resolve("second-" + format);
    DatabaseExport.write(database, first, format);
    DatabaseExport.write(database, second, format);

    try (Stream<Path> files = Files.list(first)) {
      List<Path> names = files.map(Path::getFileName).sorted().toList();
      assertThat(names).hasSize(20);
      for (Path name : names) {
        assertThat(Files.readAllBytes(second.resolve(name)))
            .as(name.toString())
            .isEqualTo(Files.readAllBytes(first.resolve(name)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"CSV", "NDJSON", "PARQUET"})
  void loosesNoFigure(FileFormat format) throws Exception {
    Path out = folder.resolve("figures-" + format);
    Map<String, Long> counts = DatabaseExport.write(database, out, format);
    String file = out.resolve("fact." + format.extension()).toString();
    String read = format == FileFormat.NDJSON ? "read_json('" + file + "')" : "'" + file + "'";

    assertThat(counts).containsEntry("fact", 300L).containsEntry("fact_detail", 295L);
    assertThat(figures("jdbc:duckdb:", read)).isEqualTo(figures("jdbc:duckdb:" + database, "fact"));
  }

  @Test
  void describesEveryFileAndColumn() throws IOException {
    Path out = folder.resolve("described");
    DatabaseExport.write(database, out, FileFormat.CSV);

    JsonNode resources =
        new ObjectMapper().readTree(out.resolve("datapackage.json").toFile()).path("resources");
    for (JsonNode resource : resources) {
      String header = Files.readAllLines(out.resolve(resource.path("path").asText())).get(0);
      List<String> fields = resource.path("schema").path("fields").findValuesAsText("name");
      assertThat(header).isEqualTo(String.join(",", fields));
      assertThat(resource.path("schema").path("fields").findValuesAsText("description"))
          .hasSameSizeAs(fields)
          .doesNotContain("");
    }
    assertThat(resources.findValuesAsText("path"))
        .contains("fact.csv", "fact_detail.csv", "coverage.csv");
  }

  @Test
  void leavesAFolderThatHoldsSomethingAlone() throws IOException {
    Path out = Files.createDirectories(folder.resolve("full"));
    Files.writeString(out.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> DatabaseExport.write(database, out, FileFormat.CSV))
        .isInstanceOf(StoreException.class)
        .hasMessage(out + " is not empty; name a new folder.");
  }

  private static String figures(String url, String from) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT string_agg(fact_id || ' ' || CAST(value AS DECIMAL(38,6)) || ' ' || sentence,"
                    + " '|' ORDER BY fact_id) FROM "
                    + from)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
