package io.unionfacts.extract.fact;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of {@code data/rules/kinds.tsv}, in file order. */
final class KindRules {
  private static final String RULES = "rules/kinds.tsv";
  private static final String GROUPS = "rules/groups.tsv";

  private final List<KindRule> rules;

  /** For each class of nouns that a rule names, those that count it; all rules keep their order. */
  private final Map<String, Ranked> byNoun = new HashMap<>();

  /** The rules that count nouns of any other class. */
  private final Ranked ofOtherNouns;

  /** Rules in order, with the classes that decide most of them side by side. */
  private static final class Ranked {
    private final KindRule[] rules;

    /** For each rule the classes of which it wants one (0 for none), then those it wants not. */
    private final long[] classes;

    Ranked(Stream<KindRule> rules) {
      this.rules = rules.toArray(KindRule[]::new);
      this.classes = new long[2 * this.rules.length];
      for (int i = 0; i < this.rules.length; i++) {
        KindRule rule = this.rules[i];
        classes[2 * i] = rule.with() | rule.withBefore() | rule.withAfter();
        classes[2 * i + 1] = rule.without();
      }
    }

    KindRule first(Frame frame) {
      long given = frame.classes();
      for (int i = 0; i < rules.length; i++) {
        long wanted = classes[2 * i];
        boolean may = (wanted == 0 || (given & wanted) != 0) && (given & classes[2 * i + 1]) == 0;
        if (may && rules[i].fits(frame)) {
          return rules[i];
        }
      }
      throw new IllegalStateException("no rule fits, though the last one must");
    }
  }

  private KindRules(List<KindRule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> nouns = new HashSet<>();
    rules.forEach(rule -> nouns.addAll(rule.nouns()));
    for (String noun : nouns) {
      byNoun.put(noun, new Ranked(rules.stream().filter(rule -> rule.counts(noun))));
    }
    byNoun.put("", new Ranked(rules.stream().filter(rule -> rule.counts(""))));
    ofOtherNouns = new Ranked(rules.stream().filter(rule -> rule.nouns().isEmpty()));
  }

  /**
   * Reads the rules that ship with unionfacts.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if a file is wrong
   */
  static KindRules standard(CueLexicon cues) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Table.Row row :
        Table.parse(GROUPS, DataFiles.text(GROUPS), "group", "categories").rows()) {
      groups.put(row.required("group"), Set.copyOf(row.list("categories")));
    }
    Table table =
        Table.parse(
            RULES,
            DataFiles.text(RULES),
            "id",
            "kind",
            "noun",
            "unit",
            "verb",
            "with",
            "without",
            "unit_out",
            "form",
            "role",
            "confidence");
    List<KindRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row : table.rows()) {
      KindRule rule = rule(row, groups, cues);
      if (!ids.add(rule.id())) {
        throw row.mistake("id used twice: " + rule.id());
      }
      rules.add(rule);
    }
    KindRule last = rules.get(rules.size() - 1);
    if (!last.nouns().isEmpty()
        || !last.units().isEmpty()
        || last.withBefore() != 0
        || last.withAfter() != 0) {
      throw table.rows().get(rules.size() - 1).mistake("the last rule must fit every number");
    }
    return new KindRules(rules);
  }

  /** The rule that fits every number, and so says nothing of any. */
  KindRule last() {
    return rules.get(rules.size() - 1);
  }

  /** Their ids, in order. */
  List<String> ids() {
    return rules.stream().map(KindRule::id).toList();
  }

  private static KindRule rule(Table.Row row, Map<String, Set<String>> groups, CueLexicon cues) {
    Set<String> nouns = new HashSet<>();
    Set<String> words = new HashSet<>();
    boolean whole = false;
    for (String noun : row.list("noun")) {
      int colon = noun.indexOf(':');
      String named = colon < 0 ? noun : noun.substring(0, colon);
      nouns.addAll(groups.getOrDefault(named, Set.of(named)));
      if (colon >= 0) {
        words.add(noun.substring(colon + 1));
      } else {
        whole = true;
      }
    }
    if (whole && !words.isEmpty()) {
      throw row.mistake("either words of classes or whole classes of nouns");
    }
    boolean noVerb = row.list("verb").contains(KindRule.NONE);
    FactKind kind;
    try {
      kind = FactKind.valueOf(row.required("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.mistake("no fact kind " + row.get("kind"));
    }
    double confidence;
    try {
      confidence = Double.parseDouble(row.required("confidence"));
    } catch (NumberFormatException e) {
      throw row.mistake("not a confidence: " + row.get("confidence"));
    }
    return new KindRule(
        row.required("id"),
        kind,
        nouns,
        words,
        Set.copyOf(row.list("unit")),
        cues.sided(row, "verb", '<'),
        cues.sided(row, "verb", '>'),
        noVerb,
        cues.sided(row, "with", '<') & cues.sided(row, "with", '>'),
        cues.sided(row, "with", '<'),
        cues.sided(row, "with", '>'),
        cues.classes(row, "without"),
        row.get("unit_out"),
        row.get("form"),
        row.get("role"),
        confidence);
  }

  /** The first rule that fits; the last one fits everything. */
  KindRule first(Frame frame) {
    return byNoun.getOrDefault(frame.category(), ofOtherNouns).first(frame);
  }
}
