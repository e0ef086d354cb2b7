package io.unionfacts.models.training;

import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.kind.KindModel;
import io.unionfacts.models.name.NameModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Trains every model from {@code data/corpora} and writes it beside its lock.
 *
 * <p>{@code java … io.unionfacts.models.training.Training ROOT} writes {@code
 * models/src/main/resources/io/unionfacts/models/*.bin} and {@code models.lock}: the digest of the
 * corpora and of each model. Training uses one thread and no clock, so that the same corpora give
 * the same bytes.
 */
public final class Training {
  /** Where the models lie, from the root of the repository. */
  public static final String RESOURCES = "models/src/main/resources/io/unionfacts/models";

  private static final String CORPORA = "data/corpora";

  private Training() {}

  /**
   * Trains and writes.
   *
   * @param args the root of the repository, or nothing for the current folder
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "." : args[0]);
    Corpus corpus = Corpus.load(root.resolve(CORPORA));
    Path directory = root.resolve(RESOURCES);
    Map<String, byte[]> models = train(corpus);
    for (Map.Entry<String, byte[]> model : models.entrySet()) {
      Files.write(directory.resolve(model.getKey()), model.getValue());
    }
    Files.writeString(directory.resolve("models.lock"), lock(corpus, models));
    System.out.printf(
        "trained %s on %d sentences, %d of them generated%n",
        models.keySet(), corpus.train().size() + corpus.made().size(), corpus.made().size());
  }

  /** Every model by its file name, in canonical bytes. */
  public static Map<String, byte[]> train(Corpus corpus) {
    List<AnnotatedSentence> sentences =
        Stream.concat(corpus.train().stream(), corpus.made().stream()).toList();
    Map<String, byte[]> models = new TreeMap<>();
    models.put("kinds.bin", KindModel.train(sentences));
    models.put("names.bin", CanonicalArchive.of(NameModel.train(sentences)));
    return models;
  }

  /** What the lock file says of corpora and models. */
  public static String lock(Corpus corpus, Map<String, byte[]> models) {
    StringBuilder lock =
        new StringBuilder("# Written by training; checked by the build. SHA-256 of each.\n");
    lock.append("corpora\t").append(corpus.digest()).append('\n');
    models.forEach(
        (name, bytes) -> lock.append(name).append('\t').append(sha256(bytes)).append('\n'));
    return lock.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
