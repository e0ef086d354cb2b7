package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.Quantity;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact in the making: what its rule says, then what its sentence and its article add. */
final class Draft {
  static final String TOTAL = "total";
  static final String PER_UNIT = "per_unit";
  static final String FUND = "fund";
  static final String WAGE = "wage";

  /**
   * What workers get beside their wages: while it is planned a part of these, then so much each.
   */
  static final String BONUS = "bonus";

  static final String PERCENT = "percent";
  static final Set<String> PRICED = Set.of(WAGE, BONUS, "price", "other");

  final Frame frame;
  final KindRule rule;
  FactKind kind;
  String unit;
  String method;
  double confidence;
  Optional<Entity> subject = Optional.empty();
  Optional<Giver> giver = Optional.empty();
  Optional<String> form = Optional.empty();
  Optional<String> recipient = Optional.empty();

  /** Whom only what it is done for names: "góp phần động viên người lao động". */
  Optional<String> meantFor = Optional.empty();

  Optional<String> level = Optional.empty();
  Optional<SchoolYear> schoolYear = Optional.empty();
  Optional<Integer> year = Optional.empty();
  Optional<String> period = Optional.empty();
  Optional<Entity> place = Optional.empty();

  /** Where the body is whose figure it is. */
  Optional<Entity> home = Optional.empty();

  /** Whether it is told of the country, or of the province around the place of the text's body. */
  boolean ofMore;

  Optional<String> moneyRole = Optional.empty();
  Status status = Status.REPORTED;
  @Nullable Draft total;

  /** The count that a bare share ("đạt 49%") is of. */
  @Nullable Draft shareOf;

  /** Those before it in a list who are honoured with it, by the same. */
  @Nullable Draft beside;

  Draft(Frame frame, KindRule rule) {
    this.frame = frame;
    this.rule = rule;
    this.kind = rule.kind();
    String measured = frame.quantity().unit().code();
    this.unit = rule.unit().isEmpty() || measured.equals(PERCENT) ? measured : rule.unit();
    this.method = rule.id();
    this.confidence = rule.confidence();
  }

  Quantity quantity() {
    return frame.quantity();
  }

  int block() {
    return frame.sentence().block();
  }

  Optional<String> counted() {
    return quantity().counted().map(noun -> noun.phrase().of(frame.sentence().text()));
  }

  /** Whether it is an amount for each of several. */
  boolean isEach() {
    return moneyRole.equals(Optional.of(PER_UNIT));
  }

  /** Whether nothing is known of when it holds. */
  boolean isTimeless() {
    return year.isEmpty() && period.isEmpty() && schoolYear.isEmpty();
  }

  /** Lets it hold when another does. */
  void takeTimeOf(Draft other) {
    year = other.year;
    period = other.period;
    schoolYear = other.schoolYear;
  }

  /** Whether it goes into a fund. */
  boolean isForFund() {
    return moneyRole.equals(Optional.of(FUND));
  }

  /** Whether it is what something costs or somebody earns: nobody's gift. */
  boolean isPriced() {
    return PRICED.contains(moneyRole.orElse(""));
  }

  /** Whether a role is that of what somebody earns. */
  static boolean isEarned(String role) {
    return role.equals(WAGE) || role.equals(BONUS);
  }

  /** How much is said of it; of two mentions of one fact the one that says more is kept. */
  int fullness() {
    int said = 0;
    for (Optional<?> attribute :
        new Optional<?>[] {
          subject,
          giver,
          form,
          recipient,
          level,
          schoolYear,
          year,
          period,
          place,
          quantity().counted()
        }) {
      said += attribute.isPresent() ? 1 : 0;
    }
    return said;
  }

  /** Makes it what another mention of the same says that it is. */
  void countAs(Draft other) {
    kind = other.kind;
    method = other.method;
    confidence = other.confidence;
    form = other.form;
    level = level.or(() -> other.level);
    giver = giver.or(() -> other.giver);
    recipient = recipient.or(() -> other.recipient);
    subject = subject.or(() -> other.subject);
  }

  private String told(String role) {
    return role.equals(BONUS) ? (status == Status.PLANNED ? WAGE : PER_UNIT) : role;
  }

  Fact toFact(Optional<Integer> partOf) {
    return new Fact(
        block(),
        quantity(),
        frame.sentence().span(),
        kind,
        unit,
        counted(),
        subject,
        giver,
        form,
        recipient,
        level,
        schoolYear,
        year,
        period,
        place,
        moneyRole.map(this::told),
        status,
        partOf,
        method,
        confidence);
  }
}
