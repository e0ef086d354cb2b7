package io.unionfacts.extract.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the entities of union bodies: names, keys, and places in the tree Confederation → province
 * federation or nationwide sector union → district federation or local sector union.
 */
final class Bodies {
  static final Entity CONFEDERATION =
      new Entity(
          "federation:Tổng Liên đoàn Lao động Việt Nam",
          EntityKind.FEDERATION,
          "Tổng Liên đoàn Lao động Việt Nam",
          Optional.of("Tổng LĐLĐ Việt Nam"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Gazetteer gazetteer;
  private final Map<Unit, Entity> federations = new HashMap<>();

  Bodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    gazetteer.provinces().forEach(unit -> federations.put(unit, makeFederation(unit)));
    gazetteer.districts().forEach(unit -> federations.put(unit, makeFederation(unit)));
  }

  /** The federation of a province or district. */
  Entity federation(Unit unit) {
    Entity known = federations.get(unit);
    return known != null ? known : makeFederation(unit);
  }

  private Entity makeFederation(Unit unit) {
    String name = Grammar.FEDERATION + " " + unit.fullName();
    Entity parent =
        unit.kind() == EntityKind.PROVINCE
            ? CONFEDERATION
            : makeFederation(gazetteer.provinceOf(unit));
    return new Entity(
        "federation:" + name + codeIfShared(unit),
        EntityKind.FEDERATION,
        name,
        Optional.of("LĐLĐ " + unit.fullName()),
        Optional.of(parent.key()),
        Optional.of(unit.entity().key()),
        Optional.empty(),
        unit.entity().validFrom(),
        unit.entity().validTo());
  }

  /** What sets a district apart from others of its name: the end of its key. */
  private static String codeIfShared(Unit unit) {
    String plain = unit.kind().code() + ":" + unit.fullName();
    return unit.entity().key().substring(plain.length());
  }

  /** A body of a sector or of all the province: "Công đoàn ngành Y tế" and "Hà Nội". */
  Entity local(Naming.BodyKind kind, String stem, Unit unit) {
    boolean province = unit.kind() == EntityKind.PROVINCE;
    String name;
    if (kind == Naming.BodyKind.SECTOR) {
      // "thành phố Hồ Chí Minh" keeps its type word, since a person bears the name.
      name =
          province
              ? "Công đoàn ngành "
                  + stem
                  + " "
                  + (unit.code().equals("79") ? unit.fullName() : unit.name())
              : "Công đoàn " + stem + " " + unit.fullName();
    } else {
      name = stem + " " + unit.fullName();
    }
    return new Entity(
        "federation:" + name + codeIfShared(unit),
        EntityKind.FEDERATION,
        name,
        Optional.of(shortName(name)),
        Optional.of(federation(unit).key()),
        Optional.of(unit.entity().key()),
        Optional.empty(),
        unit.entity().validFrom(),
        unit.entity().validTo());
  }

  /** A nationwide body, or a local one of which the place isn't known. */
  Entity named(String name) {
    return new Entity(
        "federation:" + name,
        EntityKind.FEDERATION,
        name,
        Optional.of(shortName(name)),
        Optional.of(CONFEDERATION.key()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String shortName(String name) {
    return "CĐ" + name.substring("Công đoàn".length());
  }
}
