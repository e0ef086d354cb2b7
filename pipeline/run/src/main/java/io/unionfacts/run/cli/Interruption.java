package io.unionfacts.run.cli;

import java.io.PrintWriter;

/**
 * Says what Ctrl-C leaves behind. Nothing needs cleaning up: until the last step the database is
 * the old one, and finished shards are whole. The Java machine itself ends with 128 and the signal.
 */
final class Interruption {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** From now on until {@link #close}, the end of the process is an interruption. */
  static Interruption expected(PrintWriter err) {
    Thread hook =
        new Thread(
            () -> {
              err.println();
              err.println(
                  "unionfacts: interrupted; the database is as it was. The same command takes up"
                      + " what is finished.");
              err.flush();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** The end of the process is none any more. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook runs.
    }
  }
}
