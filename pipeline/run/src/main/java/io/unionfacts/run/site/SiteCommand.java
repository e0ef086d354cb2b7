package io.unionfacts.run.site;

import io.unionfacts.run.option.DatabaseOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unionfacts site}. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description =
        "Writes the explorer as static files for any web server; the database is read in the"
            + " browser.")
public final class SiteCommand implements Callable<Integer> {
  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; must not exist or be empty.")
  private @Nullable Path out;

  @Option(
      names = "--node-modules",
      paramLabel = "DIR",
      description =
          "A node_modules folder that holds @duckdb/duckdb-wasm. Default: fetched once by npm into"
              + " the user's cache.")
  private @Nullable Path modules;

  @Override
  public Integer call() throws IOException {
    BrowserDuckDb duckDb = modules == null ? BrowserDuckDb.fromCache() : BrowserDuckDb.in(modules);
    Path folder = DatabaseOption.filledIn(out);
    StaticSite.write(database.file(), folder, duckDb);
    database
        .out()
        .println(
            "Wrote "
                + folder
                + ". Serve the folder with any web server, for example: python3 -m http.server -d "
                + folder);
    return 0;
  }
}
