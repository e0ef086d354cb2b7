package io.unionfacts.run.store;

import static io.unionfacts.run.store.DatabaseFile.literal;

import io.unionfacts.run.copies.CopyMarking;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads staged shards into a database and publishes it: built beside the target, moved over the
 * target in one step when it is whole. Whoever reads the target sees it as it was before or as it
 * is after, never in between, and a crash at any moment leaves it as it was.
 *
 * <p>The order in which shards are named is the order of rows; nothing else of the staging (how
 * many workers, which runner) leaves a trace.
 */
public final class DatabaseUpdate {
  private static final int MAX_NAMED_REJECTIONS = 20;

  /**
   * What DuckDB may take before it spills to disk, whatever the machine and the archive. Its own
   * default, four fifths of the machine, is no good neighbour; six times this loaded 20,000
   * documents no faster.
   */
  private static final String MEMORY = "1GB";

  private final Path target;
  private final Path building;
  private final RunRecord run;

  private DatabaseUpdate(Path target, RunRecord run) {
    this.target = target;
    this.building = WriterLock.beside(target, ".building");
    this.run = run;
  }

  /**
   * Loads and publishes; the caller holds the {@link WriterLock}.
   *
   * @param target the database, made if it is not there
   * @param shards the folder of finished shards
   * @param run what is known of the run
   * @param listener hears every step
   * @return what changed
   * @throws StoreException if the target is not ours, or cannot be written
   */
  public static RunResult publish(
      Path target, Path shards, RunRecord run, LoadingListener listener) {
    DatabaseUpdate update = new DatabaseUpdate(target, run);
    try {
      update.copyTarget();
      RunResult result = update.load(shards, listener);
      update.moveIntoPlace();
      return result;
    } catch (SQLException e) {
      throw StoreException.of("Cannot write " + target, e);
    } catch (IOException e) {
      throw new StoreException("Cannot write " + target + ": " + e, e);
    }
  }

  private void copyTarget() throws IOException, SQLException {
    discardBuilding();
    if (!Files.exists(target)) {
      DatabaseFile.create(building, run.versions().product());
      return;
    }
    DatabaseFile.openReadOnly(target).close();
    Files.copy(target, building);
    Path log = wal(target);
    if (Files.exists(log)) {
      Files.copy(log, wal(building));
    }
  }

