package io.unionfacts.extract.article;

import io.unionfacts.extract.text.StreamSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What single lines of a page look like. */
public final class Lines {
  private static final String SENTENCE_ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";
  private static final char FIRST_WIDE_SPACE = '\u2000';
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private Lines() {}

  /** Whether a character is a space of any kind, zero-width ones among them. */
  public static boolean isSpace(char c) {
    if (c > ' ' && c < FIRST_WIDE_SPACE) {
      return c == '\u00a0' || c == '\u1680'; // all Vietnamese letters are here, and no other spaces
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** A text with plain spaces for all that have a width: no-break, thin, ideographic. */
  static String withPlainSpaces(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOtherSpace(text.charAt(i))) {
        char[] chars = text.toCharArray();
        for (int k = i; k < chars.length; k++) {
          chars[k] = isOtherSpace(chars[k]) ? ' ' : chars[k];
        }
        return new String(chars);
      }
    }
    return text;
  }

  /** A text with one plain space for each run of them; its lines stay apart. */
  static String withSingleSpaces(String text) {
    return text.contains("  ") ? SPACES.matcher(text).replaceAll(" ") : text;
  }

  private static boolean isOtherSpace(char c) {
    return c > ' '
        && (c == '\u00a0' || c >= FIRST_WIDE_SPACE)
        && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** A line without spaces around it, of whatever kind (no-break, zero-width, ideographic). */
  static String strip(String line) {
    return strip(line, 0, line.length());
  }

  /** As {@link #strip(String)}, of a stretch of a text. */
  static String strip(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isInvisible(line.charAt(start))) {
      start++;
    }
    while (end > start && isInvisible(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isInvisible(char c) {
    return isSpace(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  /** A text with every run of spaces as one space, none around it. */
  public static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = out.length() > 0;
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What two printings of one headline share: letters and digits, lower case. */
  public static String headlineKey(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /**
   * Whether two lines print one headline: their {@link #headlineKey} is the same, and not empty.
   */
  static boolean isSameHeadline(String a, String b) {
    if (a.equals(b)) {
      return !isMarksOnly(a);
    }
    int i = nextLetterOrDigit(a, 0);
    int j = nextLetterOrDigit(b, 0);
    boolean any = i < a.length();
    while (i < a.length() && j < b.length()) {
      if (Character.toLowerCase(a.charAt(i)) != Character.toLowerCase(b.charAt(j))) {
        return false;
      }
      i = nextLetterOrDigit(a, i + 1);
      j = nextLetterOrDigit(b, j + 1);
    }
    return any && i == a.length() && j == b.length();
  }

  /** Whether a line has neither a letter nor a digit. */
  static boolean isMarksOnly(String line) {
    return nextLetterOrDigit(line, 0) == line.length();
  }

  private static int nextLetterOrDigit(String line, int from) {
    int at = from;
    while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * A headline as sites write it into file names and alternative texts: "Nâng cao hiệu quả" gives
   * "nang cao hieu qua".
   */
  static String slug(String text) {
    String folded = StreamSafe.nfd(text.toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == 'đ') {
        c = 'd';
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return out.toString();
  }

  /** Whether a line ends as a sentence does: a full stop or its like, perhaps a quote after it. */
  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || isSpace(line.charAt(i)))) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0;
  }

  /** The parts of a text between separators; one more part than separators. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** Whether a line has a number of letters or more. */
  static boolean hasLetters(String line, int number) {
    int count = 0;
    for (int i = 0; i < line.length() && count < number; i++) {
      count += Character.isLetter(line.charAt(i)) ? 1 : 0;
    }
    return count >= number;
  }
}
