package io.unionfacts.extract.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A tab-separated data file: a header line naming the columns, then a row a line. Lines that start
 * with {@code #} are comments, blank lines are passed over, and every cell is stripped. A row may
 * leave out cells at its end; they read as {@code ""}.
 *
 * <p>Every mistake is a {@link MalformedTableException} that names the file and the line.
 *
 * @param file the name used in messages
 * @param columns the column names, in file order
 * @param rows the rows, in file order
 */
public record Table(String file, List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table and checks its columns.
   *
   * @param file the name used in messages
   * @param text the file's text
   * @param columns the columns it must have, in this order
   * @throws MalformedTableException if a column is missing, unknown or out of order, or a row has
   *     too many cells
   */
  public static Table parse(String file, String text, String... columns) {
    List<String> expected = List.of(columns);
    Table table = parse(file, text);
    if (!table.columns.equals(expected)) {
      throw new MalformedTableException(
          file, 1, "columns are " + table.columns + ", expected " + expected);
    }
    return table;
  }

  /**
   * Reads a table with whatever columns its header names.
   *
   * @param file the name used in messages
   * @param text the file's text
   * @throws MalformedTableException if there is no header, it names a column twice, or a row has
   *     too many cells
   */
  public static Table parse(String file, String text) {
    List<String> columns = null;
    List<Row> rows = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (columns == null) {
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
          if (!seen.add(cell)) {
            throw new MalformedTableException(file, i + 1, "column named twice: " + cell);
          }
        }
        columns = cells;
      } else if (cells.size() > columns.size()) {
        throw new MalformedTableException(
            file, i + 1, cells.size() + " cells for " + columns.size() + " columns");
      } else {
        rows.add(new Row(file, i + 1, columns, cells));
      }
    }
    if (columns == null) {
      throw new MalformedTableException(file, 1, "no header line");
    }
    return new Table(file, columns, rows);
  }

  /**
   * One row.
   *
   * @param file the file it stands in
   * @param line its line number, from 1
   * @param columns the column names
   * @param cells its cells, perhaps fewer than columns
   */
  public record Row(String file, int line, List<String> columns, List<String> cells) {
    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /** The cell of a column, {@code ""} where the row leaves it out. */
    public String get(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + column + " in " + file);
      }
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The cell of a column, which must not be empty. */
    public String required(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw mistake(column + " is empty");
      }
      return cell;
    }

    /** The parts of a cell that lists values with {@code |} between; none where it is empty. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }

    /** An exception about this row, to be thrown by the caller. */
    public MalformedTableException mistake(String reason) {
      return new MalformedTableException(file, line, reason);
    }
  }
}
