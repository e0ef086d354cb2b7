package io.unionfacts.extract.fact;

import io.unionfacts.extract.Warning;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.quantity.QuantityReader;
import io.unionfacts.extract.quantity.Shape;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the facts of an article: what each number counts, who did it, for whom and when. Immutable
 * and thread-safe.
 *
 * <p>From {@code "LĐLĐ quận tặng giấy khen cho 10 tập thể và 47 cá nhân"} it reads two awards, of
 * 10 to collectives and of 47 to individuals, both of the form {@code giấy khen} and given by the
 * federation.
 */
public final class FactReader {
  private static final Set<FactKind> GIVEN =
      Set.of(
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.BENEFICIARY,
          FactKind.MONEY,
          FactKind.ACTIVITY,
          FactKind.CONTEST_PRIZE);
  private static final Set<FactKind> RECEIVED =
      Set.of(
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.BENEFICIARY,
          FactKind.MONEY,
          FactKind.CONTEST_PRIZE);

  /** Rules for people who come together: the event is the article's, not of one who came. */
  private static final Set<String> TOPICAL =
      Set.of(
          "participation.joined",
          "participation.delegates",
          "participation.representing",
          "member-total.represented",
          "workforce.represented");

  /** What targets are set for. */
  private static final Set<FactKind> ACHIEVED =
      Set.of(FactKind.UNION_FOUNDED, FactKind.MEMBER_ADMISSION, FactKind.PARTY_ADMISSION);

  private static final Set<String> PRICED = Set.of("wage", "price", "other");

  /** What employers and markets pay: no federation's own doing, but said of its place. */
  private static final Set<String> EARNED = Set.of("wage", "price");

  private static final Set<String> UNNAMED = Set.of("người", "lượt", "lượt người", "trường hợp");
  private static final Set<String> DIRECTLY = Set.of("", "cho", "các", "cho các", "mỗi", "cho mỗi");
  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/");
  private static final Set<String> AFTER_CONTEST =
      Set.of("do", "với", "có", "thu", "tại", "nhằm", "chào", "được", "đã", "cho", "giữa", "trong");
  private static final int CONTEST_REACH = 120;
  private static final Set<String> PAIRED = Set.of("đơn vị", "bên");

  /** What a fact loses whose subject or giver its own sentence doesn't name. */
  private static final double UNSAID = 0.05;

  /** The most that a fact is sure of whose kind isn't its rule's own. */
  private static final double CHOSEN = 0.85;

  /** How sure a rule must be that no classifier is asked. */
  private static final double SURE = 0.93;

  private static final String ITEM = "item";
  private static final String CERTIFICATE = "award_certificate";
  private static final String TOTAL = "total";
  private static final String PER_UNIT = "per_unit";
  private static final Set<String> MEMBERS_OF_PACTS =
      Set.of("workplace_unit", "enterprise", "grassroots_union", "union");

  /** "được 1 thẻ mua sắm trị giá ", "giỏ quà trị giá ": one gift and what it is worth. */
  private static final Pattern WORTH_OF_ONE =
      Pattern.compile(
          "(?<!các |những |\\d |toàn bộ |số )(?:(?<!\\d)0?1 )?(?:phần|suất|túi|phiếu|thẻ|gói|vé)"
              + " [\\p{L} ]{2,30}(?:trị giá|giá trị)(?: là| khoảng| gần| hơn| trên)? $");

  private static final Pattern FOR_EACH =
      Pattern.compile("(?<!\\p{L})(?:mỗi|từng|tất cả|toàn thể) ", Pattern.CASE_INSENSITIVE);

  private static final int MAX_PLACES = 2;
  private static final int OPENING = 4;
  private static final Set<String> DURATIONS =
      Set.of("year", "month", "day", "week", "hour", "minute");

  private final QuantityReader quantities;
  private final PeriodReader periods;
  private final Sentences sentences;
  private final CueLexicon cues;
  private final KindRules rules;
  private final Frames frames;
  private final ActorWords actorWords;

  /** Classes of wages and prices, of what money is given or spent for, and of most and least. */
  private final long priced;

  private final long spent;
  private final long extent;
  private final long debt;
  private final long given;
  private final long include;
  private final long parts;

  private final KindClassifier classifier;

  private FactReader(KindClassifier classifier) {
    this.classifier = classifier;
    this.quantities = QuantityReader.standard();
    this.periods = PeriodReader.standard();
    this.sentences = Sentences.standard();
    this.cues = CueLexicon.standard();
    this.rules = KindRules.standard(cues);
    this.frames = new Frames(cues);
    this.actorWords = ActorWords.standard();
    this.priced = cues.bit("wage") | cues.bit("bonus") | cues.bit("price");
    this.spent =
        cues.bit("give")
            | cues.bit("aid")
            | cues.bit("collect")
            | cues.bit("cost")
            | cues.bit("debt")
            | cues.bit("build")
            | cues.bit("organise")
            | cues.bit("fund")
            | cues.bit("total");
    this.extent = cues.bit("extent");
    this.debt = cues.bit("debt");
    this.given =
        cues.bit("give")
            | cues.bit("aid")
            | cues.bit("collect")
            | cues.bit("build")
            | cues.bit("organise")
            | cues.bit("fund")
            | cues.bit("loan");
    this.include = cues.bit("include");
    this.parts = cues.bit("parts");
  }

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static FactReader standard() {
    return with(KindClassifier.none());
  }

  /** A reader that asks a classifier what a number counts and believes it where it is surer. */
  public static FactReader with(KindClassifier classifier) {
    return new FactReader(classifier);
  }

