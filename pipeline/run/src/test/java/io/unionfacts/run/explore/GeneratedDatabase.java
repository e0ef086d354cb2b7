package io.unionfacts.run.explore;

import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.FactIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of invented articles and facts, the same on every machine; any size. */
public final class GeneratedDatabase {
  private GeneratedDatabase() {}

  /**
   * Makes one.
   *
   * @param file must not exist
   * @param articles how many; each has five facts, one in fifty is a copy
   * @param more statements to run at the end, for rows that a test wants
   */
  public static void create(Path file, int articles, String... more) {
    try {
      DatabaseFile.create(file, "test");
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
          Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
        String script = resource().replace("$articles", Integer.toString(articles));
        for (String sql : script.split(";\\s*\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        for (String sql : more) {
          statement.execute(sql);
        }
        for (String sql : FactIndex.refresh()) {
          statement.execute(sql);
        }
        statement.execute("COMMIT");
        statement.execute("CHECKPOINT");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot make " + file, e);
    }
  }

  private static String resource() throws IOException {
    try (InputStream in = GeneratedDatabase.class.getResourceAsStream("/explore/generated.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Makes a database, or serves one: {@code FILE ARTICLES} or {@code serve FILE PORT}. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("serve")) {
      ExploreServer server =
          ExploreServer.start(ReadOnlyDatabase.open(Path.of(args[1])), Integer.parseInt(args[2]));
      System.out.println(server.address());
      Thread.currentThread().join();
    }
    create(Path.of(args[0]), Integer.parseInt(args[1]));
    System.out.println(List.of(args));
  }
}
