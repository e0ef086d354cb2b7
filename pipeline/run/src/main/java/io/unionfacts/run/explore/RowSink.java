package io.unionfacts.run.explore;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one result as they are read. */
public interface RowSink {
  /**
   * A column of a result.
   *
   * @param name as the statement names it
   * @param type DuckDB's type, for example {@code DECIMAL(38,6)}
   */
  record ResultColumn(String name, String type) {}

  /** Called once, before any row. */
  void columns(List<ResultColumn> columns) throws IOException;

  /** One row; values are what JDBC gives, lists as {@link java.util.List}. */
  void row(List<@Nullable Object> values) throws IOException;

  /**
   * A value of bytes; as text in the form of DuckDB: {@code \\x00\\xFF}.
   *
   * @param value the bytes, not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
  record Bytes(byte[] value) {
    @Override
    public String toString() {
      return HexFormat.of().withUpperCase().withPrefix("\\x").formatHex(value);
    }
  }
}
