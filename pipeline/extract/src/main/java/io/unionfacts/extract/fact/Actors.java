package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the body that does what a clause says. In {@code "Phó Chủ tịch LĐLĐ quận cho biết, LĐLĐ
 * quận đã hỗ trợ …"} the second mention acts.
 */
final class Actors {
  private static final long FUND = CueLexicon.standard().bits("fund");
  private static final long COLLECT = CueLexicon.standard().bits("collect");
  private static final long ORGANISE = CueLexicon.standard().bits("organise");

  /** Classes of what those do who hand over or take in what others give. */
  private static final long PASSES_ON = CueLexicon.standard().bits("give", "receive");

  private static final String CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam";

  /** What "CNVCLĐ tỉnh" begins with, in full too, but not "toàn tỉnh". */
  private static final char STAFF = 'c';

  private static final String PROVINCE = "tỉnh";
  private static final String CAPITAL = "thành phố Hà Nội";
  private static final String CITY = "thành phố";
  private static final String UNION = "Công đoàn ";
  private static final String UNION_IN_SHORT = "CĐ ";
  private static final String SECTOR = "ngành";

  /** The honour that the least give: behind one from above it is no longer theirs. */
  private static final String LEAST = "giấy khen";

  /** What the union of a workplace is called where it is told of. */
  private static final Set<String> GRASSROOTS = Set.of("cđ cơ sở", "cđcs", "công đoàn cơ sở");

  private static final Beginnings ORGANISERS = new Beginnings(List.of("ban tổ chức", "btc"));

  /** How bodies of the whole country are called. */
  private static final Beginnings NATIONAL =
      new Beginnings(List.of("bộ ", "cục ", "tổng cục", "ủy ban quốc gia", "viện công nhân"));

  private static final Endings MET_AT = new Endings(List.of(" tại", " ở", "tại"));

  /** Parts of a body that act for it. */
  private static final List<String> PARTS =
      List.of("Ban Chấp hành ", "Ban chấp hành ", "BCH ", "Ban Thường vụ ", "BTV ");

  private final Article article;
  private final List<Mention> mentions;
  private final ActorWords words;
  private final Topics topics;
  private final AgentNames names;
  private final ClauseSubjects subjects;
  private final PassiveAgents passives;
  private final GiftOwners owners;
  private final GappedAgents gapped;
  private final Contests contests;
  private final Tellers tellers;

  /** The places that the article mentions, by their keys. */
  private final Map<String, Entity> places = new HashMap<>();

  private final Optional<Entity> onlyPlace;

  /** Whether that is the capital, where a body of the whole country has met to tell something. */
  private final boolean venue;

  private final List<Agent> acted = new ArrayList<>();
  private @Nullable Agent last;
  private @Nullable Frame lastFrame;
  private boolean lastPassive;

  /** Whether the verb of the last number that had one says that people gave. */
  private boolean collecting;

  private int verbBlock = -1;

  private int lastBlock = -1;

  Actors(Article article, Items items, MentionIndex index, ActorWords words) {
    this.article = article;
    this.mentions = index.all();
    this.words = words;
    this.topics = new Topics(article, items, index, words);
    this.contests = new Contests(article, mentions, topics, words);
    this.tellers = new Tellers(words);
    this.names = new AgentNames(mentions, topics, words);
    this.passives = new PassiveAgents(names, contests, words);
    Representatives people = new Representatives(mentions, words);
    this.subjects = new ClauseSubjects(topics, names, contests, passives, people, words);
    this.owners = new GiftOwners(names, words);
    this.gapped = new GappedAgents(names);
    this.onlyPlace = findOnlyPlace(article, mentions);
    this.venue = onlyPlace.filter(place -> place.name().equals(CAPITAL)).isPresent() && isVenue();
    for (Mention mention : mentions) {
      if (mention.kind().isPlace() && mention.entity().isPresent()) {
        Entity place = mention.entity().get();
        places.putIfAbsent(place.key(), place);
      }
    }
  }

  /** The place of the body that the text is about, where a mention of the article tells it. */
  Optional<Entity> topicPlace(int block, int position) {
    return topics.at(block, position).flatMap(this::placeOf);
  }

  /** The place of a body, where a mention of the article tells it. */
  Optional<Entity> placeOf(Entity body) {
    return body.place().map(places::get);
  }

  /**
   * "Trên địa bàn tỉnh xảy ra 46 vụ": the one place of that level that the article names, if a
   * sentence tells of all of it.
   */
  Optional<Entity> wholePlace(SentenceView sentence) {
    String text = sentence.text();
    int end = sentence.span().end();
    int at = sentence.firstOf(words.wholes(), sentence.span().start(), end);
    while (at >= 0) {
      int wholeEnd = at + words.wholes().lengthAt(text, at);
      List<Entity> named =
          places.values().stream().filter(place -> isOfLevel(place, text, wholeEnd)).toList();
      if (named.size() == 1) {
        return Optional.of(named.get(0));
      }
      at = sentence.firstOf(words.wholes(), wholeEnd, end);
    }
    return Optional.empty();
  }

  /**
   * "Toàn tỉnh hiện có 11 nghiệp đoàn" in an article about a district's federation: the province's,
   * if the article names it, else nobody; empty where no place around the topic's own is meant.
   */
  Optional<Optional<Entity>> aboveTopic(Frame frame, Optional<Entity> topic) {
    Optional<String> own = topic.flatMap(Entity::place);
    Optional<Entity> around = own.isEmpty() ? Optional.empty() : wholePlace(frame.sentence());
    boolean above =
        around.isPresent()
            && Optional.ofNullable(places.get(own.get()))
                .flatMap(Entity::parent)
                .equals(around.map(Entity::key));
    return above ? Optional.of(names.federationOf(around.map(Entity::key))) : Optional.empty();
  }

  /** The federation, if the text names it, of the place of which a sentence tells as a whole. */
  Optional<Entity> federationOfWhole(SentenceView sentence) {
    Optional<String> place = wholePlace(sentence).map(Entity::key);
    return place.isEmpty() ? Optional.empty() : names.federationOf(place);
  }

  /** The federation that the text named last before a number. */
  Optional<Entity> federationBefore(Frame frame) {
    int block = frame.sentence().block();
    int at = frame.quantity().span().start();
    Entity found = null;
    for (Mention mention : mentions) {
      boolean before =
          mention.block() < block || (mention.block() == block && mention.span().end() <= at);
      if (before && mention.kind() == EntityKind.FEDERATION && mention.entity().isPresent()) {
        found = mention.entity().get();
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * "Đến tháng 12, toàn huyện có 98 CĐCS" where the text is about a federation of another level:
   * the one of that level that the text named last.
   */
  Optional<Entity> ofWhole(SentenceView sentence, int at, Entity topic) {
    String text = sentence.text();
    int whole = wholeBefore(sentence, at);
    if (whole < 0) {
      return Optional.empty();
    }
    int end = whole + words.wholes().lengthAt(text, whole);
    Entity own = topic.place().map(places::get).orElse(null);
    if (own != null && isOfLevel(own, text, end)) {
      return Optional.empty();
    }
    Optional<Entity> last = Optional.empty();
    for (Mention mention : mentions) {
      int block = mention.block();
      if (block > sentence.block()
          || (block == sentence.block() && mention.span().end() > sentence.span().end())) {
        break;
      }
      boolean fits =
          mention.kind() == EntityKind.FEDERATION
              && topics.samePart(block, sentence.block())
              && mention
                  .entity()
                  .filter(body -> body.name().startsWith(AgentNames.FEDERATION))
                  .flatMap(Entity::place)
                  .map(places::get)
                  .filter(place -> isOfLevel(place, text, end))
                  .isPresent();
      last = fits ? mention.entity() : last;
    }
    return last;
  }

  /**
   * "Toàn tỉnh hiện có 1.200 CĐCS" in a text about a district's federation: whether what is told is
   * of the place around a body's own.
   */
  boolean isAround(SentenceView sentence, int at, Entity body) {
    String text = sentence.text();
    int whole = wholeBefore(sentence, at);
    Entity own = body.place().map(places::get).orElse(null);
    if (whole < 0 || own == null || own.kind() != EntityKind.DISTRICT) {
      return false;
    }
    int end = whole + words.wholes().lengthAt(text, whole);
    if (sentence.lastOf(words.levels(), end, at) >= 0) {
      return false; // "toàn tỉnh có 12.000 CĐCS, riêng huyện có 90 CĐCS"
    }
    boolean city = words.levels().begins(own.name(), 0) && isOfLevel(own, CITY, CITY.length());
    return endsWith(text, end, PROVINCE) || (!city && endsWith(text, end, CITY));
  }

  /**
   * Where a place is last spoken of as a whole before a position, -1 if nowhere; not in the name of
   * a contest: "dự Hội khỏe CNVCLĐ Thành phố".
   */
  private int wholeBefore(SentenceView sentence, int at) {
    int from = sentence.segment(at).start();
    int whole = sentence.lastOf(words.wholes(), from, at);
    int contest =
        whole >= 0 && Character.toLowerCase(sentence.text().charAt(whole)) == STAFF
            ? sentence.lastOf(words.contests(), from, whole)
            : -1;
    return contest >= 0 && sentence.mark(contest, whole, ",;:") == whole ? -1 : whole;
  }

  private static boolean endsWith(String text, int end, String word) {
    return text.regionMatches(true, end - word.length(), word, 0, word.length());
  }

  /** The Confederation, if the text names it. */
  Optional<Entity> confederation() {
    return mentions.stream()
        .flatMap(mention -> mention.entity().stream())
        .filter(Actors::isConfederation)
        .findFirst();
  }

  /** Whether a place is of the level with which some words end: "tỉnh A" of that of "toàn tỉnh". */
  private boolean isOfLevel(Entity place, String text, int end) {
    int level = words.levels().lengthAt(place.name(), 0);
    return level > 0 && text.regionMatches(true, end - level, place.name(), 0, level);
  }

  /** The one place that the whole article names: the narrowest, if all the others lie around it. */
  Optional<Entity> onlyPlace() {
    return onlyPlace;
  }

  /**
   * The one place that the whole article names, if it is told before the end of a sentence: in the
   * sentence, in the paragraph before or where the text opens.
   */
  Optional<Entity> scene(SentenceView sentence) {
    return onlyPlace.filter(
        place ->
            mentions.stream()
                .filter(mention -> mention.entity().filter(place::equals).isPresent())
                .anyMatch(mention -> isTold(mention, sentence)));
  }

  private boolean isTold(Mention place, SentenceView sentence) {
    int block = place.block();
    boolean near =
        block == sentence.block()
            ? place.span().end() <= sentence.span().end()
                && !turns(block, place.span().start(), sentence.span().start())
            : block < sentence.block()
                ? block + 1 == sentence.block() || topics.opens(block)
                // a headline over the paragraph that tells where
                : sentence.block() == 0 && block == 1;
    // "đoàn viên toàn huyện" tells whose they are, not where something is done.
    boolean whole = words.wholes().begins(article.blocks().get(block).text(), place.span().start());
    return near
        && !whole
        && mentions.stream()
            .noneMatch(
                body ->
                    isBody(body) && body.block() == block && body.span().contains(place.span()));
  }

  /**
   * "Cục Việc làm đưa ra tại hội thảo ở Hà Nội": where figures are told, not where they are from.
   */
  boolean isOnlyVenue() {
    return venue;
  }

  private boolean isVenue() {
    boolean national = false;
    for (Mention mention : mentions) {
      if (mention.kind().isAboveCommune()) {
        String text = article.blocks().get(mention.block()).text();
        if (!MET_AT.standBefore(text, mention.span().start())) {
          return false;
        }
      } else if (mention.kind() == EntityKind.AGENCY && mention.entity().isPresent()) {
        Entity body = mention.entity().get();
        national |= body.place().isEmpty() && NATIONAL.open(body.name(), 0);
      }
    }
    return national;
  }

  private static Optional<Entity> findOnlyPlace(Article article, List<Mention> mentions) {
    Entity narrow = null;
    for (Mention mention : mentions) {
      if (!mention.kind().isAboveCommune()
          || mention.entity().isEmpty()
          || article.blocks().get(mention.block()).kind() == BlockKind.CAPTION) {
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

  /** The body that the text is about at a place. */
  Optional<Entity> topicAt(int block, int position) {
    return topics.at(block, position);
  }

  /**
   * Whether the text names a union only behind a sentence that stands neither in the headline nor
   * in quotation marks, whose speaker comes behind it.
   */
  boolean comesLater(SentenceView sentence, Entity body) {
    return sentence.block() > 0
        && Marks.closing(sentence.text().charAt(sentence.span().start())) == 0
        && !names.isNamedBefore(sentence, body)
        && sentence.bodies().stream().noneMatch(it -> it.entity().filter(body::equals).isPresent());
  }

  /** Whether who acts is said to hold a contest. */
  boolean holdsContest(Agent agent) {
    return contests.holdsContest(agent);
  }

  /** The union that the sentence of a number says before it to hold a contest. */
  Optional<Entity> contestHolder(Frame frame) {
    return contests.holderWithin(frame.sentence(), frame.start());
  }

  /** Whether those who give have no name of their own: "được chính quyền các cấp khen thưởng". */
  boolean isByUnnamed(Frame frame) {
    return passives.isByUnnamed(frame);
  }

  /** The workplace or union in which a sentence says that something is so. */
  Optional<Entity> host(Frame frame) {
    return tellers.host(frame);
  }

  /** The workplace that the paragraph of a number opens in. */
  Optional<Entity> scene(Frame frame) {
    return tellers.scene(frame);
  }

  /** The teller of a number who is no union. */
  Optional<Tellers.Teller> teller(Frame frame) {
    return tellers.teller(frame);
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

  /**
   * The body that does what the clause of a number says, named in its sentence.
   *
   * @param wins whether it wins something, and so acts in nothing told after that
   */
  Optional<Agent> agent(Frame frame, boolean wins) {
    boolean does = frame.verb().isPresent();
    // "ủng hộ Quỹ Xã hội 1,2 tỷ đồng"
    if (does || (frame.classes() & FUND) != 0) {
      collecting = !does || frame.verb().get().type().in(COLLECT);
      verbBlock = frame.sentence().block();
    }
    Optional<Entity> topic = topics.of(frame.sentence().block());
    Optional<Agent> gapping = gapped.of(frame, haveGiven(frame));
    Optional<Agent> owner = gapping.isPresent() ? Optional.empty() : owners.of(frame);
    Optional<Agent> called =
        gapping.isPresent()
            ? gapping
            : owner.isPresent() ? Optional.of(handedOver(frame, owner.get(), topic)) : doing(frame);
    if (called.isEmpty() || isRecipient(frame, called.get())) {
      return Optional.empty();
    }
    Agent found = inFull(called.get(), topic);
    // "200 suất quà do Công ty A tài trợ": gives these alone.
    boolean sponsors =
        owner.isPresent() && (found.entity().isEmpty() || !found.entity().get().kind().isUnion());
    boolean team =
        found.sends() && found.entity().filter(body -> !body.kind().isUnion()).isPresent();
    if (found.part() != Agent.Part.PRIVATE && !sponsors && !wins && !team) {
      last = found;
      lastFrame = frame;
      lastBlock = frame.sentence().block();
      lastPassive = frame.passive();
      acted.add(last);
      if (frame.verb().isPresent() && frame.verb().get().type().in(ORGANISE)) {
        contests.hosts(last, lastBlock);
      }
    }
    return Optional.of(found);
  }

  /** The subject of the clause, else who holds the contest it tells of. */
  private Optional<Agent> doing(Frame frame) {
    Optional<Agent> subject = subjects.of(frame);
    return subject.isPresent() ? subject : contests.ofContest(frame);
  }

  /**
   * "trao hỗ trợ cho các đơn vị. Trong đó, Bệnh viện A 200 triệu đồng, …": who stands right before
   * an amount gets it, unless the verb before was that all gave.
   */
  private boolean isRecipient(Frame frame, Agent agent) {
    SentenceView sentence = frame.sentence();
    return frame.verb().isEmpty()
        && frame.quantity().unit().isMoney()
        && !haveGiven(frame)
        && sentence.bodies().stream()
            .filter(body -> body.entity().equals(agent.entity()))
            .anyMatch(body -> sentence.isNumbered(body, sentence.text().length()));
  }

  /**
   * Whether the last verb says that all gave, said in the same paragraph or, if this one opens with
   * "Trong đó", in the one before.
   */
  private boolean haveGiven(Frame frame) {
    SentenceView sentence = frame.sentence();
    int said =
        GappedAgents.opens(sentence) && sentence.span().start() == 0
            ? sentence.block() - 1
            : sentence.block();
    return collecting && verbBlock >= said;
  }

  /**
   * "Công đoàn ngành trao 15 triệu đồng do LĐLĐ tỉnh hỗ trợ": one union hands over or takes in what
   * another gives, and tells of its own work; of "đơn vị trao 200 suất quà do Công ty A tài trợ"
   * the union does that the text is about.
   */
  private Agent handedOver(Frame frame, Agent giver, Optional<Entity> topic) {
    boolean given =
        frame.verb().filter(cue -> cue.type().in(PASSES_ON)).isPresent()
            && !frame.passive()
            && giver.acts();
    if (!given) {
      return giver;
    }
    boolean fromOutside = giver.work().filter(body -> body.kind().isUnion()).isEmpty();
    return subjects
        .of(frame)
        .flatMap(Agent::work)
        .or(() -> fromOutside ? topic : Optional.empty())
        .filter(body -> body.kind().isUnion() && !giver.work().equals(Optional.of(body)))
        .map(body -> new Agent(giver.name(), giver.entity(), Optional.of(body), Agent.Part.ACTS))
        .orElse(giver);
  }

  /** "Thường Tín tuyên dương 44 công nhân": a place stands for its federation. */
  private Agent inFull(Agent agent, Optional<Entity> topic) {
    if (agent.entity().isPresent()) {
      return agent;
    }
    for (Agent earlier : acted) {
      if (earlier.name().endsWith(" " + agent.name()) && !isUnionOf(earlier, agent)) {
        return earlier;
      }
    }
    for (int i = acted.size() - 1; i >= 0 && agent.part() == Agent.Part.NAMED; i--) {
      // "Quỹ" for "Quỹ Vì đoàn viên nghèo"
      if (Beginnings.stands(acted.get(i).name(), 0, agent.name() + " ")) {
        return acted.get(i);
      }
    }
    if (topic.isEmpty()) {
      return agent;
    }
    Entity body = topic.get();
    boolean same =
        body.name().endsWith(" " + agent.name())
            || isShortFor(inFull(agent.name()), inFull(body.name()))
            || (body.kind() == EntityKind.GRASSROOTS_UNION
                && GRASSROOTS.contains(agent.name().toLowerCase(Locale.ROOT)));
    return same ? new Agent(body.name(), topic) : agent;
  }

  /** "Công đoàn công ty tặng 50 suất quà. Công ty hỗ trợ …": the firm is not its union. */
  private boolean isUnionOf(Agent union, Agent employer) {
    String name = employer.name();
    return words.employers().lengthAt(name, 0) == name.length()
        && inFull(union.name()).regionMatches(true, 0, UNION, 0, UNION.length());
  }

  /** "CĐ Công ty A" as "Công đoàn Công ty A". */
  private static String inFull(String union) {
    return union.startsWith(UNION_IN_SHORT)
        ? UNION + union.substring(UNION_IN_SHORT.length())
        : union;
  }

  /**
   * "Công đoàn trường" for "Công đoàn Trường Mầm non Mỹ Đình", "CĐ ngành" for "Công đoàn Dệt May
   * Việt Nam", "Công đoàn KKT" for "Công đoàn Khu kinh tế …".
   */
  private static boolean isShortFor(String name, String full) {
    for (String part : PARTS) {
      if (name.startsWith(part)) {
        return isShortFor(inFull(name.substring(part.length())), full);
      }
    }
    if (full.length() > name.length()
        && full.charAt(name.length()) == ' '
        && name.startsWith(UNION)
        && full.regionMatches(true, 0, name, 0, name.length())) {
      return true;
    }
    if (!name.startsWith(UNION) || !full.startsWith(UNION)) {
      return false;
    }
    String rest = name.substring(UNION.length());
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

  private boolean isBeside(Draft draft) {
    Frame before = lastFrame;
    SentenceView sentence = draft.frame.sentence();
    return before != null
        && before.sentence() == sentence
        && sentence.segment(before.quantity().span().start()).contains(draft.quantity().number())
        && draft.kind == FactKind.AWARD
        && draft.form.filter(LEAST::equals).isEmpty();
  }

  /** "Ban tổ chức còn trao 10 xe đạp": those who hold the event are no firm told of before. */
  private static boolean isByOrganisers(Frame frame) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(frame.start());
    return ORGANISERS.begins(sentence.text(), sentence.clauseStart(verb));
  }

  /** Whether the text has turned to another body since the last number that somebody acted in. */
  private boolean hasTurned(Frame frame) {
    Frame before = lastFrame;
    return before != null
        && turns(lastBlock, before.quantity().span().start(), frame.quantity().span().start());
  }

  /** Whether a paragraph is about another body at one position than at an earlier one. */
  private boolean turns(int block, int from, int to) {
    return from < to && !topics.at(block, from).equals(topics.at(block, to));
  }

  /**
   * Who acted before, in the same paragraph. Of several honours received each has its own giver: "5
   * tập thể được nhận bằng khen của LĐLĐ tỉnh; 1 cá nhân được nhận giấy khen", unless a comma alone
   * parts them: "3 đơn vị được Tổng LĐLĐ tặng cờ thi đua, 16 tập thể được tặng bằng khen".
   */
  Optional<Agent> carried(Draft draft) {
    Frame frame = draft.frame;
    Agent before = last;
    if (before == null || lastBlock != frame.sentence().block() || hasTurned(frame)) {
      return Optional.empty();
    }
    boolean firm = before.entity().filter(words::isEmployer).isPresent();
    boolean mayBeOther =
        (frame.passive() && lastPassive && !isBeside(draft)) || (firm && isByOrganisers(frame));
    return mayBeOther ? Optional.empty() : Optional.of(before);
  }
}
