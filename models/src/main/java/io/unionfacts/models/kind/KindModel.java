package io.unionfacts.models.kind;

import io.unionfacts.extract.fact.FactKind;
import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.ml.model.Event;

/** Says what a number counts, by a maximum-entropy model of the words around it. Thread-safe. */
public final class KindModel implements KindClassifier {
  /** Name of the model, which facts carry as their method. */
  public static final String METHOD = "model.kind";

  private static final int CUTOFF = 2;
  private static final double L2 = 0.3;

  private final Maxent model;

  private KindModel(Maxent model) {
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
    return Maxent.train(events, CUTOFF, L2);
  }

  /** A trained model. */
  public static KindModel read(byte[] bytes) {
    return new KindModel(Maxent.read(bytes));
  }

  @Override
  public Optional<Guess> classify(String sentence, Span number) {
    Maxent.Answer best = model.classify(NumberContext.features(sentence, number));
    return Optional.of(
        new Guess(
            FactKind.valueOf(best.outcome().toUpperCase(Locale.ROOT)), best.probability(), METHOD));
  }
}
