package io.unionfacts.run.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unionfacts site}. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description =
        "Writes the explorer as static files for any web server; the database is read in the"
            + " browser.")
public final class SiteCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

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
    if (spec == null || database == null || out == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    BrowserDuckDb duckDb = modules == null ? BrowserDuckDb.fromCache() : BrowserDuckDb.in(modules);
    StaticSite.write(database, out, duckDb);
    spec.commandLine()
        .getOut()
        .println(
            "Wrote "
                + out
                + ". Serve the folder with any web server, for example: python3 -m http.server -d "
                + out);
    return 0;
  }
}
