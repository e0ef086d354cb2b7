package io.unionfacts.extract.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A real-world thing that articles name.
 *
 * @param key what identifies it, the same on every machine: kind, canonical name and, where the
 *     name alone is not unique, the code or the parent's key ({@code "district:huyện Kỳ Sơn:420"})
 * @param kind what it is
 * @param name canonical name, for example {@code "Liên đoàn Lao động quận Nam Từ Liêm"}
 * @param shortName a short form for tables and charts ({@code "LĐLĐ quận Nam Từ Liêm"})
 * @param parent key of the body or unit above it
 * @param place key of the district or province where it is
 * @param code official code (GSO), for places
 * @param validFrom first day on which it existed, when known
 * @param validTo last day on which it existed, when it has ended
 */
public record Entity(
    String key,
    EntityKind kind,
    String name,
    Optional<String> shortName,
    Optional<String> parent,
    Optional<String> place,
    Optional<String> code,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo) {
  public Entity {
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an entity needs a key and a name");
    }
  }
}
