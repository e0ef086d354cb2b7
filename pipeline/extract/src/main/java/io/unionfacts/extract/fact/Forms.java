package io.unionfacts.extract.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unit and the form of a fact, where its number or its clause knows them. */
final class Forms {
  private static final long GRASSROOTS = CueLexicon.standard().bits("grassroots");
  private static final Set<String> MEMBERS_OF_PACTS =
      Set.of("workplace_unit", "grassroots_union", "union");

  private static final String ITEM = "item";

  /** "17 trường hợp bị bệnh": cases, which are people where they are helped. */
  private static final Set<String> CASES = Set.of("circumstance", "case");

  private static final String CERTIFICATE = "award_certificate";

  private static final Beginnings AND_GIVEN =
      new Beginnings(List.of("tặng", "trao", "trao tặng", "tặng thưởng", "cấp"));

  private static final Set<String> ENTRIES = Set.of("contest_entry", "document", "project");

  /** What stands before those out of which some are chosen. */
  private static final Endings CHOSEN_FROM =
      new Endings(List.of("trong số", "trong tổng số", " từ", " trong", "chọn trong", "lọc từ"));

  private static final Endings PICKED_FROM =
      new Endings(List.of("chọn từ", "chọn ra từ", "chọn trong", "chọn trong số"));

  private static final Beginnings SENT_IN = new Beginnings(List.of(" dự thi", " tham gia dự thi"));

  private static final Set<String> RATED = Set.of("grassroots_union", "union", "member");
  private static final String QUOTES = "\"“”'‘’";
  private static final int LONGEST_TITLE = 60;
  private static final String RECOGNISED = "công nhận ";
  private static final String AS = "là ";
  private static final String TITLE = "danh hiệu";
  private static final Beginnings REWARDS = new Beginnings(List.of("trao thưởng", "khen thưởng"));
  private static final Set<String> BESIDE = Set.of(" và ", ", ", " kèm ", " đồng thời ");

  private Forms() {}

  /** What a thing is counted by follows from what is done: "trao 30 bộ áo phao" are 30 gifts. */
  static void fillUnit(Draft draft) {
    if (!draft.unit.equals(ITEM)) {
      return;
    }
    String category = draft.frame.category();
    if (draft.method.equals(CountedKinds.PARTNERS_RULE)) {
      return;
    }
    switch (draft.kind) {
      case GIFT -> draft.unit = "gift";
      case UNION_FOUNDED, UNION_TOTAL, AGREEMENT ->
          draft.unit = MEMBERS_OF_PACTS.contains(category) ? "union" : ITEM;
      case MEMBER_ADMISSION,
          MEMBER_TOTAL,
          WORKFORCE,
          PARTY_ADMISSION,
          PARTY_NOMINATION,
          PARTICIPATION,
          BENEFICIARY ->
          draft.unit = category.isEmpty() ? "person" : ITEM;
      case RATING -> draft.unit = isOfUnions(draft.frame) ? "union" : ITEM;
      default -> {}
    }
    if (draft.kind == FactKind.BENEFICIARY && CASES.contains(category)) {
      draft.unit = "person";
    }
  }

  /** "trong 540 CĐCS, 487 đơn vị đạt vững mạnh": units by which unions are called. */
  private static boolean isOfUnions(Frame frame) {
    SentenceView sentence = frame.sentence();
    return frame.category().equals("workplace_unit")
        && (sentence.quantities().stream()
                .limit(frame.index())
                .anyMatch(before -> before.unit().code().equals("union"))
            || sentence
                .nearestBefore(frame.start(), sentence.span().start(), GRASSROOTS)
                .isPresent());
  }

