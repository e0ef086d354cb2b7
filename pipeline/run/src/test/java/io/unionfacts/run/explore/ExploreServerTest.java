package io.unionfacts.run.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExploreServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ExploreServer server;

  @BeforeAll
  static void start() throws IOException {
    Path file = folder.resolve("generated.duckdb");
    GeneratedDatabase.create(file, 100);
    server = ExploreServer.start(ReadOnlyDatabase.open(file), 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void servesThePageWithAPolicyThatAllowsNothingForeign() throws Exception {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<script type=\"module\" src=\"app.js\">");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                + " 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void shipsEveryFileOfThePage() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/web"))) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())).sorted().toList())
          .isEqualTo(WebFiles.NAMES);
    }
  }

  @Test
  void writesNoMarkupAndAsksNoOtherHost() {
    for (String name : WebFiles.NAMES) {
      assertThat(WebFiles.text(name).replace("http://www.w3.org/", ""))
          .as(name)
          .doesNotContain(
              ".innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
          .doesNotContain("https://", "http://");
    }
  }

  @Test
  void answersSeveralQueriesAtOnce() throws Exception {
    HttpResponse<String> answer =
        post(
            "api/query",
            Map.of(
                "queries",
                List.of(
                    Map.of(
                        "sql",
                        "SELECT 12345678901234567890123 AS big, 47.500 AS exact, NULL AS none"),
                    Map.of("sql", "SELECT ? AS given", "params", List.of("Chương Mỹ")))));

    JsonNode results = JSON.readTree(answer.body()).path("results");
    assertThat(results.path(0).path("rows").toString())
        .isEqualTo("[[\"12345678901234567890123\",47.5,null]]");
    assertThat(results.path(1).path("rows").toString()).isEqualTo("[[\"Chương Mỹ\"]]");
  }

  @Test
  void givesTheBytesOfAColumnInTheOrderOfItsRows() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request(
                server,
                "api/bytes",
                Map.of(
                    "sql",
                    "SELECT unhex(h) FROM (VALUES (1, '00FF'), (2, ''), (3, '0A')) v(i, h) ORDER BY i")),
            BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsExactly(0, 0xff, 0x0a);
    assertThat(post("api/bytes", Map.of("sql", "DROP TABLE fact")).body())
        .contains("Only SELECT is allowed here.");
  }

  @Test
  void showsBytesAsDuckDbDoes() throws Exception {
    assertThat(post("api/sql", Map.of("sql", "SELECT unhex('00FF') AS b")).body())
        .contains("[[\"\\\\x00\\\\xFF\"]]");
  }

  @Test
  void tellsAPageThatTheFileWasReplaced() throws Exception {
    Path file = folder.resolve("replaced.duckdb");
    Path next = folder.resolve("next.duckdb");
    GeneratedDatabase.create(file, 10);
    GeneratedDatabase.create(next, 20);
    Map<String, Object> body =
        Map.of("queries", List.of(Map.of("sql", "SELECT count(*) FROM article")));
    try (ExploreServer own = ExploreServer.start(ReadOnlyDatabase.open(file), 0)) {
      HttpRequest request = request(own, "api/query", body);
      String before = version(CLIENT.send(request, BodyHandlers.ofString()));
      assertThat(version(CLIENT.send(request, BodyHandlers.ofString()))).isEqualTo(before);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

      assertThat(version(CLIENT.send(request, BodyHandlers.ofString()))).isNotEqualTo(before);
    }
  }

  private static String version(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Database-Version").orElseThrow();
  }

  @Test
  void aStatementAmongTheParametersStandsForItsValue() throws Exception {
    Map<String, Object> inner = Map.of("sql", "SELECT ? || '-2020'", "params", List.of("2019"));
    HttpResponse<String> answer =
        post(
            "api/query",
            Map.of(
                "queries", List.of(Map.of("sql", "SELECT ?, ?", "params", List.of("in", inner)))));

    assertThat(JSON.readTree(answer.body()).at("/results/0/rows").toString())
        .isEqualTo("[[\"in\",\"2019-2020\"]]");
  }

  @Test
  void statementsAmongTheParametersMayNotWrite() throws Exception {
    Map<String, Object> inner = Map.of("sql", "DELETE FROM fact");

    HttpResponse<String> answer =
        post("api/export", Map.of("sql", "SELECT ?", "params", List.of(inner), "format", "csv"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Only SELECT is allowed here.");
  }

  @Test
  void refusesMoreStatementsThanItWouldAnswerAtOnce() throws Exception {
    Map<String, Object> nested = Map.of("sql", "SELECT 1");
    for (int i = 0; i < 16; i++) {
      nested = Map.of("sql", "SELECT ?", "params", List.of(nested));
    }

    HttpResponse<String> answer = post("api/query", Map.of("queries", List.of(nested)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Expected at most 16 statements.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../pom.xml",
        "..%2f..%2fetc/passwd",
        "%2e%2e/app.js",
        "package-info.class",
        "app.js/",
        "api",
        "api/query/x",
        ".git/config",
      })
  void servesNothingElse(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "evil.example, -, 403",
        "evil.example:PORT, -, 403",
        "127.0.0.1:1, -, 403",
        "localhost:PORT, -, 200",
        "127.0.0.1:PORT, -, 200",
        "127.0.0.1:PORT, http://127.0.0.1:PORT, 200",
        "127.0.0.1:PORT, http://evil.example, 403",
        "127.0.0.1:PORT, null, 403",
      })
  void answersOnlyItsOwnPage(String host, String origin, int status) throws Exception {
    URI address = URI.create(server.address());
    String port = Integer.toString(address.getPort());
    String request =
        "GET / HTTP/1.1\r\nHost: "
            + host.replace("PORT", port)
            + (origin == null ? "" : "\r\nOrigin: " + origin.replace("PORT", port))
            + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void refusesFormsLargeBodiesAndBrokenOnes() throws Exception {
    assertThat(send("api/sql", "text/plain", "{\"sql\":\"SELECT 1\"}").statusCode()).isEqualTo(415);
    assertThat(send("api/sql", "application/json", "x".repeat(1 << 19)).statusCode())
        .isEqualTo(413);
    assertThat(send("api/sql", "application/json", "{").statusCode()).isEqualTo(400);
    assertThat(get("api/sql").statusCode()).isEqualTo(405);
    assertThat(post("api/sql", Map.of("sql", " ")).body())
        .isEqualTo("{\"error\":\"There is no statement.\"}");
    assertThat(post("api/sql", Map.of("sql", "DROP TABLE fact")).body())
        .isEqualTo("{\"error\":\"Only SELECT is allowed here.\"}");
  }

  @Test
  void exportsWhatIsAskedFor() throws Exception {
    String sql = "SELECT '=1+1' AS text, 2.50 AS number, NULL AS none, [1, 2] AS list";

    assertThat(post("api/export", Map.of("sql", sql, "format", "csv")).body())
        .isEqualTo("text,number,none,list\n'=1+1,2.5,,\"[1, 2]\"\n");
    assertThat(post("api/export", Map.of("sql", sql, "format", "json")).body())
        .isEqualTo("[{\"text\":\"=1+1\",\"number\":2.5,\"none\":null,\"list\":[1,2]}]");
    assertThat(post("api/export", Map.of("sql", sql, "format", "parquet")).body())
        .startsWith("PAR1");
    assertThat(post("api/export", Map.of("sql", sql, "format", "exe")).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
    return CLIENT.send(request(server, path, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(ExploreServer to, String path, Map<String, ?> body)
      throws IOException {
    return request(to, path, "application/json", JSON.writeValueAsString(body));
  }

  private static HttpRequest request(ExploreServer to, String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create(to.address() + path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse<String> send(String path, String type, String body) throws Exception {
    return CLIENT.send(request(server, path, type, body), BodyHandlers.ofString());
  }
}
