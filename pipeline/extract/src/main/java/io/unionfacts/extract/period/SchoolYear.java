package io.unionfacts.extract.period;

import java.util.Optional;

/**
 * A Vietnamese school year (năm học): it starts in one calendar year and ends in the next. Written
 * {@code "2019-2020"}; "năm học 2020-2020" is none.
 *
 * @param start the calendar year in which it starts, 1900 to 2100
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {
  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  public SchoolYear {
    if (start < FIRST || start > LAST) {
      throw new IllegalArgumentException("not a school year: it starts in " + start);
    }
  }

  /** The school year from one calendar year to another, if the second follows the first. */
  public static Optional<SchoolYear> of(int start, int end) {
    return end == start + 1 && start >= FIRST && start <= LAST
        ? Optional.of(new SchoolYear(start))
        : Optional.empty();
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(start, other.start);
  }

  /** The form used in the tables, {@code "2019-2020"}. */
  @Override
  public String toString() {
    return start + "-" + (start + 1);
  }
}
