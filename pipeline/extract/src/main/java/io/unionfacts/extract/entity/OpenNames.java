package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.entity.Naming.Place;
import io.unionfacts.extract.entity.Scan.Hit;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The names of one block that the grammar leaves to a {@link NameFinder}. It is dear, so it is
 * asked only of sentences with something unsettled, which no naming covers: a title before a
 * capital, a family name that others with capitals follow, a head word ("Công ty") before a capital
 * or a number. Where the grammar has read a name, the finder's is left out.
 */
final class OpenNames {
  private static final long HEADS =
      Cue.set(Cue.SCHOOL, Cue.AGENCY, Cue.COMPANY, Cue.ORGANISATION, Cue.GRASSROOTS);

  /** What begins with a family name and names no person: places, feasts, words of companies. */
  private static final long SETTLED =
      Names.Entry.UNITS | Cue.set(Cue.OTHER_NAME, Cue.NO_NAME, Cue.NAME_WORD, Cue.SECTOR);

  /** What names hold that would end them elsewhere: "Lao động", "Giáo dục và Đào tạo". */
  private static final long NAME_PARTS =
      HEADS
          | Names.Entry.UNITS
          | Cue.set(
              Cue.NAME_WORD,
              Cue.SECTOR,
              Cue.SECTOR_NATIONAL,
              Cue.SECTOR_NATIONAL_ONLY,
              Cue.MINISTRY,
              Cue.VIETNAM);

  private static final int SHORTEST_PERSON = 2;

  /** How many words before a colon say what is listed after it. */
  private static final int HEAD_REACH = 4;

  private final Block block;
  private final Scan scan;
  private final Words words;
  private final List<Naming> namings;
  private final List<Quantity> quantities;
  private final BitSet covered = new BitSet();

  private OpenNames(Block block, Scan scan, List<Naming> namings, List<Quantity> quantities) {
    this.quantities = quantities;
    this.block = block;
    this.scan = scan;
    this.words = scan.words;
    this.namings = namings;
    for (Naming naming : namings) {
      cover(naming.span());
    }
  }

  private void cover(Span span) {
    int from = words.firstFrom(span.start());
    int to = words.firstFrom(span.end());
    covered.set(from, Math.max(from, to));
  }

