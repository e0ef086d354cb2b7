package io.unionfacts.models.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lines say tells whether they go on with a text. */
final class LikenessTest {
  private static final List<String> TEXT =
      List.of(
          "Lò gốm bến Sậy đỏ lửa trở lại sau mùa lũ.",
          "Mùa lũ năm ngoái cuốn mất hai bức tường của lò gốm bến Sậy.",
          "Thợ gốm góp mỗi người mười ngày công.");
  private static final String OTHER_HEADLINE = "Đội bóng chuyền nữ vào chung kết";
  private static final String OTHER_LEAD = "Trận chung kết bóng chuyền nữ diễn ra tối nay.";
  private static final String LAST = "Ngày công của thợ gốm được ghi trên bức tường mới.";

  /**
   * The headline and the lead of another article say the same, but nothing of what the text says.
   */
  @Test
  void seesThatTwoLinesTogetherSayNothingOfTheText() {
    Likeness likeness = likeness(new Rarity(Map.of()));

    assertThat(likeness.pair(3, 4)).isNotEqualTo("0");
    assertThat(likeness.unit(3, 4)).isEqualTo("00");
    assertThat(likeness.unit(0, 1)).isNotEqualTo("00");
  }

  @Test
  void looksToEitherSide() {
    Likeness likeness = likeness(new Rarity(Map.of()));

    assertThat(likeness.above(5)).isNotEqualTo("0");
    assertThat(likeness.below(5)).isEqualTo("0");
    assertThat(likeness.above(1)).isEqualTo("0");
    assertThat(likeness.below(1)).isNotEqualTo("0");
    assertThat(likeness.tail(3)).isNotEqualTo("00");
  }

  @Test
  void weighsLittleWhatManyLinesSay() {
    Likeness same = likeness(new Rarity(Map.of()));
    Likeness common = likeness(new Rarity(Map.of("bức tường", 0.1f)));

    assertThat(common.shared(1)).isLessThan(same.shared(1));
  }

  private static Likeness likeness(Rarity rarity) {
    List<String> lines = new ArrayList<>(TEXT);
    lines.add(OTHER_HEADLINE);
    lines.add(OTHER_LEAD);
    lines.add(LAST);
    List<Map<Part, Double>> read = new ArrayList<>();
    read.add(Map.of(Part.TITLE, 1.0));
    for (int i = 1; i < lines.size(); i++) {
      read.add(Map.of(lines.get(i).equals(OTHER_HEADLINE) ? Part.BOX : Part.PARAGRAPH, 1.0));
    }
    return new Likeness(new Pairs(lines, rarity), Reading.of(read));
  }
}
