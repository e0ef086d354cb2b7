package io.unionfacts.run.evaluate;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A fact of the database.
 *
 * @param block the block it stands in
 * @param start code points before its quote in the block's text
 * @param end code points up to the quote's end
 * @param value its value
 * @param attributes what is said of it, as text
 * @param quote the quantity as written
 * @param sentence its sentence
 * @param method rule or model that made it
 */
public record FoundFact(
    int block,
    int start,
    int end,
    BigDecimal value,
    Map<Attribute, String> attributes,
    String quote,
    String sentence,
    String method) {
  public FoundFact {
    attributes = Map.copyOf(attributes);
  }
}
