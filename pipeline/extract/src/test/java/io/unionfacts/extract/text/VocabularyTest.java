package io.unionfacts.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void takesSpellingsOfOneWordForOne() {
    int word = vocabulary.add("hòa");
    assertThat(vocabulary.find("HOÀ")).isEqualTo(word);
    assertThat(vocabulary.find("hoa")).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(vocabulary.find("hỏa")).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(vocabulary.add("tỷ")).isEqualTo(vocabulary.add("tỉ")).isEqualTo(word + 1);
    assertThat(vocabulary.size()).isEqualTo(2);
  }

  @Test
  void tellsNamesApartByTheirSpelling() {
    Tokens tokens = Tokens.ofPhrase("Mỹ mĩ MỸ", vocabulary);
    assertThat(tokens.id(1)).isEqualTo(tokens.id(0));
    assertThat(tokens.spelling(1)).isNotEqualTo(tokens.spelling(0));
    assertThat(tokens.spelling(2)).isEqualTo(tokens.spelling(0));
    assertThat(vocabulary.spellings()).isEqualTo(2);
  }

  @Test
  void keepsTheStandardWordsAsTheyAre() {
    int known = Vocabulary.standard().find("đoàn");
    assertThat(Vocabulary.standard().add("đoàn")).isEqualTo(known);
    assertThatThrownBy(() -> Vocabulary.standard().add("xyzzy"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(": xyzzy");
  }

  @Test
  void findsTokensByPosition() {
    Tokens tokens = Tokens.of("Cư M'gar có 12 xã", Vocabulary.standard());
    assertThat(tokens.firstFrom(0)).isZero();
    assertThat(tokens.start(tokens.firstFrom(9))).isEqualTo(9);
    assertThat(tokens.start(tokens.firstFrom(10))).isEqualTo(12);
    assertThat(tokens.firstFrom(17)).isEqualTo(tokens.count());
    assertThat(tokens.key(1, 4)).isEqualTo(Tokens.of("MGAR", Vocabulary.standard()).key(0, 1));
  }
}
