package io.unionfacts.models.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likeliest sequence of outcomes under a model that OpenNLP trained. OpenNLP's own search
 * makes the features of a word anew for each sequence that leads to it, though only four of some
 * seventy depend on that, and its perceptron's probabilities are nearly alike for all outcomes.
 * Here the others are summed once a word, and the sums are tempered to probabilities that mean what
 * they say. Not thread-safe: its features are not.
 */
final class Decoder {
  private static final int BEAM = 3;

  private final Map<String, Context> weights;
  private final String[] outcomes;
  private final String[] labels;
  private final boolean[] continues;
  private final AdaptiveFeatureGenerator features;
  private final double temperature;

  /**
   * A decoder of a model.
   *
   * @param temperature what sums of weights are divided by before they become probabilities
   */
  @SuppressWarnings("unchecked") // OpenNLP hands out its tables as objects.
  Decoder(AbstractModel model, AdaptiveFeatureGenerator features, double temperature) {
    Object[] tables = model.getDataStructures();
    this.weights = (Map<String, Context>) tables[1];
    this.outcomes = (String[]) tables[2];
    this.features = features;
    this.temperature = temperature;
    labels = new String[outcomes.length];
    continues = new boolean[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      int dash = outcomes[i].lastIndexOf('-');
      labels[i] = dash < 0 ? "" : outcomes[i].substring(0, dash);
      continues[i] = outcomes[i].endsWith("-cont");
    }
  }

  /**
   * A name.
   *
   * @param from its first word
   * @param to the word after its last
   * @param probability how likely the least likely of its words is to be just that
   */
  record Found(String label, int from, int to, double probability) {}

  /** A sequence of outcomes up to a word. */
  private record Path(@Nullable Path before, int outcome, double probability, double score) {}

  /** The names among words. */
  List<Found> decode(String[] words) {
    List<Path> beam = new ArrayList<>();
    beam.add(new Path(null, -1, 1, 0));
    double[] fixed = new double[outcomes.length];
    double[] sums = new double[outcomes.length];
    List<String> made = new ArrayList<>();
    for (int at = 0; at < words.length; at++) {
      made.clear();
      features.createFeatures(made, words, at, null);
      Arrays.fill(fixed, 0);
      for (String feature : made) {
        add(feature, fixed);
      }
      String shape = FeatureGeneratorUtil.tokenFeature(words[at]);
      List<Path> next = new ArrayList<>();
      for (Path path : beam) {
        System.arraycopy(fixed, 0, sums, 0, sums.length);
        String last = name(path);
        add("po=" + last, sums);
        add("pow=" + last + "," + words[at], sums);
        add("powf=" + last + "," + shape, sums);
        add("ppo=" + name(path.before()), sums);
        extend(path, sums, next);
      }
      next.sort((one, two) -> Double.compare(two.score(), one.score()));
      beam = next.size() > BEAM ? next.subList(0, BEAM) : next;
    }
    return names(beam.get(0), words.length);
  }

  private String name(@Nullable Path path) {
    return path == null || path.outcome() < 0 ? "other" : outcomes[path.outcome()];
  }

  private void add(String feature, double[] sums) {
    Context context = weights.get(feature);
    if (context != null) {
      int[] of = context.getOutcomes();
      double[] by = context.getParameters();
      for (int i = 0; i < of.length; i++) {
        sums[of[i]] += by[i];
      }
    }
  }

  private void extend(Path path, double[] sums, List<Path> next) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      most = follows(path, i) ? Math.max(most, sums[i]) : most;
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = follows(path, i) ? Math.exp((sums[i] - most) / temperature) : 0;
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      double probability = sums[i] / total;
      if (probability > 0.001) {
        next.add(new Path(path, i, probability, path.score() + Math.log(probability)));
      }
    }
  }

  /** A name goes on only over its own words. */
  private boolean follows(Path path, int outcome) {
    return !continues[outcome]
        || (path.outcome() >= 0 && labels[path.outcome()].equals(labels[outcome]));
  }

  private List<Found> names(Path last, int length) {
    List<Found> found = new ArrayList<>();
    double least = 1;
    int to = length;
    Path path = last;
    for (int at = length - 1; at >= 0 && path != null; at--) {
      if (labels[path.outcome()].isEmpty()) {
        least = path.probability();
        to = at;
      } else {
        least = Math.min(least, path.probability());
        if (!continues[path.outcome()]) {
          found.add(0, new Found(labels[path.outcome()], at, to, least));
          to = at;
          least = path.probability();
        }
      }
      path = path.before();
    }
    return found;
  }
}
