package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.entity.Naming.Body;
import io.unionfacts.extract.entity.Naming.BodyKind;
import io.unionfacts.extract.entity.Naming.Place;
import io.unionfacts.extract.entity.Naming.Setting;
import io.unionfacts.extract.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the namings of one article refer to, each in the light of the others. */
final class Resolver {
  private static final int LONGEST_SEPARATOR = 3;

  /** Characters of a list of bodies that one place ends. */
  private static final int LONGEST_LIST = 120;

  /** Names, each with a capital, that follow another in a list; no verb or preposition in them. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:(?:, | và |, và | - | – | phối hợp với | phối hợp cùng | phối hợp | cùng với | cùng )"
              + "\\p{Lu}[\\p{L}-]*"
              + "(?: (?!(?:đã|vừa|tổ|trao|tặng|đến|thăm|ký|phối|hỗ|khai|phát|mở|ra|họp|cùng|với|tại"
              + "|ở|của|cho) )[\\p{L}&-]+){0,6})+ ");

  private static final Pattern COMPANY = Pattern.compile("(?:Công ty|Cty) (.+)");

  /** A company's name with its legal form: what is left without it, and without the country. */
  private static final Pattern FORMED =
      Pattern.compile(
          "(?:Công ty|Cty) (?:(?:TNHH|trách nhiệm hữu hạn|CP|cổ phần|MTV|một thành viên) )+"
              + "(.+?)(?: Việt Nam| VN)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Article article;
  private final List<Naming> namings;

  /** When the article was written, or a guess at it; sought only when a name needs it. */
  private @Nullable LocalDate day;

  private boolean daySought;

  private final Optional<Unit> region;

  /** By identity: a place is one naming in one spot. */
  private final IdentityHashMap<Place, Unit> units = new IdentityHashMap<>();

  /** Places in reading order, those that are accepted and resolved. */
  private final List<Known> places = new ArrayList<>();

  /** Union bodies in reading order, as far as resolved. */
  private final List<KnownBody> federations = new ArrayList<>();

  private final List<Mention> mentions = new ArrayList<>();

  /** Unions of sectors and of whole provinces, by sector and place. */
  private final Map<Local, Entity> locals = new HashMap<>();

  /** For each block, the first block of its section. */
  private final int[] sections;

  private record Known(Place naming, Unit unit) {
    int block() {
      return naming.block();
    }
  }

  private record Local(String sector, Unit unit) {}

  private record KnownBody(Body naming, Entity entity, Optional<Unit> unit) {}

  private Resolver(
      Gazetteer gazetteer,
      Bodies bodies,
      Article article,
      List<Naming> namings,
      Optional<Unit> region) {
    this.gazetteer = gazetteer;
    this.bodies = bodies;
    this.article = article;
    this.namings = namings;
    this.region = region;
    sections = sections();
  }

  /** The mentions of an article, in no particular order. */
  static List<Mention> resolve(
      Gazetteer gazetteer,
      Bodies bodies,
      Article article,
      List<Naming> namings,
      Optional<Unit> region) {
    Resolver resolver = new Resolver(gazetteer, bodies, article, namings, region);
    resolver.resolvePlaces();
    resolver.resolveBodies();
    resolver.addOthers();
    return resolver.mentions;
  }

  private Optional<LocalDate> day() {
    if (!daySought) {
      Optional<LocalDate> published = article.published().map(PublicationTime::date);
      day = published.or(() -> latestYear(article.blocks())).orElse(null);
      daySought = true;
    }
    return Optional.ofNullable(day);
  }

  /** The last day of the latest year that the text names: a guess at when it was written. */
  private static Optional<LocalDate> latestYear(List<Block> blocks) {
    int latest = 0;
    for (Block block : blocks) {
      String text = block.text();
      for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 1)) {
        if (!isDigit(text, at - 1)
            && isDigit(text, at + 2)
            && isDigit(text, at + 3)
            && !isDigit(text, at + 4)) {
          int year = Integer.parseInt(text, at, at + 4, 10);
          latest = year <= 2030 ? Math.max(latest, year) : latest;
        }
      }
    }
    return latest == 0 ? Optional.empty() : Optional.of(LocalDate.of(latest, 6, 30));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private int[] sections() {
    boolean[] begins = new boolean[article.blocks().size()];
    for (Naming naming : namings) {
      boolean somebody =
          (naming instanceof Body body && body.place().isPresent())
              || (naming instanceof Place place && (place.typed() || isLabel(naming)));
      begins[naming.block()] |= somebody && heads(naming);
    }
    int[] starts = new int[begins.length];
    for (int block = 1; block < starts.length; block++) {
      starts[block] = begins[block] ? block : starts[block - 1];
    }
    return starts;
  }

  /** Whether what is named in a heading, or before a colon that it opens, heads what follows. */
  private boolean heads(Naming naming) {
    return switch (article.blocks().get(naming.block()).kind()) {
      case HEADING -> true;
      case PARAGRAPH -> isLabel(naming);
      default -> false;
    };
  }

  /** "[Yên Bái]: LĐLĐ tỉnh trao 33 suất quà". */
  private boolean isLabel(Naming naming) {
    return naming.span().start() == 0 && text(naming.block()).startsWith(":", naming.span().end());
  }

  private String text(int block) {
    return article.blocks().get(block).text();
  }

  // ---- places

