package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.SavedTextReader;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However a page writes its accents, the same facts are read. */
class DecomposedTextTest {
  private static final String PAGE =
      """
      LĐLĐ huyện Ba Bể: Chăm lo đoàn viên khó khăn

      Năm học 2021-2022, LĐLĐ huyện Ba Bể kết nạp 75 đoàn viên, đạt 125% kế hoạch.

      LĐLĐ huyện tặng giấy khen cho 12 tập thể và 33 cá nhân; hỗ trợ 45 đoàn viên với tổng số tiền 49 triệu đồng.
      """;

  @Test
  void readsTheSameFactsFromDecomposedText() {
    List<Fact> composed = facts(Normalizer.normalize(PAGE, Normalizer.Form.NFC));
    assertThat(composed).hasSize(6);
    assertThat(facts(Normalizer.normalize(PAGE, Normalizer.Form.NFD))).isEqualTo(composed);
  }

  private static List<Fact> facts(String page) {
    Extractor extractor = Extractor.standard();
    return SavedTextReader.standard().read(page).stream()
        .flatMap(article -> extractor.extract(article).facts().stream())
        .toList();
  }
}
