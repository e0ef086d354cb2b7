package io.unionfacts.run.pipeline;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.run.input.DocumentOpener;
import io.unionfacts.run.input.DocumentReader;
import io.unionfacts.run.input.DocumentSink;
import io.unionfacts.run.input.InputFile;
import io.unionfacts.run.input.InputOptions;
import io.unionfacts.run.input.ParsedDocument;
import io.unionfacts.run.input.RawDocument;
import io.unionfacts.run.input.Reading;
import io.unionfacts.run.input.Rejection;
import io.unionfacts.run.store.ContentId;
import io.unionfacts.run.store.KnownDocuments;
import io.unionfacts.run.store.Shard;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.ShardCounts.Count;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a chunk, extracts from them and stages their rows: the whole work on one
 * element, without Beam. Not thread-safe: one per worker thread.
 */
public final class ChunkStager implements AutoCloseable {
  private final Path shards;
  private final KnownDocuments known;
  private final InputOptions input;
  private final Supplier<Extractor> extractor;
  private @Nullable DocumentReader reader;

  /**
   * @param shards the folder of all shards
   * @param known documents to skip
   * @param input how documents are read
   * @param extractor gives what reads the articles, which may be shared; it is asked only when
   *     there is a document to read
   */
  public ChunkStager(
      Path shards, KnownDocuments known, InputOptions input, Supplier<Extractor> extractor) {
    this.shards = shards;
    this.known = known;
    this.input = input;
    this.extractor = extractor;
  }

  /** Stages some files as a shard; does nothing if that shard is there already. */
  public ShardCounts stage(String name, List<InputFile> files) throws IOException {
    ShardCounts counts = new ShardCounts();
    if (Shard.isFinished(shards, name)) {
      return counts;
    }
    try (Shard shard = Shard.begin(shards, name, key -> extractor.get().entities().find(key))) {
      StagingSink sink = new StagingSink(shard, counts);
      for (InputFile file : files) {
        DocumentOpener.open(file, input, sink);
      }
      sink.spend(Count.READ_NANOS);
      shard.finish(counts);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counts;
  }

  /** Ends what reading documents has started. */
  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }

  private DocumentReader reader() {
    if (reader == null) {
      reader = DocumentReader.with(input);
    }
    return reader;
  }

  private final class StagingSink implements DocumentSink {
    private final Shard shard;
    private final ShardCounts counts;
    private long last = System.nanoTime();

    StagingSink(Shard shard, ShardCounts counts) {
      this.shard = shard;
      this.counts = counts;
    }

    /** Puts the time since the last call down to this. */
    void spend(Count count) {
      long now = System.nanoTime();
      counts.add(count, now - last);
      last = now;
    }

    @Override
    public void document(RawDocument document) {
      try {
        String docId = ContentId.ofBytes(document.bytes());
        counts.add(Count.BYTES, document.bytes().length);
        spend(Count.READ_NANOS);
        if (known.contains(docId)) {
          shard.unchanged(docId, document.uri());
          counts.add(Count.DOCUMENTS_UNCHANGED, 1);
          return;
        }
        Reading reading = reader().read(document);
        spend(Count.PARSE_NANOS);
        if (reading instanceof ParsedDocument parsed) {
          extract(docId, document, parsed);
        } else if (reading instanceof Reading.Rejected rejected) {
          rejected(rejected.rejection());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void extract(String docId, RawDocument document, ParsedDocument parsed)
        throws IOException {
      List<Extraction> extractions = new ArrayList<>();
      try {
        for (Article article : parsed.articles()) {
          extractions.add(extractor.get().extract(article));
        }
      } catch (RuntimeException e) {
        // A defect of ours, but one article in ten million must not cost a night's run.
        rejected(
            new Rejection(
                document.uri(), Rejection.Stage.EXTRACT, Rejection.Reason.FAILED, e.toString()));
        return;
      }
      spend(Count.EXTRACT_NANOS);
      shard.document(docId, document, parsed, extractions);
      counts.add(Count.DOCUMENTS_LOADED, 1);
      counts.add(Count.ARTICLES, extractions.size());
      extractions.forEach(extraction -> counts.add(Count.FACTS, extraction.facts().size()));
      if (counts.firstDocument().isEmpty()) {
        counts.staged(System.currentTimeMillis());
      }
      spend(Count.WRITE_NANOS);
    }

    @Override
    public void rejected(Rejection rejection) {
      try {
        shard.rejected(rejection);
        counts.add(Count.DOCUMENTS_REJECTED, 1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
