package io.unionfacts.run.input;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Does parsing work in a thread of its own, which is interrupted and given up when it takes too
 * long. Parsers of pages look for the interruption. Not thread-safe.
 */
final class TimeLimit implements AutoCloseable {
  private final int seconds;
  private @Nullable ExecutorService worker;

  TimeLimit(int seconds) {
    this.seconds = seconds;
  }

  /**
   * The result of some work.
   *
   * @throws DocumentReader.Unusable if the work throws it, or takes too long
   */
  <T> T within(Callable<T> work) throws DocumentReader.Unusable {
    try {
      return running().submit(work).get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      close();
      throw new DocumentReader.Unusable(
          Rejection.Reason.TIMEOUT, "not parsed within " + seconds + " seconds");
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new DocumentReader.Unusable(Rejection.Reason.TIMEOUT, "interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DocumentReader.Unusable unusable) {
        throw unusable;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private ExecutorService running() {
    ExecutorService current = worker;
    if (current == null) {
      current =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread thread = new Thread(task, "page-parser");
                thread.setDaemon(true);
                return thread;
              });
      worker = current;
    }
    return current;
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.shutdownNow();
      worker = null;
    }
  }
}
