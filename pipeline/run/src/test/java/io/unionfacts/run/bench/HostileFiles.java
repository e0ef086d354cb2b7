package io.unionfacts.run.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files made to hurt, each with what must become of the documents in it: "loaded", or the reason of
 * a rejection. The same seed writes the same bytes.
 */
final class HostileFiles {
  static final String SECRET = "Mật khẩu kho quỹ Hòn Tre";

  private static final Path REAL = Path.of("src/test/resources/input");
  private static final String LOADED = "loaded";
  private static final int EACH = 7;

  private final Path folder;
  private final Random random;
  private final Map<String, Set<String>> expected = new TreeMap<>();

  private HostileFiles(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Writes all of them; the outcomes by the name of the file. */
  static Map<String, Set<String>> write(Path folder, long seed) throws IOException {
    HostileFiles files = new HostileFiles(folder, seed);
    for (int i = 0; i < EACH; i++) {
      files.containers(i);
      files.texts(i);
      files.pages(i);
      files.records(i);
      files.documents(i);
    }
    files.single();
    return files.expected;
  }

  private void containers(int i) throws IOException {
    byte[] news = bytes(news());
    put(
        "zip-bomb-" + i + ".zip",
        zip("bomb.txt", new byte[(20 + i) << 20], "a.txt", news),
        "expands_too_much",
        LOADED);
    put("gzip-bomb-" + i + ".gz", gzip(new byte[(20 + 9 * i) << 20]), "expands_too_much");
    byte[] deep = news;
    for (int depth = 0; depth < 6 + i; depth++) {
      deep = depth % 2 == 0 ? zip("inner", deep) : gzip(deep);
    }
    put("deep-" + i + ".zip", zip("inner", deep), "nested_too_deep");
    put(
        "slip-" + i + ".zip",
        zip("../".repeat(i + 1) + "tmp/slip.txt", news, "C:\\x\\..\\slip.txt", bytes(news())),
        LOADED);
    byte[] whole = gzip(noise(20_000));
    put(
        "cut-" + i + ".txt.gz",
        Arrays.copyOf(whole, 500 + random.nextInt(whole.length - 600)),
        "truncated_archive");
    byte[] two = zip("a.txt", news, "b.txt", noise(20_000));
    put(
        "cut-" + i + ".zip",
        Arrays.copyOf(two, two.length - 300 - random.nextInt(9_000)),
        LOADED,
        "truncated_archive");
    put(
        "tar-bomb-" + i + ".tar.gz",
        gzip(tar("bomb.txt", new byte[(20 + i) << 20])),
        "expands_too_much");
    put("locked-" + i + ".zip", Files.readAllBytes(REAL.resolve("locked.zip")), "encrypted");
  }

  private void texts(int i) throws IOException {
    put("nul-" + i + ".txt", bytes(news().replaceFirst(" ", "\0")), "binary");
    put("surrogate-" + i + ".txt", loneSurrogate(news()), LOADED);
    put(
        "bidi-" + i + ".txt",
        bytes(news().replace(" ", random.nextBoolean() ? " \u202e" : "\u2066 ")),
        LOADED);
    put(
        "empty-" + i + "." + new String[] {"txt", "html", "pdf", "zip", "jsonl", "csv", "docx"}[i],
        new byte[0],
        "empty_text");
    put("blank-" + i + ".txt", bytes(" \n\t\u00a0".repeat(50 + i)), "empty_text");
    put(
        "english-" + i + ".txt",
        bytes(
            "Dockworkers keep ferry "
                + i
                + " running\n\nThe crews of the east quay wrote a timetable of their own when the last boat was cut, and nobody was left behind.\n"),
        "not_vietnamese");
    put(
        "picture-" + i + ".html",
        concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, noise(300)),
        "unsupported_format");
    put("text-" + i + ".pdf", bytes(news()), LOADED);
    put("controls-" + i + ".txt", bytes(news().replace(" ", "\u0001\u0002")), "binary");
  }

  private void pages(int i) throws IOException {
    String secret = folder.resolveSibling("secret").toUri().toString();
    String entity = " [<!ENTITY x SYSTEM \"" + secret + "\">]>";
    put("xxe-" + i + ".html", bytes("<!DOCTYPE html" + entity + page("&x;")), LOADED);
    put(
        "xxe-" + i + ".xml",
        bytes("<?xml version='1.0'?><!DOCTYPE feed" + entity + "<feed>&x;</feed>"),
        "unsupported_format");
    put(
        "lol-" + i + ".xml",
        bytes(
            "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>"
                + "<!ENTITY b '&a;&a;&a;&a;'>".repeat(40)
                + "]><l>&b;</l>"),
        "unsupported_format");
    put(
        "nested-" + i + ".html",
        bytes("<html><body>" + page("") + "<div>".repeat(4_000 * (i + 1)) + "</body>"),
        LOADED);
    put(
        "links-" + i + ".html",
        bytes(
            "<html><body><ul>"
                + "<li><a href='/x'>Tin "
                + i
                + "</a></li>".repeat(200)
                + "</ul></body></html>"),
        "not_an_article");
    put(
        "charset-" + i + ".html",
        bytes(
            "<html><head><meta charset="
                + new String[] {"utf-16", "x-none", "big5", "windows-1258", "''", "utf-7", "ibm037"}
                    [i]
                + "></head><body>"
                + page("")
                + "</body></html>"),
        LOADED);
    put(
        "attribute-" + i + ".html",
        bytes(
            "<html><body><div title='"
                + "x".repeat(1 << 20)
                + "'>"
                + page("")
                + "</div></body></html>"),
        LOADED);
    put(
        "unclosed-" + i + ".html",
        bytes("<html><body><table><tr><td><b><i><p>" + page("") + "<!-- <script> ".repeat(i + 1)),
        LOADED);
  }

