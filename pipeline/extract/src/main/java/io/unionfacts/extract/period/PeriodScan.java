package io.unionfacts.extract.period;

import io.unionfacts.extract.text.Span;
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
    Span[] spans = new Span[periods.size() + malformed.size()];
    for (int i = 0; i < periods.size(); i++) {
      spans[i] = periods.get(i).span();
    }
    for (int i = 0; i < malformed.size(); i++) {
      spans[periods.size() + i] = malformed.get(i).span();
    }
    Arrays.sort(spans);
    return List.of(spans);
  }
}
