package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a fact holds, if that is other than where its subject is. */
final class FactPlaces {
  private static final Set<String> BESIDE = Set.of(",", "và", "-", "–", "/", "(");

  private static final int MAX_PLACES = 2;

  private FactPlaces() {}

  /**
   * What is handed over or held somewhere, which an article that names one place tells of there.
   */
  private static final Set<FactKind> ON_THE_SPOT =
      EnumSet.of(FactKind.GIFT, FactKind.BENEFICIARY, FactKind.MONEY, FactKind.PARTICIPATION);

  private static final Set<String> HOLDING =
      Set.of("", "có", "được", "với", ":", "là", "-", "–", "(");

  /** Characters that one of them takes with the spaces around it. */
  private static final int LONGEST_HOLDING = 8;

  static void fill(Draft draft, Actors actors) {
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
    Optional<Entity> told = listed.isPresent() ? listed : opener(draft);
    if (told.isEmpty()) {
      told =
          best != null && here.size() <= MAX_PLACES
              ? narrowest(sentence, best).entity()
              : around(draft, actors);
    }
    draft.place = told.isPresent() && holds(told.get(), draft.subject) ? Optional.empty() : told;
  }

  /** Where a fact holds whose sentence names no place, or several. */
  private static Optional<Entity> around(Draft draft, Actors actors) {
    SentenceView sentence = draft.frame.sentence();
    boolean ofUnion =
        draft.subject.isPresent()
            && draft.subject.get().kind().isUnion()
            && !Actors.isConfederation(draft.subject.get());
    if (ofUnion) {
      return isOnTheSpot(draft)
          ? actors.scene(sentence).filter(place -> isWithin(place, draft.subject))
          : Optional.empty();
    }
    Optional<Entity> whole = actors.wholePlace(sentence);
    Optional<Entity> own = whole.isPresent() ? whole : draft.home;
    Optional<Entity> place = own.isPresent() ? own : actors.onlyPlace();
    return place.isPresent()
        ? place
        : actors.topicPlace(draft.block(), draft.frame.quantity().span().start());
  }

  /**
   * Whether something is handed over or held at one time: "trao 13 suất quà", not "năm 2020" or a
   * plan.
   */
  private static boolean isOnTheSpot(Draft draft) {
    return ON_THE_SPOT.contains(draft.kind)
        && draft.status == Status.REPORTED
        && !draft.isPriced()
        && draft.frame.sentence().periods().stream()
            .allMatch(period -> period.start().isPresent() && period.start().equals(period.end()));
  }

  private static boolean isWithin(Entity place, Optional<Entity> body) {
    Optional<String> own = body.flatMap(Entity::place);
    return own.isEmpty() || own.equals(place.parent());
  }

  /** A part is where its whole is, unless it says otherwise. */
  static void share(List<Draft> made) {
    for (Draft draft : made) {
      Draft whole = draft.total;
      if (whole != null && draft.place.isEmpty() && draft.subject.equals(whole.subject)) {
        draft.place = whole.place;
      }
    }
  }

  /**
   * "huyện Ba Bể có 8 em, huyện Chợ Đồn 5 em", "Hải Phòng 1.500 công nhân": the place that the
   * clause of a number opens with.
   */
  private static Optional<Entity> opener(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    int index = draft.frame.index();
    int from =
        index == 0
            ? sentence.span().start()
            : SentenceView.end(sentence.quantities().get(index - 1));
    for (Mention mention : sentence.mentions()) {
      boolean opens =
          mention.kind().isAboveCommune()
              && mention.span().start() >= from
              && mention.span().end() < at
              && at - mention.span().end() <= LONGEST_HOLDING
              && !sentence.standsInName(mention.span())
              && HOLDING.contains(
                  sentence
                      .text()
                      .substring(mention.span().end(), at)
                      .strip()
                      .toLowerCase(Locale.ROOT));
      if (opens) {
        return mention.entity();
      }
    }
    return Optional.empty();
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
