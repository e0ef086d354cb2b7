package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The calendar years that an article tells of, where its sentences say nothing else. */
final class NarratedYears {
  private static final List<String> REVIEWS =
      List.of(
          "tổng kết", "sơ kết", "nhìn lại", "đánh giá kết quả", "năm qua", "điển hình tiên tiến");

  private static final int OPENING = 4;

  private final CueLexicon cues;

  NarratedYears(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * The calendar year of what an article tells, where a sentence says nothing else: the only one
   * that headline and opening name; else the year of publication, unless they name others; else the
   * only one that the whole text names. Each item of a round-up has its own.
   */
  Optional<Integer> only(
      Article article, int start, Optional<LocalDate> published, ArticleNumbers numbers) {
    Set<Integer> years = new HashSet<>();
    int opening = 0;
    for (Block block : article.blocks().subList(start, article.blocks().size())) {
      if (block.seq() > start && Topics.isItem(block)) {
        break;
      }
      if (opening >= OPENING && (published.isPresent() || !years.isEmpty())) {
        break;
      }
      boolean late = opening >= OPENING;
      if (block.kind() == BlockKind.CAPTION
          || !block.kind().holdsFacts()
          || (late && plans(block, numbers))) {
        continue;
      }
      opening++;
      addYears(block, numbers, years);
    }
    Optional<Integer> now = published.map(LocalDate::getYear);
    return years.size() == 1
        ? Optional.of(years.iterator().next())
        : now.filter(year -> years.isEmpty() || years.contains(year));
  }

  /**
   * The years that an article looks back on ("tổng kết phong trào thi đua giai đoạn 2020-2025"):
   * the only such that headline and opening name.
   */
  static Optional<String> reviewed(Article article, int start, ArticleNumbers numbers) {
    Set<String> reviewed = new HashSet<>();
    int opening = 0;
    for (Block block : article.blocks().subList(start, article.blocks().size())) {
      if ((block.seq() > start && Topics.isItem(block)) || opening >= OPENING) {
        break;
      }
      if (block.kind() == BlockKind.CAPTION || !block.kind().holdsFacts()) {
        continue;
      }
      opening++;
      for (Period period : numbers.periods(block)) {
        if (looksBack(block.text(), period)) {
          reviewed.add(period.start().get().getYear() + "-" + period.end().get().getYear());
        }
      }
    }
    return reviewed.size() == 1 ? Optional.of(reviewed.iterator().next()) : Optional.empty();
  }

  private static boolean looksBack(String text, Period period) {
    boolean years =
        period.kind() != PeriodKind.SCHOOL_YEAR
            && period.start().isPresent()
            && period.end().isPresent()
            && period.end().get().getYear() - period.start().get().getYear() > 1;
    if (!years) {
      return false;
    }
    String before = text.substring(0, period.span().start());
    String sentence = before.substring(before.lastIndexOf(". ") + 1).toLowerCase(Locale.ROOT);
    return REVIEWS.stream().anyMatch(sentence::contains);
  }

  /** The year of the New Year's feast that an article is about, if it names but one. */
  static Optional<Integer> feast(Article article, ArticleNumbers numbers) {
    Set<Integer> years = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!block.kind().holdsFacts()) {
        continue;
      }
      for (Period period : numbers.periods(block)) {
        if (period.kind() == PeriodKind.YEAR && Times.ofFeast(block.text(), period)) {
          period.start().ifPresent(start -> years.add(start.getYear()));
        }
      }
    }
    return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
  }

  private boolean plans(Block block, ArticleNumbers numbers) {
    return cues.find(numbers.tokens(block), new Span(0, block.text().length())).stream()
        .anyMatch(cue -> cue.type().is("planned") || cue.type().is("plan"));
  }

  private void addYears(Block block, ArticleNumbers numbers, Set<Integer> years) {
    for (Period period : numbers.periods(block)) {
      boolean dates =
          period.kind() != PeriodKind.SCHOOL_YEAR
              && period.kind() != PeriodKind.TERM
              && period.start().isPresent()
              && period.end().isPresent()
              && Times.dates(block.text(), period);
      if (dates) {
        years.add(period.start().get().getYear());
        years.add(period.end().get().getYear());
      }
    }
  }
}
