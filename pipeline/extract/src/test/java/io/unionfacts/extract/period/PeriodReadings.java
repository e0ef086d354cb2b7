package io.unionfacts.extract.period;

import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Periods in the notation of the examples files: {@code "quý I/2024 = quarter
 * 2024-01-01..2024-03-31"}; a question mark stands for an end that isn't known, {@code "inferred"}
 * for what publication decided, {@code "malformed"} for a school year that can't be.
 */
final class PeriodReadings {
  private PeriodReadings() {}

  static String of(String text, PeriodScan scan) {
    Map<Span, String> readings = new TreeMap<>();
    for (Period period : scan.periods()) {
      String certainty = period.resolved() == Period.Certainty.INFERRED ? "inferred " : "";
      String stretch =
          period.start().isEmpty() && period.end().isEmpty()
              ? "?"
              : day(period.start()) + ".." + day(period.end());
      readings.put(period.span(), period.kind().code() + " " + certainty + stretch);
    }
    for (MalformedSchoolYear year : scan.malformed()) {
      readings.put(year.span(), "malformed " + year.from() + "-" + year.to());
    }
    StringBuilder all = new StringBuilder();
    readings.forEach(
        (span, reading) ->
            all.append(all.isEmpty() ? "" : " ; ")
                .append(span.of(text))
                .append(" = ")
                .append(reading));
    return all.toString();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("?");
  }
}
