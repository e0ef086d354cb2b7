package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.CountedNoun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gets what is given, won or lent, and how a gift and its price share it. */
final class Recipients {
  private static final Set<FactKind> RECEIVED =
      Set.of(
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.BENEFICIARY,
          FactKind.MONEY,
          FactKind.CONTEST_PRIZE);

  private static final Set<String> UNNAMED = Set.of("người", "lượt", "lượt người", "trường hợp");

  private static final Set<String> DIRECTLY = Set.of("", "cho", "các", "cho các", "mỗi", "cho mỗi");

  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/");

  private static final String CERTIFICATE = "award_certificate";

  private final CueLexicon cues;

  Recipients(CueLexicon cues) {
    this.cues = cues;
  }

  Optional<String> of(Draft draft, List<Draft> earlier) {
    Frame frame = draft.frame;
    String category = frame.category();
    Optional<String> own =
        frame.quantity().counted().map(CountedNoun::category).flatMap(Recipients::recipientOf);
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

  /** "4 giấy khen tập thể, 9 giấy khen cá nhân": certificates count those who get them. */
  static void countHonoured(Draft draft) {
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
          "board_member",
          "fisher",
          "circumstance",
          "couple",
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

  /**
   * One gift has one recipient: "dành 4 tỷ đồng hỗ trợ 870 lao động" gives the money to workers. An
   * amount each ("Mức hỗ trợ là 500.000 đồng mỗi người") and what all cost together ("Tổng trị giá
   * các phần quà là 45 triệu đồng") are for those of the sentence before.
   */
  static void share(List<Draft> made, List<Draft> before) {
    for (int i = 0; i < made.size(); i++) {
      Draft draft = made.get(i);
      boolean given =
          draft.kind == FactKind.GIFT
              || (draft.kind == FactKind.MONEY
                  && !draft.isPriced()
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
      boolean each = draft.isEach();
      boolean inAll =
          draft.kind == FactKind.MONEY
              && draft.frame.verb().filter(cue -> cue.type().is("cost")).isPresent();
      boolean partOfEach = !each && i > 0 && made.get(0).isEach() && amounts(made);
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
}
