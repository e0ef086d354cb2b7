package io.unionfacts.run.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run away from a database that one is writing. The operating system drops the lock
 * when the process ends, however it ends.
 */
public final class WriterLock implements Closeable {
  /**
   * The locks of this process. The operating system drops a process's lock as soon as the process
   * closes the file, through whatever channel: so a file that is locked here is not opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Of a process id. */
  private static final int MOST_DIGITS = 20;

  private final Path file;
  private final FileChannel channel;
  private final FileChannel reread;

  private WriterLock(Path file, FileChannel channel, FileChannel reread) {
    this.file = file;
    this.channel = channel;
    this.reread = reread;
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
    Path file = beside(database, ".lock").toAbsolutePath().normalize();
    String pid = Long.toString(ProcessHandle.current().pid());
    if (!HELD.add(file)) {
      throw refused(pid, database);
    }
    WriterLock lock = null;
    try {
      while (lock == null) {
        lock = tryOnce(file, pid, database);
      }
      return lock;
    } catch (IOException e) {
      throw new StoreException("Cannot write in the folder of " + database + ": " + e, e);
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
  }

  /** The lock, or null if the run before deleted its file just now. */
  private static @Nullable WriterLock tryOnce(Path file, String pid, Path database)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      String holder = content(channel);
      channel.close();
      throw refused(holder, database);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    // Between opening and locking, the run before may have deleted the file that we now hold.
    FileChannel reread;
    try {
      reread = FileChannel.open(file);
    } catch (NoSuchFileException e) {
      channel.close();
      return null;
    }
    if (content(reread).equals(pid)) {
      return new WriterLock(file, channel, reread);
    }
    reread.close();
    channel.close();
    return null;
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_DIGITS);
    int read = Math.max(0, channel.read(bytes, 0));
    return new String(bytes.array(), 0, read, StandardCharsets.UTF_8);
  }

  private static StoreException refused(String holder, Path database) {
    return new StoreException(
        "Another run (process %s) is writing %s. Wait for it to end.".formatted(holder, database));
  }

  /** A hidden file beside a database, named after it. */
  static Path beside(Path database, String suffix) {
    return database.resolveSibling("." + database.getFileName() + suffix);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    reread.close();
    channel.close();
    HELD.remove(file);
  }
}
