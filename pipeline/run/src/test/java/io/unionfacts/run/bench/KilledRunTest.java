package io.unionfacts.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed by {@code kill -9} while they stage and while they load. Few of them here;
 * {@code -Dunionfacts.kills=60} for the long form by hand.
 */
final class KilledRunTest {
  private static final int KILLS = Integer.getInteger("unionfacts.kills", 2);
  private static final int DOCUMENTS = 160;
  private static final int CHUNKS = 16;

  @TempDir private Path folder;
  private Path archive = Path.of("");
  private Path undisturbed = Path.of("");

  @BeforeEach
  void runUndisturbed() throws IOException {
    archive = folder.resolve("archive");
    ArchiveFormat.TXT.write(
        new GeneratedArchive(GeneratedArchive.Spec.of(DOCUMENTS).withPoison(0.01)), archive, 1000);
    undisturbed = folder.resolve("undisturbed.duckdb");
    run(undisturbed, RunListener.SILENT);
  }

  @Test
  void endsWithTheRowsOfARunThatWasNeverKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(20);
    for (int i = 0; i < KILLS; i++) {
      Path database = folder.resolve("killed-" + i + ".duckdb");
      // Every other one dies as soon as the new database appears beside the old.
      int shards = i % 2 == 1 ? CHUNKS : random.nextInt(CHUNKS);
      killDuringRun(database, shards);
      assertThat(database).doesNotExist();

      run(database, RunListener.SILENT);

      assertThat(DatabaseDifference.between(undisturbed, database))
          .as("killed after %d shards", shards)
          .isEmpty();
    }
  }

  @Test
  void readsAgainWhatWasDamagedInTheWorkFolder() throws Exception {
    Path database = folder.resolve("damaged.duckdb");
    killDuringRun(database, CHUNKS / 2);
    Path shard = finished(work(database)).get(0);
    Files.write(
        shard.resolve("fact.parquet"),
        new byte[] {'x', '\n'},
        StandardOpenOption.TRUNCATE_EXISTING);

    run(database, RunListener.SILENT);

    assertThat(DatabaseDifference.between(undisturbed, database)).isEmpty();
  }

  private void killDuringRun(Path database, int shards) throws Exception {
    Path work = work(database);
    Files.createDirectories(work);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.unionfacts.run.cli.Main",
                "run",
                archive.toString(),
                "--db",
                database.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.out").toFile())
            .start();
    try (WatchService watch = work.getFileSystem().newWatchService()) {
      work.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Path building = database.resolveSibling("." + database.getFileName() + ".building");
      while (shards == CHUNKS ? !Files.exists(building) : finished(work).size() < shards) {
        assertThat(process.isAlive()).isTrue();
        WatchKey key = watch.take();
        key.pollEvents();
        key.reset();
      }
    }
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(128 + 9);
  }

  private static Path work(Path database) {
    return database.resolveSibling("." + database.getFileName() + ".work").resolve("shards");
  }

  private static List<Path> finished(Path work) throws IOException {
    try (Stream<Path> found = Files.list(work)) {
      return found
          .filter(path -> !path.getFileName().toString().startsWith("unfinished"))
          .sorted()
          .toList();
    }
  }

  private void run(Path database, RunListener listener) throws IOException {
    new ArchiveRun(List.of(archive), database, false, "DirectRunner", List.of(), Optional.empty())
        .run(listener);
  }
}
