package io.unionfacts.models.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The corpora of {@code data/corpora}: sentences written by hand and sentences made by the grammar,
 * kept apart.
 *
 * <p>A fixed fifth of the hand-written sentences is the dev set: those whose text's SHA-256 begins
 * with a byte below 51. Adding or moving sentences never moves another from one side to the other.
 * Generated sentences are only ever trained on.
 *
 * @param hand files of hand-written sentences, by name
 * @param generated files of generated sentences, by name
 * @param digest SHA-256 of all of it, hex
 */
public record Corpus(List<CorpusFile> hand, List<CorpusFile> generated, String digest) {
  private static final int DEV_BELOW = 51;

  public Corpus {
    hand = List.copyOf(hand);
    generated = List.copyOf(generated);
  }

  /**
   * Reads {@code data/corpora}.
   *
   * @throws MalformedCorpusException if a file breaks the format
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Corpus load(Path directory) {
    MessageDigest sha = sha256();
    List<CorpusFile> hand = files(directory.resolve("hand"), sha);
    List<CorpusFile> generated = files(directory.resolve("generated"), sha);
    for (String other : List.of("blocks", "language", "pages")) {
      contents(directory.resolve(other), sha);
    }
    return new Corpus(hand, generated, HexFormat.of().formatHex(sha.digest()));
  }

  private static List<CorpusFile> files(Path directory, MessageDigest sha) {
    List<CorpusFile> files = new ArrayList<>();
    contents(directory, sha).forEach((name, text) -> files.add(CorpusFile.parse(name, text)));
    return files;
  }

  /** The text files of a folder by name, in order, and into the digest. */
  private static Map<String, String> contents(Path directory, MessageDigest sha) {
    Map<String, String> contents = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return contents;
    }
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(path);
        String name = directory.getFileName() + "/" + path.getFileName();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
        contents.put(name, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
    return contents;
  }

  /** Hand-written sentences to measure on. */
  public List<AnnotatedSentence> dev() {
    return handWritten().filter(Corpus::isDev).toList();
  }

  /** Hand-written sentences to train on. */
  public List<AnnotatedSentence> train() {
    return handWritten().filter(s -> !isDev(s)).toList();
  }

  /** Generated sentences, to train on. */
  public List<AnnotatedSentence> made() {
    return generated.stream().flatMap(file -> file.sentences().stream()).toList();
  }

  /** Every hand-written paragraph as its sentences. */
  public List<List<AnnotatedSentence>> paragraphs() {
    List<List<AnnotatedSentence>> paragraphs = new ArrayList<>();
    for (CorpusFile file : hand) {
      int last = -1;
      for (AnnotatedSentence sentence : file.sentences()) {
        if (sentence.paragraph() != last) {
          paragraphs.add(new ArrayList<>());
          last = sentence.paragraph();
        }
        paragraphs.get(paragraphs.size() - 1).add(sentence);
      }
    }
    return paragraphs;
  }

  private Stream<AnnotatedSentence> handWritten() {
    return hand.stream().flatMap(file -> file.sentences().stream());
  }

  /** Whether a sentence is of the dev set. */
  public static boolean isDev(AnnotatedSentence sentence) {
    byte[] digest = sha256().digest(sentence.text().getBytes(StandardCharsets.UTF_8));
    return Byte.toUnsignedInt(digest[0]) < DEV_BELOW;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
