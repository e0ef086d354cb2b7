package io.unionfacts.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a finder of names is asked, and what becomes of its answers. */
class OpenNamesTest {
  /** Names itself what the test says, wherever it stands, and remembers what it was asked. */
  private static final class Finder implements NameFinder {
    private final String text;
    private final EntityKind kind;
    private final List<String> asked = new ArrayList<>();

    Finder(String text, EntityKind kind) {
      this.text = text;
      this.kind = kind;
    }

    @Override
    public List<Name> find(String sentence) {
      asked.add(sentence);
      int at = sentence.indexOf(text);
      return at < 0
          ? List.of()
          : List.of(new Name(kind, new Span(at, at + text.length()), 0.91, "test.name"));
    }
  }

  private static List<Mention> read(NameFinder finder, String text) {
    return MentionReader.with(finder)
        .read(Article.of(Role.MAIN, List.of(new Block(0, BlockKind.PARAGRAPH, text))));
  }

  private static List<String> asked(String text) {
    Finder finder = new Finder("nobody", EntityKind.PERSON);
    read(finder, text);
    return finder.asked;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LĐLĐ huyện Ba Vì tặng 5 suất quà cho công nhân.",
        "Đồng chí Nguyễn Văn Tám trao quà.",
        "Trường Tiểu học Kim Đồng có 40 giáo viên.",
        "Tháng 5, công nhân Việt Nam được nghỉ.",
        "Ban Thường vụ họp.",
        "Công ty 622 có nhà ăn.",
        "CÔNG NHÂN VUI TẾT CÙNG CÔNG ĐOÀN",
      })
  void isNotAskedWhereTheGrammarHasReadAll(String text) {
    assertThat(asked(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ảnh: Lê Thị Mơ",
        "Ông Brưng Ling Nha nhận quà.",
        "Công ty 6222 có nhà ăn.",
        "Giải thuộc về Hà Văn Lục.",
      })
  void isAskedWhereATitleAHeadOrCapitalsAreLeft(String text) {
    assertThat(asked(text)).containsExactly(text);
  }

  @Test
  void isAskedOfTheSentenceAloneNotOfItsNeighbours() {
    assertThat(asked("Công nhân vui Tết. Ảnh: Lê Thị Mơ. Quà đến tay mọi người."))
        .containsExactly("Ảnh: Lê Thị Mơ.");
  }

  @Test
  void namesCarryTheMethodAndTheProbabilityOfTheirFinder() {
    List<Mention> mentions =
        read(new Finder("Lê Thị Mơ", EntityKind.PERSON), "Nhà vui. Ảnh: Lê Thị Mơ");

    assertThat(mentions).hasSize(1);
    Mention mention = mentions.get(0);
    assertThat(mention.span()).isEqualTo(new Span(14, 23));
    assertThat(mention.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(mention.entity().map(Entity::key)).hasValue("person:Lê Thị Mơ");
    assertThat(mention.method()).isEqualTo("test.name");
    assertThat(mention.confidence()).isEqualTo(0.91);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ông Brưng Ling Nha ở Trường Mầm non Sao Mai.    | Trường Mầm non Sao Mai. | SCHOOL
          Ông Brưng Ling Nha ở Trường Mầm non Sao Mai.    | Mầm non Sao             | SCHOOL
          Đón Tết Đinh Dậu. Ảnh: Lê Mơ, Tết Đinh Dậu    | Đinh Dậu                | PERSON
          Hôm qua Đoàn Giám sát Hà Văn Lục tới.         | Đoàn Giám               | PERSON
          Bếp ăn Huệ Đức (Sơn Mỹ) có gạo mới.           | Sơn Mỹ                  | PERSON
          Ông Brưng Ling Nha về Tam Quang.                | Tam Quang               | PERSON
          Công ty 74 tổ chức Đại hội điểm ở Mỹ Xá Đông. | Công ty 74 tổ chức Đại  | ORGANISATION
          Ông Brưng Ling Nha và Sở Lớn và Chỉ thị Mới.    | Sở Lớn và Chỉ thị       | AGENCY
          Ông Brưng Ling Nha gặp Hội Lớn, Nhóm Bạn.       | Hội Lớn, Nhóm Bạn       | AGENCY
          Trường THPT Chuyên 2 đơn vị cùng dự.          | Trường THPT Chuyên 2    | SCHOOL
          """)
  void answersThatTheGrammarKnowsBetterAreLeftOut(String text, String found, EntityKind kind) {
    assertThat(read(new Finder(found, kind), text))
        .extracting(Mention::method)
        .doesNotContain("test.name");
  }

  @Test
  void aHeadThatTheGrammarKnowsSaysWhatBearsTheName() {
    assertThat(
            read(new Finder("Bệnh viện 103", EntityKind.AGENCY), "Bệnh viện 103 mở cửa Khu Mới."))
        .extracting(mention -> mention.entity().map(Entity::key).orElse(""))
        .containsExactly("organisation:Bệnh viện 103");
  }

  @Test
  void aPlaceInsideAFoundNameStaysAndIsWhereItIs() {
    List<Mention> mentions =
        read(
            new Finder("Hội Quán Xưa Hà Nội", EntityKind.ORGANISATION),
            "Hội Quán Xưa Hà Nội mở cửa, ảnh: Lê Văn Mơ");

    assertThat(mentions).extracting(Mention::kind).contains(EntityKind.PROVINCE);
    assertThat(mentions)
        .filteredOn(mention -> mention.method().equals("test.name"))
        .extracting(mention -> mention.entity().flatMap(Entity::place).orElse(""))
        .containsExactly("province:thành phố Hà Nội");
  }
}
