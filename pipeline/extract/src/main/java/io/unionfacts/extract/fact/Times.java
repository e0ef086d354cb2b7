package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which period governs a number: one of its own sentence, else the last that a sentence before it
 * set. {@code "Năm học 2017 - 2018, …"} governs the sentences after it until another is named.
 */
final class Times {
  private static final Beginnings TO_THIS_DAY =
      new Beginnings(List.of(" đến nay", ", đến nay", " tới nay"));

  private static final Beginnings THIS_DAY =
      new Beginnings(
          List.of(
              "đến nay",
              "tới nay",
              "hiện nay",
              "hiện tại",
              "nay đã",
              "nay còn",
              "nay chỉ",
              "giờ còn",
              "giờ chỉ"));

  private static final String COMPARED = "so với";

  /** What stands right before a period that tells of how things began, or compares with it. */
  private static final Endings PREHISTORY =
      new Endings(
          List.of(
              "sinh",
              "thành lập",
              "thành lập mới",
              "sáng lập",
              "ra đời",
              "khởi xướng",
              "phát động",
              "trước",
              "từ",
              "so với",
              "so",
              "cùng kỳ",
              "hơn",
              "bằng",
              "bằng với",
              "tương đương",
              "tương đương với",
              "gấp đôi",
              "gấp rưỡi",
              "kém"));

  /** What opens a sentence about the term before the one that begins. */
  private static final Beginnings TERM_GONE =
      new Beginnings(
          List.of("nhiệm kỳ qua", "nhiệm kỳ vừa qua", "trong nhiệm kỳ qua", "nhiệm kỳ trước"));

  /** What opens a sentence about the term after the one told of. */
  private static final Beginnings TERM_TO_COME =
      new Beginnings(
          List.of(
              "nhiệm kỳ tới",
              "trong nhiệm kỳ tới",
              "nhiệm kỳ mới",
              "trong nhiệm kỳ mới",
              "bước vào nhiệm kỳ mới",
              "bước sang nhiệm kỳ mới",
              "giai đoạn tới",
              "trong giai đoạn tới"));

  private static final Endings BEGAN =
      new Endings(
          List.of(
              "thành lập", "thành lập từ", "thành lập vào", "ra đời", "ra đời từ", "ra đời vào"));

  /** What stands between the time when something began and how many it had. */
  private static final Set<String> AT_FIRST =
      Set.of("với", "chỉ với", "có", "chỉ có", "mới có", "mới chỉ có", "ban đầu có");

  /** What stands before a share or a multiple of what was before: "bằng 106% năm 2030". */
  private static final Endings MEASURED = new Endings(List.of("bằng", "gấp", "tương đương"));

  private static final Endings TIMES = new Endings(List.of("lần"));

  private static final Beginnings COMPARES = new Beginnings(List.of("so với"));

  /**
   * What is set for a time belongs to it, though it is compared with: "so với kế hoạch năm 2031".
   */
  private static final Beginnings GOALS =
      new Beginnings(
          List.of(
              "kế hoạch", "chỉ tiêu", "mục tiêu", "nghị quyết", "dự toán", "dự kiến", "định mức"));

  private static final String MEASURE = "0123456789., ";

  /** How far behind "so với" the time may stand that is compared with. */
  private static final int COMPARISON_REACH = 80;

  /** Words that such a period may hang on by: "khởi xướng vào năm 1994". */
  private static final Endings LINKS =
      new Endings(List.of("vào", "hồi", "đầu", "cuối", "cùng kỳ", "mức của"));

  /** "tuyên truyền pháp luật năm 2031": no law that is called by its year. */
  private static final String LAW_AT_LARGE = "pháp";

  private static final Beginnings LAWS =
      new Beginnings(
          List.of(
              "luật",
              "pháp lệnh",
              "nghị quyết số",
              "nghị quyết 0",
              "nghị quyết 1",
              "nghị quyết 2",
              "nghị quyết 3",
              "nghị quyết 4",
              "nghị quyết 5",
              "nghị quyết 6",
              "nghị quyết 7",
              "nghị quyết 8",
              "nghị quyết 9",
              "nghị định",
              "thông tư",
              "quyết định",
              "chỉ thị",
              "hiến pháp",
              "kết luận số",
              "kế hoạch số",
              "hướng dẫn số",
              "công văn số",
              "chương trình số"));

  /** "chào mừng Đại hội … nhiệm kỳ 2030-2035, LĐLĐ huyện tặng …": what is done in honour of. */
  private static final Beginnings GREETINGS =
      new Beginnings(
          List.of("chào mừng", "hướng tới", "tiến tới", "hướng về", "nhân kỷ niệm", "nhân dịp"));

  /** "tiến tới Đại hội Công đoàn các cấp năm 2038, LĐLĐ huyện tặng …": what is yet to be held. */
  private static final Beginnings AWAITED =
      new Beginnings(
          List.of(
              "hướng tới đại hội",
              "hướng đến đại hội",
              "tiến tới đại hội",
              "chuẩn bị cho đại hội"));

  /** What stands between a greeting and the term of a meeting that the text tells of itself. */
  private static final Beginnings HELD =
      new Beginnings(
          List.of(
              "đã", "tổ chức", "khai mạc", "tiến hành", "vừa", "trong", "nhiệm kỳ qua", "diễn ra"));

  private static final int GREETING_REACH = 160;

  /** Years that no plan or report spans, but the past of what is celebrated does. */
  static final int AGES = 15;

  /** What stands before a year, but behind a law, in which something was done under it. */
  private static final Beginnings BESIDE_LAWS = new Beginnings(List.of(" trong ", " đã "));

  /** "quy định trong Bộ luật Lao động năm 2031": what stands in a law. */
  private static final Beginnings IN_LAWS =
      new Beginnings(List.of(" trong luật", " trong bộ luật", " trong nghị định"));

  private static final List<String> SINCE =
      List.of("kể từ", "từ khi", "từ năm", "từ ngày", "từ tháng");
  private static final List<String> YEARS_PAST =
      List.of(
          " qua",
          " nay",
          " gần đây",
          " liền",
          " trở lại đây",
          " gắn bó",
          " công tác",
          " làm công tác");
  private static final Beginnings FRONTED =
      new Beginnings(
          List.of(
              "đánh giá",
              "tổng kết",
              "nhìn lại",
              "qua",
              "về",
              "dịp",
              "trong",
              "nhân",
              "bước vào",
              "bước sang",
              "kết thúc",
              "cuối"));

