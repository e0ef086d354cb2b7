package io.unionfacts.extract.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Members whom no verb says to be admitted: {@code "320 đoàn viên mới"} by what they are called,
 * {@code "trao thẻ cho 150 đoàn viên mới"} and {@code "240 công nhân được nhận thẻ đoàn viên"} by
 * what they are given.
 */
final class Admissions {
  private static final String MEMBER = "member";

  /** Whom unions admit. */
  private static final Set<String> ADMITTED =
      Set.of(MEMBER, "worker", "teacher", "individual", "union_official", "fisher", "");

  /** What is told of those of whom no verb tells that they are admitted. */
  private static final Set<FactKind> UNTOLD =
      EnumSet.of(
          FactKind.MEMBER_TOTAL, FactKind.BENEFICIARY, FactKind.QUANTITY, FactKind.WORKFORCE);

  /** What tells behind the noun that those have just been admitted. */
  private static final Beginnings ADMITTED_BEHIND =
      new Beginnings(
          List.of(
              " kết nạp mới",
              " mới kết nạp",
              " mới được kết nạp",
              " vừa kết nạp",
              " vừa được kết nạp",
              " phát triển mới",
              " mới phát triển",
              " mới gia nhập",
              " vừa gia nhập",
              " gia nhập mới"));

  private static final String NEW = " mới";

  /** What follows where "mới" belongs to the noun, and not to a verb behind it. */
  private static final Beginnings BEHIND_NEW =
      new Beginnings(
          List.of(
              "của",
              "tại",
              "ở các",
              "ở khu",
              "thuộc",
              "trong",
              "năm",
              "và",
              "ngay",
              "từ",
              "đến từ",
              "là",
              "so",
              "vào",
              "nâng",
              "đưa",
              "ngoài",
              "làm việc"));

  private static final Beginnings AMONG_NEW =
      new Beginnings(
          List.of(
              "trong số đoàn viên mới",
              "trong tổng số đoàn viên mới",
              "trong số đoàn viên được kết nạp",
              "trong số đoàn viên kết nạp",
              "trong số đoàn viên vừa kết nạp"));

  private static final Beginnings CARDS =
      new Beginnings(List.of("thẻ đoàn viên", "thẻ công đoàn", "thẻ công đoàn viên"));

  /** What counts cards before it is known whose they are. */
  private static final Set<FactKind> CARD_KINDS = EnumSet.of(FactKind.QUANTITY, FactKind.GIFT);

  /** What is said of the cards of all members. */
  private static final Beginnings ALL_CARDS = new Beginnings(List.of("quản lý", "in", "rà soát"));

  private static final Endings CARD_TO = new Endings(List.of("trao thẻ cho"));

  private static final Beginnings ANY_CARD = new Beginnings(List.of("thẻ"));

  /** Cards that those get who are members already. */
  private static final Beginnings EXCHANGED =
      new Beginnings(
          List.of("đổi", "cấp đổi", "thay", "cấp lại", "ưu đãi", "điện tử", "mẫu mới", "kiểu mới"));

  private static final Beginnings HANDS =
      new Beginnings(
          List.of("trao", "trao tặng", "tặng", "trao tay", "phát", "cấp", "nhận", "được nhận"));

  /** What stands right before those who get what is told before them. */
  private static final Endings HANDED =
      new Endings(
          List.of(
              "trao cho",
              "trao tận tay",
              "trao tay",
              "trao đến",
              "trao tới",
              "tới tay",
              "đến tay",
              "đến tận tay",
              "tới tận tay"));

  private static final Endings RECOGNISED =
      new Endings(
          List.of(
              "quyết định công nhận",
              "quyết định kết nạp",
              "công nhận mới",
              "quyết định công nhận kết nạp"));

  /** Characters from a verb to the card, at most: "trao tặng những tấm thẻ". */
  private static final int LONGEST_HANDING = 18;

  /** Characters of what stands before a card that is exchanged: "cấp đổi ". */
  private static final int LONGEST_EXCHANGE = 8;

  private Admissions() {}

  /** Lets a number count members admitted where its noun or what those get says so. */
  static void take(Draft draft) {
    if (CARD_KINDS.contains(draft.kind) && draft.unit.equals("item")) {
      countCards(draft);
      return;
    }
    if (!UNTOLD.contains(draft.kind)
        || !draft.unit.equals("person")
        || !ADMITTED.contains(draft.frame.category())) {
      return;
    }
    if (isAmongNew(draft) || isNew(draft)) {
      admit(draft, "member-admission.new");
    } else if (getsCard(draft)) {
      admit(draft, "member-admission.cards");
    } else if (draft.frame.category().equals(MEMBER)
        && RECOGNISED.standBefore(draft.frame.sentence().text(), draft.frame.start())) {
      // "trao quyết định công nhận 45 đoàn viên"
      admit(draft, "member-admission.recognised");
    }
  }

