package io.unionfacts.extract.entity;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provinces, districts and communes of Vietnam, those of today and those that ended, with the
 * names that they go by.
 */
final class Gazetteer {
  private static final Set<String> PROVINCE_TYPES = Set.of("tỉnh", "thành phố");
  private static final Set<String> DISTRICT_TYPES = Set.of("quận", "huyện", "thị xã", "thành phố");
  private static final Set<String> COMMUNE_TYPES = Set.of("xã", "phường", "thị trấn");
  private static final Set<String> NEW_COMMUNE_TYPES = Set.of("xã", "phường", "đặc khu");

  private final Map<String, Unit> provinces = new LinkedHashMap<>();

  /** The provinces that were merged into another, by the code of that. */
  private final Map<String, List<Unit>> merged = new HashMap<>();

  private final Map<String, Unit> districts = new LinkedHashMap<>();
  private final List<Unit> communes = new ArrayList<>();

  /** Names without type word, and units that go by them. */
  private final Map<String, List<Unit>> byName = new LinkedHashMap<>();

  /** Names that stand for type and name at once, like "TPHCM". */
  private final Map<String, Unit> byFullAlias = new LinkedHashMap<>();

  private Gazetteer() {}

  /** The gazetteer that ships with unionfacts. */
  static Gazetteer standard() {
    return of(
        table("gazetteers/provinces.tsv", PROVINCE_COLUMNS),
        table("gazetteers/districts.tsv", DISTRICT_COLUMNS),
        table("gazetteers/communes-2025-03.tsv", COMMUNE_COLUMNS),
        table("gazetteers/communes-2025-07.tsv", NEW_COMMUNE_COLUMNS));
  }

  static final String[] PROVINCE_COLUMNS = {
    "code", "type", "name", "aliases", "valid_from", "valid_to", "successor"
  };
  static final String[] DISTRICT_COLUMNS = {
    "code", "type", "name", "province", "aliases", "valid_from", "valid_to"
  };
  static final String[] COMMUNE_COLUMNS = {"code", "type", "name", "district"};
  static final String[] NEW_COMMUNE_COLUMNS = {"province", "type", "name", "formed_from"};

  private static Table table(String path, String... columns) {
    return Table.parse(path, DataFiles.text(path), columns);
  }

  /**
   * A gazetteer of the given tables.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if a code or name is given
   *     twice, an alias names two units, or a unit lies in one that isn't there
   */
  static Gazetteer of(Table provinces, Table districts, Table communes, Table newCommunes) {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.readProvinces(provinces);
    gazetteer.readDistricts(districts);
    gazetteer.readCommunes(communes);
    gazetteer.readNewCommunes(newCommunes);
    return gazetteer;
  }

