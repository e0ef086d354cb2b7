package io.unionfacts.extract.entity;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.LongIntMap;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One automaton for every name of the gazetteer and every term of the lexicon: it goes over a text
 * once and marks where each of them stands. Immutable once built.
 */
final class Names {
  static final String TERMS = "lexicons/entity-terms.tsv";
  static final String[] TERM_COLUMNS = {"term", "class", "value"};

  /** What a comma in a name is numbered: no word of a name has this number. */
  private static final int COMMA = Vocabulary.UNKNOWN;

  private final Vocabulary vocabulary;

  /** The words that the vocabulary has no spelling of, such as "Q1", counted by their keys. */
  private final LongIntMap others = new LongIntMap();

  private final Trie trie = new Trie();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * What a name stands for: any of terms, units that go by it, a unit that it names with its type.
   *
   * @param above those of the units that are provinces or districts
   * @param mask the cues as bits
   */
  record Entry(
      Map<Cue, String> cues, List<Unit> units, List<Unit> above, List<Unit> fullUnits, long mask) {
    static Entry of(Map<Cue, String> cues, List<Unit> units, List<Unit> fullUnits) {
      long mask = 0;
      for (Cue cue : cues.keySet()) {
        mask |= cue.bit();
      }
      return new Entry(
          Map.copyOf(cues),
          List.copyOf(units),
          units.stream().filter(unit -> unit.kind() != EntityKind.COMMUNE).toList(),
          List.copyOf(fullUnits),
          mask);
    }
  }

  private static final class Draft {
    final Map<Cue, String> cues = new LinkedHashMap<>();
    final List<Unit> units = new ArrayList<>();
    final List<Unit> fullUnits = new ArrayList<>();
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
      if (draft.cues.put(cue, row.get("value")) != null) {
        throw row.mistake(row.get("term") + " already has the class " + cue);
      }
    }
    gazetteer
        .byName()
        .forEach((name, units) -> names.draft(name, drafts, order).units.addAll(units));
    gazetteer
        .byFullAlias()
        .forEach((name, unit) -> names.draft(name, drafts, order).fullUnits.add(unit));
    for (int node : order) {
      Draft draft = drafts.get(node);
      if (draft != null) {
        names.trie.setValue(node, names.entries.size());
        names.entries.add(Entry.of(draft.cues, draft.units, draft.fullUnits));
      }
    }
    return names;
  }

  private Draft draft(String name, Map<Integer, Draft> drafts, List<Integer> order) {
    Words words = new Words(name, Tokens.ofPhrase(name, vocabulary), this::addOther);
    int node = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && words.gapHas(i, Words.COMMA)) {
        node = trie.grow(node, COMMA);
      }
      node = trie.grow(node, words.syllable(i));
    }
    Draft draft = drafts.get(node);
    if (draft == null) {
      draft = new Draft();
      drafts.put(node, draft);
      order.add(node);
    }
    return draft;
  }

  private int addOther(long key) {
    if (others.get(key) == LongIntMap.NONE) {
      others.put(key, others.size());
    }
    return other(key);
  }

  /** The number of a word that the vocabulary has no spelling of: below 0, or 0 if unknown. */
  private int other(long key) {
    return -1 - others.get(key);
  }

  /** Marks every name in a text that is cut by the vocabulary. */
  Scan scan(String text, Tokens tokens) {
    Words words = new Words(text, tokens, this::other);
    Scan scan = new Scan(words);
    for (int i = 0; i < words.size(); i++) {
      int node = 0;
      for (int j = i; j < words.size(); j++) {
        if (j > i && !words.joins(j)) {
          if (words.gap(j) != (Words.COMMA | Words.SPACE)) {
            break;
          }
          node = trie.child(node, COMMA);
          if (node == Trie.NONE) {
            break;
          }
        }
        int syllable = words.syllable(j);
        node = syllable == Vocabulary.UNKNOWN ? Trie.NONE : trie.child(node, syllable);
        if (node == Trie.NONE) {
          break;
        }
        int value = trie.value(node);
        if (value != Trie.NONE) {
          scan.add(i, j + 1 - i, entries.get(value));
        }
      }
    }
    return scan;
  }
}
