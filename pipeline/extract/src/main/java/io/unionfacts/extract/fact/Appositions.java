package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.Quantity;
import java.util.List;
import java.util.Set;

/**
 * What is said of those counted, on the way to the verb that tells of them: {@code "45 công nhân,
 * đến từ 30 doanh nghiệp, vừa được tuyên dương"}, {@code "52 cô giáo - những gương mặt được các
 * trường chọn - đã dự thi"}, {@code "18 đoàn viên được các CĐCS bình chọn đã nhận bằng khen"}.
 */
final class Appositions {
  private static final Set<String> COUNTED = Set.of("person", "household", "union", "collective");

  /** Characters from those counted to the mark behind which more is said of them. */
  private static final int NEAR = 40;

  private static final int LONGEST = 120;
  private static final int LONGEST_CHOICE = 70;

  private static final String STOPS = ",;:.(";
  private static final List<String> DASHES = List.of(" - ", " – ");

  /** What opens what commas or dashes set apart. */
  private static final Beginnings OPENING =
      new Beginnings(
          List.of(
              "là",
              "đều là",
              "đến từ",
              "những",
              "các",
              "gương mặt",
              "thuộc",
              "do",
              "được",
              "đại diện",
              "thay mặt",
              "đang",
              "hiện",
              "tiêu biểu cho",
              "gồm",
              "toàn",
              "vốn"));

  /** What those do or undergo behind it. */
  private static final Beginnings GOING_ON =
      new Beginnings(
          List.of(
              "đã",
              "vừa",
              "đang",
              "sẽ",
              "được",
              "cùng",
              "vinh dự",
              "có mặt",
              "góp mặt",
              "tham gia",
              "tham dự",
              "dự",
              "về dự",
              "tới dự",
              "đến dự",
              "tranh tài"));

  private static final Beginnings CHOSEN_BY = new Beginnings(List.of("được", "do"));

  private static final Beginnings CHOSEN =
      new Beginnings(
          List.of(
              "bình chọn",
              "lựa chọn",
              "tuyển chọn",
              "bầu chọn",
              "chọn lọc",
              "chọn",
              "cử",
              "tiến cử",
              "giới thiệu"));

  /** What tells, with no mark before it, that something else is said of those chosen. */
  private static final Beginnings NEXT = new Beginnings(List.of("đã", "vừa", "đang", "sẽ"));

  /** With whom those come who are counted. */
  private static final Beginnings COMPANY =
      new Beginnings(
          List.of(
              "cùng lãnh đạo",
              "cùng đại diện",
              "cùng các đại biểu",
              "cùng với lãnh đạo",
              "cùng với đại diện",
              "và đại diện",
              "và lãnh đạo"));

  private static final Beginnings LEVELS =
      new Beginnings(
          List.of(
              "mầm non",
              "tiểu học",
              "thcs",
              "thpt",
              "trung học cơ sở",
              "trung học phổ thông",
              "thcs và thpt",
              "tiểu học và thcs",
              "tiểu học và trung học cơ sở"));

  private Appositions() {}

  /** Where what is said so of those that a number counts ends, before a space; 0 if nothing is. */
  static int end(SentenceView sentence, Quantity counted) {
    if (!COUNTED.contains(counted.unit().code())) {
      return 0;
    }
    int from = behindLevels(sentence.text(), SentenceView.end(counted));
    int last = Math.min(sentence.segment(counted.span().start()).end(), from + LONGEST);
    int unmarked = Math.max(choiceEnd(sentence, from, last), companyEnd(sentence, from, last));
    if (unmarked > 0) {
      return unmarked;
    }
    int dash = dash(sentence.text(), from, Math.min(last, from + NEAR));
    int mark = sentence.mark(from, last, STOPS);
    if (dash >= 0 && dash < mark) {
      int close = dash(sentence.text(), dash + 2, last);
      return opens(sentence, from, dash, dash + 3) && goesOn(sentence, close, close + 3, last)
          ? close + 2
          : 0;
    }
    if (mark - from > NEAR || !isComma(sentence, mark, last)) {
      return 0;
    }
    if (!opens(sentence, from, mark, mark + 2)) {
      return 0;
    }
    int close = sentence.markOutside(mark + 1, last, STOPS);
    while (isComma(sentence, close, last)) {
      if (goesOn(sentence, close, close + 2, last)) {
        return close + 1;
      }
      close = sentence.markOutside(close + 1, last, STOPS);
    }
    return 0;
  }

  /** "18 đoàn viên [được các CĐCS bình chọn] đã nhận …". */
  private static int choiceEnd(SentenceView sentence, int from, int last) {
    int by = sentence.firstOf(CHOSEN_BY, from, Math.min(last, from + NEAR));
    if (by < 0 || sentence.doesBetween(from, by) || sentence.mark(from, by, STOPS) < by) {
      return 0;
    }
    int chosen = sentence.firstOf(CHOSEN, by, Math.min(last, by + LONGEST_CHOICE));
    int next = chosen < 0 ? -1 : sentence.firstOf(NEXT, chosen, last);
    return next > 0 && sentence.mark(chosen, next, ";:.(") == next ? next - 1 : 0;
  }

  /** "300 đoàn viên [cùng lãnh đạo LĐLĐ tỉnh, Huyện ủy] đã dự lễ". */
  private static int companyEnd(SentenceView sentence, int from, int last) {
    if (!COMPANY.begins(sentence.text(), from + 1)) {
      return 0;
    }
    int next = sentence.firstOf(NEXT, from, last);
    return next > 0
            && sentence.mark(from, next, ";:.(") == next
            && !sentence.doesBetween(from, next)
        ? next - 1
        : 0;
  }

  /** "52 cô giáo mầm non[, tiểu học, THCS]": behind the schools that a list goes on with. */
  private static int behindLevels(String text, int position) {
    int end = position;
    int level = text.startsWith(", ", end) ? LEVELS.longestAt(text, end + 2) : 0;
    while (level > 0) {
      end += 2 + level;
      level = text.startsWith(", ", end) ? LEVELS.longestAt(text, end + 2) : 0;
    }
    return end;
  }

  private static boolean opens(SentenceView sentence, int from, int mark, int word) {
    return OPENING.begins(sentence.text(), word) && !sentence.doesBetween(from, mark);
  }

  private static boolean goesOn(SentenceView sentence, int mark, int word, int last) {
    return mark >= 0 && word < last && GOING_ON.begins(sentence.text(), word);
  }

  private static boolean isComma(SentenceView sentence, int mark, int last) {
    return mark < last && sentence.text().charAt(mark) == ',';
  }

  private static int dash(String text, int from, int to) {
    int first = -1;
    for (String dash : DASHES) {
      int at = text.indexOf(dash, from);
      if (at >= 0 && at < to && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
