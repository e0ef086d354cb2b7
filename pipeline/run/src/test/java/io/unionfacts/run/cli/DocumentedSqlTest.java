package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every SQL statement of every document runs on a database of the samples. */
class DocumentedSqlTest {
  private static final Path ROOT = Path.of("../..");

  /** A block of SQL, the argument of {@code unionfacts query}, or a statement in a line of text. */
  private static final List<Pattern> STATEMENTS =
      List.of(
          Pattern.compile("```sql\n(.+?)```", Pattern.DOTALL),
          Pattern.compile("unionfacts query \"([^\"]+)\""),
          Pattern.compile("(?<!`)`((?:SELECT|WITH|FROM|SUMMARIZE|DESCRIBE) [^`]+)`(?!`)"));

  @TempDir static Path folder;
  private static Path database;

  @BeforeAll
  static void load() {
    database = folder.resolve("samples.duckdb");
    assertThat(run("run", ROOT.resolve("data/samples").toString(), "--db", database.toString()))
        .isEmpty();
  }

  @Test
  void everyStatementRuns() throws IOException {
    List<String> statements = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      for (Pattern pattern : STATEMENTS) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
          statements.add(found.group(1));
          String error = run("query", found.group(1), "--db", database.toString());
          if (!error.isEmpty()) {
            failures.add(document + ": " + found.group(1) + "\n" + error);
          }
        }
      }
    }

    assertThat(failures).isEmpty();
    assertThat(statements).as("statements found").hasSizeGreaterThan(13);
  }

  /** The documents in the folders that hold any, what builds leave behind left out. */
  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.git)/.*"))
          .sorted()
          .toList();
    }
  }

  /** What a command says on standard error when it fails; nothing when it does not. */
  private static String run(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter()));
    commandLine.setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    return exitCode == 0 ? "" : exitCode + " " + err;
  }
}
