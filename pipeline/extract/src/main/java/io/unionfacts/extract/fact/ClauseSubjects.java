package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a clause, told by where the name stands: before the verb, at the head of the clause,
 * or between a passive and its verb.
 */
final class ClauseSubjects {
  private static final String IS = "là";

  /** What stands before who tells something at the head of a sentence. */
  private static final Beginnings SOURCES = new Beginnings(List.of("theo", "cũng theo"));

  /** What unions do who hold something, give or help. */
  private static final long DOES =
      CueLexicon.standard().bits("organise", "give", "aid", "build", "train", "inspect");

  private static final Set<String> TIMES =
      Set.of(
          "trong", "từ", "đầu", "cuối", "năm", "tháng", "quý", "đến", "nay", "qua", "tuần", "ngày",
          "dịp", "này", "thời", "gian", "những", "riêng");

  /** Those who give, of whom a list follows. */
  private static final Beginnings DONORS =
      new Beginnings(
          List.of(
              "các đơn vị",
              "nhiều đơn vị",
              "một số đơn vị",
              "những đơn vị",
              "các doanh nghiệp",
              "nhiều doanh nghiệp",
              "một số doanh nghiệp",
              "các công ty",
              "các tổ chức",
              "nhiều tổ chức",
              "các tập thể",
              "các cơ quan",
              "các nhà hảo tâm",
              "các mạnh thường quân"));

  private static final long COSTS = CueLexicon.standard().bits("cost", "build", "collect");
  private static final String AMONG = " trong đó";

  private static final long PROVIDES = CueLexicon.standard().bits("give", "aid", "collect");

  private static final String GOT = " được";

  private static final Endings LISTING = new Endings(List.of("gồm", "như", "là", "trong đó"));

  private static final int JOINTLY = 8;

  /** Classes of verbs that say how things are, whoever stands before them. */
  private static final long STATES =
      CueLexicon.standard().bits("have", "include", "cost", "represent", "say");

  /** "đại diện cho Công đoàn Giáo dục Việt Nam trao": who gives is the one stood for. */
  private static final Endings FOR_ANOTHER =
      new Endings(List.of("đại diện cho", "thay mặt cho", "thay mặt"));

  /** Verbs by which one body makes another do what follows. */
  static final Beginnings CAUSES =
      new Beginnings(
          List.of("vận động", "kêu gọi", "đề nghị", "kiến nghị", "đề xuất", "kết nối", "trình"));

  /** "chương [trình]", "công [trình]": nothing is put before anybody. */
  private static final Set<String> PROGRAMMES = Set.of("chương", "công", "quá", "tờ", "lộ", "tiến");

  /** What a union is told to do, or given as its task. */
  private static final Endings DEMANDS =
      new Endings(
          List.of("đề nghị", "yêu cầu", "giao", "giao cho", "giao chỉ tiêu cho", "chỉ đạo"));

  /** Verbs by which unions grow. */
  private static final long GROWTH =
      CueLexicon.standard().bits("admit", "found", "nominate", "sign", "organise", "inspect");

  private static final List<String> JOINTLY_WITH =
      List.of(
          "phối hợp",
          "phối hợp với",
          "phối hợp cùng",
          "phối hợp cùng với",
          "kết hợp với",
          "kết hợp cùng",
          "cùng",
          "cùng với");

  /** What is done with money that is no verb elsewhere, since pay is called so too. */
  private static final Beginnings REWARDS =
      new Beginnings(
          List.of(
              "thưởng",
              "cũng thưởng",
              "đã thưởng",
              "chi",
              "đã chi",
              "cũng chi",
              "trích",
              "đã trích",
              "cũng trích",
              "cũng đã trích"));

  /** "chị A, đoàn viên công đoàn Trường B": behind these stands only where people belong. */
  private static final Endings MEMBERS =
      new Endings(
          List.of("đoàn viên", "công nhân", "nhân viên", "cán bộ", "giáo viên", "người lao động"));

  /** "vận động các doanh nghiệp phối hợp thăm và tặng": what those do together who are made to. */
  private static final String JOINTLY_DO = " phối hợp ";

  /** What may open a clause without a comma before who acts. */
  private static final Endings OPENERS =
      new Endings(
          List.of(
              "dịp này",
              "trước mắt",
              "mới đây",
              "vừa qua",
              "cùng ngày",
              "hiện nay",
              "trước đó",
              "sau đó",
              "ngoài ra",
              "bên cạnh đó",
              "năm nay",
              "năm qua",
              "hằng năm",
              "hàng năm",
              "mỗi năm",
              "nhân dịp này",
              "đợt này",
              "sáng nay",
              "chiều nay",
              "chiều qua"));

  private static final Endings EXAMPLES =
      new Endings(
          List.of(
              "đơn cử như",
              "điển hình như",
              "tiêu biểu như",
              "cụ thể như",
              "chẳng hạn như",
              "đơn cử là",
              "điển hình là",
              "tiêu biểu là"));

  /** What opens a clause of what is done beside what the next one tells. */
  private static final Beginnings BESIDES =
      new Beginnings(
          List.of(
              "ngoài",
              "ngoài việc",
              "bên cạnh",
              "bên cạnh việc",
              "cùng với việc",
              "song song với việc",
              "không chỉ"));

  /** Those who decide for a union. */
  private static final Beginnings BOARDS =
      new Beginnings(List.of("đoàn chủ tịch", "ban thường vụ", "ban chấp hành", "thường trực"));

  /** Parts of a union for which its people act: "thay mặt Ban Thường vụ (LĐLĐ tỉnh)". */
  private static final Beginnings COMMITTEES =
      new Beginnings(List.of("ban chấp hành", "ban thường vụ", "thường trực", "ban lãnh đạo"));

