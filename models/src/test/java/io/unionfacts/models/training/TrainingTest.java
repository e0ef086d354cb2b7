package io.unionfacts.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final Path RESOURCES = ROOT.resolve(Training.RESOURCES);

  /** Those whose features consult lexicons that change for reasons of their own. */
  private static final String[] BY_LEXICONS = {"names.bin", "sentences.bin"};

  private static Map<String, byte[]> models;

  @BeforeAll
  static void train() {
    models = Training.train(ROOT);
  }

  @Test
  void trainsEveryModel() {
    assertThat(models)
        .containsOnlyKeys(
            "blocks.bin", "kinds.bin", "languages.bin", "links.bin", "names.bin", "sentences.bin");
  }

  @Test
  void sameSentencesGiveTheBytesOfTheLock() throws IOException {
    Map<String, String> locked = lines(Files.readString(RESOURCES.resolve("models.lock")));
    Map<String, String> trained = lines(Training.lock(ROOT, models));
    if (!Objects.equals(trained.get("lexicons"), locked.get("lexicons"))) {
      for (String key : BY_LEXICONS) {
        locked.remove(key);
        trained.remove(key);
      }
      locked.remove("lexicons");
      trained.remove("lexicons");
    }

    assertThat(trained)
        .as("corpora, features or training changed: run ./unionfacts train")
        .isEqualTo(locked);
  }

  /** Those that consult lexicons may have been trained on older ones, which the lock tells. */
  @Test
  void modelsThatThePipelineUsesAreThoseOfTheLock() throws IOException {
    Map<String, String> locked = lines(Files.readString(RESOURCES.resolve("models.lock")));
    for (String name : Training.USED) {
      assertThat(Training.sha256(Files.readAllBytes(RESOURCES.resolve(name))))
          .as(name)
          .isEqualTo(locked.get(name));
    }
  }

  private static Map<String, String> lines(String lock) {
    Map<String, String> lines = new HashMap<>();
    lock.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> lines.put(line.split("\t", -1)[0], line.split("\t", -1)[1]));
    return lines;
  }
}
