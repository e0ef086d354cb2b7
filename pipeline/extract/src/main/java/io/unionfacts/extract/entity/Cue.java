package io.unionfacts.extract.entity;

/**
 * What a word or fixed phrase of {@code lexicons/entity-terms.tsv} says about the name it belongs
 * to.
 */
enum Cue {
  /** The Confederation itself: "Tổng LĐLĐ Việt Nam". */
  CONFEDERATION,
  /** "Liên đoàn Lao động", "LĐLĐ"; value: a level when the abbreviation includes it ("LĐLĐTP"). */
  FEDERATION,
  /** "Liên đoàn", which may be anybody's. */
  FEDERATION_SHORT,
  /** "Công đoàn", "CĐ". */
  UNION,
  /** "Công đoàn cơ sở", "Nghiệp đoàn". */
  GRASSROOTS,
  /** "ngành". */
  SECTOR_WORD,
  /** "Việt Nam", "VN". */
  VIETNAM,
  /** A sector with unions in the provinces; value: its canonical spelling. */
  SECTOR,
  /** A sector that has a union only nationwide, named with "Việt Nam" after it. */
  SECTOR_NATIONAL_ONLY,
  /** A sector that has a union only nationwide, named without "Việt Nam"; value: the name. */
  SECTOR_NATIONAL,
  /** "Viên chức". */
  CIVIL_SERVANTS,
  /** "CĐVC". */
  UNION_CIVIL_SERVANTS,
  /** "CĐN", "CĐGD"; value: the sector, if the abbreviation tells it. */
  UNION_SECTOR,
  /** The abbreviation of a nationwide union's whole name: "CĐXDVN"; value: the name. */
  UNION_NATIONAL,
  /** Industrial zones; value: canonical spelling. */
  ZONES,
  /** "Tổng công ty"; value: canonical spelling. */
  CORPORATION,
  /** A nationwide body whose union counts as that of a general corporation. */
  CORPORATION_NATIONAL,
  /** "Bộ". */
  MINISTRY,
  /** "cơ quan": what of a ministry is its own staff. */
  OFFICE,
  /** A type of place; value: its canonical spelling. */
  TYPE,
  /** A type of place that no name follows: "huyện, thị, thành phố". */
  TYPE_ALONE,
  /** "Thủ đô"; value: code of the province meant. */
  CAPITAL,
  /** A determiner after which several are named: "các", "5". */
  PLURAL,
  /** "số", after which a number counts nothing. */
  ORDINAL,
  /**
   * What makes "Công đoàn" after it unions in general: "cán bộ"; value: "all" for those with which
   * "công đoàn tỉnh A" is the federation with all unions below it: "các cấp", "tổ chức".
   */
  GENERIC,
  /** "và", "cùng"; value: "name" for those that stand inside names. */
  AND,
  /**
   * A word that no name goes on over: "đã", "tổ chức"; value: "end" for those of one syllable that
   * names hardly have, so that they end a name in capitals too: "trao".
   */
  AFTER_NAME,
  /** A preposition of place: "tại". */
  AT,
  /**
   * A title before a person's name: "đồng chí". Value: "post" for one that may also stand before a
   * place or after the name ("Chủ tịch"), "group" for one that mostly stands before other words
   * ("công nhân").
   */
  PERSON,
  /** A family name. */
  SURNAME,
  /** What is written like a name and names nobody: "Đinh Dậu" (a year), "Ban Thường vụ". */
  NO_NAME,
  /**
   * What makes the name right after it no place: "đường", "công ty". Value: "school" for one after
   * which a district of a province that is named may be meant.
   */
  NOT_PLACE,
  /** A word that ends like one of {@link #NOT_PLACE} and means something else: "yêu cầu". */
  PLAIN,
  /**
   * A word of two or more syllables that companies bear in their names: "Vận tải". Value: "tail"
   * for one that ends a name without capital ("pháp luật"), "capital" for one that without capital
   * is a verb ("tổ chức").
   */
  NAME_WORD,
  /** An abbreviation in the names of companies; value: what it stands for. */
  NAME_SHORT,
  /** "toàn", after which a type word means the place that the text speaks of. */
  WHOLE,
  /** "đơn vị này": the body named last. */
  THIS_BODY,
  /** A name that isn't the place it begins like: "Thái Bình Dương". */
  OTHER_NAME,
  /** First words of a school's name. */
  SCHOOL,
  /**
   * First words of an agency's name. Value: the type of the place that is named right after
   * ("huyện" for "Huyện ủy").
   */
  AGENCY,
  /** First words of a company's name. */
  COMPANY,
  /** First words of another organisation's name. */
  ORGANISATION;

  /** A set of cues, as bits. */
  static long set(Cue... cues) {
    long set = 0;
    for (Cue cue : cues) {
      set |= cue.bit();
    }
    return set;
  }

  /** The bit that stands for this cue in a set of cues. */
  @SuppressWarnings("EnumOrdinal") // A set lives in one process and is never stored.
  long bit() {
    return 1L << ordinal();
  }
}
