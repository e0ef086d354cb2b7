package io.unionfacts.extract.entity;

import java.util.Locale;

/** What an entity is. */
public enum EntityKind {
  FEDERATION,
  GRASSROOTS_UNION,
  DISTRICT,
  PROVINCE,
  COMMUNE,
  SCHOOL,
  AGENCY,
  ORGANISATION,
  PERSON,
  SCHOOL_YEAR;

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String byName = code + ".name";

  /** The lower_snake_case word used in the tables. */
  public String code() {
    return code;
  }

  /** The method by which the grammar knows one of this kind: by how its name is made. */
  String byName() {
    return byName;
  }

  /** Whether entities of this kind are administrative places. */
  public boolean isPlace() {
    return isAboveCommune() || this == COMMUNE;
  }

  /** Whether entities of this kind are districts or provinces, the places that facts are of. */
  public boolean isAboveCommune() {
    return this == DISTRICT || this == PROVINCE;
  }

  /** Whether entities of this kind are trade-union bodies, at workplaces or above them. */
  public boolean isUnion() {
    return this == FEDERATION || this == GRASSROOTS_UNION;
  }
}
