package io.unionfacts.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.models.corpus.BlockCorpus.Labelled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockCorpusTest {
  @Test
  void readsArticlesApartByEmptyLines() {
    List<List<Labelled>> articles = new ArrayList<>();

    BlockCorpus.read("x.txt", "# note\n\ntitle\tTin\nbyline\tLan\n\ntitle\tKhác\n", articles);

    assertThat(articles)
        .containsExactly(
            List.of(new Labelled(BlockKind.TITLE, "Tin"), new Labelled(BlockKind.BYLINE, "Lan")),
            List.of(new Labelled(BlockKind.TITLE, "Khác")));
  }

  @Test
  void keepsFilesToTrainOnOutOfTheDevSet() {
    Labelled title = new Labelled(BlockKind.TITLE, "Tin");
    Labelled other = new Labelled(BlockKind.TITLE, "Khác");
    Labelled more = new Labelled(BlockKind.TITLE, "Thêm");
    BlockCorpus blocks =
        new BlockCorpus(List.of(List.of(title), List.of(other)), List.of(List.of(more)));

    assertThat(blocks.dev()).containsExactly(List.of(title));
    assertThat(blocks.train()).containsExactly(List.of(other), List.of(more));
  }

  @Test
  void refusesUnknownKindsWithTheirPlace() {
    assertThatThrownBy(() -> BlockCorpus.read("x.txt", "headline\tTin\n", new ArrayList<>()))
        .hasMessage("x.txt:1: unknown kind headline");
  }
}
