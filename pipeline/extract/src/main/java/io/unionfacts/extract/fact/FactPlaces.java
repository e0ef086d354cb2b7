package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a fact holds, if that is other than where its subject is. */
final class FactPlaces {
  private static final Set<String> JOINS =
      Set.of(
          ",",
          "và",
          ", và",
          ";",
          "-",
          "–",
          "/",
          "và các",
          ", các",
          "và các tỉnh",
          ", các tỉnh",
          "và các huyện",
          "và các quận");

  /** Characters of the longest of them with the spaces around it. */
  private static final int LONGEST_JOIN = 14;

  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/", "(");

  /** What opens a list of places that share the word for what they are. */
  private static final Beginnings SEVERAL =
      new Beginnings(
          List.of("các huyện", "các quận", "các tỉnh", "các thành phố", "các địa phương"));

  private static final int MAX_PLACES = 2;
  private static final String CITY_OF_HUE = "thành phố Huế";
  private static final String PROVINCE_OF_HUE = "Thừa Thiên Huế";

  private FactPlaces() {}

  /**
   * What is handed over or held somewhere, which an article that names one place tells of there.
   */
  private static final Set<FactKind> ON_THE_SPOT =
      EnumSet.of(FactKind.GIFT, FactKind.BENEFICIARY, FactKind.MONEY, FactKind.PARTICIPATION);

  /** What is told at a meeting, wherever that is. */
  private static final Set<FactKind> TOLD =
      EnumSet.of(
          FactKind.QUANTITY, FactKind.WORKFORCE, FactKind.UNION_TOTAL, FactKind.MEMBER_TOTAL);

  private static final Set<String> HOLDING =
      Set.of(
          "",
          "có",
          "được",
          "với",
          ":",
          "là",
          "-",
          "–",
          "(",
          "đạt",
          "mới đạt",
          "dẫn đầu với",
          "đứng đầu với",
          "nhiều nhất với");

  /** "từ Nghệ An trở ra": behind a place at which something larger begins. */
  private static final Beginnings FROM_THERE =
      new Beginnings(List.of(" trở ra", " trở vào", " trở lên", " trở xuống"));

  /** Characters that one of them takes with the spaces around it. */
  private static final int LONGEST_HOLDING = 17;

  /** "Tại huyện Trảng Bom, …; …": behind these stands where all that a sentence tells holds. */
  private static final Beginnings SCENES =
      new Beginnings(List.of("tại ", "ở ", "trên địa bàn ", "riêng tại ", "riêng ở ", "còn tại "));

  /** What opens a sentence that goes on about a visit. */
  private static final Beginnings SAME_VISIT =
      new Beginnings(
          List.of(
              "trong đó",
              "đoàn",
              "tại đây",
              "dịp này",
              "nhân dịp này",
              "ngoài ra",
              "tại khu công nghiệp",
              "tại kcn",
              "tại công ty"));

  private static final Beginnings NATIONWIDE =
      new Beginnings(List.of("cả nước", "toàn quốc", "các tỉnh, thành phố"));

  /** Behind these stand places that have but a part of what is counted. */
  private static final Beginnings PARTS =
      new Beginnings(List.of("trong đó", "trong số đó", "riêng", "nhiều nhất", "tập trung nhiều"));

  /** What stands before the place that somebody comes from, or went to help. */
  private static final List<String> ORIGINS =
      List.of("quê ", "đến từ ", "chi viện ", "tăng viện cho ", "tăng cường cho ");

  private static final int ORIGIN_REACH = 60;

  /** What stands before a person's name. */
  private static final Endings PERSONS =
      new Endings(
          List.of(
              " anh", " chị", " ông", " bà", " em", " cháu", " cô", " thầy", " CN", " công nhân"));

  /** Words of the longest name. */
  private static final int LONGEST_NAME = 5;

  static void fill(Draft draft, Actors actors) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Mention best = null;
    Set<String> here = new HashSet<>();
    Set<String> elsewhere = new HashSet<>();
    for (Mention mention : sentence.mentions()) {
      if (!isNamed(sentence, mention)) {
        continue;
      }
      String key = mention.entity().get().key();
      if (isOrigin(sentence, mention) || isOfAnother(sentence, mention, at)) {
        elsewhere.add(key);
      } else if (mayHold(sentence, mention, at) && !isBehindFund(draft, mention)) {
        here.add(key);
        best = best == null ? mention : nearer(mention, best, at);
      }
    }
    Optional<Entity> listed = listedPlace(sentence, at);
    Optional<Entity> told = listed.isPresent() ? listed : opener(draft);
    if (told.isEmpty() && (best == null || !isOneOfSeveral(sentence, best))) {
      told =
          best != null && here.size() <= MAX_PLACES
              ? narrowest(sentence, best).entity()
              : around(draft, actors);
    }
    draft.place =
        told.filter(place -> !elsewhere.contains(place.key()) && !holds(place, draft.subject));
  }

