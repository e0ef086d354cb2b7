package io.unionfacts.extract.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that hold nothing but a date, perhaps with a time: "20/09/2020 11:42", "Thứ Hai, ngày
 * 20 tháng 9 năm 2020, 11h42 (GMT+7)", "2020-09-20T11:42:00+07:00". Immutable and thread-safe.
 */
public final class DatelineReader {
  /** Characters of the longest dateline. */
  static final int LONGEST = 100;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int DIGITS_OF_YEAR = 4;

  private final PageCues cues;

  public DatelineReader(PageCues cues) {
    this.cues = cues;
  }

  /**
   * Reads a line.
   *
   * @param line any text
   * @param source where it stands, see {@link PublicationTime}
   * @return the time, if the line holds one date, at most one time of day and only words that go
   *     with them
   */
  public Optional<PublicationTime> read(String line, String source) {
    if (line.length() > LONGEST || !hasYear(line)) {
      return Optional.empty();
    }
    Scan scan = new Scan(line.toLowerCase(Locale.ROOT));
    LocalDate date = scan.date();
    if (date == null || !onlyDateWords(scan.rest())) {
      return Optional.empty();
    }
    LocalTime time = scan.time;
    return Optional.of(
        new PublicationTime(
            date,
            time == null ? Optional.empty() : Optional.of(LocalDateTime.of(date, time)),
            source));
  }

  private boolean onlyDateWords(String rest) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean keep = Character.isLetterOrDigit(c) || c == '+';
      words.append(keep ? c : ' ');
    }
    String left = " " + Lines.squeeze(words.toString()) + " ";
    while (left.length() > 2) {
      String before = left;
      for (String cue : cues.all(PageCues.Kind.DATE)) {
        left = left.replace(" " + cue + " ", " ");
      }
      if (left.equals(before)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line has a run of four digits, as every dateline has. */
  static boolean hasYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      if (isDigit(line.charAt(i))) {
        digits++;
      } else if (digits == DIGITS_OF_YEAR) {
        return true;
      } else {
        digits = 0;
      }
    }
    return digits == DIGITS_OF_YEAR;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One pass over a line that takes the date and the time out and keeps the rest. */
  private static final class Scan {
    private final String text;
    private final StringBuilder rest = new StringBuilder();
    private int at;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;

    Scan(String text) {
      this.text = text;
    }

    @Nullable LocalDate date() {
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean startsNumber =
            isDigit(c) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        if (startsNumber && ((date == null && takeDate()) || (time == null && takeTime()))) {
          rest.append(' ');
        } else {
          rest.append(c);
          at++;
        }
      }
      return date;
    }

    String rest() {
      return rest.toString();
    }

    private boolean takeDate() {
      int start = at;
      int first = number();
      String separator = separator();
      int second = separator.isEmpty() ? -1 : number();
      boolean named = separator.equals("tháng");
      String again = second < 0 ? "" : separator();
      boolean matches =
          named ? again.equals("năm") || again.equals(separator) : again.equals(separator);
      int third = second >= 0 && !again.isEmpty() && (matches || again.equals("/")) ? number() : -1;
      if (third >= 0) {
        try {
          date = first > 31 ? day(first, second, third) : day(third, second, first);
        } catch (DateTimeException e) {
          // "31/2/2020" or "12.345.678": three numbers that are no date.
          date = null;
        }
      }
      if (date == null) {
        at = start;
        return false;
      }
      // The T of an ISO time.
      if (at + 1 < text.length() && text.charAt(at) == 't' && isDigit(text.charAt(at + 1))) {
        at++;
        takeTime();
      }
      return true;
    }

    private static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
      return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, dayOfMonth);
    }

    private boolean takeTime() {
      int start = at;
      int hour = number();
      int number = at;
      skipSpaces();
      boolean spelled = text.startsWith("giờ", at);
      if (!spelled) {
        at = number;
      }
      if (hour >= 0 && hour < 24 && (spelled || isClockSeparator())) {
        at += spelled ? "giờ".length() : 1;
        if (spelled) {
          skipSpaces();
        }
        int minute = number();
        if (minute >= 0 && minute < 60) {
          int second = 0;
          if (at + 2 < text.length() && text.charAt(at) == ':' && isDigit(text.charAt(at + 1))) {
            at++;
            second = Math.min(59, Math.max(0, number()));
          }
          skipZone();
          boolean afternoon = Lines.strip(text.substring(at)).startsWith("pm") && hour < 12;
          time = LocalTime.of(afternoon ? hour + 12 : hour, minute, second);
          return true;
        }
      }
      at = start;
      return false;
    }

    private boolean isClockSeparator() {
      return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == 'h');
    }

    private void skipSpaces() {
      while (at < text.length() && Lines.isSpace(text.charAt(at))) {
        at++;
      }
    }

    /** Fractions of a second and the offset of an ISO time: ".000+07:00", "Z". */
    private void skipZone() {
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
        number();
      }
      if (at < text.length() && text.charAt(at) == 'z') {
        at++;
      } else if (at + 1 < text.length()
          && (text.charAt(at) == '+' || text.charAt(at) == '-')
          && isDigit(text.charAt(at + 1))) {
        at++;
        number();
        if (at < text.length() && text.charAt(at) == ':') {
          at++;
          number();
        }
      }
    }

    /** A number of up to four digits at the current place, or -1. */
    private int number() {
      int start = at;
      int value = 0;
      while (at < text.length() && at - start < 5 && isDigit(text.charAt(at))) {
        value = value * 10 + (text.charAt(at) - '0');
        at++;
      }
      return at == start || at - start > 4 ? -1 : value;
    }

    /** What stands between the numbers of a date: "/", "-", ".", "tháng", "năm", or "". */
    private String separator() {
      int start = at;
      skipSpaces();
      for (String separator : new String[] {"/", "-", ".", "tháng", "năm"}) {
        if (text.startsWith(separator, at)) {
          at += separator.length();
          skipSpaces();
          return separator;
        }
      }
      at = start;
      return "";
    }
  }
}
