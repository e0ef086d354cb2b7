package io.unionfacts.run.input.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six page designs, each with what a reader finds on it, line by line. */
final class HtmlArticleReaderTest {
  private static final Path PAGES = Path.of("src/test/resources/html");
  private static final Set<String> COMPARED =
      Set.of("title", "author", "published", "kicker", "lead", "body", "caption", "teaser");
  private static final HtmlArticleReader READER = HtmlArticleReader.standard();

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsWhatAReaderFinds(Path page) throws IOException {
    List<String> expected =
        Files.readAllLines(Path.of(page.toString().replace(".html", ".txt"))).stream()
            .filter(line -> COMPARED.contains(line.substring(0, line.indexOf('\t'))))
            .toList();
    assertThat(rendered(READER.read(text(page), Optional.empty())))
        .containsExactlyElementsOf(expected);
  }

  /** Six more designs: every character of the article, its time, and the teasers around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "22-semantic-kien-giang",
        "23-div-soup-hung-yen",
        "24-opengraph-quang-nam",
        "25-table-layout-gia-lai",
        "26-mobile-entities-ca-mau",
        "27-list-page-ninh-binh"
      })
  void takesTheWholeArticleOfASample(String name) throws IOException {
    Path page = Path.of("../../data/samples", name + ".html");
    assertThat(rendered(READER.read(text(page), Optional.empty())))
        .containsExactlyElementsOf(Files.readAllLines(PAGES.resolve("samples/" + name + ".txt")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsAnyBeginningOfThePage(Path page) {
    String html = text(page);
    for (int i = 0; i < html.length(); i += 97) {
      for (Article article : READER.read(html.substring(0, i), Optional.empty())) {
        assertThat(article.blocks()).isNotEmpty();
      }
    }
  }

  @Test
  void findsNoArticleOnAPageOfLinks() {
    String links = "<ul><li><a href='/a'>Tin một</a></li><li><a href='/b'>Tin hai</a></li></ul>";
    assertThat(READER.read("<html><body>" + links + "</body></html>", Optional.empty())).isEmpty();
    assertThat(READER.read("", Optional.empty())).isEmpty();
  }

  @Test
  void takesTheDayFromTheAddressWhenNothingElseSaysIt() {
    String page =
        "<h1>Chợ phiên mở lại</h1><p>Chợ phiên xã Pù Hin mở lại với 90 gian hàng sau mùa mưa.</p>";
    List<Article> articles =
        READER.read(page, Optional.of("https://www.tin.example/2019/07/03/cho-phien.html"));
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).published().orElseThrow().source()).isEqualTo("url");
    assertThat(articles.get(0).published().orElseThrow().date()).isEqualTo("2019-07-03");
    assertThat(articles.get(0).site()).contains("tin.example");
  }

  private static List<String> rendered(List<Article> articles) {
    List<String> lines = new ArrayList<>();
    Article main = articles.get(0);
    main.title().ifPresent(title -> lines.add("title\t" + title));
    main.author().ifPresent(author -> lines.add("author\t" + author));
    main.published()
        .ifPresent(
            time ->
                lines.add(
                    "published\t"
                        + time.time().map(Object::toString).orElse(time.date().toString())));
    for (Block block : main.blocks()) {
      switch (block.kind()) {
        case KICKER, LEAD, CAPTION -> lines.add(block.kind().code() + "\t" + block.text());
        case PARAGRAPH, HEADING -> lines.add("body\t" + block.text());
        default -> {
          // Datelines, bylines and links are no text of the article.
        }
      }
    }
    // The kicker stands above the title on the page, below author and time in the list.
    for (Article article : articles) {
      if (article.role() == Role.TEASER) {
        assertThat(article.blocks()).anyMatch(block -> block.kind() == BlockKind.LEAD);
        article.title().ifPresent(title -> lines.add("teaser\t" + title));
      }
    }
    return lines;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
