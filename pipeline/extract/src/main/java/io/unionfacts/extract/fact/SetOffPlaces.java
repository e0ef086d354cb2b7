package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The province set off behind the union of one of its districts: {@code "LĐLĐ huyện Ba Bể (Bắc
 * Kạn)"}, {@code "LĐLĐ huyện Ba Bể, tỉnh Bắc Kạn"}, {@code "LĐLĐ huyện Ba Bể - Bắc Kạn"}. It says
 * which one is meant and is part of what the union is called.
 */
final class SetOffPlaces {
  private static final String OPENING = " (";
  private static final List<String> SET_OFF = List.of(OPENING, ", ", " - ", " – ", "-");

  private SetOffPlaces() {}

  /** The mentions of an article, those of such unions with their provinces. */
  static List<Mention> joined(Article article, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      joined.add(whole(article, mentions, i));
    }
    return joined;
  }

  private static Mention whole(Article article, List<Mention> mentions, int index) {
    Mention union = mentions.get(index);
    if (!Actors.isUnion(union)) {
      return union;
    }
    String text = article.blocks().get(union.block()).text();
    Optional<String> above = Optional.empty();
    for (int i = index + 1; i < mentions.size(); i++) {
      Mention place = mentions.get(i);
      boolean inName = union.span().contains(place.span());
      if (place.block() != union.block() || !(inName || place.kind().isPlace())) {
        break;
      }
      if (inName) {
        above = place.entity().flatMap(Entity::parent);
      } else if (above.isPresent() && above.equals(place.entity().map(Entity::key))) {
        return withPlace(text, union, place.span());
      } else {
        break;
      }
    }
    return union;
  }

  private static Mention withPlace(String text, Mention union, Span place) {
    int end = union.span().end();
    if (!SET_OFF.contains(text.substring(end, place.start()))) {
      return union;
    }
    boolean bracketed = text.startsWith(OPENING, end);
    if (bracketed && !text.startsWith(")", place.end())) {
      return union;
    }
    Span span = new Span(union.span().start(), place.end() + (bracketed ? 1 : 0));
    return new Mention(
        union.block(), span, union.kind(), union.entity(), union.method(), union.confidence());
  }
}
