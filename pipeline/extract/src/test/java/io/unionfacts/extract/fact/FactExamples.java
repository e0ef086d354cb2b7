package io.unionfacts.extract.fact;

import io.unionfacts.extract.Examples;
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
import java.util.stream.Stream;

/**
 * The examples beside the rules ({@code data/examples/fact}), and a fact's attributes as they write
 * them.
 */
final class FactExamples {
  private static final Path EXAMPLES = Examples.root().resolve("data/examples/fact");

  private FactExamples() {}

  static List<Table.Row> rows() throws IOException {
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

  /** An example's text; {@code ¶} parts headline and paragraphs. */
  static Article article(String text) {
    String[] parts = text.split(" ¶ ", -1);
    List<Block> blocks = new ArrayList<>();
    for (String part : parts) {
      boolean headline = parts.length > 1 && blocks.isEmpty();
      blocks.add(
          new Block(blocks.size(), headline ? BlockKind.TITLE : BlockKind.PARAGRAPH, part.strip()));
    }
    return Article.of(Role.MAIN, blocks);
  }

  /** An attribute by the name the examples give it; {@code "-"} for none. */
  static String value(Fact fact, String name, List<Fact> facts) {
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
