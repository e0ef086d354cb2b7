package io.unionfacts.extract.text;

/**
 * A stretch of a text, in UTF-16 code units as {@link String} counts them, end exclusive. (The
 * database counts code points; the conversion happens once, where rows are made.)
 *
 * <p>In {@code "kết nạp 47 đoàn viên"} the number {@code 47} has the span {@code [8, 10)}.
 *
 * @param start index of the first unit, 0 or more
 * @param end index after the last unit, not less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** The characters that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the unit at {@code index} lies inside this span. */
  public boolean contains(int index) {
    return start <= index && index < end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
