package io.unionfacts.run.store;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in a shard: a Parquet file with the table's staged columns, in order. An
 * empty text is a missing value.
 */
final class StagedRows implements Closeable {
  private final Table table;
  private final ParquetFile file;
  private int column;

  StagedRows(Table table, Path file) throws IOException {
    this.table = table;
    this.file = new ParquetFile(table, file);
  }

  StagedRows text(@Nullable String value) {
    ParquetColumn next = next();
    if (value == null || value.isEmpty()) {
      next.addNull();
    } else {
      next.add(value);
    }
    return this;
  }

  StagedRows text(Optional<String> value) {
    return text(value.orElse(null));
  }

  StagedRows list(List<String> ids) {
    return text("[" + String.join(", ", ids) + "]");
  }

  StagedRows number(long value) {
    next().add(value);
    return this;
  }

  StagedRows number(Optional<BigDecimal> value) {
    return text(value.map(BigDecimal::toPlainString).orElse(null));
  }

  StagedRows whole(Optional<Integer> value) {
    ParquetColumn next = next();
    if (value.isPresent()) {
      next.add(value.get());
    } else {
      next.addNull();
    }
    return this;
  }

  StagedRows truth(Optional<Boolean> value) {
    ParquetColumn next = next();
    if (value.isPresent()) {
      next.add(value.get().booleanValue());
    } else {
      next.addNull();
    }
    return this;
  }

  /** A date or time, in the way it writes itself, which is how DuckDB reads it. */
  StagedRows time(@Nullable Object value) {
    return text(value == null ? null : value.toString());
  }

  void end() throws IOException {
    if (column != file.width()) {
      throw new IllegalStateException(
          "a row of " + table.name() + " has " + column + " columns instead of " + file.width());
    }
    file.endRow();
    column = 0;
  }

  private ParquetColumn next() {
    ParquetColumn next = file.column(column);
    column++;
    return next;
  }

  /** CRC-32 of the file, once it is closed. */
  long checksum() {
    return file.checksum();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
