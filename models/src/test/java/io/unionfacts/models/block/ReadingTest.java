package io.unionfacts.models.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles are read as they can be printed, whatever each line looks like by itself. */
final class ReadingTest {
  @Test
  void takesEachLineForWhatItIsLikeliest() {
    assertThat(
            read(
                List.of(
                    line(Part.ABOVE, 0.9, Part.TITLE),
                    line(Part.KICKER, 0.9, Part.ABOVE),
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.LEAD, 0.9, Part.PARAGRAPH),
                    line(Part.PARAGRAPH, 0.9, Part.BOX),
                    line(Part.BYLINE, 0.9, Part.BELOW),
                    line(Part.BELOW, 0.9, Part.PARAGRAPH))))
        .containsExactly(
            Part.ABOVE,
            Part.KICKER,
            Part.TITLE,
            Part.LEAD,
            Part.PARAGRAPH,
            Part.BYLINE,
            Part.BELOW);
  }

  @Test
  void knowsOneHeadline() {
    assertThat(
            read(
                List.of(
                    line(Part.TITLE, 0.6, Part.ABOVE),
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.PARAGRAPH, 0.9, Part.BELOW))))
        .containsExactly(Part.ABOVE, Part.TITLE, Part.PARAGRAPH);
  }

  @Test
  void readsNoLeadBelowAParagraph() {
    assertThat(
            read(
                List.of(
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.PARAGRAPH, 0.9, Part.LEAD),
                    line(Part.LEAD, 0.7, Part.PARAGRAPH))))
        .containsExactly(Part.TITLE, Part.PARAGRAPH, Part.PARAGRAPH);
  }

  @Test
  void readsOneLead() {
    assertThat(
            read(
                List.of(
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.LEAD, 0.9, Part.PARAGRAPH),
                    line(Part.DATELINE, 0.9, Part.BELOW),
                    line(Part.LEAD, 0.7, Part.PARAGRAPH))))
        .containsExactly(Part.TITLE, Part.LEAD, Part.DATELINE, Part.PARAGRAPH);
  }

  @Test
  void readsNoTextBelowTheNameThatSignsIt() {
    assertThat(
            read(
                List.of(
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.PARAGRAPH, 0.9, Part.BELOW),
                    line(Part.BYLINE, 0.9, Part.BOX),
                    line(Part.PARAGRAPH, 0.6, Part.BELOW))))
        .containsExactly(Part.TITLE, Part.PARAGRAPH, Part.BYLINE, Part.BELOW);
  }

  @Test
  void readsNoTextBelowTheEnd() {
    assertThat(
            read(
                List.of(
                    line(Part.TITLE, 0.9, Part.ABOVE),
                    line(Part.PARAGRAPH, 0.9, Part.BELOW),
                    line(Part.BELOW, 0.9, Part.BOX),
                    line(Part.PARAGRAPH, 0.6, Part.BELOW),
                    line(Part.BELOW, 0.9, Part.BOX))))
        .containsExactly(Part.TITLE, Part.PARAGRAPH, Part.BELOW, Part.BELOW, Part.BELOW);
  }

  @Test
  void findsNothingOnAPageOfLinks() {
    assertThat(read(List.of(line(Part.ABOVE, 0.9, Part.TITLE), line(Part.ABOVE, 0.9, Part.BELOW))))
        .containsExactly(Part.ABOVE, Part.ABOVE);
    assertThat(Reading.of(List.of()).parts()).isEmpty();
  }

  private static List<Part> read(List<Map<Part, Double>> lines) {
    return Reading.of(lines).parts();
  }

  /** A line that most likely is one part, else another. */
  private static Map<Part, Double> line(Part part, double likelihood, Part other) {
    return Map.of(part, likelihood, other, 1 - likelihood);
  }
}
