package io.unionfacts.run.store;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the documents of a shard, and where the time went. It is kept in the shard, so it
 * adds up whatever the runner, however often a chunk was tried, and over a run that was resumed.
 * Not thread-safe.
 */
public final class ShardCounts {
  /** What is counted; times are of one thread, in nanoseconds. */
  public enum Count {
    DOCUMENTS_LOADED,
    DOCUMENTS_UNCHANGED,
    DOCUMENTS_REJECTED,
    ARTICLES,
    FACTS,
    BYTES,
    /** Opening files and containers, and digests of bytes. */
    READ_NANOS,
    /** Bytes to articles. */
    PARSE_NANOS,
    /** Articles to facts. */
    EXTRACT_NANOS,
    /** Facts to staged rows. */
    WRITE_NANOS;

    /** Its name in reports, metrics and shards. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String FIRST_DOCUMENT = "first_document_millis";

  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private long firstDocument = Long.MAX_VALUE;

  public void add(Count count, long amount) {
    counts.merge(count, amount, Long::sum);
  }

  public void add(ShardCounts other) {
    other.counts.forEach(this::add);
    firstDocument = Math.min(firstDocument, other.firstDocument);
  }

  public long get(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  /** Documents met: loaded, unchanged and rejected ones. */
  public long documents() {
    return get(Count.DOCUMENTS_LOADED)
        + get(Count.DOCUMENTS_UNCHANGED)
        + get(Count.DOCUMENTS_REJECTED);
  }

  /** Notes when a document was staged, in milliseconds since 1970; the first one counts. */
  public void staged(long millis) {
    firstDocument = Math.min(firstDocument, millis);
  }

  /** When the first document was staged, in milliseconds since 1970; empty if none was. */
  public Optional<Long> firstDocument() {
    return firstDocument == Long.MAX_VALUE ? Optional.empty() : Optional.of(firstDocument);
  }

  /** As lines of name and amount. */
  String toLines() {
    StringBuilder lines = new StringBuilder();
    for (Count count : Count.values()) {
      lines.append(count.code()).append('\t').append(get(count)).append('\n');
    }
    return lines.append(FIRST_DOCUMENT).append('\t').append(firstDocument).append('\n').toString();
  }

  /** Reads what {@link #toLines} wrote; lines with other names are left alone. */
  static ShardCounts ofLines(String lines) {
    ShardCounts found = new ShardCounts();
    lines.lines().map(line -> line.split("\t", -1)).forEach(found::read);
    return found;
  }

  private void read(String[] parts) {
    for (Count count : Count.values()) {
      if (parts[0].equals(count.code())) {
        add(count, Long.parseLong(parts[1]));
      }
    }
    if (parts[0].equals(FIRST_DOCUMENT)) {
      staged(Long.parseLong(parts[1]));
    }
  }
}
