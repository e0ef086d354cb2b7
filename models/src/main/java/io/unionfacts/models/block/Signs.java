package io.unionfacts.models.block;

import io.unionfacts.extract.article.BylineReader;
import io.unionfacts.extract.article.DatelineReader;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.PageCues.Kind;
import io.unionfacts.extract.article.SignedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the lines of a page tell by what the rules know of them: a date, a name, a cue that other
 * articles follow; else their shapes.
 *
 * @param signs one word a line
 */
record Signs(List<String> signs) {
  private static final PageCues CUES = PageCues.standard();
  private static final DatelineReader DATELINES = new DatelineReader(CUES);
  private static final BylineReader BYLINES = new BylineReader(CUES);

  /** Signs of lines with a date. */
  private static final Set<String> DATES = Set.of("date", "dated", "signed");

  /** The characters of a line that says when or by whom. */
  private static final int LONGEST_SIGNED = 100;

  private static final Pattern CREDIT =
      Pattern.compile("(?iu)(?:^|[^\\p{L}])(?:ảnh|nguồn|photo)(?:[ :]|$)");

  Signs {
    signs = List.copyOf(signs);
  }

  static Signs of(List<String> lines, List<Shape> shapes) {
    List<String> signs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      signs.add(sign(lines.get(i), shapes.get(i)));
    }
    return new Signs(signs);
  }

  /** The sign of a line, {@code "edge"} beyond the page. */
  String at(int line) {
    return line < 0 || line >= signs.size() ? "edge" : signs.get(line);
  }

  /** Whether a line holds a date. */
  boolean isDate(int line) {
    return DATES.contains(at(line));
  }

  /** What a line's words tell, or its shape. */
  private static String sign(String line, Shape shape) {
    if (DATELINES.read(line, "dateline").isPresent()) {
      return "date";
    }
    SignedLine signed =
        line.length() <= LONGEST_SIGNED ? SignedLine.read(line, CUES) : SignedLine.EMPTY;
    if (signed.published().isPresent()) {
      return signed.author().isPresent() ? "signed" : "dated";
    }
    if (CUES.isWall(line)) {
      return "wall";
    }
    if (CUES.isLine(Kind.NOISE, line) || CUES.isLine(Kind.NAVIGATION, line)) {
      return "noise";
    }
    if (CUES.isLine(Kind.RELATED, line)) {
      return "related";
    }
    if (CUES.afterLabel(Kind.BYLINE, line).isPresent()) {
      return "label";
    }
    if (BYLINES.line(line).isPresent()) {
      return "name";
    }
    if (signed.author().isPresent()) {
      boolean bracketed = line.length() == signed.author().get().length() + 2;
      return bracketed
          ? "name"
          : SignedLine.isOpened(line, CUES) ? "label" : line.indexOf(':') > 0 ? "named:" : "named";
    }
    if (!shape.isProse() && CREDIT.matcher(line).find()) {
      return "photo";
    }
    return shape.kind() + (shape.end().equals(":") || shape.end().equals("?") ? shape.end() : "");
  }
}
