package io.unionfacts.extract.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the entities of union bodies: names, keys, and places in the tree Confederation → province
 * federation or nationwide sector union → district federation or local sector union.
 */
final class Bodies {
  private static final String UNION = "Công đoàn ";
  private static final String SECTOR = "ngành ";
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
    Optional<Entity> parent =
        unit.kind() == EntityKind.PROVINCE
            ? Optional.of(CONFEDERATION)
            : unit.above().map(province -> makeFederation(gazetteer.provinceOf(unit)));
    return new Entity(
        "federation:" + name + codeIfShared(unit),
        EntityKind.FEDERATION,
        name,
        Optional.of("LĐLĐ " + unit.fullName()),
        parent.map(Entity::key),
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

  /**
   * A body of a sector or of all the province: "Công đoàn ngành Y tế" and "Hà Nội".
   *
   * <p>The annotation guide and the gold name a sector union as the article does: "Công đoàn Giáo
   * dục tỉnh Thanh Hóa", "Công đoàn ngành Y tế tỉnh Lào Cai", and "Công đoàn ngành Giáo dục Hà Nội"
   * where no type word is written, with "ngành" though the paper leaves it out. So the name keeps
   * the type word, and with it "ngành" or not. In one article one union has one name: the first one
   * with the type word, else the first full one. Across articles the place tells that "Công đoàn
   * Giáo dục tỉnh Thanh Hóa" and "Công đoàn ngành Giáo dục Thanh Hóa" are the same.
   *
   * <p>The union of a place's industrial zones is named as the article does too: "Công đoàn các Khu
   * công nghiệp tỉnh Long An", "Công đoàn các Khu công nghiệp Đồng Nai".
   *
   * @param typed whether the article names the place with its type word
   */
  Entity local(Naming.BodyKind kind, String stem, Unit unit, boolean typed) {
    // "thành phố Hồ Chí Minh" keeps its type word, since a person bears the name.
    boolean plain = !typed && !unit.code().equals("79");
    String name = stem + " " + unit.fullName();
    if (plain && kind == Naming.BodyKind.SECTOR && unit.kind() == EntityKind.PROVINCE) {
      name = ofSector(sector(stem)) + " " + unit.name();
    } else if (plain && kind == Naming.BodyKind.ZONES) {
      name = stem + " " + unit.name();
    }
    return at(name, unit);
  }

  /** A body of a place that its name need not tell: "Công đoàn Khu kinh tế Đông Nam". */
  Entity at(String name, Unit unit) {
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

  /** The sector in a union's name without place: "Y tế" in "Công đoàn ngành Y tế". */
  static String sector(String stem) {
    String sector = stem.startsWith(UNION) ? stem.substring(UNION.length()) : stem;
    return sector.startsWith(SECTOR) ? sector.substring(SECTOR.length()) : sector;
  }

  /** The name of a sector's unions without place. */
  static String ofSector(String sector) {
    return UNION + SECTOR + sector;
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
