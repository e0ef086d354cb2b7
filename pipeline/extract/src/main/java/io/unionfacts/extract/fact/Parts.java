package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are parts of a stated total: those after "trong đó", and those that stand in
 * brackets right behind it ("97 giải (mầm non: 31 giải, …)").
 */
final class Parts {
  private static final Beginnings OPENERS =
      new Beginnings(List.of("trong đó", "trong số đó", "trong số này"));

  /** What opens a list of all that a number is made up of, right behind it. */
  private static final Beginnings LISTING =
      new Beginnings(List.of(" bao gồm có", " bao gồm", " gồm có", " gồm"));

  /** "90 sáng kiến đạt giải, gồm …": what may be said of a whole before it is listed. */
  private static final Beginnings WON =
      new Beginnings(List.of(" đạt giải", " đoạt giải", " được trao giải", " được khen thưởng"));

  private static final String BRACKET = " (";

  private static final Endings OUT_OF =
      new Endings(List.of("trong số", "trong tổng số", "trên tổng số"));

  /** What a whole is parted into, or what it hangs on: no part of it. */
  private static final Endings PARTED =
      new Endings(
          List.of(
              "chia làm", "chia thành", "chia ra", "chia", "thuộc", "tại", " ở", "của", "đến từ"));

  private static final String MERGED = "union-total.merged";

  private static final long SUFFER = CueLexicon.standard().bits("suffer");

  private static final Set<String> INSPECTED =
      Set.of("activity.inspected", "activity.sites-inspected");

  /** What is said of those that an inspection has found to be so. */
  private static final Beginnings FINDINGS =
      new Beginnings(
          List.of(
              " vi phạm",
              " có vi phạm",
              " có sai phạm",
              " mắc ",
              " còn ",
              " không ",
              " chưa ",
              " bị ",
              " nợ ",
              " chậm ",
              " phải ",
              " để xảy ra",
              " chấp hành",
              " thực hiện tốt",
              " đạt "));

  /** Those of whom some may be said to have won. */
  private static final Set<FactKind> HAVE_WON =
      EnumSet.of(FactKind.PARTICIPATION, FactKind.AWARD, FactKind.BENEFICIARY);

  private static final Endings IN = new Endings(List.of("trong"));
  private static final int LONGEST_IN = 6;

  /** Units of what others may be among: not of times or of things done. */
  private static final Set<String> GROUPS =
      Set.of("person", "household", "collective", "prize", "union");

  private static final int NEAR = 3;

  /** What may stand between unions that are counted and the bracket with their parts. */
  private static final Set<String> BEHIND = Set.of("trực thuộc", "thành viên", "trong ngành");

  /** Characters of the longest of them with the spaces around it. */
  private static final int LONGEST_BEHIND = 13;

  /** Up to how many numbers before the parts their total stands that they add up to. */
  private static final int REACH = 4;

  private static final Set<FactKind> TOTALS =
      EnumSet.of(
          FactKind.MEMBER_TOTAL, FactKind.WORKFORCE, FactKind.UNION_TOTAL, FactKind.QUANTITY);

  private Parts() {}

  /** Links the parts of a sentence, given the drafts of the sentences before it. */
  static void link(SentenceView sentence, List<Draft> made, List<Draft> before) {
    if (made.isEmpty()) {
      return;
    }
    for (int i = 0; i < made.size(); i++) {
      Draft part = made.get(i);
      int at = part.quantity().span().start();
      int from = opener(sentence, at);
      int bracket = sentence.openBracket(at);
      Draft last = i == 0 ? null : made.get(i - 1);
      boolean opened = last != null && from > last.frame.end() && from < at;
      Draft outer = last == null || opened ? null : outerOf(last);
      if (outer != null && isNear(part, outer) && total(part, List.of(outer), at).isPresent()) {
        belong(part, outer, made);
      } else if (at > from) {
        Optional<Draft> total = total(part, made, from);
        if (total.isEmpty() && from - sentence.span().start() < NEAR && !before.isEmpty()) {
          total =
              total(
                  part,
                  before.subList(Math.max(0, before.size() - 3), before.size()),
                  Integer.MAX_VALUE);
        }
        if (total.isPresent()) {
          belong(part, total.get(), made);
        }
      } else if (bracket >= 0) {
        Optional<Draft> total =
            total(part, made, bracket).filter(whole -> whole.status == part.status);
        if (total.isPresent() && reaches(sentence.text(), total.get().frame.end(), bracket)) {
          belong(part, total.get(), made);
        }
      } else {
        Optional<Draft> total = listed(sentence, made, i);
        if (total.isPresent()) {
          belong(part, total.get(), made);
        }
      }
    }
    addUp(made, before);
    makeUp(sentence, made);
  }

