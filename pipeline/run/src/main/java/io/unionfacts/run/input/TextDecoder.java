package io.unionfacts.run.input;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.StreamSafe;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes text whatever its encoding: UTF-8, UTF-16, windows-1258 and the Vietnamese encodings of
 * the 1990s (TCVN3, VNI, VPS), also where those were wrongly converted to UTF-8 as if they were
 * Latin ("C«ng ®oµn" for "Công đoàn"). Immutable and thread-safe.
 */
final class TextDecoder {
  private static final String FILE = "sites/encodings.tsv";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 20_000;
  private static final int UTF16_SAMPLE = 2_000;

  /** Frequent words, by which a right decoding is told from a wrong one. */
  private static final Set<String> FREQUENT =
      Set.of(
          "của", "và", "các", "cho", "người", "được", "trong", "với", "không", "công", "đoàn", "đã",
          "những", "một", "năm", "động", "việc", "đến", "tại", "hội", "viên", "tỉnh", "huyện",
          "ngày", "này", "là", "có", "từ", "về", "khi", "đồng", "quận", "thành", "phố", "ở", "đơn",
          "vị", "nghị", "tổ", "chức", "triệu", "lao", "trên", "giáo", "dục", "sẽ", "số", "nhiều");

  private final Map<String, Trie> legacy;

  private TextDecoder(Map<String, Trie> legacy) {
    this.legacy = legacy;
  }

  /**
   * A decoded text.
   *
   * @param text its characters as they came, a byte order mark left out
   * @param charset the encoding, by its usual name
   */
  record Decoded(String text, String charset) {}

  /** Letters by their bytes: one byte, or in VNI two. */
  private static final class Trie {
    private final char[] single;
    private final Map<Integer, Character> pairs = new LinkedHashMap<>();

    Trie(char[] single) {
      this.single = single;
    }
  }

  static TextDecoder standard() {
    Map<String, Trie> legacy = new LinkedHashMap<>();
    for (Table.Row row :
        Table.parse(FILE, DataFiles.text(FILE), "encoding", "letter", "bytes").rows()) {
      Trie trie = legacy.computeIfAbsent(row.required("encoding"), name -> new Trie(latin()));
      byte[] bytes = HexFormat.of().parseHex(row.required("bytes"));
      char letter = row.required("letter").charAt(0);
      if (bytes.length == 1) {
        trie.single[bytes[0] & 0xff] = letter;
      } else {
        trie.pairs.put((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff), letter);
      }
    }
    return new TextDecoder(legacy);
  }

  private static char[] latin() {
    char[] table = new char[256];
    for (int i = 0; i < 256; i++) {
      table[i] = new String(new byte[] {(byte) i}, WINDOWS_1252).charAt(0);
    }
    return table;
  }

