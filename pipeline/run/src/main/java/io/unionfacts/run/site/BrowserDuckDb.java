package io.unionfacts.run.site;

import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * DuckDB for web browsers, from npm: the pinned package whose hash stands in the lock file of this
 * jar. Fetched once by {@code npm ci} into the user's cache, or taken from a folder.
 */
final class BrowserDuckDb {
  /** The npm version; DuckDB 1.4.3 inside. */
  static final String VERSION = "1.32.0";

  private static final String RESOURCES = "/io/unionfacts/run/site/";
  private static final long NPM_MINUTES = 10;

  private final Path modules;

  private BrowserDuckDb(Path modules) {
    this.modules = modules;
  }

  /**
   * Takes the packages from a {@code node_modules} folder.
   *
   * @throws StoreException if it lacks one
   */
  static BrowserDuckDb in(Path modules) {
    BrowserDuckDb found = new BrowserDuckDb(modules);
    for (Path file : List.of(found.wasm(), found.worker(), found.library(), found.arrow())) {
      if (!Files.isRegularFile(file)) {
        throw new StoreException(
            "%s lacks %s; expected the node_modules folder of @duckdb/duckdb-wasm %s."
                .formatted(modules, modules.relativize(file), VERSION));
      }
    }
    return found;
  }

  /**
   * Takes the packages from the user's cache, asking npm for them the first time.
   *
   * @throws StoreException if npm is not there or fails
   */
  static BrowserDuckDb fromCache() throws IOException {
    Path folder = cacheFolder();
    Path modules = folder.resolve("node_modules");
    if (!Files.isRegularFile(new BrowserDuckDb(modules).wasm())) {
      Files.createDirectories(folder);
      for (String name : List.of("package.json", "package-lock.json")) {
        Files.write(folder.resolve(name), resource(name));
      }
      runNpm(folder);
    }
    return in(modules);
  }

  private static Path cacheFolder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("unionfacts").resolve("duckdb-wasm-" + VERSION);
  }

  private static void runNpm(Path folder) throws IOException {
    String hint =
        " Publishing needs npm once, to fetch DuckDB for the browser; or name a node_modules folder"
            + " that holds @duckdb/duckdb-wasm "
            + VERSION
            + " with --node-modules.";
    Process process;
    try {
      process =
          new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
    } catch (IOException e) {
      throw new StoreException("Cannot start npm: " + e.getMessage() + "." + hint, e);
    }
    try {
      if (!process.waitFor(NPM_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new StoreException("npm took longer than " + NPM_MINUTES + " minutes." + hint);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while npm was running.", e);
    }
    if (process.exitValue() != 0) {
      throw new StoreException(
          "npm failed; its output is in " + folder.resolve("npm.log") + "." + hint);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BrowserDuckDb.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCES + name);
      }
      return in.readAllBytes();
    }
  }

  private Path dist() {
    return modules.resolve("@duckdb/duckdb-wasm/dist");
  }

  private Path wasm() {
    return dist().resolve("duckdb-eh.wasm");
  }

  private Path worker() {
    return dist().resolve("duckdb-browser-eh.worker.js");
  }

  private Path library() {
    return dist().resolve("duckdb-browser.mjs");
  }

  private Path arrow() {
    return modules.resolve("apache-arrow/Arrow.es2015.min.js");
  }

  /**
   * Copies what a page loads into a folder. DuckDB's library imports Apache Arrow by a name that
   * only a bundler can resolve, so the name becomes a path, and Arrow's script a module.
   */
  void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(wasm(), folder.resolve("duckdb.wasm"));
    Files.write(
        folder.resolve("duckdb-worker.js"),
        withoutSourceMap(Files.readString(worker())).getBytes(StandardCharsets.UTF_8));
    String library = Files.readString(library());
    String linked =
        library.replaceAll(
            "import\\*as (\\w+) from\"apache-arrow\"", "import $1 from\"./arrow.js\"");
    if (linked.equals(library) || linked.contains("from\"apache-arrow\"")) {
      throw new StoreException(library() + " is not laid out as in version " + VERSION + ".");
    }
    Files.writeString(folder.resolve("duckdb.js"), withoutSourceMap(linked));
    Files.writeString(
        folder.resolve("arrow.js"),
        "const exports = {};\nconst module = { exports };\n"
            + withoutSourceMap(Files.readString(arrow()))
            + "\nexport default exports;\n");
    Files.copy(modules.resolve("apache-arrow/LICENSE.txt"), folder.resolve("LICENSE-arrow.txt"));
    Files.writeString(
        folder.resolve("LICENSE-duckdb.txt"),
        "duckdb.wasm, duckdb.js and duckdb-worker.js: @duckdb/duckdb-wasm "
            + VERSION
            + ", MIT License, Copyright Stichting DuckDB Foundation.\n"
            + "https://github.com/duckdb/duckdb-wasm/blob/main/LICENSE\n");
  }

  private static String withoutSourceMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }
}