  /**
   * What an article says in numbers.
   *
   * @param facts its facts by block and position
   * @param checks arithmetic claims among them
   * @param warnings inconsistencies found
   */
  public record Reading(List<Fact> facts, List<FactCheck> checks, List<Warning> warnings) {
    public Reading {
      facts = List.copyOf(facts);
      checks = List.copyOf(checks);
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads an article whose mentions are known. */
  public Reading read(Article article, List<Mention> mentions) {
    return read(article, mentions, ArticleNumbers.of(article, periods, quantities));
  }

  /** Reads an article whose mentions are known and whose numbers others read too. */
  public Reading read(Article article, List<Mention> mentions, ArticleNumbers numbers) {
    Optional<LocalDate> published = article.published().map(PublicationTime::date);
    Actors actors = new Actors(article, mentions, actorWords);
    Optional<Integer> feast = feastYear(article, numbers);
    Times times = new Times(cues, onlyYear(article, 0, published, numbers), feast);
    MentionIndex index = MentionIndex.of(article, mentions);
    List<Draft> drafts = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (Topics.isItem(block)) {
        times = new Times(cues, onlyYear(article, block.seq(), published, numbers), feast);
      }
      if (block.kind().holdsFacts()) {
        readBlock(block, index, numbers, actors, times, drafts);
      }
    }
    fillContestLevels(drafts, article, index, numbers);
    List<Draft> kept = Repetitions.merge(drafts, article);
    IdentityHashMap<Draft, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      places.put(kept.get(i), i);
    }
    List<Fact> facts = new ArrayList<>();
    for (Draft draft : kept) {
      facts.add(
          draft.toFact(Optional.ofNullable(draft.total == null ? null : places.get(draft.total))));
    }
    Checks checks = Checks.of(kept, places);
    return new Reading(facts, checks.checks(), checks.warnings());
  }

  /**
   * The calendar year of what an article tells, where a sentence says nothing else: the only one
   * that headline and opening name; else the year of publication, unless they name others; else the
   * only one that the whole text names. Each item of a round-up has its own.
   */
  private Optional<Integer> onlyYear(
      Article article, int start, Optional<LocalDate> published, ArticleNumbers numbers) {
    Set<Integer> years = new HashSet<>();
    int opening = 0;
    for (Block block : article.blocks().subList(start, article.blocks().size())) {
      if (block.seq() > start && Topics.isItem(block)) {
        break;
      }
      if (opening >= OPENING && (published.isPresent() || !years.isEmpty())) {
        break;
      }
      boolean late = opening >= OPENING;
      if (block.kind() == BlockKind.CAPTION
          || !block.kind().holdsFacts()
          || (late && plans(block, numbers))) {
        continue;
      }
      opening++;
      addYears(block, numbers, years);
    }
    Optional<Integer> now = published.map(LocalDate::getYear);
    return years.size() == 1
        ? Optional.of(years.iterator().next())
        : now.filter(year -> years.isEmpty() || years.contains(year));
  }

