package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who does what somebody undergoes, told between the passive and its verb: {@code "được LĐLĐ huyện
 * khen thưởng"}, {@code "được chính quyền các cấp hỗ trợ"}.
 */
final class PassiveAgents {
  private static final String MARK = "được ";

  /** "được đề nghị Tổng LĐLĐ tặng": who is asked gives. */
  private static final String ASKED = "đề nghị ";

  private static final String LEAST = "giấy khen";

  /** What those give alike who give the honours told before a semicolon. */
  private static final String CITATION = "bằng khen";

  private static final int LONGEST = 120;

  /** What parts a name from the next who are told of. */
  private static final List<String> AND =
      Stream.of(",", ";", " và", ", và", " cùng", ", cùng")
          .flatMap(and -> Stream.of(and + " ", and + " có "))
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private static final Beginnings PROPOSES =
      new Beginnings(List.of("đề xuất", "giới thiệu", "lựa chọn", "bình chọn", "đề cử"));
  private static final Beginnings UNIONS = new Beginnings(List.of("công đoàn", "cđ"));

  /** What a union is of that is named by that alone: "Công đoàn trường". */
  private static final Beginnings WORKPLACES =
      new Beginnings(List.of("trường", "cơ quan", "đơn vị", "bệnh viện", "ngành", "cơ sở"));

  /** Classes of verbs by which something changes hands. */
  private static final long HANDED = CueLexicon.standard().bits("give", "aid", "praise", "collect");

  private static final long HANDED_OVER =
      CueLexicon.standard().bits("give", "aid", "praise", "collect", "build", "organise", "loan");

  private static final long HONOURS = CueLexicon.standard().bits("give", "praise");

  /** What verbs end with whose subject gets what they say: "vinh dự được nhận". */
  private static final String GETS = "nhận";

  /** What others do for those who get it: "nhận được sự ủng hộ của 215 tập thể". */
  private static final Beginnings SUPPORT =
      new Beginnings(
          List.of(
              "sự ủng hộ",
              "sự hỗ trợ",
              "sự đóng góp",
              "sự giúp đỡ",
              "sự tài trợ",
              "sự quyên góp",
              "sự chung tay",
              "sự sẻ chia",
              "sự chia sẻ",
              "sự đồng hành"));

  private static final Endings RECEIVED =
      new Endings(List.of("đã nhận", "nhận được", "tiếp nhận", "đón nhận", "được nhận"));

  private static final Endings GETTING =
      new Endings(List.of("nhận", "nhận được", "được", "có", "thu hút", "thu hút được", "kêu gọi"));

  private final ActorWords words;
  private final AgentNames names;
  private final Contests contests;

  PassiveAgents(AgentNames names, Contests contests, ActorWords words) {
    this.words = words;
    this.names = names;
    this.contests = contests;
  }

  /** Who is named between the passive and the verb of a number. */
  Optional<Agent> of(Frame frame) {
    Optional<Span> between = between(frame);
    Optional<Agent> later = between.flatMap(span -> later(frame, span));
    return later.isPresent()
        ? later
        : between
            .flatMap(span -> named(frame, span))
            .or(() -> recognised(frame))
            .or(() -> beside(frame));
  }

  /**
   * "được Chủ tịch nước tặng Huân chương, Tổng LĐLĐ tặng 4 cờ thi đua": who stands before the verb
   * of its own, behind the one that the passive is said of.
   */
  private Optional<Agent> later(Frame frame, Span first) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(0);
    if (frame.passive() || sentence.mark(first.end(), verb, ",") == verb) {
      return Optional.empty();
    }
    return sentence.bodies().stream()
        .filter(body -> body.span().start() > first.end() && body.span().end() == verb - 1)
        .findFirst()
        .map(body -> names.unionOrWritten(sentence, body));
  }

  /**
   * "Công đoàn ngành được LĐLĐ tỉnh tặng cờ thi đua, 3 CĐCS được tặng bằng khen": who honours those
   * told of before a comma or semicolon, where nobody is named who honours these.
   */
  private Optional<Agent> beside(Frame frame) {
    boolean honoured =
        frame.passive()
            && frame.cues().stream().anyMatch(PassiveAgents::isHonour)
            && between(frame).filter(span -> span.length() == 0).isPresent();
    if (!honoured) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    boolean parted =
        frame.cues().stream()
            .anyMatch(cue -> cue.type().is("form") && CITATION.equals(cue.value()));
    int from = parted ? sentence.span().start() - 1 : sentence.segment(frame.start()).start();
    Agent found = null;
    for (Mention body : sentence.bodies()) {
      int start = body.span().start();
      boolean honours =
          start > from
              && body.span().end() < frame.start()
              && sentence.text().startsWith(MARK, start - MARK.length())
              && sentence
                  .firstAfter(body.span().end(), frame.start(), HONOURS)
                  .filter(cue -> cue.span().start() == body.span().end() + 1)
                  .isPresent();
      if (honours) {
        found = names.unionOrWritten(sentence, body);
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether an honour is not the least, which every union gives itself. */
  private static boolean isHonour(Cue cue) {
    return cue.type().is("form") && !cue.value().equals(LEAST);
  }

  /** "5 tập thể được [Tổng LĐLĐ], 12 tập thể được LĐLĐ tỉnh tặng": the verb is said once. */
  Optional<Agent> alike(Frame frame) {
    Optional<Span> before = beforeNext(frame);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String name = before.get().of(sentence.text());
    return bodyAt(sentence, before.get().start())
        .map(body -> names.of(sentence, body))
        .or(
            () ->
                words.isHonourer(name)
                    ? Optional.of(new Agent(name, Optional.empty()))
                    : Optional.empty())
        .map(agent -> agent.as(Agent.Part.NAMED));
  }

  /**
   * "2 CĐCS được [UBND tỉnh] và 7 CĐCS": the name between the passive behind a number and the next
   * number, where no verb says yet what they undergo.
   */
  static Optional<Span> beforeNext(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int next = frame.index() + 1;
    int start = frame.end() + MARK.length() + 1;
    if (!text.startsWith(" " + MARK, frame.end()) || next >= sentence.quantities().size()) {
      return Optional.empty();
    }
    int limit = sentence.quantities().get(next).span().start();
    if (limit < start || sentence.segment(frame.end() - 1).end() < limit) {
      return Optional.empty();
    }
    for (String and : AND) {
      int end = limit - and.length();
      if (start < end && text.startsWith(and, end)) {
        boolean named =
            Character.isUpperCase(text.charAt(start))
                && end - start <= LONGEST
                && sentence.mark(start, end, ",;:.()") == end
                && !sentence.doesBetween(start, limit);
        return named ? Optional.of(new Span(start, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "96 chị được LĐLĐ thành phố công nhận": what they undergo is no verb known here. */
  private Optional<Agent> recognised(Frame frame) {
    SentenceView sentence = frame.sentence();
    int name = frame.end() + MARK.length() + 1;
    return frame.passive()
            && frame.verb().isEmpty()
            && sentence.text().startsWith(" " + MARK, frame.end())
        ? bodyAt(sentence, name).map(body -> names.of(sentence, body))
        : Optional.empty();
  }

  /** Whether those who give have no name of their own: "được chính quyền địa phương tặng". */
  boolean isByUnnamed(Frame frame) {
    Optional<Span> between = between(frame);
    return between.isPresent()
        && named(frame, between.get()).isEmpty()
        && isBodies(frame.sentence().text(), between.get());
  }

  /** Whether the body named before the verb gets what it says: "Trường A được tặng 20 máy tính". */
  boolean isGiven(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (isSupport(sentence, frame.start())
        || RECEIVED.standBefore(sentence.text(), frame.start())) {
      return true;
    }
    Optional<Cue> verb = frame.verb().filter(cue -> cue.type().in(HANDED));
    if (frame.passive() || verb.isEmpty()) {
      return false;
    }
    String text = sentence.text();
    boolean receives = gets(sentence, verb.get());
    int at = receives ? verb.get().span().start() : markOf(frame);
    if (!receives && at >= 0 && isByNamed(frame)) {
      return true;
    }
    for (Mention mention : sentence.bodies()) {
      boolean gets =
          mention.span().end() <= at && words.onlyAuxiliaries(text, mention.span().end(), at);
      if (gets) {
        return true;
      }
    }
    return at > 0 && isWorkplaceUnion(text, sentence.clauseStart(at), at);
  }

  /**
   * "Quỹ nhận được sự ủng hộ của 215 tập thể với số tiền 3 tỷ đồng": whether what stands at a
   * position is told of those who support others, or of what they give.
   */
  static boolean isSupport(SentenceView sentence, int position) {
    int support = sentence.lastOf(SUPPORT, sentence.segment(position).start(), position);
    return support >= 0
        && GETTING.standBefore(sentence.text(), support)
        && sentence
            .nearestBefore(
                position, support + SUPPORT.lengthAt(sentence.text(), support), HANDED_OVER)
            .isEmpty();
  }

  /** "Đơn vị vinh dự được Tổng LĐLĐ tặng 3 cờ": whoever stands before gets what others give. */
  private boolean isByNamed(Frame frame) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(0);
    return between(frame)
        .filter(span -> sentence.mark(span.end(), verb, ",") == verb)
        .flatMap(span -> named(frame, span))
        .isPresent();
  }

  /** "Công đoàn trường đã [được]": a union that has no name of its own stands there. */
  private boolean isWorkplaceUnion(String text, int start, int end) {
    int union = UNIONS.lengthAt(text, start);
    int place = start + union + 1;
    int its = Math.max(words.employers().lengthAt(text, place), WORKPLACES.lengthAt(text, place));
    return union > 0
        && its > 0
        && place + its <= end
        && words.onlyAuxiliaries(text, place + its, end);
  }

  /** Where the passive stands behind which those who give are told, if at all; -1 if nowhere. */
  private int markOf(Frame frame) {
    Optional<Span> between = between(frame);
    boolean told =
        between.isPresent() && (between.get().length() == 0 || isTold(frame, between.get()));
    return told ? between.get().start() - MARK.length() : -1;
  }

  /** Whether those get something who stand before a verb. */
  static boolean gets(SentenceView sentence, Cue verb) {
    return verb.span().of(sentence.text()).toLowerCase(Locale.ROOT).endsWith(GETS);
  }

  private boolean isTold(Frame frame, Span between) {
    return isBodies(frame.sentence().text(), between) || named(frame, between).isPresent();
  }

  /**
   * What stands between the passive and the first verb behind it, empty where nothing does; that
   * verb, or one beside it, is the number's.
   */
  private static Optional<Span> between(Frame frame) {
    if (frame.verb().isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int verb = frame.verb().get().span().start();
    int from = sentence.segment(verb).start();
    int mark =
        frame.passive()
            ? sentence.first(MARK, Math.min(told(frame), verb), verb)
            : sentence.last(MARK, from, verb - MARK.length());
    int start = mark + MARK.length();
    if (mark < from
        || start > verb
        || (achieves(sentence, mark) && bodyAt(sentence, start).isEmpty())) {
      return Optional.empty();
    }
    if (text.startsWith(ASKED, start)) {
      start += ASKED.length();
    }
    int first = verb;
    for (Cue cue : sentence.cues()) {
      if (cue.type().verb() && cue.span().start() >= start && cue.span().start() < first) {
        first = cue.span().start();
      }
    }
    int open = sentence.mark(start, verb, "(");
    int close = open < verb ? text.indexOf(')', open) : -1;
    boolean set = close > open && close < verb;
    int bracket = set ? close - open : 0;
    int behind = set ? close : start;
    boolean beside =
        verb - start - bracket <= LONGEST
            && (set || open == verb)
            && sentence.mark(start, set ? open : verb, ";:.") == (set ? open : verb)
            && sentence.mark(behind, verb, ";:.") == verb;
    int last = set ? Math.min(first, open) : first;
    int end = Math.max(start, ActorWords.skipSpaceBack(text, start, last));
    return beside ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Where what is told of those counted begins, behind what else is said of them. */
  private static int told(Frame frame) {
    return Math.max(frame.end(), Appositions.end(frame.sentence(), frame.quantity()));
  }

  /** The body whose name begins at a position. */
  private static Optional<Mention> bodyAt(SentenceView sentence, int position) {
    for (Mention mention : sentence.bodies()) {
      if (mention.span().start() == position) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** "vận động được các doanh nghiệp": behind a verb the word says that it succeeds. */
  private static boolean achieves(SentenceView sentence, int mark) {
    for (Cue cue : sentence.cues()) {
      if (cue.type().verb() && cue.span().start() < mark && cue.span().end() >= mark - 1) {
        return true;
      }
    }
    return false;
  }

  private Optional<Agent> named(Frame frame, Span between) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    for (Mention mention : sentence.bodies()) {
      boolean there = between.contains(mention.span());
      if (there && (frame.passive() || mention.span().start() == between.start())) {
        return Optional.of(called(sentence, mention, between));
      }
    }
    if (between.length() == 0) {
      return Optional.empty();
    }
    String name =
        text.substring(
            between.start(), words.endBeforeAuxiliaries(text, between.start(), between.end()));
    if (name.isEmpty() || goesOn(name)) {
      return Optional.empty();
    }
    Optional<Agent> ownUnion = names.workplaceUnion(sentence, between.start());
    if (ownUnion.isPresent()) {
      return ownUnion;
    }
    boolean body =
        names.namesBody(name, sentence.block())
            || words.unnamed().open(name, 0)
            || words.isHonourer(name);
    if (body) {
      return Optional.of(new Agent(name, Optional.empty()));
    }
    Optional<Agent> union = names.bareUnion(sentence, between.start(), between.end());
    if (union.isPresent()) {
      return union;
    }
    Optional<Agent> employer = names.employer(sentence, between.start());
    return employer.isPresent() ? employer : event(sentence, between.start());
  }

  /** "được các cấp đề xuất, ban tổ chức [trao]": behind the comma somebody else acts. */
  private static boolean goesOn(String name) {
    int comma = name.indexOf(", ");
    return comma >= 0
        && comma + 2 < name.length()
        && Character.isLowerCase(name.charAt(comma + 2))
        && PROPOSES.firstIn(name, 0, comma) >= 0;
  }

  /**
   * "được Ban Vận động Sở Y tế hỗ trợ": what stands before a name behind the passive belongs to it.
   */
  private Agent called(SentenceView sentence, Mention mention, Span between) {
    if (Actors.isUnion(mention)) {
      return names.of(sentence, mention);
    }
    boolean longer = Character.isUpperCase(sentence.text().charAt(between.start()));
    int start = longer ? between.start() : mention.span().start();
    return new Agent(sentence.text().substring(start, mention.span().end()), mention.entity());
  }

  /** "được ban tổ chức trao": who holds the event. */
  private Optional<Agent> event(SentenceView sentence, int start) {
    return words.events().begins(sentence.text(), start)
        ? contests.organiser(sentence, start)
        : Optional.empty();
  }

  private boolean isBodies(String text, Span between) {
    int start = between.start();
    return words.authorities().begins(text, start)
        || words.unnamed().begins(text, start)
        || Stream.of(words.heads().at(text, start))
            .filter(head -> head.indexOf(' ') > 0 || Character.isUpperCase(text.charAt(start)))
            .anyMatch(head -> ActorWords.startsWord(text, start, head));
  }
}
