package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Names.Entry;
import io.unionfacts.extract.entity.Naming.Body;
import io.unionfacts.extract.entity.Naming.BodyKind;
import io.unionfacts.extract.entity.Naming.Level;
import io.unionfacts.extract.entity.Naming.Place;
import io.unionfacts.extract.entity.Naming.Setting;
import io.unionfacts.extract.entity.Scan.Hit;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Characters;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the namings of one block: federations from their head words and the place after them,
 * places, schools, agencies, companies and grassroots unions.
 */
final class Grammar {
  static final String FEDERATION = "Liên đoàn Lao động";

  /** What firms make or do that are called by that and a place. */
  private static final Set<String> GOODS =
      Set.of("Bia", "May", "Dệt", "Than", "Thép", "Giấy", "Sữa", "Điện", "Nước", "Gạch", "Chè");

  private static final String FUND = "Quỹ";

  /** What funds are for, as their names say before those for whom they are. */
  private static final Set<String> FUND_AIMS =
      Set.of("Vì", "Vì nữ", "Hỗ trợ", "Tương trợ", "Bảo trợ", "Chăm lo", "Giúp đỡ");

  /** Syllables of the words for those people. */
  private static final Set<String> FUND_PEOPLE =
      Set.of(
          "nữ", "công", "nhân", "đoàn", "viên", "người", "lao", "động", "nông", "dân", "ngư", "phụ",
          "trẻ", "em", "học", "sinh", "nghèo", "khó", "khăn", "CNLĐ", "CNVCLĐ", "NLĐ");

  private static final String UNION = "Công đoàn";
  private static final String RUBBER = "Cao su";

  /** Words of "Video clip:" before a headline. */
  private static final int LONGEST_MARK = 2;

  /** Sectors that are no firm of a place's, so that "Công đoàn Đường sắt" alone is nationwide. */
  private static final Set<String> ONE_NATIONWIDE =
      Set.of("Dầu khí", "Than - Khoáng sản", "Hàng hải", "Hàng không", "Đường sắt");

  private static final String ECONOMIC_ZONE = "Khu kinh tế";
  private static final String SEVERAL = "các ";
  private static final Set<String> COMMUNE_TYPES = Set.of("xã", "phường", "thị trấn", "đặc khu");
  private static final long SECTORS =
      Cue.set(Cue.SECTOR, Cue.SECTOR_NATIONAL, Cue.SECTOR_NATIONAL_ONLY);
  private static final long CORPORATIONS =
      Cue.set(Cue.CORPORATION, Cue.CORPORATION_NATIONAL, Cue.MINISTRY);
  private static final long ORGANISATIONS =
      Cue.set(Cue.SCHOOL, Cue.AGENCY, Cue.COMPANY, Cue.ORGANISATION);

  private static final String FIRMS = "Doanh nghiệp";
  private static final String PROVINCE = "tỉnh";
  private static final String CITY = "thành phố";

  /** Whose money is in a firm, and the words of its legal form. */
  private static final Set<String> SORTS_OF_FIRMS =
      Set.of(
          "FDI", "DDI", "TNHH", "MTV", "CP", "CỔ", "PHẦN", "TRÁCH", "NHIỆM", "HỮU", "HẠN", "MỘT",
          "THÀNH", "VIÊN");

  private static final String PARTNERS = "thành viên";

  /** Words for bodies of which a number alone may be the name. */
  private static final Set<String> NUMBERED = Set.of("công ty", "nhà máy", "xí nghiệp");

  /** What stands in a firm's name for what it is by law, before a number too. */
  private static final Set<String> LEGAL_FORMS = Set.of("MTV", "TNHH", "CP");

  /** What stands behind the number of a firm, and looks like something counted. */
  private static final Set<String> DEEDS = Set.of("tổ chức", "lần thứ");

