package io.unionfacts.extract.period;

import java.util.Locale;

/** What sort of period a text names. */
public enum PeriodKind {
  SCHOOL_YEAR,
  /** nhiệm kỳ */
  TERM,
  /** giai đoạn */
  STAGE,
  YEAR,
  /** quý */
  QUARTER,
  /** học kỳ */
  SEMESTER,
  MONTH,
  WEEK,
  DAY,
  /** "9 tháng đầu năm 2021", "trong 3 năm qua", "từ năm 2015 đến nay" */
  SPAN;

  /** The lower_snake_case word used in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
