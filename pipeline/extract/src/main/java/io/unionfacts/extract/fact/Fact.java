package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.Optional;

/**
 * A number of an article that counts or measures something in the real world, with everything the
 * text says of it.
 *
 * @param block seq of the block it stands in
 * @param quantity the number, its modifier and unit, with spans in the block's text
 * @param sentence the sentence it stands in
 * @param kind what it counts
 * @param unit the unit, which the frame may know better than the number alone
 * @param counted the noun phrase counted, as written
 * @param subject the body whose activity it reports
 * @param giver who awards, gives or organises
 * @param form award form or rating ({@code "bằng khen"}, {@code "hoàn thành tốt nhiệm vụ"})
 * @param recipient who gets it ({@code "collective"}, {@code "child"}, …)
 * @param level {@code school}, {@code district}, {@code city} or {@code national}
 * @param schoolYear school year in which it holds
 * @param year calendar year in which it holds
 * @param period other period in which it holds ({@code "2017-2020"}, {@code "2024-Q1"})
 * @param place district or province where it holds, when other than the subject's own
 * @param moneyRole for money: {@code total}, {@code per_unit}, {@code fund}, {@code price}, {@code
 *     loan}, {@code wage} or {@code other}
 * @param status reported or planned
 * @param partOf index, in the article's list of facts, of the stated total this is a part of
 * @param method id of the rule or model that made it ({@code "member-count.admitted"})
 * @param confidence 0 to 1, calibrated: of facts at 0.9 nine in ten are fully right
 */
public record Fact(
    int block,
    Quantity quantity,
    Span sentence,
    FactKind kind,
    String unit,
    Optional<String> counted,
    Optional<Entity> subject,
    Optional<Giver> giver,
    Optional<String> form,
    Optional<String> recipient,
    Optional<String> level,
    Optional<SchoolYear> schoolYear,
    Optional<Integer> year,
    Optional<String> period,
    Optional<Entity> place,
    Optional<String> moneyRole,
    Status status,
    Optional<Integer> partOf,
    String method,
    double confidence) {
  public Fact {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + confidence);
    }
    if (!sentence.contains(quantity.span())) {
      throw new IllegalArgumentException(quantity.span() + " lies outside sentence " + sentence);
    }
  }
}
