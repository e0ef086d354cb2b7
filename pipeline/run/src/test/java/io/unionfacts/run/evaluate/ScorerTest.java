package io.unionfacts.run.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String TEXT =
      "Năm học qua, kết nạp 47 đoàn viên và trao 5 suất quà, 5 sổ tiết kiệm.";

  private final GoldFact admitted =
      gold("kết nạp 47 đoàn viên", "47", 1, 47, Attribute.KIND, "member_admission");

  @Test
  void givesFullMarksToTheSameAnswers() {
    Report report = score(List.of(admitted), List.of(found("47", 47, "member_admission")));

    assertThat(report.score("found")).isEqualTo(new Score(1, 1, 1));
    assertThat(report.score("right")).isEqualTo(new Score(1, 1, 1));
    assertThat(report.byKind()).isEqualTo(Map.of("member_admission", new Score(1, 1, 1)));
    assertThat(report.errors()).isEmpty();
  }

  @Test
  void countsAWrongValueAsMissAndSpurious() {
    Report report = score(List.of(admitted), List.of(found("47", 48, "member_admission")));

    assertThat(report.score("found")).isEqualTo(new Score(0, 1, 1));
    assertThat(report.errors()).hasSize(2);
  }

  @Test
  void countsARightValueAtAnotherPlaceAsMissAndSpurious() {
    GoldFact gift = gold("trao 5 suất quà", "5", 1, 5, Attribute.KIND, "gift");

    Report report = score(List.of(gift), List.of(found("5 sổ", 5, "gift")));

    assertThat(report.score("found")).isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void findsButDoesNotCallRightAFactWithAWrongAttribute() {
    GoldFact gold =
        gold(
            "kết nạp 47 đoàn viên",
            "47",
            1,
            47,
            Attribute.KIND,
            "member_admission",
            Attribute.SCHOOL_YEAR,
            "2019-2020");

    Report report = score(List.of(gold), List.of(found("47", 47, "member_admission")));

    assertThat(report.score("found")).isEqualTo(new Score(1, 1, 1));
    assertThat(report.score("right")).isEqualTo(new Score(0, 1, 1));
    assertThat(report.byAttribute().get("school_year")).isEqualTo(new Score(0, 0, 1));
    assertThat(report.errors()).singleElement().asString().contains("WRONG school_year");
  }

  @Test
  void doesNotHoldAnAttributeAgainstAFactThatGoldLeavesOpen() {
    FoundFact fact = with(found("47", 47, "member_admission"), Attribute.SCHOOL_YEAR, "2019-2020");

    assertThat(score(List.of(admitted), List.of(fact)).score("right"))
        .isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void holdsAModifierAgainstAFactThatGoldSaysIsExact() {
    FoundFact fact = with(found("47", 47, "member_admission"), Attribute.MODIFIER, "about");

    assertThat(score(List.of(admitted), List.of(fact)).score("right"))
        .isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void holdsAWholeAgainstAFactThatGoldSaysIsNoRatio() {
    FoundFact fact = with(found("47", 47, "member_admission"), Attribute.OF, "50");

    assertThat(score(List.of(admitted), List.of(fact)).score("right"))
        .isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void countsOptionalFactsNeitherWay() {
    GoldFact optional =
        new GoldFact(
            admitted.context(), "47", 1, BigDecimal.valueOf(47), admitted.attributes(), true);

    assertThat(score(List.of(optional), List.of()).score("found")).isEqualTo(Score.NONE);
    assertThat(score(List.of(optional), List.of(found("47", 47, "quantity"))).score("found"))
        .isEqualTo(Score.NONE);
  }

  @Test
  void tellsEqualNumbersOfOneContextApart() {
    GoldFact gift = gold("trao 5 suất quà, 5 sổ tiết kiệm", "5", 1, 5, Attribute.KIND, "gift");
    GoldFact book = gold("trao 5 suất quà, 5 sổ tiết kiệm", "5", 2, 5, Attribute.KIND, "gift");

    Report both =
        score(List.of(gift, book), List.of(found("5 suất", 5, "gift"), found("5 sổ", 5, "gift")));
    Report one = score(List.of(gift, book), List.of(found("5 sổ", 5, "gift")));

    assertThat(both.score("found")).isEqualTo(new Score(2, 2, 2));
    assertThat(one.score("found")).isEqualTo(new Score(1, 1, 2));
    assertThat(one.errors()).hasSize(1);
  }

  @Test
  void letsOneFactAnswerOnlyOnce() {
    assertThat(
            score(List.of(admitted, admitted), List.of(found("47", 47, "member_admission")))
                .score("found"))
        .isEqualTo(new Score(1, 1, 2));
  }

  @Test
  void countsAWrongKindAgainstBothKinds() {
    Report report = score(List.of(admitted), List.of(found("47", 47, "member_total")));

    assertThat(report.byKind())
        .isEqualTo(
            Map.of("member_admission", new Score(0, 0, 1), "member_total", new Score(0, 1, 0)));
  }

  @Test
  void comparesNamesTitlesAndAuthors() {
    GoldArticle gold =
        new GoldArticle(
            true,
            "Tiêu đề",
            Optional.of("Lan Anh"),
            Optional.of(Set.of("Liên đoàn Lao động quận A", "Liên đoàn Lao động quận B")),
            Optional.empty(),
            Optional.of(Set.of()),
            List.of());
    FoundArticle found =
        new FoundArticle(
            true,
            "Tiêu đề khác",
            Optional.of("Lan Anh"),
            List.of(TEXT),
            Set.of("Liên đoàn Lao động quận A", "Liên đoàn Lao động quận C"),
            Set.of("quận A"),
            Set.of("2019-2020"),
            List.of());

    Report report = Scorer.score(List.of(document(gold)), Map.of("a.txt", List.of(found)));

    assertThat(report.score("titles")).isEqualTo(new Score(0, 1, 1));
    assertThat(report.score("authors")).isEqualTo(new Score(1, 1, 1));
    assertThat(report.score("federations")).isEqualTo(new Score(1, 2, 2));
    assertThat(report.score("places")).isEqualTo(Score.NONE);
    assertThat(report.score("school_years")).isEqualTo(new Score(0, 1, 0));
  }

  @Test
  void namesTeaserFactsThatStandInTheMainArticle() {
    GoldArticle main = article(true, "Bài chính", List.of());
    GoldArticle teaser = article(false, "Bài khác", List.of(admitted));
    FoundArticle all =
        new FoundArticle(
            true,
            "Bài chính",
            Optional.empty(),
            List.of(TEXT),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(found("47", 47, "member_admission")));

    Report report = Scorer.score(List.of(document(main, teaser)), Map.of("a.txt", List.of(all)));

    assertThat(report.leaks()).isEqualTo(1);
    assertThat(report.score("found")).isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void countsEverythingOfAMissingDocumentAsMissed() {
    Report report =
        Scorer.score(List.of(document(article(true, "Bài", List.of(admitted)))), Map.of());

    assertThat(report.missingDocuments()).containsExactly("a.txt");
    assertThat(report.score("found")).isEqualTo(new Score(0, 0, 1));
    assertThat(report.score("titles")).isEqualTo(new Score(0, 0, 1));
  }

  @Test
  void placesNumbersAcrossFoldedSpacesInCodePoints() {
    List<Places.Place> places =
        Places.of(admitted, List.of("\uD835\uDC00 đã kết  nạp\u00A047 đoàn viên"));

    assertThat(places).containsExactly(new Places.Place(0, 14, 16));
  }

  @Test
  void failsBelowAFloor() {
    Report report = score(List.of(admitted), List.of());

    assertThat(
            new Floors(Map.of("found.f1", 0.5, "titles.f1", 1.0, "nonsense", 0.1))
                .violations(report))
        .containsExactly(
            "found.f1 is 0.0000, below its floor 0.5000", "there is no figure nonsense");
  }

  private static Report score(List<GoldFact> gold, List<FoundFact> found) {
    FoundArticle article =
        new FoundArticle(
            true, "Bài", Optional.empty(), List.of(TEXT), Set.of(), Set.of(), Set.of(), found);
    return Scorer.score(
        List.of(document(article(true, "Bài", gold))), Map.of("a.txt", List.of(article)));
  }

  private static GoldDocument document(GoldArticle... articles) {
    return new GoldDocument("a.txt", List.of(articles));
  }

  private static GoldArticle article(boolean main, String title, List<GoldFact> facts) {
    return new GoldArticle(
        main, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), facts);
  }

  private static GoldFact gold(
      String context, String number, int nth, long value, Attribute key, String word) {
    Map<Attribute, String> attributes = plain(word);
    attributes.put(key, word);
    return new GoldFact(context, number, nth, BigDecimal.valueOf(value), attributes, false);
  }

  private static GoldFact gold(
      String context,
      String number,
      int nth,
      long value,
      Attribute key,
      String word,
      Attribute secondKey,
      String secondWord) {
    GoldFact fact = gold(context, number, nth, value, key, word);
    Map<Attribute, String> attributes = new EnumMap<>(fact.attributes());
    attributes.put(secondKey, secondWord);
    return new GoldFact(context, number, nth, fact.value(), attributes, false);
  }

  private static Map<Attribute, String> plain(String kind) {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    attributes.put(Attribute.KIND, kind);
    attributes.put(Attribute.MODIFIER, "exact");
    attributes.put(Attribute.STATUS, "reported");
    return attributes;
  }

  private static FoundFact found(String quote, long value, String kind) {
    int start = TEXT.indexOf(quote);
    return new FoundFact(
        0,
        start,
        start + quote.length(),
        BigDecimal.valueOf(value),
        plain(kind),
        quote,
        TEXT,
        "test");
  }

  private static FoundFact with(FoundFact fact, Attribute attribute, String value) {
    Map<Attribute, String> attributes = new EnumMap<>(fact.attributes());
    attributes.put(attribute, value);
    return new FoundFact(
        fact.block(),
        fact.start(),
        fact.end(),
        fact.value(),
        attributes,
        fact.quote(),
        fact.sentence(),
        fact.method());
  }
}
