package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.store.WriterLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as an operator meets it: exit codes, what is said where, the report. */
class RunCommandTest {
  private static final String PAGE =
      """
      Công đoàn quận Long Biên tổng kết năm học

      Năm học 2022 - 2023, LĐLĐ quận Long Biên đã kết nạp được 120 đoàn viên, thành lập 3 công đoàn cơ sở.
      """;

  @TempDir private Path folder;
  private Path pages = Path.of("");
  private Path database = Path.of("");

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    database = folder.resolve("union.duckdb");
    Files.writeString(pages.resolve("a.txt"), PAGE);
    Files.writeString(pages.resolve("b.txt"), PAGE.replace("120", "130"));
    Files.writeString(pages.resolve("empty.txt"), "");
  }

  @Test
  void exitsWithThreeWhenMoreAreRejectedThanAllowed() {
    assertThat(run().exitCode()).isEqualTo(3);
    assertThat(run("--max-rejected", "1").exitCode()).isZero();
    assertThat(run("--max-rejected", "33%").exitCode()).isEqualTo(3);
    assertThat(run("--max-rejected", "34%").exitCode()).isZero();
  }

  @Test
  void exitsWithTwoOnAWrongCommandLine() {
    assertThat(run("--max-rejected", "some").err())
        .startsWith("Invalid value for option '--max-rejected'")
        .contains("'some' is neither a number of inputs (20) nor a share of them (0.5%)");
    assertThat(run("--max-rejected", "some").exitCode()).isEqualTo(2);
    assertThat(run("--max-depth", "-1").exitCode()).isEqualTo(2);
    assertThat(run("--nonsense").exitCode()).isEqualTo(2);
    assertThat(database).doesNotExist();
  }

  @Test
  void exitsWithOneAndASentenceWhenItCannotRun() throws IOException {
    Outcome nowhere =
        execute("run", pages.toString(), "--db", folder.resolve("no/x.duckdb").toString());
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err())
        .isEqualTo(
            "unionfacts: There is no folder " + folder.resolve("no") + " for the database.\n");

    WriterLock lock = WriterLock.take(database);
    try {
      Outcome second = run();
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .isEqualTo(
              "unionfacts: Another run (process %d) is writing %s. Wait for it to end.\n"
                  .formatted(ProcessHandle.current().pid(), database));
    } finally {
      lock.close();
    }
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Outcome dry = run("--dry-run");

    assertThat(dry.out()).isEqualTo("Would read 3 files, 0.0 MB\n");
    assertThat(files()).containsExactly("pages");
  }

  @Test
  void leavesNothingButTheDatabase() throws IOException {
    run();

    assertThat(files()).containsExactly("pages", "union.duckdb");
  }

  @Test
  void quietSaysNothing() {
    Outcome quiet = run("--quiet", "--max-rejected", "1");

    assertThat(quiet).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void tellsProgressAsJson() throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : run("--log-format", "json").err().split("\n", -1)) {
      if (!line.isEmpty()) {
        events.add(new ObjectMapper().readTree(line).required("event").asText());
      }
    }

    assertThat(events).startsWith("found", "loading", "loading_step").endsWith("loading_step");
  }

  @Test
  void showsOnATerminalThatAllIsReadAndHowFarLoadingIs() {
    System.setProperty("unionfacts.terminal", "true");
    try {
      String[] lines = run().err().split("\n", -1);

      assertThat(lines[1]).contains("[" + "#".repeat(30) + "] 100% 3 documents");
      assertThat(lines[2]).isEqualTo("Loading the database");
      assertThat(lines[3])
          .startsWith("\r[##")
          .contains("] fact_check")
          .endsWith("[" + "#".repeat(30) + "] database file\u001b[K");
      assertThat(lines[4]).isEmpty();
    } finally {
      System.clearProperty("unionfacts.terminal");
    }
  }

  @Test
  void reportsEveryCountAndTiming() throws IOException {
    Path file = folder.resolve("run_report.json");
    run("--report", file.toString());

    JsonNode report = new ObjectMapper().readTree(file.toFile());
    assertThat(report.required("documents_seen").asInt()).isEqualTo(3);
    assertThat(report.required("documents_loaded").asInt()).isEqualTo(2);
    assertThat(report.required("documents_rejected").asInt()).isEqualTo(1);
    assertThat(report.required("rejected_by_reason").toString()).isEqualTo("{\"empty_text\":1}");
    assertThat(report.required("files").asInt()).isEqualTo(3);
    assertThat(report.required("document_bytes")).isEqualTo(report.required("file_bytes"));
    assertThat(report.required("runner").asText()).isEqualTo("DirectRunner");
    for (String timing :
        List.of("seconds", "seconds_finding_inputs", "seconds_staging", "seconds_loading")) {
      assertThat(report.required(timing).isNumber()).as(timing).isTrue();
    }
    assertThat(report.required("thread_seconds").properties())
        .extracting(entry -> entry.getKey())
        .containsExactly("read", "parse", "extract", "write");
    assertThat(report.required("seconds_of_loading_steps").properties())
        .extracting(entry -> entry.getKey())
        .startsWith("document", "article", "block")
        .endsWith("entity", "copies", "fact index", "database file");
  }

  private List<String> files() throws IOException {
    try (var listed = Files.list(folder)) {
      return listed.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Outcome run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", pages.toString(), "--db", database.toString()));
    arguments.addAll(Arrays.asList(more));
    return execute(arguments.toArray(String[]::new));
  }

  private static Outcome execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int exitCode = commandLine.execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
