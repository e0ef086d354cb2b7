package io.unionfacts.run.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads every value of a database and checks every promise of the data contract: ids that lead
 * somewhere, spans that hold what they quote, allowed words, nothing empty, counts that add up.
 */
public final class Verification {
  private static final String SPAN =
      """
      %1$s x LEFT JOIN block b ON b.article_id = x.article_id AND b.seq = x.block_seq
      WHERE b.text IS NULL OR x.start_char < 0 OR x.end_char < x.start_char
        OR x.end_char > length(b.text)
      """;

  private static final String QUOTE =
      """
      %1$s x JOIN block b ON b.article_id = x.article_id AND b.seq = x.block_seq
      WHERE substr(b.text, x.start_char + 1, x.end_char - x.start_char) IS DISTINCT FROM x.%2$s
      """;

  private static final String LEADS_NOWHERE =
      "%1$s x WHERE x.%2$s IS NOT NULL AND x.%2$s NOT IN (SELECT %4$s FROM %3$s)";

  private Verification() {}

  /**
   * Checks a database.
   *
   * @return a sentence for every promise that is broken; none when all is well
   * @throws StoreException if it cannot be opened
   */
  public static List<String> problems(Path database) {
    List<String> problems = new ArrayList<>();
    try (Connection connection = DatabaseFile.openReadOnly(database);
        Statement sql = connection.createStatement()) {
      for (List<Table> tables : List.of(Schema.TABLES, Schema.DERIVED)) {
        for (Table table : tables) {
          readEverything(sql, table, problems);
        }
      }
      if (problems.isEmpty()) {
        for (Map.Entry<String, String> promise : promises().entrySet()) {
          long broken = count(sql, "SELECT count(*) FROM " + promise.getValue());
          if (broken > 0) {
            problems.add("%s: %d rows".formatted(promise.getKey(), broken));
          }
        }
        for (View view : Schema.VIEWS) {
          count(sql, "SELECT count(*) FROM (SELECT * FROM " + view.name() + ")");
        }
      }
    } catch (SQLException e) {
      throw StoreException.of("Cannot check " + database, e);
    }
    return problems;
  }

  /** Damage is found only in blocks that are read, so each value of each column is. */
  private static void readEverything(Statement sql, Table table, List<String> problems) {
    String columns =
        table.columns().stream()
            .map(column -> "bit_xor(hash(" + column.name() + "))")
            .collect(Collectors.joining(", "));
    try (ResultSet rows = sql.executeQuery("SELECT " + columns + " FROM " + table.name())) {
      rows.next();
    } catch (SQLException e) {
      problems.add(StoreException.of("table " + table.name() + " cannot be read", e).getMessage());
    }
  }

