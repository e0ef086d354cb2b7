package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unionfacts bench compare}: whether two databases have the same rows. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Compares two databases row for row, the table run left out; exits with 1 if they differ.")
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EXPECTED", description = "A database.")
  private @Nullable Path expected;

  @Parameters(index = "1", paramLabel = "FOUND", description = "Another.")
  private @Nullable Path found;

  @Override
  public Integer call() throws SQLException {
    List<String> lines =
        DatabaseDifference.between(requireNonNull(expected), requireNonNull(found));
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    lines.forEach(out::println);
    out.println(lines.isEmpty() ? "equal" : "different");
    return lines.isEmpty() ? 0 : 1;
  }
}
