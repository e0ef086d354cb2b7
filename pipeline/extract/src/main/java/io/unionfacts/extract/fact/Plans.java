package io.unionfacts.extract.fact;

import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/** Whether what a number counts was done or is only planned. */
final class Plans {
  private static final int NEAR = 1;

  /** "từ 210.000 lên 255.000": what stands around the value that changes. */
  private static final Endings FROM = new Endings(List.of(" từ", " từ mức"));

  private static final Beginnings TO =
      new Beginnings(List.of("lên", "xuống", "hiện nay lên", "hiện nay xuống"));

  /**
   * "đạt 89,3% chỉ tiêu", "vượt 20% so với kế hoạch": behind these a plan has been met or missed.
   */
  private static final Endings MET =
      new Endings(
          List.of(
              " so với",
              " so",
              " vượt",
              " vượt mức",
              " vượt các",
              " vượt mức các",
              " đạt",
              " hoàn thành",
              " hoàn thành các",
              " hoàn thành xuất sắc",
              " hoàn thành toàn diện các"));

  /** "Thực hiện kế hoạch năm 2031, LĐLĐ huyện tập huấn …": behind these a plan is carried out. */
  private static final Endings CARRIED_OUT =
      new Endings(List.of("thực hiện", "thực hiện các", "căn cứ"));

  /** Plans that are places too, for which people are taken on. */
  private static final Beginnings PLACES = new Beginnings(List.of("chỉ tiêu"));

  private static final String AND = " và ";

  /** What may stand before the next number of those of which something will be done. */
  private static final Beginnings MODIFIERS =
      new Beginnings(List.of("hơn", "gần", "trên", "khoảng", "nhiều"));

  private static final String FOCUS = "tập trung ";
  private static final String ACHIEVED = "được";

  /** "Năm năm qua, LĐLĐ tập trung xây 12 nhà": times that are over. */
  private static final Beginnings PAST = new Beginnings(List.of("qua", "trước"));

  private final long done;
  private final long planned;
  private final long plan;
  private final long future;
  private final long target;
  private final long sought;

  Plans(CueLexicon cues) {
    this.done = cues.bits("done");
    this.planned = cues.bits("planned");
    this.plan = cues.bits("plan");
    this.future = cues.bits("future");
    this.target = cues.bits("target", "plan");
    this.sought = cues.bits("admit", "found", "build");
  }

  /**
   * A number is planned where the last word before it that says so is one of plan ("sẽ", "phấn
   * đấu"); a noun such as "kế hoạch" says so only where nothing is said to be done.
   */
  Status status(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    Optional<Cue> did = sentence.nearestBefore(at, from, done);
    Optional<Cue> will =
        sentence.nearestBefore(at, from, planned).filter(cue -> !isOver(sentence, cue, at));
    if (MoneyRoles.isLiving(frame) || isOldValue(frame)) {
      return Status.REPORTED;
    }
    if (isTarget(sentence, at)) {
      return Status.PLANNED;
    }
    if (will.isPresent()
        && (did.isEmpty() || did.get().span().start() < will.get().span().start())) {
      return Status.PLANNED;
    }
    if (did.isPresent()) {
      return Status.REPORTED;
    }
    boolean says =
        tellsPlan(sentence, at, from)
            || (!Frames.hangsOnNoun(sentence.text(), at)
                && sentence
                    .firstAfter(frame.end(), frame.clause().end(), future)
                    .filter(cue -> !isOfNext(sentence.text(), frame.end(), cue.span().start()))
                    .isPresent())
            || isAimedAt(frame)
            || goesOn(frame, earlier);
    return says ? Status.PLANNED : Status.REPORTED;
  }

  /**
   * "Tháng 11, LĐLĐ quận tập trung thành lập 4 CĐCS, kết nạp 90 đoàn viên": what is worked towards
   * in a month, unless it is said to be achieved. Of longer times the same words tell what was
   * done.
   */
  private boolean isAimedAt(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (!sentence.says(sought)) {
      return false;
    }
    int at = frame.quantity().span().start();
    int from = sentence.segment(at).start();
    int focus = sentence.last(FOCUS, from, at);
    boolean aims =
        focus >= 0
            && sentence
                .firstAfter(focus + FOCUS.length(), at, sought)
                .filter(verb -> verb.span().start() == focus + FOCUS.length())
                .isPresent();
    if (!aims || sentence.first(ACHIEVED, focus, at) >= 0) {
      return false;
    }
    List<PeriodKind> times =
        sentence.periods().stream()
            .filter(period -> period.span().end() <= focus)
            .map(Period::kind)
            .toList();
    return times.contains(PeriodKind.MONTH)
        && times.stream().allMatch(PeriodKind.MONTH::equals)
        && PAST.firstIn(sentence.text(), from, focus) < 0;
  }

