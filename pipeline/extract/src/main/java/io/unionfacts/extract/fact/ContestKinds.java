package io.unionfacts.extract.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What numbers count in the telling of a contest or a meeting: {@code "hội thi diễn ra với 240 giáo
 * viên"} counts those who take part, not a school's staff, and of {@code "giấy khen cho 6 giáo viên
 * đạt giải nhì, 20 giáo viên đạt giải ba"} all are honoured.
 */
final class ContestKinds {
  /** What people come to, as a sentence calls it that tells of it. */
  private static final Endings BEATS = new Endings(List.of("vượt qua", "vượt lên"));

  private static final Beginnings EVENTS =
      new Beginnings(
          List.of(
              "hội thi",
              "hội thao",
              "hội diễn",
              "hội giảng",
              "hội khỏe",
              "cuộc thi",
              "liên hoan",
              "vòng thi",
              "vòng chung kết",
              "vòng chung khảo",
              "vòng sơ khảo",
              "giải bóng",
              "giải cầu",
              "giải chạy",
              "giải đấu",
              "giải việt dã",
              "giải thể thao",
              "giải diễn ra",
              "giải năm nay",
              "ngày hội",
              "hội trại",
              "lớp tập huấn",
              "lớp bồi dưỡng"));

  /** Other occasions on which people come together. */
  private static final Beginnings OCCASIONS =
      new Beginnings(
          List.of(
              "lễ phát động",
              "lễ tuyên dương",
              "lễ biểu dương",
              "lễ tôn vinh",
              "lễ khai mạc",
              "lễ kỷ niệm",
              "lễ ra mắt",
              "lễ mít tinh",
              "buổi mít tinh",
              "buổi lễ",
              "buổi gặp mặt",
              "buổi gặp gỡ",
              "buổi họp mặt",
              "buổi đối thoại",
              "buổi giao lưu",
              "buổi tọa đàm",
              "tọa đàm",
              "hội thảo",
              "hội nghị",
              "chương trình",
              "sự kiện",
              "đêm hội",
              "đêm văn nghệ",
              "tết sum vầy"));

  private static final String TEAM = "team";

  /** Teams that compete where nothing else is said of what they do. */
  private static final Set<String> COMPETING =
      Set.of(
          "đoàn",
          "đoàn vận động viên",
          "đội",
          "đội thi",
          "đội bóng",
          "đội tuyển",
          "đội chơi",
          "đội bóng đá",
          "đội bóng chuyền");

  private static final Beginnings RANKS =
      new Beginnings(
          List.of(
              "nhất",
              "nhì",
              "ba",
              "hạng nhất",
              "hạng nhì",
              "hạng ba",
              "giải nhất",
              "giải nhì",
              "giải ba",
              "xuất sắc nhất",
              "đồng hạng",
              "đồng giải",
              "khuyến khích"));

  /** What teams do that compete. */
  private static final Beginnings CONTENDS =
      new Beginnings(
          List.of(
              "phần thi",
              "chung kết",
              "bán kết",
              "vòng trong",
              "tranh tài",
              "so tài",
              "đua tài",
              "thi đấu",
              "tranh cúp",
              "hội thi",
              "hội thao",
              "hội diễn",
              "hội khỏe",
              "cuộc thi",
              "giải bóng",
              "giải cầu lông",
              "giải đấu"));

  private static final Set<String> CONTENDERS = Set.of("athlete", "contestant", "volunteer");

  private static final Beginnings EACH_TEAM =
      new Beginnings(List.of("mỗi đội", "mỗi nhóm", "mỗi đoàn dự thi"));

  private static final Endings CONSISTS = new Endings(List.of(" có", " gồm", " gồm có"));

  /** Characters of "dự thi" or "tham gia" behind a team. */
  private static final int LONGEST_PART = 12;

  private static final String TEACHER = "teacher";

  private static final Beginnings GOOD_TEACHERS =
      new Beginnings(
          List.of(
              " giáo viên dạy giỏi",
              " giáo viên giỏi",
              " giáo viên chủ nhiệm giỏi",
              " giáo viên chủ nhiệm lớp giỏi",
              " giáo viên làm tổng phụ trách đội giỏi"));

  private static final Set<String> LEARNERS = Set.of("student", "child", TEACHER, "individual");

  private static final Beginnings ACHIEVES =
      new Beginnings(
          List.of(
              " đạt thành tích cấp",
              " đạt thành tích cao cấp",
              " có thành tích cấp",
              " đạt giải cấp"));

  /** What joins those who take part to what they take part in. */
  private static final Set<String> WITH = Set.of("với", "có", "gồm");

  private static final String COMES_WITH = "với";

  /** Where an event is held and of which it is told how many work there. */
  private static final Endings HOMES =
      new Endings(
          List.of(
              " tỉnh có",
              " huyện có",
              " quận có",
              " thị xã có",
              " thành phố có",
              " địa phương có",
              " nơi có",
              " vùng có",
              " ngành có",
              " nhà máy có",
              " công ty có",
              " doanh nghiệp có"));

  private static final Endings REACHES = new Endings(List.of("đến", "tới"));
  private static final String OWNED = "của";

  /** How long what a contest is called may be with what stands before those who compete. */
  private static final int LONGEST_EVENT = 60;

  /** Kinds that a count of people has of whom no more is said than that they are there. */
  private static final Set<FactKind> STAFF =
      EnumSet.of(FactKind.WORKFORCE, FactKind.MEMBER_TOTAL, FactKind.QUANTITY);

  /** What is said of those who are honoured, up to the next of them: "đạt giải nhì, ". */
  private static final Pattern WINNERS_BETWEEN =
      Pattern.compile(
          " (?:\\p{L}+ ){0,3}(?:đạt|đoạt|giành) (?:giải )?[\\p{L}\\d ]{1,24}(?:,|;| và|, và) ?");

  /** Classes of what is said, or founded, with those counted. */
  private final long others;

  private final long organises;

  private static final String ENTRIES = "contest-prize.entries";

  /** What is said of entries that stay in a contest and have won nothing yet. */
  private static final Beginnings GO_ON =
      new Beginnings(
          List.of(
              " lọt vào",
              " vào vòng",
              " vào chung kết",
              " được vào",
              " được chọn vào",
              " được lựa chọn vào",
              " xuất sắc lọt vào",
              " xuất sắc vào",
              " xuất sắc được chọn vào"));

  ContestKinds(CueLexicon cues) {
    this.others = cues.bits("say", "found");
    this.organises = cues.bits("organise", "join");
  }

  /** Lets a number count what it does in the telling of a contest. */
  void take(Draft draft, List<Draft> before) {
    if (isTakingPart(draft) || isContestOf(draft) || isAtOccasion(draft) || isBeaten(draft)) {
      draft.kind = FactKind.PARTICIPATION;
      draft.method = "participation.contestants";
    } else if (draft.method.equals(ENTRIES)
        && GO_ON.open(draft.frame.sentence().text(), draft.frame.end())) {
      // "20 tác phẩm lọt vào vòng chung kết và 8 tác phẩm được trao giải"
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.entries";
    } else if (isGoodTeacher(draft)) {
      draft.kind = FactKind.CONTEST_PRIZE;
      draft.method = "contest-prize.good-teachers";
    } else if (isAchiever(draft)) {
      draft.kind = FactKind.CONTEST_PRIZE;
      draft.method = "contest-prize.achievers";
    } else if (isRanked(draft)) {
      draft.kind = FactKind.CONTEST_PRIZE;
      draft.method = "contest-prize.ranked-teams";
      draft.unit = "collective";
    } else if (isTeamOfContest(draft, before)) {
      draft.kind = FactKind.ACTIVITY;
      draft.method = "activity.contest-teams";
    } else if ((STAFF.contains(draft.kind) || draft.kind == FactKind.PARTICIPATION)
        && draft.unit.equals("person")
        && isOfEachTeam(draft.frame)) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.team-size";
    } else if (isHonouredBeside(draft, before)) {
      Draft last = before.get(before.size() - 1);
      draft.kind = FactKind.AWARD;
      draft.method = last.method;
      draft.form = last.form;
    }
  }

  /** "mỗi đội 5 đoàn viên", "mỗi đội dự thi gồm 5 người": how many make a team. */
  private static boolean isOfEachTeam(Frame frame) {
    SentenceView sentence = frame.sentence();
    int end = frame.start() - 1;
    end -= CONSISTS.lengthAt(sentence.text(), end);
    int team = end < 0 ? -1 : sentence.lastOf(EACH_TEAM, sentence.clauseStart(end), end);
    return team >= 0
        && end - team - EACH_TEAM.lengthAt(sentence.text(), team) <= LONGEST_PART
        && sentence.mark(team, end, ",;:(") == end;
  }

  /**
   * Lets those in a row of honoured have the giver that the first of them has, and prizes that of
   * those whose part they are.
   */
  static void shareGivers(List<Draft> made) {
    for (Draft draft : made) {
      Draft whole = draft.total;
      if (whole != null
          && draft.kind == FactKind.CONTEST_PRIZE
          && whole.kind == FactKind.CONTEST_PRIZE
          && whole.frame.sentence() == draft.frame.sentence()) {
        draft.giver = whole.giver;
      }
    }
    for (int i = 1; i < made.size(); i++) {
      Draft draft = made.get(i);
      if (draft.giver.isEmpty() && isInRow(draft, made.get(i - 1))) {
        draft.giver = made.get(i - 1).giver;
      }
    }
  }

  /** "Hội thi diễn ra trong 2 ngày với 240 giáo viên", "tổ chức hội thao với 320 đoàn viên". */
  private boolean isTakingPart(Draft draft) {
    Frame frame = draft.frame;
    boolean people = STAFF.contains(draft.kind) && draft.unit.equals("person");
    if (!people || frame.passive()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    String link = ActorWords.wordBefore(text, frame.start());
    int start = sentence.segment(frame.start()).start();
    int event = WITH.contains(link) ? sentence.firstOf(EVENTS, start, frame.start()) : -1;
    if (event < 0
        || sentence.standsInName(event)
        || HOMES.standBefore(text, frame.start()) // "ngày hội ở tỉnh có 9.000 lao động"
        || sentence.mark(event, frame.start(), ":") < frame.start()
        || sentence.nearestBefore(frame.start(), event, others).isPresent()) {
      return false;
    }
    boolean subject = event == ActorWords.skipSpace(text, start, frame.start());
    boolean parted = sentence.mark(event, frame.start(), ",") < frame.start();
    boolean held = sentence.nearestBefore(frame.start(), start, organises).isPresent();
    return link.equals(COMES_WITH) ? subject || held : subject && !parted;
  }

  /** "Lễ tuyên dương được tổ chức tối qua với 300 đoàn viên": those with whom it was held. */
  private boolean isAtOccasion(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    if (!STAFF.contains(draft.kind)
        || !draft.unit.equals("person")
        || frame.passive()
        || !ActorWords.wordBefore(text, at).equals(COMES_WITH)) {
      return false;
    }
    int event = sentence.lastOf(OCCASIONS, sentence.segment(at).start(), at);
    if (event < 0 || sentence.standsInName(event)) {
      return false;
    }
    int with = ActorWords.skipSpaceBack(text, event, at) - COMES_WITH.length();
    int end = ActorWords.skipSpaceBack(text, event, with);
    if (REACHES.wordsAt(text, end) > 0) {
      return false; // "chương trình khám phụ khoa đã đến với 4.320 chị em"
    }
    // "Chương trình của Công đoàn ngành A, với 3.500 đoàn viên": whose union that is
    return sentence.bodies().stream().noneMatch(body -> body.span().end() >= end - 1)
        && sentence.mark(event, at, ":;") == at
        && sentence.firstAfter(event, at, organises).isPresent()
        && sentence.nearestBefore(at, event, others).isEmpty();
  }

  /** "Vượt qua 42 thí sinh, chị A đoạt giải Nhất": those over whom somebody else wins. */
  private static boolean isBeaten(Draft draft) {
    return draft.kind == FactKind.CONTEST_PRIZE
        && draft.unit.equals("person")
        && BEATS.standBefore(draft.frame.sentence().text(), draft.frame.start());
  }

  /** "diễn ra Hội thi “Bàn tay vàng” của 105 người thợ": those whose contest it is. */
  private boolean isContestOf(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    if (!STAFF.contains(draft.kind)
        || !draft.unit.equals("person")
        || !ActorWords.wordBefore(sentence.text(), at).equals(OWNED)) {
      return false;
    }
    int event = sentence.lastOf(EVENTS, sentence.segment(at).start(), at);
    return event >= 0
        && at - event <= LONGEST_EVENT
        && !sentence.standsInName(event)
        && !sentence.doesBetween(event, at)
        && sentence.mark(event, at, ",;:") == at;
  }

  /** "86 giáo viên dạy giỏi cấp huyện": winners of the contests that make them so. */
  private static boolean isGoodTeacher(Draft draft) {
    return (draft.kind == FactKind.QUANTITY || draft.kind == FactKind.WORKFORCE)
        && draft.frame.category().equals(TEACHER)
        && draft.unit.equals("person")
        && GOOD_TEACHERS.open(draft.frame.sentence().text(), draft.frame.quantity().number().end());
  }

  /** "19 học sinh đạt thành tích cấp quốc gia": what is achieved at a level is won there. */
  private static boolean isAchiever(Draft draft) {
    return draft.kind == FactKind.QUANTITY
        && LEARNERS.contains(draft.frame.category())
        && draft.unit.equals("person")
        && ACHIEVES.open(draft.frame.sentence().text(), draft.frame.end());
  }

  /** "chọn được 1 đội nhất, 2 đội nhì": teams by what they have won. */
  private static boolean isRanked(Draft draft) {
    return isTeam(draft)
        && draft
            .quantity()
            .counted()
            .filter(noun -> RANKS.begins(draft.frame.sentence().text(), noun.head().end() + 1))
            .isPresent();
  }

  /** "24 đội, mỗi đội 5 người, bước vào phần thi", "3 đội ba trong tổng số 18 đội". */
  private static boolean isTeamOfContest(Draft draft, List<Draft> before) {
    SentenceView sentence = draft.frame.sentence();
    return draft.kind == FactKind.QUANTITY
        && isTeam(draft)
        && (draft.quantity().counted().orElseThrow().lemma().equals("đội bóng")
            || before.stream()
                .anyMatch(
                    last -> last.frame.category().equals(TEAM) && last.kind != FactKind.QUANTITY)
            // "24 đội với 300 vận động viên tham gia"
            || sentence.quantities().stream()
                .flatMap(other -> other.counted().stream())
                .anyMatch(noun -> CONTENDERS.contains(noun.category()))
            || sentence.firstOf(CONTENDS, sentence.span().start(), sentence.span().end()) >= 0);
  }

  private static boolean isTeam(Draft draft) {
    return draft.frame.category().equals(TEAM)
        && draft.unit.equals("item")
        && (draft.kind == FactKind.QUANTITY || draft.kind == FactKind.ACTIVITY)
        && draft.quantity().counted().filter(noun -> COMPETING.contains(noun.lemma())).isPresent();
  }

  private static boolean isHonouredBeside(Draft draft, List<Draft> before) {
    if (before.isEmpty()) {
      return false;
    }
    Draft last = before.get(before.size() - 1);
    if (last.kind != FactKind.AWARD || last.form.isEmpty()) {
      return false;
    }
    boolean ofLevel =
        (draft.unit.equals(last.unit) || last.unit.equals(Draft.PERCENT))
            && Frames.AT_LEVEL.open(draft.frame.sentence().text(), draft.frame.end());
    return ofLevel || (draft.kind == FactKind.CONTEST_PRIZE && isInRow(draft, last));
  }

  private static boolean isInRow(Draft draft, Draft last) {
    int from = last.frame.end();
    int to = draft.frame.start();
    return last.kind == FactKind.AWARD
        && last.unit.equals(draft.unit)
        && last.frame.category().equals(draft.frame.category())
        && from < to
        && WINNERS_BETWEEN.matcher(draft.frame.sentence().text()).region(from, to).matches();
  }
}
