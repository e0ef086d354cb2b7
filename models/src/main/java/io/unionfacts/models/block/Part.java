package io.unionfacts.models.block;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.corpus.PageCorpus.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a line of a page is: a block of its main article, or a line above, within or below it. */
enum Part {
  ABOVE,
  KICKER,
  TITLE,
  DATELINE,
  BYLINE,
  LEAD,
  HEADING,
  PARAGRAPH,
  CAPTION,
  BOX,
  BELOW;

  private static final Set<Part> TEXT = EnumSet.of(LEAD, HEADING, PARAGRAPH, CAPTION);

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }

  /** The part of a code. */
  static Part of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it is text of the article. */
  boolean isText() {
    return TEXT.contains(this);
  }

  /** The kind of block it is, if it is of the article. */
  Optional<BlockKind> kind() {
    return this == ABOVE || this == BOX || this == BELOW
        ? Optional.empty()
        : Optional.of(BlockKind.valueOf(name()));
  }

  /** What the lines of a page are; of one that is more than one block the first. */
  static List<Part> of(List<Line> lines) {
    List<Part> parts = new ArrayList<>();
    int last = -1;
    for (Line line : lines) {
      Optional<BlockKind> kind = line.kinds().stream().sorted().findFirst();
      parts.add(kind.map(k -> valueOf(k.name())).orElse(last < 0 ? ABOVE : BOX));
      last = kind.isPresent() ? parts.size() - 1 : last;
    }
    for (int i = last + 1; i < parts.size(); i++) {
      parts.set(i, BELOW);
    }
    return parts;
  }
}
