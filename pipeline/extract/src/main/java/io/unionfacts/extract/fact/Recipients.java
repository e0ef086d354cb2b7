package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who gets what is given, won or lent, and how a gift and its price share it. */
final class Recipients {
  private static final Beginnings TAKES_WORKERS =
      new Beginnings(List.of("đưa công nhân", "đón công nhân", "chở công nhân"));

  private static final Endings HAVING = new Endings(List.of("có", "nuôi", "đang nuôi", "gửi"));

  /** How those are called who were told of before: "50 [chị] được tặng quà". */
  private static final Set<String> CALLED = Set.of("chị", "anh", "chị em", "anh em");

  private static final Set<String> UNNAMED =
      Set.of("người", "lượt", "lượt người", "trường hợp", "trường hợp mắc");

  /** Those at work of whom a text speaks so. */
  private static final Set<String> AT_WORK = Set.of("worker", "member", "teacher");

  private static final Set<String> DIRECTLY = Set.of("", "cho", "các", "cho các", "mỗi", "cho mỗi");

  private static final Set<String> PASSIVES = Set.of("được", "đã được", "sẽ được", "còn được");

  private static final Set<String> DETERMINERS =
      Set.of("cho", "các", "mỗi", "từng", "những", "hai", "ba");

  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/", "là", "là cán bộ,");

  private static final Set<String> BOTH = Set.of(",", "và", "và các", ", các", "hoặc");

  private static final Beginnings SOURCES =
      new Beginnings(
          List.of(
              "từ quỹ",
              "từ nguồn",
              "từ các nguồn",
              "từ kinh phí",
              "từ sự",
              "từ đóng góp",
              "trích từ",
              "do đóng góp",
              "do sự đóng góp"));

  /** What begins what an amount led to, or shows. */
  private static final Beginnings OTHER_MATTERS =
      new Beginnings(List.of("nên", "khiến", "khiến cho", "thể hiện", "cho thấy", "khẳng định"));

  /** What opens what something is done for. */
  private static final Beginnings PURPOSES =
      new Beginnings(
          List.of(
              "góp phần",
              "nhằm",
              "qua đó",
              "từ đó",
              "để",
              "giúp",
              "tạo động lực",
              "tạo niềm tin",
              "với mong muốn",
              "với mục đích"));

  /** "Để hỗ trợ đoàn viên, LĐLĐ tỉnh chi 2 tỷ đồng": who is named so gets it. */
  private static final Beginnings TO = new Beginnings(List.of("để"));

  /** "trao cho mỗi gia đình 3 triệu đồng". */
  private static final Beginnings EACH_HOUSEHOLD =
      new Beginnings(
          List.of("mỗi gia đình", "mỗi hộ", "mỗi hộ gia đình", "từng gia đình", "từng hộ"));

  /** "20 triệu đồng, còn lại của gia đình": behind these stands who pays the rest. */
  private static final Endings REST =
      new Endings(
          List.of("còn lại của", "còn lại là của", "còn lại do", "còn lại là do", "còn lại từ"));

  private static final Beginnings OTHERS =
      new Beginnings(
          List.of(
              "cho các",
              "cho những",
              "cho chủ",
              "cho hai",
              "cho ba",
              "cho bệnh nhân",
              "cho người bệnh",
              "cho ê kíp"));

  private static final Beginnings EACH_BODY =
      new Beginnings(
          List.of("mỗi trường", "mỗi đơn vị", "mỗi cơ sở", "mỗi công đoàn", "mỗi điểm trường"));

  private static final Beginnings PAYS =
      new Beginnings(
          List.of(
              "đóng",
              "đóng góp",
              "ủng hộ",
              "quyên góp",
              "góp",
              "góp thêm",
              "nộp",
              "trích",
              "tiết kiệm",
              "tích lũy",
              "dành dụm",
              "vay mượn",
              "tự lo",
              "bỏ ra",
              "bỏ thêm"));

  private static final Beginnings PAYING_FREELY =
      new Beginnings(List.of("đã", "sẽ", "cùng", "tự nguyện", "tham gia", "hưởng ứng", "cả nước"));

  /** What stands behind people and says of what they are. */
  private static final Beginnings OF_WHAT =
      new Beginnings(
          List.of("ngành", "của", "thuộc", "trong", "tại", "toàn", "các", "khối", "trên địa bàn"));

  private static final long VERBS = CueLexicon.standard().verbs();

  static final String CERTIFICATE = "award_certificate";

  /** What stands before those whom an amount is to help. */
  private static final Beginnings TO_AID =
      new Beginnings(List.of("hỗ trợ", "để giúp", "giúp đỡ", "trợ cấp"));

