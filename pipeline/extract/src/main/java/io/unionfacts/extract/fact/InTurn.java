package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers in a row that belong to as many unions named in a row before, each to its own: {@code
 * "LĐLĐ huyện A và LĐLĐ huyện B kết nạp lần lượt 214 và 186 đoàn viên"}.
 */
final class InTurn {
  /** What stands between two of a row. */
  private static final Set<String> JOINS = Set.of(",", "và", ", và", "cùng", "với");

  private static final Beginnings RESPECTIVELY =
      new Beginnings(List.of("lần lượt", "theo thứ tự", "tương ứng"));

  /** What stands before those who get something. */
  private static final Endings GETTING = new Endings(List.of(" cho", " tới", " đến", " của các"));

  /** Characters from one number to the next where both have their noun, at most. */
  private static final int LONGEST_NOUN = 30;

  private InTurn() {}

  /** Gives each number of such a row to its own union. */
  static void share(SentenceView sentence, List<Draft> made) {
    if (made.size() < 2 || sentence.bodies().size() < 2) {
      return;
    }
    int from = 0;
    while (from < made.size()) {
      int to = from + 1;
      while (to < made.size() && goesOn(sentence, made.get(to - 1), made.get(to))) {
        to++;
      }
      if (to - from > 1) {
        give(sentence, made.subList(from, to));
      }
      from = to;
    }
  }

  /** Whether nothing but the noun of the first and a mark or "và" stands between two numbers. */
  private static boolean goesOn(SentenceView sentence, Draft first, Draft next) {
    String text = sentence.text();
    int end = first.quantity().number().end();
    int start = next.frame.start();
    if (end >= start || first.kind != next.kind || !first.unit.equals(next.unit)) {
      return false;
    }
    String between = text.substring(end, start).strip();
    return JOINS.contains(between)
        || (start - end <= LONGEST_NOUN
            && (between.endsWith(",") || between.endsWith(" và") || between.endsWith(" cùng"))
            && !sentence.doesBetween(end, start)
            && says(sentence, first.frame.start()));
  }

  private static boolean says(SentenceView sentence, int before) {
    return sentence.firstOf(RESPECTIVELY, sentence.segment(before - 1).start(), before) >= 0;
  }

  private static void give(SentenceView sentence, List<Draft> row) {
    int at = row.get(0).frame.start();
    List<Mention> unions = unionsBefore(sentence, at);
    if (unions.size() != row.size()
        || GETTING.standBefore(sentence.text(), unions.get(0).span().start())) {
      return;
    }
    for (int i = 0; i < row.size(); i++) {
      Optional<Entity> union = unions.get(i).entity();
      Draft draft = row.get(i);
      draft.subject = union;
      if (draft.giver.isPresent()) {
        draft.giver = union.map(body -> new Giver(body.name(), union));
      }
    }
  }

  /** The unions of known name that are named last before a position, in a row, in their order. */
  private static List<Mention> unionsBefore(SentenceView sentence, int at) {
    List<Mention> found = new ArrayList<>();
    List<Mention> bodies = sentence.bodies();
    int next = at;
    for (int i = bodies.size() - 1; i >= 0; i--) {
      Mention body = bodies.get(i);
      if (body.span().end() > next) {
        continue;
      }
      boolean joined =
          found.isEmpty()
              || JOINS.contains(sentence.text().substring(body.span().end(), next).strip());
      if (!Actors.isUnion(body) || body.entity().isEmpty() || !joined) {
        break;
      }
      found.add(body);
      next = body.span().start();
    }
    Collections.reverse(found);
    return found;
  }
}
