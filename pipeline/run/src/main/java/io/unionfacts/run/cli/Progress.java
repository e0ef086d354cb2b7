package io.unionfacts.run.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

  private final PrintWriter err;
  private final Format format;
  private final boolean quiet;
  private final boolean terminal;
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
    String megabytes = String.format(Locale.ROOT, "%,.1f MB", manifest.bytes() / 1e6);
    tell(
        String.format(Locale.ROOT, "Reading %,d files, %s%s", manifest.files(), megabytes, taken),
        event("found", manifest.files(), manifest.bytes(), resumed, chunks));
    Instant start = Instant.now();
    int pause = terminal ? 1 : SECONDS_BETWEEN_LINES;
    // It ends with the clock, and nobody waits for it.
    var unused =
        clock.scheduleAtFixedRate(
            () -> advance(manifest, chunks, resumed, shards, start),
            pause,
            pause,
            TimeUnit.SECONDS);
  }

  private void advance(Manifest manifest, int chunks, int resumed, Path shards, Instant start) {
    long done;
    try (Stream<Path> listed = Files.list(shards)) {
      done =
          listed
              .filter(shard -> Character.isDigit(shard.getFileName().toString().charAt(0)))
              .count();
    } catch (IOException e) {
      // The shards are gone as the run has ended; there is nothing left to tell.
      return;
    }
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    long now = done - resumed;
    long files = chunks == 0 ? 0 : manifest.files() * done / chunks;
    double rate = chunks == 0 ? 0 : (double) manifest.files() * now / chunks / seconds;
    String left = now == 0 ? "" : ", %.0f s left".formatted(seconds * (chunks - done) / now);
    String text =
        String.format(
            Locale.ROOT, "%,d of %,d files, %,.0f a second%s", files, manifest.files(), rate, left);
    if (terminal) {
      int full = chunks == 0 ? BAR : (int) (BAR * done / chunks);
      err.print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + text + "   ");
      err.flush();
    } else {
      tell(text, event("staging", files, manifest.bytes(), done, chunks));
    }
  }

  @Override
  public void loading() {
    clock.shutdownNow();
    if (!quiet) {
      if (terminal) {
        err.println();
      }
      tell("Loading the database", Map.of("event", "loading"));
    }
  }

  private static Map<String, Object> event(
      String name, long files, long bytes, long done, long parts) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", name);
    event.put("files", files);
    event.put("bytes", bytes);
    event.put("parts_done", done);
    event.put("parts", parts);
    return event;
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
  }
}
