package io.unionfacts.extract.period;

import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time that a text names. "quý I/2024" runs from 2024-01-01 to 2024-03-31; "tháng 8"
 * with no year to be found has neither start nor end.
 *
 * @param span the words that name it
 * @param kind what sort of period it is
 * @param start its first day, when known
 * @param end its last day, inclusive, when known
 * @param resolved how start and end came about: {@link Certainty#STATED} in the words, {@link
 *     Certainty#INFERRED} from the publication date or other periods of the text, {@link
 *     Certainty#UNRESOLVED} not at all
 */
public record Period(
    Span span,
    PeriodKind kind,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Certainty resolved) {
  /** The month from which on a semester is the first of its school year. */
  private static final int BEGINS = 8;

  public Period {
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new IllegalArgumentException(end.get() + " is before " + start.get());
    }
  }

  /** How sure start and end are. */
  public enum Certainty {
    STATED,
    INFERRED,
    UNRESOLVED
  }

  /** The school year, if this is one or a semester of one. */
  public Optional<SchoolYear> schoolYear() {
    return switch (kind) {
      case SCHOOL_YEAR -> start.map(day -> new SchoolYear(day.getYear()));
      case SEMESTER ->
          start.map(
              day ->
                  new SchoolYear(day.getMonthValue() < BEGINS ? day.getYear() - 1 : day.getYear()));
      default -> Optional.empty();
    };
  }
}
