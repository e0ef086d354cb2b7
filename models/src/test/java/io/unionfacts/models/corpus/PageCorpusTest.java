package io.unionfacts.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.corpus.PageCorpus.Line;
import io.unionfacts.models.corpus.PageCorpus.Page;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageCorpusTest {
  private static final PageCorpus PAGES =
      PageCorpus.load(Path.of(System.getProperty("basedir", ".")).resolve("../data/corpora"));

  @Test
  void makesPagesToMeasureOnOfTwelveLayouts() {
    assertThat(PAGES.dev()).hasSize(180).extracting(Page::layout).contains("magazine");
    assertThat(Set.copyOf(PAGES.dev().stream().map(Page::layout).toList())).hasSize(12);
    assertThat(PAGES.train()).extracting(Page::layout).doesNotContain("magazine", "dev magazine");
  }

  @Test
  void printsOneHeadlineAPage() {
    assertThat(PAGES.train())
        .allSatisfy(
            page ->
                assertThat(page.lines())
                    .filteredOn(line -> line.kinds().contains(BlockKind.TITLE))
                    .hasSize(1));
  }

  @Test
  void keepsArticlesOfDevAndOfTheHalvesToTrainOnApart() {
    List<Page> train = PAGES.train();
    Set<String> first = headlines(train.subList(0, train.size() / 2));
    Set<String> second = headlines(train.subList(train.size() / 2, train.size()));

    assertThat(first).doesNotContainAnyElementsOf(second);
    assertThat(headlines(PAGES.dev())).doesNotContainAnyElementsOf(first);
    assertThat(headlines(PAGES.dev())).doesNotContainAnyElementsOf(second);
  }

  private static Set<String> headlines(List<Page> pages) {
    Set<String> headlines = new HashSet<>();
    for (Page page : pages) {
      page.lines().stream()
          .filter(line -> line.kinds().contains(BlockKind.TITLE))
          .map(Line::text)
          .forEach(headlines::add);
    }
    return headlines;
  }
}
