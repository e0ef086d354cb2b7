package io.unionfacts.extract.article;

import io.unionfacts.extract.article.PageCues.Kind;

/**
 * Finds where a headline ends on a line that it shares with the report ("Gần 3 tỉ đồng hỗ trợ người
 * nghèo (NLĐ)- Trong các ngày …") or with a photo caption.
 */
final class Headlines {
  private static final int LONGEST_AGENCY = 12;
  private static final int SHORTEST = 20;
  private static final int LONGEST_CREDIT = 60;

  private final PageCues cues;

  Headlines(PageCues cues) {
    this.cues = cues;
  }

  /**
   * The index after the headline.
   *
   * @param longest a longer line is more than a headline
   */
  int end(String line, int longest) {
    int agency = agencyStart(line);
    int end = agency > 0 ? agency : line.length();
    String head = line.substring(0, end);
    if (hasPhotoCredit(head) || head.length() > longest) {
      int caption = captionStart(head);
      if (caption > 0) {
        return caption;
      }
    }
    return head.length() > longest ? firstSentence(head) : end;
  }

  /**
   * Where an agency opens a report: "(LĐTĐ) Chiều …" at 0, "Tiêu đề (NLĐ) - Tại …" at 8; -1 if
   * nowhere.
   */
  int agencyStart(String line) {
    int open = line.indexOf('(');
    while (open >= 0) {
      int close = line.indexOf(')', open);
      if (close < 0) {
        return -1;
      }
      String inner = line.substring(open + 1, close);
      boolean opens = open == 0 || Lines.isSpace(line.charAt(open - 1));
      boolean more = close + 1 < line.length();
      boolean known = cues.isLine(Kind.AGENCY, inner);
      if (opens && more && (known || (isAcronym(inner) && dashFollows(line, close + 1)))) {
        return open;
      }
      open = line.indexOf('(', close);
    }
    return -1;
  }

  /** Whether a line names a photographer. */
  boolean hasPhotoCredit(String line) {
    return photoCredit(line) >= 0;
  }

  /** Whether a line closes with a photo credit: "… tại lễ trao quà. Ảnh: Minh Khuê". */
  boolean endsWithPhotoCredit(String line) {
    int credit = photoCredit(line);
    return credit >= 0
        && line.length() - credit <= LONGEST_CREDIT
        && Lines.squeeze(line.substring(credit)).chars().filter(c -> c == ' ').count() <= 8;
  }

  private int photoCredit(String line) {
    int best = -1;
    for (int colon = line.lastIndexOf(':');
        colon > 0 && best < 0;
        colon = line.lastIndexOf(':', colon - 1)) {
      for (String cue : cues.all(Kind.PHOTO)) {
        int at = colon - cue.length();
        if (at > best
            && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
            && line.regionMatches(true, at, cue, 0, cue.length())) {
          best = at;
        }
      }
    }
    return best;
  }

  /** Where a caption starts after a headline: at a capital opener behind a small word, or -1. */
  private int captionStart(String line) {
    int best = -1;
    for (String cue : cues.all(Kind.CAPTION)) {
      int at = line.indexOf(" " + cue + " ");
      if (at >= SHORTEST
          && (best < 0 || at < best)
          && (Lines.endsSentence(line.substring(0, at)) || endsInSmallWord(line, at))) {
        best = at;
      }
    }
    return best < 0 ? -1 : best + 1;
  }

  private static boolean endsInSmallWord(String line, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
      start--;
    }
    return start < end && line.substring(start, end).chars().allMatch(Character::isLowerCase);
  }

  private static int firstSentence(String line) {
    for (int i = SHORTEST; i + 1 < line.length(); i++) {
      if (Lines.isSpace(line.charAt(i)) && Lines.endsSentence(line.substring(i - 1, i))) {
        return i;
      }
    }
    return line.length();
  }

  private static boolean isAcronym(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST_AGENCY
        && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '&' || c == '.')
        && Lines.hasLetters(text, 2);
  }

  private static boolean dashFollows(String line, int from) {
    int i = from;
    while (i < line.length() && Lines.isSpace(line.charAt(i))) {
      i++;
    }
    return i < line.length() && "-–—".indexOf(line.charAt(i)) >= 0;
  }
}
