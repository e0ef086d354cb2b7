package io.unionfacts.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples are the test: every federation and place that a text names, and no other. */
class MentionReaderExamplesTest {
  static final Path EXAMPLES = Path.of("../../data/examples/entity");
  private static final MentionReader READER = MentionReader.standard();

  @TestFactory
  Stream<DynamicTest> findsWhatTheExamplesNameAndNothingElse() throws IOException {
    return examples().stream()
        .map(
            row ->
                dynamicTest(
                    row.file() + ":" + row.line() + " " + row.get("text"),
                    () -> {
                      Set<String> federations = new TreeSet<>();
                      Set<String> places = new TreeSet<>();
                      for (Mention mention : READER.read(article(row.required("text")))) {
                        mention
                            .entity()
                            .map(Entity::name)
                            .ifPresent(
                                name -> {
                                  if (mention.kind() == EntityKind.FEDERATION) {
                                    federations.add(name);
                                  } else if (mention.kind() == EntityKind.DISTRICT
                                      || mention.kind() == EntityKind.PROVINCE) {
                                    places.add(name);
                                  }
                                });
                      }
                      assertThat(List.of(federations, places))
                          .isEqualTo(
                              List.of(
                                  new TreeSet<>(row.list("federations")),
                                  new TreeSet<>(row.list("places"))));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> namesSchoolsAgenciesOrganisationsGrassrootsUnionsAndPersonsWhole()
      throws IOException {
    String file = "organisations.tsv";
    return Table.parse(file, Files.readString(EXAMPLES.resolve(file)), "text", "named")
        .rows()
        .stream()
        .map(
            row ->
                dynamicTest(
                    file + ":" + row.line() + " " + row.get("text"),
                    () ->
                        assertThat(
                                READER.read(article(row.required("text"))).stream()
                                    .filter(mention -> OTHERS.contains(mention.kind()))
                                    .map(
                                        mention ->
                                            mention.kind().code()
                                                + "="
                                                + mention.entity().orElseThrow().name())
                                    .toList())
                            .isEqualTo(row.list("named"))));
  }

  private static final Set<EntityKind> OTHERS =
      EnumSet.of(
          EntityKind.SCHOOL,
          EntityKind.AGENCY,
          EntityKind.ORGANISATION,
          EntityKind.GRASSROOTS_UNION,
          EntityKind.PERSON);

  @Test
  void hasEnoughExamplesAndNoneTwice() throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (Table.Row row : examples()) {
      assertThat(texts.add(row.get("text"))).as("%s:%d", row.file(), row.line()).isTrue();
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(500);
  }

  static List<Table.Row> examples() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(EXAMPLES)) {
      files = listed.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Path file : files) {
      if (!file.endsWith("organisations.tsv")) {
        rows.addAll(
            Table.parse(
                    file.getFileName().toString(),
                    Files.readString(file),
                    "text",
                    "federations",
                    "places")
                .rows());
      }
    }
    return rows;
  }

  /** An article in which ¶ begins a paragraph and § a heading. */
  static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    BlockKind kind = text.contains("¶") ? BlockKind.TITLE : BlockKind.PARAGRAPH;
    StringBuilder piece = new StringBuilder();
    for (char c : (text + "¶").toCharArray()) {
      if (c == '¶' || c == '§') {
        if (!piece.toString().isBlank()) {
          blocks.add(new Block(blocks.size(), kind, piece.toString().strip()));
        }
        piece.setLength(0);
        kind = c == '§' ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      } else {
        piece.append(c);
      }
    }
    return Article.of(Role.MAIN, blocks);
  }
}
