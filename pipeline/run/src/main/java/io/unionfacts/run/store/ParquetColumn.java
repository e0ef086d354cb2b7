package io.unionfacts.run.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one column of a {@link ParquetFile}, up to the end of a row group. */
final class ParquetColumn {
  /** How values are stored. */
  enum Type {
    BOOLEAN(0),
    INTEGER(1),
    WHOLE(2),
    TEXT(6);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The number that stands for it in Parquet's metadata. */
    int code() {
      return code;
    }

    /** What holds values of a DuckDB type. */
    static Type of(String type) {
      return switch (type) {
        case "BOOLEAN" -> BOOLEAN;
        case "INTEGER" -> INTEGER;
        case "BIGINT" -> WHOLE;
        default -> TEXT;
      };
    }
  }

  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int RLE_DICTIONARY = 8;
  private static final int UNCOMPRESSED = 0;

  /** After so many values it shows whether a dictionary is worth having. */
  private static final int TRIAL = 512;

  private static final int MOST_DICTIONARY_BYTES = 1 << 20;

  private final String name;
  private final Type type;

  /** One bit a row: whether there is a value. */
  private final Bits present = new Bits();

  /** The values themselves; with a dictionary, each different one once. */
  private final Bytes values = new Bytes();

  private final Bits truths = new Bits();
  private final Map<String, Integer> dictionary = new HashMap<>();
  private int[] indices = new int[TRIAL];
  private int count;
  private boolean withDictionary;

  /** The last text written; where texts repeat, as the sentence of several facts, they follow. */
  private String last = "";

  private byte[] lastBytes = new byte[0];

  ParquetColumn(String name, Type type) {
    this.name = name;
    this.type = type;
    this.withDictionary = type == Type.TEXT;
  }

  String name() {
    return name;
  }

  Type type() {
    return type;
  }

  /** About how much memory its values take. */
  long bytes() {
    return values.size() + (long) count * Integer.BYTES;
  }

  void addNull() {
    present.add(false);
  }

  void add(long value) {
    require(type == Type.INTEGER || type == Type.WHOLE);
    present.add(true);
    count++;
    for (int shift = 0; shift < (type == Type.INTEGER ? Integer.SIZE : Long.SIZE); shift += 8) {
      values.write((int) (value >> shift));
    }
  }

  void add(boolean value) {
    require(type == Type.BOOLEAN);
    present.add(true);
    count++;
    truths.add(value);
  }

  void add(String value) {
    require(type == Type.TEXT);
    present.add(true);
    if (withDictionary) {
      Integer known = dictionary.putIfAbsent(value, dictionary.size());
      if (count == indices.length) {
        indices = Arrays.copyOf(indices, 2 * count);
      }
      indices[count] = known == null ? dictionary.size() - 1 : known;
      if (known == null) {
        write(value);
      }
    } else {
      write(value);
    }
    count++;
    if (withDictionary
        && ((count == TRIAL && dictionary.size() > TRIAL / 2)
            || values.size() > MOST_DICTIONARY_BYTES)) {
      dropDictionary();
    }
  }

  private void require(boolean fits) {
    if (!fits) {
      throw new IllegalStateException("column " + name + " holds " + type);
    }
  }

  private void write(String value) {
    if (!value.equals(last)) {
      last = value;
      lastBytes = value.getBytes(StandardCharsets.UTF_8);
    }
    values.writeBytes(littleEndian(lastBytes.length));
    values.writeBytes(lastBytes);
  }

  private void dropDictionary() {
    byte[] entries = values.toByteArray();
    int[] starts = new int[dictionary.size() + 1];
    for (int i = 0, at = 0; i < dictionary.size(); i++) {
      starts[i] = at;
      at += Integer.BYTES + intAt(entries, at);
      starts[i + 1] = at;
    }
    values.reset();
    for (int i = 0; i < count; i++) {
      int start = starts[indices[i]];
      values.write(entries, start, starts[indices[i] + 1] - start);
    }
    dictionary.clear();
    withDictionary = false;
  }

