package io.unionfacts.run.pipeline;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.Extractor;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.run.store.ContentId;
import io.unionfacts.run.store.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What this program is made of, so that documents read by an older one are read again. */
public final class Build {
  private Build() {}

  /** The versions that go with every row. */
  public static Versions versions() {
    return new Versions(product(), rules(), Optional.of(TrainedModels.version()));
  }

  /** Version of unionfacts, as the build wrote it down. */
  public static String product() {
    try (InputStream in = Build.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("the build left no version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digest of the data files and of the code that reads them: a changed lexicon changes it. */
  private static String rules() {
    List<String> parts = new ArrayList<>();
    try {
      for (Class<?> part : List.of(DataFiles.class, Extractor.class)) {
        Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
        parts.addAll(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read our own program files", e);
    }
    Collections.sort(parts);
    return ContentId.ofParts(parts.toArray(String[]::new));
  }

  private static List<String> ofJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().filter(entry -> counts(entry.getName())).map(Build::part).toList();
    }
  }

  private static String part(ZipEntry entry) {
    return entry.getName() + " " + entry.getCrc();
  }

  private static List<String> ofFolder(Path folder) throws IOException {
    List<String> parts = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          CRC32 crc = new CRC32();
          crc.update(Files.readAllBytes(file));
          parts.add(name + " " + crc.getValue());
        }
      }
    }
    return parts;
  }

  private static boolean counts(String name) {
    return !name.endsWith("/") && !name.startsWith("META-INF/");
  }
}
