package io.unionfacts.run.bench;

import io.unionfacts.run.store.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares two databases row for row, in whatever order the rows stand. */
public final class DatabaseDifference {
  private static final int SHOWN = 3;

  private DatabaseDifference() {}

  /**
   * What differs, as lines for a person; none if every table has the same rows. The table {@code
   * run} is left out, for it tells of times and runners.
   *
   * @param expected a database
   * @param found another
   */
  public static List<String> between(Path expected, Path found) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      attach(sql, expected, "expected");
      attach(sql, found, "found");
      List<String> tables = tables(sql, "expected");
      if (!tables.equals(tables(sql, "found"))) {
        lines.add("tables " + tables + " and " + tables(sql, "found"));
        return lines;
      }
      for (String table : tables) {
        onlyIn(sql, "expected", "found", table, lines);
        onlyIn(sql, "found", "expected", table, lines);
      }
    }
    return lines;
  }

  private static void attach(Statement sql, Path database, String name) throws SQLException {
    if (!Files.exists(database)) {
      throw new SQLException("there is no database " + database);
    }
    sql.execute(
        "ATTACH '" + database.toString().replace("'", "''") + "' AS " + name + " (READ_ONLY)");
  }

  private static List<String> tables(Statement sql, String database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = '"
                + database
                + "' AND table_name <> '"
                + Schema.RUN.name()
                + "' ORDER BY table_name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static void onlyIn(
      Statement sql, String here, String there, String table, List<String> lines)
      throws SQLException {
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT t::VARCHAR, count(*) OVER () FROM (SELECT * FROM %s.%s EXCEPT ALL SELECT * FROM %s.%s) t ORDER BY 1 LIMIT %d"
                .formatted(here, table, there, table, SHOWN))) {
      while (rows.next()) {
        lines.add(
            "%s: %d rows only in %s: %s"
                .formatted(table, rows.getLong(2), here, rows.getString(1)));
      }
    }
  }
}