  /** The pages of the values so far; then begins anew. */
  Pages takePages() {
    byte[] entries = values.toByteArray();
    byte[] dictionaryPage = new byte[0];
    Bytes data = new Bytes();
    byte[] levels = present.asRun();
    data.writeBytes(littleEndian(levels.length));
    data.writeBytes(levels);
    if (withDictionary) {
      dictionaryPage = page(DICTIONARY_PAGE, dictionary.size(), PLAIN, entries);
      int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(dictionary.size() - 1));
      data.write(width);
      data.writeBytes(packed(indices, count, width));
    } else {
      data.writeBytes(type == Type.BOOLEAN ? truths.toBytes() : entries);
    }
    int encoding = withDictionary ? RLE_DICTIONARY : PLAIN;
    byte[] dataPage = page(DATA_PAGE, present.size(), encoding, data.toByteArray());
    Pages pages = new Pages(name, type, present.size(), encoding, dictionaryPage, dataPage);
    present.clear();
    truths.clear();
    values.reset();
    dictionary.clear();
    count = 0;
    withDictionary = type == Type.TEXT;
    return pages;
  }

  private static byte[] page(int kind, int values, int encoding, byte[] body) {
    ThriftCompact header = new ThriftCompact();
    header.integer(1, kind);
    header.integer(2, body.length);
    header.integer(3, body.length);
    header.begin(kind == DATA_PAGE ? 5 : 7);
    header.integer(1, values);
    header.integer(2, encoding);
    if (kind == DATA_PAGE) {
      header.integer(3, RLE);
      header.integer(4, RLE);
    }
    header.end();
    Bytes page = new Bytes();
    page.writeBytes(header.toBytes());
    page.writeBytes(body);
    return page.toByteArray();
  }

  /** Numbers of a width in bits, eight at a time, as one bit-packed run of Parquet's hybrid. */
  private static byte[] packed(int[] numbers, int count, int width) {
    int groups = (count + 7) / 8;
    Bytes out = new Bytes();
    runHeader(out, groups);
    long buffer = 0;
    int bits = 0;
    for (int i = 0; i < groups * 8; i++) {
      buffer |= (long) (i < count ? numbers[i] : 0) << bits;
      bits += width;
      while (bits >= 8) {
        out.write((int) buffer);
        buffer >>>= 8;
        bits -= 8;
      }
    }
    return out.toByteArray();
  }

  private static void runHeader(Bytes out, int groups) {
    int left = (groups << 1) | 1;
    while ((left & ~0x7F) != 0) {
      out.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  static byte[] littleEndian(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  private static int intAt(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | ((bytes[at + 1] & 0xFF) << 8)
        | ((bytes[at + 2] & 0xFF) << 16)
        | ((bytes[at + 3] & 0xFF) << 24);
  }

  /**
   * A row group's values of one column, ready to be written.
   *
   * @param name the column's
   * @param rows how many rows, those without a value among them
   * @param encoding of the data page
   * @param dictionary the dictionary's page, nothing if there is none
   * @param data the data page
   */
  @SuppressWarnings("ArrayRecordComponent") // written out at once, never compared
  record Pages(String name, Type type, int rows, int encoding, byte[] dictionary, byte[] data) {
    /** Where these pages are, if they are written at this offset. */
    Chunk at(long offset) {
      return new Chunk(
          name,
          type,
          rows,
          encoding,
          dictionary.length == 0 ? null : offset,
          offset + dictionary.length,
          (long) dictionary.length + data.length);
    }
  }

  /**
   * Where a row group's values of one column are.
   *
   * @param dictionary offset of the dictionary's page, if there is one
   * @param data offset of the data page
   * @param bytes length of both
   */
  record Chunk(
      String name,
      Type type,
      int rows,
      int encoding,
      @Nullable Long dictionary,
      long data,
      long bytes) {
    /** Writes itself as an element of a row group's list. */
    void describe(ThriftCompact meta) {
      meta.begin();
      meta.whole(2, dictionary == null ? data : dictionary);
      meta.begin(3);
      meta.integer(1, type.code());
      meta.list(2, ThriftCompact.INTEGER, dictionary == null ? 2 : 3);
      meta.element(RLE);
      meta.element(encoding);
      if (dictionary != null) {
        meta.element(PLAIN);
      }
      meta.list(3, ThriftCompact.TEXT, 1);
      meta.element(name);
      meta.integer(4, UNCOMPRESSED);
      meta.whole(5, rows);
      meta.whole(6, bytes);
      meta.whole(7, bytes);
      meta.whole(9, data);
      if (dictionary != null) {
        meta.whole(11, dictionary);
      }
      meta.end();
      meta.end();
    }
  }

  /** A growing array of bytes. */
  private static final class Bytes {
    private byte[] bytes = new byte[64];
    private int size;

    int size() {
      return size;
    }

    void write(int b) {
      makeRoom(1);
      bytes[size] = (byte) b;
      size++;
    }

    void writeBytes(byte[] more) {
      write(more, 0, more.length);
    }

    void write(byte[] more, int from, int length) {
      makeRoom(length);
      System.arraycopy(more, from, bytes, size, length);
      size += length;
    }

    private void makeRoom(int length) {
      if (size + length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
      }
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, size);
    }

    void reset() {
      size = 0;
    }
  }

  /** A growing array of bits, the first one lowest. */
  private static final class Bits {
    private byte[] bytes = new byte[64];
    private int size;

    void add(boolean bit) {
      if (size >> 3 == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      if (bit) {
        bytes[size >> 3] |= (byte) (1 << (size & 7));
      }
      size++;
    }

    int size() {
      return size;
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, (size + 7) / 8);
    }

    /** As a bit-packed run of Parquet's hybrid. */
    byte[] asRun() {
      Bytes out = new Bytes();
      runHeader(out, (size + 7) / 8);
      out.writeBytes(toBytes());
      return out.toByteArray();
    }

    void clear() {
      Arrays.fill(bytes, (byte) 0);
      size = 0;
    }
  }
}
