package io.unionfacts.run.input;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Takes containers apart: ZIP, WACZ, TAR, GZ, WARC, JSONL, JSON and CSV, also within each other.
 * Names of entries become parts of URIs and nothing else; nothing is written to disk.
 */
final class Unpacker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TextDecoder DECODER = TextDecoder.standard();
  private static final Pattern SEPARATOR = Pattern.compile("sep=(\\p{ASCII})");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final int HEAD = 512;

  /** Stands between cells while a row is decoded. */
  private static final char CELL_END = '\u001f';

  /** So much may unpack from however little. */
  private static final long FREE = 1L << 20;

  private static final String RECORD = Format.RECORD.mediaType();

  private final Limits limits;
  private final DocumentSink sink;
  private final int part;
  private final int parts;

  /** Whether the outermost container was met, whose entries the parts share. */
  private boolean shared;

  /** Entries of it met so far. */
  private long entries;

  /** Whether a document or a rejection came out. */
  private boolean any;

  /** Whether we are inside one of this part's entries. */
  private boolean within;

  /**
   * @param part which part of a container to take, from 0
   * @param parts how many parts there are; every part meets the same entries in the same order
   */
  Unpacker(InputOptions options, DocumentSink sink, int part, int parts) {
    this.limits = options.limits();
    this.sink = sink;
    this.part = part;
    this.parts = parts;
  }

  /** Begins a container; whether the parts share its entries. Those inside an entry are whole. */
  private boolean share() {
    boolean outermost = parts > 1 && !shared;
    shared = true;
    return outermost;
  }

  /** Comes to an entry, a record or a line; whether it is for this part. */
  private boolean comesTo(boolean sharing) {
    if (sharing) {
      within = entries % parts == part;
      entries++;
      return within;
    }
    return true;
  }

  /** Is through with the entries of a container. */
  private void leave(boolean sharing) {
    if (sharing) {
      within = false;
    }
  }

  /** Outside the entries that the parts share, the first one speaks for all. */
  private boolean isSilent() {
    return part > 0 && !within;
  }

  private void found(RawDocument document) {
    any = true;
    if (!isSilent()) {
      sink.document(document);
    }
  }

  /** Opens a file. */
  void open(String uri, Path path, InputStream in) throws IOException {
    String name = lower(path.getFileName().toString());
    byte[] head = in instanceof BufferedInputStream buffered ? peek(buffered) : new byte[0];
    if (isZip(head) && !isDocumentName(name)) {
      zipFile(uri, path, name.endsWith(".wacz"));
    } else {
      try {
        stream(uri, name, in, 0, -1);
      } catch (LimitException e) {
        reject(uri, e);
      }
    }
    if (!any && entries == 0) {
      reject(uri, Rejection.Reason.EMPTY_TEXT, "the container holds no document");
    }
  }

  /** An entry or stream that unpacks to more than it may. */
  private static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Rejection.Reason reason;

    LimitException(Rejection.Reason reason, String message) {
      super(message);
      this.reason = reason;
    }
  }

  private void reject(String uri, Rejection.Reason reason, String detail) {
    any = true;
    if (!isSilent()) {
      sink.rejected(new Rejection(uri, Rejection.Stage.READ, reason, detail));
    }
  }

  private void reject(String uri, Exception e) {
    if (e instanceof LimitException limit) {
      reject(uri, limit.reason, String.valueOf(limit.getMessage()));
      return;
    }
    String message = e.getClass().getSimpleName() + ": " + e.getMessage();
    boolean cut =
        e instanceof EOFException
            || message.contains("nexpected end")
            || message.contains("runcated")
            || message.contains("EOF");
    reject(uri, cut ? Rejection.Reason.TRUNCATED_ARCHIVE : Rejection.Reason.DAMAGED, message);
  }

  /**
   * Opens a stream by what it begins with.
   *
   * @param name lower-case file name, which decides between formats without a signature
   * @param packed size that the stream has in its container, or -1 if unknown
   */
  private void stream(String uri, String name, InputStream raw, int depth, long packed)
      throws IOException {
    BufferedInputStream in =
        raw instanceof BufferedInputStream buffered
            ? buffered
            : new BufferedInputStream(raw, 1 << 16);
    byte[] head = peek(in);
    boolean container = isZip(head) || isGzip(head) || isWarc(head) || isTar(head, name);
    if (container && !isDocumentName(name) && depth > limits.depth()) {
      reject(
          uri,
          Rejection.Reason.NESTED_TOO_DEEP,
          "more than " + limits.depth() + " containers around it");
    } else if (isWarc(head) || (isGzip(head) && name.contains(".warc"))) {
      warc(uri, in);
    } else if (isGzip(head)) {
      gzip(uri, name, in, depth);
    } else if (isTar(head, name)) {
      tar(uri, in, depth);
    } else if (isZip(head) && !isDocumentName(name)) {
      nestedZip(uri, name, in, depth, packed);
    } else if (isTable(name)) {
      Optional<Charset> wide = TextDecoder.wide(head);
      if (wide.isPresent()) {
        BufferedInputStream utf8 = new BufferedInputStream(new Recoded(in, wide.get()), 1 << 16);
        table(uri, name, utf8, peek(utf8), packed);
      } else {
        table(uri, name, in, head, packed);
      }
    } else {
      whole(uri, in, packed);
    }
  }

  private static boolean isTable(String name) {
    return Stream.of(".jsonl", ".ndjson", ".json", ".csv", ".tsv").anyMatch(name::endsWith);
  }

  /** Opens a file of records, whose delimiters are ASCII. */
  private void table(String uri, String name, InputStream in, byte[] first, long packed)
      throws IOException {
    byte[] head = first;
    if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      head = Arrays.copyOfRange(first, 3, first.length);
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      csv(uri, name, in, head);
    } else if (name.endsWith(".json") && looksLikeJson(head)) {
      json(uri, in, packed);
    } else if (name.endsWith(".json")) {
      whole(uri, in, packed);
    } else {
      lines(uri, in);
    }
  }

  /** Hands on a document that is no container. */
  private void whole(String uri, InputStream in, long packed) throws IOException {
    found(
        new RawDocument(
            uri,
            read(in, limits.bytes(), packed),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZip(byte[] head) {
    return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
  }

  private static boolean isGzip(byte[] head) {
    return startsWith(head, 0x1f, 0x8b, 8);
  }

  private static boolean isWarc(byte[] head) {
    return startsWith(head, 'W', 'A', 'R', 'C', '/');
  }

  private static boolean isTar(byte[] head, String name) {
    boolean magic =
        head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    return magic || (name.endsWith(".tar") && head.length == HEAD);
  }

  private static boolean looksLikeJson(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** Formats that are ZIP files themselves. */
  private static boolean isDocumentName(String name) {
    return name.endsWith(".docx")
        || name.endsWith(".odt")
        || name.endsWith(".xlsx")
        || name.endsWith(".pptx")
        || name.endsWith(".ods")
        || name.endsWith(".odp")
        || name.endsWith(".epub")
        || name.endsWith(".jar");
  }

  private static String lower(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.toLowerCase(Locale.ROOT);
  }

  /** Whether an entry is left out: folders' own entries, hidden files, a Mac's extra files. */
  private static boolean isSkipped(String entry) {
    return entry.endsWith("/")
        || lower(entry).startsWith(".")
        || entry.startsWith("__MACOSX/")
        || lower(entry).equals("thumbs.db");
  }

  /** All of a stream, if it keeps to its limits. */
  private byte[] read(InputStream in, long most, long packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (packed >= 0 && total > FREE && total > packed * limits.expansion()) {
        throw new LimitException(
            Rejection.Reason.EXPANDS_TOO_MUCH,
            packed + " bytes unpack to more than " + limits.expansion() + " times as many");
      }
      if (total > most) {
        throw new LimitException(Rejection.Reason.TOO_LARGE, "more than " + most + " bytes");
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private void zipFile(String uri, Path path, boolean wacz) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(path).setCharset(StandardCharsets.UTF_8).get()) {
      zipEntries(uri, zip, 0, wacz);
    } catch (IOException e) {
      // No directory at its end: a ZIP cut short. Its entries can still be read from the start.
      try (InputStream in = Files.newInputStream(path)) {
        zipStream(uri, in, e);
      }
    }
  }

  private void nestedZip(String uri, String name, InputStream in, int depth, long packed)
      throws IOException {
    byte[] bytes;
    try {
      bytes = read(in, limits.bytes() * 4, packed);
    } catch (LimitException e) {
      reject(uri, e);
      return;
    }
    Format format = Format.of(bytes);
    if (format.isParsedApart()) {
      found(new RawDocument(uri, bytes, Optional.empty(), Optional.empty(), Optional.empty()));
      return;
    }
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      zipEntries(uri, zip, depth, name.endsWith(".wacz"));
    } catch (IOException e) {
      zipStream(uri, new ByteArrayInputStream(bytes), e);
    }
  }

  private void zipEntries(String uri, ZipFile zip, int depth, boolean wacz) {
    if (zip.getEntry("[Content_Types].xml") != null
        || zip.getEntry("META-INF/container.xml") != null) {
      reject(uri, Rejection.Reason.UNSUPPORTED_FORMAT, "an office file or book, not an archive");
      return;
    }
    boolean web = wacz || (zip.getEntry("datapackage.json") != null && hasWarc(zip));
    boolean sharing = share();
    for (Enumeration<ZipArchiveEntry> it = zip.getEntriesInPhysicalOrder();
        it.hasMoreElements(); ) {
      ZipArchiveEntry entry = it.nextElement();
      String name = entry.getName();
      // Of a WACZ only the records are documents; the rest is its index.
      if (isSkipped(name)
          || entry.isUnixSymlink()
          || (web && !lower(name).contains(".warc"))
          || !comesTo(sharing)) {
        continue;
      }
      String address = uri + "!/" + name;
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        reject(address, Rejection.Reason.ENCRYPTED, "protected by a password");
        continue;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        stream(address, lower(name), in, depth + 1, entry.getCompressedSize());
      } catch (IOException e) {
        reject(address, e);
      }
    }
    leave(sharing);
  }

  private static boolean hasWarc(ZipFile zip) {
    for (Enumeration<ZipArchiveEntry> it = zip.getEntries(); it.hasMoreElements(); ) {
      if (lower(it.nextElement().getName()).contains(".warc")) {
        return true;
      }
    }
    return false;
  }

  private void zipStream(String uri, InputStream in, IOException cause) {
    boolean sharing = share();
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(in)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String address = uri + "!/" + entry.getName();
        if (isSkipped(entry.getName()) || !comesTo(sharing)) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          reject(address, Rejection.Reason.ENCRYPTED, "protected by a password");
        } else if (zip.canReadEntryData(entry)) {
          byte[] bytes = read(zip, limits.bytes(), entry.getCompressedSize());
          stream(address, lower(entry.getName()), new ByteArrayInputStream(bytes), 1, -1);
        } else {
          reject(address, Rejection.Reason.DAMAGED, "its size is not known");
        }
      }
    } catch (IOException e) {
      leave(sharing);
      reject(uri, Rejection.Reason.TRUNCATED_ARCHIVE, e.getMessage() + "; " + cause.getMessage());
      return;
    }
    leave(sharing);
    reject(uri, Rejection.Reason.TRUNCATED_ARCHIVE, String.valueOf(cause.getMessage()));
  }

  private void tar(String uri, InputStream in, int depth) {
    boolean sharing = share();
    try {
      TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isFile() || isSkipped(entry.getName()) || !comesTo(sharing)) {
          continue;
        }
        String address = uri + "!/" + entry.getName();
        try {
          stream(address, lower(entry.getName()), unclosed(tar), depth + 1, -1);
        } catch (LimitException e) {
          if (e.reason == Rejection.Reason.EXPANDS_TOO_MUCH) {
            throw e;
          }
          reject(address, e);
        }
      }
      leave(sharing);
    } catch (IOException | IllegalArgumentException e) {
      leave(sharing);
      reject(uri, e);
    }
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // The archive goes on behind the entry.
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }
    };
  }

  private void gzip(String uri, String name, InputStream in, int depth) {
    Counting packed = new Counting(in);
    try {
      InputStream unpacked = new Expanding(new GZIPInputStream(packed), packed, limits.expansion());
      String inner =
          name.endsWith(".tgz")
              ? name.substring(0, name.length() - 3) + "tar"
              : name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
      stream(uri, inner, unpacked, depth + 1, -1);
    } catch (IOException e) {
      reject(uri, e);
    }
  }

  /** A stream that tells how many bytes each reading took from it. */
  private abstract static class Metered extends FilterInputStream {
    Metered(InputStream in) {
      super(in);
    }

    abstract void took(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int c = in.read();
      took(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      took(Math.max(n, 0));
      return n;
    }
  }

  /** Counts what is read. */
  private static final class Counting extends Metered {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    void took(int bytes) {
      count += bytes;
    }
  }

  /** Fails as soon as much more comes out than went in. */
  private static final class Expanding extends Metered {
    private final Counting packed;
    private final int most;
    private long count;

    Expanding(InputStream in, Counting packed, int most) {
      super(in);
      this.packed = packed;
      this.most = most;
    }

    /** Nothing for sure: so that a buffer above hands on what it has before a cut is met. */
    @Override
    public int available() {
      return 0;
    }

    @Override
    void took(int bytes) throws IOException {
      count += bytes;
      if (count > FREE && count > packed.count * most) {
        throw new LimitException(
            Rejection.Reason.EXPANDS_TOO_MUCH,
            packed.count + " bytes unpack to more than " + most + " times as many");
      }
    }
  }

  private void warc(String uri, InputStream in) {
    boolean sharing = share();
    long offset = 0;
    try (WarcReader reader = new WarcReader(in)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        offset = reader.position();
        if (comesTo(sharing)) {
          warcRecord(uri + "#" + offset, next.get());
        }
      }
      leave(sharing);
    } catch (IOException | IllegalArgumentException e) {
      leave(sharing);
      reject(uri + "#" + offset, e);
    }
  }

  private void warcRecord(String uri, WarcRecord record) throws IOException {
    try {
      if (record instanceof WarcResponse response) {
        int status = response.http().status();
        String type = response.http().contentType().toString();
        if (isDocumentType(type)) {
          if (status >= 400) {
            reject(
                uri, Rejection.Reason.HTTP_ERROR, "status " + status + " for " + response.target());
          } else if (status == 200 || status == 203) {
            webDocument(
                uri,
                response.http().bodyDecoded().stream(),
                type,
                response.date(),
                response.target());
          }
        }
      } else if (record instanceof WarcResource resource) {
        String type = resource.contentType().toString();
        // Crawlers keep notes of their own under other schemes.
        if (isDocumentType(type) && resource.target().startsWith("http")) {
          webDocument(uri, resource.body().stream(), type, resource.date(), resource.target());
        }
      } else if (record instanceof WarcConversion conversion) {
        String type = conversion.contentType().toString();
        if (isDocumentType(type)) {
          webDocument(
              uri, conversion.body().stream(), type, conversion.date(), conversion.target());
        }
      }
    } catch (LimitException e) {
      reject(uri, e);
    } catch (ParsingException e) {
      reject(uri, Rejection.Reason.DAMAGED, "not HTTP: " + e.getMessage());
    }
  }

  private void webDocument(String uri, InputStream in, String type, Instant date, String target)
      throws IOException {
    found(
        new RawDocument(
            uri,
            read(in, limits.bytes(), -1),
            Optional.of(type),
            Optional.of(date),
            Optional.of(target)));
  }

  /** Pictures, styles and scripts of a crawl are no documents. */
  private static boolean isDocumentType(String type) {
    String folded = type.toLowerCase(Locale.ROOT);
    return !folded.startsWith("image/")
        && !folded.startsWith("font/")
        && !folded.startsWith("audio/")
        && !folded.startsWith("video/")
        && !folded.startsWith("text/css")
        && !folded.startsWith("text/dns")
        && !folded.contains("javascript")
        && !folded.contains("font")
        && !folded.contains("json");
  }

  private void lines(String uri, InputStream in) {
    boolean sharing = share();
    boolean ours = comesTo(sharing);
    int number = 0;
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      for (int c = in.read(); ; c = in.read()) {
        if (c != '\n' && c >= 0) {
          tooLong |= line.size() >= limits.bytes();
          if (ours && !tooLong) {
            line.write(c);
          }
          continue;
        }
        number++;
        String address = uri + "#" + number;
        if (tooLong) {
          reject(address, Rejection.Reason.TOO_LARGE, "more than " + limits.bytes() + " bytes");
        } else if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
          record(address, line.toByteArray());
        }
        line.reset();
        tooLong = false;
        if (c < 0) {
          leave(sharing);
          return;
        }
        ours = comesTo(sharing);
      }
    } catch (IOException e) {
      leave(sharing);
      reject(uri + "#" + (number + 1), e);
    }
  }

  private void record(String uri, byte[] json) {
    found(new RawDocument(uri, json, Optional.of(RECORD), Optional.empty(), Optional.empty()));
  }

  private void json(String uri, InputStream in, long packed) throws IOException {
    byte[] bytes = read(in, limits.bytes() * 4, packed);
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      // One object a line under the name of one object.
      lines(uri, new ByteArrayInputStream(bytes));
      return;
    }
    if (!root.isArray()) {
      lines(uri, new ByteArrayInputStream(JSON.writeValueAsBytes(root)));
      return;
    }
    int number = 0;
    for (JsonNode element : root) {
      number++;
      record(uri + "#" + number, JSON.writeValueAsBytes(element));
    }
  }

  private void csv(String uri, String name, InputStream in, byte[] head) {
    boolean sharing = share();
    long number = 0;
    try {
      char delimiter = delimiter(name, in, head);
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter)
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreSurroundingSpaces(true)
              .get();
      RowLimit rows = new RowLimit(in);
      Reader bytes = new InputStreamReader(rows, StandardCharsets.ISO_8859_1);
      try (CSVParser parser = CSVParser.parse(bytes, format)) {
        for (CSVRecord row : parser) {
          rows.begin();
          number = row.getRecordNumber();
          if (!comesTo(sharing)) {
            continue;
          }
          record(uri + "#" + number, JSON.writeValueAsBytes(decoded(row)));
        }
      }
      leave(sharing);
    } catch (IOException e) {
      leave(sharing);
      reject(uri + "#" + (number + 1), e);
    } catch (UncheckedIOException e) {
      leave(sharing);
      reject(uri + "#" + (number + 1), requireNonNullElse(e.getCause(), e));
    } catch (IllegalArgumentException | IllegalStateException e) {
      leave(sharing);
      reject(uri, Rejection.Reason.DAMAGED, "not CSV with a header line: " + e.getMessage());
    }
  }

  /** Ends a table at a row of more bytes than a document may have. */
  private final class RowLimit extends Metered {
    private long read;

    RowLimit(InputStream in) {
      super(in);
    }

    void begin() {
      read = 0;
    }

    @Override
    void took(int bytes) throws LimitException {
      read += bytes;
      if (read > limits.bytes()) {
        throw new LimitException(
            Rejection.Reason.TOO_LARGE, "a row of more than " + limits.bytes() + " bytes");
      }
    }
  }

  /**
   * A row as a JSON object. It was read as Latin-1, which keeps every byte: in all encodings that
   * we know, delimiters and quotes are ASCII. Short cells say little of theirs: a row is decoded as
   * one.
   */
  private static ObjectNode decoded(CSVRecord row) {
    ObjectNode record = JSON.createObjectNode();
    List<String> cells = new ArrayList<>();
    row.toMap()
        .forEach(
            (name, cell) -> {
              cells.add(name.replace(CELL_END, ' '));
              cells.add(cell.replace(CELL_END, ' '));
            });
    String text = String.join(String.valueOf(CELL_END), cells);
    String[] decoded =
        DECODER
            .decode(text.getBytes(StandardCharsets.ISO_8859_1), Optional.empty())
            .map(TextDecoder.Decoded::text)
            .orElse(text)
            .split(String.valueOf(CELL_END), -1);
    for (int i = 0; i + 1 < decoded.length; i += 2) {
      record.put(decoded[i], decoded[i + 1]);
    }
    return record;
  }

  /**
   * What parts the cells: as the name or Excel's first line "sep=;" says, else what parts the
   * header in most places.
   */
  private static char delimiter(String name, InputStream in, byte[] head) throws IOException {
    String text = new String(head, StandardCharsets.UTF_8);
    String line = text.lines().findFirst().orElse("");
    Matcher said = SEPARATOR.matcher(line);
    if (said.matches()) {
      in.skipNBytes(text.indexOf('\n') + 1L);
      return said.group(1).charAt(0);
    }
    if (name.endsWith(".tsv")) {
      return '\t';
    }
    String bare = QUOTED.matcher(line).replaceAll("");
    char best = ',';
    for (char c : new char[] {';', '\t', '|'}) {
      if (count(bare, c) > count(bare, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String line, char sought) {
    return line.chars().filter(c -> c == sought).count();
  }

  /** Text in another encoding, as UTF-8. */
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private byte[] chunk = new byte[0];
    private int at;

    Recoded(InputStream in, Charset charset) {
      reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (at == chunk.length && !fill()) {
        return -1;
      }
      int n = Math.min(length, chunk.length - at);
      System.arraycopy(chunk, at, buffer, offset, n);
      at += n;
      return n;
    }

    private boolean fill() throws IOException {
      char[] chars = new char[4097];
      int n = reader.read(chars, 0, 4096);
      if (n > 0 && Character.isHighSurrogate(chars[n - 1])) {
        int low = reader.read();
        if (low >= 0) {
          chars[n++] = (char) low;
        }
      }
      chunk = n < 0 ? new byte[0] : new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return n > 0;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
