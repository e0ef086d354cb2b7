package io.unionfacts.run.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Finds where in an article the number of a gold fact stands. */
final class Places {
  private Places() {}

  /**
   * A stretch of a block.
   *
   * @param block seq of the block
   * @param start code points before it
   * @param end code points up to its end
   */
  record Place(int block, int start, int end) {
    boolean overlaps(FoundFact fact) {
      return fact.block() == block && fact.start() < end && start < fact.end();
    }
  }

  /** Every place where the context stands, narrowed to the number in it. */
  static List<Place> of(GoldFact fact, List<String> blocks) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      find(fact, i, blocks.get(i), places);
    }
    return places;
  }

  private static void find(GoldFact fact, int block, String text, List<Place> places) {
    // Position i of the folded text came from position origin[i] of the block.
    StringBuilder folded = new StringBuilder();
    int[] origin = new int[text.length() + 1];
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Wording.isWhite(c);
      if (!white || !space) {
        origin[folded.length()] = i;
        folded.append(white ? ' ' : c);
      }
      space = white;
    }
    origin[folded.length()] = text.length();
    String context = Wording.spaced(fact.context());
    for (int at = folded.indexOf(context); at >= 0; at = folded.indexOf(context, at + 1)) {
      int inside = nth(context, Wording.spaced(fact.number()), fact.nth());
      if (inside >= 0) {
        int start = origin[at + inside];
        int end = origin[at + inside + Wording.spaced(fact.number()).length()];
        places.add(new Place(block, text.codePointCount(0, start), text.codePointCount(0, end)));
      }
    }
  }

  /** Where the nth occurrence of a number starts that is not a piece of a longer one. */
  private static int nth(String context, String number, int nth) {
    int left = nth;
    for (int at = context.indexOf(number); at >= 0; at = context.indexOf(number, at + 1)) {
      if (!touchesDigit(context, at, at + number.length())) {
        left--;
        if (left == 0) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean touchesDigit(String text, int start, int end) {
    return digit(text, start - 1)
        || digit(text, end)
        || (separator(text, start - 1) && digit(text, start - 2))
        || (separator(text, end) && digit(text, end + 1));
  }

  private static boolean digit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean separator(String text, int at) {
    return at >= 0 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }
}
