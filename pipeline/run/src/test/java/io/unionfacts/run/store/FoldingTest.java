package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a worker folds has to be found by what a query folds. */
final class FoldingTest {
  private static final String SENTENCE =
      "LĐLĐ quận Đống Đa – trường \u201CỨng Hòe\u201D: 1.250 ĐOÀN VIÊN, ẵm gần ½ số ƯỚC vọng…";

  private final Folding folding = new Folding();

  @Test
  void dropsCapitalsAndAccents() {
    assertThat(folding.of(SENTENCE))
        .isEqualTo(
            "ldld quan dong da – truong \u201Cung hoe\u201D: 1.250 doan vien, am gan ½ so uoc vong…");
  }

  @Test
  void foldsAsTheDatabaseDoes() throws SQLException {
    List<String> texts = new ArrayList<>();
    texts.add(SENTENCE);
    texts.add(Normalizer.normalize(SENTENCE, Normalizer.Form.NFD));
    texts.add("ΟΔΟΣ 😀 Ｌđ — Москва Й 한글 K Å");
    // Latin with all its extensions, marks, Greek and Cyrillic; then those of Vietnamese.
    for (int c = ' '; c < 0x500; c++) {
      texts.add("a" + Character.toString(c) + "z");
    }
    for (int c = 0x1E00; c < 0x2070; c++) {
      texts.add("a" + Character.toString(c) + "z");
    }
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement query =
            connection.prepareStatement("SELECT " + Schema.folded("CAST(? AS VARCHAR)"))) {
      for (String text : texts) {
        query.setString(1, text);
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          expected.add(text + " " + rows.getString(1));
          found.add(text + " " + folding.of(text));
        }
      }
    }

    assertThat(found).isEqualTo(expected);
  }
}
