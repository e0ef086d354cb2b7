package io.unionfacts.models.kind;

import io.unionfacts.extract.fact.FactKind;
import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Says what a number counts, by a maximum-entropy model of the words around it. Thread-safe. */
public final class KindModel implements KindClassifier {
  /** Name of the model, which facts carry as their method. */
  public static final String METHOD = "model.kind";

  private final QNModel model;

  private KindModel(QNModel model) {
    this.model = model;
  }

  /** Learns from sentences; the same sentences in the same order give the same bytes. */
  public static byte[] train(List<AnnotatedSentence> sentences) {
    List<Event> events = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      for (Annotation number : sentence.numbers()) {
        events.add(
            new Event(number.word(), NumberContext.features(sentence.text(), number.span())));
      }
    }
    try {
      QNTrainer trainer = new QNTrainer();
      TrainingParameters parameters = new TrainingParameters();
      parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
      parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
      parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
      parameters.put(TrainingParameters.THREADS_PARAM, 1);
      parameters.put(QNTrainer.L1COST_PARAM, 0.0);
      parameters.put(QNTrainer.L2COST_PARAM, 0.3);
      parameters.put("PrintMessages", false);
      trainer.init(parameters, new HashMap<>());
      QNModel trained = (QNModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new BinaryQNModelWriter(trained, new DataOutputStream(bytes)).persist();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training the kind model", e);
    }
  }

  /** A trained model. */
  public static KindModel read(byte[] bytes) {
    try {
      return new KindModel(
          (QNModel)
              new BinaryQNModelReader(new DataInputStream(new ByteArrayInputStream(bytes)))
                  .getModel());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the kind model", e);
    }
  }

  @Override
  public Optional<Guess> classify(String sentence, Span number) {
    double[] outcomes = model.eval(NumberContext.features(sentence, number));
    String best = model.getBestOutcome(outcomes);
    double probability = outcomes[model.getIndex(best)];
    return Optional.of(
        new Guess(FactKind.valueOf(best.toUpperCase(Locale.ROOT)), probability, METHOD));
  }
}
