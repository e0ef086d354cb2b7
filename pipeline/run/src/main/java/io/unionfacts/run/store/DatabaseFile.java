package io.unionfacts.run.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Opens and creates DuckDB files. */
public final class DatabaseFile {
  /** Readable by every DuckDB from 1.4 on, the one in web browsers among them. */
  static final String STORAGE_VERSION = "v1.4.0";

  private DatabaseFile() {}

  /**
   * Creates a database with every table and view, all empty.
   *
   * @param file where; must not exist yet
   * @param version version of unionfacts, kept in the file
   */
  public static void create(Path file, String version) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ATTACH "
              + literal(file.toString())
              + " AS db (STORAGE_VERSION '"
              + STORAGE_VERSION
              + "')");
      statement.execute("USE db");
      statement.execute("BEGIN");
      for (String sql : Schema.ddl()) {
        statement.execute(sql);
      }
      statement.execute(
          "INSERT INTO schema_version VALUES (" + Schema.VERSION + ", " + literal(version) + ")");
      statement.execute("COMMIT");
      statement.execute("CHECKPOINT db");
      statement.execute("USE memory");
      statement.execute("DETACH db");
    }
  }

  /**
   * Opens a database for reading; many processes may do so at once.
   *
   * @throws StoreException if there is none, or it cannot be read by this version
   */
  public static Connection openReadOnly(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException("There is no database " + file + ".");
    }
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("autoinstall_known_extensions", "false");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
      requireVersion(connection, file);
      return connection;
    } catch (SQLException e) {
      throw StoreException.of("Cannot open " + file, e);
    }
  }

  /** The id of the last run that wrote a database; empty if there is no database. */
  public static Optional<String> lastRunId(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Connection connection = openReadOnly(file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT run_id FROM run ORDER BY started_at DESC, run_id LIMIT 1")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw StoreException.of("Cannot read " + file, e);
    }
  }

  private static void requireVersion(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'")) {
      rows.next();
      if (rows.getInt(1) == 0) {
        connection.close();
        throw new StoreException(file + " is a DuckDB file, but not one made by unionfacts.");
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT schema_version, created_by FROM schema_version")) {
      rows.next();
      int found = rows.getInt(1);
      if (found != Schema.VERSION) {
        String by = rows.getString(2);
        connection.close();
        throw new StoreException(
            "%s was made by unionfacts %s with table shape %d; this version reads shape %d. Run it again into a new file."
                .formatted(file, by, found, Schema.VERSION));
      }
    }
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
