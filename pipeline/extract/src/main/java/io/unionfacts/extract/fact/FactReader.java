package io.unionfacts.extract.fact;

import io.unionfacts.extract.Warning;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.Modifier;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.quantity.QuantityReader;
import io.unionfacts.extract.quantity.Shape;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of an article: what each number counts, who did it, for whom and when. Immutable
 * and thread-safe.
 *
 * <p>From {@code "LĐLĐ quận tặng giấy khen cho 10 tập thể và 47 cá nhân"} it reads two awards, of
 * 10 to collectives and of 47 to individuals, both of the form {@code giấy khen} and given by the
 * federation.
 */
public final class FactReader {
  private static final String VOTES = "quantity.votes";
  private static final Set<FactKind> RECEIVED =
      EnumSet.of(
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.BENEFICIARY,
          FactKind.MONEY,
          FactKind.CONTEST_PRIZE);

  /** What is a number of people or of households, or a share of them. */
  private static final Set<FactKind> OF_PEOPLE =
      EnumSet.of(
          FactKind.BENEFICIARY,
          FactKind.PARTICIPATION,
          FactKind.WORKFORCE,
          FactKind.MEMBER_TOTAL,
          FactKind.MEMBER_ADMISSION);

  private static final Set<String> MANY = Set.of("person", "household", Draft.PERCENT);

  private static final String VOLTAGE = "kV";

  private static final Beginnings TIMES = new Beginnings(List.of("lần"));

  private static final String IN_TURN = "lần lượt";

  private static final Endings SPANS_OF_TIME =
      new Endings(List.of(" năm", " tháng", " tuần", " ngày", " quý", " nhiệm kỳ"));

  /** What has the name of a day. */
  private static final Endings NAMED_AFTER_DAYS =
      new Endings(
          List.of("giải thưởng", "giải", "học bổng", "quỹ", "cúp", "hội thao", "hội thi", "dịp"));

  private static final Endings LINES =
      new Endings(
          List.of(
              "đường dây", "trạm biến áp", "trạm", "TBA", "lưới điện", "lưới", "ĐZ", "cáp ngầm"));

  private static final Endings GAMES =
      new Endings(
          List.of("bóng đá", "bóng đá nam", "bóng đá nữ", "bóng đá mini", "bóng đá mini nam"));

  /** What has numbers in place of names. */
  private static final Endings WORKSHOPS =
      new Endings(
          List.of(
              "xưởng",
              "xưởng may",
              "xưởng cắt",
              "xưởng đế",
              "xưởng giày",
              "xưởng sản xuất",
              "xưởng khai thác",
              "chuyền",
              "chuyền may",
              "dây chuyền",
              "tổ may",
              "kíp",
              "quân y",
              "quân dân y"));

  private static final String NEXT_NUMBER = " và ";

  /** "phát hiện 2 đơn vị nợ BHXH": what stands before two that nothing has named yet. */
  private static final Endings FOUND =
      new Endings(List.of(" phát hiện", " có", " còn", " thêm", " vượt"));

  private static final Set<String> PAIRED = Set.of("đơn vị", "bên");

  /** Classes of cues of what is done to some who are counted. */
  private static final long HONOURS =
      CueLexicon.standard().bits("form", "praise", "prize", "rating");

  private static final int TWO_SPELLED = 3;