  private void resolvePlaces() {
    List<Place> all = new ArrayList<>();
    for (Naming naming : namings) {
      if (naming instanceof Place place) {
        all.add(place);
      }
    }
    for (Place place : all) {
      certain(place).ifPresent(unit -> units.put(place, unit));
    }
    for (int i = 0; i < all.size(); i++) {
      Place place = all.get(i);
      if (!units.containsKey(place)) {
        Optional<Unit> near = inNeighbour(all, i);
        near.ifPresent(unit -> units.put(place, unit));
      }
    }
    Set<Unit> provinces = new LinkedHashSet<>();
    Set<String> typedNames = new LinkedHashSet<>();
    for (Place place : all) {
      Unit unit = units.get(place);
      if (unit != null && (place.typed() || unit.kind() == EntityKind.PROVINCE)) {
        if (unit.kind() != EntityKind.COMMUNE) {
          provinces.add(gazetteer.provinceOf(unit));
        }
        typedNames.add(unit.fullName());
      }
    }
    for (Place place : all) {
      if (!units.containsKey(place)) {
        inContext(place, provinces).ifPresent(unit -> units.put(place, unit));
      }
    }
    for (Place place : all) {
      Unit unit = units.get(place);
      if (unit == null && namesDistrict(place)) {
        Unit district = Gazetteer.ofUntoldProvince(place.candidates().get(0));
        units.put(place, district);
        places.add(new Known(place, district));
        mentions.add(
            new Mention(
                place.block(),
                place.span(),
                EntityKind.DISTRICT,
                Optional.of(district.entity()),
                "place.ambiguous",
                0.6));
        continue;
      }
      if (unit == null) {
        if (place.typed()) {
          mentions.add(
              new Mention(
                  place.block(),
                  place.span(),
                  kindOf(place),
                  Optional.empty(),
                  "place.ambiguous",
                  0.5));
        }
        continue;
      }
      if (!place.typed()) {
        unit = sameAsTyped(place, unit, all);
        units.put(place, unit);
        if (!isAccepted(place, unit, typedNames, provinces) && !standsInAddress(all, place, unit)) {
          units.remove(place);
          continue;
        }
      }
      if (unit.kind() != EntityKind.COMMUNE) {
        places.add(new Known(place, unit));
      }
      mentions.add(
          new Mention(
              place.block(),
              place.span(),
              unit.kind(),
              Optional.of(unit.entity()),
              methodOf(place),
              confidenceOf(place)));
    }
  }

  /**
   * "LĐLĐ huyện Chợ Mới": a district, though two bear the name and nothing tells which is meant.
   */
  private static boolean namesDistrict(Place place) {
    List<Unit> candidates = place.candidates();
    return (place.typed() || place.setting() == Setting.FEDERATION)
        && !candidates.isEmpty()
        && candidates.stream()
            .allMatch(
                unit ->
                    unit.kind() == EntityKind.DISTRICT
                        && unit.fullName().equals(candidates.get(0).fullName()));
  }

  private static EntityKind kindOf(Place place) {
    return place.candidates().get(0).kind();
  }

  private static String methodOf(Place place) {
    if (place.distance() > 0) {
      return "place.typo";
    }
    return place.setting() == Setting.LIST
        ? "place.list"
        : place.typed() ? "place.typed" : "place.bare";
  }

  private static double confidenceOf(Place place) {
    if (place.distance() > 0) {
      return 0.7;
    }
    if (place.typed()) {
      return 0.98;
    }
    return switch (place.setting()) {
      case NAME -> 0.8;
      case COMPANY -> 0.7;
      case SCHOOL -> 0.6;
      default -> 0.9;
    };
  }

  /** The unit of a place that needs no context: the only one, or one renamed since. */
  private Optional<Unit> certain(Place place) {
    List<Unit> candidates = place.candidates();
    if (candidates.size() == 1) {
      return Optional.of(asWritten(place, candidates.get(0)));
    }
    if (!place.typed()) {
      List<Unit> provinces =
          candidates.stream().filter(u -> u.kind() == EntityKind.PROVINCE).toList();
      if (!provinces.isEmpty()) {
        return Optional.of(preferred(provinces));
      }
    }
    if (candidates.isEmpty() || candidates.get(0).kind() == EntityKind.COMMUNE) {
      return Optional.empty();
    }
    boolean sameRegion =
        candidates.stream()
            .allMatch(u -> gazetteer.liesIn(u, gazetteer.provinceOf(candidates.get(0))));
    return sameRegion ? Optional.of(asWritten(place, preferred(candidates))) : Optional.empty();
  }

  /** Of units with one name in one region, the one that existed at the time. */
  private Unit preferred(List<Unit> candidates) {
    for (Unit unit : candidates) {
      if (existed(unit)) {
        return unit;
      }
    }
    return candidates.stream()
        .max(Comparator.comparing(unit -> unit.entity().validTo().orElse(LocalDate.MAX)))
        .orElseThrow();
  }

  private boolean existed(Unit unit) {
    return day().filter(unit::existedOn).isPresent();
  }

