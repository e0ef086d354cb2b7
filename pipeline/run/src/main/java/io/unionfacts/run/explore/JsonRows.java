package io.unionfacts.run.explore;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result as {@code "columns": […], "rows": [[…]]} into an open JSON object. Numbers that a
 * browser's double cannot hold exactly are written as text.
 */
final class JsonRows implements RowSink {
  private static final BigDecimal EXACT_IN_DOUBLE = BigDecimal.valueOf(1L << 53);
  private static final int EXACT_DIGITS = 15;

  private final JsonGenerator json;

  JsonRows(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    json.writeArrayFieldStart("columns");
    for (ResultColumn column : columns) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      write(json, value);
    }
    json.writeEndArray();
  }

  /** Closes what {@link #columns} opened. */
  void end() throws IOException {
    json.writeEndArray();
  }

  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal
        || value instanceof BigInteger
        || value instanceof Long) {
      BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
      if (number.abs().compareTo(EXACT_IN_DOUBLE) <= 0
          && (number.scale() <= 0 || number.precision() <= EXACT_DIGITS)) {
        json.writeNumber(number.toPlainString());
      } else {
        json.writeString(number.toPlainString());
      }
    } else if (value instanceof Double d) {
      if (d.isNaN() || d.isInfinite()) {
        json.writeString(d.toString());
      } else {
        json.writeNumber(d);
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof List<?> elements) {
      json.writeStartArray();
      for (Object element : elements) {
        write(json, element);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
