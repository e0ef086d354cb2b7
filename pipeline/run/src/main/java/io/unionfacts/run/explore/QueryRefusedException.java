package io.unionfacts.run.explore;

/** A statement that cannot run: the database refused it, or a limit stopped it. */
public final class QueryRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  QueryRefusedException(String message) {
    super(message);
  }
}
