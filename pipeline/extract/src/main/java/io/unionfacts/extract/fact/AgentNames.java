package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Brands;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What those who act are called: as canonical names where known, else as written. */
final class AgentNames {
  private static final int MAX_WORDS = 16;
  private static final int MIN_BRAND = 5;
  private static final int LONGEST_FUND = 80;
  private static final String LEADERS = "lãnh đạo";
  private static final String TOGETHER = " cùng ";
  private static final String AND = " và ";
  private static final String COMMA = ", ";

  /** What employers answer to those who ask them for something. */
  private static final Beginnings ANSWERS =
      new Beginnings(
          List.of(
              " đồng ý",
              " chấp nhận",
              " chỉ chấp nhận",
              " chỉ đồng ý",
              " chấp thuận",
              " hứa",
              " nhất trí",
              " cam kết"));

  /** What stands between a body and the federation whose part it is. */
  private static final Beginnings PART_OF = new Beginnings(List.of("thuộc", "trực thuộc", "của"));

  private static final String OWNED = " của ";
  private static final Beginnings COUNCILS = new Beginnings(List.of("hội đồng"));
  private static final Endings OWNERS = new Endings(List.of(" của", " do"));
  private static final String FUND = "Quỹ ";
  private static final Beginnings FUNDS = new Beginnings(List.of("quỹ", "các quỹ"));
  private static final String IN_THE_AREA = " trên địa bàn";
  private static final String SECTOR = "ngành";

  /** "Cờ thi đua của UBND tỉnh": an honour is no part of the name of whose it is. */
  private static final long FORM = CueLexicon.standard().bits("form");

  private static final Beginnings UNIONS =
      new Beginnings(List.of("công đoàn", "cđ", "tổ chức công đoàn"));

  private static final Beginnings COMMITTEES =
      new Beginnings(List.of("ban chấp hành", "ban thường vụ"));

  private static final Beginnings UNIONS_OF_WORKPLACES =
      new Beginnings(List.of("công đoàn cơ sở", "công đoàn", "cđ", "tổ chức công đoàn"));
  private static final Beginnings UNION_AT_WORK =
      new Beginnings(List.of("công đoàn cơ sở", "cđ cơ sở", "cđcs"));

  private static final String UNION = "Công đoàn";

  /** Those without a name who head a clause: "Ngoài ra, mạnh thường quân tặng 2 triệu đồng". */
  private static final Beginnings BENEFACTORS =
      new Beginnings(List.of("mạnh thường quân", "nhà hảo tâm", "bạn đọc"));

  /** "Phía UBND tỉnh tặng", "Riêng công ty còn tặng": words before the name of who acts. */
  private static final Beginnings SIDES =
      new Beginnings(List.of("phía", "về phía", "riêng", "còn"));

  /** "Các trường hợp được hỗ trợ": people, though "các trường" are schools. */
  private static final Beginnings CASES = new Beginnings(List.of("các trường hợp"));

  /** What stands for a body of that kind named before. */
  private static final Beginnings BARE =
      new Beginnings(
          List.of(
              "quỹ", "ngân hàng", "hiệp hội", "câu lạc bộ", "bệnh viện", "trung tâm", "tờ báo"));

  /** What follows such a word where it is not the beginning of a name: "Quỹ trợ vốn". */
  private static final Set<String> ACTING =
      Set.of(
          "đã", "sẽ", "đang", "vừa", "cũng", "còn", "tiếp", "dành", "tặng", "trao", "cam", "quyết");

  /** Words that end in what elsewhere comes before a verb: "Ban Tài chính", "Doanh thu". */
  private static final Endings FINANCE =
      new Endings(List.of("tài chính", "hành chính", "doanh thu"));

  /** What the names of firms end in: "Sun Group". */
  private static final Endings GROUPS =
      new Endings(List.of(" Group", " Holdings", " Corp", " Land", " Bank", " Foundation"));

  private static final Beginnings AT = new Beginnings(List.of("tại", "ở ", "thuộc", "đến", "về"));

  private static final String BRANCH = " chi nhánh ";

