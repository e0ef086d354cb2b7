package io.unionfacts.run.store;

import java.time.Instant;
import java.util.List;

/**
 * A run, as far as it is known before its rows are loaded.
 *
 * @param startedAt when it started
 * @param versions what made the rows
 * @param runner Beam runner, for example {@code DirectRunner}
 * @param inputs the inputs as given
 * @param prune whether documents of earlier runs that this one did not meet are removed
 */
public record RunRecord(
    Instant startedAt, Versions versions, String runner, List<String> inputs, boolean prune) {
  public RunRecord {
    inputs = List.copyOf(inputs);
  }
}