  /** What opens a sentence that comes back to the occasion an article reports. */
  static final Beginnings OCCASIONS =
      new Beginnings(
          List.of(
              "tại hội nghị",
              "tại buổi",
              "tại lễ",
              "tại chương trình",
              "tại đại hội",
              "tại đây",
              "nhân dịp này",
              "dịp này",
              "trong dịp này",
              "cũng trong dịp này",
              "cũng dịp này",
              "cũng tại",
              "kết thúc hội nghị",
              "kết thúc buổi"));

  /** What a part of a sentence begins with before the time that all of it tells of. */
  private static final Set<String> OPENING = Set.of("", "trong", "riêng", "đến", "tính đến");

  /** "Năm học trước, …": the school year before the one told of. */
  private static final Beginnings LAST =
      new Beginnings(List.of("năm học trước", "năm học liền trước"));

  /** What opens a sentence of how far a plan has been carried out. */
  private static final Beginnings SO_FAR =
      new Beginnings(List.of("qua", "sau", "đến nay", "tính đến"));

  /** "Năm học vừa qua, …": the school year before the one that a text looks ahead to. */
  private static final Beginnings SCHOOL_YEAR_GONE =
      new Beginnings(
          List.of(
              "năm học qua",
              "năm học vừa qua",
              "năm học vừa rồi",
              "trong năm học qua",
              "trong năm học vừa qua",
              "kết thúc năm học vừa qua"));

  /** "Trong năm, …": the year that the text named last. */
  private static final Beginnings THAT_YEAR =
      new Beginnings(List.of("trong năm,", "trong năm các", "cũng trong năm,", "cùng năm,"));

  /** "Năm nay, …": not the years told of before. */
  private static final Beginnings THIS_YEAR = new Beginnings(List.of("năm nay", "riêng năm nay"));

  /** "Năm ngoái, …": no year told of before, and what the text was written in is not known. */
  /** "Mỗi năm, quỹ trao 80 suất": of no year that is told of before. */
  private static final Beginnings EVERY_YEAR =
      new Beginnings(List.of("mỗi năm", "hằng năm", "hàng năm", "bình quân mỗi năm"));

  private static final Beginnings SEASON_BEFORE =
      new Beginnings(
          List.of(
              "mùa giải trước", "mùa trước", "mùa giải năm trước", "giải lần trước", "lần trước"));

  private static final Beginnings YEAR_BEFORE =
      new Beginnings(
          List.of(
              "năm ngoái",
              "riêng năm ngoái",
              "trong năm ngoái",
              "năm trước",
              "năm trước đó",
              "trước đó một năm",
              "năm học trước",
              "năm học liền trước",
              "trong năm học trước",
              "ban đầu",
              "lúc đầu",
              "thời gian đầu"));

  /** "Tổng kinh phí 4 tỷ đồng": what opens a sentence on the cost of what was told before. */
  private static final Beginnings SUMS =
      new Beginnings(
          List.of(
              "tổng kinh phí",
              "tổng trị giá",
              "tổng giá trị",
              "tổng số tiền",
              "tổng chi phí",
              "toàn bộ kinh phí",
              "toàn bộ số tiền"));

  private static final String FROM = "từ";

  /** What stands between a number and the year that it alone is of. */
  private static final Set<String> BESIDE_NUMBER =
      Set.of(" ", " (", " vào ", " trong ", " vào cuối ", " vào đầu ", " cuối ", " ở ");

  /** "từ đầu năm 2030": what is within that year. */
  private static final Beginnings FROM_START = new Beginnings(List.of("từ đầu"));

  /** What opens a clause that tells what something is for. */
  private static final Beginnings AIMS = new Beginnings(List.of(" nhằm ", " để "));

  /**
   * "Trong 5 năm (2026-2030), …", "Nhiệm kỳ qua (2023-2028), …": the years that a text begins with.
   */
  private static final Pattern YEARS_IN_BRACKETS =
      Pattern.compile(
          "(?:(?:Trong|Qua|Sau) )?(?:(?:\\p{L}{2,4}|\\d{1,2}) năm(?: qua)?|[Nn]hiệm kỳ(?: qua| vừa qua)?) \\(");

