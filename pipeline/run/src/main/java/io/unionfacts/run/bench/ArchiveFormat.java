package io.unionfacts.run.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways to lay a generated archive down on disk. */
public enum ArchiveFormat {
  /** A {@code .txt} file a document, a thousand to a folder. */
  TXT {
    @Override
    public void write(GeneratedArchive archive, Path folder, int perFile) throws IOException {
      for (long i = 0; i < archive.spec().documents(); i++) {
        Path file = folder.resolve(archive.name(i));
        if (i % 1000 == 0) {
          Files.createDirectories(file.resolveSibling("."));
        }
        Files.write(file, archive.bytes(i));
      }
    }
  },
  /** JSON lines with {@code url} and {@code text}. */
  JSONL {
    @Override
    public void write(GeneratedArchive archive, Path folder, int perFile) throws IOException {
      writeLines(archive, folder, perFile, false);
    }
  },
  /** The same, gzipped. */
  JSONL_GZ {
    @Override
    public void write(GeneratedArchive archive, Path folder, int perFile) throws IOException {
      writeLines(archive, folder, perFile, true);
    }
  },
  /** Zip files of {@code .txt} entries. */
  ZIP {
    @Override
    public void write(GeneratedArchive archive, Path folder, int perFile) throws IOException {
      for (long first = 0; first < archive.spec().documents(); first += perFile) {
        try (ZipOutputStream zip =
            new ZipOutputStream(open(folder.resolve(part(first, perFile) + ".zip")))) {
          for (long i = first; i < end(archive, first, perFile); i++) {
            ZipEntry entry = new ZipEntry(archive.name(i));
            // A fixed time: the same archive is the same bytes.
            entry.setTime(FIXED_TIME);
            zip.putNextEntry(entry);
            zip.write(archive.bytes(i));
          }
        }
      }
    }
  };

  /** 2020-01-01 as zip counts it, whatever the time zone. */
  private static final long FIXED_TIME =
      LocalDateTime.of(2020, 1, 1, 0, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Writes an archive.
   *
   * @param folder where; made if it is not there
   * @param perFile documents to a file, where a file holds many
   */
  public abstract void write(GeneratedArchive archive, Path folder, int perFile) throws IOException;

  private static void writeLines(
      GeneratedArchive archive, Path folder, int perFile, boolean gzipped) throws IOException {
    for (long first = 0; first < archive.spec().documents(); first += perFile) {
      Path file = folder.resolve(part(first, perFile) + (gzipped ? ".jsonl.gz" : ".jsonl"));
      try (OutputStream plain = open(file);
          OutputStream out = gzipped ? new GZIPOutputStream(plain) : plain;
          JsonGenerator json = JSON.createGenerator(out)) {
        json.setRootValueSeparator(null);
        for (long i = first; i < end(archive, first, perFile); i++) {
          json.writeStartObject();
          json.writeStringField("url", "https://example.org/" + archive.name(i));
          json.writeStringField("text", new String(archive.bytes(i), StandardCharsets.UTF_8));
          json.writeEndObject();
          json.writeRaw('\n');
        }
      }
    }
  }

  private static OutputStream open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private static String part(long first, int perFile) {
    return String.format(Locale.ROOT, "part-%05d", first / perFile);
  }

  private static long end(GeneratedArchive archive, long first, int perFile) {
    return Math.min(archive.spec().documents(), first + perFile);
  }
}
