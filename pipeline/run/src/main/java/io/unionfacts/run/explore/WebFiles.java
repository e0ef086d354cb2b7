package io.unionfacts.run.explore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the explorer's page, as they ship in the jar. */
public final class WebFiles {
  /** Every file of the page; a test compares the list with the folder. */
  public static final List<String> NAMES =
      List.of(
          "app.css",
          "app.js",
          "article.js",
          "chart.js",
          "config.js",
          "db-http.js",
          "db-wasm.js",
          "dictionary.js",
          "dom.js",
          "examples.js",
          "facts.js",
          "favicon.svg",
          "federation.js",
          "format.js",
          "highlight.js",
          "i18n.js",
          "index.html",
          "model.js",
          "parquet.js",
          "quality.js",
          "sql.js",
          "state.js",
          "tally.js",
          "widgets.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private WebFiles() {}

  /** The bytes of one of {@link #NAMES}; nothing for any other name. */
  public static Optional<byte[]> bytes(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    String resource = "/io/unionfacts/run/web/" + name;
    try (InputStream in = WebFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  /** The text of one of {@link #NAMES}. */
  public static String text(String name) {
    return new String(
        bytes(name).orElseThrow(() -> new IllegalArgumentException("no file " + name)),
        StandardCharsets.UTF_8);
  }

  /** The media type of a file name. */
  static String type(String name) {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
