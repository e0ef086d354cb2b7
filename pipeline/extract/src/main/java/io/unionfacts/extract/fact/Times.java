package io.unionfacts.extract.fact;

import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which period governs a number: one of its own sentence, else the last that a sentence before it
 * set. {@code "Năm học 2017 - 2018, …"} governs the sentences after it until another is named.
 */
final class Times {
  private static final String TO_THIS_DAY = " đến nay";
  private static final List<String> PREHISTORY =
      List.of("sinh", "thành lập", "sáng lập", "ra đời", "trước", "từ", "Từ", "kể từ", "lập vào");
  private static final int FRONT = 60;
  private static final int PLAN_REACH = 30;

  private final long planned;
  private final Optional<Integer> only;
  private @Nullable Period current;

  Times(CueLexicon cues, Optional<Integer> only) {
    this.only = only;
    this.planned = cues.bit("planned") | cues.bit("task");
  }

  /** Notes what a sentence says, for the sentences after it. */
  void pass(Span sentence, String text, List<Period> periods, List<Cue> cues) {
    for (Period period : periods) {
      if (!dates(text, period)) {
        continue;
      }
      boolean front = period.span().start() - sentence.start() < FRONT;
      switch (period.kind()) {
        case SCHOOL_YEAR -> {
          if (period.schoolYear().isPresent() && (front || !plans(period, cues))) {
            current = period;
          }
        }
        case STAGE, YEAR, QUARTER, SPAN, SEMESTER -> {
          if (front
              && period.start().isPresent()
              && opens(sentence, text, period)
              && schoolYearOf(period) == null) {
            current = period;
          }
        }
        default -> {}
      }
    }
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
    String before = text.substring(sentence.start(), period.span().start()).strip();
    return before.isEmpty()
        || before.endsWith(",")
        || before.endsWith("Trong")
        || before.endsWith("trong");
  }

  /** Gives a draft its period. */
  void apply(Draft draft) {
    Frame frame = draft.frame;
    Period governing = null;
    Span segment = frame.sentence().segment(frame.quantity().span().start());
    for (Period period : inSentence(frame)) {
      if (current == null || period.span().start() < segment.end()) {
        governing = period;
        break;
      }
    }
    if (governing == null) {
      governing = current;
    }
    if (governing != null && tells(governing)) {
      put(draft, governing);
    }
    if (draft.year.isEmpty() && draft.schoolYear.isEmpty() && draft.period.isEmpty()) {
      draft.year = only;
    }
  }

  private static List<Period> inSentence(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Span segment = sentence.segment(at);
    int next =
        frame.index() + 1 < sentence.quantities().size()
            ? sentence.quantities().get(frame.index() + 1).span().start()
            : sentence.span().end();
    return sentence.periods().stream()
        .filter(Times::tells)
        .filter(period -> dates(sentence.text(), period))
        .sorted(
            (a, b) -> {
              int byDistance =
                  Integer.compare(distance(a, at, next, segment), distance(b, at, next, segment));
              return byDistance != 0 ? byDistance : a.span().compareTo(b.span());
            })
        .toList();
  }

  /**
   * Whether a period dates what the text tells, rather than its prehistory: "kể từ năm 1994 đến
   * nay", "sinh năm 1967", "sáng lập năm 1991" don't.
   */
  static boolean dates(String text, Period period) {
    if (period.kind() == PeriodKind.SCHOOL_YEAR) {
      return true;
    }
    int end = period.span().end();
    if (text.startsWith(TO_THIS_DAY, end)) {
      return false;
    }
    int start = period.span().start();
    while (start > 0 && Character.isSpaceChar(text.charAt(start - 1))) {
      start--;
    }
    for (String word : PREHISTORY) {
      if (text.startsWith(word, start - word.length())) {
        return false;
      }
    }
    return true;
  }

  private static boolean tells(Period period) {
    return period.start().isPresent() && period.end().isPresent();
  }

  private static int distance(Period period, int at, int next, Span segment) {
    int far = 100_000;
    int distance = 0;
    if (period.kind() == PeriodKind.DAY || period.kind() == PeriodKind.MONTH) {
      distance += 4 * far;
    }
    if (!segment.contains(period.span())) {
      distance += 2 * far;
    }
    if (period.span().start() >= at) {
      distance += period.span().start() - at;
      if (period.span().start() >= next) {
        distance += far;
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
      case SCHOOL_YEAR -> draft.schoolYear = period.schoolYear();
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
