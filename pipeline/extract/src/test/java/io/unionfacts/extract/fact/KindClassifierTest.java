package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.NameFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindClassifierTest {
  private static final Article ARTICLE =
      Article.of(
          Role.MAIN,
          List.of(
              new Block(0, BlockKind.TITLE, "Công đoàn huyện Mường Lay sơ kết quý"),
              new Block(
                  1,
                  BlockKind.PARAGRAPH,
                  "Công đoàn huyện đã tặng 45 suất quà trị giá 9 triệu đồng. Kho còn 73 cái mâm.")));

  @Test
  void isAskedOnlyOfNumbersThatNoRuleFits() {
    List<String> asked = new ArrayList<>();
    Extractor extractor =
        Extractor.with(
            (sentence, number) -> {
              asked.add(number.of(sentence));
              return Optional.of(new KindClassifier.Guess(FactKind.AGREEMENT, 1, "always"));
            },
            NameFinder.none());

    List<Fact> facts = extractor.extract(ARTICLE).facts();

    assertThat(asked).containsExactly("73");
    assertThat(facts)
        .extracting(Fact::kind)
        .containsExactly(FactKind.GIFT, FactKind.MONEY, FactKind.AGREEMENT);
    assertThat(facts.get(2).method()).isEqualTo("always");
  }

  @Test
  void isNotBelievedWhereItIsLessSureThanTheLastRule() {
    Extractor extractor =
        Extractor.with(
            (sentence, number) ->
                Optional.of(new KindClassifier.Guess(FactKind.AGREEMENT, 0.1, "hardly")),
            NameFinder.none());

    assertThat(extractor.extract(ARTICLE).facts())
        .isEqualTo(Extractor.standard().extract(ARTICLE).facts());
  }
}
