package io.unionfacts.run.input;

import java.nio.file.Path;

/**
 * A file to read: one document, or a container of many. A large container is read in parts, so that
 * several workers share it: of its entries, records or lines, each part takes every so manieth one.
 *
 * @param uri its name in the tables: the path as the user gave it, with forward slashes
 * @param path where to open it
 * @param bytes its size
 * @param modified when it last changed, in milliseconds since 1970; tells a finished shard from a
 *     stale one, and enters no table
 * @param part which part of it this is, from 0
 * @param parts into how many parts it is cut
 */
public record InputFile(String uri, Path path, long bytes, long modified, int part, int parts) {
  public InputFile {
    if (part < 0 || part >= parts) {
      throw new IllegalArgumentException("there is no part " + part + " of " + parts);
    }
  }

  /** A whole file. */
  public InputFile(String uri, Path path, long bytes, long modified) {
    this(uri, path, bytes, modified, 0, 1);
  }

  /** A part of this file. */
  public InputFile part(int number, int of) {
    return new InputFile(uri, path, bytes, modified, number, of);
  }
}
