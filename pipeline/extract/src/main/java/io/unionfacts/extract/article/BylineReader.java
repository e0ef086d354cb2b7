package io.unionfacts.extract.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells bylines from text: "Minh Khuê", "T.P", "Đ.L – M.K", "Bài, ảnh: Phạm Thảo", "Theo TTXVN".
 * Immutable and thread-safe.
 */
public final class BylineReader {
  private static final int LONGEST = 80;
  private static final int MOST_SYLLABLES = 5;
  private static final int LONGEST_SYLLABLE = 7;

  private final PageCues cues;

  public BylineReader(PageCues cues) {
    this.cues = cues;
  }

  /**
   * A byline.
   *
   * @param author the name alone, absent where only a medium is credited
   */
  public record Byline(Optional<String> author) {}

  /**
   * Reads a line of its own.
   *
   * @return the byline, if the line is one
   */
  public Optional<Byline> line(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> labelled = cues.afterLabel(PageCues.Kind.BYLINE, line);
    if (labelled.isPresent()) {
      return Optional.of(new Byline(labelledName(labelled.get())));
    }
    if (isCredit(line)) {
      return Optional.of(new Byline(Optional.empty()));
    }
    return name(line).map(author -> new Byline(Optional.of(author)));
  }

  /**
   * Reads a line right below the headline, where a bare name is as likely a heading: only a name
   * that a bar closes ("D.LỆ |"), or one in capitals after the section's name ("Công đoàn - HOÀI
   * THU"), is a byline there.
   *
   * @return the byline, if the line is one
   */
  public Optional<Byline> belowHeadline(String line) {
    if (line.endsWith("|")) {
      return line(Lines.strip(line.substring(0, line.length() - 1)));
    }
    int dash = Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – "));
    String last = dash < 0 ? "" : Lines.strip(line.substring(dash + 3));
    boolean capitals = last.indexOf(' ') > 0 && last.equals(last.toUpperCase(Locale.ROOT));
    return capitals && !line.equals(line.toUpperCase(Locale.ROOT)) ? line(last) : Optional.empty();
  }

  /** Where the byline starts that a text runs into at its end ("… 95 triệu. Lê Tân"), or -1. */
  public int runInStart(String text) {
    int start = lastStart(text);
    if (start < 0) {
      return -1;
    }
    String rest = Lines.strip(text.substring(start));
    Optional<String> labelled = cues.afterLabel(PageCues.Kind.BYLINE, rest);
    if (labelled.flatMap(this::name).isPresent()) {
      return start;
    }
    Optional<String> author = name(rest);
    boolean full = author.isPresent() && (rest.indexOf(' ') > 0 || rest.indexOf('.') > 0);
    return full ? start : -1;
  }

  /**
   * "… 95 triệu đồng. (Theo Báo A)", "… 95 triệu đồng. N.V.M", "… cả chợ. Lê Tân": whether prose is
   * signed at its end: by a name, a medium or a mark.
   */
  public boolean signsOff(String text) {
    int start = lastStart(text);
    String rest = start < 0 ? "" : Lines.strip(text.substring(start));
    boolean bracketed = rest.startsWith("(") && rest.endsWith(")");
    return start >= 0 && (bracketed || !Lines.hasLetters(rest, 1) || wordsAreCapitalised(rest));
  }

  /** Where what follows the last sentence that ends near the end of a text starts, or -1. */
  private int lastStart(String text) {
    int from = Math.max(1, text.length() - LONGEST);
    for (int i = text.length() - 2; i >= from; i--) {
      boolean space = Lines.isSpace(text.charAt(i));
      if ((space || isGlued(text, i)) && endsSentence(text, i)) {
        return space ? i + 1 : i;
      }
    }
    return -1;
  }

  /** Whether a capital follows a full stop at once that ends a word: "… cả chợ.Lê Tân". */
  private static boolean isGlued(String text, int at) {
    return Character.isUpperCase(text.charAt(at))
        && text.charAt(at - 1) == '.'
        && at > 1
        && Character.isLowerCase(text.charAt(at - 2));
  }

