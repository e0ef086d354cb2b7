package io.unionfacts.run.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run away from a database that one is writing. The operating system drops the lock
 * when the process ends, however it ends.
 */
public final class WriterLock implements Closeable {
  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a database.
   *
   * @throws StoreException if another run has it, or the folder cannot be written
   */
  public static WriterLock take(Path database) {
    Path folder = database.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException("There is no folder " + folder + " for the database.");
    }
    Path file = beside(database, ".lock");
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      while (true) {
        FileChannel channel =
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
          String holder = Files.readString(file).strip();
          channel.close();
          throw new StoreException(
              "Another run (process %s) is writing %s. Wait for it to end."
                  .formatted(holder, database));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        // Between opening and locking, the run before may have deleted the file we now hold.
        if (Files.exists(file) && Files.readString(file).equals(pid)) {
          return new WriterLock(file, channel);
        }
        channel.close();
      }
    } catch (IOException e) {
      throw new StoreException("Cannot write in the folder of " + database + ": " + e, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** A hidden file beside a database, named after it. */
  static Path beside(Path database, String suffix) {
    return database.resolveSibling("." + database.getFileName() + suffix);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
