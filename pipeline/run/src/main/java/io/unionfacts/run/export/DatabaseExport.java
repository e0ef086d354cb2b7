package io.unionfacts.run.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.unionfacts.run.store.Column;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.Schema;
import io.unionfacts.run.store.StoreException;
import io.unionfacts.run.store.Table;
import io.unionfacts.run.store.View;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes every table and view of the contract into one file each, in a fixed order of rows and
 * columns, with a description of all of them beside ({@code datapackage.json}, after the
 * Frictionless Data Package).
 */
final class DatabaseExport {
  /** What is exported: name, meaning, columns, and the columns that order the rows. */
  private record Resource(String name, String comment, List<Column> columns, String order) {
    static Resource of(Table table) {
      return new Resource(
          table.name(), table.comment(), table.columns(), String.join(", ", table.key()));
    }

    static Resource of(View view) {
      String order =
          view.name().equals("fact_detail") ? "article_id, block_seq, start_char, fact_id" : "ALL";
      return new Resource(view.name(), view.comment(), view.columns(), order);
    }

    String query() {
      return "SELECT * FROM " + name + " ORDER BY " + order;
    }
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DatabaseExport() {}

  /**
   * Writes the files.
   *
   * @param database what to export
   * @param folder where; must not exist or be empty
   * @param format which files
   * @return how many rows of each table and view
   * @throws StoreException if the folder holds something, or the database cannot be read
   */
  static Map<String, Long> write(Path database, Path folder, FileFormat format) throws IOException {
    requireEmpty(folder);
    List<Resource> resources =
        Stream.concat(
                Schema.TABLES.stream()
                    .filter(t -> !t.equals(Schema.SCHEMA_VERSION))
                    .map(Resource::of),
                Schema.VIEWS.stream().map(Resource::of))
            .toList();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<Map<String, Object>> described = new ArrayList<>();
    try (Connection connection = DatabaseFile.openReadOnly(database);
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      Files.createDirectories(folder);
      for (Resource resource : resources) {
        Path file = folder.resolve(resource.name() + "." + format.extension());
        long rows = write(statement, resource, format, file);
        counts.put(resource.name(), rows);
        described.add(describe(statement, resource, format, file, rows));
      }
      Map<String, Object> description = new LinkedHashMap<>();
      description.put("profile", "data-package");
      description.put("name", "unionfacts");
      description.put(
          "description",
          "Facts read from Vietnamese trade-union news, each tied to the characters it came from.");
      description.put("resources", described);
      Files.writeString(
          folder.resolve("datapackage.json"), JSON.writeValueAsString(description) + "\n");
    } catch (SQLException e) {
      throw new StoreException("Cannot export " + database + ": " + e.getMessage(), e);
    }
    return counts;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new StoreException(folder + " is a file, not a folder.");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new StoreException(folder + " is not empty; name a new folder.");
        }
      }
    }
  }

  private static long write(Statement statement, Resource resource, FileFormat format, Path file)
      throws SQLException, IOException {
    if (format == FileFormat.CSV) {
      return csv(statement, resource, file);
    }
    String options = format == FileFormat.PARQUET ? "FORMAT parquet" : "FORMAT json";
    statement.execute(
        "COPY ("
            + resource.query()
            + ") TO '"
            + file.toString().replace("'", "''")
            + "' ("
            + options
            + ")");
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + resource.name())) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long csv(Statement statement, Resource resource, Path file)
      throws SQLException, IOException {
    try (ResultSet rows = statement.executeQuery(resource.query());
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CsvRows csv = new CsvRows(out);
      csv.write(resource.columns().stream().map(Column::name).toList());
      int width = rows.getMetaData().getColumnCount();
      long count = 0;
      while (rows.next()) {
        List<@Nullable Object> values = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          values.add(value(rows.getObject(i)));
        }
        csv.write(values);
        count++;
      }
      return count;
    }
  }

  /** Lists are written as JSON arrays of texts, so that any reader can take them apart again. */
  private static @Nullable Object value(@Nullable Object value) throws SQLException, IOException {
    if (value instanceof Array array) {
      return JSON.writer()
          .without(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(array.getArray());
    }
    return value;
  }

  private static Map<String, Object> describe(
      Statement statement, Resource resource, FileFormat format, Path file, long rows)
      throws SQLException, IOException {
    Map<String, String> types = new LinkedHashMap<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE " + resource.name())) {
      while (described.next()) {
        types.put(described.getString(1), described.getString(2));
      }
    }
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : resource.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      String type = types.getOrDefault(column.name(), "VARCHAR");
      field.put("type", frictionless(type));
      field.put("duckdb_type", type);
      field.put("description", column.comment());
      if (!column.words().isEmpty()) {
        field.put("constraints", Map.of("enum", column.words()));
      }
      fields.add(field);
    }
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", resource.name());
    description.put("path", String.valueOf(file.getFileName()));
    description.put("format", format.extension());
    description.put("mediatype", format.mediaType().replace("; charset=utf-8", ""));
    description.put("encoding", "utf-8");
    description.put("description", resource.comment());
    description.put("rows", rows);
    description.put("bytes", Files.size(file));
    description.put("hash", "sha256:" + sha256(file));
    description.put("schema", Map.of("fields", fields));
    return description;
  }

  private static String frictionless(String type) {
    if (type.endsWith("[]")) {
      return "array";
    }
    return switch (type.replaceAll("\\(.*", "")) {
      case "INTEGER", "BIGINT", "HUGEINT", "SMALLINT" -> "integer";
      case "DECIMAL", "DOUBLE" -> "number";
      case "BOOLEAN" -> "boolean";
      case "DATE" -> "date";
      case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> "datetime";
      default -> "string";
    };
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** A line for people: {@code fact 120, article 20}. */
  static String summary(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
