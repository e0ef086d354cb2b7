package io.unionfacts.extract.article;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.MalformedTableException;
import io.unionfacts.extract.resource.Table;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that sites print around articles, as {@code data/sites/cues.tsv} lists them: a line "Có
 * thể bạn quan tâm" says that other articles follow, "(LĐTĐ)" opens a report. Immutable.
 */
public final class PageCues {
  private static final String FILE = "sites/cues.tsv";

  /** What a cue tells. */
  public enum Kind {
    TAIL,
    COMMENTS,
    RELATED,
    NOISE,
    NAVIGATION,
    AGENCY,
    BYLINE,
    SOURCE,
    PHOTO,
    DATE,
    ABBREVIATION,
    NOT_AUTHOR,
    CAPTION,
    PICTURED
  }

  private final Map<Kind, Map<String, String>> textByKey;

  /** Characters of the longest key. */
  private final int longest;

  private PageCues(Map<Kind, Map<String, String>> textByKey) {
    this.textByKey = textByKey;
    this.longest =
        textByKey.values().stream()
            .flatMap(cues -> cues.keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** The cues that ship with unionfacts. */
  public static PageCues standard() {
    return parse(FILE, DataFiles.text(FILE));
  }

  /**
   * Reads a table of cues.
   *
   * @throws MalformedTableException if a kind is unknown or a cue is given twice
   */
  public static PageCues parse(String file, String text) {
    Map<String, Kind> kinds = new HashMap<>();
    Map<Kind, Map<String, String>> cues = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    for (Table.Row row : Table.parse(file, text, "kind", "text", "note").rows()) {
      Kind kind = kinds.get(row.required("kind"));
      if (kind == null) {
        throw row.mistake("kind is '" + row.get("kind") + "', expected one of " + kinds.keySet());
      }
      String cue = row.required("text");
      // Case tells an abbreviation from a word: "TP." is one, "tp." hardly; the rest fold case.
      String key = kind == Kind.ABBREVIATION ? cue : key(cue, cue.length());
      if (cues.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(key, cue) != null) {
        throw row.mistake("cue given twice: " + cue);
      }
    }
    return new PageCues(cues);
  }

  /** Whether the whole of a line is a cue of a kind. */
  public boolean isLine(Kind kind, String line) {
    return of(kind).containsKey(key(line, longest));
  }

  /** Whether a word, as written, is a cue of a kind. */
  boolean isWord(Kind kind, String word) {
    return of(kind).containsKey(word);
  }

  /** All cues of a kind, as written in the table. */
  public Collection<String> all(Kind kind) {
    return of(kind).values();
  }

  /**
   * What follows a label at the start of a line: of "Bài, ảnh: Minh Khuê" with kind {@link
   * Kind#BYLINE}, "Minh Khuê".
   */
  public Optional<String> afterLabel(Kind kind, String line) {
    int colon = line.indexOf(':');
    return colon > 0 && isLine(kind, line.substring(0, colon))
        ? Optional.of(line.substring(colon + 1).strip())
        : Optional.empty();
  }

  private Map<String, String> of(Kind kind) {
    Map<String, String> cues = textByKey.get(kind);
    return cues == null ? Map.of() : cues;
  }

  /**
   * A line without what doesn't matter in comparing: case, spaces, bullets, arrows, colons. Most
   * lines are long paragraphs: of one longer than the longest key the beginning tells it from all.
   */
  private static String key(String line, int longest) {
    int start = 0;
    int end = line.length();
    if (!line.startsWith("-->") && !line.startsWith("<!--")) {
      while (start < end && isTrimming(line.charAt(start))) {
        start++;
      }
      while (end > start && isTrimming(line.charAt(end - 1))) {
        end--;
      }
    }
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    int stop = countStart(line, start, end);
    for (int i = start; i < stop && words.length() <= longest; i++) {
      char c = line.charAt(i);
      if (Lines.isSpace(c) || isJoint(c)) {
        gap = words.length() > 0;
      } else {
        if (gap) {
          words.append(' ');
          gap = false;
        }
        words.append(c);
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Where "(12)" starts in "Bình luận (12)"; the end if there is no such count. */
  private static int countStart(String line, int start, int end) {
    if (start == end || line.charAt(end - 1) != ')') {
      return end;
    }
    int digits = end - 1;
    while (digits > start && Character.isDigit(line.charAt(digits - 1))) {
      digits--;
    }
    boolean counts = digits - 1 > start && line.charAt(digits - 1) == '(';
    return counts ? digits - 1 : end;
  }

  /** "Tin-ảnh" and "Tin, ảnh" are "Tin ảnh". */
  private static boolean isJoint(char c) {
    return c == '-' || c == '–' || c == ',' || c == '/';
  }

  private static boolean isTrimming(char c) {
    return Lines.isSpace(c) || ":»›>+•*-–…|·".indexOf(c) >= 0;
  }
}
