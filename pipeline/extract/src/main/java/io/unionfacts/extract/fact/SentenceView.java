package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that holds numbers, with what was read in it, cut at its semicolons. Which cue speaks
 * of which number is decided here: a cue inside brackets or quotation marks says nothing of a
 * number outside of them, and no cue reaches over another number's clause.
 */
final class SentenceView {
  private static final int COORDINATED = 40;

  /** Words after which another thing is said: "có 40 CĐCS, song mới 12 đơn vị ký thỏa ước". */
  private static final List<String> CONTRASTS =
      List.of(" song ", " nhưng ", " tuy nhiên ", " trong khi ", " riêng ");

  private final int block;
  private final String text;
  private final Span span;
  private final List<Quantity> quantities;
  private final List<Cue> cues;
  private final List<Mention> mentions;
  private final List<Period> periods;

  /** For each character, the opening mark that it stands behind, or -1; empty without any marks. */
  private final int[] nest;

  /** For each opening mark, where it is closed. */
  private final int[] close;

  /** Whether each number is coordinated with the one after it. */
  private final boolean[] coordinated;

  private final List<Span> segments = new ArrayList<>();
  private @Nullable String alone;

  SentenceView(
      int block,
      String text,
      Span span,
      List<Quantity> quantities,
      List<Cue> cues,
      List<Mention> mentions,
      List<Period> periods) {
    this.block = block;
    this.text = text;
    this.span = span;
    this.quantities = List.copyOf(quantities);
    this.mentions = List.copyOf(mentions);
    this.cues = new ArrayList<>(cues);
    this.cues.removeIf(this::insideName);
    this.periods = List.copyOf(periods);
    boolean marked = holdsMarks();
    this.nest = new int[marked ? span.length() : 0];
    this.close = new int[nest.length];
    if (marked) {
      readMarks();
    } else {
      segments.add(span);
    }
    this.coordinated = new boolean[quantities.size()];
    for (int i = 0; i + 1 < coordinated.length; i++) {
      coordinated[i] = isCoordinated(i, i + 1);
    }
  }

  /**
   * "Quỹ Trợ vốn", "Công ty Xây dựng", "Liên đoàn Lao động": what a name says is not done here, and
   * whom it names gets nothing.
   */
  private boolean insideName(Cue cue) {
    return (cue.type().verb() || cue.type().is("who")) && standsInName(cue.span());
  }

