package io.unionfacts.run.input.html;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * What class names, ids and selectors tell about an element, as {@code data/sites/html.tsv} lists
 * them. Immutable.
 */
final class MarkupCues {
  private static final String FILE = "sites/html.tsv";
  private static final int LONGEST_DATELINE = 100;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  /** What a cue tells. */
  enum Kind {
    BODY,
    FRAME,
    BOILERPLATE,
    NEUTRAL,
    WEAK,
    MEDIA,
    POSITIVE,
    NEGATIVE,
    LEAD,
    KICKER,
    AUTHOR,
    DATE,
    CAPTION,
    LINE,
    END,
    DATE_WORD
  }

  private final Map<Kind, Set<String>> words;
  private final List<Pattern> ends;
  private final List<Evaluator> sureBodies;
  private final List<Evaluator> bodies;

  private MarkupCues(
      Map<Kind, Set<String>> words,
      List<Pattern> ends,
      List<Evaluator> sureBodies,
      List<Evaluator> frames) {
    this.words = words;
    this.ends = List.copyOf(ends);
    this.sureBodies = List.copyOf(sureBodies);
    this.bodies = Stream.concat(sureBodies.stream(), frames.stream()).toList();
  }

  /** The cues that ship with unionfacts. */
  static MarkupCues standard() {
    Map<String, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    List<Pattern> ends = new ArrayList<>();
    List<Evaluator> bodies = new ArrayList<>();
    List<Evaluator> frames = new ArrayList<>();
    for (Table.Row row : Table.parse(FILE, DataFiles.text(FILE), "kind", "text", "note").rows()) {
      Kind kind = kinds.get(row.required("kind"));
      String text = row.required("text");
      if (kind == null) {
        throw row.mistake("kind is '" + row.get("kind") + "', expected one of " + kinds.keySet());
      }
      if (kind == Kind.BODY || kind == Kind.FRAME) {
        try {
          (kind == Kind.BODY ? bodies : frames).add(QueryParser.parse(text));
        } catch (Selector.SelectorParseException e) {
          throw row.mistake("not a CSS selector: " + e.getMessage());
        }
      } else if (kind == Kind.END && text.contains("*")) {
        ends.add(Pattern.compile(Pattern.quote(text).replace("*", "\\E.+\\Q")));
      } else if (!words.computeIfAbsent(kind, k -> new HashSet<>()).add(text)) {
        throw row.mistake("cue given twice: " + text);
      }
    }
    return new MarkupCues(words, ends, bodies, frames);
  }

  /** Selectors of elements that hold an article's text and nothing else, the surest first. */
  List<Evaluator> sureBodies() {
    return sureBodies;
  }

  /** The same, and after them those of elements that hold an article with what is around it. */
  List<Evaluator> bodies() {
    return bodies;
  }

  /** Whether one of the words in an element's class and id is a cue of a kind. */
  boolean marks(Kind kind, Element element) {
    Set<String> cues = of(kind);
    for (String word : names(element)) {
      if (cues.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins with a cue of a kind. */
  boolean opens(Kind kind, String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    return of(kind).stream().anyMatch(folded::startsWith);
  }

  /** Whether nothing below a line belongs to the article; a colon or a count may close it. */
  boolean ends(String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    int end = folded.length();
    while (end > 0 && !Character.isLetter(folded.charAt(end - 1))) {
      end--;
    }
    String words = folded.substring(0, end);
    return of(Kind.END).contains(words)
        || ends.stream().anyMatch(pattern -> pattern.matcher(words).matches());
  }

  /**
   * Whether a line says when and perhaps where it was published and nothing else, in whatever order
   * and language: "Last updated: 15 May 2031, 4:05 PM CT", "tin.example, May 15 2031".
   *
   * @param host the site's own
   * @param above whether it stands above the text, where "4:05 PM" and "15.05.31" are enough
   */
  boolean isDateline(String line, String host, boolean above) {
    if (line.length() > LONGEST_DATELINE) {
      return false;
    }
    Set<String> site = new HashSet<>(List.of(NO_WORD.split(host, -1)));
    boolean year = false;
    boolean named = false;
    int numbers = 0;
    for (String word : NO_WORD.split(line.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        numbers++;
        year |= YEAR.matcher(word).matches();
      } else if (of(Kind.DATE_WORD).contains(word)) {
        named = true;
      } else if (!word.isEmpty() && !site.contains(word)) {
        return false;
      }
    }
    return (year && named) || (above && numbers > 1);
  }

  private Set<String> of(Kind kind) {
    Set<String> cues = words.get(kind);
    return cues == null ? Set.of() : cues;
  }

  /** "related", "news", "related-news" and "relatednews" of {@code class="relatedNews"}. */
  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
      if (!name.isEmpty()) {
        names.add(name.toLowerCase(Locale.ROOT));
        addParts(name, names);
      }
    }
    return names;
  }

  private static void addParts(String name, List<String> parts) {
    StringBuilder joined = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!letter || hump) && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (letter) {
        part.append(Character.toLowerCase(c));
        joined.append(Character.toLowerCase(c));
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    parts.add(joined.toString());
  }
}
