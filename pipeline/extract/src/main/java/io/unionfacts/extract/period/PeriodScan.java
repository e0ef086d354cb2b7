package io.unionfacts.extract.period;

import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link PeriodReader} found in a text: its periods and the school years that can't be.
 *
 * @param periods the periods by position, none overlapping another
 * @param malformed school years whose second year doesn't follow the first, by position
 */
public record PeriodScan(List<Period> periods, List<MalformedSchoolYear> malformed) {
  public PeriodScan {
    periods = List.copyOf(periods);
    malformed = List.copyOf(malformed);
  }

  /** The spans of both, by position. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    periods.forEach(period -> spans.add(period.span()));
    malformed.forEach(year -> spans.add(year.span()));
    Span[] sorted = spans.toArray(Span[]::new);
    Arrays.sort(sorted);
    return List.of(sorted);
  }
}