  /**
   * Decodes bytes.
   *
   * @param declared the encoding that the document or its container names
   * @return the text, or nothing if no encoding fits
   */
  Optional<Decoded> decode(byte[] bytes, Optional<String> declared) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    Optional<Charset> wide = byZeros(bytes);
    if (wide.isPresent()) {
      return wide.map(charset -> new Decoded(new String(bytes, charset), charset.name()));
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return Optional.of(repaired(new Decoded(utf8.get(), "UTF-8")));
    }
    List<Decoded> candidates = new ArrayList<>();
    declared
        .flatMap(TextDecoder::charset)
        .flatMap(charset -> strict(bytes, charset).map(text -> new Decoded(text, charset.name())))
        .ifPresent(candidates::add);
    // Of those that read equally badly the first is taken: what is not Vietnamese stays so.
    candidates.add(new Decoded(new String(bytes, WINDOWS_1252), "windows-1252"));
    strict(bytes, Charset.forName("windows-1258"))
        .ifPresent(text -> candidates.add(new Decoded(text, "windows-1258")));
    legacy.forEach((name, trie) -> candidates.add(new Decoded(decode(bytes, trie), name)));
    return Optional.of(best(candidates, damagedUtf8(bytes)));
  }

  /** UTF-8 with a few broken bytes, as a cut or a bad copy leaves it. */
  private static Optional<Decoded> damagedUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    return broken * 200 < text.length()
        ? Optional.of(new Decoded(text, "UTF-8"))
        : Optional.empty();
  }

  private static Decoded best(List<Decoded> candidates, Optional<Decoded> damaged) {
    Decoded best = candidates.get(0);
    double most = -1;
    for (Decoded candidate : candidates) {
      double score = score(candidate.text());
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    if (damaged.isPresent() && score(damaged.get().text()) >= most) {
      return damaged.get();
    }
    return best;
  }

  /** How much a text reads as Vietnamese: its share of frequent words. */
  private static double score(String text) {
    String sample =
        StreamSafe.nfc(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text)
            .toLowerCase(Locale.ROOT);
    int words = 0;
    int known = 0;
    int start = -1;
    for (int i = 0; i <= sample.length(); i++) {
      boolean letter =
          i < sample.length()
              && sample.charAt(i) > ' '
              && ".,;:!?()\"<>/=".indexOf(sample.charAt(i)) < 0;
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (FREQUENT.contains(sample.substring(start, i))) {
          known++;
        }
        start = -1;
      }
    }
    return words == 0 ? 0 : (double) known / words;
  }

  /** Undoes a conversion of a legacy encoding that took it for Latin. */
  private Decoded repaired(Decoded decoded) {
    String text = decoded.text();
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    if (isNoConversion(sample)) {
      return decoded;
    }
    double now = score(sample);
    if (now >= 0.1) {
      return decoded;
    }
    Decoded best = decoded;
    double most = Math.max(0.1, 2 * now);
    for (Map.Entry<String, Trie> encoding : legacy.entrySet()) {
      double score = score(remapped(sample, encoding.getValue()));
      if (score > most) {
        best = new Decoded(remapped(text, encoding.getValue()), encoding.getKey() + " in UTF-8");
        most = score;
      }
    }
    return best;
  }

  /**
   * Whether a text can't have come out of such a conversion: it has hardly a letter that only Latin
   * encodings have, or many Vietnamese ones ("ạ", "ế") that none of them has.
   */
  private static boolean isNoConversion(String text) {
    int latin = 0;
    int vietnamese = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      latin += c >= 0x80 && c < 0x100 ? 1 : 0;
      vietnamese += c >= '\u1EA0' && c <= '\u1EF9' ? 1 : 0;
    }
    return latin < 5 || vietnamese * 3 > latin;
  }

  private static String remapped(String text, Trie trie) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int code = code(text.charAt(i));
      int next = i + 1 < text.length() ? code(text.charAt(i + 1)) : -1;
      Character pair = code < 0 || next < 0 ? null : trie.pairs.get(code << 8 | next);
      if (pair != null) {
        out.append(pair.charValue());
        i++;
      } else {
        out.append(code < 0x80 ? text.charAt(i) : trie.single[code]);
      }
    }
    return out.toString();
  }

  /** The byte that a Latin character stood for, or -1. */
  private static int code(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
    return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xff : -1;
  }

  private static String decode(byte[] bytes, Trie trie) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] & 0xff;
      int next = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
      Character pair = trie.pairs.get(code << 8 | next);
      if (pair != null) {
        out.append(pair.charValue());
        i++;
      } else {
        out.append(trie.single[code]);
      }
    }
    return out.toString();
  }

  /** The byte order of text in UTF-16, with a mark or without, told by its first bytes. */
  static Optional<Charset> wide(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return byZeros(head);
  }

  private static Optional<Decoded> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
      return Optional.of(new Decoded(text, "UTF-8"));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Decoded(unmarked(bytes, Charset.forName("UTF-32")), "UTF-32"));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new Decoded(unmarked(bytes, StandardCharsets.UTF_16), "UTF-16"));
    }
    return Optional.empty();
  }

  private static String unmarked(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: every other byte of plain letters, spaces and digits is zero. */
  private static Optional<Charset> byZeros(byte[] bytes) {
    int size = Math.min(bytes.length, UTF16_SAMPLE) & ~1;
    if (size < 4) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < size; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = size / 2;
    if (odd > half * 0.4 && even < half * 0.05) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > half * 0.4 && odd < half * 0.05) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // "utf8mb4", "x-user-defined": sites write what they like.
      return Optional.empty();
    }
  }
}
