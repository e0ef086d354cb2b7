package io.unionfacts.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.RunResult;
import io.unionfacts.run.store.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A small archive, some of it poison, and the database of a run over it that nothing went wrong
 * with: what every disturbed run has to end with.
 *
 * @param archive the folder of its files
 * @param database what the run published
 */
record UndisturbedRun(Path archive, Path database) {
  static final int DOCUMENTS = 60;

  /** Writes and loads the archive. */
  static UndisturbedRun in(Path folder) throws IOException {
    UndisturbedRun undisturbed =
        new UndisturbedRun(folder.resolve("archive"), folder.resolve("undisturbed.duckdb"));
    ArchiveFormat.TXT.write(
        new GeneratedArchive(GeneratedArchive.Spec.of(DOCUMENTS).withPoison(0.05)),
        undisturbed.archive(),
        1000);
    undisturbed.load(undisturbed.database());
    return undisturbed;
  }

  /** Loads the archive into another database, in this process. */
  RunResult load(Path other) throws IOException {
    return load(other, RunListener.SILENT);
  }

  RunResult load(Path other, RunListener listener) throws IOException {
    return load(archive, other, listener);
  }

  static RunResult load(Path input, Path database, RunListener listener) throws IOException {
    return new ArchiveRun(
            List.of(input), database, false, "DirectRunner", List.of(), Optional.empty())
        .run(listener);
  }

  /** Another database has the same rows, and keeps every promise. */
  void assertEqualTo(Path other, String when) throws SQLException {
    assertThat(DatabaseDifference.between(database, other)).as(when).isEmpty();
    assertThat(Verification.problems(other)).as(when).isEmpty();
  }
}
