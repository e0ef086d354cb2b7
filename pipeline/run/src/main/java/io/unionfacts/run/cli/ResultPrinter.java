package io.unionfacts.run.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints query results. Figures lose the zeros that only their column type adds. */
final class ResultPrinter {
  private static final int MAX_CELL = 60;

  private ResultPrinter() {}

  /** A table for people: cells cut to a readable width, one line a row, and how many rows. */
  static void table(ResultSet rows, PrintWriter out) throws SQLException {
    List<String> header = header(rows);
    List<List<String>> cells = new ArrayList<>();
    boolean[] right = new boolean[header.size()];
    Arrays.fill(right, true);
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < header.size(); i++) {
        Object value = rows.getObject(i + 1);
        right[i] &= value == null || value instanceof Number;
        row.add(cut(value == null ? "" : text(value)));
      }
      cells.add(row);
    }
    int[] width = new int[header.size()];
    for (int i = 0; i < width.length; i++) {
      int column = i;
      width[i] =
          Math.max(
              length(header.get(i)),
              cells.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
    }
    out.println(line(header, width, new boolean[header.size()]));
    out.println(Arrays.stream(width).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
    cells.forEach(row -> out.println(line(row, width, right)));
    out.println("(" + cells.size() + (cells.size() == 1 ? " row)" : " rows)"));
  }

  /** RFC 4180, with a header; NULL is an empty cell. */
  static void csv(ResultSet rows, PrintWriter out) throws SQLException {
    out.print(header(rows).stream().map(ResultPrinter::quoted).collect(Collectors.joining(",")));
    out.print("\r\n");
    int width = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        Object value = rows.getObject(i);
        row.add(value == null ? "" : quoted(text(value)));
      }
      out.print(String.join(",", row));
      out.print("\r\n");
    }
  }

  /** An array of objects. */
  static void json(ResultSet rows, PrintWriter out) throws SQLException {
    List<String> header = header(rows);
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartArray();
      while (rows.next()) {
        json.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
          json.writeFieldName(header.get(i));
          write(json, rows.getObject(i + 1));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.close();
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value)
      throws IOException, SQLException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number) {
      json.writeNumber(text(value));
    } else if (value instanceof Array list) {
      json.writeStartArray();
      for (Object element : (Object[]) list.getArray()) {
        write(json, element);
      }
      json.writeEndArray();
    } else {
      json.writeString(text(value));
    }
  }

  private static List<String> header(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnLabel(i));
    }
    return names;
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= MAX_CELL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_CELL - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String line(List<String> cells, int[] width, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      String gap = " ".repeat(width[i] - length(cells.get(i)));
      line.append(i == 0 ? "" : "  ").append(right[i] ? gap : "").append(cells.get(i));
      line.append(right[i] ? "" : gap);
    }
    return line.toString().stripTrailing();
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
