package io.unionfacts.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");

  @Test
  void reportSaysWhatTheModelsScore() throws IOException {
    String report = Files.readString(ROOT.resolve(EvaluationReport.FILE));

    assertThat(report)
        .as("write the report again: ./unionfacts train")
        .contains(
            EvaluationReport.CHECKED_FROM
                + EvaluationReport.checked(ROOT)
                + EvaluationReport.CHECKED_TO);
  }

  @Test
  void noModelFallsBelowItsFloor() throws IOException {
    Map<String, Double> scores = EvaluationReport.scores(ROOT);
    String baseline = Files.readString(ROOT.resolve("models/baseline.tsv"));
    Table floors = Table.parse("baseline.tsv", baseline, "model", "floor");

    assertThat(floors.rows()).hasSize(scores.size());
    for (Table.Row row : floors.rows()) {
      assertThat(scores.get(row.required("model")))
          .as(row.required("model"))
          .isGreaterThanOrEqualTo(Double.parseDouble(row.required("floor")));
    }
  }
}
