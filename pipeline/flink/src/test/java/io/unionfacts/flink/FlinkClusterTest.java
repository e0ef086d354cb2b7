package io.unionfacts.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.run.bench.ArchiveFormat;
import io.unionfacts.run.bench.DatabaseDifference;
import io.unionfacts.run.bench.GeneratedArchive;
import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.RunResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job manager and two task managers, as processes of their own. */
final class FlinkClusterTest {
  private static final Path SCRIPT = Path.of("cluster").toAbsolutePath();
  private static final int FINISHED_SHARDS_BEFORE_THE_LOSS = 3;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void losingATaskManagerLosesNothingAndDoublesNothing() throws Exception {
    int documents = Integer.getInteger("unionfacts.cluster.documents", 600);
    Path archive = folder.resolve("archive");
    ArchiveFormat.TXT.write(
        new GeneratedArchive(GeneratedArchive.Spec.of(documents).withPoison(0.01)), archive, 1000);
    RunResult expected = run(archive, folder.resolve("direct.duckdb"), "DirectRunner", List.of());
    int port = startCluster();
    Path empty = folder.resolve("empty.jar");
    new JarOutputStream(Files.newOutputStream(empty)).close();

    Path database = folder.resolve("flink.duckdb");
    CompletableFuture<Void> lost = new CompletableFuture<>();
    RunResult found =
        new ArchiveRun(
                List.of(archive),
                database,
                false,
                "FlinkRunner",
                List.of(
                    "--flinkMaster=localhost:" + port,
                    "--parallelism=2",
                    "--filesToStage=" + empty),
                Optional.empty())
            .run(new KillingListener(lost));

    assertThat(lost).isCompleted();
    assertThat(cluster("status")).anyMatch(line -> line.matches("taskmanager-1 \\d+ gone"));
    assertThat(found).isEqualTo(expected);
    assertThat(DatabaseDifference.between(folder.resolve("direct.duckdb"), database)).isEmpty();
  }

  @AfterEach
  void stopCluster() throws IOException, InterruptedException {
    cluster("stop");
  }

  private RunResult run(Path archive, Path database, String runner, List<String> options)
      throws IOException {
    return new ArchiveRun(List.of(archive), database, false, runner, options, Optional.empty())
        .run(RunListener.SILENT);
  }

  private int startCluster() throws IOException, InterruptedException {
    int port;
    int rpc;
    try (ServerSocket first = new ServerSocket(0);
        ServerSocket second = new ServerSocket(0)) {
      port = first.getLocalPort();
      rpc = second.getLocalPort();
    }
    cluster("start", "--port", Integer.toString(port), "--rpc", Integer.toString(rpc));
    return port;
  }

  private List<String> cluster(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", folder.resolve("cluster").toString()));
    Path output = Files.createTempFile(folder, "cluster", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(exit).as(() -> String.join("\n", lines)).isZero();
    return lines;
  }

  /** Kills the first task manager as soon as some shards are finished. */
  private final class KillingListener implements RunListener {
    private final CompletableFuture<Void> lost;

    KillingListener(CompletableFuture<Void> lost) {
      this.lost = lost;
    }

    @Override
    public void found(Manifest manifest, int chunks, int resumed, Path shards) {
      Thread killer = new Thread(() -> killWhenBusy(shards), "killer");
      killer.setDaemon(true);
      killer.start();
    }

    private void killWhenBusy(Path shards) {
      try (WatchService watch = shards.getFileSystem().newWatchService()) {
        shards.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        while (finished(shards) < FINISHED_SHARDS_BEFORE_THE_LOSS) {
          WatchKey key = watch.take();
          key.pollEvents();
          key.reset();
        }
        String pid = Files.readString(folder.resolve("cluster/taskmanager-1.pid")).strip();
        Process kill = new ProcessBuilder("kill", "-9", pid).inheritIO().start();
        assertThat(kill.waitFor()).isZero();
        lost.complete(null);
      } catch (IOException | InterruptedException | AssertionError e) {
        lost.completeExceptionally(e);
      }
    }

    private long finished(Path shards) throws IOException {
      try (Stream<Path> found = Files.list(shards)) {
        return found.filter(p -> !p.getFileName().toString().startsWith("unfinished")).count();
      }
    }
  }
}
