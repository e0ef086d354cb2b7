package io.unionfacts.run.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unionfacts export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes every table and view into files, with a description beside (datapackage.json).")
public final class ExportCommand implements Callable<Integer> {
  /** The formats a whole database can be exported to. */
  enum Format {
    CSV(FileFormat.CSV),
    PARQUET(FileFormat.PARQUET),
    NDJSON(FileFormat.NDJSON);

    private final FileFormat file;

    Format(FileFormat file) {
      this.file = file;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--db", paramLabel = "FILE", required = true, description = "The DuckDB file.")
  private @Nullable Path database;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; must not exist or be empty.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.CSV;

  @Override
  public Integer call() throws IOException {
    if (spec == null || database == null || folder == null) {
      throw new IllegalStateException("picocli fills these in");
    }
    var counts = DatabaseExport.write(database, folder, format.file);
    spec.commandLine()
        .getOut()
        .println("Wrote " + folder + ": " + DatabaseExport.summary(counts) + ".");
    return 0;
  }
}
