package io.unionfacts.extract.entity;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
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

  private final Syllables syllables = new Syllables();
  private final Trie trie = new Trie();
  private final List<Entry> entries = new ArrayList<>();
  private final int comma = syllables.add(",");
  private int longest;

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

  private Names() {}

  static Names of(Gazetteer gazetteer) {
    return of(gazetteer, Table.parse(TERMS, DataFiles.text(TERMS), TERM_COLUMNS));
  }

  /**
   * The automaton of a gazetteer and a lexicon.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if a class is unknown or a term
   *     has the same class twice
   */
  static Names of(Gazetteer gazetteer, Table terms) {
    Names names = new Names();
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
    Tokens tokens = new Tokens(name, syllables);
    int node = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && tokens.gapHas(i, Tokens.COMMA)) {
        node = trie.grow(node, comma);
      }
      node = trie.grow(node, syllables.add(tokens.of(i, i + 1)));
      depth++;
    }
    longest = Math.max(longest, depth);
    Draft draft = drafts.get(node);
    if (draft == null) {
      draft = new Draft();
      drafts.put(node, draft);
      order.add(node);
    }
    return draft;
  }

  /** Marks every name in a text. */
  Scan scan(String text) {
    Tokens tokens = new Tokens(text, syllables);
    Scan scan = new Scan(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int node = 0;
      for (int j = i; j < tokens.size(); j++) {
        if (j > i && !tokens.joins(j)) {
          if (tokens.gap(j) != (Tokens.COMMA | Tokens.SPACE)) {
            break;
          }
          node = trie.child(node, comma);
          if (node == Trie.NONE) {
            break;
          }
        }
        int syllable = tokens.syllable(j);
        node = syllable == Syllables.UNKNOWN ? Trie.NONE : trie.child(node, syllable);
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

  /** How many words the longest name has. */
  int longest() {
    return longest;
  }
}
