package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that holds numbers, with what was read in it, cut at its semicolons. Which cue speaks
 * of which number is decided here: a cue inside brackets or quotation marks says nothing of a
 * number outside of them, and no cue reaches over another number's clause.
 */
final class SentenceView {
  private static final String HEAD = "con";

  private static final long WHO = CueLexicon.standard().bits("who");
  private static final long GIVE = CueLexicon.standard().bits("give");
  private static final long AID = CueLexicon.standard().bits("aid");
  private static final long PARTS = CueLexicon.standard().bits("parts");
  private static final long PASSIVE = CueLexicon.standard().bits("passive");
  private static final long FUND = CueLexicon.standard().bits("fund");

  private static final int COORDINATED = 40;

  /** "2 triệu đồng/người", "2 triệu đồng/1 người", "2 triệu đồng mỗi người". */
  private static final List<String> PER = List.of("/1 ", "/", " mỗi ", " một ");

  /** Words after which another thing is said: "có 40 CĐCS, song mới 12 đơn vị ký thỏa ước". */
  private static final Beginnings CONTRASTS =
      new Beginnings(List.of("song ", "nhưng ", "tuy nhiên ", "trong khi ", "riêng "));

  /** What opens an account of others behind a comma: "kết nạp 40 người, số đảng viên mới là 9". */
  private static final Beginnings OTHERS =
      new Beginnings(
          List.of("số ", "tổng số ", "tỷ lệ ", "tỉ lệ ", "chị ", "anh ", "ông ", "bà ", "cô "));

  /** Verbs that say how things are, or who says it: a comma before them goes on about the same. */
  private static final long STATES =
      CueLexicon.standard().bits("have", "include", "cost", "say", "work", "represent", "change");

  /** Those who get what is given behind the comma that their number stands before. */
  private static final Set<String> PEOPLE =
      Set.of("member", "worker", "fisher", "child", "student", "teacher", "household", "resident");

  /** What may stand between a comma and the verb of the next thing done. */
  private static final Beginnings NEXT =
      new Beginnings(List.of("đồng thời", "và", "cũng", "còn", "đã", "sẽ"));

  /** Verbs by which those are met who get what is given next: "thăm 12 gia đình, tặng 12 suất". */
  private static final Beginnings VISITS =
      new Beginnings(List.of("thăm", "khám", "gặp", "tiếp xúc", "đối thoại", "chúc", "đến"));

  /** What may stand between a union and the verb of what it does. */
  private static final Set<String> BEFORE_DEEDS = Set.of("đã", "vừa", "sẽ", "đang", "cũng", "còn");

  /** Words behind a union that begin nothing it does. */
  private static final Set<String> NO_DEEDS =
      Set.of(
          "của", "tại", "thuộc", "về", "cho", "ở", "trên", "đến", "gửi", "từ", "với", "cùng", "vào",
          "trong", "trước", "bởi", "là", "theo", "được", "bị", "và", "hoặc", "mỗi", "có", "đạt",
          "nhận", "gồm", "như", "khoảng", "gần", "hơn", "chỉ", "tổng", "số", "thêm", "thì", "để");

  /** Those who decide for a union, named before it. */
  private static final Endings BOARDS =
      new Endings(List.of("ban thường vụ", "ban chấp hành", "thường trực", "btv", "bch"));

  private static final int LONGEST_DEED = 40;

  /** Nouns and particles that names of places hold too. */
  private static final long UNSAID_IN_NAMES =
      CueLexicon.standard().bits("wage", "price", "planned", "plan", "total");

  private final BlockText of;
  private final String text;
  private final Span span;
  private final List<Quantity> quantities;
  private final List<Cue> cues;
  private final List<Mention> mentions;
  private final List<Mention> bodies = new ArrayList<>();
  private final List<Period> periods;

  private final Marks marks;

  /** The index of the sentence's first mark. */
  private final int firstMark;

  /** For each mark of the sentence, the index of the opening mark that it stands behind, or -1. */
  private final int[] nest;

  /** For each mark, the index of the opening mark that what comes after it stands behind, or -1. */
  private final int[] nestAfter;

  /** For each opening mark, where it is closed. */
  private final int[] close;

  /** Whether each number is coordinated with the one after it. */
  private final boolean[] coordinated;

  private final List<Span> segments = new ArrayList<>();
  private @Nullable List<Span> doings;
  private int @Nullable [] clauseStarts;
  private @Nullable String alone;
  private @Nullable WordStarts words;

