package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * Where the marks of a text stand that part what it says or enclose it: {@code ,;:.}, brackets and
 * quotation marks. Found in one pass, for a text is asked for them again and again.
 */
final class Marks {
  private static final String OPENING = "([“‘«\"";
  private static final String CLOSING = ")]”’»\"";
  private static final String ALL = ",;:." + OPENING + CLOSING;
  private static final boolean[] IS_MARK = new boolean['”' + 1];

  static {
    ALL.chars().forEach(mark -> IS_MARK[mark] = true);
  }

  /** Words that a comma belongs before. */
  private static final String OF_WHICH = " trong đó ";

  private static final int STRIDE_SHIFT = 4;

  private final String text;
  private int[] positions = new int[16];
  private int count;
  private int strides;

  /** How many marks stand before each 16th position. */
  private final int[] before;

  /**
   * The marks of a text, but for those in names of bodies and places and those around a short form.
   *
   * @param tokens what it is cut into
   * @param mentions what it names, in their order
   */
  Marks(String text, Tokens tokens, List<Mention> mentions) {
    this.text = text;
    this.before = new int[(text.length() >> STRIDE_SHIFT) + 1];
    int mention = 0;
    int named = 0;
    int part = text.indexOf(OF_WHICH);
    for (int token = 0; token < tokens.count(); token++) {
      if (tokens.kind(token) != Tokens.MARK) {
        continue;
      }
      int at = tokens.start(token);
      char c = text.charAt(at);
      if (c >= IS_MARK.length || !IS_MARK[c] || ActorWords.isOfShortForm(text, at)) {
        continue;
      }
      while (mention < mentions.size() && mentions.get(mention).span().start() <= at) {
        Mention name = mentions.get(mention++);
        boolean parted = !Actors.isBody(name) && !name.kind().isPlace();
        named = parted ? named : Math.max(named, name.span().end());
      }
      if (at < named) {
        continue;
      }
      part = addParts(part, at);
      add(at);
    }
    addParts(part, text.length());
    Arrays.fill(before, strides, before.length, count);
  }

  /** Adds the spaces before "trong đó" up to a position, where no mark stands there. */
  private int addParts(int from, int to) {
    int part = from;
    while (part >= 0 && part < to) {
      boolean marked = count > 0 && positions[count - 1] == part - 1;
      if (!marked) {
        add(part);
      }
      part = text.indexOf(OF_WHICH, part + 1);
    }
    return part;
  }

  private void add(int at) {
    while (strides << STRIDE_SHIFT <= at) {
      before[strides++] = count;
    }
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, 2 * count);
    }
    positions[count++] = at;
  }

  /** What closes what a mark opens, 0 if it opens nothing. */
  static char closing(char mark) {
    int pair = OPENING.indexOf(mark);
    return pair < 0 ? 0 : CLOSING.charAt(pair);
  }

  /**
   * Where the quotation ends that opens at a position, with its mark; the position if none does.
   */
  static int behindQuotation(String text, int at) {
    char open = text.charAt(at);
    boolean quotes = open != '(' && open != '[' && closing(open) != 0;
    return quotes ? Math.max(at, text.indexOf(closing(open), at + 1) + 1) : at;
  }

  /** The index of the first mark at or after a position; how many marks there are if none is. */
  int from(int position) {
    int index = before[position >> STRIDE_SHIFT];
    while (index < count && positions[index] < position) {
      index++;
    }
    return index;
  }

  /** Where a mark stands. */
  int position(int index) {
    return positions[index];
  }

  /** A mark; a comma where "trong đó" stands without one. */
  char mark(int index) {
    char mark = text.charAt(positions[index]);
    return mark == ' ' ? ',' : mark;
  }

  /** The first position from {@code from} that holds one of some marks, {@code to} if none does. */
  int first(int from, int to, String marks) {
    for (int i = from(from); i < count && positions[i] < to; i++) {
      if (marks.indexOf(mark(i)) >= 0) {
        return positions[i];
      }
    }
    return to;
  }

  /**
   * The last position before {@code to} that holds one of some marks, {@code from - 1} if none.
   * Looks from the first on, for there are few: of a loop that counts down, OpenJDK 17 made code
   * that read before the first mark and crashed.
   */
  int last(int from, int to, String marks) {
    int found = from - 1;
    for (int i = from(Math.max(0, from)); i < count && positions[i] < to; i++) {
      if (marks.indexOf(mark(i)) >= 0) {
        found = positions[i];
      }
    }
    return found;
  }
}
