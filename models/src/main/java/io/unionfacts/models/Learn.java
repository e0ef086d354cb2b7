package io.unionfacts.models;

import io.unionfacts.models.evaluation.EvaluationReport;
import io.unionfacts.models.training.Training;
import java.io.IOException;

/** Trains every model and writes the report: one command after the corpora changed. */
public final class Learn {
  private Learn() {}

  /**
   * Trains, then measures.
   *
   * @param args as of {@link EvaluationReport}
   */
  public static void main(String[] args) throws IOException {
    Training.main(args);
    EvaluationReport.main(args);
  }
}
