package io.unionfacts.extract.quantity;

import java.util.List;

/** Reads every quantity of a text. Immutable and thread-safe; build once, use everywhere. */
public final class QuantityReader {
  private QuantityReader() {}

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static QuantityReader standard() {
    return new QuantityReader();
  }

  /**
   * Reads a text.
   *
   * @param text any text; results count in its UTF-16 units
   * @return its quantities by position, none overlapping another
   */
  public List<Quantity> read(String text) {
    return List.of();
  }
}
