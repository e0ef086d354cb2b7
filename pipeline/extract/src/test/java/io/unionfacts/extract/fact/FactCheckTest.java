package io.unionfacts.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arithmetic an article claims, and where it claims none. */
class FactCheckTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban tổ chức trao 40 giải (mầm non: 18 giải, tiểu học: 12 giải, trung học: 10 giải). | sum_of_parts 40 = 40",
        "Ban tổ chức trao 40 giải (mầm non: 18 giải, tiểu học: 12 giải, trung học: 9 giải). | sum_of_parts 40 != 39",
        "Đến nay 120/150 doanh nghiệp đã ký kết thỏa ước lao động tập thể, đạt 80%. | share_of_total 80 = 80",
        "Đến nay 120/150 doanh nghiệp đã ký kết thỏa ước lao động tập thể, đạt 88%. | share_of_total 88 != 80",
        "Công đoàn trao 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 25.000.000 đồng. | unit_price 25000000 = 25000000",
        "Công đoàn trao 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 30.000.000 đồng. | unit_price 30000000 != 25000000",
        "Có 30 CĐCS hoàn thành xuất sắc nhiệm vụ, đạt 40% và 45 CĐCS hoàn thành tốt nhiệm vụ, đạt 68%. | shares_sum_to_100 100 != 108",
      })
  void tellsWhetherAClaimHolds(String text, String check) {
    assertThat(checks(text)).containsExactly(check);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Có 30 CĐCS hoàn thành xuất sắc nhiệm vụ, đạt 40% và 45 CĐCS hoàn thành tốt nhiệm vụ, đạt 60%.",
      })
  void checksSharesOfAWholeAgainstItsCounts(String text) {
    assertThat(checks(text))
        .containsExactly(
            "shares_sum_to_100 100 = 100", "share_of_total 40 = 40", "share_of_total 60 = 60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Có 40 cá nhân được khen thưởng, trong đó có 3 nữ công nhân và 5 nhà giáo.",
        "Công đoàn kết nạp 400 đoàn viên, đạt 125% kế hoạch; thành lập 6 CĐCS, đạt 60% kế hoạch.",
        "Có 413/422 đại biểu tán thành, bằng 86,22% tổng số đại biểu.",
        "Có 100 CĐCS hoàn thành tốt nhiệm vụ trở lên, đạt 90%, 30 CĐCS hoàn thành xuất sắc nhiệm vụ, đạt 27%.",
        "Công đoàn trao 31 suất quà, mỗi suất 500.000 đồng cho nhà giáo và trao số tiền 5.000.000 đồng cho một đoàn viên.",
        "Công đoàn trao 70 suất học bổng (mỗi suất từ 1,5 đến 2,5 triệu đồng) và 320 phần quà (mỗi phần 300.000 đồng) với tổng trị giá 248 triệu đồng.",
        "Công đoàn trao gần 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 24.000.000 đồng.",
        "Đại hội giới thiệu 90 đoàn viên ưu tú cho Đảng, trong đó 25 đoàn viên được kết nạp vào Đảng.",
      })
  void claimsNothingThatTheTextDoesNot(String text) {
    assertThat(checks(text)).isEmpty();
  }

  private static List<String> checks(String text) {
    Extraction extraction =
        EXTRACTOR.extract(
            Article.of(Role.MAIN, List.of(new Block(0, BlockKind.PARAGRAPH, text.strip()))));
    return extraction.checks().stream()
        .map(
            check ->
                check.kind().code()
                    + " "
                    + check.expected().stripTrailingZeros().toPlainString()
                    + (check.holds() ? " = " : " != ")
                    + check.found().stripTrailingZeros().toPlainString())
        .toList();
  }
}
