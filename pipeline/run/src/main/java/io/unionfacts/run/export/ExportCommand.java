package io.unionfacts.run.export;

import io.unionfacts.run.option.DatabaseOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private final DatabaseOption database = new DatabaseOption();

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
    Path out = DatabaseOption.filledIn(folder);
    var counts = DatabaseExport.write(database.file(), out, format.file);
    database.out().println("Wrote " + out + ": " + DatabaseExport.summary(counts) + ".");
    return 0;
  }
}
