package io.unionfacts.run.explore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unionfacts.run.export.FileFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Serves the explorer on a loopback address: its page, and read-only SQL over one database. Nothing
 * it serves can write; requests for other hosts or from other pages are refused.
 */
public final class ExploreServer implements AutoCloseable {
  /** Nothing foreign, nothing inline: text of articles can never become script. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The header that tells a page when a run has replaced the file, and what it keeps is old. */
  private static final String VERSION = "X-Database-Version";

  private static final int MAX_BODY_BYTES = 1 << 18;

  /** So much of a body that is too large is read and dropped before the answer. */
  private static final int MAX_DRAINED_BYTES = 1 << 24;

  private static final int MAX_QUERIES = 16;
  private static final int CONCURRENT_QUERIES = 4;
  private static final int THREADS = 8;
  private static final long CACHE_BYTES = 64L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Else the JDK's server holds the body of every answer back until the client has confirmed its
    // head, which takes 40 ms. Read when the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ReadOnlyDatabase database;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Semaphore querying = new Semaphore(CONCURRENT_QUERIES, true);
  private final Answers answers = new Answers();

  private ExploreServer(ReadOnlyDatabase database, HttpServer server, ExecutorService threads) {
    this.database = database;
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param database what to show; closed with the server
   * @param port the port, 0 for any free one
   * @throws IOException if the port is taken
   */
  public static ExploreServer start(ReadOnlyDatabase database, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer http = HttpServer.create(address, 0);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "explore");
              thread.setDaemon(true);
              return thread;
            });
    ExploreServer server = new ExploreServer(database, http, threads);
    http.setExecutor(threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /** Where the page is: {@code http://127.0.0.1:8642/}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    database.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("X-Frame-Options", "DENY");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      if (!isOurs(exchange)) {
        sendError(exchange, 403, "This address belongs to the explorer of this machine alone.");
        return;
      }
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/api/query" -> post(exchange, this::queries);
        case "/api/sql" -> post(exchange, this::typed);
        case "/api/bytes" -> post(exchange, this::bytes);
        case "/api/export" -> post(exchange, this::export);
        default -> file(exchange, path.equals("/") ? "index.html" : path.substring(1));
      }
    }
  }

  /** Whether host and origin are this server's: what a page of another site cannot forge. */
  private boolean isOurs(HttpExchange exchange) {
    int port = server.getAddress().getPort();
    Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return origin == null || origin.equalsIgnoreCase("http://" + host);
  }

  private void file(HttpExchange exchange, String name) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      sendError(exchange, 405, "Only GET is possible here.");
      return;
    }
    Optional<byte[]> bytes =
        name.equals("config.js")
            ? Optional.of(config().getBytes(StandardCharsets.UTF_8))
            : WebFiles.bytes(name);
    if (bytes.isEmpty()) {
      sendError(exchange, 404, "There is no such page.");
      return;
    }
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    send(exchange, 200, WebFiles.type(name), bytes.get());
  }

  private String config() throws JsonProcessingException {
    return "export default "
        + JSON.writeValueAsString(
            Map.of(
                "backend", "http",
                "database", String.valueOf(database.file().getFileName()),
                "limits",
                    Map.of(
                        "seconds", QueryLimits.TYPED.seconds(), "rows", QueryLimits.TYPED.rows())))
        + ";\n";
  }

  /** Answers a request with a JSON body. */
  private interface Answer {
    void to(HttpExchange exchange, JsonNode body) throws IOException, QueryRefusedException;
  }

  private void post(HttpExchange exchange, Answer answer) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      sendError(exchange, 405, "Only POST is possible here.");
      return;
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      sendError(exchange, 415, "The body must be application/json.");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      drain(exchange.getRequestBody());
      sendError(exchange, 413, "The request is larger than " + MAX_BODY_BYTES + " bytes.");
      return;
    }
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree.findValues("sql").size() > MAX_QUERIES) {
        throw new QueryRefusedException("Expected at most " + MAX_QUERIES + " statements.");
      }
      answer.to(exchange, tree);
    } catch (JsonProcessingException e) {
      sendError(exchange, 400, "The body is not JSON: " + e.getOriginalMessage());
    } catch (QueryRefusedException e) {
      sendError(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  /** Reads on, for a client that is still sending sees a broken connection and no answer. */
  private static void drain(InputStream body) throws IOException {
    byte[] dropped = new byte[1 << 14];
    for (int left = MAX_DRAINED_BYTES; left > 0; ) {
      int read = body.read(dropped);
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }

  /** The statements of the page itself, several at once; their answers are kept. */
  private void queries(HttpExchange exchange, JsonNode body)
      throws IOException, QueryRefusedException {
    JsonNode list = body.path("queries");
    if (!list.isArray() || list.isEmpty() || list.size() > MAX_QUERIES) {
      throw new QueryRefusedException("Expected 1 to " + MAX_QUERIES + " queries.");
    }
    String version = database.version();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("{\"results\":[".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(result(version, list.get(i)));
    }
    out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseHeaders().set(VERSION, version);
    send(exchange, 200, "application/json", out.toByteArray());
  }

  private byte[] result(String version, JsonNode query) throws IOException, QueryRefusedException {
    List<Object> key = List.of(version, query.toString());
    byte[] kept = answers.get(key);
    if (kept == null) {
      kept = run(sql(query), parameters(version, query));
      answers.put(key, kept);
    }
    return kept;
  }

  /** The bytes that a statement's first column gives, one row after the other. */
  private void bytes(HttpExchange exchange, JsonNode body)
      throws IOException, QueryRefusedException {
    String version = database.version();
    List<byte[]> parts = new ArrayList<>();
    querying.acquireUninterruptibly();
    try {
      database.query(
          sql(body),
          parameters(version, body),
          QueryLimits.SAVED,
          new RowSink() {
            @Override
            public void columns(List<ResultColumn> columns) {}

            @Override
            public void row(List<@Nullable Object> values) {
              if (values.get(0) instanceof Bytes bytes) {
                parts.add(bytes.value());
              }
            }
          });
    } finally {
      querying.release();
    }
    exchange.getResponseHeaders().set(VERSION, version);
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    long length = parts.stream().mapToLong(part -> part.length).sum();
    exchange.sendResponseHeaders(200, length == 0 ? -1 : length);
    if (length > 0) {
      for (byte[] part : parts) {
        exchange.getResponseBody().write(part);
      }
    }
  }

  /** One statement that a person typed. */
  private void typed(HttpExchange exchange, JsonNode body)
      throws IOException, QueryRefusedException {
    send(exchange, 200, "application/json", run(sql(body), List.of()));
  }

  private byte[] run(String sql, List<String> parameters)
      throws IOException, QueryRefusedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long start = System.nanoTime();
    querying.acquireUninterruptibly();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      JsonRows rows = new JsonRows(json);
      boolean cut = database.query(sql, parameters, QueryLimits.TYPED, rows);
      rows.end();
      json.writeBooleanField("truncated", cut);
      json.writeNumberField("ms", (System.nanoTime() - start) / 1_000_000);
      json.writeEndObject();
    } finally {
      querying.release();
    }
    return out.toByteArray();
  }

  private void export(HttpExchange exchange, JsonNode body)
      throws IOException, QueryRefusedException {
    FileFormat format =
        FileFormat.of(body.path("format").asText())
            .orElseThrow(() -> new QueryRefusedException("Formats are csv, json and parquet."));
    List<String> parameters = parameters(database.version(), body);
    Path file = Files.createTempFile("unionfacts-", "." + format.extension());
    querying.acquireUninterruptibly();
    try {
      boolean cut = ResultFile.write(database, sql(body), parameters, format, file);
      exchange.getResponseHeaders().set("Content-Type", format.mediaType());
      if (cut) {
        exchange
            .getResponseHeaders()
            .set("X-Truncated-At", Integer.toString(QueryLimits.SAVED.rows()));
      }
      exchange.sendResponseHeaders(200, Files.size(file) == 0 ? -1 : Files.size(file));
      try (OutputStream out = exchange.getResponseBody()) {
        Files.copy(file, out);
      }
    } finally {
      querying.release();
      Files.deleteIfExists(file);
    }
  }

  private static String sql(JsonNode query) throws QueryRefusedException {
    String sql = query.path("sql").asText("");
    if (sql.isBlank()) {
      throw new QueryRefusedException("There is no statement.");
    }
    return sql;
  }

  /** The texts for a statement's {@code ?}; one that is a statement stands for its one value. */
  private List<String> parameters(String version, JsonNode query)
      throws IOException, QueryRefusedException {
    List<String> values = new ArrayList<>();
    for (JsonNode value : query.path("params")) {
      JsonNode text =
          value.isObject() ? JSON.readTree(result(version, value)).at("/rows/0/0") : value;
      values.add(text.asText());
    }
    return values;
  }

  private static void sendError(HttpExchange exchange, int status, String message)
      throws IOException {
    send(exchange, status, "application/json", JSON.writeValueAsBytes(Map.of("error", message)));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Answers given before, the least recently used dropped first. */
  private static final class Answers {
    private final Map<List<Object>, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized byte @Nullable [] get(List<Object> key) {
      return kept.get(key);
    }

    synchronized void put(List<Object> key, byte[] answer) {
      byte[] before = kept.put(key, answer);
      bytes += answer.length - (before == null ? 0 : before.length);
      var oldest = kept.values().iterator();
      while (bytes > CACHE_BYTES && oldest.hasNext()) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }
}
