package io.unionfacts.run.input;

import java.io.Serializable;

/**
 * What one document or container may cost; each has a rejection reason of its own.
 *
 * @param bytes size of a document, unpacked ({@code too_large})
 * @param expansion how many times its packed size an entry or stream may unpack to ({@code
 *     expands_too_much}); the first mebibyte is free
 * @param depth containers within each other ({@code nested_too_deep})
 * @param characters of text in a document ({@code too_large})
 * @param pages of a PDF ({@code too_large})
 * @param seconds to parse a document ({@code timeout})
 */
public record Limits(long bytes, int expansion, int depth, int characters, int pages, int seconds)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Limits {
    if (bytes < 1 || expansion < 1 || depth < 0 || characters < 1 || pages < 1 || seconds < 1) {
      throw new IllegalArgumentException("a limit must be positive");
    }
  }

  /**
   * 32 MiB, 200 times, 4 levels, 5 million characters, 2,000 pages, 60 seconds: an order of
   * magnitude above the largest article pages and reports we know of.
   */
  public static Limits standard() {
    return new Limits(32L << 20, 200, 4, 5_000_000, 2_000, 60);
  }

  /** These limits with another size. */
  public Limits withBytes(long others) {
    return new Limits(others, expansion, depth, characters, pages, seconds);
  }

  /** These limits with another time. */
  public Limits withSeconds(int others) {
    return new Limits(bytes, expansion, depth, characters, pages, others);
  }
}
