package io.unionfacts.run.cli;

import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unionfacts query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Asks the database one question in SQL. Changes nothing.")
final class QueryCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "A query, for example \"SELECT * FROM coverage\".")
  private String sql = "";

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() {
    if (spec == null || database == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    try (Connection connection = DatabaseFile.openReadOnly(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      format.print(rows, spec.commandLine().getOut());
      return ExitCode.OK;
    } catch (SQLException e) {
      throw StoreException.of("The query failed", e);
    }
  }
}
