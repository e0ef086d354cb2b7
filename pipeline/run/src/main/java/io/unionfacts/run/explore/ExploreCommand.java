package io.unionfacts.run.explore;

import io.unionfacts.run.option.DatabaseOption;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unionfacts explore}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description =
        "Shows the database in a web browser: search, filters, charts, articles, SQL. Reachable from"
            + " this machine only; changes nothing.")
public final class ExploreCommand implements Callable<Integer> {
  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8642",
      description = "The port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws IOException {
    ReadOnlyDatabase open = ReadOnlyDatabase.open(database.file());
    ExploreServer server;
    try {
      server = ExploreServer.start(open, port);
    } catch (BindException e) {
      open.close();
      throw new StoreException("Port " + port + " is taken; name another with --port.", e);
    }
    try (server) {
      database.out().println("Open " + server.address() + " (Ctrl+C ends it).");
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
