package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.quantity.Modifier;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One fact, one row: a number that headline, lead, caption and body repeat is kept where most is
 * said of it, and a headline that rounds a number of the body ("hơn 4.800" for 4.816) adds none.
 */
final class Repetitions {
  private static final List<String> WINNERS =
      List.of(
          "cá nhân", "tập thể", "đồng đội", "toàn đoàn", "đơn nam", "đơn nữ", "đôi nam", "đôi nữ");

  private static final BigDecimal TELLING = new BigDecimal("1000");
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  /** The least number that a headline is thought to round where it doesn't say so. */
  private static final BigDecimal LEAST_ROUND = new BigDecimal(100);

  private static final BigDecimal WIDEST = new BigDecimal("0.1");

  /** "Hơn 2 tỷ đồng" over "2,3 tỷ đồng": amounts are rounded to fewer places. */
  private static final BigDecimal WIDEST_OF_MONEY = new BigDecimal("0.2");

  private static final BigDecimal FEW = BigDecimal.TEN;
  private static final String PERSON = "person";
  private static final String GIFT = "gift";
  private static final String PLACE = "place";

  /** Units that the same may be counted in. */
  private static final List<Set<String>> ALIKE =
      List.of(Set.of(PERSON, "household"), Set.of("union", "collective", "item"));

  /** Characters behind two equal numbers that say that they count the same. */
  private static final int SAME_WORDS = 32;

  /** The rule for numbers of which nothing is said that another rule knows. */
  private static final String UNKNOWN = "quantity.default";

  /** The rule for people who come. */
  private static final String JOINED = "participation.joined";

  private static final Beginnings EACH = new Beginnings(List.of("mỗi", "từng", "hằng", "hàng"));

  private static final Beginnings EACH_TIME =
      new Beginnings(
          List.of(
              "mỗi tháng",
              "hằng tháng",
              "hàng tháng",
              "mỗi năm",
              "hằng năm",
              "hàng năm",
              "mỗi ngày"));

  /** What stands before a rate that was told of before. */
  private static final Endings CALLED_AGAIN =
      new Endings(List.of("mức", "mức tăng", "mức đề xuất", "mức đề nghị", "con số", "phương án"));

  private static final Endings OWNED = new Endings(List.of("của", "của cả"));

  private static final Set<String> RATES = Set.of(Draft.WAGE, Draft.BONUS, "price", Draft.PER_UNIT);

  private Repetitions() {}

