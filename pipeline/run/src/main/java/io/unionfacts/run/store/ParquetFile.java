package io.unionfacts.run.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a table as a Parquet file: flat, every column optional, uncompressed, repeated texts in a
 * dictionary. Only what staging needs, on the JDK alone: the usual library brings Hadoop with it.
 *
 * <p>INTEGER, BIGINT and BOOLEAN are stored as such; every other type as text that the loader casts
 * (a figure is exact in its digits). Rows are kept in memory until they make a row group, so memory
 * is bounded however many rows a file gets.
 *
 * @see <a href="https://github.com/apache/parquet-format">the format</a>
 */
final class ParquetFile implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROW_GROUP_BYTES = 4 << 20;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;

  private final OutputStream out;
  private final CRC32 checksum = new CRC32();
  private final List<ParquetColumn> columns = new ArrayList<>();
  private final List<RowGroup> rowGroups = new ArrayList<>();
  private long written;
  private int rows;
  private boolean closed;

  /**
   * Rows that are on disk already.
   *
   * @param rows how many
   * @param chunks where each column's values are
   */
  private record RowGroup(int rows, List<ParquetColumn.Chunk> chunks) {}

  ParquetFile(Table table, Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    for (Column column : table.stagedColumns()) {
      columns.add(new ParquetColumn(column.name(), ParquetColumn.Type.of(column.type())));
    }
    write(MAGIC);
  }

  /**
   * The column at this place among the staged ones; each gets one value or NULL before a row ends.
   */
  ParquetColumn column(int index) {
    return columns.get(index);
  }

  int width() {
    return columns.size();
  }

  /** Ends a row. */
  void endRow() throws IOException {
    rows++;
    // Asking every column after every row would cost more than a row does.
    if (rows % 256 == 0
        && columns.stream().mapToLong(ParquetColumn::bytes).sum() > ROW_GROUP_BYTES) {
      endRowGroup();
    }
  }

  /** CRC-32 of the whole file, once it is closed. */
  long checksum() {
    return checksum.getValue();
  }

  private void endRowGroup() throws IOException {
    List<ParquetColumn.Chunk> chunks = new ArrayList<>();
    for (ParquetColumn column : columns) {
      ParquetColumn.Pages pages = column.takePages();
      chunks.add(pages.at(written));
      write(pages.dictionary());
      write(pages.data());
    }
    rowGroups.add(new RowGroup(rows, chunks));
    rows = 0;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    checksum.update(bytes);
    written += bytes.length;
  }

  private byte[] footer() {
    ThriftCompact meta = new ThriftCompact();
    meta.integer(1, 1);
    meta.list(2, ThriftCompact.STRUCT, columns.size() + 1);
    meta.begin();
    meta.text(4, "schema");
    meta.integer(5, columns.size());
    meta.end();
    for (ParquetColumn column : columns) {
      meta.begin();
      meta.integer(1, column.type().code());
      meta.integer(3, OPTIONAL);
      meta.text(4, column.name());
      if (column.type() == ParquetColumn.Type.TEXT) {
        meta.integer(6, UTF8);
      }
      meta.end();
    }
    meta.whole(3, rowGroups.stream().mapToLong(RowGroup::rows).sum());
    meta.list(4, ThriftCompact.STRUCT, rowGroups.size());
    for (RowGroup group : rowGroups) {
      meta.begin();
      meta.list(1, ThriftCompact.STRUCT, columns.size());
      for (ParquetColumn.Chunk chunk : group.chunks()) {
        chunk.describe(meta);
      }
      meta.whole(2, group.chunks().stream().mapToLong(ParquetColumn.Chunk::bytes).sum());
      meta.whole(3, group.rows());
      meta.end();
    }
    meta.text(6, "unionfacts");
    return meta.toBytes();
  }

  /** Writes what is left; a file that was not closed cannot be read. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      if (rows > 0) {
        endRowGroup();
      }
      byte[] footer = footer();
      write(footer);
      write(ParquetColumn.littleEndian(footer.length));
      write(MAGIC);
    }
  }
}
