package io.unionfacts.models.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How often a model was right, item by item, so that an interval can be drawn from it.
 *
 * @param items one entry a sentence (or a number): found and right, found, to be found
 */
public record Score(List<Item> items) {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20260101L;

  public Score {
    items = List.copyOf(items);
  }

  /**
   * Counts of one sentence.
   *
   * @param right found and right
   * @param found found
   * @param expected to be found
   */
  public record Item(int right, int found, int expected) {}

  /** Share of what was found that is right. */
  public double precision() {
    return ratio(items.stream().mapToInt(Item::right).sum(), found());
  }

  /** Share of what was to be found that was found right. */
  public double recall() {
    return ratio(items.stream().mapToInt(Item::right).sum(), expected());
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return f1(items);
  }

  /** How many were found. */
  public int found() {
    return items.stream().mapToInt(Item::found).sum();
  }

  /** How many there are. */
  public int expected() {
    return items.stream().mapToInt(Item::expected).sum();
  }

  /** The middle 95 percent of F1 over resampled items, the same on every machine. */
  public double[] interval() {
    return middle(items.size(), drawn -> f1(drawn(drawn)));
  }

  /**
   * The middle 95 percent of what F1 gains over a baseline on the same items, both drawn together.
   *
   * @param baseline scores of the same items in the same order
   */
  public double[] gain(Score baseline) {
    if (baseline.items.size() != items.size()) {
      throw new IllegalArgumentException(
          items.size() + " items cannot be paired with " + baseline.items.size());
    }
    return middle(items.size(), drawn -> f1(drawn(drawn)) - f1(baseline.drawn(drawn)));
  }

  private List<Item> drawn(int[] places) {
    return Arrays.stream(places).mapToObj(items::get).toList();
  }

  private static double[] middle(int count, ToDoubleFunction<int[]> figure) {
    if (count == 0) {
      return new double[] {0, 0};
    }
    Random random = new Random(SEED);
    double[] figures = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int[] drawn = new int[count];
      for (int j = 0; j < count; j++) {
        drawn[j] = random.nextInt(count);
      }
      figures[i] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    return new double[] {figures[SAMPLES / 40], figures[SAMPLES - SAMPLES / 40 - 1]};
  }

  /** A row of a Markdown table: count, P, R, F1 and interval. */
  public String row(String name) {
    double[] interval = interval();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f-%.3f |\n",
        name,
        expected(),
        precision(),
        recall(),
        f1(),
        interval[0],
        interval[1]);
  }

  private static double f1(List<Item> items) {
    int right = 0;
    int all = 0;
    for (Item item : items) {
      right += item.right();
      all += item.found() + item.expected();
    }
    return all == 0 ? 0 : 2.0 * right / all;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
