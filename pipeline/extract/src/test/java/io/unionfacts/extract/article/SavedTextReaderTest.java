package io.unionfacts.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in {@code data/examples/article}, each with the articles to be found in it: a line
 * "main|teaser, author, published" and a line per block. {@code -Dgolden.update=true} rewrites
 * them.
 */
final class SavedTextReaderTest {
  private static final Path EXAMPLES = Path.of("../../data/examples/article");
  private static final SavedTextReader READER = SavedTextReader.standard();

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsEveryBlockOfThePage(Path page) throws IOException {
    Path golden = EXAMPLES.resolve(page.getFileName().toString().replace(".txt", ".articles.tsv"));
    String found = rendered(READER.read(text(page)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(text(golden));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsAnyBeginningAndAnyEndOfThePage(Path page) {
    String text = text(page);
    for (int i = 0; i <= text.length(); i++) {
      assertThat(READER.read(text.substring(0, i)).size()).isLessThanOrEqualTo(5);
      assertThat(READER.read(text.substring(i)).size()).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void findsNoArticleInNothing() {
    assertThat(READER.read("")).isEmpty();
    assertThat(READER.read("\n\n -- \n*** \n")).isEmpty();
  }

  private static String rendered(List<Article> articles) {
    StringBuilder out = new StringBuilder();
    for (Article article : articles) {
      out.append(article.role().code())
          .append('\t')
          .append(article.author().orElse(""))
          .append('\t')
          .append(article.published().map(SavedTextReaderTest::rendered).orElse(""))
          .append('\n');
      for (Block block : article.blocks()) {
        out.append('\t').append(block.kind().code()).append('\t').append(block.text()).append('\n');
      }
    }
    return out.toString();
  }

  private static String rendered(PublicationTime time) {
    return time.time().map(Object::toString).orElse(time.date().toString());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
