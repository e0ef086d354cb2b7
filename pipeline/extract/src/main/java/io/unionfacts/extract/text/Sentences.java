package io.unionfacts.extract.text;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts Vietnamese news text into sentences. {@code "LĐLĐ TP. Đà Nẵng tặng 2.086 suất quà. Mỗi suất
 * 500.000 đồng."} is two: neither the abbreviation nor the digit group ends one. Immutable and
 * thread-safe.
 */
public final class Sentences {
  private static final String FILE = "lexicons/abbreviations.tsv";
  private static final String CLOSERS = "\"'”’)]»";
  private static final String OPENERS = "\"'“‘([«-–—•*+";

  private static final List<String> COUNTERS = List.of("Điều ", "Khoản ", "Mục ", "Bài ", "Phần ");

  private final Set<String> abbreviations;

  private Sentences(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** A splitter with the abbreviations that ship with unionfacts. */
  public static Sentences standard() {
    Set<String> words = new HashSet<>();
    for (Table.Row row : Table.parse(FILE, DataFiles.text(FILE), "word", "meaning").rows()) {
      words.add(row.required("word"));
    }
    return new Sentences(words);
  }

  /**
   * Cuts a text.
   *
   * @return its sentences in order, without the white space around them; they cover every other
   *     character exactly once
   */
  public List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(text, start, i, sentences);
        start = i + 1;
      } else if (c == '(' && i > start && isAgencyMark(text, i)) {
        add(text, start, i, sentences);
        start = i;
      } else if (isEnd(c)) {
        int end = i + 1;
        while (end < text.length()
            && (isEnd(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        if (endsSentence(text, start, i, end)) {
          add(text, start, end, sentences);
          start = end;
        }
        i = end - 1;
      }
      i++;
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…';
  }

  /** "Gần 3,6 tỉ đồng cho người nghèo (NLĐ) - Trong các ngày …": the headline ends before it. */
  private static boolean isAgencyMark(String text, int opening) {
    int at = opening + 1;
    while (at < text.length()
        && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '&')) {
      at++;
    }
    int letters = at - opening - 1;
    if (letters < 2 || at == text.length() || text.charAt(at) != ')') {
      return false;
    }
    at++;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length()
        && (text.charAt(at) == '-' || text.charAt(at) == '–' || text.charAt(at) == '—');
  }

  /** Whether the mark at {@code mark}, with the marks and closers up to {@code end}, ends one. */
  private boolean endsSentence(String text, int start, int mark, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) != '\n' && isSpace(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    char follower = text.charAt(next);
    boolean spaced = next > end;
    String word = wordBefore(text, start, mark);
    boolean plainStop = text.charAt(mark) == '.' && end == mark + 1;
    if (plainStop) {
      if (abbreviations.contains(word.toLowerCase(Locale.ROOT)) || isInitial(word)) {
        return false;
      }
      if (!spaced) {
        // "huyện Bình Chánh - TPHCM.Theo ông …": the space was forgotten, a name or address has
        // none
        return word.length() > 1
            && Character.isUpperCase(follower)
            && next + 1 < text.length()
            && Character.isLowerCase(text.charAt(next + 1))
            && !Character.isDigit(text.charAt(mark - 1));
      }
      return !Character.isLowerCase(follower) && !isListNumber(text, start, mark);
    }
    if (!spaced || isAside(text, end, next)) {
      return false;
    }
    return Character.isUpperCase(follower)
        || Character.isDigit(follower)
        || OPENERS.indexOf(follower) >= 0;
  }

  /** "“Sống sao nổi?” - chị Lan than": who speaks belongs to what is said. */
  private static boolean isAside(String text, int end, int next) {
    if (CLOSERS.indexOf(text.charAt(end - 1)) < 0 || "-–—".indexOf(text.charAt(next)) < 0) {
      return false;
    }
    int at = next + 1;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  /** A single capital, as in "Nguyễn Văn A." or "L.B". */
  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  /** "1. Kết nạp …", "Điều 1. …": a number at the start of a sentence numbers what follows. */
  private static boolean isListNumber(String text, int start, int mark) {
    int last = mark;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last == start || !Character.isDigit(text.charAt(last - 1))) {
      return false;
    }
    int from = start;
    while (from < mark && isSpace(text.charAt(from))) {
      from++;
    }
    for (String counter : COUNTERS) {
      if (text.startsWith(counter, from)) {
        from += counter.length();
      }
    }
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && !isSpace(c)) {
        return false;
      }
    }
    return from < last;
  }

  private static String wordBefore(String text, int start, int mark) {
    int from = mark;
    while (from > start
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '/')) {
      from--;
    }
    return text.substring(from, mark);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }
}
