package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Examples;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same said in other words is read alike: every example of the rules, and every saved article
 * of {@code data/samples}, is rewritten as {@code data/examples/rewriting} tells, and neither its
 * numbers nor what they say may change.
 */
class RewritingsTest {
  /** Attributes compared; what is counted, as written, changes with the words. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "kind",
          "value",
          "max",
          "of",
          "modifier",
          "unit",
          "subject",
          "giver",
          "form",
          "recipient",
          "level",
          "school_year",
          "year",
          "period",
          "place",
          "money_role",
          "status",
          "part_of");

  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final SavedTextReader READER = SavedTextReader.standard();
  private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n");

  @TestFactory
  Stream<DynamicTest> readsTheSameFacts() throws IOException {
    Stream<Sample> examples =
        FactExamples.rows().stream()
            .map(row -> row.required("text"))
            .distinct()
            .map(text -> Sample.of(text, RewritingsTest::factsOfExample));
    Stream<Sample> articles =
        savedArticles().map(text -> Sample.of(text, RewritingsTest::factsOfSavedText));
    List<Sample> samples = Stream.concat(examples, articles).toList();
    return rewritings().rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.required("name"), () -> check(row, samples)));
  }

  /** The plain texts of the samples, with {@code ¶} for empty lines. */
  private static Stream<String> savedArticles() throws IOException {
    try (Stream<Path> files = Files.list(Examples.root().resolve("data/samples"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(EMPTY_LINES.matcher(Files.readString(file).strip()).replaceAll(" ¶ "));
      }
      return texts.stream();
    }
  }

  private static Table rewritings() throws IOException {
    String file = "data/examples/rewriting/rewritings.tsv";
    return Table.parse(
        file,
        Files.readString(Examples.root().resolve(file)),
        "name",
        "pattern",
        "replacement",
        "except");
  }

  private static void check(Table.Row row, List<Sample> samples) {
    UnaryOperator<String> rewriting = rewriting(row);
    Pattern except = pattern(row.get("except").isEmpty() ? "(?!)" : row.get("except"));
    List<String> changed = new ArrayList<>();
    int rewritten = 0;
    for (Sample sample : samples) {
      String text = rewriting.apply(sample.text);
      if (text.equals(sample.text) || except.matcher(sample.text).find()) {
        continue;
      }
      rewritten++;
      difference(sample.facts, sample.reader.apply(text), rewriting)
          .ifPresent(difference -> changed.add(text + "\n    " + difference));
    }
    assertThat(rewritten).as("examples rewritten").isPositive();
    assertThat(changed).as("of " + rewritten + " examples").isEmpty();
  }

  private static UnaryOperator<String> rewriting(Table.Row row) {
    Pattern pattern = pattern(row.required("pattern"));
    String replacement = row.get("replacement").replace('_', ' ').replace('~', '\u00a0');
    return text -> pattern.matcher(text).replaceAll(replacement);
  }

  private static Pattern pattern(String cell) {
    return Pattern.compile(cell.replace('_', ' '), Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static List<List<String>> factsOfExample(String text) {
    return facts(FactExamples.article(text));
  }

  private static List<List<String>> factsOfSavedText(String text) {
    return READER.read(text.replace(" ¶ ", "\n\n")).stream()
        .flatMap(article -> facts(article).stream())
        .toList();
  }

  private static List<List<String>> facts(Article article) {
    List<Fact> facts = EXTRACTOR.extract(article).facts();
    return facts.stream()
        .map(
            fact -> ATTRIBUTES.stream().map(name -> FactExamples.value(fact, name, facts)).toList())
        .toList();
  }

  /** The first fact that differs; what is told as written may differ as the rewriting does. */
  private static Optional<String> difference(
      List<List<String>> before, List<List<String>> after, UnaryOperator<String> rewriting) {
    if (before.size() != after.size()) {
      return Optional.of(before.size() + " facts became " + after.size());
    }
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < ATTRIBUTES.size(); j++) {
        String was = before.get(i).get(j);
        String is = after.get(i).get(j);
        if (!is.equals(was) && !is.equals(rewriting.apply(was))) {
          return Optional.of(
              "value "
                  + before.get(i).get(1)
                  + ": "
                  + ATTRIBUTES.get(j)
                  + " "
                  + was
                  + " became "
                  + is);
        }
      }
    }
    return Optional.empty();
  }

  /** A text, how it is read, and the facts in it. */
  private record Sample(
      String text, Function<String, List<List<String>>> reader, List<List<String>> facts) {
    static Sample of(String text, Function<String, List<List<String>>> reader) {
      return new Sample(text, reader, reader.apply(text));
    }
  }
}