  private static final Beginnings EACH_PERSON =
      new Beginnings(
          List.of(
              "mỗi người",
              "mỗi đồng chí",
              "mỗi đại biểu",
              "mỗi công nhân",
              "mỗi đoàn viên",
              "mỗi em",
              "mỗi cháu",
              "mỗi cá nhân"));

  /** What stands before those whom certificates are for that have no number. */
  private static final Beginnings FOR_THE = new Beginnings(List.of("cho", "cho các", "cho những"));

  private static final Beginnings HONOURED_BODIES =
      new Beginnings(
          List.of(
              "công đoàn cơ sở",
              "cđcs",
              "cđ cơ sở",
              "nghiệp đoàn",
              "tổ công đoàn",
              "đơn vị",
              "doanh nghiệp",
              "công ty",
              "phân xưởng",
              "trường"));

  private static final Beginnings COMRADES =
      new Beginnings(
          List.of(
              "đồng chí",
              "cán bộ công đoàn",
              "nữ cán bộ công đoàn",
              "nguyên cán bộ công đoàn",
              "chủ tịch công đoàn",
              "chủ tịch cđcs"));

  private static final Set<String> WORTH =
      Set.of(
          "trị giá",
          "tổng trị giá",
          "giá trị",
          "tổng giá trị",
          "kinh phí",
          "tổng kinh phí",
          "số tiền",
          "tổng số tiền");

  private static final Beginnings PROFIT = new Beginnings(List.of("làm lợi"));

  private static final String UNION = "union";
  private static final String HOUSEHOLD = "household";
  private static final String FOR = "cho";
  private static final String BY = " do ";
  private static final String ARE = " là ";

  /** "Thay mặt người lao động, …": for whom somebody else gives. */
  private static final Endings STANDING_FOR = new Endings(List.of("thay mặt", "thay mặt cho"));

  private static final int LISTED = 40;

  private final CueLexicon cues;
  private final ActorWords words;
  private final long who;
  private final long sums;
  private final long workerSums;
  private final long costs;

  /** Classes of verbs by which something changes hands. */
  private final long handsOver;

  Recipients(CueLexicon cues, ActorWords words) {
    this.cues = cues;
    this.words = words;
    this.who = cues.bits("who");
    this.workerSums = cues.bits("worker_sum");
    this.sums = workerSums | cues.bits("member_sum");
    this.costs = cues.bits("cost");
    this.handsOver = cues.bits("give", "aid", "praise", "collect", "greet");
  }

  /** Who gets what a fact tells of; what the facts before it tell helps. */
  Optional<String> of(Draft draft, List<Draft> earlier) {
    Frame frame = draft.frame;
    boolean earned = Draft.isEarned(draft.moneyRole.orElse(""));
    if (!earned && isGained(frame)) {
      return Optional.empty();
    }
    String category = frame.category();
    Optional<String> own =
        frame.quantity().counted().map(CountedNoun::category).flatMap(Recipients::recipientOf);
    if (draft.kind == FactKind.CONTEST_PRIZE || category.equals(CERTIFICATE)) {
      return own.or(() -> winner(frame));
    }
    if (draft.kind == FactKind.AWARD || draft.kind == FactKind.BENEFICIARY) {
      return ofPeople(draft, own, earlier);
    }
    if (category.isEmpty() && draft.kind == FactKind.BENEFICIARY) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    if (toUnion(frame)) {
      return Optional.of(UNION);
    }
    if (isForBody(frame)) {
      return Optional.empty();
    }
    if (isOfEachHousehold(draft)) {
      return Optional.of(HOUSEHOLD);
    }
    int at = frame.quantity().span().start();
    Span doing = sentence.doing(at);
    int limit =
        draft.kind == FactKind.GIFT
            ? doing.end()
            : Math.min(frame.clause().end(), Math.max(frame.end(), doing.end()));
    int source = source(frame, limit);
    Optional<Cue> right =
        sentence
            .firstAfter(frame.end(), Math.max(frame.end(), source), who)
            .or(() -> givenBehind(sentence, source, limit))
            .filter(cue -> !isProvider(frame, cue) && !pays(sentence, cue));
    draft.meantFor = right.filter(cue -> isMeant(sentence, frame.end(), cue)).map(Cue::value);
    right = draft.meantFor.isPresent() ? Optional.empty() : right;
    Optional<Cue> left =
        sentence
            .nearestBefore(at, doing.start(), who)
            .flatMap(cue -> parentOf(sentence, cue, doing.start()))
            .filter(cue -> !isMeantAtHead(draft, cue, at))
            .filter(cue -> !pays(sentence, cue) && !isDenominator(sentence, cue))
            .filter(cue -> STANDING_FOR.wordsAt(sentence.text(), cue.span().start() - 1) == 0)
            .map(cue -> firstListed(sentence, cue));
    boolean parted =
        right.isPresent() && left.filter(cue -> isGivenNext(frame, cue.span().end())).isPresent();
    boolean object =
        !parted && left.filter(cue -> isObject(frame, cue) || gets(frame, cue)).isPresent();
    // "Có 100% đoàn viên tham gia, số tiền quyên góp được là 24 triệu đồng"
    boolean owed = draft.moneyRole.filter("other"::equals).isPresent();
    boolean gave = !object && !earned && !owed && isCollected(frame);
    boolean others = !object && isForOthers(draft);
    Optional<Cue> target =
        gave ? left.filter(cue -> isTarget(frame, cue)) : left.filter(cue -> !others);
    Optional<String> named = (object ? target : right.or(() -> target)).map(Cue::value);
    if (named.isEmpty() && draft.kind == FactKind.GIFT && takesWorkers(sentence, frame, limit)) {
      return Optional.of("worker");
    }
    return named.isEmpty() && earned ? Optional.of("worker") : named;
  }

