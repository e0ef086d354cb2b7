package io.unionfacts.models.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.NameFinder;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameModelTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final NameModel MODEL = TrainedModels.names();
  private static final Extractor EXTRACTOR = TrainedModels.extractor();

  /** The examples are the test: what the model adds to what the grammar reads. */
  @TestFactory
  Stream<DynamicTest> addsTheNamesOfTheExamplesAndNoOther() throws IOException {
    Path file = ROOT.resolve("data/examples/name/open-names.tsv");
    return Table.parse(file.toString(), Files.readString(file), "text", "named").rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.line() + " " + row.get("text"),
                    () ->
                        assertThat(
                                read(row.required("text")).mentions().stream()
                                    .filter(mention -> mention.method().equals(NameModel.METHOD))
                                    .map(mention -> mention.entity().map(Entity::key).orElse("?"))
                                    .toList())
                            .isEqualTo(row.list("named"))));
  }

  @Test
  void numbersInNamesAreNoFacts() {
    assertThat(read("Trường Mầm non 19-5 khen 4 cô giáo.").facts())
        .extracting(fact -> fact.quantity().value().intValue())
        .containsExactly(4);
  }

  @Test
  void answersEveryThreadAlike() {
    List<String> sentences =
        Corpus.load(ROOT.resolve(Training.CORPORA)).dev().stream()
            .map(AnnotatedSentence::text)
            .toList();
    List<List<NameFinder.Name>> alone = sentences.stream().map(MODEL::find).toList();

    assertThat(alone).anyMatch(names -> !names.isEmpty());
    assertThat(sentences.parallelStream().map(MODEL::find).toList()).isEqualTo(alone);
  }

  @Test
  void answersAgreeWithTheirProbability() {
    assertThat(MODEL.tag("Ảnh: Trần Thị Mơ"))
        .singleElement()
        .satisfies(
            name -> {
              assertThat(name.label()).isEqualTo("person");
              assertThat(name.span().of("Ảnh: Trần Thị Mơ")).isEqualTo("Trần Thị Mơ");
              assertThat(name.probability()).isBetween(0.8, 1.0);
            });
  }

  private static Extraction read(String text) {
    return EXTRACTOR.extract(
        Article.of(Role.MAIN, List.of(new Block(0, BlockKind.PARAGRAPH, text))));
  }
}
