package io.unionfacts.models.training;

import io.unionfacts.data.DataFiles;
import io.unionfacts.models.block.BlockModel;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.corpus.PageCorpus;
import io.unionfacts.models.kind.KindModel;
import io.unionfacts.models.language.LanguageModel;
import io.unionfacts.models.link.LinkModel;
import io.unionfacts.models.name.NameModel;
import io.unionfacts.models.sentence.SentenceModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Trains every model from {@code data/corpora}, writes those that the pipeline uses, and the lock:
 * digests of the corpora, of what the features are made of, and of each model. Training uses one
 * thread and no clock, so that the same inputs give the same bytes.
 */
public final class Training {
  /** Where the models lie, from the root of the repository. */
  public static final String RESOURCES = "models/src/main/resources/io/unionfacts/models";

  /** Where the corpora lie, from the root of the repository. */
  public static final String CORPORA = "data/corpora";

  /** Models that the pipeline uses; the others are measured and left out. */
  public static final Set<String> USED = Set.of("blocks.bin", "kinds.bin", "names.bin");

  /** Lexicons and gazetteers that the features of a model consult. */
  private static final List<String> LEXICONS =
      List.of(
          "lexicons/abbreviations.tsv",
          "lexicons/entity-terms.tsv",
          "gazetteers/districts.tsv",
          "gazetteers/older-districts.tsv",
          "gazetteers/provinces.tsv");

  private static final List<String> FEATURES =
      List.of("name-features.xml", "name-words.tsv", "kind-words.tsv");

  private Training() {}

  /**
   * Trains and writes.
   *
   * @param root the root of the repository
   */
  public static void run(Path root) throws IOException {
    Path directory = root.resolve(RESOURCES);
    Map<String, byte[]> models = train(root);
    for (Map.Entry<String, byte[]> model : models.entrySet()) {
      if (USED.contains(model.getKey())) {
        Files.write(directory.resolve(model.getKey()), model.getValue());
      }
    }
    Files.writeString(directory.resolve("models.lock"), lock(root, models));
  }

  /** Every model by its file name, in canonical bytes. */
  public static Map<String, byte[]> train(Path root) {
    Path corpora = root.resolve(CORPORA);
    Corpus corpus = Corpus.load(corpora);
    List<AnnotatedSentence> sentences =
        Stream.concat(corpus.train().stream(), corpus.made().stream()).toList();
    Map<String, byte[]> models = new TreeMap<>();
    models.put("kinds.bin", KindModel.train(sentences));
    models.put("names.bin", CanonicalArchive.of(NameModel.train(sentences)));
    models.put(
        "sentences.bin",
        CanonicalArchive.of(SentenceModel.train(SentenceModel.lines(corpus.train()))));
    models.put("blocks.bin", BlockModel.train(PageCorpus.load(corpora).train()));
    models.put(
        "languages.bin",
        LanguageModel.train(LanguageModel.examples(corpus.train(), corpora, false)));
    models.put("links.bin", LinkModel.train(sentences));
    return models;
  }

  /** What the lock file says of corpora, features and models. */
  public static String lock(Path root, Map<String, byte[]> models) throws IOException {
    StringBuilder lock =
        new StringBuilder(
            "# Written by unionfacts train; checked by the build. SHA-256 of each.\n");
    line(lock, "corpora", Corpus.load(root.resolve(CORPORA)).digest());
    line(lock, "lexicons", lexicons());
    StringBuilder features = new StringBuilder();
    for (String file : FEATURES) {
      features.append(Files.readString(root.resolve(RESOURCES).resolve(file)));
    }
    line(lock, "features", sha256(features.toString().getBytes(StandardCharsets.UTF_8)));
    models.forEach((name, bytes) -> line(lock, name, sha256(bytes)));
    return lock.toString();
  }

  private static void line(StringBuilder lock, String name, String digest) {
    lock.append(name).append('\t').append(digest).append('\n');
  }

  /** Digest of the lexicons and gazetteers that features consult. */
  private static String lexicons() {
    StringBuilder text = new StringBuilder();
    for (String file : LEXICONS) {
      text.append(DataFiles.text(file));
    }
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
