package io.unionfacts.models.block;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.LineClassifier;
import io.unionfacts.extract.text.VietnameseText;
import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.PageCorpus.Line;
import io.unionfacts.models.corpus.PageCorpus.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Event;

/**
 * Says what the lines of a page that was saved as text are to its main article: first which are its
 * text, by the shapes of the line and of those around it and by a few of its words; then which is
 * the headline, by its likeness to the text; then what the lines around and within are.
 * Thread-safe.
 */
public final class BlockModel implements LineClassifier {
  private static final int CUTOFF = 8;
  private static final double L2 = 0.3;

  /** The same for shapes alone, which say less each. */
  private static final int SHAPES_CUTOFF = 2;

  private static final double SHAPES_L2 = 1;

  private static final String YES = "yes";
  private static final String NOTHING = "nothing";

  /** How far above its headline an article reaches, in lines. */
  private static final int ABOVE = 4;

  /** What may stand above a headline. */
  private static final Set<BlockKind> TOP =
      Set.of(BlockKind.KICKER, BlockKind.DATELINE, BlockKind.BYLINE);

  /** What a repeated word of a headline weighs beside what was learned, in logarithms of odds. */
  private static final double COMMON = 0.5;

  /** No likelihood counts as less than this. */
  private static final double LEAST = 0.0001;

  private final Maxent shapes;
  private final TextModel text;
  private final Maxent title;
  private final Maxent part;

  private BlockModel(Maxent shapes, TextModel text, Maxent title, Maxent part) {
    this.shapes = shapes;
    this.text = text;
    this.title = title;
    this.part = part;
  }

  /**
   * Finds the text of pages.
   *
   * @param first by shapes and words of lines
   * @param second by the same and their likeness to what the first found
   */
  private record TextModel(Maxent first, Maxent second) {
    Stretch stretch(List<String> lines, List<Shape> shapes, Signs signs) {
      TextFeatures features = new TextFeatures(shapes, signs);
      Likeness likeness = new Likeness(lines, stretch(first, features, lines, Optional.empty()));
      return stretch(second, features, lines, Optional.of(likeness));
    }

    static Stretch stretch(
        Maxent model, TextFeatures features, List<String> lines, Optional<Likeness> likeness) {
      return Stretch.of(
          lines,
          IntStream.range(0, lines.size())
              .mapToObj(i -> model.probability(features.of(i, likeness), YES))
              .toList());
    }
  }

  /** Learns from pages; the same pages in the same order give the same bytes. */
  public static byte[] train(List<Page> pages) {
    // What is learned beside the text of pages is learned beside text found as on pages never seen.
    List<Page> even = everySecond(pages, 0);
    List<Page> odd = everySecond(pages, 1);
    Maxent ofEven = first(even);
    Maxent ofOdd = first(odd);
    List<Event> evenText = secondEvents(even, ofOdd);
    List<Event> oddText = secondEvents(odd, ofEven);
    List<Event> titles = new ArrayList<>();
    List<Event> parts = new ArrayList<>();
    addParts(even, new TextModel(ofOdd, Maxent.read(learn(oddText))), titles, parts);
    addParts(odd, new TextModel(ofEven, Maxent.read(learn(evenText))), titles, parts);
    List<Event> text = new ArrayList<>(evenText);
    text.addAll(oddText);
    List<byte[]> models =
        List.of(
            Maxent.train(shapeEvents(pages), SHAPES_CUTOFF, SHAPES_L2),
            learn(firstEvents(pages)),
            learn(text),
            learn(titles),
            learn(parts));
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      for (byte[] model : models) {
        out.writeInt(model.length);
        out.write(model);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training in memory", e);
    }
  }

  private static byte[] learn(List<Event> events) {
    return Maxent.train(events, CUTOFF, L2);
  }

  /** The pages of every second layout. */
  private static List<Page> everySecond(List<Page> pages, int from) {
    List<String> layouts = pages.stream().map(Page::layout).distinct().toList();
    return pages.stream().filter(page -> layouts.indexOf(page.layout()) % 2 == from).toList();
  }

  private static List<Event> firstEvents(List<Page> pages) {
    return textEvents(pages, lines -> Optional.empty());
  }

