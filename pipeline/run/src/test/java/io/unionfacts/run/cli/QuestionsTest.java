package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.explore.QueryLimits;
import io.unionfacts.run.explore.ReadOnlyDatabase;
import io.unionfacts.run.explore.RowSink;
import io.unionfacts.run.explore.WebFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The worked questions: the explorer offers them, a page beside the notebooks answers them. */
class QuestionsTest {
  private static final Path DOCUMENT = Path.of("../../notebooks/QUESTIONS.md");
  private static final String BEGIN = "<!-- from here on: generated, mvn test -Dupdate.docs -->\n";
  private static final int SHOWN_ROWS = 6;
  private static final int SHOWN_LETTERS = 70;

  @TempDir Path folder;

  @Test
  void theDocumentHoldsTheAnswersOfTheSamples() throws Exception {
    Path samples = folder.resolve("samples.duckdb");
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter()));
    commandLine.setErr(new PrintWriter(new StringWriter()));
    assertThat(commandLine.execute("run", "../../data/samples", "--db", samples.toString()))
        .isZero();
    StringBuilder answers = new StringBuilder();
    int number = 0;
    try (ReadOnlyDatabase database = ReadOnlyDatabase.open(samples)) {
      for (JsonNode question : questions()) {
        String sql = question.path("sql").asText();
        Answer answer = Answer.of(database, sql);
        assertThat(answer.rows()).as(sql).isNotEmpty();
        answers.append(
            "\n## %d. %s\n\n_%s_\n\n```sql\n%s\n```\n\n%s"
                .formatted(
                    ++number,
                    question.path("en").asText(),
                    question.path("vi").asText(),
                    sql,
                    answer.markdown()));
      }
    }
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    if (System.getProperty("update.docs") != null) {
      Files.writeString(DOCUMENT, document.substring(0, begin) + answers);
      return;
    }

    assertThat(document.substring(begin)).isEqualTo(answers.toString());
  }

  private static JsonNode questions() throws IOException {
    String script = WebFiles.text("examples.js");
    JsonNode questions =
        new ObjectMapper()
            .readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    assertThat(questions).hasSize(10);
    return questions;
  }

  private record Answer(List<String> columns, List<List<String>> rows) {
    static Answer of(ReadOnlyDatabase database, String sql) throws Exception {
      List<String> columns = new ArrayList<>();
      List<List<String>> rows = new ArrayList<>();
      database.query(
          sql,
          List.of(),
          QueryLimits.TYPED,
          new RowSink() {
            @Override
            public void columns(List<ResultColumn> found) {
              found.forEach(c -> columns.add(c.name()));
            }

            @Override
            public void row(List<@Nullable Object> values) {
              rows.add(values.stream().map(Answer::cell).toList());
            }
          });
      return new Answer(columns, rows);
    }

    private static String cell(@Nullable Object value) {
      if (value == null) {
        return "";
      }
      if (value instanceof List<?> list) {
        return cell(list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
      }
      String text =
          value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
      int letters = text.codePointCount(0, text.length());
      String cut =
          letters <= SHOWN_LETTERS
              ? text
              : text.substring(0, text.offsetByCodePoints(0, SHOWN_LETTERS - 1)) + "…";
      return cut.replace("|", "\\|").replace('\n', ' ');
    }

    String markdown() {
      StringBuilder table = new StringBuilder(line(columns));
      table.append("|").append("---|".repeat(columns.size())).append('\n');
      rows.stream().limit(SHOWN_ROWS).forEach(row -> table.append(line(row)));
      if (rows.size() > SHOWN_ROWS) {
        table.append("\n… %d rows in all.\n".formatted(rows.size()));
      }
      return table.toString();
    }

    private static String line(List<String> cells) {
      return "| " + String.join(" | ", cells) + " |\n";
    }
  }
}
