package io.unionfacts.extract;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionReader;
import io.unionfacts.extract.fact.FactReader;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.QuantityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many pages of 8 KB one thread reads a second, whole and step by step; by rules alone, without
 * the model. Periods are a part of every other step but shared by them in the whole.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ExtractionBenchmark {
  private static final String PLAIN =
      "Phong trào ở các trường mỗi nơi một cách làm, có nơi mạnh về văn nghệ, có nơi chuyên về thể thao,"
          + " nhờ đó thầy cô gắn bó với tổ chức hơn. ";
  private static final String DENSE =
      "LĐLĐ huyện Quốc Oai đã tặng giấy khen cho 12 tập thể và 30 cá nhân; hỗ trợ 98 con công nhân"
          + " với tổng số tiền 49 triệu đồng. ";

  private final Article page = page();
  private final MentionReader mentions = MentionReader.standard();
  private final PeriodReader periods = PeriodReader.standard();
  private final QuantityReader quantities = QuantityReader.standard();
  private final FactReader facts = FactReader.standard();
  private final Extractor extractor = Extractor.standard();
  private final List<Mention> found = mentions.read(page);

  /** Four plain sentences to a dense one, as in long reports. */
  private static Article page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(0, BlockKind.TITLE, "LĐLĐ huyện Quốc Oai tổng kết năm học 2021-2022"));
    int paragraphs = 8;
    for (int i = 1; i <= paragraphs; i++) {
      blocks.add(new Block(i, BlockKind.PARAGRAPH, (PLAIN.repeat(4) + DENSE).strip()));
    }
    return Article.of(Role.MAIN, blocks);
  }

  /** The whole: mentions, then facts. */
  @Benchmark
  public Extraction whole() {
    return extractor.extract(page);
  }

  /** Mentions alone. */
  @Benchmark
  public List<Mention> mentions() {
    return mentions.read(page);
  }

  /** Cutting into tokens and reading periods, which mentions, numbers and facts all build on. */
  @Benchmark
  public void periods(Blackhole sink) {
    ArticleNumbers numbers = ArticleNumbers.of(page, periods, quantities);
    page.blocks().forEach(block -> sink.consume(numbers.periods(block)));
  }

  /** Periods and quantities. */
  @Benchmark
  public void numbers(Blackhole sink) {
    ArticleNumbers numbers = ArticleNumbers.of(page, periods, quantities);
    page.blocks().forEach(block -> sink.consume(numbers.quantities(block)));
  }

  /** Facts, their numbers and periods among them, with the mentions known. */
  @Benchmark
  public FactReader.Reading facts() {
    return facts.read(page, found);
  }

  /** Runs it. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ExtractionBenchmark.class.getName()).build()).run();
  }
}
