package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a fact holds, if that is other than where its subject is. */
final class FactPlaces {
  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/");

  private static final int MAX_PLACES = 2;

  private FactPlaces() {}

  static void fill(Draft draft, Optional<Entity> only, Optional<Entity> topic) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Mention best = null;
    Set<String> here = new HashSet<>();
    for (Mention mention : sentence.mentions()) {
      boolean free =
          mention.kind().isAboveCommune()
              && mention.entity().isPresent()
              && !sentence.standsInName(mention.span());
      if (!free) {
        continue;
      }
      here.add(mention.entity().get().key());
      if (best == null
          || Math.abs(mention.span().start() - at) < Math.abs(best.span().start() - at)) {
        best = mention;
      }
    }
    Optional<Entity> listed = listedPlace(sentence, at);
    Optional<Entity> where =
        listed.isPresent()
            ? listed
            : best != null && here.size() <= MAX_PLACES
                ? narrowest(sentence, best).entity()
                : draft.subject.isEmpty()
                        || !draft.subject.get().kind().isUnion()
                        || Actors.isConfederation(draft.subject.get())
                    ? draft.home.or(() -> only).or(() -> topic)
                    : Optional.empty();
    draft.place = where.filter(place -> !holds(place, draft.subject));
  }

  /** "các Sở Y tế: Lai Châu (300 triệu đồng), Điện Biên (200 triệu đồng)": each has its own. */
  private static Optional<Entity> listedPlace(SentenceView sentence, int at) {
    int open = at - 1;
    boolean inBrackets = open > sentence.span().start() && sentence.text().charAt(open) == '(';
    if (!inBrackets) {
      return Optional.empty();
    }
    int end = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), open);
    return sentence.mentions().stream()
        .filter(mention -> mention.kind().isAboveCommune() && mention.span().end() == end)
        .flatMap(mention -> mention.entity().stream())
        .findFirst();
  }

  /** "(huyện Mường Chà, tỉnh Điện Biên)": the district, whose province only stands beside it. */
  private static Mention narrowest(SentenceView sentence, Mention around) {
    for (Mention inner : sentence.mentions()) {
      boolean beside =
          inner.kind().isAboveCommune()
              && inner.span().end() < around.span().start()
              && BESIDE.contains(
                  sentence.text().substring(inner.span().end(), around.span().start()).strip())
              && inner.entity().flatMap(Entity::parent).equals(around.entity().map(Entity::key));
      if (beside) {
        return inner;
      }
    }
    return around;
  }

  /** Whether a place is the subject's own, or the province around it. */
  private static boolean holds(Entity place, Optional<Entity> subject) {
    return subject
        .filter(
            body ->
                body.place().filter(key -> key.equals(place.key())).isPresent()
                    || body.name().endsWith(place.name())
                    || body.parent().filter(key -> key.endsWith(place.name())).isPresent())
        .isPresent();
  }
}
