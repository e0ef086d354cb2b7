package io.unionfacts.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static final Path SENTENCES =
      Path.of(System.getProperty("basedir", ".")).resolve("../data/corpora/tokens/hand.tsv");

  static Stream<String> sentences() throws IOException {
    return Files.readAllLines(SENTENCES).stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsAsByHand(String line) {
    String[] columns = line.split("\t", -1);

    assertThat(Words.of(columns[0]).strings()).containsExactly(columns[1].split(" ", -1));
  }
}
