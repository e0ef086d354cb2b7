package io.unionfacts.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the files below the inputs that a user names. */
public final class InputFinder {
  private InputFinder() {}

  /**
   * Visits every file once per input, folders in the order of their names; names that start with a
   * dot are left out. Memory does not grow with the number of files, only with the largest folder.
   *
   * @param inputs files and folders as given
   * @throws MissingInputException if one of them does not exist; nothing was visited then
   */
  public static void find(List<Path> inputs, Consumer<InputFile> visitor) throws IOException {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new MissingInputException(input);
      }
    }
    for (Path input : inputs) {
      visit(input, visitor);
    }
  }

  private static void visit(Path path, Consumer<InputFile> visitor) throws IOException {
    if (!Files.isDirectory(path)) {
      visitor.accept(
          new InputFile(
              path.toString().replace('\\', '/'),
              path.toAbsolutePath().normalize(),
              Files.size(path),
              Files.getLastModifiedTime(path).toMillis()));
      return;
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(path)) {
      children =
          listed
              .filter(child -> !child.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(child -> child.getFileName().toString()))
              .toList();
    }
    for (Path child : children) {
      visit(child, visitor);
    }
  }
}
