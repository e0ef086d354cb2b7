package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar years that an article tells of, where its sentences say nothing else. Each item of a
 * round-up has its own.
 *
 * @param only the year of all that it tells
 * @param reviewed the years that it looks back on ("tổng kết giai đoạn 2020-2025"): "2020-2025"
 * @param past the year that it looks back on ("tổng kết hoạt động năm 2034")
 * @param ahead the year that it looks ahead to ("triển khai nhiệm vụ năm 2035")
 * @param occasion the year of the meeting or contest that it reports
 * @param feast the year of the New Year's feast that it is about
 * @param schoolYear the school year that the text opens with, if it names no other
 * @param pastSchoolYear the school year that it looks back on
 * @param schoolYearAhead the school year that it looks ahead to
 */
record NarratedYears(
    Optional<Integer> only,
    Optional<String> reviewed,
    Optional<Integer> past,
    Optional<Integer> ahead,
    Optional<Integer> occasion,
    Optional<Integer> feast,
    Optional<SchoolYear> schoolYear,
    Optional<SchoolYear> pastSchoolYear,
    Optional<SchoolYear> schoolYearAhead) {
  private static final Beginnings REVIEWS =
      new Beginnings(
          List.of(
              "đánh giá",
              "tổng kết",
              "sơ kết",
              "nhìn lại",
              "kết quả",
              "năm qua",
              "điển hình tiên tiến",
              "dấu ấn",
              "thành tựu",
              "chặng đường",
              "những con số"));

  /** What is launched for a year is launched in it. */
  private static final String LAUNCH = "phát động";

  private static final Beginnings PROSPECTS =
      new Beginnings(
          List.of(
              "nhiệm vụ",
              "phương hướng",
              "kế hoạch",
              LAUNCH,
              "triển khai",
              "mục tiêu",
              "chỉ tiêu"));

  /** What two sides do for a school year to come. */
  private static final Beginnings PACTS = new Beginnings(List.of("ký kết", "ký"));

  /** Characters that the name of what is launched takes up at most. */
  private static final int NAME_OF_EVENT = 90;

  private static final String DASHES = "-–";

  /** What stands before the year in which something is done. */
  private static final String WITHIN = "trong ";

  /** What stands before the last year of a plan. */
  private static final String UNTIL = " đến ";

  /** What "từ đầu năm 2031 đến nay" ends with: who writes so writes in that year. */
  private static final String THIS_DAY = " nay";

  /** "Mục tiêu đến năm 2038 là …": what stands before the year by which something is to be so. */
  private static final Endings AIMED_BY =
      new Endings(
          List.of(
              "mục tiêu đến",
              "chỉ tiêu đến",
              "phấn đấu đến",
              "mục tiêu tới",
              "phấn đấu",
              "phấn đấu trong",
              "đặt mục tiêu",
              "đặt mục tiêu trong",
              "đặt ra mục tiêu",
              "đề ra mục tiêu",
              "đặt chỉ tiêu",
              "dự kiến",
              "dự kiến trong"));

  private static final Endings BY = new Endings(List.of("trước", "vào", "đến hết", "hết"));

  private static final String CLAUSE_ENDS = ".,;)";

  private static final Set<PeriodKind> PLANNED_FOR =
      EnumSet.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  /** What stands before the one of several years of which something more is told. */
  private static final Endings APART = new Endings(List.of("riêng", "riêng trong"));

  private static final int OPENING = 4;
  private static final int LEADING = 2;

  /** Reads the years of an article, or of the item of a round-up that begins with a block. */
  static NarratedYears of(
      Article article,
      int start,
      Items items,
      ArticleNumbers numbers,
      Optional<Integer> feast,
      CueLexicon cues) {
    Optional<Integer> published = article.published().map(time -> time.date().getYear());
    Opening opening = new Opening();
    for (Block block : article.blocks().subList(start, article.blocks().size())) {
      if (block.seq() > start && items.begins(block)) {
        break;
      }
      boolean late = opening.blocks >= OPENING;
      if (late && (published.isPresent() || !opening.named.isEmpty() || opening.ofTerm)) {
        break;
      }
      if (block.kind() != BlockKind.CAPTION
          && block.kind().holdsFacts()
          && !(late && (!tellsYears(numbers.periods(block)) || plans(block, numbers, cues)))) {
        opening.addSchoolYears(block, numbers.periods(block), late);
        opening.add(block.text(), numbers.periods(block), planned(block, numbers, cues), late);
      }
    }
    return opening.years(published, feast);
  }

  /** The year of the New Year's feast that an article is about, if it names but one. */
  static Optional<Integer> feast(Article article, ArticleNumbers numbers) {
    Set<Integer> years = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!block.kind().holdsFacts()) {
        continue;
      }
      for (Period period : numbers.periods(block)) {
        if (period.kind() == PeriodKind.YEAR && Times.ofFeast(block.text(), period)) {
          period.start().ifPresent(start -> years.add(start.getYear()));
        }
      }
    }
    return one(years);
  }

  /**
   * The years of a block that only a plan is for: "Năm 2036, huyện phấn đấu kết nạp …" says nothing
   * of when that happened which the article reports.
   */
  private static List<Period> planned(Block block, ArticleNumbers numbers, CueLexicon cues) {
    List<Period> periods = numbers.periods(block);
    List<Period> planned = new ArrayList<>();
    List<Cue> found = null;
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (!PLANNED_FOR.contains(period.kind())) {
        continue;
      }
      if (found == null) {
        found = cues.find(numbers.tokens(block), new Span(0, block.text().length()));
      }
      int from = period.span().end();
      int sentence = block.text().indexOf(". ", from);
      int end = sentence < 0 ? block.text().length() : sentence;
      int to = i + 1 < periods.size() ? Math.min(end, periods.get(i + 1).span().start()) : end;
      int before = i == 0 ? 0 : periods.get(i - 1).span().end();
      if (isPlanned(found, from, to)
          || AIMED_BY.standBefore(block.text(), period.span().start())
          || (endsClause(block.text(), period)
              && isPlanned(
                  found,
                  Math.max(before, block.text().lastIndexOf(". ", period.span().start())),
                  period.span().start()))) {
        planned.add(period);
      }
    }
    return planned;
  }

  /**
   * "dự kiến kết nạp 4.000 đoàn viên trong năm 2035.", "chỉ tiêu đến năm 2035 có …": whether a year
   * ends what is said of it, or is the last of what is planned.
   */
  private static boolean endsClause(String text, Period period) {
    int start = period.span().start();
    int end = period.span().end();
    if (text.startsWith(UNTIL, start - UNTIL.length())) {
      return true;
    }
    boolean within =
        text.startsWith(WITHIN, start)
            || text.startsWith(WITHIN, start - WITHIN.length())
            || BY.standBefore(text, start);
    return within && (end == text.length() || CLAUSE_ENDS.indexOf(text.charAt(end)) >= 0);
  }

  /** Whether the first thing said in a stretch is a plan, not what was done. */
  private static boolean isPlanned(List<Cue> cues, int from, int to) {
    for (Cue cue : cues) {
      boolean within = cue.span().start() >= from && cue.span().end() <= to;
      if (within && cue.type().is("done")) {
        return false;
      }
      if (within && cue.type().is("planned")) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some periods says in which year it is. */
  private static boolean tellsYears(List<Period> periods) {
    for (Period period : periods) {
      if (period.start().isPresent() || period.schoolYear().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean plans(Block block, ArticleNumbers numbers, CueLexicon cues) {
    for (Cue cue : cues.find(numbers.tokens(block), new Span(0, block.text().length()))) {
      if (cue.type().is("planned") || cue.type().is("plan")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time is the year or school year that a text looks ahead to, after one gone by. */
  boolean isAhead(Period period) {
    if (period.kind() == PeriodKind.SCHOOL_YEAR) {
      return pastSchoolYear.isPresent()
          && schoolYearAhead.isPresent()
          && schoolYearAhead.equals(period.schoolYear())
          && pastSchoolYear.get().compareTo(schoolYearAhead.get()) < 0;
    }
    return period.kind() == PeriodKind.YEAR
        && past.isPresent()
        && ahead.isPresent()
        && past.get() < ahead.get()
        && period.start().filter(start -> ahead.get() == start.getYear()).isPresent();
  }

  private static <T> Optional<T> one(Set<T> values) {
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  /** What the headline and the first paragraphs name. */
  private static final class Opening {
    private int blocks;
    private final Set<Integer> named = new HashSet<>();
    private final Set<Integer> leading = new HashSet<>();
    private final Set<String> reviewed = new HashSet<>();
    private final Set<Integer> past = new HashSet<>();
    private final Set<Integer> ahead = new HashSet<>();
    private final Set<Integer> aimed = new HashSet<>();
    private final Set<Integer> launched = new HashSet<>();

    /** Whether a paragraph opens with a term of office, which all is told of. */
    private boolean ofTerm;

    private final Set<Integer> now = new HashSet<>();
    private final Set<Integer> days = new HashSet<>();

    private final Set<SchoolYear> schoolYears = new HashSet<>();
    private final Set<SchoolYear> pastSchoolYears = new HashSet<>();
    private final Set<SchoolYear> schoolYearsAhead = new HashSet<>();
    private boolean opensWithSchoolYear;

    /** Notes the school years of a block, and whether the first text begins with one. */
    void addSchoolYears(Block block, List<Period> periods, boolean late) {
      boolean body = block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH;
      String text = block.text();
      int from = 0;
      for (Period period : periods) {
        if (period.schoolYear().isPresent()) {
          SchoolYear year = period.schoolYear().get();
          int start = period.span().start();
          schoolYears.add(year);
          opensWithSchoolYear |= body && blocks <= 1 && start == Sentences.start(text);
          int sentence = Math.max(from, text.lastIndexOf(". ", start) + 1);
          int review = REVIEWS.lastIn(text, sentence, start);
          int prospect =
              Math.max(
                  PROSPECTS.lastIn(text, sentence, start), PACTS.lastIn(text, sentence, start));
          if (!late && review != prospect) {
            (review > prospect ? pastSchoolYears : schoolYearsAhead).add(year);
          }
        }
        from = period.span().end();
      }
    }

    void add(String text, List<Period> periods, List<Period> planned, boolean late) {
      blocks++;
      int from = 0;
      for (Period period : periods) {
        if (period.schoolYear().isPresent() || period.start().isEmpty() || period.end().isEmpty()) {
          continue;
        }
        int first = period.start().get().getYear();
        int last = period.end().get().getYear();
        if (isAnniversary(text, period, last - first)) {
          continue;
        }
        if (planned.contains(period)) {
          aimed.add(first);
          continue;
        }
        ofTerm |=
            period.kind() == PeriodKind.TERM && period.span().start() == Sentences.start(text);
        boolean dates = Times.dates(text, period);
        if (dates && APART.wordsAt(text, period.span().start() - 1) > 0) {
          continue;
        }
        if (first == last && text.startsWith(THIS_DAY, period.span().end() - THIS_DAY.length())) {
          now.add(first);
        }
        if (period.kind() != PeriodKind.TERM && dates) {
          named.add(first);
          named.add(last);
          if (blocks <= LEADING) {
            leading.add(first);
          }
        }
        if (late || (period.kind() == PeriodKind.YEAR && !dates)) {
          // "Kết quả, thu nhập tăng 6% so với năm 2031" is no review of 2031.
          continue;
        }
        if (period.kind() == PeriodKind.DAY) {
          days.add(first);
          continue;
        }
        int sentence = Math.max(from, text.lastIndexOf(". ", period.span().start()) + 1);
        int review = REVIEWS.lastIn(text, sentence, period.span().start());
        int prospect = PROSPECTS.lastIn(text, sentence, period.span().start());
        if (blocks == 1 && review < 0) {
          // "Công đoàn A nhiệm kỳ 2023-2028: Những con số ấn tượng"
          review = REVIEWS.firstIn(text, period.span().end(), text.length());
        }
        if (review > prospect && last - first > 1) {
          reviewed.add(first + "-" + last);
        } else if (review > prospect && last == first) {
          past.add(first);
        } else if (prospect > review && last == first) {
          if (!Times.namesLaw(text, period)) {
            ahead.add(first);
          }
          boolean launch =
              text.regionMatches(true, prospect, LAUNCH, 0, LAUNCH.length())
                  && period.span().start() - prospect < NAME_OF_EVENT;
          if (launch && dates) {
            launched.add(first);
          }
        }
        from = period.span().end();
      }
    }

    /** "(28/7/1929 - 28/7/2034)" is no date of what is told. */
    private static boolean isAnniversary(String text, Period period, int years) {
      boolean ofTwo = isOneOfTwo(text, period);
      return ofTwo && (period.kind() == PeriodKind.DAY || years > Times.AGES);
    }

    /** Whether a dash parts two times, in brackets or not: not that of "(NLĐO)- Ngày 3/6/2031". */
    private static boolean isOneOfTwo(String text, Period period) {
      int start = ActorWords.skipSpaceBack(text, 0, period.span().start());
      int end = ActorWords.skipSpace(text, period.span().end(), text.length());
      char before = start > 0 ? text.charAt(start - 1) : ' ';
      if (before == '(') {
        return end < text.length() && DASHES.indexOf(text.charAt(end)) >= 0;
      }
      int first = ActorWords.skipSpaceBack(text, 0, start - 1);
      return DASHES.indexOf(before) >= 0 && first > 0 && Character.isDigit(text.charAt(first - 1));
    }

    NarratedYears years(Optional<Integer> published, Optional<Integer> feast) {
      Optional<Integer> only =
          one(named)
              .filter(year -> leading.contains(year) || published.orElse(year) - year <= 1)
              .or(() -> published.filter(year -> named.size() < 2 || named.contains(year)))
              .or(() -> one(now));
      ahead.addAll(ahead.isEmpty() ? aimed : Set.of());
      Set<Integer> others = new HashSet<>(named);
      others.removeAll(past);
      others.removeAll(ahead);
      Optional<Integer> occasion =
          days.stream().max(Integer::compare).or(() -> one(launched)).or(() -> one(others));
      return new NarratedYears(
          only,
          one(reviewed),
          one(past),
          one(ahead),
          occasion,
          feast,
          one(schoolYears).filter(year -> opensWithSchoolYear),
          one(pastSchoolYears),
          one(schoolYearsAhead));
    }
  }
}
