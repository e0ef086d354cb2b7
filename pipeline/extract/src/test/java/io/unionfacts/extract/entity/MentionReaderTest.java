package io.unionfacts.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionReaderTest {
  private static final MentionReader READER = MentionReader.standard();

  private static List<String> described(Article article) {
    return READER.read(article).stream()
        .map(
            mention ->
                mention.span().of(article.blocks().get(mention.block()).text())
                    + " = "
                    + mention.kind().code()
                    + " "
                    + mention.entity().map(Entity::name).orElse("?")
                    + " by "
                    + mention.method())
        .toList();
  }

  @Test
  void tellsWhereEachMentionStandsAndHowItWasResolved() {
    assertThat(
            described(
                MentionReaderExamplesTest.article(
                    "LĐLĐ quận Ba Đình tổng kết năm học 2022-2023 ¶ LĐLĐ Thành phố tặng cờ cho"
                        + " Công đoàn Trường Mầm non Sao Mai, huyện Châu Thành gửi lời chúc.")))
        .containsExactly(
            "LĐLĐ quận Ba Đình = federation Liên đoàn Lao động quận Ba Đình by"
                + " federation.abbreviated",
            "quận Ba Đình = district quận Ba Đình by place.typed",
            "năm học 2022-2023 = school_year 2022-2023 by school_year.period",
            "LĐLĐ Thành phố = federation Liên đoàn Lao động thành phố Hà Nội by"
                + " federation.district",
            "Thành phố = province thành phố Hà Nội by place.district",
            "Công đoàn Trường Mầm non Sao Mai = grassroots_union Công đoàn Trường Mầm non Sao Mai"
                + " by grassroots.name",
            "Trường Mầm non Sao Mai = school Trường Mầm non Sao Mai by school.name",
            "huyện Châu Thành = district huyện Châu Thành by place.ambiguous");
  }

  @Test
  void readsNothingFromLinksBylinesAndDatelines() {
    Article article =
        Article.of(
            Role.MAIN,
            List.of(
                new Block(0, BlockKind.RELATED, "LĐLĐ quận Ba Đình tặng quà"),
                new Block(1, BlockKind.BYLINE, "Hà Giang"),
                new Block(2, BlockKind.DATELINE, "Hà Nội, 20/09/2020")));
    assertThat(READER.read(article)).isEmpty();
  }

  @Test
  void keepsMentionsOfOneKindApart() throws IOException {
    for (Table.Row row : MentionReaderExamplesTest.examples()) {
      List<Mention> mentions = READER.read(MentionReaderExamplesTest.article(row.get("text")));
      for (int i = 0; i < mentions.size(); i++) {
        for (int j = i + 1; j < mentions.size(); j++) {
          Mention a = mentions.get(i);
          Mention b = mentions.get(j);
          assertThat(a.kind() == b.kind() && a.block() == b.block() && a.span().overlaps(b.span()))
              .as("%s and %s in %s", a, b, row.get("text"))
              .isFalse();
        }
      }
    }
  }

  @Test
  void dependsNeitherOnOrderNorOnThreadsNorOnLocale() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Table.Row row : MentionReaderExamplesTest.examples()) {
      articles.add(MentionReaderExamplesTest.article(row.get("text")));
    }
    List<List<Mention>> once = articles.stream().map(READER::read).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(articles.parallelStream().map(MentionReader.standard()::read).toList())
          .isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(7));
    for (int i : order) {
      assertThat(READER.read(articles.get(i))).isEqualTo(once.get(i));
    }
  }

  @Test
  void readsLinearlyManyHalfNames() {
    String text = "huyện Xyzt Qwer, ".repeat(2_000) + "LĐLĐ huyện, ".repeat(2_000);
    Article article =
        Article.of(
            Role.MAIN,
            List.of(
                new Block(
                    0, BlockKind.PARAGRAPH, Normalizer.normalize(text, Normalizer.Form.NFC))));
    assertThat(READER.read(article))
        .hasSize(2_000)
        .allMatch(mention -> mention.kind() == EntityKind.FEDERATION && mention.entity().isEmpty());
  }

  @Test
  void leadsFromEveryEntityUpToConfederationAndProvince() {
    EntityCatalog catalog = READER.catalog();
    Mention mention =
        READER
            .read(MentionReaderExamplesTest.article("Công đoàn Giáo dục thị xã Điện Bàn họp."))
            .get(0);
    Entity union = mention.entity().orElseThrow();
    List<String> above = new ArrayList<>();
    for (Entity next = union;
        catalog.parentOf(next).isPresent();
        next = catalog.parentOf(next).orElseThrow()) {
      above.add(catalog.parentOf(next).orElseThrow().name());
    }
    assertThat(above)
        .containsExactly(
            "Liên đoàn Lao động thị xã Điện Bàn",
            "Liên đoàn Lao động tỉnh Quảng Nam",
            "Tổng Liên đoàn Lao động Việt Nam");
    assertThat(catalog.provinceOf(union).map(Entity::name)).contains("tỉnh Quảng Nam");
    assertThat(catalog.isBelow(union, Bodies.CONFEDERATION)).isTrue();
    assertThat(catalog.withAncestors(List.of(union)))
        .extracting(Entity::name)
        .containsExactly(
            "thị xã Điện Bàn",
            "Công đoàn Giáo dục thị xã Điện Bàn",
            "Liên đoàn Lao động thị xã Điện Bàn",
            "Liên đoàn Lao động tỉnh Quảng Nam",
            "Tổng Liên đoàn Lao động Việt Nam",
            "tỉnh Quảng Nam");
  }

  @Test
  void findsMentionsByPlaceInTheText() {
    Article article =
        MentionReaderExamplesTest.article("LĐLĐ quận Ba Đình họp ¶ LĐLĐ Thành phố dự tại Hà Nội.");
    MentionIndex index = MentionIndex.of(article, READER.read(article));
    assertThat(index.in(0)).hasSize(2).allMatch(index::isHeading);
    assertThat(index.in(1)).hasSize(3).noneMatch(index::isHeading);
    assertThat(
            index
                .nearestBefore(1, 0, mention -> mention.kind() == EntityKind.FEDERATION)
                .flatMap(Mention::entity)
                .map(Entity::name))
        .contains("Liên đoàn Lao động quận Ba Đình");
    assertThat(
            index
                .nextInBlock(1, 10, mention -> mention.kind() == EntityKind.PROVINCE)
                .map(mention -> mention.span().of(article.blocks().get(1).text())))
        .contains("Hà Nội");
  }
}
