package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private final Sentences sentences = Sentences.standard();

  /** The sentences of a text, which are the same where its tokens are known. */
  private List<String> split(String text) {
    List<Span> cut = sentences.split(text);
    assertThat(sentences.split(text, Tokens.of(text, Vocabulary.standard()))).isEqualTo(cut);
    return cut.stream().map(span -> span.of(text)).toList();
  }

  @Test
  void endsAtStopsQuestionsAndExclamations() {
    assertThat(split("Quận có 12 trường. Bao nhiêu đoàn viên? Rất đông! Hội nghị kết thúc…"))
        .containsExactly(
            "Quận có 12 trường.", "Bao nhiêu đoàn viên?", "Rất đông!", "Hội nghị kết thúc…");
  }

  @Test
  void doesNotEndAfterAbbreviationsAndInitials() {
    assertThat(split("LĐLĐ TP. Huế trao quà tại Q. Thuận Hóa. PGS. TS. Lê A. phát biểu."))
        .containsExactly("LĐLĐ TP. Huế trao quà tại Q. Thuận Hóa.", "PGS. TS. Lê A. phát biểu.");
  }

  @Test
  void doesNotEndInsideNumbersDatesAndNamesWithStops() {
    assertThat(split("Ngày 3.12.2019, LĐLĐ TP.Đà Nẵng và CĐ ngành T.Ư tặng 2.086 suất quà."))
        .containsExactly("Ngày 3.12.2019, LĐLĐ TP.Đà Nẵng và CĐ ngành T.Ư tặng 2.086 suất quà.");
  }

  @Test
  void setsTheMarkOfANewspaperApart() {
    assertThat(split("(LĐTĐ) Chiều 28/5, quận họp. Quận có 12 trường."))
        .containsExactly("(LĐTĐ)", "Chiều 28/5, quận họp.", "Quận có 12 trường.");
    assertThat(split("Quà cho công nhân (NLĐ) - Sáng nay, quận họp."))
        .containsExactly("Quà cho công nhân", "(NLĐ) -", "Sáng nay, quận họp.");
    assertThat(split("(Dân trí) - Sáng nay, quận họp."))
        .containsExactly("(Dân trí) -", "Sáng nay, quận họp.");
    assertThat(split("TTO - Sáng nay, quận họp.")).containsExactly("TTO -", "Sáng nay, quận họp.");
    assertThat(split("LĐ | Sáng nay, quận họp.")).containsExactly("LĐ |", "Sáng nay, quận họp.");
    assertThat(split("EVN - 50 năm xây dựng.")).containsExactly("EVN - 50 năm xây dựng.");
    assertThat(split("Công đoàn (CĐ) quận họp.")).containsExactly("Công đoàn (CĐ) quận họp.");
    assertThat(split("Chị Mai (quận Ba Đình) - công nhân - dự họp."))
        .containsExactly("Chị Mai (quận Ba Đình) - công nhân - dự họp.");
    assertThat(split("(Ảnh) Quận có 12 trường.")).containsExactly("(Ảnh) Quận có 12 trường.");
  }

  @Test
  void endsWhereTheSpaceWasForgotten() {
    assertThat(split("Quà trao ở huyện Hòa Vang.Theo ban tổ chức, có 40 suất."))
        .containsExactly("Quà trao ở huyện Hòa Vang.", "Theo ban tổ chức, có 40 suất.");
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertThat(split("Chị nói: “Tôi vui lắm.” Sau đó chị nhận quà."))
        .containsExactly("Chị nói: “Tôi vui lắm.”", "Sau đó chị nhận quà.");
  }

  @Test
  void endsAtLineBreaks() {
    assertThat(split("Khen thưởng\n10 tập thể được khen.")) // a heading has no stop
        .containsExactly("Khen thưởng", "10 tập thể được khen.");
  }

  @Test
  void doesNotEndAfterANumberThatOpensAListItem() {
    assertThat(split("1. Kết nạp 20 đoàn viên.")).containsExactly("1. Kết nạp 20 đoàn viên.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chương II. Quỹ và tài sản của công đoàn cơ sở.",
        "Phụ lục 2. Các đơn vị nợ kinh phí.",
        "IV. Kiến nghị của đoàn viên.",
        "Công ty N. Ban giám đốc chưa trả lời.",
        "Xe nâng No. 8 được sửa xong.",
        "Chị Ng. Th. Hạnh nhận quà.",
        "Gạo, mắm, v.v. được chở đi.",
      })
  void doesNotEndInOne(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đoàn thắng chương II.|Quỹ được chia đều.",
        "Kết quả đã nêu ở phụ lục 2.|Các đơn vị cùng ký.",
        "Tiết mục múa đạt giải B.|Ban giám khảo chấm lại.",
        "Trời nóng 40 độ C.|Xưởng cho nghỉ sớm.",
        "Các cháu ăn no.|8 cô nuôi thay nhau trực.",
        "Anh làm ở xã Nga.|Th. Hạnh nhận quà.",
        "Có gạo, mắm, v.v.|Tất cả được chở đi.",
      })
  void endsOnceInTwo(String sentences) {
    assertThat(split(sentences.replace('|', ' '))).containsExactly(sentences.split("\\|"));
  }

  @Test
  void coversEveryVisibleCharacterOnce() {
    String text = "  A. Bc! D… “E.” ;  (F). 1.2\n\n g.H i.Kl ";
    StringBuilder covered = new StringBuilder();
    int end = 0;
    for (Span span : sentences.split(text)) {
      assertThat(text.substring(end, span.start())).isBlank();
      covered.append(span.of(text));
      end = span.end();
    }
    assertThat(text.substring(end)).isBlank();
    assertThat(covered.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void hasNoSentencesInABlankText() {
    assertThat(split(" \n\u00a0 ")).isEmpty();
  }
}