  private static final Beginnings STANDS_FOR =
      new Beginnings(
          List.of(
              "thay mặt cho",
              "thay mặt",
              "được sự ủy quyền của",
              "được ủy quyền của",
              "thừa ủy quyền của",
              "thừa ủy quyền",
              "thừa ủy nhiệm của",
              "thừa ủy nhiệm"));

  private static final long HANDS = CueLexicon.standard().bits("give", "aid");

  private static final long HANDS_OVER = CueLexicon.standard().bits("give", "aid", "praise");

  private static final Endings REWARDED = new Endings(List.of("thưởng", "thưởng nóng"));

  /** How many words may stand before "nhà hảo tâm" that belong to it: "một số". */
  private static final int WORDS_BEFORE = 2;

  private static final Beginnings REQUESTS = new Beginnings(List.of("đề nghị", "đề xuất"));
  private static final String RECOGNISE = "công nhận ";

  private static final int LONGEST_FIRST = 24;
  private static final String PASSIVE = "được";
  private static final int MAX_ASKED = 8;
  private static final int LONGEST_EMPLOYER = 32;
  private static final Beginnings OF_WHICH = new Beginnings(List.of("trong đó"));

  private static final String WITH = "cùng";
  private static final String TOGETHER = " cùng ";
  private static final String AND = " và ";
  private static final Set<String> DONE = Set.of("đã", "vừa", "cũng");
  private static final String OWNED = " của ";

  /** Behind these a clause begins without a comma: "ông A cho biết công ty tặng 200 suất quà". */
  private static final Endings TELLING =
      new Endings(List.of("cho biết", "cho hay", "cho rằng", "chia sẻ", "rằng", "khẳng định"));

  private final ActorWords words;
  private final Topics topics;
  private final AgentNames names;
  private final Contests contests;
  private final PassiveAgents passives;
  private final Representatives people;

  /** "ra mắt CĐCS Công ty A và trao thẻ cho 90 đoàn viên": who founds a union does the rest too. */
  private static final Endings FOUNDS =
      new Endings(List.of("thành lập", "ra mắt", "thành lập mới"));

  /** The sentence whose {@link #heads} are known. */
  private @Nullable SentenceView headed;

  /** Who heads the clauses of a sentence, by what stands between where they begin and a verb. */
  private final Map<Span, Optional<Agent>> heads = new HashMap<>();

  ClauseSubjects(
      Topics topics,
      AgentNames names,
      Contests contests,
      PassiveAgents passives,
      Representatives people,
      ActorWords words) {
    this.words = words;
    this.topics = topics;
    this.names = names;
    this.contests = contests;
    this.passives = passives;
    this.people = people;
  }

  /** The noun phrase that opens the nearest clause before the verb and is no adverbial. */
  Optional<Agent> of(Frame frame) {
    Optional<Agent> rewarding = rewarding(frame);
    Optional<Agent> told =
        rewarding
            .or(() -> doerOfUntold(frame))
            .or(() -> passives.alike(frame))
            .or(() -> besides(frame))
            .or(() -> people.contestants(frame));
    if (told.isPresent()) {
      return told;
    }
    int at = frame.quantity().span().start();
    int verb = frame.verbStart(at);
    int limit = frame.passive() ? at : Math.min(verb, at);
    boolean gets = passives.isGiven(frame) || isOneOfThem(frame);
    Optional<Agent> by = gets ? Optional.empty() : ofOwnPart(frame, verb, at);
    if (by.isEmpty()) {
      by = donor(frame);
    }
    if (by.isEmpty()) {
      by = by(frame, limit, gets);
    }
    if (by.isEmpty()) {
      by = people.sender(frame);
    }
    if (by.isPresent()) {
      return by;
    }
    Optional<Agent> head = atHead(frame, limit, at).or(() -> source(frame, limit));
    return gets ? head.map(agent -> agent.as(Agent.Part.GETS)) : head;
  }

  private Optional<Agent> doerOfUntold(Frame frame) {
    SentenceView sentence = frame.sentence();
    return frame.verb().isPresent()
        ? Optional.empty()
        : sentence.doerOfUntold(frame.start()).map(body -> names.of(sentence, body));
  }

  /** "Theo Trung tâm A, trong năm 2031 đã mở 30 lớp": who tells of what it does itself. */
  private Optional<Agent> source(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.span().start();
    int told = start + SOURCES.lengthAt(text, start);
    if (told == start
        || frame.passive()
        || frame.verb().filter(cue -> cue.type().in(DOES)).isEmpty()) {
      return Optional.empty();
    }
    for (Mention body : sentence.bodies()) {
      int end = body.span().end();
      boolean tells =
          body.span().start() == told + 1
              && text.startsWith(",", end)
              && sentence.mark(end + 1, verb, ",;:.(") == verb
              && isTime(text, end + 1, verb);
      if (tells) {
        return Optional.of(names.unionOrWritten(sentence, body));
      }
    }
    return Optional.empty();
  }

  /** Whether words tell when, and nothing more: "từ đầu năm đến nay đã". */
  private boolean isTime(String text, int from, int to) {
    int at = ActorWords.skipSpace(text, from, to);
    boolean any = false;
    while (at < to) {
      int end = text.indexOf(' ', at);
      end = end < 0 ? to : Math.min(end, to);
      String word = text.substring(at, end);
      boolean known =
          TIMES.contains(word)
              || words.auxiliaries().contains(word)
              || Character.isDigit(text.charAt(at));
      if (!known) {
        return false;
      }
      any = true;
      at = ActorWords.skipSpace(text, end, to);
    }
    return any;
  }

  /**
   * "Công đoàn Trường A là 1 trong 38 đơn vị được khen thưởng": who is one of them gives nothing.
   */
  static boolean isOneOfThem(Frame frame) {
    return frame.passive()
        && frame.quantity().of().isPresent()
        && ActorWords.wordBefore(frame.sentence().text(), frame.start()).equals(IS);
  }

