package io.unionfacts.run.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  @Test
  void writesNullsEmptyTextsNumbersAndQuotes() throws IOException {
    StringBuilder out = new StringBuilder();

    new CsvRows(out)
        .write(
            Arrays.asList(
                null,
                "",
                new BigDecimal("35500000.000000"),
                -5,
                true,
                "nói \"được\", rồi",
                "Chương Mỹ"));

    assertThat(out).hasToString(",\"\",35500000,-5,true,\"nói \"\"được\"\", rồi\",Chương Mỹ\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%x", "＝1"})
  void makesFormulasHarmless(String formula) throws IOException {
    StringBuilder out = new StringBuilder();

    new CsvRows(out).write(Arrays.asList(formula));

    assertThat(out.toString().replace("\"", "")).isEqualTo("'" + formula + "\n");
  }
}
