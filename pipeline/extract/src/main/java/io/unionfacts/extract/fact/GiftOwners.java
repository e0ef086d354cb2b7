package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who gives, told by a word that says whose something is: {@code "bằng khen của …"}, {@code "do …
 * tổ chức"}.
 */
final class GiftOwners {
  private static final int NEAR_FORM = 12;
  private static final int LONGEST_FORM = 60;
  private static final int MAX_SPONSOR = 8;

  /** What stands before who does something. */
  static final String DONE_BY = "do";

  private static final Beginnings DO = new Beginnings(List.of(DONE_BY));
  private static final String BY = " do ";
  private static final String WHICH = " mà ";
  private static final String PAID_BY = ", được ";

  /** What opens what each thing, or all of them, are worth. */
  private static final Beginnings WORTH =
      new Beginnings(
          List.of(
              "mỗi",
              "trị giá",
              "có trị giá",
              "có giá trị",
              "có tổng giá trị",
              "tổng trị giá",
              "với trị giá",
              "với tổng trị giá",
              "giá trị",
              "tổng giá trị",
              "với giá trị",
              "tổng số tiền",
              "với tổng số tiền",
              "tổng kinh phí",
              "với tổng kinh phí"));

  /** What says of an amount that it is one, before who spends it. */
  private static final Beginnings SUMS =
      new Beginnings(
          List.of(
              " mà",
              " là số tiền",
              " là số tiền mà",
              " là tổng số tiền",
              " là tổng số tiền mà",
              " là kinh phí",
              " là kinh phí mà",
              " là tổng kinh phí",
              " là tổng kinh phí mà",
              " là con số",
              " là con số mà"));

  private static final Beginnings SUM_AT_HEAD =
      new Beginnings(
          List.of(
              "số tiền mà",
              "tổng số tiền mà",
              "kinh phí mà",
              "tổng kinh phí mà",
              "số kinh phí mà",
              "số tiền",
              "tổng số tiền",
              "tổng kinh phí"));

  private static final Beginnings SPENDS =
      new Beginnings(
          List.of(
              "bỏ ra",
              "chi ra",
              "đã chi",
              "dành ra",
              "dành",
              "huy động",
              "vận động",
              "quyên góp",
              "đóng góp",
              "trích ra",
              "hỗ trợ",
              "trao"));

  private static final int LONGEST_SPENDER = 100;
  private static final String OWNED = " của ";

  /** "ủng hộ Quỹ A do Báo B phát động": what they do who only call on others to give. */
  private static final Beginnings LAUNCHES =
      new Beginnings(List.of(" phát động", " khởi xướng", " kêu gọi", " sáng lập"));

  /** What stands before the parts of an amount. */
  private static final Beginnings MADE_UP_OF =
      new Beginnings(List.of("gồm", "bao gồm", "trong đó"));

  /** Those without a name who pay a part. */
  private static final Beginnings PAYERS =
      new Beginnings(
          List.of(
              "công đoàn công ty",
              "công đoàn cơ sở",
              "công đoàn nhà trường",
              "công đoàn đơn vị",
              "cđcs",
              "công ty",
              "doanh nghiệp",
              "đơn vị",
              "nhà trường",
              "gia đình",
              "đồng nghiệp",
              "bạn đọc",
              "nhà hảo tâm"));

  /** "Theo kế hoạch của LĐLĐ tỉnh, 150 cháu được tặng quà": whose they are gives. */
  private static final Endings PLANS =
      new Endings(List.of("theo kế hoạch", "theo chương trình", "theo quyết định", "theo đề án"));

  private static final Beginnings BESIDES =
      new Beginnings(List.of("ngoài", "bên cạnh", "cùng với", " ngoài", " bên cạnh", " cùng với"));

  /** "nhận quà của Tổng LĐLĐ": things that are somebody's gift. */
  private static final Endings GIFTS =
      new Endings(
          List.of(
              "quà",
              "quà tết",
              "quà xuân",
              "quà trung thu",
              "hỗ trợ",
              "học bổng",
              "trợ cấp",
              "kinh phí",
              "nguồn",
              "nguồn vốn",
              "nguồn quỹ"));

  private static final String PASSIVE = "được";

  /** Help that somebody does something with. */
  private static final Endings HELPS = new Endings(List.of("sự hỗ trợ"));

  /** "bị thiệt hại do mưa lũ số tiền 2 tỷ đồng": what harms gives nothing. */
  private static final Beginnings HARMS =
      new Beginnings(
          List.of(
              "mưa",
              "bão",
              "cơn bão",
              "lũ",
              "lụt",
              "thiên tai",
              "ảnh hưởng",
              "dịch",
              "dịch bệnh",
              "cháy",
              "hỏa hoạn",
              "tai nạn",
              "hạn hán",
              "sạt lở",
              "lốc",
              "dông lốc",
              "triều cường",
              "sự cố",
              "bị",
              "thiếu",
              "công ty phá sản",
              "chủ bỏ trốn"));

  /** "đoàn công tác LĐLĐ tỉnh do ông A làm trưởng đoàn": who leads those that give. */
  private static final Beginnings LEADS =
      new Beginnings(
          List.of(
              "làm trưởng đoàn",
              "làm phó đoàn",
              "làm đoàn trưởng",
              "dẫn đầu",
              "đứng đầu",
              "dẫn đoàn"));

  /** "được trích từ quỹ và các nhà hảo tâm ủng hộ": whence an amount is, not who gives it. */
  private static final Beginnings TAKEN =
      new Beginnings(List.of("trích", "lấy", "huy động", "vận động", "chi", "sử dụng"));

  private static final Set<String> WHOSE = Set.of(" của ", " từ ");

  /** What says of things counted that they are a gift. */
  private static final Beginnings IS_GIFT =
      new Beginnings(
          List.of(
              "là quà",
              "là món quà",
              "là phần quà",
              "là những món quà",
              "là những phần quà",
              "là món quà ý nghĩa",
              "là tình cảm",
              "là tấm lòng"));

  private static final String MEANT = "dành cho";

  private static final List<String> GIVEN_BY = List.of(" của ", " mà ", " do ", " từ ");

  /** Classes of what those do who provide something. */
  private static final long PROVIDES = CueLexicon.standard().bits("give", "aid", "collect", "cost");

  /** Classes of verbs that say how much something is. */
  private static final long AMOUNTS = CueLexicon.standard().bits("cost", "have");

  private static final long FORM = CueLexicon.standard().bits("form");
  private static final long PRAISE = CueLexicon.standard().bits("praise");
  private static final long HANDS = CueLexicon.standard().bits("give", "aid");
  private static final long PAYS = CueLexicon.standard().bits("give", "aid", "collect");
  private static final long COST = CueLexicon.standard().bits("cost");
  private static final long FOR = CueLexicon.standard().bits("for");
  private static final long COLLECT = CueLexicon.standard().bits("collect");

  private static final Set<String> GIFT_NOUNS = Set.of("gift", "scholarship", "savings_book");

  /** Words behind which stands no more of the name of an honour. */
  private static final List<String> HANDS_ON = List.of(" cho ", " tại ", " trong ", " về ");

  /** Behind these, or a small letter or figure behind "và", the name ends of who honours. */
  private static final List<String> NAME_ENDS =
      List.of(
          " cho ", " tặng ", " trao ", " vì ", " do ", " về ", " năm ", " trong ", " nhân dịp ");

  /** What those do who honour others. */
  private static final Beginnings BESTOWS =
      new Beginnings(
          List.of("trao tặng", "trao", "tặng", "phong tặng", "công nhận", "khen", "khen tặng"));

  private static final String CERTIFICATE = "award_certificate";

  /** Units of those who get something: what stands behind "của" is whose they are. */
  private static final Set<String> RECEIVERS = Set.of("person", "collective", "household", "union");

  private final AgentNames names;
  private final ActorWords words;

  GiftOwners(AgentNames names, ActorWords words) {
    this.names = names;
    this.words = words;
  }

  /** "Bằng khen của Tổng LĐLĐ", "do LĐLĐ quận tổ chức". */
  Optional<Agent> of(Frame frame) {
    SentenceView sentence = frame.sentence();
    int number = frame.quantity().span().start();
    Span clause = withPrice(frame);
    Optional<Agent> own = bestower(frame).or(() -> behind(frame));
    if (own.isEmpty() && frame.category().equals(CERTIFICATE)) {
      own = ownerOf(frame);
    }
    if (own.isEmpty()) {
      own = providedBy(frame);
    }
    if (own.isPresent()) {
      return own;
    }
    for (Mention mention : sentence.bodies()) {
      if (!clause.contains(mention.span()) || !sentence.reaches(mention.span().start(), number)) {
        continue;
      }
      String word = ActorWords.wordBefore(sentence.text(), mention.span().start());
      int from = mention.span().start();
      boolean afterForm =
          word.equals("của")
              && lastForm(frame, from)
                  .filter(form -> isNameOfForm(sentence, form.span().end(), from))
                  .filter(form -> lastForm(frame, number).stream().allMatch(form::equals))
                  .isPresent();
      boolean by =
          word.equals(DONE_BY)
              && !hostsEvent(frame, mention)
              && !givesOther(frame, mention)
              && !LAUNCHES.open(sentence.text(), mention.span().end());
      int before = from - OWNED.length() + 1;
      boolean afterGift =
          word.equals("của")
              && GIFTS.standBefore(sentence.text(), before)
              && !(HELPS.standBefore(sentence.text(), before) && anotherActs(frame, mention))
              && !isBesides(sentence, mention.span().end(), number);
      boolean planned =
          word.equals("của")
              && PLANS.standBefore(sentence.text(), before)
              && Actors.isUnion(mention)
              && !anotherActs(frame, mention);
      if (by || afterForm || afterGift || planned) {
        Agent agent = names.of(sentence, mention);
        return Optional.of(afterGift ? agent.as(Agent.Part.NAMED) : agent);
      }
    }
    Optional<Agent> honourer = honourer(frame);
    if (honourer.isPresent()) {
      return honourer;
    }
    Optional<Agent> listed = listed(frame);
    return listed.isPresent() ? listed : sponsor(frame);
  }

  /** "Được sự hỗ trợ của Công ty A, LĐLĐ tỉnh trao 90 suất quà": whether another body does it. */
  private boolean anotherActs(Frame frame, Mention helper) {
    String text = frame.sentence().text();
    return frame.sentence().bodies().stream()
        .filter(body -> Actors.isUnion(body) && !body.entity().equals(helper.entity()))
        .anyMatch(
            body ->
                words.acts(text, body.span())
                    || ActorWords.wordBefore(text, body.span().start()).equals(PASSIVE));
  }

  /** "Ngoài phần quà của LĐLĐ huyện, LĐLĐ tỉnh tặng 40 suất": whose gifts these are added to. */
  private static boolean isBesides(SentenceView sentence, int from, int to) {
    return from < to
        && BESIDES.open(sentence.text(), sentence.segment(to).start())
        && sentence.mark(from, to, ",") < to;
  }

  /**
   * "bằng khen của Bộ GD-ĐT", "Cờ thi đua của Chính phủ", "bằng khen của Chủ tịch UBND tỉnh": whose
   * the honour is, where that is no body known by name.
   */
  private Optional<Agent> honourer(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int number = frame.quantity().span().start();
    Optional<Cue> form = lastForm(frame, number);
    if (form.isEmpty() && frame.passive()) {
      form = frame.cues().stream().filter(cue -> cue.type().in(FORM)).findFirst();
    }
    // "5 cờ thi đua của Chính phủ": the honour is what is counted.
    boolean counted = frame.category().equals(CERTIFICATE);
    if (form.isEmpty() && !counted) {
      return Optional.empty();
    }
    int from = counted ? frame.end() : form.get().span().end();
    int end = sentence.mark(from, sentence.segment(from).end(), ",;:.()");
    int start = sentence.first(OWNED, from, end) + OWNED.length();
    if (start < OWNED.length()
        || !isNameOfForm(sentence, from, start)
        || !words.honourers().begins(text, start)) {
      return Optional.empty();
    }
    String name = honourer(text.substring(start, end));
    boolean union =
        sentence.mentions().stream()
            .filter(Actors::isUnion)
            .anyMatch(
                body ->
                    body.span().start() >= start && body.span().start() < start + name.length());
    return union
        ? Optional.empty()
        : Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
  }

  /** "đạt danh hiệu … do UBND thành phố trao tặng": who gives the honour told right before. */
  private Optional<Agent> bestower(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (!sentence.says(FORM)) {
      return Optional.empty();
    }
    String text = sentence.text();
    int number = frame.quantity().span().start();
    int end = sentence.mark(number, sentence.segment(number).end(), ",;:.()");
    int start = sentence.first(BY, number, end) + BY.length();
    boolean honoured =
        start >= BY.length()
            && Character.isUpperCase(text.charAt(start))
            && words.honourers().begins(text, start)
            && frame.cues().stream()
                .anyMatch(cue -> cue.type().in(FORM) && cue.span().start() < start);
    if (!honoured) {
      return Optional.empty();
    }
    int verb = sentence.firstOf(BESTOWS, start, end);
    int limit = verb < 0 ? start : words.endBeforeAuxiliaries(text, start, verb);
    return limit <= start
        ? Optional.empty()
        : Optional.of(
            new Agent(text.substring(start, limit).strip(), Optional.empty()).as(Agent.Part.NAMED));
  }

  /** The name that words begin with of somebody who honours. */
  private static String honourer(String phrase) {
    int end = phrase.length();
    for (String word : NAME_ENDS) {
      int at = phrase.indexOf(word);
      end = at < 0 ? end : Math.min(end, at);
    }
    for (String and : ActorWords.JOINS) {
      for (int at = phrase.indexOf(and); at >= 0; at = phrase.indexOf(and, at + 1)) {
        int next = at + and.length();
        if (next >= phrase.length() || !Character.isUpperCase(phrase.charAt(next))) {
          end = Math.min(end, at);
        }
      }
    }
    return phrase.substring(0, end).strip();
  }

  /** "4 cờ thi đua của Chính phủ, 9 bằng khen của Bộ Công Thương": whose those counted are. */
  private Optional<Agent> ownerOf(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = frame.end() + OWNED.length();
    if (!sentence.text().startsWith(OWNED, frame.end())) {
      return Optional.empty();
    }
    return sentence.bodies().stream()
        .filter(body -> body.span().start() == start)
        .findFirst()
        .map(body -> names.of(sentence, body).as(Agent.Part.NAMED))
        .or(() -> honourer(frame));
  }

  /**
   * "trao 30 triệu đồng của LĐLĐ tỉnh", "50 suất quà (500.000 đồng/suất) từ Công đoàn Viên chức":
   * right behind it, or behind what each is worth.
   */
  private Optional<Agent> behind(Frame frame) {
    SentenceView sentence = frame.sentence();
    boolean handed =
        GIFT_NOUNS.contains(frame.category())
            || frame
                .verb()
                .filter(cue -> cue.type().in(frame.quantity().unit().isMoney() ? PAYS : HANDS))
                .isPresent();
    boolean part = isPartOfSum(frame);
    if ((!handed && !part) || RECEIVERS.contains(frame.quantity().unit().code())) {
      return Optional.empty();
    }
    int end = sentence.behindBracket(behindShare(sentence, SentenceView.end(frame.quantity())));
    for (Mention mention : sentence.mentions()) {
      int start = mention.span().start();
      if (Actors.isUnion(mention)
          && start > end
          && WHOSE.contains(sentence.text().substring(end, start))) {
        return Optional.of(names.of(sentence, mention).as(Agent.Part.NAMED));
      }
    }
    if (part && sentence.text().startsWith(OWNED, end)) {
      Optional<Agent> payer = payer(sentence, end + OWNED.length());
      if (payer.isPresent()) {
        return payer;
      }
    }
    return GIFT_NOUNS.contains(frame.category()) ? givenBy(sentence, end) : Optional.empty();
  }

  /** "trị giá 90 triệu đồng, gồm 50 triệu đồng của LĐLĐ tỉnh": what is paid of an amount. */
  private static boolean isPartOfSum(Frame frame) {
    SentenceView sentence = frame.sentence();
    int index = frame.index();
    if (index == 0 || !frame.quantity().unit().isMoney()) {
      return false;
    }
    Quantity before = sentence.quantities().get(index - 1);
    return before.unit().isMoney()
        && sentence.firstOf(MADE_UP_OF, sentence.span().start(), frame.start()) >= 0;
  }

  /** Who pays such a part, told behind "của" by a name or in words. */
  private Optional<Agent> payer(SentenceView sentence, int start) {
    String text = sentence.text();
    for (Mention body : sentence.bodies()) {
      if (body.span().start() == start) {
        return Optional.of(names.of(sentence, body).as(Agent.Part.NAMED));
      }
    }
    int unnamed = Math.max(PAYERS.longestAt(text, start), words.unnamed().longestAt(text, start));
    return unnamed == 0
        ? Optional.empty()
        : Optional.of(
            new Agent(text.substring(start, start + unnamed), Optional.empty())
                .as(Agent.Part.NAMED));
  }

  /**
   * "2 triệu đồng/người từ LĐLĐ tỉnh", "2 triệu đồng mỗi người từ LĐLĐ tỉnh": behind the word that
   * says of whom each gets it.
   */
  private static int behindShare(SentenceView sentence, int end) {
    String text = sentence.text();
    int limit = sentence.span().end();
    int at = SentenceView.behindPer(text, end);
    if (at == end) {
      return end;
    }
    while (at < limit && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** "20 suất quà của Chủ tịch nước", "của Tỉnh ủy": whose gifts those are who have an office. */
  private Optional<Agent> givenBy(SentenceView sentence, int end) {
    String text = sentence.text();
    int start = end + OWNED.length();
    boolean named =
        text.startsWith(OWNED, end)
            && start < sentence.span().end()
            && Character.isUpperCase(text.charAt(start))
            && words.honourers().begins(text, start);
    if (!named) {
      return Optional.empty();
    }
    int limit = sentence.mark(start, sentence.segment(end).end(), ",;:.()");
    String name = honourer(text.substring(start, limit));
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
  }

  /**
   * "50 suất do các nhà hảo tâm đóng góp", "20 xe đạp (trị giá 30 triệu đồng) do Công ty A tài
   * trợ", "8 căn nhà mà Thủ tướng tặng công nhân": who gives or pays, told right behind the number
   * or the bracket at it.
   */
  private Optional<Agent> providedBy(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int behind = SentenceView.end(frame.quantity());
    int end =
        behindWorth(
            frame, text.startsWith(")", behind) ? behind + 1 : sentence.behindBracket(behind));
    int by = text.startsWith(",", end) ? end + 1 : end;
    // "khoảng 1,9 triệu đồng/người, được các doanh nghiệp tài trợ"
    int share = behindShare(sentence, behind);
    boolean paid = frame.quantity().unit().isMoney() && text.startsWith(PAID_BY, share);
    Optional<Agent> spent = spentBy(frame, behind);
    if (spent.isPresent()) {
      return spent;
    }
    int gift = behindGift(text, end);
    boolean relative = gift > end || text.startsWith(WHICH, end);
    if (!paid && !relative && !text.startsWith(BY, by)) {
      return Optional.empty();
    }
    int start =
        paid
            ? share + PAID_BY.length()
            : gift > end ? gift : relative ? end + WHICH.length() : by + BY.length();
    int last = sentence.segment(end).end();
    Optional<Cue> verb =
        provision(sentence, start, last)
            .or(() -> relative ? meant(sentence, start, last) : Optional.empty())
            .filter(cue -> !relative || isOfWhich(sentence, start, cue));
    if (verb.isEmpty() || HARMS.begins(text, start) || standsBeforeNumber(frame, verb.get())) {
      return Optional.empty();
    }
    int limit = verb.get().span().start();
    for (Mention mention : sentence.bodies()) {
      int moves = mention.span().end() + 1;
      if (mention.span().start() == start && moves <= limit) {
        Optional<Agent> moved = moved(sentence, moves, sentence.segment(end).end());
        if (moved.isPresent()) {
          return moved;
        }
        return Optional.of(
            Actors.isUnion(mention)
                ? names.of(sentence, mention)
                : new Agent(mention.span().of(text), mention.entity()).as(Agent.Part.NAMED));
      }
    }
    // "do các đơn vị: Công ty A, Công ty B, … ủng hộ"
    int colon = sentence.mark(start, limit, ":");
    String name = text.substring(start, words.endBeforeAuxiliaries(text, start, colon));
    boolean plain =
        !name.isEmpty()
            && !TAKEN.begins(name, 0)
            && words(sentence, new Span(start, start + name.length())) <= MAX_SPONSOR
            && !ends(name);
    return plain
        ? Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED))
        : Optional.empty();
  }

  /**
   * "120 suất quà[, mỗi suất 300.000 đồng], do Công ty A tặng", "300.000 đồng[/suất], do …": behind
   * what things are worth.
   */
  private static int behindWorth(Frame frame, int end) {
    SentenceView sentence = frame.sentence();
    int next = frame.index() + 1;
    if (frame.quantity().unit().isMoney()) {
      return behindShare(sentence, end);
    }
    if (next >= sentence.quantities().size() || !sentence.quantities().get(next).unit().isMoney()) {
      return end;
    }
    String text = sentence.text();
    int word = end + (text.startsWith(",", end) ? 2 : 1);
    Quantity amount = sentence.quantities().get(next);
    int price = SentenceView.end(amount);
    boolean bare = // "85 suất quà, 400.000 đồng/suất, do …"
        Frame.start(amount) == word && SentenceView.behindPer(text, price) > price;
    return (bare || WORTH.begins(text, word))
            && sentence.mark(word, amount.span().start(), ",;:.(") >= amount.span().start()
        ? behindShare(sentence, price)
        : end;
  }

  /** How many words a stretch has; "người lao động [Công ty TNHH A]" counts a body as one. */
  private static int words(SentenceView sentence, Span stretch) {
    int words = count(stretch.of(sentence.text()));
    for (Mention mention : sentence.bodies()) {
      if (stretch.contains(mention.span())) {
        words -= count(mention.span().of(sentence.text())) - 1;
      }
    }
    return words;
  }

  private static int count(String name) {
    return name.split(" ", -1).length;
  }

  /**
   * "6 căn nhà là món quà [Thủ tướng dành cho công nhân]": behind what says that something is a
   * gift, where who gives it is told; the position itself if nothing says so.
   */
  static int behindGift(String text, int end) {
    int at = end + 1;
    int gift = text.startsWith(" ", end) ? IS_GIFT.longestAt(text, at) : 0;
    if (gift == 0) {
      return end;
    }
    int whose = at + gift;
    for (String word : GIVEN_BY) {
      if (text.startsWith(word, whose)) {
        return whose + word.length();
      }
    }
    return text.startsWith(" ", whose) ? whose + 1 : end;
  }

  /**
   * "12 tỷ đồng là tổng số tiền các cấp công đoàn, bằng nhiều nguồn, đã bỏ ra", "Với 20 tỷ đồng các
   * cấp công đoàn và doanh nghiệp bỏ ra, …": who has no name and spends an amount told before.
   */
  private Optional<Agent> spentBy(Frame frame, int behind) {
    if (!frame.quantity().unit().isMoney()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int sum = SUMS.longestAt(text, behind);
    int start = sum == 0 ? behind + 1 : behind + sum + 1;
    int end = sentence.segment(behind).end();
    if (!words.unnamed().begins(text, start)) {
      // "Số tiền mà các cấp công đoàn chi ra lên tới 31 tỷ đồng"
      int clause = sentence.clauseStart(frame.start());
      int head = SUM_AT_HEAD.longestAt(text, clause);
      start = clause + head + 1;
      end = frame.start();
      if (head == 0 || !words.unnamed().begins(text, start)) {
        return Optional.empty();
      }
    }
    int spends = sentence.firstOf(SPENDS, start, end);
    if (spends < 0 || spends - start > LONGEST_SPENDER) {
      return Optional.empty();
    }
    int comma = sentence.mark(start, spends, ",:(");
    String name = text.substring(start, words.endBeforeAuxiliaries(text, start, comma));
    boolean plain = !name.isEmpty() && count(name) <= MAX_SPONSOR && !ends(name);
    return plain
        ? Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED))
        : Optional.empty();
  }

  /** Whether a mark that no name has stands in words. */
  private static boolean ends(String name) {
    return name.chars().anyMatch(c -> ";.()".indexOf(c) >= 0);
  }

  /** "8 căn nhà mà Thủ tướng tặng công nhân": given by who stands right behind, to others. */
  private boolean isOfWhich(SentenceView sentence, int start, Cue verb) {
    String text = sentence.text();
    boolean body =
        Character.isUpperCase(text.charAt(start))
            || words.employers().begins(text, start)
            || words.unnamed().begins(text, start);
    return body
        && verb.type().in(HANDS | COLLECT | FOR)
        && sentence.mark(start, verb.span().start(), ",;:.") == verb.span().start();
  }

  /** "do LĐLĐ tỉnh vận động các doanh nghiệp đóng góp": who is made to give. */
  private static Optional<Agent> moved(SentenceView sentence, int from, int to) {
    String text = sentence.text();
    int cause = ClauseSubjects.CAUSES.lengthAt(text, from);
    int name = from + cause + 1;
    Optional<Cue> verb = cause == 0 ? Optional.empty() : sentence.firstAfter(name, to, PROVIDES);
    int end = verb.map(cue -> cue.span().start()).orElse(name);
    if (verb.isEmpty() || sentence.mark(name, end, ",;:.(") < end) {
      return Optional.empty();
    }
    String who = text.substring(name, end).strip();
    return who.isEmpty() || count(who) > MAX_SPONSOR
        ? Optional.empty()
        : Optional.of(new Agent(who, Optional.empty()).as(Agent.Part.NAMED));
  }

  /** The first thing done in a stretch, if something is provided by it. */
  private static Optional<Cue> provision(SentenceView sentence, int from, int to) {
    for (Cue cue : sentence.cues()) {
      boolean first = cue.type().verb() && cue.span().start() > from && cue.span().end() <= to;
      if (first) {
        return cue.type().in(PROVIDES) ? Optional.of(cue) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "món quà Thủ tướng [dành cho] công nhân": what says for whom something is meant. */
  private static Optional<Cue> meant(SentenceView sentence, int from, int to) {
    return sentence
        .firstAfter(from + 1, to, FOR)
        .filter(cue -> MEANT.equals(cue.span().of(sentence.text())));
  }

  /** Whether the next number stands right behind a verb, which is its own. */
  private static boolean standsBeforeNumber(Frame frame, Cue verb) {
    SentenceView sentence = frame.sentence();
    int next = frame.index() + 1;
    if (next >= sentence.quantities().size()) {
      return false;
    }
    int number = sentence.quantities().get(next).span().start();
    int end = verb.span().end();
    return end < number && sentence.text().substring(end, number).isBlank();
  }

  /**
   * "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn của Tổng LĐLĐ": what stands between a
   * form and whose it is only names it.
   */
  private static boolean isNameOfForm(SentenceView sentence, int from, int to) {
    if (to - from < NEAR_FORM) {
      return true;
    }
    String between = sentence.text().substring(from, to);
    return to - from < LONGEST_FORM
        && between.chars().noneMatch(c -> Character.isDigit(c) || ",;:()".indexOf(c) >= 0)
        && HANDS_ON.stream().noneMatch(between::contains);
  }

  /** "1 phiếu mua hàng trị giá 200.000 đồng do LĐLĐ quận tặng": its price stands between. */
  private static Span withPrice(Frame frame) {
    SentenceView sentence = frame.sentence();
    Span clause = frame.clause();
    List<Quantity> numbers = sentence.quantities();
    int next = frame.index() + 1;
    if (next >= numbers.size() || !numbers.get(next).unit().isMoney()) {
      return clause;
    }
    int from = SentenceView.end(frame.quantity());
    int price = numbers.get(next).span().start();
    boolean priced =
        sentence.cues().stream()
                .anyMatch(
                    cue ->
                        cue.type().in(COST)
                            && cue.span().start() >= from
                            && cue.span().end() <= price)
            && sentence.mark(from, price, ",;:") == price;
    int end =
        next + 1 < numbers.size()
            ? numbers.get(next + 1).span().start()
            : sentence.segment(price).end();
    return priced && end > clause.end() ? new Span(clause.start(), end) : clause;
  }

  /**
   * The form of an honour named last before a position in the clause of a number; praise that is
   * somebody's own is one too ("quyết định khen thưởng của Bộ Y tế").
   */
  private static Optional<Cue> lastForm(Frame frame, int position) {
    Cue last = null;
    for (Cue cue : frame.cues()) {
      boolean honour =
          cue.type().in(FORM)
              || (cue.type().in(PRAISE)
                  && frame.sentence().text().startsWith(OWNED, cue.span().end()));
      last = honour && cue.span().end() <= position ? cue : last;
    }
    return Optional.ofNullable(last);
  }

  /** "trao bằng khen của LĐLĐ tỉnh gồm: 6 bằng khen tập thể, …": for all that the colon opens. */
  private Optional<Agent> listed(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int colon = sentence.lastMark(sentence.span().start(), at, ":");
    if (colon < sentence.span().start()) {
      return Optional.empty();
    }
    Cue form = null;
    for (Cue cue : sentence.cues()) {
      boolean before =
          cue.type().in(FORM)
              && cue.span().end() <= colon
              && sentence.reaches(cue.span().start(), at);
      form = before ? cue : form;
    }
    if (form == null) {
      return Optional.empty();
    }
    int name = form.span().end() + OWNED.length();
    return sentence.text().startsWith(OWNED, form.span().end())
        ? sentence.mentions().stream()
            .filter(mention -> Actors.isUnion(mention) && mention.span().start() == name)
            .map(mention -> names.of(sentence, mention).as(Agent.Part.NAMED))
            .findFirst()
        : Optional.empty();
  }

  /** "kinh phí 4 tỷ đồng, do Tổng LĐLĐ hỗ trợ 1 tỷ đồng": that gives the next number alone. */
  private static boolean givesOther(Frame frame, Mention mention) {
    SentenceView sentence = frame.sentence();
    if (mention.span().start() < frame.end()) {
      return false;
    }
    for (Cue cue : sentence.cues()) {
      if (cue.type().verb() && cue.span().start() > mention.span().end()) {
        return standsBeforeNumber(frame, cue);
      }
    }
    return false;
  }

  /** "hưởng ứng phong trào do LĐLĐ tỉnh phát động, Trung tâm A trao": who acts comes after it. */
  private static boolean hostsEvent(Frame frame, Mention mention) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(-1);
    int comma = verb < 0 ? verb : sentence.mark(mention.span().end(), verb, ",");
    return comma < verb
        && (sentence.doesBetween(mention.span().end(), comma)
            || isHeadedByUnion(sentence, comma + 1, verb));
  }

  /** "vốn do LĐLĐ tỉnh ủy thác, LĐLĐ huyện đã giải ngân": whether a union heads a clause. */
  private static boolean isHeadedByUnion(SentenceView sentence, int from, int verb) {
    int start = ActorWords.skipSpace(sentence.text(), from, verb);
    return sentence.bodies().stream()
        .anyMatch(body -> body.span().start() == start && Actors.isUnion(body));
  }

  /**
   * "do một quỹ từ thiện Hàn Quốc tài trợ 5.500 USD", "do công đoàn cơ sở chi trả với tổng số tiền
   * 36 triệu đồng".
   */
  private Optional<Agent> sponsor(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    if (frame.passive() || frame.verb().isEmpty()) {
      return Optional.empty();
    }
    int by = sentence.lastOf(DO, sentence.segment(at).start(), at);
    if (by < 0) {
      return Optional.empty();
    }
    int start = by + DONE_BY.length() + 1;
    Optional<Cue> paid = provision(sentence, start, at);
    if (paid.isEmpty() || HARMS.begins(text, start) || !isCounted(sentence, paid.get(), at)) {
      return Optional.empty();
    }
    int verb = paid.get().span().start();
    if (sentence.firstOf(LEADS, start, verb) >= 0) {
      return Optional.empty();
    }
    String name = text.substring(start, words.endBeforeAuxiliaries(text, start, verb));
    boolean phrase =
        !name.isEmpty()
            && count(name) <= MAX_SPONSOR
            && name.chars().noneMatch(c -> ",;:.()".indexOf(c) >= 0);
    return phrase ? Optional.of(new Agent(name, Optional.empty())) : Optional.empty();
  }

  /** Whether nothing but an amount is told between a verb and a number: "với tổng số tiền". */
  private static boolean isCounted(SentenceView sentence, Cue verb, int number) {
    int end = verb.span().end();
    boolean others =
        sentence.bodies().stream()
            .anyMatch(body -> body.span().start() >= end && body.span().end() <= number);
    if (others || sentence.mark(end, number, ":(") < number) {
      return false;
    }
    for (Cue cue : sentence.cues()) {
      boolean between =
          cue.type().verb()
              && cue.span().start() >= verb.span().end()
              && cue.span().end() <= number;
      if (between && !cue.type().in(AMOUNTS)) {
        return false;
      }
    }
    return true;
  }
}
