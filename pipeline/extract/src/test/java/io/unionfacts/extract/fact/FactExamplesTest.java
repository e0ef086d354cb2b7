package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the examples beside the rules ({@code data/examples/fact}), which are the rules' tests. */
class FactExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "..", "data", "examples", "fact");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("rule") + " | " + row.get("text") + " | " + row.get("number"),
                    () -> check(row)));
  }

  @Test
  void everyRuleHasAPositiveAndANegativeExample() throws IOException {
    Set<String> positive = new TreeSet<>();
    Set<String> negative = new TreeSet<>();
    for (Table.Row row : rows()) {
      if (row.required("rule").equals("-")) {
        continue;
      }
      boolean refutes = row.get("expect").equals("not") || row.get("expect").equals("no fact");
      (refutes ? negative : positive).add(row.required("rule"));
    }
    Set<String> rules = new TreeSet<>(KindRules.standard(CueLexicon.standard()).ids());
    assertThat(positive).isEqualTo(rules);
    assertThat(negative).isEqualTo(rules);
  }

  private static List<Table.Row> rows() throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        rows.addAll(
            Table.parse(
                    file.getFileName().toString(),
                    Files.readString(file),
                    "rule",
                    "text",
                    "number",
                    "expect")
                .rows());
      }
    }
    return rows;
  }

  private static void check(Table.Row row) {
    Extraction extraction = EXTRACTOR.extract(article(row.required("text")));
    Optional<Fact> found = find(extraction, row.required("number"));
    String expect = row.required("expect");
    if (expect.equals("no fact")) {
      assertThat(found).isEmpty();
      return;
    }
    if (expect.equals("not")) {
      assertThat(found.map(Fact::method)).isNotEqualTo(Optional.of(row.get("rule")));
      return;
    }
    Fact fact = found.orElseGet(() -> fail("no fact for " + row.get("number")));
    if (!row.get("rule").equals("-")) {
      assertThat(fact.method()).isEqualTo(row.get("rule"));
    }
    for (String attribute : expect.split(" \\| ", -1)) {
      int equals = attribute.indexOf('=');
      String name = attribute.substring(0, equals).strip();
      assertThat(value(fact, name, extraction.facts()))
          .as(name)
          .isEqualTo(attribute.substring(equals + 1).strip());
    }
  }

  private static Article article(String text) {
    String[] parts = text.split(" ¶ ", -1);
    List<Block> blocks = new ArrayList<>();
    for (String part : parts) {
      boolean headline = parts.length > 1 && blocks.isEmpty();
      blocks.add(
          new Block(blocks.size(), headline ? BlockKind.TITLE : BlockKind.PARAGRAPH, part.strip()));
    }
    return Article.of(Role.MAIN, blocks);
  }

  private static Optional<Fact> find(Extraction extraction, String number) {
    int colon = number.indexOf(": ");
    int nth = colon < 0 ? 1 : Integer.parseInt(number.substring(0, colon));
    String written = colon < 0 ? number : number.substring(colon + 2);
    return extraction.facts().stream()
        .filter(
            fact ->
                fact.quantity()
                    .number()
                    .of(extraction.article().blocks().get(fact.block()).text())
                    .equals(written))
        .skip(nth - 1L)
        .findFirst();
  }

  private static String value(Fact fact, String name, List<Fact> facts) {
    return switch (name) {
      case "kind" -> fact.kind().code();
      case "value" -> fact.quantity().value().toPlainString();
      case "max" -> fact.quantity().max().map(v -> v.toPlainString()).orElse("-");
      case "of" -> fact.quantity().of().map(v -> v.toPlainString()).orElse("-");
      case "modifier" -> fact.quantity().modifier().code();
      case "unit" -> fact.unit();
      case "counted" -> fact.counted().orElse("-");
      case "subject" -> fact.subject().map(Entity::name).orElse("-");
      case "giver" -> fact.giver().map(Giver::name).orElse("-");
      case "form" -> fact.form().orElse("-");
      case "recipient" -> fact.recipient().orElse("-");
      case "level" -> fact.level().orElse("-");
      case "school_year" -> fact.schoolYear().map(Object::toString).orElse("-");
      case "year" -> fact.year().map(Object::toString).orElse("-");
      case "period" -> fact.period().orElse("-");
      case "place" -> fact.place().map(Entity::name).orElse("-");
      case "money_role" -> fact.moneyRole().orElse("-");
      case "status" -> fact.status().code();
      case "part_of" ->
          fact.partOf().map(i -> facts.get(i).quantity().value().toPlainString()).orElse("-");
      default -> throw new IllegalArgumentException("no attribute " + name);
    };
  }
}
