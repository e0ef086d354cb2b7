package io.unionfacts.extract.period;

import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.lexicon.Lexicon.Context;
import io.unionfacts.extract.lexicon.Lexicon.PeriodWord;
import io.unionfacts.extract.lexicon.Numeral;
import io.unionfacts.extract.lexicon.Term;
import io.unionfacts.extract.period.Period.Certainty;
import io.unionfacts.extract.text.Phrases;
import io.unionfacts.extract.text.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the tokens of a text for its periods. */
final class PeriodScanner {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int MAX_COUNT = 100;
  private static final int MONTHS_AHEAD = 3;
  private static final int MAX_LISTED_DAYS = 8;
  private static final int QUARTERS = 4;
  private static final int MAX_WEEK = 5;
  private static final int MAX_PARTS = 10;
  private static final int MAY = 5;
  private static final int SEPTEMBER = 9;

  /** What words mean that look like a modifier and are none. */
  private static final String NO_MODIFIER = "exact";

  private static final String[] ROMAN = {"i", "ii", "iii", "iv"};

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final Optional<LocalDate> published;
  private final List<Period> periods = new ArrayList<>();
  private final List<MalformedSchoolYear> malformed = new ArrayList<>();

  PeriodScanner(Lexicon lexicon, Tokens tokens, Optional<LocalDate> published) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.published = published;
  }

  /** A period before its words are known: what it is and where it ends. */
  private record Found(
      PeriodKind kind,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      Certainty resolved,
      int until) {}

  /**
   * A day, a month (day 0) or a year (day and month 0); year 0 where it isn't said. Of several days
   * of one month ("22 và 23.9") the last, and the first as {@code since}.
   */
  private record Point(int year, int month, int day, int until, int since) {
    Point(int year, int month, int day, int until) {
      this(year, month, day, until, 0);
    }

    PeriodKind kind() {
      if (since > 0) {
        return PeriodKind.SPAN;
      }
      return day > 0 ? PeriodKind.DAY : month > 0 ? PeriodKind.MONTH : PeriodKind.YEAR;
    }
  }

  PeriodScan scan() {
    int at = 0;
    while (at < tokens.count()) {
      int next = at + 1;
      byte kind = tokens.kind(at);
      if (kind == Tokens.DIGITS || (kind == Tokens.WORD && lexicon.mayStartPeriod(tokens, at))) {
        Found found = find(at);
        if (found != null) {
          periods.add(
              new Period(
                  tokens.span(at, found.until),
                  found.kind,
                  found.start,
                  found.end,
                  found.resolved));
          next = found.until;
        } else if (malformedUntil > at) {
          next = malformedUntil;
        }
      }
      at = next;
    }
    return new PeriodScan(periods, malformed);
  }

  private int malformedUntil;

  private @Nullable PeriodWord word(int at) {
    return Lexicon.periodWord(lexicon.findPeriodWord(tokens, at));
  }

  private int after(int at) {
    return at + Phrases.length(lexicon.findPeriodWord(tokens, at));
  }

  private @Nullable Found find(int at) {
    if (tokens.isDigits(at)) {
      if (isInsideCode(at)) {
        return null;
      }
      Found stretch = findStretch(at);
      if (stretch != null) {
        return stretch;
      }
    } else if (lexicon.numerals().startsSpelled(tokens, at)) {
      Found stretch = findStretch(at);
      if (stretch != null) {
        return stretch;
      }
    }
    PeriodWord word = word(at);
    if (word == null) {
      return tokens.isDigits(at) ? findBare(at) : null;
    }
    if (is(at - 1, "thứ") && lexicon.numerals().startsSpelled(tokens, at)) {
      // "thứ Hai ngày 5/10": a Monday, not two days.
      return null;
    }
    return word == PeriodWord.FROM ? findFrom(at + 1) : findSingle(at, word);
  }

  /** Digits that go on from a letter, a dot or a stroke before them belong to something else. */
  private boolean isInsideCode(int at) {
    if (tokens.spaced(at)) {
      return false;
    }
    if (tokens.isWord(at - 1)) {
      return true;
    }
    boolean joint =
        tokens.isMark(at - 1, '.')
            || tokens.isMark(at - 1, ',')
            || tokens.isMark(at - 1, '-')
            || tokens.isMark(at - 1, '/')
            || tokens.isMark(at - 1, ':');
    return joint
        && !tokens.spaced(at - 1)
        && (tokens.isDigits(at - 2) || (tokens.isMark(at - 1, '-') && tokens.isWord(at - 2)));
  }

  private @Nullable Found findSingle(int at, PeriodWord word) {
    int next = after(at);
    return switch (word) {
      case SCHOOL_YEAR -> findSchoolYear(at, next);
      case TERM -> findTerm(next);
      case STAGE -> findYears(skipFrom(next), PeriodKind.STAGE);
      case YEAR -> findYear(next);
      case QUARTER -> findQuarter(next);
      case SEMESTER -> findSemester(next);
      case WEEK -> findWeek(next);
      case MONTH -> isAmountPerMonth(at, next) ? null : findPoint(at);
      case DAY, DAY_PART -> findPoint(at);
      case LUNAR_DAY -> findLunar(next);
      case START_OF, END_OF -> findPartOfYear(next, word);
      case TODAY, YESTERDAY, TOMORROW -> relativeDay(word, next);
      case THIS_WEEK, LAST_WEEK, NEXT_WEEK -> relativeWeek(word, next);
      case THIS_MONTH, LAST_MONTH, NEXT_MONTH -> relativeMonth(word, next);
      case THIS_QUARTER, LAST_QUARTER, NEXT_QUARTER -> relativeQuarter(word, next);
      case THIS_YEAR, LAST_YEAR, NEXT_YEAR -> relativeYear(word, next);
      case RELATIVE_YEAR -> unresolved(PeriodKind.YEAR, next);
      case THIS_SCHOOL_YEAR,
          NEW_SCHOOL_YEAR,
          PAST_SCHOOL_YEAR,
          LAST_SCHOOL_YEAR,
          NEXT_SCHOOL_YEAR ->
          relativeSchoolYear(word, next);
      case RELATIVE_SEMESTER -> unresolved(PeriodKind.SEMESTER, next);
      case RELATIVE_TERM -> unresolved(PeriodKind.TERM, next);
      case LUNAR, FROM, UNTIL, UNTIL_NOW, PAST, COMING, YEAR_NAME -> null;
    };
  }

  private static Found unresolved(PeriodKind kind, int until) {
    return new Found(kind, Optional.empty(), Optional.empty(), Certainty.UNRESOLVED, until);
  }

  private static Found stated(PeriodKind kind, LocalDate start, LocalDate end, int until) {
    return new Found(kind, Optional.of(start), Optional.of(end), Certainty.STATED, until);
  }

  private Found inferred(PeriodKind kind, LocalDate start, LocalDate end, int until) {
    return new Found(kind, Optional.of(start), Optional.of(end), Certainty.INFERRED, until);
  }

  /** The year written at a token, 0 if none is. */
  private int year(int at) {
    int value = tokens.length(at) == 4 ? tokens.digits(at) : -1;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
  }

  private boolean isRangeMark(int at) {
    return tokens.isMark(at, '-') || tokens.isMark(at, '~');
  }

  /** Index after the words between the two years of a pair; 0 if a pair doesn't go on there. */
  private int afterPairSeparator(int at) {
    int next = 0;
    if (isRangeMark(at)) {
      next = at + 1;
      while (isRangeMark(next)) {
        next++;
      }
    } else if (tokens.isMark(at, '/') && !tokens.spaced(at)) {
      next = at + 1;
    } else if (isUntil(at)) {
      next = afterUntil(at);
      if (word(next) == PeriodWord.YEAR) {
        next = after(next);
      }
    }
    return next > 0 && tokens.isDigits(next) ? next : 0;
  }

  private boolean isUntil(int at) {
    PeriodWord word = word(at);
    return word == PeriodWord.UNTIL || (word == PeriodWord.COMING && after(at) == at + 1);
  }

  private int afterUntil(int at) {
    return word(at) == PeriodWord.UNTIL ? after(at) : at + 1;
  }

  private int skipFrom(int at) {
    int next = at;
    if (tokens.isMark(next, ':') || tokens.isMark(next, '(')) {
      next++;
    }
    if (word(next) == PeriodWord.FROM) {
      next++;
    }
    if (word(next) == PeriodWord.YEAR) {
      next = after(next);
    }
    return next;
  }

  /** "nhiệm kỳ III (2017-2022)", "nhiệm kỳ V, 2017-2022". */
  private int skipOrdinal(int at) {
    int next = at;
    if ((tokens.isWord(next) && tokens.allCapitals(next))
        || (tokens.isWord(next) && isRoman(next))) {
      next++;
    }
    if (tokens.isMark(next, ',')) {
      next++;
    }
    return skipFrom(next);
  }

  private boolean isRoman(int at) {
    for (int i = 0; i < tokens.length(at); i++) {
      if ("ivx".indexOf(tokens.charAt(at, i)) < 0) {
        return false;
      }
    }
    return tokens.capital(at);
  }

  private @Nullable Found findSchoolYear(int at, int next) {
    return schoolYear(at, skipFrom(next));
  }

  private @Nullable Found schoolYear(int at, int first) {
    int from = year(first);
    if (from == 0) {
      return null;
    }
    int second = afterPairSeparator(first + 1);
    if (second == 0) {
      return new Found(
          PeriodKind.SCHOOL_YEAR,
          Optional.empty(),
          Optional.empty(),
          Certainty.UNRESOLVED,
          first + 1);
    }
    int to = tokens.digits(second);
    boolean follows =
        tokens.length(second) == 2 ? to == (from + 1) % 100 : SchoolYear.of(from, to).isPresent();
    if (!follows) {
      malformed.add(new MalformedSchoolYear(tokens.span(at, second + 1), from, to));
      malformedUntil = second + 1;
      return null;
    }
    return stated(PeriodKind.SCHOOL_YEAR, schoolStart(from), schoolEnd(from), second + 1);
  }

  private static LocalDate schoolStart(int year) {
    return LocalDate.of(year, 9, 1);
  }

  private static LocalDate schoolEnd(int year) {
    return LocalDate.of(year + 1, 8, 31);
  }

  /** "nhiệm kỳ V (2017-2022)"; of "nhiệm kỳ XII" alone the years aren't known. */
  private @Nullable Found findTerm(int at) {
    Found years = findYears(skipOrdinal(at), PeriodKind.TERM);
    int ordinal = word(at) == null && is(at, "thứ") ? at + 1 : at;
    return years == null && tokens.isWord(ordinal) && isRoman(ordinal)
        ? unresolved(PeriodKind.TERM, ordinal + 1)
        : years;
  }

  /** A pair of years behind nhiệm kỳ or giai đoạn. */
  private @Nullable Found findYears(int first, PeriodKind kind) {
    int from = year(first);
    int second = from == 0 ? 0 : afterPairSeparator(first + 1);
    int to = second == 0 ? 0 : secondYear(from, second);
    if (to < from || to == 0) {
      return null;
    }
    boolean bracketed = tokens.isMark(first - 1, '(') && tokens.isMark(second + 1, ')');
    int until = bracketed ? second + 2 : second + 1;
    return stated(kind, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), until);
  }

  private int secondYear(int from, int at) {
    int to = year(at);
    if (to == 0 && tokens.length(at) == 2) {
      to = from / 100 * 100 + tokens.digits(at);
      to = to > from ? to : 0;
    }
    return to;
  }

  /** "năm 2017", "năm 2014-2016". */
  private @Nullable Found findYear(int at) {
    int next = tokens.isMark(at, ':') ? at + 1 : at;
    int year = year(next);
    if (year == 0 || isGrouped(next)) {
      return null;
    }
    int second = afterPairSeparator(next + 1);
    if (second > 0 && !isUntil(next + 1)) {
      int to = secondYear(year, second);
      if (to > year) {
        return stated(
            PeriodKind.SPAN, LocalDate.of(year, 1, 1), LocalDate.of(to, 12, 31), second + 1);
      }
    }
    return wholeYear(year, next + 1);
  }

  private boolean isGrouped(int at) {
    return (tokens.isMark(at + 1, '.') || tokens.isMark(at + 1, ','))
        && !tokens.spaced(at + 1)
        && tokens.isDigits(at + 2)
        && !tokens.spaced(at + 2);
  }

  private static Found wholeYear(int year, int until) {
    return stated(PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), until);
  }

  /** A number from 1 to max at a token, in digits, Roman or as a word; 0 if none. */
  private int small(int at, int max) {
    int value = tokens.length(at) <= 2 ? tokens.digits(at) : -1;
    if (tokens.isWord(at)) {
      for (int i = 0; i < ROMAN.length; i++) {
        if (is(at, ROMAN[i])) {
          value = i + 1;
        }
      }
    }
    return value >= 1 && value <= max ? value : 0;
  }

  private boolean is(int at, String word) {
    if (tokens.length(at) != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (tokens.charAt(at, i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The year that follows "/2017", "-2017", ".2017", "năm 2017" or "2017": its token, 0 if none.
   */
  private int followingYear(int at) {
    int next = at;
    if (tokens.isMark(next, '/') || tokens.isMark(next, '.') || isRangeMark(next)) {
      next++;
    } else if (tokens.isMark(next, ',') && word(next + 1) == PeriodWord.YEAR) {
      next = after(next + 1);
    } else if (word(next) == PeriodWord.YEAR) {
      next = after(next);
    } else if (tokens.isMark(next, '(')) {
      return 0;
    }
    return year(next) > 0 ? next : 0;
  }

  /** "quý I/2024"; "quý I và II năm 2020", quarters in a row with one year, is one stretch. */
  private @Nullable Found findQuarter(int at) {
    int first = small(at, QUARTERS);
    if (first == 0) {
      return null;
    }
    int last = first;
    int end = at + 1;
    int yearAt = followingYear(end);
    for (int next = nextQuarter(end); yearAt == 0 && next > 0; next = nextQuarter(end)) {
      int quarter = small(next, QUARTERS);
      boolean range = isRangeMark(end) || isUntil(end);
      if (quarter != last + 1 && !(range && quarter > last)) {
        break;
      }
      last = quarter;
      end = next + 1;
      yearAt = followingYear(end);
    }
    int until = yearAt > 0 ? yearAt + 1 : end;
    PeriodKind kind = first == last ? PeriodKind.QUARTER : PeriodKind.SPAN;
    if (yearAt == 0 && published.isEmpty()) {
      return unresolved(kind, until);
    }
    int year = yearAt > 0 ? year(yearAt) : published.get().getYear();
    LocalDate start = quarterStart(year, first);
    LocalDate close = quarterEnd(year, last);
    return yearAt > 0 ? stated(kind, start, close, until) : inferred(kind, start, close, until);
  }

  /** The token of the quarter that a list goes on to, 0 if it doesn't. */
  private int nextQuarter(int at) {
    if (!isListJoint(at) && !tokens.isMark(at, '+')) {
      return 0;
    }
    int next = isUntil(at) ? afterUntil(at) : at + 1;
    if (word(next) == PeriodWord.QUARTER) {
      next = after(next);
    } else if (!tokens.isWord(next)) {
      // "quý 1, 2 đơn vị": bare figures may count what follows.
      return small(next, QUARTERS) > 0 && followingYear(next + 1) > 0 ? next : 0;
    }
    return small(next, QUARTERS) > 0 ? next : 0;
  }

  private static LocalDate quarterStart(int year, int quarter) {
    return LocalDate.of(year, 3 * quarter - 2, 1);
  }

  private static LocalDate quarterEnd(int year, int quarter) {
    return YearMonth.of(year, 3 * quarter).atEndOfMonth();
  }

  /** "học kỳ I năm học 2019-2020"; "học kỳ I và II năm học này" is the whole of that year. */
  private @Nullable Found findSemester(int at) {
    int semester = small(at, 2);
    if (semester == 0) {
      return null;
    }
    int until = at + 1;
    boolean both = semester == 1 && isListJoint(until) && small(until + 1, 2) == 2;
    if (both) {
      until += 2;
    }
    int next = tokens.isMark(until, ',') || is(until, "của") ? until + 1 : until;
    PeriodWord word = word(next);
    Found year =
        word == PeriodWord.SCHOOL_YEAR
            ? schoolYear(next, skipFrom(after(next)))
            : word != null && word.name().endsWith("_SCHOOL_YEAR") ? findSingle(next, word) : null;
    if (year == null || year.start.isEmpty()) {
      PeriodKind kind = both ? PeriodKind.SPAN : PeriodKind.SEMESTER;
      return unresolved(kind, year == null ? until : year.until);
    }
    PeriodKind kind = both ? PeriodKind.SCHOOL_YEAR : PeriodKind.SEMESTER;
    int first = year.start.get().getYear();
    LocalDate start = semester == 1 ? schoolStart(first) : LocalDate.of(first + 1, 1, 16);
    LocalDate end = semester == 1 && !both ? LocalDate.of(first + 1, 1, 15) : schoolEnd(first);
    return new Found(kind, Optional.of(start), Optional.of(end), year.resolved, year.until);
  }

  /** "tuần 3 tháng 9": which days those are depends on who counts, so they stay unresolved. */
  private @Nullable Found findWeek(int at) {
    int number = is(at, "thứ") ? at + 1 : at;
    boolean week =
        small(number, MAX_WEEK) > 0
            || (tokens.id(number) != lexicon.word("năm")
                && lexicon.numerals().startsSpelled(tokens, number));
    int next = is(number + 1, "của") ? number + 2 : number + 1;
    Point month = week && word(next) == PeriodWord.MONTH ? readMonth(after(next)) : null;
    return month == null ? null : unresolved(PeriodKind.WEEK, month.until);
  }

  /** "mùng 6 Tết", "mồng 10 tháng 3 âm lịch": days of the lunar calendar stay unresolved. */
  private @Nullable Found findLunar(int at) {
    if (small(at, DAYS) == 0) {
      return null;
    }
    int until = at + 1;
    if (word(until) == PeriodWord.MONTH && small(until + 1, MONTHS) > 0) {
      until += 2;
    }
    if (word(until) == PeriodWord.LUNAR) {
      until = after(until);
    }
    return unresolved(PeriodKind.DAY, until);
  }

  /** "đầu năm 2017": the year is what can be dated. */
  private @Nullable Found findPartOfYear(int next, PeriodWord word) {
    if (year(next) == 0 || word == PeriodWord.COMING) {
      return null;
    }
    return wholeYear(year(next), next + 1);
  }

  /** "mỗi tháng 2 buổi", "lương tháng 6 triệu": the figure is no month. */
  private boolean isAmountPerMonth(int at, int next) {
    if (!tokens.isDigits(next) || !tokens.isWord(next + 1)) {
      return false;
    }
    boolean every =
        is(at - 1, "mỗi") || is(at - 1, "hằng") || is(at - 1, "hàng") || is(at - 1, "một");
    // "Tháng 6 triệu tập hội nghị" is a month all the same.
    boolean scale = lexicon.numerals().isScale(tokens, next + 1) && !is(next + 2, "tập");
    return scale || (every && isCounting(next + 1));
  }

  private @Nullable Found findPoint(int at) {
    Point point = readPoint(at);
    return point == null ? null : resolveRange(point);
  }

  /** "27/7/1947-27/7/2017", "1/5 - 30/6": two days with a dash between are one stretch. */
  private Found resolveRange(Point point) {
    int lunar = tokens.isMark(point.until, '(') ? point.until + 1 : point.until;
    if (point.day > 0 && point.year == 0 && word(lunar) == PeriodWord.LUNAR) {
      // "15/8 âm lịch": which day of ours that is depends on the year's moons.
      int until = after(lunar);
      boolean closed = lunar > point.until && tokens.isMark(until, ')');
      return unresolved(PeriodKind.DAY, closed ? until + 1 : until);
    }
    Point last = isRangeMark(point.until) ? readDate(point.until + 1, false) : null;
    if (last == null || point.day == 0) {
      return resolve(point);
    }
    return between(point, last);
  }

  private Found resolve(Point point) {
    if (point.year == 0 && published.isEmpty()) {
      return unresolved(point.kind(), point.until);
    }
    int year = point.year > 0 ? point.year : nearestYear(point);
    Certainty certainty = point.year > 0 ? Certainty.STATED : Certainty.INFERRED;
    LocalDate end = lastDay(point, year);
    boolean several = point.since > 0 && point.since < point.day;
    LocalDate start = several ? end.withDayOfMonth(point.since) : firstDay(point, year);
    return new Found(point.kind(), Optional.of(start), Optional.of(end), certainty, point.until);
  }

  private static LocalDate firstDay(Point point, int year) {
    if (point.month == 0) {
      return LocalDate.of(year, 1, 1);
    }
    YearMonth month = YearMonth.of(year, point.month);
    return month.atDay(Math.min(Math.max(point.day, 1), month.lengthOfMonth()));
  }

  private static LocalDate lastDay(Point point, int year) {
    if (point.month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return point.day > 0 ? firstDay(point, year) : YearMonth.of(year, point.month).atEndOfMonth();
  }

  /** The last year that puts a day or month at most three months after the day of publication. */
  private int nearestYear(Point point) {
    LocalDate day = published.orElseThrow();
    LocalDate latest = day.plusMonths(MONTHS_AHEAD);
    int year = day.getYear() + 1;
    while (firstDay(point, year).isAfter(latest)) {
      year--;
    }
    return year;
  }

  /** Reads a day or month that its word announces. */
  private @Nullable Point readPoint(int at) {
    PeriodWord word = word(at);
    if (word == null) {
      return null;
    }
    int next = after(at);
    if (tokens.isMark(next, ':') || tokens.isMark(next, '(')) {
      next++;
    }
    return switch (word) {
      case DAY, DAY_PART, TODAY, YESTERDAY -> readDays(next);
      case MONTH -> readMonth(next);
      default -> null;
    };
  }

  /** "26.1", "04/3/2017", "8 tháng 3 năm 2020", "22 và 23.9". */
  private @Nullable Point readDays(int at) {
    int next = at;
    if (word(next) == PeriodWord.DAY) {
      next = after(next);
    }
    int since = 0;
    for (int i = 0; i < MAX_LISTED_DAYS; i++) {
      Point point = readDate(next, true);
      if (point != null) {
        return since == 0
            ? point
            : new Point(point.year, point.month, point.day, point.until, since);
      }
      since = since == 0 ? small(next, DAYS) : since;
      if (small(next, DAYS) == 0 || !isListJoint(next + 1)) {
        return null;
      }
      next += 2;
      if (word(next) == PeriodWord.DAY) {
        next = after(next);
      }
    }
    return null;
  }

  private boolean isListJoint(int at) {
    return tokens.isMark(at, ',') || isRangeMark(at) || is(at, "và") || isUntil(at);
  }

  /** A day with its month, and its year if it is there. */
  private @Nullable Point readDate(int at, boolean announced) {
    int day = small(at, DAYS);
    if (day == 0 || !tokens.isDigits(at)) {
      return null;
    }
    int next = at + 1;
    if (word(next) == PeriodWord.MONTH) {
      Point month = readMonth(after(next));
      return month == null ? null : dayOf(month.year, month.month, day, month.until);
    }
    boolean slash = tokens.isMark(next, '/');
    boolean dash = isRangeMark(next);
    boolean dot = tokens.isMark(next, '.');
    if ((!slash && !dash && !dot)
        || ((!announced || dot) && (tokens.spaced(next) || tokens.spaced(next + 1)))) {
      return null;
    }
    int month = tokens.isDigits(next + 1) ? small(next + 1, MONTHS) : 0;
    if (month == 0) {
      return null;
    }
    int until = next + 2;
    boolean again =
        (tokens.isMark(until, '/') || isRangeMark(until) || tokens.isMark(until, '.'))
            && tokens.isDigits(until + 1)
            && (!tokens.spaced(until + 1) || (announced && !dot));
    if (again) {
      int year = year(until + 1);
      if (year > 0) {
        return dayOf(year, month, day, until + 2);
      }
      if (dash && (tokens.isMark(until, '/') || tokens.isMark(until, '.'))) {
        // "3-4/5": two days of one month.
        Point last = readDate(next + 1, announced);
        return last == null ? null : new Point(last.year, last.month, last.day, last.until, day);
      }
      boolean range = slash && isRangeMark(until) && readDate(until + 1, announced) != null;
      if (!range && !tokens.spaced(until + 1)) {
        return null;
      }
    }
    if (!announced && !again && isCounting(until)) {
      return null;
    }
    int yearAt = word(until) == PeriodWord.YEAR ? followingYear(until) : 0;
    if (yearAt > 0) {
      return dayOf(year(yearAt), month, day, yearAt + 1);
    }
    return dayOf(0, month, day, until);
  }

  private static @Nullable Point dayOf(int year, int month, int day, int until) {
    int last = YearMonth.of(year > 0 ? year : 2000, month).lengthOfMonth();
    return day > last ? null : new Point(year, month, day, until);
  }

  /** Whether what follows shows that a figure counts something: "4/7 mái ấm", "2/3 số", "5-7 %". */
  private boolean isCounting(int at) {
    if (tokens.isMark(at, '%')) {
      return true;
    }
    // "lương tối thiểu 2018 bình quân": a mean, no bottle.
    if (!tokens.isWord(at) || (is(at, "bình") && is(at + 1, "quân"))) {
      return false;
    }
    return lexicon.counts(tokens, at)
        || lexicon.numerals().isScale(tokens, at)
        || lexicon.context(Context.FRACTION, tokens, at) > 0
        || isDuration(at);
  }

  private boolean isDuration(int at) {
    long found = lexicon.findTerm(tokens, at);
    return found != Phrases.NONE && lexicon.term(found).kind() == Term.Kind.DURATION;
  }

  /** "8.2017", "4/2018", "5 năm 2017", "5", "Giêng". */
  private @Nullable Point readMonth(int at) {
    if (lexicon.numerals().startsSpelled(tokens, at) || is(at, "tư")) {
      return readSpelledMonth(at);
    }
    int month = tokens.isDigits(at) ? small(at, MONTHS) : 0;
    if (month == 0) {
      return null;
    }
    int next = at + 1;
    boolean joined =
        (tokens.isMark(next, '/') || tokens.isMark(next, '.') || isRangeMark(next))
            && tokens.isDigits(next + 1);
    if (joined && year(next + 1) > 0) {
      return new Point(year(next + 1), month, 0, next + 2);
    }
    int yearAt = followingYear(next);
    if (yearAt > 0 && !joined && yearAt > next) {
      return new Point(year(yearAt), month, 0, yearAt + 1);
    }
    return new Point(0, month, 0, next);
  }

  /** "Mười năm 2020": a month in words is one only with its year; "Tháng Tám" alone is a name. */
  private @Nullable Point readSpelledMonth(int at) {
    Numeral month = lexicon.numerals().readFractionWhole(tokens, at);
    if (month == null || month.value().compareTo(BigDecimal.valueOf(MONTHS)) > 0) {
      return null;
    }
    boolean dated = word(month.end()) == PeriodWord.YEAR || tokens.isMark(month.end(), '/');
    int yearAt = dated ? followingYear(month.end()) : 0;
    return yearAt > 0 ? new Point(year(yearAt), month.value().intValue(), 0, yearAt + 1) : null;
  }

  /** Figures with no word before them. */
  private @Nullable Found findBare(int at) {
    if (lexicon.context(Context.CONTACT, tokens, at - 1) > 0) {
      return null;
    }
    int year = year(at);
    if (year > 0) {
      return findBareYear(at, year);
    }
    if (word(at + 1) == PeriodWord.LUNAR && small(at, DAYS) > 0) {
      return unresolved(PeriodKind.DAY, after(at + 1));
    }
    Point point = readDate(at, false);
    if (point != null) {
      boolean dotted = tokens.isMark(at + 1, '.') && point.year == 0;
      // "tỷ số 3-1" is a score, "đường 30/4" a street.
      boolean score =
          lexicon.context(Context.SCORE, tokens, at - 1) > 0
              || lexicon.context(Context.LEVEL, tokens, at - 1) > 0
              || isShare(at);
      if (dotted || score || isMonthAndYear(at)) {
        return dotted || score ? null : monthAndYear(at);
      }
      return resolveRange(point);
    }
    return isMonthAndYear(at) ? monthAndYear(at) : null;
  }

  /** "chiếm 2/3", "hơn 2/3 là nữ", "trong đó 1/2 là nữ": parts of a whole. */
  private boolean isShare(int at) {
    if (!tokens.isMark(at + 1, '/')
        || tokens.digits(at) >= tokens.digits(at + 2)
        || tokens.digits(at + 2) > MAX_PARTS) {
      return false;
    }
    return is(at - 1, "chiếm")
        || is(at - 1, "lệ")
        || lexicon.findModifierBefore(tokens, at - 1) != Phrases.NONE
        || (is(at - 1, "đó") && is(at - 2, "trong"));
  }

  /** "5/2017", "12-2016". */
  private boolean isMonthAndYear(int at) {
    return small(at, MONTHS) > 0
        && (tokens.isMark(at + 1, '/') || isRangeMark(at + 1))
        && !tokens.spaced(at + 1)
        && !tokens.spaced(at + 2)
        && year(at + 2) > 0
        && !(tokens.isMark(at + 3, '/') && !tokens.spaced(at + 4))
        && !isCounting(at + 3);
  }

  private Found monthAndYear(int at) {
    return resolve(new Point(year(at + 2), small(at, MONTHS), 0, at + 3));
  }

  private @Nullable Found findBareYear(int at, int year) {
    if (isGrouped(at) || (tokens.isWord(at + 1) && !tokens.spaced(at + 1))) {
      return null;
    }
    int second = afterPairSeparator(at + 1);
    if (second > 0 && !isUntil(at + 1)) {
      int to = secondYear(year, second);
      boolean slash = tokens.isMark(at + 1, '/');
      if (to <= year || (slash && to != year + 1) || isCounting(second + 1)) {
        return null;
      }
      boolean school = to == year + 1 && followsSchoolYear();
      return school
          ? stated(PeriodKind.SCHOOL_YEAR, schoolStart(year), schoolEnd(year), second + 1)
          : stated(PeriodKind.SPAN, LocalDate.of(year, 1, 1), LocalDate.of(to, 12, 31), second + 1);
    }
    boolean named =
        Lexicon.periodWord(lexicon.findPeriodWordBefore(tokens, at - 1)) == PeriodWord.YEAR_NAME;
    boolean counting = isCounting(at + 1) && !(tokens.capital(at + 1) && isNextYear(at, year));
    boolean stroke = tokens.isMark(at + 1, '/') && !tokens.spaced(at + 2);
    if (stroke || (!named && (isModified(at) || counting))) {
      return null;
    }
    return wholeYear(year, at + 1);
  }

  /** "hơn 2017"; but not "lương tối thiểu 2018", whose words only look like it. */
  private boolean isModified(int at) {
    long found = lexicon.findModifierBefore(tokens, at - 1);
    return found != Phrases.NONE && !lexicon.modifier(found).code().equals(NO_MODIFIER);
  }

  /** The second of "2 năm 2013, 2014", whatever name follows. */
  private boolean isNextYear(int at, int year) {
    return isListJoint(at - 1)
        && year(at - 2) == year - 1
        && !periods.isEmpty()
        && periods.get(periods.size() - 1).kind() == PeriodKind.YEAR;
  }

  private boolean followsSchoolYear() {
    return !periods.isEmpty() && periods.get(periods.size() - 1).kind() == PeriodKind.SCHOOL_YEAR;
  }

  /** "6 tháng đầu năm 2017", "5 năm qua", "ba ngày tới"; null if no such stretch begins here. */
  private @Nullable Found findStretch(int at) {
    if (tokens.isDigits(at) && !isDuration(at + 1)) {
      return null;
    }
    Numeral numeral = lexicon.numerals().read(tokens, at);
    if (numeral == null || numeral.value().intValue() > MAX_COUNT || numeral.value().scale() > 0) {
      return null;
    }
    long unit = lexicon.findTerm(tokens, numeral.end());
    if (unit == Phrases.NONE || lexicon.term(unit).kind() != Term.Kind.DURATION) {
      return null;
    }
    String code = lexicon.term(unit).unit();
    int next = numeral.end() + 1;
    int count = numeral.value().intValue();
    boolean schoolYears = code.equals("year") && is(next, "học");
    PeriodWord bound = word(schoolYears ? next + 1 : next);
    if (schoolYears) {
      return (bound == PeriodWord.PAST || bound == PeriodWord.COMING) && count > 0
          ? schoolYears(count, bound, after(next + 1))
          : null;
    }
    if (bound == PeriodWord.START_OF || bound == PeriodWord.END_OF) {
      return findPart(count, code, bound, after(next));
    }
    int ofYear = bound == PeriodWord.YEAR ? after(next) : next;
    if (code.equals("month") && year(ofYear) > 0 && !isGrouped(ofYear) && !isCounting(ofYear + 1)) {
      return part(count, code, true, year(ofYear), Certainty.STATED, ofYear + 1);
    }
    if (bound == PeriodWord.PAST || bound == PeriodWord.COMING) {
      return count == 0 ? null : aroundPublication(count, code, bound, after(next));
    }
    return null;
  }

  private @Nullable Found findPart(int count, String unit, PeriodWord bound, int next) {
    int until = next;
    int year = year(next);
    Certainty certainty = Certainty.STATED;
    if (year > 0) {
      until = next + 1;
    } else if (published.isPresent()) {
      year = published.get().getYear();
      certainty = Certainty.INFERRED;
    }
    boolean known = tokens.isWord(next - 1) && is(next - 1, "năm") && !is(next, "học");
    if (year == 0 || !known) {
      return unresolved(PeriodKind.SPAN, known ? until : next);
    }
    Found part = part(count, unit, bound == PeriodWord.START_OF, year, certainty, until);
    return part == null ? unresolved(PeriodKind.SPAN, until) : part;
  }

  private static @Nullable Found part(
      int count, String unit, boolean first, int year, Certainty certainty, int until) {
    int months =
        switch (unit) {
          case "month" -> count;
          case "quarter" -> 3 * count;
          default -> 0;
        };
    if (months < 1 || months > MONTHS) {
      return null;
    }
    LocalDate start = LocalDate.of(year, first ? 1 : MONTHS + 1 - months, 1);
    LocalDate end = YearMonth.of(year, first ? months : MONTHS).atEndOfMonth();
    return new Found(PeriodKind.SPAN, Optional.of(start), Optional.of(end), certainty, until);
  }

  /** "ba năm học qua": the last three that have ended. */
  private Found schoolYears(int count, PeriodWord bound, int until) {
    boolean past = bound == PeriodWord.PAST;
    Found nearest =
        relativeSchoolYear(past ? PeriodWord.PAST_SCHOOL_YEAR : PeriodWord.NEXT_SCHOOL_YEAR, until);
    if (nearest.start.isEmpty()) {
      return unresolved(PeriodKind.SPAN, until);
    }
    int year = nearest.start.get().getYear();
    int first = past ? year - count + 1 : year;
    return inferred(PeriodKind.SPAN, schoolStart(first), schoolEnd(first + count - 1), until);
  }

  private Found aroundPublication(int count, String unit, PeriodWord bound, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.SPAN, until);
    }
    LocalDate day = published.get();
    int signed = bound == PeriodWord.PAST ? -count : count;
    LocalDate other =
        switch (unit) {
          case "year" -> day.plusYears(signed);
          case "decade" -> day.plusYears(10L * signed);
          case "quarter" -> day.plusMonths(3L * signed);
          case "month" -> day.plusMonths(signed);
          case "week" -> day.plusWeeks(signed);
          case "day" -> day.plusDays(signed);
          default -> day;
        };
    if (other.equals(day)) {
      return unresolved(PeriodKind.SPAN, until);
    }
    return signed < 0
        ? inferred(PeriodKind.SPAN, other, day, until)
        : inferred(PeriodKind.SPAN, day, other, until);
  }

  /** "từ năm 2015 đến nay", "từ tháng 1 đến tháng 5/2019", "từ ngày 5 đến 7/8". */
  private @Nullable Found findFrom(int at) {
    Point first = readBound(at);
    if (first == null) {
      return null;
    }
    int next = first.until;
    if (word(next) == PeriodWord.UNTIL_NOW) {
      if (first.month == 0 && first.day > 0) {
        return null;
      }
      int until = after(next);
      Found start = resolve(first);
      if (published.isEmpty() && first.year > 0 && word(at) == PeriodWord.START_OF) {
        // Who writes "từ đầu năm 2019 đến nay" writes in 2019: at its last day at most.
        Optional<LocalDate> last = Optional.of(LocalDate.of(first.year, MONTHS, 31));
        return new Found(PeriodKind.SPAN, start.start, last, Certainty.STATED, until);
      }
      if (start.start.isEmpty() || published.isEmpty()) {
        return new Found(
            PeriodKind.SPAN, start.start, Optional.empty(), Certainty.UNRESOLVED, until);
      }
      LocalDate end = published.get();
      return start.start.get().isAfter(end)
          ? unresolved(PeriodKind.SPAN, until)
          : inferred(PeriodKind.SPAN, start.start.get(), end, until);
    }
    boolean joint = isUntil(next) || isRangeMark(next);
    Point last = joint ? readBound(isUntil(next) ? afterUntil(next) : next + 1) : null;
    if (last == null) {
      return null;
    }
    return between(first, last);
  }

  /** From one point to another, which lends the first what it leaves out. */
  private Found between(Point first, Point last) {
    Found end = resolve(last);
    int endYear = end.end.map(LocalDate::getYear).orElse(last.year);
    boolean lone = first.month == 0 && first.day > 0;
    int month = lone ? last.month : first.month;
    int year = first.year;
    if (year == 0 && endYear > 0) {
      boolean before = month < last.month || (month == last.month && first.day <= last.day);
      year = before ? endYear : endYear - 1;
    }
    Found start = resolve(new Point(year, month, first.day, first.until));
    if (start.start.isEmpty() || end.end.isEmpty() || end.end.get().isBefore(start.start.get())) {
      return unresolved(PeriodKind.SPAN, last.until);
    }
    return new Found(PeriodKind.SPAN, start.start, end.end, end.resolved, last.until);
  }

  /** One end of a stretch: a day, a month, a year, or a day whose month stands at the other end. */
  private @Nullable Point readBound(int at) {
    int next = at;
    PeriodWord word = word(next);
    if (word == PeriodWord.START_OF || word == PeriodWord.END_OF) {
      int until = after(next);
      if (year(until) > 0) {
        return new Point(year(until), 0, 0, until + 1);
      }
      return published.isPresent() && is(until - 1, "năm")
          ? new Point(published.get().getYear(), 0, 0, until)
          : null;
    }
    if (word == PeriodWord.YEAR) {
      next = after(next);
      return year(next) > 0 ? new Point(year(next), 0, 0, next + 1) : null;
    }
    if (word == PeriodWord.MONTH) {
      return readMonth(after(next));
    }
    boolean announced = word == PeriodWord.DAY || word == PeriodWord.DAY_PART;
    if (announced) {
      next = after(next);
      if (word(next) == PeriodWord.DAY) {
        next = after(next);
      }
    }
    if (year(next) > 0 && !announced) {
      return isCounting(next + 1) || isGrouped(next) ? null : new Point(year(next), 0, 0, next + 1);
    }
    Point date = readDate(next, announced);
    if (date != null) {
      return date;
    }
    boolean lone =
        small(next, DAYS) > 0
            && tokens.isDigits(next)
            && (announced || (isUntil(next + 1) && isDate(afterUntil(next + 1))));
    return lone ? new Point(0, 0, small(next, DAYS), next + 1) : null;
  }

  /** Whether a day with its month stands at a token, rather than a part of a whole. */
  private boolean isDate(int at) {
    Point date = readDate(word(at) == PeriodWord.DAY ? after(at) : at, false);
    return date != null && !isCounting(date.until) && tokens.isMark(at + 1, '/');
  }

  private @Nullable Found relativeDay(PeriodWord word, int until) {
    Point date =
        readDays(tokens.isMark(until, '(') || tokens.isMark(until, ',') ? until + 1 : until);
    if (date != null) {
      Found found = resolve(date);
      return tokens.isMark(until, '(') && tokens.isMark(found.until, ')')
          ? new Found(found.kind, found.start, found.end, found.resolved, found.until + 1)
          : found;
    }
    if (published.isEmpty()) {
      return unresolved(PeriodKind.DAY, until);
    }
    int shift =
        switch (word) {
          case YESTERDAY -> -1;
          case TOMORROW -> 1;
          default -> 0;
        };
    LocalDate day = published.get().plusDays(shift);
    return inferred(PeriodKind.DAY, day, day, until);
  }

  private Found relativeWeek(PeriodWord word, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.WEEK, until);
    }
    LocalDate day = published.get();
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L).plusWeeks(shift(word));
    return inferred(PeriodKind.WEEK, monday, monday.plusDays(6), until);
  }

  private static int shift(PeriodWord word) {
    return switch (word) {
      case LAST_WEEK, LAST_MONTH, LAST_QUARTER, LAST_YEAR -> -1;
      case NEXT_WEEK, NEXT_MONTH, NEXT_QUARTER, NEXT_YEAR -> 1;
      default -> 0;
    };
  }

  private Found relativeMonth(PeriodWord word, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.MONTH, until);
    }
    YearMonth month = YearMonth.from(published.get()).plusMonths(shift(word));
    return inferred(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth(), until);
  }

  private Found relativeQuarter(PeriodWord word, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.QUARTER, until);
    }
    LocalDate day = published.get().plusMonths(3L * shift(word));
    int quarter = (day.getMonthValue() + 2) / 3;
    return inferred(
        PeriodKind.QUARTER,
        quarterStart(day.getYear(), quarter),
        quarterEnd(day.getYear(), quarter),
        until);
  }

  /**
   * School years relative to the day of publication. In the summer between two of them "năm học
   * này" may be either, and stays unresolved like any other word that the day doesn't settle.
   */
  private Found relativeSchoolYear(PeriodWord word, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.SCHOOL_YEAR, until);
    }
    LocalDate day = published.get();
    int year = day.getYear();
    boolean autumn = day.getMonthValue() >= SEPTEMBER;
    boolean summer = !autumn && day.getMonthValue() > MAY;
    int running = autumn ? year : year - 1;
    int start =
        switch (word) {
          case THIS_SCHOOL_YEAR -> summer ? 0 : running;
          case LAST_SCHOOL_YEAR -> summer ? 0 : running - 1;
          // From the end of one on, the next is the new one; in winter it is long under way.
          case NEW_SCHOOL_YEAR -> autumn || day.getMonthValue() >= MAY ? year : 0;
          // The last that has ended.
          case PAST_SCHOOL_YEAR -> summer ? running : running - 1;
          case NEXT_SCHOOL_YEAR -> day.getMonthValue() == SEPTEMBER ? 0 : running + 1;
          default -> 0;
        };
    return start == 0
        ? unresolved(PeriodKind.SCHOOL_YEAR, until)
        : inferred(PeriodKind.SCHOOL_YEAR, schoolStart(start), schoolEnd(start), until);
  }

  private Found relativeYear(PeriodWord word, int until) {
    if (published.isEmpty()) {
      return unresolved(PeriodKind.YEAR, until);
    }
    int year = published.get().getYear() + shift(word);
    return inferred(PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), until);
  }
}