  private static final String REWARDS = "thưởng ";

  /** What makes a federation's name mean all unions below it too. */
  private static final String ALL_LEVELS = "các cấp ";

  private static final Beginnings ALL_UNIONS =
      new Beginnings(List.of("công đoàn các cấp", "cđ các cấp"));

  /** What a place follows that bodies without a name act in. */
  private static final Beginnings WITHIN = new Beginnings(List.of("trong", "trên địa bàn"));

  /** How the name begins of a federation of a place. */
  static final String FEDERATION = "Liên đoàn Lao động ";

  private final ActorWords words;
  private final List<Mention> mentions;
  private final Topics topics;

  AgentNames(List<Mention> mentions, Topics topics, ActorWords words) {
    this.words = words;
    this.mentions = mentions;
    this.topics = topics;
  }

  /** A union by the name it goes by, any other body as it is written. */
  Agent unionOrWritten(SentenceView sentence, Mention mention) {
    return Actors.isUnion(mention)
        ? of(sentence, mention)
        : new Agent(mention.span().of(sentence.text()), mention.entity());
  }

  /**
   * Where the words start that call all unions of the place of a federation mentioned: "[các cấp]
   * công đoàn tỉnh A", "[công đoàn các cấp] tỉnh A"; -1 if it stands for itself.
   */
  private static int allUnionsStart(String text, Span mention) {
    int before = mention.start() - ALL_LEVELS.length();
    return Beginnings.stands(text, before, ALL_LEVELS)
        ? before
        : ALL_UNIONS.begins(text, mention.start()) ? mention.start() : -1;
  }

  /** Who a mention names. */
  Agent of(SentenceView sentence, Mention mention) {
    Span span = mention.span();
    String text = sentence.text();
    if (Actors.isUnion(mention)) {
      int all = allUnionsStart(text, span);
      if (all >= 0) {
        // "các cấp công đoàn tỉnh A": written so, and the work of the province's federation
        int within = WITHIN.firstIn(text, all, span.end());
        String written = text.substring(all, within < 0 ? span.end() : within - 1);
        return new Agent(written, Optional.empty(), mention.entity(), Agent.Part.ACTS);
      }
      return fundOf(sentence, mention)
          .orElseGet(
              () ->
                  new Agent(
                      mention.entity().map(Entity::name).orElseGet(() -> alone(span.of(text))),
                      mention.entity()));
    }
    if (text.startsWith(FUND, span.start())) {
      for (Mention union : sentence.mentions()) {
        boolean owns = Actors.isUnion(union) && union.span().start() >= span.end();
        if (owns && fundStart(sentence, union) == span.start()) {
          return of(sentence, union);
        }
      }
      return new Agent(
          text.substring(span.start(), branchEnd(text, span.end())),
          mention.entity(),
          Optional.empty(),
          Agent.Part.ACTS);
    }
    // "Thường trực Ủy ban MTTQ": what stands before the name belongs to the giver as written.
    int start = sentence.clauseStart(span.start());
    boolean longer =
        start < span.start()
            && Character.isUpperCase(text.charAt(start))
            && !ActorWords.isTime(text, start, span.start())
            && !words.events().begins(text, start)
            && !sentence.doesBetween(start, span.start())
            && sentence.firstAfter(start, span.start(), FORM).isEmpty();
    String written = text.substring(longer ? start : span.start(), branchEnd(text, span.end()));
    Optional<Entity> owner = owner(sentence, span);
    return new Agent(alone(written), mention.entity(), owner.or(mention::entity), Agent.Part.ACTS);
  }

