package io.unionfacts.run.cli;

import io.unionfacts.run.option.DatabaseOption;
import io.unionfacts.run.store.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unionfacts verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Reads every value of the database and checks it: ids that lead somewhere, spans that hold"
            + " what they quote, allowed words, counts that add up. Exit code 1 if anything is wrong.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Override
  public Integer call() {
    Path file = database.file();
    List<String> problems = Verification.problems(file);
    problems.forEach(database.out()::println);
    database.out().println(file + (problems.isEmpty() ? " keeps every promise." : " is wrong."));
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }
}