  private void moveIntoPlace() throws IOException {
    if (Files.exists(wal(building))) {
      throw new StoreException("DuckDB left a write-ahead log beside " + building + ".");
    }
    try (FileChannel channel = FileChannel.open(building, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    // A log of the old file would be replayed into the new one.
    Files.deleteIfExists(wal(target));
    Files.move(
        building, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void discardBuilding() throws IOException {
    Files.deleteIfExists(building);
    Files.deleteIfExists(wal(building));
  }

  private static Path wal(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  private RunResult load(Path shards, LoadingListener listener) throws SQLException, IOException {
    Path spill = WriterLock.beside(target, ".spill");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("SET temp_directory = " + literal(spill.toString()));
      sql.execute("SET memory_limit = '" + MEMORY + "'");
      sql.execute("SET TimeZone = 'UTC'");
      sql.execute(
          "ATTACH "
              + literal(building.toString())
              + " AS db (STORAGE_VERSION '"
              + DatabaseFile.STORAGE_VERSION
              + "')");
      sql.execute("USE db");
      // No transaction: nobody sees the file before it is moved, and one over everything would
      // keep what it changes in memory.
      RunResult result = new Loading(sql, shards, run, listener).load();
      listener.step("database file", Loading.STEPS, Loading.STEPS);
      sql.execute("CHECKPOINT db");
      sql.execute("USE memory");
      sql.execute("DETACH db");
      return result;
    } catch (SQLException | RuntimeException e) {
      discardBuilding();
      throw e;
    } finally {
      Folders.delete(spill);
    }
  }

  /** The statements of one loading, in order. */
  private record Loading(Statement sql, Path shards, RunRecord run, LoadingListener listener) {
    /** Documents, articles, the tables that belong to them, what follows from them, the file. */
    static final int STEPS = 2 + Schema.OF_ARTICLES.size() + 3 + 1;

    /** How many articles go or come; without any, nothing that follows from articles changes. */
    private static final String CHANGED_ARTICLES =
        "SELECT (SELECT count(*) FROM gone_article) + (SELECT count(*) FROM staged_article)\n";

    RunResult load() throws SQLException {
      int step = 0;
      listener.step("document", ++step, STEPS);
      stage(Shard.UNCHANGED);
      stage(Schema.DOCUMENT);
      stage(Schema.ARTICLE);
      stage(Schema.REJECTED);
      keepOneCopyOfEachDocument();
      String runId = runId();
      findGoneDocuments();
      deleteGone();
      insertDocuments(runId);
      insertRejected(runId);
      if (number(CHANGED_ARTICLES) > 0) {
        listener.step("article", ++step, STEPS);
        insert(Schema.ARTICLE, "FROM staged_article");
        for (Table table : Schema.OF_ARTICLES) {
          listener.step(table.name(), ++step, STEPS);
          insert(table, "FROM " + staged(table) + exceptLosers());
        }
        listener.step("entity", ++step, STEPS);
        mergeEntities();
        listener.step("copies", ++step, STEPS);
        new CopyMarking(sql).mark();
        listener.step("fact index", ++step, STEPS);
        for (String statement : FactIndex.refresh()) {
          sql.execute(statement);
        }
      }
      RunResult result = result(runId);
      insertRun(result);
      return result;
    }

    private void stage(Table table) throws SQLException {
      sql.execute(
          "CREATE TEMP TABLE staged_"
              + table.name()
              + " AS SELECT *, parse_filename(parse_dirpath(filename)) AS shard FROM "
              + staged(table));
    }

    /**
     * The rows of a table in every finished shard; their names keep the order of the inputs. Inputs
     * that hold no file leave no shard, and DuckDB refuses a pattern that no file has.
     */
    private String staged(Table table) {
      String[] finished = shards.toFile().list((folder, name) -> name.matches("[0-9].*"));
      boolean none = finished == null || finished.length == 0;
      String columns =
          table.stagedColumns().stream()
              .map(
                  c ->
                      "CAST(%s AS %s) AS %s"
                          .formatted(none ? "NULL" : c.name(), c.type(), c.name()))
              .collect(Collectors.joining(", "));
      return none
          ? "(SELECT " + columns + ", CAST(NULL AS VARCHAR) AS filename WHERE false)"
          : "(SELECT "
              + columns
              + ", filename FROM read_parquet("
              + literal(shards + "/[0-9]*/" + Shard.fileName(table))
              + ", filename = true))";
    }

    /**
     * Two inputs with the same bytes are one document: its articles come from the shard where its
     * first name stands, those of the others are left out.
     */
    private void keepOneCopyOfEachDocument() throws SQLException {
      sql.execute(
          """
          CREATE TEMP TABLE loser AS
          WITH copies AS (
            SELECT doc_id, shard, min(uri) AS uri FROM staged_document GROUP BY doc_id, shard),
          losing AS (
            SELECT doc_id, shard FROM copies
            QUALIFY row_number() OVER (PARTITION BY doc_id ORDER BY uri, shard) > 1)
          SELECT a.article_id, a.shard FROM staged_article a JOIN losing USING (doc_id, shard)
          """);
      sql.execute(
          "DELETE FROM staged_article WHERE (article_id, shard) IN (SELECT article_id, shard FROM"
              + " loser)");
    }

    private String exceptLosers() throws SQLException {
      return number("SELECT count(*) FROM loser") == 0
          ? ""
          : " WHERE (article_id, parse_filename(parse_dirpath(filename))) NOT IN"
              + " (SELECT article_id, shard FROM loser)";
    }

    private String runId() throws SQLException {
      String inputs =
          text(
              """
              SELECT coalesce(bit_xor(md5_number(part)), 0)::VARCHAR || count(*) FROM (
                SELECT doc_id || ' ' || uri AS part FROM staged_document
                UNION ALL SELECT doc_id || ' ' || uri FROM staged_unchanged
                UNION ALL SELECT uri || ' ' || reason FROM staged_rejected)
              """);
      String before =
          text(
              "SELECT coalesce((SELECT run_id FROM run ORDER BY started_at DESC, run_id LIMIT 1),"
                  + " '')");
      return ContentId.ofParts(
          "run",
          before,
          run.versions().product(),
          run.versions().rules(),
          run.versions().models().orElse(""),
          inputs);
    }

    /**
     * Documents whose rows go: those read again, those whose name now stands for other bytes, and,
     * with --prune, those that this run did not meet.
     */
    private void findGoneDocuments() throws SQLException {
      sql.execute(
          """
          CREATE TEMP TABLE met AS
          SELECT DISTINCT uri, doc_id FROM (
            SELECT uri, doc_id FROM staged_document
            UNION ALL SELECT uri, doc_id FROM staged_unchanged
            UNION ALL SELECT uri, NULL FROM staged_rejected WHERE stage <> 'read')
          """);
      // A name that this run met belongs to what it met there.
      sql.execute(
          """
          CREATE TEMP TABLE kept_document AS
          SELECT d.* FROM document d
          WHERE NOT EXISTS (FROM met m WHERE m.uri = d.uri AND m.doc_id IS DISTINCT FROM d.doc_id)
            AND (d.doc_id, d.uri) NOT IN (SELECT doc_id, uri FROM staged_document)
          """);
      if (run.prune()) {
        sql.execute(
            """
            DELETE FROM kept_document
            WHERE uri NOT IN (SELECT uri FROM met UNION ALL SELECT uri FROM staged_rejected)
            """);
      }
      // An unchanged document may have got a further name; what is known of it is known already.
      sql.execute(
          """
          CREATE TEMP TABLE named_document AS
          SELECT u.doc_id, u.uri, any_value(d.media_type ORDER BY d.uri) AS media_type,
            any_value(d.charset ORDER BY d.uri) AS charset, any_value(d.bytes ORDER BY d.uri) AS bytes,
            any_value(d.fetched_at ORDER BY d.uri) AS fetched_at,
            any_value(d.run_id ORDER BY d.uri) AS run_id
          FROM staged_unchanged u JOIN document d ON d.doc_id = u.doc_id
          WHERE NOT EXISTS (FROM kept_document k WHERE k.doc_id = u.doc_id AND k.uri = u.uri)
          GROUP BY u.doc_id, u.uri
          """);
      sql.execute(
          """
          CREATE TEMP TABLE gone_article AS
          SELECT article_id FROM article
          WHERE doc_id IN (SELECT doc_id FROM staged_document)
            OR doc_id NOT IN (
              SELECT doc_id FROM kept_document UNION ALL SELECT doc_id FROM named_document)
          """);
    }

    private void deleteGone() throws SQLException {
      sql.execute(
          "DELETE FROM document WHERE (doc_id, uri) NOT IN (SELECT doc_id, uri FROM kept_document)");
      if (number("SELECT count(*) FROM gone_article") > 0) {
        for (Table table :
            Stream.concat(Stream.of(Schema.ARTICLE), Schema.OF_ARTICLES.stream()).toList()) {
          sql.execute(
              "DELETE FROM "
                  + table.name()
                  + " WHERE article_id IN (SELECT article_id FROM gone_article)");
        }
      }
      sql.execute(
          "DELETE FROM rejected WHERE uri IN (SELECT uri FROM met UNION ALL SELECT uri FROM"
              + " staged_rejected)");
      if (run.prune()) {
        sql.execute("DELETE FROM rejected");
      }
    }

    private void insertDocuments(String runId) throws SQLException {
      insert(
          Schema.DOCUMENT,
          "FROM (SELECT DISTINCT ON (doc_id, uri) * FROM staged_document ORDER BY doc_id, uri)",
          runId);
      sql.execute("INSERT INTO document SELECT * FROM named_document ORDER BY doc_id, uri");
    }

    private void insertRejected(String runId) throws SQLException {
      insert(Schema.REJECTED, "FROM staged_rejected ORDER BY uri, stage, reason", runId);
    }

    private void insert(Table table, String from) throws SQLException {
      insert(table, from, "");
    }

    private void insert(Table table, String from, String runId) throws SQLException {
      String columns =
          table.columns().stream()
              .map(c -> c.computed().orElse(c.name()).replace("$run_id", literal(runId)))
              .collect(Collectors.joining(", "));
      sql.execute("INSERT INTO " + table.name() + " SELECT " + columns + " " + from);
    }

    /** One row per entity; what one mention does not say of it, another may. */
    private void mergeEntities() throws SQLException {
      String staged =
          Schema.ENTITY.stagedColumns().stream()
              .map(Column::name)
              .filter(name -> !name.equals("entity_id"))
              .map(name -> "max(" + name + ") AS " + name)
              .collect(Collectors.joining(", "));
      String known =
          Schema.ENTITY.stagedColumns().stream()
              .map(Column::name)
              .filter(name -> !name.equals("entity_id"))
              .map(name -> "coalesce(s." + name + ", e." + name + ") AS " + name)
              .collect(Collectors.joining(", "));
      sql.execute(
          "CREATE TEMP TABLE merged_entity AS WITH s AS (SELECT entity_id, "
              + staged
              + " FROM "
              + staged(Schema.ENTITY)
              + " GROUP BY entity_id) SELECT coalesce(s.entity_id, e.entity_id) AS entity_id, "
              + known
              + " FROM s FULL JOIN entity e ON e.entity_id = s.entity_id");
      sql.execute("DELETE FROM entity");
      sql.execute(
          """
          CREATE TEMP TABLE named_entity AS
          WITH RECURSIVE named(entity_id) AS (
            SELECT DISTINCT entity_id FROM (
              SELECT entity_id FROM mention
              UNION ALL SELECT subject_id FROM fact
              UNION ALL SELECT giver_id FROM fact
              UNION ALL SELECT place_id FROM fact)
            WHERE entity_id IS NOT NULL
            UNION
            SELECT unnest([m.parent_id, m.place_id]) FROM named n JOIN merged_entity m USING (entity_id))
          SELECT entity_id FROM named WHERE entity_id IS NOT NULL
          """);
      insert(
          Schema.ENTITY,
          "FROM merged_entity WHERE entity_id IN (FROM named_entity) ORDER BY entity_id");
    }

    private RunResult result(String runId) throws SQLException {
      long loaded =
          number("SELECT count(*) FROM (SELECT DISTINCT doc_id, uri FROM staged_document)");
      long unchanged = number("SELECT count(*) FROM staged_unchanged");
      long rejected = number("SELECT count(*) FROM staged_rejected");
      String ofThisRun =
          " JOIN article a USING (article_id) WHERE a.doc_id IN (SELECT doc_id FROM staged_document)";
      return new RunResult(
          runId,
          loaded + unchanged + rejected,
          loaded,
          unchanged,
          rejected,
          counts("SELECT role, count(*) FROM staged_article GROUP BY role ORDER BY role"),
          counts(
              "SELECT f.kind, count(*) AS n FROM fact f"
                  + ofThisRun
                  + " GROUP BY f.kind ORDER BY n DESC, f.kind"),
          texts(
              "SELECT uri || ': ' || reason || coalesce(' (' || detail || ')', '') FROM"
                  + " staged_rejected ORDER BY uri LIMIT "
                  + MAX_NAMED_REJECTIONS),
          counts(
              "SELECT reason, count(*) AS n FROM staged_rejected GROUP BY reason ORDER BY n DESC,"
                  + " reason"));
    }

    private void insertRun(RunResult result) throws SQLException {
      String values =
          String.join(
              ", ",
              literal(result.runId()),
              literal(run.startedAt().toString()),
              literal(Instant.now().toString()),
              literal(result.rejected() == 0 ? "finished" : "finished_with_rejections"),
              literal(run.versions().product()),
              literal(run.versions().rules()),
              run.versions().models().map(DatabaseFile::literal).orElse("NULL"),
              literal(run.runner()),
              literal(String.join("\n", run.inputs())),
              Long.toString(result.seen()),
              Long.toString(result.loaded()),
              Long.toString(result.unchanged()),
              Long.toString(result.rejected()));
      sql.execute("INSERT INTO run VALUES (" + values + ")");
    }

    private long number(String query) throws SQLException {
      try (ResultSet rows = sql.executeQuery(query)) {
        rows.next();
        return rows.getLong(1);
      }
    }

    private String text(String query) throws SQLException {
      try (ResultSet rows = sql.executeQuery(query)) {
        rows.next();
        return rows.getString(1);
      }
    }

    private List<String> texts(String query) throws SQLException {
      List<String> values = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery(query)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }

    private Map<String, Long> counts(String query) throws SQLException {
      Map<String, Long> values = new LinkedHashMap<>();
      try (ResultSet rows = sql.executeQuery(query)) {
        while (rows.next()) {
          values.put(rows.getString(1), rows.getLong(2));
        }
      }
      return values;
    }
  }
}