  /** "trao 240 thẻ đoàn viên", "đổi 2.400 thẻ đoàn viên": a card for each of the members. */
  private static void countCards(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int noun = ActorWords.skipSpace(sentence.text(), numberEnd(draft), draft.frame.clause().end());
    if (!CARDS.begins(sentence.text(), noun)) {
      return;
    }
    int from = sentence.clauseStart(draft.frame.start());
    int end = sentence.mark(noun, draft.frame.clause().end(), ",;:.(");
    boolean exchanged =
        sentence.firstOf(EXCHANGED, from, end) >= 0 || sentence.firstOf(ALL_CARDS, from, end) >= 0;
    if (exchanged) {
      draft.kind = FactKind.MEMBER_TOTAL;
      draft.method = "member-total.cards";
      draft.unit = "person";
    } else if (sentence.firstOf(HANDS, from, draft.frame.start()) >= 0) {
      admit(draft, "member-admission.cards");
      draft.unit = "person";
    }
  }

  private static int numberEnd(Draft draft) {
    return draft.quantity().number().end();
  }

  private static void admit(Draft draft, String method) {
    draft.kind = FactKind.MEMBER_ADMISSION;
    draft.method = method;
  }

  /** "có 320 đoàn viên mới", "415 đoàn viên kết nạp mới": not those who are given something. */
  private static boolean isNew(Draft draft) {
    return draft.kind == FactKind.MEMBER_TOTAL && namesNew(draft);
  }

  /** "Trong số đoàn viên mới có 1.905 người làm việc ở các doanh nghiệp". */
  private static boolean isAmongNew(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    int among = sentence.lastOf(AMONG_NEW, sentence.segment(at).start(), at);
    return among >= 0 && sentence.mark(among, at, ";:.(") == at;
  }

  private static boolean namesNew(Draft draft) {
    if (!draft.frame.category().equals(MEMBER) || draft.quantity().counted().isEmpty()) {
      return false;
    }
    String text = draft.frame.sentence().text();
    int end = draft.quantity().counted().get().head().end();
    if (ADMITTED_BEHIND.begins(text, end)) {
      return true;
    }
    int next = end + NEW.length();
    return text.startsWith(NEW, end)
        && (next >= text.length()
            || (!Character.isLetter(text.charAt(next)) && text.charAt(next) != ' ')
            || BEHIND_NEW.begins(text, next + 1));
  }

  /** "trao thẻ đoàn viên cho 240 công nhân", "240 công nhân được nhận thẻ đoàn viên". */
  private static boolean getsCard(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    int verb = frame.verbStart(-1);
    boolean hands = verb >= 0 && HANDS.begins(text, verb);
    if (hands && verb >= frame.end()) {
      return isCard(sentence, verb, frame.clause().end())
          || isHandedBefore(draft, sentence.clauseStart(at), at);
    }
    if (hands && sentence.mark(verb, at, ",;:.(") == at && isCard(sentence, verb, at)) {
      return true;
    }
    if (hands && frame.category().equals(MEMBER) && CARD_TO.standBefore(text, at)) {
      // "trao thẻ cho 83 đoàn viên đầu tiên"
      return true;
    }
    boolean newcomers = hands && namesNew(draft) && verb < at;
    return (newcomers && sentence.firstOf(ANY_CARD, verb, at) >= 0)
        || isHandedBefore(draft, sentence.clauseStart(at), at);
  }

  /** Whether what a verb says to be handed over is the card of a member. */
  private static boolean isCard(SentenceView sentence, int verb, int to) {
    int end = sentence.mark(verb, to, ",;:.(");
    int card = sentence.firstOf(CARDS, verb, end);
    return card >= 0
        && card - verb <= LONGEST_HANDING
        && sentence.firstOf(EXCHANGED, card, end) < 0;
  }

  /** "Thẻ đoàn viên đã tới tay 240 công nhân". */
  private static boolean isHandedBefore(Draft draft, int from, int at) {
    SentenceView sentence = draft.frame.sentence();
    int card = HANDED.standBefore(sentence.text(), at) ? sentence.lastOf(CARDS, from, at) : -1;
    return card >= 0
        && sentence.mark(card, at, ";:.") == at
        && sentence.firstOf(EXCHANGED, Math.max(from, card - LONGEST_EXCHANGE), at) < 0;
  }
}
