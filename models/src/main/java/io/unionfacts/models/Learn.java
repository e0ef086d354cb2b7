package io.unionfacts.models;

import io.unionfacts.models.evaluation.EvaluationReport;
import io.unionfacts.models.evaluation.PageScorer;
import io.unionfacts.models.training.Training;
import java.io.IOException;
import java.nio.file.Path;
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
   * @param root the root of the repository
   * @param pages scores whole pages, for the report
   */
  public static void run(Path root, PageScorer pages) throws IOException {
    TRAINER.setLevel(Level.WARNING);
    Training.run(root);
    EvaluationReport.write(root, pages);
  }
}
