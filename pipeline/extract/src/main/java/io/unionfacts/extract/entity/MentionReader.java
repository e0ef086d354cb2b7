package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodReader;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.quantity.QuantityReader;
import io.unionfacts.extract.text.Sentences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and resolves the mentions of an article. Immutable and thread-safe.
 *
 * <p>In an article with the title "LĐLĐ quận Nam Từ Liêm tổng kết công tác năm", the words "LĐLĐ
 * Thành phố" are a mention of "Liên đoàn Lao động thành phố Hà Nội", and "Thành phố" within them
 * one of "thành phố Hà Nội".
 */
public final class MentionReader {
  private static final String NATIONAL = " Việt Nam";

  /** What may be named without the country that its name ends in. */
  private static final Set<EntityKind> FIRMS =
      EnumSet.of(EntityKind.FEDERATION, EntityKind.ORGANISATION);

  private final Gazetteer gazetteer;
  private final Names names;
  private final Typos typos;
  private final Bodies bodies;
  private final Regions regions;
  private final EntityCatalog catalog;
  private final NameFinder finder;
  private final Sentences sentences = Sentences.standard();
  private final PeriodReader periods = PeriodReader.standard();
  private final QuantityReader quantityReader = QuantityReader.standard();

  private MentionReader(Gazetteer gazetteer, NameFinder finder) {
    this.finder = finder;
    this.gazetteer = gazetteer;
    names = Names.standard(gazetteer);
    typos = new Typos(gazetteer);
    bodies = new Bodies(gazetteer);
    regions = Regions.standard(gazetteer);
    catalog = new EntityCatalog(gazetteer, bodies);
  }

  /** A reader with the gazetteers and grammar that ship with unionfacts. */
  public static MentionReader standard() {
    return with(NameFinder.none());
  }

  /** A reader that asks a finder for the names that its grammar leaves unsettled. */
  public static MentionReader with(NameFinder finder) {
    return new MentionReader(Gazetteer.standard(), finder);
  }

  /**
   * Reads an article.
   *
   * @return its mentions by block and position; of one kind none overlaps another, but a place lies
   *     inside the federation that is named after it
   */
  public List<Mention> read(Article article) {
    return read(article, ArticleNumbers.of(article, periods, quantityReader));
  }

  /** Reads an article whose tokens and periods others read too. */
  public List<Mention> read(Article article, ArticleNumbers numbers) {
    List<Naming> namings = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind().holdsFacts()) {
        Scan scan = names.scan(block.text(), numbers.tokens(block));
        List<Quantity> quantities = numbers.quantities(block);
        List<Naming> read = Grammar.read(scan, typos, block, quantities);
        namings.addAll(read);
        namings.addAll(OpenNames.read(finder, sentences, block, scan, read, quantities));
        for (Period period : numbers.periods(block)) {
          period.schoolYear().ifPresent(year -> mentions.add(mention(block, period, year)));
        }
      }
    }
    mentions.addAll(
        inFull(Resolver.resolve(gazetteer, bodies, article, namings, regionOf(article, numbers))));
    mentions.sort(MentionReader::compare);
    return List.copyOf(mentions);
  }

  /**
   * "Tổng công ty Đường sắt" in an article that names Tổng công ty Đường sắt Việt Nam is that one.
   */
  private static List<Mention> inFull(List<Mention> mentions) {
    Map<String, Optional<Entity>> full = new HashMap<>();
    for (Mention mention : mentions) {
      String name = mention.entity().map(Entity::name).orElse("");
      if (name.endsWith(NATIONAL) && FIRMS.contains(mention.kind())) {
        full.put(name.substring(0, name.length() - NATIONAL.length()), mention.entity());
      }
    }
    if (full.isEmpty()) {
      return mentions;
    }
    List<Mention> named = new ArrayList<>();
    for (Mention mention : mentions) {
      Optional<Entity> whole =
          mention
              .entity()
              .map(Entity::name)
              .flatMap(name -> full.getOrDefault(name, Optional.empty()));
      named.add(
          whole.filter(body -> body.kind() == mention.kind()).isEmpty()
              ? mention
              : new Mention(
                  mention.block(),
                  mention.span(),
                  mention.kind(),
                  whole,
                  mention.method(),
                  mention.confidence()));
    }
    return named;
  }

  private static int compare(Mention a, Mention b) {
    if (a.block() != b.block()) {
      return Integer.compare(a.block(), b.block());
    }
    int bySpan = a.span().compareTo(b.span());
    return bySpan != 0 ? bySpan : a.kind().compareTo(b.kind());
  }

  private Optional<Unit> regionOf(Article article, ArticleNumbers numbers) {
    return regions.of(article).or(() -> nextToByline(article, numbers));
  }

  /** The province that stands in the dateline, or in brackets in the byline: "(Phú Thọ)". */
  private Optional<Unit> nextToByline(Article article, ArticleNumbers numbers) {
    for (Block block : article.blocks()) {
      boolean dateline = block.kind() == BlockKind.DATELINE;
      if (dateline || block.kind() == BlockKind.BYLINE) {
        Scan scan = names.scan(block.text(), numbers.tokens(block));
        for (Naming naming : Grammar.read(scan, typos, block, List.of())) {
          if (naming instanceof Naming.Place place
              && (dateline || place.setting() == Naming.Setting.BRACKETS)) {
            Optional<Unit> province =
                place.candidates().stream()
                    .filter(unit -> unit.kind() == EntityKind.PROVINCE)
                    .findFirst();
            if (province.isPresent()) {
              return province;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Mention mention(Block block, Period period, SchoolYear year) {
    return new Mention(
        block.seq(),
        period.span(),
        EntityKind.SCHOOL_YEAR,
        Optional.of(
            new Entity(
                "school_year:" + year,
                EntityKind.SCHOOL_YEAR,
                year.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        "school_year.period",
        0.99);
  }

  /** The entities that stand above those mentioned. */
  public EntityCatalog catalog() {
    return catalog;
  }

  /** The province that an article's paper writes of, if it is known and writes of one. */
  public Optional<Entity> region(Article article) {
    return regionOf(article, ArticleNumbers.of(article, periods, quantityReader)).map(Unit::entity);
  }
}