  /**
   * "trao 20 suất quà, góp phần động viên người lao động": whether a comma and a purpose precede.
   */
  private static boolean isMeant(SentenceView sentence, int from, Cue who) {
    int to = who.span().start();
    int purpose = sentence.lastOf(PURPOSES, from, to);
    return purpose > from
        && sentence.text().startsWith(", ", purpose - 2)
        && sentence.mark(purpose, to, ",;:(") == to;
  }

  /** "Nhằm chăm lo người lao động, LĐLĐ tỉnh tặng …": as above, at the head of what is told. */
  private static boolean isMeantAtHead(Draft draft, Cue who, int at) {
    SentenceView sentence = draft.frame.sentence();
    int start = sentence.clauseStart(who.span().start());
    boolean meant =
        PURPOSES.begins(sentence.text(), start)
            && !TO.begins(sentence.text(), start)
            && sentence.mark(who.span().end(), at, ",") < at;
    if (meant && draft.meantFor.isEmpty()) {
      draft.meantFor = Optional.of(who.value());
    }
    return meant;
  }

  /** "[nữ công nhân] có con dưới 6 tuổi được phụ cấp": those who have children, not these. */
  private Optional<Cue> parentOf(SentenceView sentence, Cue child, int from) {
    int start = child.span().start();
    return HAVING.wordsAt(sentence.text(), start - 1) > 0
        ? sentence.nearestBefore(start, from, who)
        : Optional.of(child);
  }

  /** "200 vé tàu đưa công nhân về quê": whom what is given takes home. */
  private static boolean takesWorkers(SentenceView sentence, Frame frame, int limit) {
    int end = frame.end();
    return sentence.firstOf(TAKES_WORKERS, end, sentence.mark(end, limit, ",;:")) >= 0;
  }

  /** "số tiền quyên góp được là 24 triệu đồng": whether an amount is one that people gave. */
  private boolean isCollected(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return frame.quantity().unit().isMoney()
        && sentence
            .nearestBefore(at, sentence.clauseStart(at), handsOver)
            .filter(cue -> cue.type().is("collect"))
            .isPresent();
  }

  /** "ủng hộ đồng bào", "cho học sinh": whether people stand right behind what is done for them. */
  private boolean isTarget(Frame frame, Cue who) {
    SentenceView sentence = frame.sentence();
    int start = who.span().start();
    return FOR.equals(ActorWords.wordBefore(sentence.text(), start))
        || sentence
            .nearestBefore(start, sentence.clauseStart(start), handsOver)
            .filter(
                cue ->
                    DIRECTLY.contains(sentence.text().substring(cue.span().end(), start).strip()))
            .isPresent();
  }

  /** "410 máy tính do các tổ chức, cá nhân ủng hộ": who gives what is counted. */
  private static boolean isProvider(Frame frame, Cue who) {
    String text = frame.sentence().text();
    int comma = text.startsWith(",", frame.end()) ? 1 : 0;
    return text.startsWith(BY, frame.end() + comma)
        && frame.sentence().doesBetween(who.span().end(), frame.sentence().span().end());
  }

  /** "công nhân có 73 sáng kiến làm lợi 8,4 tỷ đồng", "tổng doanh thu đạt 55 tỷ đồng". */
  private static boolean isGained(Frame frame) {
    String text = frame.sentence().text();
    return frame
        .verb()
        .map(cue -> cue.span().start())
        .filter(start -> PROFIT.begins(text, start) || Owners.EARNINGS.begins(text, start))
        .isPresent();
  }

  /** Who people are that are counted: the noun may leave it open. */
  private Optional<String> ofPeople(Draft draft, Optional<String> own, List<Draft> earlier) {
    Frame frame = draft.frame;
    Optional<String> first = firstOfList(frame);
    if (first.isPresent()) {
      return first;
    }
    if (own.isPresent() && !own.get().equals("individual")) {
      return own;
    }
    Optional<String> named = named(frame);
    if (named.isEmpty() && draft.kind == FactKind.BENEFICIARY) {
      named = headed(frame).or(() -> whoTheyAre(frame));
    }
    Optional<String> told = named.isPresent() ? named : whoBefore(draft, earlier);
    return told.isPresent() ? told : own;
  }

