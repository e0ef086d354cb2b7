package io.unionfacts.models.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.models.TrainedModels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model that ships, on a page of a design that it never saw. */
final class BlockModelTest {
  private static final SavedTextReader READER =
      SavedTextReader.with(PageCues.standard(), TrainedModels.lines());

  private static final String HEAD =
      """
      Cửa Biển Hôm Nay
      Chuyển tới phần chính
      Bến cảng
      Chợ và giá
      Nghề cá
      Con tàu, con người
      Thư từ xa
      Chuyện cuối tuần

      Nghiệp đoàn nghề cá Mũi Sậy có thêm tàu mới
      14/06/2031 09:20
      """;
  private static final List<String> TEXT =
      List.of(
          "Sáng 14/6, nghiệp đoàn nghề cá xã Mũi Sậy hạ thủy ba con tàu đóng bằng vốn góp của 48"
              + " đoàn viên. Mỗi tàu trị giá hơn 2 tỷ đồng.",
          "Ông Lý Văn Sóng, chủ tịch nghiệp đoàn, cho biết ngư dân sẽ đi biển theo tổ để giúp nhau"
              + " khi gặp bão. Nghiệp đoàn cũng mua bảo hiểm cho tất cả thuyền viên trong năm nay.",
          "Trong năm qua, nghiệp đoàn đã kết nạp 17 đoàn viên và trao 25 suất học bổng cho con em"
              + " ngư dân có hoàn cảnh khó khăn.");
  private static final String FOOT =
      """
      Gửi cho người thân
      Lưới rê bị cắt trộm ở vịnh Sậy
      Chợ cá đêm đông khách trở lại
      Một đời vá lưới
      Ngọn hải đăng cũ được sơn lại
      Hộp thư tòa soạn
      Giấy phép số 7
      """;

  @Test
  void findsTheArticleBetweenMenusThatNoRuleKnows() {
    Article article = READER.read(HEAD + String.join("\n", TEXT) + "\n" + FOOT).get(0);

    assertThat(article.title()).contains("Nghiệp đoàn nghề cá Mũi Sậy có thêm tàu mới");
    assertThat(article.published().orElseThrow().date()).isEqualTo("2031-06-14");
    assertThat(article.blocks())
        .filteredOn(block -> block.kind() != BlockKind.TITLE && block.kind() != BlockKind.DATELINE)
        .extracting(Block::text)
        .containsExactlyElementsOf(TEXT);
  }

  @Test
  void passesOverANoticeAboveTheMenus() {
    String notice =
        "Trang này lưu lựa chọn của bạn trên máy để lần sau mở nhanh hơn, không gửi cho ai khác.\n";
    String more =
        """
        Đồng ý
        Mùa gió chướng
        Giá cá trong ngày
        Lịch tàu ra đảo
        Học nghề lưới
        """;
    String page = notice + more + HEAD + String.join("\n", TEXT) + "\n" + FOOT;

    Article article = READER.read(page).get(0);

    assertThat(article.title()).contains("Nghiệp đoàn nghề cá Mũi Sậy có thêm tàu mới");
    assertThat(article.blocks())
        .extracting(Block::text)
        .containsAll(TEXT)
        .doesNotContain("Bến cảng");
  }

  @Test
  void findsTheTextOfAPageInAnotherLanguageByItsShapes() {
    List<String> text =
        List.of(
            "Crane drivers at the port of Lowmouth will get two more days of leave under an agreement"
                + " that their union signed on Monday.",
            "The union had asked for three. Members voted for the offer by 212 to 87 after a night of"
                + " talks, and work at the docks went on as usual.",
            "A spokesman of the port said that the new rota would start in May, and that forty more"
                + " drivers would be hired before the summer.");
    String form =
        """
        Your message has been sent.
        Please enter a name.
        Please try again later.
        """;
    String page =
        """
        Lowmouth Echo
        Home
        Weather
        Sport
        Harbour
        Letters
        """
            + form
            + "Crane drivers win two more days of leave\nBy Ann Tarrow\n"
            + String.join("\n", text)
            + "\nShare\nMore from Harbour\n"
            + form
            + "Contact\n";

    Article article = READER.read(page).get(0);

    assertThat(article.title()).contains("Crane drivers win two more days of leave");
    assertThat(article.blocks())
        .filteredOn(block -> block.kind().holdsFacts() && block.kind() != BlockKind.TITLE)
        .extracting(Block::text)
        .containsExactlyElementsOf(text);
  }

  @Test
  void leavesAPageWithoutMenusToTheRules() {
    String page = "Nghiệp đoàn có thêm tàu mới\n\n" + String.join("\n\n", TEXT) + "\n\nLý Hải\n";

    assertThat(READER.read(page)).isEqualTo(SavedTextReader.standard().read(page));
  }
}
