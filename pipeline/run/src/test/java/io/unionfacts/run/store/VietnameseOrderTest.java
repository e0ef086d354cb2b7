package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names as a Vietnamese reader looks them up: a ă â … d đ … o ô ơ … u ư; tones decide last. */
class VietnameseOrderTest {
  /** In order; written by hand. */
  private static final List<String> NAMES =
      List.of(
          "LĐLĐ huyện An Lão",
          "LĐLĐ huyện Ân Thi",
          "LĐLĐ huyện Bá Thước",
          "LĐLĐ huyện Ba Tơ",
          "LĐLĐ huyện Ba Vì",
          "LĐLĐ huyện Bắc Hà",
          "LĐLĐ huyện Cẩm Khê",
          "LĐLĐ huyện Dầu Tiếng",
          "LĐLĐ huyện Duy Tiên",
          "LĐLĐ huyện Đak Pơ",
          "LĐLĐ huyện Đan Phượng",
          "LĐLĐ huyện Đăk Hà",
          "LĐLĐ huyện Đông Anh",
          "LĐLĐ huyện Ea Kar",
          "LĐLĐ huyện Tư Nghĩa",
          "LĐLĐ huyện U Minh",
          "LĐLĐ huyện Ứng Hòa",
          "LĐLĐ quận Đống Đa",
          "LĐLĐ quận Ô Môn");

  @TempDir static Path folder;
  private static Path file;

  @BeforeAll
  static void makeDatabase() throws SQLException {
    file = folder.resolve("names.duckdb");
    DatabaseFile.create(file, "test");
    List<String> shuffled = new ArrayList<>(NAMES);
    Collections.reverse(shuffled);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO article BY NAME SELECT 'a' AS article_id, 'main' AS role");
      try (PreparedStatement entity =
              connection.prepareStatement(
                  "INSERT INTO entity BY NAME SELECT ? AS entity_id, 'federation' AS kind, ? AS name");
          PreparedStatement fact =
              connection.prepareStatement(
                  "INSERT INTO fact BY NAME SELECT ? AS fact_id, 'a' AS article_id, ? AS subject_id")) {
        for (String name : shuffled) {
          entity.setString(1, name);
          entity.setString(2, name);
          entity.execute();
          fact.setString(1, name);
          fact.setString(2, name);
          fact.execute();
        }
      }
      for (String sql : FactIndex.refresh()) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void viewsSortByTheVietnameseCollation() throws SQLException {
    assertThat(names("SELECT federation FROM fact_detail ORDER BY federation COLLATE vi"))
        .isEqualTo(NAMES);
  }

  @Test
  void theFlatRowsCarryTheOrderForClientsWithoutCollations() throws SQLException {
    assertThat(names("SELECT federation FROM fact_index ORDER BY federation_sort"))
        .isEqualTo(NAMES);
  }

  /** What this is all for: without a collation Đ and the letters with marks come last. */
  @Test
  void theOrderOfCodePointsIsAnother() throws SQLException {
    assertThat(names("SELECT federation FROM fact_detail ORDER BY federation"))
        .hasSameElementsAs(NAMES)
        .isNotEqualTo(NAMES);
  }

  private static List<String> names(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = DatabaseFile.openReadOnly(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
