package io.unionfacts.run.cli;

/** What a command's exit code says. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int REJECTED = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
