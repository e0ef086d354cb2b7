package io.unionfacts.run.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the options of {@code run} that say what to read, and how much of it, come to. */
class InputOptionsTest {
  private static final String PAGE =
      """
      Công đoàn đảo Hòn Tre trao quà

      Sáng 12-8, Công đoàn đảo Hòn Tre trao %d suất quà cho con công nhân đang học tại xã.
      """;

  @TempDir private Path folder;

  @Test
  void everyLimitHasAReasonOfItsOwn() throws IOException {
    Path page = write("a.txt", PAGE.formatted(20));
    Path big = write("big.txt", PAGE.formatted(30).repeat(10_000));
    Path zip = folder.resolve("big.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("big.txt"));
      out.write(Files.readAllBytes(big));
    }
    Path nested = folder.resolve("nested.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(nested))) {
      out.putNextEntry(new ZipEntry("big.zip"));
      out.write(Files.readAllBytes(zip));
    }

    assertThat(rejected(big, "--max-mb", "1")).isEqualTo("{\"too_large\":1}");
    assertThat(rejected(page, "--max-characters", "80")).isEqualTo("{\"too_large\":1}");
    assertThat(rejected(zip, "--max-expansion", "3")).isEqualTo("{\"expands_too_much\":1}");
    assertThat(rejected(nested, "--max-depth", "0")).isEqualTo("{\"nested_too_deep\":1}");
    Path pages = Files.write(folder.resolve("pages.pdf"), twoPages());
    assertThat(rejected(pages, "--max-pages", "1")).isEqualTo("{\"too_large\":1}");
    Path slow =
        write("slow.html", "<html>" + ("<p>" + PAGE.formatted(40) + "</p>").repeat(100_000));
    assertThat(rejected(slow, "--max-seconds", "1", "--max-characters", "99000000"))
        .isEqualTo("{\"timeout\":1}");
    assertThat(rejected(page, "--max-characters", "800")).isEqualTo("{}");
  }

  @Test
  void readsWhatAPatternMatches() throws IOException {
    write("2019/a.txt", PAGE.formatted(21));
    write("2019/b.html", "<h1>Trao quà</h1><p>" + PAGE.formatted(22) + "</p>");
    write("2020/c.txt", PAGE.formatted(23));

    assertThat(dry(folder + "/**/*.txt")).startsWith("Would read 2 files");
    assertThat(dry(folder + "/20{19,21}/*")).startsWith("Would read 2 files");
    assertThat(dry(folder + "/2018/*")).isEmpty();
  }

  @Test
  void readsThePathsOnStandardInput() throws IOException {
    Path a = write("a.txt", PAGE.formatted(24));
    Path b = write("b b.txt", PAGE.formatted(25));
    InputStream standard = System.in;
    System.setIn(new ByteArrayInputStream((a + "\n\n" + b + "\n").getBytes(UTF_8)));
    try {
      assertThat(dry("-")).startsWith("Would read 2 files");
    } finally {
      System.setIn(standard);
    }
  }

  private static byte[] twoPages() {
    return """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>
        endobj
        4 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>
        endobj
        trailer
        << /Root 1 0 R /Size 5 >>
        %%EOF
        """
        .getBytes(UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private String dry(String input) {
    StringBuilder out = new StringBuilder();
    execute(out, "run", input, "--db", folder.resolve("x.duckdb").toString(), "--dry-run");
    return out.toString();
  }

  /** The reasons for which a run rejects an input, with counts, as JSON. */
  private String rejected(Path input, String... options) throws IOException {
    Path report = folder.resolve("report.json");
    List<String> arguments = new ArrayList<>(List.of("run", input.toString()));
    arguments.addAll(List.of("--db", folder.resolve("x.duckdb").toString()));
    arguments.addAll(List.of("--report", report.toString(), "--max-rejected", "100%"));
    arguments.addAll(List.of(options));
    assertThat(execute(new StringBuilder(), arguments.toArray(String[]::new))).isZero();
    return new ObjectMapper().readTree(report.toFile()).required("rejected_by_reason").toString();
  }

  private static int execute(StringBuilder out, String... arguments) {
    StringWriter written = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(written, true));
    commandLine.setErr(new PrintWriter(new StringWriter(), true));
    int exitCode = commandLine.execute(arguments);
    out.append(written);
    return exitCode;
  }
}
