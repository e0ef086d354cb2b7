package io.unionfacts.run.store;

import java.util.List;

/**
 * A view of the database.
 *
 * @param name its name, public interface
 * @param comment what one row stands for
 * @param columns its columns, in order
 * @param query the SELECT that makes it
 */
public record View(String name, String comment, List<Column> columns, String query) {
  public View {
    columns = List.copyOf(columns);
  }
}
