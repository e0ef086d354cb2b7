package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.Schema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code unionfacts entities} on a DuckDB file with two articles, one of them a copy. */
class EntitiesCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void makeDatabase() throws SQLException {
    Path file = file();
    DatabaseFile.create(file, "test");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "INSERT INTO entity BY NAME SELECT * FROM (VALUES"
                  + " ('p', 'province', 'tỉnh Đắk Lắk', 'Đắk Lắk', NULL, NULL, '66', NULL),"
                  + " ('d', 'district', 'huyện Ea Kar', 'Ea Kar', 'p', NULL, '647',"
                  + " DATE '2025-06-30'),"
                  + " ('c', 'federation', 'Tổng Liên đoàn', 'TLĐ', NULL, NULL, NULL, NULL),"
                  + " ('f', 'federation', 'Liên đoàn tỉnh Đắk Lắk', 'LĐ tỉnh Đắk Lắk', 'c', 'p',"
                  + " NULL, NULL),"
                  + " ('s', 'school', 'Trường \"Hoa, Ban\"', NULL, NULL, 'd', NULL, NULL))"
                  + " e(entity_id, kind, name, short_name, parent_id, place_id, code, valid_to)",
              "UPDATE entity SET name_folded = " + Schema.folded("name"),
              "INSERT INTO article BY NAME SELECT * FROM (VALUES ('a', NULL), ('copy', 'a'))"
                  + " a(article_id, duplicate_of)",
              "INSERT INTO mention BY NAME SELECT 'm' || row_number() OVER () AS mention_id, *"
                  + " FROM (VALUES ('a', 'p'), ('a', 'p'), ('a', 'f'), ('a', 's'), ('a', NULL),"
                  + " ('copy', 'p'), ('copy', 'd')) m(article_id, entity_id)",
              "INSERT INTO fact BY NAME SELECT * FROM (VALUES ('1', 'a', 'f'), ('2', 'a', 'f'),"
                  + " ('3', 'a', NULL), ('4', 'copy', 'f')) f(fact_id, article_id, subject_id)")) {
        statement.execute(sql);
      }
    }
  }

  private static Path file() {
    return folder.resolve("union.duckdb");
  }

  @Test
  void listsAllByHowOftenTheyAreNamedAndCountsCopiesOnce() {
    assertThat(run().out())
        .isEqualTo(
            """
            name                    kind        above           place         code  valid_from  valid_to    mentions  articles  facts
            ----------------------  ----------  --------------  ------------  ----  ----------  ----------  --------  --------  -----
            tỉnh Đắk Lắk            province                                  66                                   2         1      0
            Liên đoàn tỉnh Đắk Lắk  federation  Tổng Liên đoàn  tỉnh Đắk Lắk                                       1         1      2
            Trường "Hoa, Ban"       school                      huyện Ea Kar                                       1         1      0
            huyện Ea Kar            district    tỉnh Đắk Lắk                  647               2025-06-30         0         0      0
            Tổng Liên đoàn          federation                                                                     0         0      0
            (5 rows)
            """);
  }

  @Test
  void printsCsv() {
    assertThat(run("--kind", "school", "--kind", "district", "--format", "csv").out())
        .isEqualTo(
            "name,kind,above,place,code,valid_from,valid_to,mentions,articles,facts\r\n"
                + "\"Trường \"\"Hoa, Ban\"\"\",school,,huyện Ea Kar,,,,1,1,0\r\n"
                + "huyện Ea Kar,district,tỉnh Đắk Lắk,,647,,2025-06-30,0,0,0\r\n");
  }

  @Test
  void printsJson() {
    assertThat(run("--kind", "school", "--format", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            [ {
              "name" : "Trường \\"Hoa, Ban\\"", "kind" : "school", "above" : null,
              "place" : "huyện Ea Kar", "code" : null, "valid_from" : null, "valid_to" : null,
              "mentions" : 1, "articles" : 1, "facts" : 0
            } ]
            """);
  }

  @Test
  void findsNamesWithoutRegardToCaseAndAccents() {
    assertThat(names("DAK lak")).containsExactly("tỉnh Đắk Lắk", "Liên đoàn tỉnh Đắk Lắk");
    assertThat(names("đắk LẮK", "--kind", "province")).containsExactly("tỉnh Đắk Lắk");
    assertThat(names("tlđ")).as("short name").containsExactly("Tổng Liên đoàn");
    assertThat(names("%")).as("no wildcard").isEmpty();
  }

  @Test
  void listsWhatLiesInAPlaceOrBelowABody() {
    assertThat(names("--under", "dak lak"))
        .containsExactly(
            "tỉnh Đắk Lắk", "Liên đoàn tỉnh Đắk Lắk", "Trường \"Hoa, Ban\"", "huyện Ea Kar");
    assertThat(names("--under", "Tổng Liên đoàn", "--kind", "federation"))
        .containsExactly("Liên đoàn tỉnh Đắk Lắk", "Tổng Liên đoàn");
    assertThat(names("--under", "nowhere")).isEmpty();
  }

  @Test
  void showsTheTreeWithAllAboveWhatWasAskedFor() {
    assertThat(
            run("hoa, ban", "--tree")
                .out()
                .lines()
                .skip(2)
                .limit(3)
                .map(line -> line.substring(0, 21)))
        .containsExactly(
            "tỉnh Đắk Lắk         ", "  huyện Ea Kar       ", "    Trường \"Hoa, Ban\"");
    assertThat(
            run("hoa, ban", "--tree", "--format", "csv")
                .out()
                .lines()
                .map(l -> l.replaceFirst(",.*", "")))
        .containsExactly("level", "0", "1", "2");
    assertThat(names("--tree"))
        .containsExactly(
            "Tổng Liên đoàn",
            "Liên đoàn tỉnh Đắk Lắk",
            "tỉnh Đắk Lắk",
            "huyện Ea Kar",
            "Trường \"Hoa, Ban\"");
  }

  @Test
  void refusesKindsThatThereAreNot() {
    Outcome outcome = run("--kind", "town");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("There is no kind town. One of: federation, ");
  }

  @Test
  void isCompletedByTheShell() {
    Outcome outcome = execute("generate-completion");

    assertThat(outcome.out())
        .contains("entities")
        .contains("--under")
        .contains("\"federation\" \"grassroots_union\"");
  }

  private record Outcome(int exitCode, String out, String err) {}

  /** What the command prints but header, line and count: the names without indent. */
  private static List<String> names(String... arguments) {
    List<String> lines = run(arguments).out().lines().toList();
    return lines.subList(2, lines.size() - 1).stream()
        .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
        .toList();
  }

  private static Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("entities"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--db", file().toString()));
    return execute(all.toArray(String[]::new));
  }

  private static Outcome execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
