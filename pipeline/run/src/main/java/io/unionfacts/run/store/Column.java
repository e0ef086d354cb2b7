package io.unionfacts.run.store;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table or view.
 *
 * @param name its name, public interface
 * @param type its DuckDB type; empty for a column of a view, whose type follows from its query
 * @param comment what it holds, in one sentence, for the data dictionary
 * @param words the words allowed in it, when they are a fixed list
 * @param computed for a column that no worker stages: the SQL expression that makes it while
 *     loading
 */
public record Column(
    String name, String type, String comment, List<String> words, Optional<String> computed) {
  public Column {
    words = List.copyOf(words);
  }

  static Column column(String name, String type, String comment) {
    return new Column(name, type, comment, List.of(), Optional.empty());
  }

  static Column worded(String name, List<String> words, String comment) {
    return new Column(name, "VARCHAR", comment, words, Optional.empty());
  }

  static Column computed(String name, String type, String sql, String comment) {
    return new Column(name, type, comment, List.of(), Optional.of(sql));
  }

  /** Whether workers write it into their shards. */
  public boolean staged() {
    return computed.isEmpty();
  }
}