  /**
   * "trích từ Quỹ ủng hộ nhà giáo": where the words begin that say what an amount is taken from.
   */
  private static int source(Frame frame, int limit) {
    int source = frame.sentence().firstOf(SOURCES, frame.end(), limit);
    int end = source < 0 ? limit : source;
    int other = frame.sentence().firstOf(OTHER_MATTERS, frame.end(), end);
    return other < 0 ? end : other;
  }

  /**
   * "từ nguồn kinh phí của Báo A được trao cho học sinh", "từ quỹ công đoàn để hỗ trợ đoàn viên":
   * who gets it, told behind the source.
   */
  private Optional<Cue> givenBehind(SentenceView sentence, int source, int limit) {
    int given = sentence.first(" " + FOR + " ", source, limit);
    int aided = sentence.firstOf(TO_AID, source, limit);
    int from = given < source ? aided : given;
    return from < source ? Optional.empty() : sentence.firstAfter(from, limit, who);
  }

  /**
   * Whom an article is about that tells of gifts or help: the first of those whom its headline says
   * to get something ("Trao học bổng cho con đoàn viên", "Chăm lo Tết cho công nhân").
   */
  Optional<String> helped(Article article, ArticleNumbers numbers) {
    for (Block block : article.blocks()) {
      boolean headline = block.kind() == BlockKind.TITLE || block.kind() == BlockKind.KICKER;
      if (!headline) {
        continue;
      }
      Cue last = null;
      for (Cue cue : cues.find(numbers.tokens(block), new Span(0, block.text().length()))) {
        if (cue.type().in(handsOver)) {
          last = cue;
        } else if (cue.type().in(who) && last != null) {
          return Optional.of(cue.value());
        }
      }
    }
    return Optional.empty();
  }