  /** The classes of all cues. */
  private final long classes;

  /** A sentence of a block. */
  SentenceView(
      BlockText of,
      Span span,
      List<Quantity> quantities,
      List<Cue> cues,
      List<Mention> mentions,
      List<Period> periods) {
    this.of = of;
    this.text = of.text();
    this.span = span;
    this.quantities = List.copyOf(quantities);
    this.mentions = List.copyOf(mentions);
    for (Mention mention : mentions) {
      if (Actors.isBody(mention)) {
        bodies.add(mention);
      }
    }
    this.cues = said(cues);
    this.periods = List.copyOf(periods);
    long set = 0;
    for (Cue cue : this.cues) {
      set |= cue.type().bit();
    }
    this.classes = set;
    this.marks = of.marks();
    this.firstMark = marks.from(span.start());
    this.nest = new int[marks.from(span.end()) - firstMark];
    this.nestAfter = new int[nest.length];
    this.close = new int[nest.length];
    readMarks();
    this.coordinated = new boolean[quantities.size()];
    for (int i = 0; i + 1 < coordinated.length; i++) {
      coordinated[i] = isCoordinated(i, i + 1);
    }
  }

  /** The cues that say something here. */
  private List<Cue> said(List<Cue> all) {
    List<Cue> said = new ArrayList<>(all.size());
    int next = 0;
    int named = 0;
    for (Cue cue : all) {
      // Most cues stand behind all names that begin before them.
      while (next < mentions.size() && mentions.get(next).span().start() <= cue.span().start()) {
        named = Math.max(named, mentions.get(next).span().end());
        next++;
      }
      boolean inName = cue.span().end() <= named && insideName(cue);
      if (!inName && !countsAnimals(cue)) {
        said.add(cue);
      }
    }
    return said;
  }

  /**
   * "Quỹ Trợ vốn", "Công ty Xây dựng", "Liên đoàn Lao động": what a name says is not done here, and
   * whom it names gets nothing. Of "LĐLĐ huyện Đô Lương", "thị xã Giá Rai" and "huyện Tiểu Cần" no
   * word says anything.
   */
  private boolean insideName(Cue cue) {
    boolean says = cue.type().verb() || cue.type().in(WHO) || cue.type().in(UNSAID_IN_NAMES);
    return (says && standsInName(cue.span())) || standsInPlace(cue.span());
  }

  private boolean standsInPlace(Span stretch) {
    for (Mention mention : mentions) {
      if (mention.kind().isPlace() && mention.span().contains(stretch)) {
        return true;
      }
    }
    return false;
  }

