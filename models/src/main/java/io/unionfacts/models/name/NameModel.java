package io.unionfacts.models.name;

import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.corpus.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Finds names of open classes (persons, schools, companies, …) in a sentence, by OpenNLP's name
 * finder with lean features and no beam. Thread-safe: each thread has its own finder over one
 * model.
 */
public final class NameModel {
  /** Name of the model, which mentions carry as their method. */
  public static final String METHOD = "model.name";

  private static final String FEATURES = "/io/unionfacts/models/name-features.xml";

  private final ThreadLocal<NameFinderME> finders;

  private NameModel(TokenNameFinderModel model) {
    this.finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
  }

  /**
   * A name in a sentence.
   *
   * @param label its class
   * @param span where it stands
   * @param probability how sure the finder is, 0 to 1
   */
  public record Name(String label, Span span, double probability) {}

  /** Learns from sentences. The archive carries a timestamp: make it canonical before comparing. */
  public static byte[] train(List<AnnotatedSentence> sentences) {
    List<NameSample> samples = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      if (sentence.namesMarked()) {
        samples.add(sample(sentence));
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("BeamSize", 3);
    parameters.put("PrintMessages", false);
    try (InputStream features = NameModel.class.getResourceAsStream(FEATURES)) {
      if (features == null) {
        throw new IllegalStateException("the jar lacks " + FEATURES);
      }
      TokenNameFinderModel model =
          NameFinderME.train(
              "vi",
              null,
              ObjectStreamUtils.createObjectStream(samples),
              parameters,
              TokenNameFinderFactory.create(
                  null, features.readAllBytes(), Map.of(), new BioCodec()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      model.serialize(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training the name model", e);
    }
  }

  /** A trained model. */
  public static NameModel read(byte[] bytes) {
    try {
      return new NameModel(new TokenNameFinderModel(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the name model", e);
    }
  }

  /** The names of a sentence, in order. */
  public List<Name> find(String sentence) {
    Words words = Words.of(sentence);
    NameFinderME finder = finders.get();
    opennlp.tools.util.Span[] found = finder.find(words.strings());
    finder.clearAdaptiveData();
    List<Name> names = new ArrayList<>();
    for (opennlp.tools.util.Span span : found) {
      names.add(
          new Name(
              span.getType(),
              new Span(
                  words.spans().get(span.getStart()).start(),
                  words.spans().get(span.getEnd() - 1).end()),
              span.getProb()));
    }
    return names;
  }

  private static NameSample sample(AnnotatedSentence sentence) {
    Words words = Words.of(sentence.text());
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (Annotation name : sentence.names()) {
      spans.add(
          new opennlp.tools.util.Span(
              words.firstAfter(name.span().start()),
              words.firstAfter(name.span().end() - 1) + 1,
              name.label()));
    }
    return new NameSample(words.strings(), spans.toArray(opennlp.tools.util.Span[]::new), true);
  }
}
