package io.unionfacts.extract.fact;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How phrases of the rule tables are written otherwise: {@code "đv cđ"} for {@code "đoàn viên công
 * đoàn"}, by {@code data/rules/short-forms.tsv}. Used while tables load.
 */
final class ShortForms {
  private static final String FILE = "rules/short-forms.tsv";

  private static final ShortForms STANDARD =
      new ShortForms(Table.parse(FILE, DataFiles.text(FILE), "full", "short"));

  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Form full, Form brief) {}

  /** A form as whole words. */
  private record Form(String text, Pattern words) {
    static Form of(String text) {
      return new Form(
          text, Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(text) + "(?![\\p{L}\\d])"));
    }

    /** A phrase with another form for this one; most phrases hold neither. */
    String replaced(String phrase, Form other) {
      return phrase.contains(text)
          ? words.matcher(phrase).replaceAll(Matcher.quoteReplacement(other.text))
          : phrase;
    }
  }

  /** The forms that ship with unionfacts. */
  static ShortForms standard() {
    return STANDARD;
  }

  private ShortForms(Table table) {
    for (Table.Row row : table.rows()) {
      pairs.add(new Pair(Form.of(row.required("full")), Form.of(row.required("short"))));
    }
  }

  /** Phrases with their other spellings, each right behind the phrase that it spells. */
  Set<String> withOthers(Iterable<String> phrases) {
    Set<String> all = new LinkedHashSet<>();
    for (String phrase : phrases) {
      all.add(phrase);
      all.addAll(of(phrase));
    }
    return all;
  }

  /**
   * The other spellings of a phrase in lower case: all in short, all in full, and one form alone in
   * the other way.
   */
  Set<String> of(String phrase) {
    String brief = phrase;
    String full = phrase;
    for (Pair pair : pairs) {
      brief = pair.full().replaced(brief, pair.brief());
      full = pair.brief().replaced(full, pair.full());
    }
    Set<String> others = new LinkedHashSet<>();
    others.add(brief);
    others.add(full);
    for (Pair pair : pairs) {
      others.add(pair.full().replaced(phrase, pair.brief()));
      others.add(pair.brief().replaced(phrase, pair.full()));
    }
    others.remove(phrase);
    return others;
  }
}
