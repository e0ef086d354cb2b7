package io.unionfacts.run.cli;

import io.unionfacts.run.option.DatabaseOption;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unionfacts runs}. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the runs that made the database, the last one first.")
final class RunsCommand implements Callable<Integer> {
  private static final String RUNS =
      """
      SELECT strftime(started_at, '%Y-%m-%d %H:%M') AS started, status,
        documents_seen AS seen, documents_loaded AS loaded, documents_unchanged AS unchanged,
        documents_rejected AS rejected,
        round(date_diff('millisecond', started_at, finished_at) / 1000, 1) AS seconds,
        version, left(rules_version, 8) AS rules, left(run_id, 8) AS run, input
      FROM run ORDER BY started_at DESC
      """;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Override
  public Integer call() {
    try (Connection connection = DatabaseFile.openReadOnly(database.file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RUNS)) {
      ResultPrinter.table(rows, database.out());
      return ExitCode.OK;
    } catch (SQLException e) {
      throw StoreException.of("Cannot read " + database.file(), e);
    }
  }
}
