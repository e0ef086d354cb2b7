package io.unionfacts.extract.text;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The stretch of a row that speaks most for itself: the one with the largest sum of weights.
 *
 * @param start its first
 * @param end the one after its last
 */
public record Densest(int start, int end) {
  /**
   * Finds it.
   *
   * @param count how many there are in the row
   * @param weight what each says for the stretch, or with a negative sign against it
   * @param wall those that no stretch goes beyond
   * @return from 0 to 0 where nothing speaks for any
   */
  public static Densest of(int count, IntToDoubleFunction weight, IntPredicate wall) {
    double sum = 0;
    double most = 0;
    int from = 0;
    int start = 0;
    int end = 0;
    for (int i = 0; i < count; i++) {
      sum += weight.applyAsDouble(i);
      if (sum <= 0 || wall.test(i)) {
        sum = 0;
        from = i + 1;
      } else if (sum > most) {
        most = sum;
        start = from;
        end = i + 1;
      }
    }
    return new Densest(start, end);
  }
}
