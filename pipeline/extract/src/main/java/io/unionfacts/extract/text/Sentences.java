package io.unionfacts.extract.text;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts Vietnamese news text into sentences. {@code "LĐLĐ TP. Đà Nẵng tặng 2.086 suất quà. Mỗi suất
 * 500.000 đồng."} is two: neither the abbreviation nor the digit group ends one. Immutable and
 * thread-safe.
 */
public final class Sentences {
  private static final Set<String> MEDIA_MARKS =
      Set.of(
          "clip:",
          "video:",
          "video clip:",
          "chùm ảnh:",
          "infographic:",
          "tin vắn:",
          "[clip]",
          "[video]",
          "[photo]",
          "[ảnh]",
          "[infographic]",
          "(clip)",
          "(video)",
          "(ảnh)");

  private static final String MEDIA_MARK_ENDS = ":])";
  private static final int LONGEST_MEDIA_MARK = 13;

  private static final String FILE = "lexicons/abbreviations.tsv";
  private static final String CLOSERS = "\"'”’)]»";
  private static final String OPENERS = "\"'“‘([«-–—•*+";

  private static final String DASHES = "-–—";

  /** With what the short names of newspapers on the net end: "TTO", "NLĐO". */
  private static final char ONLINE = 'O';

  private static final int SHORTEST_ONLINE = 3;

  /** Short names of other papers and stations that write them without brackets. */
  private static final Set<String> BARE_MARKS =
      Set.of(
          "TP",
          "TT",
          "LĐ",
          "NLĐ",
          "LĐTĐ",
          "VOV",
          "VTV",
          "HNM",
          "SKĐS",
          "QĐND",
          "CAND",
          "NDĐT",
          "Kinhtedothi",
          "Hanoinet",
          "Infonet");

  /** Short forms that open a text and a name: "CNVC - Lao động thành phố", "TKV - Chi nhánh". */
  private static final Set<String> NO_MARKS =
      Set.of(
          "CNVC", "CNVCLĐ", "CNLĐ", "CBCNV", "CBCC", "CN", "CĐ", "CĐCS", "LĐLĐ", "UBND", "HĐND",
          "MTTQ", "BHXH", "KCN", "KCX", "KKT", "TKV", "EVN", "VNPT", "TTTM", "BCH", "BTC");

  /** With what the names of papers on the net end that open a text: "VOV.VN", "Baohatinh.vn". */
  private static final List<String> SITES = List.of(".vn", ".com", ".net", ".org");

  /** Characters that the name of a newspaper has between brackets. */
  private static final int LONGEST_MARK = 20;

  private static final int MAX_HEADING = 20;
  private static final String ROMAN = "IVXLC";
  private static final String VOWELS = "aăâeêioôơuưy";

  /** What a word of the lexicon does to a full stop. */
  private enum Role {
    ANY,
    NUMBER,
    HEADING,
    GRADE,
    OPENER
  }

  private static final Set<Role> NONE = Set.of();

  /** The roles of each word; some have two: a "bảng" is a table and a group of a cup. */
  private final Map<String, Set<Role>> roles;

  /** Characters of the longest of the words. */
  private final int longest;

  private Sentences(Map<String, Set<Role>> roles) {
    this.roles = roles;
    this.longest = roles.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A splitter with the abbreviations that ship with unionfacts. */
  public static Sentences standard() {
    Map<String, Set<Role>> roles = new HashMap<>();
    for (Table.Row row :
        Table.parse(FILE, DataFiles.text(FILE), "word", "role", "meaning").rows()) {
      try {
        Role role = Role.valueOf(row.required("role").toUpperCase(Locale.ROOT));
        roles.computeIfAbsent(row.required("word"), word -> EnumSet.noneOf(Role.class)).add(role);
      } catch (IllegalArgumentException e) {
        throw row.mistake("not a role: " + row.cells());
      }
    }
    return new Sentences(roles);
  }

  /**
   * Cuts a text.
   *
   * @return its sentences in order, without the white space around them; they cover every other
   *     character exactly once
   */
  public List<Span> split(String text) {
    Cutting cutting = new Cutting(text);
    int at = cutting.start;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c == ' ' || (c > '?' && c != '…') ? at + 1 : cutting.pass(at);
    }
    return cutting.end();
  }

  /** As {@link #split(String)}, of a text that is cut into tokens: its marks are known. */
  public List<Span> split(String text, Tokens tokens) {
    Cutting cutting = new Cutting(text);
    int passed = cutting.start;
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isWord(i) && !tokens.isDigits(i) && tokens.start(i) >= passed) {
        passed = cutting.pass(tokens.start(i));
      }
    }
    return cutting.end();
  }

  /** Where a text itself begins, behind the mark of a newspaper or of a film if one opens it. */
  public static int start(String text) {
    int bracketed = text.startsWith("(") ? agencyMarkEnd(text, 0) : 0;
    int marked = Math.max(bracketed, bareMarkEnd(text));
    return skipSpaces(text, marked > 0 ? marked : mediaMarkEnd(text));
  }

  /** "Clip: …", "[Photo] …": where the word ends that says what stands beside a text, else 0. */
  private static int mediaMarkEnd(String text) {
    int last = 0;
    int limit = Math.min(text.length(), LONGEST_MEDIA_MARK);
    while (last < limit && MEDIA_MARK_ENDS.indexOf(text.charAt(last)) < 0) {
      last++;
    }
    boolean marked =
        last < limit && MEDIA_MARKS.contains(text.substring(0, last + 1).toLowerCase(Locale.ROOT));
    return marked ? last + 1 : 0;
  }

  /** One text that is being cut, from its start to its end. */
  private final class Cutting {
    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private int start;

    Cutting(String text) {
      this.text = text;
      int agency = bareMarkEnd(text);
      start = agency > 0 || text.startsWith("(") ? agency : mediaMarkEnd(text);
      if (start > 0) {
        add(text, 0, start, sentences);
      }
    }

    /** Passes the character at a place, and what ends a sentence with it; returns what is next. */
    int pass(int at) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(text, start, at, sentences);
        start = at + 1;
      } else if (c == '(') {
        int end = agencyMarkEnd(text, at);
        if (end > at) {
          add(text, start, at, sentences);
          add(text, at, end, sentences);
          start = end;
          return end;
        }
      } else if (isEnd(c)) {
        int end = at + 1;
        while (end < text.length()
            && (isEnd(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        if (endsSentence(text, start, at, end)) {
          add(text, start, end, sentences);
          start = end;
        }
        return end;
      }
      return at + 1;
    }

    List<Span> end() {
      add(text, start, text.length(), sentences);
      return sentences;
    }
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…';
  }

  /**
   * Where the mark of a newspaper ends that opens at a bracket: {@code "(LĐTĐ) Chiều 28/5, …"} or
   * {@code "(Dân trí) - Sáng nay, …"} at the start, {@code "Quà Tết cho công nhân (NLĐ) - Trong các
   * ngày …"} behind a headline. It is no part of the sentence behind it. The bracket itself if none
   * opens there.
   */
  private static int agencyMarkEnd(String text, int opening) {
    int at = opening + 1;
    boolean capitals = true;
    while (at < text.length() && at - opening <= LONGEST_MARK && isOfMark(text.charAt(at))) {
      capitals &= Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '&';
      at++;
    }
    if (at - opening <= 2 || at == text.length() || text.charAt(at) != ')') {
      return opening;
    }
    int closed = at + 1;
    int next = skipSpaces(text, closed);
    if (next == text.length() || !(capitals || opening == 0)) {
      return opening;
    }
    if (DASHES.indexOf(text.charAt(next)) >= 0) {
      return next + 1;
    }
    return capitals && opening == 0 && Character.isUpperCase(text.charAt(next)) ? closed : opening;
  }

  /**
   * Where the mark of a newspaper ends that opens a text without brackets: {@code "TTO - Sáng 5/2,
   * …"}; 0 if none does.
   */
  private static int bareMarkEnd(String text) {
    int end = 0;
    boolean capitals = true;
    while (end < text.length() && end < LONGEST_MARK && isOfBareMark(text.charAt(end))) {
      capitals &= Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '&';
      end++;
    }
    if (end < 2 || !Character.isUpperCase(text.charAt(0))) {
      return 0;
    }
    int dash = skipSpaces(text, end);
    boolean apart =
        dash + 1 < text.length()
            && (DASHES.indexOf(text.charAt(dash)) >= 0 || text.charAt(dash) == '|')
            && isSpace(text.charAt(dash + 1));
    if (!apart) {
      return 0;
    }
    String word = text.substring(0, end);
    boolean mark =
        BARE_MARKS.contains(word)
            || isSite(word)
            || (capitals && end >= SHORTEST_ONLINE && text.charAt(end - 1) == ONLINE)
            || (capitals && !NO_MARKS.contains(word) && opensSentence(text, end));
    return mark ? dash + 1 : 0;
  }

  private static boolean isOfBareMark(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '&';
  }

  private static boolean isSite(String word) {
    for (String site : SITES) {
      int from = word.length() - site.length();
      if (word.regionMatches(true, from, site, 0, site.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a dash and a word that is no short form follow: "GD&TĐ - Ngày 3/6, …", not "KCX - KCN
   * Thành phố".
   */
  private static boolean opensSentence(String text, int end) {
    int dash = skipSpaces(text, end);
    int word = dash < text.length() ? skipSpaces(text, dash + 1) : dash;
    return dash > end
        && word + 1 < text.length()
        && Character.isUpperCase(text.charAt(word))
        && Character.isLowerCase(text.charAt(word + 1));
  }

  /** Whether a newspaper's name may have a character: "Dân trí", "VOV.VN", "T&T". */
  private static boolean isOfMark(char c) {
    return Character.isLetter(c) || c == ' ' || c == '.' || c == '&';
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
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
      Set<Role> roles = roles(word);
      boolean number = Character.isDigit(follower) && isCapitalized(word);
      if (roles.contains(Role.ANY)
          || (number && roles.contains(Role.NUMBER))
          || (isInitial(word)
              && !isGrade(text, start, mark - 1)
              && !(spaced && is(Role.OPENER, wordAt(text, next))))) {
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

  private boolean is(Role role, String word) {
    return roles(word).contains(role);
  }

  private Set<Role> roles(String word) {
    return word.length() <= longest
        ? roles.getOrDefault(word.toLowerCase(Locale.ROOT), NONE)
        : NONE;
  }

  private static boolean isCapitalized(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** A capital, or a capital and consonants: "Nguyễn Văn A.", "L.B", "Ng. Th. Hoa". */
  private static boolean isInitial(String word) {
    if (!isCapitalized(word) || (word.length() > 1 && isVowel(word.charAt(0)))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i)) || isVowel(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVowel(char letter) {
    char base = Characters.base(Characters.info(letter));
    return VOWELS.indexOf(base) >= 0;
  }

  /** The capital of "giải A" or "39 độ C". */
  private boolean isGrade(String text, int start, int capital) {
    int last = capital;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last < capital && is(Role.GRADE, wordBefore(text, start, last));
  }

  /** "1. Kết nạp …", "Điều 1. …", "Chương II. …": a number at the start of a sentence. */
  private boolean isListNumber(String text, int start, int mark) {
    int last = mark;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    int number = last;
    while (number > start && Character.isDigit(text.charAt(number - 1))) {
      number--;
    }
    if (number == last) {
      while (number > start && ROMAN.indexOf(text.charAt(number - 1)) >= 0) {
        number--;
      }
    }
    if (number == last || number - start > MAX_HEADING) {
      return false;
    }
    String before = text.substring(start, number).strip();
    return before.isEmpty() || is(Role.HEADING, before);
  }

  private static String wordBefore(String text, int start, int mark) {
    int from = mark;
    while (from > start
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '/')) {
      from--;
    }
    return text.substring(from, mark);
  }

  private static String wordAt(String text, int start) {
    int to = start;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(start, to);
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