  /**
   * "Trung tâm Tư vấn pháp luật (LĐLĐ tỉnh A)", "Nhà Văn hóa Lao động thuộc LĐLĐ tỉnh A", "Trung
   * tâm Dạy nghề LĐLĐ tỉnh A": the federation whose part somebody is.
   */
  private static Optional<Entity> owner(SentenceView sentence, Span name) {
    String text = sentence.text();
    int end = name.end();
    boolean bracketed = text.startsWith(" (", end);
    int of = PART_OF.longestAt(text, end + 1);
    int start = bracketed ? end + 2 : of > 0 ? end + of + 2 : -1;
    return sentence.mentions().stream()
        .filter(body -> body.kind() == EntityKind.FEDERATION)
        .filter(
            body ->
                start < 0
                    ? body.span().start() > name.start() && body.span().end() == end
                    : body.span().start() == start)
        .filter(body -> !bracketed || text.startsWith(")", body.span().end()))
        .flatMap(body -> body.entity().stream())
        .findFirst();
  }

  /** Whether what is named at a position is a fund. */
  static boolean isFund(String text, int position) {
    return FUNDS.begins(text, position);
  }

  /** Whether the text names a body before a sentence. */
  boolean isNamedBefore(SentenceView sentence, Entity body) {
    for (Mention mention : mentions) {
      boolean before =
          mention.block() < sentence.block()
              || (mention.block() == sentence.block()
                  && mention.span().end() <= sentence.span().start());
      if (before && mention.entity().filter(body::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Ngân hàng A chi nhánh Sơn Tây": the branch belongs to the giver as written. */
  private static int branchEnd(String text, int end) {
    int at = end;
    if (!text.startsWith(BRANCH, end)) {
      return end;
    }
    int next = end + BRANCH.length();
    while (next < text.length() && Character.isUpperCase(text.charAt(next))) {
      at = next;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      next = at + 1;
    }
    return at;
  }

  /** "Công ty A cùng Công ty B": the first. */
  private static String alone(String written) {
    int together = written.indexOf(TOGETHER);
    return together > 0 ? written.substring(0, together) : written;
  }

  /** "Quỹ Trợ vốn công nhân nghèo LĐLĐ tỉnh": the fund gives, and its work is the union's. */
  private Optional<Agent> fundOf(SentenceView sentence, Mention union) {
    int start = fundStart(sentence, union);
    return start < 0 || owns(sentence, union)
        ? Optional.empty()
        : Optional.of(
            new Agent(
                sentence.text().substring(start, union.span().end()),
                Optional.empty(),
                union.entity(),
                Agent.Part.ACTS));
  }

  /** "Quỹ trợ vốn của LĐLĐ huyện": the union gives what is its own. */
  private static boolean owns(SentenceView sentence, Mention union) {
    int end = union.span().start();
    return sentence.text().startsWith(OWNED, end - OWNED.length());
  }

  /**
   * Where the name of a fund begins that a union's name ends, -1 if none does: nothing is done
   * between.
   */
  private int fundStart(SentenceView sentence, Mention union) {
    String text = sentence.text();
    int end = union.span().start() - (owns(sentence, union) ? OWNED.length() - 1 : 0);
    int start = sentence.last(FUND, Math.max(sentence.span().start(), end - LONGEST_FUND), end);
    if (start < 0) {
      return -1;
    }
    int comma = sentence.mark(start, end, ",");
    int next = comma + COMMA.length();
    // "của Quỹ Tấm lòng vàng, lãnh đạo LĐLĐ huyện trao", "Từ Quỹ A, LĐLĐ huyện cho vay"
    boolean ended = comma < end && (next == end || words.leaders().begins(text, next));
    boolean plain =
        !ended && sentence.mark(start, end, ";:.()") == end && !sentence.doesBetween(start, end);
    for (String word : text.substring(start, end).split("[ ,]+", -1)) {
      plain &=
          !words.auxiliaries().contains(word)
              && !words.prepositions().contains(word)
              && !word.equals(GiftOwners.DONE_BY);
    }
    return plain ? start : -1;
  }

  /**
   * Who is named by words that no mention covers: bodies without a name, a company or school named
   * before, and names that no gazetteer knows.
   */
  Optional<Agent> byWords(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    int unnamed =
        Math.max(words.unnamed().lengthAt(text, start), BENEFACTORS.lengthAt(text, start));
    if (unnamed > 0) {
      int end = unnamedEnd(sentence, start + unnamed, limit);
      return Optional.of(new Agent(text.substring(start, end), Optional.empty()));
    }
    Optional<Agent> union = bareUnion(sentence, start, limit);
    if (union.isPresent()) {
      return union;
    }
    // "BCH Công đoàn cơ sở Công ty đã tặng": a committee is its union
    int committee = COMMITTEES.lengthAt(text, start);
    Optional<Agent> workplace =
        workplaceUnion(sentence, committee > 0 ? start + committee + 1 : start);
    if (workplace.isPresent()) {
      return workplace;
    }
    Optional<Agent> atWork = unionAtWork(sentence, start);
    if (atWork.isPresent()) {
      return atWork;
    }
    Optional<Agent> employer = employer(sentence, start);
    Optional<Agent> called = employer.isPresent() ? employer : bareBody(sentence, start);
    if (called.isPresent()) {
      return called;
    }
    int side = SIDES.lengthAt(text, start);
    if (side > 0 && start + side + 1 < limit) {
      return byWords(sentence, start + side + 1, limit);
    }
    Optional<Agent> federation = federationAt(sentence, start, limit);
    if (federation.isPresent()) {
      return federation;
    }
    if (!Character.isUpperCase(text.charAt(start)) && !namesInSmall(text, start)) {
      return Optional.empty();
    }
    Optional<Span> phrase = phrase(sentence, start, limit);
    if (phrase.isEmpty() || !namesBody(phrase.get().of(text), sentence.block())) {
      return Optional.empty();
    }
    Optional<Agent> owner = ownerOf(sentence, phrase.get());
    return owner.isPresent()
        ? owner
        : Optional.of(new Agent(withPeople(text, phrase.get(), limit).of(text), Optional.empty()));
  }

  /**
   * "Hải Phòng kết nạp 22.300 người": a place stands for its federation, if the text names that.
   */
  private Optional<Agent> federationAt(SentenceView sentence, int start, int limit) {
    for (Mention place : sentence.mentions()) {
      boolean acts =
          place.span().start() == start
              && !followsName(sentence, start)
              && !words.wholes().begins(sentence.text(), start)
              && place.kind().isAboveCommune()
              && place.entity().isPresent()
              && place.span().end() <= limit
              && words.onlyAuxiliaries(sentence.text(), place.span().end(), limit);
      if (acts) {
        return federationOf(place.entity().map(Entity::key))
            .map(body -> new Agent(body.name(), Optional.of(body)));
      }
    }
    return Optional.empty();
  }

  /** "tại KCN Sông Mây, [Trảng Bom tặng]": the last place of a list, and nobody who acts. */
  private static boolean followsName(SentenceView sentence, int start) {
    String text = sentence.text();
    int comma = ActorWords.skipSpaceBack(text, sentence.span().start(), start) - 1;
    if (comma <= sentence.span().start() || text.charAt(comma) != ',') {
      return false;
    }
    int word = ActorWords.wordStart(text, sentence.span().start(), comma);
    return word < comma
        && Character.isUpperCase(text.charAt(word))
        && AT.lastIn(text, sentence.clauseStart(comma), comma) >= 0;
  }

  /** The first federation of a place that the text names. */
  Optional<Entity> federationOf(Optional<String> place) {
    return mentions.stream()
        .filter(mention -> mention.kind() == EntityKind.FEDERATION)
        .flatMap(mention -> mention.entity().stream())
        .filter(body -> body.place().equals(place) && body.name().startsWith(FEDERATION))
        .findFirst();
  }

  /**
   * Where the words end that name bodies without a name: with the level or the place they are of
   * ("các cấp công đoàn tỉnh", "các cấp công đoàn huyện Chợ Đồn", "các doanh nghiệp trên địa bàn")
   * and with those like them named beside ("một số đơn vị, nhà hảo tâm").
   */
  private int unnamedEnd(SentenceView sentence, int end, int limit) {
    String text = sentence.text();
    int from = text.startsWith(IN_THE_AREA, end) ? end + IN_THE_AREA.length() : end;
    for (Mention mention : sentence.mentions()) {
      boolean its =
          mention.kind().isAboveCommune()
              && mention.span().start() == from + 1
              && mention.span().end() <= limit;
      if (its) {
        return mention.span().end();
      }
    }
    int level = words.levels().lengthAt(text, from + 1);
    return level > 0 ? from + 1 + level : donorsEnd(text, from);
  }

  /**
   * Where those without a name end who are named beside: ", nhà hảo tâm", "và các mạnh thường
   * quân".
   */
  int donorsEnd(String text, int from) {
    int end = from;
    while (true) {
      String mark = text.startsWith(AND, end) ? AND : COMMA;
      int next = end + mark.length();
      int alike = text.startsWith(mark, end) ? words.donors().lengthAt(text, next) : 0;
      if (alike == 0) {
        return end;
      }
      end = next + alike;
    }
  }

  /**
   * "Công đoàn tặng 30 suất quà": the union that the text is about; a federation only of what its
   * own part of the sentence says, where the word may mean all unions.
   */
  Optional<Agent> bareUnion(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    int union = UNIONS.lengthAt(text, start);
    boolean acts =
        union > 0
            && (words.auxiliaries().contains(ActorWords.wordAfter(text, start + union))
                || ActorWords.adverb(text, start + union + 1) > 0
                || startsVerb(sentence, start + union + 1));
    return acts
        ? topics
            .at(sentence.block(), start)
            .filter(body -> body.kind().isUnion())
            .filter(body -> body.name().startsWith(UNION) || limit <= sentence.segment(start).end())
            .map(body -> new Agent(body.name(), Optional.of(body)))
        : Optional.empty();
  }

  /**
   * "công đoàn công ty cũng tặng quà": the union that the text is about, if it is one of a
   * workplace, else that of the company or school named last.
   */
  Optional<Agent> workplaceUnion(SentenceView sentence, int start) {
    String text = sentence.text();
    int union = UNIONS_OF_WORKPLACES.lengthAt(text, start);
    int place = start + union + 1;
    int employer = union == 0 ? 0 : words.employers().lengthAt(text, place);
    int end = place + employer;
    if (employer == 0 || !acts(sentence, end)) {
      return Optional.empty();
    }
    Optional<Entity> topic = workplaceTopic(sentence, start);
    if (topic.isPresent()) {
      return Optional.of(new Agent(topic.get().name(), topic));
    }
    Optional<Mention> last = lastNamed(sentence, start, kindOf(text.substring(place, end)));
    Optional<Agent> named = last.flatMap(this::unionOf);
    return named.isPresent()
        ? named
        : last.flatMap(Mention::entity)
            .map(body -> new Agent(UNION + " " + body.name(), Optional.empty()))
            .map(agent -> agent.as(Agent.Part.NAMED));
  }

  /** Whether a verb, or what stands before one, follows a name that ends at a position. */
  private boolean acts(SentenceView sentence, int end) {
    return words.auxiliaries().contains(ActorWords.wordAfter(sentence.text(), end))
        || startsVerb(sentence, end + 1);
  }

  /** The union that the text is about at a position, if it is one of a workplace. */
  private Optional<Entity> workplaceTopic(SentenceView sentence, int position) {
    return topics
        .at(sentence.block(), position)
        .filter(body -> body.kind() == EntityKind.GRASSROOTS_UNION);
  }

  /** "[Công đoàn Công ty A] tổ chức đại hội": the union as whose an employer is named. */
  private Optional<Agent> unionOf(Mention employer) {
    for (Mention mention : mentions) {
      if (Actors.isUnion(mention)
          && mention.block() == employer.block()
          && mention.span().contains(employer.span())
          && mention.entity().isPresent()) {
        return Optional.of(new Agent(mention.entity().get().name(), mention.entity()));
      }
    }
    return Optional.empty();
  }

  /**
   * "LĐLĐ tỉnh hỗ trợ 40 triệu đồng, CĐCS giúp 5 triệu đồng": the union of a workplace, whichever
   * it is, if the text is about none.
   */
  private Optional<Agent> unionAtWork(SentenceView sentence, int start) {
    String text = sentence.text();
    int union = UNION_AT_WORK.lengthAt(text, start);
    int end = start + union;
    if (union == 0 || !acts(sentence, end)) {
      return Optional.empty();
    }
    Optional<Entity> topic = workplaceTopic(sentence, start);
    return Optional.of(
        topic
            .map(body -> new Agent(body.name(), topic))
            .orElseGet(
                () ->
                    new Agent(text.substring(start, end), Optional.empty()).as(Agent.Part.NAMED)));
  }

  /** "lãnh đạo công ty đồng ý", "nhà trường đã tặng": the company or school named last. */
  Optional<Agent> employer(SentenceView sentence, int start) {
    String text = sentence.text();
    int leader = words.leaders().longestAt(text, start);
    int head = leader > 0 ? start + leader + 1 : start;
    for (String generic : words.employers().at(text, head)) {
      int end = head + generic.length();
      if (!ActorWords.startsWord(text, head, generic)) {
        continue;
      }
      String next = ActorWords.wordAfter(text, end).toLowerCase(Locale.ROOT);
      boolean acts = ANSWERS.open(text, end) || words.auxiliaries().contains(next);
      // "Công ty khai thác 6.500 tấn": no name begins with a small letter.
      boolean nameless = Character.isUpperCase(text.charAt(head)) && isSmall(text, end + 1);
      int full = nameless ? endBeforeShortName(sentence, end) : 0;
      if (full > 0) {
        return Optional.of(new Agent(text.substring(start, full), Optional.empty()));
      }
      Optional<Entity> body =
          acts || nameless
              ? lastNamed(sentence, start, kindOf(generic)).flatMap(Mention::entity)
              : Optional.empty();
      if (acts || nameless) {
        // An employer that the text never names is not the union that the text is about.
        return body.map(named -> new Agent(named.name(), Optional.of(named)))
            .or(() -> Optional.of(new Agent(text.substring(start, end), Optional.empty())));
      }
    }
    return Optional.empty();
  }

  /**
   * "Tổng công ty khai khoáng 9 (KSV9)": where a name in small letters ends that its short form
   * follows; 0 if none does.
   */
  private int endBeforeShortName(SentenceView sentence, int start) {
    String text = sentence.text();
    int end = sentence.span().end();
    int bracket = sentence.mark(start, end, "(,;:.");
    boolean named =
        bracket + 1 < end
            && text.charAt(bracket) == '('
            && Character.isUpperCase(text.charAt(bracket + 1));
    int close = named ? sentence.mark(bracket, end, ")") : end;
    return close < end && startsAuxiliary(text, ActorWords.skipSpace(text, close + 1, end))
        ? ActorWords.skipSpaceBack(text, start, bracket)
        : 0;
  }

  /** "Quỹ cũng hỗ trợ", "Đại diện ngân hàng cam kết": the one so called that is named last. */
  private Optional<Agent> bareBody(SentenceView sentence, int start) {
    String text = sentence.text();
    int leader = words.leaders().longestAt(text, start);
    int head = leader > 0 ? start + leader + 1 : start;
    int length = BARE.lengthAt(text, head);
    int end = head + length;
    if (length == 0 || !ACTING.contains(ActorWords.wordAfter(text, end))) {
      return Optional.empty();
    }
    String name = text.substring(head, end);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      boolean before =
          mention.block() < sentence.block()
              || (mention.block() == sentence.block() && mention.span().end() <= start);
      Optional<Entity> body =
          mention.entity().filter(it -> Beginnings.stands(it.name(), 0, name + " "));
      if (before && body.isPresent() && topics.samePart(mention.block(), sentence.block())) {
        return Optional.of(new Agent(body.get().name(), body, Optional.empty(), Agent.Part.NAMED));
      }
    }
    return Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
  }

  /**
   * "công ty", "nhà trường" and nothing else: the company or school named last, else as written.
   */
  Optional<Agent> bareEmployer(SentenceView sentence, Span span) {
    String name = span.of(sentence.text());
    return words.employers().lengthAt(name, 0) == name.length()
        ? Optional.of(
            lastNamed(sentence, span.start(), kindOf(name))
                .flatMap(Mention::entity)
                .map(named -> new Agent(named.name(), Optional.of(named)))
                .orElseGet(() -> new Agent(name, Optional.empty())))
        : Optional.empty();
  }

  private static EntityKind kindOf(String employer) {
    return employer.endsWith("trường") ? EntityKind.SCHOOL : EntityKind.ORGANISATION;
  }

  private static boolean isSmall(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  private Optional<Mention> lastNamed(SentenceView sentence, int position, EntityKind kind) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      boolean before =
          mention.block() < sentence.block()
              || (mention.block() == sentence.block() && mention.span().end() <= position);
      boolean fits =
          before
              && mention.kind() == kind
              && topics.samePart(mention.block(), sentence.block())
              && mention.entity().filter(words::isEmployer).isPresent();
      if (fits) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** "Ban Giám đốc cùng cán bộ, công nhân nhà máy [đã góp]". */
  private Span withPeople(String text, Span giver, int limit) {
    int next = giver.end() + TOGETHER.length();
    boolean people = text.startsWith(TOGETHER, giver.end()) && words.people().begins(text, next);
    if (!people) {
      return giver;
    }
    return new Span(giver.start(), words.endBeforeAuxiliaries(text, next, limit));
  }

  /**
   * "quỹ “Vòng tay đồng nghiệp” đã hỗ trợ", "chùa Phố Cũ tặng", "ngành Giáo dục hỗ trợ", "cơ quan
   * BHXH đã thu hồi": a name that begins in small letters.
   */
  private boolean namesInSmall(String text, int start) {
    int sector = start + SECTOR.length() + 1;
    return ActorWords.startsWord(text, start, LEADERS)
        || words.smallHeads().begins(text, start)
        || (ActorWords.startsWord(text, start, SECTOR)
            && sector < text.length()
            && Character.isUpperCase(text.charAt(sector)))
        || opensName(text, start);
  }

  /** "quỹ “Vòng tay”", "chùa Phố Cũ": whether a mark or a capital follows the first word. */
  private boolean opensName(String text, int start) {
    for (String head : words.heads().at(text, start)) {
      int name = start + head.length() + 1;
      if (ActorWords.startsWord(text, start, head)
          && name < text.length()
          && (Marks.behindQuotation(text, name) > name
              || Character.isUpperCase(text.charAt(name)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Quỹ trợ vốn của LĐLĐ huyện", "Quỹ do LĐLĐ huyện lập", "Hội đồng thi đua LĐLĐ huyện": the union
   * whose fund or council it is.
   */
  private Optional<Agent> ownerOf(SentenceView sentence, Span phrase) {
    boolean council = COUNCILS.begins(sentence.text(), phrase.start());
    return sentence.mentions().stream()
        .filter(mention -> Actors.isUnion(mention) && phrase.contains(mention.span()))
        .filter(mention -> council || OWNERS.standBefore(sentence.text(), mention.span().start()))
        .map(mention -> of(sentence, mention))
        .findFirst();
  }

  /** Whether words name a body: by how they begin, as a brand, or as the place of the topic. */
  boolean namesBody(String name, int block) {
    if (words.events().begins(name, 0) || CASES.begins(name, 0) || Brands.isSort(name)) {
      return false;
    }
    if (words.smallHeads().begins(name, 0) || isState(name)) {
      return true;
    }
    for (String head : words.heads().at(name, 0)) {
      boolean begins =
          name.regionMatches(true, 0, head, 0, head.length())
              && (name.length() == head.length() || name.charAt(head.length()) == ' ')
              && name.length() > head.length();
      if (begins) {
        return true;
      }
    }
    Optional<Entity> topic = topics.of(block);
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return (capital && name.length() >= MIN_BRAND && Brands.isPlain(name))
        || Brands.isBrand(name)
        || GROUPS.lengthAt(name, name.length()) > 0
        || Brands.isAcronym(name)
        || (topic.isPresent() && topic.get().name().endsWith(" " + name));
  }

  /** "Chủ tịch nước", "Đảng, Nhà nước": whether words are the whole name of the state's own. */
  private boolean isState(String name) {
    return !name.isEmpty() && words.states().longestAt(name, 0) == name.length();
  }

  /** Where the agency's name ends that begins at a position, 0 if none does. */
  private static int agencyEnd(SentenceView sentence, int start) {
    for (Mention body : sentence.bodies()) {
      if (body.span().start() == start && body.kind() == EntityKind.AGENCY) {
        return body.span().end();
      }
    }
    return 0;
  }

  /** "Ban Cứu trợ Ủy ban MTTQ tỉnh [đã trao …]". */
  private Optional<Span> phrase(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    int at = start;
    int end = start;
    int count = 0;
    int head = start + words.smallHeads().longestAt(text, start);
    boolean union = UNIONS.lengthAt(text, start) > 0;
    while (at < limit) {
      int next = Math.max(at, Math.min(head, limit));
      next = Math.max(next, Math.min(agencyEnd(sentence, at), limit));
      while (next < limit && isInWord(text, next)) {
        next++;
      }
      int quoted = Marks.behindQuotation(text, at);
      if (next == at && quoted > at && count > 0) {
        end = Math.min(limit, quoted);
        at = ActorWords.skipSpace(text, end, limit);
        break;
      }
      if (next == at && text.charAt(at) == '(' && count > 0) {
        // "Chùa Liên Trì (phường 2) đã tặng"
        int behind = ActorWords.skipSpace(text, text.indexOf(')', at) + 1, limit);
        boolean acts = behind > at && (behind >= limit || startsAuxiliary(text, behind));
        return acts ? Optional.of(new Span(start, end)) : Optional.empty();
      }
      if (next == at) {
        break;
      }
      String word = text.substring(at, next);
      boolean capital = Character.isUpperCase(word.charAt(0));
      if (count == 0 && words.adverbials().contains(word.toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      boolean acts =
          !capital
              && next > head
              && ((words.auxiliaries().contains(word) && !FINANCE.standBefore(text, next))
                  || ActorWords.adverb(text, at) > 0
                  || (union && (startsVerb(sentence, at) || isRewarding(text, at))));
      if (acts) {
        break;
      }
      count++;
      if (count > MAX_WORDS) {
        return Optional.empty();
      }
      end = next;
      at = ActorWords.skipSpace(text, next, limit);
      if (startsAmount(sentence, at)) {
        // "Quỹ chi 500 triệu đồng hỗ trợ 58 đoàn viên", "nộp Quỹ A 9 triệu đồng": no name, or one
        // of what gets the amount.
        return Optional.empty();
      }
      if (at == next) {
        break;
      }
    }
    boolean ended =
        end > start && count > 0 && (at >= limit || Character.isLetter(text.charAt(at)));
    return ended ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean startsAmount(SentenceView sentence, int position) {
    for (Quantity quantity : sentence.quantities()) {
      if (Frame.start(quantity) == position) {
        return quantity.unit().isMoney();
      }
    }
    return false;
  }

  private boolean startsAuxiliary(String text, int position) {
    return words.auxiliaries().contains(ActorWords.wordAfter(text, position));
  }

  /** "Công đoàn Công ty thưởng 20 triệu đồng": a verb only before what is given. */
  private static boolean isRewarding(String text, int position) {
    int next = position + REWARDS.length();
    return text.startsWith(REWARDS, position)
        && next < text.length()
        && Character.isDigit(text.charAt(next));
  }

  /** "Công đoàn vận động công nhân ủng hộ": whether something done begins at a small letter. */
  private static boolean startsVerb(SentenceView sentence, int position) {
    return isSmall(sentence.text(), position) && sentence.doesAt(position);
  }

  private static boolean isInWord(String text, int at) {
    char c = text.charAt(at);
    boolean apostrophe = c == '’' || c == '\'';
    return Character.isLetterOrDigit(c)
        || "-&.".indexOf(c) >= 0
        || (apostrophe && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
  }
}