  /** What may stand between the word for a district and its name. */
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "nghèo",
          "miền núi",
          "biên giới",
          "vùng cao",
          "vùng biên",
          "vùng sâu",
          "ven biển",
          "miền núi cao",
          "miền núi nghèo",
          "vùng cao biên giới",
          "biên giới vùng cao");

  private static final int LONGEST_DESCRIPTION = 4;

  private static final long TYPES = Cue.set(Cue.TYPE, Cue.TYPE_ALONE);
  private static final long NAME_PARTS =
      SECTORS | Entry.UNITS | Cue.set(Cue.NAME_WORD, Cue.VIETNAM, Cue.UNION, Cue.TYPE);
  private static final long NAME_WORDS = SECTORS | Cue.NAME_WORD.bit();
  private static final long AFTER_NAMES = Cue.set(Cue.AFTER_NAME, Cue.AND, Cue.AT);
  private static final long NO_MORE_NAME = AFTER_NAMES | TYPES | Cue.set(Cue.PERSON, Cue.PLURAL);
  private static final long NAME_HEADS = Cue.set(Cue.SCHOOL, Cue.ORGANISATION);
  private static final long BEFORE_NAMES = Cue.set(Cue.NOT_PLACE, Cue.PLAIN);
  private static final long BODIES =
      Cue.set(
          Cue.CONFEDERATION,
          Cue.FEDERATION,
          Cue.FEDERATION_SHORT,
          Cue.UNION_NATIONAL,
          Cue.UNION_CIVIL_SERVANTS,
          Cue.GRASSROOTS,
          Cue.UNION,
          Cue.UNION_SECTOR);

  /** What begins a naming, beside the names of persons, which begin with a capital. */
  private static final long HEADS =
      BODIES
          | ORGANISATIONS
          | Entry.FULL_UNITS
          | Entry.ABOVE_COMMUNES
          | Cue.set(Cue.CAPITAL, Cue.TYPE, Cue.OTHER_NAME, Cue.WHOLE, Cue.THIS_BODY, Cue.MINISTRY);

  private static final String TRADE_UNION = "Nghiệp đoàn";
  private static final String GRASSROOTS_METHOD = "grassroots.name";
  private static final String BRANCH = "chi nhánh";

  /** Words of the longest name of a place that a company bears. */
  private static final int LONGEST_PLACE = 3;

  /** What stands behind "Công đoàn" in short for its staff, its boards or its sort. */
  private static final Set<String> NO_FIRMS =
      Set.of(
          "CNV", "CBCNV", "CBNV", "CBVC", "CBCC", "BCH", "BTV", "MTTQ", "UBND", "KCX", "KCN", "KKT",
          "CSTV");

  /** Words of an agency's name that needs no other: "Kho bạc Nhà nước". */
  private static final int WHOLE_AGENCY = 4;

  /** Words of a trade at most: "giúp việc gia đình". */
  private static final int LONGEST_TRADE = 5;

  private static final String OF = "của";

  /** What stands between all unions and the type of place they are of. */
  private static final Set<String> THROUGHOUT =
      Set.of(OF, "trong", "toàn", "trong toàn", "trên địa bàn", "trên địa bàn toàn");

  private static final int LONGEST_THROUGHOUT = 4;

  private static final int LONGEST_NAME = 12;
  static final String SECTOR_METHOD = "federation.sector";
  private static final int LONGEST_PERSON = 5;

  private final Typos typos;
  private final Block block;
  private final Scan scan;
  private final Words words;
  private final List<Quantity> quantities;
  private final List<Naming> found = new ArrayList<>();

  private final Predicate<Hit> writtenAsName = this::isWrittenAsName;
  private final Predicate<Hit> partOfName = this::isPartOfName;

  /** The place read last and the word after it, for lists. */
  private @Nullable Place lastPlace;

  private int afterLastPlace = -1;

  /** The word after the organisation read last, whose name may hold words that begin another. */
  private int afterLastOther;

  private Grammar(Scan scan, Typos typos, Block block, List<Quantity> quantities) {
    this.quantities = quantities;
    this.typos = typos;
    this.block = block;
    this.scan = scan;
    words = scan.words;
  }

  /** The namings of a block that was scanned and whose numbers are read, by position. */
  static List<Naming> read(Scan scan, Typos typos, Block block, List<Quantity> quantities) {
    Grammar grammar = new Grammar(scan, typos, block, quantities);
    grammar.read();
    return grammar.found;
  }

  private void read() {
    int i = 0;
    while (i < words.size()) {
      if (!scan.has(i, HEADS)) {
        int person = words.isCapital(i) ? readPerson(i) : -1;
        i = person < 0 ? i + 1 : person;
        continue;
      }
      int next = scan.has(i, BODIES) ? readBody(i) : -1;
      if (next < 0) {
        next = readPerson(i);
      }
      if (next < 0) {
        next = readPlace(i);
      }
      if (next < 0) {
        next = readOther(i);
      }
      if (next < 0) {
        next = readReference(i);
      }
      i = next < 0 ? i + 1 : next;
    }
  }

  /** "toàn huyện", "đơn vị này". */
  private int readReference(int i) {
    Hit whole = scan.longest(i, Cue.WHOLE);
    if (whole != null && joined(whole.to(), whole.to())) {
      Hit type = levelAt(whole.to());
      if (type != null && !listsTypes(type.to())) {
        found.add(new Naming.Reference(block.seq(), span(i, type.to()), Optional.of(level(type))));
        return type.to();
      }
    }
    Hit body = scan.longest(i, Cue.THIS_BODY);
    if (body == null) {
      return -1;
    }
    found.add(new Naming.Reference(block.seq(), span(i, body.to()), Optional.empty()));
    return body.to();
  }

  // ---- union bodies; each reader returns the word after what it read, or -1

  private int readBody(int i) {
    Hit confederation = scan.longest(i, Cue.CONFEDERATION);
    if (confederation != null) {
      int to = confederation.to();
      int after = skipBrackets(to);
      Hit country = joined(after, to) ? scan.longest(after, Cue.VIETNAM) : null;
      int abroad = country == null && joinedCapital(to) ? Countries.end(words, to) : -1;
      if (abroad > 0) {
        return abroad;
      }
      return body(
          i,
          country != null ? country.to() : to,
          BodyKind.CONFEDERATION,
          "",
          null,
          null,
          "federation.confederation");
    }
    Hit federation = scan.longest(i, Cue.FEDERATION);
    if (federation != null) {
      return readFederation(i, federation);
    }
    Hit shortForm = scan.longest(i, Cue.FEDERATION_SHORT);
    if (shortForm != null) {
      boolean alone =
          words.isCapital(i)
              && !words.isCapital(i + 1 < words.size() ? i + 1 : i)
              && !joinedCapital(shortForm.to());
      return alone
          ? body(
              i, shortForm.to(), BodyKind.FEDERATION, FEDERATION, null, null, "federation.anaphora")
          : -1;
    }
    Hit national = scan.longest(i, Cue.UNION_NATIONAL);
    if (national != null) {
      String name = national.value(Cue.UNION_NATIONAL);
      return body(i, national.to(), BodyKind.NATIONAL, name, null, null, "federation.abbreviated");
    }
    Hit civil = scan.longest(i, Cue.UNION_CIVIL_SERVANTS);
    if (civil != null) {
      return readLocal(i, civil.to(), BodyKind.PROVINCE_WIDE, UNION + " Viên chức", true, true);
    }
    Hit grassroots = scan.longest(i, Cue.GRASSROOTS);
    if (grassroots != null) {
      return readGrassroots(i, grassroots.to());
    }
    Hit union = scan.longest(i, Cue.UNION);
    if (union != null) {
      return readUnion(i, union.to());
    }
    Hit sectorUnion = scan.longest(i, Cue.UNION_SECTOR);
    if (sectorUnion == null) {
      return -1;
    }
    String sector = sectorUnion.value(Cue.UNION_SECTOR);
    return sector.isEmpty()
        ? readSector(i, sectorUnion.to(), true)
        : readSectorOf(i, sectorUnion.to(), sector, false, true);
  }

  private int readFederation(int i, Hit head) {
    int j = skipBrackets(head.to());
    Hit country = joined(j, head.to()) ? scan.longest(j, Cue.VIETNAM) : null;
    if (country != null) {
      return body(
          i, country.to(), BodyKind.CONFEDERATION, "", null, null, "federation.confederation");
    }
    int abroad = joinedCapital(head.to()) ? Countries.end(words, head.to()) : -1;
    if (abroad > 0) {
      return abroad;
    }
    boolean several = scan.endsBefore(i, Cue.PLURAL) && !isOrdinal(i - 1);
    if (!joined(j, head.to())) {
      return several ? head.to() : bareFederation(i, head);
    }
    // "LĐLĐ Ba Đình" is one, "LĐLĐ ba huyện" are three.
    boolean named = words.isCapital(j) && placeAt(j, Setting.FEDERATION) != null;
    Hit plural = named ? null : scan.longest(j, Cue.PLURAL);
    if (plural != null && words.joins(plural.to())) {
      j = plural.to();
      several = true;
    } else if (scan.longest(j, Cue.GENERIC) != null) {
      return head.to();
    }
    String method = words.isAllCapitals(i) ? "federation.abbreviated" : "federation.name";
    List<Hit> levels = new ArrayList<>();
    int start = i;
    int k = j;
    while (true) {
      Place place = placeAt(k, levels.isEmpty() || several ? Setting.FEDERATION : null);
      if (place != null && isAboveCommune(place)) {
        if (!levels.isEmpty()) {
          emitLevels(i, levels, several, method);
          levels.clear();
          start = k;
        }
        int to = placeEnd;
        emit(place);
        add(start, to, BodyKind.FEDERATION, FEDERATION, place, null, method);
        k = nextInList(to);
        start = k;
        if (k < 0 || !continuesWithSameType(place, k, several)) {
          return to;
        }
        continue;
      }
      Hit type = levelAt(k);
      if (type == null) {
        break;
      }
      levels.add(type);
      int next = nextInList(type.to());
      if (next < 0 || levelAt(next) == null) {
        k = type.to();
        break;
      }
      k = next;
    }
    if (levels.isEmpty()) {
      if (start != i) {
        return start;
      }
      String level = head.value(Cue.FEDERATION);
      if (!level.isEmpty() && !several) {
        int end = words.end(head.to() - 1);
        Level inside =
            new Level(
                new Span(end - level.length(), end), level.equals("T") ? "tỉnh" : "thành phố");
        add(i, head.to(), BodyKind.FEDERATION, FEDERATION, null, inside, "federation.coreference");
        return head.to();
      }
      return several ? head.to() : bareFederation(i, head);
    }
    int last = levels.get(levels.size() - 1).to();
    emitLevels(i, levels, several || levels.size() > 1, method);
    return last;
  }

  /** "Cụm thi đua số 2 LĐLĐ Thành phố" speaks of one federation, "5 LĐLĐ thành phố" of five. */
  private boolean isOrdinal(int i) {
    return words.isNumber(i) && scan.endsBefore(i, Cue.ORDINAL);
  }

  private void emitLevels(int head, List<Hit> levels, boolean generic, String method) {
    if (generic) {
      return;
    }
    int from = head;
    for (Hit type : levels) {
      add(from, type.to(), BodyKind.FEDERATION, FEDERATION, null, level(type), method);
      from = type.to();
    }
  }

  private int bareFederation(int i, Hit head) {
    return words.isCapital(i)
        ? body(i, head.to(), BodyKind.FEDERATION, FEDERATION, null, null, "federation.anaphora")
        : head.to();
  }

  /** Whether a list of federations goes on with a place of the same type. */
  private boolean continuesWithSameType(Place place, int next, boolean several) {
    Hit type = scan.longest(next, Cue.TYPE);
    if (type != null) {
      return several && placeAt(next, null) != null;
    }
    if (!place.typed()) {
      return false;
    }
    Place listed = placeAt(next, Setting.LIST);
    return listed != null && listed.typed() && listed.type().equals(place.type());
  }

  private int readUnion(int i, int to) {
    int j = skipBrackets(to);
    if (!joined(j, to)) {
      return -1;
    }
    if (scan.longest(j, Cue.SECTOR_WORD) != null
        || scan.longest(j, SECTORS) != null
        || scan.longest(j, Cue.CIVIL_SERVANTS) != null
        || scan.longest(j, Cue.ZONES) != null) {
      int next = readSector(i, j, false);
      if (next >= 0) {
        return next;
      }
    }
    Hit office = scan.longest(j, Cue.OFFICE);
    if (office != null && joined(office.to(), office.to())) {
      Hit ministry = scan.longest(office.to(), Cue.MINISTRY);
      if (ministry != null && words.isCapital(office.to())) {
        // "Công đoàn cơ quan Bộ Y tế": the ministry's own staff, with unions of its departments.
        String stem = UNION + " cơ quan " + ministry.value(Cue.MINISTRY);
        return body(i, ministry.to(), BodyKind.NATIONAL, stem, null, null, "federation.ministry");
      }
    }
    Hit corporation = scan.longest(j, CORPORATIONS);
    if (corporation != null && words.isCapital(j)) {
      int next = readCorporation(i, corporation);
      if (next >= 0) {
        return next;
      }
    }
    Hit generic = scan.endingBefore(i, Cue.GENERIC);
    boolean all = generic != null && meansAll(generic);
    Hit levels = scan.longest(j, Cue.GENERIC);
    if (levels != null && meansAll(levels) && words.joins(levels.to())) {
      // "công đoàn các cấp tỉnh A"
      all = true;
      j = levels.to();
    }
    boolean general = (generic != null && !all) || isInsideName(i) || i < afterLastOther;
    Place place = placeAt(j, general ? null : Setting.FEDERATION);
    if (place != null && !isAboveCommune(place)) {
      return other(i, placeEnd, EntityKind.GRASSROOTS_UNION, "grassroots.commune");
    }
    if (place != null && !general && (all || isNamedAfter(i, place))) {
      return readUnionsOf(i, place);
    }
    if (place != null) {
      return -1;
    }
    Hit type = levelAt(all ? behindThroughout(j) : j);
    if (type != null && !general && !listsTypes(type.to())) {
      return body(
          i,
          type.to(),
          BodyKind.FEDERATION,
          FEDERATION,
          null,
          level(type),
          "federation.union_of_place");
    }
    return readGrassroots(i, to);
  }

  /** "Công đoàn tỉnh Gia Lai", and those of the places that go on the list behind it. */
  private int readUnionsOf(int union, Place first) {
    int start = union;
    Place place = first;
    int end;
    do {
      end = placeEnd;
      emit(place);
      add(start, end, BodyKind.FEDERATION, FEDERATION, place, null, "federation.union_of_place");
      start = nextInList(end);
      place =
          start >= 0 && continuesWithSameType(place, start, false)
              ? placeAt(start, Setting.FEDERATION)
              : null;
    } while (place != null && isAboveCommune(place));
    return end;
  }

  /** Whether a word makes a federation stand for all unions below it too: "các cấp". */
  private static boolean meansAll(Hit generic) {
    return generic.value(Cue.GENERIC).equals("all");
  }

  /** "các cấp công đoàn [trong] tỉnh", "[trên địa bàn] huyện": where the type stands, else here. */
  private int behindThroughout(int i) {
    for (int to = i + 1; to <= i + LONGEST_THROUGHOUT && words.joins(to); to++) {
      if (THROUGHOUT.contains(words.name(i, to))) {
        return to;
      }
    }
    return i;
  }

  private boolean listsTypes(int after) {
    int next = nextInList(after);
    return next >= 0 && levelAt(next) != null;
  }

  /** A type word above the commune that can stand without a name: "LĐLĐ tỉnh". */
  private @Nullable Hit levelAt(int i) {
    return scan.longest(
        i,
        TYPES,
        hit ->
            hit.is(Cue.TYPE_ALONE)
                || (words.end(i) - words.start(i) > 1
                    && !COMMUNE_TYPES.contains(hit.value(Cue.TYPE))));
  }

  /** "Công đoàn Hà Nội" names the federation, "công đoàn Hà Nội" the unions there. */
  private boolean isNamedAfter(int i, Place place) {
    return place.typed()
        || (words.isCapital(i)
            && place.candidates().stream().anyMatch(u -> u.kind() == EntityKind.PROVINCE));
  }

  /** "Trường Trung cấp [Công đoàn Hà Nội]", but not "báo cáo của [Công đoàn Hà Nội]". */
  private boolean isInsideName(int i) {
    if (i > 0 && words.name(i - 1, i).equals(OF)) {
      return false;
    }
    for (int from = i - 1; from >= 0 && from >= i - 3 && words.joins(from + 1); from--) {
      Hit hit = scan.longest(from, NAME_HEADS);
      if (hit != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma parts a word from another union, or from types of places, before it. */
  private boolean followsBodies(int i) {
    if (i == 0 || !words.gapHas(i, Words.COMMA)) {
      return false;
    }
    int end = words.end(i - 1);
    return followsTypes(i)
        || scan.endsBefore(i, Cue.SECTOR_WORD)
        || scan.endsBefore(i, Cue.UNION_SECTOR)
        || (!found.isEmpty()
            && found.stream()
                .anyMatch(naming -> naming instanceof Body && naming.span().end() == end));
  }

  /** "LĐLĐ các quận, huyện, Công đoàn ngành dự" names nobody in particular. */
  private boolean followsTypes(int i) {
    return words.gapHas(i, Words.COMMA | Words.BREAK)
        && (endsTypeBefore(i, 1) || endsTypeBefore(i, 2));
  }

  private boolean endsTypeBefore(int i, int length) {
    return scan.ofLength(length, i - length, TYPES) != null;
  }

  private int readSector(int i, int afterHead, boolean sectorSaid) {
    int j = afterHead;
    boolean sectorWord = sectorSaid;
    Hit word = scan.longest(j, Cue.SECTOR_WORD);
    if (word != null && followsTypes(i) && scan.longest(word.to(), SECTORS) == null) {
      return word.to();
    }
    if (word != null) {
      sectorWord = true;
      if (!joined(word.to(), word.to())) {
        return body(
            i,
            word.to(),
            BodyKind.UNNAMED_SECTOR,
            UNION + " ngành",
            null,
            null,
            "federation.anaphora");
      }
      j = word.to();
    }
    Hit civil = scan.longest(j, Cue.CIVIL_SERVANTS);
    if (civil != null && !sectorWord) {
      boolean certain = words.isCapital(j) || words.isCapital(i);
      return certain
          ? readLocal(
              i, civil.to(), BodyKind.PROVINCE_WIDE, UNION + " Viên chức", words.isCapital(j), true)
          : -1;
    }
    Hit zones = scan.longest(j, Cue.ZONES);
    if (zones != null) {
      return readZones(i, zones);
    }
    Hit sector = scan.longest(j, SECTORS);
    if (sector == null) {
      return sectorWord && !joinedCapital(j)
          ? body(i, j, BodyKind.UNNAMED_SECTOR, UNION + " ngành", null, null, "federation.anaphora")
          : -1;
    }
    for (Cue cue : new Cue[] {Cue.SECTOR_NATIONAL, Cue.SECTOR, Cue.SECTOR_NATIONAL_ONLY}) {
      if (!sector.is(cue)) {
        continue;
      }
      String stem = UNION + " " + sector.value(cue);
      if (cue == Cue.SECTOR_NATIONAL) {
        return body(i, sector.to(), BodyKind.NATIONAL, stem, null, null, SECTOR_METHOD);
      }
      if (ONE_NATIONWIDE.contains(sector.value(cue)) && isNamedAlone(j, sector.to())) {
        String name = stem + " Việt Nam";
        return body(i, sector.to(), BodyKind.NATIONAL, name, null, null, SECTOR_METHOD);
      }
      if (cue == Cue.SECTOR) {
        return readSectorOf(i, sector.to(), sector.value(cue), sectorWord, sectorWord);
      }
      int next = readNationwide(i, sector.to(), stem, SECTOR_METHOD);
      if (next >= 0) {
        return next;
      }
    }
    return -1;
  }

  /**
   * "Công đoàn Đường sắt tặng": whether a sector's name is written large, and nothing follows it.
   */
  private boolean isNamedAlone(int from, int to) {
    int after = skipBrackets(to);
    return words.isCapital(from)
        && !joinedCapital(after)
        && (after >= words.size()
            || (!isSpacedDash(after)
                && levelAt(after) == null
                && scan.longest(after, Cue.TYPE) == null
                && scan.longest(after, Cue.VIETNAM) == null));
  }

  /**
   * The rest of a union of a sector that has some in the provinces.
   *
   * @param sectorWord whether "ngành" is written
   * @param withoutPlace whether it is one when neither place nor level follow
   */
  private int readSectorOf(int i, int to, String sector, boolean sectorWord, boolean withoutPlace) {
    int next = readNationwide(i, to, UNION + " " + sector, SECTOR_METHOD);
    if (next < 0 && !sectorWord && sector.equals(RUBBER) && joinedCapital(to)) {
      // "Công đoàn Cao su Phú Riềng": of a company, called by its place
      return other(i, endOfName(to), EntityKind.GRASSROOTS_UNION, GRASSROOTS_METHOD);
    }
    String stem = UNION + (sectorWord ? " ngành " : " ") + sector;
    return next >= 0 ? next : readLocal(i, to, BodyKind.SECTOR, stem, withoutPlace, withoutPlace);
  }

  /** The nationwide body if the country's name goes on a stem, else -1. */
  private int readNationwide(int i, int to, String stem, String method) {
    int after = skipBrackets(to);
    Hit country = joined(after, to) ? scan.longest(after, Cue.VIETNAM) : null;
    return country == null
        ? -1
        : body(i, country.to(), BodyKind.NATIONAL, stem + " Việt Nam", null, null, method);
  }

  private int readZones(int i, Hit zones) {
    Hit others = otherZones(zones);
    if (others != null) {
      // "Công đoàn các Khu kinh tế và khu công nghiệp Quảng Nam"
      String both = zones.value(Cue.ZONES) + " và " + inSingular(others);
      return readLocal(i, others.to(), BodyKind.ZONES, UNION + " " + both, true, true);
    }
    int after = skipBrackets(zones.to());
    boolean several = scan.longest(zones.from(), Cue.PLURAL) != null;
    boolean named =
        (!several || isVietnamAndAnother(after))
            && joined(after, zones.to())
            && words.isCapital(after)
            && levelAt(after) == null
            && scan.longest(after, Cue.TYPE) == null;
    boolean economic = zones.value(Cue.ZONES).equals(ECONOMIC_ZONE);
    if (named && (economic || placeAt(after, Setting.FEDERATION) == null)) {
      return readNamedZone(i, zones, after);
    }
    String stem = UNION + " " + zones.value(Cue.ZONES);
    return readLocal(i, zones.to(), BodyKind.ZONES, stem, several, true);
  }

  /** Zones of another sort that "và" joins to some that have no name of their own, else null. */
  private @Nullable Hit otherZones(Hit zones) {
    int and = zones.to();
    return and < words.size() && words.joins(and) && isAnd(and)
        ? scan.longest(and + 1, Cue.ZONES)
        : null;
  }

  /** "và" or "&". */
  private boolean isAnd(int i) {
    return i < words.size() && (words.isAmpersand(i) || scan.longest(i, Cue.AND) != null);
  }

  /** "các KCN [Việt Nam - Singapore]": zones of a firm of two countries. */
  private boolean isVietnamAndAnother(int i) {
    Hit vietnam = i < words.size() ? scan.longest(i, Cue.VIETNAM) : null;
    return vietnam != null && isSpacedDash(vietnam.to()) && words.isCapital(vietnam.to());
  }

  /** What zones are called, without "các" where it is not written. */
  private String inSingular(Hit zones) {
    String sort = zones.value(Cue.ZONES);
    boolean several = scan.longest(zones.from(), Cue.PLURAL) != null;
    return several || !sort.startsWith(SEVERAL) ? sort : sort.substring(SEVERAL.length());
  }

  /**
   * A zone with a name of its own, and perhaps the others of the province: "Công đoàn Khu kinh tế
   * Nghi Sơn và các KCN Thanh Hóa", "Công đoàn Khu kinh tế Đông Nam Nghệ An".
   */
  private int readNamedZone(int i, Hit zones, int nameStart) {
    int end = endOfName(nameStart);
    if (scan.endsBefore(end, Cue.VIETNAM) && isSpacedDash(end) && words.isCapital(end)) {
      end = endOfName(end); // "Khu công nghiệp Việt Nam - Singapore"
    }
    String stem = UNION + " " + inSingular(zones) + " " + name(nameStart, end);
    Hit more = isAnd(end) ? scan.longest(end + 1, Cue.ZONES) : null;
    if (more != null) {
      String both = stem + " và " + more.value(Cue.ZONES);
      return readLocal(i, more.to(), BodyKind.ZONES, both, true, true);
    }
    for (int k = nameStart; k < end; k++) {
      Place place = placeAt(k, Setting.FEDERATION);
      if (place != null
          && placeEnd == end
          && place.candidates().stream().anyMatch(u -> u.kind() == EntityKind.PROVINCE)) {
        emit(place);
        return body(i, end, BodyKind.NATIONAL, stem, place, null, "federation.zone");
      }
    }
    add(i, end, BodyKind.NATIONAL, stem, null, null, "federation.zone");
    // The name is read again, for the place in it.
    return nameStart;
  }

  /**
   * The rest of a body that is named after a place.
   *
   * @param withoutPlace whether it is one when neither place nor level follow
   */
  private int readLocal(
      int i, int to, BodyKind kind, String stem, boolean withoutPlace, boolean bareDistrict) {
    int after = skipBrackets(to);
    String method = kind == BodyKind.SECTOR ? SECTOR_METHOD : "federation.province_wide";
    if (joined(after, to)) {
      int next = kind == BodyKind.SECTOR ? -1 : readNationwide(i, to, stem, method);
      if (next >= 0) {
        return next;
      }
      Place place = placeAt(after, Setting.FEDERATION);
      if (place != null
          && isAboveCommune(place)
          && (place.typed()
              || bareDistrict
              || place.candidates().stream().anyMatch(u -> u.kind() == EntityKind.PROVINCE))) {
        int end = placeEnd;
        emit(place);
        return body(i, end, kind, stem, place, null, method);
      }
      Hit type = levelAt(after);
      if (place == null && type != null && !listsTypes(type.to())) {
        return body(i, type.to(), kind, stem, null, level(type), method);
      }
    }
    // "LĐLĐ các huyện, CĐ ngành, CĐ các KCN" names nobody in particular.
    boolean inList =
        kind != BodyKind.SECTOR
            && (followsBodies(i)
                || (i > 0
                    && words.gapHas(i, Words.COMMA)
                    && to < words.size()
                    && words.gapHas(to, Words.COMMA)));
    return withoutPlace && !inList && !joinedCapital(after)
        ? body(i, to, kind, stem, null, null, method)
        : -1;
  }

  private int readCorporation(int i, Hit head) {
    int end;
    String value;
    if (head.is(Cue.MINISTRY)) {
      end = head.to();
      value = head.value(Cue.MINISTRY);
    } else if (head.is(Cue.CORPORATION_NATIONAL)) {
      Hit country = scan.longest(head.to(), Cue.VIETNAM);
      end = country != null && words.joins(head.to()) ? country.to() : head.to();
      value = head.value(Cue.CORPORATION_NATIONAL) + (end > head.to() ? " Việt Nam" : "");
    } else {
      end = nameEnd(head.to());
      if (end == head.to() || isItsHead(i, head.to(), end)) {
        return -1;
      }
      value = head.value(Cue.CORPORATION) + " " + inCapital(spelledOut(head.to(), end));
      int whole = endBehindShortForm(end);
      if (whole > end) {
        value = head.value(Cue.CORPORATION) + " " + spelledOut(head.to(), shortForm) + " Việt Nam";
        end = whole;
      }
    }
    int branch = head.is(Cue.MINISTRY) ? end : branchEnd(end);
    if (branch > end) {
      other(i, branch, EntityKind.GRASSROOTS_UNION, GRASSROOTS_METHOD);
      return head.from();
    }
    add(i, end, BodyKind.NATIONAL, UNION + " " + value, null, null, "federation.corporation");
    // The corporation is read again, for the places in its name.
    return head.is(Cue.MINISTRY) ? end : head.from();
  }

  /** The word at which the bracket opens that {@link #endBehindShortForm} has found. */
  private int shortForm;

  /**
   * "Tổng công ty Hạ tầng [giao thông (HTGT) VN]": where the name ends that its short form in
   * brackets parts from the country; the given end if none does.
   */
  private int endBehindShortForm(int end) {
    int last = end;
    Hit more = scan.longest(last, NAME_WORDS);
    while (more != null && words.gapIsOnly(last, Words.SPACE)) {
      last = more.to();
      more = scan.longest(last, NAME_WORDS);
    }
    int behind = skipBrackets(last);
    Hit country = behind > last && joined(behind, last) ? scan.longest(behind, Cue.VIETNAM) : null;
    shortForm = last;
    return country == null ? end : country.to();
  }

  /**
   * "Ngân hàng Nhà nước [chi nhánh tỉnh Lào Cai]": where the name ends of a branch, whose union is
   * one of a workplace; the given end if it is none.
   */
  private int branchEnd(int end) {
    int place = end + 2;
    if (place >= words.size()
        || !words.joins(end)
        || !BRANCH.equalsIgnoreCase(words.name(end, place))) {
      return end;
    }
    int last = nameEnd(place);
    return last > place ? last : end;
  }

  /** "CĐ Tổng Công ty [t]huốc lá Việt Nam": the name begins with a capital, however written. */
  private static String inCapital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** "Phó Chủ tịch Công đoàn Tập đoàn Lò Văn Khâm" is a person, no name of a corporation. */
  private boolean isItsHead(int i, int from, int end) {
    if (!startsPerson(from) || !followsPost(i)) {
      return false;
    }
    for (int k = from + 1; k < end; k++) {
      if (hasPlaceName(k, end)) {
        return false;
      }
    }
    return true;
  }

  private int readGrassroots(int i, int j) {
    int after = skipBrackets(j);
    if (!joined(after, j)) {
      return -1;
    }
    Hit head = scan.longest(after, ORGANISATIONS);
    if (head == null) {
      int trade = readTradeUnion(i, after);
      return trade >= 0 ? trade : readBrandUnion(i, after);
    }
    int end = nameEnd(head.to());
    Hit level = head.is(Cue.AGENCY) && joined(end, end) ? levelAt(end) : null;
    if (level != null) {
      add(i, end, level, EntityKind.GRASSROOTS_UNION, GRASSROOTS_METHOD);
      return after;
    }
    boolean whole = head.is(Cue.AGENCY) && head.length() >= WHOLE_AGENCY;
    boolean named = end > head.to() ? !isCut(head, end) : whole;
    if (!named || isItsHead(i, head.to(), end)) {
      return -1;
    }
    // "Công đoàn (CĐ) Công ty A": the abbreviation is no part of the name.
    String name = after > j ? name(i, j) + " " + name(after, end) : name(i, end);
    other(i, end, EntityKind.GRASSROOTS_UNION, GRASSROOTS_METHOD, name);
    // What the union belongs to is read again, for the places in its name.
    return after;
  }

  /** "Công đoàn Vietcombank", "CĐCS Samsung Thái Nguyên": of a firm known by its brand. */
  private int readBrandUnion(int i, int brand) {
    if (!words.isCapital(i) || isShouted(brand) || scan.hasNames(brand)) {
      return -1;
    }
    String name = words.name(brand, brand + 1);
    if (!Brands.isBrand(name) || Brands.isSort(name) || NO_FIRMS.contains(name)) {
      return -1;
    }
    other(i, nameEnd(brand), EntityKind.GRASSROOTS_UNION, GRASSROOTS_METHOD);
    return brand + 1;
  }

  /** "Nghiệp đoàn Bốc xếp phường 5", "nghiệp đoàn xe ôm quận 1": a trade and where it is plied. */
  private int readTradeUnion(int i, int trade) {
    if (!words.name(i, trade).equalsIgnoreCase(TRADE_UNION)) {
      return -1;
    }
    for (int j = trade; j < words.size() && j - trade <= LONGEST_TRADE && words.joins(j); j++) {
      Place place = j == trade ? null : placeAt(j, null);
      if (place != null && scan.longest(j, Cue.TYPE) != null) {
        other(i, placeEnd, EntityKind.GRASSROOTS_UNION, "grassroots.trade");
        return trade;
      }
      if (scan.longest(j, Cue.AFTER_NAME) != null || words.isNumber(j)) {
        return -1;
      }
    }
    return -1;
  }

  // ---- places

  private int placeEnd;

  private int readPlace(int i) {
    Hit capital = scan.longest(i, Cue.CAPITAL);
    if (capital != null && scan.longest(i, Cue.OTHER_NAME) == null && words.isCapital(i)) {
      found.add(new Naming.Capital(block.seq(), span(i, capital.to()), capital.value(Cue.CAPITAL)));
      return capital.to();
    }
    Place place = placeAt(i, Setting.TEXT);
    if (place == null) {
      Hit otherName = scan.longest(i, Cue.OTHER_NAME);
      return otherName != null && words.isCapital(i) ? otherName.to() : -1;
    }
    int end = placeEnd;
    emit(place);
    return end;
  }

  private void emit(Place place) {
    found.add(place);
    lastPlace = place;
    afterLastPlace = placeEnd;
  }

  /**
   * The place named at a word; {@link #placeEnd} then is the word after it.
   *
   * @param untyped the setting in which a name without type word is a place, or null if in none
   */
  private @Nullable Place placeAt(int i, @Nullable Setting untyped) {
    if (i >= words.size()) {
      return null;
    }
    Hit full = scan.longest(i, Entry.FULL_UNITS);
    // "Sài Gòn" has no type word in it, as "TPHCM" has, and is a company's name as often.
    boolean certain =
        full != null && (full.length() == 1 || (!isBlocked(i) && !isInsideCompany(i)));
    boolean written =
        words.isCapital(i)
            || (full != null && untyped == Setting.FEDERATION && full.is(Cue.CAPITAL));
    if (full != null && certain && written) {
      placeEnd = full.to();
      Unit unit = full.entry().fullUnits().get(0);
      return new Place(
          block.seq(),
          span(i, full.to()),
          unit.type(),
          full.entry().fullUnits(),
          true,
          isInsideCompany(i) ? Setting.COMPANY : Setting.TEXT,
          0);
    }
    Hit type = scan.longest(i, Cue.TYPE);
    if (type != null && typeCanLead(type)) {
      Place typed = typedPlace(i, type);
      if (typed != null) {
        return typed;
      }
    }
    return untyped == null ? null : untypedPlace(i, untyped);
  }

  /** A letter alone is a type word only before a dot or in capitals: "Q.1", "H. Trảng Bom". */
  private boolean typeCanLead(Hit type) {
    int last = type.to() - 1;
    boolean letter = words.end(last) - words.start(last) == 1;
    return !letter
        || type.length() > 1
        || (words.isAllCapitals(last) && words.gapHas(type.to(), Words.DOT));
  }

  private @Nullable Place typedPlace(int i, Hit typeHit) {
    String type = typeHit.value(Cue.TYPE);
    int j = behindDescription(typeHit.to(), type);
    if (!words.joins(j)) {
      return null;
    }
    Hit name = scan.longest(j, Entry.UNITS, writtenAsName);
    if (name == null) {
      return typo(i, j, type);
    }
    List<Unit> candidates = name.entry().ofType(type);
    if (candidates.isEmpty()) {
      // A shorter name may be of the right type: "phường Phúc La Khê".
      Hit fitting =
          scan.longest(
              j, Entry.UNITS, hit -> !hit.entry().ofType(type).isEmpty() && isWrittenAsName(hit));
      if (fitting != null) {
        name = fitting;
        candidates = name.entry().ofType(type);
      } else if (words.isNumber(j)) {
        return null; // "các quận, huyện 2, 7, 9"
      } else if (COMMUNE_TYPES.contains(type) || type.equals("tỉnh")) {
        return typo(i, j, type);
      } else {
        // The unit had another type at the time: "thị xã Biên Hòa".
        candidates =
            name.entry().units().stream().filter(u -> u.kind() == EntityKind.DISTRICT).toList();
        if (candidates.isEmpty()) {
          return typo(i, j, type);
        }
      }
    }
    placeEnd = name.to();
    return new Place(block.seq(), span(i, name.to()), type, candidates, true, settingOf(i), 0);
  }

  /** "huyện miền núi A Lưới": where the name begins of a district that is first described. */
  private int behindDescription(int j, String type) {
    if (!type.equals("huyện") || !words.joins(j) || words.isCapital(j)) {
      return j;
    }
    for (int length = 1; length <= LONGEST_DESCRIPTION; length++) {
      int end = j + length;
      if (end < words.size() && words.isCapital(end) && DESCRIPTIONS.contains(words.of(j, end))) {
        return end;
      }
    }
    return j;
  }

  private @Nullable Place typo(int i, int j, String type) {
    if (!words.isCapital(j)) {
      return null;
    }
    int end = j + 1;
    while (end < words.size() && end - j < 4 && words.joins(end) && words.isCapital(end)) {
      end++;
    }
    for (int to = end; to > j; to--) {
      List<Unit> candidates = typos.within1(type, words.of(j, to));
      if (!candidates.isEmpty()) {
        placeEnd = to;
        return new Place(block.seq(), span(i, to), type, candidates, true, settingOf(i), 1);
      }
    }
    return null;
  }

  private @Nullable Place untypedPlace(int i, Setting setting) {
    Hit name = scan.longest(i, Entry.ABOVE_COMMUNES, writtenAsName);
    if (name == null) {
      return null;
    }
    List<Unit> units = name.entry().above();
    boolean afterHead = setting == Setting.FEDERATION;
    Place listed = listed(i, name, units);
    if (listed != null) {
      return listed;
    }
    boolean abbreviation =
        words.isAllCapitals(i)
            && !units.get(0).name().equals(words.of(i, name.to()))
            && isShort(name);
    Hit otherName = scan.longest(i, Cue.OTHER_NAME);
    Hit blocking = scan.endingBefore(i, Cue.NOT_PLACE);
    boolean school = blocking != null && blocking.value(Cue.NOT_PLACE).equals("school");
    if (!afterHead
        && (abbreviation
            || (otherName != null && otherName.length() >= name.length())
            || (!school && isBlocked(i))
            || isPerson(i, name.to())
            || endsBrand(i, name))) {
      return null;
    }
    if (afterHead && otherName != null && otherName.length() > name.length()) {
      return null;
    }
    if (words.isNumber(i)) {
      return null;
    }
    placeEnd = name.to();
    Setting found = afterHead ? setting : school ? Setting.SCHOOL : settingOf(i);
    return new Place(block.seq(), span(i, name.to()), "", units, false, found, 0);
  }

  /**
   * "Công ty TNHH Quang Vinh": a place of one syllable that only ends the name of a firm; that of
   * "Công ty Điện lực Vinh" and "Công ty Bia Huế" is where the firm is.
   */
  private boolean endsBrand(int i, Hit name) {
    if (name.length() > 1 || i == 0 || !isInsideCompany(i)) {
      return false;
    }
    int before = i - 1;
    return words.isCapital(before)
        && !words.isAllCapitals(before)
        && words.gapIsOnly(i, Words.SPACE)
        && !Brands.isBrand(words.name(before, i))
        && !GOODS.contains(words.name(before, i));
  }

  private boolean isShort(Hit name) {
    return name.length() == 1 && words.end(name.from()) - words.start(name.from()) <= 4;
  }

  /**
   * A name that goes on a list takes its type from the place before: "huyện Thanh Trì, Gia Lâm".
   */
  private @Nullable Place listed(int i, Hit name, List<Unit> units) {
    Place before = lastPlace;
    if (before == null || !before.typed() || nextInList(afterLastPlace) != i) {
      return null;
    }
    if (words.isNumber(i) && !words.gapHas(name.to(), Words.COMMA | Words.DOT | Words.BREAK)) {
      return null;
    }
    List<Unit> same =
        units.stream()
            .filter(unit -> unit.type().equals(before.type()))
            .filter(unit -> before.candidates().stream().anyMatch(b -> b.kind() == unit.kind()))
            .toList();
    if (same.isEmpty() || isPerson(i, name.to())) {
      return null;
    }
    placeEnd = name.to();
    return new Place(block.seq(), span(i, name.to()), before.type(), same, true, Setting.LIST, 0);
  }

  /** Whether a word is the first of a headline, but for what says that a film stands beside it. */
  private boolean opensTitle(int i) {
    return i == 0 || (i <= LONGEST_MARK && span(i, i + 1).start() == Sentences.start(block.text()));
  }

  private Setting settingOf(int i) {
    if ((block.kind() == BlockKind.TITLE
            || block.kind() == BlockKind.KICKER
            || block.kind() == BlockKind.HEADING)
        && opensTitle(i)) {
      return Setting.TITLE_START;
    }
    if (isInsideCompany(i)) {
      return Setting.COMPANY;
    }
    if (words.gapHas(i, Words.OPEN)) {
      return Setting.BRACKETS;
    }
    if (scan.endsBefore(i, Cue.AT) || followsNameAfterPreposition(i)) {
      return Setting.AFTER_PREPOSITION;
    }
    if (i > 0 && words.gapIsOnly(i, Words.SPACE) && words.isCapital(i - 1)) {
      return Setting.NAME;
    }
    return Setting.TEXT;
  }

  /** "tại Quang Hanh và Móng Cái": after a name that no gazetteer has, and a preposition. */
  private boolean followsNameAfterPreposition(int i) {
    Hit and = i > 1 ? scan.longest(i - 1, Cue.AND) : null;
    if (and == null || !words.gapIsOnly(i, Words.SPACE) || !words.gapIsOnly(i - 1, Words.SPACE)) {
      return false;
    }
    int from = i - 1;
    while (from > 0 && from > i - 5 && words.isCapital(from - 1) && words.joins(from)) {
      from--;
    }
    return from < i - 1 && scan.endsBefore(from, Cue.AT);
  }

  /** Whether the words before, without a break, begin a company's name. */
  private boolean isInsideCompany(int i) {
    for (int from = i - 1; from >= 0 && from >= i - LONGEST_NAME; from--) {
      if (!words.joins(from + 1)) {
        return false;
      }
      if (scan.longest(from, Cue.AT) != null || scan.longest(from, Cue.UNION) != null) {
        return false;
      }
      if (scan.longest(from, Cue.COMPANY) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlocked(int i) {
    Hit before = null;
    for (int from = i - 1; from >= 0 && from >= i - 4 && words.joins(from + 1); from--) {
      Hit hit = scan.ofLength(i - from, from, BEFORE_NAMES);
      if (hit != null) {
        before = hit;
      }
    }
    return before != null && before.is(Cue.NOT_PLACE) && !before.is(Cue.PLAIN);
  }

  /** Whether a name is part of a person's: "đồng chí Nguyễn Hòa Bình". */
  private boolean isPerson(int i, int to) {
    if (words.isAllCapitals(i)) {
      return false;
    }
    for (int from = i - 1;
        from >= 0
            && from >= i - 3
            && words.isCapital(from)
            && words.gapIsOnly(from + 1, Words.SPACE);
        from--) {
      if (isSurname(from)) {
        return true;
      }
    }
    return scan.endsBefore(i, Cue.PERSON) && (isSurname(i) || to - i == 1);
  }

  private boolean isSurname(int i) {
    return scan.ofLength(1, i, Cue.SURNAME.bit()) != null;
  }

  private boolean isWrittenAsName(Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      if (!words.isCapital(i) && !words.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAboveCommune(Place place) {
    for (Unit unit : place.candidates()) {
      if (unit.kind() != EntityKind.COMMUNE) {
        return true;
      }
    }
    return false;
  }

  // ---- schools, agencies, organisations

  private int readMinistry(int i) {
    Hit ministry = scan.longest(i, Cue.MINISTRY);
    if (ministry == null || !words.isCapital(i)) {
      return -1;
    }
    other(i, ministry.to(), EntityKind.AGENCY, EntityKind.AGENCY.byName());
    afterLastOther = ministry.to();
    return ministry.to();
  }

  private int readOther(int i) {
    Hit head = i < afterLastOther ? null : scan.longest(i, ORGANISATIONS);
    if (head == null && i >= afterLastOther) {
      return readMinistry(i);
    }
    if (head == null || (!words.isCapital(i) && !(head.is(Cue.SCHOOL) && head.length() > 1))) {
      return -1;
    }
    EntityKind kind = kindOf(head);
    int end = kind == EntityKind.AGENCY && startsPerson(head.to()) ? head.to() : nameEnd(head.to());
    end = fundEnd(i, head, end);
    Hit level = kind == EntityKind.SCHOOL || !joined(end, end) ? null : levelAt(end);
    if (level != null && !listsTypes(level.to())) {
      add(i, end, level, kind, kind.byName());
      afterLastOther = level.to();
      return head.to();
    }
    if (end == head.to()) {
      return -1;
    }
    boolean sort = head.is(Cue.COMPANY) && isSortOfFirm(head.to(), end);
    if (isCut(head, end) || sort || areFirmsOfPlace(head, end) || isNumberedSort(head)) {
      afterLastOther = end;
      return head.to();
    }
    other(i, end, kind, kind.byName());
    afterLastOther = end;
    Place seat = seatOf(head);
    if (seat != null) {
      emit(seat);
      return placeEnd;
    }
    // The places in its name are read next.
    return head.to();
  }

  /** "Quỹ Vì [công nhân nghèo]", "Quỹ Tương trợ [đoàn viên]": whom a fund is named for. */
  private int fundEnd(int i, Hit head, int end) {
    boolean fund =
        end > head.to() && head.is(Cue.ORGANISATION) && FUND.equals(words.name(i, head.to()));
    if (!fund || !FUND_AIMS.contains(words.name(head.to(), Math.min(end, head.to() + 2)))) {
      return end;
    }
    int last = end;
    while (last < words.size()
        && words.gapIsOnly(last, Words.SPACE)
        && FUND_PEOPLE.contains(words.name(last, last + 1))) {
      last++;
    }
    return last;
  }

  /** "Doanh nghiệp FDI", "Công ty TNHH MTV [100% vốn nhà nước]": a sort of firm, no name. */
  private boolean isSortOfFirm(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!SORTS_OF_FIRMS.contains(words.name(i, i + 1).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** "Khối thi đua Doanh nghiệp số 7": one of several groups of firms, no firm. */
  private boolean isNumberedSort(Hit head) {
    return head.is(Cue.COMPANY)
        && FIRMS.equals(words.name(head.from(), head.to()))
        && scan.longest(head.to(), Cue.ORDINAL) != null;
  }

  /** "Doanh nghiệp TP.HCM thưởng cao nhất …": firms of a place, not the name of one. */
  private boolean areFirmsOfPlace(Hit head, int end) {
    if (!head.is(Cue.COMPANY) || !FIRMS.equals(words.name(head.from(), head.to()))) {
      return false;
    }
    Hit full = scan.longest(head.to(), Entry.FULL_UNITS);
    if (full != null && full.to() == end) {
      return true;
    }
    Hit type = scan.longest(head.to(), Cue.TYPE);
    Hit name = scan.longest(type == null ? head.to() : type.to(), Entry.UNITS, writtenAsName);
    return name != null
        && name.to() == end
        && !(name.entry().ofType(PROVINCE).isEmpty() && name.entry().ofType(CITY).isEmpty());
  }

  /** The place of a committee whose head says of what type it is: "Huyện ủy Ba Vì". */
  private @Nullable Place seatOf(Hit head) {
    String type = head.value(Cue.AGENCY);
    Hit name = type.isEmpty() ? null : scan.longest(head.to(), Entry.UNITS, writtenAsName);
    if (name == null) {
      return null;
    }
    List<Unit> units = name.entry().ofType(type);
    if (units.isEmpty()) {
      return null;
    }
    placeEnd = name.to();
    Span span = span(name.from(), name.to());
    return new Place(block.seq(), span, type, units, true, Setting.TEXT, 0);
  }

  /** What a body is whose name begins with a head word. */
  static EntityKind kindOf(Hit head) {
    if (head.is(Cue.SCHOOL)) {
      return EntityKind.SCHOOL;
    }
    return head.is(Cue.AGENCY) ? EntityKind.AGENCY : EntityKind.ORGANISATION;
  }

  /**
   * The word after a name that begins at a word; the word itself if none begins there. A name goes
   * on over capitals, over words that bodies bear in their names ("một thành viên Môi trường đô
   * thị") and over the second syllable of a word that has a capital ("Tấm lòng Việt"), and ends
   * with a word that has one.
   */
  private int nameEnd(int from) {
    return words.joins(from) && !isSpacedDash(from) ? endOfName(from) : from;
  }

  private int endOfName(int from) {
    int end = from;
    int i = from;
    boolean openWord = false;
    boolean headed = followsPost(from);
    while (i < words.size() && i - from < LONGEST_NAME && (i == from || words.joins(i))) {
      if (i > from && headed && startsPerson(i)) {
        break;
      }
      if (i > from && isSpacedDash(i) && !goesOnAfterDash(i)) {
        break;
      }
      Hit known = scan.longest(i, NAME_PARTS, partOfName);
      if (known == null && i == from) {
        known = scan.longest(i, Cue.ZONES); // "Ban Quản lý các Khu công nghiệp"
      }
      Hit after = scan.longest(i, Cue.AFTER_NAME);
      if (known != null && isLonger(after, known)) {
        break; // "Công đoàn viên" after "Trường Đại học"
      }
      if (isShouted(i) ? endsShouted(after) : i > from && known == null && titlesVerb(after)) {
        break;
      }
      boolean wasOpen = openWord;
      openWord = false;
      if (known != null) {
        i = known.to();
        if (words.isCapital(known.from())
            || words.isCapital(known.to() - 1)
            || known.is(Cue.TYPE)
            || (known.value(Cue.NAME_WORD).equals("tail") && end == known.from())) {
          end = i;
        }
      } else if (words.isCapital(i)
          || (isNumberInName(i) && end == i && (i > from || isNumberAlone(i)))) {
        openWord = !words.isAllCapitals(i) && !words.isNumber(i);
        i++;
        end = i;
      } else if (joinsNameWords(i)) {
        i++;
      } else if (scan.longest(i, Cue.ORDINAL) != null
          && i + 1 < words.size()
          && words.isNumber(i + 1)
          && words.gapIsOnly(i + 1, Words.SPACE)) {
        i += 2;
        end = i;
      } else if (wasOpen
          && words.gapIsOnly(i, Words.SPACE)
          && endsWord(i)
          && !Brands.isBrand(words.name(i - 1, i))) { // not "CĐ Công ty Samsung đón nhận"
        i++;
        end = i;
      } else {
        break;
      }
    }
    return end;
  }

  /** "CĐ Công ty Hoa Sen Hỗ Trợ Công Nhân": where every word has a capital, a verb ends a name. */
  private boolean titlesVerb(@Nullable Hit verb) {
    return verb != null
        && verb.length() > 1
        && words.isCapital(verb.from())
        && words.isCapital(verb.to() - 1)
        && verb.to() < words.size()
        && words.isCapital(verb.to());
  }

  /** Whether a word stands amid others in capitals throughout, as in a headline. */
  private boolean isShouted(int i) {
    return words.isAllCapitals(i)
        && words.isAllCapitals(i - 1)
        && i + 1 < words.size()
        && (words.isAllCapitals(i + 1) || words.isNumber(i + 1));
  }

  /**
   * "TRƯỜNG MẦM NON HOA SEN TRAO QUÀ": what ends a name in capitals. A single syllable may be part
   * of a name, so it must be one that names hardly have.
   */
  private static boolean endsShouted(@Nullable Hit after) {
    return after != null && (after.length() > 1 || after.value(Cue.AFTER_NAME).equals("end"));
  }

  /** "Công ty May 10", not "Công ty TNHH 100% vốn …" nor "tặng Trường Hoa Hồng 20 bộ bàn ghế". */
  private boolean isNumberInName(int i) {
    return words.isNumber(i)
        && (words.end(i) == words.text.length() || words.text.charAt(words.end(i)) != '%')
        && (!counts(words.start(i), quantities)
            || startsPlace(i + 1)
            || isNumberOfFirm(i)
            || isBeforeDeed(i + 1));
  }

  /**
   * "Công đoàn Tổng công ty May 10 [tổ chức] đại hội", "… May 10 [lần thứ] XX": nothing counted.
   */
  private boolean isBeforeDeed(int i) {
    return i + 2 < words.size()
        && DEEDS.contains(words.name(i, i + 2))
        && words.joins(i)
        && words.joins(i + 1);
  }

  /** "Công ty 74", "Nhà máy 131": a name that is a number of two or three digits. */
  private boolean isNumberAlone(int i) {
    int digits = words.end(i) - words.start(i);
    return (digits == 2 || digits == 3)
        && i >= 2
        && NUMBERED.contains(words.name(i - 2, i).toLowerCase(Locale.ROOT));
  }

  /**
   * "Công ty TNHH MTV [508] Chi nhánh miền Trung", "Công ty TNHH [2] thành viên A": right behind
   * what firms are by law.
   */
  private boolean isNumberOfFirm(int i) {
    return LEGAL_FORMS.contains(words.name(i - 1, i))
        && i + 1 < words.size()
        && (words.isCapital(i + 1) || PARTNERS.equals(words.name(i + 1, i + 3)));
  }

  /** Whether the number at a position counts something known or has a unit. */
  static boolean counts(int position, List<Quantity> quantities) {
    for (Quantity quantity : quantities) {
      if (quantity.number().contains(position)) {
        return quantity
            .counted()
            .map(noun -> !noun.category().isEmpty())
            .orElse(!quantity.unit().code().equals("item"));
      }
    }
    return false;
  }

  /** Whether a type word and a name stand at a word: "Trường Tiểu học Kim Đồng 1 huyện Ba Vì". */
  private boolean startsPlace(int i) {
    Hit type = scan.longest(i, Cue.TYPE);
    return type != null
        && words.joins(type.to())
        && scan.longest(type.to(), Entry.UNITS, writtenAsName) != null;
  }

  /** Whether one who heads a body is named before a word: "Chủ tịch CĐ Công ty". */
  private boolean followsPost(int i) {
    for (int from = i - 1; from >= 0 && from >= i - LONGEST_NAME && words.joins(from + 1); from--) {
      if (isPost(from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPost(int i) {
    return scan.longest(i, Cue.PERSON.bit(), hit -> hit.value(Cue.PERSON).equals("post")) != null;
  }

  private boolean isSpacedDash(int i) {
    return words.gap(i) == (Words.HYPHEN | Words.SPACE);
  }

  /** "Văn hóa - Thể thao", "Xây lắp mỏ – TKV", "Xây dựng số 1 - CTCP", not "… – 20 năm". */
  private boolean goesOnAfterDash(int i) {
    return words.isAllCapitals(i)
        || (words.isCapital(i) && scan.longest(i, NAME_WORDS | Cue.COMPANY.bit()) != null)
        || isSecondPlace(i);
  }

  /** "Xi măng Bỉm Sơn - Thanh Hóa": a place behind the dash, and one before it. */
  private boolean isSecondPlace(int i) {
    if (scan.longest(i, Entry.ABOVE_COMMUNES, writtenAsName) == null) {
      return false;
    }
    for (int length = 1; length <= LONGEST_PLACE && length <= i; length++) {
      if (words.isCapital(i - length)
          && scan.ofLength(length, i - length, Entry.ABOVE_COMMUNES | Entry.FULL_UNITS) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name that ended before a word may go on there. "Quỹ Mái [ấm …]", "Trung tâm Dự báo
   * [khí tượng …]": its last word is open, the next has no capital and is none that follows names.
   * An agency or company whose name ends with a whole word that names bear is complete.
   */
  private boolean isCut(Hit head, int end) {
    if (end >= words.size()
        || !words.gapIsOnly(end, Words.SPACE)
        || words.isCapital(end)
        || words.isNumber(end)
        || words.isAllCapitals(end - 1)
        || words.isNumber(end - 1)) {
      return false;
    }
    if (scan.longest(end, NO_MORE_NAME) != null) {
      return false;
    }
    Hit word = scan.endingBefore(end, Cue.NAME_WORD);
    Hit lastWord = word == null ? scan.endingBefore(end, Cue.SECTOR) : word;
    if (lastWord != null && lastWord.length() > 1) {
      return head.is(Cue.ORGANISATION);
    }
    // The second of two syllables with capitals ends a proper name: "Nhật Tân đoạt giải".
    return !words.isCapital(end - 1)
        || !words.isCapital(end - 2)
        || !words.gapIsOnly(end - 1, Words.SPACE)
        || end - 2 < head.to()
        || scan.endsBefore(end - 1, Cue.NAME_WORD);
  }

  /** "và" between words that bodies bear in their names, "&" before any capital: "S&H Vina". */
  private boolean joinsNameWords(int i) {
    if (!words.isCapital(i + 1)
        || !words.joins(i + 1)
        || scan.longest(i + 1, ORGANISATIONS) != null) {
      return false;
    }
    return words.isAmpersand(i)
        || ((scan.longest(i + 1, NAME_WORDS) != null || isBetweenTrades(i))
            && scan.longest(i, Cue.AND.bit(), hit -> hit.value(Cue.AND).equals("name")) != null);
  }

  /** "Công ty Đồ gỗ và Nội thất An Bình": words of two syllables, each with but one capital. */
  private boolean isBetweenTrades(int i) {
    return isTrade(i - 2) && isTrade(i + 1);
  }

  private boolean isTrade(int i) {
    return i >= 0
        && i + 1 < words.size()
        && words.isCapital(i)
        && !words.isAllCapitals(i)
        && !words.isCapital(i + 1)
        && !words.isNumber(i + 1)
        && words.gapIsOnly(i + 1, Words.SPACE);
  }

  /** Whether a word without capital is the second syllable of the one before it in a name. */
  private boolean endsWord(int i) {
    if (words.isNumber(i) || words.isAmpersand(i) || scan.longest(i, AFTER_NAMES) != null) {
      return false;
    }
    int next = i + 1;
    return next >= words.size()
        || !words.gapIsOnly(next, Words.SPACE)
        || words.isCapital(next)
        || scan.longest(next, NAME_PARTS, partOfName) != null
        || scan.longest(next, Cue.AFTER_NAME) != null
        || joinsNameWords(next);
  }

  private static boolean isLonger(@Nullable Hit hit, Hit than) {
    return hit != null && hit.length() > than.length();
  }

  private boolean isPartOfName(Hit hit) {
    return hit.isAny(SECTORS)
        || (hit.is(Cue.NAME_WORD)
            && (words.isCapital(hit.from()) || !hit.value(Cue.NAME_WORD).equals("capital")))
        || ((hit.is(Cue.VIETNAM) || hit.is(Cue.UNION)) && words.isCapital(hit.from()))
        || (hit.is(Cue.TYPE) && startsPlace(hit.from()))
        || (!hit.entry().units().isEmpty() && isWrittenAsName(hit) && !words.isNumber(hit.from()));
  }

  private boolean startsPerson(int i) {
    return words.isCapital(i)
        && i + 1 < words.size()
        && words.isCapital(i + 1)
        && words.gapIsOnly(i, Words.SPACE)
        && isSurname(i)
        && scan.longest(i, NAME_PARTS, hit -> hit.length() > 1 && isPartOfName(hit)) == null;
  }

  // ---- persons

  /**
   * A person's name: two to five syllables with capitals, the first a family name, after a title
   * ("đồng chí Trần Văn Khâm"), after the body that the person heads ("Chủ tịch LĐLĐ huyện Trần Văn
   * Khâm") or before the post ("Trần Văn Khâm, Phó Chủ tịch …"); or the given name after a title,
   * if the article has the whole name.
   */
  private int readPerson(int i) {
    if (!words.isCapital(i) || words.isNumber(i) || !isSyllable(i)) {
      return -1;
    }
    Hit title = titleBefore(i);
    if (scan.longest(i, Cue.NO_NAME) != null) {
      return -1; // "dịp Tết Đinh Dậu, Chủ tịch …"
    }
    if (words.isAllCapitals(i) && (title == null || !title.value(Cue.PERSON).isEmpty())) {
      return -1; // "ĐOÀN VIÊN TIÊU BIỂU"
    }
    boolean family = isSurname(i);
    if (!family && (title == null || !title.value(Cue.PERSON).isEmpty())) {
      return -1;
    }
    int end = i + 1;
    while (end < words.size()
        && end - i < LONGEST_PERSON
        && words.gapIsOnly(end, Words.SPACE)
        && words.isCapital(end)
        && isSyllable(end)
        && (words.isAllCapitals(end) == words.isAllCapitals(i) || isLetter(end))
        && !isPost(end)) {
      end++;
    }
    boolean goesOn =
        end < words.size() && words.gapIsOnly(end, Words.SPACE) && words.isCapital(end);
    if (!family) {
      if (goesOn || end - i > 2 || hasPlaceName(i, end)) {
        return -1;
      }
      found.add(new Naming.GivenName(block.seq(), span(i, end), name(i, end)));
      return end;
    }
    if (end - i < 2) {
      if (title != null && title.value(Cue.PERSON).isEmpty() && !goesOn) {
        found.add(new Naming.GivenName(block.seq(), span(i, end), name(i, end)));
        return end;
      }
      return -1;
    }
    boolean place = hasPlaceName(i, end);
    boolean certain =
        title != null
            ? title.value(Cue.PERSON).isEmpty() || !place
            : !place && !goesOn && (followsBody(i) || precedesPost(i, end));
    if (!certain) {
      return -1;
    }
    found.add(
        new Naming.Other(
            block.seq(),
            span(i, end),
            EntityKind.PERSON,
            name(i, end),
            Optional.empty(),
            EntityKind.PERSON.byName(),
            Naming.Other.BY_GRAMMAR));
    return end;
  }

  /** "đồng chí" or "ThS." before a word. */
  private @Nullable Hit titleBefore(int i) {
    Hit title = scan.endingBefore(i, Cue.PERSON);
    return title == null && words.gapIsOnly(i, Words.DOT | Words.SPACE)
        ? scan.ofLength(1, i - 1, Cue.PERSON.bit())
        : title;
  }

  private boolean isLetter(int i) {
    return words.end(i) - words.start(i) == 1;
  }

  private boolean isSyllable(int i) {
    int length = words.end(i) - words.start(i);
    return length <= 7 && (length > 1 || !words.gapHas(i + 1, Words.DOT));
  }

  /** Whether the words are the name of a province or district. */
  private boolean hasPlaceName(int from, int to) {
    return scan.ofLength(to - from, from, Entry.ABOVE_COMMUNES) != null;
  }

  /** Whether a body, agency or company was named up to a word, and whose head stood before it. */
  private boolean followsBody(int i) {
    if (!words.gapIsOnly(i, Words.SPACE) || found.isEmpty()) {
      return false;
    }
    int end = words.end(i - 1);
    for (int k = found.size() - 1; k >= 0 && k >= found.size() - 3; k--) {
      Naming naming = found.get(k);
      boolean body = naming instanceof Body || naming instanceof Naming.Other;
      if (body && naming.span().end() == end) {
        return followsPost(wordAt(naming.span().start(), i));
      }
    }
    return false;
  }

  private int wordAt(int position, int before) {
    int i = before;
    while (i > 0 && words.start(i) > position) {
      i--;
    }
    return i;
  }

  private boolean precedesPost(int from, int end) {
    boolean inName = from > 0 && words.gapIsOnly(from, Words.SPACE) && words.isCapital(from - 1);
    boolean set =
        end < words.size()
            && (words.gap(end) == (Words.COMMA | Words.SPACE)
                || words.gap(end) == (Words.HYPHEN | Words.SPACE));
    return !inName && set && isPost(end);
  }

  // ---- common

  private int other(int from, int to, EntityKind kind, String method) {
    return other(from, to, kind, method, name(from, to));
  }

  private int other(int from, int to, EntityKind kind, String method, String name) {
    found.add(
        new Naming.Other(
            block.seq(),
            span(from, to),
            kind,
            name,
            Optional.empty(),
            method,
            Naming.Other.BY_GRAMMAR));
    readShortForm(from, to);
    return to;
  }

  /** Adds a body named by its level alone: "UBND tỉnh". */
  private void add(int from, int end, Hit level, EntityKind kind, String method) {
    found.add(
        new Naming.Other(
            block.seq(),
            span(from, level.to()),
            kind,
            name(from, end),
            Optional.of(level(level)),
            method,
            Naming.Other.BY_GRAMMAR));
  }

  /** The short form in brackets right after a name, if its letters are initials of the name. */
  private void readShortForm(int from, int to) {
    if (to >= words.size()
        || words.gap(to) != (Words.OPEN | Words.SPACE)
        || !words.isAllCapitals(to)
        || !words.gapHas(to + 1, Words.CLOSE)) {
      return;
    }
    String text = words.of(to, to + 1);
    if (text.length() >= 2 && !scan.hasNames(to) && isInitials(text, from, to)) {
      found.add(new Naming.ShortForm(block.seq(), span(to, to + 1), text, span(from, to)));
    }
  }

  /** Whether letters stand, in order, at the heads of words, or anywhere in an abbreviation. */
  private boolean isInitials(String letters, int from, int to) {
    int k = 0;
    for (int i = from; i < to && k < letters.length(); i++) {
      int last = words.isAllCapitals(i) ? words.end(i) : words.start(i) + 1;
      for (int at = words.start(i); at < last && k < letters.length(); at++) {
        if (Characters.isSameLetter(words.text.charAt(at), letters.charAt(k))) {
          k++;
        }
      }
    }
    return k == letters.length();
  }

  /** What is written, with the abbreviations of companies' names spelled out: "Cảng HKVN". */
  private String spelledOut(int from, int to) {
    StringBuilder name = new StringBuilder();
    int start = from;
    for (int i = from; i < to; i++) {
      Hit known = scan.longest(i, Cue.NAME_SHORT);
      if (known != null && words.isAllCapitals(known.to() - 1)) {
        name.append(start < i ? name(start, i) + " " : "").append(known.value(Cue.NAME_SHORT));
        start = known.to();
        name.append(start < to ? " " : "");
        i = start - 1;
      }
    }
    return start < to ? name + name(start, to) : name.toString();
  }

  private String name(int from, int to) {
    return words.name(from, to);
  }

  private int body(
      int from,
      int to,
      BodyKind kind,
      String stem,
      @Nullable Place place,
      @Nullable Level level,
      String method) {
    add(from, to, kind, stem, place, level, method);
    return to;
  }

  private void add(
      int from,
      int to,
      BodyKind kind,
      String stem,
      @Nullable Place place,
      @Nullable Level level,
      String method) {
    found.add(
        new Body(
            block.seq(),
            span(from, to),
            kind,
            stem,
            Optional.ofNullable(place),
            Optional.ofNullable(level),
            method));
  }

  private Level level(Hit type) {
    String value = type.is(Cue.TYPE) ? type.value(Cue.TYPE) : type.value(Cue.TYPE_ALONE);
    return new Level(span(type.from(), type.to()), value);
  }

  private Span span(int from, int to) {
    return new Span(words.start(from), words.end(to - 1));
  }

  /** The word after a short bracket that opens at a word: "Liên đoàn Lao động (LĐLĐ) quận …". */
  private int skipBrackets(int i) {
    if (i < words.size() && words.gapHas(i, Words.OPEN) && !words.gapHas(i, Words.CLOSE)) {
      for (int j = i + 1; j <= i + 4 && j < words.size(); j++) {
        if (words.gapHas(j, Words.CLOSE)) {
          return words.gapHas(j, Words.COMMA | Words.BREAK | Words.DOT) ? i : j;
        }
      }
    }
    return i;
  }

  /** Whether a word goes on the phrase that ended before a word, perhaps over a bracket. */
  private boolean joined(int i, int phraseEnd) {
    return i < words.size()
        && (i == phraseEnd ? words.joins(i) : words.gapIsOnly(i, Words.CLOSE | Words.SPACE));
  }

  private boolean joinedCapital(int i) {
    return i < words.size() && words.gapIsOnly(i, Words.SPACE) && words.isCapital(i);
  }

  /** The next item of a list that goes on at a word, or -1. */
  private int nextInList(int i) {
    if (i < 0 || i >= words.size()) {
      return -1;
    }
    Hit and = scan.longest(i, Cue.AND);
    if (and != null && words.gapIsOnly(i, Words.SPACE)) {
      return and.to() < words.size() && words.joins(and.to()) ? and.to() : -1;
    }
    return words.gap(i) == (Words.COMMA | Words.SPACE) || words.gap(i) == Words.COMMA ? i : -1;
  }
}
