package io.unionfacts.run.store;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in a shard: CSV in the order of the table's staged columns, no header. A
 * missing value is nothing at all, text is always quoted, so no text can be taken for a NULL.
 */
final class StagedRows implements Closeable {
  private final Table table;
  private final int width;
  private final Writer out;
  private int column;

  StagedRows(Table table, Path file) throws IOException {
    this.table = table;
    this.width = table.stagedColumns().size();
    this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
  }

  StagedRows text(@Nullable String value) throws IOException {
    separate();
    if (value != null && !value.isEmpty()) {
      out.write('"');
      int from = 0;
      for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
        out.write(value, from, quote + 1 - from);
        out.write('"');
        from = quote + 1;
      }
      out.write(value, from, value.length() - from);
      out.write('"');
    }
    return this;
  }

  StagedRows text(Optional<String> value) throws IOException {
    return text(value.orElse(null));
  }

  StagedRows list(List<String> ids) throws IOException {
    return text("[" + String.join(", ", ids) + "]");
  }

  StagedRows number(long value) throws IOException {
    separate();
    out.write(Long.toString(value));
    return this;
  }

  StagedRows number(Optional<BigDecimal> value) throws IOException {
    separate();
    if (value.isPresent()) {
      out.write(value.get().toPlainString());
    }
    return this;
  }

  StagedRows whole(Optional<Integer> value) throws IOException {
    separate();
    if (value.isPresent()) {
      out.write(Integer.toString(value.get()));
    }
    return this;
  }

  /** Anything whose {@code toString} DuckDB reads: dates, times, truth values. */
  StagedRows plain(@Nullable Object value) throws IOException {
    separate();
    if (value != null) {
      out.write(value.toString());
    }
    return this;
  }

  void end() throws IOException {
    if (column != width) {
      throw new IllegalStateException(
          "a row of " + table.name() + " has " + column + " columns instead of " + width);
    }
    out.write('\n');
    column = 0;
  }

  private void separate() throws IOException {
    if (column > 0) {
      out.write(',');
    }
    column++;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
