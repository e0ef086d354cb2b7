package io.unionfacts.extract.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads every period of a text. Immutable and thread-safe. */
public final class PeriodReader {
  private PeriodReader() {}

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static PeriodReader standard() {
    return new PeriodReader();
  }

  /**
   * Reads a text.
   *
   * @param text any text; results count in its UTF-16 units
   * @param published the day the text was published, against which relative periods are resolved
   * @return its periods by position, none overlapping another
   */
  public List<Period> read(String text, Optional<LocalDate> published) {
    return List.of();
  }
}
