package io.unionfacts.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedLineTest {
  private static final PageCues CUES = PageCues.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "20/09/2020 11:42 | Minh Khuê;Minh Khuê;2020-09-20",
        "Minh Khuê - Thứ Hai, 20/09/2021;Minh Khuê;2021-09-20",
        "Đăng bởi Minh Khuê;Minh Khuê;",
        "Bởi Minh Khuê;Minh Khuê;",
        "(Minh Khuê);Minh Khuê;",
        "Người đưa tin: Minh Khuê;Minh Khuê;",
        "Bút ký của MINH KHUÊ;MINH KHUÊ;",
        "Ngày đăng: 20/09/2020 | Lượt đọc: 12;;2020-09-20",
        "Bởi  Minh  Khuê;Minh Khuê;",
        "PV;;",
      })
  void readsNameAndTime(String line, String author, String date) {
    SignedLine signed = SignedLine.read(line, CUES);

    assertThat(signed.author().orElse(null)).isEqualTo(author);
    assertThat(signed.published().map(time -> time.date().toString()).orElse(null)).isEqualTo(date);
  }
}
