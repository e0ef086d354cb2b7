package io.unionfacts.run.input;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Parses PDF, Office and mail documents with Tika in a process of its own, which a hostile document
 * may hang, exhaust or kill without harm to the run. The process is started on first use, serves
 * one document after another, and is replaced when it fails. Not thread-safe.
 */
final class ApartParser implements AutoCloseable {
  private static final String HEAP = "-Xmx384m";

  private final Limits limits;
  private final ExecutorService waiting =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "parser-answers");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Process process;

  ApartParser(Limits limits) {
    this.limits = limits;
  }

  /**
   * What a document holds, as XHTML.
   *
   * @param format what it is
   * @throws DocumentReader.Unusable if it cannot be parsed
   */
  String parse(byte[] bytes, Format format) throws DocumentReader.Unusable {
    try {
      Process worker = running();
      Future<Answer> answer = waiting.submit(() -> ask(worker, bytes, format));
      return used(answer.get(limits.seconds(), TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      stop();
      throw new DocumentReader.Unusable(
          Rejection.Reason.TIMEOUT, "not parsed within " + limits.seconds() + " seconds");
    } catch (ExecutionException e) {
      stop();
      throw new DocumentReader.Unusable(
          Rejection.Reason.PARSER_CRASH, "the parsing process died: " + e.getCause());
    } catch (IOException e) {
      stop();
      throw new DocumentReader.Unusable(
          Rejection.Reason.PARSER_CRASH, "no parsing process could be started: " + e.getMessage());
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new DocumentReader.Unusable(Rejection.Reason.TIMEOUT, "interrupted");
    }
  }

  /**
   * The worker's answer.
   *
   * @param reason code of a {@link Rejection.Reason}, or "" where it parsed
   * @param text XHTML, or the detail of the rejection
   */
  private record Answer(String reason, String text) {}

  private static String used(Answer answer) throws DocumentReader.Unusable {
    if (answer.reason().isEmpty()) {
      return answer.text();
    }
    throw new DocumentReader.Unusable(Rejection.Reason.valueOf(answer.reason()), answer.text());
  }

  private Answer ask(Process worker, byte[] bytes, Format format) throws IOException {
    DataOutputStream out = new DataOutputStream(worker.getOutputStream());
    out.writeUTF(format.name());
    out.writeInt(limits.characters());
    out.writeInt(limits.pages());
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
    DataInputStream in = new DataInputStream(worker.getInputStream());
    String reason = in.readUTF();
    int length = in.readInt();
    byte[] text = in.readNBytes(length);
    if (text.length < length) {
      throw new EOFException("the answer is cut short");
    }
    return new Answer(reason, new String(text, java.nio.charset.StandardCharsets.UTF_8));
  }

  private Process running() throws IOException {
    Process current = process;
    if (current != null && current.isAlive()) {
      return current;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.awt.headless=true");
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(classPath());
    command.add(ParserProcess.class.getName());
    Process started =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    process = started;
    return started;
  }

  /** The class path of this process, and on a cluster the job's own jar, which that may lack. */
  private static String classPath() {
    String path = System.getProperty("java.class.path", "");
    Optional<String> own = location();
    return own.filter(jar -> !path.contains(jar))
        .map(jar -> path + File.pathSeparator + jar)
        .orElse(path);
  }

  private static Optional<String> location() {
    try {
      java.security.CodeSource source = ParserProcess.class.getProtectionDomain().getCodeSource();
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void stop() {
    Process current = process;
    if (current != null) {
      current.destroyForcibly();
    }
    process = null;
  }

  @Override
  public void close() {
    stop();
    waiting.shutdownNow();
  }
}
