package io.unionfacts.models.corpus;

import io.unionfacts.extract.article.BlockKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Articles as lists of blocks whose kind is known: {@code data/corpora/blocks}, one block a line
 * ({@code "title⇥Kết nạp mới 187 đoàn viên"}), an empty line between articles. Every second article
 * is of the dev set, but for files to train on only.
 *
 * @param articles the articles of which every second is of the dev set, in order of file and line
 * @param more articles to train on, likewise
 */
public record BlockCorpus(List<List<Labelled>> articles, List<List<Labelled>> more) {
  private static final int DEV_EVERY = 2;

  /** How the names of files end whose articles are all to train on. */
  private static final String TRAIN_ONLY = "-de-hoc.txt";

  public BlockCorpus {
    articles = articles.stream().map(List::copyOf).toList();
    more = more.stream().map(List::copyOf).toList();
  }

  /**
   * A block.
   *
   * @param kind what it is
   * @param text its characters
   */
  public record Labelled(BlockKind kind, String text) {}

  /**
   * Reads a folder.
   *
   * @throws MalformedCorpusException if a line has no tab or an unknown kind
   * @throws UncheckedIOException if a file cannot be read
   */
  public static BlockCorpus load(Path directory) {
    List<List<Labelled>> articles = new ArrayList<>();
    List<List<Labelled>> more = new ArrayList<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        read(name, Files.readString(path), name.endsWith(TRAIN_ONLY) ? more : articles);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
    return new BlockCorpus(articles, more);
  }

  static void read(String name, String content, List<List<Labelled>> articles) {
    int number = 0;
    List<Labelled> article = new ArrayList<>();
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isEmpty()) {
        if (!article.isEmpty()) {
          articles.add(article);
          article = new ArrayList<>();
        }
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new MalformedCorpusException(name, number, "no tab between kind and text");
      }
      article.add(
          new Labelled(kind(name, number, line.substring(0, tab)), line.substring(tab + 1)));
    }
    if (!article.isEmpty()) {
      articles.add(article);
    }
  }

  private static BlockKind kind(String name, int line, String code) {
    for (BlockKind kind : BlockKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new MalformedCorpusException(name, line, "unknown kind " + code.toLowerCase(Locale.ROOT));
  }

  /** Articles to train on. */
  public List<List<Labelled>> train() {
    List<List<Labelled>> train = part(false);
    train.addAll(more);
    return train;
  }

  /** Articles to measure on. */
  public List<List<Labelled>> dev() {
    return part(true);
  }

  private List<List<Labelled>> part(boolean dev) {
    List<List<Labelled>> part = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % DEV_EVERY == 0 == dev) {
        part.add(articles.get(i));
      }
    }
    return part;
  }
}
