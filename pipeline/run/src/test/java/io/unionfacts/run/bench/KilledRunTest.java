package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs in processes of their own that are killed by {@code kill -9} at random moments, interrupted,
 * or starved of memory. Few of them here; {@code pipeline/kill-runs} is the long form by hand.
 */
final class KilledRunTest {
  private static final int KILLS = Integer.getInteger("unionfacts.kills", 3);
  private static final long SEED = Long.getLong("unionfacts.seed", 20);
  private static final int CHUNKS = 6;
  private static final int MOST_MILLIS = 8_000;
  private static final int MOST_MILLIS_OF_LOADING = 1_500;

  @TempDir private Path folder;
  private @Nullable UndisturbedRun run;

  @BeforeEach
  void runUndisturbed() throws IOException {
    run = UndisturbedRun.in(folder);
  }

  private UndisturbedRun undisturbed() {
    return requireNonNull(run);
  }

  @Test
  void endsWithTheRowsOfARunThatWasNeverKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path database = folder.resolve("killed-" + i + ".duckdb");
      Process process = start(database);
      String moment =
          switch (i % 3) {
            case 0 -> afterShards(process, database, random.nextInt(CHUNKS));
            case 1 -> whileLoading(process, database, random.nextInt(MOST_MILLIS_OF_LOADING));
            default -> after(process, random.nextInt(MOST_MILLIS));
          };
      process.destroyForcibly();
      int exit = process.waitFor();
      // The last moments come too late: when it is published already, there is nothing to take up.
      if (!Files.exists(database)) {
        assertThat(exit).as(moment).isEqualTo(128 + 9);
        undisturbed().load(database);
      }

      undisturbed().assertEqualTo(database, moment);
      Files.delete(database);
    }
  }

  @Test
  void stopsCleanlyAtCtrlCAndGoesOnFromThere() throws Exception {
    Path database = folder.resolve("interrupted.duckdb");
    Process process = start(database);
    afterShards(process, database, 2);
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor())
        .isZero();

    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(Files.readString(folder.resolve("child.out")))
        .contains("unionfacts: interrupted; the database is as it was.");
    assertThat(database).doesNotExist();
    int[] taken = new int[1];
    undisturbed()
        .load(
            database,
            new RunListener() {
              @Override
              public void found(Manifest manifest, int chunks, int resumed, Path shards) {
                taken[0] = resumed;
              }
            });
    assertThat(taken[0]).isGreaterThanOrEqualTo(2);
    undisturbed().assertEqualTo(database, "after Ctrl-C");
  }

  @Test
  void refusesASecondRunWhileOneIsWriting() throws Exception {
    Path database = folder.resolve("wanted.duckdb");
    Process process = start(database);
    afterShards(process, database, 1);
    // Twice: being refused must not loosen the lock.
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> undisturbed().load(database))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "Another run (process %d) is writing %s. Wait for it to end.",
              process.pid(), database);
    }

    assertThat(process.waitFor()).isZero();
    undisturbed().assertEqualTo(database, "after a second run was refused");
  }

  @Test
  void tellsThatMemoryRanOutAndLeavesNothing() throws Exception {
    Path database = folder.resolve("poor.duckdb");
    Process process = start(database, "-Xmx24m");

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("child.out")))
        .contains("unionfacts: There was not enough memory; the database is as it was.");
    assertThat(database).doesNotExist();
    undisturbed().load(database);
    undisturbed().assertEqualTo(database, "after too little memory");
  }

  @Test
  void readsAgainWhatWasDamagedInTheWorkFolder() throws Exception {
    Path database = folder.resolve("damaged.duckdb");
    Process process = start(database);
    afterShards(process, database, CHUNKS / 2);
    process.destroyForcibly();
    process.waitFor();
    Path shard = finished(work(database)).get(0);
    Files.write(
        shard.resolve("fact.parquet"),
        new byte[] {'x', '\n'},
        StandardOpenOption.TRUNCATE_EXISTING);

    undisturbed().load(database);

    undisturbed().assertEqualTo(database, "after damage");
  }

  private Process start(Path database, String... jvm) throws IOException {
    List<String> command = new ArrayList<>();
    // A process that was started with SIGINT ignored hands that down, and Java then ignores it too.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(jvm));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("io.unionfacts.run.cli.Main", "run", undisturbed().archive().toString()));
    command.addAll(List.of("--db", database.toString(), "--max-rejected", "100%"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.out").toFile())
        .start();
  }

  /** Waits until some shards are finished. */
  private static String afterShards(Process process, Path database, int shards) throws Exception {
    while (process.isAlive() && finished(work(database)).size() < shards) {
      pause(process, 1);
    }
    return "after " + shards + " shards";
  }

  /** Waits until the new database appears beside the old one, and some more. */
  private static String whileLoading(Process process, Path database, int millis) throws Exception {
    Path building = database.resolveSibling("." + database.getFileName() + ".building");
    while (process.isAlive() && !Files.exists(building)) {
      pause(process, 1);
    }
    pause(process, millis);
    return millis + " ms after loading began";
  }

  private static String after(Process process, int millis) throws Exception {
    pause(process, millis);
    return millis + " ms after the start";
  }

  private static void pause(Process process, int millis) throws InterruptedException {
    // Whether it ends meanwhile doesn't matter.
    boolean unused = process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  private static Path work(Path database) {
    return database.resolveSibling("." + database.getFileName() + ".work").resolve("shards");
  }

  private static List<Path> finished(Path work) {
    try (Stream<Path> found = Files.list(work)) {
      return found
          .filter(path -> !path.getFileName().toString().startsWith("unfinished"))
          .sorted()
          .toList();
    } catch (IOException e) {
      // Not there yet, or gone again.
      return List.of();
    }
  }
}
