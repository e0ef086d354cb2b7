package io.unionfacts.run.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Opens input files: a plain file holds one document, a container streams many. */
public final class DocumentOpener {
  private DocumentOpener() {}

  /** Hands every document of the file, or of its part, to the sink, in the file's order. */
  public static void open(InputFile file, DocumentSink sink) {
    open(file, InputOptions.standard(), sink);
  }

  /**
   * Hands every document of the file to the sink, in the file's order. What cannot be read goes to
   * the sink as a rejection; documents before it stay good.
   */
  public static void open(InputFile file, InputOptions options, DocumentSink sink) {
    Unpacker unpacker = new Unpacker(options, sink, file.part(), file.parts());
    if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
      // Reading a pipe waits for whoever writes into it, perhaps for ever.
      unreadable(file, sink, "is no regular file");
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      unpacker.open(file.uri(), file.path(), in);
    } catch (IOException e) {
      unreadable(file, sink, "cannot be read: " + e.getMessage());
    }
  }

  /** Every part would say the same of the file, so the first one speaks. */
  private static void unreadable(InputFile file, DocumentSink sink, String detail) {
    if (file.part() == 0) {
      sink.rejected(
          new Rejection(file.uri(), Rejection.Stage.READ, Rejection.Reason.UNREADABLE, detail));
    }
  }
}