  /** "sẽ nâng tổng số đoàn viên từ 210.000 lên 255.000": what is so already. */
  private static boolean isOldValue(Frame frame) {
    String text = frame.sentence().text();
    return FROM.standBefore(text, frame.start()) && TO.begins(text, frame.end() + 1);
  }

  /** Whether a plan is told of before a number that has not been met. */
  private boolean tellsPlan(SentenceView sentence, int at, int from) {
    Optional<Cue> cue = sentence.nearestBefore(at, from, plan);
    while (cue.isPresent()
        && (isCounted(sentence, cue.get())
            || isMet(sentence.text(), cue.get().span().start())
            || isCarriedOut(sentence, cue.get(), at))) {
      cue = sentence.nearestBefore(cue.get().span().start(), from, plan);
    }
    return cue.isPresent();
  }

  /** "tuyển 7.900 chỉ tiêu trong 4 ngành": what is counted and no plan. */
  private static boolean isCounted(SentenceView sentence, Cue cue) {
    if (!PLACES.begins(sentence.text(), cue.span().start())) {
      return false;
    }
    for (Quantity quantity : sentence.quantities()) {
      if (quantity.span().start() < cue.span().start()
          && quantity.span().end() >= cue.span().end()
          && !quantity.unit().code().equals(Draft.PERCENT)) {
        return true;
      }
    }
    return false;
  }

  /** "còn nợ 4 tỷ đồng và hứa sẽ trả": what will be done next is another thing. */
  private static boolean isOfNext(String text, int from, int to) {
    int and = text.indexOf(AND, from);
    while (and >= 0 && and < to) {
      char next = text.charAt(and + AND.length());
      if (!Character.isDigit(next) && !MODIFIERS.begins(text, and + AND.length())) {
        return true;
      }
      and = text.indexOf(AND, and + 1);
    }
    return false;
  }

  /** Whether a sentence opens with the plan under which what it tells is done. */
  private static boolean isCarriedOut(SentenceView sentence, Cue plan, int at) {
    String text = sentence.text();
    int start = plan.span().start();
    int words = CARRIED_OUT.wordsAt(text, ActorWords.skipSpaceBack(text, 0, start));
    return words > 0
        && sentence.clauseStart(start) >= start - words - 1
        && sentence.mark(plan.span().end(), at, ",") < at;
  }

  private static boolean isMet(String text, int start) {
    int end = ActorWords.skipSpaceBack(text, 0, start);
    return end > 0 && (text.charAt(end - 1) == '%' || MET.lengthAt(text, end) > 0);
  }

  /** "đề nghị các CĐCS …; kết thúc buổi lễ, 10 công nhân được trao quà": what is told goes on. */
  private static boolean isOver(SentenceView sentence, Cue will, int at) {
    int start = sentence.segment(at).start();
    int word = ActorWords.skipSpace(sentence.text(), start, at);
    return will.span().end() <= start && Times.OCCASIONS.begins(sentence.text(), word);
  }

  /** "đạt 94% kế hoạch (kết nạp 1.510 đoàn viên)": what a plan is, said in brackets behind it. */
  private boolean isTarget(SentenceView sentence, int at) {
    int open = sentence.openBracket(at);
    return open >= 0
        && sentence
            .nearestBefore(open, sentence.span().start(), target)
            .filter(cue -> open - cue.span().end() <= NEAR)
            .isPresent();
  }

  /** "Mức thưởng dự kiến … Trong đó, …": amounts that a sentence of plans is followed by. */
  private static boolean goesOn(Frame frame, List<Draft> earlier) {
    if (earlier.isEmpty() || !frame.quantity().unit().isMoney()) {
      return false;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      if (last.block() != frame.sentence().block()) {
        return false;
      }
      if (last.kind == FactKind.MONEY) {
        return last.status == Status.PLANNED;
      }
    }
    return false;
  }
}
