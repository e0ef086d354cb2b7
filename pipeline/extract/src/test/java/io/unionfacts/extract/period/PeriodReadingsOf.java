package io.unionfacts.extract.period;

import java.time.LocalDate;
import java.util.Optional;

/** What the examples of periods would say of a text published on 20 September 2020. */
public final class PeriodReadingsOf {
  private PeriodReadingsOf() {}

  public static String text(String text) {
    return PeriodReadings.of(
        text, PeriodReader.standard().scan(text, Optional.of(LocalDate.of(2020, 9, 20))));
  }
}
