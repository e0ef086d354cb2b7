package io.unionfacts.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BylineReaderTest {
  private static final BylineReader READER = new BylineReader(PageCues.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hoài Thu|Hoài Thu",
        "T.P|T.P",
        "Đ.L – M.K|Đ.L – M.K",
        "Ng.Hà|Ng.Hà",
        "HOÀI THU|HOÀI THU",
        "Hoài Thu, Lê An|Hoài Thu, Lê An",
        "Bài, ảnh: Lê An|Lê An",
        "Tin-ảnh: H.Mai|H.Mai",
        "Tin - ảnh: Lê An|Lê An",
        "Thực hiện: Lê An|Lê An",
        "Tin: Lê An|Lê An",
        "Tin và ảnh: Hoài Thu - Lê An|Hoài Thu - Lê An",
        "Hoài Thu (TTXVN)|Hoài Thu",
        "Lê An/Báo Sông Hinh|Lê An",
        "H.THU|H.THU",
        "Rơ H’Nhi|Rơ H’Nhi",
        "K’Tem, Hoài Thu|K’Tem, Hoài Thu",
        "Tin, ảnh: Lê An – LĐLĐ huyện Sông Hinh.|Lê An"
      })
  void readsTheNameAlone(String line, String author) {
    assertThat(READER.line(line).flatMap(BylineReader.Byline::author)).contains(author);
  }

  @ParameterizedTest
  @CsvSource({
    "H.THU |,H.THU",
    "Lê An |,Lê An",
    "Công đoàn - HOÀI THU,HOÀI THU",
    "Tháng Công nhân 2031 – LÊ AN,LÊ AN"
  })
  void readsTheNameBelowAHeadline(String line, String author) {
    assertThat(READER.belowHeadline(line).flatMap(BylineReader.Byline::author)).contains(author);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lê An",
        "Đời sống - Việc làm",
        "LĐLĐ QUẬN SÔNG HINH - TẾT SUM VẦY",
        "Thi đua - TPHCM",
        "Chăm lo cho đoàn viên |"
      })
  void takesNoHeadingForAByline(String line) {
    assertThat(READER.belowHeadline(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Theo TTXVN", "(TTXVN)", "Nguồn: Báo Lao Động", "(Theo Dân trí)"})
  void readsCreditsOfMediaWithoutAName(String line) {
    assertThat(READER.line(line)).contains(new BylineReader.Byline(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Việc đã làm",
        "Hà Nội",
        "Theo ông Bùi Hữu Đạt, việc này cần thêm thời gian.",
        "LĐLĐ",
        "47 đoàn viên",
        "Quý I/2031, kết nạp 90 đoàn viên.",
        "Nâng cao năng lực"
      })
  void refusesOtherLines(String line) {
    assertThat(READER.line(line)).isEmpty();
  }

  @Test
  void findsTheNameRunInAtTheEndOfAText() {
    assertThat(READER.runInStart("Cả quận có 74 tổ. Vũ Hà")).isEqualTo(18);
    assertThat(READER.runInStart("Cả quận có 74 tổ. Tin-ảnh: H.Mai")).isEqualTo(18);
    assertThat(READER.runInStart("Trao 30 suất quà./. L.B")).isEqualTo(20);
    assertThat(READER.runInStart("Cả quận có 74 tổ.Vũ Hà")).isEqualTo(17);
    assertThat(READER.runInStart("Trao 30 suất quà.D.LÊ")).isEqualTo(17);
    assertThat(READER.runInStart("Tàu vào bến từ Tp.Hải Phòng")).isEqualTo(-1);
    assertThat(READER.runInStart("Tàu vào bến từ TP. Hải Phòng")).isEqualTo(-1);
    assertThat(READER.runInStart("Dự lễ có PGS.TS. Lê An")).isEqualTo(-1);
    assertThat(READER.runInStart("Cả quận có 74 tổ. Xong")).isEqualTo(-1);
    assertThat(READER.runInStart("Cả quận có 74 tổ.")).isEqualTo(-1);
    assertThat(READER.runInStart("")).isEqualTo(-1);
  }
}