  private static List<Event> shapeEvents(List<Page> pages) {
    List<Event> events = new ArrayList<>();
    for (Page page : pages) {
      List<Line> lines = lines(page);
      TextFeatures features = textFeatures(lines.stream().map(Line::text).toList());
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (line.isText() || line.kinds().isEmpty()) {
          events.add(new Event(line.isText() ? YES : NOTHING, features.shapes(i)));
        }
      }
    }
    return events;
  }

  private static Maxent first(List<Page> pages) {
    return Maxent.read(learn(firstEvents(pages)));
  }

  private static List<Event> secondEvents(List<Page> pages, Maxent first) {
    return textEvents(
        pages,
        lines -> {
          TextFeatures features = textFeatures(lines);
          Stretch stretch = TextModel.stretch(first, features, lines, Optional.empty());
          return Optional.of(new Likeness(lines, stretch));
        });
  }

  private static List<Event> textEvents(
      List<Page> pages, Function<List<String>, Optional<Likeness>> likeness) {
    List<Event> events = new ArrayList<>();
    for (Page page : pages) {
      List<Line> lines = lines(page);
      List<String> texts = lines.stream().map(Line::text).toList();
      TextFeatures features = textFeatures(texts);
      Optional<Likeness> found = likeness.apply(texts);
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        // Headlines and bylines look like links and names in menus.
        if (line.isText() || line.kinds().isEmpty()) {
          events.add(new Event(line.isText() ? YES : NOTHING, features.of(i, found)));
        }
      }
    }
    return events;
  }

  private static void addParts(
      List<Page> pages, TextModel text, List<Event> titles, List<Event> parts) {
    for (Page page : pages) {
      List<Line> lines = lines(page);
      List<String> texts = lines.stream().map(Line::text).toList();
      List<Shape> shapes = texts.stream().map(Shape::of).toList();
      Signs signs = Signs.of(texts, shapes);
      Stretch stretch = text.stretch(texts, shapes, signs);
      PartFeatures features = new PartFeatures(texts, shapes, signs, stretch);
      int headline = headline(lines);
      for (int candidate : features.candidates()) {
        String is = candidate == headline ? YES : NOTHING;
        titles.add(new Event(is, features.title(candidate)));
      }
      for (int i = Math.max(0, headline - ABOVE); i < features.end(); i++) {
        if (i != headline) {
          parts.add(new Event(kind(lines.get(i)), features.part(i, headline)));
        }
      }
    }
  }

  private static TextFeatures textFeatures(List<String> lines) {
    List<Shape> shapes = lines.stream().map(Shape::of).toList();
    return new TextFeatures(shapes, Signs.of(lines, shapes));
  }

  private static String kind(Line line) {
    return line.kinds().stream().sorted().findFirst().map(BlockKind::code).orElse(NOTHING);
  }

  private static List<Line> lines(Page page) {
    return page.lines().stream().filter(line -> !line.text().isBlank()).toList();
  }

  private static int headline(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kinds().contains(BlockKind.TITLE)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a page without headline");
  }

  /** A trained model. */
  public static BlockModel read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new BlockModel(
          readOne(in), new TextModel(readOne(in), readOne(in)), readOne(in), readOne(in));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a model", e);
    }
  }

  private static Maxent readOne(DataInputStream in) throws IOException {
    return Maxent.read(in.readNBytes(in.readInt()));
  }

  @Override
  public List<Double> likelihoods(List<String> lines) {
    TextFeatures features = textFeatures(lines);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> shapes.probability(features.shapes(i), YES))
        .toList();
  }

  @Override
  public List<Optional<BlockKind>> kinds(List<String> lines) {
    if (!VietnameseText.is(String.join("\n", lines))) {
      return List.of();
    }
    List<Shape> shapes = lines.stream().map(Shape::of).toList();
    Signs signs = Signs.of(lines, shapes);
    Stretch stretch = text.stretch(lines, shapes, signs);
    if (stretch.isEmpty()) {
      return List.of();
    }
    PartFeatures features = new PartFeatures(lines, shapes, signs, stretch);
    int headline = headline(features, stretch);
    List<Optional<BlockKind>> kinds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i == headline) {
        kinds.add(Optional.of(BlockKind.TITLE));
      } else if (i < headline - ABOVE || i >= features.end()) {
        kinds.add(Optional.empty());
      } else {
        boolean below = i > headline;
        kinds.add(part(features.part(i, headline)).filter(kind -> below || TOP.contains(kind)));
      }
    }
    return kinds;
  }

  /** The likeliest headline, by what was learned and by what all sites have in common. */
  private int headline(PartFeatures features, Stretch stretch) {
    return features.candidates().stream()
        .max(
            Comparator.comparingDouble(
                i ->
                    logOdds(title.probability(features.title(i), YES))
                        + COMMON * features.titleScore(i)))
        .orElse(stretch.start());
  }

  private static double logOdds(double likelihood) {
    double bounded = Math.min(1 - LEAST, Math.max(LEAST, likelihood));
    return Math.log(bounded / (1 - bounded));
  }

  private Optional<BlockKind> part(String[] features) {
    String kind = part.classify(features).outcome();
    return kind.equals(NOTHING)
        ? Optional.empty()
        : Optional.of(BlockKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }
}
