package io.unionfacts.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.models.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");

  private final Corpus corpus = Corpus.load(ROOT.resolve("data/corpora"));

  @Test
  void sameSentencesGiveTheSameBytes() {
    Map<String, byte[]> first = Training.train(corpus);
    Map<String, byte[]> second = Training.train(corpus);

    assertThat(first).containsOnlyKeys("kinds.bin", "names.bin");
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void lockFitsCorporaAndModels() throws IOException {
    Path directory = ROOT.resolve(Training.RESOURCES);
    Map<String, byte[]> models = new TreeMap<>();
    for (String name : new String[] {"kinds.bin", "names.bin"}) {
      models.put(name, Files.readAllBytes(directory.resolve(name)));
    }

    assertThat(directory.resolve("models.lock"))
        .as("corpora or models changed: train again, see models/README.md")
        .hasContent(Training.lock(corpus, models));
  }
}