  /** Whether a sentence ends before an index; the full stop of "TP. Hà Nội" ends none. */
  private boolean endsSentence(String text, int end) {
    if (!Lines.endsSentence(text.substring(Math.max(0, end - 4), end))) {
      return false;
    }
    int stop = end - 1;
    if (text.charAt(stop) != '.') {
      return true;
    }
    int start = stop;
    while (start > 0 && !Lines.isSpace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    boolean initials =
        !word.isEmpty()
            && word.equals(word.toUpperCase(Locale.ROOT))
            && word.length() < 3
            && Lines.hasLetters(word, 1);
    // Of "PGS.TS." only the last part counts.
    String part = word.substring(word.lastIndexOf('.') + 1);
    return !initials
        && !cues.isWord(PageCues.Kind.ABBREVIATION, word)
        && !cues.isWord(PageCues.Kind.ABBREVIATION, part);
  }

  private boolean isCredit(String line) {
    int space = line.indexOf(' ');
    int end = line.indexOf(':') > 0 ? line.indexOf(':') : space;
    if (end <= 0 || !cues.isLine(PageCues.Kind.SOURCE, line.substring(0, end))) {
      return inBrackets(line);
    }
    String credited = Lines.strip(line.substring(end + 1));
    return !credited.isEmpty() && !Lines.endsSentence(line) && wordsAreCapitalised(credited);
  }

  /** "(TTXVN)", "(Theo Lao Động)": a line in brackets that credits a medium. */
  private boolean inBrackets(String line) {
    if (!line.startsWith("(") || !line.endsWith(")")) {
      return false;
    }
    String inner = line.substring(1, line.length() - 1);
    return cues.isLine(PageCues.Kind.AGENCY, inner) || isCredit(inner);
  }

  private static boolean wordsAreCapitalised(String text) {
    int capitals = 0;
    int words = 0;
    for (String word : Lines.split(Lines.squeeze(text), ' ')) {
      words++;
      if (Character.isUpperCase(word.charAt(0))) {
        capitals++;
      }
    }
    return words <= 6 && capitals * 2 >= words;
  }

  /** The name after a label, without the office after a dash: "Lê An – LĐLĐ huyện Sông Hinh." */
  private Optional<String> labelledName(String text) {
    Optional<String> whole = name(text);
    int dash = text.replace('–', '-').indexOf(" - ");
    return whole.isPresent() || dash < 0 ? whole : name(Lines.strip(text.substring(0, dash)));
  }

  /** The name or names that a text consists of, without an agency after it. */
  private Optional<String> name(String text) {
    String left = text;
    int bracket = left.indexOf('(');
    if (bracket > 0 && left.endsWith(")")) {
      left = Lines.strip(left.substring(0, bracket));
    }
    int slash = left.indexOf('/');
    if (slash > 0) {
      if (slash + 1 < left.length() && Character.isDigit(left.charAt(slash + 1))) {
        return Optional.empty(); // "Quý I/2017, …"
      }
      left = Lines.strip(left.substring(0, slash));
    }
    if (left.isEmpty()
        || left.length() > LONGEST
        || cues.isLine(PageCues.Kind.NOT_AUTHOR, left)
        || cues.isLine(PageCues.Kind.AGENCY, left)
        || cues.isLine(PageCues.Kind.BYLINE, left)) {
      return Optional.empty();
    }
    List<List<String>> people = people(left);
    for (List<String> person : people) {
      if (person.isEmpty() || !isPerson(person)) {
        return Optional.empty();
      }
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(Lines.squeeze(left));
  }

  /** Splits "Đ.L – M.K" or "Minh Khuê, Phạm Thảo" into people, each a list of words. */
  private static List<List<String>> people(String text) {
    List<List<String>> people = new ArrayList<>();
    List<String> person = new ArrayList<>();
    people.add(person);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = c == '-' || c == '–' || c == ',' || c == '&' || c == ';';
      spaced.append(separates ? " - " : String.valueOf(c));
    }
    for (String word : Lines.split(Lines.squeeze(spaced.toString()), ' ')) {
      if (word.equals("-") || word.equals("và")) {
        person = new ArrayList<>();
        people.add(person);
      } else {
        person.add(word);
      }
    }
    return people;
  }

  private static boolean isPerson(List<String> words) {
    if (words.size() > MOST_SYLLABLES) {
      return false;
    }
    boolean capitals = words.size() > 1;
    for (String word : words) {
      if (!isSyllable(word) && !isInitials(word)) {
        capitals &= isCapitals(word);
        if (!capitals) {
          return false;
        }
      }
    }
    return words.size() > 1 || words.get(0).length() > 1;
  }

  /** "Khuê": a capital, then a few small letters; also "H’Lan", as names of the highlands begin. */
  private static boolean isSyllable(String word) {
    if (word.length() > 3 && "'’ʼ".indexOf(word.charAt(1)) >= 0) {
      return Character.isUpperCase(word.charAt(0)) && isSyllable(word.substring(2));
    }
    if (word.length() < 2
        || word.length() > LONGEST_SYLLABLE
        || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "T.P", "Đ.L.", "Ng.Hà", "D.LỆ": capitals, or a syllable, and full stops by turns. */
  private static boolean isInitials(String word) {
    if (word.indexOf('.') < 1 || word.length() > 10) {
      return false;
    }
    String initials = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    for (String part : Lines.split(initials, '.')) {
      if (part.isEmpty() || (!isCapitals(part) && !isSyllable(part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String word) {
    return word.length() <= LONGEST_SYLLABLE
        && word.chars().allMatch(c -> Character.isLetter(c) && Character.isUpperCase(c));
  }
}
