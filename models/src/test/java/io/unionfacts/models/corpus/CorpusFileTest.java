package io.unionfacts.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.extract.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusFileTest {
  @Test
  void readsNamesNumbersAndParagraphs() {
    CorpusFile file =
        CorpusFile.parse(
            "x.txt", "# a comment\n[person Lò Thị Hặc] trao [#gift 35] suất quà.\n\nHết.\n");

    assertThat(file.sentences())
        .containsExactly(
            new AnnotatedSentence(
                "Lò Thị Hặc trao 35 suất quà.",
                List.of(
                    new Annotation("person", new Span(0, 10)),
                    new Annotation("#gift", new Span(16, 18))),
                0,
                true,
                false),
            new AnnotatedSentence("Hết.", List.of(), 1, true, false));
  }

  @Test
  void knowsFilesThatMarkOnlyTheirNumbers() {
    CorpusFile file = CorpusFile.parse("x.txt", "# names: unmarked\nCó [#gift 2] suất.\n");

    assertThat(file.sentences().get(0).namesMarked()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [perso Lan] đến.      | x.txt:1: unknown label perso
          [#prize 3] giải.      | x.txt:1: unknown label #prize
          [person Lan đến.      | x.txt:1: a mark must look like [label text]
          [person [place Huế]]. | x.txt:1: a mark must look like [label text]
          Lan] đến.             | x.txt:1: ] without [
          Hai  dấu cách.        | x.txt:1: space at an end, or two in a row
          """)
  void refusesBrokenLinesWithTheirPlace(String line, String message) {
    assertThatThrownBy(() -> CorpusFile.parse("x.txt", line + "\n"))
        .isInstanceOf(MalformedCorpusException.class)
        .hasMessage(message);
  }

  @Test
  void refusesTheSameSentenceTwice() {
    assertThatThrownBy(() -> CorpusFile.parse("x.txt", "Lan đến.\n[person Lan] đến.\n"))
        .hasMessage("x.txt:2: the same sentence as line 1");
  }

  @Test
  void readsWhoDoesWhatWhereAFileSaysSo() {
    CorpusFile file =
        CorpusFile.parse(
            "x.txt", "# links: marked\n[federation=1 LĐLĐ tỉnh] trao [#gift=1 35] suất quà.\n");

    assertThat(file.sentences().get(0).annotations())
        .containsExactly(
            new Annotation("federation", new Span(0, 9), 1),
            new Annotation("#gift", new Span(15, 17), 1));
  }

  @Test
  void refusesALinkWithNoBody() {
    assertThatThrownBy(
            () -> CorpusFile.parse("x.txt", "# links: marked\nCó [#gift=1 35] suất quà.\n"))
        .hasMessage("x.txt:2: no body has the link 1");
  }
}
