package io.unionfacts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any article, shown on one that has every difficulty in it. */
class ExtractorPropertiesTest {
  private static final String HEADLINE = "LĐLĐ huyện Thạch Thất: Hơn 4.800 đoàn viên được hỗ trợ";
  private static final String BODY =
      "Năm học 2021-2022, LĐLĐ huyện Thạch Thất (Hà Nội) đã hỗ trợ 4.816 đoàn viên, tổng số tiền 1,2"
          + " tỷ đồng; tặng giấy khen cho 12 tập thể và 30 cá nhân (trong đó có 4 nữ). “Hội thi cấp"
          + " huyện trao 40 giải (Mầm non: 18 giải, tiểu học: 22 giải)”, bà A. nói. Từ 68-72 CĐCS"
          + " hoàn thành tốt nhiệm vụ, đạt 91,38%… Năm tới, huyện sẽ xây 50 nhà.";
  private static final Extractor EXTRACTOR = Extractor.standard();

  private static Article article(String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.TITLE : BlockKind.PARAGRAPH;
      blocks.add(new Block(blocks.size(), kind, text));
    }
    return Article.of(Role.MAIN, blocks);
  }

  @Test
  void readsEveryPrefixAndSuffix() {
    for (int i = 1; i < BODY.length(); i++) {
      for (String part : List.of(BODY.substring(0, i), BODY.substring(i))) {
        Extraction extraction = EXTRACTOR.extract(article(HEADLINE, part));
        for (Fact fact : extraction.facts()) {
          String text = extraction.article().blocks().get(fact.block()).text();
          assertThat(fact.sentence().end()).isLessThanOrEqualTo(text.length());
          fact.partOf()
              .ifPresent(total -> assertThat(total).isBetween(0, extraction.facts().size() - 1));
        }
      }
    }
  }

  /** Readers look ahead, and a block may end after any word. */
  @ParameterizedTest
  @ValueSource(strings = {"data/examples", "data/corpora/hand"})
  void copesWithTextsThatEndAfterAnyWord(String folder) throws IOException {
    for (String text : textsIn(Examples.root().resolve(folder))) {
      for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
        String cut = text.substring(0, end);
        assertThatCode(() -> EXTRACTOR.extract(article(cut))).as(cut).doesNotThrowAnyException();
      }
    }
  }

  /** Every cell of every table and every line of every text, without the marks of annotations. */
  private static List<String> textsIn(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        for (String line : Files.readAllLines(file)) {
          texts.addAll(List.of(line.replaceAll("\\[[#\\w=]+ |]", "").split("\t")));
        }
      }
    }
    return texts;
  }

  @Test
  void saysTheSameWhateverWasReadBefore() {
    Article article = article(HEADLINE, BODY);
    Extraction alone = Extractor.standard().extract(article);
    List<String> prefixes =
        new ArrayList<>(
            IntStream.range(1, BODY.length()).mapToObj(i -> BODY.substring(0, i)).toList());
    Collections.reverse(prefixes);
    prefixes.forEach(prefix -> EXTRACTOR.extract(article(prefix)));
    assertThat(EXTRACTOR.extract(article)).isEqualTo(alone);
  }

  @Test
  void saysTheSameOnManyThreads() {
    Article article = article(HEADLINE, BODY);
    Extraction alone = EXTRACTOR.extract(article);
    List<Extraction> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> EXTRACTOR.extract(article)).toList();
    assertThat(together).allMatch(alone::equals);
  }
}
