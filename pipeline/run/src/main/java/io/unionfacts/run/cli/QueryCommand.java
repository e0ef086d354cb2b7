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
import picocli.CommandLine.Parameters;

/** {@code unionfacts query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Asks the database one question in SQL. Changes nothing.")
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SQL", description = "A query, for example \"SELECT * FROM coverage\".")
  private String sql = "";

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Mixin private final FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    try (Connection connection = DatabaseFile.openReadOnly(database.file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      format.get().print(rows, database.out());
      return ExitCode.OK;
    } catch (SQLException e) {
      throw StoreException.of("The query failed", e);
    }
  }
}
