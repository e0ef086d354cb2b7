package io.unionfacts.run.cli;

import io.unionfacts.run.bench.BenchCommand;
import io.unionfacts.run.explore.ExploreCommand;
import io.unionfacts.run.export.ExportCommand;
import io.unionfacts.run.input.MissingInputException;
import io.unionfacts.run.pipeline.Build;
import io.unionfacts.run.site.SiteCommand;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code unionfacts}. */
@Command(
    name = "unionfacts",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Reads Vietnamese trade-union news and loads a DuckDB file of facts, each tied to its source"
            + " characters.",
    subcommands = {
      RunCommand.class,
      QueryCommand.class,
      EntitiesCommand.class,
      EvaluateCommand.class,
      RunsCommand.class,
      VerifyCommand.class,
      TrainCommand.class,
      ExploreCommand.class,
      ExportCommand.class,
      SiteCommand.class,
      BenchCommand.class,
      GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Options may be set beforehand: --max-rejected as UNIONFACTS_MAX_REJECTED in the environment,",
      "or as max-rejected in a file unionfacts.properties in the working directory."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the database is as it was before",
      "2:the command line was wrong",
      "3:done, but more inputs were rejected than --max-rejected allows",
      "130:interrupted; the next run takes up what was finished"
    })
public final class Main {
  private Main() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    int exitCode;
    try {
      exitCode = commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "unionfacts: There was not enough memory; the database is as it was. Give Java more:"
              + " UNIONFACTS_JAVA_OPTIONS=-Xmx2g");
      exitCode = ExitCode.FAILURE;
    }
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.setDefaultValueProvider(Defaults.ofProcess());
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("unionfacts: " + sentence(exception));
          if (System.getenv("UNIONFACTS_DEBUG") != null) {
            exception.printStackTrace(command.getErr());
          }
          return ExitCode.FAILURE;
        });
    return commandLine;
  }

  private static String sentence(Exception exception) {
    if (exception instanceof MissingInputException) {
      return "There is no file or folder " + exception.getMessage() + ".";
    }
    if (exception instanceof StoreException) {
      return String.valueOf(exception.getMessage());
    }
    if (exception instanceof IOException) {
      return "Reading or writing failed; the database is as it was: " + exception.getMessage();
    }
    return "This is a defect of unionfacts, please report it: "
        + exception
        + " (UNIONFACTS_DEBUG=1 shows where it happened.)";
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"unionfacts " + Build.product()};
    }
  }
}
