package io.unionfacts.models;

import io.unionfacts.models.evaluation.EvaluationReport;
import io.unionfacts.models.training.Training;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Trains every model and writes the report: one command after the corpora changed. */
public final class Learn {
  /** Kept, or its level would be forgotten: OpenNLP logs every iteration. */
  private static final Logger TRAINER = Logger.getLogger("opennlp");

  private Learn() {}

  /**
   * Trains, then measures.
   *
   * @param args as of {@link EvaluationReport}
   */
  public static void main(String[] args) throws IOException {
    TRAINER.setLevel(Level.WARNING);
    Training.main(args);
    EvaluationReport.main(args);
  }
}
