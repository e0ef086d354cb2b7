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

  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Pattern full, Pattern brief, String fullText, String briefText) {}

  /**
   * Reads the forms that ship with unionfacts.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if the file is wrong
   */
  static ShortForms standard() {
    return new ShortForms(Table.parse(FILE, DataFiles.text(FILE), "full", "short"));
  }

  private ShortForms(Table table) {
    for (Table.Row row : table.rows()) {
      String full = row.required("full");
      String brief = row.required("short");
      pairs.add(new Pair(words(full), words(brief), full, brief));
    }
  }

  private static Pattern words(String phrase) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(phrase) + "(?![\\p{L}\\d])");
  }

  /** The other spellings of a phrase in lower case: all in short, and all in full. */
  Set<String> of(String phrase) {
    String brief = phrase;
    String full = phrase;
    for (Pair pair : pairs) {
      brief = pair.full().matcher(brief).replaceAll(Matcher.quoteReplacement(pair.briefText()));
      full = pair.brief().matcher(full).replaceAll(Matcher.quoteReplacement(pair.fullText()));
    }
    Set<String> others = new LinkedHashSet<>();
    others.add(brief);
    others.add(full);
    others.remove(phrase);
    return others;
  }
}
