package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds the contests that a text tells of, and where it says so. */
final class Contests {
  /** What who holds an event does with it. */
  private static final Beginnings HOLDS =
      new Beginnings(List.of(" tổ chức", " đăng cai", " phát động", " khai mạc", " mở "));

  private static final Beginnings JOINING =
      new Beginnings(List.of("tham dự", "tham gia", "đến với", "gửi tới"));

  private static final Beginnings DELEGATIONS = new Beginnings(List.of("đoàn"));

  /** "hội thi do LĐLĐ tỉnh tổ chức", "hội thi được LĐLĐ tỉnh tổ chức". */
  private static final Set<String> BY = Set.of("do", "được");

  private final ActorWords words;
  private final Topics topics;
  private final Article article;
  private final List<Mention> mentions;

  /** Those who hold contests, found when they are first asked for: few articles need them. */
  private @Nullable List<Holder> holders;

  private @Nullable Agent host;
  private int hostBlock = -1;

  Contests(Article article, List<Mention> mentions, Topics topics, ActorWords words) {
    this.article = article;
    this.mentions = mentions;
    this.words = words;
    this.topics = topics;
  }

  /** Who holds a contest, and where the text says so. */
  private record Holder(int block, int end, Agent agent) {}

  /** Notes who organises something in a block. */
  void hosts(Agent agent, int block) {
    host = agent;
    hostBlock = block;
  }

  /**
   * "Ban tổ chức đã trao 78 giải", "Đoàn đã trao 20 suất quà": who holds the event named at a
   * position or has sent the delegation, else the body that the text is about.
   */
  Optional<Agent> organiser(SentenceView sentence, int event) {
    Optional<Agent> holder =
        DELEGATIONS.begins(sentence.text(), event) ? sender(sentence) : holder(sentence);
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
    return holders().stream().anyMatch(holder -> holder.agent().equals(agent));
  }

  /** "Tại cuộc thi do LĐLĐ tỉnh A tổ chức, …": the union that a sentence says to hold a contest. */
  Optional<Entity> holderWithin(SentenceView sentence, int before) {
    int start = sentenceStart(sentence.text(), before);
    return holders().stream()
        .filter(told -> told.block() == sentence.block())
        .filter(told -> told.end() > start && told.end() <= before)
        .flatMap(told -> told.agent().entity().stream())
        .findFirst();
  }

  /**
   * "Đoàn công tác của Tổng LĐLĐ đến thăm", "do Phó Chủ tịch Tổng LĐLĐ làm trưởng đoàn": the union
   * whose delegation the text tells of last before a sentence.
   */
  private Optional<Agent> sender(SentenceView sentence) {
    Optional<Agent> sender = Optional.empty();
    for (Mention mention : mentions) {
      boolean before =
          mention.block() < sentence.block()
              || (mention.block() == sentence.block()
                  && mention.span().end() <= sentence.span().start());
      if (before
          && Actors.isUnion(mention)
          && mention.entity().isPresent()
          && topics.samePart(mention.block(), sentence.block())
          && words.isOfDelegation(article.blocks().get(mention.block()).text(), mention.span())) {
        sender = mention.entity().map(body -> new Agent(body.name(), Optional.of(body)));
      }
    }
    return sender;
  }

  /** The union that the text says last, before a sentence, to hold a contest. */
  private Optional<Agent> holder(SentenceView sentence) {
    Optional<Agent> holder = Optional.empty();
    for (Holder told : holders()) {
      boolean before =
          told.block() < sentence.block()
              || (told.block() == sentence.block() && told.end() <= sentence.span().start());
      if (before && topics.samePart(told.block(), sentence.block())) {
        holder = Optional.of(told.agent());
      }
    }
    return holder;
  }

  private List<Holder> holders() {
    List<Holder> found = holders;
    if (found == null) {
      found = findHolders();
      holders = found;
    }
    return found;
  }

  /**
   * "Công đoàn Y tế Việt Nam tổ chức cuộc thi …", "cuộc thi do Công đoàn Y tế Việt Nam tổ chức".
   */
  private List<Holder> findHolders() {
    List<Holder> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!Actors.isUnion(mention) || mention.entity().isEmpty()) {
        continue;
      }
      String text = article.blocks().get(mention.block()).text();
      int end = mention.span().end();
      int verb = holds(text, end);
      int behind = verb < 0 ? words.behindPlace(text, end) : end;
      verb = behind > end ? holds(text, behind) : verb;
      if (verb < 0) {
        continue;
      }
      boolean by = BY.contains(ActorWords.wordBefore(text, mention.span().start()));
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
    int at = text.indexOf(' ', end);
    while (at >= 0 && at <= end + ActorWords.MAX_AUXILIARY) {
      if (HOLDS.open(text, at) && words.onlyAuxiliaries(text, end, at)) {
        return at + 1;
      }
      at = text.indexOf(' ', at + 1);
    }
    return -1;
  }

  private boolean contest(String text, int from, int to) {
    return words.contests().firstIn(text, from, to) >= 0;
  }

  private static int sentenceStart(String text, int position) {
    return text.lastIndexOf(". ", position) + 1;
  }

  private static int sentenceEnd(String text, int position) {
    int end = text.indexOf(". ", position);
    return end < 0 ? text.length() : end;
  }

  /** "Tham dự cuộc thi có 560 tác phẩm": who holds the contest that a sentence opens with. */
  Optional<Agent> ofContest(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.span().start();
    int verb = JOINING.lengthAt(text, start);
    boolean opens = verb > 0 && words.contests().begins(text, start + verb + 1);
    return opens ? holder(sentence) : Optional.empty();
  }
}