  /**
   * The names that a finder finds in a block.
   *
   * @param namings what the grammar read in it
   * @param quantities its numbers
   */
  static List<Naming> read(
      NameFinder finder,
      Sentences sentences,
      Block block,
      Scan scan,
      List<Naming> namings,
      List<Quantity> quantities) {
    if (finder == NameFinder.none()) {
      return List.of();
    }
    OpenNames open = new OpenNames(block, scan, namings, quantities);
    BitSet unsettled = open.unsettled();
    List<Naming> found = new ArrayList<>();
    if (!unsettled.isEmpty()) {
      for (Span sentence : sentences.split(block.text())) {
        int word = unsettled.nextSetBit(open.words.firstFrom(sentence.start()));
        if (word >= 0 && open.words.start(word) < sentence.end()) {
          for (NameFinder.Name name : finder.find(sentence.of(block.text()))) {
            open.naming(name, sentence.start()).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  // ---- which sentences

  /** The words at which a name may stand that the grammar has not read. */
  private BitSet unsettled() {
    BitSet unsettled = new BitSet();
    int i = 0;
    while (i < words.size()) {
      Hit title = scan.longest(i, Cue.PERSON);
      if (title != null || !isOpen(i)) {
        i = title == null ? i + 1 : title.to(); // "Ông" that opens a sentence has a capital too
        continue;
      }
      int to = i + 1;
      while (to < words.size() && isOpen(to) && words.gapIsOnly(to, Words.SPACE)) {
        to++;
      }
      if (isUnsettled(i, to)) {
        unsettled.set(i);
      }
      i = to;
    }
    return unsettled;
  }

  private boolean isOpen(int i) {
    return words.isCapital(i) && !covered.get(i);
  }

  private boolean isUnsettled(int from, int to) {
    if (isHeadline(from, to)) {
      return false;
    }
    Hit title = scan.endingBefore(from, Cue.PERSON);
    if (title != null && title.value(Cue.PERSON).isEmpty()) {
      return true;
    }
    Hit head = scan.longest(from, HEADS);
    if (head != null) {
      return goesOn(head.to());
    }
    return to - from >= SHORTEST_PERSON
        && scan.ofLength(1, from, Cue.SURNAME.bit()) != null
        && scan.longest(from, SETTLED, hit -> hit.length() > 1) == null;
  }

  /** Whether a name goes on at the word after its head: "Công ty 319", "Trường Hoa Sen". */
  private boolean goesOn(int i) {
    return i < words.size()
        && words.gapIsOnly(i, Words.SPACE)
        && (words.isCapital(i) || words.isNumber(i))
        && !covered.get(i);
  }

  /** A line in capitals throughout tells names from other words by nothing. */
  private boolean isHeadline(int from, int to) {
    return to - from > 2 && words.isAllCapitals(from) && words.isAllCapitals(to - 1);
  }

  // ---- what is found

  private Optional<Naming> naming(NameFinder.Name name, int offset) {
    Span span = new Span(offset + name.span().start(), offset + name.span().end());
    int from = words.firstFrom(span.start());
    int to = words.firstFrom(span.end());
    boolean whole =
        from < to && words.start(from) == span.start() && words.end(to - 1) == span.end();
    if (!whole
        || !words.isCapital(from)
        || !isFree(span, name.kind())
        || !isName(from, to, name.kind())) {
      return Optional.empty();
    }
    return Optional.of(
        new Naming.Other(
            block.seq(),
            span,
            kind(name.kind(), from),
            words.name(from, to),
            Optional.empty(),
            name.method(),
            name.probability()));
  }

  /** Whether the grammar has read nothing there but places that belong to the name. */
  private boolean isFree(Span span, EntityKind kind) {
    for (Naming naming : namings) {
      boolean inName =
          naming instanceof Place
              && kind != EntityKind.PERSON
              && span.contains(naming.span())
              && span.length() > naming.span().length();
      if (naming.span().overlaps(span) && !inName) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(int from, int to, EntityKind kind) {
    for (int i = from + 1; i < to; i++) {
      if (!words.joins(i)) {
        return false; // "Ban Thường vụ, Ban Chấp hành"
      }
    }
    if (scan.longest(from, Cue.NO_NAME) != null) {
      return false; // "Tết Đinh Dậu", "Đoàn Giám sát"
    }
    return kind == EntityKind.PERSON ? isPerson(from, to) : isBody(from, to);
  }

  /** Two syllables or more with capitals, the first a family name or after a title. */
  private boolean isPerson(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isCapital(i) || scan.longest(i, Cue.AFTER_NAME.bit() | HEADS) != null) {
        return false;
      }
    }
    if ((words.gapHas(from, Words.OPEN) && words.gapHas(to, Words.CLOSE)) || isListed(from)) {
      return false; // "(Sơn Mỹ)"
    }
    Hit title = scan.endingBefore(from, Cue.PERSON);
    boolean named =
        scan.ofLength(1, from, Cue.SURNAME.bit()) != null
            || (title != null && title.value(Cue.PERSON).isEmpty());
    return named && to - from >= SHORTEST_PERSON && !scan.endsBefore(from, Cue.NOT_PLACE);
  }

  /** Whether a list of bodies holds it: "các trường THPT: Bố Hạ, Lý Thường Kiệt". */
  private boolean isListed(int from) {
    int colon = from;
    while (colon > 0 && !words.gapHas(colon, Words.COLON | Words.BREAK)) {
      colon--;
    }
    for (int i = Math.max(0, colon - HEAD_REACH); i < colon; i++) {
      if (scan.longest(i, HEADS) != null) {
        return words.gapHas(colon, Words.COLON);
      }
    }
    return false;
  }

  /**
   * More than a head ("Bệnh viện"), and with nothing in it that no name has: "Công ty 74 tổ chức
   * …", "Chính phủ và Chỉ thị …", "Sở Y tế tỉnh".
   */
  private boolean isBody(int from, int to) {
    Hit head = scan.longest(from, HEADS);
    if (head == null ? to - from < 2 : head.to() >= to) {
      return false;
    }
    if (words.isNumber(to - 1) && Grammar.counts(words.start(to - 1), quantities)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Hit part = scan.longest(i, NAME_PARTS, hit -> hit.to() <= to);
      if (part != null) {
        i = part.to() - 1;
        continue;
      }
      Hit and = scan.longest(i, Cue.AND);
      boolean joins = and != null && i + 1 < to && scan.longest(i + 1, NAME_PARTS) != null;
      if (!joins && (and != null || scan.longest(i, Cue.AFTER_NAME) != null)) {
        return false;
      }
    }
    return scan.ofLength(1, to - 1, Cue.TYPE.bit()) == null;
  }

  /** A head that the grammar knows says what it is: a hospital is no agency. */
  private EntityKind kind(EntityKind found, int from) {
    if (found == EntityKind.PERSON || found == EntityKind.GRASSROOTS_UNION) {
      return found;
    }
    Hit head = scan.longest(from, HEADS);
    return head == null || head.is(Cue.GRASSROOTS) ? found : Grammar.kindOf(head);
  }
}
