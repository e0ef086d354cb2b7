package io.unionfacts.run.store;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Warning;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.extract.fact.FactCheck;
import io.unionfacts.extract.fact.Giver;
import io.unionfacts.extract.period.SchoolYear;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import io.unionfacts.run.copies.TextSketch;
import io.unionfacts.run.input.ParsedDocument;
import io.unionfacts.run.input.RawDocument;
import io.unionfacts.run.input.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one chunk of documents, staged as a folder with a file per table. The folder gets its
 * final name only when it is whole ({@link #finish}), so a shard that exists is complete, and
 * writing it again changes nothing.
 */
public final class Shard implements Closeable {
  /** Documents that were skipped because the database has them already. */
  static final Table UNCHANGED =
      new Table(
          "unchanged",
          "One row per document skipped.",
          List.of("doc_id", "uri"),
          List.of(
              Column.column("doc_id", "VARCHAR", "Id."),
              Column.column("uri", "VARCHAR", "Where.")));

  /** Tables that a shard holds, in the order in which they are loaded. */
  static final List<Table> TABLES =
      List.of(
          UNCHANGED,
          Schema.DOCUMENT,
          Schema.ARTICLE,
          Schema.BLOCK,
          Schema.TEXT_SKETCH,
          Schema.ENTITY,
          Schema.MENTION,
          Schema.FACT,
          Schema.FACT_CHECK,
          Schema.WARNING,
          Schema.REJECTED);

  /** Not a table: the digest of each file, and what was counted. */
  private static final String CONTENTS = "contents.tsv";

  private static final int DECIMALS = 6;
  private static final int INTEGER_DIGITS = 38 - DECIMALS;

  private final Path folder;
  private final Path unfinished;
  private final Function<String, Optional<Entity>> directory;
  private final Map<String, StagedRows> rows = new HashMap<>();
  private final Set<String> documents = new HashSet<>();

  /** The ids of the entities staged, by their keys. */
  private final Map<String, String> entities = new HashMap<>();

  private final Folding folding = new Folding();

  private Shard(Path folder, Path unfinished, Function<String, Optional<Entity>> directory)
      throws IOException {
    this.folder = folder;
    this.unfinished = unfinished;
    this.directory = directory;
    Files.createDirectories(unfinished);
    for (Table table : TABLES) {
      rows.put(table.name(), new StagedRows(table, unfinished.resolve(fileName(table))));
    }
  }

  /**
   * Starts a shard.
   *
   * @param shards the folder of all shards
   * @param name its own name, the same whenever the same chunk is tried again
   * @param directory looks up entities by key, so that the parents and places of those mentioned
   *     get rows too
   */
  public static Shard begin(Path shards, String name, Function<String, Optional<Entity>> directory)
      throws IOException {
    Files.createDirectories(shards);
    // Two attempts at one chunk may run side by side on a cluster; only one will be renamed.
    Path unfinished = shards.resolve("unfinished-" + name + "-" + UUID.randomUUID());
    return new Shard(shards.resolve(name), unfinished, directory);
  }

  /** Whether the shard of this name is there and whole. */
  public static boolean isFinished(Path shards, String name) {
    return Files.isDirectory(shards.resolve(name));
  }

  /** Whether the shard of this name is there and its files are as they were written. */
  public static boolean isIntact(Path shards, String name) throws IOException {
    Path folder = shards.resolve(name);
    Path contents = folder.resolve(CONTENTS);
    if (!Files.isRegularFile(contents)) {
      return false;
    }
    Set<String> written = new HashSet<>(Files.readAllLines(contents));
    for (Table table : TABLES) {
      Path file = folder.resolve(fileName(table));
      CRC32 crc = new CRC32();
      if (!Files.isRegularFile(file)) {
        return false;
      }
      try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (!written.contains(line(table, crc.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static String line(Table table, long checksum) {
    return fileName(table) + '\t' + Long.toHexString(checksum);
  }

  /** What was counted in a finished shard. */
  public static ShardCounts counts(Path shards, String name) throws IOException {
    return ShardCounts.ofLines(Files.readString(shards.resolve(name).resolve(CONTENTS)));
  }

  /** Throws a finished shard away, if it is there. */
  public static void delete(Path shards, String name) throws IOException {
    Folders.delete(shards.resolve(name));
  }

  static String fileName(Table table) {
    return table.name() + ".parquet";
  }

  /** Stages a document that the database has already. */
  public void unchanged(String docId, String uri) throws IOException {
    of(UNCHANGED).text(docId).text(uri).end();
  }

  /** Stages an input that could not be used. */
  public void rejected(Rejection rejection) throws IOException {
    of(Schema.REJECTED)
        .text(rejection.uri())
        .text(rejection.stage().code())
        .text(rejection.reason().code())
        .text(rejection.detail())
        .end();
  }

  /** Stages a document and everything read out of it. */
  public void document(
      String docId, RawDocument raw, ParsedDocument parsed, List<Extraction> extractions)
      throws IOException {
    of(Schema.DOCUMENT)
        .text(docId)
        .text(raw.uri())
        .text(parsed.mediaType())
        .text(parsed.charset())
        .number(raw.bytes().length)
        .time(raw.fetchedAt().orElse(null))
        .end();
    if (documents.add(docId)) {
      for (Extraction extraction : extractions) {
        extraction(docId, extraction);
      }
    }
  }

  private void extraction(String docId, Extraction extraction) throws IOException {
    Article article = extraction.article();
    String articleId = ContentId.article(docId, article.seq());
    List<CodePoints> positions = new ArrayList<>();
    int characters = 0;
    for (Block block : article.blocks()) {
      CodePoints codePoints = new CodePoints(block.text());
      positions.add(codePoints);
      characters += codePoints.count();
      of(Schema.BLOCK)
          .text(articleId)
          .number(block.seq())
          .text(block.kind().code())
          .text(block.text())
          .end();
    }
    article(docId, articleId, article, characters);
    Optional<String> sketch = TextSketch.of(article);
    if (sketch.isPresent()) {
      of(Schema.TEXT_SKETCH).text(articleId).text(sketch).end();
    }
    Ids ids = new Ids();
    for (Mention mention : extraction.mentions()) {
      mention(articleId, article, mention, positions.get(mention.block()), ids);
    }
    List<@Nullable String> factIds = factIds(articleId, extraction.facts(), positions);
    for (int i = 0; i < factIds.size(); i++) {
      String factId = factIds.get(i);
      Fact fact = extraction.facts().get(i);
      if (factId == null) {
        tooLong(articleId, fact, positions.get(fact.block()));
      } else {
        String partOf = fact.partOf().map(factIds::get).orElse(null);
        fact(factId, articleId, article, fact, positions.get(fact.block()), partOf);
      }
    }
    for (FactCheck check : extraction.checks()) {
      check(articleId, check, factIds);
    }
    for (Warning warning : extraction.warnings()) {
      warning(articleId, warning, positions.get(warning.block()));
    }
  }

  private void article(String docId, String articleId, Article article, int characters)
      throws IOException {
    Optional<PublicationTime> published = article.published();
    of(Schema.ARTICLE)
        .text(articleId)
        .text(docId)
        .text(article.role().code())
        .number(article.seq())
        .text(article.kicker())
        .text(article.title())
        .text(article.lead())
        .text(article.author())
        .time(published.map(p -> p.time().orElse(p.date().atStartOfDay())).orElse(null))
        .truth(published.map(p -> p.time().isPresent()))
        .text(article.site())
        .text(article.url())
        .text(article.language())
        .number(characters)
        .text(textId(article))
        .end();
  }

  private void mention(
      String articleId, Article article, Mention mention, CodePoints position, Ids ids)
      throws IOException {
    int start = position.at(mention.span().start());
    int end = position.at(mention.span().end());
    String mentionId =
        ids.next(
            "mention",
            articleId,
            Integer.toString(mention.block()),
            Integer.toString(start),
            Integer.toString(end),
            mention.kind().code());
    of(Schema.MENTION)
        .text(mentionId)
        .text(articleId)
        .number(mention.block())
        .number(start)
        .number(end)
        .text(mention.span().of(article.blocks().get(mention.block()).text()))
        .text(mention.kind().code())
        .text(entity(mention.entity()))
        .text(mention.method())
        .number(confidence(mention.confidence()))
        .end();
  }

  private void fact(
      String factId,
      String articleId,
      Article article,
      Fact fact,
      CodePoints position,
      @Nullable String partOf)
      throws IOException {
    Quantity quantity = fact.quantity();
    String text = article.blocks().get(fact.block()).text();
    of(Schema.FACT)
        .text(factId)
        .text(articleId)
        .number(fact.block())
        .number(position.at(quantity.span().start()))
        .number(position.at(quantity.span().end()))
        .text(quantity.span().of(text))
        .text(fact.sentence().of(text))
        .number(position.at(fact.sentence().start()))
        .text(fact.kind().code())
        .number(Optional.of(quantity.value()))
        .number(quantity.max())
        .number(quantity.of())
        .text(quantity.modifier().code())
        .text(fact.unit())
        .text(fact.counted())
        .text(entity(fact.subject()))
        .text(entity(fact.giver().flatMap(Giver::entity)))
        .text(fact.giver().map(Giver::name))
        .text(fact.form())
        .text(fact.recipient())
        .text(fact.level())
        .text(fact.schoolYear().map(SchoolYear::toString))
        .whole(fact.year())
        .text(fact.period())
        .text(entity(fact.place()))
        .text(fact.moneyRole())
        .text(fact.status().code())
        .text(partOf)
        .text(fact.method())
        .number(confidence(fact.confidence()))
        .text(folding.of(fact.sentence().of(text)))
        .end();
  }

  private void tooLong(String articleId, Fact fact, CodePoints position) throws IOException {
    of(Schema.WARNING)
        .text(articleId)
        .number(fact.block())
        .number(position.at(fact.quantity().span().start()))
        .number(position.at(fact.quantity().span().end()))
        .text("value.not-representable")
        .text("This figure has more digits than the tables hold, and was left out.")
        .end();
  }

  private void check(String articleId, FactCheck check, List<@Nullable String> factIds)
      throws IOException {
    List<String> concerned = new ArrayList<>();
    for (int index : check.facts()) {
      String factId = factIds.get(index);
      if (factId == null) {
        return;
      }
      concerned.add(factId);
    }
    if (!fits(check.expected()) || !fits(check.found())) {
      return;
    }
    of(Schema.FACT_CHECK)
        .text(
            ContentId.ofParts("check", articleId, check.kind().code(), String.join(",", concerned)))
        .text(articleId)
        .text(check.kind().code())
        .number(Optional.of(check.expected()))
        .number(Optional.of(check.found()))
        .truth(Optional.of(check.holds()))
        .list(concerned)
        .end();
  }

  private void warning(String articleId, Warning warning, CodePoints position) throws IOException {
    of(Schema.WARNING)
        .text(articleId)
        .number(warning.block())
        .number(position.at(warning.span().start()))
        .number(position.at(warning.span().end()))
        .text(warning.code())
        .text(warning.message())
        .end();
  }

  /** The entity's id, after staging it with everything above it. */
  private @Nullable String entity(Optional<Entity> entity) throws IOException {
    if (entity.isEmpty()) {
      return null;
    }
    Entity named = entity.get();
    String known = entities.get(named.key());
    if (known != null) {
      return known;
    }
    String id = ContentId.entity(named.key());
    entities.put(named.key(), id);
    // Staged first, so that their rows don't end up inside this one.
    String parent = entity(named.parent().flatMap(directory));
    String place = entity(named.place().flatMap(directory));
    of(Schema.ENTITY)
        .text(id)
        .text(named.kind().code())
        .text(named.name())
        .text(named.shortName())
        .text(parent)
        .text(place)
        .text(named.code())
        .time(named.validFrom().orElse(null))
        .time(named.validTo().orElse(null))
        .end();
    return id;
  }

  /** The id of each fact; NULL for one whose figures the tables cannot hold exactly. */
  private static List<@Nullable String> factIds(
      String articleId, List<Fact> facts, List<CodePoints> positions) {
    Ids ids = new Ids();
    List<@Nullable String> result = new ArrayList<>();
    for (Fact fact : facts) {
      Quantity quantity = fact.quantity();
      boolean fits =
          fits(quantity.value())
              && quantity.max().map(Shard::fits).orElse(true)
              && quantity.of().map(Shard::fits).orElse(true);
      Span span = quantity.span();
      CodePoints position = positions.get(fact.block());
      result.add(
          fits
              ? ids.next(
                  "fact",
                  articleId,
                  Integer.toString(fact.block()),
                  Integer.toString(position.at(span.start())),
                  Integer.toString(position.at(span.end())))
              : null);
    }
    return result;
  }

  private static boolean fits(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= INTEGER_DIGITS;
  }

  private static Optional<BigDecimal> confidence(double confidence) {
    return Optional.of(BigDecimal.valueOf(Math.round(confidence * 10_000), 4));
  }

  /** Equal for articles whose words are equal, whatever their punctuation, case and captions. */
  private static String textId(Article article) {
    StringBuilder words = new StringBuilder();
    for (Block block : article.blocks()) {
      if (TextSketch.KINDS.contains(block.kind())) {
        String text = block.text();
        for (int i = 0; i < text.length(); i++) {
          if (Character.isLetterOrDigit(text.charAt(i))) {
            words.append(text.charAt(i));
          }
        }
      }
    }
    return ContentId.ofParts("text", words.toString().toLowerCase(Locale.ROOT));
  }

  private StagedRows of(Table table) {
    StagedRows found = rows.get(table.name());
    if (found == null) {
      throw new IllegalArgumentException("no shard holds " + table.name());
    }
    return found;
  }

  /**
   * Makes the shard appear, whole; if another attempt was faster, its equal rows stay.
   *
   * @param counts what to keep beside the rows
   */
  public void finish(ShardCounts counts) throws IOException {
    closeRows();
    StringBuilder contents = new StringBuilder(counts.toLines());
    for (Table table : TABLES) {
      contents.append(line(table, of(table).checksum())).append('\n');
    }
    Files.writeString(unfinished.resolve(CONTENTS), contents);
    try {
      Files.move(unfinished, folder);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private void closeRows() throws IOException {
    for (StagedRows each : rows.values()) {
      each.close();
    }
  }

  /** Throws an unfinished shard away; does nothing to a finished one. */
  @Override
  public void close() throws IOException {
    closeRows();
    if (Files.isDirectory(unfinished)) {
      Folders.delete(unfinished);
    }
  }

  /** Ids of things at the same place differ by their order there. */
  private static final class Ids {
    private final Map<String, Integer> seen = new HashMap<>();

    String next(String... parts) {
      String id = ContentId.ofParts(parts);
      int earlier = seen.merge(id, 1, Integer::sum) - 1;
      return earlier == 0 ? id : ContentId.ofParts(id, Integer.toString(earlier));
    }
  }
}
