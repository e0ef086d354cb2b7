package io.unionfacts.extract.resource;

/** A mistake in a data file; the message reads {@code file:line: reason}. */
public final class MalformedTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MalformedTableException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
