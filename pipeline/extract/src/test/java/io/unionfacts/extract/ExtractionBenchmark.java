package io.unionfacts.extract;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionReader;
import io.unionfacts.extract.fact.FactReader;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.QuantityReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * the model, and with the Java options of {@code unionfacts}. Periods are a part of every other
 * step but shared by them in the whole.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-XX:InlineSmallCode=700",
      "-XX:FreqInlineSize=60",
      "-XX:-CompactStrings",
      "-XX:+UseTransparentHugePages",
      "-XX:+IgnoreUnrecognizedVMOptions"
    })
public class ExtractionBenchmark {
  private static final String PLAIN =
      "Phong trào ở các trường mỗi nơi một cách làm, có nơi mạnh về văn nghệ, có nơi chuyên về thể thao,"
          + " nhờ đó thầy cô gắn bó với tổ chức hơn. ";
  private static final String DENSE =
      "LĐLĐ huyện Quốc Oai đã tặng giấy khen cho 12 tập thể và 30 cá nhân; hỗ trợ 98 con công nhân"
          + " với tổng số tiền 49 triệu đồng. ";

  /** Paragraphs of news that name people, bodies and places and count nothing. */
  private static final List<String> TOLD =
      List.of(
          "Bà Lò Thị Ngần, Chủ tịch Công đoàn ngành Giáo dục huyện Mộc Châu, cho rằng muốn giữ chân giáo"
              + " viên vùng cao thì trước hết phải lo được chỗ ở. Nhiều điểm trường của xã Tân Lập vẫn dùng"
              + " phòng học cũ làm nhà công vụ, mùa mưa dột, mùa đông lạnh, thầy cô phải che thêm bạt.",
          "Theo ông Đặng Hữu Khiêm, Phó Chủ tịch LĐLĐ tỉnh Quảng Ngãi, các công đoàn cơ sở trong Khu kinh tế"
              + " Dung Quất đã chủ động gặp người sử dụng lao động để bàn về bữa ăn ca, xe đưa đón và chỗ gửi"
              + " trẻ. Cách làm ấy được Tổng LĐLĐ Việt Nam ghi nhận và giới thiệu với các địa phương khác.",
          "Tại Công ty TNHH Dệt may Sông Hậu, tổ tư vấn pháp luật của Công đoàn cơ sở làm việc vào chiều thứ"
              + " Bảy, khi công nhân tan ca sớm. Chị Huỳnh Thị Mận, tổ trưởng, kể rằng câu hỏi thường gặp vẫn"
              + " là chuyện chốt sổ bảo hiểm xã hội khi chuyển từ Cần Thơ về quê ở Hậu Giang.",
          "Hội nghị còn mời lãnh đạo Ủy ban Mặt trận Tổ quốc thành phố Hải Dương, Sở Lao động -"
              + " Thương binh và Xã hội, Bảo hiểm xã hội tỉnh cùng đại diện Liên đoàn Lao động các huyện Gia"
              + " Lộc, Tứ Kỳ, Thanh Miện. Các ý kiến đều mong việc đối thoại ở cơ sở không làm cho có.",
          "Ở Bệnh viện Đa khoa khu vực Tịnh Biên, điều dưỡng Châu Sóc Kha vừa trực đêm vừa ôn bài để thi tay"
              + " nghề. Anh nói nhờ Công đoàn bệnh viện sắp xếp lại ca kíp nên không ai phải bỏ lớp, còn những"
              + " người có con nhỏ thì được đổi ca với nhau mà không cần làm đơn.");

  private static final int PAGE_BYTES = 8_192;

  private final Article page = page();
  private final List<Article> pages = pages();
  private int next;
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

  /** Pages of the sample articles, one after the other, with what is only told between. */
  private static List<Article> pages() {
    List<Article> pages = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    int bytes = 0;
    for (Block block : sampleBlocks()) {
      String told = TOLD.get(blocks.size() / 2 % TOLD.size());
      blocks.add(new Block(blocks.size(), block.kind(), block.text()));
      blocks.add(new Block(blocks.size(), BlockKind.PARAGRAPH, told));
      bytes += (block.text() + told).getBytes(StandardCharsets.UTF_8).length;
      if (bytes >= PAGE_BYTES) {
        pages.add(Article.of(Role.MAIN, blocks));
        blocks.clear();
        bytes = 0;
      }
    }
    return pages;
  }

  private static List<Block> sampleBlocks() {
    try (Stream<Path> files = Files.list(Examples.root().resolve("data/samples"))) {
      List<Block> blocks = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        for (Article article : SavedTextReader.standard().read(Files.readString(file))) {
          article.blocks().stream().filter(block -> block.kind().holdsFacts()).forEach(blocks::add);
        }
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole, of pages as full of facts and as varied as news is. */
  @Benchmark
  public Extraction articles() {
    next = (next + 1) % pages.size();
    return extractor.extract(pages.get(next));
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
