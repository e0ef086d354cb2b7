package io.unionfacts.extract.entity;

import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;

/** A name as the grammar reads it in a block, before the article says what it refers to. */
sealed interface Naming {
  /** Seq of the block. */
  int block();

  Span span();

  /**
   * A place that is named.
   *
   * @param type its type word, {@code ""} if none is written
   * @param candidates the units that the name and type allow
   * @param typed whether the type is certain: written here or for the list that this is part of
   * @param setting what the name stands in
   * @param distance edits between what is written and the name
   */
  record Place(
      int block,
      Span span,
      String type,
      List<Unit> candidates,
      boolean typed,
      Setting setting,
      int distance)
      implements Naming {
    public Place {
      candidates = List.copyOf(candidates);
    }
  }

  /** What a place name stands in. */
  enum Setting {
    /** Running text. */
    TEXT,
    /** The first words of a title, heading or kicker. */
    TITLE_START,
    /** Alone in brackets: "LĐLĐ huyện Ea Súp (Đắk Lắk)". */
    BRACKETS,
    /** After a preposition of place. */
    AFTER_PREPOSITION,
    /** Right after the words that name a federation: "LĐLĐ Thanh Oai". */
    FEDERATION,
    /** After a place and a comma or "và". */
    LIST,
    /** Part of a longer name: "Trường Đại học Sư phạm Hà Nội". */
    NAME,
    /** The end of a school's name that is often its district's: "trường THPT Cam Lộ". */
    SCHOOL,
    /** Part of a company's name: "Công ty CP xe khách Thái Bình". */
    COMPANY
  }

  /**
   * A union body above the workplace.
   *
   * @param body what sort of body
   * @param stem the name without its place, spelled out: "Liên đoàn Lao động", "Công đoàn ngành Y
   *     tế"
   * @param place the place that it is named after
   * @param level the type word that stands for a place named elsewhere: "LĐLĐ tỉnh"
   */
  record Body(
      int block,
      Span span,
      BodyKind body,
      String stem,
      Optional<Place> place,
      Optional<Level> level,
      String method)
      implements Naming {
    /** Whether the type of the place that it is named after is written. */
    boolean isTyped() {
      return level.isPresent() || place.filter(named -> !named.type().isEmpty()).isPresent();
    }

    /** Whether two bodies are unions of one sector, or of the same sort. */
    boolean isLike(Body other) {
      return body == other.body && Bodies.sector(stem).equals(Bodies.sector(other.stem));
    }
  }

  /** A type word that refers to a place named elsewhere. */
  record Level(Span span, String type) {}

  /** Sorts of union bodies above the workplace. */
  enum BodyKind {
    CONFEDERATION,
    /** Of a province or district. */
    FEDERATION,
    /** Of a sector in a province or district. */
    SECTOR,
    /** Of civil servants in a province; always named with its type word. */
    PROVINCE_WIDE,
    /** Of the industrial zones in a province or district. */
    ZONES,
    /** "Công đoàn ngành" with no sector said. */
    UNNAMED_SECTOR,
    /** Of a sector, general corporation or ministry, nationwide. */
    NATIONAL
  }

  /**
   * Anything else that has a name: a school, an agency, a company, a grassroots union, a person.
   *
   * @param name its name as written, spaces made single
   * @param level the type word at its end that stands for a place named elsewhere: "UBND huyện"
   * @param confidence 0 to 1
   */
  record Other(
      int block,
      Span span,
      EntityKind kind,
      String name,
      Optional<Level> level,
      String method,
      double confidence)
      implements Naming {
    /** How sure the grammar is of such a name. */
    static final double BY_GRAMMAR = 0.8;
  }

  /**
   * The last syllables of a person's name after a title, for one named in full elsewhere: "chị
   * Thúy".
   */
  record GivenName(int block, Span span, String name) implements Naming {}

  /** A short form that the article gives in brackets right after a name: "… Cổ phần Sợi (CPS)". */
  record ShortForm(int block, Span span, String text, Span of) implements Naming {}

  /** Words that stand for the place or body that the text speaks of: "toàn huyện", "đơn vị này". */
  record Reference(int block, Span span, Optional<Level> level) implements Naming {}

  /** A word that means a place without naming it: "Thủ đô". */
  record Capital(int block, Span span, String province) implements Naming {}
}
