package io.unionfacts.extract.text;

import java.util.Locale;
import java.util.Set;

/**
 * Tells Vietnamese from other languages by its letters: no other language writes đ, ơ, ư or a vowel
 * with both a quality and a tone mark ("ế", "ặ"), and no Vietnamese sentence goes without.
 */
public final class VietnameseText {
  /** Letters that only Vietnamese uses; NFC, lower case. */
  private static final String TELLING = "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  /** Letters that it shares with some other languages. */
  private static final String SHARED = "ăâđêôáàãéèíìĩóòõúùũý";

  /** Vietnamese news has 8 % or more; a French or Czech text stays far below. */
  private static final double LEAST_TELLING = 0.04;

  private static final double LEAST_MARKED = 0.10;

  /** In a few lines full of names fewer letters tell, but as many as ever have marks. */
  private static final double FEWEST_TELLING = 0.01;

  private static final double OFTEN_MARKED = 0.15;
  private static final double LEAST_WORDS = 0.15;
  private static final int SHORT = 40;

  /** Frequent words as people write them without marks. */
  private static final Set<String> UNMARKED =
      Set.of(
          "va", "cua", "cac", "cho", "nguoi", "trong", "duoc", "voi", "khong", "cong", "doan", "da",
          "nhung", "mot", "nam", "lao", "dong", "viec", "den", "theo", "tai", "hoi", "vien",
          "thanh", "tinh", "huyen", "ngay", "nay", "sinh", "hoc", "so", "trien", "khai", "chuc",
          "dang");

  private VietnameseText() {}

  /** Whether a text is Vietnamese, with its marks or, as some old archives have it, without. */
  public static boolean is(String text) {
    int letters = 0;
    int telling = 0;
    int marked = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetter(c)) {
        letters++;
        if (c < 0x80) {
          continue;
        }
        if (TELLING.indexOf(c) >= 0) {
          telling++;
          marked++;
        } else if (SHARED.indexOf(c) >= 0) {
          marked++;
        }
      }
    }
    if (letters == 0) {
      return false;
    }
    if (letters < SHORT) {
      return telling > 0;
    }
    return (telling >= letters * LEAST_TELLING && marked >= letters * LEAST_MARKED)
        || (telling >= letters * FEWEST_TELLING && marked >= letters * OFTEN_MARKED)
        || isUnmarked(text, marked);
  }

  private static boolean isUnmarked(String text, int marked) {
    if (marked > 0) {
      return false;
    }
    int words = 0;
    int known = 0;
    int start = -1;
    String folded = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= folded.length(); i++) {
      boolean letter = i < folded.length() && Character.isLetter(folded.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (UNMARKED.contains(folded.substring(start, i))) {
          known++;
        }
        start = -1;
      }
    }
    return known >= 5 && known >= words * LEAST_WORDS;
  }
}
