package io.unionfacts.models.corpus;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.corpus.BlockCorpus.Labelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages saved as text, made of the layouts and notices in {@code data/corpora/pages} and whole
 * articles of {@link BlockCorpus}; what stands around an article comes from others and from
 * hand-written headlines. Layouts, articles, headlines and notices of the dev set never meet those
 * to train on.
 *
 * @param train pages to train on; its halves, too, share nothing
 * @param dev pages to measure on
 * @param brief more of those, with articles of less than 100 words, which hide between longer
 *     teasers
 */
public record PageCorpus(List<Page> train, List<Page> dev, List<Page> brief) {
  private static final int DEV_EVERY = 3;
  private static final int PAGES_PER_LAYOUT = 15;
  private static final int TRAIN_PAGES_PER_LAYOUT = 8;

  /** What the heading of a layout of the dev set begins with. */
  private static final String DEV = "dev ";

  private static final String HEADING = "## ";

  /** The words of articles that pages to measure on are made of; the others make brief ones. */
  private static final int LEAST_WORDS = 100;

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?: (\\d+))?\\}");

  /** Where the article of a layout begins and ends. */
  private static final Pattern ARTICLE =
      Pattern.compile("\\{(?:title|kicker|dateline|byline|text)");

  private static final String TITLE = "{title}";
  private static final String DATELINE = "{dateline}";

  /** Of so many pages to train on one has its date above the headline that others have below. */
  private static final int DATE_ABOVE_EVERY = 7;

  private static final Pattern TEXT = Pattern.compile("\\{text");

  /** What remains at the ends of a line when a slot stays empty. */
  private static final Pattern JOINTS = Pattern.compile("^[\\s|/·,–-]+|[\\s|/·,–-]+$");

  /** Files of hand-written headlines. */
  private static final Set<String> HEADLINES =
      Set.of("hand/10-tieu-de.txt", "hand/32-tieu-de-2.txt");

  public PageCorpus {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    brief = List.copyOf(brief);
  }

  /**
   * A line.
   *
   * @param kinds what it is to the article of its page: nothing if it is no part of it, more than
   *     one kind if it holds more than one ("20/09/2020 | Minh Khuê")
   * @param text its characters; empty between groups of lines
   */
  public record Line(Set<BlockKind> kinds, String text) {
    private static final Set<BlockKind> TEXT =
        EnumSet.of(BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION);

    public Line {
      kinds = Set.copyOf(kinds);
    }

    /** Whether it is text of the article: lead, heading, paragraph, caption. */
    public boolean isText() {
      return TEXT.containsAll(kinds) && !kinds.isEmpty();
    }
  }

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
    Corpus corpus = Corpus.load(corpora);
    List<AnnotatedSentence> headlines =
        corpus.hand().stream()
            .filter(file -> HEADLINES.contains(file.name()))
            .flatMap(file -> file.sentences().stream())
            .toList();
    List<String> notices = lines(corpora.resolve("pages/notices.txt"));
    List<List<String>> layouts = layouts(corpora.resolve("pages/layouts.txt"), false);
    List<List<String>> devLayouts = repeated(layouts(corpora.resolve("pages/layouts.txt"), true));
    Map<String, List<String>> phrases = sections(corpora.resolve("pages/phrases.txt"));
    List<Page> train = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      Source source =
          new Source(
              half(blocks.train(), half),
              half(blocks.train(), half),
              half(texts(headlines, false), half),
              half(every(notices, false), half),
              half(corpus.train().stream().map(AnnotatedSentence::text).toList(), half),
              half(phrases, half));
      train.addAll(source.pages(mixed(half(layouts, half), half(phrases, half))));
    }
    List<String> devHeadlines = texts(headlines, true);
    List<String> devNotices = every(notices, true);
    Source dev =
        new Source(
            brief(blocks.dev(), false),
            blocks.dev(),
            devHeadlines,
            devNotices,
            List.of(),
            Map.of());
    Source brief =
        new Source(
            brief(blocks.dev(), true), blocks.dev(), devHeadlines, devNotices, List.of(), Map.of());
    return new PageCorpus(train, dev.pages(devLayouts), brief.pages(devLayouts));
  }

  private static List<List<Labelled>> brief(List<List<Labelled>> articles, boolean brief) {
    return articles.stream().filter(article -> words(article) < LEAST_WORDS == brief).toList();
  }

  private static int words(List<Labelled> article) {
    return article.stream()
        .filter(block -> Line.TEXT.contains(block.kind()))
        .mapToInt(block -> block.text().split(" ", -1).length)
        .sum();
  }

  private static boolean isDev(int number) {
    return number % DEV_EVERY == DEV_EVERY - 1;
  }

  /** Every third, or all others. */
  private static <T> List<T> every(List<T> all, boolean dev) {
    return IntStream.range(0, all.size()).filter(i -> isDev(i) == dev).mapToObj(all::get).toList();
  }

  /** Every second. */
  private static <T> List<T> half(List<T> all, int from) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == from).mapToObj(all::get).toList();
  }

  private static Map<String, List<String>> half(Map<String, List<String>> all, int from) {
    Map<String, List<String>> half = new HashMap<>();
    all.forEach((name, phrases) -> half.put(name, half(phrases, from)));
    return half;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<String> texts(List<AnnotatedSentence> sentences, boolean dev) {
    return sentences.stream()
        .filter(sentence -> Corpus.isDev(sentence) == dev)
        .map(AnnotatedSentence::text)
        .filter(text -> !text.endsWith("."))
        .toList();
  }

  /** The lines of a file below each of its headings. */
  private static Map<String, List<String>> sections(Path file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith(HEADING)) {
        section = new ArrayList<>();
        sections.put(line.substring(HEADING.length()), section);
      } else {
        section.add(line);
      }
    }
    return sections;
  }

  /** Layouts of the dev set or the others as lines, the name first. */
  private static List<List<String>> layouts(Path file, boolean dev) {
    List<List<String>> layouts = new ArrayList<>();
    sections(file)
        .forEach(
            (name, lines) -> {
              if (name.startsWith(DEV) == dev) {
                List<String> layout = new ArrayList<>(List.of(name.replaceFirst("^" + DEV, "")));
                layout.addAll(lines);
                layouts.add(layout);
              }
            });
    return layouts;
  }

  /** Each layout as often as pages are made of it. */
  private static List<List<String>> repeated(List<List<String>> layouts) {
    return layouts.stream()
        .flatMap(layout -> Stream.generate(() -> layout).limit(PAGES_PER_LAYOUT))
        .toList();
  }

  /**
   * Layouts with the top of one, the article as in another and the foot of a third, and between
   * them what many sites print there.
   */
  private static List<List<String>> mixed(
      List<List<String>> layouts, Map<String, List<String>> phrases) {
    Turns<String> above = Turns.of("above", phrases);
    Turns<String> belowHead = Turns.of("head", phrases);
    Turns<String> boxes = Turns.of("boxes", phrases);
    Turns<String> belowText = Turns.of("foot", phrases);
    Turns<String> comments = Turns.of("comments", phrases);
    List<List<String>> mixed = new ArrayList<>();
    int count = layouts.size();
    for (int i = 0; i < count; i++) {
      for (int n = 0; n < TRAIN_PAGES_PER_LAYOUT; n++) {
        List<String> top = layouts.get(i);
        List<String> middle = layouts.get((i + n) % count);
        List<String> foot = layouts.get((i + 2 * n) % count);
        List<String> layout = new ArrayList<>(top.subList(0, start(top, ARTICLE)));
        add(n % 4 == 3 ? 1 : 0, above, layout);
        layout.addAll(middle.subList(start(middle, ARTICLE), start(middle, TEXT)));
        add(n % 3, belowHead, layout);
        int text = start(middle, TEXT);
        if (n % 4 == 1 || n % 4 == 2) {
          layout.add(middle.get(text));
          add(1, boxes, layout);
        }
        layout.addAll(middle.subList(text, end(middle)));
        add(n % 4, belowText, layout);
        add(n % 5 == 1 ? 2 + n % 3 : 0, comments, layout);
        layout.addAll(foot.subList(end(foot), foot.size()));
        if ((i + n) % DATE_ABOVE_EVERY == 0) {
          moveDateAbove(layout);
        }
        mixed.add(layout);
      }
    }
    return mixed;
  }

  /** Prints a date that stands alone below the headline above it. */
  private static void moveDateAbove(List<String> layout) {
    int title = layout.indexOf(TITLE);
    int date = layout.indexOf(DATELINE);
    if (date > title) {
      layout.remove(date);
      layout.add(title, DATELINE);
    }
  }

  private static void add(int count, Turns<String> phrases, List<String> layout) {
    repeat(count, () -> layout.addAll(List.of(phrases.next().split("\t", -1))));
  }

  private static void repeat(int count, Runnable action) {
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }

  /** The first line of a layout with a slot. */
  private static int start(List<String> layout, Pattern slot) {
    int start = 1;
    while (!slot.matcher(layout.get(start)).find()) {
      start++;
    }
    return start;
  }

  private static int end(List<String> layout) {
    int end = layout.size();
    while (!ARTICLE.matcher(layout.get(end - 1)).find()) {
      end--;
    }
    return end;
  }

  /** Things handed out in turn, again from the first after the last. */
  private static final class Turns<T> {
    private final List<T> things;
    private int next;

    Turns(List<T> things) {
      this.things = things;
    }

    /** Those of the phrases of a kind. */
    static Turns<String> of(String kind, Map<String, List<String>> phrases) {
      return new Turns<>(phrases.getOrDefault(kind, List.of()));
    }

    T next() {
      return things.get(next++ % things.size());
    }

    boolean isEmpty() {
      return things.isEmpty();
    }
  }

  /** Hands out articles, headlines and phrases in turn. */
  private static final class Source {
    private final Turns<List<Labelled>> mains;
    private final Turns<List<Labelled>> articles;
    private final Turns<String> headlines;
    private final Turns<String> notices;
    private final Turns<String> sentences;
    private final Turns<String> captions;
    private final Turns<String> headings;
    private int headlinesGiven;
    private int partsGiven;
    private int paragraphsGiven;

    /**
     * A source.
     *
     * @param mains what pages are about
     * @param articles what stands around it
     * @param sentences what makes texts longer; none if they stay as they are
     * @param phrases by what they are
     */
    Source(
        List<List<Labelled>> mains,
        List<List<Labelled>> articles,
        List<String> headlines,
        List<String> notices,
        List<String> sentences,
        Map<String, List<String>> phrases) {
      this.mains = new Turns<>(mains);
      this.articles = new Turns<>(articles);
      this.headlines = new Turns<>(headlines);
      List<String> all = new ArrayList<>(notices);
      all.addAll(phrases.getOrDefault("notices", List.of()));
      this.notices = new Turns<>(all);
      this.sentences = new Turns<>(sentences);
      this.captions = Turns.of("captions", phrases);
      this.headings = Turns.of("headings", phrases);
    }

    /** A page of each layout. */
    List<Page> pages(List<List<String>> layouts) {
      List<Page> pages = new ArrayList<>();
      for (List<String> layout : layouts) {
        int more = sentences.isEmpty() ? 0 : pages.size() % 4;
        pages.add(new PageMaker(this, mains.next(), layout, more).page());
      }
      return pages;
    }

    /** An article other than the one of the page. */
    List<Labelled> other(List<Labelled> article) {
      List<Labelled> next = articles.next();
      return next == article ? articles.next() : next;
    }

    /** By turns the headline of an article other than the one of the page, and any headline. */
    String headline(List<Labelled> article) {
      return headlinesGiven++ % 2 == 0
          ? headlines.next()
          : block(other(article), BlockKind.TITLE).orElseThrow();
    }

    /** By turns a heading, a photo line and nothing, such as fit before any paragraph. */
    Optional<Labelled> before() {
      return switch (partsGiven++ % 4) {
        case 1 -> Optional.of(new Labelled(BlockKind.HEADING, headings.next()));
        case 3 -> Optional.of(new Labelled(BlockKind.CAPTION, captions.next()));
        default -> Optional.empty();
      };
    }

    /** A paragraph about anything, from one to five sentences. */
    Labelled paragraph() {
      int length = 1 + paragraphsGiven++ * 7 % 5;
      String paragraph =
          Stream.generate(sentences::next).limit(length).collect(Collectors.joining(" "));
      return new Labelled(BlockKind.PARAGRAPH, paragraph);
    }
  }

  private static Optional<String> block(List<Labelled> article, BlockKind kind) {
    return article.stream().filter(block -> block.kind() == kind).map(Labelled::text).findFirst();
  }

  /** Fills a layout. */
  private static final class PageMaker {
    private final Source source;
    private final List<Labelled> article;
    private final String name;
    private final List<String> layout;
    private final List<Line> lines = new ArrayList<>();

    /** Its text that is still to be printed. */
    private final List<Labelled> text = new ArrayList<>();

    /** How many parts of it the slots to come print. */
    private int parts;

    PageMaker(Source source, List<Labelled> article, List<String> layout, int more) {
      this.source = source;
      this.article = article;
      this.name = layout.get(0);
      this.layout = layout.subList(1, layout.size());
      boolean lead = this.layout.contains("{lead}");
      for (Labelled block : article) {
        if (Line.TEXT.contains(block.kind()) && !(lead && block.kind() == BlockKind.LEAD)) {
          boolean paragraph = block.kind() == BlockKind.PARAGRAPH;
          if (paragraph && more % 2 == 1 && !text.isEmpty()) {
            source.before().ifPresent(text::add);
          }
          text.add(block);
          if (paragraph && more == 3) {
            text.add(source.paragraph());
          }
        }
      }
      for (String line : this.layout) {
        Matcher slot = SLOT.matcher(line);
        parts += slot.matches() && slot.group(1).equals("text") ? count(slot) : 0;
      }
    }

    Page page() {
      for (String line : layout) {
        Matcher slot = SLOT.matcher(line);
        if (slot.matches()) {
          fill(slot);
        } else {
          addLine(line);
        }
      }
      return new Page(name, lines);
    }

    private static int count(MatchResult slot) {
      return Optional.ofNullable(slot.group(2)).map(Integer::parseInt).orElse(1);
    }

    /** Fills a slot that has the line to itself. */
    private void fill(Matcher slot) {
      int count = count(slot);
      switch (slot.group(1)) {
        case "text" -> addText(count);
        case "caption" -> addCaption();
        case "related" ->
            article.stream()
                .filter(block -> block.kind() == BlockKind.RELATED)
                .forEach(block -> lines.add(other(block.text())));
        case "headlines" -> repeat(count, () -> lines.add(other(source.headline(article))));
        case "notices" -> repeat(count, () -> lines.add(other(source.notices.next())));
        case "dated" -> repeat(count, this::addDated);
        case "teasers" -> repeat(count, this::addTeaser);
        default -> addLine(slot.group());
      }
    }

    private static Line other(String text) {
      return new Line(Set.of(), text);
    }

    private void addText(int share) {
      int count = Math.round(text.size() * share / (float) parts);
      parts -= share;
      List<Labelled> printed = text.subList(0, count);
      for (Labelled block : printed) {
        lines.add(other(""));
        lines.add(new Line(Set.of(block.kind()), block.text()));
      }
      printed.clear();
    }

    private void addCaption() {
      text.stream()
          .filter(block -> block.kind() == BlockKind.CAPTION)
          .findFirst()
          .ifPresent(
              caption -> {
                text.remove(caption);
                lines.add(new Line(Set.of(caption.kind()), caption.text()));
              });
    }

    private void addDated() {
      List<Labelled> other = source.other(article);
      lines.add(other(block(other, BlockKind.TITLE).orElseThrow()));
      block(other, BlockKind.DATELINE).ifPresent(date -> lines.add(other(date)));
    }

    private void addTeaser() {
      List<Labelled> other = source.other(article);
      lines.add(other(""));
      lines.add(other(block(other, BlockKind.TITLE).orElseThrow()));
      lines.add(other(""));
      lines.add(
          other(
              block(other, BlockKind.LEAD)
                  .or(() -> block(other, BlockKind.PARAGRAPH))
                  .orElseThrow()));
    }

    /**
     * Adds a line with the article's blocks in its slots: nothing if it has slots and the article
     * has no block for any.
     */
    private void addLine(String line) {
      Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
      String filled =
          SLOT.matcher(line).replaceAll(slot -> Matcher.quoteReplacement(filled(slot, kinds)));
      if (!filled.equals(line)) {
        filled = JOINTS.matcher(filled).replaceAll("");
        if (kinds.isEmpty() && !line.contains("{echo}")) {
          return;
        }
      }
      lines.add(new Line(kinds, filled));
    }

    private String filled(MatchResult slot, Set<BlockKind> kinds) {
      if (slot.group(1).equals("echo")) {
        return block(article, BlockKind.TITLE).orElseThrow();
      }
      BlockKind kind = BlockKind.valueOf(slot.group(1).toUpperCase(Locale.ROOT));
      Optional<String> text = block(article, kind);
      text.ifPresent(found -> kinds.add(kind));
      return text.orElse("");
    }
  }
}
