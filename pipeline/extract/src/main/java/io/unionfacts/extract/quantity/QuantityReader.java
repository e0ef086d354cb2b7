package io.unionfacts.extract.quantity;

import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.text.Span;
import io.unionfacts.extract.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Reads every quantity of a text. Immutable and thread-safe; build once, use everywhere.
 *
 * <pre>{@code
 * QuantityReader reader = QuantityReader.standard();
 * reader.read("Trao 71 suất quà Trung thu, trị giá hơn 35,5 triệu đồng");
 * // 71 gift; more than 35,500,000 VND
 * }</pre>
 *
 * <p>What a period says ("6 tháng đầu năm", "ngày 26.1"), what numbers something ("lớp 10", "Nghị
 * quyết số 29") and what stands in a name ("Covid-19") is no quantity.
 */
public final class QuantityReader {
  private final Lexicon lexicon;
  private final PeriodReader periods;
  private final QuantityScanner.Words words;

  private QuantityReader(Lexicon lexicon, PeriodReader periods) {
    this.lexicon = lexicon;
    this.periods = periods;
    this.words = new QuantityScanner.Words(lexicon);
  }

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static QuantityReader standard() {
    return new QuantityReader(Lexicon.standard(), PeriodReader.standard());
  }

  /**
   * Reads a text.
   *
   * @param text any text; results count in its UTF-16 units
   * @return its quantities by position, none overlapping another
   */
  public List<Quantity> read(String text) {
    Tokens tokens = lexicon.tokens(text);
    return read(tokens, periods.scan(tokens, Optional.empty()).spans());
  }

  /**
   * Reads a text that the standard lexicon has cut into tokens and whose periods are known.
   *
   * @param periods the spans of its periods, by position, as {@link
   *     io.unionfacts.extract.period.PeriodScan#spans} gives them
   */
  public List<Quantity> read(Tokens tokens, List<Span> periods) {
    return new QuantityScanner(lexicon, words, tokens, periods).scan();
  }

  /** The ids of all rules, in the order in which the grammar tries them. */
  public static List<String> rules() {
    return QuantityScanner.RULES;
  }
}
