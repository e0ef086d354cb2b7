package io.unionfacts.extract.article;

import java.util.Collection;
import java.util.Set;

/**
 * How much a line looks like the headline of a text, whatever site prints it: made of words that
 * the text repeats, near it, and perhaps printed more than once or with a date or a name below it.
 * Counted in repeated words.
 */
public final class HeadlineScore {
  /** What a line more between a headline and its text weighs. */
  private static final double FARTHER = 0.1;

  /** More words than these make no better headline. */
  private static final int MOST_WORDS = 8;

  /** What a sign of a headline weighs. */
  private static final int SURER = 3;

  private HeadlineScore() {}

  /**
   * The score of a line.
   *
   * @param words its words
   * @param body the words of the text
   * @param printedAgain whether it is printed more than once
   * @param signed whether a date or a name stands right below it
   * @param above how many lines it stands above the first of the text, 0 or less within it
   */
  public static double of(
      Collection<String> words, Set<String> body, boolean printedAgain, boolean signed, int above) {
    long repeated = words.stream().filter(body::contains).count();
    double score = Math.min(MOST_WORDS, repeated) * repeated / (double) Math.max(1, words.size());
    score += printedAgain ? SURER : 0;
    score += signed ? SURER : 0;
    return score - (above > 0 ? above * FARTHER : SURER);
  }
}
