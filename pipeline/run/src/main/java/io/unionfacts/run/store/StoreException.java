package io.unionfacts.run.store;

import java.sql.SQLException;

/** The database could not be read or written; the message is a sentence for a person. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What failed, and what DuckDB says of it. */
  public static StoreException of(String what, SQLException e) {
    return new StoreException(what + ": " + firstSentence(e), e);
  }

  /** What DuckDB says without its prefixes; in 1.5.6 the real message is on the second line. */
  private static String firstSentence(SQLException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.replaceFirst("^java\\.sql\\.SQLException: ", "");
  }
}
