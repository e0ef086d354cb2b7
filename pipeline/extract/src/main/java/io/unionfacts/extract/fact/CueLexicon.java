package io.unionfacts.extract.fact;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Phrases;
import io.unionfacts.extract.text.Span;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues of {@code data/rules/cues.tsv}, found in one pass over a text, the longest first. */
final class CueLexicon {
  private static final String FILE = "rules/cues.tsv";

  /** The class of what looks like a cue and is none, which no rule can ask for. */
  private static final String NOTHING = "none";

  /** What stands before the name of somebody. */
  private static final List<String> TITLES =
      List.of("bà", "ông", "chị", "anh", "cô", "chú", "bác", "cháu", "dì", "thầy");

  private final Vocabulary vocabulary = Vocabulary.standard();
  private final Phrases phrases = Phrases.forwards();
  private final Map<String, CueClass> classes = new HashMap<>();
  private int bits;
  private final List<Entry[]> entries = new ArrayList<>();

  /** Whether a cue begins with a word; most words say no at once. */
  private final boolean[] starts;

  /** The words of {@link #TITLES}, in order. */
  private final int[] titles;

  private record Entry(CueClass type, String value) {}

  private record Spelling(String phrase, Entry entry) {}

  /** Holds the lexicon once it is asked for. */
  private static final class Standard {
    static final CueLexicon CUES =
        new CueLexicon(
            Table.parse(FILE, DataFiles.text(FILE), "class", "type", "value", "phrases"),
            ShortForms.standard());
  }

  /**
   * The lexicon that ships with unionfacts, which all share.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if the file is wrong
   */
  static CueLexicon standard() {
    return Standard.CUES;
  }

