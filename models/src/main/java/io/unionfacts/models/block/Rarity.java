package io.unionfacts.models.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much pairs of syllables tell of what a text is about: "công đoàn", which stands in every
 * other line of such news, tells little.
 *
 * @param weights of pairs that many lines have, from 0 to 1; others weigh 1
 */
record Rarity(Map<String, Float> weights) {
  /** Pairs in fewer lines weigh fully. */
  private static final int FEW = 4;

  Rarity {
    weights = Map.copyOf(weights);
  }

  /**
   * Learns from lines.
   *
   * @param lines the pairs of each
   */
  static Rarity of(List<Set<String>> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(pairs -> pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum)));
    double most = Math.log((double) lines.size() / FEW);
    Map<String, Float> weights = new HashMap<>();
    counts.forEach(
        (pair, count) -> {
          if (count > FEW) {
            weights.put(pair, (float) (Math.log((double) lines.size() / count) / most));
          }
        });
    return new Rarity(weights);
  }

  double of(String pair) {
    return weights.getOrDefault(pair, 1f);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.size());
    for (Map.Entry<String, Float> weight : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(weight.getKey());
      out.writeFloat(weight.getValue());
    }
  }

  static Rarity read(DataInputStream in) throws IOException {
    Map<String, Float> weights = new HashMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      weights.put(in.readUTF(), in.readFloat());
    }
    return new Rarity(weights);
  }
}