  /**
   * "212 CĐCS, gồm 108 trường công lập, 86 trường tư thục, 18 đơn vị": what is listed and adds up
   * to a number are its parts, whatever they are called.
   */
  private static void makeUp(SentenceView sentence, List<Draft> made) {
    for (int i = 0; i + 2 < made.size(); i++) {
      Draft whole = made.get(i);
      if (!lists(sentence.text(), whole.frame.end())
          && !sentence.text().startsWith(BRACKET, whole.frame.end())) {
        continue;
      }
      Span segment = sentence.segment(whole.frame.start());
      List<Draft> parts = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (Draft part : made.subList(i + 1, made.size())) {
        boolean counted =
            part.total == null
                && !part.unit.equals(Draft.PERCENT)
                && !part.quantity().unit().isMoney()
                && segment.contains(part.quantity().number());
        if (counted && sum.compareTo(whole.quantity().value()) < 0) {
          parts.add(part);
          sum = sum.add(part.quantity().value());
        }
      }
      if (parts.size() > 1 && sum.compareTo(whole.quantity().value()) == 0) {
        parts.forEach(part -> part.total = whole);
      }
    }
  }

  /**
   * "hỗ trợ 318 người. Cụ thể: 256 người bị giảm giờ làm, 12 người …, 50 người …": people who add
   * up to those told of before are these.
   */
  private static void addUp(List<Draft> made, List<Draft> before) {
    List<Draft> people = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Draft draft : made) {
      boolean counted = draft.unit.equals("person") && draft.quantity().max().isEmpty();
      if (counted && draft.total != null) {
        return;
      }
      if (counted) {
        people.add(draft);
        sum = sum.add(draft.quantity().value());
      }
    }
    if (people.size() < 2) {
      return;
    }
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      Draft whole = before.get(i);
      boolean all =
          whole.kind == FactKind.BENEFICIARY
              && whole.unit.equals("person")
              && made.get(0).block() - whole.block() <= 1
              && whole.quantity().value().compareTo(sum) == 0;
      if (all) {
        for (Draft part : people) {
          belong(part, whole, made);
          part.subject = whole.subject;
          part.place = whole.place;
        }
        return;
      }
    }
  }

  /** "Trong số 70 người được khen có 41 nam, 29 nữ": what the number before is, or is part of. */
  private static @Nullable Draft outerOf(Draft before) {
    if (isOutOf(before.frame)) {
      return before;
    }
    Draft whole = before.total;
    return whole != null
            && whole.frame.sentence() == before.frame.sentence()
            && isOutOf(whole.frame)
        ? whole
        : null;
  }

  /** Whether a number counts what a whole does, or stands in the same part of the sentence. */
  private static boolean isNear(Draft part, Draft whole) {
    SentenceView sentence = part.frame.sentence();
    return whole.frame.category().equals(part.frame.category())
        || sentence.segment(part.frame.start()).contains(whole.quantity().number());
  }

  /** "19 giải cá nhân, gồm: 1 giải đặc biệt, 2 giải nhất": what a number is made up of. */
  private static Optional<Draft> listed(SentenceView sentence, List<Draft> made, int index) {
    Draft part = made.get(index);
    int at = part.quantity().span().start();
    for (int i = index - 1; i >= 0; i--) {
      Draft whole = made.get(i);
      if (lists(sentence.text(), whole.frame.end())) {
        boolean fits =
            whole.kind == part.kind
                && whole.unit.equals(part.unit)
                && !part.unit.equals(Draft.PERCENT)
                && (!part.quantity().unit().isMoney() || whole.isEach() == part.isEach())
                && sentence.segment(at).contains(whole.quantity().number())
                && whole.quantity().value().compareTo(part.quantity().value()) > 0;
        return fits ? Optional.of(whole) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether what a bracket tells is said of what ends at a position: "24 CĐCS trực thuộc (…". */
  private static boolean reaches(String text, int end, int bracket) {
    return end >= bracket - NEAR
        || (bracket - end <= LONGEST_BEHIND
            && BEHIND.contains(text.substring(end, bracket).strip()));
  }

  /** Whether a list is opened at a position: ", bao gồm: ", " gồm có ". */
  private static boolean lists(String text, int position) {
    int behind = position + WON.lengthAt(text, position);
    int start = text.startsWith(",", behind) ? behind + 1 : behind;
    return LISTING.begins(text, start);
  }

  /**
   * "trong số hơn 160.000 công nhân", "Trong 35 gia đình được tuyên dương": whether a number is
   * said of which others are parts.
   */
  static boolean isOutOf(Frame frame) {
    String text = frame.sentence().text();
    return OUT_OF.standBefore(text, frame.start())
        || (GROUPS.contains(frame.quantity().unit().code())
            && IN.standBefore(text, frame.start())
            && frame.sentence().clauseStart(frame.start()) >= frame.start() - LONGEST_IN);
  }

  /** Whether a sentence opens with words after which parts are listed. */
  static boolean opens(SentenceView sentence) {
    return OPENERS.begins(sentence.text(), sentence.span().start());
  }

  /** "38 CĐCS trong tổng số 42 CĐCS": whether a number is what the one before it is some of. */
  static boolean isOutOfSum(Frame frame) {
    int index = frame.index();
    int at = frame.start();
    SentenceView sentence = frame.sentence();
    return index > 0
        && OUT_OF.standBefore(sentence.text(), at)
        && sentence.mark(SentenceView.end(sentence.quantities().get(index - 1)), at, ",;:.") == at;
  }

  /**
   * Where the last words before a number stand after which parts are listed, far off if nowhere.
   */
  private static int opener(SentenceView sentence, int position) {
    int last = Integer.MAX_VALUE;
    for (Cue cue : sentence.cues()) {
      int start = cue.span().start();
      if (start < position && OPENERS.begins(sentence.text(), start)) {
        last = start;
      }
    }
    return last;
  }

  /**
   * "dự kiến chi 15 tỷ đồng. Trong đó, tỉnh chi 1,5 tỷ đồng tặng 3.000 suất quà": all of it is
   * planned.
   */
  private static void plan(Draft part, Draft whole, List<Draft> made) {
    Span segment = part.frame.sentence().segment(part.frame.start());
    for (Draft draft : made) {
      boolean behind =
          draft.frame.sentence() == part.frame.sentence()
              && draft.frame.start() > part.frame.start()
              && segment.contains(draft.quantity().number());
      if (behind || draft == part) {
        draft.status = Status.PLANNED;
        if (behind && draft.isTimeless()) {
          draft.takeTimeOf(whole);
        }
      }
    }
  }

  /**
   * A part counts what its total counts, where nothing else is said of it, and so do the shares of
   * it ("trong đó nữ là 846 người, chiếm 80,4%"). Those admitted to the Party are some of those put
   * forward to it.
   */
  private static void belong(Draft part, Draft whole, List<Draft> made) {
    part.total = whole;
    if (part.kind == FactKind.AWARD && whole.kind == FactKind.AWARD && part.form.isEmpty()) {
      part.form = whole.form;
    }
    if (whole.status == Status.PLANNED) {
      plan(part, whole, made);
    }
    boolean fund = whole.moneyRole.filter(Draft.FUND::equals).isPresent();
    if ((whole.isEach() || fund) && part.moneyRole.filter(Draft.TOTAL::equals).isPresent()) {
      // "mỗi nhà 40 triệu đồng, trong đó LĐLĐ tỉnh 30 triệu đồng, CĐ ngành 10 triệu đồng"
      part.moneyRole = whole.moneyRole;
    }
    if (part.kind != whole.kind
        && !isAdmittedOf(part, whole)
        && !isMemberOf(part, whole)
        && !isWinnerOf(part, whole)
        && !isFoundOf(part, whole)
        && !isHarmedOf(part, whole)
        && !part.method.equals(CarriedKinds.ARE_MEMBERS_RULE)) {
      for (Draft share : made) {
        if (share.shareOf == part && share.kind == part.kind) {
          share.kind = whole.kind;
          share.form = whole.form;
          share.level = whole.level;
        }
      }
      part.unit = whole.unit;
      part.kind = whole.kind;
      part.method = "part.of-" + whole.method;
      part.giver = whole.giver;
      part.form = whole.form;
      part.level = ContestLevels.rightBefore(part.frame).or(() -> whole.level);
      part.recipient = whole.recipient;
    }
  }

  /** "có 1.500 nhà giáo, người lao động, trong đó 1.400 đoàn viên". */
  private static boolean isMemberOf(Draft part, Draft whole) {
    return part.kind == FactKind.MEMBER_TOTAL && whole.kind == FactKind.WORKFORCE;
  }

  /** "giới thiệu 215 đoàn viên ưu tú cho Đảng, trong đó 67 người được kết nạp". */
  private static boolean isAdmittedOf(Draft part, Draft whole) {
    return part.kind == FactKind.PARTY_ADMISSION && whole.kind == FactKind.PARTY_NOMINATION;
  }

  /**
   * "612 giáo viên dự thi, trong đó 455 người đạt giải": winners among those who took part, or whom
   * something is given to.
   */
  private static boolean isWinnerOf(Draft part, Draft whole) {
    return part.kind == FactKind.CONTEST_PRIZE && HAVE_WON.contains(whole.kind);
  }

  /** "tuyển 900 công nhân, trong đó 300 người bỏ việc": what befell some of those employed. */
  private static boolean isHarmedOf(Draft part, Draft whole) {
    return whole.kind == FactKind.WORKFORCE
        && part.kind == FactKind.QUANTITY
        && part.frame
            .sentence()
            .firstAfter(part.frame.end(), part.frame.clause().end(), SUFFER)
            .isPresent();
  }

  /** "kiểm tra 48 công trình, trong đó 45 công trình vi phạm": what is found where all inspect. */
  private static boolean isFoundOf(Draft part, Draft whole) {
    return part.kind == FactKind.QUANTITY
        && whole.kind == FactKind.ACTIVITY
        && INSPECTED.contains(whole.method)
        && FINDINGS.open(part.frame.sentence().text(), part.frame.end());
  }

  /** "thành lập 16 CĐCS, trong đó có 4 đơn vị", "9.240" alone: counted as the whole is. */
  private static boolean countsWhole(Draft part, Draft whole) {
    String category = part.frame.category();
    boolean measured = whole.unit.equals(Draft.PERCENT) || whole.quantity().unit().isMoney();
    return part.kind == FactKind.QUANTITY
        && part.unit.equals("item")
        && !measured
        && (category.isEmpty() ? part.counted().isEmpty() : category.equals("workplace_unit"))
        && (category.isEmpty() || whole.unit.equals("union"));
  }

  /**
   * "640 nhà máy (thuộc 12 tỉnh)": things of one sort are no part of another's, nor are those given
   * flags of those named before.
   */
  private static boolean isOtherThing(Draft part, Draft whole) {
    String own = part.frame.category();
    String other = whole.frame.category();
    if (own.equals(Recipients.CERTIFICATE)) {
      return !own.equals(other);
    }
    return part.kind == FactKind.QUANTITY
        && part.unit.equals("item")
        && !own.isEmpty()
        && !other.isEmpty()
        && !own.equals(other)
        && (own.equals("place") || other.equals("place"));
  }

  /** "50 đội bóng, trong đó 39 đội nam chia làm 6 bảng": groups that a whole is parted into. */
  private static boolean isGroupOf(Draft part, Draft whole) {
    return part.kind == FactKind.QUANTITY
        && part.unit.equals("item")
        && !part.counted().equals(whole.counted())
        && PARTED.standBefore(part.frame.sentence().text(), part.frame.start());
  }

  /** "hỗ trợ 3 đoàn viên, trong đó 1 hộ xây mới, 2 hộ sửa nhà": whose households they are. */
  private static boolean isHouseholdOf(Draft part, Draft whole) {
    return part.unit.equals("household")
        && whole.unit.equals("person")
        && part.kind == FactKind.BENEFICIARY;
  }

  private static Optional<Draft> total(Draft part, List<Draft> candidates, int limit) {
    Draft best = null;
    for (Draft candidate : candidates) {
      if (candidate != part
          && candidate.quantity().span().start() < limit
          && (candidate.unit.equals(part.unit)
              || countsWhole(part, candidate)
              || isHouseholdOf(part, candidate))
          && (candidate.kind == part.kind
              || TOTALS.contains(part.kind)
              || isAdmittedOf(part, candidate)
              || isWinnerOf(part, candidate))
          && !part.unit.equals(Draft.PERCENT)
          && (!part.isEach() || candidate.isEach())
          && !part.method.equals(CarriedKinds.CONDITION)
          && !part.method.equals(MERGED)
          && !isOtherThing(part, candidate)
          && !isGroupOf(part, candidate)
          && candidate.quantity().value().compareTo(part.quantity().value()) >= 0) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }
}
