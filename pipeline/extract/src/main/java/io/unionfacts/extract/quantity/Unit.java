package io.unionfacts.extract.quantity;

/**
 * A unit of measure or of counting, by its word in the tables: {@code person}, {@code union},
 * {@code VND}, {@code percent}, {@code item}, …; the lexicon lists them all.
 */
public record Unit(String code) {
  public static final Unit ITEM = new Unit("item");
  public static final Unit PERSON = new Unit("person");
  public static final Unit PERCENT = new Unit("percent");
  public static final Unit VND = new Unit("VND");
  public static final Unit USD = new Unit("USD");

  public Unit {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a unit needs a code");
    }
  }

  /** Whether this is a currency: its code is three capital letters. */
  public boolean isMoney() {
    return code.length() == 3
        && isCapital(code.charAt(0))
        && isCapital(code.charAt(1))
        && isCapital(code.charAt(2));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public String toString() {
    return code;
  }
}
