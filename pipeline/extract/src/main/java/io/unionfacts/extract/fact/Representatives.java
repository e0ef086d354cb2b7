package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The body for which people act: {@code "Phó Hiệu trưởng Trường A trao 2 giấy khen"}, {@code "Cán
 * bộ công đoàn của Công ty B có 12 người tham gia"}.
 */
final class Representatives {
  private static final String APART = "riêng ";
  private static final String COMMA = ", ";
  private static final Beginnings UNION_OF = new Beginnings(List.of("công đoàn của"));
  private static final String OF = "của ";
  private static final Set<String> COMES = Set.of("gồm", "bao", "tham", "dự", "cử");
  private static final long HANDS_OVER =
      CueLexicon.standard().bits("give", "praise", "aid", "prize_give", "collect");

  /** What people do who together help somebody. */
  private static final Endings COLLECTING =
      new Endings(List.of("quyên góp ", "quyên góp, ", "đóng góp ", "đóng góp, ", "chung tay "));

  /** What somebody does who gives. */
  private static final Set<String> GIVES =
      Set.of(
          "tặng",
          "trao",
          "trao tặng",
          "ủng hộ",
          "góp",
          "đóng góp",
          "quyên góp",
          "quyên góp được",
          "đóng góp được",
          "ủng hộ được",
          "tài trợ",
          "giúp",
          "giúp đỡ",
          "hỗ trợ",
          "gửi",
          "gửi tặng",
          "biếu",
          "dành",
          "dành tặng",
          "phát");

  /** What somebody does who gets or earns: others give that, or nobody does. */
  private static final Set<String> GETS =
      Set.of("nhận", "được nhận", "hưởng", "được hưởng", "vay vốn", "được vay");

  private static final List<String> UNDERGOES = List.of(" được ", " nhận ");
  private static final long TRANSFERS =
      CueLexicon.standard().bits("give", "aid", "collect", "cost");
  private static final long TAKES_PART = CueLexicon.standard().bits("join", "have", "include");

  private static final Set<String> CONTESTANTS = Set.of("athlete", "contestant");

  /** What those do who hold a contest themselves. */
  private static final Beginnings HOLDING =
      new Beginnings(
          List.of("tổ chức", "khai mạc", "phát động", "đăng cai", "phối hợp", "mở", "bế mạc"));

  /** What a body sends to contests, as those who write of it call it. */
  private static final Beginnings TEAMS =
      new Beginnings(
          List.of(
              "đoàn",
              "đoàn thể thao",
              "đoàn vđv",
              "đoàn vận động viên",
              "đội",
              "đội tuyển",
              "đội thi"));

  private final List<Mention> mentions;
  private final ActorWords words;

  Representatives(List<Mention> mentions, ActorWords words) {
    this.mentions = mentions;
    this.words = words;
  }

  /**
   * "ông A - Giám đốc Công ty B trao 20 suất quà": the gift of the company or school whose leader
   * hands it over. What a leader of a union hands over may be the article's own.
   */
  Optional<Agent> byLeader(Frame frame) {
    if (frame.passive() || frame.verb().filter(cue -> cue.type().in(HANDS_OVER)).isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int verb = frame.verb().get().span().start();
    for (Mention mention : sentence.mentions()) {
      int end = mention.span().end();
      boolean leads =
          (mention.kind() == EntityKind.SCHOOL || mention.kind() == EntityKind.ORGANISATION)
              && end < verb
              && words.followsOffice(text, mention.span().start())
              && words.onlyAuxiliaries(text, afterPerson(sentence, end), verb);
      if (leads) {
        return Optional.of(
            new Agent(mention.span().of(text), mention.entity()).as(Agent.Part.NAMED));
      }
    }
    return Optional.empty();
  }

  /** "Chị Mai", "Gia đình anh Nam": a name follows a word that is no more than a title. */
  private boolean isPerson(String text, int start) {
    int length = words.persons().lengthAt(text, start);
    int next = start + length + 1;
    return length > 0
        && (text.indexOf(' ', start) < start + length
            || (next < text.length() && Character.isUpperCase(text.charAt(next))));
  }

  /** What stands behind the name of who does something. */
  private static final List<String> BEHIND_NAME = List.of(" đã ", " cũng ", " vừa ", " sẽ ");

  /**
   * "Chị Mai góp 2 triệu đồng", "Gia đình anh Nam vay mượn 40 triệu đồng": nobody's but theirs,
   * unless a union speaks through them.
   */
  Optional<Agent> byPerson(Frame frame, int start, int limit) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    if (frame.passive()
        || frame.verb().isEmpty()
        || !isPerson(text, start)
        || isAmongOthers(sentence, start, limit)) {
      return Optional.empty();
    }
    Cue verb = frame.verb().get();
    String does = verb.span().of(text).toLowerCase(Locale.ROOT);
    String lead = text.substring(start, Math.max(start, limit)) + " ";
    String said = lead.toLowerCase(Locale.ROOT);
    boolean own =
        verb.type().in(TRANSFERS)
            && verb.span().start() == limit
            && !GETS.contains(does)
            && UNDERGOES.stream().noneMatch(lead::contains)
            && words.spokespersons().stream().noneMatch(said::contains);
    if (!own) {
      return Optional.empty();
    }
    int end = sentence.mark(start, limit, ",(;");
    for (String word : BEHIND_NAME) {
      int at = sentence.first(word, start, end);
      end = at < 0 ? end : at;
    }
    for (Cue cue : sentence.cues()) {
      if (cue.type().verb() && cue.span().start() > start && cue.span().start() < end) {
        // "bác sĩ Bệnh viện A đã khám cho 90 người và tặng 20 suất quà"
        end = cue.span().start();
      }
    }
    String name = text.substring(start, words.endBeforeAuxiliaries(text, start, end)).strip();
    int dash = name.indexOf(" - ");
    Agent who = new Agent(dash < 0 ? name : name.substring(0, dash), Optional.empty());
    return Optional.of(who.as(GIVES.contains(does) ? Agent.Part.PRIVATE : Agent.Part.GETS));
  }

  /** "gặp anh Nam, chị Mai, nhận quà": one of several of whom something was told before. */
  private static boolean isAmongOthers(SentenceView sentence, int start, int limit) {
    int before = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), start);
    return before > sentence.span().start()
        && sentence.text().charAt(before - 1) == ','
        && sentence.mark(start, limit, ",") < limit;
  }

  /**
   * "đoàn viên toàn huyện đã quyên góp 95 triệu đồng": those who give together, called as written;
   * none of a company or union named among the words, which gives through its people.
   */
  Optional<Agent> byPeople(Frame frame, int start, int verb) {
    SentenceView sentence = frame.sentence();
    boolean collects =
        !frame.passive()
            && frame.quantity().unit().isMoney()
            && frame
                .verb()
                .filter(cue -> cue.span().start() == verb && isCollecting(sentence, cue))
                .isPresent();
    if (!collects || !arePeople(sentence, start) || sentence.mark(start, verb, ";:.(") < verb) {
      return Optional.empty();
    }
    int limit = verb - COLLECTING.lengthAt(sentence.text(), verb);
    // "công nhân Công ty A ủng hộ": people of a workplace give themselves, those of a union for it
    boolean body =
        sentence.bodies().stream()
            .filter(Actors::isUnion)
            .anyMatch(named -> named.span().start() >= start && named.span().end() <= limit);
    String text = sentence.text();
    int first = listStart(sentence, start);
    String name = text.substring(first, words.endBeforeAuxiliaries(text, first, limit));
    return body || name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
  }

  /** "quyên góp 50 triệu đồng", "quyên góp hỗ trợ gia đình anh Nam 50 triệu đồng". */
  private static boolean isCollecting(SentenceView sentence, Cue verb) {
    return verb.type().is("collect")
        ? GIVES.contains(verb.span().of(sentence.text()))
        : verb.type().is("aid") && COLLECTING.lengthAt(sentence.text(), verb.span().start()) > 0;
  }

  private boolean arePeople(SentenceView sentence, int start) {
    return words.people().begins(sentence.text(), start)
        || sentence.cues().stream()
            .anyMatch(cue -> cue.type().is("who") && cue.span().start() == start);
  }

  /** Where the list begins of those who give together: "cán bộ, đoàn viên toàn huyện". */
  private int listStart(SentenceView sentence, int start) {
    int first = start;
    while (first > sentence.span().start() + 1
        && sentence.text().startsWith(COMMA, first - COMMA.length())) {
      int before = sentence.clauseStart(first - COMMA.length());
      boolean alike =
          arePeople(sentence, before) && !sentence.doesBetween(before, first - COMMA.length());
      if (!alike) {
        break;
      }
      first = before;
    }
    return first;
  }

  /** Behind the name or the bracket, if any, that tells more of who leads: "(bên trái)". */
  private static int afterPerson(SentenceView sentence, int end) {
    String text = sentence.text();
    if (text.startsWith(" (", end)) {
      int close = text.indexOf(')', end);
      return close < 0 ? end : close + 1;
    }
    return sentence.mentions().stream()
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .filter(mention -> mention.span().start() == end + 1)
        .mapToInt(mention -> mention.span().end())
        .findFirst()
        .orElse(end);
  }

  /** "Riêng cán bộ công đoàn của A có 12 người tham dự": the union that sends them. */
  Optional<Agent> sender(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (frame.quantity().unit().isMoney()
        || frame.verb().filter(cue -> cue.type().in(TAKES_PART)).isEmpty()) {
      return Optional.empty();
    }
    int number = frame.quantity().span().start();
    String text = sentence.text();
    int start = sentence.clauseStart(number);
    int at = ActorWords.startsWord(text, start, APART.strip()) ? start + APART.length() : start;
    int people = words.people().lengthAt(text, at);
    if (people > 0) {
      return unionAt(sentence, at + people + 1, number);
    }
    int team = TEAMS.longestAt(text, at);
    return team > 0 ? teamOf(sentence, at + team + 1, number) : Optional.empty();
  }

  /** "Công đoàn Sở Y tế tham gia với 34 vận động viên": the union that they compete for. */
  Optional<Agent> contestants(Frame frame) {
    if (!CONTESTANTS.contains(frame.category())) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    int number = frame.start();
    int start = sentence.clauseStart(number);
    return sentence.firstOf(HOLDING, start, number) < 0
        ? unionAt(sentence, start, number)
        : Optional.empty();
  }

  /** "Đoàn thể thao của [Công đoàn Bộ A] gồm …", "Đoàn [VTV] có …": whose team it is. */
  private Optional<Agent> teamOf(SentenceView sentence, int position, int limit) {
    String text = sentence.text();
    int start = text.startsWith(OF, position) ? position + OF.length() : position;
    Optional<Agent> named =
        unionAt(sentence, start, limit).or(() -> employerAt(sentence, start, limit));
    if (named.isPresent()
        || start >= limit
        || !Character.isUpperCase(text.charAt(start))
        || sentence.bodies().stream().anyMatch(body -> body.span().start() == start)) {
      return named;
    }
    return unionNamedFor(text.substring(start, words.startOfAuxiliary(text, start, limit)));
  }

  /** The union whose name ends with a shorter one: "VTV" for "Công đoàn VTV". */
  private Optional<Agent> unionNamedFor(String name) {
    return mentions.stream()
        .filter(Actors::isUnion)
        .flatMap(mention -> mention.entity().stream())
        .filter(union -> !name.isEmpty() && union.name().endsWith(" " + name))
        .map(Representatives::sent)
        .findFirst();
  }

  /** "Đoàn [Công ty Canon] gồm 40 vận động viên": a team of no union. */
  private Optional<Agent> employerAt(SentenceView sentence, int start, int limit) {
    return sentence.mentions().stream()
        .filter(named -> named.kind() == EntityKind.ORGANISATION)
        .filter(named -> named.span().start() == start)
        .filter(named -> has(sentence.text(), named.span().end(), limit))
        .flatMap(named -> named.entity().stream())
        .map(Representatives::sent)
        .findFirst();
  }

  private Optional<Agent> unionAt(SentenceView sentence, int position, int limit) {
    String text = sentence.text();
    int start = text.startsWith(OF, position) ? position + OF.length() : position;
    for (Mention mention : sentence.mentions()) {
      boolean named =
          Actors.isUnion(mention)
              && mention.span().start() == start
              && mention.span().end() < limit
              && mention.entity().isPresent();
      if (named && has(text, mention.span().end(), limit)) {
        return Optional.of(sent(mention.entity().get()));
      }
    }
    int unionOf = UNION_OF.lengthAt(text, start);
    if (unionOf == 0) {
      return Optional.empty();
    }
    int from = start + unionOf + 1;
    int end = words.startOfAuxiliary(text, from, limit);
    String employer = text.substring(from, end).strip();
    return end >= limit || employer.isEmpty() || !Character.isUpperCase(employer.charAt(0))
        ? Optional.empty()
        : mentions.stream()
            .filter(Actors::isUnion)
            .flatMap(mention -> mention.entity().stream())
            .filter(union -> union.kind() == EntityKind.GRASSROOTS_UNION)
            .filter(union -> union.name().concat(" ").contains(" " + employer + " "))
            .map(Representatives::sent)
            .findFirst();
  }

  private boolean has(String text, int from, int to) {
    String next = ActorWords.wordAfter(text, from);
    return (words.auxiliaries().contains(next) || COMES.contains(next)) && from < to;
  }

  private static Agent sent(Entity union) {
    return new Agent(union.name(), Optional.of(union)).as(Agent.Part.SENDS);
  }
}
