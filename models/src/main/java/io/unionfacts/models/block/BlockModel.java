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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.model.Event;

/**
 * Says what the lines of a page that was saved as text are to its main article: reads them first by
 * themselves, then twice more by what they and those around them were read as. Thread-safe.
 */
public final class BlockModel implements LineClassifier {
  private static final int PASSES = 3;
  private static final int CUTOFF = 8;
  private static final double L2 = 2;

  /** The same for shapes alone, which say less each. */
  private static final int SHAPES_CUTOFF = 2;

  private static final double SHAPES_L2 = 3;

  private static final String YES = "yes";
  private static final String NOTHING = "nothing";

  private final Maxent shapes;
  private final Rarity rarity;
  private final Reader reader;

  private BlockModel(Maxent shapes, Rarity rarity, Reader reader) {
    this.shapes = shapes;
    this.rarity = rarity;
    this.reader = reader;
  }

  /**
   * Reads pages in passes.
   *
   * @param passes the model of the first pass, and those of the others, which see what the one
   *     before read
   */
  private record Reader(List<Maxent> passes) {
    Reading read(PageFeatures page) {
      Reading reading = Reading.NONE;
      for (Maxent pass : passes) {
        reading = read(pass, page, reading);
      }
      return reading;
    }

    private static Reading read(Maxent model, PageFeatures page, Reading before) {
      List<Part> parts = model.outcomes().stream().map(Part::of).toList();
      List<Optional<String[]>> features = page.toRead(before);
      return Reading.of(
          IntStream.range(0, page.size())
              .mapToObj(
                  i ->
                      features
                          .get(i)
                          .map(ofLine -> likelihoods(model, parts, ofLine))
                          .orElseGet(() -> before.likelihoods().get(i)))
              .toList());
    }

    private static Map<Part, Double> likelihoods(
        Maxent model, List<Part> parts, String[] features) {
      double[] found = model.probabilities(features);
      Map<Part, Double> likelihoods = new EnumMap<>(Part.class);
      for (int i = 0; i < found.length; i++) {
        likelihoods.put(parts.get(i), found[i]);
      }
      return likelihoods;
    }

    Reader and(Maxent pass) {
      List<Maxent> more = new ArrayList<>(passes);
      more.add(pass);
      return new Reader(more);
    }
  }

  /** A page to learn from. */
  private record Example(PageFeatures page, List<Part> parts) {
    static Example of(Page page, Rarity rarity) {
      List<Line> lines = lines(page);
      return new Example(
          PageFeatures.of(lines.stream().map(Line::text).toList(), rarity), Part.of(lines));
    }
  }

  /**
   * Learns from pages; the same pages in the same order give the same bytes.
   *
   * @param pages the first half of them and the second have no layout and no article in common
   */
  public static byte[] train(List<Page> pages) {
    int half = pages.size() / 2;
    Rarity rarity = rarity(pages);
    List<Example> all = pages.stream().map(page -> Example.of(page, rarity)).toList();
    List<Example> first = all.subList(0, half);
    List<Example> second = all.subList(half, pages.size());
    List<byte[]> passes = new ArrayList<>();
    Reader ofFirst = new Reader(List.of());
    Reader ofSecond = new Reader(List.of());
    for (int pass = 1; pass < PASSES; pass++) {
      // A pass learns from what those before it make of pages that they never saw.
      List<Event> firstEvents = events(first, ofSecond);
      List<Event> secondEvents = events(second, ofFirst);
      List<byte[]> learned =
          Stream.of(joined(firstEvents, secondEvents), firstEvents, secondEvents)
              .parallel()
              .map(BlockModel::learn)
              .toList();
      passes.add(learned.get(0));
      ofFirst = ofFirst.and(Maxent.read(learned.get(1)));
      ofSecond = ofSecond.and(Maxent.read(learned.get(2)));
    }
    List<Event> last = joined(events(first, ofSecond), events(second, ofFirst));
    List<byte[]> models =
        Stream.<Supplier<byte[]>>of(
                () -> learn(last), () -> Maxent.train(shapeEvents(pages), SHAPES_CUTOFF, SHAPES_L2))
            .parallel()
            .map(Supplier::get)
            .toList();
    passes.add(models.get(0));
    return written(models.get(1), rarity, passes);
  }

  private static byte[] learn(List<Event> events) {
    return Maxent.train(events, CUTOFF, L2);
  }

  private static List<Event> joined(List<Event> first, List<Event> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static byte[] written(byte[] shapes, Rarity rarity, List<byte[]> passes) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      write(shapes, out);
      rarity.write(out);
      for (byte[] pass : passes) {
        write(pass, out);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training in memory", e);
    }
  }

  private static void write(byte[] model, DataOutputStream out) throws IOException {
    out.writeInt(model.length);
    out.write(model);
  }

  /** From the different lines of pages. */
  private static Rarity rarity(List<Page> pages) {
    return Rarity.of(
        pages.stream()
            .flatMap(page -> page.lines().stream())
            .map(Line::text)
            .distinct()
            .map(Pairs::of)
            .toList());
  }

  private static List<Event> events(List<Example> examples, Reader before) {
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      PageFeatures page = example.page();
      List<Optional<String[]>> lines = page.toRead(before.read(page));
      for (int i = 0; i < page.size(); i++) {
        String part = example.parts().get(i).code();
        lines.get(i).ifPresent(features -> events.add(new Event(part, features)));
      }
    }
    return events;
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

  private static TextFeatures textFeatures(List<String> lines) {
    List<Shape> shapes = lines.stream().map(Shape::of).toList();
    return new TextFeatures(shapes, Signs.of(lines, shapes));
  }

  private static List<Line> lines(Page page) {
    return page.lines().stream().filter(line -> !line.text().isBlank()).toList();
  }

  /** A trained model. */
  public static BlockModel read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Maxent shapes = readOne(in);
      Rarity rarity = Rarity.read(in);
      Reader reader = new Reader(List.of());
      for (int pass = 0; pass < PASSES; pass++) {
        reader = reader.and(readOne(in));
      }
      return new BlockModel(shapes, rarity, reader);
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
    List<Part> parts = new ArrayList<>(reader.read(PageFeatures.of(lines, rarity)).parts());
    if (!parts.contains(Part.PARAGRAPH)) {
      // A text of one paragraph has no lead.
      Collections.replaceAll(parts, Part.LEAD, Part.PARAGRAPH);
    }
    int last = parts.lastIndexOf(Part.PARAGRAPH);
    return last < 0 ? List.of() : kinds(parts, last);
  }

  /** Headings and photo lines behind a box below the last paragraph are those of other articles. */
  private static List<Optional<BlockKind>> kinds(List<Part> parts, int last) {
    List<Optional<BlockKind>> kinds = new ArrayList<>();
    boolean apart = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      apart |= i > last && part == Part.BOX;
      kinds.add(apart && part.isText() ? Optional.empty() : part.kind());
    }
    return kinds;
  }
}
