package io.unionfacts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
