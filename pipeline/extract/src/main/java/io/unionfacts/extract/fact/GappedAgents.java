package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who gives where the verb is said once for several givers: {@code "LĐLĐ huyện hỗ trợ 40 triệu
 * đồng, công ty 50 triệu đồng và gia đình 30 triệu đồng"}. In {@code "hỗ trợ LĐLĐ huyện A 20 triệu
 * đồng, LĐLĐ huyện B 30 triệu đồng"} those named before the numbers get them.
 */
final class GappedAgents {
  private static final String AND = " và ";
  private static final List<String> FAMILIES = List.of("gia đình", "người thân", "họ hàng");

  private static final Set<String> GIVES = Set.of("give", "aid", "collect");

  private final AgentNames names;

  GappedAgents(AgentNames names) {
    this.names = names;
  }

  /** Who stands between a comma and the number, if others do so before the numbers before it. */
  Optional<Agent> of(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (frame.index() == 0 || !frame.quantity().unit().isMoney()) {
      return Optional.empty();
    }
    Optional<Agent> agent = before(sentence, frame.index()).flatMap(span -> named(sentence, span));
    return agent.filter(who -> isGiven(sentence, frame.index() - 1));
  }

  /** Whether the verb of the first of such numbers stands right before it: nobody gets it there. */
  private boolean isGiven(SentenceView sentence, int index) {
    int first = index;
    while (first > 0 && before(sentence, first).flatMap(at -> named(sentence, at)).isPresent()) {
      first--;
    }
    Quantity quantity = sentence.quantities().get(first);
    int at = quantity.span().start();
    Cue verb = null;
    for (Cue cue : sentence.cues()) {
      verb = cue.type().verb() && cue.span().end() <= at ? cue : verb;
    }
    if (verb == null || !GIVES.contains(verb.type().name()) || !quantity.unit().isMoney()) {
      return false;
    }
    int end = verb.span().end();
    return sentence.bodies().stream()
        .noneMatch(other -> other.span().start() >= end && other.span().end() <= at);
  }

  /** What stands between the last comma or "và" behind the number before and a number. */
  private static Optional<Span> before(SentenceView sentence, int index) {
    String text = sentence.text();
    int from = SentenceView.end(sentence.quantities().get(index - 1));
    int to = ActorWords.skipSpaceBack(text, from, sentence.quantities().get(index).span().start());
    int comma = Math.max(sentence.lastMark(from, to, ","), sentence.last(AND, from, to));
    if (comma < from) {
      return Optional.empty();
    }
    int start = text.charAt(comma) == ',' ? comma + 1 : comma + AND.length();
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    return start < to ? Optional.of(new Span(start, to)) : Optional.empty();
  }

  private Optional<Agent> named(SentenceView sentence, Span span) {
    for (Mention mention : sentence.bodies()) {
      if (mention.span().equals(span)) {
        return Optional.of(names.of(sentence, mention).as(Agent.Part.NAMED));
      }
    }
    String name = span.of(sentence.text());
    if (FAMILIES.stream().anyMatch(family -> ActorWords.startsWord(name, 0, family))) {
      return Optional.of(new Agent(name, Optional.empty()).as(Agent.Part.NAMED));
    }
    return names.bareEmployer(sentence, span).map(agent -> agent.as(Agent.Part.NAMED));
  }
}
