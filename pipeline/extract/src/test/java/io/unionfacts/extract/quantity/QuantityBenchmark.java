package io.unionfacts.extract.quantity;

import io.unionfacts.extract.Examples;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast one thread reads, in bytes of UTF-8 a second, beside a bare pass over the same
 * characters and ten regular expressions for the commonest shapes. The text is that of the sample
 * pages, or every example strung into paragraphs, which holds several times more numbers than news
 * does. {@code readQuantities} reads the periods too, since what they cover is no quantity.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QuantityBenchmark {
  private static final List<Pattern> COMMONEST =
      List.of(
          Pattern.compile("\\d{1,3}(?:\\.\\d{3})+"),
          Pattern.compile("\\d+(?:,\\d+)?\\s*%"),
          Pattern.compile("\\d+(?:[.,]\\d+)*\\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\\s*đồng"),
          Pattern.compile("\\d+(?:[.,]\\d+)*\\s+(?:đoàn viên|công nhân|CNVCLĐ|người)"),
          Pattern.compile("\\d+\\s*/\\s*\\d+"),
          Pattern.compile("\\d+\\s*[-–]\\s*\\d+"),
          Pattern.compile("(?:gần|hơn|trên|khoảng)\\s+\\d+"),
          Pattern.compile("năm học\\s+\\d{4}\\s*[-–]\\s*\\d{4}"),
          Pattern.compile("ngày\\s+\\d{1,2}[/.-]\\d{1,2}"),
          Pattern.compile("\\d+\\s+(?:suất|phần|giải|căn|hộ|tập thể|cá nhân)"));

  private final QuantityReader quantities = QuantityReader.standard();
  private final PeriodReader periods = PeriodReader.standard();

  /** What is read. */
  @Param({"samples", "examples"})
  public String text = "samples";

  private List<String> paragraphs = List.of();
  private long bytes;

  @Setup
  public void load() {
    paragraphs = text.equals("samples") ? samples() : examples();
    bytes = paragraphs.stream().mapToLong(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** Bytes read, which JMH reports beside the operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    public long megabytes;
    private long rest;

    void add(long bytes) {
      rest += bytes;
      megabytes += rest / 1_000_000;
      rest %= 1_000_000;
    }
  }

  private static List<String> samples() {
    try (Stream<Path> files = Files.list(Examples.root().resolve("data/samples"))) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        Files.readString(file).lines().filter(line -> !line.isBlank()).forEach(lines::add);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> examples() {
    List<String> texts = new ArrayList<>();
    Examples.in("quantity").forEach(example -> texts.add(example.text()));
    Examples.in("period").forEach(example -> texts.add(example.text()));
    String prose =
        " của các cấp công đoàn trên địa bàn, góp phần chăm lo đời sống vật chất, tinh thần cho người"
            + " lao động và xây dựng tổ chức ngày càng vững mạnh. ";
    Collections.shuffle(texts, new Random(1));
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += 4) {
      StringBuilder paragraph = new StringBuilder();
      for (String text : texts.subList(i, Math.min(i + 4, texts.size()))) {
        paragraph.append(text).append(prose);
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  @Benchmark
  public int barePass(Volume volume) {
    int sum = 0;
    for (String paragraph : paragraphs) {
      for (int i = 0; i < paragraph.length(); i++) {
        sum += paragraph.charAt(i);
      }
    }
    volume.add(bytes);
    return sum;
  }

  @Benchmark
  public void tenRegularExpressions(Volume volume, Blackhole hole) {
    for (String paragraph : paragraphs) {
      for (Pattern pattern : COMMONEST) {
        hole.consume(pattern.matcher(paragraph).results().count());
      }
    }
    volume.add(bytes);
  }

  @Benchmark
  public void readQuantities(Volume volume, Blackhole hole) {
    for (String paragraph : paragraphs) {
      List<Quantity> read = quantities.read(paragraph);
      hole.consume(read);
    }
    volume.add(bytes);
  }

  @Benchmark
  public void readPeriods(Volume volume, Blackhole hole) {
    for (String paragraph : paragraphs) {
      List<Period> read = periods.read(paragraph, Optional.empty());
      hole.consume(read);
    }
    volume.add(bytes);
  }

  /** Runs this benchmark from a test class path. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(QuantityBenchmark.class.getSimpleName()).build()).run();
  }
}
