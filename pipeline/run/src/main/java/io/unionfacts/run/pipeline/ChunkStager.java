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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the documents of a chunk, extracts from them and stages their rows: the whole work on one
 * element, without Beam. Not thread-safe: one per worker thread.
 */
public final class ChunkStager implements AutoCloseable {
  private final Path shards;
  private final KnownDocuments known;
  private final InputOptions input;
  private final DocumentReader reader;
  private final Extractor extractor;

  /**
   * @param shards the folder of all shards
   * @param known documents to skip
   * @param input how documents are read
   * @param extractor what reads the articles; may be shared
   */
  public ChunkStager(Path shards, KnownDocuments known, InputOptions input, Extractor extractor) {
    this.shards = shards;
    this.known = known;
    this.input = input;
    this.extractor = extractor;
    this.reader = DocumentReader.with(input);
  }

  /** Stages some files as a shard; does nothing if that shard is there already. */
  public Counts stage(String name, List<InputFile> files) throws IOException {
    Counts counts = new Counts();
    if (Shard.isFinished(shards, name)) {
      return counts;
    }
    try (Shard shard = Shard.begin(shards, name, extractor.entities()::find)) {
      DocumentSink sink = new StagingSink(shard, counts);
      for (InputFile file : files) {
        DocumentOpener.open(file, input, sink);
      }
      shard.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counts;
  }

  /** Ends what reading documents has started. */
  @Override
  public void close() {
    reader.close();
  }

  /** What became of the documents of a chunk. */
  public static final class Counts {
    private long documents;
    private long unchanged;
    private long rejected;
    private long articles;
    private long facts;
    private long bytes;

    public long documents() {
      return documents;
    }

    public long unchanged() {
      return unchanged;
    }

    public long rejected() {
      return rejected;
    }

    public long articles() {
      return articles;
    }

    public long facts() {
      return facts;
    }

    public long bytes() {
      return bytes;
    }
  }

  private final class StagingSink implements DocumentSink {
    private final Shard shard;
    private final Counts counts;

    StagingSink(Shard shard, Counts counts) {
      this.shard = shard;
      this.counts = counts;
    }

    @Override
    public void document(RawDocument document) {
      try {
        String docId = ContentId.ofBytes(document.bytes());
        counts.bytes += document.bytes().length;
        if (known.contains(docId)) {
          shard.unchanged(docId, document.uri());
          counts.unchanged++;
          return;
        }
        Reading reading = reader.read(document);
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
          extractions.add(extractor.extract(article));
        }
      } catch (RuntimeException e) {
        // A defect of ours, but one article in ten million must not cost a night's run.
        rejected(
            new Rejection(
                document.uri(), Rejection.Stage.EXTRACT, Rejection.Reason.FAILED, e.toString()));
        return;
      }
      shard.document(docId, document, parsed, extractions);
      counts.documents++;
      counts.articles += extractions.size();
      extractions.forEach(extraction -> counts.facts += extraction.facts().size());
    }

    @Override
    public void rejected(Rejection rejection) {
      try {
        shard.rejected(rejection);
        counts.rejected++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
