package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private static final int MIN_BRAND = 5;

  private final ActorWords words;
  private final List<Mention> mentions;
  private final Topics topics;
  private final Optional<Entity> onlyPlace;
  private @Nullable Agent last;
  private int lastBlock = -1;

  /**
   * Who acts.
   *
   * @param name the canonical name where it is known, else the words as written
   * @param entity who it is, when known
   * @param union whether it is a trade-union body
   */
  record Agent(String name, Optional<Entity> entity, boolean union) {}

  Actors(Article article, List<Mention> mentions, ActorWords words) {
    this.words = words;
    this.mentions = mentions;
    this.topics = new Topics(article, mentions, words);
    this.onlyPlace = findOnlyPlace();
  }

  /** The one place that the whole article names: the narrowest, if all the others lie around it. */
  Optional<Entity> onlyPlace() {
    return onlyPlace;
  }

  private Optional<Entity> findOnlyPlace() {
    Entity narrow = null;
    for (Mention mention : mentions) {
      boolean place =
          mention.kind() == EntityKind.DISTRICT || mention.kind() == EntityKind.PROVINCE;
      if (!place || mention.entity().isEmpty()) {
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
    return mention.kind() == EntityKind.FEDERATION || mention.kind() == EntityKind.GRASSROOTS_UNION;
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
        namedAgent(frame).or(() -> subjectOf(frame)).map(agent -> inFull(agent, topic));
    if (found.isPresent()) {
      last = found.get();
      lastBlock = frame.sentence().block();
    }
    return found;
  }

  /** "Thường Tín tuyên dương 44 công nhân": a place stands for its federation. */
  private static Agent inFull(Agent agent, Optional<Entity> topic) {
    if (agent.entity().isPresent() || topic.isEmpty()) {
      return agent;
    }
    Entity body = topic.get();
    return body.name().endsWith(" " + agent.name()) ? new Agent(body.name(), topic, true) : agent;
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
    Optional<Agent> by = frame.passive() ? passiveAgent(frame, verb) : Optional.empty();
    if (by.isPresent()) {
      return by;
    }
    int end = limit;
    while (end > sentence.span().start()) {
      int start = clauseStart(sentence, end);
      if (sentence.reaches(Math.min(start, sentence.span().end() - 1), at)) {
        Optional<Agent> agent = subjectFrom(sentence, start, limit);
        if (agent.isPresent() && !partner(sentence, start)) {
          return Optional.of(firstOfList(sentence, start, agent.get()));
        }
      }
      end = start - 1;
      while (end > sentence.span().start() && text.charAt(end) == ' ') {
        end--;
      }
    }
    return Optional.empty();
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
            || words.unnamed().stream()
                .anyMatch(head -> name.regionMatches(true, 0, head, 0, head.length()));
    return body ? Optional.of(new Agent(name, Optional.empty(), true)) : Optional.empty();
  }

  /** "A, B, C và D đã tổ chức trao …": what is said is said of A first. */
  private static Agent firstOfList(SentenceView sentence, int start, Agent last) {
    Agent first = last;
    int comma = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), start) - 1;
    while (comma > sentence.span().start() && sentence.text().charAt(comma) == ',') {
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
      first = agent(sentence, before);
      comma =
          ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), before.span().start())
              - 1;
    }
    return first;
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
      if (mark && !insideName(sentence, start - 1)) {
        break;
      }
      start--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** "Công đoàn (CĐ) Tổng Công ty …" is one name, brackets and all. */
  private static boolean insideName(SentenceView sentence, int position) {
    return sentence.mentions().stream()
        .anyMatch(mention -> isBody(mention) && mention.span().contains(position));
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
          && words.headsClause(text, start, mention.span().start())
          && sentence.mentions().stream()
              .noneMatch(
                  other ->
                      isBody(other)
                          && other.span().length() > mention.span().length()
                          && other.span().contains(mention.span()))) {
        return Optional.of(agent(sentence, unionBeside(sentence, mention, limit)));
      }
    }
    if (start >= limit) {
      return Optional.empty();
    }
    for (String body : words.unnamed()) {
      if (text.regionMatches(true, start, body, 0, body.length())) {
        return phrase(sentence, start, limit, true)
            .map(span -> new Agent(span.of(text), Optional.empty(), true));
      }
    }
    if (!Character.isUpperCase(text.charAt(start))) {
      return Optional.empty();
    }
    return phrase(sentence, start, limit, false)
        .map(span -> span.of(text))
        .filter(name -> namesBody(name, sentence.block()))
        .map(name -> new Agent(name, Optional.empty(), false));
  }

  /** Whether words name a body: by how they begin, as a brand, or as the place of the topic. */
  private boolean namesBody(String name, int block) {
    for (String head : words.heads()) {
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
    return brand || topics.of(block).filter(body -> body.name().endsWith(" " + name)).isPresent();
  }

  /** "Bộ Y tế và Công đoàn Y tế Việt Nam tổ chức": the union is the giver. */
  private static Mention unionBeside(SentenceView sentence, Mention first, int limit) {
    if (isUnion(first)) {
      return first;
    }
    for (Mention other : sentence.mentions()) {
      boolean beside =
          isUnion(other)
              && other.span().start() > first.span().end()
              && other.span().end() <= limit
              && ActorWords.wordBefore(sentence.text(), other.span().start()).equals("và");
      if (beside) {
        return other;
      }
    }
    return first;
  }

  /** "Ban Vận động Vì người nghèo Ủy ban MTTQ TPHCM [đã tổ chức …]". */
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

  private static Agent agent(SentenceView sentence, Mention mention) {
    Span span = mention.span();
    String text = sentence.text();
    if (!isUnion(mention)) {
      // "Thường trực Ủy ban MTTQ": what stands before the name belongs to the giver as written.
      int start = clauseStart(sentence, span.start());
      if (start < span.start() && Character.isUpperCase(text.charAt(start))) {
        span = new Span(start, span.end());
      }
    }
    String written = span.of(text);
    int together = written.indexOf(" cùng ");
    if (together > 0) {
      written = written.substring(0, together);
    }
    return new Agent(
        isUnion(mention) ? mention.entity().map(Entity::name).orElse(written) : written,
        mention.entity(),
        isUnion(mention));
  }

  /** "Bằng khen của Tổng LĐLĐ", "do LĐLĐ quận tổ chức". */
  private static Optional<Agent> namedAgent(Frame frame) {
    SentenceView sentence = frame.sentence();
    for (Mention mention : sentence.mentions()) {
      if (!isBody(mention)
          || !frame.clause().contains(mention.span())
          || !sentence.reaches(mention.span().start(), frame.quantity().span().start())) {
        continue;
      }
      String word = ActorWords.wordBefore(sentence.text(), mention.span().start());
      int from = mention.span().start();
      boolean afterForm =
          word.equals("của")
              && frame.cues().stream()
                  .anyMatch(
                      cue ->
                          cue.type().is("form")
                              && cue.span().end() <= from
                              && from - cue.span().end() < NEAR_FORM);
      if (word.equals("do") || afterForm) {
        return Optional.of(agent(sentence, mention));
      }
    }
    return Optional.empty();
  }
}
