package io.unionfacts.notebooks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query. Shown in a notebook as a table; text of articles can never become markup.
 *
 * @param columns the names
 * @param rows the values, NULL as null
 */
public record ResultTable(List<String> columns, List<List<@Nullable Object>> rows) {
  private static final int SHOWN = 40;

  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads every row of a result. */
  static ResultTable of(ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnName(i));
    }
    List<List<@Nullable Object>> values = new ArrayList<>();
    while (rows.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        Object value = rows.getObject(i);
        row.add(
            value instanceof Array array ? Arrays.toString((Object[]) array.getArray()) : value);
      }
      values.add(row);
    }
    return new ResultTable(columns, values);
  }

  /** The value in a row, as text; empty for NULL. */
  public String text(int row, String column) {
    return plain(rows.get(row).get(index(column)));
  }

  /** The number in a row; empty for NULL. */
  public Optional<BigDecimal> number(int row, String column) {
    Object value = rows.get(row).get(index(column));
    return value instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private int index(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + columns);
    }
    return index;
  }

  /** As an HTML table of at most {@value #SHOWN} rows. */
  String html() {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    columns.forEach(c -> html.append("<th>").append(escaped(c)).append("</th>"));
    html.append("</tr></thead><tbody>");
    rows.stream()
        .limit(SHOWN)
        .forEach(
            row ->
                html.append(
                    row.stream()
                        .map(
                            v ->
                                (v instanceof Number
                                        ? "<td style=\"text-align:right\">"
                                        : "<td style=\"text-align:left\">")
                                    + escaped(plain(v))
                                    + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>"))));
    html.append("</tbody></table><p>").append(count()).append("</p>");
    return html.toString();
  }

  /** As lines of text, columns divided by tabs. */
  @Override
  public String toString() {
    return rows.stream()
        .limit(SHOWN)
        .map(row -> row.stream().map(ResultTable::plain).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", String.join("\t", columns) + "\n", "\n" + count()));
  }

  private String count() {
    String shown = rows.size() > SHOWN ? ", the first " + SHOWN + " shown" : "";
    return rows.size() + (rows.size() == 1 ? " row" : " rows") + shown;
  }

  private static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