  /** "4 giấy khen tập thể, 9 giấy khen cá nhân": certificates count those who get them. */
  static void countHonoured(Draft draft) {
    if (draft.frame.category().equals(CERTIFICATE) && draft.kind != FactKind.GIFT) {
      draft.recipient.ifPresent(
          who -> draft.unit = who.equals("collective") ? "collective" : "person");
    } else if (draft.kind == FactKind.AWARD
        && draft.unit.equals("item")
        && draft.recipient.filter("collective"::equals).isPresent()) {
      // "trao cúp cho 15 doanh nghiệp"
      draft.unit = "collective";
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
    int next = frame.index() + 1;
    int limit =
        next < sentence.quantities().size()
            ? Math.min(frame.clause().end(), sentence.quantities().get(next).span().start())
            : frame.clause().end();
    int end = sentence.mark(frame.end(), limit, ",;:(");
    int to = sentence.firstOf(FOR_THE, from, end);
    if (to >= 0) {
      int named = to + FOR_THE.longestAt(sentence.text(), to) + 1;
      if (HONOURED_BODIES.begins(sentence.text(), named)) {
        return Optional.of("collective");
      }
      if (COMRADES.begins(sentence.text(), named)) {
        return Optional.of("individual");
      }
    }
    return sentence
        .firstAfter(from, end, who)
        .filter(cue -> !isBesideOther(frame, cue))
        .map(Cue::value);
  }

  /** "96 bằng khen cho các tập thể, cá nhân": who is named first is not the only kind. */
  private boolean isBesideOther(Frame frame, Cue first) {
    SentenceView sentence = frame.sentence();
    int end = first.span().end();
    return sentence
        .firstAfter(end, frame.clause().end(), who)
        .filter(next -> !next.value().equals(first.value()))
        .filter(next -> BOTH.contains(sentence.text().substring(end, next.span().start()).strip()))
        .isPresent();
  }

  /** "sát cánh cùng đoàn viên, người dân": the first of those named side by side. */
  private Cue firstListed(SentenceView sentence, Cue last) {
    Cue first = last;
    while (true) {
      Optional<Cue> before =
          sentence.nearestBefore(first.span().start(), sentence.span().start(), who);
      if (before.isEmpty()
          || !isBeside(
              sentence.text().substring(before.get().span().end(), first.span().start()).strip())) {
        return first;
      }
      first = before.get();
    }
  }

  /**
   * "đoàn viên, người lao động"; "đoàn viên là giảng viên"; "gia đình đoàn viên", where the first
   * is whose it is.
   */
  private static boolean isBeside(String between) {
    return between.isEmpty() || BESIDE.contains(between);
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
   * "công nhân được hỗ trợ tiền nhà trẻ 150.000 đồng/cháu": who stands right before the passive.
   */
  private static boolean gets(Frame frame, Cue who) {
    SentenceView sentence = frame.sentence();
    return frame
        .verb()
        .filter(verb -> !frame.passive() && verb.span().start() >= who.span().end())
        .map(verb -> sentence.text().substring(who.span().end(), verb.span().start()).strip())
        .filter(PASSIVES::contains)
        .isPresent();
  }

  /** "150.000 đồng/cháu, bữa ăn 20.000 đồng": who shares in the amount before. */
  private static boolean isDenominator(SentenceView sentence, Cue who) {
    int start = who.span().start();
    return start > 0 && sentence.text().charAt(start - 1) == '/';
  }

  /** "vận động đoàn viên [Công ty A] đóng góp 785 tỷ đồng": who gives gets nothing. */
  static boolean pays(SentenceView sentence, Cue who) {
    if (REST.wordsAt(sentence.text(), who.span().start() - 1) > 0
        || PassiveAgents.isSupport(sentence, who.span().start())) {
      return true;
    }
    int end = who.span().end();
    if (OF_WHAT.begins(sentence.text(), end + 1)) {
      // "đoàn viên ngành Ngân hàng đã đóng góp 80 tỷ đồng"
      int mark = sentence.mark(end, sentence.segment(end).end(), ",;:.(");
      return sentence
          .firstAfter(end, mark, VERBS)
          .filter(verb -> PAYS.begins(sentence.text(), verb.span().start()))
          .isPresent();
    }
    for (Mention body : sentence.bodies()) {
      end = body.span().start() == end + 1 ? body.span().end() : end;
    }
    int at = end + 1;
    int before = PAYING_FREELY.lengthAt(sentence.text(), at);
    return PAYS.begins(sentence.text(), before == 0 ? at : at + before + 1);
  }

  /**
   * "khám bệnh cho 1.350 công nhân. Ngoài ra, siêu âm cho 280 người": people with no name of their
   * own are those whom the sentence names before them, else those helped last in the paragraph.
   */
  private Optional<String> whoBefore(Draft draft, List<Draft> earlier) {
    Frame frame = draft.frame;
    if (!isUnnamed(draft)) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    Optional<String> said =
        sentence
            .nearestBefore(frame.quantity().span().start(), sentence.span().start(), who)
            .filter(cue -> !helps(frame, cue))
            .map(Cue::value)
            .filter(Recipients::isPeople)
            .or(() -> summed(frame));
    if (said.isPresent()) {
      return said;
    }
    return lastHelped(draft, earlier);
  }

  /** "[số lao động] được hỗ trợ là 320 người": whose sum is told. */
  private Optional<String> summed(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    return sentence
        .nearestBefore(at, sentence.segment(at).start(), sums)
        .map(cue -> cue.type().in(workerSums) ? "worker" : "member");
  }

  /** Whether only what is told before says who those are who are counted. */
  private static boolean isUnnamed(Draft draft) {
    boolean called = draft.kind == FactKind.BENEFICIARY;
    return draft
        .quantity()
        .counted()
        .map(CountedNoun::lemma)
        .filter(lemma -> !UNNAMED.contains(lemma) && !(called && CALLED.contains(lemma)))
        .isEmpty();
  }

  /** "12 bác sĩ khám bệnh cho [280 lượt người]": those who help are not those helped. */
  private static boolean helps(Frame frame, Cue who) {
    return frame
        .verb()
        .filter(verb -> !frame.passive() && verb.span().start() == who.span().end() + 1)
        .isPresent();
  }

  /** Who got help last, told in the same paragraph or the one before. */
  private static Optional<String> lastHelped(Draft draft, List<Draft> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      if (draft.block() - last.block() > 1) {
        break;
      }
      if (last.kind == draft.kind && last.recipient.filter(Recipients::isPeople).isPresent()) {
        return last.recipient;
      }
      if (last.kind == FactKind.PARTICIPATION
          && AT_WORK.contains(last.frame.category())
          && draft.quantity().counted().filter(noun -> CALLED.contains(noun.lemma())).isPresent()) {
        return Optional.of(last.frame.category());
      }
    }
    return Optional.empty();
  }

  private static boolean isPeople(String recipient) {
    return !recipient.equals("collective") && !recipient.equals(UNION);
  }

  /** "14 nhà giáo, người lao động": the first of those that are counted together. */
  private Optional<String> firstOfList(Frame frame) {
    Optional<CountedNoun> noun = frame.quantity().counted();
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Span phrase = noun.get().phrase();
    SentenceView sentence = frame.sentence();
    int comma = sentence.mark(phrase.start(), phrase.end(), ",");
    return sentence
        .firstAfter(phrase.start(), comma, who)
        .filter(cue -> comma < phrase.end())
        .map(Cue::value);
  }

  /**
   * "trao tặng Nghiệp đoàn bốc xếp 8 triệu đồng", "200 áo mưa cho nghiệp đoàn", "mỗi nghiệp đoàn 20
   * triệu đồng": what is given to a union, not to its members.
   */
  private boolean toUnion(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    Optional<Cue> verb = frame.verb().filter(cue -> cue.span().end() <= at);
    if (verb.filter(cue -> cue.type().is("found")).isPresent()) {
      // "hỗ trợ mỗi CĐCS mới thành lập 3 triệu đồng"
      int founded = verb.get().span().start();
      verb =
          sentence.nearestBefore(founded, sentence.segment(at).start(), handsOver).or(frame::verb);
    }
    // "vận động các CĐCS ủng hộ quỹ": the unions give.
    if (verb.filter(cue -> !cue.type().is("collect")).isPresent()) {
      int object = verb.get().span().end();
      int start = sentence.last(FOR + " ", object + 1, at);
      boolean handed = start > object && sentence.mark(object, start, ",;:.") == start;
      if (namesUnion(sentence, handed ? start + FOR.length() : object, at)) {
        return true;
      }
    }
    int end = sentence.mark(frame.end(), frame.clause().end(), ",;:(");
    int given = sentence.first(" " + FOR + " ", frame.end() - 1, end);
    int whom = given + FOR.length() + 2;
    return given >= 0
        && (namesUnion(sentence, whom, text.length())
            || (frame.quantity().unit().isMoney() && isUnion(sentence, whom)));
  }

  /** "30 triệu đồng cho Công đoàn Bưu điện tỉnh A": whether a union named there gets it. */
  private static boolean isUnion(SentenceView sentence, int position) {
    for (Mention body : sentence.bodies()) {
      if (body.span().start() == position && Actors.isUnion(body)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a union, or several, are named at a position, but for "các", "mỗi" and the like. */
  private boolean namesUnion(SentenceView sentence, int from, int to) {
    String text = sentence.text();
    int start = from;
    while (true) {
      start = ActorWords.skipSpace(text, start, to);
      String word = ActorWords.wordAfter(text, start);
      boolean determines =
          !word.isEmpty()
              && (Character.isDigit(word.charAt(0))
                  || DETERMINERS.contains(word.toLowerCase(Locale.ROOT)));
      if (!determines) {
        break;
      }
      start += word.length();
    }
    for (String union : words.workplaceUnions().at(text, start)) {
      if (start + union.length() <= to && ActorWords.startsWord(text, start, union)) {
        return true;
      }
    }
    return false;
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
                    || noun.phrase().of(frame.sentence().text()).indexOf(',') > 0
                    || noun.phrase().of(frame.sentence().text()).startsWith("lượt"))
        .flatMap(noun -> listedFrom(frame, noun))
        .map(Cue::value);
  }

  /** "2 người con": whom the words counted begin with, where the noun alone leaves it open. */
  private Optional<String> headed(Frame frame) {
    SentenceView sentence = frame.sentence();
    return frame
        .quantity()
        .counted()
        .filter(noun -> noun.category().equals("individual"))
        .flatMap(
            noun ->
                sentence
                    .firstAfter(noun.phrase().start(), noun.phrase().end(), who)
                    .filter(cue -> cue.span().start() == noun.phrase().start()))
        .map(Cue::value);
  }

  /** "120 trường hợp là công nhân khó khăn": who those are whose noun leaves it open. */
  private Optional<String> whoTheyAre(Frame frame) {
    SentenceView sentence = frame.sentence();
    int end = frame.end();
    int next = sentence.mark(end, frame.clause().end(), ",;:.(");
    return sentence.text().startsWith(ARE, end)
        ? sentence
            .firstAfter(end, next, who | VERBS)
            .filter(cue -> cue.type().in(who))
            .map(Cue::value)
        : Optional.empty();
  }

  /** "cán bộ", "điều dưỡng và người lao động": those named with a head that leaves it open. */
  private Optional<Cue> listedFrom(Frame frame, CountedNoun noun) {
    SentenceView sentence = frame.sentence();
    int end = noun.phrase().end();
    int next = sentence.mark(end, Math.min(frame.clause().end(), end + LISTED), ";:.(");
    return sentence
        .firstAfter(noun.head().start(), end, who)
        .or(
            () ->
                sentence
                    .firstAfter(end, next, who | VERBS)
                    .filter(cue -> cue.type().in(who))
                    .filter(cue -> isListed(sentence.text().substring(end, cue.span().start()))));
  }

  /** Whether what stands between two names of people is a list, and nothing else. */
  private static boolean isListed(String between) {
    return between.startsWith(",") || between.strip().startsWith("và");
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
          "case",
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
  void share(List<Draft> made, List<Draft> before, Optional<String> helped) {
    for (Draft draft : made) {
      if (draft.kind == FactKind.BENEFICIARY
          && draft.recipient.equals(Optional.of("individual"))
          && isUnnamed(draft)) {
        draft.recipient =
            lastHelped(draft, before)
                .or(() -> helped.filter(Recipients::isPeople))
                .or(() -> draft.recipient);
      }
    }
    for (int i = 0; i < made.size(); i++) {
      Draft draft = made.get(i);
      boolean given =
          draft.kind == FactKind.GIFT
              || (draft.kind == FactKind.MONEY
                  && !draft.isPriced()
                  && !isGained(draft.frame)
                  && !draft.isForFund());
      if (!given) {
        continue;
      }
      if (draft.recipient.isEmpty() && (isForOthers(draft) || isForBody(draft.frame))) {
        continue;
      }
      Draft beside = i > 0 ? made.get(i - 1) : null;
      if (draft.kind == FactKind.MONEY
          && beside != null
          && beside.kind == FactKind.BENEFICIARY
          && beside.recipient.isPresent()
          && !(draft.recipient.isPresent() && isGivenNext(draft.frame, beside.frame.end()))) {
        draft.recipient = beside.recipient;
      }
      if (beside != null && isWorthOf(draft, beside)) {
        draft.recipient = beside.recipient;
      }
      for (int j = i + 1; j < made.size() && draft.recipient.isEmpty(); j++) {
        if (!isApart(draft, made.get(j), made)) {
          takeRecipient(draft, made.get(j));
        }
      }
      for (int j = i - 1; j >= 0 && draft.recipient.isEmpty(); j--) {
        if (!isApart(draft, made.get(j), made)) {
          takeRecipient(draft, made.get(j));
        }
      }
      if (draft.unit.equals("house") && draft.recipient.equals(Optional.of("child"))) {
        // "trao 25 mái ấm, 180 suất học bổng cho con thành viên"
        draft.recipient = Optional.empty();
      }
      if (draft.unit.equals("house") && draft.recipient.equals(Optional.of("household"))) {
        takeOwners(draft, before);
      }
      boolean content = made.get(0).method.equals(CountedKinds.CONTENT);
      boolean each = draft.isEach();
      boolean inAll =
          draft.kind == FactKind.MONEY
              && draft.frame.verb().filter(cue -> cue.type().is("cost")).isPresent();
      boolean partOfEach = !each && i > 0 && made.get(0).isEach() && amounts(made);
      if ((((each || inAll) && made.size() == 1)
              || (each && amounts(made))
              || partOfEach
              || content)
          && draft.recipient.isEmpty()
          && !before.isEmpty()) {
        takeRecipient(draft, before.get(before.size() - 1));
      }
      if (draft.recipient.isEmpty()) {
        draft.recipient =
            carried(draft, isPriceOf(made, i) && !content ? List.of() : before)
                .or(() -> helped.filter(asked -> isHandedOver(draft) && !isOfEachBody(draft)))
                .or(() -> draft.meantFor);
      }
    }
  }

  /**
   * "thăm 40 đoàn viên ốm, trao 90 triệu đồng cho công nhân": whether a verb of its own leads a
   * number, and a comma or "và" parts it from those told of up to a position.
   */
  private static boolean isGivenNext(Frame frame, int told) {
    int verb = frame.verbStart(-1);
    return verb > told
        && verb < frame.start()
        && (frame.sentence().mark(told, verb, ",;") < verb
            || frame.sentence().text().substring(told, verb).contains(" và "));
  }

  /**
   * "tặng 35 suất quà cho người lao động và các hộ nghèo, tổng trị giá 23 triệu đồng": what the
   * gift right before is worth.
   */
  private boolean isWorthOf(Draft draft, Draft gift) {
    if (draft.kind != FactKind.MONEY || gift.kind != FactKind.GIFT || gift.recipient.isEmpty()) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = gift.frame.end();
    int at = draft.frame.start();
    return sentence.nearestBefore(at, end, costs).isPresent()
        && sentence.firstAfter(end, at, handsOver).isEmpty();
  }

  /**
   * "trao cho [Trung tâm Y tế huyện A] 50 triệu đồng": for a body, which is no union nor people.
   */
  private boolean isForBody(Frame frame) {
    Optional<Cue> verb = frame.verb().filter(cue -> cue.type().in(handsOver));
    if (verb.isEmpty() || frame.passive()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int end = verb.get().span().end();
    for (Mention body : sentence.bodies()) {
      int start = body.span().start();
      boolean gets =
          start > end
              && body.span().end() + 1 == frame.start()
              && !Actors.isUnion(body)
              && DIRECTLY.contains(sentence.text().substring(end, start).strip());
      if (gets) {
        return true;
      }
    }
    return false;
  }

  /** "ủng hộ các trường, mỗi trường 15 bộ bàn ghế": for bodies, not for people. */
  private static boolean isOfEachBody(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return sentence.lastOf(EACH_BODY, sentence.segment(at).start(), at) >= 0;
  }

  private static boolean isOfEachHousehold(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return draft.isEach() && sentence.lastOf(EACH_HOUSEHOLD, sentence.clauseStart(at), at) >= 0;
  }

  /**
   * A part has the recipient of its whole ("trao 110 suất quà cho đoàn viên. Trong đó, xã Địa Linh
   * 67 suất"), and so much each, or a gift of which nothing is said to be done, is for those told
   * of before.
   */
  private static Optional<String> carried(Draft draft, List<Draft> before) {
    Draft whole = draft.total;
    if (whole != null && whole.kind == draft.kind && whole.recipient.isPresent()) {
      return whole.recipient;
    }
    boolean each = draft.isEach() || !draft.quantity().per().isEmpty();
    boolean listed =
        draft.kind == FactKind.GIFT
            && (draft.frame.verb().isEmpty() || draft.method.equals(CountedKinds.CONTENT));
    if ((!each && !listed) || before.isEmpty()) {
      return Optional.empty();
    }
    Draft last = before.get(before.size() - 1);
    if (draft.block() - last.block() > 1) {
      return Optional.empty();
    }
    if (last.kind == FactKind.PARTICIPATION && isOfEachPerson(draft)) {
      Draft all = last.total;
      return recipientOf((all == null ? last : all).frame.category());
    }
    return last.recipient;
  }

  /** "gặp mặt 35 công nhân. Mỗi người được tặng 500.000 đồng": of those who have come. */
  private static boolean isOfEachPerson(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return sentence.lastOf(EACH_PERSON, sentence.clauseStart(at), at) >= 0;
  }

  /** "và 25 ống nhòm cho các chủ tàu": for others than those told of beside. */
  private static boolean isForOthers(Draft draft) {
    int end = draft.frame.end();
    return draft.kind == FactKind.GIFT && OTHERS.begins(draft.frame.sentence().text(), end + 1);
  }

  /** "xây 30 căn nhà, mỗi căn 60 triệu đồng": of the gift told right before. */
  private static boolean isPriceOf(List<Draft> made, int index) {
    return made.get(index).isEach() && index > 0 && made.get(index - 1).kind == FactKind.GIFT;
  }

  /** "Tổng kinh phí của chương trình", "trị giá": what gifts cost together. */
  private static boolean isWorth(Frame frame) {
    return frame
        .verb()
        .map(cue -> cue.span().of(frame.sentence().text()).toLowerCase(Locale.ROOT))
        .filter(WORTH::contains)
        .isPresent();
  }

  /** Whether a gift or an amount changes hands, or is what all that does costs. */
  private boolean isHandedOver(Draft draft) {
    return draft.kind == FactKind.GIFT
        || draft.isEach()
        || draft.frame.verb().filter(cue -> cue.type().in(handsOver)).isPresent()
        || isWorth(draft.frame);
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

  /**
   * "ủng hộ các quỹ 1,2 tỷ đồng; trợ cấp cho 74 đoàn viên": what is done in another part of an
   * enumeration is done for others.
   */
  private static boolean isApart(Draft draft, Draft other, List<Draft> made) {
    SentenceView sentence = draft.frame.sentence();
    Span own = sentence.doing(draft.quantity().span().start());
    Span others = sentence.doing(other.quantity().span().start());
    boolean ofGift =
        made.stream()
            .anyMatch(gift -> gift.kind == FactKind.GIFT && own.contains(gift.quantity().number()));
    return !own.equals(others)
        && (!draft.isEach() || ofGift || gives(draft, other))
        && draft.frame.verb().filter(verb -> own.contains(verb.span())).isPresent();
  }

  /** "tặng quà 200.000 đồng/người, tặng [50 suất] cho trẻ em": what is given next to others. */
  private static boolean gives(Draft draft, Draft next) {
    return next.kind == FactKind.GIFT
        && next.frame.start() > draft.frame.end()
        && draft.frame.verb().filter(verb -> verb.type().is("give")).isPresent()
        && next.frame.verb().filter(verb -> verb.span().start() > draft.frame.end()).isPresent();
  }

  private static void takeRecipient(Draft draft, Draft from) {
    boolean together =
        from.block() == draft.block()
            && (from.kind == FactKind.GIFT
                || from.kind == FactKind.BENEFICIARY
                || from.kind == FactKind.MONEY)
            && (from.giver.isEmpty()
                || from.giver.map(Giver::name).equals(draft.giver.map(Giver::name)));
    if (together) {
      draft.recipient = from.recipient;
    }
  }
}
