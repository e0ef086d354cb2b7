package io.unionfacts.extract;

import static java.util.Objects.requireNonNull;

import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples files under {@code data/examples}: they are the specification and the tests. */
public final class Examples {
  private Examples() {}

  /**
   * An example.
   *
   * @param place file and line
   * @param text what is read
   * @param want what must come out, in the notation of its file; empty where nothing may
   */
  public record Example(String place, String text, String want) {
    @Override
    public String toString() {
      return place + " " + text;
    }
  }

  /** All examples of a folder of {@code data/examples}. */
  public static List<Example> in(String folder) {
    try (Stream<Path> files = Files.list(examples().resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".tsv"))
          .sorted()
          .flatMap(Examples::rows)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of examples with columns of its own. */
  public static Table table(String folder, String name, String... columns) {
    try {
      return Table.parse(name, Files.readString(examples().resolve(folder).resolve(name)), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path examples() {
    return root().resolve("data/examples");
  }

  /** The folder of the repository. */
  public static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("data/examples"))) {
      root = requireNonNull(root.getParent(), "tests run inside the repository");
    }
    return root;
  }

  private static Stream<Example> rows(Path file) {
    try {
      String name = file.getFileName().toString();
      return Table.parse(name, Files.readString(file), "text", "want").rows().stream()
          .map(row -> new Example(name + ":" + row.line(), row.required("text"), row.get("want")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
