package io.unionfacts.run.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
      visit(input, visitor, Set.of());
    }
  }

  /**
   * What the inputs stand for: {@code -} for the paths that a stream lists, one a line; a pattern
   * such as {@code news/**}{@code /*.html}, where no file has that name, for the files it matches,
   * in the order of their names; anything else for itself.
   */
  public static List<Path> expanded(List<Path> inputs, InputStream listed) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (Path input : inputs) {
      String text = input.toString();
      if (text.equals("-")) {
        new BufferedReader(new InputStreamReader(listed, StandardCharsets.UTF_8))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(Path::of)
            .forEach(paths::add);
      } else if (isPattern(text) && !Files.exists(input)) {
        paths.addAll(matching(input));
      } else {
        paths.add(input);
      }
    }
    return paths;
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static List<Path> matching(Path pattern) throws IOException {
    Path folder = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
    for (Path part : pattern) {
      if (isPattern(part.toString())) {
        break;
      }
      folder = folder.resolve(part);
    }
    PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder)) {
      found =
          files
              .filter(file -> Files.isRegularFile(file) && matcher.matches(file))
              .sorted()
              .toList();
    }
    if (found.isEmpty()) {
      throw new MissingInputException(pattern);
    }
    return found;
  }

  /**
   * @param around the real folders that the path was found in; a link back to one of them leads to
   *     nothing new
   */
  private static void visit(Path path, Consumer<InputFile> visitor, Set<Path> around)
      throws IOException {
    if (!Files.isDirectory(path)) {
      visitor.accept(file(path));
      return;
    }
    Set<Path> inside = new HashSet<>(around);
    if (!inside.add(path.toRealPath())) {
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
      visit(child, visitor, inside);
    }
  }

  private static InputFile file(Path path) {
    String uri = path.toString().replace('\\', '/');
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return new InputFile(
          uri, absolute, Files.size(path), Files.getLastModifiedTime(path).toMillis());
    } catch (IOException e) {
      // A link to nowhere, say: whoever opens it tells why it cannot be read.
      return new InputFile(uri, absolute, 0, 0);
    }
  }
}
