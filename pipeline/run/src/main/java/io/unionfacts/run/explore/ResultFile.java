package io.unionfacts.run.explore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.export.CsvRows;
import io.unionfacts.run.export.FileFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes the result of a statement into a file. */
final class ResultFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultFile() {}

  /** Writes and says whether the result was cut at {@link QueryLimits#SAVED}. */
  static boolean write(
      ReadOnlyDatabase database, String sql, List<String> parameters, FileFormat format, Path file)
      throws IOException, QueryRefusedException {
    return switch (format) {
      case CSV -> {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          CsvRows csv = new CsvRows(out);
          yield database.query(sql, parameters, QueryLimits.SAVED, new CsvSink(csv));
        }
      }
      case NDJSON, JSON -> {
        try (JsonGenerator json =
            JSON.createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
          json.writeStartArray();
          boolean cut = database.query(sql, parameters, QueryLimits.SAVED, new JsonObjects(json));
          json.writeEndArray();
          yield cut;
        }
      }
      case PARQUET -> parquet(database, sql, parameters, file);
    };
  }

  private record CsvSink(CsvRows csv) implements RowSink {
    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
      csv.write(columns.stream().map(ResultColumn::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
      csv.write(values);
    }
  }

  /** Rows as objects; a name that stands twice gets a number. */
  private static final class JsonObjects implements RowSink {
    private final JsonGenerator json;
    private List<String> names = List.of();

    JsonObjects(JsonGenerator json) {
      this.json = json;
    }

    @Override
    public void columns(List<ResultColumn> columns) {
      names = distinctNames(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
      json.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        json.writeFieldName(names.get(i));
        JsonRows.write(json, values.get(i));
      }
      json.writeEndObject();
    }
  }

  private static List<String> distinctNames(List<RowSink.ResultColumn> columns) {
    List<String> names = new ArrayList<>();
    for (RowSink.ResultColumn column : columns) {
      String name = column.name();
      for (int n = 2; names.contains(name); n++) {
        name = column.name() + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  /**
   * The locked database may not write files, so the rows go as text through a private one in
   * memory, which gives them their types back.
   */
  private static boolean parquet(
      ReadOnlyDatabase database, String sql, List<String> parameters, Path file)
      throws IOException, QueryRefusedException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Staging staging = new Staging(connection);
      boolean cut =
          database.query(
              "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ("
                  + sql.strip().replaceFirst(";$", "")
                  + "\n)",
              parameters,
              QueryLimits.SAVED,
              staging);
      staging.close();
      List<RowSink.ResultColumn> types = new ArrayList<>();
      database.query(
          "SELECT * FROM (" + sql.strip().replaceFirst(";$", "") + "\n) LIMIT 0",
          parameters,
          QueryLimits.SAVED,
          new RowSink() {
            @Override
            public void columns(List<ResultColumn> columns) {
              types.addAll(columns);
            }

            @Override
            public void row(List<@Nullable Object> values) {}
          });
      List<String> names = distinctNames(types);
      String typed =
          IntStream.range(0, types.size())
              .mapToObj(
                  i ->
                      "CAST(c%d AS %s) AS \"%s\""
                          .formatted(
                              i,
                              types.get(i).type().startsWith("ENUM")
                                  ? "VARCHAR"
                                  : types.get(i).type(),
                              names.get(i).replace("\"", "\"\"")))
              .collect(Collectors.joining(", "));
      statement.execute(
          "COPY (SELECT "
              + typed
              + " FROM staged) TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet)");
      return cut;
    } catch (SQLException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Texts into a table of columns c0, c1, … */
  private static final class Staging implements RowSink {
    private final Connection connection;
    private @Nullable DuckDBAppender appender;

    Staging(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
      String list =
          IntStream.range(0, columns.size())
              .mapToObj(i -> "c" + i + " VARCHAR")
              .collect(Collectors.joining(", "));
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE staged (" + list + ")");
        appender = connection.unwrap(DuckDBConnection.class).createAppender("staged");
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
      DuckDBAppender rows = appender;
      if (rows == null) {
        throw new IllegalStateException("a row before the columns");
      }
      try {
        rows.beginRow();
        for (Object value : values) {
          if (value == null) {
            rows.appendNull();
          } else {
            rows.append(value.toString());
          }
        }
        rows.endRow();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    void close() throws SQLException {
      DuckDBAppender rows = appender;
      if (rows != null) {
        rows.close();
      }
    }
  }
}
