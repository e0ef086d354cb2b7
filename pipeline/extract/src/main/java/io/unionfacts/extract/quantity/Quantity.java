package io.unionfacts.extract.quantity;

import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number that counts or measures something, as read from a text. In {@code "hơn 35,5 triệu
 * đồng/suất"} the value is 35,500,000, the modifier {@link Modifier#MORE_THAN}, the unit {@code
 * VND}, the denominator {@code gift}.
 *
 * @param span the quantity as written, without modifier and denominators: number, scale word, unit
 *     of measure or counted head noun ({@code "35,5 triệu đồng"}, {@code "47 đoàn viên"})
 * @param number the number with its scale word, without unit ({@code "35,5 triệu"}, {@code
 *     "68-72"}, {@code "191/209"})
 * @param shape how it is put together
 * @param value the number; the lower end of a range, the part of a ratio; exact
 * @param max the upper end of a range
 * @param of the whole of a ratio
 * @param modifier how the number is meant; {@link Modifier#RANGE} exactly for ranges
 * @param modifierSpan the words that say so, before or after the number
 * @param unit the unit; {@link Unit#ITEM} for things counted that have no unit of their own
 * @param counted the noun phrase counted, when there is one
 * @param per the denominators of a rate, as lexicon codes ({@code "person"}, {@code "month"})
 * @param rule id of the grammar rule that read it
 */
public record Quantity(
    Span span,
    Span number,
    Shape shape,
    BigDecimal value,
    Optional<BigDecimal> max,
    Optional<BigDecimal> of,
    Modifier modifier,
    Optional<Span> modifierSpan,
    Unit unit,
    Optional<CountedNoun> counted,
    List<String> per,
    String rule) {
  public Quantity {
    per = List.copyOf(per);
    if (!span.contains(number)) {
      throw new IllegalArgumentException("number " + number + " lies outside " + span);
    }
    if (max.isPresent() != (shape == Shape.RANGE) || of.isPresent() != (shape == Shape.RATIO)) {
      throw new IllegalArgumentException("a range has two ends, a ratio a whole, nothing else");
    }
  }
}
