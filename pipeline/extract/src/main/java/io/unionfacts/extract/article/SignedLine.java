package io.unionfacts.extract.article;

import java.util.List;
import java.util.Optional;

/**
 * What a line says that is known to say by whom or when an article was written, whatever else is in
 * it: "20/09/2020 11:42 | Minh Khuê", "Đăng bởi Minh Khuê", "Ngày đăng: 20/09/2020 | Lượt đọc: 12".
 *
 * @param author the name, if the line holds one
 * @param published the time, if the line holds one
 */
public record SignedLine(Optional<String> author, Optional<PublicationTime> published) {
  /** What a line says that names neither. */
  public static final SignedLine EMPTY = new SignedLine(Optional.empty(), Optional.empty());

  /** Longer lines hold more than a name and a date. */
  private static final int LONGEST = 100;

  private static final String JOINTS = "|/·,;–-()";

  /**
   * Reads a line.
   *
   * @param cues with the words that open bylines and that go with dates
   */
  public static SignedLine read(String line, PageCues cues) {
    String squeezed = Lines.squeeze(line);
    List<String> words = Lines.split(squeezed, ' ');
    DatelineReader datelines = new DatelineReader(cues);
    boolean dated = line.length() <= LONGEST && DatelineReader.hasYear(line);
    int most = dated ? words.size() : 0;
    for (int length = most; length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        Optional<PublicationTime> time =
            datelines.read(join(words, from, from + length), "dateline");
        if (time.isPresent()) {
          String after = join(words, from + length, words.size());
          return new SignedLine(
              author(join(words, 0, from), cues).or(() -> author(after, cues)), time);
        }
      }
    }
    return new SignedLine(author(squeezed, cues), Optional.empty());
  }

  /** Whether a line begins with up to three words that open a byline: "Bút ký của Minh Khuê". */
  public static boolean isOpened(String line, PageCues cues) {
    int space = line.length() > LONGEST ? -1 : line.indexOf(' ');
    for (int words = 0; space > 0 && words < 3; words++) {
      if (cues.isLine(PageCues.Kind.BYLINE, line.substring(0, space))) {
        return true;
      }
      space = line.indexOf(' ', space + 1);
    }
    return false;
  }

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  /**
   * The name that a text, with single spaces, consists of behind the words that open a byline, or
   * that it ends in.
   */
  private static Optional<String> author(String text, PageCues cues) {
    String name = withoutJoints(text);
    List<String> words = Lines.split(name, ' ');
    int opening = 0;
    for (int end = 1; end < words.size(); end++) {
      opening = cues.isLine(PageCues.Kind.BYLINE, join(words, 0, end)) ? end : opening;
    }
    BylineReader bylines = new BylineReader(cues);
    Optional<BylineReader.Byline> byline = bylines.line(join(words, opening, words.size()));
    for (int from = words.size() - 1; byline.isEmpty() && from > 0; from--) {
      String before = words.get(from - 1);
      if (before.endsWith(":") || Character.isLowerCase(before.codePointAt(0))) {
        byline = bylines.line(join(words, from, words.size()));
        break;
      }
    }
    return byline.flatMap(BylineReader.Byline::author);
  }

  private static String withoutJoints(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isJoint(text.charAt(start))) {
      start++;
    }
    while (end > start && isJoint(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isJoint(char c) {
    return Lines.isSpace(c) || JOINTS.indexOf(c) >= 0;
  }
}
