package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Brands;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts where the verb is said once for several who do: {@code "LĐLĐ huyện hỗ trợ 40 triệu đồng,
 * công ty 50 triệu đồng và gia đình 30 triệu đồng"}, {@code "kết nạp 500 đoàn viên, trong đó LĐLĐ
 * huyện A 300, LĐLĐ huyện B 200"}. In {@code "hỗ trợ LĐLĐ huyện A 20 triệu đồng, LĐLĐ huyện B 30
 * triệu đồng"} those named before the numbers get them.
 */
final class GappedAgents {
  private static final String AND = " và ";
  private static final List<String> FAMILIES = List.of("gia đình", "người thân", "họ hàng");

  /** What families do who pay a part themselves. */
  private static final Beginnings SHARES =
      new Beginnings(
          List.of("góp", "đóng góp", "vay", "bỏ ra", "tự", "đối ứng", "tích cóp", "chi", "lo"));

  private static final Beginnings UNION_OF_WORKPLACE =
      new Beginnings(
          List.of(
              "công đoàn nhà trường",
              "công đoàn trường",
              "công đoàn công ty",
              "công đoàn cơ sở",
              "công đoàn đơn vị",
              "cđcs"));

  private static final long GIVES = CueLexicon.standard().bits("give", "aid", "collect");

  /** Verbs of what unions do and of what they have: none of these is done to a union named. */
  private static final long OWN_WORK =
      CueLexicon.standard().bits("admit", "found", "sign", "nominate", "have", "include", "train");

  /** What opens a list of names, or its last part. */
  private static final Beginnings OPENERS =
      new Beginnings(
          List.of(
              "trong đó",
              "trong đó có",
              "trong số đó",
              "như",
              "gồm",
              "gồm có",
              "bao gồm",
              "tiêu biểu là",
              "điển hình là",
              "dẫn đầu là",
              "đứng đầu là",
              "nhiều nhất là",
              "tiếp theo là",
              "tiếp đến là",
              "kế đến là",
              "cụ thể",
              "riêng"));

  /** Those without a name of whom a list tells who gave what, unless it stands behind "cho". */
  private static final Beginnings DONORS =
      new Beginnings(
          List.of(
              "nhiều đơn vị",
              "các đơn vị",
              "một số đơn vị",
              "nhiều công đoàn",
              "các công đoàn",
              "các cấp công đoàn",
              "công đoàn các tỉnh",
              "nhiều địa phương",
              "các địa phương"));

  private static final Endings RECEIVE =
      new Endings(List.of("cho", "tới", "đến", "của", "hỗ trợ", "tại", "được"));

  private static final String PROVINCE = "province:";

  /** What stands between an amount and who bears the first part of it. */
  private static final Set<String> BEARING =
      Set.of("(", "(trong đó", "trong đó", ", trong đó", "(gồm", ", gồm");

  private static final int LONGEST_FAMILY = 32;
  private static final int FEWEST = 2;

  /** What may stand between a union and the number that it has in a list. */
  private static final Set<String> HOLDING =
      Set.of("", ":", "(", "có", "với", "được", "đạt", "là", "(có", "–", "-");

  private static final int LONGEST_HOLDING = 6;
  private static final Set<String> BESIDE = Set.of(",", "và", ", và", "cùng", "/", "với", "(");

  /** What may stand between a name and its number: "Công đoàn A với 12 CĐCS". */
  private static final String WITH = " với";

  private final AgentNames names;

  /** The sentence whose {@link #holders} are known. */
  private @Nullable SentenceView held;

  private final List<@Nullable Mention> holders = new ArrayList<>();

  GappedAgents(AgentNames names) {
    this.names = names;
  }

  /** Whether a sentence opens like a list of those who share in what was told before. */
  static boolean opens(SentenceView sentence) {
    return OPENERS.begins(sentence.text(), sentence.span().start());
  }

  /**
   * Who stands between a mark or the opener of a list and the number.
   *
   * @param given whether a sentence before says that all gave
   */
  Optional<Agent> of(Frame frame, boolean given) {
    SentenceView sentence = frame.sentence();
    boolean money = frame.quantity().unit().isMoney();
    if (money && isBehindDonors(frame)) {
      Optional<Agent> donor = listed(sentence, frame.index());
      if (donor.isPresent()) {
        return donor;
      }
    }
    boolean own = doesOwnWork(frame);
    if (!own && !money && isListed(frame)) {
      return listed(sentence, frame.index());
    }
    boolean shares = given && frame.verb().isEmpty() && opens(sentence);
    boolean first = frame.index() == 0;
    Optional<Span> span =
        own || shares || !first ? before(sentence, frame.index()) : Optional.empty();
    if (own) {
      Optional<Agent> union =
          span.flatMap(name -> union(sentence, behindOpener(sentence.text(), name)));
      return union.isEmpty() ? listed(sentence, frame.index()) : union;
    }
    Optional<Agent> bearer = money && !first ? bearer(sentence, frame.index()) : Optional.empty();
    if (bearer.isPresent() || span.isEmpty()) {
      return bearer;
    }
    if (shares) {
      Span name = behindOpener(sentence.text(), span.get());
      return union(sentence, name)
          .or(() -> named(sentence, name))
          .or(() -> asWritten(sentence, name));
    }
    if (first || !isGiven(sentence, frame.index() - 1)) {
      return Optional.empty();
    }
    Optional<Agent> union = money ? Optional.empty() : union(sentence, span.get());
    return union.isPresent() ? union : named(sentence, span.get());
  }

  /**
   * "hỗ trợ 35 triệu đồng (LĐLĐ tỉnh 30 triệu đồng, LĐLĐ huyện 5 triệu đồng)", "trong đó LĐLĐ tỉnh
   * 30 triệu đồng": the federation that bears a part of the amount told before.
   */
  private Optional<Agent> bearer(SentenceView sentence, int index) {
    Quantity whole = sentence.quantities().get(index - 1);
    int end = SentenceView.end(whole);
    int at = Frame.start(sentence.quantities().get(index));
    if (!whole.unit().isMoney() || sentence.text().startsWith("/", end)) {
      return Optional.empty();
    }
    for (Mention mention : sentence.bodies()) {
      int start = mention.span().start();
      boolean bears =
          isOfProvince(mention)
              && start > end
              && mention.span().end() + 1 == at
              && BEARING.contains(sentence.text().substring(end, start).strip());
      if (bears) {
        return Optional.of(names.of(sentence, mention));
      }
    }
    return Optional.empty();
  }

  /** Whether a mention is of a federation that has none above it but the Confederation. */
  private static boolean isOfProvince(Mention mention) {
    return mention.kind() == EntityKind.FEDERATION
        && mention
            .entity()
            .filter(body -> Actors.isConfederation(body) || isInProvince(body))
            .isPresent();
  }

  private static boolean isInProvince(Entity body) {
    return body.name().startsWith(AgentNames.FEDERATION)
        && body.place().filter(place -> place.startsWith(PROVINCE)).isPresent();
  }

  /** "Nhiều đơn vị cũng hỗ trợ: LĐLĐ A 200 triệu đồng, LĐLĐ B …": a list of those who give. */
  private static boolean isBehindDonors(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.span().start();
    int colon = sentence.lastMark(start, frame.start(), ":");
    int donors = colon > start ? sentence.firstOf(DONORS, start, colon) : -1;
    return donors >= 0
        && !RECEIVE.standBefore(sentence.text(), donors)
        && sentence.doesBetween(donors, colon);
  }

  private static boolean doesOwnWork(Frame frame) {
    return !frame.quantity().unit().isMoney()
        && !frame.passive()
        && frame.verb().filter(verb -> verb.type().in(OWN_WORK)).isPresent();
  }

  /** "LĐLĐ huyện A 310 đoàn viên, LĐLĐ huyện B 254": whether nothing is done to what is counted. */
  private static boolean isListed(Frame frame) {
    return frame.verb().filter(verb -> !verb.type().is("have")).isEmpty() && !frame.passive();
  }

  /**
   * "LĐLĐ huyện A: 600 đoàn viên, 8 CĐCS; LĐLĐ huyện B (250 đoàn viên)": the union that a number
   * stands behind, or the last of whose numbers it stands beside, where several have numbers.
   */
  private Optional<Agent> listed(SentenceView sentence, int index) {
    List<@Nullable Mention> holders = holders(sentence);
    int several = 0;
    Mention own = null;
    for (int i = 0; i < holders.size(); i++) {
      Mention holder = holders.get(i);
      several += holder == null ? 0 : 1;
      if (i <= index) {
        own = holder != null ? holder : i > 0 && isBeside(sentence, i) ? own : null;
      }
    }
    return several >= FEWEST && own != null && Actors.isUnion(own)
        ? Optional.of(names.of(sentence, own))
        : Optional.empty();
  }

  /** The {@link #holder} of each number, which all numbers of a sentence ask for. */
  private List<@Nullable Mention> holders(SentenceView sentence) {
    if (sentence != held) {
      held = sentence;
      holders.clear();
      for (int i = 0; i < sentence.quantities().size(); i++) {
        holders.add(holder(sentence, i));
      }
    }
    return holders;
  }

  /** The union, or the place, right behind whose name a number stands. */
  private static @Nullable Mention holder(SentenceView sentence, int index) {
    String text = sentence.text();
    int at = Frame.start(sentence.quantities().get(index));
    for (Mention mention : sentence.mentions()) {
      int end = mention.span().end();
      boolean near = end < at && at - end <= LONGEST_HOLDING;
      boolean holds =
          near
              && (Actors.isUnion(mention)
                  || (mention.kind().isAboveCommune() && !sentence.standsInName(mention.span())));
      if (holds && HOLDING.contains(text.substring(end, at).strip())) {
        return mention;
      }
    }
    return null;
  }

  /** "600 đoàn viên, 8 CĐCS": whether a comma or "và" alone parts a number from the last. */
  private static boolean isBeside(SentenceView sentence, int index) {
    int from = SentenceView.end(sentence.quantities().get(index - 1));
    int to = sentence.quantities().get(index).span().start();
    return from <= to && BESIDE.contains(sentence.text().substring(from, to).strip());
  }

  /** Whether the verb of the first of such numbers stands right before it: nobody gets it there. */
  private boolean isGiven(SentenceView sentence, int index) {
    int first = index;
    while (first > 0 && before(sentence, first).flatMap(at -> named(sentence, at)).isPresent()) {
      first--;
    }
    Quantity quantity = sentence.quantities().get(first);
    int at = quantity.span().start();
    Cue verb = null;
    for (Cue cue : sentence.cues()) {
      // "hỗ trợ số tiền 20 triệu đồng": the amount says nothing of who gives.
      boolean says = cue.type().verb() && !cue.type().is("cost");
      verb = says && cue.span().end() <= at ? cue : verb;
    }
    if (verb == null || !verb.type().in(GIVES) || PassiveAgents.gets(sentence, verb)) {
      return false;
    }
    int end = verb.span().end();
    return sentence.bodies().stream()
        .noneMatch(other -> other.span().start() >= end && other.span().end() <= at);
  }

  /** What stands between a number and the last mark or "và" behind the number before it. */
  private static Optional<Span> before(SentenceView sentence, int index) {
    String text = sentence.text();
    int from =
        index == 0
            ? sentence.span().start()
            : SentenceView.end(sentence.quantities().get(index - 1));
    int to = ActorWords.skipSpaceBack(text, from, Frame.start(sentence.quantities().get(index)));
    if (text.startsWith(WITH, to - WITH.length())) {
      to -= WITH.length();
    }
    int mark = sentence.lastMark(from, to, ",;:");
    int and = sentence.last(AND, Math.max(from, mark), to);
    if (and >= 0 && sentence.standsInName(and + 1)) {
      and = -1; // "Phòng Giáo dục và Đào tạo 3 triệu đồng"
    }
    if (Math.max(mark, and) < from) {
      return index == 0 && opens(sentence) ? Optional.of(new Span(from, to)) : Optional.empty();
    }
    int start = ActorWords.skipSpace(text, and > mark ? and + AND.length() : mark + 1, to);
    return start < to ? Optional.of(new Span(start, to)) : Optional.empty();
  }

  private static Span behindOpener(String text, Span span) {
    int opener = OPENERS.longestAt(text, span.start());
    return new Span(ActorWords.skipSpace(text, span.start() + opener, span.end()), span.end());
  }

  private Optional<Agent> union(SentenceView sentence, Span span) {
    return sentence.bodies().stream()
        .filter(mention -> mention.span().end() == span.end() && Actors.isUnion(mention))
        .filter(mention -> sentence.withBoard(mention) == span.start())
        .findFirst()
        .map(mention -> names.of(sentence, mention));
  }

  private Optional<Agent> asWritten(SentenceView sentence, Span span) {
    String name = span.of(sentence.text());
    return names.namesBody(name, sentence.block())
        ? Optional.of(new Agent(name, Optional.empty()))
        : Optional.empty();
  }

  private Optional<Agent> named(SentenceView sentence, Span span) {
    String name = span.of(sentence.text());
    if (AgentNames.isFund(name, 0)) {
      return Optional.empty(); // "ủng hộ Quỹ A 18 triệu đồng, Quỹ B 9 triệu đồng"
    }
    for (Mention mention : sentence.bodies()) {
      if (mention.span().equals(span)) {
        Agent who = names.of(sentence, mention);
        // What a union gives is its own work, as that of those before it whose verb it shares.
        return Optional.of(Actors.isUnion(mention) ? who : who.as(Agent.Part.NAMED));
      }
    }
    boolean family =
        FAMILIES.stream().anyMatch(word -> ActorWords.startsWord(name, 0, word))
            && span.length() <= LONGEST_FAMILY;
    if (family) {
      // "LĐLĐ tỉnh hỗ trợ 40 triệu đồng, gia đình anh Nam góp 20 triệu đồng"
      int share = SHARES.firstIn(name, 0, name.length());
      String giver = share > 0 ? name.substring(0, share).strip() : name;
      return Optional.of(new Agent(giver, Optional.empty()).as(Agent.Part.NAMED));
    }
    boolean union =
        UNION_OF_WORKPLACE.begins(name, 0) && !sentence.doesBetween(span.start(), span.end());
    if (union || Brands.isAcronym(name)) {
      // "Vietcombank ủng hộ 1 tỷ đồng, BIDV 700 triệu đồng", "công đoàn nhà trường 10 triệu đồng"
      return Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
    }
    return names.bareEmployer(sentence, span).map(agent -> agent.as(Agent.Part.NAMED));
  }
}
