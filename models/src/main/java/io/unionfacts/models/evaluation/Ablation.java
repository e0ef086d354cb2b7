package io.unionfacts.models.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.extract.fact.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scores an extractor on gold pages by fact and kind: a gold fact is found right if a fact of the
 * same article reads the same number inside its context and has its kind. Attributes other than the
 * kind are the business of {@code unionfacts evaluate}.
 */
final class Ablation {
  private Ablation() {}

  /** What is done with the facts of an article that gold has too. */
  interface Visitor {
    void visit(JsonNode gold, Fact fact, Extraction read);
  }

  /** One item an article. */
  static Score score(Extractor extractor, Path gold, Path pages) {
    return score(extractor, gold, pages, (wanted, fact, read) -> {});
  }

  /** One item an article; every fact found is shown with its gold. */
  static Score score(Extractor extractor, Path gold, Path pages, Visitor visitor) {
    List<Score.Item> items = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    SavedTextReader reader = SavedTextReader.standard();
    try (Stream<Path> paths = Files.list(gold)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
        Path page = pages.resolve(path.getFileName().toString().replace(".json", ".txt"));
        if (!Files.exists(page)) {
          continue;
        }
        List<Article> articles = reader.read(nfc(Files.readString(page)));
        for (JsonNode wanted : json.readTree(path.toFile()).get("articles")) {
          items.add(
              articles.stream()
                  .filter(article -> fits(article, wanted))
                  .findFirst()
                  .map(article -> item(wanted, extractor.extract(article), visitor))
                  .orElseGet(() -> new Score.Item(0, 0, expected(wanted))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + gold, e);
    }
    return new Score(items);
  }

  private static boolean fits(Article article, JsonNode wanted) {
    boolean main = wanted.get("role").asText().equals("main");
    return main
        ? article.role() == Role.MAIN
        : article.role() == Role.TEASER
            && article.title().equals(Optional.of(nfc(wanted.get("title").asText())));
  }

  private static int expected(JsonNode wanted) {
    int expected = 0;
    for (JsonNode gold : wanted.get("facts")) {
      expected += gold.path("optional").asBoolean() ? 0 : 1;
    }
    return expected;
  }

  private static Score.Item item(JsonNode wanted, Extraction read, Visitor visitor) {
    int right = 0;
    int ignored = 0;
    Set<Fact> used = new HashSet<>();
    for (JsonNode gold : wanted.get("facts")) {
      boolean optional = gold.path("optional").asBoolean();
      FactKind kind = FactKind.valueOf(gold.get("kind").asText().toUpperCase(Locale.ROOT));
      for (Fact fact : read.facts()) {
        if (!used.contains(fact) && reads(fact, gold, read.article().blocks())) {
          used.add(fact);
          ignored += optional ? 1 : 0;
          right += !optional && fact.kind() == kind ? 1 : 0;
          visitor.visit(gold, fact, read);
          break;
        }
      }
    }
    return new Score.Item(right, read.facts().size() - ignored, expected(wanted));
  }

  private static boolean reads(Fact fact, JsonNode gold, List<Block> blocks) {
    String text =
        blocks.stream().filter(b -> b.seq() == fact.block()).findFirst().orElseThrow().text();
    String ctx = nfc(gold.get("ctx").asText());
    int at = text.indexOf(ctx);
    int start = fact.quantity().number().start();
    return at >= 0
        && at <= start
        && start < at + ctx.length()
        && fact.quantity().number().of(text).equals(gold.get("num").asText());
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
