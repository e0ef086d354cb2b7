package io.unionfacts.run.store;

import static io.unionfacts.run.store.Column.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of {@code fact_index} that the explorer filters by, as numbers in the order of its
 * rows: a byte or two a fact and facet. A browser holds them and counts a million facts in some 20
 * ms, where SQL over the texts takes ten times as long. Derived from {@code fact_index} at the end
 * of every loading; nothing else writes it.
 */
final class FactFacets {
  /** The columns of {@code fact_index}; a test compares them with the page's. */
  private static final List<String> FACETS =
      List.of(
          "kind",
          "federation",
          "district",
          "province",
          "school_year",
          "year",
          "giver",
          "form",
          "recipient",
          "level",
          "unit",
          "status",
          "checks",
          "site",
          "role",
          "month");

  /** Rows whose codes lie in one value of {@code codes}. */
  private static final int BLOCK = 1 << 13;

  static final Table VALUES =
      new Table(
          "fact_facet_value",
          "One row per value of a column of fact_index that can be filtered by, and one for NULL; rebuilt by every run.",
          List.of("facet", "code"),
          List.of(
              derived("facet", "VARCHAR", "The column; article: whether an article's rows begin."),
              derived("code", "INTEGER", "The value's number among the column's, 0 for NULL."),
              derived("value", "VARCHAR", "The value."),
              derived("facts", "BIGINT", "Rows of fact_index that have it.")));

  static final Table CODES =
      new Table(
          "fact_facet_codes",
          "Which value each row of fact_index has, in the order of its rows, for counting without reading texts; rebuilt by every run.",
          List.of("facet", "block"),
          List.of(
              derived("facet", "VARCHAR", "The column, as in fact_facet_value."),
              derived("block", "INTEGER", "From 0; each holds " + BLOCK + " rows."),
              derived(
                  "codes",
                  "BLOB",
                  "Per row the code of its value: a byte when the column has up to 256 codes, two for"
                      + " up to 65536, else four, the lowest first.")));

  private FactFacets() {}

  /** The statements that make and fill both tables anew. */
  static List<String> refresh() {
    List<String> statements = new ArrayList<>();
    Stream.of(VALUES, CODES).map(Schema::ddl).forEach(statements::addAll);
    FACETS.forEach(facet -> statements.addAll(refresh(facet, "CAST(" + facet + " AS VARCHAR)")));
    statements.addAll(
        refresh(
            "article",
            "CASE WHEN lag(article_id) OVER (ORDER BY rowid) = article_id THEN NULL ELSE 'first' END"));
    return statements;
  }

  private static List<String> refresh(String facet, String expression) {
    String rows = "(SELECT rowid AS r, " + expression + " AS value FROM fact_index)";
    return List.of(
        """
        INSERT INTO fact_facet_value
        SELECT '%s', row_number() OVER (ORDER BY value NULLS FIRST) - 1, value, facts
        FROM (
          SELECT NULL AS value, count(*) FILTER (value IS NULL) AS facts FROM %2$s
          UNION ALL SELECT value, count(*) FROM %2$s WHERE value IS NOT NULL GROUP BY value)
        ORDER BY value NULLS FIRST
        """
            .formatted(facet, rows),
        """
        INSERT INTO fact_facet_codes
        WITH width AS (
          SELECT CASE WHEN count(*) <= 256 THEN 1 WHEN count(*) <= 65536 THEN 2 ELSE 4 END AS bytes
          FROM fact_facet_value WHERE facet = '%1$s'),
        code AS MATERIALIZED (
          SELECT value, left(format('{:02x}{:02x}{:02x}{:02x}', code %% 256, code // 256 %% 256, code // 65536 %% 256, code // 16777216), 2 * bytes) AS hex
          FROM fact_facet_value, width WHERE facet = '%1$s')
        SELECT '%1$s', %2$s AS block,
          unhex(string_agg(coalesce(c.hex, repeat('00', bytes)), '' ORDER BY i.r))
        FROM %3$s i CROSS JOIN width LEFT JOIN code c ON c.value = i.value
        GROUP BY block ORDER BY block
        """
            .formatted(facet, block(), rows));
  }

  /** The block of a row; within a transaction rows are not numbered from 0. */
  private static String block() {
    return "CAST((r - (SELECT min(rowid) FROM fact_index)) // " + BLOCK + " AS INTEGER)";
  }

  private static Column derived(String name, String type, String comment) {
    return computed(name, type, name, comment);
  }
}
