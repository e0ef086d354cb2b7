package io.unionfacts.models.corpus;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.corpus.BlockCorpus.Labelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pages saved as text, made of the layouts and notices in {@code data/corpora/pages}, articles of
 * {@link BlockCorpus} and hand-written sentences. Layouts, articles, sentences and notices of the
 * dev set never meet those to train on.
 *
 * @param train pages to train on
 * @param dev pages to measure on
 */
public record PageCorpus(List<Page> train, List<Page> dev) {
  private static final int DEV_EVERY = 3;
  private static final int PAGES_PER_LAYOUT = 15;
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?: (\\d+))?\\}");

  public PageCorpus {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
  }

  /** What a line is to the article of its page. */
  public enum Label {
    /** Its text: lead, paragraphs, headings, captions. */
    TEXT,
    /** What belongs to it and is no text: headline, date, name. */
    HEAD,
    /** Something else. */
    OTHER
  }

  /**
   * A line.
   *
   * @param label what it is
   * @param text its characters; empty between groups of lines
   */
  public record Line(Label label, String text) {}

  /**
   * A page.
   *
   * @param layout name of its layout
   * @param lines its lines in order
   */
  public record Page(String layout, List<Line> lines) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Makes the pages.
   *
   * @param corpora the folder {@code data/corpora}
   * @throws MalformedCorpusException if a layout asks for what there isn't
   * @throws UncheckedIOException if a file cannot be read
   */
  public static PageCorpus load(Path corpora) {
    BlockCorpus blocks = BlockCorpus.load(corpora.resolve("blocks"));
    Corpus sentences = Corpus.load(corpora);
    List<String> notices = lines(corpora.resolve("pages/notices.txt"));
    Source train = new Source(blocks.train(), texts(sentences.train()), every(notices, false));
    Source dev = new Source(blocks.dev(), texts(sentences.dev()), every(notices, true));
    List<Page> trained = new ArrayList<>();
    List<Page> measured = new ArrayList<>();
    List<List<String>> layouts = layouts(corpora.resolve("pages/layouts.txt"));
    for (int i = 0; i < layouts.size(); i++) {
      boolean isDev = isDev(i);
      for (int n = 0; n < PAGES_PER_LAYOUT; n++) {
        (isDev ? measured : trained).add((isDev ? dev : train).page(layouts.get(i)));
      }
    }
    return new PageCorpus(trained, measured);
  }

  private static boolean isDev(int number) {
    return number % DEV_EVERY == DEV_EVERY - 1;
  }

  /** Every third, or all others. */
  private static List<String> every(List<String> all, boolean dev) {
    return IntStream.range(0, all.size()).filter(i -> isDev(i) == dev).mapToObj(all::get).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<String> texts(List<AnnotatedSentence> sentences) {
    return sentences.stream().map(AnnotatedSentence::text).toList();
  }

  /** Layouts as lines, the name first. */
  private static List<List<String>> layouts(Path file) {
    List<List<String>> layouts = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("## ")) {
        layouts.add(new ArrayList<>(List.of(line.substring(3))));
      } else if (!layouts.isEmpty()) {
        layouts.get(layouts.size() - 1).add(line);
      }
    }
    return layouts;
  }

  /** Hands out articles and sentences in turn. */
  private static final class Source {
    private final List<List<Labelled>> articles;
    private final List<String> sentences;
    private int nextArticle;
    private final List<String> notices;
    private int nextSentence;
    private int nextNotice;
    private int paragraphs;

    Source(List<List<Labelled>> articles, List<String> sentences, List<String> notices) {
      this.notices = notices;
      this.articles = articles;
      this.sentences = sentences;
    }

    Page page(List<String> layout) {
      List<Labelled> article = article();
      List<Line> lines = new ArrayList<>();
      for (String line : layout.subList(1, layout.size())) {
        Matcher slot = SLOT.matcher(line);
        if (slot.find()) {
          int count = Optional.ofNullable(slot.group(2)).map(Integer::parseInt).orElse(1);
          fill(slot.group(1), count, line, article, lines);
        } else {
          lines.add(new Line(Label.OTHER, line));
        }
      }
      return new Page(layout.get(0), lines);
    }

    private void fill(
        String slot, int count, String line, List<Labelled> article, List<Line> lines) {
      switch (slot) {
        case "text" -> {
          for (int i = 0; i < count; i++) {
            apart(lines);
            lines.add(new Line(Label.TEXT, paragraph()));
          }
        }
        case "headlines" -> {
          for (int i = 0; i < count; i++) {
            lines.add(new Line(Label.OTHER, block(article(), BlockKind.TITLE).orElseThrow()));
          }
        }
        case "notices" -> {
          for (int i = 0; i < count; i++) {
            lines.add(new Line(Label.OTHER, notices.get(nextNotice++ % notices.size())));
          }
        }
        case "teasers" -> {
          for (int i = 0; i < count; i++) {
            apart(lines);
            lines.add(new Line(Label.OTHER, block(article(), BlockKind.TITLE).orElseThrow()));
            apart(lines);
            lines.add(new Line(Label.OTHER, sentence()));
          }
        }
        default -> {
          BlockKind kind = kind(slot);
          Label label =
              switch (kind) {
                case LEAD, CAPTION, HEADING, PARAGRAPH -> Label.TEXT;
                default -> Label.HEAD;
              };
          if (block(article, kind).isPresent()) {
            lines.add(new Line(label, filled(line, article)));
          }
        }
      }
    }

    /** A line with the article's blocks in its slots; of those it lacks nothing remains. */
    private static String filled(String line, List<Labelled> article) {
      return SLOT.matcher(line)
          .replaceAll(
              slot -> Matcher.quoteReplacement(block(article, kind(slot.group(1))).orElse("")));
    }

    private static BlockKind kind(String slot) {
      return BlockKind.valueOf(slot.toUpperCase(Locale.ROOT));
    }

    private static void apart(List<Line> lines) {
      lines.add(new Line(Label.OTHER, ""));
    }

    private List<Labelled> article() {
      return articles.get(nextArticle++ % articles.size());
    }

    private String sentence() {
      return sentences.get(nextSentence++ % sentences.size());
    }

    /** From one to five sentences. */
    private String paragraph() {
      int length = 1 + paragraphs++ * 7 % 5;
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        parts.add(sentence());
      }
      return String.join(" ", parts);
    }

    private static Optional<String> block(List<Labelled> article, BlockKind kind) {
      return article.stream().filter(block -> block.kind() == kind).map(Labelled::text).findFirst();
    }
  }
}
