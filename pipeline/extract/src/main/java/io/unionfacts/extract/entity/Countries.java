package io.unionfacts.extract.entity;

import java.util.Locale;
import java.util.Set;

/** Countries whose federations of workers the news names: "Tổng Liên đoàn Lao động Pháp". */
final class Countries {
  private static final int LONGEST = 3;

  private static final Set<String> NAMES =
      Set.of(
          "pháp",
          "anh",
          "đức",
          "ý",
          "italia",
          "tây ban nha",
          "bồ đào nha",
          "hy lạp",
          "bỉ",
          "hà lan",
          "phần lan",
          "thụy điển",
          "na uy",
          "đan mạch",
          "áo",
          "ba lan",
          "nga",
          "belarus",
          "ukraina",
          "mỹ",
          "hoa kỳ",
          "canada",
          "cuba",
          "mexico",
          "brazil",
          "argentina",
          "venezuela",
          "chile",
          "úc",
          "australia",
          "new zealand",
          "nhật",
          "nhật bản",
          "hàn quốc",
          "triều tiên",
          "trung quốc",
          "toàn trung quốc",
          "đài loan",
          "ấn độ",
          "nepal",
          "lào",
          "campuchia",
          "thái lan",
          "myanmar",
          "malaysia",
          "singapore",
          "indonesia",
          "philippines",
          "israel",
          "nam phi",
          "thế giới",
          "quốc tế");

  private Countries() {}

  /**
   * The word after the country that is named at a word, or -1: in "Chủ tịch Tổng LĐLĐ Anh Tuấn" a
   * person is.
   */
  static int end(Words words, int at) {
    for (int end = Math.min(at + LONGEST, words.size()); end > at; end--) {
      if (NAMES.contains(words.of(at, end).toLowerCase(Locale.ROOT))) {
        boolean goesOn =
            end < words.size()
                && words.gapIsOnly(end, Words.SPACE)
                && words.isCapital(end)
                && !words.isAllCapitals(end);
        return goesOn ? -1 : end;
      }
    }
    return -1;
  }
}
