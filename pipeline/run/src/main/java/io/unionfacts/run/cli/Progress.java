package io.unionfacts.run.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.Shard;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.ShardCounts.Count;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells how far a run is: a bar on a terminal, a line now and then elsewhere, or lines of JSON. It
 * looks at the finished shards, so it works whatever the runner.
 */
final class Progress implements RunListener, Closeable {
  /** How progress is told. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int BAR = 30;
  private static final int SECONDS_BETWEEN_LINES = 10;

  /** What is left of a longer line before; ECMA-48, "erase in line". */
  private static final String ERASE_REST = "\u001b[K";

  private final PrintWriter err;
  private final Format format;
  private final boolean quiet;
  private final boolean terminal;
  private Optional<Staging> staging = Optional.empty();
  private Instant told = Instant.EPOCH;
  private boolean open;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  Progress(PrintWriter err, Format format, boolean quiet, boolean terminal) {
    this.err = err;
    this.format = format;
    this.quiet = quiet;
    this.terminal = terminal && format == Format.TEXT;
  }

  @Override
  public void found(Manifest manifest, int chunks, int resumed, Path shards) {
    if (quiet) {
      return;
    }
    String taken =
        resumed == 0
            ? ""
            : " (%d of %d parts were finished by an earlier run)".formatted(resumed, chunks);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", "found");
    event.put("files", manifest.files());
    event.put("bytes", manifest.bytes());
    event.put("parts", chunks);
    event.put("parts_done", resumed);
    tell(
        String.format(
            Locale.ROOT,
            "Reading %,d files, %,.1f MB%s",
            manifest.files(),
            manifest.bytes() / 1e6,
            taken),
        event);
    Staging now = new Staging(chunks, shards, Instant.now());
    now.look();
    now.begin();
    staging = Optional.of(now);
    int pause = terminal ? 1 : SECONDS_BETWEEN_LINES;
    // It ends with the clock, and nobody waits for it.
    var unused = clock.scheduleAtFixedRate(() -> advance(now), pause, pause, TimeUnit.SECONDS);
  }

  private synchronized void advance(Staging staging) {
    if (!staging.look()) {
      return;
    }
    double seconds = Duration.between(staging.start, Instant.now()).toMillis() / 1000.0;
    int done = staging.seen.size();
    int now = done - staging.before;
    double rate = (staging.counts.documents() - staging.documentsBefore) / seconds;
    double left = now == 0 ? 0 : seconds * (staging.chunks - done) / now;
    long rejected = staging.counts.get(Count.DOCUMENTS_REJECTED);
    String text =
        String.format(
            Locale.ROOT,
            "%3d%% %,d documents, %,.1f MB, %,d rejected, %,.0f documents a second%s",
            100L * done / Math.max(1, staging.chunks),
            staging.counts.documents(),
            staging.counts.get(Count.BYTES) / 1e6,
            rejected,
            rate,
            now == 0 ? "" : String.format(Locale.ROOT, ", %,.0f s left", left));
    if (terminal) {
      bar(done, Math.max(1, staging.chunks), text);
      return;
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", "staging");
    event.put("documents", staging.counts.documents());
    event.put("bytes", staging.counts.get(Count.BYTES));
    event.put("rejected", rejected);
    event.put("parts", staging.chunks);
    event.put("parts_done", done);
    event.put("documents_per_second", Math.round(rate));
    event.put("seconds_left", now == 0 ? null : Math.round(left));
    tell(text, event);
  }

  private void bar(int done, int of, String text) {
    int full = BAR * done / of;
    err.print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + text + ERASE_REST);
    err.flush();
  }

  @Override
  public void loading(ShardCounts counts) {
    clock.shutdownNow();
    if (quiet) {
      return;
    }
    if (terminal) {
      staging.ifPresent(this::advance);
      err.println();
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", "loading");
    event.put("documents", counts.documents());
    event.put("rejected", counts.get(Count.DOCUMENTS_REJECTED));
    tell("Loading the database", event);
    told = Instant.now();
  }

  @Override
  public void step(String what, int number, int of) {
    if (quiet) {
      return;
    }
    Instant now = Instant.now();
    if (terminal) {
      bar(number, of, what);
      open = true;
    } else if (format == Format.JSON
        || Duration.between(told, now).toSeconds() >= SECONDS_BETWEEN_LINES) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("event", "loading_step");
      event.put("what", what);
      event.put("step", number);
      event.put("steps", of);
      tell("Loading, step %d of %d: %s".formatted(number, of, what), event);
      told = now;
    }
  }

  /** The shards seen so far, and what they count. */
  private static final class Staging {
    private final int chunks;
    private final Path shards;
    private final Instant start;
    private final Set<String> seen = new HashSet<>();
    private final ShardCounts counts = new ShardCounts();
    private int before;
    private long documentsBefore;

    Staging(int chunks, Path shards, Instant start) {
      this.chunks = chunks;
      this.shards = shards;
      this.start = start;
    }

    /** What is there now was there before this run. */
    void begin() {
      before = seen.size();
      documentsBefore = counts.documents();
    }

    /** Takes in the shards that are new; false if there is nothing left to look at. */
    boolean look() {
      try (Stream<Path> listed = Files.list(shards)) {
        for (Path shard : (Iterable<Path>) listed::iterator) {
          String name = shard.getFileName().toString();
          if (Character.isDigit(name.charAt(0)) && seen.add(name)) {
            counts.add(Shard.counts(shards, name));
          }
        }
        return true;
      } catch (IOException | UncheckedIOException e) {
        // The shards are gone as the run has ended; there is nothing left to tell.
        return false;
      }
    }
  }

  private void tell(String text, Map<String, Object> event) {
    if (format == Format.TEXT) {
      err.println(text);
      return;
    }
    try {
      err.println(new ObjectMapper().writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (open) {
      err.println();
    }
  }
}