  /** Each promise, and what follows FROM in a query for the rows that break it. */
  private static Map<String, String> promises() {
    Map<String, String> promises = new LinkedHashMap<>();
    for (Table table : Schema.TABLES) {
      String key = String.join(", ", table.key());
      promises.put(
          "%s has two rows with the same (%s)".formatted(table.name(), key),
          "(SELECT 1 FROM %s GROUP BY %s HAVING count(*) > 1)".formatted(table.name(), key));
      promises.put(
          table.name() + " has a row without its key",
          "%s WHERE %s"
              .formatted(
                  table.name(),
                  table.key().stream()
                      .map(column -> column + " IS NULL")
                      .collect(Collectors.joining(" OR "))));
      for (Column column : table.columns()) {
        String name = table.name() + "." + column.name();
        if (column.type().equals("VARCHAR")) {
          promises.put(
              name + " is empty instead of NULL",
              "%s WHERE %s = ''".formatted(table.name(), column.name()));
        }
        if (!column.words().isEmpty()) {
          promises.put(
              name + " holds a word that is not allowed",
              "%s WHERE %s NOT IN (%s)"
                  .formatted(
                      table.name(),
                      column.name(),
                      column.words().stream()
                          .map(DatabaseFile::literal)
                          .collect(Collectors.joining(", "))));
        }
      }
    }
    for (String[] link :
        new String[][] {
          {"document", "run_id", "run", "run_id"},
          {"rejected", "run_id", "run", "run_id"},
          {"article", "doc_id", "document", "doc_id"},
          {"article", "duplicate_of", "article", "article_id"},
          {"block", "article_id", "article", "article_id"},
          {"text_sketch", "article_id", "article", "article_id"},
          {"entity", "parent_id", "entity", "entity_id"},
          {"entity", "place_id", "entity", "entity_id"},
          {"mention", "article_id", "article", "article_id"},
          {"mention", "entity_id", "entity", "entity_id"},
          {"fact", "article_id", "article", "article_id"},
          {"fact", "subject_id", "entity", "entity_id"},
          {"fact", "giver_id", "entity", "entity_id"},
          {"fact", "place_id", "entity", "entity_id"},
          {"fact", "part_of", "fact", "fact_id"},
          {"fact_check", "article_id", "article", "article_id"},
          {"warning", "article_id", "article", "article_id"},
        }) {
      promises.put(
          "%s.%s leads to no row of %s".formatted(link[0], link[1], link[2]),
          LEADS_NOWHERE.formatted((Object[]) link));
    }
    for (String table : List.of("mention", "fact", "warning")) {
      promises.put(table + " has a span outside its block", SPAN.formatted(table));
    }
    promises.put("mention.surface differs from its span", QUOTE.formatted("mention", "surface"));
    promises.put("fact.quote differs from its span", QUOTE.formatted("fact", "quote"));
    promises.put(
        "fact.sentence differs from its place in the block",
        "fact x JOIN block b ON b.article_id = x.article_id AND b.seq = x.block_seq"
            + " WHERE substr(b.text, x.sentence_start + 1, length(x.sentence))"
            + " IS DISTINCT FROM x.sentence");
    promises.put(
        "fact.school_year is not two years in a row",
        "fact WHERE school_year IS NOT NULL AND (NOT regexp_full_match(school_year, '\\d{4}-\\d{4}')"
            + " OR try_cast(school_year[6:] AS INTEGER) IS DISTINCT FROM"
            + " try_cast(school_year[:4] AS INTEGER) + 1)");
    promises.put(
        "fact lacks what every fact has",
        "fact WHERE quote IS NULL OR sentence IS NULL OR kind IS NULL OR value IS NULL"
            + " OR modifier IS NULL OR status IS NULL OR confidence IS NULL");
    promises.put(
        "fact.quote lies outside its sentence",
        "fact WHERE sentence_start > start_char OR"
            + " end_char > sentence_start + length(sentence)");
    promises.put(
        "fact.value_max and the modifier 'range' do not go together",
        "fact WHERE (value_max IS NOT NULL) <> (modifier = 'range')");
    promises.put(
        "confidence lies outside 0 to 1",
        "(SELECT confidence FROM fact UNION ALL SELECT confidence FROM mention)"
            + " WHERE confidence NOT BETWEEN 0 AND 1");
    promises.put(
        "article.char_count differs from its blocks",
        "article a JOIN (SELECT article_id, sum(length(text)) AS n FROM block GROUP BY article_id) b"
            + " USING (article_id) WHERE a.char_count <> b.n");
    promises.put(
        "article.duplicate_of leads to a duplicate",
        "article a JOIN article o ON o.article_id = a.duplicate_of"
            + " WHERE o.duplicate_of IS NOT NULL");
    promises.put(
        "document has no article", "document WHERE doc_id NOT IN (SELECT doc_id FROM article)");
    promises.put(
        "run counts documents that do not add up",
        "run WHERE documents_seen <> documents_loaded + documents_unchanged + documents_rejected");
    promises.put(
        "fact_check.fact_ids leads to no fact",
        "(SELECT unnest(fact_ids) AS fact_id FROM fact_check)"
            + " WHERE fact_id NOT IN (SELECT fact_id FROM fact)");
    promises.put(
        "fact_index differs from fact_detail",
        "(SELECT fact_id FROM fact_index EXCEPT SELECT fact_id FROM fact_detail"
            + " UNION ALL SELECT fact_id FROM fact_detail EXCEPT SELECT fact_id FROM fact_index)");
    promises.put(
        "fact_facet_codes does not cover fact_index",
        "(SELECT (SELECT count(*) FROM fact_index) - coalesce(sum(octet_length(codes)), 0) AS missing"
            + " FROM fact_facet_codes WHERE facet = 'article') WHERE missing <> 0");
    return promises;
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
