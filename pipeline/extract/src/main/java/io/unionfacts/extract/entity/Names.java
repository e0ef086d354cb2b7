package io.unionfacts.extract.entity;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.HashNumbers;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Trie;
import io.unionfacts.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One automaton for every name of the gazetteer and every term of the lexicon, which finds those
 * that begin at a word. Immutable once built.
 */
final class Names {
  static final String TERMS = "lexicons/entity-terms.tsv";
  static final String[] TERM_COLUMNS = {"term", "class", "value"};

  /** What a comma in a name is numbered: no word of a name has this number. */
  private static final int COMMA = Vocabulary.UNKNOWN;

  private final Vocabulary vocabulary;

  /** The words that the vocabulary has no spelling of, such as "Q1", counted by their keys. */
  private final HashNumbers others = new HashNumbers();

  /** All names, for words with a capital and numbers, with which names of units begin. */
  private final Trie all = new Trie();

  /** The terms alone, which may begin with any word. */
  private final Trie terms = new Trie();

  private final List<Entry> entries = new ArrayList<>();

  /** {@link Entry#kinds} of each entry: most names are asked for nothing else. */
  private long[] kinds = {};

  /** For each spelling, {@link Entry#kinds} of all names that begin with it, and of terms alone. */
  private long[] kindsOfAll = {};

  private long[] kindsOfTerms = {};

