package io.unionfacts.run.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and teasers across pages and runs, from files to the database. */
class CopiesOfArticlesTest {
  private static final String TITLE =
      "Công đoàn huyện Vĩnh Bảo trao nhà mái ấm cho đoàn viên nghèo";
  private static final String LEAD =
      "Sáng 12/5, LĐLĐ huyện Vĩnh Bảo bàn giao 4 căn nhà mái ấm công đoàn cho các đoàn viên khó khăn về"
          + " nhà ở.";
  private static final String BODY =
      """
      Mỗi căn nhà được hỗ trợ 50 triệu đồng từ quỹ xã hội của công đoàn, phần còn lại do gia đình và đồng nghiệp cùng góp sức.

      Phát biểu tại buổi lễ, bà Nguyễn Thị Hòa mong các gia đình sớm ổn định cuộc sống, yên tâm công tác và tiếp tục gắn bó với tổ chức công đoàn.

      Năm học 2018-2019, LĐLĐ huyện Vĩnh Bảo đã kết nạp 320 đoàn viên mới và thành lập 6 công đoàn cơ sở trong các trường mầm non ngoài công lập trên địa bàn.
      """;

  @TempDir Path folder;
  private Path pages;
  private Path database;

  @BeforeEach
  void makeFolder() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    database = folder.resolve("union.duckdb");
  }

  @Test
  void theFullestCopyCountsWheneverItCame() throws Exception {
    page("a-mobile.html", "https://m.vinhbao.example/nha-mai-am-1.html", TITLE, BODY, "");
    run();
    assertThat(duplicates()).isEmpty();

    page(
        "b-full.html",
        "https://congdoan.example/tin/77",
        "Vĩnh Bảo: thêm bốn mái ấm công đoàn",
        LEAD + "\n\n" + BODY,
        "");
    run();

    assertThat(duplicates()).containsExactly("a-mobile.html main -> b-full.html main");
  }

  @Test
  void aTeaserLeadsToItsFullArticle() throws Exception {
    page("full.html", "https://congdoan.example/tin/77", TITLE, LEAD + "\n\n" + BODY, "");
    page(
        "other.html",
        "https://congdoan.example/tin/80",
        "Hội khỏe công nhân viên chức quận Lê Chân thu hút đông người tham dự",
        "Hội khỏe năm nay có 24 đội với 310 vận động viên từ các công đoàn cơ sở trong quận.\n\n"
            + "Các đội thi đấu sôi nổi trong hai ngày ở nhà văn hóa lao động, trước đông đảo người xem.",
        """
        <div class="related"><div class="item"><h3><a href="/tin/77">%s</a></h3><p>%s</p></div></div>
        """
            .formatted(TITLE, LEAD));
    run();

    assertThat(duplicates()).containsExactly("other.html teaser -> full.html main");
  }

  @Test
  void conflictingFiguresOfCopiesAreShown() throws Exception {
    page("a.html", "https://a.example/1", TITLE, LEAD + "\n\n" + BODY, "");
    page("b.html", "https://b.example/2", TITLE, BODY.replace("320", "230"), "");
    run();

    assertThat(query("SELECT value::INT || ' ' || value_in_copy::INT FROM copy_conflicts"))
        .containsExactly("320 230");
  }

  private void page(String name, String url, String title, String body, String below)
      throws IOException {
    StringBuilder html = new StringBuilder("<html><head><title>" + title + "</title>");
    html.append("<link rel=\"canonical\" href=\"" + url + "\"></head><body><article><h1>" + title);
    html.append("</h1>");
    body.lines().filter(line -> !line.isBlank()).forEach(l -> html.append("<p>" + l + "</p>"));
    html.append("</article>" + below + "</body></html>");
    Files.writeString(pages.resolve(name), html);
  }

  private void run() throws IOException {
    new ArchiveRun(List.of(pages), database, false, "DirectRunner", List.of(), Optional.empty())
        .run(RunListener.SILENT);
  }

  private List<String> duplicates() throws Exception {
    return query(
        """
        SELECT parse_filename(d.uri) || ' ' || a.role || ' -> ' || parse_filename(e.uri) || ' ' || o.role
        FROM article a JOIN document d USING (doc_id)
        JOIN article o ON o.article_id = a.duplicate_of JOIN document e ON e.doc_id = o.doc_id
        ORDER BY 1
        """);
  }

  private List<String> query(String query) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
