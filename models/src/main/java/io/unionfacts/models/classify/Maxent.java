package io.unionfacts.models.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** A maximum-entropy classifier by OpenNLP's L-BFGS. Thread-safe. */
public final class Maxent {
  private final QNModel model;

  private Maxent(QNModel model) {
    this.model = model;
  }

  /**
   * A class and how sure it is.
   *
   * @param outcome the class
   * @param probability 0 to 1
   */
  public record Answer(String outcome, double probability) {}

  /**
   * Learns; the same examples in the same order give the same bytes.
   *
   * @param examples classes with their features
   * @param cutoff features seen less often are left out
   * @param l2 weight of the squared-weights penalty
   */
  public static byte[] train(List<Event> examples, int cutoff, double l2) {
    QNTrainer trainer = new QNTrainer();
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, l2);
    parameters.put("PrintMessages", false);
    trainer.init(parameters, new HashMap<>());
    try {
      QNModel trained = (QNModel) trainer.train(ObjectStreamUtils.createObjectStream(examples));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new BinaryQNModelWriter(trained, new DataOutputStream(bytes)).persist();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training in memory", e);
    }
  }

  /** A trained classifier. */
  public static Maxent read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Maxent((QNModel) new BinaryQNModelReader(in).getModel());
    } catch (IOException e) {
      throw new UncheckedIOException("reading a model", e);
    }
  }

  /** The likeliest class. */
  public Answer classify(String[] features) {
    double[] outcomes = model.eval(features);
    String best = model.getBestOutcome(outcomes);
    return new Answer(best, outcomes[model.getIndex(best)]);
  }

  /** The classes that it knows. */
  public List<String> outcomes() {
    return IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
  }

  /** How likely each class is, in the order of {@link #outcomes}. */
  public double[] probabilities(String[] features) {
    return model.eval(features);
  }

  /** How likely a class is; 0 for one never seen. */
  public double probability(String[] features, String outcome) {
    int index = model.getIndex(outcome);
    return index < 0 ? 0 : model.eval(features)[index];
  }
}
