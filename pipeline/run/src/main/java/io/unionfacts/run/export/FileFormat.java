package io.unionfacts.run.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of exported files. */
public enum FileFormat {
  /** Comma-separated, UTF-8, one header line, safe to open in a spreadsheet. */
  CSV("text/csv; charset=utf-8"),
  /** One JSON array of objects. */
  JSON("application/json"),
  /** One JSON object a line. */
  NDJSON("application/x-ndjson"),
  /** Apache Parquet. */
  PARQUET("application/vnd.apache.parquet");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Its file name's ending, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name. */
  public static Optional<FileFormat> of(String name) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(name)).findFirst();
  }
}
