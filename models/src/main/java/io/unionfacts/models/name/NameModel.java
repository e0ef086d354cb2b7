package io.unionfacts.models.name;

import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.NameFinder;
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
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Finds names of open classes (persons, schools, companies, …) in a sentence, by OpenNLP's name
 * finder with lean features. Thread-safe: each thread has its own decoder over one set of weights.
 */
public final class NameModel implements NameFinder {
  /** Name of the model, which mentions carry as their method. */
  public static final String METHOD = "model.name";

  /** The file in the archive that holds the weights. */
  private static final String WEIGHTS = "nameFinder.model";

  private static final String FEATURES = "/io/unionfacts/models/name-features.xml";

  /**
   * What the perceptron's sums are divided by. Chosen on the dev sentences so that a probability is
   * at most the share of names with it that are right.
   */
  private static final double TEMPERATURE = 8;

  /** Names less likely are left out. */
  private static final double CERTAIN_ENOUGH = 0.8;

  /**
   * What the classes are that the grammar leaves open. Federations and places it knows better, and
   * programmes are no entities.
   */
  private static final Map<String, EntityKind> KINDS =
      Map.of(
          "union", EntityKind.GRASSROOTS_UNION,
          "school", EntityKind.SCHOOL,
          "agency", EntityKind.AGENCY,
          "company", EntityKind.ORGANISATION,
          "person", EntityKind.PERSON);

  private final ThreadLocal<Decoder> decoders;

  private NameModel(TokenNameFinderModel model) {
    AbstractModel weights = model.getArtifact(WEIGHTS);
    TokenNameFinderFactory factory = model.getFactory();
    decoders =
        ThreadLocal.withInitial(
            () -> new Decoder(weights, factory.createFeatureGenerators(), TEMPERATURE));
  }

  /**
   * A name in a sentence.
   *
   * @param label its class
   * @param span where it stands
   * @param probability how sure the finder is, 0 to 1
   */
  public record Labelled(String label, Span span, double probability) {}

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

  @Override
  public List<Name> find(String sentence) {
    List<Name> names = new ArrayList<>();
    for (Labelled name : tag(sentence)) {
      EntityKind kind = KINDS.get(name.label());
      if (kind != null && name.probability() >= CERTAIN_ENOUGH) {
        names.add(new Name(kind, name.span(), name.probability(), METHOD));
      }
    }
    return names;
  }

  /** Every name of a sentence, of whatever class and however sure, in order. */
  public List<Labelled> tag(String sentence) {
    Words words = Words.of(sentence);
    List<Labelled> names = new ArrayList<>();
    for (Decoder.Found found : decoders.get().decode(words.strings())) {
      names.add(
          new Labelled(
              found.label(),
              new Span(
                  words.spans().get(found.from()).start(), words.spans().get(found.to() - 1).end()),
              found.probability()));
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
