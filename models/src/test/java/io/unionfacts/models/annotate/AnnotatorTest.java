package io.unionfacts.models.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.corpus.CorpusFile;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
  private final Annotator annotator = new Annotator(Extractor.standard());

  @Test
  void marksBodiesAndNumbers() {
    assertThat(annotator.mark("LĐLĐ tỉnh Nghệ An trao 35 suất quà, mỗi  suất 500.000 đồng."))
        .isEqualTo(
            "[federation LĐLĐ tỉnh Nghệ An] trao [#gift 35] suất quà, mỗi suất [#money 500.000]"
                + " đồng.");
  }

  @Test
  void writesWhatTheCorpusReads() {
    String marked =
        annotator.mark("Năm 2023, LĐLĐ huyện Ba Vì kết nạp 120 đoàn viên tại 4 doanh nghiệp.");

    assertThat(CorpusFile.parse("x.txt", marked + "\n").sentences().get(0).text())
        .isEqualTo("Năm 2023, LĐLĐ huyện Ba Vì kết nạp 120 đoàn viên tại 4 doanh nghiệp.");
  }
}
