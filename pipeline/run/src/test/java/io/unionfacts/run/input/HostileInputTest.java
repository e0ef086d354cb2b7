package io.unionfacts.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to hurt: each ends as loaded or as rejected with the right reason. */
final class HostileInputTest {
  private static final String NEWS =
      "Tặng 45 xe đạp cho con công nhân\nSáng 12-8, Công đoàn Vân Sa trao 45 xe đạp cho con công"
          + " nhân đang học tại xã đảo Trà Lý.\n";

  private static final InputOptions OPTIONS = InputOptions.standard();
  private static final DocumentReader READER = DocumentReader.with(OPTIONS);

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    READER.close();
  }

  @Test
  void stopsAZipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("news.txt"));
      zip.write(NEWS.getBytes(StandardCharsets.UTF_8));
    }
    List<String> found = read("bomb.zip", bytes.toByteArray());
    assertThat(found.get(0)).isEqualTo("bomb.zip!/bomb.txt rejected expands_too_much");
    assertThat(found.get(1)).startsWith("bomb.zip!/news.txt | text/plain | UTF-8 | Tặng 45 xe đạp");
    assertThat(found).hasSize(2);
  }

  @Test
  void stopsAGzipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        gzip.write(zeros);
      }
    }
    assertThat(read("bomb.gz", bytes.toByteArray()))
        .containsExactly("bomb.gz rejected expands_too_much");
  }

  @Test
  void stopsContainersInContainers() throws IOException {
    byte[] bytes = NEWS.getBytes(StandardCharsets.UTF_8);
    for (int depth = 0; depth < 8; depth++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(depth == 0 ? "a.txt" : "inner.zip"));
        zip.write(bytes);
      }
      bytes = out.toByteArray();
    }
    List<String> found = read("deep.zip", bytes);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).endsWith("inner.zip rejected nested_too_deep");
  }

  @Test
  void readsNoExternalEntity() throws IOException {
    Path secret =
        Files.writeString(folder.resolve("secret"), "Bí mật của công đoàn và người lao động");
    String entity = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    List<String> found =
        read(
            "xxe.html",
            entity
                + "<html><body><h1>Tặng xe đạp</h1><p>Sáng 12-8, công đoàn trao xe đạp &x; cho"
                + " con công nhân đang học tại xã đảo.</p></body></html>");
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("Tặng xe đạp");
    assertThat(read("xxe.xml", "<?xml version='1.0'?>" + entity + "<feed>&x;</feed>").get(0))
        .startsWith("xxe.xml ");
    assertThat(
            DocumentReader.standard()
                .read(
                    new RawDocument(
                        "x",
                        (entity
                                + "<html><h1>Tặng xe đạp</h1><p>Sáng 12-8, công đoàn trao xe đạp &x;"
                                + " cho con công nhân.</p></html>")
                            .getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toString())
        .doesNotContain("Bí mật");
  }

  @Test
  void readsDeeplyNestedMarkup() throws IOException {
    String deep = "<div>".repeat(20_000) + "<p>" + NEWS + "</p>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(read("deep.html", "<html><h1>Tặng xe đạp</h1>" + deep)).hasSize(1));
  }

  @Test
  void refusesALineOfFiftyMegabytes() throws IOException {
    byte[] line = new byte[50 << 20];
    Arrays.fill(line, (byte) 'a');
    assertThat(read("long.txt", line)).containsExactly("long.txt rejected too_large");
    assertThat(read("long.jsonl", line)).containsExactly("long.jsonl#1 rejected too_large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.txt", "a.html", "a.pdf", "a.zip", "a.docx", "a.jsonl", "a.csv", "a.gz"})
  void refusesAnEmptyFile(String name) throws IOException {
    List<String> found = read(name, new byte[0]);
    assertThat(found).containsExactly(name + " rejected empty_text");
  }

  @Test
  void refusesBinariesWhateverTheirName() throws IOException {
    assertThat(read("a.txt", "Tặng xe\0đạp".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a.txt rejected binary");
    assertThat(read("a.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
        .containsExactly("a.html rejected unsupported_format");
    assertThat(read("a.pdf", "%PDF-1.7\nnot a pdf at all"))
        .containsExactly("a.pdf rejected damaged");
    assertThat(read("a.zip", "PK\3\4 nothing more"))
        .containsExactly("a.zip rejected truncated_archive");
    assertThat(read("a.txt", "<?xml version='1.0'?><rss><item>Tin</item></rss>"))
        .containsExactly("a.txt rejected unsupported_format");
  }

  @Test
  void refusesOtherLanguagesUnlessAskedForThem() throws IOException {
    String english =
        "Dockworkers keep the ferry running\nWhen the last scheduled boat was cut in January, the"
            + " crews of the east quay wrote a timetable of their own.\n";
    assertThat(read("en.txt", english)).containsExactly("en.txt rejected not_vietnamese");
    Path file = folder.resolve("en.txt");
    assertThat(Inputs.read(file, InputOptions.standard().withAnyLanguage()).get(0))
        .startsWith("en.txt | text/plain | UTF-8 | Dockworkers keep the ferry running");
  }

  @Test
  void cleansCharactersThatBreakReaders() throws IOException {
    byte[] lone = ("\u202e" + NEWS).getBytes(StandardCharsets.UTF_16LE);
    lone[2] = 0x00;
    lone[3] = (byte) 0xd8;
    List<String> found = read("lone.txt", lone);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("| UTF-16LE |").doesNotContain("\u202e", "\ud800");
  }

  private List<String> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(String name, byte[] bytes) throws IOException {
    return new ArrayList<>(Inputs.read(Files.write(folder.resolve(name), bytes), OPTIONS, READER));
  }
}
