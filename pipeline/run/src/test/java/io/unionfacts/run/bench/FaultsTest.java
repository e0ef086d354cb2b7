package io.unionfacts.run.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unionfacts.run.pipeline.Manifest;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at night, other than a kill: each time the end is as if it had not. */
final class FaultsTest {
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
  void aShardDamagedBeforeItIsLoadedIsStagedAgain() throws Exception {
    Path database = folder.resolve("damaged.duckdb");
    // The first shard is damaged as soon as another one is finished.
    AtomicBoolean damaged = new AtomicBoolean();
    Thread[] vandal = new Thread[1];
    undisturbed()
        .load(
            database,
            new RunListener() {
              @Override
              public void found(Manifest manifest, int chunks, int resumed, Path shards) {
                vandal[0] = new Thread(() -> damageOne(shards, damaged));
                vandal[0].start();
              }
            });
    vandal[0].join();

    assertThat(damaged).isTrue();
    undisturbed().assertEqualTo(database, "after damage");
  }

  private static void damageOne(Path shards, AtomicBoolean damaged) {
    try {
      while (!damaged.get()) {
        List<Path> finished;
        try (Stream<Path> listed = Files.list(shards)) {
          finished = listed.filter(p -> !p.getFileName().toString().startsWith("u")).toList();
        }
        if (!finished.isEmpty()) {
          Path file = finished.get(0).resolve("block.parquet");
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
          damaged.set(true);
        }
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readersSeeTheOldOrTheNewDatabaseAndNothingBetween() throws Exception {
    Path database = folder.resolve("read.duckdb");
    Path first = folder.resolve("first");
    ArchiveFormat.TXT.write(
        new GeneratedArchive(GeneratedArchive.Spec.of(10).withPoison(0.05)), first, 1000);
    UndisturbedRun.load(first, database, RunListener.SILENT);
    String before = contents(database);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              while (!over.get()) {
                seen.add(contents(database));
              }
            });
    reader.start();
    try {
      undisturbed().load(database);
    } finally {
      over.set(true);
      reader.join();
    }

    assertThat(seen).contains(before).isSubsetOf(before, contents(database));
  }

  private static String contents(Path database) {
    try (Connection connection = DatabaseFile.openReadOnly(database);
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT (SELECT count(*) FROM run) || ' ' || (SELECT count(*) FROM document) || ' '"
                    + " || (SELECT count(*) FROM fact) || ' ' || (SELECT count(*) FROM fact_index)")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFullDiskLeavesTheOldDatabase() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()) == 0,
        "only root can mount a small file system");
    try {
      Path database = disk.resolve("facts.duckdb");
      Path first = folder.resolve("first");
      ArchiveFormat.TXT.write(new GeneratedArchive(GeneratedArchive.Spec.of(5)), first, 1000);
      UndisturbedRun.load(first, database, RunListener.SILENT);
      Path old = Files.copy(database, folder.resolve("old.duckdb"));
      List<String> failures = new ArrayList<>();
      // Full while staging, while copying the database, while loading.
      for (int kilobytes : new int[] {200, 3_000, 6_000, 9_000}) {
        long used = Files.size(database) / 1024;
        assertThat(
                system("mount", "-o", "remount,size=" + (used + kilobytes) + "k", disk.toString()))
            .isZero();
        try {
          undisturbed().load(database);
          break;
        } catch (IOException | StoreException e) {
          failures.add(kilobytes + " " + e.getMessage());
          assertThat(DatabaseDifference.between(old, database)).isEmpty();
        }
      }
      assertThat(failures).hasSizeGreaterThan(1).allMatch(line -> line.contains("No space left"));
      assertThat(system("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      RunResult after = undisturbed().load(database);
      Path expected = folder.resolve("expected.duckdb");
      UndisturbedRun.load(first, expected, RunListener.SILENT);
      undisturbed().load(expected);

      assertThat(after.seen()).isEqualTo(UndisturbedRun.DOCUMENTS);
      assertThat(DatabaseDifference.between(expected, database)).isEmpty();
    } finally {
      system("umount", "--lazy", disk.toString());
    }
  }

  private static int system(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        System.err.println(String.join(" ", command) + ": " + said);
      }
      return exit;
    } catch (IOException e) {
      // There is no such command.
      return -1;
    }
  }
}
