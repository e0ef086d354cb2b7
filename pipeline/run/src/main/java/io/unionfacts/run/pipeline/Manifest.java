package io.unionfacts.run.pipeline;

import io.unionfacts.run.input.InputFile;
import io.unionfacts.run.input.InputFinder;
import io.unionfacts.run.store.ContentId;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The list of input files of a run, kept in a file so that memory doesn't grow with their number.
 * One line a file, or a part of a large one: size, time of last change, path, URI, number of the
 * part and of all parts, apart by tabs (tabs, line feeds and backslashes in names are escaped).
 *
 * @param file where it is kept
 * @param files number of input files
 * @param bytes their size
 */
public record Manifest(Path file, long files, long bytes) {
  private static final int MAX_FILES_PER_CHUNK = 400;
  private static final int MIN_FILES_PER_CHUNK = 10;
  private static final long MAX_BYTES_PER_CHUNK = 8L << 20;

  /** Names of containers that hold far more than their size. */
  private static final List<String> PACKED = List.of(".gz", ".tgz", ".zip", ".bz2", ".xz", ".zst");

  /** How many times its size such a container holds, about. */
  private static final int UNPACKED = 8;

  /** Every part of a container reads over the others' entries, so there must not be too many. */
  private static final int MAX_PARTS = 16;

  /** However large the archive, the list of its chunks stays small enough to be a job's input. */
  private static final int MANY_CHUNKS = 50_000;

  /** Chunks that every core gets at least, so that none idles while another finishes. */
  private static final int CHUNKS_PER_CORE = 8;

  /** Lists the files below the inputs. */
  public static Manifest write(List<Path> inputs, Path file) throws IOException {
    long[] totals = new long[2];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      InputFinder.find(
          inputs,
          found -> {
            totals[0]++;
            totals[1] += found.bytes();
            int parts = parts(found.bytes());
            try {
              for (int part = 0; part < parts; part++) {
                out.write(line(found.part(part, parts)).getBytes(StandardCharsets.UTF_8));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Manifest(file, totals[0], totals[1]);
  }

  /** A file several times as large as a chunk may be is a container; its parts are chunks. */
  private static int parts(long bytes) {
    return bytes < 2 * MAX_BYTES_PER_CHUNK
        ? 1
        : (int) Math.min(MAX_PARTS, bytes / MAX_BYTES_PER_CHUNK);
  }

  /**
   * Cuts the list into chunks.
   *
   * @param cores cores that will work on them
   * @param madeBy whatever else decides the rows of a shard; a shard left by an interrupted run is
   *     taken up again only when this and its files are the same
   */
  public List<Chunk> chunks(int cores, String madeBy) throws IOException {
    long wanted = files / ((long) cores * CHUNKS_PER_CORE);
    long most = Math.max(MAX_FILES_PER_CHUNK, files / MANY_CHUNKS);
    long size = Math.max(MIN_FILES_PER_CHUNK, Math.min(most, wanted));
    List<Chunk> chunks = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    long offset = 0;
    int count = 0;
    long weight = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.append(line).append('\n');
        count++;
        InputFile file = parse(line);
        weight += weight(file);
        if (count == size || weight >= MAX_BYTES_PER_CHUNK) {
          offset += add(chunks, lines, offset, madeBy);
          count = 0;
          weight = 0;
        }
      }
    }
    if (count > 0) {
      add(chunks, lines, offset, madeBy);
    }
    return chunks;
  }

  /** About as many bytes as there will be to read. */
  private static long weight(InputFile file) {
    String name = file.uri().toLowerCase(Locale.ROOT);
    boolean packed = PACKED.stream().anyMatch(name::endsWith);
    return file.bytes() / file.parts() * (packed ? UNPACKED : 1);
  }

  private static int add(List<Chunk> chunks, StringBuilder lines, long offset, String madeBy) {
    int length = lines.toString().getBytes(StandardCharsets.UTF_8).length;
    String shard = "%07d-%s".formatted(chunks.size(), ContentId.ofParts(madeBy, lines.toString()));
    chunks.add(new Chunk(shard, offset, length));
    lines.setLength(0);
    return length;
  }

  /** The files of a chunk. */
  public static List<InputFile> read(Path manifest, Chunk chunk) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(chunk.length());
    try (FileChannel channel = FileChannel.open(manifest)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, chunk.offset() + bytes.position()) < 0) {
          throw new IOException(manifest + " ends inside " + chunk);
        }
      }
    }
    return new String(bytes.array(), StandardCharsets.UTF_8).lines().map(Manifest::parse).toList();
  }

  private static String line(InputFile file) {
    return file.bytes()
        + "\t"
        + file.modified()
        + "\t"
        + escape(file.path().toString())
        + "\t"
        + escape(file.uri())
        + "\t"
        + file.part()
        + "\t"
        + file.parts()
        + "\n";
  }

  private static InputFile parse(String line) {
    String[] parts = line.split("\t", -1);
    return new InputFile(
        unescape(parts[3]),
        Path.of(unescape(parts[2])),
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Integer.parseInt(parts[4]),
        Integer.parseInt(parts[5]));
  }

  private static String escape(String name) {
    return name.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        char escaped = text.charAt(i);
        name.append(
            escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}
