package io.unionfacts.run.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a document is, told by its bytes first; names and declared types often lie. */
enum Format {
  TEXT("text/plain"),
  HTML("text/html"),
  RECORD("application/json"),
  PDF("application/pdf"),
  DOC("application/msword"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  RTF("application/rtf"),
  EML("message/rfc822"),
  /** Pictures, sound, programs, spreadsheets and whatever else holds no articles. */
  OTHER("application/octet-stream");

  private static final int HEAD = 4096;
  private static final List<String> MARKUP =
      List.of("<!doctype html", "<html", "<head", "<body", "<article", "<meta ");
  private static final List<String> TAGS =
      List.of("<p>", "<p ", "</p>", "<div", "<br", "<h1", "<h2", "<table", "<span", "<a href");
  private static final List<String> MAIL_HEADERS =
      List.of(
          "from:",
          "to:",
          "subject:",
          "date:",
          "received:",
          "return-path:",
          "message-id:",
          "mime-version:",
          "delivered-to:",
          "content-type:");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type in the table {@code document}. */
  String mediaType() {
    return mediaType;
  }

  /** Whether documents of this format are parsed in a process of their own. */
  boolean isParsedApart() {
    return switch (this) {
      case PDF, DOC, DOCX, ODT, RTF, EML -> true;
      case TEXT, HTML, RECORD, OTHER -> false;
    };
  }

  /** Tells the format of a document, before it is decoded. */
  static Format of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")
        || head.substring(0, Math.min(1024, head.length())).contains("%PDF-1")) {
      return PDF;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return DOC;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return ofZip(bytes, head);
    }
    if (isOther(head)) {
      return OTHER;
    }
    return isMail(head) ? EML : TEXT;
  }

  private static Format ofZip(byte[] bytes, String head) {
    if (head.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
      return ODT;
    }
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return all.contains("word/document.xml") ? DOCX : OTHER;
  }

  /** Whether decoded text is a web page. */
  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
    if (MARKUP.stream().anyMatch(head::contains)) {
      return true;
    }
    return TAGS.stream().filter(head::contains).count() >= 2;
  }

  /** Whether decoded text is XML other than a web page. */
  static boolean isXml(String text) {
    return text.stripLeading().startsWith("<?xml") && !isHtml(text);
  }

  private static boolean isOther(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("RIFF")
        || head.startsWith("\u007fELF")
        || head.startsWith("MZ\u0090")
        || head.startsWith("ID3")
        || head.startsWith("\u0000\u0000\u0001\u0000")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("Rar!")
        || head.startsWith("SQLite format 3")
        || head.startsWith("wOFF")
        || head.startsWith("wOF2")
        || (head.length() > 11 && head.startsWith("ftyp", 4));
  }

  private static boolean isMail(String head) {
    int headers = 0;
    int lines = 0;
    for (String line : head.split("\r?\n", 40)) {
      if (line.isBlank()) {
        break;
      }
      String folded = line.toLowerCase(Locale.ROOT);
      if (MAIL_HEADERS.stream().anyMatch(folded::startsWith)) {
        headers++;
      }
      lines++;
    }
    return headers >= 3 && lines >= 3;
  }
}
