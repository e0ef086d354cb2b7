package io.unionfacts.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Score.Item RIGHT = new Score.Item(1, 1, 1);
  private static final Score.Item WRONG = new Score.Item(0, 1, 1);

  @Test
  void aScoreGainsNothingOverItself() {
    Score score = new Score(List.of(RIGHT, WRONG, RIGHT, WRONG));

    assertThat(score.gain(score)).containsExactly(0, 0);
  }

  /** Drawn together, the items that both get wrong say nothing about the gain. */
  @Test
  void aGainHasANarrowerIntervalThanTheScores() {
    List<Score.Item> baseline = new ArrayList<>();
    List<Score.Item> better = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      baseline.add(i < 50 ? RIGHT : WRONG);
      better.add(i < 60 ? RIGHT : WRONG);
    }
    double[] gain = new Score(better).gain(new Score(baseline));
    double[] interval = new Score(better).interval();

    assertThat(gain[0]).isPositive().isLessThan(0.1);
    assertThat(gain[1]).isGreaterThan(0.1).isLessThan(0.2);
    assertThat(gain[1] - gain[0]).isLessThan(interval[1] - interval[0]);
  }

  @Test
  void itemsOfOtherPagesCannotBePaired() {
    Score one = new Score(List.of(RIGHT));
    Score two = new Score(List.of(RIGHT, WRONG));

    assertThatThrownBy(() -> one.gain(two)).hasMessage("1 items cannot be paired with 2");
  }
}
