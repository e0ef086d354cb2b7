package io.unionfacts.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatelineReaderTest {
  private static final DatelineReader READER = new DatelineReader(PageCues.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20/09/2020 11:42|2020-09-20T11:42",
        "11:42 20/09/2020|2020-09-20T11:42",
        "Thứ Hai, 20/9/2021, 07:05 (GMT+7)|2021-09-20T07:05",
        "Thứ Ba, ngày 9 tháng 3 năm 2032, 14h05 (GMT+7)|2032-03-09T14:05",
        "Cập nhật lúc 8 giờ 30 phút, ngày 01.02.2019|2019-02-01T08:30",
        "Cập nhật lúc 8giờ30, ngày 01.02.2019|2019-02-01T08:30",
        "2020-09-20T11:42:10+07:00|2020-09-20T11:42:10",
        "2020-09-20T11:42:10.000Z|2020-09-20T11:42:10",
        "20/09/2020 02:15 PM|2020-09-20T14:15",
      })
  void readsDatesWithATime(String line, String expected) {
    assertThat(READER.read(line, "dateline").flatMap(PublicationTime::time))
        .contains(LocalDateTime.parse(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "20/09/2020, 2020-09-20",
    "Ngày đăng: 1/2/2003, 2003-02-01",
    "2019-12-31, 2019-12-31",
    "Chủ nhật 5-7-2015, 2015-07-05"
  })
  void readsDatesAlone(String line, String expected) {
    assertThat(READER.read(line, "url"))
        .contains(new PublicationTime(LocalDate.parse(expected), Optional.empty(), "url"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/2/2020",
        "Ngày 20/09/2020 tại Hà Nội",
        "12.345.678",
        "năm học 2019-2020",
        "11:42",
        "Nghị quyết 88/2014/QH13",
        "20/09/1020"
      })
  void refusesOtherLines(String line) {
    assertThat(READER.read(line, "dateline")).isEmpty();
  }
}
