package io.unionfacts.run.explore;

/**
 * What one query may use before it is stopped.
 *
 * @param seconds time until it is cancelled
 * @param rows rows until its result is cut
 * @param bytes rough size of the values until its result is cut
 */
public record QueryLimits(int seconds, int rows, long bytes) {
  /** For statements that a person types: {@code 10 s}, 10,000 rows, 16 MB. */
  public static final QueryLimits TYPED = new QueryLimits(10, 10_000, 16L << 20);

  /** For files that a person saves: {@code 60 s}, two million rows, 1 GB. */
  public static final QueryLimits SAVED = new QueryLimits(60, 2_000_000, 1L << 30);

  public QueryLimits {
    if (seconds < 1 || rows < 1 || bytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
