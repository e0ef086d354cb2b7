package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast one thread finds names ({@code scan}, cutting the text and the automaton's pass) and
 * reads mentions ({@code read}, with grammar and resolution), over the example texts. {@code bytes}
 * is bytes of UTF-8 a second. Run {@code main} of {@code org.openjdk.jmh.Main} on the test class
 * path.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class MentionBenchmark {
  private final List<Article> articles = new ArrayList<>();
  private long size;
  private final Names names = Names.standard(Gazetteer.standard());
  private final MentionReader reader = MentionReader.standard();

  /** Counts the bytes read. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Volume {
    public long bytes;
  }

  @Setup
  public void load() throws IOException {
    for (Table.Row row : MentionReaderExamplesTest.examples()) {
      articles.add(MentionReaderExamplesTest.article(row.get("text")));
    }
    for (Article article : articles) {
      for (Block block : article.blocks()) {
        size += block.text().getBytes(StandardCharsets.UTF_8).length;
      }
    }
  }

  @Benchmark
  public int scan(Volume volume) {
    int found = 0;
    for (Article article : articles) {
      for (Block block : article.blocks()) {
        Tokens tokens = Tokens.of(block.text(), Vocabulary.standard());
        found += names.scan(block.text(), tokens).words.size();
      }
    }
    volume.bytes += size;
    return found;
  }

  @Benchmark
  public int read(Volume volume) {
    int found = 0;
    for (Article article : articles) {
      found += reader.read(article).size();
    }
    volume.bytes += size;
    return found;
  }
}
