package io.unionfacts.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(read("deep.html", "<html><h1>Tặng xe đạp</h1>" + deep)).hasSize(1);
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

  @Test
  void endsTheParserThatADocumentHangsAndGoesOn() throws IOException {
    InputOptions options = OPTIONS.withLimits(OPTIONS.limits().withSeconds(10));
    try (DocumentReader reader = DocumentReader.with(options)) {
      Path endless = Files.write(folder.resolve("endless.pdf"), endlessPdf());
      assertThat(Inputs.read(endless, options, reader))
          .containsExactly("endless.pdf rejected timeout");
      assertThat(Inputs.read(Inputs.FOLDER.resolve("minutes.pdf"), options, reader).get(0))
          .startsWith("minutes.pdf | application/pdf");
    }
  }

  /** Twelve forms, each drawn ten times by the one before it. */
  private static byte[] endlessPdf() {
    StringBuilder pdf =
        new StringBuilder(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
                + " /Resources << /XObject << /F 5 0 R >> >> >>\nendobj\n"
                + "4 0 obj\n<< /Length 5 >>\nstream\n/F Do\nendstream\nendobj\n");
    for (int i = 5; i < 17; i++) {
      String drawn = "/F Do ".repeat(10);
      pdf.append(
          ("%d 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F"
                  + " %d 0 R >> >> /Length %d >>\nstream\n%s\nendstream\nendobj\n")
              .formatted(i, i + 1, drawn.length(), drawn));
    }
    pdf.append(
        """
        17 0 obj
        << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 3 >>
        stream
        q Q
        endstream
        endobj
        trailer
        << /Root 1 0 R /Size 18 >>
        %%EOF
        """);
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void believesBytesAndNotTheTypeThatAServerNames() throws IOException {
    byte[] page =
        ("<html><h1>Tặng xe đạp</h1><p>" + NEWS + "</p></html>").getBytes(StandardCharsets.UTF_8);
    byte[] pdf = Files.readAllBytes(Inputs.FOLDER.resolve("minutes.pdf"));
    assertThat(read("a.warc", warc("application/pdf", page)).get(0))
        .contains(" | text/html | UTF-8 | Tặng xe đạp");
    assertThat(read("b.warc", warc("text/html; charset=windows-1252", page)).get(0))
        .contains(" | text/html | UTF-8 | Tặng xe đạp");
    assertThat(read("c.warc", warc("text/html; charset=utf-8", pdf)).get(0))
        .contains(" | application/pdf | - | Biên bản hội nghị");
  }

  private static byte[] warc(String type, byte[] body) {
    byte[] http =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length)
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-08-12T07:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:0b6ff2b4-5b0b-4a2e-9a2e-3d6d5b1f7c11>\r\n"
                + "WARC-Target-URI: http://tin.example/a\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + (http.length + body.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    warc.writeBytes(http);
    warc.writeBytes(body);
    warc.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return warc.toByteArray();
  }

  private List<String> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(String name, byte[] bytes) throws IOException {
    return new ArrayList<>(Inputs.read(Files.write(folder.resolve(name), bytes), OPTIONS, READER));
  }
}