  private void readProvinces(Table table) {
    Map<String, Integer> names = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String type = type(row, PROVINCE_TYPES);
      String fullName = type + " " + row.required("name");
      once(names, fullName, row);
      Unit unit =
          new Unit(
              EntityKind.PROVINCE,
              row.required("code"),
              type,
              row.required("name"),
              optional(row, "successor"),
              new Entity(
                  "province:" + fullName,
                  EntityKind.PROVINCE,
                  fullName,
                  Optional.of(row.required("name")),
                  Optional.empty(),
                  Optional.empty(),
                  officialCode(row),
                  date(row, "valid_from"),
                  date(row, "valid_to")));
      if (provinces.put(unit.code(), unit) != null) {
        throw row.mistake("code given twice: " + unit.code());
      }
      unit.above().ifPresent(to -> merged.computeIfAbsent(to, code -> new ArrayList<>()).add(unit));
      addNames(unit, row);
    }
    for (Table.Row row : table.rows()) {
      known(provinces, row, "successor");
    }
  }

  private void readDistricts(Table table) {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Long> sameName = new HashMap<>();
    provinces.values().forEach(province -> sameName.merge(province.fullName(), 1L, Long::sum));
    for (Table.Row row : table.rows()) {
      sameName.merge(row.required("type") + " " + row.required("name"), 1L, Long::sum);
    }
    for (Table.Row row : table.rows()) {
      String type = type(row, DISTRICT_TYPES);
      String fullName = type + " " + row.required("name");
      row.required("province");
      Unit province = known(provinces, row, "province").orElseThrow();
      once(names, fullName + " in " + province.fullName(), row);
      boolean unique = sameName.getOrDefault(fullName, 0L) == 1;
      Unit unit =
          new Unit(
              EntityKind.DISTRICT,
              row.required("code"),
              type,
              row.required("name"),
              Optional.of(province.code()),
              new Entity(
                  "district:" + fullName + (unique ? "" : ":" + row.required("code")),
                  EntityKind.DISTRICT,
                  fullName,
                  Optional.of(row.required("name")),
                  Optional.of(province.entity().key()),
                  Optional.empty(),
                  officialCode(row),
                  date(row, "valid_from"),
                  date(row, "valid_to")));
      if (districts.put(unit.code(), unit) != null) {
        throw row.mistake("code given twice: " + unit.code());
      }
      addNames(unit, row);
      if (isNumber(unit.name())) {
        addFullAlias("Q" + unit.name(), unit, row);
      }
    }
  }

  private void readCommunes(Table table) {
    Map<String, Integer> codes = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String type = type(row, COMMUNE_TYPES);
      String fullName = type + " " + row.required("name");
      row.required("district");
      Unit district = known(districts, row, "district").orElseThrow();
      once(codes, row.required("code"), row);
      once(names, fullName + " in " + district.entity().key(), row);
      Unit unit =
          new Unit(
              EntityKind.COMMUNE,
              row.required("code"),
              type,
              row.required("name"),
              Optional.of(district.code()),
              new Entity(
                  "commune:" + fullName + ":" + row.required("code"),
                  EntityKind.COMMUNE,
                  fullName,
                  Optional.of(row.required("name")),
                  Optional.of(district.entity().key()),
                  Optional.empty(),
                  officialCode(row),
                  Optional.empty(),
                  Optional.of(LAST_DAY_OF_DISTRICTS)));
      communes.add(unit);
      addName(unit.name(), unit);
    }
  }

  /** The district level, and the communes that it was made of, ended on this day. */
  static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  private void readNewCommunes(Table table) {
    Map<String, Integer> names = new HashMap<>();
    for (Table.Row row : table.rows()) {
      row.required("province");
      Unit province = known(provinces, row, "province").orElseThrow();
      String type = type(row, NEW_COMMUNE_TYPES);
      String name = row.required("name");
      String fullName = type + " " + name;
      once(names, name + " in " + province.fullName(), row);
      Unit unit =
          new Unit(
              EntityKind.COMMUNE,
              province.code() + ":" + name,
              type,
              name,
              Optional.of(province.code()),
              new Entity(
                  "commune:" + fullName + ":" + province.code(),
                  EntityKind.COMMUNE,
                  fullName,
                  Optional.of(name),
                  Optional.of(province.entity().key()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(LAST_DAY_OF_DISTRICTS.plusDays(1)),
                  Optional.empty()));
      communes.add(unit);
      addName(name, unit);
    }
  }

  private static String type(Table.Row row, Set<String> allowed) {
    String type = row.required("type");
    if (!allowed.contains(type)) {
      throw row.mistake("unknown type: " + type);
    }
    return type;
  }

  private static void once(Map<String, Integer> seen, String what, Table.Row row) {
    Integer line = seen.putIfAbsent(what, row.line());
    if (line != null) {
      throw row.mistake(what + " already stands in line " + line);
    }
  }

  private static Optional<Unit> known(Map<String, Unit> units, Table.Row row, String column) {
    Optional<String> code = optional(row, column);
    if (code.isPresent() && !units.containsKey(code.get())) {
      throw row.mistake("unknown " + column + ": " + code.get());
    }
    return code.map(units::get);
  }

  private static Optional<String> optional(Table.Row row, String column) {
    return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
  }

  /** The code, if the statistics office gave it. */
  private static Optional<String> officialCode(Table.Row row) {
    return optional(row, "code").filter(Gazetteer::isNumber);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<LocalDate> date(Table.Row row, String column) {
    try {
      return optional(row, column).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw row.mistake("not a date: " + row.get(column));
    }
  }

  private void addNames(Unit unit, Table.Row row) {
    addName(unit.name(), unit);
    for (String alias : row.list("aliases")) {
      if (alias.startsWith("=")) {
        addFullAlias(alias.substring(1), unit, row);
      } else {
        addAlias(alias, unit, row);
      }
    }
  }

  private void addName(String name, Unit unit) {
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(unit);
  }

  private void addAlias(String alias, Unit unit, Table.Row row) {
    for (Unit other : byName.getOrDefault(alias, List.of())) {
      if (other.kind() == unit.kind()) {
        throw row.mistake("alias " + alias + " also names " + other.fullName());
      }
    }
    addName(alias, unit);
  }

  private void addFullAlias(String alias, Unit unit, Table.Row row) {
    Unit other = byFullAlias.putIfAbsent(alias, unit);
    if (other != null) {
      throw row.mistake("alias " + alias + " also names " + other.fullName());
    }
  }

  /** The units by the names that they go by, without type word. */
  Map<String, List<Unit>> byName() {
    return Collections.unmodifiableMap(byName);
  }

  /** Units by names that need no type word. */
  Map<String, Unit> byFullAlias() {
    return Collections.unmodifiableMap(byFullAlias);
  }

  Collection<Unit> provinces() {
    return Collections.unmodifiableCollection(provinces.values());
  }

  Collection<Unit> districts() {
    return Collections.unmodifiableCollection(districts.values());
  }

  List<Unit> communes() {
    return Collections.unmodifiableList(communes);
  }

  Optional<Unit> findProvince(String code) {
    return Optional.ofNullable(provinces.get(code));
  }

  Unit province(String code) {
    return findProvince(code)
        .orElseThrow(() -> new IllegalArgumentException("no province " + code));
  }

  /** A district of which nothing is known but its name, which several in Vietnam bear. */
  static Unit ofUntoldProvince(Unit district) {
    String fullName = district.fullName();
    return new Unit(
        EntityKind.DISTRICT,
        "",
        district.type(),
        district.name(),
        Optional.empty(),
        new Entity(
            "district:" + fullName,
            EntityKind.DISTRICT,
            fullName,
            Optional.of(district.name()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** The province that a unit is part of, or itself if it is one. */
  Unit provinceOf(Unit unit) {
    return switch (unit.kind()) {
      case PROVINCE -> unit;
      case DISTRICT -> province(unit.above().orElseThrow());
      default -> {
        Unit district = districts.get(unit.above().orElseThrow());
        yield district != null ? provinceOf(district) : province(unit.above().orElseThrow());
      }
    };
  }

  /** Provinces that were merged into another, which bears the first of its names. */
  List<Unit> mergedInto(Unit province) {
    return Collections.unmodifiableList(merged.getOrDefault(province.code(), List.of()));
  }

  /** Whether a unit lies in a province, or in what the province was before or became after. */
  boolean liesIn(Unit unit, Unit province) {
    Unit own = provinceOf(unit);
    return own.equals(province)
        || own.above().equals(Optional.of(province.code()))
        || province.above().equals(Optional.of(own.code()));
  }
}
