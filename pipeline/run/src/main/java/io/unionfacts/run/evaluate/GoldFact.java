package io.unionfacts.run.evaluate;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A fact as a careful reader wrote it down.
 *
 * @param context a stretch of the source that holds the number
 * @param number the number as written
 * @param nth which occurrence of the number in the context is meant, from 1
 * @param value its value
 * @param attributes what is said of it, as text; an attribute that gold leaves open is missing
 * @param optional whether it counts neither way
 */
public record GoldFact(
    String context,
    String number,
    int nth,
    BigDecimal value,
    Map<Attribute, String> attributes,
    boolean optional) {
  public GoldFact {
    attributes = Map.copyOf(attributes);
  }
}
