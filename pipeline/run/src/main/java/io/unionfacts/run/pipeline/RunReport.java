package io.unionfacts.run.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.ShardCounts;
import io.unionfacts.run.store.ShardCounts.Count;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every count and timing of a run, for {@code run_report.json}. It listens to the run, and passes
 * on what it hears.
 */
public final class RunReport implements RunListener {
  private static final Path PROCESS_STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private final RunListener next;
  private final Instant start = Instant.now();
  private Instant found = start;
  private Instant staged = start;
  private Manifest manifest = new Manifest(Path.of(""), 0, 0);
  private int chunks;
  private int resumed;
  private ShardCounts counts = new ShardCounts();
  private final Map<String, Instant> steps = new LinkedHashMap<>();

  /**
   * @param next who else listens
   */
  public RunReport(RunListener next) {
    this.next = next;
  }

  @Override
  public void found(Manifest files, int parts, int taken, Path shards) {
    found = Instant.now();
    manifest = files;
    chunks = parts;
    resumed = taken;
    next.found(files, parts, taken, shards);
  }

  @Override
  public void loading(ShardCounts all) {
    staged = Instant.now();
    counts = all;
    next.loading(all);
  }

  @Override
  public void step(String what, int number, int of) {
    steps.put(what, Instant.now());
    next.step(what, number, of);
  }

  /**
   * Writes the report of a run that has just ended.
   *
   * @param runner what it ran on
   */
  public void write(Path file, RunResult result, String runner) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), of(result, runner, Instant.now()));
  }

  private Map<String, Object> of(RunResult result, String runner, Instant end) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("run_id", result.runId());
    report.put("runner", runner);
    report.put("started_at", start.toString());
    report.put("finished_at", end.toString());
    report.put("seconds", seconds(start, end));
    report.put("seconds_finding_inputs", seconds(start, found));
    report.put("seconds_staging", seconds(found, staged));
    report.put("seconds_loading", seconds(staged, end));
    report.put("seconds_of_loading_steps", secondsOfSteps(end));
    // Of a resumed run the first document was staged by another process.
    Instant process = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    report.put(
        "seconds_from_process_start_to_first_document",
        resumed == 0
            ? counts
                .firstDocument()
                .map(millis -> seconds(process, Instant.ofEpochMilli(millis)))
                .orElse(null)
            : null);
    Map<String, Object> work = new LinkedHashMap<>();
    for (Count count : Count.values()) {
      String name = count.code();
      if (name.endsWith("_nanos")) {
        work.put(name.replace("_nanos", ""), counts.get(count) / 1e9);
      }
    }
    report.put("thread_seconds", work);
    report.put("files", manifest.files());
    report.put("file_bytes", manifest.bytes());
    report.put("document_bytes", counts.get(Count.BYTES));
    report.put("parts", chunks);
    report.put("parts_resumed", resumed);
    report.put("documents_seen", result.seen());
    report.put("documents_loaded", result.loaded());
    report.put("documents_unchanged", result.unchanged());
    report.put("documents_rejected", result.rejected());
    report.put("rejected_by_reason", result.byReason());
    report.put("articles", result.articles());
    report.put("facts", result.facts());
    report.put("peak_memory_bytes", peakMemory().orElse(null));
    return report;
  }

  private Map<String, Double> secondsOfSteps(Instant end) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    List<Instant> ends = new ArrayList<>(steps.values());
    ends.add(end);
    for (String step : steps.keySet()) {
      seconds.put(step, seconds(steps.get(step), ends.get(seconds.size() + 1)));
    }
    return seconds;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  /** The most memory that this process has held so far, where the system tells. */
  private static Optional<Long> peakMemory() {
    try {
      return Files.readAllLines(PROCESS_STATUS).stream()
          .filter(line -> line.startsWith(PEAK))
          .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
          .map(kilobytes -> Long.parseLong(kilobytes) * 1024)
          .findFirst();
    } catch (IOException e) {
      // Linux alone has it; elsewhere the report does without.
      return Optional.empty();
    }
  }
}
