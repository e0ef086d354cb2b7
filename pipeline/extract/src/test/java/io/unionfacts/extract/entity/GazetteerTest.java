package io.unionfacts.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.extract.resource.MalformedTableException;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final String PROVINCES =
      """
      code\ttype\tname\taliases\tvalid_from\tvalid_to\tsuccessor
      01\tthành phố\tHà Nội\t=TPHN\t\t\t
      40\ttỉnh\tNghệ An\t\t\t\t
      """;
  private static final String DISTRICTS =
      """
      code\ttype\tname\tprovince\taliases\tvalid_from\tvalid_to
      001\tquận\tBa Đình\t01\t\t\t2025-06-30
      417\thuyện\tKỳ Sơn\t40\t\t\t2025-06-30
      """;
  private static final String COMMUNES =
      "code\ttype\tname\tdistrict\n00001\tphường\tPhúc Xá\t001\n";
  private static final String NEW_COMMUNES =
      "province\ttype\tname\tformed_from\n01\tphường\tBa Đình\tPhường Quán Thánh\n";

  private static Gazetteer gazetteer(
      String provinces, String districts, String communes, String newCommunes) {
    return Gazetteer.of(
        Table.parse("provinces.tsv", provinces, Gazetteer.PROVINCE_COLUMNS),
        Table.parse("districts.tsv", districts, Gazetteer.DISTRICT_COLUMNS),
        Table.parse("communes.tsv", communes, Gazetteer.COMMUNE_COLUMNS),
        Table.parse("new.tsv", newCommunes, Gazetteer.NEW_COMMUNE_COLUMNS));
  }

  private static void assertRejected(
      String message, String provinces, String districts, String communes, String newCommunes) {
    assertThatThrownBy(() -> gazetteer(provinces, districts, communes, newCommunes))
        .isInstanceOf(MalformedTableException.class)
        .hasMessage(message);
  }

  @Test
  void acceptsTablesWithoutMistake() {
    assertThat(gazetteer(PROVINCES, DISTRICTS, COMMUNES, NEW_COMMUNES).districts())
        .extracting(Unit::fullName)
        .containsExactly("quận Ba Đình", "huyện Kỳ Sơn");
  }

  @Test
  void rejectsCodesGivenTwice() {
    assertRejected(
        "provinces.tsv:4: code given twice: 40",
        PROVINCES + "40\ttỉnh\tHà Tĩnh\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "districts.tsv:4: code given twice: 417",
        PROVINCES,
        DISTRICTS + "417\thuyện\tCon Cuông\t40\n",
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "communes.tsv:3: 00001 already stands in line 2",
        PROVINCES,
        DISTRICTS,
        COMMUNES + "00001\tphường\tTrúc Bạch\t001\n",
        NEW_COMMUNES);
  }

  @Test
  void rejectsNamesGivenTwiceInOnePlace() {
    assertRejected(
        "provinces.tsv:4: tỉnh Nghệ An already stands in line 3",
        PROVINCES + "41\ttỉnh\tNghệ An\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "districts.tsv:4: huyện Kỳ Sơn in tỉnh Nghệ An already stands in line 3",
        PROVINCES,
        DISTRICTS + "418\thuyện\tKỳ Sơn\t40\n",
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "new.tsv:3: Ba Đình in thành phố Hà Nội already stands in line 2",
        PROVINCES,
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES + "01\txã\tBa Đình\tPhường Cống Vị\n");
  }

  @Test
  void rejectsAliasesThatCollide() {
    assertRejected(
        "provinces.tsv:4: alias TPHN also names thành phố Hà Nội",
        PROVINCES + "42\ttỉnh\tHà Tĩnh\t=TPHN\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "provinces.tsv:4: alias Nghệ An also names tỉnh Nghệ An",
        PROVINCES + "42\ttỉnh\tHà Tĩnh\tNghệ An\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
  }

  @Test
  void rejectsUnknownKeysTypesAndDates() {
    assertRejected(
        "districts.tsv:4: unknown province: 99",
        PROVINCES,
        DISTRICTS + "419\thuyện\tCon Cuông\t99\n",
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "communes.tsv:3: unknown district: 999",
        PROVINCES,
        DISTRICTS,
        COMMUNES + "00002\txã\tKim Chung\t999\n",
        NEW_COMMUNES);
    assertRejected(
        "provinces.tsv:4: unknown successor: 77",
        PROVINCES + "42\ttỉnh\tHà Tĩnh\t\t\t\t77\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "provinces.tsv:4: unknown type: bang",
        PROVINCES + "42\tbang\tHà Tĩnh\n",
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES);
    assertRejected(
        "new.tsv:3: unknown type: thị trấn",
        PROVINCES,
        DISTRICTS,
        COMMUNES,
        NEW_COMMUNES + "01\tthị trấn\tPhúc Thọ\tXã Phúc Hòa\n");
    assertRejected(
        "districts.tsv:4: not a date: 2025-6-30",
        PROVINCES,
        DISTRICTS + "419\thuyện\tCon Cuông\t40\t\t\t2025-6-30\n",
        COMMUNES,
        NEW_COMMUNES);
  }

  @Test
  void rejectsTermsOfUnknownClassOrGivenTwice() {
    Gazetteer gazetteer = gazetteer(PROVINCES, DISTRICTS, COMMUNES, NEW_COMMUNES);
    assertThatThrownBy(
            () ->
                Names.of(
                    gazetteer,
                    Table.parse("t.tsv", "term\tclass\tvalue\nTP\tKIND\n", Names.TERM_COLUMNS),
                    new Vocabulary()))
        .hasMessage("t.tsv:2: unknown class: KIND");
    assertThatThrownBy(
            () ->
                Names.of(
                    gazetteer,
                    Table.parse(
                        "t.tsv",
                        "term\tclass\tvalue\nHòa\tSURNAME\nHOÀ\tSURNAME\n",
                        Names.TERM_COLUMNS),
                    new Vocabulary()))
        .hasMessage("t.tsv:3: HOÀ already has the class SURNAME");
    assertThatThrownBy(
            () ->
                Regions.of(
                    Table.parse("r.tsv", "mark\tprovince\nx.vn\t98\n", Regions.COLUMNS), gazetteer))
        .hasMessage("r.tsv:2: unknown province: 98");
    assertThatThrownBy(
            () ->
                Regions.of(
                    Table.parse("r.tsv", "mark\tprovince\nx.vn\t01\nx.vn\t40\n", Regions.COLUMNS),
                    gazetteer))
        .hasMessage("r.tsv:3: mark given twice: x.vn");
  }

  @Test
  void countsWhatTheSourcesCount() {
    Gazetteer gazetteer = Gazetteer.standard();
    LocalDate march = LocalDate.of(2025, 3, 31);
    LocalDate july = LocalDate.of(2025, 7, 1);
    assertThat(gazetteer.provinces().stream().filter(unit -> unit.existedOn(march))).hasSize(63);
    assertThat(gazetteer.provinces().stream().filter(unit -> unit.existedOn(july))).hasSize(34);
    assertThat(
            gazetteer.districts().stream()
                .filter(unit -> unit.code().length() == 3)
                .filter(unit -> unit.existedOn(march)))
        .hasSize(696);
    assertThat(gazetteer.districts().stream().filter(unit -> unit.existedOn(july))).isEmpty();
    assertThat(gazetteer.communes().stream().filter(unit -> unit.existedOn(march))).hasSize(10_035);
    assertThat(gazetteer.communes().stream().filter(unit -> unit.existedOn(july)))
        .hasSize(3_321)
        .extracting(Unit::type)
        .satisfies(
            types -> {
              assertThat(Collections.frequency(types, "phường")).isEqualTo(687);
              assertThat(Collections.frequency(types, "xã")).isEqualTo(2_621);
              assertThat(Collections.frequency(types, "đặc khu")).isEqualTo(13);
            });
  }

  /** What it holds: some 12 MB at the time of writing, with names, variants and typing errors. */
  @Test
  void takesLessThan64MegabytesOfMemory() {
    long before = usedMemory();
    MentionReader reader = MentionReader.standard();
    long after = usedMemory();
    assertThat(after - before).isLessThan(64L << 20);
    assertThat(reader.catalog()).isNotNull();
  }

  private static long usedMemory() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }

  @Test
  void endsEveryRenamedDistrictBeforeTheDistrictLevelEnded() {
    List<String> open =
        Gazetteer.standard().districts().stream()
            .filter(unit -> unit.code().length() != 3)
            .filter(unit -> unit.existedOn(Gazetteer.LAST_DAY_OF_DISTRICTS))
            .map(Unit::fullName)
            .collect(Collectors.toList());
    assertThat(open).isEmpty();
  }
}