  /** "63 con bò", "20 triệu đồng/con": what animals are counted by names no children. */
  private boolean countsAnimals(Cue cue) {
    int start = cue.span().start();
    if (cue.span().length() != HEAD.length()
        || !cue.type().in(WHO)
        || !text.regionMatches(true, start, HEAD, 0, HEAD.length())) {
      return false;
    }
    if (start > 0 && text.charAt(start - 1) == '/') {
      return true;
    }
    for (Quantity quantity : quantities) {
      boolean counted =
          quantity
              .counted()
              .filter(noun -> noun.category().equals("animal") || noun.category().equals("gift"))
              .filter(noun -> noun.phrase().contains(cue.span()))
              .isPresent();
      if (counted && quantity.number().end() + 1 == start) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch lies wholly in the name of a body. */
  boolean standsInName(Span stretch) {
    for (Mention mention : bodies) {
      if (mention.span().contains(stretch)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a position lies in the name of a body. */
  boolean standsInName(int position) {
    for (Mention mention : bodies) {
      if (mention.span().contains(position)) {
        return true;
      }
    }
    return false;
  }

  int block() {
    return of.seq();
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

  /** The mentions of unions and other bodies. */
  List<Mention> bodies() {
    return bodies;
  }

  List<Period> periods() {
    return periods;
  }

  /** Whether a number stands right behind a name and ends before a position. */
  boolean isNumbered(Mention mention, int to) {
    int number = mention.span().end() + 1;
    for (Quantity quantity : quantities) {
      if (Frame.start(quantity) == number) {
        return quantity.span().end() <= to;
      }
    }
    return false;
  }

  /** Where the bracket ends that opens at a position behind a space, else the position. */
  int behindBracket(int position) {
    int close = text.startsWith(" (", position) ? text.indexOf(')', position) : -1;
    return close < 0 ? position : close + 1;
  }

  /** Behind what says that an amount is for each of those named next; the position if nothing. */
  static int behindPer(String text, int position) {
    for (String per : PER) {
      if (text.startsWith(per, position)) {
        return position + per.length();
      }
    }
    return position;
  }

  /** Where a number with its noun phrase ends. */
  static int end(Quantity quantity) {
    int end = quantity.span().end();
    return quantity.counted().isPresent()
        ? Math.max(end, quantity.counted().get().phrase().end())
        : end;
  }

  private int position(int mark) {
    return marks.position(firstMark + mark);
  }

  /** The index of the opening mark that a position stands behind, -1 if none. */
  private int nest(int position) {
    int next = marks.from(position) - firstMark;
    if (next < nest.length && position(next) == position) {
      return nest[next];
    }
    return next == 0 ? -1 : nestAfter[next - 1];
  }

  private void readMarks() {
    int[] open = new int[nest.length + 1];
    int depth = 0;
    int start = span.start();
    for (int i = 0; i < nest.length; i++) {
      char mark = marks.mark(firstMark + i);
      if (depth > 0 && mark == Marks.closing(marks.mark(firstMark + open[depth]))) {
        close[open[depth]] = position(i);
        nest[i] = open[depth];
        depth--;
        nestAfter[i] = depth == 0 ? -1 : open[depth];
        continue;
      }
      if (Marks.closing(mark) != 0) {
        depth++;
        open[depth] = i;
        close[i] = span.end();
      }
      nest[i] = depth == 0 ? -1 : open[depth];
      nestAfter[i] = nest[i];
      if (mark == ';' && depth == 0) {
        segments.add(new Span(start, position(i)));
        start = position(i) + 1;
      }
    }
    for (int i = 1; i <= depth; i++) {
      // An opening mark that nothing closes holds nothing in.
      unnest(open[i]);
    }
    segments.add(new Span(start, span.end()));
  }

  private void unnest(int opening) {
    int outer = opening == 0 ? -1 : nest(position(opening) - 1);
    for (int i = 0; i < nest.length; i++) {
      nest[i] = nest[i] == opening ? outer : nest[i];
      nestAfter[i] = nestAfter[i] == opening ? outer : nestAfter[i];
    }
  }

  /** Whether what stands at {@code from} can speak of what stands at {@code to}. */
  boolean reaches(int from, int to) {
    int opening = nest(from);
    return opening < 0 || (position(opening) <= to && to <= close[opening]);
  }

  /** The part of the sentence between semicolons that holds a position. */
  Span segment(int position) {
    return holding(position, segments);
  }

  /**
   * The part of the sentence that holds a position and tells of one thing done, be it a comma or a
   * semicolon that parts it from the next: "tặng 120 suất quà cho đoàn viên, hỗ trợ 3 gia đình".
   */
  Span doing(int position) {
    List<Span> parts = doings;
    if (parts == null) {
      parts = new ArrayList<>();
      for (Span segment : segments) {
        cutAtCommas(segment, parts);
      }
      doings = parts;
    }
    return holding(position, parts);
  }

  private static Span holding(int position, List<Span> parts) {
    int last = parts.size() - 1;
    for (int i = 0; i < last; i++) {
      if (position < parts.get(i).end()) {
        return parts.get(i);
      }
    }
    return parts.get(last);
  }

  private void cutAtCommas(Span segment, List<Span> parts) {
    int start = segment.start();
    int last = quantities.get(quantities.size() - 1).span().start();
    for (int i = marks.from(start) - firstMark; i < nest.length; i++) {
      int at = position(i);
      if (at >= Math.min(last, segment.end())) {
        break;
      }
      boolean outside = marks.mark(firstMark + i) == ',' && nest[i] < 0 && !betweenDigits(text, at);
      if (outside && isApart(start, at)) {
        parts.add(new Span(start, at));
        start = at + 1;
      }
    }
    parts.add(new Span(start, segment.end()));
  }

  /** Whether what is done behind a comma is another thing than what the part before it tells of. */
  private boolean isApart(int from, int comma) {
    Optional<Cue> next = doneNext(comma + 1);
    Quantity last = null;
    Quantity following = null;
    for (Quantity quantity : quantities) {
      if (quantity.span().start() >= from && quantity.span().end() <= comma) {
        last = quantity;
      } else if (following == null && quantity.span().start() > comma) {
        following = quantity;
      }
    }
    if (next.isEmpty() || last == null || following == null) {
      return false;
    }
    boolean gives = next.get().type().in(GIVE);
    boolean helps = gives || next.get().type().in(AID);
    boolean done = false;
    for (Cue cue : cues) {
      if (cue.span().start() >= from && cue.span().end() <= comma) {
        boolean met = VISITS.open(text, cue.span().start());
        if (helps && (met || (!done && cue.type().in(PASSIVE)))) {
          return false;
        }
        done |= does(cue);
      }
    }
    boolean people = last.counted().filter(noun -> PEOPLE.contains(noun.category())).isPresent();
    boolean toThem = gives && people && !following.unit().code().equals("house");
    return done && !toThem;
  }

  /**
   * The verb of what is done next, told from a position on, by those who did the last or others.
   */
  private Optional<Cue> doneNext(int position) {
    int start = ActorWords.skipSpace(text, position, span.end());
    boolean named = Character.isUpperCase(text.charAt(start));
    for (int word = NEXT.lengthAt(text, start); word > 0; word = NEXT.lengthAt(text, start)) {
      start += word + 1;
    }
    for (Cue cue : cues) {
      int verb = cue.span().start();
      if (verb >= start && (verb == start || named) && does(cue)) {
        return mark(start, verb, ",;:.(") == verb ? Optional.of(cue) : Optional.empty();
      } else if (verb >= start && !named) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean does(Cue cue) {
    return cue.type().verb() && !cue.type().in(STATES);
  }

  /** Whether a cue of some classes stands in it. */
  boolean says(long wanted) {
    return (classes & wanted) != 0;
  }

  /** The nearest cue of some classes that stands before a position in a stretch and reaches it. */
  Optional<Cue> nearestBefore(int position, int from, long wanted) {
    if (!says(wanted)) {
      return Optional.empty();
    }
    for (int i = cues.size() - 1; i >= 0; i--) {
      Cue cue = cues.get(i);
      if (cue.span().start() < from) {
        break;
      }
      if (cue.span().end() <= position
          && cue.type().in(wanted)
          && reaches(cue.span().start(), position)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** The first cue of some classes from a position on. */
  Optional<Cue> firstAfter(int position, int to, long wanted) {
    if (!says(wanted)) {
      return Optional.empty();
    }
    for (Cue cue : cues) {
      if (cue.span().start() >= position
          && cue.span().end() <= to
          && cue.type().in(wanted)
          && reaches(cue.span().start(), Math.max(span.start(), position - 1))) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** Whether a verb lies wholly in a stretch. */
  boolean doesBetween(int from, int to) {
    for (Cue cue : cues) {
      if (cue.type().verb() && cue.span().start() >= from && cue.span().end() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb begins at a position, alone or with the fund it goes to: "ủng hộ quỹ". */
  boolean doesAt(int position) {
    for (Cue cue : cues) {
      if ((cue.type().verb() || cue.type().in(FUND)) && cue.span().start() == position) {
        return true;
      }
    }
    return false;
  }

  /**
   * "LĐLĐ huyện A trao 90 suất quà; Công đoàn B [đã trồng] 46 cây": the body that does what no cue
   * tells of, right before a number and apart from what was done before.
   */
  Optional<Mention> doerOfUntold(int number) {
    Mention doer = null;
    for (Mention body : bodies) {
      if (body.span().end() < number) {
        doer = body;
      }
    }
    if (doer == null || number - doer.span().end() > LONGEST_DEED) {
      return Optional.empty();
    }
    int end = doer.span().end();
    int deed = end;
    String word = ActorWords.wordAfter(text, deed);
    while (BEFORE_DEEDS.contains(word)) {
      deed += 1 + word.length();
      word = ActorWords.wordAfter(text, deed);
    }
    boolean does =
        deed + 1 < number
            && text.charAt(deed) == ' '
            && Character.isLowerCase(text.charAt(deed + 1))
            && !NO_DEEDS.contains(word)
            && mark(end, number, ",;:(") == number
            && !doesBetween(end, number);
    return does && isApart(withBoard(doer)) ? Optional.of(doer) : Optional.empty();
  }

  /** Where the name of a body begins with those who decide for it: "BTV LĐLĐ huyện A". */
  int withBoard(Mention body) {
    int start = body.span().start();
    int board = BOARDS.wordsAt(text, ActorWords.skipSpaceBack(text, span.start(), start));
    return board == 0 ? start : start - board - 1;
  }

  /** Whether what a body does is told behind what others did, in a part of its own. */
  private boolean isApart(int body) {
    int before = ActorWords.skipSpaceBack(text, span.start(), body);
    if (before <= span.start() || !doesBetween(span.start(), before)) {
      return false;
    }
    String word = ActorWords.wordBefore(text, body);
    int end = before;
    if (word.equals("và") || word.equals("còn")) {
      end = ActorWords.skipSpaceBack(text, span.start(), before - word.length());
    } else if (",;".indexOf(text.charAt(before - 1)) < 0) {
      return false;
    }
    if (end <= span.start()) {
      return false;
    }
    int other = ",;".indexOf(text.charAt(end - 1)) < 0 ? end : end - 1;
    return bodies.stream().noneMatch(mention -> mention.span().end() == other);
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
    if (mark(from, to, ";") < to || isContrast(from, to)) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.span().start() >= from
          && cue.span().end() <= to
          && (cue.type().verb() || cue.type().in(PARTS | PASSIVE))) {
        return false;
      }
    }
    return true;
  }

  private boolean isContrast(int from, int to) {
    for (int space = text.indexOf(' ', from);
        space >= 0 && space < to;
        space = text.indexOf(' ', space + 1)) {
      if (CONTRASTS.open(text, space + 1)
          || (text.charAt(space - 1) == ',' && OTHERS.open(text, space + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is an amount or a share, which are never coordinated with a count. */
  private static int measure(Quantity quantity) {
    return quantity.unit().isMoney() ? 1 : quantity.unit().code().equals(Draft.PERCENT) ? 2 : 0;
  }

  /** As {@link Marks#first}. */
  int mark(int from, int to, String wanted) {
    return marks.first(from, to, wanted);
  }

  /** As {@link Marks#first}, but for marks in brackets or quotation marks that open behind it. */
  int markOutside(int from, int to, String wanted) {
    int at = mark(from, to, wanted);
    while (at < to && !reaches(at, from)) {
      at = mark(at + 1, to, wanted);
    }
    return at;
  }

  /** As {@link Marks#last}. */
  int lastMark(int from, int to, String wanted) {
    return marks.last(from, to, wanted);
  }

  /** As {@link WordStarts#first}. */
  int firstOf(Beginnings phrases, int from, int to) {
    return words().first(phrases, from, to);
  }

  /** As {@link WordStarts#last}. */
  int lastOf(Beginnings phrases, int from, int to) {
    return words().last(phrases, from, to);
  }

  private WordStarts words() {
    WordStarts found = words;
    if (found == null) {
      found = new WordStarts(text, of.tokens(), span);
      words = found;
    }
    return found;
  }

  /** As {@link WordStarts#last(String, int, int)}. */
  int last(String phrase, int from, int to) {
    return words().last(phrase, from, to);
  }

  /** The first position from {@code from} on, before {@code to}, at which words begin, else -1. */
  int first(String words, int from, int to) {
    char first = words.charAt(0);
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) == first && text.startsWith(words, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the bracket opens that a position of the sentence stands in, -1 if in none. */
  int openBracket(int position) {
    int bracket = lastMark(span.start(), position, "()");
    return bracket >= span.start() && text.charAt(bracket) == '(' ? bracket : -1;
  }

  /** Where the clause begins that ends at a position. */
  int clauseStart(int end) {
    int[] starts = clauseStarts();
    int marksBefore = Math.max(0, Math.min(marks.from(end) - firstMark, nest.length));
    return ActorWords.skipSpace(text, Math.min(end, starts[marksBefore]), end);
  }

  /**
   * A position in the clause before the one that begins at a position, for {@link #clauseStart}; at
   * most the sentence's start if there is none.
   */
  int beforeClause(int start) {
    int end = start - 1;
    while (end > span.start() && text.charAt(end) == ' ') {
      end--;
    }
    return end;
  }

  /** Where the clause begins, space included, that goes on behind each number of marks. */
  private int[] clauseStarts() {
    int[] starts = clauseStarts;
    if (starts == null) {
      starts = new int[nest.length + 1];
      starts[0] = span.start();
      for (int i = 0; i < nest.length; i++) {
        starts[i + 1] = parts(i) ? position(i) + 1 : starts[i];
      }
      clauseStarts = starts;
    }
    return starts;
  }

  /** Whether a mark begins a clause. */
  private boolean parts(int index) {
    char mark = marks.mark(firstMark + index);
    return ";:()".indexOf(mark) >= 0 || (mark == ',' && !betweenDigits(text, position(index)));
  }

  private static boolean betweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
