package io.unionfacts.run.evaluate;

import io.unionfacts.extract.text.StreamSafe;
import java.math.BigDecimal;
import java.util.Locale;

/** How texts and numbers are written when they are compared. */
final class Wording {
  private Wording() {}

  /** NFC, white space folded to single spaces, lower case. */
  static String folded(String text) {
    return spaced(text).toLowerCase(Locale.ROOT);
  }

  /** NFC, white space folded to single spaces. */
  static String spaced(String text) {
    StringBuilder result = new StringBuilder();
    boolean space = true;
    for (char c : StreamSafe.nfc(text).toCharArray()) {
      boolean white = isWhite(c);
      if (!white) {
        result.append(c);
      } else if (!space) {
        result.append(' ');
      }
      space = white;
    }
    return result.toString().strip();
  }

  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