  private static Mention nearer(Mention one, Mention other, int at) {
    return Math.abs(one.span().start() - at) < Math.abs(other.span().start() - at) ? one : other;
  }

  /** Whether a mention is of a known place, and not part of a body's name. */
  private static boolean isNamed(SentenceView sentence, Mention mention) {
    return mention.kind().isAboveCommune()
        && mention.entity().isPresent()
        && !sentence.standsInName(mention.span());
  }

  /**
   * Whether what a number counts may be in a place: in one named in its part of the sentence, or
   * said of all of it, and not what another clause is of.
   */
  private static boolean mayHold(SentenceView sentence, Mention mention, int at) {
    boolean reaches =
        sentence.segment(at).contains(mention.span())
            || (mention.span().end() < at && isScene(sentence, mention));
    boolean partOnly =
        mention.span().start() > at && sentence.lastOf(PARTS, at, mention.span().start()) >= 0;
    return reaches
        && !partOnly
        && !FROM_THERE.open(sentence.text(), mention.span().end())
        && !isOfNext(sentence, mention, at);
  }

  /** "ủng hộ Quỹ A 187 triệu đồng, xây 2 nhà cho hộ nghèo huyện Mường Nhé": only the houses. */
  private static boolean isBehindFund(Draft draft, Mention place) {
    int end = draft.frame.end();
    return draft.isForFund()
        && place.span().start() > end
        && draft.frame.sentence().doesBetween(end, place.span().start());
  }

  /** "Trường A (huyện Gia Lâm) quyên góp 5 triệu đồng, Trường B tặng 1 tấn gạo": not B's place. */
  private static boolean isOfAnother(SentenceView sentence, Mention place, int at) {
    int bracket = place.span().start() - 1;
    if (bracket < sentence.span().start() || sentence.text().charAt(bracket) != '(') {
      return false;
    }
    boolean owned = false;
    boolean another = false;
    for (Mention body : sentence.bodies()) {
      int start = body.span().start();
      owned |= body.span().end() == bracket - 1;
      another |=
          start > place.span().end()
              && body.span().end() < at
              && sentence.clauseStart(start) == start
              && sentence.doesAt(body.span().end() + 1);
    }
    return owned && another;
  }

  /** "Tại huyện Trảng Bom, …", "Sáng 3/5, tại huyện Trảng Bom, …" at the head of a sentence. */
  static boolean isScene(SentenceView sentence, Mention mention) {
    int start = sentence.span().start();
    int clause = sentence.clauseStart(mention.span().start());
    return SCENES.open(sentence.text(), clause)
        && sentence.segment(clause).start() == start
        && !sentence.doesBetween(start, mention.span().start());
  }

