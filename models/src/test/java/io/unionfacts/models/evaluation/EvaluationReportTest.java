package io.unionfacts.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.resource.Table;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.models.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");

  private final Corpus corpus = Corpus.load(ROOT.resolve("data/corpora"));

  @Test
  void reportSaysWhatTheModelsScore() throws IOException {
    String report = Files.readString(ROOT.resolve(EvaluationReport.FILE));

    assertThat(report)
        .as("write the report again, see models/README.md")
        .contains(
            EvaluationReport.CHECKED_FROM
                + EvaluationReport.onDev(corpus)
                + EvaluationReport.CHECKED_TO);
  }

  @Test
  void noModelFallsBelowItsFloor() throws IOException {
    Map<String, Double> scores = new HashMap<>();
    scores.put("kinds", DevScores.ofKinds(TrainedModels.kinds(), corpus.dev()).score("all").f1());
    scores.put("names", DevScores.ofNames(TrainedModels.names(), corpus.dev()).score("all").f1());
    String baseline = Files.readString(ROOT.resolve("models/baseline.tsv"));

    for (Table.Row row : Table.parse("baseline.tsv", baseline, "model", "floor").rows()) {
      assertThat(scores.get(row.required("model")))
          .as(row.required("model"))
          .isGreaterThanOrEqualTo(Double.parseDouble(row.required("floor")));
    }
  }
}
