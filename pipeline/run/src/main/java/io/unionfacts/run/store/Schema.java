package io.unionfacts.run.store;

import static io.unionfacts.run.store.Column.column;
import static io.unionfacts.run.store.Column.computed;
import static io.unionfacts.run.store.Column.worded;

import io.unionfacts.run.input.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every table and view of the database, with types, comments and allowed words. Nothing else in the
 * code creates one, and the data dictionary is generated from here.
 *
 * <p>Numbers are {@link #NUMBER}; offsets count Unicode code points of the block's text, end
 * exclusive; ids are hexadecimal SHA-256 digests of content (see {@link ContentId}).
 */
public final class Schema {
  /** Raised whenever a table changes in a way that older readers or writers would trip over. */
  public static final int VERSION = 3;

  /** The type of every figure: exact, with six decimals. */
  public static final String NUMBER = "DECIMAL(38,6)";

  public static final Table RUN =
      new Table(
          "run",
          "One row per batch run.",
          List.of("run_id", "started_at"),
          List.of(
              column(
                  "run_id",
                  "VARCHAR",
                  "Id, from the versions, the inputs' ids and the run before."),
              column("started_at", "TIMESTAMPTZ", "When it started."),
              column("finished_at", "TIMESTAMPTZ", "When its rows were published."),
              worded("status", Words.RUN_STATUS, "How it ended."),
              column("version", "VARCHAR", "Version of unionfacts."),
              column("rules_version", "VARCHAR", "Digest of rules, lexicons and gazetteers."),
              column("models_version", "VARCHAR", "Digest of the models; NULL when none was used."),
              column("runner", "VARCHAR", "Beam runner, for example DirectRunner."),
              column("input", "VARCHAR", "The inputs as given, one a line."),
              column("documents_seen", "BIGINT", "Documents found in the inputs."),
              column("documents_loaded", "BIGINT", "Documents whose rows were written."),
              column("documents_unchanged", "BIGINT", "Documents skipped, as loaded before."),
              column("documents_rejected", "BIGINT", "Inputs that could not be used.")));

  public static final Table DOCUMENT =
      new Table(
          "document",
          "One row per input record: file, archive entry, WARC record or line of JSON.",
          List.of("doc_id", "uri"),
          List.of(
              column("doc_id", "VARCHAR", "SHA-256 of the raw bytes, hexadecimal."),
              column(
                  "uri", "VARCHAR", "Where it was found: the path as given; entries after '!/'."),
              column("media_type", "VARCHAR", "Media type, for example text/html."),
              column("charset", "VARCHAR", "Character encoding it was decoded from."),
              column("bytes", "BIGINT", "Size of the raw bytes."),
              column("fetched_at", "TIMESTAMPTZ", "When it was fetched, when the archive says so."),
              computed("run_id", "VARCHAR", "$run_id", "The run that loaded it.")));

  public static final Table ARTICLE =
      new Table(
          "article",
          "One row per article found in a document.",
          List.of("article_id"),
          List.of(
              column("article_id", "VARCHAR", "Id, from doc_id and seq."),
              column("doc_id", "VARCHAR", "The document it was found in."),
              worded("role", Words.ROLE, "The page's own article, or a piece of another one."),
              column("seq", "INTEGER", "Position on the page, from 0; the main article is 0."),
              column("kicker", "VARCHAR", "Line above the headline."),
              column("title", "VARCHAR", "Headline, without the kicker."),
              column("lead", "VARCHAR", "Summary below the headline."),
              column("author", "VARCHAR", "Byline, the name alone."),
              column(
                  "published_at",
                  "TIMESTAMP",
                  "When published, Vietnamese time, as the page says."),
              column("published_has_time", "BOOLEAN", "Whether the page gave a time of day."),
              column("site", "VARCHAR", "Site's host or short name."),
              column("url", "VARCHAR", "The article's own address."),
              column("language", "VARCHAR", "BCP 47 tag of its language."),
              column("char_count", "INTEGER", "Code points in all its blocks."),
              column("text_id", "VARCHAR", "Digest of its folded words: equal for equal texts."),
              computed(
                  "duplicate_of",
                  "VARCHAR",
                  "NULL",
                  "The copy that counts: the fullest, for a teaser its full article; NULL for that one."),
              computed(
                  "title_folded",
                  "VARCHAR",
                  folded("title"),
                  "The title in lower case without accents, for searching.")));

  public static final Table TEXT_SKETCH =
      new Table(
          "text_sketch",
          "One row per article of forty words or more: what its near copies are found by.",
          List.of("article_id"),
          List.of(
              column("article_id", "VARCHAR", "The article."),
              column("keys", "UINTEGER[]", "Smallest hashes of its runs of eight words.")));

  public static final Table BLOCK =
      new Table(
          "block",
          "One row per piece of an article, in reading order.",
          List.of("article_id", "seq"),
          List.of(
              column("article_id", "VARCHAR", "The article."),
              column("seq", "INTEGER", "Position in the article, from 0."),
              worded("kind", Words.BLOCK_KIND, "What it is."),
              column("text", "VARCHAR", "Its characters, NFC, every space a plain one.")));

  public static final Table ENTITY =
      new Table(
          "entity",
          "One row per real-world thing that articles name.",
          List.of("entity_id"),
          List.of(
              column(
                  "entity_id", "VARCHAR", "Id, from kind, canonical name and, for places, code."),
              worded("kind", Words.ENTITY_KIND, "What it is."),
              column("name", "VARCHAR", "Canonical name."),
              column("short_name", "VARCHAR", "Short form for tables and charts."),
              column("parent_id", "VARCHAR", "The body or unit above it."),
              column("place_id", "VARCHAR", "The district or province where it is."),
              column("code", "VARCHAR", "Official code (GSO), for places."),
              column("valid_from", "DATE", "First day on which it existed, when known."),
              column("valid_to", "DATE", "Last day on which it existed, when it has ended."),
              computed(
                  "name_folded",
                  "VARCHAR",
                  folded("name"),
                  "The name in lower case without accents, for searching.")));

  public static final Table MENTION =
      new Table(
          "mention",
          "One row per place in a text where an entity is named.",
          List.of("article_id", "block_seq", "start_char", "mention_id"),
          List.of(
              column("mention_id", "VARCHAR", "Id, from article, place and kind."),
              column("article_id", "VARCHAR", "The article."),
              column("block_seq", "INTEGER", "The block it stands in."),
              column("start_char", "INTEGER", "Code points before it in the block's text."),
              column("end_char", "INTEGER", "Code points up to its end."),
              column("surface", "VARCHAR", "The words themselves."),
              worded("kind", Words.ENTITY_KIND, "What is named."),
              column("entity_id", "VARCHAR", "The thing named; NULL when it could not be told."),
              column("method", "VARCHAR", "Rule or model that found it."),
              column("confidence", "DECIMAL(5,4)", "From 0 to 1.")));

  public static final Table FACT =
      new Table(
          "fact",
          "One row per number that counts or measures something.",
          List.of("article_id", "block_seq", "start_char", "fact_id"),
          List.of(
              column("fact_id", "VARCHAR", "Id, from article and place."),
              column("article_id", "VARCHAR", "The article."),
              column("block_seq", "INTEGER", "The block it stands in."),
              column("start_char", "INTEGER", "Code points before the quote in the block's text."),
              column("end_char", "INTEGER", "Code points up to the quote's end."),
              column("quote", "VARCHAR", "The quantity as written: number, scale word, unit."),
              column("sentence", "VARCHAR", "The sentence it stands in."),
              column("sentence_start", "INTEGER", "Code points before the sentence in the block."),
              worded("kind", Words.FACT_KIND, "What it counts."),
              column("value", NUMBER, "The figure; the lower end of a range, the part of a ratio."),
              column("value_max", NUMBER, "The upper end of a range."),
              column("of_value", NUMBER, "The whole of a ratio: 209 in 191/209."),
              worded("modifier", Words.MODIFIER, "How the figure is meant."),
              column("unit", "VARCHAR", "Unit: person, union, VND, percent, …"),
              column("counted", "VARCHAR", "The noun phrase counted, as written."),
              column("subject_id", "VARCHAR", "The entity whose activity it reports."),
              column("giver_id", "VARCHAR", "The entity that awards, gives or organises."),
              column("giver", "VARCHAR", "Its name: canonical for federations, else as written."),
              column("form", "VARCHAR", "Award form (bằng khen, …) or rating as written."),
              column("recipient", "VARCHAR", "Who gets it: collective, individual, child, …"),
              worded("level", Words.LEVEL, "Level of a contest or award that states one."),
              column("school_year", "VARCHAR", "School year in which it holds: 2019-2020."),
              column("year", "INTEGER", "Calendar year in which it holds."),
              column("period", "VARCHAR", "Other period in which it holds: 2017-2020, 2024-Q1."),
              column("place_id", "VARCHAR", "Where it holds, when other than the subject's own."),
              worded("money_role", Words.MONEY_ROLE, "What an amount of money is."),
              worded("status", Words.FACT_STATUS, "Happened, or only planned or demanded."),
              column(
                  "part_of", "VARCHAR", "The fact with the stated total that this is a part of."),
              column("method", "VARCHAR", "Rule or model that made it."),
              column(
                  "confidence", "DECIMAL(5,4)", "From 0 to 1; 0.9: nine in ten are fully right."),
              column(
                  "sentence_folded",
                  "VARCHAR",
                  "The sentence in lower case without accents, for searching.")));

  public static final Table FACT_CHECK =
      new Table(
          "fact_check",
          "One row per arithmetic claim found among the facts of an article.",
          List.of("article_id", "check_id"),
          List.of(
              column("check_id", "VARCHAR", "Id, from article, kind and facts."),
              column("article_id", "VARCHAR", "The article."),
              worded("kind", Words.CHECK_KIND, "What is claimed."),
              column("expected", NUMBER, "The figure stated."),
              column("found", NUMBER, "The figure computed from the other facts."),
              column("holds", "BOOLEAN", "Whether the two agree, up to the rounding shown."),
              column("fact_ids", "VARCHAR[]", "The facts concerned, the stated one first.")));

  public static final Table WARNING =
      new Table(
          "warning",
          "One row per inconsistency found in an article; no value was changed for it.",
          List.of("article_id", "block_seq", "start_char", "code", "message"),
          List.of(
              column("article_id", "VARCHAR", "The article."),
              column("block_seq", "INTEGER", "The block it stands in."),
              column("start_char", "INTEGER", "Code points before it in the block's text."),
              column("end_char", "INTEGER", "Code points up to its end."),
              column("code", "VARCHAR", "What is wrong, for example school-year.not-consecutive."),
              column("message", "VARCHAR", "The same as a sentence.")));

  public static final Table REJECTED =
      new Table(
          "rejected",
          "One row per input that could not be used.",
          List.of("uri", "stage", "reason"),
          List.of(
              column("uri", "VARCHAR", "The input."),
              worded("stage", Rejection.STAGES, "Where it failed."),
              worded("reason", Rejection.REASONS, "Why."),
              column("detail", "VARCHAR", "What was seen and what was expected."),
              computed("run_id", "VARCHAR", "$run_id", "The run that met it.")));

  public static final Table SCHEMA_VERSION =
      new Table(
          "schema_version",
          "One row: which shape the tables of this file have.",
          List.of("schema_version"),
          List.of(
              column("schema_version", "INTEGER", "Number of the shape."),
              column("created_by", "VARCHAR", "Version of unionfacts that made the file.")));

  /** Tables of what lies in an article. */
  static final List<Table> OF_ARTICLES =
      List.of(BLOCK, TEXT_SKETCH, MENTION, FACT, FACT_CHECK, WARNING);

  /** Every table, those that others refer to first. */
  public static final List<Table> TABLES =
      List.of(
          SCHEMA_VERSION,
          RUN,
          DOCUMENT,
          ARTICLE,
          BLOCK,
          TEXT_SKETCH,
          ENTITY,
          MENTION,
          FACT,
          FACT_CHECK,
          WARNING,
          REJECTED);

  /** Tables that follow from the others and are made anew by every loading. */
  public static final List<Table> DERIVED =
      List.of(FactIndex.TABLE, FactFacets.VALUES, FactFacets.CODES);

  /** Every view, those that others build on first. */
  public static final List<View> VIEWS = Views.ALL;

  private Schema() {}

  /** The statements that make an empty database: tables, views and their comments. */
  public static List<String> ddl() {
    List<String> statements = new ArrayList<>();
    for (Table table : Stream.concat(TABLES.stream(), DERIVED.stream()).toList()) {
      statements.addAll(ddl(table));
    }
    for (View view : VIEWS) {
      statements.add("CREATE VIEW " + view.name() + " AS " + view.query());
      statements.add(comment("VIEW", view.name(), view.comment()));
      view.columns().forEach(c -> statements.add(columnComment(view.name(), c)));
    }
    return statements;
  }

  /** The statements that make one table, empty, in place of any that was there. */
  static List<String> ddl(Table table) {
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE OR REPLACE TABLE "
            + table.name()
            + " ("
            + String.join(
                ", ", table.columns().stream().map(c -> c.name() + " " + c.type()).toList())
            + ")");
    statements.add(comment("TABLE", table.name(), table.comment()));
    table.columns().forEach(c -> statements.add(columnComment(table.name(), c)));
    return statements;
  }

  /** The names of all tables and views. */
  public static List<String> names() {
    return Stream.of(
            TABLES.stream().map(Table::name),
            DERIVED.stream().map(Table::name),
            VIEWS.stream().map(View::name))
        .flatMap(names -> names)
        .toList();
  }

  /**
   * SQL that folds a text to lower case without accents: {@code "Đống Đa"} to {@code dong da}, as
   * {@link Folding} does.
   */
  public static String folded(String sql) {
    return "translate(strip_accents(lower(" + sql + ")), 'đ', 'd')";
  }

  private static String columnComment(String owner, Column column) {
    String words = column.words().isEmpty() ? "" : " One of: " + String.join(", ", column.words());
    return comment("COLUMN", owner + "." + column.name(), column.comment() + words);
  }

  private static String comment(String what, String name, String comment) {
    return "COMMENT ON " + what + " " + name + " IS '" + comment.replace("'", "''") + "'";
  }
}