  /** "chị A, quê ở xã B, huyện C", "công nhân A (tỉnh B)". */
  private static boolean isOrigin(SentenceView sentence, Mention mention) {
    int start = mention.span().start();
    if (mention.kind() == EntityKind.PROVINCE && isBehindPerson(sentence, start)) {
      return true;
    }
    int from = Math.max(sentence.span().start(), start - ORIGIN_REACH);
    for (String word : ORIGINS) {
      int origin = sentence.last(word, from, start - word.length());
      if (origin >= 0
          && !sentence.doesBetween(origin + word.length(), start)
          && sentence.quantities().stream()
              .noneMatch(
                  number -> number.span().start() > origin && number.span().end() <= start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bracket that opens right before a position stands behind a person's name. */
  private static boolean isBehindPerson(SentenceView sentence, int position) {
    String text = sentence.text();
    int from = sentence.span().start();
    int name = position - 1;
    if (name <= from || text.charAt(name) != '(') {
      return false;
    }
    for (int words = 0; words < LONGEST_NAME; words++) {
      int end = ActorWords.skipSpaceBack(text, from, name);
      name = ActorWords.wordStart(text, from, end);
      if (name == end || !Character.isUpperCase(text.charAt(name))) {
        return false;
      }
      if (PERSONS.standBefore(text, name)) {
        return true;
      }
    }
    return false;
  }

  /** "Hà Nội kết nạp 480 người, Hải Phòng kết nạp 223 người", "… Hải Phòng 223 người". */
  private static boolean isOfNext(SentenceView sentence, Mention mention, int at) {
    int start = mention.span().start();
    int end = mention.span().end();
    if (start < at) {
      return false;
    }
    return (sentence.doesAt(end + 1) && sentence.clauseStart(start) == start)
        || sentence.quantities().stream()
            .filter(number -> number.span().start() > end)
            .findFirst()
            .filter(number -> isHeld(sentence, end, number.span().start()))
            .isPresent();
  }

  /** Whether nothing but words like "có" stands between a place and a number. */
  private static boolean isHeld(SentenceView sentence, int from, int to) {
    return to - from <= LONGEST_HOLDING
        && HOLDING.contains(sentence.text().substring(from, to).strip().toLowerCase(Locale.ROOT));
  }

  /** Where a fact holds whose sentence names no place, or several. */
  private static Optional<Entity> around(Draft draft, Actors actors) {
    SentenceView sentence = draft.frame.sentence();
    boolean ofUnion =
        draft.subject.isPresent()
            && draft.subject.get().kind().isUnion()
            && !Actors.isConfederation(draft.subject.get());
    if (ofUnion) {
      return isOnTheSpot(draft) && !namesUnread(sentence)
          ? actors.scene(sentence).filter(place -> isWithin(place, draft.subject))
          : Optional.empty();
    }
    // What the Confederation aims at holds in no place that the text only tells of besides.
    if (draft.ofMore
        || (draft.status == Status.PLANNED
            && draft.subject.filter(Actors::isConfederation).isPresent())) {
      return Optional.empty();
    }
    Span part = sentence.segment(draft.frame.start());
    // "cả nước xảy ra 812 vụ, làm 95 người chết": in whatever place that is told
    if (sentence.firstOf(NATIONWIDE, sentence.span().start(), part.end()) >= 0) {
      return Optional.empty();
    }
    Optional<Entity> whole = actors.wholePlace(sentence);
    if (whole.isEmpty() && TOLD.contains(draft.kind) && actors.isOnlyVenue()) {
      return Optional.empty();
    }
    Optional<Entity> own = whole.isPresent() ? whole : draft.home;
    Optional<Entity> place = own.isPresent() ? own : actors.onlyPlace();
    return place.isPresent()
        ? place
        : actors.topicPlace(draft.block(), draft.frame.quantity().span().start());
  }

  /** "tại các huyện: Bù Đăng, Bù Đốp": where something is done in places called by name alone. */
  private static boolean namesUnread(SentenceView sentence) {
    String text = sentence.text();
    int end = sentence.span().end();
    int list = sentence.lastOf(SEVERAL, sentence.span().start(), end);
    if (list < 0) {
      return false;
    }
    int name = ActorWords.skipSpace(text, list + SEVERAL.lengthAt(text, list), end);
    int next =
        name < end && text.charAt(name) == ':' ? ActorWords.skipSpace(text, name + 1, end) : name;
    return next < end && Character.isUpperCase(text.charAt(next));
  }

  /**
   * Whether something is handed over or held at one time: "trao 13 suất quà", not "năm 2020" or a
   * plan.
   */
  private static boolean isOnTheSpot(Draft draft) {
    return ON_THE_SPOT.contains(draft.kind)
        && draft.status == Status.REPORTED
        && !draft.isPriced()
        && draft.frame.sentence().periods().stream()
            .allMatch(period -> period.kind() == PeriodKind.DAY);
  }

  private static boolean isWithin(Entity place, Optional<Entity> body) {
    Optional<String> own = body.flatMap(Entity::place);
    return own.isEmpty() || own.equals(place.parent());
  }

  /**
   * A part is where its whole is, unless it says otherwise; so is what the Confederation gives with
   * it, told next.
   */
  static void share(List<Draft> made, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    for (Draft draft : made) {
      Draft whole = draft.total != null ? draft.total : goesOn(draft, last) ? last : null;
      if (whole != null && draft.place.isEmpty() && draft.subject.equals(whole.subject)) {
        draft.place = whole.place;
      }
    }
    for (int i = 1; i < made.size(); i++) {
      // "trao 2 căn nhà ở huyện A; mỗi căn 40 triệu đồng"
      Draft gift = made.get(i - 1);
      Draft worth = made.get(i);
      boolean its =
          worth.isEach()
              && (gift.kind == FactKind.GIFT || gift.kind == FactKind.BENEFICIARY)
              && gift.quantity().value().compareTo(BigDecimal.ONE) > 0
              && gift.subject.equals(worth.subject);
      if (its && worth.place.isEmpty()) {
        worth.place = gift.place;
      }
    }
  }

  /** "Trong đó, đoàn công tác đã trao 40 suất quà": whether a sentence tells of the same visit. */
  private static boolean goesOn(Draft draft, @Nullable Draft last) {
    return last != null
        && last.block() == draft.block()
        && ON_THE_SPOT.contains(draft.kind)
        && draft.status == Status.REPORTED
        && draft.subject.filter(Actors::isConfederation).isPresent()
        && SAME_VISIT.begins(draft.frame.sentence().text(), draft.frame.sentence().span().start());
  }

  /**
   * "huyện Ba Bể có 8 em, huyện Chợ Đồn 5 em", "Hải Phòng 1.500 công nhân": the place that the
   * clause of a number opens with.
   */
  private static Optional<Entity> opener(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    int index = draft.frame.index();
    int from =
        index == 0
            ? sentence.span().start()
            : SentenceView.end(sentence.quantities().get(index - 1));
    for (Mention mention : sentence.mentions()) {
      boolean opens =
          mention.kind().isAboveCommune()
              && mention.span().start() >= from
              && mention.span().end() < at
              && !sentence.standsInName(mention.span())
              && isHeld(sentence, mention.span().end(), at);
      if (opens) {
        return mention.entity();
      }
    }
    return Optional.empty();
  }

  /** "các Sở Y tế: Lai Châu (300 triệu đồng), Điện Biên (200 triệu đồng)": each has its own. */
  private static Optional<Entity> listedPlace(SentenceView sentence, int at) {
    int open = at - 1;
    boolean inBrackets = open > sentence.span().start() && sentence.text().charAt(open) == '(';
    if (!inBrackets) {
      return Optional.empty();
    }
    int end = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), open);
    return sentence.mentions().stream()
        .filter(mention -> mention.kind().isAboveCommune() && mention.span().end() == end)
        .flatMap(mention -> mention.entity().stream())
        .findFirst();
  }

  /**
   * "tại hai huyện Bát Xát và Bảo Thắng", "ở Bình Dương, Đồng Nai": what holds in several places
   * holds in none of them alone.
   */
  private static boolean isOneOfSeveral(SentenceView sentence, Mention place) {
    return ActorWords.wordBefore(sentence.text(), place.span().start()).equals("các")
        || endsList(sentence, place)
        || isBesideAnother(sentence, place);
  }

  /** "các huyện Chư Sê, Mang Yang và TP. Pleiku": the last of a list of bare names. */
  private static boolean endsList(SentenceView sentence, Mention place) {
    String text = sentence.text();
    int start = place.span().start();
    int and = ActorWords.skipSpaceBack(text, sentence.span().start(), start);
    if (!ActorWords.wordBefore(text, start).equals("và")) {
      return false;
    }
    int name = ActorWords.skipSpaceBack(text, sentence.span().start(), and - 2);
    int word = ActorWords.wordStart(text, sentence.span().start(), name);
    int list = sentence.lastOf(SEVERAL, sentence.segment(start).start(), word);
    return word < name
        && Character.isUpperCase(text.charAt(word))
        && list >= 0
        && !sentence.doesBetween(list, word);
  }

  private static boolean isBesideAnother(SentenceView sentence, Mention place) {
    return sentence.mentions().stream()
        .anyMatch(
            other ->
                other.kind().isAboveCommune()
                    && other.entity().isPresent()
                    && isBeside(sentence, place, other)
                    && !place.entity().equals(other.entity())
                    && !isWithin(place, other)
                    && !isWithin(other, place));
  }

  private static boolean isBeside(SentenceView sentence, Mention one, Mention other) {
    boolean first = one.span().end() < other.span().start();
    int from = first ? one.span().end() : other.span().end();
    int to = first ? other.span().start() : one.span().start();
    return from < to
        && to - from <= LONGEST_JOIN
        && JOINS.contains(sentence.text().substring(from, to).strip());
  }

  /** Whether a place lies in a province, both known. */
  private static boolean isWithin(Mention place, Mention province) {
    return place
        .entity()
        .flatMap(Entity::parent)
        .filter(key -> isProvince(key, province.entity().orElseThrow()))
        .isPresent();
  }

  /** "(huyện Mường Chà, tỉnh Điện Biên)": the district, whose province only stands beside it. */
  private static Mention narrowest(SentenceView sentence, Mention around) {
    for (Mention inner : sentence.mentions()) {
      boolean beside =
          inner.kind().isAboveCommune()
              && inner.span().end() < around.span().start()
              && BESIDE.contains(
                  sentence.text().substring(inner.span().end(), around.span().start()).strip())
              && isWithin(inner, around);
      if (beside) {
        return inner;
      }
    }
    return around;
  }

  /** Whether a place is the subject's own, or the province around it. */
  private static boolean holds(Entity place, Optional<Entity> subject) {
    return subject
        .filter(
            body ->
                body.place().filter(key -> key.equals(place.key())).isPresent()
                    || body.name().endsWith(place.name())
                    || body.parent().filter(key -> isProvince(key, place)).isPresent())
        .isPresent();
  }

  /**
   * Whether a key is that of a province, or of its federation; Huế was called Thừa Thiên Huế before
   * it became a city.
   */
  private static boolean isProvince(String key, Entity place) {
    return key.endsWith(place.name())
        || (key.endsWith(CITY_OF_HUE) && place.name().endsWith(PROVINCE_OF_HUE));
  }
}
