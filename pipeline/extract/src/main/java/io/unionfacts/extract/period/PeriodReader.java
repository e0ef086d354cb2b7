package io.unionfacts.extract.period;

import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads every period of a text: school years, terms of office, years, quarters, months, days and
 * the spans between them. Immutable and thread-safe.
 *
 * <p>{@code "9 tháng đầu năm 2021"} is a {@link PeriodKind#SPAN} from 2021-01-01 to 2021-09-30,
 * {@code "năm học 2019 – 2020"} a {@link PeriodKind#SCHOOL_YEAR}. A date without a year (30/8) is
 * the last such date at most three months after the day of publication; without such a day it stays
 * unresolved. Figures that count something ({@code "4/7 mái ấm"}, {@code "2-3 người"}) are no
 * dates.
 */
public final class PeriodReader {
  private final Lexicon lexicon;

  private PeriodReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static PeriodReader standard() {
    return new PeriodReader(Lexicon.standard());
  }

  /**
   * Reads a text.
   *
   * @param text any text; results count in its UTF-16 units
   * @param published the day the text was published, against which relative periods are resolved
   * @return its periods by position, none overlapping another
   */
  public List<Period> read(String text, Optional<LocalDate> published) {
    return scan(text, published).periods();
  }

  /** Reads a text, and the school years in it that can't be. */
  public PeriodScan scan(String text, Optional<LocalDate> published) {
    return scan(lexicon.tokens(text), published);
  }

  /** Reads a text that the standard lexicon has cut into tokens. */
  public PeriodScan scan(Tokens tokens, Optional<LocalDate> published) {
    return new PeriodScanner(lexicon, tokens, published).scan();
  }
}
