package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.evaluation.PageScorer;
import io.unionfacts.models.evaluation.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseScorerTest {
  @TempDir private Path folder;

  @Test
  void countsFactsFullyRightAndFederationsPageByPage() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(
        pages.resolve("a.txt"),
        """
        Thêm đoàn viên ở huyện Ba Vì

        Trong quý I, LĐLĐ huyện Ba Vì kết nạp mới 47 đoàn viên. LĐLĐ huyện Ba Vì trao 12 suất quà.
        """);
    Files.writeString(
        gold.resolve("a.json"),
        """
        {"doc": "a.txt", "articles": [{"role": "main", "title": "Thêm đoàn viên ở huyện Ba Vì",
          "federations": ["Liên đoàn Lao động huyện Ba Vì", "Liên đoàn Lao động thành phố Hà Nội"],
          "facts": [
            {"ctx": "kết nạp mới 47 đoàn viên", "num": "47", "kind": "member_admission", "value": 47,
              "unit": "person"},
            {"ctx": "trao 12 suất quà", "num": "12", "kind": "beneficiary", "value": 12,
              "unit": "gift"}]}]}
        """);
    Files.writeString(
        gold.resolve("b.json"),
        """
        {"doc": "b.txt", "articles": [{"role": "main", "title": "Không có trang này", "facts": [
          {"ctx": "có 3 công đoàn cơ sở", "num": "3", "kind": "union_total", "value": 3}]}]}
        """);

    assertThat(new DatabaseScorer().score(Extractor.standard(), gold, pages))
        .containsExactly(
            new PageScorer.Page(new Score.Item(1, 2, 2), new Score.Item(1, 1, 2)),
            new PageScorer.Page(new Score.Item(0, 0, 1), new Score.Item(0, 0, 0)));
  }
}