  /**
   * "tặng bằng khen cho 6 cá nhân; Công đoàn ngành thưởng 50 triệu đồng": who opens the part behind
   * a semicolon of which no verb is known.
   */
  private Optional<Agent> ofOwnPart(Frame frame, int verb, int at) {
    SentenceView sentence = frame.sentence();
    int start = sentence.segment(at).start();
    if (frame.passive() || verb >= start) {
      return Optional.empty();
    }
    return sentence.bodies().stream()
        .filter(body -> body.span().start() >= start && body.span().end() < at)
        .filter(body -> words.headsClause(sentence.text(), start, body.span().start()))
        .filter(body -> REWARDS.begins(sentence.text(), body.span().end() + 1))
        .findFirst()
        .map(body -> names.of(sentence, body));
  }

  /** "Nhiều đơn vị ủng hộ như: Công ty A 20 triệu đồng; Công ty B (5 triệu đồng)": each its own. */
  private Optional<Agent> donor(Frame frame) {
    if (!frame.quantity().unit().isMoney()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.span().start();
    int bracket = sentence.openBracket(frame.start());
    int at = bracket < 0 ? frame.start() : bracket;
    boolean shared = isShared(sentence, at);
    if (!shared && sentence.firstOf(DONORS, start, at) < 0) {
      return Optional.empty();
    }
    for (Mention body : sentence.bodies()) {
      int name = body.span().start();
      int end = body.span().end();
      int list = ActorWords.skipSpaceBack(text, start, name) - 1;
      boolean own =
          end < at
              && list > start
              && (",;:".indexOf(text.charAt(list)) >= 0 || LISTING.wordsAt(text, list + 1) > 0)
              && isEntry(text, end, at);
      if (own && (shared || areDonors(sentence, name))) {
        return Optional.of(names.unionOrWritten(sentence, body));
      }
    }
    return Optional.empty();
  }

  /** "xây hết 70 triệu đồng, trong đó Công ty A 20 triệu đồng": whether shares of a cost follow. */
  private static boolean isShared(SentenceView sentence, int at) {
    int start = sentence.span().start();
    int parts = sentence.first(AMONG, start, at);
    return parts >= 0
        && sentence.firstAfter(start, parts, COSTS).isPresent()
        && sentence.firstAfter(start, parts, HANDS).isEmpty()
        && sentence.firstAfter(parts + AMONG.length(), at, COSTS | HANDS).isEmpty();
  }

  /** Whether nothing but a mark stands between a name and its amount. */
  private static boolean isEntry(String text, int from, int to) {
    String between = text.substring(from, to).strip();
    return between.isEmpty() || between.equals(":") || between.equals("–") || between.equals("-");
  }

  /** Whether those who give something, and not who get it, are listed from a colon on. */
  private static boolean areDonors(SentenceView sentence, int name) {
    String text = sentence.text();
    int start = sentence.span().start();
    int donors = DONORS.firstIn(text, start, name);
    int end = donors < 0 ? name : donors + DONORS.lengthAt(text, donors);
    Optional<Cue> verb = donors < 0 ? Optional.empty() : sentence.firstAfter(end, name, PROVIDES);
    return verb.isPresent()
        && sentence.mark(end, verb.get().span().start(), ",;:.(") == verb.get().span().start()
        && !sentence.text().substring(end, verb.get().span().start()).contains(GOT);
  }

  /** "Nông trường được Công ty A thưởng 30 triệu đồng": who stands between the passive and it. */
  private Optional<Agent> rewarding(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int end = ActorWords.skipSpaceBack(text, sentence.span().start(), frame.start());
    int reward = REWARDED.wordsAt(text, end);
    if (reward == 0 || !frame.quantity().unit().isMoney()) {
      return Optional.empty();
    }
    for (Mention body : sentence.bodies()) {
      int behind = sentence.behindBracket(body.span().end());
      boolean rewards =
          behind <= end - reward
              && words.onlyAuxiliaries(text, behind, end - reward)
              && (ActorWords.wordBefore(text, body.span().start()).equals(PASSIVE)
                  // "được UBND tỉnh tặng bằng khen, [Công ty A] thưởng 5 triệu đồng"
                  || (sentence.clauseStart(body.span().start()) == body.span().start()
                      && sentence.last(PASSIVE, sentence.span().start(), end) >= 0));
      if (rewards) {
        return Optional.of(
            Actors.isUnion(body)
                ? names.of(sentence, body)
                : new Agent(body.span().of(text), body.entity()).as(Agent.Part.NAMED));
      }
    }
    return Optional.empty();
  }

  /** "Ngoài hỗ trợ 3 triệu đồng, LĐLĐ quận còn tặng quà": who does that and more. */
  private Optional<Agent> besides(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int verb = frame.verbStart(-1);
    if (verb < 0 || frame.passive()) {
      return Optional.empty();
    }
    int start = ActorWords.skipSpace(text, sentence.clauseStart(verb), verb);
    int besides = BESIDES.longestAt(text, start);
    if (besides == 0 || start + besides + 1 != verb) {
      return Optional.empty();
    }
    int end = sentence.segment(verb).end();
    for (Mention mention : sentence.bodies()) {
      int name = mention.span().start();
      if (name > frame.end()
          && mention.span().end() <= end
          && sentence.clauseStart(name) == name
          && words.acts(text, mention.span())) {
        return Optional.of(names.unionOrWritten(sentence, mention));
      }
    }
    return Optional.empty();
  }

  /** Who is told to act right where the verb is. */
  private Optional<Agent> by(Frame frame, int limit, boolean gets) {
    if (frame.passive()) {
      return passives.of(frame);
    }
    if (gets) {
      return passives.of(frame).map(ClauseSubjects::fromOutside);
    }
    Optional<Agent> stoodFor = stoodFor(frame, limit).or(() -> stoodForBefore(frame, limit));
    if (stoodFor.isPresent()) {
      return stoodFor;
    }
    Optional<Agent> told = told(frame, limit).or(() -> askedBehind(frame));
    Optional<Agent> caused = told.isPresent() ? told : caused(frame, recognises(frame, limit));
    if (caused.isPresent()) {
      return caused;
    }
    Optional<Agent> before = rightBefore(frame, limit);
    return before
        .or(() -> employerBefore(frame, limit))
        .or(() -> exampleBefore(frame, limit))
        .or(() -> people.byLeader(frame));
  }

  /** "Trường A được Công ty B tặng": a company's gift is not what the text tells the work of. */
  private static Agent fromOutside(Agent giver) {
    boolean union = giver.work().filter(body -> body.kind().isUnion()).isPresent();
    return union ? giver : giver.as(Agent.Part.NAMED);
  }

  /** The subject at the head of the nearest clause before a verb that has one. */
  private Optional<Agent> atHead(Frame frame, int limit, int at) {
    SentenceView sentence = frame.sentence();
    Optional<Agent> several = people.byPeople(frame, sentence.clauseStart(limit), limit);
    int from = sentence.segment(limit).start();
    int end = limit;
    while (end > sentence.span().start()) {
      int start = sentence.clauseStart(end);
      if (start < from && several.isPresent()) {
        break;
      }
      if (sentence.reaches(Math.min(start, sentence.span().end() - 1), at)
          && !opensWithSecond(sentence, start)) {
        Optional<Agent> agent = head(sentence, start, limit);
        if (agent.isPresent() && !partner(sentence, start) && isPredicated(sentence, start, at)) {
          return Optional.of(jointly(sentence, start, agent.get()));
        }
        Optional<Agent> person = people.byPerson(frame, start, limit);
        if (person.isPresent()) {
          return person;
        }
      }
      end = sentence.beforeClause(start);
    }
    return several;
  }

  /**
   * "đề xuất LĐLĐ tỉnh [công nhận] 10 tập thể": where that begins which somebody is asked to do, if
   * the verb of the number is that of who asks.
   */
  private static int recognises(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    if (frame.verb().isPresent() && !REQUESTS.begins(sentence.text(), verb)) {
      return verb;
    }
    int at = frame.start();
    int done = sentence.last(RECOGNISE, sentence.segment(at).start(), at);
    return done < 0 ? verb : done;
  }

  /** "LĐLĐ các huyện Đô Lương, [Thanh Chương đã mở]": the comma is within those who act. */
  private static boolean opensWithSecond(SentenceView sentence, int start) {
    for (Mention mention : sentence.mentions()) {
      if (mention.span().start() == start && ActorWords.sharesHead(sentence.text(), mention)) {
        return true;
      }
    }
    return false;
  }

  /** "Thay mặt LĐLĐ tỉnh, Công đoàn ngành trao 60 triệu đồng": for whom somebody hands it over. */
  private Optional<Agent> stoodFor(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.segment(verb).start();
    int head = ActorWords.skipSpace(text, start, verb);
    int words = STANDS_FOR.longestAt(text, head);
    boolean hands = frame.verb().filter(cue -> cue.type().in(HANDS)).isPresent();
    if (words == 0 || !hands) {
      return Optional.empty();
    }
    int name = head + words + 1;
    int board = COMMITTEES.longestAt(text, name);
    int union = board == 0 ? name : name + board + 1;
    boolean nameless = board > 0 && text.startsWith(",", name + board);
    Optional<Agent> stood =
        sentence.bodies().stream()
            .filter(body -> body.span().start() == union && Actors.isUnion(body))
            .filter(body -> text.startsWith(",", body.span().end()))
            .findFirst()
            .map(body -> names.of(sentence, body).as(Agent.Part.NAMED));
    return nameless ? stood : stood.or(() -> officeStoodFor(sentence, name, verb));
  }

  /** "Thừa ủy quyền của [Chủ tịch nước], …": one who honours by an office. */
  private Optional<Agent> officeStoodFor(SentenceView sentence, int start, int verb) {
    int end = sentence.mark(Math.min(start, verb), verb, ",;:.(");
    return start < end && end < verb && words.isHonourer(sentence.text().substring(start, end))
        ? Optional.of(
            new Agent(sentence.text().substring(start, end), Optional.empty()).as(Agent.Part.NAMED))
        : Optional.empty();
  }

  /**
   * "ông A, Phó Chủ tịch, thay mặt UBND tỉnh [tặng]": no union for which somebody hands it over.
   */
  private Optional<Agent> stoodForBefore(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    if (frame.verb().filter(cue -> cue.type().in(HANDS_OVER)).isEmpty()) {
      return Optional.empty();
    }
    int from = sentence.segment(verb).start();
    int stands = sentence.lastOf(STANDS_FOR, from, verb);
    if (stands < 0) {
      return Optional.empty();
    }
    int start = stands + STANDS_FOR.longestAt(text, stands) + 1;
    int does =
        sentence.firstAfter(start, verb, HANDS_OVER).map(cue -> cue.span().start()).orElse(verb);
    int end = words.endBeforeAuxiliaries(text, start, does);
    if (start >= end || sentence.mark(start, end, ",;:.(") < end) {
      return Optional.empty();
    }
    String name = text.substring(start, end);
    int board = COMMITTEES.longestAt(text, start);
    Optional<Agent> union =
        sentence.bodies().stream()
            .filter(body -> board > 0 && body.span().start() == start + board + 1)
            .filter(Actors::isUnion)
            .findFirst()
            .map(body -> names.of(sentence, body));
    if (union.isPresent() || (board > 0 && start + board == end)) {
      return union;
    }
    boolean named = names.namesBody(name, sentence.block()) || words.isHonourer(name);
    return named ? Optional.of(new Agent(name, Optional.empty())) : Optional.empty();
  }

  /**
   * "đề nghị LĐLĐ quận năm 2035 thành lập mới 40 CĐCS, kết nạp 3.000 đoàn viên": what a union is
   * told to do to grow is its own work.
   */
  private Optional<Agent> told(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    if (frame.verb().filter(cue -> cue.type().in(GROWTH)).isEmpty()) {
      return Optional.empty();
    }
    Mention asked = null;
    for (Mention mention : sentence.bodies()) {
      if (mention.span().end() > verb) {
        break;
      }
      boolean union = Actors.isUnion(mention) && mention.entity().isPresent();
      if (union && DEMANDS.standBefore(text, mention.span().start())) {
        asked = mention;
      } else if (asked != null && words.acts(text, mention.span())) {
        asked = null;
      }
    }
    return asked != null && sentence.mark(asked.span().end(), verb, ";:.") == verb
        ? Optional.of(names.of(sentence, asked))
        : Optional.empty();
  }

  /**
   * "LĐLĐ huyện vận động Công ty A hỗ trợ 30 triệu đồng", "đề nghị UBND tỉnh khen thưởng 2 tập
   * thể": who is made to give does, and it is the work of who asks for it.
   */
  private Optional<Agent> caused(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    int cause = sentence.lastOf(CAUSES, sentence.segment(verb).start(), verb);
    boolean noun =
        cause >= 0
            && (Character.isUpperCase(sentence.text().charAt(cause))
                || PROGRAMMES.contains(ActorWords.wordBefore(sentence.text(), cause)));
    return cause < 0 || noun
        ? Optional.empty()
        : caused(frame, verb, cause, cause + CAUSES.lengthAt(sentence.text(), cause) + 1);
  }

  /** "chọn 12 tập thể để đề nghị UBND tỉnh tặng bằng khen": who is asked to honour those chosen. */
  private Optional<Agent> askedBehind(Frame frame) {
    if (frame.verb().filter(cue -> cue.type().is("propose")).isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    int end = sentence.segment(frame.start()).end();
    int asks = sentence.first(Plans.TO_ASK, frame.end(), end);
    if (asks < 0) {
      return Optional.empty();
    }
    int start = asks + Plans.TO_ASK.length();
    return sentence
        .firstAfter(start, end, HANDS_OVER)
        .flatMap(verb -> caused(frame, verb.span().start(), asks, start));
  }

  private Optional<Agent> caused(Frame frame, int verb, int cause, int start) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    if (start >= verb || sentence.mark(start, verb, ",:;.(") < verb) {
      return Optional.empty();
    }
    int end = start;
    Agent asked = null;
    for (Mention mention : sentence.bodies()) {
      if (mention.span().start() == start
          || mention.span().start() == start + BOARDS.longestAt(text, start) + 1) {
        asked = names.unionOrWritten(sentence, mention);
        end = mention.span().end();
      }
    }
    if (asked == null) {
      end = ActorWords.skipSpaceBack(text, start, verb);
      int joint = sentence.first(JOINTLY_DO, start, end);
      String name = text.substring(start, joint < 0 ? end : joint);
      asked =
          names.namesBody(name, sentence.block()) && name.split(" ", -1).length <= MAX_ASKED
              // "kêu gọi các nhà hảo tâm được 30 suất quà"
              ? new Agent(beforeGot(name), Optional.empty())
              : null;
    }
    if (asked == null || !(words.onlyAuxiliaries(text, end, verb) || isSecond(text, end, verb))) {
      return Optional.empty();
    }
    Optional<Entity> work =
        atHead(frame, cause, frame.quantity().span().start()).flatMap(Agent::work);
    return Optional.of(
        new Agent(
            asked.name(),
            asked.entity(),
            work,
            work.isEmpty() ? Agent.Part.NAMED : Agent.Part.ACTS));
  }

  private static String beforeGot(String name) {
    return name.endsWith(GOT) ? name.substring(0, name.length() - GOT.length()) : name;
  }

  /** "LĐLĐ tỉnh công nhận và [tôn vinh]": the second of two verbs that "và" joins. */
  private static boolean isSecond(String text, int from, int verb) {
    int and = verb - AND.length();
    return and > from && verb - from <= LONGEST_FIRST && text.startsWith(AND, and);
  }

  /**
   * "Tới dự có Sở Y tế; các đoàn viên và 20 nhà giáo được tặng quà": what stands before a semicolon
   * acts behind it only if its own part says what it does.
   */
  private static boolean isPredicated(SentenceView sentence, int start, int at) {
    Span own = sentence.segment(start);
    return own.equals(sentence.segment(at))
        || sentence.doesBetween(Math.max(own.start(), start + 1), own.end());
  }

  /** "Cũng tại chương trình này LĐLĐ tỉnh [đã] tặng 15 suất quà": no comma sets it apart. */
  private Optional<Agent> rightBefore(Frame frame, int verb) {
    boolean does = frame.verb().filter(cue -> !cue.type().in(STATES)).isPresent();
    if (!does) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    for (Mention mention : sentence.mentions()) {
      int start = mention.span().start();
      if (!Actors.isUnion(mention)
          || mention.span().end() >= verb
          || !words.onlyAuxiliaries(text, mention.span().end(), verb)
          || ActorWords.sharesHead(text, mention)
          || MEMBERS.standBefore(text, start)
          || FOUNDS.standBefore(text, start)) {
        continue;
      }
      String before = ActorWords.wordBefore(text, start);
      boolean standsFor = FOR_ANOTHER.standBefore(text, start);
      if (standsFor
          || !((words.prepositions().contains(before) && !joinsClauses(sentence, mention))
              || words.followsOffice(text, start))) {
        Agent agent = names.of(sentence, mention);
        // "LĐLĐ tỉnh, Công đoàn ngành Y tế tặng …", "Sở Y tế, Công đoàn ngành Y tế tặng …"
        Agent who = jointly(sentence, start, agent);
        return partner(sentence, start)
            ? Optional.empty()
            : Optional.of(standsFor ? agent.as(Agent.Part.NAMED) : who);
      }
    }
    return outsiderBefore(sentence, verb).or(() -> unnamedBefore(sentence, verb));
  }

  /** "Dịp này UBND huyện [tặng]", "… 5 triệu đồng và Công ty A [tặng]": no union, and no comma. */
  private Optional<Agent> outsiderBefore(SentenceView sentence, int verb) {
    String text = sentence.text();
    return sentence.bodies().stream()
        .filter(body -> !Actors.isUnion(body) && body.span().end() < verb)
        .filter(body -> !isInsideAnother(sentence, body))
        .filter(
            body -> OPENERS.standBefore(text, body.span().start()) || joinsClauses(sentence, body))
        .filter(body -> words.onlyAuxiliaries(text, body.span().end(), verb))
        .findFirst()
        .map(body -> new Agent(body.span().of(text), body.entity()));
  }

  /**
   * "LĐLĐ tỉnh hỗ trợ 30 triệu đồng và [Công đoàn ngành hỗ trợ]", "trao 30 suất quà cho công nhân
   * và [Công đoàn ngành] đã trao": "và" right behind an amount, or between two that are done.
   */
  private boolean joinsClauses(SentenceView sentence, Mention body) {
    String text = sentence.text();
    int and = body.span().start() - AND.length();
    return text.startsWith(AND, and)
        && (sentence.quantities().stream()
                .anyMatch(number -> SentenceView.end(number) == and && number.unit().isMoney())
            || ((DONE.contains(ActorWords.wordAfter(text, body.span().end()))
                    || sentence.doesAt(body.span().end() + 1))
                && countsDone(sentence, sentence.segment(and).start(), and)
                && sentence.bodies().stream().noneMatch(other -> other.span().end() == and)));
  }

  /** Whether a verb stands in a stretch and a number that is done, too. */
  private static boolean countsDone(SentenceView sentence, int from, int to) {
    return sentence.doesBetween(from, to)
        && sentence.quantities().stream()
            .anyMatch(number -> number.span().start() >= from && number.span().end() <= to);
  }

  /** "Chủ tịch Công đoàn Công ty A cho biết công ty chi 9 tỷ đồng": the employer named before. */
  private Optional<Agent> employerBefore(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    if (frame.verb().isEmpty()) {
      return Optional.empty();
    }
    int from = Math.max(sentence.segment(verb).start(), verb - LONGEST_EMPLOYER);
    int start = sentence.lastOf(words.employers(), from, verb);
    for (; start > from; start = sentence.lastOf(words.employers(), from, start)) {
      if (TELLING.standBefore(text, start)) {
        Optional<Agent> named = names.employer(sentence, start);
        Span words = new Span(start, this.words.endBeforeAuxiliaries(text, start, verb));
        return named.isPresent() ? named : names.bareEmployer(sentence, words);
      }
    }
    return Optional.empty();
  }

  /** "Đơn cử như Công ty A (huyện B) tuyển 400 công nhân": one of several, named with no comma. */
  private Optional<Agent> exampleBefore(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    for (Mention mention : sentence.bodies()) {
      int end = mention.span().end();
      boolean acts =
          (mention.kind() == EntityKind.ORGANISATION || Actors.isUnion(mention))
              && end < verb
              && EXAMPLES.standBefore(text, mention.span().start())
              && words.onlyAuxiliaries(text, sentence.behindBracket(end), verb);
      if (acts) {
        return Optional.of(names.unionOrWritten(sentence, mention));
      }
    }
    return Optional.empty();
  }

  /** "năm 2031 các cấp công đoàn đã xây 38 căn nhà": no comma sets those without a name apart. */
  private Optional<Agent> unnamedBefore(SentenceView sentence, int verb) {
    String text = sentence.text();
    int from = sentence.segment(verb).start();
    int start = startOfUnnamed(text, from, sentence.lastOf(words.unnamed(), from, verb));
    if (start > from) {
      Optional<Agent> agent = names.byWords(sentence, start, verb);
      boolean acts =
          agent.isPresent()
              && !words.prepositions().contains(ActorWords.wordBefore(text, start))
              && !partner(sentence, start)
              && start + agent.get().name().length() <= verb
              && words.onlyAuxiliaries(text, start + agent.get().name().length(), verb);
      return acts ? agent : Optional.empty();
    }
    return Optional.empty();
  }

  /** "các nhà hảo tâm", not its "nhà hảo tâm" alone: where the whole of such words begins. */
  private int startOfUnnamed(String text, int from, int last) {
    int start = last;
    int before = last;
    for (int i = 0; i < WORDS_BEFORE && before > from + 1; i++) {
      before = text.lastIndexOf(' ', before - 2) + 1;
      boolean wider = before >= from && words.unnamed().longestAt(text, before) > last - before;
      start = wider ? before : start;
    }
    return start;
  }

  /**
   * "A, B, C và D đã tổ chức trao …": what is said is said of A first, if A is a union; else all
   * give, and it is the work of the union among them that the text is about.
   */
  private Agent jointly(SentenceView sentence, int start, Agent last) {
    String text = sentence.text();
    int several = words.severalBefore(text, start);
    if (several >= 0) {
      return new Agent(
          text.substring(several, start) + written(sentence, start, last), Optional.empty());
    }
    Mention first = null;
    List<Mention> listed = new ArrayList<>();
    int comma = ActorWords.skipSpaceBack(text, sentence.span().start(), start) - 1;
    while (comma > sentence.span().start() && text.charAt(comma) == ',') {
      Mention before = null;
      for (Mention mention : sentence.bodies()) {
        boolean whole =
            mention.span().end() == comma
                && !ActorWords.wordBefore(text, mention.span().start()).equalsIgnoreCase(WITH)
                && !(SOURCES.begins(text, sentence.span().start())
                    && words.followsOffice(text, mention.span().start()))
                && (words.headsClause(text, sentence.clauseStart(comma), mention.span().start())
                    // "hội thao do A, B và C tổ chức"
                    || ActorWords.wordBefore(text, mention.span().start())
                        .equals(GiftOwners.DONE_BY));
        before = whole ? mention : before;
      }
      if (before == null) {
        Optional<Agent> beside = withOthers(sentence, comma);
        if (beside.isPresent()) {
          return beside.get();
        }
        break;
      }
      first = before;
      listed.add(before);
      comma = ActorWords.skipSpaceBack(text, sentence.span().start(), before.span().start()) - 1;
    }
    if (first == null) {
      return last.entity().filter(words::isWorkplace).isPresent()
          ? withUnion(sentence, start, last)
          : last;
    }
    int end = start;
    for (Mention mention : sentence.bodies()) {
      int from = mention.span().start();
      boolean next =
          from >= end
              && (end == start ? from == start : text.substring(end, from).strip().equals("và"));
      if (next) {
        listed.add(mention);
        end = mention.span().end();
      }
    }
    List<Entity> unions =
        listed.stream()
            .filter(Actors::isUnion)
            .flatMap(mention -> mention.entity().stream())
            .toList();
    if (unions.isEmpty()) {
      return names.of(sentence, first);
    }
    if (Actors.isUnion(first)) {
      Agent agent = names.of(sentence, first);
      return topics
          .at(sentence.block(), sentence.span().start())
          .filter(own -> unions.contains(own) && names.isNamedBefore(sentence, own))
          .map(own -> new Agent(agent.name(), agent.entity(), Optional.of(own), agent.part()))
          .orElse(agent);
    }
    Optional<Entity> work =
        topics
            .at(sentence.block(), sentence.span().start())
            .filter(unions::contains)
            .or(() -> Optional.of(unions.get(0)));
    return new Agent(
        text.substring(first.span().start(), end), Optional.empty(), work, Agent.Part.ACTS);
  }

  /** "Công ty A và Công đoàn Công ty A [tổ chức]": what both do is the union's work. */
  private static Agent withUnion(SentenceView sentence, int start, Agent employer) {
    int and = -1;
    for (Mention mention : sentence.bodies()) {
      if (mention.span().start() == start) {
        int end = sentence.behindBracket(mention.span().end());
        and = sentence.text().startsWith(AND, end) ? end : -1;
      } else if (and >= 0
          && mention.span().start() == and + AND.length()
          && Actors.isUnion(mention)
          && mention.entity().isPresent()) {
        return new Agent(employer.name(), employer.entity(), mention.entity(), employer.part());
      }
    }
    return employer;
  }

  /**
   * "UBND huyện cùng lãnh đạo LĐLĐ huyện, Phòng A tặng": who is named first with all the others.
   */
  private Optional<Agent> withOthers(SentenceView sentence, int comma) {
    String text = sentence.text();
    int start = sentence.clauseStart(comma);
    Mention first = null;
    for (Mention mention : sentence.bodies()) {
      int name = mention.span().start();
      if (name == start) {
        first = mention;
      } else if (first != null && mention.span().end() == comma) {
        int from = first.span().end();
        int with = sentence.first(TOGETHER, from, name);
        int next = with + TOGETHER.length();
        if (with == from && words.headsClause(text, next, name)) {
          boolean union = Actors.isUnion(first);
          return Optional.of(
              union
                  ? names.of(sentence, first)
                  : new Agent(
                      first.span().of(text),
                      first.entity(),
                      Actors.isUnion(mention) ? mention.entity() : first.entity(),
                      Agent.Part.ACTS));
        }
      }
    }
    return Optional.empty();
  }

  /** The name of who is named at a position as it is written there. */
  private static String written(SentenceView sentence, int start, Agent agent) {
    for (Mention mention : sentence.bodies()) {
      if (mention.span().start() == start) {
        return mention.span().of(sentence.text());
      }
    }
    return agent.name();
  }

  /** "A phối hợp với B, C tổ chức …": C is a partner of A, who acts. */
  private static boolean partner(SentenceView sentence, int start) {
    Span segment = sentence.segment(Math.min(start, sentence.span().end() - 1));
    if (start <= segment.start()) {
      return false;
    }
    int joined = sentence.last("phối hợp", segment.start(), start);
    return joined >= 0 && !sentence.doesBetween(joined + JOINTLY + 1, start);
  }

  /** As {@link #subjectFrom}, which numbers of one sentence ask for again and again. */
  private Optional<Agent> head(SentenceView sentence, int start, int limit) {
    if (sentence != headed) {
      headed = sentence;
      heads.clear();
    }
    return heads.computeIfAbsent(
        new Span(start, Math.max(start, limit)), said -> subjectFrom(sentence, start, limit));
  }

  /** The subject that begins at {@code start}, if one does: a name, or words with a capital. */
  private Optional<Agent> subjectFrom(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    for (Mention mention : sentence.bodies()) {
      if (mention.span().start() >= start
          && mention.span().end() <= limit
          && sentence.clauseStart(mention.span().start()) == start
          && words.headsClause(text, start, mention.span().start())
          && !isInsideAnother(sentence, mention)
          && !words.isListed(text, mention.span())
          && !words.isGivenPrize(text, sentence.span().start(), mention.span())) {
        boolean fund = AgentNames.isFund(text, mention.span().start());
        if (sentence.isNumbered(mention, fund ? text.length() : limit)) {
          // "ủng hộ Quỹ A 18 triệu đồng, Quỹ B 9 triệu đồng, thăm 8 gia đình"
          return Optional.empty();
        }
        Mention first = unionBeside(sentence, mention, limit);
        return Optional.of(
            withPartner(
                sentence, first, inCompany(sentence, names.of(sentence, first), limit), limit));
      }
    }
    if (start >= limit) {
      return Optional.empty();
    }
    for (Mention mention : sentence.mentions()) {
      int name = mention.span().start();
      boolean sends =
          Actors.isUnion(mention)
              && name > start
              && mention.span().end() <= limit
              && sentence.clauseStart(name) == start
              && words.sendsDelegation(text, name);
      if (sends) {
        return Optional.of(names.of(sentence, mention));
      }
    }
    Optional<Agent> holder = holder(sentence, start, limit);
    if (holder.isPresent()) {
      return holder;
    }
    for (String event : words.events().at(text, start)) {
      int after = start + event.length();
      boolean acts =
          ActorWords.startsWord(text, start, event)
              && (words
                      .auxiliaries()
                      .contains(ActorWords.wordAfter(text, after).toLowerCase(Locale.ROOT))
                  || words.contests().begins(text, after + 1));
      if (acts) {
        return contests.organiser(sentence, start);
      }
    }
    // "trị giá 70 triệu đồng, trong đó công ty hỗ trợ 50 triệu đồng"
    int part = OF_WHICH.lengthAt(text, start);
    if (part == 0) {
      return names.byWords(sentence, start, limit).map(who -> orUnionBeside(sentence, start, who));
    }
    int name = start + part + 1;
    return name < limit
        ? names.byWords(sentence, name, limit).map(ClauseSubjects::asPart)
        : Optional.empty();
  }

  /** Who pays a part of what a union gives does no work of their own by it. */
  private static Agent asPart(Agent agent) {
    return agent.entity().filter(body -> body.kind().isUnion()).isPresent()
        ? agent
        : agent.as(Agent.Part.NAMED);
  }

  /** "Chương trình “Bám biển” của Báo A đã trao": whose event it is that acts. */
  private Optional<Agent> holder(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    if (!words.events().begins(text, start)) {
      return Optional.empty();
    }
    for (Mention mention : sentence.bodies()) {
      int name = mention.span().start();
      int end = mention.span().end();
      boolean holds =
          name > start
              && end <= limit
              && sentence.clauseStart(name) == start
              && text.startsWith(OWNED, name - OWNED.length())
              && words.onlyAuxiliaries(text, end, limit);
      if (holds) {
        return Optional.of(names.unionOrWritten(sentence, mention));
      }
    }
    return Optional.empty();
  }

  /** "Trung tâm A và CĐ Trường B trao": where no federation is among them, both are the giver. */
  private Agent inCompany(SentenceView sentence, Agent first, int limit) {
    boolean federation =
        first.entity().filter(body -> body.kind() == EntityKind.FEDERATION).isPresent();
    int start = sentence.text().indexOf(first.name(), sentence.span().start());
    if (federation || start < 0) {
      return first;
    }
    int end = start + first.name().length();
    int together = sentence.first(TOGETHER, end, limit);
    for (Mention other : sentence.bodies()) {
      int name = other.span().start();
      boolean beside =
          name >= end + AND.length()
              && other.span().end() <= limit
              && (together < 0 || name < together + TOGETHER.length())
              && sentence.text().startsWith(AND, name - AND.length())
              && sentence.mark(end, name, ",;:") == name;
      if (beside) {
        return new Agent(
            sentence.text().substring(start, other.span().end()),
            first.entity(),
            first.work(),
            Agent.Part.NAMED);
      }
    }
    int donors = names.donorsEnd(sentence.text(), end);
    return donors > end && first.entity().filter(body -> body.kind().isUnion()).isEmpty()
        ? new Agent(
            sentence.text().substring(start, donors),
            first.entity(),
            Optional.empty(),
            Agent.Part.NAMED)
        : first;
  }

  /** "Trường A phối hợp với LĐLĐ quận tổ chức": what a federation takes part in is its work too. */
  private Agent withPartner(SentenceView sentence, Mention first, Agent agent, int limit) {
    String text = sentence.text();
    for (Mention other : sentence.mentions()) {
      int end = first.span().end();
      int start = other.span().start();
      boolean partner =
          other.kind() == EntityKind.FEDERATION
              && !Actors.isUnion(first)
              && agent.acts()
              && start > end
              && other.span().end() <= limit
              && JOINTLY_WITH.stream().anyMatch(phrase -> isJoined(text, end, start, phrase));
      if (partner) {
        return new Agent(agent.name(), agent.entity(), other.entity(), agent.part());
      }
    }
    return agent;
  }

  private boolean isJoined(String text, int from, int to, String phrase) {
    int at = ActorWords.skipSpaceBack(text, from, to) - phrase.length();
    return at >= from && text.startsWith(phrase, at) && words.onlyAuxiliaries(text, from, at);
  }

  /** "Bộ Y tế và Công đoàn Y tế Việt Nam tổ chức": the union is the giver. */
  private static Mention unionBeside(SentenceView sentence, Mention first, int limit) {
    if (Actors.isUnion(first)) {
      return first;
    }
    for (Mention other : sentence.mentions()) {
      boolean beside =
          other.kind() == EntityKind.FEDERATION
              && other.span().start() > first.span().end()
              && other.span().end() <= limit
              && ActorWords.wordBefore(sentence.text(), other.span().start()).equals("và");
      if (beside) {
        return other;
      }
    }
    return first;
  }

  /** "Hội Chữ thập đỏ và LĐLĐ thị xã trao": as above, beside one that no mention covers. */
  private Agent orUnionBeside(SentenceView sentence, int start, Agent first) {
    int and = start + first.name().length();
    if (first.entity().isPresent()
        || !sentence.text().startsWith(first.name(), start)
        || !sentence.text().startsWith(AND, and)) {
      return first;
    }
    for (Mention other : sentence.mentions()) {
      if (other.kind() == EntityKind.FEDERATION && other.span().start() == and + AND.length()) {
        return names.of(sentence, other);
      }
    }
    return first;
  }

  /** Whether a name is part of a longer one: "Ủy ban MTTQ" in "Công đoàn Ủy ban MTTQ". */
  private static boolean isInsideAnother(SentenceView sentence, Mention mention) {
    for (Mention other : sentence.bodies()) {
      if (other.span().length() > mention.span().length()
          && other.span().contains(mention.span())) {
        return true;
      }
    }
    return false;
  }
}
