package io.unionfacts.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.store.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than two hundred hostile files and a thousand good documents in one run, in a process of its
 * own that may take 768 MB. {@code -Dunionfacts.seed=N} makes other files.
 */
final class HostileRunTest {
  private static final long SEED = Long.getLong("unionfacts.seed", 17);
  private static final int GOOD = 1_000;

  @TempDir private Path folder;

  @Test
  void endsEveryFileAsItMustAndLoadsWhatIsGood() throws Exception {
    Path hostile = Files.createDirectory(folder.resolve("hostile"));
    Path good = Files.createDirectory(folder.resolve("good"));
    Files.writeString(folder.resolve("secret"), HostileFiles.SECRET);
    Map<String, Set<String>> expected = HostileFiles.write(hostile, SEED);
    ArchiveFormat.TXT.write(new GeneratedArchive(GeneratedArchive.Spec.of(GOOD)), good, GOOD);
    assertThat(expected).hasSizeGreaterThanOrEqualTo(200);

    Path database = folder.resolve("x.duckdb");
    Path report = folder.resolve("report.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.unionfacts.run.cli.Main",
                "run",
                hostile.toString(),
                good.toString(),
                "--db",
                database.toString(),
                "--max-rejected",
                "100%",
                "--report",
                report.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.out").toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(folder.resolve("child.out"))).isZero();
    Map<String, Set<String>> outcomes = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT uri, 'loaded' FROM document UNION ALL SELECT uri, reason FROM rejected")) {
        while (rows.next()) {
          String uri = rows.getString(1);
          if (uri.startsWith(hostile + "/")) {
            String file = uri.substring(hostile.toString().length() + 1).split("!/|#", 2)[0];
            outcomes.computeIfAbsent(file, name -> new TreeSet<>()).add(rows.getString(2));
          }
        }
      }
      assertThat(count(statement, "document WHERE starts_with(uri, '" + good + "')"))
          .isEqualTo(GOOD);
      assertThat(count(statement, "block WHERE contains(text, '" + HostileFiles.SECRET + "')"))
          .isZero();
    }
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(expected);
    JsonNode counts = new ObjectMapper().readTree(report.toFile());
    assertThat(counts.required("documents_seen").asInt())
        .isEqualTo(
            counts.required("documents_loaded").asInt()
                + counts.required("documents_unchanged").asInt()
                + counts.required("documents_rejected").asInt());
    assertThat(Verification.problems(database)).isEqualTo(List.of());
    assertThat(folder.resolve("tmp")).doesNotExist();
    assertThat(Path.of("/tmp/slip.txt")).doesNotExist();
  }

  private static int count(Statement statement, String what) throws Exception {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
