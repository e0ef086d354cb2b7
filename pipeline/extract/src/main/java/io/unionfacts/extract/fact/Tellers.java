package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who tells the figures of a text, if not a union: {@code "Sở Nội vụ cho biết, …"}. */
final class Tellers {
  private static final long SAY = CueLexicon.standard().bits("say");
  private static final String ACCORDING = "theo";

  /** "Về lương, theo Sở A, …": who tells it, named behind what it is about. */
  private static final String ACCORDING_APART = ", theo ";

  /** What stands before the name of who keeps the figures. */
  private static final Beginnings FIGURES_OF =
      new Beginnings(List.of("thống kê của", "số liệu của", "thống kê từ", "báo cáo của"));

  /** What opens a sentence about what is so in a body. */
  private static final Set<String> IN =
      Set.of("tại ", "ở ", "riêng tại ", "riêng ở ", "còn tại ", "còn ở ");

  private static final Beginnings IN_HERE = new Beginnings(List.of("tại", "còn tại", "riêng tại"));

  /** What opens a paragraph on some of those counted in the one before. */
  private static final Beginnings AMONG_THEM =
      new Beginnings(List.of("trong số này", "trong số đó", "trong đó", "trong số các"));

  private static final Beginnings UNION_WORDS =
      new Beginnings(List.of("công đoàn", "lđlđ", "cđ", "cđcs"));

  private final ActorWords words;
  private Optional<Teller> told = Optional.empty();
  private int tellerBlock = -1;
  private Optional<Entity> scene = Optional.empty();
  private int sceneBlock = -1;

  Tellers(ActorWords words) {
    this.words = words;
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
    } else if (told.isPresent() && (!goesOn(sentence) || namesUnion(sentence, at))) {
      told = Optional.empty();
    }
    return told;
  }

  /** Whether a sentence stands in the paragraph of the last teller, or opens like one on it. */
  private boolean goesOn(SentenceView sentence) {
    if (AMONG_THEM.begins(sentence.text(), sentence.span().start())) {
      tellerBlock = sentence.block();
    }
    return tellerBlock == sentence.block();
  }

  private static boolean namesUnion(SentenceView sentence, int before) {
    for (Mention mention : sentence.mentions()) {
      if (Actors.isUnion(mention) && mention.span().end() <= before) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Tại Bệnh viện A, kết quả khám cho thấy …": the workplace or union in which a sentence says
   * that something is so.
   */
  Optional<Entity> host(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int start = sentence.span().start();
    for (Mention mention : sentence.bodies()) {
      boolean here =
          mention.entity().isPresent()
              && mention.span().end() < frame.quantity().span().start()
              && IN.contains(
                  text.substring(start, mention.span().start()).toLowerCase(Locale.ROOT));
      Optional<Entity> body = mention.entity();
      if (here && (body.get().kind().isUnion() || words.isWorkplace(body.get()))) {
        return body;
      }
    }
    return Optional.empty();
  }

  /**
   * "Tại Công ty A, 100% lao động có hợp đồng. Trong 5 năm, công đoàn đã …": the workplace that a
   * paragraph opens in, for a sentence of it that names no body.
   */
  Optional<Entity> scene(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (sentence.block() != sceneBlock) {
      sceneBlock = sentence.block();
      scene = Optional.empty();
      String text = sentence.text();
      int at = IN_HERE.lengthAt(text, sentence.span().start());
      for (Mention mention : sentence.bodies()) {
        boolean here = at > 0 && mention.span().start() == sentence.span().start() + at + 1;
        if (Actors.isUnion(mention)) {
          scene = Optional.empty();
          break;
        }
        scene = here ? mention.entity().filter(words::isWorkplace) : scene;
      }
      return Optional.empty();
    }
    return sentence.bodies().isEmpty() ? scene : Optional.empty();
  }

  /** The words that say where a figure comes from. */
  private Optional<Span> source(SentenceView sentence, int at) {
    String text = sentence.text();
    int start = sentence.span().start();
    Cue says = null;
    if (sentence.says(SAY)) {
      for (Cue cue : sentence.cues()) {
        says = cue.type().in(SAY) && cue.span().end() <= at ? cue : says;
      }
    }
    if (says != null) {
      return Optional.of(new Span(start, says.span().start()));
    }
    if (ActorWords.startsWord(text, start, ACCORDING)) {
      // "Theo BHXH tỉnh, còn 280 đơn vị nợ BHXH, BHYT 9 tỷ đồng": all told is behind the first
      int first = sentence.quantities().get(0).span().start();
      int comma = sentence.lastMark(start, first, ",");
      return comma > start ? Optional.of(new Span(start, comma)) : Optional.empty();
    }
    int apart = sentence.last(ACCORDING_APART, start, at);
    int named = apart + ACCORDING_APART.length();
    if (apart >= 0 && sentence.mark(named, at, ",") < at) {
      return Optional.of(new Span(apart, sentence.mark(named, at, ",")));
    }
    int figures = sentence.firstOf(FIGURES_OF, start, at);
    return figures < 0
        ? Optional.empty()
        : Optional.of(new Span(figures, sentence.mark(figures, at, ",")));
  }

  private Optional<Teller> readTeller(SentenceView sentence, Span source) {
    if (sentence.firstOf(UNION_WORDS, source.start(), source.end()) >= 0) {
      return Optional.empty();
    }
    Entity body = null;
    boolean named = false;
    for (Mention mention : sentence.bodies()) {
      if (source.contains(mention.span())) {
        if (Actors.isUnion(mention)) {
          return Optional.empty();
        }
        named = true;
        body = mention.entity().orElse(null);
      }
    }
    return named || namesOffice(source.of(sentence.text()))
        ? Optional.of(new Teller(Optional.ofNullable(body)))
        : Optional.empty();
  }

  private boolean namesOffice(String source) {
    String said = source.toLowerCase(Locale.ROOT);
    return words.offices().stream().anyMatch(said::contains);
  }
}
