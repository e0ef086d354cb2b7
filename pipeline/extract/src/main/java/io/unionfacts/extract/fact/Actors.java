package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: the body an article is about, and the body that does what a clause says. In {@code "Phó
 * Chủ tịch LĐLĐ quận cho biết, LĐLĐ quận đã hỗ trợ …"} the second mention acts.
 */
final class Actors {
  private static final String CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam";
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "của", "tại", "thuộc", "về", "cho", "ở", "trên", "đến", "gửi", "từ", "với", "cùng", "vào",
          "trong", "trước", "bởi", "là", "chọn", "theo");
  private static final Set<String> TITLES =
      Set.of(
          "tịch", "trưởng", "ban", "phó", "thư", "viên", "đốc", "cán", "bộ", "lãnh", "đạo", "diện",
          "bí");

  private final List<Mention> mentions;
  private final Article article;
  private final Optional<Entity> topic;

  Actors(Article article, List<Mention> mentions) {
    this.article = article;
    this.mentions = mentions;
    this.topic = findTopic();
  }

  /** The body that the article is about. */
  Optional<Entity> topic() {
    return topic;
  }

  private static boolean isUnion(Mention mention) {
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

  private Optional<Entity> findTopic() {
    List<Mention> headline = new ArrayList<>();
    List<Mention> acting = new ArrayList<>();
    List<Mention> named = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!isUnion(mention) || mention.entity().isEmpty()) {
        continue;
      }
      Block block = article.blocks().get(mention.block());
      if (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.KICKER) {
        headline.add(mention);
      } else if (block.kind().holdsFacts()) {
        named.add(mention);
        if (acts(block.text(), mention)) {
          acting.add(mention);
        }
      }
    }
    return firstBelowConfederation(headline)
        .or(() -> firstBelowConfederation(acting))
        .or(() -> first(headline))
        .or(() -> first(acting))
        .or(() -> firstBelowConfederation(named));
  }

  private static Optional<Entity> firstBelowConfederation(List<Mention> candidates) {
    return candidates.stream()
        .flatMap(mention -> mention.entity().stream())
        .filter(entity -> !isConfederation(entity))
        .findFirst();
  }

  private static Optional<Entity> first(List<Mention> candidates) {
    return candidates.stream().flatMap(mention -> mention.entity().stream()).findFirst();
  }

  /** Whether a mention can be the subject of its clause, and doesn't hang on a preposition. */
  private static boolean acts(String text, Mention mention) {
    String word = wordBefore(text, mention.span().start());
    return !PREPOSITIONS.contains(word) && !TITLES.contains(word);
  }

  private static String wordBefore(String text, int position) {
    int end = position;
    while (end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The body that does what the clause of a number says. */
  Optional<Mention> agent(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int verb = frame.verb().map(cue -> cue.span().start()).orElse(at);
    int limit = frame.passive() ? at : Math.min(verb, at);
    Optional<Mention> named = namedAgent(frame);
    if (named.isPresent()) {
      return named;
    }
    Mention best = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.span().end() > limit) {
        break;
      }
      if (isBody(mention)
          && sentence.reaches(mention.span().start(), at)
          && acts(sentence.text(), mention)
          && !coordinated(sentence, mention)) {
        best = mention;
      }
    }
    if (best == null && frame.passive()) {
      int to = frame.verb().map(cue -> cue.span().start()).orElse(at);
      for (Mention mention : sentence.mentions()) {
        if (isBody(mention)
            && mention.span().start() >= frame.end()
            && mention.span().end() <= to) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** "A và B", "A, B": what is said is said of A first. */
  private static boolean coordinated(SentenceView sentence, Mention mention) {
    return wordBefore(sentence.text(), mention.span().start()).equals("và");
  }

  /** "Bằng khen của Tổng LĐLĐ", "do LĐLĐ quận tổ chức". */
  private Optional<Mention> namedAgent(Frame frame) {
    SentenceView sentence = frame.sentence();
    for (Mention mention : sentence.mentions()) {
      if (!isBody(mention)
          || !frame.clause().contains(mention.span())
          || !sentence.reaches(mention.span().start(), frame.quantity().span().start())) {
        continue;
      }
      String word = wordBefore(sentence.text(), mention.span().start());
      if (word.equals("do")) {
        return Optional.of(mention);
      }
      if (word.equals("của")) {
        int from = mention.span().start();
        boolean afterForm =
            frame.cues().stream()
                .anyMatch(
                    cue ->
                        (cue.type().is("form") || cue.type().is("goods"))
                            && cue.span().end() <= from
                            && from - cue.span().end() < 12);
        if (afterForm) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.empty();
  }
}
