package io.unionfacts.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold of a document whatever its bytes are, and the bytes that fuzzing begins with. */
final class Fuzzing {
  private static final DocumentReader READER = DocumentReader.standard();

  private Fuzzing() {}

  static void read(byte[] bytes) {
    Reading reading =
        READER.read(
            new RawDocument("x", bytes, Optional.empty(), Optional.empty(), Optional.empty()));
    if (reading instanceof Reading.Rejected rejected) {
      // FAILED is what a defect of ours comes to.
      assertThat(rejected.rejection().reason())
          .as(rejected.rejection().detail())
          .isNotEqualTo(Rejection.Reason.FAILED);
    } else if (reading instanceof ParsedDocument parsed) {
      parsed.articles().forEach(Fuzzing::check);
    }
  }

  static byte[] concat(String head, byte[] bytes) {
    byte[] first = head.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(first, first.length + bytes.length);
    System.arraycopy(bytes, 0, both, first.length, bytes.length);
    return both;
  }

  private static void check(Article article) {
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      assertThat(blocks.get(i).seq()).isEqualTo(i);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(text).isTrue();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as(text).isTrue();
      assertThat(text).doesNotContain("\0");
    }
  }

  /** Committed files of these kinds. */
  static Stream<byte[]> seeds(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files
          .filter(f -> f.toString().endsWith(ending))
          .sorted()
          .map(Fuzzing::bytes)
          .toList()
          .stream();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
