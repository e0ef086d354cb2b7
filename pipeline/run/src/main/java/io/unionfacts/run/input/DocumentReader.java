package io.unionfacts.run.input;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.SavedTextReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Parses documents. Building one is dear: build it once per worker. Not thread-safe. */
public final class DocumentReader {
  private static final String BOM = "\uFEFF";

  private final SavedTextReader savedText;

  private DocumentReader(SavedTextReader savedText) {
    this.savedText = savedText;
  }

  /** A reader with the site profiles and parsers that ship with unionfacts. */
  public static DocumentReader standard() {
    return new DocumentReader(SavedTextReader.standard());
  }

  /** Parses a document; whatever is wrong with it comes back as a value, never as an exception. */
  public Reading read(RawDocument document) {
    if (document.bytes().length == 0) {
      return rejected(document, Rejection.Reason.EMPTY, "the file has no bytes");
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document.bytes())).toString();
    } catch (CharacterCodingException e) {
      return rejected(document, Rejection.Reason.UNDECODABLE, "not UTF-8: " + e.getMessage());
    }
    if (text.indexOf('\0') >= 0) {
      return rejected(document, Rejection.Reason.BINARY, "holds NUL characters");
    }
    if (text.isBlank()) {
      return rejected(document, Rejection.Reason.EMPTY, "holds nothing but white space");
    }
    List<Article> articles = savedText.read(normalised(text));
    return articles.isEmpty()
        ? rejected(
            document, Rejection.Reason.NO_ARTICLE, "no headline with text below it was found")
        : new ParsedDocument("text/plain", Optional.of("UTF-8"), articles);
  }

  private static String normalised(String text) {
    String plain = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    return Normalizer.normalize(
        plain.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
  }

  private static Reading rejected(RawDocument document, Rejection.Reason reason, String detail) {
    return new Reading.Rejected(
        new Rejection(document.uri(), Rejection.Stage.PARSE, reason, detail));
  }
}
