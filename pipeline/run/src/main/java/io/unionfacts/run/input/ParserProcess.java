package io.unionfacts.run.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The process that {@link ApartParser} starts: reads documents from standard input and answers with
 * their XHTML on standard output, until its input ends. Attachments and pictures are not opened.
 */
final class ParserProcess {
  private ParserProcess() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(System.out);
    // Parsers that print would garble the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    while (true) {
      Format format;
      try {
        format = Format.valueOf(in.readUTF());
      } catch (EOFException e) {
        return;
      }
      int characters = in.readInt();
      int pages = in.readInt();
      byte[] bytes = in.readNBytes(in.readInt());
      answer(out, format, bytes, characters, pages);
    }
  }

  private static void answer(
      DataOutputStream out, Format format, byte[] bytes, int characters, int pages)
      throws IOException {
    try {
      write(out, "", parse(format, bytes, characters, pages));
    } catch (EncryptedDocumentException e) {
      write(out, Rejection.Reason.ENCRYPTED.name(), "protected by a password");
    } catch (SAXException | TikaException | IOException | RuntimeException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        write(out, Rejection.Reason.TOO_LARGE.name(), "more than " + characters + " characters");
      } else if (e instanceof TooManyPagesException) {
        write(out, Rejection.Reason.TOO_LARGE.name(), String.valueOf(e.getMessage()));
      } else {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        write(out, Rejection.Reason.DAMAGED.name(), cause.toString());
      }
    }
  }

  private static final class TooManyPagesException extends TikaException {
    private static final long serialVersionUID = 1L;

    TooManyPagesException(String message) {
      super(message);
    }
  }

  private static void write(DataOutputStream out, String reason, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeUTF(reason);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  private static String parse(Format format, byte[] bytes, int characters, int pages)
      throws IOException, SAXException, TikaException {
    ToXMLContentHandler xml = new ToXMLContentHandler(StandardCharsets.UTF_8.name());
    ContentHandler handler = new WriteOutContentHandler(xml, characters);
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
    Metadata metadata = new Metadata();
    parser(format).parse(new ByteArrayInputStream(bytes), handler, metadata, context);
    int found = number(metadata.get("xmpTPg:NPages"));
    if (found > pages) {
      throw new TooManyPagesException(found + " pages, more than " + pages);
    }
    return xml.toString();
  }

  private static int number(@Nullable String text) {
    return text == null || !text.chars().allMatch(Character::isDigit) || text.length() > 8
        ? 0
        : Integer.parseInt(text);
  }

  private static Parser parser(Format format) {
    return switch (format) {
      case PDF -> pdf();
      case DOC -> new OfficeParser();
      case DOCX -> new OOXMLParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EML -> new RFC822Parser();
      case TEXT, HTML, RECORD, OTHER ->
          throw new IllegalArgumentException(format + " is not parsed apart");
    };
  }

  private static Parser pdf() {
    PDFParserConfig config = new PDFParserConfig();
    config.setSortByPosition(false);
    config.setExtractInlineImages(false);
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    PDFParser parser = new PDFParser();
    parser.setPDFParserConfig(config);
    return parser;
  }

  /** Opens the text parts of mails and nothing else. */
  private static final class NoAttachments implements EmbeddedDocumentExtractor {
    private final TextDecoder decoder = TextDecoder.standard();
    private boolean opened;

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      String type = metadata.get(Metadata.CONTENT_TYPE);
      boolean attached = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null;
      return !opened && !attached && (type == null || type.startsWith("text/"));
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException, SAXException {
      opened = true;
      String text =
          decoder.decode(stream.readAllBytes(), Optional.empty()).map(d -> d.text()).orElse("");
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, new Metadata());
      String plain = Format.isHtml(text) ? Jsoup.parse(text).wholeText() : text;
      for (String line : plain.lines().toList()) {
        xhtml.element("p", line);
      }
    }
  }
}