  /**
   * What a name stands for: any of terms, units that go by it, a unit that it names with its type.
   *
   * @param byType the units that go by it, by their types
   * @param above those of the units that are provinces or districts
   * @param kinds the cues as bits, and which of the lists of units hold any
   */
  record Entry(
      Map<Cue, String> cues,
      List<Unit> units,
      Map<String, List<Unit>> byType,
      List<Unit> above,
      List<Unit> fullUnits,
      long kinds) {
    /** Kinds of names that units go by, beside those that {@link Cue}s stand for. */
    static final long UNITS = 1L << 61;

    static final long ABOVE_COMMUNES = 1L << 62;
    static final long FULL_UNITS = 1L << 63;

    /** What its term of a class says, {@code ""} if it is none. */
    String value(Cue cue) {
      String value = cues.get(cue);
      return value == null ? "" : value;
    }

    /** The units of a type that go by it, in their order. */
    List<Unit> ofType(String type) {
      return byType.getOrDefault(type, List.of());
    }

    static Entry of(Map<Cue, String> cues, List<Unit> units, List<Unit> fullUnits) {
      List<Unit> above = units.stream().filter(unit -> unit.kind() != EntityKind.COMMUNE).toList();
      return new Entry(
          cues.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cues)),
          List.copyOf(units),
          Map.copyOf(units.stream().collect(Collectors.groupingBy(Unit::type))),
          above,
          List.copyOf(fullUnits),
          Cue.set(cues.keySet().toArray(Cue[]::new))
              | (units.isEmpty() ? 0 : UNITS)
              | (above.isEmpty() ? 0 : ABOVE_COMMUNES)
              | (fullUnits.isEmpty() ? 0 : FULL_UNITS));
    }
  }

  private static final class Draft {
    final Map<Cue, String> cues = new EnumMap<>(Cue.class);
    final List<Unit> units = new ArrayList<>();
    final List<Unit> fullUnits = new ArrayList<>();

    /** Its node among the terms, if it is one. */
    int term = Trie.NONE;
  }

  private Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The automaton of the gazetteer and the lexicon that ship with unionfacts. */
  static Names standard(Gazetteer gazetteer) {
    Table terms = Table.parse(TERMS, DataFiles.text(TERMS), TERM_COLUMNS);
    return of(gazetteer, terms, Vocabulary.standard());
  }

  /**
   * The automaton of a gazetteer and a lexicon.
   *
   * @param vocabulary the words by which the texts to be scanned are cut; theirs are added
   * @throws io.unionfacts.extract.resource.MalformedTableException if a class is unknown or a term
   *     has the same class twice
   */
  static Names of(Gazetteer gazetteer, Table terms, Vocabulary vocabulary) {
    Names names = new Names(vocabulary);
    Map<Integer, Draft> drafts = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (Table.Row row : terms.rows()) {
      Cue cue;
      try {
        cue = Cue.valueOf(row.required("class"));
      } catch (IllegalArgumentException e) {
        throw row.mistake("unknown class: " + row.get("class"));
      }
      Draft draft = names.draft(row.required("term"), drafts, order);
      draft.term = names.grow(names.terms, row.required("term"));
      if (draft.cues.put(cue, row.get("value")) != null) {
        throw row.mistake(row.get("term") + " already has the class " + cue);
      }
      if (cue == Cue.CAPITAL) {
        // "Công đoàn Thủ đô": behind the head of a federation it names the province.
        draft.fullUnits.add(gazetteer.province(row.required("value")));
      }
    }
    gazetteer
        .byName()
        .forEach((name, units) -> names.draft(name, drafts, order).units.addAll(units));
    gazetteer
        .byFullAlias()
        .forEach((name, unit) -> names.draft(name, drafts, order).fullUnits.add(unit));
    names.kindsOfAll = new long[vocabulary.spellings() + 1];
    names.kindsOfTerms = new long[vocabulary.spellings() + 1];
    for (int node : order) {
      Draft draft = drafts.get(node);
      if (draft != null) {
        Entry entry = Entry.of(draft.cues, draft.units, draft.fullUnits);
        names.put(names.all, node, names.kindsOfAll, entry);
        if (draft.term != Trie.NONE) {
          names.put(names.terms, draft.term, names.kindsOfTerms, entry);
        }
        names.entries.add(entry);
      }
    }
    names.kinds = names.entries.stream().mapToLong(Entry::kinds).toArray();
    return names;
  }

  /** Puts the entry that comes next at a node. */
  private void put(Trie trie, int node, long[] kinds, Entry entry) {
    trie.setValue(node, entries.size());
    int first = trie.first(node);
    if (first > Vocabulary.UNKNOWN) {
      kinds[first] |= entry.kinds();
    }
  }

  private Draft draft(String name, Map<Integer, Draft> drafts, List<Integer> order) {
    int node = grow(all, name);
    Draft draft = drafts.get(node);
    if (draft == null) {
      draft = new Draft();
      drafts.put(node, draft);
      order.add(node);
    }
    return draft;
  }

  private int grow(Trie trie, String name) {
    Words words = new Words(name, Tokens.ofPhrase(name, vocabulary), this::addOther);
    int node = Trie.ROOT;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && words.gapHas(i, Words.COMMA)) {
        node = trie.grow(node, COMMA);
      }
      node = trie.grow(node, words.syllable(i));
    }
    return node;
  }

  private int addOther(long key) {
    if (others.get(key) == HashNumbers.NONE) {
      others.add(key, others.size());
    }
    return other(key);
  }

  /** The number of a word that the vocabulary has no spelling of: below 0, or 0 if unknown. */
  private int other(long key) {
    return -1 - others.get(key);
  }

  /** A text that is cut by the vocabulary, with the names in it. */
  Scan scan(String text, Tokens tokens) {
    return new Scan(new Words(text, tokens, this::other), this);
  }

  /** The kinds of the names that begin with what is written at a word, as {@link Entry#kinds}. */
  long kindsFrom(Words words, int word) {
    int syllable = words.syllable(word);
    if (syllable < 0) {
      return -1; // one of the few that are no spelling of the vocabulary
    }
    return (words.isNamelike(word) ? kindsOfAll : kindsOfTerms)[syllable];
  }

  /** The entry of a name found. */
  Entry entry(int number) {
    return entries.get(number);
  }

  /** Adds every name that begins at a word to a scan, shorter before longer. */
  void find(Words words, int word, Scan scan) {
    Trie trie = words.isNamelike(word) ? all : terms;
    int node = trie.child(Trie.ROOT, words.syllable(word));
    for (int next = word + 1; node != Trie.NONE; next++) {
      int value = trie.value(node);
      if (value != Trie.NONE) {
        scan.add(next - word, value, kinds[value]);
      }
      node = next(trie, node, words, next);
    }
  }

  /** The node after one and the word that goes on the name, over a comma perhaps. */
  private static int next(Trie trie, int node, Words words, int i) {
    int before = node;
    if (!words.joins(i)) {
      if (words.gap(i) != (Words.COMMA | Words.SPACE)) {
        return Trie.NONE;
      }
      before = trie.child(node, COMMA);
    }
    boolean ends = before == Trie.NONE || words.syllable(i) == Vocabulary.UNKNOWN;
    return ends ? Trie.NONE : trie.child(before, words.syllable(i));
  }
}
