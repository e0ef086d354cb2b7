package io.unionfacts.run.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.explore.QueryLimits;
import io.unionfacts.run.explore.WebFiles;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the explorer as static files: the page, DuckDB for the browser and the database itself.
 * Any web server can serve them; the page asks no other host for anything.
 */
final class StaticSite {
  /**
   * As strict as the server's, plus WebAssembly and the worker it runs in. A page cannot forbid
   * being framed by itself; that takes a header of the web server.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src"
          + " 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

  private static final String DATABASE = "data.duckdb";

  private StaticSite() {}

  /**
   * Writes a site.
   *
   * @param database what to publish
   * @param out a folder that does not exist or is empty
   * @param duckDb DuckDB for the browser
   * @throws StoreException if the folder holds something, or the database cannot be read
   */
  static void write(Path database, Path out, BrowserDuckDb duckDb) throws IOException {
    requireEmpty(out);
    try {
      DatabaseFile.openReadOnly(database).close();
    } catch (SQLException e) {
      throw new StoreException("Cannot read " + database + ": " + e.getMessage(), e);
    }
    if (Files.exists(database.resolveSibling(database.getFileName() + ".wal"))) {
      throw new StoreException(
          database + " has a write-ahead log beside it: somebody is still writing it.");
    }
    Files.createDirectories(out);
    for (String name : WebFiles.NAMES) {
      Files.write(out.resolve(name), WebFiles.bytes(name).orElseThrow());
    }
    Files.writeString(
        out.resolve("index.html"),
        WebFiles.text("index.html")
            .replace(
                "<!--CSP-->",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"));
    Files.writeString(
        out.resolve("config.js"),
        "export default "
            + new ObjectMapper()
                .writeValueAsString(
                    new TreeMap<>(
                        Map.of(
                            "backend",
                            "wasm",
                            "database",
                            String.valueOf(database.getFileName()),
                            "file",
                            DATABASE,
                            "limits",
                            new TreeMap<>(
                                Map.of(
                                    "rows",
                                    QueryLimits.TYPED.rows(),
                                    "seconds",
                                    QueryLimits.TYPED.seconds(),
                                    "savingSeconds",
                                    QueryLimits.SAVED.seconds())))))
            + ";\n");
    Files.copy(database, out.resolve(DATABASE));
    duckDb.copyTo(out.resolve("duckdb"));
  }

  private static void requireEmpty(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new StoreException(out + " is a file, not a folder.");
    }
    try (Stream<Path> entries = Files.list(out)) {
      if (entries.findAny().isPresent()) {
        throw new StoreException(out + " is not empty; name a new folder.");
      }
    }
  }
}
