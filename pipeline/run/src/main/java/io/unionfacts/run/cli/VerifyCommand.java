package io.unionfacts.run.cli;

import io.unionfacts.run.store.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unionfacts verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Reads every value of the database and checks it: ids that lead somewhere, spans that hold"
            + " what they quote, allowed words, counts that add up. Exit code 1 if anything is wrong.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

  @Override
  public Integer call() {
    if (spec == null || database == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    List<String> problems = Verification.problems(database);
    problems.forEach(spec.commandLine().getOut()::println);
    spec.commandLine()
        .getOut()
        .println(problems.isEmpty() ? database + " keeps every promise." : database + " is wrong.");
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }
}
