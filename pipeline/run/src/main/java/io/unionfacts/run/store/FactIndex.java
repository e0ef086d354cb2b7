package io.unionfacts.run.store;

import static io.unionfacts.run.store.Column.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of {@code fact_detail} stored flat, so that filtering and counting a million facts takes
 * milliseconds: the view joins seven tables. The newest article stands first. Derived from the
 * other tables at the end of every loading; nothing else writes it.
 */
public final class FactIndex {
  /** What {@code fact_detail} does not show: its words, folded already. */
  private static final String FOLDED =
      """
      , f.sentence_folded, a.title_folded, s.name_folded AS subject_folded,
        CASE WHEN s.kind = 'federation' THEN s.name_folded
             WHEN sp.kind = 'federation' THEN sp.name_folded END AS federation_folded
      """;

  /** The stored table. */
  static final Table TABLE =
      new Table(
          "fact_index",
          "One row per row of fact_detail, stored flat for fast filters; rebuilt by every run.",
          List.of("article_id", "block_seq", "start_char", "fact_id"),
          List.of(
              detail("fact_id", "VARCHAR", "The fact."),
              detail("article_id", "VARCHAR", "The article."),
              detail("block_seq", "INTEGER", "The block it stands in."),
              detail("start_char", "INTEGER", "Code points before the quote in the block's text."),
              detail("kind", "VARCHAR", "What it counts."),
              detail("value", Schema.NUMBER, "The figure; the lower end of a range."),
              detail("value_max", Schema.NUMBER, "The upper end of a range."),
              detail("of_value", Schema.NUMBER, "The whole of a ratio."),
              detail("modifier", "VARCHAR", "How the figure is meant."),
              detail("unit", "VARCHAR", "Unit."),
              detail("counted", "VARCHAR", "The noun phrase counted, as written."),
              detail("quote", "VARCHAR", "The quantity as written."),
              detail("sentence", "VARCHAR", "The sentence it stands in."),
              detail("federation", "VARCHAR", "The federation whose activity it reports."),
              computed("federation_id", "VARCHAR", "fe.entity_id", "The same, as an entity."),
              computed(
                  "federation_sort",
                  "VARCHAR",
                  "fe.sort",
                  "Sorts federations in the Vietnamese order, in clients without ICU as well."),
              detail("giver", "VARCHAR", "Who awards, gives or organises."),
              detail("form", "VARCHAR", "Award form or rating."),
              detail("recipient", "VARCHAR", "Who gets it."),
              detail("level", "VARCHAR", "Level of a contest or award."),
              detail("school_year", "VARCHAR", "School year in which it holds."),
              detail("year", "INTEGER", "Calendar year in which it holds."),
              detail("period", "VARCHAR", "Other period in which it holds."),
              detail("district", "VARCHAR", "District where it holds."),
              detail("province", "VARCHAR", "Province where it holds."),
              detail("money_role", "VARCHAR", "What an amount of money is."),
              detail("status", "VARCHAR", "Reported or planned."),
              detail("part_of", "VARCHAR", "The fact with the stated total."),
              detail("title", "VARCHAR", "The article's headline."),
              detail("date", "DATE", "The day the article was published."),
              computed("month", "VARCHAR", "strftime(d.date, '%Y-%m')", "Its month: 2024-05."),
              detail("role", "VARCHAR", "Main article or teaser."),
              detail("site", "VARCHAR", "The article's site."),
              detail("confidence", "DECIMAL(5,4)", "From 0 to 1."),
              computed(
                  "checks",
                  "VARCHAR",
                  "CASE WHEN c.failed THEN 'failed' WHEN NOT c.failed THEN 'holds' END",
                  "Whether an arithmetic claim about it failed, or all hold; NULL without any."),
              computed(
                  "search",
                  "VARCHAR",
                  "concat_ws(' ', d.sentence_folded, d.title_folded, d.subject_folded, d.federation_folded)",
                  "Sentence, headline and names in lower case without accents, for searching.")));

  private FactIndex() {}

  /** The statements that make and fill the table, and its facets, anew from the others. */
  public static List<String> refresh() {
    String expressions =
        TABLE.columns().stream()
            .map(c -> c.computed().orElseThrow() + " AS " + c.name())
            .collect(Collectors.joining(", "));
    List<String> statements = new ArrayList<>(Schema.ddl(TABLE));
    statements.add(
        "INSERT INTO fact_index SELECT "
            + expressions
            + """
               FROM (%s) d
              LEFT JOIN (
                SELECT name, min(entity_id) AS entity_id, icu_sort_key(name, 'vi') AS sort
                FROM entity WHERE kind = 'federation' GROUP BY name) fe ON fe.name = d.federation
              LEFT JOIN (
                SELECT fact_id, bool_or(NOT holds) AS failed
                FROM (SELECT unnest(fact_ids) AS fact_id, holds FROM fact_check)
                GROUP BY fact_id) c ON c.fact_id = d.fact_id
              ORDER BY d.date DESC NULLS LAST, d.article_id, d.block_seq, d.start_char, d.fact_id
              """
                .formatted(Views.detailWith(FOLDED)));
    statements.addAll(FactFacets.refresh());
    return List.copyOf(statements);
  }

  private static Column detail(String name, String type, String comment) {
    return computed(name, type, "d." + name, comment);
  }
}
