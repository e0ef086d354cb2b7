package io.unionfacts.run.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.run.input.DocumentReader;
import io.unionfacts.run.input.ParsedDocument;
import io.unionfacts.run.input.RawDocument;
import io.unionfacts.run.input.Reading;
import io.unionfacts.run.store.ContentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GeneratedArchiveTest {
  private final GeneratedArchive archive =
      new GeneratedArchive(GeneratedArchive.Spec.of(2000).withPoison(0.01));

  @Test
  void givesTheSameBytesEveryTime() {
    assertThat(digest(archive))
        .isEqualTo(digest(new GeneratedArchive(archive.spec())))
        .isNotEqualTo(
            digest(
                new GeneratedArchive(
                    new GeneratedArchive.Spec(2000, 2, 0.02, 0.005, 0.01, false))));
  }

  @Test
  void plantsWhatItWasAskedFor() {
    Map<GeneratedArchive.Kind, Long> planted = new EnumMap<>(GeneratedArchive.Kind.class);
    for (long i = 0; i < archive.spec().documents(); i++) {
      planted.merge(archive.kind(i), 1L, Long::sum);
    }

    assertThat(planted.get(GeneratedArchive.Kind.POISON)).isBetween(10L, 35L);
    assertThat(planted.get(GeneratedArchive.Kind.NEAR_DUPLICATE)).isBetween(25L, 60L);
    assertThat(planted.get(GeneratedArchive.Kind.COPY)).isBetween(3L, 22L);
  }

  @Test
  void copiesAreEqualAndNearDuplicatesShareTheirArticle() {
    for (long i = 0; i < archive.spec().documents(); i++) {
      long original = archive.originalOf(i);
      switch (archive.kind(i)) {
        case COPY -> assertThat(archive.bytes(i)).isEqualTo(archive.bytes(original));
        case NEAR_DUPLICATE -> {
          assertThat(archive.bytes(i)).isNotEqualTo(archive.bytes(original));
          assertThat(beforeTeasers(i)).isEqualTo(beforeTeasers(original));
        }
        case ORIGINAL, POISON -> assertThat(original).isEqualTo(i);
      }
    }
  }

  @Test
  void poisonIsRejectedAndEverythingElseIsRead() {
    DocumentReader reader = DocumentReader.standard();
    for (long i = 0; i < archive.spec().documents(); i++) {
      Reading reading =
          reader.read(
              new RawDocument(
                  archive.name(i),
                  archive.bytes(i),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      assertThat(reading instanceof ParsedDocument)
          .as(archive.name(i))
          .isEqualTo(archive.kind(i) != GeneratedArchive.Kind.POISON);
    }
  }

  @Test
  void pagesAreAboutAsLongAsRealOnes() {
    assertThat(averageLength(archive)).isBetween(8_000.0, 10_500.0);
    assertThat(
            averageLength(
                new GeneratedArchive(new GeneratedArchive.Spec(500, 1, 0.02, 0.005, 0, true))))
        .isBetween(300.0, 700.0);
  }

  private static double averageLength(GeneratedArchive archive) {
    return LongStream.range(0, 500).map(i -> archive.bytes(i).length).average().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(ArchiveFormat.class)
  void writesTheSameFilesEveryTime(ArchiveFormat format, @TempDir Path folder) throws IOException {
    GeneratedArchive small = new GeneratedArchive(GeneratedArchive.Spec.of(25));
    format.write(small, folder.resolve("a"), 10);
    format.write(small, folder.resolve("b"), 10);

    assertThat(files(folder.resolve("a")))
        .isEqualTo(files(folder.resolve("b")))
        .hasSize(format == ArchiveFormat.TXT ? 25 : 3);
  }

  @Test
  void refusesSharesThatSumToMoreThanOne() {
    assertThatThrownBy(() -> new GeneratedArchive.Spec(10, 1, 0.5, 0.5, 0.1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum to 1 at most");
  }

  private String beforeTeasers(long index) {
    String text = new String(archive.bytes(index), StandardCharsets.UTF_8);
    return text.substring(0, text.indexOf("Có thể bạn quan tâm"));
  }

  private static String digest(GeneratedArchive archive) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (long i = 0; i < 200; i++) {
      all.writeBytes(archive.bytes(i));
    }
    return ContentId.ofBytes(all.toByteArray());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> folder.relativize(file) + " " + digest(file))
          .toList();
    }
  }

  private static String digest(Path file) {
    try {
      return ContentId.ofBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
