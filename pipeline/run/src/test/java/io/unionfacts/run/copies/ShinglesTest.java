package io.unionfacts.run.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final int WIDTH = 3;

  /** Words with repetitions, so that some runs occur more than once. */
  private static final String TEXT =
      IntStream.range(0, 400).mapToObj(i -> "từ" + i * i % 37).collect(Collectors.joining(" "));

  @Test
  void keepsTheSmallestHashesOfAll() {
    Shingles all = Shingles.of(TEXT, WIDTH);
    int distinct = all.sorted().length;
    for (int most : new int[] {1, 5, distinct - 1, distinct, distinct + 7}) {
      Shingles few = Shingles.smallest(TEXT, WIDTH, most);
      assertThat(few.sorted()).isEqualTo(Arrays.copyOf(all.sorted(), Math.min(most, distinct)));
      assertThat(few.words()).isEqualTo(400);
    }
  }
}
