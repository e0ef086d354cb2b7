package io.unionfacts.run.evaluate;

/**
 * Answers compared with gold.
 *
 * @param right answers that gold has too
 * @param given answers given
 * @param wanted answers in gold
 */
public record Score(long right, long given, long wanted) {
  public static final Score NONE = new Score(0, 0, 0);

  public Score plus(Score other) {
    return new Score(right + other.right, given + other.given, wanted + other.wanted);
  }

  /** Share of the answers given that are right; 1 when none was given. */
  public double precision() {
    return given == 0 ? 1 : (double) right / given;
  }

  /** Share of the answers wanted that were given; 1 when none was wanted. */
  public double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  /** Harmonic mean of precision and recall; 1 when nothing was wanted and nothing given. */
  public double f1() {
    return given + wanted == 0 ? 1 : 2.0 * right / (given + wanted);
  }
}
