package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {
  /** Labels of words, of commas and of what no vocabulary has, and of runs of digits. */
  private static final int[] LABELS = {0, 1, 2, 33, 1024, 5000, -1, -70_000, 1 << 30, 1 << 30 | 12};

  @Test
  void findsWhatWasGrownAndNothingElse() {
    Random random = new Random(7);
    Trie trie = new Trie();
    Map<List<Integer>, Integer> nodes = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      int node = random.nextInt(nodes.size() + 1);
      int label = LABELS[random.nextInt(LABELS.length)] + random.nextInt(3);
      int child = trie.grow(node, label);
      Integer known = nodes.putIfAbsent(List.of(node, label), child);
      assertThat(child).isEqualTo(known == null ? nodes.size() : known);
    }
    for (int node = 0; node <= nodes.size(); node++) {
      for (int label : LABELS) {
        assertThat(trie.child(node, label))
            .isEqualTo(nodes.getOrDefault(List.of(node, label), Trie.NONE));
      }
    }
  }

  @Test
  void keepsTheValuesOfNodes() {
    Trie trie = new Trie();
    int node = trie.grow(trie.grow(Trie.ROOT, 7), 8);
    assertThat(trie.value(node)).isEqualTo(Trie.NONE);
    assertThat(trie.value(Trie.ROOT)).isEqualTo(Trie.NONE);
    trie.setValue(node, 0);
    assertThat(trie.value(node)).isZero();
  }

  @Test
  void numbersHashes() {
    Random random = new Random(7);
    HashNumbers numbers = new HashNumbers();
    Map<Long, Integer> all = new HashMap<>();
    while (all.size() < 3_000) {
      long hash = random.nextLong() >>> 1;
      if (all.putIfAbsent(hash, all.size()) == null) {
        assertThat(numbers.get(hash)).isEqualTo(HashNumbers.NONE);
        numbers.add(hash, numbers.size());
      }
    }
    all.forEach((hash, number) -> assertThat(numbers.get(hash)).isEqualTo(number));
    assertThat(numbers.size()).isEqualTo(3_000);
  }

  @Test
  void takesNoNumberThatDoesNotFit() {
    HashNumbers numbers = new HashNumbers();
    assertThatThrownBy(() -> numbers.add(1, 1 << 20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbers.add(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