  /** What a duration is said of that is itself told, whatever modifier stands between. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?:kéo dài|thời hạn[\\p{L} ]{0,12}|thời hiệu|hiệu lực|thử thách|trong thời gian"
              + "|(?:hoàn thành|thi công)[\\p{L} ]{0,10} (?:sau|trong)|nợ [\\p{L}\\d,. ]{0,40}trong"
              + "|thời gian[\\p{L} ]{1,24} là|(?:trả|vay)[\\p{L} ]{0,9} trong|nghỉ thêm"
              + "|phạt[\\p{L} ]{0,12}|mức án|tù|giờ làm[\\p{L} ]{0,20} lên|tăng ca|làm thêm(?: giờ)?"
              + "|(?:nghỉ(?! hưu| mát)|ngừng|ngưng|tạm dừng|đình chỉ|đóng cửa|chậm|nợ|quá hạn)"
              + "(?! sau| trước| khi)[\\p{L} ]{0,20}|thâm niên[\\p{L} ]{0,12}"
              + "|rút ngắn (?:tiến độ|thời gian)[\\p{L} ]{0,14}|vượt tiến độ|về đích sớm"
              + "|trước (?:thời hạn|tiến độ|kế hoạch)"
              + "|mức trần|số ngày[\\p{L} ]{0,24} là|(?:cao|thấp) nhất|bình quân|tương đương"
              + "|(?:nâng|tăng|giảm|rút|rút ngắn|cắt giảm|kéo dài|thêm)(?: thêm| xuống| lên| còn)*"
              + "|(?:giảm|rút|rút ngắn|tăng|nâng|kéo dài) [\\p{L}\\d,./ ]{1,40}"
              + " (?:lên|xuống|còn|xuống còn|lên thành))"
              + "(?: là| từ| đến| nhận| được| suốt)*(?: khoảng| hơn| gần)? $");

  /** What makes a duration one that frames the sentence: "nợ lương 6 tháng đầu năm". */
  private static final Beginnings FRAMING =
      new Beginnings(
          List.of(
              " đầu",
              " cuối",
              " qua",
              " nay",
              " trước",
              " gần đây",
              " liên tiếp",
              " liên tục",
              " liền"));

  /** "từ 48 giờ xuống 44 giờ": what stands around a length of time that changes. */
  private static final Endings FROM = new Endings(List.of(" từ", " từ mức"));

  /** "tăng lên 72 giờ thay vì 40 giờ". */
  private static final Endings INSTEAD = new Endings(List.of(" thay vì", " thay cho"));

  private static final Beginnings TO = new Beginnings(List.of(" xuống", " lên", " còn"));

  /** "lĩnh án 3 năm tù". */
  private static final Beginnings SENTENCED = new Beginnings(List.of(" tù", " cải tạo"));

  /** "tăng ca 2 giờ mỗi ngày": how long something is done again and again. */
  private static final Beginnings AGAIN =
      new Beginnings(List.of(" mỗi ", " một ngày", " một tuần", " một tháng", " một năm"));

  /** Characters that {@link #LASTING} fits at most; a block may be long and hold many durations. */
  private static final int LONGEST_LASTING = 64;

  private static final Beginnings MEMBERS =
      new Beginnings(List.of("đoàn viên", "kết nạp", "phát triển", "gia nhập", "công đoàn"));

  /** Ages that are read at all are what the text is about: those of retirement. */
  private static final String AGE = "age";

  private static final Set<String> DURATIONS =
      Set.of("year", "month", "day", "week", "hour", "minute");

