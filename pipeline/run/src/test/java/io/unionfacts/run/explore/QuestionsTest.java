package io.unionfacts.run.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked questions: the explorer offers them, the notebooks' page answers them. */
class QuestionsTest {
  @TempDir static Path folder;

  @Test
  void everyQuestionRunsAndStandsInTheDocument() throws Exception {
    String script = WebFiles.text("examples.js");
    JsonNode examples =
        new ObjectMapper()
            .readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    String document = Files.readString(Path.of("../../notebooks/QUESTIONS.md"));
    Path file = folder.resolve("generated.duckdb");
    GeneratedDatabase.create(file, 300);

    assertThat(examples).hasSizeGreaterThanOrEqualTo(10);
    try (ReadOnlyDatabase database = ReadOnlyDatabase.open(file)) {
      for (JsonNode example : examples) {
        String sql = example.path("sql").asText();
        assertThat(document).contains(example.path("en").asText(), "```sql\n" + sql + "\n```");
        assertThat(rows(database, sql)).as(sql).isNotNull();
      }
    }
  }

  private static String rows(ReadOnlyDatabase database, String sql)
      throws IOException, QueryRefusedException {
    List<String> rows = new ArrayList<>();
    database.query(
        sql,
        List.of(),
        QueryLimits.TYPED,
        new RowSink() {
          @Override
          public void columns(List<ResultColumn> columns) {}

          @Override
          public void row(List<@Nullable Object> values) {
            rows.add(values.stream().map(String::valueOf).collect(Collectors.joining(" | ")));
          }
        });
    return String.join("\n", rows);
  }
}
