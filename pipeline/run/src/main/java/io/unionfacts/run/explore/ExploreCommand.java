package io.unionfacts.run.explore;

import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unionfacts explore}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description =
        "Shows the database in a web browser: search, filters, charts, articles, SQL. Reachable from"
            + " this machine only; changes nothing.")
public final class ExploreCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8642",
      description = "The port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws IOException {
    if (spec == null || database == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    ReadOnlyDatabase open = ReadOnlyDatabase.open(database);
    ExploreServer server;
    try {
      server = ExploreServer.start(open, port);
    } catch (BindException e) {
      open.close();
      throw new StoreException("Port " + port + " is taken; name another with --port.", e);
    }
    try (server) {
      spec.commandLine().getOut().println("Open " + server.address() + " (Ctrl+C ends it).");
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
