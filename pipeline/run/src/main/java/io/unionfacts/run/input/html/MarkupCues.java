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
    END
  }

  private final Map<Kind, Set<String>> words;
  private final List<Evaluator> sureBodies;
  private final List<Evaluator> bodies;

  private MarkupCues(
      Map<Kind, Set<String>> words, List<Evaluator> sureBodies, List<Evaluator> frames) {
    this.words = words;
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
      } else if (!words.computeIfAbsent(kind, k -> new HashSet<>()).add(text)) {
        throw row.mistake("cue given twice: " + text);
      }
    }
    return new MarkupCues(words, bodies, frames);
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

  /** Whether a line, but for a colon or a count after it, is a cue of a kind. */
  boolean is(Kind kind, String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    int end = folded.length();
    while (end > 0 && !Character.isLetter(folded.charAt(end - 1))) {
      end--;
    }
    return of(kind).contains(folded.substring(0, end));
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
