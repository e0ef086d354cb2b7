package io.unionfacts.models.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pairs weigh the less the more lines have them. */
final class RarityTest {
  @Test
  void weighsCommonPairsLess() {
    Rarity rarity = rarity();

    assertThat(rarity.of("công đoàn")).isZero();
    assertThat(rarity.of("đoàn viên")).isBetween(0.1, 0.9);
    assertThat(rarity.of("lò gốm")).isEqualTo(1);
    assertThat(rarity.of("chưa thấy")).isEqualTo(1);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rarity().write(new DataOutputStream(bytes));

    assertThat(Rarity.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(rarity());
  }

  /** Of 100 lines that all speak of unions, 20 of members, one of a kiln. */
  private static Rarity rarity() {
    List<Set<String>> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(
          i < 20
              ? Set.of("công đoàn", "đoàn viên")
              : i == 20 ? Set.of("công đoàn", "lò gốm") : Set.of("công đoàn"));
    }
    return Rarity.of(lines);
  }
}