  private CueLexicon(Table table, ShortForms shortForms) {
    List<Spelling> others = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String name = row.required("class");
      boolean verb = row.required("type").equals("verb");
      CueClass type = classes.get(name);
      if (type == null) {
        if (bits == Long.SIZE && !name.equals(NOTHING)) {
          throw row.mistake("more than " + Long.SIZE + " classes");
        }
        type = new CueClass(name, name.equals(NOTHING) ? 0 : 1L << bits++, verb);
        classes.put(name, type);
      } else if (type.verb() != verb) {
        throw row.mistake("class " + name + " is a verb in one row and not in another");
      }
      for (String phrase : row.list("phrases")) {
        Entry entry = new Entry(type, row.get("value"));
        if (!add(phrase, entry)) {
          throw row.mistake("phrase listed twice in class " + name + ": " + phrase);
        }
        for (String other : shortForms.of(phrase)) {
          others.add(new Spelling(other, entry));
        }
      }
    }
    for (Spelling other : others) {
      add(other.phrase(), other.entry());
    }
    titles = TITLES.stream().mapToInt(vocabulary::add).sorted().toArray();
    starts = new boolean[vocabulary.size() + 1];
    for (int word = 1; word < starts.length; word++) {
      starts[word] = phrases.startsWith(word);
    }
  }

  /** Whether the phrase is new in its class. */
  private boolean add(String phrase, Entry entry) {
    if (phrases.add(phrase, entries.size(), vocabulary)) {
      entries.add(new Entry[] {entry});
      return true;
    }
    Tokens tokens = Tokens.of(phrase, vocabulary);
    int known = Phrases.value(phrases.find(tokens, 0));
    Entry[] others = entries.get(known);
    for (Entry other : others) {
      if (other.type().equals(entry.type())) {
        return false;
      }
    }
    Entry[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = entry;
    entries.set(known, all);
    return true;
  }

  /** The set of classes named in a cell of a rule table. */
  long classes(Table.Row row, String column) {
    long set = 0;
    for (String name : row.list(column)) {
      set |= named(row, name);
    }
    return set;
  }

  /**
   * The set of classes named in a cell for one side of the number: {@code ">represent"} is for
   * verbs behind it alone, {@code "<give"} for verbs before it, and a bare name for both.
   */
  long sided(Table.Row row, String column, char side) {
    long set = 0;
    for (String name : row.list(column)) {
      boolean marked = name.charAt(0) == '<' || name.charAt(0) == '>';
      if (!marked || name.charAt(0) == side) {
        set |= marked ? named(row, name.substring(1)) : named(row, name);
      }
    }
    return set;
  }

  private long named(Table.Row row, String name) {
    if (name.equals(KindRule.NONE)) {
      return 0;
    }
    CueClass type = classes.get(name);
    if (type == null) {
      throw row.mistake("no cue class " + name + " in " + FILE);
    }
    return type.bit();
  }

  /** The set of classes that the code itself asks for. */
  long bits(String... names) {
    long set = 0;
    for (String name : names) {
      CueClass type = classes.get(name);
      if (type == null) {
        throw new IllegalArgumentException("no cue class " + name + " in " + FILE);
      }
      set |= type.bit();
    }
    return set;
  }

  /** The set of all classes that may govern a number. */
  long verbs() {
    long set = 0;
    for (CueClass type : classes.values()) {
      set |= type.verb() ? type.bit() : 0;
    }
    return set;
  }

  /**
   * The cues of a sentence by position, none overlapping another; a phrase of several classes gives
   * one for each.
   *
   * @param tokens the tokens of its block
   * @param sentence the part of it to search; the cues' spans count in the block's text
   */
  List<Cue> find(Tokens tokens, Span sentence) {
    List<Cue> cues = new ArrayList<>();
    int at = tokens.firstFrom(sentence.start());
    int last = tokens.firstFrom(sentence.end());
    while (at < last) {
      if (!tokens.isWord(at) || !starts[tokens.id(at)]) {
        at++;
        continue;
      }
      long found = phrases.find(tokens, at, last);
      if (found == Phrases.NONE || endsName(tokens, at, found, sentence)) {
        at++;
        continue;
      }
      int end = at + Phrases.length(found);
      Span span = tokens.span(at, end);
      boolean name = end == at + 1 && isName(tokens, at, sentence);
      for (Entry entry : entries.get(Phrases.value(found))) {
        boolean named = name && (entry.type().verb() || isPartOfName(tokens, at, entry, sentence));
        if (!named) {
          cues.add(new Cue(span, entry.type(), entry.value()));
        }
      }
      at = end;
    }
    return cues;
  }

  /** "Trường THPT Lê Hồng Phong tặng": a verb whose first word is the last of a name. */
  private boolean endsName(Tokens tokens, int at, long found, Span sentence) {
    return Phrases.length(found) > 1
        && tokens.start(at) > sentence.start()
        && tokens.capital(at)
        && !tokens.capital(at + 1)
        && tokens.isWord(at - 1)
        && tokens.capital(at - 1)
        && entries.get(Phrases.value(found))[0].type().verb();
  }

  /**
   * "Hoa hậu Lương Thùy Dương", "huyện Lương Sơn": no wages, for another capital follows; nor is
   * "bà Phạm Thị Lương" or "chị Lương", who is called so.
   */
  private boolean isPartOfName(Tokens tokens, int at, Entry entry, Span sentence) {
    return entry.type().is("wage")
        && tokens.capital(at)
        && !tokens.allCapitals(at)
        && (isCapital(tokens, at + 1, sentence)
            || (isCapital(tokens, at - 1, sentence) && isCapital(tokens, at - 2, sentence))
            || (at > 0 && isTitle(tokens.id(at - 1))));
  }

  private static boolean isCapital(Tokens tokens, int at, Span sentence) {
    return at >= 0
        && at < tokens.count()
        && tokens.start(at) >= sentence.start()
        && tokens.isWord(at)
        && tokens.capital(at);
  }

  private boolean isTitle(int word) {
    return Arrays.binarySearch(titles, word) >= 0;
  }

  /** Whether a word is a name and no verb, as the last of "bà Nguyễn Thị Thu". */
  private static boolean isName(Tokens tokens, int at, Span sentence) {
    return tokens.capital(at)
        && !tokens.allCapitals(at)
        && at > 0
        && tokens.isWord(at - 1)
        && tokens.start(at - 1) >= sentence.start();
  }
}
