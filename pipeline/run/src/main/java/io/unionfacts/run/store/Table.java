package io.unionfacts.run.store;

import java.util.List;

/**
 * A table of the database.
 *
 * @param name its name, public interface
 * @param comment what one row stands for
 * @param key the columns that tell its rows apart and in whose order they are stored
 * @param columns its columns, in order
 */
public record Table(String name, String comment, List<String> key, List<Column> columns) {
  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** The columns that workers write into their shards, in order. */
  public List<Column> stagedColumns() {
    return columns.stream().filter(Column::staged).toList();
  }

  /** The column of this name. */
  public Column column(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + name + "." + column));
  }
}
