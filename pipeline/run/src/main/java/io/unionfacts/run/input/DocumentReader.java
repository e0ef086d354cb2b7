package io.unionfacts.run.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.DatelineReader;
import io.unionfacts.extract.article.LineClassifier;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.text.StreamSafe;
import io.unionfacts.extract.text.VietnameseText;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.run.input.html.HtmlArticleReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parses documents. Building one is dear: build it once per worker. Not thread-safe. */
public final class DocumentReader implements AutoCloseable {
  private static final int HEAD = 2048;

  /** Documents of fewer bytes are parsed at once: no parser is so slow as to need a limit. */
  private static final int QUICK = 1 << 16;

  private static final int FEWEST_LETTERS = 20;
  private static final double MOST_CONTROLS = 0.01;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputOptions options;
  private final TextDecoder decoder;
  private final SavedTextReader savedText;

  /** For documents, which have lists but no menus around them. */
  private final SavedTextReader officeText;

  private final HtmlArticleReader html;
  private final DatelineReader datelines;
  private final ApartParser apart;
  private final TimeLimit time;

  private DocumentReader(InputOptions options) {
    PageCues cues = PageCues.standard();
    this.options = options;
    this.decoder = TextDecoder.standard();
    this.savedText = SavedTextReader.with(cues, TrainedModels.lines());
    this.officeText = SavedTextReader.with(cues, LineClassifier.none());
    this.html = HtmlArticleReader.standard();
    this.datelines = new DatelineReader(cues);
    this.apart = new ApartParser(options.limits());
    this.time = new TimeLimit(options.limits().seconds());
  }

  /** A reader with the standard options. */
  public static DocumentReader standard() {
    return with(InputOptions.standard());
  }

  /** A reader with options of the caller's own. */
  public static DocumentReader with(InputOptions options) {
    return new DocumentReader(options);
  }

  /** Parses a document; whatever is wrong with it comes back as a value, never as an exception. */
  public Reading read(RawDocument document) {
    try {
      return parse(document);
    } catch (Unusable e) {
      return rejected(document, e.reason, e.detail);
    } catch (StackOverflowError e) {
      return rejected(document, Rejection.Reason.PARSER_CRASH, "nested too deeply to be parsed");
    } catch (RuntimeException e) {
      // A defect of ours, but one document in ten million must not cost a night's run.
      return rejected(document, Rejection.Reason.FAILED, e.toString());
    }
  }

  private static Reading rejected(RawDocument document, Rejection.Reason reason, String detail) {
    return new Reading.Rejected(
        new Rejection(document.uri(), Rejection.Stage.PARSE, reason, detail));
  }

  /** Ends the parsing process, if one runs; it ends by itself with this process. */
  @Override
  public void close() {
    apart.close();
    time.close();
  }

