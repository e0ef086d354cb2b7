package io.unionfacts.models.corpus;

/** A line of a corpus that breaks the format, with its file, line and the reason. */
public final class MalformedCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedCorpusException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