  /** The drafts that remain, in their order. */
  static List<Draft> merge(List<Draft> drafts, Article article) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean headline = isHeadline(draft, article);
      int same = -1;
      for (int i = 0; i < kept.size(); i++) {
        Draft other = kept.get(i);
        boolean otherHeadline = isHeadline(other, article);
        boolean comparable =
            other.unit.equals(draft.unit) || (otherHeadline && isCalledOtherwise(other, draft));
        if (other.frame.sentence() == draft.frame.sentence() && isOfThose(other, draft)) {
          same = i;
          break;
        }
        if (other.frame.sentence() == draft.frame.sentence() || !comparable) {
          continue;
        }
        if ((headline || otherHeadline) ? repeatsHeadline(other, draft) : repeats(other, draft)) {
          same = i;
          break;
        }
      }
      if (same < 0) {
        kept.add(draft);
        continue;
      }
      Draft other = kept.get(same);
      boolean replace =
          isHeadline(other, article)
              || (isUnknown(other) == isUnknown(draft)
                  ? draft.fullness() > other.fullness() + 1
                  : isUnknown(other));
      if (replace && !headline) {
        if (isHeadline(other, article) && isUnknown(draft) && !isUnknown(other)) {
          draft.countAs(other);
        }
        kept.remove(same);
        kept.add(draft);
        relink(drafts, other, draft);
      } else {
        relink(drafts, draft, other);
      }
    }
    kept.sort(
        (a, b) -> {
          int byBlock = Integer.compare(a.block(), b.block());
          return byBlock != 0 ? byBlock : a.quantity().span().compareTo(b.quantity().span());
        });
    return kept;
  }

  /** "hỗ trợ 2 nghiệp đoàn …, tặng quà cho đoàn viên của 2 nghiệp đoàn": of those just told of. */
  private static boolean isOfThose(Draft first, Draft second) {
    return first.kind == FactKind.UNION_TOTAL
        && second.kind == FactKind.UNION_TOTAL
        && sameValue(first, second)
        && lemma(first).equals(lemma(second))
        && OWNED.standBefore(second.frame.sentence().text(), second.frame.start());
  }

  /** "Biểu dương 164 gia đình" over "biểu dương 164 cá nhân": one count of the same honour. */
  private static boolean isCalledOtherwise(Draft headline, Draft body) {
    // "Trao 17 kỷ niệm chương" over "trao kỷ niệm chương cho 17 cán bộ"
    boolean honours =
        headline.kind == FactKind.AWARD
            && headline.unit.equals("item")
            && headline.form.equals(body.form);
    if (honours && body.kind == FactKind.AWARD) {
      return true;
    }
    // "Trao 17 giải" over "chọn 17 tác phẩm để trao giải"
    boolean prizes =
        headline.kind == FactKind.CONTEST_PRIZE
            && headline.unit.equals("prize")
            && body.kind == FactKind.CONTEST_PRIZE;
    return headline.quantity().value().compareTo(FEW) >= 0
        && (prizes
            || isOfSameGifts(headline, body)
            || ((headline.kind == body.kind || isUnknown(headline))
                && ALIKE.stream()
                    .anyMatch(
                        units -> units.contains(headline.unit) && units.contains(body.unit))));
  }

  /** Gifts and those who get them, one of each, whichever of the two the headline counts. */
  private static boolean isOfSameGifts(Draft headline, Draft body) {
    // "240 công nhân được nhận quà" over "trao 240 suất quà"
    boolean given =
        (headline.kind == FactKind.BENEFICIARY || isOfMany(headline, body))
            && body.kind == FactKind.GIFT
            && headline.unit.equals(PERSON)
            && body.unit.equals(GIFT);
    // "Trao 120 suất học bổng" over "trao học bổng cho 120 học sinh"
    boolean received =
        headline.kind == FactKind.GIFT
            && body.kind == FactKind.BENEFICIARY
            && headline.unit.equals(GIFT)
            && body.unit.equals(PERSON);
    return given || received;
  }

  /** "Tết ấm của 9.300 lao động nghèo" over "trao 9.300 suất quà": too many to agree by chance. */
  private static boolean isOfMany(Draft headline, Draft body) {
    return (headline.kind == FactKind.WORKFORCE || headline.kind == FactKind.QUANTITY)
        && headline.quantity().value().compareTo(TELLING) >= 0
        && sameValue(headline, body);
  }

  private static void relink(List<Draft> drafts, Draft gone, Draft kept) {
    for (Draft draft : drafts) {
      if (draft.total == gone) {
        draft.total = draft == kept ? null : kept;
        if (draft != kept && isUnknown(draft) && isCalledAlike(draft, kept)) {
          // "lễ cưới cho 6 cặp đôi. Trong số 6 cặp đôi này, huyện A có 3 cặp"
          draft.countAs(kept);
        }
      }
    }
  }

  private static boolean isHeadline(Draft draft, Article article) {
    Block block = article.blocks().get(draft.block());
    int start = draft.frame.sentence().span().start();
    return block.kind() == BlockKind.KICKER
        || (block.kind() == BlockKind.TITLE
            && (start == 0 || start == Sentences.start(block.text())));
  }

  private static boolean repeatsHeadline(Draft headline, Draft body) {
    return sameValue(headline, body)
        || isPartAlone(headline, body)
        || rounds(headline, body)
        || rounds(body, headline)
        || isInRoundNumbers(headline, body);
  }

  /** "Kết nạp 500 đoàn viên" over "kết nạp 512 đoàn viên": no word says that it is rounded. */
  private static boolean isInRoundNumbers(Draft headline, Draft body) {
    BigDecimal difference = body.quantity().value().subtract(headline.quantity().value());
    return headline.quantity().modifier() == Modifier.EXACT
        && body.quantity().modifier() == Modifier.EXACT
        && headline.kind == body.kind
        && lemma(headline).equals(lemma(body))
        && headline.quantity().value().compareTo(LEAST_ROUND) >= 0
        && isRounded(headline, difference)
        && !isRounded(body, BigDecimal.ZERO)
        && difference.abs().compareTo(body.quantity().value().multiply(ROUNDING)) <= 0;
  }

  /** "Kết nạp 86 đoàn viên" over "86/120 lao động": the headline leaves out the whole. */
  private static boolean isPartAlone(Draft headline, Draft body) {
    return headline.quantity().of().isPresent() != body.quantity().of().isPresent()
        && headline.quantity().max().isEmpty()
        && headline.quantity().value().compareTo(body.quantity().value()) == 0;
  }

  private static boolean rounds(Draft rough, Draft fine) {
    Modifier modifier = rough.quantity().modifier();
    if (modifier == Modifier.EXACT || modifier == Modifier.RANGE) {
      return false;
    }
    BigDecimal difference = fine.quantity().value().subtract(rough.quantity().value());
    if ((modifier == Modifier.MORE_THAN && difference.signum() < 0)
        || (modifier == Modifier.NEARLY && difference.signum() > 0)) {
      return false;
    }
    return difference.abs().compareTo(fine.quantity().value().multiply(ROUNDING)) <= 0
        || (isRounded(rough, difference)
            && (rough.kind == fine.kind || lemma(rough).equals(lemma(fine)))
            && difference.abs().compareTo(fine.quantity().value().multiply(widest(fine))) <= 0);
  }

  private static BigDecimal widest(Draft draft) {
    return draft.kind == FactKind.MONEY ? WIDEST_OF_MONEY : WIDEST;
  }

  /** "hơn 1.500" for 1.584: by less than the last place that is told. */
  private static boolean isRounded(Draft rough, BigDecimal difference) {
    BigDecimal value = rough.quantity().value().stripTrailingZeros();
    return value.scale() < 0
        && difference.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(-value.scale())) < 0;
  }

  private static boolean repeats(Draft first, Draft second) {
    if (refersBack(first, second)
        || isSameRate(first, second)
        || isSameInSameWords(first, second)
        || isSameHonour(first, second)
        || areThoseHonoured(first, second)
        || areThoseAdmitted(first, second)
        || tellsMoreOf(first, second)) {
      return true;
    }
    return (first.kind == second.kind || isSameSaidLess(first, second))
        && sameValue(first, second)
        && first.quantity().modifier() == second.quantity().modifier()
        && (first.status == second.status || isOfPlaces(first))
        && lemma(first).equals(lemma(second))
        && (first.kind != FactKind.AWARD || first.form.equals(second.form))
        && agree(first.form, second.form)
        && agree(first.level, second.level)
        && agree(first.schoolYear, second.schoolYear)
        && (isTelling(first)
            || (agree(first.giver.map(Giver::name), second.giver.map(Giver::name))
                && agree(first.year, second.year)))
        && agree(first.subject, second.subject)
        && !isOtherRate(first, second)
        && !isPrizeOfOthers(first, second)
        && !(first.block() == second.block() && (isRate(first) || isShareOfNothingSaid(first)));
  }

  /** "mở lớp tại 6 huyện … sẽ mở lớp tại cả 6 huyện": where, planned or not. */
  private static boolean isOfPlaces(Draft draft) {
    return draft.kind == FactKind.QUANTITY && draft.frame.category().equals(PLACE);
  }

  /**
   * "biểu dương 100 công nhân …; 100 công nhân được chọn ra từ …": the same people again, of whom
   * nothing is said the second time that a rule knows.
   */
  private static boolean isSameSaidLess(Draft first, Draft second) {
    return (isUnknown(first) != isUnknown(second))
        && first.unit.equals(PERSON)
        && first.quantity().value().compareTo(FEW) >= 0
        && !lemma(first).isEmpty();
  }

  /**
   * "tuyên dương 226 cán bộ, công nhân tiêu biểu. … chúc mừng 226 cán bộ, công nhân tiêu biểu luôn
   * hoàn thành xuất sắc nhiệm vụ": those honoured, called by as many words again.
   */
  private static boolean isSameInSameWords(Draft first, Draft second) {
    if (first.kind != FactKind.AWARD
        || second.kind != FactKind.RATING
        || first.quantity().value().compareTo(FEW) < 0
        || first.quantity().modifier() != second.quantity().modifier()
        || !sameValue(first, second)) {
      return false;
    }
    String text = second.frame.sentence().text();
    int end = second.quantity().number().end();
    return end + SAME_WORDS <= text.length()
        && first
            .frame
            .sentence()
            .text()
            .regionMatches(first.quantity().number().end(), text, end, SAME_WORDS);
  }

  /**
   * "139 cá nhân nhận giải thưởng A. … biểu dương 139 công nhân được trao giải thưởng A": those
   * honoured once are praised.
   */
  private static boolean isSameHonour(Draft first, Draft second) {
    return first.kind == FactKind.AWARD
        && second.kind == FactKind.AWARD
        && first.unit.equals(second.unit)
        && first.quantity().value().compareTo(FEW) >= 0
        && sameValue(first, second)
        && first
            .form
            .filter(
                form ->
                    second
                            .frame
                            .sentence()
                            .text()
                            .toLowerCase(Locale.ROOT)
                            .indexOf(form, second.frame.end())
                        >= 0)
            .isPresent();
  }

  /** "100 công nhân được tôn vinh. Dự lễ tuyên dương có … và 100 công nhân giỏi". */
  private static boolean areThoseHonoured(Draft first, Draft second) {
    return first.kind == FactKind.AWARD
        && second.method.equals(JOINED)
        && first.unit.equals(PERSON)
        && second.unit.equals(PERSON)
        && first.quantity().value().compareTo(FEW) >= 0
        && first.quantity().modifier() == second.quantity().modifier()
        && first.frame.category().equals(second.frame.category())
        && sameValue(first, second);
  }

  /**
   * "60 công nhân có đơn xin gia nhập. … chúc mừng 60 đoàn viên vừa gia nhập": called otherwise.
   */
  private static boolean areThoseAdmitted(Draft first, Draft second) {
    return first.kind == FactKind.MEMBER_ADMISSION
        && second.kind == FactKind.MEMBER_ADMISSION
        && isSameCount(first, second)
        && agree(first.subject, second.subject)
        && agree(first.year, second.year);
  }

  /** "trao 25 xe đạp cho học sinh. 25 chiếc xe đạp này do …": a sentence that opens with them. */
  private static boolean tellsMoreOf(Draft first, Draft second) {
    return first.kind == FactKind.GIFT
        && second.kind == FactKind.GIFT
        && second.frame.start() == second.frame.sentence().span().start()
        && isSameCount(first, second)
        && isCalledAlike(first, second);
  }

  /** "25 xe đạp" and "25 chiếc xe đạp", "6 cặp đôi" and "3 cặp". */
  private static boolean isCalledAlike(Draft first, Draft second) {
    String one = lemma(first);
    String other = lemma(second);
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.endsWith(other)
            || other.endsWith(one)
            || one.startsWith(other)
            || other.startsWith(one));
  }

  /** Whether two numbers of one paragraph are the same, and no small ones. */
  private static boolean isSameCount(Draft first, Draft second) {
    return first.block() == second.block()
        && first.unit.equals(second.unit)
        && first.quantity().value().compareTo(FEW) >= 0
        && first.quantity().modifier() == second.quantity().modifier()
        && sameValue(first, second);
  }

  /** "tuyên dương 70 cán bộ. Trong số 70 gương được tuyên dương có …": those just counted. */
  private static boolean refersBack(Draft first, Draft second) {
    return Parts.isOutOf(second.frame)
        && second.block() - first.block() <= 1
        && sameValue(first, second);
  }

  /** "đề xuất tăng 8%. … Mức 8% là chưa đủ sống": the rate that was told of before. */
  private static boolean isSameRate(Draft first, Draft second) {
    return first.kind == FactKind.QUANTITY
        && second.kind == FactKind.QUANTITY
        && second.unit.equals(Draft.PERCENT)
        && sameValue(first, second)
        && CALLED_AGAIN.standBefore(second.frame.sentence().text(), second.frame.start());
  }

  private static boolean isUnknown(Draft draft) {
    return draft.method.equals(UNKNOWN);
  }

  /** "thấp nhất 1 triệu" of one kind of employer is not that of the next. */
  private static boolean isRate(Draft draft) {
    return RATES.contains(draft.moneyRole.orElse(""));
  }

  /**
   * "mỗi hộ 2 triệu đồng" is not the 2 million that somebody sends home, "500.000 đồng/đội" is not
   * "500.000 đồng/phần".
   */
  private static boolean isOtherRate(Draft first, Draft second) {
    List<String> one = first.quantity().per();
    List<String> other = second.quantity().per();
    boolean ofOthers = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    return (isRate(first) || isRate(second))
        && (ofOthers
            || isOfTime(first) != isOfTime(second)
            || !first.moneyRole.equals(second.moneyRole));
  }

  /** "mỗi tháng được hỗ trợ 500.000 đồng": so much again and again, not of each of several. */
  private static boolean isOfTime(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    String text = sentence.text();
    int at = draft.quantity().span().start();
    int from = sentence.segment(at).start();
    int last = sentence.lastOf(EACH, from, at);
    return last >= 0 && EACH_TIME.begins(text, last) && sentence.mark(last, at, ",;:(") == at;
  }

  /** "giải tập thể: 1 giải nhất; giải cá nhân: 1 giải nhất": prizes for others. */
  private static boolean isPrizeOfOthers(Draft first, Draft second) {
    return first.kind == FactKind.CONTEST_PRIZE
        && first.quantity().value().compareTo(FEW) < 0
        && !winners(first).equals(winners(second));
  }

  /** Whom a sentence says last before a number that prizes are for. */
  private static String winners(Draft draft) {
    Span sentence = draft.frame.sentence().span();
    String before =
        draft
            .frame
            .sentence()
            .text()
            .substring(sentence.start(), draft.frame.start())
            .toLowerCase(Locale.ROOT);
    String said = "";
    int last = -1;
    for (String winner : WINNERS) {
      int at = before.lastIndexOf(winner);
      if (at > last) {
        last = at;
        said = winner;
      }
    }
    return said;
  }

  /** "60 % ở tuyến tỉnh … 60 % xảy ra ban đêm": equal shares of one paragraph say two things. */
  private static boolean isShareOfNothingSaid(Draft draft) {
    return draft.unit.equals(Draft.PERCENT) && lemma(draft).isEmpty();
  }

  /** Whether a count is large enough that the same again is the same. */
  private static boolean isTelling(Draft draft) {
    return draft.kind != FactKind.MONEY && draft.quantity().value().compareTo(TELLING) >= 0;
  }

  private static String lemma(Draft draft) {
    return draft.quantity().counted().map(CountedNoun::lemma).orElse("");
  }

  private static boolean sameValue(Draft first, Draft second) {
    return first.quantity().value().compareTo(second.quantity().value()) == 0
        && first
            .quantity()
            .max()
            .map(BigDecimal::stripTrailingZeros)
            .equals(second.quantity().max().map(BigDecimal::stripTrailingZeros))
        && first
            .quantity()
            .of()
            .map(BigDecimal::stripTrailingZeros)
            .equals(second.quantity().of().map(BigDecimal::stripTrailingZeros));
  }

  private static <T> boolean agree(Optional<T> first, Optional<T> second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }
}
