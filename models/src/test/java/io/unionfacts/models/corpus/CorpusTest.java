package io.unionfacts.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Path CORPORA =
      Path.of(System.getProperty("basedir", ".")).resolve("../data/corpora");

  private final Corpus corpus = Corpus.load(CORPORA);

  @Test
  void everyNameClassAndFactKindOccurs() {
    Set<String> labels = new TreeSet<>();
    corpus.train().forEach(s -> s.annotations().forEach(a -> labels.add(a.label())));

    assertThat(labels).containsAll(CorpusFile.NAME_CLASSES);
    assertThat(labels).filteredOn(label -> label.startsWith("#")).hasSize(18);
  }

  @Test
  void noSentenceStandsInTwoFiles() {
    Map<String, String> seen = new HashMap<>();
    for (CorpusFile file : corpus.hand()) {
      for (AnnotatedSentence sentence : file.sentences()) {
        assertThat(seen.put(sentence.text(), file.name())).as(sentence.text()).isNull();
      }
    }
  }

  @Test
  void devAndTrainShareNothing() {
    Set<AnnotatedSentence> both = new HashSet<>(corpus.dev());
    both.retainAll(corpus.train());

    assertThat(both).isEmpty();
    assertThat(corpus.dev().size()).isGreaterThan(corpus.train().size() / 6);
  }

  @Test
  void marksCoverNumbersWithoutTheirUnit() {
    for (CorpusFile file : corpus.hand()) {
      for (AnnotatedSentence sentence : file.sentences()) {
        for (Annotation number : sentence.numbers()) {
          assertThat(number.span().of(sentence.text()))
              .as(file.name() + ": " + sentence.text())
              .matches("([\\d.,/ –-]|đến|triệu|tỷ|tỉ|nghìn|ngàn|trăm|\\p{L}+)+")
              .doesNotContain("%", "đồng", "USD");
        }
      }
    }
  }
}