  private void records(int i) throws IOException {
    String good = "{\"text\":\"" + news().replace("\n", "\\n") + "\"}\n";
    put("lines-" + i + ".jsonl", bytes(good + "{\"text\":\n" + good), LOADED, "damaged");
    put("brackets-" + i + ".jsonl", bytes("[".repeat(5_000 << i) + "\n" + good), LOADED, "damaged");
    put("numbers-" + i + ".jsonl", bytes("17\n" + good + "[1,2]\n"), LOADED, "unsupported_format");
    put(
        "rows-" + i + ".csv",
        bytes("title,text\nTin,\"" + news() + "\"\n,\n"),
        LOADED,
        "empty_text");
  }

  private void documents(int i) throws IOException {
    put(
        "not-" + i + ".pdf",
        bytes("%PDF-1.7\n" + "%" + i + " nothing of a PDF follows"),
        "damaged");
    byte[] docx = Files.readAllBytes(REAL.resolve("minutes.docx"));
    put("cut-" + i + ".docx", Arrays.copyOf(docx, docx.length / 2 + 97 * i), "damaged");
    byte[] doc = Files.readAllBytes(REAL.resolve("minutes.doc"));
    put("cut-" + i + ".doc", Arrays.copyOf(doc, 1_000 + 97 * i), "damaged");
    byte[] odt = Files.readAllBytes(REAL.resolve("minutes.odt"));
    put("cut-" + i + ".odt", Arrays.copyOf(odt, odt.length / 4 + 97 * i), "damaged");
    put("not-" + i + ".rtf", bytes("{\\rtf1\\ansi " + "{".repeat(i)), "empty_text");
  }

  private void single() throws IOException {
    byte[] line = new byte[50 << 20];
    Arrays.fill(line, (byte) 'a');
    put("line.txt", line, "too_large");
    put("line.html", concat(bytes("<html><p>"), line), "too_large");
    put("line.jsonl", line, "too_large");
    put("line.csv", concat(bytes("title,text\nTin,"), line), "too_large");
    for (String name : List.of("doc", "docx", "odt", "pdf", "xlsx")) {
      put("locked." + name, Files.readAllBytes(REAL.resolve("locked." + name)), "encrypted");
    }
    put("pages.pdf", pdf(2_500, false), "too_large");
    put("circle.pdf", pdf(1, true), "empty_text");
    byte[] warc = Files.readAllBytes(REAL.resolve("crawl.warc.gz"));
    put(
        "cut.warc.gz",
        Arrays.copyOf(warc, warc.length - 200),
        LOADED,
        "http_error",
        "truncated_archive");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("no-such-file"));
    expected.put("nowhere.txt", Set.of("unreadable"));
  }

  private void put(String name, byte[] content, String... outcomes) throws IOException {
    Files.write(folder.resolve(name), content);
    expected.put(name, new TreeSet<>(Set.of(outcomes)));
  }

  /** An article of its own: equal bytes would be one document. */
  private String news() {
    int given = 20 + random.nextInt(100_000);
    return "Công đoàn Hòn Tre trao quà cho đoàn viên\n\nSáng 12-8, Công đoàn Hòn Tre trao %d suất quà cho"
            .formatted(given)
        + " con công nhân đang học tại xã đảo, mỗi suất gồm sách vở và áo ấm.\n";
  }

  private String page(String extra) {
    String[] parts = news().strip().split("\n\n", -1);
    return "<h1>" + parts[0] + "</h1><p>" + parts[1] + " " + extra + "</p>";
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (byte) ('a' + random.nextInt(26));
    }
    return noise;
  }

  private static byte[] loneSurrogate(String text) {
    byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    bytes[20] = 0;
    bytes[21] = (byte) 0xd8;
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Names and contents, one after the other. */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String name, byte[] content) {
    byte[] tar = new byte[512 + (content.length + 511) / 512 * 512 + 1024];
    byte[] header =
        bytes(
            "%-100s0000644\0000000000\0000000000\000%011o\00000000000000\000        0"
                .formatted(name, content.length)
                .replace(' ', '\0'));
    System.arraycopy(header, 0, tar, 0, header.length);
    Arrays.fill(tar, 148, 156, (byte) ' ');
    System.arraycopy(bytes("ustar\00000"), 0, tar, 257, 8);
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i];
    }
    System.arraycopy(bytes("%06o\000 ".formatted(sum)), 0, tar, 148, 8);
    System.arraycopy(content, 0, tar, 512, content.length);
    return tar;
  }

  /** A PDF of empty pages; one whose page tree leads back to itself, if asked for. */
  private static byte[] pdf(int pages, boolean circle) {
    StringBuilder kids = new StringBuilder();
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      kids.append(circle ? 2 : i + 3).append(" 0 R ");
      objects.append(
          "%d 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
              .formatted(i + 3));
    }
    return bytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count "
            + pages
            + " /Kids ["
            + kids
            + "] >>\nendobj\n"
            + objects
            + "trailer\n<< /Root 1 0 R /Size "
            + (pages + 3)
            + " >>\n%%EOF\n");
  }
}