  /** "Qua 8 năm, …", "Sau 5 năm thực hiện, …", "Nhiệm kỳ qua, …": many years, before all told. */
  private static final Pattern YEARS_AT_HEAD =
      Pattern.compile(
          "\\W*(?:(?:Qua|Sau|Trải qua|Trong|Suốt) (?:hơn |gần )?"
              + "(?:[2-9]|\\d{2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm"
              + "(?:,| (?:qua|thực hiện|triển khai|phát động|hoạt động|xây dựng|thành lập)\\b)"
              + "|(?:[2-9]|\\d{2}|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) năm[,:]"
              + "|(?:Trong )?[Nn]hiệm kỳ (?:qua|vừa qua|rồi)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Beginnings YEAR_GONE_AT_HEAD =
      new Beginnings(
          List.of(
              "năm qua",
              "trong năm qua",
              "năm vừa qua",
              "trong năm vừa qua",
              "một năm qua",
              "trong một năm qua"));

  private static final String YEARS_GONE = "năm qua";
  private static final String FEAST = "Tết";
  private static final int FEAST_REACH = 30;
  private static final int FEAST_WORDS = 5;

  /** What stands between "cho biết" and the time that opens what is said. */
  private static final Pattern SAID_OF = Pattern.compile("[,: ]+(?:[Tt]rong)?");

  static final String ELECTED = "quantity.elected";
  private static final String REPRESENTED = ".represented";
  private static final String DELEGATE = "delegate";
  private static final Set<FactKind> HANDED_OVER =
      EnumSet.of(FactKind.GIFT, FactKind.MONEY, FactKind.BENEFICIARY);

  /** What happens at a meeting or contest where an article says nothing else. */
  private static final Set<FactKind> DONE_THERE =
      EnumSet.of(
          FactKind.PARTICIPATION,
          FactKind.ACTIVITY,
          FactKind.CONTEST_PRIZE,
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.MONEY,
          FactKind.BENEFICIARY);

  static final Set<FactKind> STATES =
      EnumSet.of(FactKind.MEMBER_TOTAL, FactKind.UNION_TOTAL, FactKind.WORKFORCE);

  /** What a plan may be said to begin with. */
  private static final Set<PeriodKind> BEGINS_PLANS =
      EnumSet.of(PeriodKind.YEAR, PeriodKind.MONTH, PeriodKind.DAY);

  /** What stands before a target that is met. */
  private static final Beginnings MEETS =
      new Beginnings(List.of("hoàn thành", "đạt", "vượt", "thực hiện được"));

  /** Who it is whose own story a time is told of. */
  private static final Beginnings SOMEBODY =
      new Beginnings(
          List.of(
              ", cô",
              ", chị",
              ", anh",
              ", ông",
              ", bà",
              ", thầy",
              ", tôi",
              ", vợ chồng",
              ", gia đình cô",
              ", gia đình chị",
              ", gia đình anh"));

  private static final String APART = "riêng";
  private static final String UNTIL = "đến ";
  private static final int FRONT = 60;

  /** "Bước vào năm học mới, công đoàn phấn đấu …": the school year after the one told of. */
  private static final Beginnings NEXT =
      new Beginnings(List.of("năm học mới", "năm học tới", "năm học sau", "năm học tiếp theo"));

  /** What has been asked for in the time told of, though it is still to come. */
  private static final Beginnings REQUESTS =
      new Beginnings(List.of("đề nghị", "kiến nghị", "đề xuất", "yêu cầu"));

  private static final Beginnings NOW =
      new Beginnings(List.of("hiện có", "hiện nay", "hiện tại", "hiện đang"));

  private static final Beginnings NOW_AT_HEAD = new Beginnings(List.of("hiện ", "hiện, "));

  private static final int PLAN_REACH = 30;

  /** What parts a time from a number more than any words between. */
  private static final int FAR = 100_000;

  private static final String QUOTES = "“‘«\"";

  private static final String COMMA = ", ";
  private static final int LAW_REACH = 60;

  /** Marks behind which no law is named any more: `tìm hiểu pháp luật" năm 2031`. */
  private static final String BEHIND_LAWS = ",;:.()\"”’»";

  private final long planned;
  private final long aims;
  private final long hopes;
  private final long done;
  private final long says;
  private final NarratedYears years;

  /** The periods of the sentence passed last that date what it tells. */
  private final List<Period> dating = new ArrayList<>();

  /** Whether what was told where the current time was named is a plan. */
  private boolean currentPlanned;

  private @Nullable Period current;

  /** What governs again after the paragraph that speaks for itself alone. */
  private @Nullable Period resumed;

  /** The year that the text named last. */
  private @Nullable Period lastYear;

  /** The school year that tasks were last told of, and no more. */
  private @Nullable Period schoolYearAhead;

  private boolean apart;
  private boolean inHeadline;

  /** The time that the last plan was for; it governs plans alone once its paragraph has ended. */
  private @Nullable Period target;

  /** Whether it is told what has been done of it. */
  private boolean underWay;

  /** The newest term of office that the text names. */
  private @Nullable Period term;

  /** Begins an article or an item of a round-up. */
  Times(CueLexicon cues, NarratedYears years) {
    this.years = years;
    this.says = cues.bits("say");
    this.planned = cues.bits("planned", "task");
    this.aims = planned | cues.bits("plan");
    this.hopes = cues.bits("planned");
    this.done = cues.bits("done");
  }

  /** Begins another paragraph. */
  void enter(BlockKind kind) {
    inHeadline = kind == BlockKind.TITLE;
    if (apart) {
      current = resumed;
      apart = false;
    }
  }

  /** Notes what a sentence says, for the sentences after it. */
  void pass(Span sentence, String text, List<Period> periods, List<Cue> cues) {
    if (isApart(sentence, text)) {
      setApart();
    } else if (apart
        && current != null
        && current.equals(target)
        && SO_FAR.begins(text, sentence.start())
        && !plans(sentence, cues)) {
      // "Năm 2031, huyện được giao … Qua 8 tháng, huyện đã kết nạp …": told of, not only planned
      apart = false;
      underWay = true;
    }
    if (current != null
        && current.schoolYear().isEmpty()
        && OCCASIONS.begins(text, sentence.start())) {
      current = null;
    }
    if (current != null
        && current.schoolYear().isEmpty()
        && THIS_YEAR.begins(text, sentence.start())) {
      current = null;
    }
    if (current != null
        && isOfYears(current)
        && (currentPlanned ? TERM_GONE : TERM_TO_COME).begins(text, sentence.start())) {
      term = currentPlanned || !current.equals(term) ? term : null;
      current = null;
    }
    Period told = current == null ? schoolYearAhead : current;
    if (told != null
        && years.pastSchoolYear().isEmpty()
        && years.schoolYearAhead().isPresent()
        && told.schoolYear().equals(years.schoolYearAhead())
        && SCHOOL_YEAR_GONE.begins(text, sentence.start())) {
      current = yearBefore(told);
    }
    if (current == null && lastYear != null && THAT_YEAR.open(text, sentence.start())) {
      current = lastYear;
    }
    dating.clear();
    for (Period period : periods) {
      if (dates(text, period)) {
        dating.add(period);
      }
    }
    for (Period period : dating) {
      if (turnsToUnknown(sentence, text, period)) {
        current = null;
        continue;
      }
      boolean front = period.span().start() - sentence.start() < FRONT;
      if (period.kind() == PeriodKind.TERM && tells(period)) {
        boolean newer = term == null || start(period).isAfter(start(term));
        term = newer ? period : term;
      }
      switch (period.kind()) {
        case SCHOOL_YEAR, SEMESTER -> {
          boolean semester = period.kind() == PeriodKind.SEMESTER;
          boolean governs =
              semester
                  || heads(sentence, text, period)
                  || !(plans(period, cues) || years.isAhead(period));
          if (period.schoolYear().isPresent() && governs) {
            govern(period, text, periods, cues);
          } else if (!governs) {
            schoolYearAhead = period;
          }
        }
        case TERM -> {
          boolean opening =
              heads(sentence, text, period)
                  || fronted(sentence, text, period)
                  || opensWhatIsSaid(text, period, cues);
          if (tells(period) && opening) {
            current = period;
            currentPlanned = plans(sentence, cues);
          }
        }
        case STAGE, YEAR, QUARTER, SPAN -> {
          if (period.start().isPresent()
              && ((front && (opens(sentence, text, period) || fronted(sentence, text, period)))
                  || opensWhatIsSaid(text, period, cues))
              && schoolYearOf(period) == null) {
            govern(period, text, periods, cues);
          }
        }
        default -> {}
      }
      if (period.kind() == PeriodKind.YEAR && tells(period)) {
        lastYear = period;
      }
    }
  }

  private static Period yearBefore(Period period) {
    return new Period(
        period.span(),
        PeriodKind.SCHOOL_YEAR,
        period.start().map(day -> day.minusYears(1)),
        period.end().map(day -> day.minusYears(1)),
        Period.Certainty.INFERRED);
  }

  /** "Quý I/2030 … Quý II, …": a part of a year that the text doesn't tell governs from here on. */
  private static boolean turnsToUnknown(Span sentence, String text, Period period) {
    return period.kind() == PeriodKind.QUARTER
        && period.start().isEmpty()
        && opens(sentence, text, period);
  }

  /**
   * Lets a period govern what follows: one that a plan is for ("Năm 2031, huyện phấn đấu kết nạp
   * …"), several years in an article of one ("Từ năm 2026 đến 2030, …"), or one that somebody's own
   * story is of ("Năm 2027, cô Hòa được vay …"), to the end of its paragraph alone.
   */
  private void govern(Period period, String text, List<Period> periods, List<Cue> cues) {
    boolean schoolYear = period.schoolYear().isPresent();
    boolean aimed = isAimedAt(period, text, periods, cues, schoolYear ? hopes : aims);
    if (aimed) {
      target = period;
      underWay = false;
    }
    boolean several =
        !schoolYear && tells(period) && !inOneYear(period) && years.only().isPresent();
    if (aimed || several || SOMEBODY.begins(text, period.span().end())) {
      setApart();
    }
    current = period;
  }

  /**
   * Whether words of a plan stand behind a period and before the next; what has met its targets
   * ("Năm 2031, huyện hoàn thành 15 chỉ tiêu") is no plan.
   */
  private boolean isAimedAt(
      Period period, String text, List<Period> periods, List<Cue> cues, long words) {
    int from = period.span().end();
    int to =
        periods.stream()
            .mapToInt(other -> other.span().start())
            .filter(start -> start >= from)
            .min()
            .orElse(Integer.MAX_VALUE);
    return cues.stream()
        .anyMatch(
            cue ->
                cue.type().in(words)
                    && cue.span().start() >= from
                    && cue.span().end() <= to
                    && (cue.type().in(planned)
                        || MEETS.firstIn(text, from, cue.span().start()) < 0));
  }

  private void setApart() {
    if (!apart) {
      apart = true;
      resumed = current;
    }
  }

  private static LocalDate start(Period period) {
    return period.start().orElse(LocalDate.MIN);
  }

  /** "Riêng khối trường học, năm học 2021-2022, …" speaks for its own paragraph alone. */
  private static boolean isApart(Span sentence, String text) {
    return text.regionMatches(true, sentence.start(), APART, 0, APART.length());
  }

  private boolean plans(Span sentence, List<Cue> cues) {
    return cues.stream().anyMatch(cue -> cue.type().in(planned) && sentence.contains(cue.span()));
  }

  private boolean plans(Period period, List<Cue> cues) {
    for (Cue cue : cues) {
      if (cue.type().in(planned)
          && cue.span().end() <= period.span().start()
          && period.span().start() - cue.span().end() < PLAN_REACH) {
        return true;
      }
    }
    return false;
  }

  /** Whether a period stands where it governs: at the head of the sentence, not inside a name. */
  private static boolean opens(Span sentence, String text, Period period) {
    return heads(sentence, text, period)
        || text.substring(sentence.start(), period.span().start()).strip().endsWith(",");
  }

  /** "Về quà Tết Giáp Dần 2034, …": what the sentence is about ends with the year. */
  private static boolean fronted(Span sentence, String text, Period period) {
    if (!text.startsWith(",", period.span().end())) {
      return false;
    }
    // A photo credit may stand before it: "Ảnh: A.B Về thưởng …".
    for (int i = period.span().start() - 1; i >= sentence.start(); i--) {
      char c = text.charAt(i);
      if (",;:.".indexOf(c) >= 0) {
        return false;
      }
      if (Character.isUpperCase(c) && FRONTED.begins(text, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "LĐLĐ huyện Bến Lau cho hay, quý I năm 2033 …", "cho hay năm 2033, …": all that is told is of
   * that time.
   */
  private boolean opensWhatIsSaid(String text, Period period, List<Cue> cues) {
    int end = ActorWords.skipSpaceBack(text, 0, period.span().start());
    return cues.stream()
        .anyMatch(
            cue ->
                cue.type().in(says)
                    && (end == cue.span().end()
                        ? text.startsWith(",", period.span().end())
                        : end > cue.span().end()
                            && SAID_OF.matcher(text.substring(cue.span().end(), end)).matches()));
  }

  /** "Tết Giáp Dần 2034", "Tết Sum vầy năm 2026". */
  static boolean ofFeast(String text, Period period) {
    int from = Math.max(0, period.span().start() - FEAST_REACH);
    String before = text.substring(from, period.span().start());
    int feast = before.lastIndexOf(FEAST);
    return feast >= 0
        && !isCompared(text, from + feast)
        && before.substring(feast).chars().noneMatch(c -> ",;:.()”".indexOf(c) >= 0)
        && before.substring(feast).strip().split(" ", -1).length <= FEAST_WORDS;
  }

  /**
   * Whether a period begins a sentence, or what a speaker says in it: "Bà Lò Thị A: Năm 2031, …".
   */
  private static boolean heads(Span sentence, String text, Period period) {
    String before = text.substring(sentence.start(), period.span().start()).strip();
    boolean quoted = !before.isEmpty() && QUOTES.indexOf(before.charAt(before.length() - 1)) >= 0;
    before = quoted ? before.substring(0, before.length() - 1).strip() : before;
    boolean said =
        before.endsWith(":") && Character.isUpperCase(text.charAt(period.span().start()));
    return before.isEmpty()
        || said
        || before.endsWith("Trong")
        || before.endsWith("trong")
        || (before.endsWith("(") && YEARS_IN_BRACKETS.matcher(before).matches());
  }

  /**
   * Gives a draft the time of the one that it is said of: a target ("kết nạp 1.420 đoàn viên (chỉ
   * tiêu 1.200)") that of what met it, a sum at the head of a sentence ("Tổng kinh phí 4 tỷ đồng")
   * that of what was told last, and is planned if that is.
   */
  static void share(Draft draft, List<Draft> before, List<Draft> earlier) {
    List<Draft> told = before.isEmpty() ? earlier : before;
    Draft last = told.isEmpty() ? null : told.get(told.size() - 1);
    if (last == null) {
      return;
    }
    boolean sums = before.isEmpty() && sums(draft, last);
    if (sums || (!before.isEmpty() && isTarget(draft, last))) {
      draft.takeTimeOf(last);
    }
    if (sums && last.status == Status.PLANNED) {
      draft.status = Status.PLANNED;
    }
  }

  /**
   * "biểu dương 68 chị giai đoạn 2031-2033. Trong số này có 12 công nhân": a part is of its time.
   */
  static void shareParts(List<Draft> made) {
    for (Draft draft : made) {
      Draft whole = draft.total;
      if (whole != null && draft.isTimeless() && whole.kind == draft.kind) {
        draft.takeTimeOf(whole);
      }
    }
  }

  private static boolean isTarget(Draft draft, Draft met) {
    return draft.status == Status.PLANNED
        && met.status == Status.REPORTED
        && met.kind == draft.kind
        && draft.frame.sentence().openBracket(draft.quantity().span().start()) >= met.frame.end();
  }

  private static boolean sums(Draft draft, Draft last) {
    SentenceView sentence = draft.frame.sentence();
    return draft.kind == FactKind.MONEY
        && HANDED_OVER.contains(last.kind)
        && last.block() == draft.block()
        && sentence.periods().isEmpty()
        && SUMS.begins(sentence.text(), sentence.span().start());
  }

  /** Gives a draft its period. */
  void apply(Draft draft) {
    Frame frame = draft.frame;
    Optional<Period> compared = compared(frame);
    if (compared.isPresent()) {
      put(draft, compared.get());
      return;
    }
    Period founded = isState(draft) ? founded(frame) : null;
    Period governing = founded == null ? nearest(frame) : founded;
    Period office = term;
    if (office != null && ofTerm(draft, governing, office)) {
      put(draft, office);
      return;
    }
    boolean inTerm = current != null && isOfYears(current) && isPast(frame);
    boolean sinceLong = governing == null && !inTerm && sinceLong(frame);
    boolean fromBefore = governing == null;
    if (fromBefore && !sinceLong) {
      governing = draft.status == Status.PLANNED ? planned() : current;
      boolean gathers =
          governing != null
              && (isOfYears(governing)
                  || (governing.equals(target) && !underWay && draft.status == Status.REPORTED)
                  || (governing.schoolYear().isEmpty() && !inOneYear(governing)));
      if (gathers && (tellsNow(frame) || (isState(draft) && says(THIS_DAY, frame)))) {
        governing = null;
      }
    }
    if (governing != null && tells(governing)) {
      put(draft, governing);
    }
    if (governing != null && !fromBefore && !isState(draft) && isAhead(frame, governing)) {
      draft.status = Status.PLANNED;
    }
    if (draft.status == Status.PLANNED
        && fromBefore
        && draft.schoolYear.isPresent()
        && says(NEXT, frame)) {
      draft.schoolYear = draft.schoolYear.map(year -> new SchoolYear(year.start() + 1));
    }
    if (draft.status == Status.PLANNED && fromBefore && isForSchoolYearAhead(draft)) {
      draft.schoolYear = years.schoolYearAhead();
    }
    if (fromBefore && draft.schoolYear.isPresent() && isOfLast(frame)) {
      draft.schoolYear = draft.schoolYear.map(year -> new SchoolYear(year.start() - 1));
    }
    boolean reported = draft.status == Status.REPORTED;
    if (fromBefore && reported && isOfYearGone(frame)) {
      draft.year = years.past().or(() -> years.ahead().map(year -> year - 1)).or(() -> draft.year);
      return;
    }
    if (fromBefore && isOfSeasonBefore(frame)) {
      draft.schoolYear = Optional.empty();
    }
    if (fromBefore
        && draft.schoolYear.isEmpty()
        && (isOfYearBefore(frame) || (reported && isOfEveryYear(frame)))) {
      draft.year = Optional.empty();
      draft.period = Optional.empty();
      return;
    }
    if (!draft.isTimeless()) {
      return;
    }
    if (reported && inHeadline && current == null && years.schoolYear().isPresent()) {
      draft.schoolYear = years.schoolYear();
      return;
    }
    if (reported
        && years.reviewed().isPresent()
        && (!sinceLong || isPast(frame))
        && !isOfOccasion(draft)) {
      draft.period = years.reviewed();
    } else if (!sinceLong) {
      draft.year = yearOf(draft);
    }
    if (draft.year.isEmpty() && !reported) {
      draft.year = yearFromWhich(frame);
    }
  }

  /**
   * "Năm 2032, LĐLĐ huyện tổ chức 4 lớp" in a text that looks back on 2031 and ahead to 2032:
   * whether what a sentence tells of the year that opens it is to come.
   */
  private boolean isAhead(Frame frame, Period governing) {
    SentenceView sentence = frame.sentence();
    int from = sentence.span().start();
    return years.isAhead(governing)
        && heads(sentence.span(), sentence.text(), governing)
        && sentence.nearestBefore(frame.start(), from, done).isEmpty();
  }

  /** "Thành lập năm 2017 với 58 đoàn viên": the time of which it is told how many there were. */
  private static @Nullable Period founded(Frame frame) {
    String text = frame.sentence().text();
    for (Period period : frame.sentence().periods()) {
      int end = period.span().end();
      boolean began = end < frame.start() && BEGAN.wordsAt(text, period.span().start() - 1) > 0;
      if (began && AT_FIRST.contains(text.substring(end, frame.start()).strip())) {
        return period;
      }
    }
    return null;
  }

  /** "… nhiệm vụ năm 2036. Năm qua, huyện kết nạp …": of the year before the one planned for. */
  private boolean isOfYearGone(Frame frame) {
    SentenceView sentence = frame.sentence();
    return (years.ahead().isPresent() || years.past().isPresent())
        && YEAR_GONE_AT_HEAD.begins(sentence.text(), sentence.span().start());
  }

  /** Whether a number tells how many there are, not how many came to be. */
  private static boolean isState(Draft draft) {
    return STATES.contains(draft.kind);
  }

  /** Whether a number is of the school year before, not only compared with it. */
  private static boolean isOfLast(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int last = sentence.lastOf(LAST, sentence.segment(at).start(), at);
    return last >= 0 && !endsWith(sentence.text(), last, COMPARED);
  }

  /** "Năm ngoái, LĐLĐ huyện trao 12 suất quà": what a sentence opens with. */
  private static boolean isOfYearBefore(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.span().start();
    return YEAR_BEFORE.begins(sentence.text(), start)
        || SEASON_BEFORE.begins(sentence.text(), start);
  }

  /**
   * "Công đoàn triển khai nhiệm vụ năm học 2031-2032 … Theo đó, phấn đấu …": whether a plan that
   * names no time is for the school year that the text looks ahead to.
   */
  private boolean isForSchoolYearAhead(Draft draft) {
    return years.schoolYearAhead().isPresent()
        && target == null
        && (draft.isTimeless()
            || (draft.schoolYear.isPresent()
                && draft.schoolYear.equals(years.pastSchoolYear())
                && !says(REQUESTS, draft.frame)))
        && !says(NEXT, draft.frame);
  }

  private boolean isOfEveryYear(Frame frame) {
    SentenceView sentence = frame.sentence();
    return current != null
        && current.start().isPresent()
        && inOneYear(current)
        && EVERY_YEAR.begins(sentence.text(), sentence.span().start());
  }

  /** "Mùa giải trước, 28 đội đã tranh tài": of none of the times told of. */
  private static boolean isOfSeasonBefore(Frame frame) {
    SentenceView sentence = frame.sentence();
    return SEASON_BEFORE.begins(sentence.text(), sentence.span().start());
  }

  private static boolean isOfYears(Period period) {
    return period.kind() == PeriodKind.TERM || period.kind() == PeriodKind.STAGE;
  }

  /** "Quận hiện có 52 CĐCS": how things are now is not of the years told of before. */
  private static boolean tellsNow(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.segment(frame.quantity().span().start()).start();
    int head = sentence.text().charAt(start) == ' ' ? start + 1 : start;
    return NOW_AT_HEAD.open(sentence.text(), head) || says(NOW, frame);
  }

  /** Whether some words stand before a number in its part of the sentence. */
  private static boolean says(Beginnings words, Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return sentence.firstOf(words, sentence.segment(at).start(), at) >= 0;
  }

  /** The year of a number whose sentence and the ones before it name none. */
  private Optional<Integer> yearOf(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    if (years.feast().isPresent() && sentence.span().of(sentence.text()).contains(FEAST)) {
      return years.feast();
    }
    if (draft.status == Status.PLANNED) {
      boolean hoped =
          sentence.nearestBefore(draft.frame.start(), sentence.span().start(), hopes).isPresent();
      // "tổng kết năm 2034 … Phấn đấu mỗi năm kết nạp …": no plan is for the year that is over.
      return years.ahead().or(() -> years.only().filter(year -> !hoped || !isOver(year)));
    }
    if (isOfOccasion(draft)) {
      return years.occasion().or(years::only);
    }
    Optional<Integer> told = years.past().or(years::only);
    return told.isEmpty() && DONE_THERE.contains(draft.kind) ? years.occasion() : told;
  }

  private boolean isOver(int year) {
    return years.past().equals(Optional.of(year));
  }

  /** Whether a number is of the meeting itself, not of what is reported there. */
  private static boolean isOfOccasion(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    return draft.method.endsWith(ELECTED)
        || draft.method.endsWith(REPRESENTED)
        || (draft.kind == FactKind.PARTICIPATION
            && (draft.frame.category().equals(DELEGATE)
                || Topics.ATTENDING.begins(sentence.text(), sentence.span().start())))
        || (HANDED_OVER.contains(draft.kind)
            && OCCASIONS.begins(sentence.text(), sentence.span().start()));
  }

  /** What a plan is for that names no time: what the last plan was for, never a year told of. */
  private @Nullable Period planned() {
    boolean year = current != null && current.schoolYear().isEmpty();
    return target != null || year ? target : current;
  }

  /** "5 năm qua, toàn huyện có 1.900 sáng kiến": the years that have passed. */
  private static boolean isPast(Frame frame) {
    SentenceView sentence = frame.sentence();
    return sentence.span().of(sentence.text()).toLowerCase(Locale.ROOT).contains(YEARS_GONE)
        || isOfManyYears(sentence);
  }

  private static boolean isOfManyYears(SentenceView sentence) {
    return YEARS_AT_HEAD
        .matcher(sentence.text())
        .region(sentence.span().start(), sentence.span().end())
        .lookingAt();
  }

  /** "Từ năm (tháng 7/) 2035, các tổ sẽ bớt một cuộc họp": a plan is of the year it begins in. */
  private static Optional<Integer> yearFromWhich(Frame frame) {
    SentenceView sentence = frame.sentence();
    return sentence.periods().stream()
        .filter(period -> BEGINS_PLANS.contains(period.kind()) && tells(period))
        .filter(period -> opensOrCloses(sentence, period, frame.quantity().span().start()))
        .filter(period -> endsWith(sentence.text(), period.span().start(), FROM))
        .map(period -> start(period).getYear())
        .findFirst();
  }

  /** "Từ năm 2035, …", "… kể từ năm 2035": whether a year opens a sentence or ends a clause. */
  private static boolean opensOrCloses(SentenceView sentence, Period period, int number) {
    String text = sentence.text();
    int end = period.span().end();
    boolean closed =
        end >= text.length() || ",;.".indexOf(text.charAt(end)) >= 0 || AIMS.open(text, end);
    return end <= number ? text.startsWith(",", end) : closed;
  }

  /**
   * Whether a number is of the term that begins: what a congress plans ("đến năm 2028 kết nạp …")
   * and whom it elects.
   */
  private static boolean ofTerm(Draft draft, @Nullable Period governing, Period term) {
    boolean last =
        governing != null
            && governing.kind() == PeriodKind.YEAR
            && governing.end().equals(term.end())
            && draft
                .frame
                .sentence()
                .text()
                .startsWith(UNTIL, governing.span().start() - UNTIL.length());
    if (draft.status == Status.PLANNED) {
      return last || governing == null;
    }
    return governing == null && draft.method.endsWith(ELECTED);
  }

  /** "Từ năm 2015 đến nay", "10 năm qua": what a number gathers over many years has no year. */
  private boolean sinceLong(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    if (isOfManyYears(sentence)) {
      return true;
    }
    for (Period period : sentence.periods()) {
      boolean before =
          period.span().end() <= at
              && period.start().isPresent()
              && !years.only().equals(Optional.of(start(period).getYear()));
      boolean open = period.kind() == PeriodKind.SPAN && period.end().isEmpty();
      if (before && (open || (!dating.contains(period) && since(text, sentence.span(), period)))) {
        return true;
      }
      boolean years =
          period.kind() == PeriodKind.SPAN
              && period.start().isEmpty()
              && period.span().end() <= at
              && period.span().of(text).toLowerCase(Locale.ROOT).contains(YEARS_GONE);
      if (years) {
        return true;
      }
    }
    for (Quantity quantity : sentence.quantities()) {
      boolean years = quantity.unit().code().equals("year") && quantity.span().end() <= at;
      if (years
          && YEARS_PAST.stream().anyMatch(word -> text.startsWith(word, quantity.span().end()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what begins with a period goes on: "kể từ khi ra đời vào năm 1994 đến nay". */
  private static boolean since(String text, Span sentence, Period period) {
    int end = period.span().end();
    String before = text.substring(sentence.start(), period.span().end()).toLowerCase(Locale.ROOT);
    return isToThisDay(text, end) || SINCE.stream().anyMatch(before::contains);
  }

  /**
   * The nearest period of a number's sentence; where one governs from before, none of a part behind
   * the number's own.
   */
  private @Nullable Period nearest(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Span segment = sentence.segment(at);
    int next =
        frame.index() + 1 < sentence.quantities().size()
            ? sentence.quantities().get(frame.index() + 1).span().start()
            : sentence.span().end();
    Period nearest = null;
    int least = Integer.MAX_VALUE;
    for (Period period : dating) {
      boolean reaches =
          period.span().start() < segment.end()
              || (current == null && !opensPart(sentence, period));
      if (tells(period) && isRightBehind(sentence, frame, period)) {
        return period;
      }
      int distance = distance(period, at, next, segment);
      if (opensNext(sentence, period, at, next)) {
        distance += FAR;
      }
      if (reaches && tells(period) && distance < least && !isLeftBehind(sentence, period, at)) {
        nearest = period;
        least = distance;
      }
    }
    return nearest;
  }

  /** "tăng 8% so với năm 2031 (12 tỷ đồng)": the year compared with that a bracket tells of. */
  static Optional<Period> compared(Frame frame) {
    SentenceView sentence = frame.sentence();
    int open = sentence.openBracket(frame.start());
    if (open < 0 || open + 1 != frame.start()) {
      return Optional.empty();
    }
    String text = sentence.text();
    return sentence.periods().stream()
        .filter(period -> period.kind() == PeriodKind.YEAR && tells(period))
        .filter(period -> ActorWords.skipSpace(text, period.span().end(), open + 1) == open)
        .filter(
            period ->
                isCompared(text, period.span().start())
                    || endsWith(text, period.span().start(), COMPARED))
        .findFirst();
  }

  /** "tăng từ 410 năm 2028 lên 520 (năm 2030)": a year that follows a number at once is its own. */
  private static boolean isRightBehind(SentenceView sentence, Frame frame, Period period) {
    int end = SentenceView.end(frame.quantity());
    int start = period.span().start();
    return period.kind() == PeriodKind.YEAR
        && start > end
        && BESIDE_NUMBER.contains(sentence.text().substring(end, start));
  }

  /** "Nếu như năm 2028 có 612 CĐCS thì đến nay đã có 798": what is told next is of this day. */
  private static boolean isLeftBehind(SentenceView sentence, Period period, int at) {
    int from = period.span().end();
    int now = from >= at ? -1 : sentence.firstOf(THIS_DAY, from, at);
    if (now > from + 2 && sentence.openBracket(period.span().start()) >= 0) {
      return true;
    }
    return now > from + 2
        && sentence.quantities().stream()
            .anyMatch(q -> q.span().start() > from && q.span().end() <= now);
  }

  /** "Năm 2030 chiếm 81%, năm 2031 là 84%": whether a time behind a comma is the next number's. */
  private static boolean opensNext(SentenceView sentence, Period period, int at, int next) {
    int start = period.span().start();
    return start > at
        && start < next
        && next < sentence.span().end()
        && sentence.text().startsWith(COMMA, start - COMMA.length());
  }

  /** "…; năm 2031, …": whether a part of a sentence begins with a period. */
  private static boolean opensPart(SentenceView sentence, Period period) {
    int start = sentence.segment(period.span().start()).start();
    String before = sentence.text().substring(start, period.span().start()).strip();
    return OPENING.contains(before.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a period dates what the text tells, rather than its prehistory: "kể từ năm 1994 đến
   * nay", "sinh năm 1967", "sáng lập năm 1991" don't.
   */
  static boolean dates(String text, Period period) {
    if (period.schoolYear().isPresent()) {
      return !endsWith(text, period.span().start(), COMPARED);
    }
    int end = period.span().end();
    if (isToThisDay(text, end)) {
      // "từ đầu năm 2022 đến nay" is within 2022; "từ năm 2015 đến nay" is not within 2015.
      return inOneYear(period) && endsWith(text, period.span().start(), "đầu");
    }
    if (isOfAges(text, period)) {
      return false;
    }
    int before = ActorWords.skipSpaceBack(text, 0, period.span().start());
    int link = LINKS.wordsAt(text, before);
    if (link > 0) {
      before = ActorWords.skipSpaceBack(text, 0, before - link);
    }
    return (PREHISTORY.wordsAt(text, before) == 0
            || isFirstDay(text, period, before)
            || (inOneYear(period) && FROM_START.begins(text, before - FROM.length())))
        && !isMeasure(text, before)
        && !isCompared(text, period.span().start())
        && !namesLaw(text, period)
        && !(period.kind() == PeriodKind.TERM && isGreeted(text, period.span().start()))
        && !(period.kind() == PeriodKind.YEAR && isAwaited(text, period.span().start()));
  }

  /** "Từ sáng 6/3/2030, 1.900 công nhân ngừng việc": the day on which began what is told. */
  private static boolean isFirstDay(String text, Period period, int end) {
    int from = end - FROM.length();
    if (period.kind() != PeriodKind.DAY
        || !text.startsWith(COMMA, period.span().end())
        || !Beginnings.stands(text, from, FROM)) {
      return false;
    }
    int before = ActorWords.skipSpaceBack(text, 0, from);
    return before == 0 || !Character.isLetterOrDigit(text.charAt(before - 1));
  }

  /** "bằng 106% năm 2030", "gấp 2 lần năm 2030": a number stands before, and what compares it. */
  private static boolean isMeasure(String text, int end) {
    boolean percent = end > 0 && text.charAt(end - 1) == '%';
    int share = percent ? 1 : TIMES.wordsAt(text, end);
    int at = end - share;
    while (share > 0 && at > 0 && MEASURE.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return share > 0 && MEASURED.standBefore(text, at);
  }

  /** "so với số lao động của năm 2030": a time that something is compared with. */
  private static boolean isCompared(String text, int time) {
    int least = Math.max(0, time - COMPARISON_REACH);
    for (int i = time - 1; i >= least && !endsComparison(text.charAt(i)); i--) {
      if (COMPARES.begins(text, i) && (i == least || !Character.isLetter(text.charAt(i - 1)))) {
        return GOALS.firstIn(text, i, time) < 0;
      }
    }
    return false;
  }

  private static boolean endsComparison(char mark) {
    return switch (mark) {
      case ',', ';', ':', '.', '(', ')' -> true;
      default -> false;
    };
  }

  /** Whether the term before a position is of a meeting in whose honour something is done. */
  private static boolean isAwaited(String text, int year) {
    int awaited = AWAITED.lastIn(text, Math.max(0, year - GREETING_REACH), year);
    return awaited >= 0 && text.substring(awaited, year).indexOf(',') < 0;
  }

  private static boolean isGreeted(String text, int term) {
    int from = Math.max(text.lastIndexOf(". ", term) + 1, term - GREETING_REACH);
    int greeting = GREETINGS.lastIn(text, Math.max(0, from), term);
    return greeting >= 0 && HELD.firstIn(text, greeting, term) < 0;
  }

  private static boolean isToThisDay(String text, int end) {
    return TO_THIS_DAY.open(text, end);
  }

  /** "kỷ niệm 105 năm ngày thành lập ngành (1926-2031)". */
  private static boolean isOfAges(String text, Period period) {
    int from = ActorWords.skipSpaceBack(text, 0, period.span().start());
    return period.kind() == PeriodKind.SPAN
        && tells(period)
        && from > 0
        && text.charAt(from - 1) == '('
        && period.end().orElseThrow().getYear() - start(period).getYear() > AGES;
  }

  private static boolean inOneYear(Period period) {
    return period.end().isEmpty() || period.end().get().getYear() == start(period).getYear();
  }

  /** Whether the words before a position end with some word, case aside. */
  private static boolean endsWith(String text, int position, String word) {
    int from = ActorWords.skipSpaceBack(text, 0, position) - word.length();
    return text.regionMatches(true, from, word, 0, word.length())
        && (from == 0 || !Character.isLetter(text.charAt(from - 1)));
  }

  /** "Bộ luật Lao động 2019" is dated, what is told of it isn't. */
  static boolean namesLaw(String text, Period period) {
    int start = period.span().start();
    if (period.kind() != PeriodKind.YEAR || text.regionMatches(true, start, "trong", 0, 5)) {
      return false;
    }
    int from = Math.max(0, start - LAW_REACH);
    for (int i = start - 1; i >= from && BEHIND_LAWS.indexOf(text.charAt(i)) < 0; i--) {
      if (text.charAt(i) == ' ' && BESIDE_LAWS.open(text, i)) {
        return IN_LAWS.open(text, i);
      }
      if (LAWS.open(text, i) && (i == 0 || !Character.isLetter(text.charAt(i - 1)))) {
        return !endsWith(text, i, LAW_AT_LARGE);
      }
    }
    return false;
  }

  private static boolean tells(Period period) {
    return period.start().isPresent() && period.end().isPresent();
  }

  private static int distance(Period period, int at, int next, Span segment) {
    int distance = 0;
    if (period.kind() == PeriodKind.DAY || period.kind() == PeriodKind.MONTH) {
      distance += 4 * FAR;
    }
    if (!segment.contains(period.span())) {
      distance += 2 * FAR;
    }
    if (period.span().start() >= at) {
      distance += period.span().start() - at;
      if (period.span().start() >= next) {
        distance += FAR;
      }
    } else {
      distance += at - period.span().end();
    }
    return distance;
  }

  private @Nullable SchoolYear schoolYearOf(Period period) {
    LocalDate start = period.start().orElse(LocalDate.MIN);
    LocalDate end = period.end().orElse(LocalDate.MIN);
    return schoolYear(start.getYear(), end.getYear());
  }

  /** "trong năm 2017-2018" is the school year that the text has named before. */
  private @Nullable SchoolYear schoolYear(int start, int end) {
    if (current == null) {
      return null;
    }
    return current
        .schoolYear()
        .filter(year -> year.start() == start && end == start + 1)
        .orElse(null);
  }

  private void put(Draft draft, Period period) {
    LocalDate start = period.start().orElseThrow();
    LocalDate end = period.end().orElse(start);
    switch (period.kind()) {
      case SCHOOL_YEAR, SEMESTER -> draft.schoolYear = period.schoolYear();
      case STAGE, TERM -> draft.period = Optional.of(start.getYear() + "-" + end.getYear());
      case QUARTER -> {
        draft.year = Optional.of(start.getYear());
        draft.period = Optional.of(start.getYear() + "-Q" + ((start.getMonthValue() + 2) / 3));
      }
      default -> {
        SchoolYear governing = schoolYear(start.getYear(), end.getYear());
        if (governing != null) {
          draft.schoolYear = Optional.of(governing);
        } else if (start.getYear() == end.getYear()) {
          draft.year = Optional.of(start.getYear());
        } else {
          draft.period = Optional.of(start.getYear() + "-" + end.getYear());
        }
      }
    }
  }
}
