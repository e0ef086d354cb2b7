package io.unionfacts.run.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180, line ends {@code \n}). NULL is an empty field, the empty text a
 * pair of quotes. A text that a spreadsheet would take for a formula, such as {@code
 * =HYPERLINK(…)}, gets an apostrophe in front; numbers stay as they are.
 */
public final class CsvRows {
  private final Appendable out;

  /** Writes to this. */
  public CsvRows(Appendable out) {
    this.out = out;
  }

  /** Writes one row. */
  public void write(List<? extends @Nullable Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      Object value = values.get(i);
      if (value instanceof BigDecimal number) {
        out.append(number.stripTrailingZeros().toPlainString());
      } else if (value instanceof Number || value instanceof Boolean) {
        out.append(value.toString());
      } else if (value != null) {
        text(value.toString());
      }
    }
    out.append('\n');
  }

  private void text(String value) throws IOException {
    String safe = startsLikeFormula(value) ? "'" + value : value;
    boolean quoted =
        safe.isEmpty()
            || safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  /** Whether a spreadsheet would calculate this text instead of showing it. */
  static boolean startsLikeFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r\n|%＝＋－＠".indexOf(value.charAt(0)) >= 0;
  }
}
