package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Công đoàn ngành Y tế tổ chức hội thao cho đoàn viên ở bốn huyện miền núi.",
        "Thăm công nhân. Sáng nay, Công ty PouYuen và Viettel trao 30 suất quà cho công nhân xa nhà.",
        "Công ty Samsung Electronics, Canon, Foxconn, Panasonic và Brother đều đã tăng lương từ đầu quý.",
        "Tết của cong doan",
        "Cong doan cac khu cong nghiep da trao qua cho nguoi lao dong trong dip nghi le nam nay"
      })
  void isToldByItsMarksOrItsCommonWords(String text) {
    assertThat(VietnameseText.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The union handed over 30 gifts to workers of Thủ Đức and Củ Chi on the eve of the holiday.",
        "Le syndicat a été reçu à la préfecture de Lille; les délégués espèrent être enfin écoutés.",
        "Odborová organizace přidělila příspěvky zaměstnancům, jejichž děti začínají chodit do školy.",
        "2019 2020 2021"
      })
  void isNoOtherLanguage(String text) {
    assertThat(VietnameseText.is(text)).isFalse();
  }

  @Test
  void isNothingWithoutLetters() {
    assertThat(VietnameseText.is("")).isFalse();
  }
}
