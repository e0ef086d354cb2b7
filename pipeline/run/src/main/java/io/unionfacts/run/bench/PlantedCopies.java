package io.unionfacts.run.bench;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.ArticleBuilder;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Made-up articles with planted copies of every kind that archives hold. Article number {@code i}
 * depends on {@code i} alone. All are built of the same few dozen sentences with other names and
 * figures, so even strangers share more words than real news of different events does.
 */
final class PlantedCopies {
  /** What an article was planted as. */
  enum Kind {
    ORIGINAL,
    /** Word for word. */
    COPY,
    /** Another editor changed one word in twenty-five. */
    CHANGED_WORDS,
    /** A paragraph was left out. */
    CUT_PARAGRAPH,
    /** Another headline and lead. */
    OTHER_HEADER,
    /** Printed for small screens: no lead, no headings, the last paragraphs cut. */
    MOBILE,
    /**
     * Taken over by another site: other headline, a paragraph added, figures brought up to date.
     */
    UPDATED,
    /** Headline and first sentences on another page. */
    TEASER
  }

  private static final int ONE_IN = 5;
  private static final int REACH = 1000;

  private final PageWords words = PageWords.standard();

  /** What an article was planted as. */
  Kind kind(long index) {
    SplittableRandom random = random(index, 1);
    return index == 0 || random.nextInt(ONE_IN) > 0
        ? Kind.ORIGINAL
        : Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
  }

  /**
   * The number of the original that an article repeats: itself, unless it was planted as a copy.
   */
  long originalOf(long index) {
    if (kind(index) == Kind.ORIGINAL) {
      return index;
    }
    long original = Math.max(0, index - 1 - random(index, 2).nextLong(REACH));
    while (kind(original) != Kind.ORIGINAL) {
      original--;
    }
    return original;
  }

  /** An article. */
  Article article(long index) {
    List<String> lines = lines(originalOf(index));
    SplittableRandom random = random(index, 4);
    switch (kind(index)) {
      case ORIGINAL, COPY -> {
        // As it is.
      }
      case CHANGED_WORDS -> lines.replaceAll(line -> changed(line, random));
      case CUT_PARAGRAPH -> lines.remove(2 + random.nextInt(lines.size() - 2));
      case OTHER_HEADER -> {
        List<String> others = lines(-1 - index);
        lines.set(0, others.get(0));
        lines.set(1, others.get(1));
      }
      case MOBILE -> {
        lines.remove(1);
        lines.subList(lines.size() - (lines.size() - 1) / 3, lines.size()).clear();
      }
      case UPDATED -> {
        List<String> others = lines(-1 - index);
        lines.set(0, others.get(0));
        lines.add(others.get(2));
        lines.replaceAll(line -> random.nextInt(3) == 0 ? line.replace('3', '4') : line);
      }
      case TEASER -> {
        String lead = lines.get(1) + " " + lines.get(2);
        lines.subList(1, lines.size()).clear();
        lines.add(lead);
      }
    }
    return built(lines, kind(index) == Kind.TEASER ? Role.TEASER : Role.MAIN, index);
  }

  private static Article built(List<String> lines, Role role, long index) {
    ArticleBuilder article = new ArticleBuilder(role);
    for (int i = 0; i < lines.size(); i++) {
      article.add(i == 0 ? BlockKind.TITLE : BlockKind.PARAGRAPH, lines.get(i));
    }
    // A teaser follows the page's own article.
    return article.build(role == Role.MAIN ? 0 : 1 + (int) (index % 7));
  }

  /** Headline, lead, paragraphs. */
  private List<String> lines(long article) {
    String text = new PageText(words, random(article, 3)).article();
    List<String> lines = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    // A kicker may stand above, the byline stands below.
    lines.remove(lines.size() - 1);
    if (lines.get(0).length() < 25) {
      lines.remove(0);
    }
    lines.set(0, lines.get(0) + " (%d)".formatted(article));
    return lines;
  }

  private String changed(String line, SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      out.append(out.length() == 0 ? "" : " ")
          .append(random.nextInt(25) == 0 ? "thay" + random.nextInt(1000) : word);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static SplittableRandom random(long index, int purpose) {
    return new SplittableRandom(new SplittableRandom(index * 8 + purpose).nextLong());
  }
}
