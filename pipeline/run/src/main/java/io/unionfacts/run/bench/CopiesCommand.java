package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.article.Article;
import io.unionfacts.run.copies.CopyMarking;
import io.unionfacts.run.input.ParsedDocument;
import io.unionfacts.run.input.RawDocument;
import io.unionfacts.run.pipeline.Build;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.ContentId;
import io.unionfacts.run.store.DatabaseUpdate;
import io.unionfacts.run.store.Folders;
import io.unionfacts.run.store.RunRecord;
import io.unionfacts.run.store.Shard;
import io.unionfacts.run.store.ShardCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unionfacts bench copies}: plants copies among made-up articles and counts those found. */
@Command(
    name = "copies",
    description = {
      "Plants copies among made-up articles, clusters them as a run does, and tells which were found."
    })
public final class CopiesCommand implements Callable<Integer> {
  private static final int PER_SHARD = 1000;

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--articles",
      required = true,
      paramLabel = "N",
      description = "How many articles; one in five is a copy of an earlier one.")
  private long articles;

  /**
   * What was found.
   *
   * @param planted copies planted, by kind
   * @param found those that came into the cluster of their original
   * @param marked articles that name another as the one that counts
   * @param rightly those of them whose other one repeats the same original
   */
  record Score(
      Map<PlantedCopies.Kind, Long> planted,
      Map<PlantedCopies.Kind, Long> found,
      long marked,
      long rightly) {
    double recall() {
      return (double) sum(found) / sum(planted);
    }

    double precision() {
      return (double) rightly / marked;
    }

    private static long sum(Map<PlantedCopies.Kind, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("unionfacts-copies");
    PrintWriter out = requireNonNull(command).commandLine().getOut();
    try {
      Path database = folder.resolve("copies.duckdb");
      long start = System.nanoTime();
      PlantedCopies planted = new PlantedCopies();
      load(planted, 0, articles, folder.resolve("shards"), database);
      double loading = seconds(start);
      double clustering = clusteringSeconds(database);
      Score score = score(planted, articles, database);
      out.printf(
          "%d articles: recall %.4f, precision %.4f; clustering %.1f s (writing, loading and"
              + " clustering %.1f s)%n",
          articles, score.recall(), score.precision(), clustering, loading);
      score
          .planted()
          .forEach(
              (kind, count) ->
                  out.printf(
                      "  %s: %d of %d found%n", kind, score.found().getOrDefault(kind, 0L), count));
      out.flush();
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  /** Writes the articles into a database as a run does, without reading facts out of them. */
  static void load(PlantedCopies planted, long from, long to, Path shards, Path database)
      throws IOException {
    for (long first = from; first < to; first += PER_SHARD) {
      String name = "%08d-planted".formatted(first / PER_SHARD);
      try (Shard shard = Shard.begin(shards, name, key -> Optional.empty())) {
        for (long i = first; i < Math.min(to, first + PER_SHARD); i++) {
          write(shard, planted.article(i), i);
        }
        shard.finish(new ShardCounts());
      }
    }
    DatabaseUpdate.publish(
        database,
        shards,
        new RunRecord(Instant.EPOCH, Build.versions(), "bench", List.of("planted"), false),
        RunListener.SILENT);
  }

  private static void write(Shard shard, Article article, long index) throws IOException {
    String name = Long.toString(index);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    RawDocument raw =
        new RawDocument(name, bytes, Optional.empty(), Optional.empty(), Optional.empty());
    shard.document(
        ContentId.ofBytes(bytes),
        raw,
        new ParsedDocument("text/plain", Optional.empty(), List.of(article)),
        List.of(new Extraction(article, List.of(), List.of(), List.of(), List.of())));
  }

  private static double clusteringSeconds(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement()) {
      long start = System.nanoTime();
      new CopyMarking(sql).mark();
      return seconds(start);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  static Score score(PlantedCopies planted, long articles, Path database) throws SQLException {
    Map<Long, Long> counts = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT CAST(d.uri AS BIGINT), CAST(o.uri AS BIGINT) FROM article a"
                    + " JOIN document d USING (doc_id)"
                    + " JOIN article c ON c.article_id = coalesce(a.duplicate_of, a.article_id)"
                    + " JOIN document o ON o.doc_id = c.doc_id")) {
      while (rows.next()) {
        counts.put(rows.getLong(1), rows.getLong(2));
      }
    }
    Map<PlantedCopies.Kind, Long> all = new EnumMap<>(PlantedCopies.Kind.class);
    Map<PlantedCopies.Kind, Long> found = new EnumMap<>(PlantedCopies.Kind.class);
    long marked = 0;
    long rightly = 0;
    for (long i = 0; i < articles; i++) {
      long original = planted.originalOf(i);
      long counting = requireNonNull(counts.get(i));
      if (planted.kind(i) != PlantedCopies.Kind.ORIGINAL) {
        all.merge(planted.kind(i), 1L, Long::sum);
        if (counting == requireNonNull(counts.get(original))) {
          found.merge(planted.kind(i), 1L, Long::sum);
        }
      }
      if (counting != i) {
        marked++;
        rightly += planted.originalOf(counting) == original ? 1 : 0;
      }
    }
    return new Score(all, found, marked, rightly);
  }
}
