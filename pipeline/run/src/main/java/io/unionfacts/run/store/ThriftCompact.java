package io.unionfacts.run.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the part of Thrift's compact protocol that Parquet's metadata needs. Fields are written in
 * the order of their ids, and whoever begins a structure ends it.
 */
final class ThriftCompact {
  static final int INTEGER = 5;
  static final int WHOLE = 6;
  static final int TEXT = 8;
  static final int STRUCT = 12;
  private static final int LIST = 9;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int field;

  void integer(int id, int value) {
    header(id, INTEGER);
    element(value);
  }

  void whole(int id, long value) {
    header(id, WHOLE);
    element(value);
  }

  void text(int id, String value) {
    header(id, TEXT);
    element(value);
  }

  /** Begins a list; its elements follow. */
  void list(int id, int type, int size) {
    header(id, LIST);
    if (size < SHORT_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write((SHORT_LIST << 4) | type);
      varint(size);
    }
  }

  /** Begins a structure that is a field. */
  void begin(int id) {
    header(id, STRUCT);
    begin();
  }

  /** Begins a structure that is an element of a list. */
  void begin() {
    outer.push(field);
    field = 0;
  }

  void end() {
    out.write(0);
    field = outer.pop();
  }

  /** A number that is an element of a list. */
  void element(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /** A text that is an element of a list. */
  void element(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  /** What was written, as a structure of its own. */
  byte[] toBytes() {
    out.write(0);
    return out.toByteArray();
  }

  private void header(int id, int type) {
    out.write(((id - field) << 4) | type);
    field = id;
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
