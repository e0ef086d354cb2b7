package io.unionfacts.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real files of every kind, made by the tools that people use (zip, tar, gzip, wget, LibreOffice,
 * GNU recode, iconv), and what becomes of each document. {@code -Dgolden.update=true} rewrites what
 * is expected.
 */
final class DocumentOpenerTest {
  private static final Path EXPECTED = Path.of("src/test/resources/input-expected.txt");

  @TempDir private Path folder;

  @Test
  void readsEveryContainerAndFormat() throws IOException {
    StringBuilder found = new StringBuilder();
    try (Stream<Path> files = Files.list(Inputs.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Inputs.read(file, InputOptions.standard())) {
          found.append(line).append('\n');
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(EXPECTED));
  }

  @Test
  void partsOfAFileGiveTogetherWhatTheWholeGives() throws IOException {
    int parts = 3;
    try (DocumentReader reader = DocumentReader.standard();
        Stream<Path> files = Files.list(Inputs.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        List<String> found = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
          found.addAll(Inputs.read(file, InputOptions.standard(), reader, part, parts));
        }
        assertThat(found)
            .as(file.toString())
            .containsExactlyInAnyOrderElementsOf(
                Inputs.read(file, InputOptions.standard(), reader));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.txt",
        "news.utf16.txt",
        "news.cp1258.txt",
        "news.tcvn3.txt",
        "news.tcvn3-as-latin.txt",
        "news.vni.txt",
        "news.vps.txt"
      })
  void readsTablesInEveryEncoding(String name) throws IOException {
    byte[] text = Files.readAllBytes(Inputs.FOLDER.resolve(name));
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    if (name.equals("news.utf16.txt")) {
      table.writeBytes(
          ("title;text\n;\"" + new String(text, StandardCharsets.UTF_16) + "\"\n")
              .getBytes(StandardCharsets.UTF_16));
    } else {
      table.writeBytes("title,text\n,\"".getBytes(StandardCharsets.US_ASCII));
      table.writeBytes(text);
      table.writeBytes("\"\n".getBytes(StandardCharsets.US_ASCII));
    }
    Path file = Files.write(folder.resolve("x.csv"), table.toByteArray());
    assertThat(Inputs.read(file, InputOptions.standard()))
        .containsExactly(
            "x.csv#1 | text/plain | UTF-8 | Tặng 45 xe đạp cho con công nhân xã đảo | Vũ Hà | - | -"
                + " | 4 blocks | 0 teasers");
  }

  @Test
  void readsRecordsByTheFieldNamesThatTheUserGives() {
    InputOptions options =
        InputOptions.standard().withFields(RecordFields.standard().with("text=noidung"));
    assertThat(Inputs.read(Inputs.FOLDER.resolve("dump.csv"), options))
        .isEqualTo(
            List.of(
                "dump.csv#1 | text/plain | UTF-8 | Tặng 45 xe đạp cho con công nhân xã đảo"
                    + " | Vũ Hà | 2031-08-12 | https://tin.example/1 | 4 blocks | 0 teasers"));
  }
}
