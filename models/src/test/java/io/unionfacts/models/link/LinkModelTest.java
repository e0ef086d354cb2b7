package io.unionfacts.models.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.corpus.CorpusFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinkModelTest {
  private static final Path CORPORA =
      Path.of(System.getProperty("basedir", ".")).resolve("../data/corpora");

  private final LinkModel model = LinkModel.read(LinkModel.train(Corpus.load(CORPORA).train()));

  @Test
  void knowsTheGiverFromTheBodyItGivesTo() {
    AnnotatedSentence sentence =
        CorpusFile.parse(
                "x.txt",
                "[federation LĐLĐ tỉnh Hà Nam] tặng bằng khen cho [#award 3] tập thể của [federation"
                    + " LĐLĐ huyện Lý Nhân].\n")
            .sentences()
            .get(0);
    Annotation number = sentence.numbers().get(0);

    assertThat(model.agent(sentence.text(), LinkModel.bodies(sentence), number))
        .contains(sentence.names().get(0));
  }
}
