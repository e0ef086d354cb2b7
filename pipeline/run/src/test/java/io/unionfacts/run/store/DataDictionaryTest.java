package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path README = Path.of("../../data/README.md");
  private static final String BEGIN = "<!-- dictionary: generated, mvn test -Dupdate.docs -->\n";
  private static final String END = "<!-- end of dictionary -->";

  @Test
  void standsInTheReadmeAsTheSchemaHasIt() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    assertThat(begin).isLessThanOrEqualTo(end);
    if (System.getProperty("update.docs") != null) {
      Files.writeString(
          README, readme.substring(0, begin) + DataDictionary.markdown() + readme.substring(end));
      return;
    }

    assertThat(readme.substring(begin, end)).isEqualTo(DataDictionary.markdown());
  }
}
