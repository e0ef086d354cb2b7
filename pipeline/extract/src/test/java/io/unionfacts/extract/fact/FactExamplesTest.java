package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the examples beside the rules ({@code data/examples/fact}), which are the rules' tests. */
class FactExamplesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws IOException {
    return FactExamples.rows().stream()
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
    for (Table.Row row : FactExamples.rows()) {
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

  private static void check(Table.Row row) {
    Extraction extraction = EXTRACTOR.extract(FactExamples.article(row.required("text")));
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
      assertThat(FactExamples.value(fact, name, extraction.facts()))
          .as(name)
          .isEqualTo(attribute.substring(equals + 1).strip());
    }
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
}
