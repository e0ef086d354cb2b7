package io.unionfacts.models;

import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.models.block.BlockModel;
import io.unionfacts.models.kind.KindModel;
import io.unionfacts.models.name.NameModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The models that ship with unionfacts, trained from {@code data/corpora} and kept as resources.
 *
 * <p>{@link #extractor()} and {@link #lines()} are what the pipeline uses: rules, the kind model
 * where none fits, the name model where the grammar settles nothing, and the line model on saved
 * pages whose menus no cue knows. The other models are left out; {@code models/EVALUATION.md} says
 * why.
 */
public final class TrainedModels {
  /**
   * Below this the kind model is not believed. {@code models/EVALUATION.md} has the scores for
   * other values. Chosen on our own dev sentences, our samples and 100 real articles: above it
   * facts that the model has right are lost, below it nothing changes on any of them, for the model
   * must also be surer than the rule that fits everything, which mostly is so by 0.7. Few facts
   * hang on it, two of the 182 of the real articles, and those were in sight when it was chosen.
   */
  private static final double SURE = 0.7;

  private TrainedModels() {}

  /** An extractor with every model that earns its place. Build one and share it. */
  public static Extractor extractor() {
    return Extractor.with(believed(kinds()), names());
  }

  /** A kind model as the pipeline believes it: only where it is sure enough. */
  public static KindClassifier believed(KindModel kinds) {
    return believed(kinds, SURE);
  }

  /**
   * A kind model that is believed only where it is sure.
   *
   * @param least the probability, 0 to 1, from which on it is
   */
  public static KindClassifier believed(KindModel kinds, double least) {
    return (sentence, number) ->
        kinds.classify(sentence, number).filter(guess -> guess.probability() >= least);
  }

  /** The finder of names. */
  public static NameModel names() {
    return NameModel.read(resource("names.bin"));
  }

  /** The classifier of lines of saved pages. Build one and share it. */
  public static BlockModel lines() {
    return BlockModel.read(resource("blocks.bin"));
  }

  /** The classifier of what a number counts. */
  public static KindModel kinds() {
    return KindModel.read(resource("kinds.bin"));
  }

  /** What the lock says went into the models and came out. */
  public static String lock() {
    return new String(resource("models.lock"), StandardCharsets.UTF_8);
  }

  /** Digest of the lock: one word for the version of all models. */
  public static String version() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("models.lock"));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = TrainedModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
