package io.unionfacts.extract.fact;

import io.unionfacts.extract.Warning;
import io.unionfacts.extract.quantity.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arithmetic that an article claims. What does not hold is told, and changes no value.
 *
 * @param checks the claims
 * @param warnings one for each that does not hold
 */
record Checks(List<FactCheck> checks, List<Warning> warnings) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PRECISION = 6;
  private static final int COMPLETE = 3;
  private static final String SUM = "tổng";
  private static final String OF_TARGET = "share.of-target";
  private static final String OR_BETTER = "trở lên";
  private static final List<String> OTHER_WHOLES =
      List.of(
          " tổng số",
          " trên tổng số",
          " trong tổng số",
          " so với",
          " của ",
          " kế hoạch",
          " chỉ tiêu");

  Checks {
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }

  /** The claims among the facts of an article. */
  static Checks of(List<Draft> drafts, Map<Draft, Integer> places) {
    List<FactCheck> checks = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    sums(drafts, places, checks);
    shares(drafts, places, checks);
    prices(drafts, places, checks);
    for (FactCheck check : checks) {
      if (!check.holds()) {
        Draft stated = drafts.get(check.facts().get(0));
        warnings.add(
            new Warning(
                stated.block(),
                stated.quantity().span(),
                "arithmetic." + check.kind().code().replace('_', '-'),
                "stated "
                    + check.expected().toPlainString()
                    + ", computed "
                    + check.found().toPlainString()));
      }
    }
    return new Checks(checks, warnings);
  }

  private static void sums(List<Draft> drafts, Map<Draft, Integer> places, List<FactCheck> checks) {
    IdentityHashMap<Draft, List<Draft>> parts = new IdentityHashMap<>();
    for (Draft draft : drafts) {
      if (draft.total != null && places.containsKey(draft.total)) {
        parts.computeIfAbsent(draft.total, total -> new ArrayList<>()).add(draft);
      }
    }
    for (Draft total : drafts) {
      List<Draft> of = parts.getOrDefault(total, List.of());
      if (of.size() < 2) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      List<Integer> indexes = new ArrayList<>(List.of(index(places, total)));
      for (Draft part : of) {
        sum = sum.add(part.quantity().value());
        indexes.add(index(places, part));
      }
      BigDecimal stated = total.quantity().value();
      boolean exact = isExact(total) && of.stream().allMatch(Checks::isExact);
      boolean whole = of.size() >= COMPLETE && listsAll(total, of.get(0));
      if (stated.compareTo(sum) != 0 && !(exact && whole)) {
        continue; // "trong đó có 18.124 …" names some of them, not all
      }
      checks.add(
          new FactCheck(
              FactCheck.Kind.SUM_OF_PARTS, stated, sum, stated.compareTo(sum) == 0, indexes));
    }
  }

  private static boolean isExact(Draft draft) {
    return draft.quantity().modifier() == Modifier.EXACT;
  }

  /** Whether a list claims to be the whole: "60 tập thể, trong đó: …", "97 giải (mầm non: …)". */
  private static boolean listsAll(Draft total, Draft first) {
    if (total.frame.sentence() != first.frame.sentence()) {
      return false;
    }
    SentenceView sentence = total.frame.sentence();
    int end = first.quantity().span().start();
    return sentence.mark(Math.min(total.quantity().span().end(), end), end, ":(") < end;
  }

  /** "191/209 đơn vị, đạt 91,38%"; "54 … đạt 49% và 57 … đạt 51%". */
  private static void shares(
      List<Draft> drafts, Map<Draft, Integer> places, List<FactCheck> checks) {
    List<Draft> counts = new ArrayList<>();
    List<Draft> percents = new ArrayList<>();
    for (int i = 1; i < drafts.size(); i++) {
      Draft count = drafts.get(i - 1);
      Draft share = drafts.get(i);
      boolean pair =
          share.method.startsWith("share.of-")
              && !share.method.equals(OF_TARGET)
              && count.frame.sentence() == share.frame.sentence()
              && !count.unit.equals(Draft.PERCENT)
              && isExact(count)
              && isExact(share)
              && !ofAnother(share);
      if (!pair) {
        continue;
      }
      Optional<BigDecimal> whole = count.quantity().of();
      if (whole.isPresent() && whole.get().signum() > 0) {
        BigDecimal found = percent(count.quantity().value(), whole.get());
        checks.add(shareCheck(share, found, List.of(index(places, share), index(places, count))));
        continue;
      }
      boolean goesOn =
          percents.isEmpty() || percents.get(0).frame.sentence() == share.frame.sentence();
      if (!goesOn) {
        hundred(counts, percents, places, checks);
        counts.clear();
        percents.clear();
      }
      counts.add(count);
      percents.add(share);
    }
    hundred(counts, percents, places, checks);
  }

  /** "86,22% tổng số đại biểu": of another whole than the ratio's. */
  private static boolean ofAnother(Draft share) {
    String text = share.frame.sentence().text();
    int end = share.quantity().span().end();
    return OTHER_WHOLES.stream().anyMatch(words -> text.startsWith(words, end));
  }

  /**
   * Ratings that exclude one another should make 100. Those that leave some unnamed claim nothing,
   * nor do those that hold one another ("hoàn thành tốt nhiệm vụ trở lên").
   */
  private static void hundred(
      List<Draft> counts,
      List<Draft> percents,
      Map<Draft, Integer> places,
      List<FactCheck> checks) {
    if (percents.size() < 2) {
      return;
    }
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal hundred = BigDecimal.ZERO;
    List<Integer> indexes = new ArrayList<>();
    Set<Optional<String>> forms = new HashSet<>();
    for (int i = 0; i < percents.size(); i++) {
      all = all.add(counts.get(i).quantity().value());
      hundred = hundred.add(percents.get(i).quantity().value());
      indexes.add(index(places, percents.get(i)));
      forms.add(percents.get(i).form);
      String text = counts.get(i).frame.clause().of(counts.get(i).frame.sentence().text());
      if (percents.get(i).kind != FactKind.RATING || text.contains(OR_BETTER)) {
        return;
      }
    }
    BigDecimal off = hundred.subtract(HUNDRED);
    boolean claims =
        forms.size() == percents.size()
            && off.compareTo(BigDecimal.ONE.negate()) >= 0
            && off.compareTo(BigDecimal.TEN) <= 0;
    if (!claims) {
      return;
    }
    boolean holds = off.abs().compareTo(BigDecimal.ONE) <= 0;
    checks.add(new FactCheck(FactCheck.Kind.SHARES_SUM_TO_100, HUNDRED, hundred, holds, indexes));
    if (!holds || all.signum() == 0) {
      return;
    }
    for (int i = 0; i < percents.size(); i++) {
      List<Integer> concerned = new ArrayList<>(List.of(index(places, percents.get(i))));
      for (int j = 0; j < counts.size(); j++) {
        concerned.add(index(places, counts.get((i + j) % counts.size())));
      }
      checks.add(
          shareCheck(percents.get(i), percent(counts.get(i).quantity().value(), all), concerned));
    }
  }

  private static FactCheck shareCheck(Draft share, BigDecimal found, List<Integer> facts) {
    BigDecimal stated = share.quantity().value();
    BigDecimal rounded = found.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
    boolean holds = rounded.subtract(stated).abs().compareTo(step) <= 0;
    return new FactCheck(FactCheck.Kind.SHARE_OF_TOTAL, stated, rounded, holds, facts);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, PRECISION, RoundingMode.HALF_UP);
  }

  /** "tặng 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 25 triệu đồng". */
  private static void prices(
      List<Draft> drafts, Map<Draft, Integer> places, List<FactCheck> checks) {
    for (int i = 1; i + 1 < drafts.size(); i++) {
      Draft price = drafts.get(i);
      Draft count = drafts.get(i - 1);
      Draft total = drafts.get(i + 1);
      boolean priced =
          price.isEach()
              && total.moneyRole.filter(Draft.TOTAL::equals).isPresent()
              && price.unit.equals(total.unit)
              && (count.kind == FactKind.GIFT || count.kind == FactKind.BENEFICIARY)
              && count.frame.sentence() == total.frame.sentence()
              && isSum(total)
              && !count.unit.equals(Draft.PERCENT)
              && isExact(count)
              && isExact(price)
              && isExact(total)
              && isAlone(count, price, drafts);
      if (!priced) {
        continue;
      }
      BigDecimal product = count.quantity().value().multiply(price.quantity().value());
      BigDecimal stated = total.quantity().value();
      checks.add(
          new FactCheck(
              FactCheck.Kind.UNIT_PRICE,
              stated,
              product,
              stated.compareTo(product) == 0,
              List.of(index(places, total), index(places, count), index(places, price))));
    }
  }

  /** "tổng số tiền", "tổng trị giá": said to be the whole. */
  private static boolean isSum(Draft total) {
    String text = total.frame.sentence().text();
    return total.frame.cues().stream()
        .anyMatch(cue -> cue.type().is("total") || text.startsWith(SUM, cue.span().start()));
  }

  /** Whether a sentence counts one thing and names one price, so that the total is theirs. */
  private static boolean isAlone(Draft count, Draft price, List<Draft> drafts) {
    for (Draft other : drafts) {
      boolean another =
          other.frame.sentence() == count.frame.sentence()
              && ((other != count
                      && (other.kind == FactKind.GIFT || other.kind == FactKind.BENEFICIARY)
                      && other.quantity().value().compareTo(count.quantity().value()) != 0)
                  || (other != price && other.moneyRole.equals(price.moneyRole)));
      if (another) {
        return false;
      }
    }
    return true;
  }

  private static int index(Map<Draft, Integer> places, Draft draft) {
    Integer place = places.get(draft);
    if (place == null) {
      throw new IllegalStateException("a check refers to a fact that was dropped");
    }
    return place;
  }
}
