package io.unionfacts.run.store;

import static io.unionfacts.run.store.Column.computed;
import static io.unionfacts.run.store.Column.of;
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
  public static final int VERSION = 1;

  /** The type of every figure: exact, with six decimals. */
  public static final String NUMBER = "DECIMAL(38,6)";

  public static final Table RUN =
      new Table(
          "run",
          "One row per batch run.",
          List.of("run_id", "started_at"),
          List.of(
              of("run_id", "VARCHAR", "Id, from the versions, the inputs' ids and the run before."),
              of("started_at", "TIMESTAMPTZ", "When it started."),
              of("finished_at", "TIMESTAMPTZ", "When its rows were published."),
              worded("status", Words.RUN_STATUS, "How it ended."),
              of("version", "VARCHAR", "Version of unionfacts."),
              of("rules_version", "VARCHAR", "Digest of rules, lexicons and gazetteers."),
              of("models_version", "VARCHAR", "Digest of the models; NULL when none was used."),
              of("runner", "VARCHAR", "Beam runner, for example DirectRunner."),
              of("input", "VARCHAR", "The inputs as given, one a line."),
              of("documents_seen", "BIGINT", "Documents found in the inputs."),
              of("documents_loaded", "BIGINT", "Documents whose rows were written."),
              of("documents_unchanged", "BIGINT", "Documents skipped, as loaded before."),
              of("documents_rejected", "BIGINT", "Inputs that could not be used.")));

  public static final Table DOCUMENT =
      new Table(
          "document",
          "One row per input record: file, archive entry, WARC record or line of JSON.",
          List.of("doc_id", "uri"),
          List.of(
              of("doc_id", "VARCHAR", "SHA-256 of the raw bytes, hexadecimal."),
              of("uri", "VARCHAR", "Where it was found: the path as given; entries after '!/'."),
              of("media_type", "VARCHAR", "Media type, for example text/html."),
              of("charset", "VARCHAR", "Character encoding it was decoded from."),
              of("bytes", "BIGINT", "Size of the raw bytes."),
              of("fetched_at", "TIMESTAMPTZ", "When it was fetched, when the archive says so."),
              computed("run_id", "VARCHAR", "$run_id", "The run that loaded it.")));

  public static final Table ARTICLE =
      new Table(
          "article",
          "One row per article found in a document.",
          List.of("article_id"),
          List.of(
              of("article_id", "VARCHAR", "Id, from doc_id and seq."),
              of("doc_id", "VARCHAR", "The document it was found in."),
              worded("role", Words.ROLE, "The page's own article, or a piece of another one."),
              of("seq", "INTEGER", "Position on the page, from 0; the main article is 0."),
              of("kicker", "VARCHAR", "Line above the headline."),
              of("title", "VARCHAR", "Headline, without the kicker."),
              of("lead", "VARCHAR", "Summary below the headline."),
              of("author", "VARCHAR", "Byline, the name alone."),
              of("published_at", "TIMESTAMP", "When published, Vietnamese time, as the page says."),
              of("published_has_time", "BOOLEAN", "Whether the page gave a time of day."),
              of("site", "VARCHAR", "Site's host or short name."),
              of("url", "VARCHAR", "The article's own address."),
              of("language", "VARCHAR", "BCP 47 tag of its language."),
              of("char_count", "INTEGER", "Code points in all its blocks."),
              of("text_id", "VARCHAR", "Digest of its folded words: equal for equal texts."),
              computed(
                  "duplicate_of",
                  "VARCHAR",
                  "NULL",
                  "The copy that counts; NULL for that copy itself."),
              computed(
                  "title_folded",
                  "VARCHAR",
                  folded("title"),
                  "The title in lower case without accents, for searching.")));

  public static final Table BLOCK =
      new Table(
          "block",
          "One row per piece of an article, in reading order.",
          List.of("article_id", "seq"),
          List.of(
              of("article_id", "VARCHAR", "The article."),
              of("seq", "INTEGER", "Position in the article, from 0."),
              worded("kind", Words.BLOCK_KIND, "What it is."),
              of("text", "VARCHAR", "Its characters, NFC.")));

  public static final Table ENTITY =
      new Table(
          "entity",
          "One row per real-world thing that articles name.",
          List.of("entity_id"),
          List.of(
              of("entity_id", "VARCHAR", "Id, from kind, canonical name and, for places, code."),
              worded("kind", Words.ENTITY_KIND, "What it is."),
              of("name", "VARCHAR", "Canonical name."),
              of("short_name", "VARCHAR", "Short form for tables and charts."),
              of("parent_id", "VARCHAR", "The body or unit above it."),
              of("place_id", "VARCHAR", "The district or province where it is."),
              of("code", "VARCHAR", "Official code (GSO), for places."),
              of("valid_from", "DATE", "First day on which it existed, when known."),
              of("valid_to", "DATE", "Last day on which it existed, when it has ended."),
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
              of("mention_id", "VARCHAR", "Id, from article, place and kind."),
              of("article_id", "VARCHAR", "The article."),
              of("block_seq", "INTEGER", "The block it stands in."),
              of("start_char", "INTEGER", "Code points before it in the block's text."),
              of("end_char", "INTEGER", "Code points up to its end."),
              of("surface", "VARCHAR", "The words themselves."),
              worded("kind", Words.ENTITY_KIND, "What is named."),
              of("entity_id", "VARCHAR", "The thing named; NULL when it could not be told."),
              of("method", "VARCHAR", "Rule or model that found it."),
              of("confidence", "DECIMAL(5,4)", "From 0 to 1.")));

  public static final Table FACT =
      new Table(
          "fact",
          "One row per number that counts or measures something.",
          List.of("article_id", "block_seq", "start_char", "fact_id"),
          List.of(
              of("fact_id", "VARCHAR", "Id, from article and place."),
              of("article_id", "VARCHAR", "The article."),
              of("block_seq", "INTEGER", "The block it stands in."),
              of("start_char", "INTEGER", "Code points before the quote in the block's text."),
              of("end_char", "INTEGER", "Code points up to the quote's end."),
              of("quote", "VARCHAR", "The quantity as written: number, scale word, unit."),
              of("sentence", "VARCHAR", "The sentence it stands in."),
              of("sentence_start", "INTEGER", "Code points before the sentence in the block."),
              worded("kind", Words.FACT_KIND, "What it counts."),
              of("value", NUMBER, "The figure; the lower end of a range, the part of a ratio."),
              of("value_max", NUMBER, "The upper end of a range."),
              of("of_value", NUMBER, "The whole of a ratio: 209 in 191/209."),
              worded("modifier", Words.MODIFIER, "How the figure is meant."),
              of("unit", "VARCHAR", "Unit: person, union, VND, percent, …"),
              of("counted", "VARCHAR", "The noun phrase counted, as written."),
              of("subject_id", "VARCHAR", "The entity whose activity it reports."),
              of("giver_id", "VARCHAR", "The entity that awards, gives or organises."),
              of("giver", "VARCHAR", "Its name: canonical for federations, else as written."),
              of("form", "VARCHAR", "Award form (bằng khen, …) or rating as written."),
              of("recipient", "VARCHAR", "Who gets it: collective, individual, child, …"),
              worded("level", Words.LEVEL, "Level of a contest or award that states one."),
              of("school_year", "VARCHAR", "School year in which it holds: 2019-2020."),
              of("year", "INTEGER", "Calendar year in which it holds."),
              of("period", "VARCHAR", "Other period in which it holds: 2017-2020, 2024-Q1."),
              of("place_id", "VARCHAR", "Where it holds, when other than the subject's own."),
              worded("money_role", Words.MONEY_ROLE, "What an amount of money is."),
              worded("status", Words.FACT_STATUS, "Happened, or only planned or demanded."),
              of("part_of", "VARCHAR", "The fact with the stated total that this is a part of."),
              of("method", "VARCHAR", "Rule or model that made it."),
              of("confidence", "DECIMAL(5,4)", "From 0 to 1; 0.9: nine in ten are fully right."),
              computed(
                  "sentence_folded",
                  "VARCHAR",
                  folded("sentence"),
                  "The sentence in lower case without accents, for searching.")));

  public static final Table FACT_CHECK =
      new Table(
          "fact_check",
          "One row per arithmetic claim found among the facts of an article.",
          List.of("article_id", "check_id"),
          List.of(
              of("check_id", "VARCHAR", "Id, from article, kind and facts."),
              of("article_id", "VARCHAR", "The article."),
              worded("kind", Words.CHECK_KIND, "What is claimed."),
              of("expected", NUMBER, "The figure stated."),
              of("found", NUMBER, "The figure computed from the other facts."),
              of("holds", "BOOLEAN", "Whether the two agree, up to the rounding shown."),
              of("fact_ids", "VARCHAR[]", "The facts concerned, the stated one first.")));

  public static final Table WARNING =
      new Table(
          "warning",
          "One row per inconsistency found in an article; no value was changed for it.",
          List.of("article_id", "block_seq", "start_char", "code", "message"),
          List.of(
              of("article_id", "VARCHAR", "The article."),
              of("block_seq", "INTEGER", "The block it stands in."),
              of("start_char", "INTEGER", "Code points before it in the block's text."),
              of("end_char", "INTEGER", "Code points up to its end."),
              of("code", "VARCHAR", "What is wrong, for example school-year.not-consecutive."),
              of("message", "VARCHAR", "The same as a sentence.")));

  public static final Table REJECTED =
      new Table(
          "rejected",
          "One row per input that could not be used.",
          List.of("uri", "stage", "reason"),
          List.of(
              of("uri", "VARCHAR", "The input."),
              worded("stage", Rejection.STAGES, "Where it failed."),
              worded("reason", Rejection.REASONS, "Why."),
              of("detail", "VARCHAR", "What was seen and what was expected."),
              computed("run_id", "VARCHAR", "$run_id", "The run that met it.")));

  public static final Table SCHEMA_VERSION =
      new Table(
          "schema_version",
          "One row: which shape the tables of this file have.",
          List.of("schema_version"),
          List.of(
              of("schema_version", "INTEGER", "Number of the shape."),
              of("created_by", "VARCHAR", "Version of unionfacts that made the file.")));

  /** Every table, those that others refer to first. */
  public static final List<Table> TABLES =
      List.of(
          SCHEMA_VERSION,
          RUN,
          DOCUMENT,
          ARTICLE,
          BLOCK,
          ENTITY,
          MENTION,
          FACT,
          FACT_CHECK,
          WARNING,
          REJECTED);

  /** Every view, those that others build on first. */
  public static final List<View> VIEWS = Views.ALL;

  private Schema() {}

  /** The statements that make an empty database: tables, views and their comments. */
  public static List<String> ddl() {
    List<String> statements = new ArrayList<>();
    for (Table table : TABLES) {
      statements.add(
          "CREATE TABLE "
              + table.name()
              + " ("
              + String.join(
                  ", ", table.columns().stream().map(c -> c.name() + " " + c.type()).toList())
              + ")");
      statements.add(comment("TABLE", table.name(), table.comment()));
      table.columns().forEach(c -> statements.add(columnComment(table.name(), c)));
    }
    for (View view : VIEWS) {
      statements.add("CREATE VIEW " + view.name() + " AS " + view.query());
      statements.add(comment("VIEW", view.name(), view.comment()));
      view.columns().forEach(c -> statements.add(columnComment(view.name(), c)));
    }
    return statements;
  }

  /** The names of all tables and views. */
  public static List<String> names() {
    return Stream.concat(TABLES.stream().map(Table::name), VIEWS.stream().map(View::name)).toList();
  }

  /** SQL that folds a text to lower case without accents: {@code "Đống Đa"} to {@code dong da}. */
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
