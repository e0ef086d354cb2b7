package io.unionfacts.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The data files that ship with unionfacts (gazetteers, lexicons, rules, site profiles), by their
 * path under {@code data/}, for example {@code "gazetteers/provinces.tsv"}.
 */
public final class DataFiles {
  private static final String ROOT = "/unionfacts/";

  private DataFiles() {}

  /**
   * Reads a data file whole.
   *
   * @param path its path under {@code data/}, with forward slashes
   * @return its text, decoded as UTF-8
   * @throws IllegalArgumentException if there is no such file
   * @throws UncheckedIOException if it cannot be read
   */
  public static String text(String path) {
    try (InputStream in = DataFiles.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no data file: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
