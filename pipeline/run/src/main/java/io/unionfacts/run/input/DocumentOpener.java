package io.unionfacts.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Opens input files: a plain file holds one document, a container streams many. */
public final class DocumentOpener {
  private DocumentOpener() {}

  /** Hands every document of the file to the sink, in the file's order. */
  public static void open(InputFile file, DocumentSink sink) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.path());
    } catch (IOException e) {
      sink.rejected(
          new Rejection(
              file.uri(),
              Rejection.Stage.READ,
              Rejection.Reason.UNREADABLE,
              "cannot be read: " + e.getMessage()));
      return;
    }
    sink.document(
        new RawDocument(file.uri(), bytes, Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
