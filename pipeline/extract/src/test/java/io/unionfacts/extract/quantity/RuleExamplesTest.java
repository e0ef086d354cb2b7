package io.unionfacts.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.Examples;
import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.period.PeriodReadingsOf;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No rule and no entry of a lexicon goes without a text that it reads and one that it leaves alone.
 */
class RuleExamplesTest {
  private static final QuantityReader READER = QuantityReader.standard();
  private static final int ENTRIES = 1200;

  /** Surroundings that decide not what is read but where the counted phrase ends. */
  private static final Set<String> OF_PHRASES =
      Set.of("context.school_level", "context.container", "context.goods");

  static Stream<Table.Row> rules() {
    return Examples.table("rule", "rules.tsv", "rule", "text", "want", "other", "other_want")
        .rows()
        .stream();
  }

  private static String read(String rule, String text) {
    if (OF_PHRASES.contains(rule)) {
      return Readings.counted(text, READER.read(text));
    }
    return rule.startsWith("period.")
        ? PeriodReadingsOf.text(text)
        : Readings.of(text, READER.read(text));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void readsOneTextAndLeavesTheOtherAlone(Table.Row row) {
    String rule = row.required("rule");
    assertThat(read(rule, row.required("text"))).isEqualTo(row.get("want"));
    assertThat(read(rule, row.required("other"))).isEqualTo(row.get("other_want"));
    if (rule.startsWith("quantity.")) {
      assertThat(rulesOf(row.required("text"))).contains(rule);
      assertThat(rulesOf(row.required("other"))).doesNotContain(rule);
    }
  }

  private static List<String> rulesOf(String text) {
    return READER.read(text).stream().map(Quantity::rule).toList();
  }

  @Test
  void everyRuleHasExamples() {
    Set<String> wanted = new TreeSet<>(QuantityReader.rules());
    for (Lexicon.Context context : Lexicon.Context.values()) {
      wanted.add("context." + context.name().toLowerCase(Locale.ROOT));
    }
    for (Lexicon.PeriodWord word : Lexicon.PeriodWord.values()) {
      wanted.add("period." + word.name().toLowerCase(Locale.ROOT));
    }
    Set<String> given = new TreeSet<>();
    rules().forEach(row -> given.add(row.required("rule")));
    assertThat(given).isEqualTo(wanted);
  }

  @Test
  void examplesUseOnlyTheRulesThatAreListed() {
    for (Examples.Example example : Examples.in("quantity")) {
      assertThat(QuantityReader.rules()).as(example.place()).containsAll(rulesOf(example.text()));
    }
  }

  @Test
  void thereAreEnoughExamples() {
    assertThat(Examples.in("quantity").size() + Examples.in("period").size())
        .isGreaterThanOrEqualTo(ENTRIES);
  }

  private static List<Table.Row> lexicon(String name, String... columns) {
    return Table.parse(name, DataFiles.text("lexicons/" + name), columns).rows();
  }

  @Test
  void everyNounIsCountedBehindANumberAndNowhereElse() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row :
        lexicon("quantity-nouns.tsv", "noun", "lemma", "kind", "unit", "category")) {
      String noun = row.required("noun");
      List<Quantity> read = READER.read("Có 123 " + noun + ".");
      boolean counted =
          read.size() == 1
              && read.get(0).unit().code().equals(row.required("unit"))
              && read.get(0).value().intValueExact() == 123;
      if (!counted || !READER.read("Các " + noun + ".").isEmpty()) {
        wrong.add(noun + " " + read);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyUnitMeasuresBehindANumberAndNowhereElse() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : lexicon("quantity-units.tsv", "forms", "kind", "unit", "category")) {
      for (String form : row.list("forms")) {
        List<Quantity> read = READER.read("nghề thu về 123 " + form + ".");
        boolean measured =
            read.size() == 1 && read.get(0).unit().code().equals(row.required("unit"));
        if (!measured || !READER.read("nghề thu về " + form + ".").isEmpty()) {
          wrong.add(form + " " + read);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyModifierModifiesANumberAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row :
        lexicon("quantity-modifiers.tsv", "phrases", "place", "reach", "modifier")) {
      for (String phrase : row.list("phrases")) {
        boolean before = row.required("place").equals("before");
        List<Quantity> read =
            READER.read(before ? phrase + " 123 công nhân" : "123 công nhân " + phrase);
        boolean modified =
            read.size() == 1 && read.get(0).modifier().code().equals(row.required("modifier"));
        if (!modified || !READER.read(phrase + " công nhân").isEmpty()) {
          wrong.add(phrase + " " + read);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyNameHidesItsNumber() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : lexicon("quantity-names.tsv", "name", "note")) {
      String name = row.required("name");
      if (!READER.read("về " + name + ".").isEmpty()
          || READER.read(name + ", 123 công nhân").size() != 1) {
        wrong.add(name);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyWordThatEndsAPhraseEndsOne() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : lexicon("quantity-phrase-ends.tsv", "words")) {
      for (String word : row.list("words")) {
        String text = "có 123 công nhân mới tinh " + word + " đó";
        String phrase = READER.read(text).get(0).counted().orElseThrow().phrase().of(text);
        if (!phrase.equals("công nhân mới tinh")) {
          wrong.add(word + ": " + phrase);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyNumberWordStandsInAnExample() {
    Set<String> words = new TreeSet<>();
    Examples.in("quantity")
        .forEach(
            example ->
                words.addAll(List.of(example.text().toLowerCase(Locale.ROOT).split("[ /]"))));
    List<String> missing = new ArrayList<>();
    for (Table.Row row : lexicon("quantity-numerals.tsv", "words", "role", "value")) {
      row.list("words").stream().filter(word -> !words.contains(word)).forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }
}
