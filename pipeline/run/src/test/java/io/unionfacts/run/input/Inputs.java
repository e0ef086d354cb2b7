package io.unionfacts.run.input;

import io.unionfacts.extract.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file as a run does and tells what became of each document, a line each. */
final class Inputs {
  static final Path FOLDER = Path.of("src/test/resources/input");

  private Inputs() {}

  static List<String> read(Path file, InputOptions options) {
    try (DocumentReader reader = DocumentReader.with(options)) {
      return read(file, options, reader);
    }
  }

  static List<String> read(Path file, InputOptions options, DocumentReader reader) {
    return read(file, options, reader, 0, 1);
  }

  static List<String> read(
      Path file, InputOptions options, DocumentReader reader, int part, int parts) {
    List<String> lines = new ArrayList<>();
    try {
      DocumentOpener.open(
          new InputFile(file.getFileName().toString(), file.toAbsolutePath(), Files.size(file), 0)
              .part(part, parts),
          options,
          new DocumentSink() {
            @Override
            public void document(RawDocument document) {
              Reading reading = reader.read(document);
              if (reading instanceof ParsedDocument parsed) {
                lines.add(line(document.uri(), parsed));
              } else if (reading instanceof Reading.Rejected rejected) {
                rejected(rejected.rejection());
              }
            }

            @Override
            public void rejected(Rejection rejection) {
              lines.add(rejection.uri() + " rejected " + rejection.reason().code());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String line(String uri, ParsedDocument parsed) {
    Article main = parsed.articles().get(0);
    return String.join(
        " | ",
        uri,
        parsed.mediaType(),
        parsed.charset().orElse("-"),
        main.title().orElse("-"),
        main.author().orElse("-"),
        main.published().map(time -> time.date().toString()).orElse("-"),
        main.url().orElse("-"),
        main.blocks().size() + " blocks",
        (parsed.articles().size() - 1) + " teasers");
  }
}
