package io.unionfacts.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.run.bench.ArchiveFormat;
import io.unionfacts.run.bench.DatabaseDifference;
import io.unionfacts.run.bench.GeneratedArchive;
import io.unionfacts.run.pipeline.ArchiveRun;
import io.unionfacts.run.pipeline.RunListener;
import io.unionfacts.run.store.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlinkInThisProcessTest {
  @Test
  void givesTheRowsOfTheDirectRunner(@TempDir Path folder) throws IOException, SQLException {
    Path archive = folder.resolve("archive");
    ArchiveFormat.TXT.write(
        new GeneratedArchive(GeneratedArchive.Spec.of(120).withPoison(0.02)), archive, 1000);

    RunResult direct = run(archive, folder.resolve("direct.duckdb"), "DirectRunner");
    RunResult flink = run(archive, folder.resolve("flink.duckdb"), "FlinkRunner");

    assertThat(flink).isEqualTo(direct);
    assertThat(flink.loaded()).isGreaterThan(100);
    assertThat(
            DatabaseDifference.between(
                folder.resolve("direct.duckdb"), folder.resolve("flink.duckdb")))
        .isEmpty();
  }

  private static RunResult run(Path archive, Path database, String runner) throws IOException {
    return new ArchiveRun(List.of(archive), database, false, runner, List.of(), Optional.empty())
        .run(RunListener.SILENT);
  }
}
