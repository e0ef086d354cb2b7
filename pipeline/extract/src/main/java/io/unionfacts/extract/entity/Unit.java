package io.unionfacts.extract.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the gazetteer: a province, a district or a commune.
 *
 * @param kind its level
 * @param code official code (GSO), or a code of ours with a hyphen or letter for units that ended
 * @param type type word ("quận"); {@code ""} where the source gives none
 * @param name name without type word ("Nam Từ Liêm")
 * @param above code of the district or province that it is part of; for a province that was merged,
 *     of the one that it went into
 * @param entity the entity it stands for
 */
record Unit(
    EntityKind kind, String code, String type, String name, Optional<String> above, Entity entity) {

  /** Type and name, "quận Nam Từ Liêm". */
  String fullName() {
    return entity.name();
  }

  /** The same unit has the same key; comparing no more keeps look-ups cheap. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unit unit && entity.key().equals(unit.entity.key());
  }

  @Override
  public int hashCode() {
    return entity.key().hashCode();
  }

  boolean existedOn(LocalDate day) {
    return entity.validFrom().map(first -> !day.isBefore(first)).orElse(true)
        && entity.validTo().map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean hasEnded() {
    return entity.validTo().isPresent();
  }
}