  /** The year of the New Year's feast that an article is about, if it names but one. */
  private static Optional<Integer> feastYear(Article article, ArticleNumbers numbers) {
    Set<Integer> years = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!block.kind().holdsFacts()) {
        continue;
      }
      for (Period period : numbers.periods(block)) {
        if (period.kind() == PeriodKind.YEAR && Times.ofFeast(block.text(), period)) {
          period.start().ifPresent(start -> years.add(start.getYear()));
        }
      }
    }
    return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
  }

  private boolean plans(Block block, ArticleNumbers numbers) {
    return cues.find(numbers.tokens(block), new Span(0, block.text().length())).stream()
        .anyMatch(cue -> cue.type().is("planned") || cue.type().is("plan"));
  }

  private void addYears(Block block, ArticleNumbers numbers, Set<Integer> years) {
    for (Period period : numbers.periods(block)) {
      boolean dates =
          period.kind() != PeriodKind.SCHOOL_YEAR
              && period.kind() != PeriodKind.TERM
              && period.start().isPresent()
              && period.end().isPresent()
              && Times.dates(block.text(), period);
      if (dates) {
        years.add(period.start().get().getYear());
        years.add(period.end().get().getYear());
      }
    }
  }

  private void readBlock(
      Block block,
      MentionIndex mentions,
      ArticleNumbers read,
      Actors actors,
      Times times,
      List<Draft> drafts) {
    times.enter();
    String text = block.text();
    List<Quantity> allQuantities = read.quantities(block);
    List<Period> allPeriods = read.periods(block);
    if (allQuantities.isEmpty() && allPeriods.isEmpty()) {
      return;
    }
    for (Span span : sentences.split(text)) {
      List<Period> within = periodsIn(span, allPeriods);
      List<Quantity> numbers = quantitiesIn(span, allQuantities, within);
      if (numbers.isEmpty() && within.isEmpty()) {
        continue;
      }
      boolean cued =
          !numbers.isEmpty() || within.stream().anyMatch(p -> p.kind() == PeriodKind.SCHOOL_YEAR);
      List<Cue> found = cued ? cues.find(read.tokens(block), span) : List.of();
      times.pass(span, text, within, found);
      if (numbers.isEmpty()) {
        continue;
      }
      SentenceView sentence =
          new SentenceView(
              block.seq(), text, span, numbers, found, mentions.in(block.seq(), span), within);
      List<Draft> made = new ArrayList<>();
      for (Frame frame : frames.read(sentence)) {
        if (isFact(frame)) {
          made.add(draft(frame, made, drafts, actors, times));
        }
      }
      Parts.link(sentence, made, drafts);
      shareGivers(made);
      shareSubjects(made);
      shareRecipients(made, drafts);
      drafts.addAll(made);
    }
  }

  private static List<Period> periodsIn(Span sentence, List<Period> periods) {
    List<Period> within = new ArrayList<>();
    for (Period period : periods) {
      if (sentence.contains(period.span())) {
        within.add(period);
      }
    }
    return within;
  }

  /** The numbers of a sentence, but for those that are part of its periods. */
  private static List<Quantity> quantitiesIn(
      Span sentence, List<Quantity> quantities, List<Period> periods) {
    List<Quantity> within = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (sentence.contains(quantity.span())
          && periods.stream().noneMatch(period -> period.span().overlaps(quantity.number()))) {
        within.add(quantity);
      }
    }
    return within;
  }

  /** "150 cháu được tặng quà. Trong đó, 5 cháu …": a part has the giver of the whole. */
  private static void shareGivers(List<Draft> made) {
    for (Draft draft : made) {
      if (draft.total != null
          && draft.total.kind == draft.kind
          && draft.giver.isEmpty()
          && GIVEN.contains(draft.kind)) {
        draft.giver = draft.total.giver;
      }
    }
  }

  /**
   * "LĐLĐ huyện bàn giao nhà trị giá 70 triệu đồng, trong đó LĐLĐ tỉnh hỗ trợ 40 triệu đồng": what
   * the federation above gives towards it is the same work.
   */
  private static void shareSubjects(List<Draft> made) {
    for (Draft draft : made) {
      Draft whole = draft.total;
      if (draft.kind == FactKind.MONEY
          && whole != null
          && made.contains(whole)
          && draft.subject.isPresent()
          && whole.subject.flatMap(Entity::parent).equals(draft.subject.map(Entity::key))) {
        draft.subject = whole.subject;
      }
    }
  }

  /**
   * One gift has one recipient: "dành 4 tỷ đồng hỗ trợ 870 lao động" gives the money to workers. An
   * amount each ("Mức hỗ trợ là 500.000 đồng mỗi người") and what all cost together ("Tổng trị giá
   * các phần quà là 45 triệu đồng") are for those of the sentence before.
   */
  private static void shareRecipients(List<Draft> made, List<Draft> before) {
    for (int i = 0; i < made.size(); i++) {
      Draft draft = made.get(i);
      boolean given =
          draft.kind == FactKind.GIFT
              || (draft.kind == FactKind.MONEY
                  && !PRICED.contains(draft.moneyRole.orElse(""))
                  && !draft.moneyRole.equals(Optional.of("fund")));
      if (!given) {
        continue;
      }
      Draft beside = i > 0 ? made.get(i - 1) : null;
      if (draft.kind == FactKind.MONEY
          && beside != null
          && beside.kind == FactKind.BENEFICIARY
          && beside.recipient.isPresent()) {
        draft.recipient = beside.recipient;
      }
      for (int j = i + 1; j < made.size() && draft.recipient.isEmpty(); j++) {
        takeRecipient(draft, made.get(j));
      }
      for (int j = i - 1; j >= 0 && draft.recipient.isEmpty(); j--) {
        takeRecipient(draft, made.get(j));
      }
      if (draft.unit.equals("house") && draft.recipient.equals(Optional.of("household"))) {
        takeOwners(draft, before);
      }
      boolean each = draft.moneyRole.equals(Optional.of(PER_UNIT));
      boolean inAll =
          draft.kind == FactKind.MONEY
              && draft.frame.verb().filter(cue -> cue.type().is("cost")).isPresent();
      boolean partOfEach =
          !each && i > 0 && made.get(0).moneyRole.equals(Optional.of(PER_UNIT)) && amounts(made);
      if ((((each || inAll) && made.size() == 1) || (each && amounts(made)) || partOfEach)
          && draft.recipient.isEmpty()
          && !before.isEmpty()) {
        takeRecipient(draft, before.get(before.size() - 1));
      }
    }
  }

  /** "Mỗi giỏ trị giá 900.000 đồng, gồm 700.000 đồng tiền mặt và …": nothing but amounts. */
  private static boolean amounts(List<Draft> made) {
    return made.stream().allMatch(draft -> draft.kind == FactKind.MONEY);
  }

  /** "bàn giao cho các gia đình": the families of those for whom the houses are said to be. */
  private static void takeOwners(Draft draft, List<Draft> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft last = before.get(i);
      if (last.unit.equals(draft.unit) && last.recipient.isPresent()) {
        draft.recipient = last.recipient;
        return;
      }
    }
  }

  private static void takeRecipient(Draft draft, Draft from) {
    boolean together =
        from.block() == draft.block()
            && (from.kind == FactKind.GIFT
                || from.kind == FactKind.BENEFICIARY
                || from.kind == FactKind.MONEY)
            && from.giver.map(Giver::name).equals(draft.giver.map(Giver::name));
    if (together) {
      draft.recipient = from.recipient;
    }
  }

  /** "90 % đã đóng đủ. Có nơi đạt 100 %": the share that a sentence of its own takes up. */
  private static List<Draft> shareBefore(List<Draft> drafts, Frame frame) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.block() == frame.sentence().block() && last.unit.equals("percent")
        ? List.of(last)
        : List.of();
  }

  /**
   * Leaves out durations that only frame the sentence and vague amounts; a "tháng lương" is pay.
   */
  private static boolean isFact(Frame frame) {
    Quantity quantity = frame.quantity();
    if (quantity.shape() == Shape.VAGUE) {
      return false;
    }
    boolean pay = frame.category().equals("money_thing");
    if (DURATIONS.contains(quantity.unit().code()) && !pay) {
      return false;
    }
    return !isPair(quantity);
  }

  /** "hai bên", "2 đơn vị": the two that the text has named counts nothing new. */
  private static boolean isPair(Quantity quantity) {
    return quantity.value().compareTo(BigDecimal.valueOf(2)) == 0
        && quantity.counted().filter(noun -> PAIRED.contains(noun.lemma())).isPresent();
  }

  private Draft draft(
      Frame frame, List<Draft> before, List<Draft> earlier, Actors actors, Times times) {
    Draft draft = new Draft(frame, rules.first(frame));
    takeOver(draft, before.isEmpty() ? shareBefore(earlier, frame) : before);
    takeTarget(draft, before, earlier);
    takeParty(draft, before);
    askClassifier(draft);
    fillUnit(draft);
    fillForm(draft);
    fillLevel(draft);
    draft.status = status(frame, earlier);
    times.apply(draft);
    if (draft.kind == FactKind.MONEY) {
      draft.moneyRole = Optional.of(moneyRole(draft, before, earlier));
    }
    fillActors(draft, actors, before);
    Draft whole = draft.shareOf;
    if (whole != null) {
      draft.subject = whole.subject;
    }
    if (draft.kind == FactKind.PARTY_NOMINATION) {
      draft.recipient = Optional.of("member");
    }
    if (RECEIVED.contains(draft.kind)) {
      draft.recipient = recipient(draft, before.isEmpty() ? earlier : before);
    }
    countHonoured(draft);
    doubt(draft);
    fillPlace(
        draft,
        actors.onlyPlace(),
        actors.topicPlace(draft.block(), frame.quantity().span().start()));
    if (whole != null && draft.place.isEmpty()) {
      draft.place = whole.place;
    }
    return draft;
  }

  /** A bare share ("đạt 49%") is of what the number before it counts. */
  private void takeOver(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    boolean bareShare =
        frame.quantity().unit().code().equals("percent")
            && !before.isEmpty()
            && (frame.category().isEmpty()
                || frame.category().equals("individual")
                || frame.category().equals(before.get(before.size() - 1).frame.category()))
            && ((frame.classes() & cues.bit("share")) != 0 || isPartOf(frame, before))
            && (frame.classes() & cues.bit("change")) == 0;
    if (!bareShare) {
      return;
    }
    Draft counted = before.get(before.size() - 1);
    if (counted.kind == FactKind.MONEY) {
      return;
    }
    draft.shareOf = counted;
    draft.kind = counted.kind;
    draft.method = "share.of-" + counted.method;
    draft.form = counted.form;
    draft.level = counted.level;
  }

  /** "có 62.000 công nhân, trong đó 70% là người ngoài tỉnh": of the number that stands before. */
  private boolean isPartOf(Frame frame, List<Draft> before) {
    Frame last = before.get(before.size() - 1).frame;
    return last.sentence() == frame.sentence()
        && frame
            .sentence()
            .nearestBefore(frame.quantity().span().start(), last.end(), cues.bit("parts"))
            .isPresent();
  }

  /**
   * What an amount is: what its own clause says; else what is said before it of wages or prices
   * ("giá bông tăng 1,2%, lên 1.890 USD/tấn"), or of debts with no gift after them ("nợ lương của
   * 40 công nhân với số tiền 2 tỷ đồng"); else so much each, where it is what one gift holds, or
   * the most, the least or the mean of what the amount before it was one of.
   */
  private String moneyRole(Draft draft, List<Draft> before, List<Draft> earlier) {
    String own = draft.rule.role();
    if (!own.equals(TOTAL)) {
      return own;
    }
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    if (sentence.nearestBefore(at, from, debt | given).filter(this::isDebt).isPresent()) {
      return "other";
    }
    if (isOfOne(frame, before)) {
      return PER_UNIT;
    }
    Optional<Cue> said = sentence.nearestBefore(at, from, priced | spent);
    if (said.isPresent() && said.get().type().in(priced)) {
      return said.get().type().is("price") ? "price" : "wage";
    }
    if ((frame.classes() & extent) != 0) {
      return lastAmount(draft, before)
          .or(() -> lastAmount(draft, earlier))
          .flatMap(last -> last.moneyRole)
          .filter(PRICED::contains)
          .orElse(PER_UNIT);
    }
    return frame.quantity().per().isEmpty() ? own : PER_UNIT;
  }

  private boolean isDebt(Cue cue) {
    return cue.type().in(debt);
  }

  /**
   * What a single gift of several holds or is worth: "mỗi suất 700.000 đồng, gồm 500.000 đồng tiền
   * mặt", "300 suất quà gồm 1 triệu đồng và túi quà", "90 công nhân được tặng phiếu mua hàng trị
   * giá 200.000 đồng".
   */
  private boolean isOfOne(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null) {
      Optional<Cue> part = sentence.nearestBefore(at, last.frame.end(), include | parts);
      boolean ofGift =
          last.kind == FactKind.GIFT && part.filter(c -> c.type().in(include)).isPresent();
      boolean ofAmount = last.moneyRole.equals(Optional.of(PER_UNIT)) && part.isPresent();
      if (ofGift || ofAmount) {
        return true;
      }
    }
    String lead = sentence.text().substring(sentence.span().start(), at);
    Matcher gift = WORTH_OF_ONE.matcher(lead);
    return gift.find()
        && (FOR_EACH.matcher(lead.substring(0, gift.start())).find()
            || before.stream().anyMatch(FactReader::isOfMany)
            || before.stream().anyMatch(d -> d.moneyRole.equals(Optional.of(PER_UNIT))));
  }

  private static boolean isOfMany(Draft draft) {
    return draft.kind == FactKind.BENEFICIARY
        && !draft.unit.equals("percent")
        && draft.quantity().value().compareTo(BigDecimal.ONE) > 0;
  }

  private static Optional<Draft> lastAmount(Draft draft, List<Draft> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft last = before.get(i);
      if (last.kind == FactKind.MONEY && draft.block() - last.block() <= 1) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** "giới thiệu 164 đoàn viên ưu tú cho Đảng; 87 người được kết nạp": into the Party. */
  private static void takeParty(Draft draft, List<Draft> before) {
    boolean admitted =
        draft.kind == FactKind.MEMBER_ADMISSION
            && draft.frame.passive()
            && before.stream().anyMatch(other -> other.kind == FactKind.PARTY_NOMINATION);
    if (admitted) {
      draft.kind = FactKind.PARTY_ADMISSION;
      draft.method = "party-admission.of-nominated";
    }
  }

  /** "thành lập 6 CĐCS với 410 đoàn viên": a count that tells how large what was achieved is. */
  private static boolean isState(Draft draft) {
    return draft.kind == FactKind.MEMBER_TOTAL || draft.kind == FactKind.WORKFORCE;
  }

  /** "đạt 106% chỉ tiêu": a share of a target is of what the count before it is. */
  private void takeTarget(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    boolean ofTarget =
        frame.quantity().unit().code().equals("percent")
            && (frame.classes() & (cues.bit("target") | cues.bit("plan"))) != 0
            && (draft.kind == FactKind.QUANTITY);
    if (!ofTarget) {
      return;
    }
    Draft counted = null;
    for (List<Draft> drafts : List.of(earlier, before)) {
      for (Draft candidate : drafts) {
        if (candidate.block() == draft.block()
            && candidate.kind != FactKind.QUANTITY
            && candidate.kind != FactKind.MONEY
            && !(counted != null && ACHIEVED.contains(counted.kind) && isState(candidate))) {
          counted = candidate;
        }
      }
    }
    if (counted != null) {
      draft.kind = counted.kind;
      draft.method = "share.of-target";
      draft.form = counted.form;
    }
  }

  /**
   * Where a classifier is surer of what a number counts than the rule that fits, it is believed.
   */
  private void askClassifier(Draft draft) {
    if (!draft.method.equals(draft.rule.id()) || draft.confidence >= SURE) {
      return;
    }
    Span sentence = draft.frame.sentence().span();
    Span number = draft.quantity().number();
    classifier
        .classify(
            draft.frame.sentence().alone(),
            new Span(number.start() - sentence.start(), number.end() - sentence.start()))
        .filter(guess -> guess.probability() > draft.confidence)
        .filter(guess -> guess.kind() != draft.kind)
        .filter(guess -> (guess.kind() == FactKind.MONEY) == draft.quantity().unit().isMoney())
        .ifPresent(
            guess -> {
              draft.kind = guess.kind();
              draft.method = guess.method();
            });
  }

  /** What a thing is counted by follows from what is done: "trao 30 bộ áo phao" are 30 gifts. */
  private static void fillUnit(Draft draft) {
    if (!draft.unit.equals(ITEM)) {
      return;
    }
    String category = draft.frame.category();
    switch (draft.kind) {
      case GIFT -> draft.unit = "gift";
      case UNION_FOUNDED, UNION_TOTAL, AGREEMENT ->
          draft.unit = MEMBERS_OF_PACTS.contains(category) ? "union" : ITEM;
      case MEMBER_ADMISSION,
          MEMBER_TOTAL,
          WORKFORCE,
          PARTY_ADMISSION,
          PARTY_NOMINATION,
          PARTICIPATION,
          BENEFICIARY ->
          draft.unit = category.isEmpty() ? "person" : ITEM;
      default -> {}
    }
  }

  private void fillForm(Draft draft) {
    Frame frame = draft.frame;
    if (draft.form.isPresent()) {
      return;
    }
    String form = draft.rule.form();
    boolean praised =
        draft.kind == FactKind.AWARD
            && draft.rule.form().isEmpty()
            && (frame.passive() || formBeforeNumber(frame));
    if (praised) {
      form = "=form";
    }
    if (form.startsWith("=")) {
      draft.form = value(frame, form.substring(1));
    } else if (!form.isEmpty()) {
      draft.form = Optional.of(form);
    }
    if (draft.form.isEmpty() && draft.kind == FactKind.AWARD) {
      draft.form = value(frame, "praise");
    }
  }

  /**
   * Whether a form stands between the verb and the number: "khen thưởng, tặng giấy khen cho 12 …".
   */
  private static boolean formBeforeNumber(Frame frame) {
    int at = frame.quantity().span().start();
    int verb = frame.verb().map(cue -> cue.span().start()).orElse(at);
    return frame.cues().stream()
        .anyMatch(
            cue -> cue.type().is("form") && cue.span().start() >= verb && cue.span().end() <= at);
  }

  /**
   * The value of the cue of a class in the clause of a number: the one before it, nearest first;
   * the first after it for what is said of it ("30 CĐCS hoàn thành tốt nhiệm vụ").
   */
  private static Optional<String> value(Frame frame, String type) {
    int at = frame.quantity().span().start();
    boolean predicated = frame.passive() || type.equals("rating");
    int limit =
        frame.passive() && !type.equals("rating")
            ? frame
                .sentence()
                .mark(
                    frame.verb().map(cue -> cue.span().end()).orElse(frame.end()),
                    frame.clause().end(),
                    ",:;")
            : frame.clause().end();
    Cue left = null;
    Cue right = null;
    for (Cue cue : frame.cues()) {
      if (!cue.type().is(type)) {
        continue;
      }
      if (cue.span().end() <= at) {
        left = cue;
      } else if (right == null && cue.span().end() <= limit) {
        right = cue;
      }
    }
    Cue best = right != null && (predicated || left == null) ? right : left;
    return Optional.ofNullable(best).map(Cue::value);
  }

  private void fillLevel(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    boolean levelled =
        draft.kind == FactKind.AWARD
            || draft.kind == FactKind.CONTEST_PRIZE
            || draft.kind == FactKind.INITIATIVE
            || sentence.cues().stream().anyMatch(cue -> cue.type().is("contest"));
    if (draft.level.isPresent() || !levelled) {
      return;
    }
    int at = frame.quantity().span().start();
    long level = cues.bit("level");
    int next = sentence.mark(frame.end(), frame.clause().end(), ",(");
    draft.level =
        sentence
            .firstAfter(frame.quantity().span().end(), next, level)
            .or(() -> sentence.nearestBefore(at, levelFrom(draft), level))
            .map(Cue::value)
            .or(() -> levelOfContest(sentence, at));
  }

  /** Prizes are of the level that the article's one contest is said to have. */
  private void fillContestLevels(
      List<Draft> drafts, Article article, MentionIndex index, ArticleNumbers numbers) {
    boolean wanted =
        drafts.stream().anyMatch(d -> d.kind == FactKind.CONTEST_PRIZE && d.level.isEmpty());
    boolean told = drafts.stream().anyMatch(draft -> draft.level.isPresent());
    if (!wanted || told) {
      return;
    }
    Set<String> levels = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!block.kind().holdsFacts()) {
        continue;
      }
      Span whole = new Span(0, block.text().length());
      List<Cue> found = cues.find(numbers.tokens(block), whole);
      if (found.stream().noneMatch(cue -> cue.type().is("contest"))) {
        continue;
      }
      SentenceView view =
          new SentenceView(
              block.seq(),
              block.text(),
              whole,
              List.of(),
              found,
              index.in(block.seq(), whole),
              List.of());
      for (Cue cue : found) {
        if (cue.type().is("contest")) {
          levelOfContest(view, Math.min(whole.end(), cue.span().end() + CONTEST_REACH))
              .ifPresent(levels::add);
        }
      }
    }
    if (levels.size() == 1) {
      drafts.stream()
          .filter(draft -> draft.kind == FactKind.CONTEST_PRIZE)
          .forEach(draft -> draft.level = levels.stream().findFirst());
    }
  }

  /** "Hội thi “Thợ hàn giỏi toàn quốc”", "Hội thao CNVCLĐ quận Suối Mơ": its name tells. */
  private Optional<String> levelOfContest(SentenceView sentence, int at) {
    Optional<Cue> contest =
        sentence.nearestBefore(at, sentence.span().start(), cues.bit("contest"));
    if (contest.isEmpty()) {
      return Optional.empty();
    }
    int start = contest.get().span().start();
    Span name = new Span(start, endOfContest(sentence, contest.get().span().end(), at));
    for (Cue cue : sentence.cues()) {
      if (cue.type().is("level") && name.contains(cue.span())) {
        return Optional.of(cue.value());
      }
    }
    for (Mention mention : sentence.mentions()) {
      if (mention.kind().isPlace() && name.contains(mention.span())) {
        return mention.kind() == EntityKind.DISTRICT
            ? Optional.of("district")
            : mention.kind() == EntityKind.PROVINCE ? Optional.of("city") : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A contest's name goes on, quotation marks and all, to a comma or a word that links. */
  private static int endOfContest(SentenceView sentence, int from, int limit) {
    String text = sentence.text();
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (",;:.()".indexOf(c) >= 0) {
        return at;
      }
      if (c == '“' && text.indexOf('”', at) > 0) {
        at = Math.min(limit, text.indexOf('”', at));
      } else if (Character.isLetter(c) && !Character.isLetterOrDigit(text.charAt(at - 1))) {
        String word = ActorWords.wordAfter(text, at);
        if (AFTER_CONTEST.contains(word)) {
          return at;
        }
        at += word.length() - 1;
      }
      at++;
    }
    return limit;
  }

  /**
   * Levels are said between the verb and the number, but prizes are listed over several clauses.
   */
  private static int levelFrom(Draft draft) {
    Frame frame = draft.frame;
    int clause = frame.clause().start();
    if (draft.kind == FactKind.CONTEST_PRIZE || draft.kind == FactKind.PARTICIPATION) {
      return frame.sentence().span().start();
    }
    return frame.verb().map(cue -> Math.max(clause, cue.span().start())).orElse(clause);
  }

  /**
   * A number is planned where the last word before it that says so is one of plan ("sẽ", "phấn
   * đấu"); a noun such as "kế hoạch" says so only where nothing is said to be done.
   */
  private Status status(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    Optional<Cue> done = sentence.nearestBefore(at, from, cues.bit("done"));
    Optional<Cue> planned = sentence.nearestBefore(at, from, cues.bit("planned"));
    if (planned.isPresent()
        && (done.isEmpty() || done.get().span().start() < planned.get().span().start())) {
      return Status.PLANNED;
    }
    if (done.isPresent()) {
      return Status.REPORTED;
    }
    boolean says =
        sentence.nearestBefore(at, from, cues.bit("plan")).isPresent()
            || sentence
                .firstAfter(frame.end(), frame.clause().end(), cues.bit("future"))
                .isPresent()
            || goesOn(frame, earlier);
    return says ? Status.PLANNED : Status.REPORTED;
  }

  /** "Mức thưởng dự kiến … Trong đó, …": amounts that a sentence of plans is followed by. */
  private static boolean goesOn(Frame frame, List<Draft> earlier) {
    if (earlier.isEmpty() || !frame.quantity().unit().isMoney()) {
      return false;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      if (last.block() != frame.sentence().block()) {
        return false;
      }
      if (last.kind == FactKind.MONEY) {
        return last.status == Status.PLANNED;
      }
    }
    return false;
  }

  private void fillActors(Draft draft, Actors actors, List<Draft> before) {
    Optional<Actors.Agent> agent = actors.agent(draft.frame);
    Optional<Entity> topic = actors.topicAt(draft.block(), draft.frame.quantity().span().start());
    boolean given = GIVEN.contains(draft.kind) && !PRICED.contains(draft.moneyRole.orElse(""));
    if (given) {
      boolean mayCarry = !draft.frame.passive();
      boolean handedOver = draft.kind == FactKind.AWARD || draft.kind == FactKind.GIFT;
      boolean mayTopic = mayCarry || handedOver;
      draft.giver =
          agent
              .or(() -> mayCarry ? actors.carried(draft.frame) : Optional.empty())
              .or(() -> mayTopic ? topic.map(FactReader::agentOf) : Optional.empty())
              .map(who -> new Giver(who.name(), who.entity()));
    }
    Optional<Entity> acting = agent.flatMap(Actors.Agent::work);
    boolean fromAbove =
        acting.isPresent() && Actors.isConfederation(acting.get()) && topic.isPresent();
    boolean ofOwnUnion =
        acting.isPresent()
            && draft.kind != FactKind.WORKFORCE
            && draft.kind != FactKind.QUANTITY
            && topic.filter(union -> isUnionOf(union, acting.get())).isPresent();
    boolean ofTopic =
        acting.isEmpty()
            || draft.kind == FactKind.AWARD
            || fromAbove
            || ofOwnUnion
            || agent.filter(Actors.Agent::named).isPresent()
            || (TOPICAL.contains(draft.rule.id()) && agent.filter(actors::holdsContest).isEmpty());
    draft.subject = ofTopic ? topic.or(() -> acting) : acting;
    if (agent.isEmpty()) {
      priced(draft, before).ifPresent(counted -> takeActors(draft, counted));
    }
    Optional<Actors.Teller> teller = actors.teller(draft.frame);
    if (acting.isEmpty() && agent.isEmpty() && teller.isPresent()) {
      draft.subject = teller.get().body();
    }
    draft.home = draft.subject.flatMap(actors::placeOf);
    // What an agency does or tells is no federation's work.
    draft.subject = draft.subject.filter(body -> body.kind() != EntityKind.AGENCY);
    boolean ofEmployers =
        agent.isEmpty()
            && (draft.status == Status.REPORTED || !draft.rule.id().equals("money.wage"))
            && EARNED.contains(draft.moneyRole.orElse(""))
            && topic.flatMap(Entity::place).isPresent();
    if (ofEmployers || (draft.kind == FactKind.QUANTITY && agent.isEmpty() && ofPlace(draft))) {
      draft.subject = Optional.empty();
    }
    if (draft.subject.isEmpty() || (draft.giver.isPresent() && agent.isEmpty())) {
      draft.confidence -= UNSAID;
    }
  }

  /**
   * "Toàn tỉnh hiện có 12 dự án nhà ở", "Tỉnh Điện Biên đã giao 5 ha đất": what a place has or does
   * is no federation's work.
   */
  private boolean ofPlace(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Span segment = sentence.segment(at);
    String text = sentence.text().substring(segment.start(), at).toLowerCase(Locale.ROOT);
    for (String whole : actorWords.wholes()) {
      int found = text.indexOf(whole);
      if (found >= 0) {
        return sentence
            .firstAfter(segment.start() + found, at, cues.verbs())
            .filter(verb -> verb.type().is("have"))
            .isPresent();
      }
    }
    return actorWords.levels().stream()
        .filter(level -> text.startsWith(level + " "))
        .findFirst()
        .filter(level -> Character.isUpperCase(sentence.text().charAt(segment.start())))
        .map(level -> placeEnd(sentence, segment.start(), level.length()))
        .filter(
            end -> actorWords.auxiliaries().contains(ActorWords.wordAfter(sentence.text(), end)))
        .isPresent();
  }

  /** Where the name of a place that begins with its type ends; the type may stand alone. */
  private static int placeEnd(SentenceView sentence, int start, int type) {
    return sentence.mentions().stream()
        .filter(mention -> mention.kind().isAboveCommune() && mention.span().start() == start)
        .mapToInt(mention -> mention.span().end())
        .findFirst()
        .orElse(start + type);
  }

  /**
   * "Công đoàn Công ty A cho biết, công ty có …": the union whose name ends with its employer's.
   */
  private static boolean isUnionOf(Entity union, Entity employer) {
    return union.kind() == EntityKind.GRASSROOTS_UNION
        && union.name().endsWith(" " + employer.name());
  }

  /**
   * What makes a fact less sure: a giver known by the words alone, a giver or subject that is no
   * union, people or a gift of whom the text doesn't say who they are or who gets it, a prize of a
   * contest of no said level, a kind that a model chose.
   */
  private static void doubt(Draft draft) {
    boolean otherGiver =
        draft
            .giver
            .filter(giver -> giver.entity().filter(body -> body.kind().isUnion()).isEmpty())
            .isPresent();
    boolean otherSubject = draft.subject.filter(body -> !body.kind().isUnion()).isPresent();
    boolean unranked = draft.kind == FactKind.CONTEST_PRIZE && draft.level.isEmpty();
    boolean nobody = draft.kind == FactKind.GIFT && draft.recipient.isEmpty();
    boolean anybody =
        draft.kind == FactKind.BENEFICIARY && draft.recipient.equals(Optional.of("individual"));
    if (otherGiver || otherSubject || unranked || nobody || anybody) {
      draft.confidence -= UNSAID;
    }
    if (!draft.method.equals(draft.rule.id())) {
      draft.confidence = Math.min(draft.confidence, CHOSEN);
    }
  }

  /** "150 cháu được tặng quà, mỗi suất 1 triệu đồng": what an amount each is the price of. */
  private static Optional<Draft> priced(Draft draft, List<Draft> before) {
    boolean each = draft.moneyRole.equals(Optional.of(PER_UNIT)) && !before.isEmpty();
    return Optional.of(before)
        .filter(drafts -> each)
        .map(drafts -> drafts.get(drafts.size() - 1))
        .filter(last -> last.kind == FactKind.GIFT || last.kind == FactKind.BENEFICIARY);
  }

  private static void takeActors(Draft draft, Draft from) {
    draft.subject = from.subject;
    draft.giver = from.giver.or(() -> draft.giver);
  }

  private static Actors.Agent agentOf(Entity topic) {
    return new Actors.Agent(topic.name(), Optional.of(topic));
  }

  /** "4 giấy khen tập thể, 9 giấy khen cá nhân": certificates count those who get them. */
  private static void countHonoured(Draft draft) {
    if (draft.frame.category().equals(CERTIFICATE)) {
      draft.recipient.ifPresent(
          who -> draft.unit = who.equals("collective") ? "collective" : "person");
    }
  }

  /** "30 huy chương cho vận động viên", "6 giải tập thể": who wins, said right after the honour. */
  private Optional<String> winner(Frame frame) {
    SentenceView sentence = frame.sentence();
    int from =
        frame
            .quantity()
            .counted()
            .map(noun -> noun.head().start())
            .orElse(frame.quantity().span().end());
    int end = sentence.mark(frame.end(), frame.clause().end(), ",;:(");
    return sentence.firstAfter(from, end, cues.bit("who")).map(Cue::value);
  }

  private Optional<String> recipient(Draft draft, List<Draft> earlier) {
    Frame frame = draft.frame;
    String category = frame.category();
    Optional<String> own =
        frame.quantity().counted().map(CountedNoun::category).flatMap(FactReader::recipientOf);
    if (draft.kind == FactKind.CONTEST_PRIZE || category.equals(CERTIFICATE)) {
      return own.or(() -> winner(frame));
    }
    if (draft.kind == FactKind.AWARD || draft.kind == FactKind.BENEFICIARY) {
      return own.filter(name -> !name.equals("individual"))
          .or(() -> named(frame))
          .or(
              () ->
                  draft.kind == FactKind.BENEFICIARY ? whoBefore(frame, earlier) : Optional.empty())
          .or(() -> own);
    }
    if (category.isEmpty() && draft.kind == FactKind.BENEFICIARY) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    long who = cues.bit("who");
    int at = frame.quantity().span().start();
    int limit = draft.kind == FactKind.GIFT ? sentence.segment(at).end() : frame.clause().end();
    Optional<Cue> right = sentence.firstAfter(frame.end(), Math.max(frame.end(), limit), who);
    Optional<Cue> left =
        sentence
            .nearestBefore(at, sentence.segment(at).start(), who)
            .map(cue -> firstListed(sentence, cue));
    boolean object = left.filter(cue -> isObject(frame, cue)).isPresent();
    Optional<String> named = (object ? left : right.or(() -> left)).map(Cue::value);
    boolean earned = draft.moneyRole.filter("wage"::equals).isPresent();
    return named.isEmpty() && earned ? Optional.of("worker") : named;
  }

  /** "sát cánh cùng đoàn viên, người dân": the first of those named side by side. */
  private Cue firstListed(SentenceView sentence, Cue last) {
    Cue first = last;
    while (true) {
      Optional<Cue> before =
          sentence.nearestBefore(first.span().start(), sentence.span().start(), cues.bit("who"));
      if (before.isEmpty()
          || !BESIDE.contains(
              sentence.text().substring(before.get().span().end(), first.span().start()).strip())) {
        return first;
      }
      first = before.get();
    }
  }

  /** "hỗ trợ giáo viên Lò Thị Mây 20 triệu đồng để …": who stands right behind the verb gets it. */
  private static boolean isObject(Frame frame, Cue who) {
    return frame
        .verb()
        .filter(verb -> !frame.passive() && verb.span().end() <= who.span().start())
        .filter(
            verb ->
                DIRECTLY.contains(
                    frame
                        .sentence()
                        .text()
                        .substring(verb.span().end(), who.span().start())
                        .strip()))
        .isPresent();
  }

  /**
   * "khám bệnh cho 1.350 công nhân. Ngoài ra, siêu âm cho 280 người": people with no name of their
   * own are those whom the sentence names before them, else those helped last in the paragraph.
   */
  private Optional<String> whoBefore(Frame frame, List<Draft> earlier) {
    boolean unnamed =
        frame.quantity().counted().filter(noun -> !UNNAMED.contains(noun.lemma())).isEmpty();
    if (!unnamed) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    Optional<String> said =
        sentence
            .nearestBefore(
                frame.quantity().span().start(), sentence.span().start(), cues.bit("who"))
            .map(Cue::value);
    if (said.isPresent()) {
      return said;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      if (sentence.block() - last.block() > 1) {
        break;
      }
      if (last.kind == FactKind.BENEFICIARY && last.recipient.isPresent()) {
        return last.recipient;
      }
    }
    return Optional.empty();
  }

  /**
   * "500 lượt đoàn viên", "120 cán bộ và người lao động": who is counted, where the head noun
   * leaves it open.
   */
  private Optional<String> named(Frame frame) {
    return frame
        .quantity()
        .counted()
        .filter(
            noun ->
                noun.category().equals("official")
                    || noun.phrase().of(frame.sentence().text()).startsWith("lượt"))
        .flatMap(
            noun ->
                frame
                    .sentence()
                    .firstAfter(noun.head().start(), noun.phrase().end(), cues.bit("who")))
        .map(Cue::value);
  }

  private static Optional<String> recipientOf(String category) {
    return switch (category) {
      case "collective",
          "household",
          "student",
          "child",
          "worker",
          "member",
          "teacher",
          "resident" ->
          Optional.of(category);
      case "turn_of_people" -> Optional.of("worker");
      case "individual",
          "union_official",
          "youth_member",
          "delegate",
          "athlete",
          "contestant",
          "official",
          "party_member",
          "association_member",
          "volunteer",
          "patient" ->
          Optional.of("individual");
      case "grassroots_union",
          "union",
          "federation",
          "union_group",
          "union_cluster",
          "enterprise",
          "workplace_unit",
          "school",
          "organisation",
          "team" ->
          Optional.of("collective");
      default -> Optional.empty();
    };
  }

  private static void fillPlace(Draft draft, Optional<Entity> only, Optional<Entity> topic) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Mention best = null;
    Set<String> here = new HashSet<>();
    for (Mention mention : sentence.mentions()) {
      boolean free =
          mention.kind().isAboveCommune()
              && mention.entity().isPresent()
              && !sentence.standsInName(mention.span());
      if (!free) {
        continue;
      }
      here.add(mention.entity().get().key());
      if (best == null
          || Math.abs(mention.span().start() - at) < Math.abs(best.span().start() - at)) {
        best = mention;
      }
    }
    Optional<Entity> listed = listedPlace(sentence, at);
    Optional<Entity> where =
        listed.isPresent()
            ? listed
            : best != null && here.size() <= MAX_PLACES
                ? narrowest(sentence, best).entity()
                : draft.subject.isEmpty()
                        || !draft.subject.get().kind().isUnion()
                        || Actors.isConfederation(draft.subject.get())
                    ? draft.home.or(() -> only).or(() -> topic)
                    : Optional.empty();
    draft.place = where.filter(place -> !holds(place, draft.subject));
  }

  /** "các Sở Y tế: Lai Châu (300 triệu đồng), Điện Biên (200 triệu đồng)": each has its own. */
  private static Optional<Entity> listedPlace(SentenceView sentence, int at) {
    int open = at - 1;
    boolean inBrackets = open > sentence.span().start() && sentence.text().charAt(open) == '(';
    if (!inBrackets) {
      return Optional.empty();
    }
    int end = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), open);
    return sentence.mentions().stream()
        .filter(mention -> mention.kind().isAboveCommune() && mention.span().end() == end)
        .flatMap(mention -> mention.entity().stream())
        .findFirst();
  }

  /** "(huyện Mường Chà, tỉnh Điện Biên)": the district, whose province only stands beside it. */
  private static Mention narrowest(SentenceView sentence, Mention around) {
    for (Mention inner : sentence.mentions()) {
      boolean beside =
          inner.kind().isAboveCommune()
              && inner.span().end() < around.span().start()
              && BESIDE.contains(
                  sentence.text().substring(inner.span().end(), around.span().start()).strip())
              && inner.entity().flatMap(Entity::parent).equals(around.entity().map(Entity::key));
      if (beside) {
        return inner;
      }
    }
    return around;
  }

  /** Whether a place is the subject's own, or the province around it. */
  private static boolean holds(Entity place, Optional<Entity> subject) {
    return subject
        .filter(
            body ->
                body.place().filter(key -> key.equals(place.key())).isPresent()
                    || body.name().endsWith(place.name())
                    || body.parent().filter(key -> key.endsWith(place.name())).isPresent())
        .isPresent();
  }
}
