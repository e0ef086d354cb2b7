package io.unionfacts.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one process took to read an archive and publish its database.
 *
 * @param mode the runner's name, or the bare loop
 * @param documents documents met
 * @param megabytes their bytes, in millions
 * @param seconds from the start of the process to its end
 * @param start seconds from the start of the process to the first document staged
 * @param stages seconds by stage, of the clock, in order; they add up to {@code seconds}
 * @param peak the most memory the process held, in millions of bytes; 0 where that is not known
 */
record Measurement(
    String mode,
    long documents,
    double megabytes,
    double seconds,
    double start,
    Map<String, Double> stages,
    double peak) {

  /**
   * Reads a run's report.
   *
   * @param seconds of the whole process
   * @param threads threads that staged
   */
  static Measurement of(Path report, String mode, double seconds, int threads) throws IOException {
    JsonNode json = new ObjectMapper().readTree(report.toFile());
    Map<String, Double> stages = new LinkedHashMap<>();
    double working = 0;
    for (String stage : new String[] {"read", "parse", "extract", "write"}) {
      double spent = json.required("thread_seconds").required(stage).asDouble() / threads;
      stages.put(stage, spent);
      working += spent;
    }
    double loading = json.required("seconds_loading").asDouble();
    stages.put("load and publish", loading);
    // The Java machine, lexicons and models, listing the inputs, the runner, threads that wait.
    stages.put("start, runner, waiting", seconds - working - loading);
    return new Measurement(
        mode,
        json.required("documents_seen").asLong(),
        json.required("document_bytes").asDouble() / 1e6,
        seconds,
        json.required("seconds_from_process_start_to_first_document").asDouble(),
        stages,
        json.required("peak_memory_bytes").asDouble() / 1e6);
  }

  /** Documents a second of the clock, the whole process counted. */
  double rate() {
    return documents / seconds;
  }

  /** Documents a second beyond what a small run of the same kind took: without the start. */
  double marginalRate(Measurement small) {
    return (documents - small.documents) / (seconds - small.seconds);
  }
}
