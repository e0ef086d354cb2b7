package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
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
 * Who acts: the body an article is about, and the body that does what a clause says. In {@code "Phó
 * Chủ tịch LĐLĐ quận cho biết, LĐLĐ quận đã hỗ trợ …"} the second mention acts.
 */
final class Actors {
  private static final String CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam";
  private static final int MAX_WORDS = 16;
  private static final int NEAR_FORM = 12;
  private static final int JOINTLY = 8;
  private static final int MAX_AUXILIARY = 14;
  private static final int MIN_ACRONYM = 3;

  /** Classes of verbs that say how things are, whoever stands before them. */
  private static final Set<String> STATES = Set.of("have", "include", "cost", "represent", "say");

  private static final String LEADERS = "lãnh đạo";
  private static final String TOGETHER = " cùng ";
  private static final String AND = " và ";
  private static final String AGREES = " đồng ý";
  private static final String DONE_BY = "do ";
  private static final String OWNED = " của ";
  private static final String FUND = "Quỹ ";
  private static final int LONGEST_FUND = 80;
  private static final String SECTOR = "ngành";

  /** "Theo kế hoạch của LĐLĐ tỉnh, 150 cháu được tặng quà": whose they are gives. */
  private static final List<String> PLANS =
      List.of("theo kế hoạch", "theo chương trình", "theo quyết định", "theo đề án");

  private static final List<String> JOINING = List.of("tham dự", "tham gia", "đến với", "gửi tới");

  /** What who holds an event does with it. */
  private static final List<String> HOLDS = List.of("tổ chức", "phát động", "khai mạc", "mở");

  /** "đại diện cho Công đoàn Giáo dục Việt Nam trao": who gives is the one stood for. */
  private static final List<String> FOR_ANOTHER =
      List.of("đại diện cho", "thay mặt cho", "thay mặt");

  /** "nhận quà của Tổng LĐLĐ": things that are somebody's gift. */
  private static final List<String> GIFTS = List.of("quà", "hỗ trợ", "học bổng", "trợ cấp");

  private static final String UNION = "Công đoàn ";
  private static final String ACCORDING = "theo";

  /** What stands before the name of who keeps the figures. */
  private static final List<String> FIGURES_OF =
      List.of("thống kê của ", "số liệu của ", "thống kê từ ", "báo cáo của ");

  private static final List<String> UNION_WORDS = List.of("công đoàn", "lđlđ", "cđ ", "cđcs");
  private static final int MIN_BRAND = 5;

  private final ActorWords words;
  private final List<Mention> mentions;
  private final Topics topics;

  /** The entities that the article mentions, by their keys. */
  private final Map<String, Entity> entities = new HashMap<>();

  private final Optional<Entity> onlyPlace;
  private final List<Holder> holders;
  private final List<Agent> acted = new ArrayList<>();
  private @Nullable Agent host;
  private int hostBlock = -1;
  private Optional<Teller> told = Optional.empty();
  private int tellerBlock = -1;
  private @Nullable Agent last;
  private int lastBlock = -1;

  /**
   * Who acts.
   *
   * @param name the canonical name where it is known, else the words as written
   * @param entity who it is, when known
   * @param work the body whose work it is: the one that acts, or the union behind a fund, or the
   *     union among several that act together
   * @param named only as whose the gift or the honour is, or as stood for: not whose work is told
   */
  record Agent(String name, Optional<Entity> entity, Optional<Entity> work, boolean named) {
    Agent(String name, Optional<Entity> entity) {
      this(name, entity, entity, false);
    }

    Agent asNamed() {
      return new Agent(name, entity, work, true);
    }
  }

  /** Who holds a contest, and where the text says so. */
  private record Holder(int block, int end, Agent agent) {}

  Actors(Article article, List<Mention> mentions, ActorWords words) {
    this.words = words;
    this.mentions = mentions;
    this.topics = new Topics(article, mentions, words);
    this.onlyPlace = findOnlyPlace(article);
    for (Mention mention : mentions) {
      mention.entity().ifPresent(entity -> entities.putIfAbsent(entity.key(), entity));
    }
    this.holders = findHolders(article);
  }

  /** The place of the body that the text is about, where a mention of the article tells it. */
  Optional<Entity> topicPlace(int block, int position) {
    return topics.at(block, position).flatMap(this::placeOf);
  }

  /** The place of a body, where a mention of the article tells it. */
  Optional<Entity> placeOf(Entity body) {
    return body.place().map(entities::get);
  }

  /**
   * Who tells the figures of a sentence, if not a union: "Sở Nội vụ cho biết, …", "theo ông A, Giám
   * đốc Công ty B, …". What follows in the paragraph is told by the same until a union is named.
   *
   * @param body the body, unless only the office of who speaks is given
   */
  record Teller(Optional<Entity> body) {}

  /** The teller of a number who is no union. */
  Optional<Teller> teller(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Optional<Span> source = source(sentence, at);
    if (source.isPresent()) {
      tellerBlock = sentence.block();
      told = readTeller(sentence, source.get());
    } else if (tellerBlock != sentence.block()
        || sentence.mentions().stream()
            .anyMatch(mention -> isUnion(mention) && mention.span().end() <= at)) {
      told = Optional.empty();
    }
    return told;
  }

  /** The words that say where a figure comes from. */
  private Optional<Span> source(SentenceView sentence, int at) {
    String text = sentence.text();
    int start = sentence.span().start();
    Optional<Cue> says =
        sentence.cues().stream()
            .filter(cue -> cue.type().is("say") && cue.span().end() <= at)
            .reduce((first, second) -> second);
    if (says.isPresent()) {
      return Optional.of(new Span(start, says.get().span().start()));
    }
    if (startsWord(text, start, ACCORDING)) {
      int comma = sentence.lastMark(start, at, ",");
      return comma > start ? Optional.of(new Span(start, comma)) : Optional.empty();
    }
    for (String phrase : FIGURES_OF) {
      int found = text.indexOf(phrase, start);
      if (found >= 0 && found < at) {
        return Optional.of(new Span(found, sentence.mark(found, at, ",")));
      }
    }
    return Optional.empty();
  }

  private Optional<Teller> readTeller(SentenceView sentence, Span source) {
    String said = source.of(sentence.text()).toLowerCase(Locale.ROOT);
    if (UNION_WORDS.stream().anyMatch(said::contains)) {
      return Optional.empty();
    }
    Entity body = null;
    boolean named = false;
    for (Mention mention : sentence.mentions()) {
      if (isBody(mention) && source.contains(mention.span())) {
        if (isUnion(mention)) {
          return Optional.empty();
        }
        named = true;
        body = mention.entity().orElse(null);
      }
    }
    return named || words.offices().stream().anyMatch(said::contains)
        ? Optional.of(new Teller(Optional.ofNullable(body)))
        : Optional.empty();
  }

  /** The one place that the whole article names: the narrowest, if all the others lie around it. */
  Optional<Entity> onlyPlace() {
    return onlyPlace;
  }

  private Optional<Entity> findOnlyPlace(Article article) {
    Entity narrow = null;
    for (Mention mention : mentions) {
      boolean caption = article.blocks().get(mention.block()).kind() == BlockKind.CAPTION;
      if (!mention.kind().isAboveCommune() || caption || mention.entity().isEmpty()) {
        continue;
      }
      Entity here = mention.entity().get();
      if (narrow == null || narrow.parent().filter(key -> key.equals(here.key())).isPresent()) {
        narrow = narrow == null ? here : narrow;
      } else if (here.parent().filter(narrow.key()::equals).isPresent()) {
        narrow = here;
      } else if (!here.key().equals(narrow.key())) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(narrow);
  }

  static boolean isUnion(Mention mention) {
    return mention.kind().isUnion();
  }

  static boolean isBody(Mention mention) {
    return isUnion(mention)
        || mention.kind() == EntityKind.AGENCY
        || mention.kind() == EntityKind.ORGANISATION
        || mention.kind() == EntityKind.SCHOOL;
  }

  static boolean isConfederation(Entity entity) {
    return entity.name().equals(CONFEDERATION);
  }

  /** The body that the text is about at a place. */
  Optional<Entity> topicAt(int block, int position) {
    return topics.at(block, position);
  }

  /** The body that does what the clause of a number says, named in its sentence. */
  Optional<Agent> agent(Frame frame) {
    Optional<Entity> topic = topics.of(frame.sentence().block());
    Optional<Agent> found =
        namedAgent(frame)
            .or(() -> subjectOf(frame))
            .or(() -> ofContest(frame))
            .map(agent -> inFull(agent, topic));
    if (found.isPresent()) {
      last = found.get();
      lastBlock = frame.sentence().block();
      acted.add(last);
      if (frame.verb().filter(cue -> cue.type().is("organise")).isPresent()) {
        host = last;
        hostBlock = lastBlock;
      }
    }
    return found;
  }

  /** "Thường Tín tuyên dương 44 công nhân": a place stands for its federation. */
  private Agent inFull(Agent agent, Optional<Entity> topic) {
    if (agent.entity().isPresent()) {
      return agent;
    }
    for (Agent earlier : acted) {
      if (earlier.name().endsWith(" " + agent.name())) {
        return earlier;
      }
    }
    if (topic.isEmpty()) {
      return agent;
    }
    Entity body = topic.get();
    return body.name().endsWith(" " + agent.name()) || isShortFor(agent.name(), body.name())
        ? new Agent(body.name(), topic)
        : agent;
  }

  /** "CĐ ngành" for "Công đoàn Dệt May Việt Nam", "Công đoàn KKT" for "Công đoàn Khu kinh tế …". */
  private static boolean isShortFor(String name, String full) {
    int space = name.indexOf(' ');
    String head = space < 0 ? "" : name.substring(0, space);
    boolean union = head.equals("CĐ") || name.startsWith(UNION);
    if (!union || !full.startsWith(UNION)) {
      return false;
    }
    String rest = name.substring(head.equals("CĐ") ? space + 1 : UNION.length());
    String own = full.substring(UNION.length());
    if (rest.equals(SECTOR)) {
      return true;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : own.split(" ", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    return rest.length() >= 2 && initials.toString().startsWith(rest);
  }

  /** Who acted in the sentence before, in the same paragraph. */
  Optional<Agent> carried(Frame frame) {
    return lastBlock == frame.sentence().block() ? Optional.ofNullable(last) : Optional.empty();
  }

  /** The noun phrase that opens the nearest clause before the verb and is no adverbial. */
  private Optional<Agent> subjectOf(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    int verb = frame.verb().map(cue -> cue.span().start()).orElse(at);
    int limit = frame.passive() ? at : Math.min(verb, at);
    Optional<Agent> by = frame.passive() ? passiveAgent(frame, verb) : rightBefore(frame, limit);
    if (by.isPresent()) {
      return by;
    }
    int end = limit;
    while (end > sentence.span().start()) {
      int start = clauseStart(sentence, end);
      if (sentence.reaches(Math.min(start, sentence.span().end() - 1), at)) {
        Optional<Agent> agent = subjectFrom(sentence, start, limit);
        if (agent.isPresent() && !partner(sentence, start) && isPredicated(sentence, start, at)) {
          return Optional.of(jointly(sentence, start, agent.get()));
        }
      }
      end = start - 1;
      while (end > sentence.span().start() && text.charAt(end) == ' ') {
        end--;
      }
    }
    return Optional.empty();
  }

  /**
   * "Tới dự có Sở Y tế; các đoàn viên và 20 nhà giáo được tặng quà": what stands before a semicolon
   * acts behind it only if its own part says what it does.
   */
  private static boolean isPredicated(SentenceView sentence, int start, int at) {
    Span own = sentence.segment(start);
    return own.equals(sentence.segment(at))
        || sentence.cues().stream()
            .anyMatch(
                cue -> cue.type().verb() && cue.span().start() > start && own.contains(cue.span()));
  }

  /** "Cũng tại chương trình này LĐLĐ tỉnh [đã] tặng 15 suất quà": no comma sets it apart. */
  private Optional<Agent> rightBefore(Frame frame, int verb) {
    boolean does = frame.verb().filter(cue -> !STATES.contains(cue.type().name())).isPresent();
    if (!does) {
      return Optional.empty();
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    for (Mention mention : sentence.mentions()) {
      int start = mention.span().start();
      if (!isUnion(mention)
          || mention.span().end() >= verb
          || !onlyAuxiliaries(text.substring(mention.span().end(), verb))) {
        continue;
      }
      String before = ActorWords.wordBefore(text, start);
      boolean standsFor = endsWith(text, start, FOR_ANOTHER);
      if (standsFor
          || !(words.prepositions().contains(before) || words.personal().contains(before))) {
        Agent agent = agent(sentence, mention);
        Agent all = jointly(sentence, start, agent);
        // "Sở Y tế, Công đoàn ngành Y tế tặng …"
        Agent who = all.entity().isEmpty() ? all : agent;
        return partner(sentence, start)
            ? Optional.empty()
            : Optional.of(standsFor ? agent.asNamed() : who);
      }
    }
    return Optional.empty();
  }

  private boolean onlyAuxiliaries(String between) {
    if (between.length() > MAX_AUXILIARY) {
      return false;
    }
    for (String word : between.strip().split(" ", -1)) {
      if (!word.isEmpty() && !words.auxiliaries().contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWith(String text, int position, List<String> phrases) {
    int end = ActorWords.skipSpaceBack(text, 0, position);
    return phrases.stream()
        .anyMatch(
            phrase -> text.regionMatches(true, end - phrase.length(), phrase, 0, phrase.length()));
  }

  /** "được các cấp công đoàn thăm hỏi": who stands between the passive and its verb. */
  private Optional<Agent> passiveAgent(Frame frame, int verb) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int mark = text.indexOf("được ", Math.min(frame.end(), verb));
    if (mark < 0 || mark >= verb) {
      return Optional.empty();
    }
    int start = mark + "được ".length();
    for (Mention mention : sentence.mentions()) {
      if (isBody(mention) && mention.span().start() >= start && mention.span().end() <= verb) {
        return Optional.of(agent(sentence, mention));
      }
    }
    int end = ActorWords.skipSpaceBack(text, start, verb);
    String name = text.substring(start, Math.max(start, end));
    boolean body =
        namesBody(name, sentence.block())
            || words.unnamed().at(name, 0).stream()
                .anyMatch(head -> name.regionMatches(true, 0, head, 0, head.length()));
    return body ? Optional.of(new Agent(name, Optional.empty())) : Optional.empty();
  }

  /**
   * "A, B, C và D đã tổ chức trao …": what is said is said of A first, if A is a union; else all
   * give, and it is the work of the union among them that the text is about.
   */
  private Agent jointly(SentenceView sentence, int start, Agent last) {
    String text = sentence.text();
    Mention first = null;
    List<Mention> listed = new ArrayList<>();
    int comma = ActorWords.skipSpaceBack(text, sentence.span().start(), start) - 1;
    while (comma > sentence.span().start() && text.charAt(comma) == ',') {
      Mention before = null;
      for (Mention mention : sentence.mentions()) {
        boolean whole =
            isBody(mention)
                && mention.span().end() == comma
                && clauseStart(sentence, comma) == mention.span().start();
        before = whole ? mention : before;
      }
      if (before == null) {
        break;
      }
      first = before;
      listed.add(before);
      comma = ActorWords.skipSpaceBack(text, sentence.span().start(), before.span().start()) - 1;
    }
    if (first == null) {
      return last;
    }
    int end = start;
    for (Mention mention : sentence.mentions()) {
      int from = mention.span().start();
      boolean next =
          isBody(mention)
              && from >= end
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
    if (isUnion(first) || unions.isEmpty()) {
      return agent(sentence, first);
    }
    Optional<Entity> work =
        topics
            .at(sentence.block(), sentence.span().start())
            .filter(unions::contains)
            .or(() -> Optional.of(unions.get(0)));
    return new Agent(text.substring(first.span().start(), end), Optional.empty(), work, false);
  }

  /** "A phối hợp với B, C tổ chức …": C is a partner of A, who acts. */
  private static boolean partner(SentenceView sentence, int start) {
    Span segment = sentence.segment(Math.min(start, sentence.span().end() - 1));
    if (start <= segment.start()) {
      return false;
    }
    int joined = sentence.text().lastIndexOf("phối hợp", start);
    if (joined < segment.start()) {
      return false;
    }
    return sentence.cues().stream()
        .noneMatch(
            cue ->
                cue.type().verb()
                    && cue.span().start() > joined + JOINTLY
                    && cue.span().end() <= start);
  }

  /** A mark inside a name, as in "Công đoàn (CĐ) Tổng Công ty …", begins no clause. */
  private static int clauseStart(SentenceView sentence, int end) {
    String text = sentence.text();
    int start = end;
    while (start > sentence.span().start()) {
      char c = text.charAt(start - 1);
      boolean mark =
          c == ';'
              || c == ':'
              || c == '('
              || c == ')'
              || (c == ',' && !betweenDigits(text, start - 1));
      if (mark && !sentence.standsInName(start - 1)) {
        break;
      }
      start--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private static boolean betweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** The subject that begins at {@code start}, if one does: a name, or words with a capital. */
  private Optional<Agent> subjectFrom(SentenceView sentence, int start, int limit) {
    String text = sentence.text();
    for (Mention mention : sentence.mentions()) {
      if (isBody(mention)
          && mention.span().start() >= start
          && mention.span().end() <= limit
          && clauseStart(sentence, mention.span().start()) == start
          && words.headsClause(text, start, mention.span().start())
          && !isInsideAnother(sentence, mention)) {
        return Optional.of(
            inCompany(sentence, agent(sentence, unionBeside(sentence, mention, limit)), limit));
      }
    }
    if (start >= limit) {
      return Optional.empty();
    }
    for (String event : words.events().at(text, start)) {
      int after = start + event.length();
      boolean acts =
          startsWord(text, start, event)
              && (words
                      .auxiliaries()
                      .contains(ActorWords.wordAfter(text, after).toLowerCase(Locale.ROOT))
                  || words.contests().stream()
                      .anyMatch(contest -> startsWord(text, after + 1, contest)));
      if (acts) {
        return organiser(sentence);
      }
    }
    for (String body : words.unnamed().at(text, start)) {
      if (startsWord(text, start, body)) {
        int end = unnamedEnd(sentence, start + body.length(), limit);
        return Optional.of(new Agent(text.substring(start, end), Optional.empty()));
      }
    }
    Optional<Agent> employer = employer(sentence, start);
    if (employer.isPresent()) {
      return employer;
    }
    if (!Character.isUpperCase(text.charAt(start)) && !namesInSmall(text, start)) {
      return Optional.empty();
    }
    return phrase(sentence, start, limit, false)
        .filter(span -> namesBody(span.of(text), sentence.block()))
        .map(
            span ->
                ownerOf(sentence, span)
                    .orElseGet(
                        () -> new Agent(withPeople(text, span, limit).of(text), Optional.empty())));
  }

  /**
   * Where the words end that name bodies without a name: with the level or the place they are of
   * ("các cấp công đoàn tỉnh", "các cấp công đoàn huyện Chợ Đồn") and with those like them named
   * beside ("một số đơn vị, nhà hảo tâm").
   */
  private int unnamedEnd(SentenceView sentence, int from, int limit) {
    String text = sentence.text();
    for (Mention mention : sentence.mentions()) {
      boolean its =
          mention.kind().isAboveCommune()
              && mention.span().start() == from + 1
              && mention.span().end() <= limit;
      if (its) {
        return mention.span().end();
      }
    }
    for (String level : words.levels()) {
      if (startsWord(text, from + 1, level)) {
        return from + 1 + level.length();
      }
    }
    int end = from;
    boolean longer = true;
    while (longer) {
      longer = false;
      for (String mark : List.of(", ", AND)) {
        for (String alike : words.donors()) {
          int next = end + mark.length();
          if (text.startsWith(mark, end) && startsWord(text, next, alike)) {
            end = next + alike.length();
            longer = true;
            break;
          }
        }
      }
    }
    return end;
  }

  /** "lãnh đạo công ty đồng ý", "nhà trường đã tặng": the company or school named last. */
  private Optional<Agent> employer(SentenceView sentence, int start) {
    String text = sentence.text();
    int head =
        words.leaders().stream()
            .filter(leader -> startsWord(text, start, leader))
            .mapToInt(leader -> start + leader.length() + 1)
            .max()
            .orElse(start);
    for (String generic : words.employers()) {
      int end = head + generic.length();
      if (startsWord(text, head, generic)
          && (text.startsWith(AGREES, end)
              || words
                  .auxiliaries()
                  .contains(ActorWords.wordAfter(text, end).toLowerCase(Locale.ROOT)))) {
        boolean school = generic.endsWith("trường");
        return lastNamed(sentence, start, school ? EntityKind.SCHOOL : EntityKind.ORGANISATION)
            .map(body -> new Agent(body.name(), Optional.of(body)));
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> lastNamed(SentenceView sentence, int position, EntityKind kind) {
    Entity found = null;
    for (Mention mention : mentions) {
      boolean before =
          mention.block() < sentence.block()
              || (mention.block() == sentence.block() && mention.span().end() <= position);
      boolean fits =
          mention.kind() == kind
              && topics.samePart(mention.block(), sentence.block())
              && mention.entity().filter(words::isEmployer).isPresent();
      if (before && fits) {
        found = mention.entity().get();
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Ban Giám đốc cùng cán bộ, công nhân nhà máy [đã góp]". */
  private Span withPeople(String text, Span giver, int limit) {
    int next = giver.end() + TOGETHER.length();
    boolean people =
        text.startsWith(TOGETHER, giver.end())
            && words.people().stream().anyMatch(word -> startsWord(text, next, word));
    if (!people) {
      return giver;
    }
    int end = ActorWords.skipSpaceBack(text, next, limit);
    int start = ActorWords.wordStart(text, next, end);
    while (start > next
        && words.auxiliaries().contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
      end = ActorWords.skipSpaceBack(text, next, start);
      start = ActorWords.wordStart(text, next, end);
    }
    return new Span(giver.start(), end);
  }

  /** Whether a name is part of a longer one: "Ủy ban MTTQ" in "Công đoàn Ủy ban MTTQ". */
  private static boolean isInsideAnother(SentenceView sentence, Mention mention) {
    for (Mention other : sentence.mentions()) {
      if (isBody(other)
          && other.span().length() > mention.span().length()
          && other.span().contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWord(String text, int start, String phrase) {
    int end = start + phrase.length();
    return text.regionMatches(true, start, phrase, 0, phrase.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** "Ban tổ chức đã trao 78 giải": who holds the event, else the body that the text is about. */
  private Optional<Agent> organiser(SentenceView sentence) {
    Optional<Agent> holder = holder(sentence);
    if (holder.isPresent()) {
      return holder;
    }
    if (host != null && topics.samePart(hostBlock, sentence.block())) {
      return Optional.of(host);
    }
    return topics
        .at(sentence.block(), sentence.span().start())
        .map(body -> new Agent(body.name(), Optional.of(body)));
  }

  /** Whether who acts is said to hold a contest. */
  boolean holdsContest(Agent agent) {
    return holders.stream().anyMatch(holder -> holder.agent().equals(agent));
  }

  /** The union that the text says last, before a sentence, to hold a contest. */
  private Optional<Agent> holder(SentenceView sentence) {
    Optional<Agent> holder = Optional.empty();
    for (Holder told : holders) {
      boolean before =
          told.block() < sentence.block()
              || (told.block() == sentence.block() && told.end() <= sentence.span().start());
      if (before && topics.samePart(told.block(), sentence.block())) {
        holder = Optional.of(told.agent());
      }
    }
    return holder;
  }

  /**
   * "Công đoàn Y tế Việt Nam tổ chức cuộc thi …", "cuộc thi do Công đoàn Y tế Việt Nam tổ chức".
   */
  private List<Holder> findHolders(Article article) {
    List<Holder> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!isUnion(mention) || mention.entity().isEmpty()) {
        continue;
      }
      String text = article.blocks().get(mention.block()).text();
      int end = mention.span().end();
      int verb = holds(text, end);
      if (verb < 0) {
        continue;
      }
      boolean by = ActorWords.wordBefore(text, mention.span().start()).equals("do");
      boolean holds =
          by
              ? contest(text, sentenceStart(text, mention.span().start()), mention.span().start())
              : words.acts(text, mention.span()) && contest(text, verb, sentenceEnd(text, verb));
      if (holds) {
        Entity body = mention.entity().get();
        found.add(new Holder(mention.block(), end, new Agent(body.name(), mention.entity())));
      }
    }
    return found;
  }

  /** Where the verb begins that says that who is named before it holds something, else -1. */
  private int holds(String text, int end) {
    for (String verb : HOLDS) {
      int at = text.indexOf(" " + verb + " ", end);
      if (at >= 0 && onlyAuxiliaries(text.substring(end, at))) {
        return at + 1;
      }
    }
    return -1;
  }

  private boolean contest(String text, int from, int to) {
    String stretch = text.substring(from, to).toLowerCase(Locale.ROOT);
    return words.contests().stream().anyMatch(stretch::contains);
  }

  private static int sentenceStart(String text, int position) {
    return text.lastIndexOf(". ", position) + 1;
  }

  private static int sentenceEnd(String text, int position) {
    int end = text.indexOf(". ", position);
    return end < 0 ? text.length() : end;
  }

  /** "Tham dự cuộc thi có 560 tác phẩm": who holds the contest that a sentence opens with. */
  private Optional<Agent> ofContest(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.span().start();
    boolean opens =
        JOINING.stream()
            .filter(verb -> startsWord(text, start, verb))
            .anyMatch(
                verb ->
                    words.contests().stream()
                        .anyMatch(contest -> startsWord(text, start + verb.length() + 1, contest)));
    return opens ? holder(sentence) : Optional.empty();
  }

  /**
   * "quỹ “Vòng tay đồng nghiệp” đã hỗ trợ", "ngành Giáo dục hỗ trợ": a name that begins in small
   * letters.
   */
  private boolean namesInSmall(String text, int start) {
    int sector = start + SECTOR.length() + 1;
    return startsWord(text, start, LEADERS)
        || (startsWord(text, start, SECTOR)
            && sector < text.length()
            && Character.isUpperCase(text.charAt(sector)))
        || words.heads().at(text, start).stream()
            .anyMatch(
                head ->
                    startsWord(text, start, head) && text.startsWith(" “", start + head.length()));
  }

  /** "Quỹ trợ vốn của LĐLĐ huyện": the union whose fund it is. */
  private Optional<Agent> ownerOf(SentenceView sentence, Span phrase) {
    return sentence.mentions().stream()
        .filter(mention -> isUnion(mention) && phrase.contains(mention.span()))
        .filter(
            mention -> sentence.text().startsWith(OWNED, mention.span().start() - OWNED.length()))
        .map(mention -> agent(sentence, mention))
        .findFirst();
  }

  /** Whether words name a body: by how they begin, as a brand, or as the place of the topic. */
  private boolean namesBody(String name, int block) {
    if (words.events().at(name, 0).stream().anyMatch(event -> startsWord(name, 0, event))) {
      return false;
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
    boolean brand =
        name.length() >= MIN_BRAND
            && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    boolean acronym =
        name.length() >= MIN_ACRONYM && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return brand
        || acronym
        || topics.of(block).filter(body -> body.name().endsWith(" " + name)).isPresent();
  }

  /** "Trung tâm A và CĐ Trường B trao": where no federation is among them, both are the giver. */
  private static Agent inCompany(SentenceView sentence, Agent first, int limit) {
    boolean federation =
        first.entity().filter(body -> body.kind() == EntityKind.FEDERATION).isPresent();
    int start = sentence.text().indexOf(first.name(), sentence.span().start());
    if (federation || start < 0) {
      return first;
    }
    int end = start + first.name().length();
    for (Mention other : sentence.mentions()) {
      if (other.span().start() >= end
          && sentence.text().substring(end, other.span().start()).contains(TOGETHER)) {
        break;
      }
      boolean beside =
          isBody(other)
              && other.span().start() >= end + AND.length()
              && other.span().end() <= limit
              && sentence.text().substring(end, other.span().start()).endsWith(AND)
              && sentence.mark(end, other.span().start(), ",;:") == other.span().start();
      if (beside) {
        return new Agent(
            sentence.text().substring(start, other.span().end()),
            first.entity(),
            first.work(),
            true);
      }
    }
    return first;
  }

  /** "Bộ Y tế và Công đoàn Y tế Việt Nam tổ chức": the union is the giver. */
  private static Mention unionBeside(SentenceView sentence, Mention first, int limit) {
    if (isUnion(first)) {
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

  /** "Ban Cứu trợ Ủy ban MTTQ tỉnh [đã trao …]". */
  private Optional<Span> phrase(SentenceView sentence, int start, int limit, boolean body) {
    String text = sentence.text();
    int at = start;
    int end = start;
    int count = 0;
    while (at < limit) {
      int next = at;
      while (next < limit
          && (Character.isLetterOrDigit(text.charAt(next))
              || "-&.".indexOf(text.charAt(next)) >= 0)) {
        next++;
      }
      if (next == at && text.charAt(at) == '“' && count > 0 && text.indexOf('”', at) > 0) {
        end = Math.min(limit, text.indexOf('”', at) + 1);
        at = end;
        while (at < limit && text.charAt(at) == ' ') {
          at++;
        }
        break;
      }
      if (next == at) {
        break;
      }
      String word = text.substring(at, next);
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(word.charAt(0));
      if (count == 0 && !body && words.adverbials().contains(lower)) {
        return Optional.empty();
      }
      if (!capital && words.auxiliaries().contains(lower)) {
        break;
      }
      count++;
      if (count > MAX_WORDS) {
        return Optional.empty();
      }
      end = next;
      at = next;
      while (at < limit && text.charAt(at) == ' ') {
        at++;
      }
      if (at == next) {
        break;
      }
    }
    boolean ended =
        end > start && count > 0 && (at >= limit || Character.isLetter(text.charAt(at)));
    return ended ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private Agent agent(SentenceView sentence, Mention mention) {
    Span span = mention.span();
    String text = sentence.text();
    if (isUnion(mention)) {
      return fundOf(sentence, mention)
          .orElseGet(
              () ->
                  new Agent(
                      mention.entity().map(Entity::name).orElseGet(() -> alone(span.of(text))),
                      mention.entity()));
    }
    if (text.startsWith(FUND, span.start())) {
      for (Mention union : sentence.mentions()) {
        boolean owns = isUnion(union) && union.span().start() >= span.end();
        if (owns && fundStart(sentence, union) == span.start()) {
          return agent(sentence, union);
        }
      }
      return new Agent(span.of(text), mention.entity(), Optional.empty(), false);
    }
    // "Thường trực Ủy ban MTTQ": what stands before the name belongs to the giver as written.
    int start = clauseStart(sentence, span.start());
    boolean longer = start < span.start() && Character.isUpperCase(text.charAt(start));
    String written = text.substring(longer ? start : span.start(), span.end());
    return new Agent(alone(written), mention.entity());
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
                false));
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
    int start = text.lastIndexOf(FUND, end);
    if (start < sentence.span().start() || end - start > LONGEST_FUND) {
      return -1;
    }
    boolean plain =
        sentence.mark(start, end, ";:.()") == end
            && sentence.cues().stream()
                .noneMatch(
                    cue ->
                        cue.type().verb()
                            && cue.span().start() >= start
                            && cue.span().end() <= end);
    for (String word : text.substring(start, end).split("[ ,]+", -1)) {
      plain &= !words.auxiliaries().contains(word) && !words.prepositions().contains(word);
    }
    return plain ? start : -1;
  }

  /** "Bằng khen của Tổng LĐLĐ", "do LĐLĐ quận tổ chức". */
  private Optional<Agent> namedAgent(Frame frame) {
    SentenceView sentence = frame.sentence();
    int number = frame.quantity().span().start();
    Span clause = withPrice(frame);
    for (Mention mention : sentence.mentions()) {
      if (!isBody(mention)
          || !clause.contains(mention.span())
          || !sentence.reaches(mention.span().start(), number)) {
        continue;
      }
      String word = ActorWords.wordBefore(sentence.text(), mention.span().start());
      int from = mention.span().start();
      boolean afterForm =
          word.equals("của")
              && lastForm(frame, from)
                  .filter(form -> from - form.span().end() < NEAR_FORM)
                  .filter(form -> lastForm(frame, number).stream().allMatch(form::equals))
                  .isPresent();
      boolean by = word.equals(DONE_BY.strip()) && !hostsEvent(frame, mention);
      boolean afterGift =
          word.equals("của") && endsWith(sentence.text(), from - OWNED.length() + 1, GIFTS);
      boolean planned =
          word.equals("của")
              && endsWith(sentence.text(), from - OWNED.length() + 1, PLANS)
              && isUnion(mention);
      boolean ownsAmount =
          isUnion(mention)
              && from == frame.quantity().span().end() + OWNED.length()
              && word.equals("của")
              && frame
                  .verb()
                  .filter(cue -> cue.type().is("give") || cue.type().is("aid"))
                  .isPresent();
      if (by || afterForm || afterGift || planned || ownsAmount) {
        Agent agent = agent(sentence, mention);
        return Optional.of(afterGift || ownsAmount ? agent.asNamed() : agent);
      }
    }
    return listed(frame).or(() -> sponsor(frame));
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
                        cue.type().is("cost")
                            && cue.span().start() >= from
                            && cue.span().end() <= price)
            && sentence.mark(from, price, ",;:") == price;
    int end =
        next + 1 < numbers.size()
            ? numbers.get(next + 1).span().start()
            : sentence.segment(price).end();
    return priced && end > clause.end() ? new Span(clause.start(), end) : clause;
  }

  /** The form of an honour named last before a position in the clause of a number. */
  private static Optional<Cue> lastForm(Frame frame, int position) {
    Cue last = null;
    for (Cue cue : frame.cues()) {
      boolean before = cue.type().is("form") && cue.span().end() <= position;
      last = before ? cue : last;
    }
    return Optional.ofNullable(last);
  }

  /** "trao bằng khen của LĐLĐ tỉnh gồm: 6 bằng khen tập thể, …": for all that the colon opens. */
  private Optional<Agent> listed(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int colon = sentence.lastMark(sentence.span().start(), at, ":");
    Cue form = null;
    for (Cue cue : sentence.cues()) {
      boolean before =
          cue.type().is("form")
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
            .filter(mention -> isUnion(mention) && mention.span().start() == name)
            .map(mention -> agent(sentence, mention).asNamed())
            .findFirst()
        : Optional.empty();
  }

  /** "hưởng ứng phong trào do LĐLĐ tỉnh phát động, Trung tâm A trao": who acts comes after it. */
  private static boolean hostsEvent(Frame frame, Mention mention) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verb().map(cue -> cue.span().start()).orElse(-1);
    int comma = verb < 0 ? verb : sentence.mark(mention.span().end(), verb, ",");
    return comma < verb
        && sentence.cues().stream()
            .anyMatch(
                cue ->
                    cue.type().verb()
                        && cue.span().start() >= mention.span().end()
                        && cue.span().end() <= comma);
  }

  /** "do một quỹ từ thiện Hàn Quốc tài trợ 5.500 USD". */
  private static Optional<Agent> sponsor(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int verb = frame.verb().map(cue -> cue.span().start()).orElse(-1);
    boolean aids =
        frame.verb().filter(cue -> cue.type().is("aid") || cue.type().is("collect")).isPresent();
    if (frame.passive() || !aids) {
      return Optional.empty();
    }
    int by = text.lastIndexOf(" " + DONE_BY, verb);
    if (by < sentence.segment(verb).start()) {
      return Optional.empty();
    }
    String name = text.substring(by + 1 + DONE_BY.length(), verb).strip();
    boolean phrase =
        !name.isEmpty()
            && name.split(" ").length <= MAX_WORDS / 2
            && name.chars().noneMatch(c -> ",;:.()".indexOf(c) >= 0);
    return phrase ? Optional.of(new Agent(name, Optional.empty())) : Optional.empty();
  }
}
