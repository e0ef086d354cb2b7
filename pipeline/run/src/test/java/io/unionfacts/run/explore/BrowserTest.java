package io.unionfacts.run.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unionfacts.run.site.SiteCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The explorer and the static site in a real browser, and the database in a second client. Needs
 * Node.js, npm and Chromium; without them it is left out, except in CI, where it fails.
 */
class BrowserTest {
  private static final Path SOURCES = Path.of("src/test/browser");
  private static final long MINUTES = 15;

  @TempDir Path folder;

  @Test
  void worksInARealBrowser() throws Exception {
    boolean tools =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .anyMatch(p -> Files.exists(Path.of(p)))
            && Stream.of("node", "npm").allMatch(BrowserTest::isThere);
    assumeTrue(tools || System.getenv("CI") != null, "needs node, npm and chromium");
    Path work = Files.createDirectories(Path.of("target/browser"));
    for (String name : List.of("package.json", "package-lock.json", "browser-test.mjs")) {
      Files.copy(SOURCES.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(work.resolve("node_modules/playwright-core"))) {
      run(work, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
    Path hostile = Path.of("src/test/resources/explore/hostile-texts.txt").toAbsolutePath();
    Path database = folder.resolve("generated.duckdb");
    GeneratedDatabase.create(database, 2000, hostileRows(Files.readAllLines(hostile)));
    Path site = folder.resolve("site");
    assertThat(
            new CommandLine(new SiteCommand())
                .execute("--db", database.toString(), "--out", site.toString()))
        .isZero();

    try (ExploreServer server = ExploreServer.start(ReadOnlyDatabase.open(database), 0)) {
      run(
          work,
          "node",
          "browser-test.mjs",
          server.address(),
          database.toString(),
          site.toString(),
          hostile.toString());
    }
  }

  /** Articles whose every text is hostile, each with a figure and a federation of the same name. */
  private static String[] hostileRows(List<String> texts) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = "'" + texts.get(i).replace("'", "''") + "'";
      String id = "'hostile-" + i + "'";
      String federation = "'hostile-federation-" + i + "'";
      int length = texts.get(i).codePointCount(0, texts.get(i).length());
      statements.add(
          "INSERT INTO entity BY NAME SELECT %s AS entity_id, 'federation' AS kind, %s AS name, %s AS name_folded"
              .formatted(federation, text, text));
      statements.add(
          "INSERT INTO article BY NAME SELECT %1$s AS article_id, %1$s AS doc_id, 'main' AS role, 0 AS seq, %2$s AS title, %2$s AS author, %2$s AS site, %2$s AS url, 'vi' AS language, 1 AS char_count"
              .formatted(id, text));
      statements.add(
          "INSERT INTO block BY NAME SELECT %1$s AS article_id, 0 AS seq, 'title' AS kind, %2$s AS text UNION ALL SELECT %1$s, 1, 'paragraph', %2$s || ' và hết.'"
              .formatted(id, text));
      statements.add(
          "INSERT INTO fact BY NAME SELECT %1$s AS fact_id, %1$s AS article_id, 1 AS block_seq, 0 AS start_char, %4$d AS end_char, %2$s AS quote, %2$s AS sentence, 0 AS sentence_start, 'quantity' AS kind, 1 AS value, 'exact' AS modifier, %2$s AS unit, %2$s AS counted, %3$s AS subject_id, %2$s AS giver, %2$s AS form, 'reported' AS status, %2$s AS method, 0.5 AS confidence"
              .formatted(id, text, federation, length));
    }
    return statements.toArray(String[]::new);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void run(Path work, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
  }
}
