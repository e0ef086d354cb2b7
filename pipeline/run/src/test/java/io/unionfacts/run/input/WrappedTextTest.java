package io.unionfacts.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappedTextTest {
  private static final String TITLE = "Lộc Hà: 240 suất quà đến tay công nhân";
  private static final String FIRST =
      "Sáng 5/2, Liên đoàn Lao động huyện Lộc Hà trao 240 suất quà cho công nhân đang thuê trọ, mỗi"
          + " suất 500.000 đồng.";
  private static final String SECOND =
      "Chủ tịch công đoàn huyện mong các công ty giữ việc làm và trả lương đúng hạn trước kỳ nghỉ.";

  /** Cuts every line at a width, as a mail program does. */
  private static String cut(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int length = 0;
      for (String word : line.split(" ", -1)) {
        boolean breaks = length > 0 && length + 1 + word.length() > width;
        out.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
        length = breaks || length == 0 ? word.length() : length + 1 + word.length();
      }
      out.append('\n');
    }
    return out.toString();
  }

  @Test
  void makesParagraphsWholeAgain() {
    String text = TITLE + "\n" + FIRST + "\n" + SECOND + "\n";
    assertThat(WrappedText.unwrap(cut(text, 72)).strip()).isEqualTo(text.strip());
  }

  @Test
  void endsAHeadlineAsWideAsTheLines() {
    String title = TITLE + " trước kỳ nghỉ Tết";
    String text = title + "\n" + FIRST + "\n";
    assertThat(WrappedText.unwrap(cut(text, title.length())).strip()).isEqualTo(text.strip());
  }

  @Test
  void makesParagraphsWholeThatBlankLinesPart() {
    String text = TITLE + "\n\n" + FIRST + "\n\n" + SECOND + "\n";
    assertThat(WrappedText.unwrap(cut(text, 60)).strip()).isEqualTo(text.strip());
  }

  @Test
  void leavesWholeParagraphsAlone() {
    String text = TITLE + "\n" + FIRST + "\n" + SECOND;
    assertThat(WrappedText.unwrap(text)).isSameAs(text);
  }

  @Test
  void leavesShortParagraphsAndListsAlone() {
    String brief = SECOND + "\n" + SECOND.replace("huyện", "quận  ") + "\n" + SECOND;
    assertThat(WrappedText.unwrap(brief)).isSameAs(brief);
    String menu = "Trang chủ\nThời sự\nCông đoàn\nViệc làm và đời sống của công nhân ở các khu trọ";
    assertThat(WrappedText.unwrap(menu)).isSameAs(menu);
  }
}
