package io.unionfacts.run.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that reads a database is told: which one, {@code --db union.duckdb}. */
public final class DatabaseOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path file;

  /** The database to read. */
  public Path file() {
    return filledIn(file);
  }

  /** Where the command prints its results. */
  public PrintWriter out() {
    return command().getOut();
  }

  /** The command line of the command, to name in an error. */
  public CommandLine command() {
    return filledIn(command).commandLine();
  }

  /** A value that picocli sets before it calls the command. */
  public static <T> T filledIn(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("picocli fills this in");
    }
    return value;
  }
}
