package io.unionfacts.extract.article;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.MalformedTableException;
import io.unionfacts.extract.resource.Table;
import java.util.BitSet;
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

  private static final Cues NO_CUES = new Cues();
  private static final int OPENINGS = 1 << 12;
  private static final int OPENING_LETTERS = 4;

  private final Map<Kind, Cues> byKind;

  /** The cues of one kind. */
  private static final class Cues {
    final Map<String, String> textByKey = new LinkedHashMap<>();

    /** How their keys open: most lines tell by it that they are none of them. */
    final BitSet openings = new BitSet(OPENINGS);

    /** Characters of the longest key. */
    int longest;
  }

  private PageCues(Map<Kind, Cues> byKind) {
    this.byKind = byKind;
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
    Map<Kind, Cues> byKind = new EnumMap<>(Kind.class);
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
      int start = start(cue, cue.length());
      int stop = stop(cue, start, cue.length());
      String key = kind == Kind.ABBREVIATION ? cue : key(cue, start, stop, cue.length());
      Cues cues = byKind.computeIfAbsent(kind, k -> new Cues());
      if (cues.textByKey.put(key, cue) != null) {
        throw row.mistake("cue given twice: " + cue);
      }
      cues.openings.set(opening(key, 0, key.length()));
      cues.longest = Math.max(cues.longest, key.length());
    }
    return new PageCues(byKind);
  }

  /** Whether the whole of a line is a cue of a kind. */
  public boolean isLine(Kind kind, String line) {
    return isLine(kind, line, line.length());
  }

  /** Whether no article goes beyond a line: others follow it, or what readers say. */
  public boolean isWall(String line) {
    return isLine(Kind.TAIL, line) || isLine(Kind.COMMENTS, line);
  }

  private boolean isLine(Kind kind, String line, int end) {
    Cues cues = of(kind);
    int start = start(line, end);
    int stop = stop(line, start, end);
    return cues.openings.get(opening(line, start, stop))
        && cues.textByKey.containsKey(key(line, start, stop, cues.longest));
  }

  /** Whether a word, as written, is a cue of a kind. */
  boolean isWord(Kind kind, String word) {
    return of(kind).textByKey.containsKey(word);
  }

  /** All cues of a kind, as written in the table. */
  public Collection<String> all(Kind kind) {
    return of(kind).textByKey.values();
  }

  /**
   * What follows a label at the start of a line: of "Bài, ảnh: Minh Khuê" with kind {@link
   * Kind#BYLINE}, "Minh Khuê".
   */
  public Optional<String> afterLabel(Kind kind, String line) {
    int colon = line.indexOf(':');
    return colon > 0 && isLine(kind, line, colon)
        ? Optional.of(line.substring(colon + 1).strip())
        : Optional.empty();
  }

  private Cues of(Kind kind) {
    return byKind.getOrDefault(kind, NO_CUES);
  }

  /** Where the words of a line start, behind bullets and arrows. */
  private static int start(String line, int end) {
    int start = 0;
    while (start < end && isTrimming(line.charAt(start)) && !isMarkup(line)) {
      start++;
    }
    return start;
  }

  /** Where the words of a line end, before colons, arrows and a count. */
  private static int stop(String line, int start, int length) {
    int end = length;
    while (end > start && isTrimming(line.charAt(end - 1)) && !isMarkup(line)) {
      end--;
    }
    return countStart(line, start, end);
  }

  private static boolean isMarkup(String line) {
    return line.startsWith("-->") || line.startsWith("<!--");
  }

  /** A number for the first letters that a key has or a line would have in its key. */
  private static int opening(String line, int start, int stop) {
    int opening = 0;
    int letters = 0;
    for (int i = start; i < stop && letters < OPENING_LETTERS; i++) {
      char c = line.charAt(i);
      if (!isGap(c)) {
        opening = 31 * opening + Character.toLowerCase(c);
        letters++;
      }
    }
    return opening & (OPENINGS - 1);
  }

  /**
   * The words of a line without what doesn't matter in comparing: case, spaces, dashes and commas.
   * Of one longer than the longest key the beginning tells it from all.
   */
  private static String key(String line, int start, int stop, int longest) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int i = start; i < stop && words.length() <= longest; i++) {
      char c = line.charAt(i);
      if (isGap(c)) {
        gap = words.length() > 0;
      } else {
        if (gap) {
          words.append(' ');
          gap = false;
        }
        words.append(Character.toLowerCase(c));
      }
    }
    return words.toString();
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
  private static boolean isGap(char c) {
    return c == '-' || c == '–' || c == ',' || c == '/' || Lines.isSpace(c);
  }

  private static boolean isTrimming(char c) {
    return !Character.isLetterOrDigit(c) && (Lines.isSpace(c) || ":»›>+•*-–…|·".indexOf(c) >= 0);
  }
}