  /** Why a document cannot be used; never leaves this package. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rejection.Reason reason;
    private final String detail;

    Unusable(Rejection.Reason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
      this.detail = detail;
    }
  }

  private Reading parse(RawDocument document) throws Unusable {
    byte[] bytes = document.bytes();
    if (bytes.length == 0) {
      throw new Unusable(Rejection.Reason.EMPTY_TEXT, "the file has no bytes");
    }
    if (bytes.length > options.limits().bytes()) {
      throw new Unusable(
          Rejection.Reason.TOO_LARGE,
          bytes.length + " bytes, more than " + options.limits().bytes());
    }
    if (document.mediaType().filter(Format.RECORD.mediaType()::equals).isPresent()) {
      return bytes.length < QUICK ? record(document) : time.within(() -> record(document));
    }
    Format format = Format.of(bytes);
    if (format.isParsedApart()) {
      return apart(document, format);
    }
    if (format == Format.OTHER) {
      throw new Unusable(
          Rejection.Reason.UNSUPPORTED_FORMAT, "neither text nor a web page: " + shown(bytes));
    }
    return bytes.length < QUICK ? text(document, bytes) : time.within(() -> text(document, bytes));
  }

  private Reading apart(RawDocument document, Format format) throws Unusable {
    String text = OfficeText.of(apart.parse(document.bytes(), format), format);
    if (text.isBlank()) {
      throw new Unusable(Rejection.Reason.EMPTY_TEXT, "the document has no text; it may be a scan");
    }
    return parsed(format, Optional.empty(), officeText.read(lines(checked(text))), document.url());
  }

  private Reading text(RawDocument document, byte[] bytes) throws Unusable {
    TextDecoder.Decoded decoded =
        decoder
            .decode(bytes, declaredCharset(document))
            .orElseThrow(
                () -> new Unusable(Rejection.Reason.UNDECODABLE, "no known encoding fits"));
    String text = checked(decoded.text());
    if (Format.isXml(text)) {
      throw new Unusable(Rejection.Reason.UNSUPPORTED_FORMAT, "XML that is no web page");
    }
    boolean page = Format.isHtml(text);
    List<Article> articles =
        page ? html.read(text, document.url()) : savedText.read(lines(WrappedText.unwrap(text)));
    return parsed(
        page ? Format.HTML : Format.TEXT, Optional.of(decoded.charset()), articles, document.url());
  }

  /** Text that can be parsed: short enough, not binary, not empty; NFC. */
  private String checked(String text) throws Unusable {
    if (text.length() > options.limits().characters()) {
      throw new Unusable(
          Rejection.Reason.TOO_LARGE,
          text.length() + " characters, more than " + options.limits().characters());
    }
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new Unusable(Rejection.Reason.BINARY, "a NUL character at " + i);
      }
      if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        controls++;
      }
    }
    if (controls > 8 && controls > text.length() * MOST_CONTROLS) {
      throw new Unusable(Rejection.Reason.BINARY, controls + " control characters");
    }
    if (text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new Unusable(Rejection.Reason.EMPTY_TEXT, "nothing but white space");
    }
    return StreamSafe.nfc(withoutBadCharacters(text));
  }

  /**
   * Lone surrogates and bidirectional overrides say nothing; readers and databases choke on them.
   */
  private static String withoutBadCharacters(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone =
          (Character.isHighSurrogate(c)
                  && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
              || (Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
      boolean bidi = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
      if (lone || bidi) {
        if (out == null) {
          out = new StringBuilder(text.length()).append(text, 0, i);
        }
        if (lone) {
          out.append('\uFFFD');
        }
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n');
  }

  private ParsedDocument parsed(
      Format format, Optional<String> charset, List<Article> articles, Optional<String> url)
      throws Unusable {
    if (articles.isEmpty() || isBare(articles.get(0))) {
      throw new Unusable(
          Rejection.Reason.NOT_AN_ARTICLE, "no headline with text below it was found");
    }
    boolean vietnamese = VietnameseText.is(text(articles.get(0)));
    if (!vietnamese && !options.anyLanguage()) {
      throw new Unusable(
          Rejection.Reason.NOT_VIETNAMESE, "its main article reads: " + cut(text(articles.get(0))));
    }
    List<Article> completed = new ArrayList<>();
    for (Article article : articles) {
      completed.add(completed(article, vietnamese, url));
    }
    return new ParsedDocument(format.mediaType(), charset, completed);
  }

  /** Whether an article has next to no text. */
  private static boolean isBare(Article article) {
    return text(article).codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS;
  }

  private static Article completed(Article article, boolean vietnamese, Optional<String> url) {
    return new Article(
        article.role(),
        article.seq(),
        article.kicker(),
        article.title(),
        article.lead(),
        article.author(),
        article.published(),
        article.site(),
        article.seq() == 0 ? article.url().or(() -> url) : article.url(),
        article.language().or(() -> vietnamese ? Optional.of("vi") : Optional.empty()),
        article.blocks());
  }

  private static String text(Article article) {
    StringBuilder text = new StringBuilder();
    article.blocks().stream()
        .filter(block -> block.kind() != BlockKind.RELATED)
        .forEach(block -> text.append(block.text()).append('\n'));
    return text.toString();
  }

  /** The charset of a Content-Type, or of a page's meta element. */
  private static Optional<String> declaredCharset(RawDocument document) {
    Optional<String> declared = document.mediaType().flatMap(DocumentReader::charsetIn);
    byte[] bytes = document.bytes();
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return declared.or(
        () ->
            head.contains("<meta")
                ? charsetIn(head.substring(head.indexOf("<meta")))
                : Optional.empty());
  }

  private static Optional<String> charsetIn(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    int at = folded.indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + "charset=".length();
    while (start < folded.length() && "\"' ".indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < folded.length()
        && (Character.isLetterOrDigit(folded.charAt(end))
            || "-_:".indexOf(folded.charAt(end)) >= 0)) {
      end++;
    }
    return end > start ? Optional.of(folded.substring(start, end)) : Optional.empty();
  }

  /** A record of a JSONL or CSV file, as a JSON object. */
  private Reading record(RawDocument document) throws Unusable {
    JsonNode record;
    try {
      record = JSON.readTree(document.bytes());
    } catch (JsonProcessingException e) {
      throw new Unusable(Rejection.Reason.DAMAGED, "not JSON: " + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new Unusable(Rejection.Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
    if (!record.isObject()) {
      throw new Unusable(
          Rejection.Reason.UNSUPPORTED_FORMAT,
          "the record is no JSON object: " + cut(record.toString()));
    }
    RecordFields fields = options.fields();
    Optional<String> url =
        field(record, fields.url()).filter(u -> u.startsWith("http")).or(document::url);
    Optional<String> title = field(record, fields.title());
    Optional<String> markup = field(record, fields.html());
    Optional<String> text = field(record, fields.text());
    if (markup.isEmpty() && text.isEmpty()) {
      throw new Unusable(
          Rejection.Reason.EMPTY_TEXT,
          "none of the fields "
              + fields.html()
              + " and "
              + fields.text()
              + " holds text; it has "
              + names(record));
    }
    String content = checked(markup.or(() -> text).orElse(""));
    boolean page = markup.isPresent() || Format.isHtml(content);
    List<Article> articles =
        page ? html.read(content, url) : savedText.read(withTitle(content, title));
    if (articles.isEmpty()) {
      return parsed(Format.RECORD, Optional.of("UTF-8"), articles, url);
    }
    List<Article> completed = new ArrayList<>(articles);
    completed.set(0, withRecord(articles.get(0), record, url));
    return parsed(page ? Format.HTML : Format.TEXT, Optional.of("UTF-8"), completed, url);
  }

  private static String withTitle(String text, Optional<String> title) {
    String body = lines(text);
    return title
        .map(line -> StreamSafe.nfc(line).strip())
        .filter(line -> !line.isEmpty() && !body.stripLeading().startsWith(line))
        .map(line -> line + "\n" + body)
        .orElse(body);
  }

  /** An article with what its record says of it; the record is surer than the page. */
  private Article withRecord(Article article, JsonNode record, Optional<String> url) {
    Optional<PublicationTime> date =
        field(record, options.fields().date())
            .flatMap(text -> HtmlArticleReader.metadataTime(text, datelines));
    return new Article(
        article.role(),
        article.seq(),
        article.kicker(),
        article.title(),
        article.lead(),
        field(record, options.fields().author()).or(article::author),
        date.or(article::published),
        article.site().or(() -> url.flatMap(HtmlArticleReader::host)),
        url.or(article::url),
        article.language(),
        article.blocks());
  }

  private static Optional<String> field(JsonNode record, List<String> names) {
    for (String name : names) {
      for (Map.Entry<String, JsonNode> field : record.properties()) {
        JsonNode value = field.getValue();
        if (field.getKey().equalsIgnoreCase(name) && !value.isNull()) {
          String text = textOf(value);
          if (!text.isBlank()) {
            return Optional.of(text);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A string, a number, or a list of strings: paragraphs or names. */
  private static String textOf(JsonNode value) {
    if (!value.isArray()) {
      return value.isValueNode() ? value.asText() : "";
    }
    List<String> parts = new ArrayList<>();
    value.forEach(part -> parts.add(part.isValueNode() ? part.asText() : ""));
    return String.join(parts.stream().allMatch(p -> p.length() < 60) ? ", " : "\n", parts);
  }

  private static List<String> names(JsonNode record) {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    return names.size() > 12 ? names.subList(0, 12) : names;
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private static String shown(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(8, bytes.length); i++) {
      char c = (char) (bytes[i] & 0xff);
      text.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : "\\x%02x".formatted((int) c));
    }
    return "it begins with " + text;
  }
}