  /** The unit with the type that is written, if it had that type before it was raised. */
  private static Unit asWritten(Place place, Unit unit) {
    if (!place.typed()
        || unit.kind() != EntityKind.DISTRICT
        || unit.type().equals(place.type())
        || place.type().isEmpty()) {
      return unit;
    }
    String fullName = place.type() + " " + unit.name();
    Entity entity = unit.entity();
    return new Unit(
        unit.kind(),
        unit.code(),
        place.type(),
        unit.name(),
        unit.above(),
        new Entity(
            "district:" + fullName,
            entity.kind(),
            fullName,
            entity.shortName(),
            entity.parent(),
            entity.place(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** The unit that lies in the place named right after: "huyện Kỳ Sơn (Nghệ An)". */
  private Optional<Unit> inNeighbour(List<Place> all, int i) {
    Place place = all.get(i);
    for (int j : new int[] {i + 1, i - 1}) {
      if (j < 0 || j >= all.size() || all.get(j).block() != place.block()) {
        continue;
      }
      Place other = all.get(j);
      Unit above = units.get(other);
      Span between =
          j > i
              ? new Span(place.span().end(), Math.max(place.span().end(), other.span().start()))
              : new Span(Math.min(other.span().end(), place.span().start()), place.span().start());
      if (above == null || above.kind() == EntityKind.COMMUNE || !isThin(place, between)) {
        continue;
      }
      Optional<Unit> fitting =
          only(place.candidates(), unit -> !unit.equals(above) && contains(above, unit));
      if (fitting.isPresent()) {
        return fitting.map(unit -> asWritten(place, unit));
      }
    }
    return Optional.empty();
  }

  private boolean isThin(Place place, Span between) {
    String text = text(place.block());
    for (int i = between.start(); i < between.end(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != ',' && c != '(' && c != '-' && c != '\u2013' && c != ':') {
        return false;
      }
    }
    return true;
  }

  private boolean contains(Unit above, Unit unit) {
    return above.kind() == EntityKind.PROVINCE
        ? gazetteer.liesIn(unit, above)
        : unit.kind() == EntityKind.COMMUNE && unit.above().equals(Optional.of(above.code()));
  }

  private static <T> Optional<T> only(Collection<T> candidates, Predicate<T> condition) {
    List<T> fitting = candidates.stream().filter(condition).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private Optional<Unit> inContext(Place place, Set<Unit> provinces) {
    List<Unit> candidates = place.candidates();
    List<Unit> inArticle =
        candidates.stream()
            .filter(u -> provinces.stream().anyMatch(p -> gazetteer.liesIn(u, p)))
            .toList();
    List<Unit> pool = inArticle;
    if (inArticle.size() > 1 && inArticle.get(0).kind() == EntityKind.COMMUNE) {
      pool = inArticle.stream().filter(commune -> isInNamedDistrict(commune)).toList();
    }
    if (pool.isEmpty() && region.isPresent()) {
      pool = candidates.stream().filter(u -> gazetteer.liesIn(u, region.get())).toList();
    }
    if (pool.isEmpty() && day().isPresent()) {
      List<Unit> then = candidates.stream().filter(this::existed).toList();
      pool = then.size() == 1 ? then : List.of();
    }
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    if (pool.get(0).kind() == EntityKind.COMMUNE) {
      if (pool.size() > 1 && day().isPresent()) {
        pool = pool.stream().filter(this::existed).toList();
      }
      return pool.size() == 1 ? Optional.of(pool.get(0)) : Optional.empty();
    }
    Unit first = pool.get(0);
    boolean sameRegion =
        pool.stream().allMatch(u -> gazetteer.liesIn(u, gazetteer.provinceOf(first)));
    return sameRegion ? Optional.of(asWritten(place, preferred(pool))) : Optional.empty();
  }

  private boolean isInNamedDistrict(Unit commune) {
    return units.values().stream()
        .anyMatch(
            unit ->
                unit.kind() == EntityKind.DISTRICT
                    && commune.above().equals(Optional.of(unit.code())));
  }

  /**
   * "Vinh" means what the article calls "TP. Vinh"; "Tuyên Quang" the town where only it is named,
   * but "LĐLĐ Tuyên Quang" is the province's.
   */
  private Unit sameAsTyped(Place place, Unit unit, List<Place> all) {
    if (place.setting() == Setting.FEDERATION && unit.kind() == EntityKind.PROVINCE) {
      return unit;
    }
    Unit same = unit;
    for (Place other : all) {
      Unit typed = units.get(other);
      if (other.typed() && typed != null && place.candidates().contains(typed)) {
        if (typed.equals(unit)) {
          return unit;
        }
        same = typed;
      }
    }
    return same;
  }

  /** "xã Tân Lập, Đan Phượng, Hà Nội": between its commune and its province. */
  private boolean standsInAddress(List<Place> all, Place place, Unit unit) {
    int start = place.span().start();
    String text = text(place.block());
    if (start > 1 && Character.isLetterOrDigit(text.charAt(start - 2))) {
      return false; // "Trung tâm Điều dưỡng Thuận Thành, tỉnh Bắc Ninh" is a name
    }
    for (Place other : all) {
      Unit neighbour = units.get(other);
      if (neighbour == null || other.block() != place.block()) {
        continue;
      }
      boolean before = other.span().end() <= place.span().start();
      Span left = before ? other.span() : place.span();
      Span right = before ? place.span() : other.span();
      Span between = new Span(left.end(), Math.max(left.end(), right.start()));
      boolean related =
          before
              ? neighbour.kind() == EntityKind.COMMUNE
                  && neighbour.above().equals(Optional.of(unit.code()))
              : neighbour.kind() == EntityKind.PROVINCE && gazetteer.liesIn(unit, neighbour);
      if (related && between.length() <= LONGEST_SEPARATOR && isThin(place, between)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAccepted(Place place, Unit unit, Set<String> typedNames, Set<Unit> provinces) {
    if (place.setting() == Setting.SCHOOL) {
      return unit.kind() == EntityKind.DISTRICT
          && provinces.stream().anyMatch(province -> gazetteer.liesIn(unit, province));
    }
    if (unit.kind() == EntityKind.PROVINCE) {
      return true;
    }
    return switch (place.setting()) {
      case FEDERATION, BRACKETS, TITLE_START, AFTER_PREPOSITION -> true;
      case COMPANY ->
          typedNames.contains(unit.fullName())
              || (unit.type().equals("thành phố") && !place.candidates().isEmpty())
              // "Công ty Thương mại Bình Minh" bears the name of a town, and of much else.
              || (unit.type().equals("thị xã")
                  && provinces.stream().anyMatch(province -> gazetteer.liesIn(unit, province)));
      case TEXT, LIST, NAME, SCHOOL -> typedNames.contains(unit.fullName());
    };
  }

  // ---- union bodies

  private void resolveBodies() {
    // A union named in full says what it is called wherever else the article means it.
    nameBodies(Body::isTyped);
    nameBodies(body -> true);
    for (Naming naming : namings) {
      if (naming instanceof Body body) {
        resolve(body);
      }
    }
  }

  /** Names the bodies whose place is written, but for federations: these have but one name. */
  private void nameBodies(Predicate<Body> which) {
    for (Naming naming : namings) {
      if (naming instanceof Body body
          && body.body() != BodyKind.FEDERATION
          && body.place().isPresent()
          && which.test(body)) {
        Unit unit = units.get(body.place().get());
        if (unit != null && unit.kind() != EntityKind.COMMUNE) {
          entity(body, unit);
        }
      }
    }
  }

  private void resolve(Body body) {
    switch (body.body()) {
      case CONFEDERATION -> accept(body, Bodies.CONFEDERATION, Optional.empty(), 0.99);
      case NATIONAL -> {
        Body named = begunBy(body.stem()).orElse(body);
        Optional<Unit> unit = named.place().flatMap(place -> Optional.ofNullable(units.get(place)));
        Entity entity =
            unit.map(where -> bodies.at(named.stem(), where))
                .orElseGet(() -> bodies.named(inSmallLetters(named.stem())));
        accept(body, entity, unit, 0.95);
      }
      case UNNAMED_SECTOR -> {
        Optional<KnownBody> before =
            lastBody(body, known -> known.naming().body() == BodyKind.SECTOR)
                .or(() -> onlyNational(body));
        before.ifPresentOrElse(
            known -> accept(body, known.entity(), known.unit(), 0.8), () -> unresolved(body));
      }
      case FEDERATION, SECTOR, PROVINCE_WIDE, ZONES -> {
        if (body.place().isPresent()) {
          Unit unit = units.get(body.place().get());
          if (unit == null || unit.kind() == EntityKind.COMMUNE) {
            unresolved(body);
          } else {
            accept(body, entity(body, unit), Optional.of(unit), confidenceOf(body.place().get()));
          }
        } else {
          byReference(body);
        }
      }
    }
  }

  /** A name as the article writes it with the fewest capitals: a headline may be all capitals. */
  private String inSmallLetters(String stem) {
    String best = stem;
    for (Naming naming : namings) {
      if (naming instanceof Body other
          && other.stem().equalsIgnoreCase(stem)
          && smallLetters(other.stem()) > smallLetters(best)) {
        best = other.stem();
      }
    }
    return best;
  }

  /**
   * The name that a headline in capitals goes on behind: of "CÔNG ĐOÀN KHU KINH TẾ ĐÔNG NAM VƯỢT
   * CHỈ TIÊU" the one that the text has in small letters.
   */
  private Optional<Body> begunBy(String stem) {
    if (capitals(stem) <= stem.length() / 3) {
      return Optional.empty();
    }
    Body best = null;
    for (Naming naming : namings) {
      if (naming instanceof Body other
          && other.body() == BodyKind.NATIONAL
          && (best == null || other.stem().length() > best.stem().length())
          && stem.length() > other.stem().length()
          && stem.charAt(other.stem().length()) == ' '
          && capitals(other.stem()) < capitals(stem) / 2
          && stem.regionMatches(true, 0, other.stem(), 0, other.stem().length())) {
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static long capitals(String name) {
    return name.chars().filter(Character::isUpperCase).count();
  }

  private static long smallLetters(String name) {
    return name.chars().filter(Character::isLowerCase).count();
  }

  /** The one nationwide sector union that is named before, where no other is: "CĐ ngành". */
  private Optional<KnownBody> onlyNational(Body body) {
    Set<Entity> named = new LinkedHashSet<>();
    for (KnownBody known : federations) {
      if (isNationalSector(known.naming())) {
        named.add(known.entity());
      }
    }
    return named.size() == 1
        ? lastBody(body, known -> isNationalSector(known.naming()))
        : Optional.empty();
  }

  private static boolean isNationalSector(Body body) {
    return body.body() == BodyKind.NATIONAL
        && (body.method().equals(Grammar.SECTOR_METHOD)
            || body.method().equals("federation.abbreviated"));
  }

  /**
   * What a sector's union is that is named with no place: the nationwide one, where the article
   * names that and none of a place, and never both side by side.
   */
  private Optional<Body> nationwide(Body body) {
    Body found = null;
    for (Naming naming : namings) {
      if (!(naming instanceof Body other)
          || !Bodies.sector(other.stem())
              .replace(" Việt Nam", "")
              .equals(Bodies.sector(body.stem()))) {
        continue;
      }
      if (isNationalSector(other)) {
        found = other;
      } else if (other.place().isPresent() || other.level().isPresent()) {
        return Optional.empty();
      }
    }
    if (found == null || standBeside(body, found)) {
      return Optional.empty();
    }
    return Optional.of(found);
  }

  /** Whether a paragraph names both a union of the sector with no place and the nationwide one. */
  private boolean standBeside(Body body, Body national) {
    Set<Integer> blocks = new HashSet<>();
    for (Naming naming : namings) {
      if (naming instanceof Body other && other.isLike(body)) {
        blocks.add(other.block());
      }
    }
    return namings.stream()
        .anyMatch(
            naming ->
                naming instanceof Body other
                    && isNationalSector(other)
                    && other.stem().equals(national.stem())
                    && blocks.contains(other.block()));
  }

  /** Whether the article says of a sector's union that it is of a place that nothing tells. */
  private boolean isElsewhereOfLevel(Body body) {
    return namings.stream()
        .anyMatch(
            naming ->
                naming instanceof Body other && other.isLike(body) && other.level().isPresent());
  }

  private Entity entity(Body body, Unit unit) {
    if (body.body() == BodyKind.FEDERATION) {
      return bodies.federation(unit);
    }
    return locals.computeIfAbsent(
        new Local(Bodies.sector(body.stem()), unit),
        key -> bodies.local(body.body(), body.stem(), unit, body.isTyped()));
  }

  /** What a reference resolves to, and how. */
  private record Reference(Unit unit, String by, double confidence) {
    static Reference named(Unit unit) {
      return new Reference(unit, "coreference", 0.85);
    }

    static Reference fromDistrict(Unit province) {
      return new Reference(province, "district", 0.75);
    }

    static Reference fromPaper(Unit province) {
      return new Reference(province, "region", 0.7);
    }
  }

  private void byReference(Body body) {
    if (body.body() == BodyKind.SECTOR && body.level().isEmpty()) {
      Optional<Body> national = nationwide(body);
      if (national.isPresent()) {
        accept(body, bodies.named(national.get().stem()), Optional.empty(), 0.75);
        return;
      }
    }
    Optional<Reference> found =
        body.level().isPresent() ? atLevel(body, body.level().get().type()) : unsaid(body);
    if (found.isPresent()) {
      Reference reference = found.get();
      Unit unit = reference.unit();
      federations.add(new KnownBody(body, entity(body, unit), found.map(Reference::unit)));
      mentions.add(
          new Mention(
              body.block(),
              body.span(),
              EntityKind.FEDERATION,
              Optional.of(entity(body, unit)),
              "federation." + reference.by(),
              reference.confidence()));
      body.level()
          .ifPresent(
              level ->
                  mentions.add(
                      new Mention(
                          body.block(),
                          level.span(),
                          unit.kind(),
                          Optional.of(unit.entity()),
                          "place." + reference.by(),
                          reference.confidence())));
    } else if (body.body() == BodyKind.SECTOR
        && body.level().isEmpty()
        && !isElsewhereOfLevel(body)) {
      accept(
          body, bodies.named(Bodies.ofSector(Bodies.sector(body.stem()))), Optional.empty(), 0.6);
    } else {
      unresolved(body);
    }
  }

  /** What "tỉnh", "thành phố" or "quận" means where a body is named with it alone. */
  private Optional<Reference> atLevel(Naming naming, String type) {
    Predicate<Unit> fits = unit -> unit.type().equals(type) && unit.kind() != EntityKind.COMMUNE;
    Optional<Reference> named =
        namedSince(naming, fits)
            .or(
                () ->
                    lastBody(naming, known -> known.unit().filter(fits).isPresent())
                        .flatMap(KnownBody::unit))
            .or(() -> inOpening(naming, fits))
            .map(Reference::named);
    if (!type.equals("tỉnh") && !type.equals("thành phố")) {
      return named.or(() -> nearest(naming, fits).map(Reference::named));
    }
    return named
        .or(() -> ofDistrict(naming, true, fits).map(Reference::fromDistrict))
        .or(() -> nearest(naming, fits).map(Reference::named))
        .or(() -> ofDistrict(naming, false, fits).map(Reference::fromDistrict))
        .or(() -> capital().or(() -> region).filter(fits).map(Reference::fromPaper));
  }

  /**
   * A fitting place that opens the paragraph, when no fitting body was named in it since: "Huyện
   * Bắc Hà nổi lên với phong trào sáng kiến. LĐLĐ huyện …".
   */
  private Optional<Unit> namedSince(Naming naming, Predicate<Unit> fits) {
    Optional<Unit> opener = Optional.empty();
    for (Known known : places) {
      Place place = known.naming();
      boolean opens =
          place.block() == naming.block()
              && place.span().start() == 0
              && (place.typed() || isLabel(place))
              && isBefore(place, naming)
              && fits.test(known.unit());
      if (opens) {
        opener = Optional.of(known.unit());
        break;
      }
    }
    return opener.filter(
        unit ->
            federations.stream()
                .noneMatch(
                    known ->
                        known.naming().block() == naming.block()
                            && isBefore(known.naming(), naming)
                            && known.unit().filter(fits).isPresent()));
  }

  /** What a body is of that is named with neither place nor type word: "Liên đoàn". */
  private Optional<Reference> unsaid(Body body) {
    if (body.body() == BodyKind.FEDERATION) {
      return beside(body)
          .or(() -> subject(body))
          .or(
              () ->
                  lastBody(body, known -> known.naming().body() == BodyKind.FEDERATION)
                      .flatMap(KnownBody::unit))
          .or(this::opener)
          .map(Reference::named);
    }
    Predicate<Unit> province = unit -> unit.kind() == EntityKind.PROVINCE;
    return lastBody(
            body, known -> known.naming().isLike(body) && known.unit().filter(province).isPresent())
        .or(() -> lastBody(body, known -> known.unit().filter(province).isPresent()))
        .flatMap(KnownBody::unit)
        .or(() -> inOpening(body, province))
        .or(() -> nearest(body, province, known -> !isInUnionsName(known)))
        .map(Reference::named)
        .or(() -> ofDistrict(body, false, province).map(Reference::fromDistrict))
        .or(() -> capital().or(() -> region).map(Reference::fromPaper));
  }

  /**
   * "Liên đoàn Lao động, Hội Nông dân, Hội Phụ nữ tỉnh Ninh Thuận", "Liên đoàn Lao động phối hợp
   * với Phòng Y tế huyện Lệ Thủy": the place that ends a list of bodies, or the name of a partner,
   * is that of each of them.
   */
  private Optional<Unit> beside(Body body) {
    int end = body.span().end();
    String text = text(body.block());
    for (Known known : places) {
      int start = known.naming().span().start();
      if (known.block() == body.block() && start > end && known.naming().typed()) {
        boolean list =
            start - end <= LONGEST_LIST && LISTED.matcher(text.substring(end, start)).matches();
        return list ? Optional.of(known.unit()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whom the section is about: the one federation that its heading or the opening names. */
  private Optional<Unit> subject(Body body) {
    int section = sections[body.block()];
    Set<Unit> named = new LinkedHashSet<>();
    for (KnownBody known : federations) {
      int block = known.naming().block();
      if (known.naming().body() == BodyKind.FEDERATION
          && (section > 0 ? block == section : isOpening(block))) {
        known.unit().ifPresent(named::add);
      }
    }
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  /** The place that opens kicker or title: "Hải Phòng hỗ trợ vé xe cho công nhân". */
  private Optional<Unit> opener() {
    return places.stream()
        .filter(known -> known.naming().setting() == Setting.TITLE_START)
        .map(Known::unit)
        .findFirst();
  }

  /** The body named last before another in its section, else in the article's opening. */
  private Optional<KnownBody> lastBody(Naming naming, Predicate<KnownBody> condition) {
    for (int i = federations.size() - 1; i >= 0; i--) {
      KnownBody known = federations.get(i);
      int block = known.naming().block();
      if ((sections[block] == sections[naming.block()] || isOpening(block))
          && isBefore(known.naming(), naming)
          && condition.test(known)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static boolean isBefore(Naming first, Naming second) {
    return first.block() < second.block()
        || (first.block() == second.block() && first.span().start() < second.span().start());
  }

  private boolean isOpening(int block) {
    return switch (article.blocks().get(block).kind()) {
      case KICKER, TITLE, LEAD -> true;
      default -> false;
    };
  }

  /** A place in the heading of the section, else in kicker or title, that fits. */
  private Optional<Unit> inOpening(Naming naming, Predicate<Unit> fits) {
    int heading = sections[naming.block()];
    return firstPlace(known -> known.block() == heading && heading > 0, fits)
        .or(
            () ->
                firstPlace(
                    known ->
                        switch (article.blocks().get(known.block()).kind()) {
                          case KICKER, TITLE -> true;
                          default -> false;
                        },
                    fits));
  }

  /** A place in a company's name says little about where the news is. */
  private static boolean saysWhere(Known known) {
    return known.naming().typed()
        || (known.naming().setting() != Setting.COMPANY
            && known.naming().setting() != Setting.SCHOOL);
  }

  private Optional<Unit> firstPlace(Predicate<Known> where, Predicate<Unit> fits) {
    return places.stream()
        .filter(where)
        .filter(Resolver::saysWhere)
        .map(Known::unit)
        .filter(fits)
        .findFirst();
  }

  /** The province of a district that is named, by a federation or in the opening if asked. */
  private Optional<Unit> ofDistrict(Naming naming, boolean prominent, Predicate<Unit> fits) {
    Optional<Unit> district =
        prominent
            ? lastBody(
                    naming,
                    known -> known.unit().filter(u -> u.kind() == EntityKind.DISTRICT).isPresent())
                .flatMap(KnownBody::unit)
                .or(() -> inOpening(naming, unit -> unit.kind() == EntityKind.DISTRICT))
            : nearest(naming, unit -> unit.kind() == EntityKind.DISTRICT);
    return district
        .filter(unit -> unit.above().isPresent())
        .flatMap(
            unit -> {
              Unit province = gazetteer.provinceOf(unit);
              List<Unit> candidates = new ArrayList<>();
              candidates.add(province);
              // Before it became a city the province had another name: "LĐLĐ tỉnh" in A Lưới.
              candidates.addAll(
                  gazetteer.mergedInto(province).stream()
                      .filter(old -> old.code().startsWith(province.code()))
                      .toList());
              return candidates.stream().filter(fits).findFirst();
            });
  }

  /**
   * "CĐCS Bệnh viện Đa khoa Trung ương Thái Nguyên": the place in the name of a workplace's union
   * is not that of the sector's union that tells of it.
   */
  private boolean isInUnionsName(Known known) {
    Naming place = known.naming();
    return namings.stream()
        .anyMatch(
            naming ->
                naming instanceof Naming.Other other
                    && other.kind() == EntityKind.GRASSROOTS_UNION
                    && other.block() == place.block()
                    && other.span().contains(place.span()));
  }

  /** The nearest fitting place before a body in its section, else the first in the section. */
  private Optional<Unit> nearest(Naming naming, Predicate<Unit> fits) {
    return nearest(naming, fits, known -> true);
  }

  private Optional<Unit> nearest(Naming naming, Predicate<Unit> fits, Predicate<Known> tells) {
    Optional<Unit> before = Optional.empty();
    Optional<Unit> after = Optional.empty();
    for (Known known : places) {
      if (!saysWhere(known) || !fits.test(known.unit()) || !tells.test(known)) {
        continue;
      }
      if (sections[known.block()] != sections[naming.block()] && !isOpening(known.block())) {
        continue;
      }
      if (isBefore(known.naming(), naming)) {
        before = Optional.of(known.unit());
      } else if (after.isEmpty()) {
        after = Optional.of(known.unit());
      }
    }
    return before.isPresent() ? before : after;
  }

  private Optional<Unit> capital() {
    for (Naming naming : namings) {
      if (naming instanceof Naming.Capital capital) {
        return Optional.of(gazetteer.province(capital.province()));
      }
    }
    return Optional.empty();
  }

  private void accept(Body body, Entity entity, Optional<Unit> unit, double confidence) {
    federations.add(new KnownBody(body, entity, unit));
    mentions.add(
        new Mention(
            body.block(),
            body.span(),
            EntityKind.FEDERATION,
            Optional.of(entity),
            body.method(),
            confidence));
  }

  private void unresolved(Body body) {
    mentions.add(
        new Mention(
            body.block(),
            body.span(),
            EntityKind.FEDERATION,
            Optional.empty(),
            body.method(),
            0.5));
  }

  // ---- the rest

  private void addOthers() {
    Map<String, Entity> persons = new LinkedHashMap<>();
    Map<String, Optional<Entity>> companies = companies();
    List<Naming.Other> others = asWrittenElsewhere();
    for (Naming.Other other : others) {
      Optional<Unit> place = other.level().flatMap(level -> meant(other, level));
      boolean whole = other.level().isEmpty() || place.isPresent();
      Entity entity = inFull(entity(other, place.or(() -> placeIn(other))), companies);
      mentions.add(
          new Mention(
              other.block(),
              other.span(),
              other.kind(),
              whole ? Optional.of(entity) : Optional.empty(),
              other.method(),
              whole ? other.confidence() : 0.5));
      if (other.kind() == EntityKind.PERSON) {
        persons.putIfAbsent(entity.key(), entity);
      }
    }
    for (Naming naming : namings) {
      if (naming instanceof Naming.GivenName given) {
        only(persons.values(), person -> person.name().endsWith(" " + given.name()))
            .ifPresent(person -> refer(given, person, "person.given_name", 0.7));
      } else if (naming instanceof Naming.Reference reference) {
        resolve(reference);
      }
    }
    addShortForms();
    nameUnionsInFull();
  }

  /**
   * The names in their order, those in capitals throughout as the article writes them elsewhere: in
   * "CÔNG TY DỆT MAI LAN TRAO QUÀ" nothing but "Công ty Dệt Mai Lan" further on says where the name
   * ends.
   */
  private List<Naming.Other> asWrittenElsewhere() {
    List<Naming.Other> plain = new ArrayList<>();
    List<Naming.Other> all = new ArrayList<>();
    for (Naming naming : namings) {
      if (naming instanceof Naming.Other other) {
        all.add(other);
        if (!isShouted(other.name())) {
          plain.add(other);
        }
      }
    }
    if (plain.size() < all.size()) {
      all.replaceAll(other -> isShouted(other.name()) ? asIn(plain, other) : other);
    }
    return all;
  }

  private static boolean isShouted(String name) {
    return name.indexOf(' ') > 0 && name.chars().noneMatch(Character::isLowerCase);
  }

  /** A name in capitals as the longest of others that it is or begins with; itself if none. */
  private Naming.Other asIn(List<Naming.Other> plain, Naming.Other shouted) {
    Naming.Other best = shouted;
    int longest = 0;
    for (Naming.Other other : plain) {
      String name = other.name();
      int length = name.length();
      if (length > longest
          && other.kind() == shouted.kind()
          && other.level().isEmpty()
          && shouted.name().regionMatches(true, 0, name, 0, length)
          && (length == shouted.name().length() || shouted.name().charAt(length) == ' ')) {
        longest = length;
        best = other;
      }
    }
    if (longest == 0) {
      return shouted;
    }
    int start = shouted.span().start();
    boolean cut = text(shouted.block()).regionMatches(true, start, best.name(), 0, longest);
    Span span = cut ? new Span(start, start + longest) : shouted.span();
    return new Naming.Other(
        shouted.block(),
        span,
        shouted.kind(),
        best.name(),
        Optional.empty(),
        shouted.method(),
        shouted.confidence());
  }

  /** The place that a type word at the end of a name means: "UBND huyện". */
  private Optional<Unit> meant(Naming naming, Naming.Level level) {
    return atLevel(naming, level.type()).map(Reference::unit);
  }

  /** The last place in a name that only one unit bears. */
  private Optional<Unit> placeIn(Naming.Other other) {
    Optional<Unit> last = Optional.empty();
    for (Known known : places) {
      Place place = known.naming();
      if (place.block() == other.block()
          && other.span().contains(place.span())
          && place.candidates().size() == 1) {
        last = Optional.of(known.unit());
      }
    }
    return last;
  }

  /**
   * The entity of a name. All that bear one name are one entity: of persons that need not be so,
   * and the article tells them apart.
   */
  private static Entity entity(Naming.Other other, Optional<Unit> place) {
    String name =
        other.level().isPresent() && place.isPresent()
            ? other.name() + " " + place.get().fullName()
            : other.name();
    return new Entity(
        other.kind().code() + ":" + name,
        other.kind(),
        name,
        Optional.empty(),
        Optional.empty(),
        place.map(unit -> unit.entity().key()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Companies by what their names say but for their legal form: nothing where two share that. A
   * name without a legal form is short for the one with it: "Công ty Vinaroma" for "Công ty TNHH
   * Vinaroma Việt Nam".
   */
  private Map<String, Optional<Entity>> companies() {
    Map<String, Optional<Entity>> found = new HashMap<>();
    for (Naming naming : namings) {
      if (naming instanceof Naming.Other other && other.kind() == EntityKind.ORGANISATION) {
        Matcher formed = FORMED.matcher(other.name());
        if (formed.matches()) {
          Optional<Entity> entity = Optional.of(entity(other, placeIn(other)));
          found.merge(
              formed.group(1), entity, (one, two) -> one.equals(two) ? one : Optional.empty());
        }
      }
    }
    return found;
  }

  private static Entity inFull(Entity body, Map<String, Optional<Entity>> companies) {
    if (companies.isEmpty() || body.kind() != EntityKind.ORGANISATION) {
      return body;
    }
    Matcher named = COMPANY.matcher(body.name());
    return named.matches()
        ? companies.getOrDefault(named.group(1), Optional.empty()).orElse(body)
        : body;
  }

  private void refer(Naming naming, Entity entity, String method, double confidence) {
    mentions.add(
        new Mention(
            naming.block(), naming.span(), entity.kind(), Optional.of(entity), method, confidence));
  }

  /** "toàn huyện": a place that the article names; "đơn vị này": the body named last, if near. */
  private void resolve(Naming.Reference reference) {
    if (reference.level().isPresent()) {
      meant(reference, reference.level().get())
          .filter(unit -> places.stream().anyMatch(known -> known.unit().equals(unit)))
          .ifPresent(unit -> refer(reference, unit.entity(), "place.coreference", 0.8));
      return;
    }
    Optional<Mention> last = Optional.empty();
    for (Mention mention : mentions) {
      boolean body =
          switch (mention.kind()) {
            case FEDERATION, GRASSROOTS_UNION, SCHOOL, AGENCY, ORGANISATION -> true;
            default -> false;
          };
      boolean near =
          mention.block() >= reference.block() - 1
              && (mention.block() < reference.block()
                  || (mention.block() == reference.block()
                      && mention.span().end() <= reference.span().start()));
      if (body && near && last.filter(other -> BY_PLACE.compare(mention, other) <= 0).isEmpty()) {
        last = Optional.of(mention);
      }
    }
    last.flatMap(Mention::entity)
        .ifPresent(entity -> refer(reference, entity, entity.kind().code() + ".coreference", 0.6));
  }

  /** By where they end; of those that end together the longer comes last. */
  private static final Comparator<Mention> BY_PLACE =
      Comparator.comparingInt(Mention::block)
          .thenComparing(mention -> mention.span().end())
          .thenComparing(mention -> -mention.span().start());

  /** What the article calls something for short, in brackets behind its name. */
  private static final Pattern SHORT_NAME =
      Pattern.compile(" ?\\(((?!CĐ|LĐ)\\p{Lu}[\\p{L}\\d]{2,14})\\)");

  private static final String UNION_WORDS = "(?:công đoàn cơ sở|công đoàn|cđcs|cđ) ";

  private static final Pattern UNION_OF =
      Pattern.compile(
          UNION_WORDS + "(?:tổng công ty |công ty |tập đoàn )?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UNION_OF_EMPLOYER =
      Pattern.compile(
          UNION_WORDS + "(?:tổng c|công ty|tập đoàn|ngân hàng)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Finds the short forms that the article gave its names, from there on. */
  private void addShortForms() {
    Map<String, Optional<Mention>> meanings = new HashMap<>();
    List<Naming.ShortForm> forms = new ArrayList<>();
    for (Naming naming : namings) {
      if (naming instanceof Naming.ShortForm form) {
        Optional<Mention> named =
            only(
                mentions,
                mention ->
                    mention.block() == form.block()
                        && mention.span().equals(form.of())
                        && mention.entity().isPresent());
        Optional<Mention> before = meanings.putIfAbsent(form.text(), named);
        if (before == null) {
          forms.add(form);
        } else if (!before.flatMap(Mention::entity).equals(named.flatMap(Mention::entity))) {
          meanings.put(form.text(), Optional.empty());
        }
      }
    }
    for (Naming.ShortForm form : forms) {
      Optional<Mention> meaning = meanings.getOrDefault(form.text(), Optional.empty());
      meaning.flatMap(Mention::entity).ifPresent(entity -> addShortForm(form, entity));
    }
  }

  /**
   * Finds unions named by what the article says in brackets for their employers: "Công đoàn Sagri"
   * beside "Công đoàn Tổng công ty Nông nghiệp Sài Gòn (Sagri)".
   */
  private void nameUnionsInFull() {
    Map<String, Optional<Entity>> unions = new HashMap<>();
    for (Mention mention : mentions) {
      if (!mention.kind().isUnion() || mention.entity().isEmpty()) {
        continue;
      }
      String text = text(mention.block());
      Matcher bracket = SHORT_NAME.matcher(text).region(mention.span().end(), text.length());
      boolean union =
          bracket.lookingAt()
              && UNION_OF_EMPLOYER.matcher(mention.span().of(text)).lookingAt()
              && mentions.stream()
                  .noneMatch(
                      other ->
                          other.block() == mention.block()
                              && other.kind() != EntityKind.ORGANISATION
                              && other.span().start() == bracket.start(1));
      if (union) {
        unions.merge(
            bracket.group(1),
            mention.entity(),
            (one, two) -> one.equals(two) ? one : Optional.empty());
      }
    }
    unions.forEach((name, union) -> union.ifPresent(entity -> nameInFull(name, entity)));
  }

  private void nameInFull(String name, Entity union) {
    mentions.replaceAll(
        mention -> {
          if (!mention.kind().isUnion()) {
            return mention;
          }
          String written = mention.span().of(text(mention.block()));
          Matcher named = UNION_OF.matcher(written);
          boolean same = named.lookingAt() && written.substring(named.end()).equals(name);
          return same
              ? new Mention(
                  mention.block(),
                  mention.span(),
                  union.kind(),
                  Optional.of(union),
                  union.kind().code() + ".short_form",
                  0.85)
              : mention;
        });
  }

  private void addShortForm(Naming.ShortForm form, Entity entity) {
    String method = entity.kind().code() + ".short_form";
    for (Block block : article.blocks()) {
      if (block.seq() < form.block() || !block.kind().holdsFacts()) {
        continue;
      }
      String text = block.text();
      int from = block.seq() == form.block() ? form.span().start() : 0;
      for (int at = text.indexOf(form.text(), from);
          at >= 0;
          at = text.indexOf(form.text(), at + 1)) {
        Span span = new Span(at, at + form.text().length());
        boolean word =
            (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (span.end() == text.length()
                    || !Character.isLetterOrDigit(text.charAt(span.end())));
        boolean free =
            mentions.stream().noneMatch(m -> m.block() == block.seq() && m.span().overlaps(span));
        if (word && free) {
          mentions.add(
              new Mention(block.seq(), span, entity.kind(), Optional.of(entity), method, 0.85));
        }
      }
    }
  }
}