  /** "45 tác phẩm trong số 623 tác phẩm dự thi đoạt giải": of those sent in not all win. */
  static void takeEntries(Draft draft) {
    boolean honoured = draft.kind == FactKind.AWARD || draft.kind == FactKind.CONTEST_PRIZE;
    if (isChosenFrom(draft)) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.chosen-from";
    } else if (honoured
        && ENTRIES.contains(draft.frame.category())
        && CHOSEN_FROM.standBefore(draft.frame.sentence().text(), draft.frame.start())) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.entries";
    }
  }

  /** "được lựa chọn từ hơn 4.000 công nhân giỏi": out of whom others are chosen. */
  static boolean isChosenFrom(Draft draft) {
    return draft.kind == FactKind.AWARD
        && PICKED_FROM.standBefore(draft.frame.sentence().text(), draft.frame.start());
  }

  /** "vượt qua 126 đề tài dự thi": ideas that are sent in to a contest. */
  static void takeSentIn(Draft draft) {
    if (draft.kind == FactKind.INITIATIVE
        && draft
            .quantity()
            .counted()
            .filter(noun -> SENT_IN.open(draft.frame.sentence().text(), noun.head().end()))
            .isPresent()) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.entries";
    }
  }

  /** "415 CĐCS đạt danh hiệu “Công đoàn cơ sở vững mạnh”": a title that is a rating. */
  static void takeRating(Draft draft, CueLexicon cues) {
    Frame frame = draft.frame;
    boolean titled =
        draft.kind == FactKind.AWARD
            && RATED.contains(frame.category())
            && frame.verb().filter(cue -> cue.type().is("win")).isPresent();
    if (!titled) {
      return;
    }
    SentenceView sentence = frame.sentence();
    int start = frame.verb().get().span().end() + 1;
    if (start + 1 >= sentence.span().end() || QUOTES.indexOf(sentence.text().charAt(start)) < 0) {
      return;
    }
    long ratings = cues.bits("rating");
    for (Cue cue : sentence.cues()) {
      if (cue.type().in(ratings)
          && cue.span().start() > start
          && cue.span().end() < start + LONGEST_TITLE
          && sentence.mark(start + 1, cue.span().start(), QUOTES) == cue.span().start()) {
        draft.kind = FactKind.RATING;
        draft.method = "rating.quoted";
        draft.form = Optional.of(cue.value());
        draft.unit = frame.category().equals("member") ? "person" : "union";
        return;
      }
    }
  }

  /** The rating that the clause of a number names. */
  static Optional<String> rating(Frame frame) {
    return value(frame, "rating");
  }

  /**
   * The rating that the clause of a bare share names, unless a comma parts it from the share: "đạt
   * 97%, trong đó hoàn thành xuất sắc …".
   */
  static Optional<String> ratingOfShare(Frame frame) {
    int end = frame.end();
    for (Cue cue : frame.cues()) {
      int start = cue.span().start();
      if (cue.type().is("rating")
          && start >= end
          && frame.sentence().mark(end, start, ",;") < start) {
        return Optional.empty();
      }
    }
    return rating(frame);
  }

  static void fillForm(Draft draft) {
    Frame frame = draft.frame;
    boolean unsaid =
        draft.kind == FactKind.QUANTITY
            || draft.kind == FactKind.GIFT
            || draft.kind == FactKind.UNION_FOUNDED
            || draft.kind == FactKind.MEMBER_TOTAL
            || draft.method.endsWith(CarriedKinds.OUT_OF);
    if (unsaid || draft.form.isPresent()) {
      return;
    }
    String form = draft.rule.form();
    boolean praised =
        draft.kind == FactKind.AWARD
            && draft.rule.form().isEmpty()
            && (frame.passive() || formBeforeNumber(frame));
    if (praised) {
      form = "=form";
    }
    Optional<String> besides =
        draft.kind == FactKind.AWARD ? formBesideReward(frame) : Optional.empty();
    if (besides.isPresent() && form.isEmpty()) {
      draft.form = besides;
    } else if (form.startsWith("=")) {
      draft.form = value(frame, form.substring(1));
    } else if (!form.isEmpty()) {
      draft.form = Optional.of(form);
    }
    if (draft.form.isEmpty() && draft.kind == FactKind.AWARD) {
      draft.form = value(frame, "praise").or(() -> quotedTitle(frame));
    }
  }

  /** "24 cá nhân được LĐLĐ huyện công nhận “Người tốt, việc tốt”": a title, called by its name. */
  static Optional<String> quotedTitle(Frame frame) {
    SentenceView sentence = frame.sentence();
    int recognised =
        sentence.first(RECOGNISED, frame.end(), sentence.segment(frame.end() - 1).end());
    int behind = recognised + RECOGNISED.length();
    int quote = sentence.text().startsWith(AS, behind) ? behind + AS.length() : behind;
    return recognised >= 0
            && quote < sentence.span().end()
            && QUOTES.indexOf(sentence.text().charAt(quote)) >= 0
            && sentence.mark(frame.end(), recognised, ",;") == recognised
        ? Optional.of(TITLE)
        : Optional.empty();
  }

  /**
   * Whether a form stands between the verb and the number: "khen thưởng, tặng giấy khen cho 12 …".
   */
  private static boolean formBeforeNumber(Frame frame) {
    int at = frame.quantity().span().start();
    int verb = frame.verbStart(at);
    return frame.cues().stream()
        .anyMatch(
            cue -> cue.type().is("form") && cue.span().start() >= verb && cue.span().end() <= at);
  }

  /** "tặng bằng khen và trao thưởng cho 10 công nhân": the honour that money comes with. */
  private static Optional<String> formBesideReward(Frame frame) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(-1);
    if (verb < 0 || !REWARDS.begins(sentence.text(), verb)) {
      return Optional.empty();
    }
    for (Cue cue : sentence.cues()) {
      int end = cue.span().end();
      boolean beside =
          cue.type().is("form")
              && end < verb
              && BESIDE.contains(sentence.text().substring(end, verb));
      if (beside) {
        return Optional.of(cue.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The value of the cue of a class in the clause of a number: the one before it, nearest first;
   * the first after it for what is said of it ("30 CĐCS hoàn thành tốt nhiệm vụ").
   */
  private static Optional<String> value(Frame frame, String type) {
    // "3 cờ thi đua và 96 bằng khen": a certificate counted is of its own form.
    int at = frame.category().equals(CERTIFICATE) ? frame.end() : frame.quantity().span().start();
    boolean predicated = frame.passive() || type.equals("rating");
    int limit =
        frame.passive() && !type.equals("rating") ? endOfHonours(frame) : frame.clause().end();
    Cue left = null;
    Cue right = null;
    for (Cue cue : frame.cues()) {
      if (!cue.type().is(type)) {
        continue;
      }
      if (cue.span().end() <= at) {
        left = cue;
      } else if (right == null && cue.span().end() <= limit) {
        right = cue;
      }
    }
    Cue best = right != null && (predicated || left == null) ? right : left;
    return Optional.ofNullable(best).map(Cue::value);
  }

  /**
   * Where that ends what is done to those counted: at a mark, but for "được biểu dương, tặng giấy
   * khen", where nobody else is named who gets it.
   */
  private static int endOfHonours(Frame frame) {
    SentenceView sentence = frame.sentence();
    int from = frame.verb().map(cue -> cue.span().end()).orElse(frame.end());
    int end = frame.clause().end();
    int mark = sentence.mark(from, end, ",:;");
    if (mark == end || !AND_GIVEN.begins(sentence.text(), mark + 2)) {
      return mark;
    }
    int next = sentence.mark(mark + 1, end, ",:;");
    return sentence.quantities().stream()
            .anyMatch(other -> other.span().start() > mark && other.span().start() < next)
        ? mark
        : next;
  }
}