  /** Whether a stretch lies wholly in the name of a body. */
  boolean standsInName(Span stretch) {
    for (Mention mention : mentions) {
      if (Actors.isBody(mention) && mention.span().contains(stretch)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a position lies in the name of a body. */
  boolean standsInName(int position) {
    for (Mention mention : mentions) {
      if (Actors.isBody(mention) && mention.span().contains(position)) {
        return true;
      }
    }
    return false;
  }

  int block() {
    return block;
  }

  String text() {
    return text;
  }

  Span span() {
    return span;
  }

  /** The sentence without the text around it. */
  String alone() {
    String words = alone;
    if (words == null) {
      words = span.of(text);
      alone = words;
    }
    return words;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  List<Cue> cues() {
    return cues;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Period> periods() {
    return periods;
  }

  /** Where a number with its noun phrase ends. */
  static int end(Quantity quantity) {
    int end = quantity.span().end();
    return quantity.counted().isPresent()
        ? Math.max(end, quantity.counted().get().phrase().end())
        : end;
  }

  private boolean holdsMarks() {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == ';' || closing(c) != 0) {
        return true;
      }
    }
    return false;
  }

  private int nest(int position) {
    return nest.length == 0 ? -1 : nest[position - span.start()];
  }

  private void readMarks() {
    Arrays.fill(nest, -1);
    Arrays.fill(close, span.length());
    int[] open = new int[span.length() + 1];
    char[] closer = new char[span.length() + 1];
    int depth = 0;
    int start = 0;
    for (int i = 0; i < span.length(); i++) {
      char c = text.charAt(span.start() + i);
      if (depth > 0 && c == closer[depth]) {
        close[open[depth]] = i;
        nest[i] = open[depth];
        depth--;
        continue;
      }
      char closing = closing(c);
      if (closing != 0) {
        depth++;
        open[depth] = i;
        closer[depth] = closing;
      }
      nest[i] = depth == 0 ? -1 : open[depth];
      if (c == ';' && depth == 0) {
        segments.add(new Span(span.start() + start, span.start() + i));
        start = i + 1;
      }
    }
    for (int i = 1; i <= depth; i++) {
      // An opening mark that nothing closes holds nothing in.
      unnest(open[i]);
    }
    segments.add(new Span(span.start() + start, span.end()));
  }

  private void unnest(int opening) {
    int outer = opening == 0 ? -1 : nest[opening - 1];
    for (int i = 0; i < nest.length; i++) {
      if (nest[i] == opening) {
        nest[i] = outer;
      }
    }
  }

  private static char closing(char c) {
    return switch (c) {
      case '(' -> ')';
      case '[' -> ']';
      case '“' -> '”';
      case '‘' -> '’';
      case '«' -> '»';
      case '"' -> '"';
      default -> 0;
    };
  }

  /** Whether what stands at {@code from} can speak of what stands at {@code to}. */
  boolean reaches(int from, int to) {
    int at = nest(from);
    if (at < 0) {
      return true;
    }
    int offset = to - span.start();
    return at <= offset && offset <= close[at];
  }

  /** The part of the sentence between semicolons that holds a position. */
  Span segment(int position) {
    return segments.get(segmentIndex(position));
  }

  private int segmentIndex(int position) {
    for (int i = 0; i < segments.size(); i++) {
      if (position < segments.get(i).end() || i == segments.size() - 1) {
        return i;
      }
    }
    return segments.size() - 1;
  }

  /** The nearest cue of some classes that stands before a position in a stretch and reaches it. */
  Optional<Cue> nearestBefore(int position, int from, long classes) {
    for (int i = cues.size() - 1; i >= 0; i--) {
      Cue cue = cues.get(i);
      if (cue.span().start() < from) {
        break;
      }
      if (cue.span().end() <= position
          && cue.type().in(classes)
          && reaches(cue.span().start(), position)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** The first cue of some classes from a position on. */
  Optional<Cue> firstAfter(int position, int to, long classes) {
    for (Cue cue : cues) {
      if (cue.span().start() >= position
          && cue.span().end() <= to
          && cue.type().in(classes)
          && reaches(cue.span().start(), Math.max(span.start(), position - 1))) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** The last number coordinated with this one: "12 tập thể và 30 cá nhân" are. */
  int lastCoordinated(int index) {
    int last = index;
    while (coordinated[last]) {
      last++;
    }
    return last;
  }

  /** The first number coordinated with this one. */
  int firstCoordinated(int index) {
    int first = index;
    while (first > 0 && coordinated[first - 1]) {
      first--;
    }
    return first;
  }

  private boolean isCoordinated(int left, int right) {
    int from = end(quantities.get(left));
    int to = quantities.get(right).span().start();
    // A unit may reach into the next number: "8 tháng ba năm".
    if (to < from
        || to - from > COORDINATED
        || nest(quantities.get(left).span().start()) != nest(to)) {
      return false;
    }
    if (measure(quantities.get(left)) != measure(quantities.get(right))) {
      return false;
    }
    if (mark(from, to, ";") < to
        || CONTRASTS.stream().anyMatch(text.substring(from, to)::contains)) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.span().start() >= from
          && cue.span().end() <= to
          && (cue.type().verb() || cue.type().is("parts"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is an amount or a share, which are never coordinated with a count. */
  private static int measure(Quantity quantity) {
    return quantity.unit().isMoney() ? 1 : quantity.unit().code().equals("percent") ? 2 : 0;
  }

  /** The first position from {@code from} that holds one of some marks, {@code to} if none does. */
  int mark(int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return to;
  }

  /** The last position before {@code to} that holds one of some marks, {@code from - 1} if none. */
  int lastMark(int from, int to, String marks) {
    for (int i = to - 1; i >= from; i--) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return from - 1;
  }

  /**
   * Where the clause begins that ends at a position. A mark inside a name, as in "Công đoàn (CĐ)
   * Tổng Công ty …", begins none.
   */
  int clauseStart(int end) {
    int start = end;
    while (start > span.start()) {
      char c = text.charAt(start - 1);
      boolean mark =
          c == ';'
              || c == ':'
              || c == '('
              || c == ')'
              || (c == ',' && !betweenDigits(text, start - 1));
      if (mark && !standsInName(start - 1)) {
        break;
      }
      start--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private static boolean betweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