  private static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());

  private static final Set<String> HOURS = Set.of("hour", "minute");

  private final QuantityReader quantities;

  private final PeriodReader periods;

  private final Sentences sentences;

  private final CueLexicon cues;

  private final KindRules rules;

  private final Frames frames;

  private final CarriedKinds carried;
  private final ContestKinds contests;
  private final MoneyRoles moneyRoles;
  private final ContestLevels levels;
  private final Plans plans;
  private final ActorWords actorWords;
  private final Owners owners;
  private final Recipients recipients;
  private final KindClassifier classifier;

  private FactReader(KindClassifier classifier) {
    this.classifier = classifier;
    this.quantities = QuantityReader.standard();
    this.periods = PeriodReader.standard();
    this.sentences = Sentences.standard();
    this.cues = CueLexicon.standard();
    this.rules = KindRules.standard(cues);
    this.frames = new Frames(cues);
    this.carried = new CarriedKinds(cues);
    this.contests = new ContestKinds(cues);
    this.moneyRoles = new MoneyRoles(cues);
    this.levels = new ContestLevels(cues);
    this.plans = new Plans(cues);
    this.actorWords = ActorWords.standard();
    this.owners = new Owners(cues, actorWords);
    this.recipients = new Recipients(cues, actorWords);
  }

  /** A reader with the lexicons and rules that ship with unionfacts. */
  public static FactReader standard() {
    return with(KindClassifier.none());
  }

  /** A reader that asks a classifier what a number counts where no rule for it fits. */
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
    if (!hasQuantities(article, numbers)) {
      return NOTHING;
    }
    MentionIndex index = MentionIndex.of(article, SetOffPlaces.joined(article, mentions));
    Items items = Items.of(article, index);
    Actors actors = new Actors(article, items, index, actorWords);
    Optional<Integer> feast = NarratedYears.feast(article, numbers);
    Times times = times(article, 0, items, numbers, feast);
    Optional<String> helped = recipients.helped(article, numbers);
    List<Draft> drafts = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (items.begins(block)) {
        helped = Optional.empty();
        times = times(article, block.seq(), items, numbers, feast);
      }
      if (block.kind().holdsFacts()) {
        readBlock(block, index, numbers, actors, helped, times, drafts);
        if (block.kind() == BlockKind.TITLE && !drafts.isEmpty() && Plans.headsTarget(article)) {
          plans.planHeadline(drafts);
        }
      }
    }
    levels.fillFromArticle(drafts, article, index, numbers);
    ContestLevels.fillFromSubjects(drafts);
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

  /** Of most teasers nothing is counted, and so nothing need be known. */
  private static boolean hasQuantities(Article article, ArticleNumbers numbers) {
    for (Block block : article.blocks()) {
      if (block.kind().holdsFacts() && !numbers.quantities(block).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Times times(
      Article article, int start, Items items, ArticleNumbers numbers, Optional<Integer> feast) {
    return new Times(cues, NarratedYears.of(article, start, items, numbers, feast, cues));
  }

  private void readBlock(
      Block block,
      MentionIndex mentions,
      ArticleNumbers read,
      Actors actors,
      Optional<String> helped,
      Times times,
      List<Draft> drafts) {
    times.enter(block.kind());
    String text = block.text();
    List<Quantity> allQuantities = read.quantities(block);
    List<Period> allPeriods = read.periods(block);
    if (allQuantities.isEmpty() && allPeriods.isEmpty()) {
      return;
    }
    @Nullable BlockText blockText = null;
    for (Span whole : sentences.split(text, read.tokens(block))) {
      Span span = new Span(Items.behindDash(text, whole), whole.end());
      List<Period> within = periodsIn(span, allPeriods);
      if (within.isEmpty() && !counts(span, allQuantities)) {
        continue;
      }
      List<Mention> named = mentions.in(block.seq(), span);
      List<Quantity> numbers = quantitiesIn(span, allQuantities, within, named);
      if (numbers.isEmpty() && within.isEmpty()) {
        continue;
      }
      // "Năm 2031, huyện đặt ra chỉ tiêu gì?": what is answered next is a plan for that year
      boolean cued =
          !numbers.isEmpty()
              || text.charAt(span.end() - 1) == '?'
              || within.stream().anyMatch(p -> p.schoolYear().isPresent());
      List<Cue> found = cued ? cues.find(read.tokens(block), span) : List.of();
      times.pass(span, text, within, found);
      if (numbers.isEmpty()) {
        continue;
      }
      blockText = blockText == null ? BlockText.of(block, read.tokens(block), mentions) : blockText;
      SentenceView sentence = new SentenceView(blockText, span, numbers, found, named, within);
      List<Draft> made = new ArrayList<>();
      for (Frame frame : frames.read(sentence)) {
        if (isFact(frame)) {
          made.add(draft(frame, made, drafts, actors, times));
        }
      }
      carried.takeTargetOfNext(made);
      CarriedKinds.takeOldValue(made);
      CarriedKinds.takeTwin(made);
      Parts.link(sentence, made, drafts);
      Times.shareParts(made);
      Owners.shareGivers(made);
      ContestKinds.shareGivers(made);
      Owners.shareSubjects(made);
      InTurn.share(sentence, made);
      recipients.share(made, drafts, helped);
      FactPlaces.share(made, drafts);
      drafts.addAll(made);
    }
  }

  private static boolean counts(Span sentence, List<Quantity> quantities) {
    for (Quantity quantity : quantities) {
      if (sentence.contains(quantity.span())) {
        return true;
      }
    }
    return false;
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

  /**
   * The numbers of a sentence, but for those that are part of its periods or of names: "Bệnh viện
   * Quân y 103", "Trường Tiểu học Kim Đồng 1 huyện Ba Vì".
   */
  private static List<Quantity> quantitiesIn(
      Span sentence, List<Quantity> quantities, List<Period> periods, List<Mention> mentions) {
    List<Quantity> within = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (sentence.contains(quantity.span()) && !isPart(quantity, periods, mentions)) {
        within.add(quantity);
      }
    }
    return within;
  }

  private static boolean isPart(Quantity quantity, List<Period> periods, List<Mention> mentions) {
    for (Period period : periods) {
      if (period.span().overlaps(quantity.number())) {
        return true;
      }
    }
    for (Mention mention : mentions) {
      if (isPartOf(quantity, mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOf(Quantity quantity, Mention mention) {
    return mention.span().contains(quantity.number())
        && mention.span().start() < quantity.number().start();
  }

  /**
   * Leaves out durations that only frame the sentence and vague amounts; a "tháng lương" is pay.
   */
  private static boolean isFact(Frame frame) {
    Quantity quantity = frame.quantity();
    boolean named =
        isSizeOfTeam(frame)
            || isVoltage(frame)
            || isHowOften(frame)
            || isNamedAfterDay(frame)
            || isInTurn(frame)
            || isNumbered(frame, frame.index());
    if (quantity.shape() == Shape.VAGUE || isNone(frame) || named) {
      return false;
    }
    boolean pay = frame.category().equals("money_thing");
    if (DURATIONS.contains(quantity.unit().code()) && !pay) {
      // behind a bare number: "tuổi nghỉ hưu của nam lên 62"
      boolean age =
          quantity.shape() == Shape.SIMPLE
              && (frame.category().equals(AGE) || quantity.counted().isEmpty());
      return age || isNews(frame);
    }
    return !isPair(frame) || isHonoured(frame);
  }

  /** "định kỳ 3 năm 1 lần": how often something is done. */
  private static boolean isHowOften(Frame frame) {
    String text = frame.sentence().text();
    return TIMES.begins(text, frame.quantity().number().end() + 1)
        && SPANS_OF_TIME.standBefore(text, frame.start());
  }

  /** "xét tặng Giải thưởng 28/7 LĐLĐ tỉnh": a day, and no share. */
  private static boolean isNamedAfterDay(Frame frame) {
    return frame.quantity().of().isPresent()
        && NAMED_AFTER_DAYS.standBefore(frame.sentence().text(), frame.start());
  }

  /** "các giải nhì, ba lần lượt thuộc về": one after another. */
  private static boolean isInTurn(Frame frame) {
    return frame
        .quantity()
        .counted()
        .filter(noun -> frame.sentence().text().startsWith(IN_TURN, noun.head().start()))
        .isPresent();
  }

  /** "đường dây 500kV", "trạm biến áp 110 kV": which of them it is. */
  private static boolean isVoltage(Frame frame) {
    return frame.quantity().unit().code().equals(VOLTAGE)
        && LINES.standBefore(frame.sentence().text(), frame.start());
  }

  /** "công nhân xưởng may 3 và 4 ngừng việc": which of them it is. */
  private static boolean isNumbered(Frame frame, int index) {
    List<Quantity> quantities = frame.sentence().quantities();
    Quantity quantity = quantities.get(index);
    String text = frame.sentence().text();
    int at = quantity.number().start();
    if (quantity.number().length() >= TWO_SPELLED
        || !quantity.unit().code().equals("item")
        || !Character.isDigit(text.charAt(at))) {
      return false;
    }
    boolean bare = quantity.counted().filter(noun -> !noun.category().isEmpty()).isEmpty();
    return (bare && WORKSHOPS.standBefore(text, at))
        || (index > 0
            && NEXT_NUMBER.equals(text.substring(quantities.get(index - 1).number().end(), at))
            && isNumbered(frame, index - 1));
  }

  /** "giải bóng đá nam 7 người": what kind of game it is. */
  private static boolean isSizeOfTeam(Frame frame) {
    return frame.quantity().unit().code().equals("person")
        && frame.quantity().number().length() <= TWO_SPELLED
        && GAMES.standBefore(frame.sentence().text(), frame.start());
  }

  /** "tặng cờ thi đua cho 2 đơn vị": these are no pair named before. */
  private static boolean isHonoured(Frame frame) {
    return frame.cues().stream().anyMatch(cue -> cue.type().in(HONOURS))
        && frame.quantity().number().length() < TWO_SPELLED;
  }

  /**
   * "Thỏa ước có hiệu lực 2 năm", "báo trước ít nhất 30 ngày", "tuyên phạt 7 năm tù", "nợ lương từ
   * 3 tháng trở lên", "tăng ca 2 giờ mỗi ngày": a duration that is itself told.
   */
  private static boolean isNews(Frame frame) {
    Quantity quantity = frame.quantity();
    String text = frame.sentence().text();
    int end = quantity.span().end();
    if (FRAMING.open(text, end)) {
      return false;
    }
    boolean fromOn = quantity.modifierSpan().filter(words -> words.start() >= end).isPresent();
    boolean again = !quantity.per().isEmpty() || AGAIN.open(text, end);
    boolean sentenced = SENTENCED.open(text, end) || isChanged(frame);
    boolean limit =
        quantity.modifier() == Modifier.AT_LEAST || quantity.modifier() == Modifier.AT_MOST;
    if (fromOn || limit || sentenced || (again && HOURS.contains(quantity.unit().code()))) {
      return true;
    }
    int at = frame.start();
    String before = text.substring(Math.max(0, at - LONGEST_LASTING), at).toLowerCase(Locale.ROOT);
    return LASTING.matcher(before).find();
  }

  /** "giảm từ 48 giờ xuống 44 giờ": how long it was before. */
  private static boolean isChanged(Frame frame) {
    String text = frame.sentence().text();
    return INSTEAD.standBefore(text, frame.start())
        || (FROM.standBefore(text, frame.start()) && TO.open(text, frame.quantity().span().end()));
  }

  /** "không công nhân nào bị bỏ lại": a word that denies, where figures would write 0. */
  private static boolean isNone(Frame frame) {
    Quantity quantity = frame.quantity();
    return quantity.value().signum() == 0
        && Character.isLetter(frame.sentence().text().charAt(quantity.number().start()));
  }

  /** "hai bên", "2 đơn vị": the two that the text has named counts nothing new. */
  private static boolean isPair(Frame frame) {
    Quantity quantity = frame.quantity();
    return quantity.value().compareTo(BigDecimal.valueOf(2)) == 0
        && quantity.counted().filter(noun -> PAIRED.contains(noun.lemma())).isPresent()
        && !FOUND.standBefore(frame.sentence().text(), frame.start())
        && !isOneOfCounts(frame, quantity.counted().get().lemma());
  }

  /** "trong đó 7 đơn vị ở phía Nam, 2 đơn vị ở miền Trung": one of several that count the like. */
  private static boolean isOneOfCounts(Frame frame, String lemma) {
    for (Quantity other : frame.sentence().quantities()) {
      if (!other.equals(frame.quantity())
          && other.counted().filter(noun -> noun.lemma().equals(lemma)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number may be of people: not where what it counts is known to be something else. */
  private static boolean mayBePeople(Draft draft) {
    return MANY.contains(draft.unit) || draft.frame.category().isEmpty();
  }

  private Draft draft(
      Frame frame, List<Draft> before, List<Draft> earlier, Actors actors, Times times) {
    Draft draft = new Draft(frame, rules.first(frame));
    CarriedKinds.takeListed(draft, before, earlier);
    CarriedKinds.takeSome(draft, before, earlier);
    carried.takeOver(draft, before.isEmpty() ? CarriedKinds.shareBefore(earlier, frame) : before);
    carried.takeReferent(draft, before, earlier);
    carried.takeTarget(draft, before, earlier);
    CarriedKinds.takeMembers(draft);
    CarriedKinds.takeRaisedSum(draft, before);
    CarriedKinds.takeHouses(draft, before, earlier);
    CarriedKinds.takeJoined(draft);
    CarriedKinds.takeVictims(draft);
    carried.takeRepresentatives(draft);
    carried.takeShareOfTold(draft, before, earlier);
    CarriedKinds.takeThoseWhoAre(draft);
    CarriedKinds.takeCondition(draft);
    CarriedKinds.takeRank(draft, before, earlier);
    CarriedKinds.takeParty(draft, before, earlier);
    CarriedKinds.takePact(draft, before, earlier);
    carried.takeGrade(draft, before);
    CarriedKinds.takeWhole(draft, before);
    CarriedKinds.takeWhose(draft, before);
    carried.takeHelpers(draft);
    CarriedKinds.takeGain(draft);
    CarriedKinds.takeNewValue(draft, before);
    CarriedKinds.takeChange(draft);
    CarriedKinds.takeAim(draft, plans);
    CarriedKinds.takeGathered(draft, before);
    carried.takeSeries(draft, before);
    CarriedKinds.takeShareOfPeople(draft, before);
    CarriedKinds.takeHonoured(draft, before);
    CountedKinds.take(draft);
    Admissions.take(draft);
    contests.take(draft, before);
    CarriedKinds.takeAbridged(draft, before, earlier);
    askClassifier(draft);
    Forms.takeEntries(draft);
    Forms.takeSentIn(draft);
    Forms.takeRating(draft, cues);
    Forms.fillUnit(draft);
    Forms.fillForm(draft);
    levels.fill(draft);
    // "chọn phương án tăng 6%, với 14/15 phiếu": a vote has been cast, whatever it is for.
    draft.status = draft.rule.id().equals(VOTES) ? Status.REPORTED : plans.status(frame, earlier);
    times.apply(draft);
    Times.share(draft, before, earlier);
    if (draft.kind == FactKind.MONEY) {
      draft.moneyRole = Optional.of(moneyRoles.of(draft, before, earlier));
    }
    owners.fill(draft, actors, before, earlier);
    Draft whole = draft.shareOf;
    if (whole != null) {
      draft.subject = whole.subject;
    }
    if (draft.kind == FactKind.PARTY_NOMINATION) {
      draft.recipient = Optional.of("member");
    }
    if (RECEIVED.contains(draft.kind)) {
      draft.recipient = recipients.of(draft, before.isEmpty() ? earlier : before);
    }
    Recipients.countHonoured(draft);
    Doubts.weigh(draft);
    FactPlaces.fill(draft, actors);
    if (whole != null && draft.place.isEmpty()) {
      draft.place = whole.place;
    }
    return draft;
  }

  /** Whether there is anybody in the sentence whom a union may admit. */
  private static boolean speaksOfMembers(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    return sentence.firstOf(MEMBERS, sentence.span().start(), sentence.span().end()) >= 0;
  }

  /**
   * Where no rule but the last fits, which fits everything, the rules know nothing of what a number
   * counts, and a classifier is believed that is surer than that.
   */
  private void askClassifier(Draft draft) {
    if (!draft.method.equals(rules.last().id())) {
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
        .filter(guess -> guess.kind() != FactKind.MEMBER_ADMISSION || speaksOfMembers(draft))
        .filter(guess -> !OF_PEOPLE.contains(guess.kind()) || mayBePeople(draft))
        .filter(guess -> (guess.kind() == FactKind.MONEY) == draft.quantity().unit().isMoney())
        .ifPresent(
            guess -> {
              draft.kind = guess.kind();
              draft.method = guess.method();
            });
  }
}
