package io.unionfacts.models.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.fact.FactKind;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.TrainedModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindModelTest {
  private static final KindModel MODEL = TrainedModels.kinds();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Công đoàn xã kết nạp 21 đoàn viên mới.              | 21      | MEMBER_ADMISSION
          Hội thao thu hút 640 vận động viên.                 | 640     | PARTICIPATION
          Huyện trao 75 suất quà cho công nhân nghèo.         | 75      | GIFT
          Cả năm có 333 sáng kiến được công nhận.             | 333     | INITIATIVE
          Tổng kinh phí là 88 triệu đồng.                     | 88 triệu | MONEY
          """)
  void classifiesSentencesItHasNotSeen(String sentence, String number, FactKind kind) {
    int at = sentence.indexOf(number);

    assertThat(MODEL.classify(sentence, new Span(at, at + number.length())))
        .hasValueSatisfying(
            guess -> {
              assertThat(guess.kind()).isEqualTo(kind);
              assertThat(guess.probability()).isBetween(0.0, 1.0);
              assertThat(guess.method()).isEqualTo("model.kind");
            });
  }
}
