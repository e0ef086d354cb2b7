package io.unionfacts.run.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a run keeps what is not published yet. It outlives a run that was cut, so that the next one
 * can take up the finished shards.
 *
 * @param path the folder
 */
public record WorkFolder(Path path) {
  /**
   * The work folder of a database, made if it is not there.
   *
   * @param chosen where the user wants it; by default beside the database
   */
  public static WorkFolder of(Path database, Optional<Path> chosen) throws IOException {
    WorkFolder folder =
        new WorkFolder(
            chosen.orElse(WriterLock.beside(database, ".work")).toAbsolutePath().normalize());
    Files.createDirectories(folder.shards());
    return folder;
  }

  public Path manifest() {
    return path.resolve("manifest.tsv");
  }

  public Path known() {
    return path.resolve("known-documents.bin");
  }

  public Path shards() {
    return path.resolve("shards");
  }

  /**
   * Deletes every shard but these, and those of them that were damaged since they were written.
   *
   * @return how many of these are there
   */
  public int keepOnly(Collection<String> names) throws IOException {
    Set<String> kept = new HashSet<>(names);
    List<Path> found;
    try (Stream<Path> listed = Files.list(shards())) {
      found = listed.toList();
    }
    int resumed = 0;
    for (Path shard : found) {
      String name = shard.getFileName().toString();
      if (kept.contains(name) && Shard.isIntact(shards(), name)) {
        resumed++;
      } else {
        Folders.delete(shard);
      }
    }
    return resumed;
  }

  public void delete() throws IOException {
    Folders.delete(path);
  }
}
