package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The README's first ten minutes, as a user has them. */
class QuickStartTest {
  private static final Path README = Path.of("../../README.md");
  private static final Path SAMPLES = Path.of("../../data/samples");
  private static final String BEGIN =
      "<!-- output: generated, mvn test -Dupdate.docs -->\n```console\n";
  private static final String END = "```";

  @TempDir Path folder;

  @Test
  void printsWhatTheReadmeShows() throws IOException {
    Path database = folder.resolve("union.duckdb");
    assertThat(run("run", SAMPLES.toString(), "--db", database.toString()).exitCode()).isZero();
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    String command = readme.substring(begin, readme.indexOf('\n', begin) + 1);
    String sql = command.substring(command.indexOf('"') + 1, command.lastIndexOf('"'));

    String shown = command + run("query", sql, "--db", database.toString()).out();
    if (System.getProperty("update.docs") != null) {
      Files.writeString(README, readme.substring(0, begin) + shown + readme.substring(end));
      return;
    }

    assertThat(readme.substring(begin, end)).isEqualTo(shown);
  }

  private record Outcome(int exitCode, String out) {}

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(new StringWriter()));
    int exitCode = commandLine.execute(arguments);
    return new Outcome(exitCode, out.toString());
  }
}
