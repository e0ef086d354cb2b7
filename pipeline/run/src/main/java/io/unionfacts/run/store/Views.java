package io.unionfacts.run.store;

import java.util.List;
import java.util.Optional;

/**
 * The views for people who only query. All leave out duplicates and name things in words. Those
 * that add figures up leave out planned facts, and facts that are part of a total of the same row.
 */
final class Views {
  private static final String DETAIL =
      """
      SELECT
        f.fact_id, f.kind, f.value, f.value_max, f.of_value, f.modifier, f.unit, f.counted, f.quote,
        CASE WHEN s.kind = 'federation' THEN s.name
             WHEN sp.kind = 'federation' THEN sp.name END AS federation,
        s.name AS subject, f.giver, f.form, f.recipient, f.level, f.school_year, f.year, f.period,
        CASE WHEN p.kind = 'district' THEN p.name
             WHEN pp.kind = 'district' THEN pp.name END AS district,
        CASE WHEN p.kind = 'province' THEN p.name
             WHEN pp.kind = 'province' THEN pp.name
             WHEN ppp.kind = 'province' THEN ppp.name END AS province,
        f.money_role, f.status, f.part_of, f.sentence, a.title, a.url,
        CAST(a.published_at AS DATE) AS date, a.role, a.author, a.site, a.article_id, f.block_seq,
        f.start_char, f.end_char, f.method, f.confidence""";

  private static final String OF_DETAIL =
      """
      FROM fact f
      JOIN article a ON a.article_id = f.article_id AND a.duplicate_of IS NULL
      LEFT JOIN entity s ON s.entity_id = f.subject_id
      LEFT JOIN entity sp ON sp.entity_id = s.parent_id
      LEFT JOIN entity p ON p.entity_id = coalesce(f.place_id, s.place_id)
      LEFT JOIN entity pp ON pp.entity_id = p.parent_id
      LEFT JOIN entity ppp ON ppp.entity_id = pp.parent_id
      """;

  private static final View FACT_DETAIL =
      new View(
          "fact_detail",
          "One row per fact: the flat table to start from.",
          List.of(
              column("fact_id", "The fact."),
              column("kind", "What it counts."),
              column("value", "The figure; the lower end of a range, the part of a ratio."),
              column("value_max", "The upper end of a range."),
              column("of_value", "The whole of a ratio."),
              column("modifier", "How the figure is meant."),
              column("unit", "Unit."),
              column("counted", "The noun phrase counted, as written."),
              column("quote", "The quantity as written."),
              column("federation", "The federation whose activity it reports, or the one above."),
              column("subject", "The body whose activity it reports, federation or not."),
              column("giver", "Who awards, gives or organises."),
              column("form", "Award form or rating."),
              column("recipient", "Who gets it."),
              column("level", "Level of a contest or award."),
              column("school_year", "School year in which it holds."),
              column("year", "Calendar year in which it holds."),
              column("period", "Other period in which it holds."),
              column("district", "District where it holds: its own, else the subject's."),
              column("province", "Province where it holds: its own, else the subject's."),
              column("money_role", "What an amount of money is."),
              column("status", "Reported or planned."),
              column("part_of", "The fact with the stated total."),
              column("sentence", "The sentence it stands in."),
              column("title", "The article's headline."),
              column("url", "The article's address."),
              column("date", "The day the article was published."),
              column("role", "Main article or teaser."),
              column("author", "The article's author."),
              column("site", "The article's site."),
              column("article_id", "The article."),
              column("block_seq", "The block it stands in."),
              column("start_char", "Code points before the quote in the block's text."),
              column("end_char", "Code points up to the quote's end."),
              column("method", "Rule or model that made it."),
              column("confidence", "From 0 to 1.")),
          detailWith(""));

  private static final View MEMBERSHIP =
      new View(
          "membership_by_school_year",
          "One row per federation and school year: the largest figure that any article reports for"
              + " the whole (articles repeat one another, so adding them up would count twice).",
          List.of(
              column("federation", "The federation."),
              column("school_year", "The school year."),
              column("members_admitted", "Union members newly admitted."),
              column("members_total", "Union members."),
              column("unions_founded", "Grassroots unions newly founded."),
              column("unions_total", "Grassroots unions."),
              column("party_admissions", "People admitted to the Party."),
              column("facts", "Facts that these figures were chosen from.")),
          """
          SELECT
            federation, school_year,
            max(value) FILTER (kind = 'member_admission') AS members_admitted,
            max(value) FILTER (kind = 'member_total') AS members_total,
            max(value) FILTER (kind = 'union_founded') AS unions_founded,
            max(value) FILTER (kind = 'union_total') AS unions_total,
            max(value) FILTER (kind = 'party_admission') AS party_admissions,
            count(*) AS facts
          FROM fact_detail
          WHERE federation IS NOT NULL AND school_year IS NOT NULL AND status = 'reported'
            AND unit IN ('person', 'union')
            AND kind IN ('member_admission', 'member_total', 'union_founded', 'union_total',
                         'party_admission')
          GROUP BY federation, school_year
          """);

  private static final View AWARDS =
      new View(
          "awards_by_federation",
          "One row per federation, school year, giver, award form and recipient: awards given.",
          List.of(
              column("federation", "The federation."),
              column("school_year", "The school year; NULL when none is said."),
              column("giver", "Who awards."),
              column("form", "Award form."),
              column("recipient", "Who gets it."),
              column("awards", "Recipients counted, parts of a total in the same row left out."),
              column("facts", "Facts added up."),
              column("articles", "Articles they stand in.")),
          """
          SELECT
            f.federation, f.school_year, f.giver, f.form, f.recipient,
            sum(f.value) AS awards, count(*) AS facts, count(DISTINCT f.article_id) AS articles
          FROM fact_detail f
          LEFT JOIN fact_detail t ON t.fact_id = f.part_of
          WHERE f.kind = 'award' AND f.federation IS NOT NULL AND f.status = 'reported'
            AND f.unit <> 'percent'
            AND (t.fact_id IS NULL
                 OR (t.federation, t.school_year, t.giver, t.form, t.recipient)
                    IS DISTINCT FROM (f.federation, f.school_year, f.giver, f.form, f.recipient))
          GROUP BY f.federation, f.school_year, f.giver, f.form, f.recipient
          """);

  private static final View MONEY =
      new View(
          "money_by_federation",
          "One row per federation, school year and currency: amounts of money added up by role.",
          List.of(
              column("federation", "The federation."),
              column("school_year", "The school year; NULL when none is said."),
              column("currency", "Currency, for example VND."),
              column("total", "Sum of amounts with role total, parts of a stated total left out."),
              column("fund", "Sum of funds."),
              column("loan", "Sum of loans."),
              column("other", "Sum of other amounts."),
              column("per_unit_facts", "Number of amounts per head or piece: not added up."),
              column("price_facts", "Number of prices: not added up."),
              column("wage_facts", "Number of wages: not added up."),
              column("facts", "Number of facts.")),
          """
          SELECT
            federation, school_year, unit AS currency,
            sum(value) FILTER (money_role = 'total' AND part_of IS NULL) AS total,
            sum(value) FILTER (money_role = 'fund' AND part_of IS NULL) AS fund,
            sum(value) FILTER (money_role = 'loan' AND part_of IS NULL) AS loan,
            sum(value) FILTER (money_role = 'other' AND part_of IS NULL) AS other,
            count(*) FILTER (money_role = 'per_unit') AS per_unit_facts,
            count(*) FILTER (money_role = 'price') AS price_facts,
            count(*) FILTER (money_role = 'wage') AS wage_facts,
            count(*) AS facts
          FROM fact_detail
          WHERE kind = 'money' AND federation IS NOT NULL AND status = 'reported'
          GROUP BY federation, school_year, unit
          """);

  private static final View TIMELINE =
      new View(
          "federation_timeline",
          "One row per federation, year and kind: trend lines.",
          List.of(
              column("federation", "The federation."),
              column("year", "Year of the fact, else of its period, else of publication."),
              column("kind", "What is counted."),
              column("facts", "Number of facts."),
              column("articles", "Articles they stand in."),
              column(
                  "value_sum", "Sum of the figures; percents, foreign money and parts left out."),
              column("value_largest", "Largest of them.")),
          """
          SELECT
            federation,
            coalesce(year, TRY_CAST(school_year[:4] AS INTEGER), TRY_CAST(period[:4] AS INTEGER),
                     CAST(extract(year FROM date) AS INTEGER)) AS year,
            kind, count(*) AS facts, count(DISTINCT article_id) AS articles,
            sum(value) FILTER (part_of IS NULL AND unit <> 'percent'
                               AND (kind <> 'money' OR unit = 'VND')) AS value_sum,
            max(value) FILTER (part_of IS NULL AND unit <> 'percent'
                               AND (kind <> 'money' OR unit = 'VND')) AS value_largest
          FROM fact_detail
          WHERE federation IS NOT NULL AND status = 'reported'
          GROUP BY 1, 2, 3
          """);

  private static final View CHECK_FAILURES =
      new View(
          "check_failures",
          "One row per claim whose arithmetic does not hold.",
          List.of(
              column("check_id", "The claim."),
              column("kind", "What is claimed."),
              column("expected", "The figure stated."),
              column("found", "The figure computed from the other facts."),
              column("sentences", "The sentences concerned, the stated figure's first."),
              column("quotes", "The quantities concerned, in the same order as the facts."),
              column("title", "The article's headline."),
              column("url", "The article's address."),
              column("article_id", "The article.")),
          """
          SELECT
            c.check_id, c.kind, c.expected, c.found,
            list_distinct(list(f.sentence ORDER BY f.block_seq, f.start_char)) AS sentences,
            list(f.quote ORDER BY list_position(c.fact_ids, f.fact_id)) AS quotes,
            a.title, a.url, a.article_id
          FROM fact_check c
          JOIN article a ON a.article_id = c.article_id AND a.duplicate_of IS NULL
          JOIN fact f ON f.article_id = c.article_id AND list_contains(c.fact_ids, f.fact_id)
          WHERE NOT c.holds
          GROUP BY ALL
          """);

  /** Its month is put together, for date_trunc gives a date for NULL in the browser's DuckDB. */
  private static final View COVERAGE =
      new View(
          "coverage",
          "One row per site and month of publication.",
          List.of(
              column("site", "The site; NULL when not known."),
              column("month", "First day of the month; NULL when not known."),
              column(
                  "documents", "Documents; one with articles of two months counts in both rows."),
              column("articles", "Articles, teasers among them."),
              column("facts", "Facts."),
              column("facts_with_subject", "Facts whose subject is known."),
              column("facts_with_period", "Facts whose school year, year or period is known.")),
          """
          SELECT
            a.site, make_date(year(a.published_at), month(a.published_at), 1) AS month,
            count(DISTINCT a.doc_id) AS documents, count(DISTINCT a.article_id) AS articles,
            count(f.fact_id) AS facts, count(f.subject_id) AS facts_with_subject,
            count(f.fact_id) FILTER (
              coalesce(f.school_year, f.period, CAST(f.year AS VARCHAR)) IS NOT NULL)
              AS facts_with_period
          FROM article a
          LEFT JOIN fact f ON f.article_id = a.article_id
          WHERE a.duplicate_of IS NULL
          GROUP BY ALL
          """);

  private static final View COPY_CONFLICTS =
      new View(
          "copy_conflicts",
          "One row per figure of a copy that differs from the same figure in the copy that counts."
              + " The same figure: of the same kind and the same things, alone of its sort in both"
              + " texts, or in a sentence that is equal but for its digits.",
          List.of(
              column("kind", "What is counted."),
              column("counted", "The noun phrase counted, as written."),
              column("unit", "Unit."),
              column("value", "The figure in the copy that counts."),
              column("value_in_copy", "The figure in the other copy."),
              column("sentence", "The sentence in the copy that counts."),
              column("sentence_in_copy", "The sentence in the other copy."),
              column("title", "The headline of the copy that counts."),
              column("url", "Its address."),
              column("url_of_copy", "The address of the other copy."),
              column("article_id", "The copy that counts."),
              column("copy_id", "The other copy."),
              column("fact_id", "The fact in the copy that counts."),
              column("fact_id_in_copy", "The fact in the other copy.")),
          """
          WITH copied AS (
            SELECT article_id, coalesce(duplicate_of, article_id) AS counts FROM article
            WHERE duplicate_of IS NOT NULL
              OR article_id IN (SELECT duplicate_of FROM article WHERE duplicate_of IS NOT NULL)),
          figure AS (
            SELECT f.*, c.counts,
              (f.kind, f.unit, lower(f.counted), f.modifier = 'range', f.subject_id, f.giver_id,
               f.form, f.recipient, f.money_role, f.school_year, f.year, f.period, f.place_id,
               f.status) AS sort,
              (f.value, f.value_max, f.of_value) AS figures,
              regexp_replace(lower(f.sentence), '[0-9]+([.,][0-9]+)*', '#', 'g') AS frame
            FROM fact f JOIN copied c USING (article_id)),
          counted AS (
            SELECT *, count(*) OVER (PARTITION BY article_id, sort) AS alike,
              row_number() OVER (PARTITION BY article_id, sort, frame ORDER BY block_seq, start_char)
                AS place
            FROM figure),
          own AS (FROM counted WHERE article_id = counts),
          other AS (FROM counted WHERE article_id <> counts)
          SELECT o.kind, o.counted, o.unit, o.value, x.value AS value_in_copy, o.sentence,
            x.sentence AS sentence_in_copy, a.title, a.url, c.url AS url_of_copy, o.article_id,
            x.article_id AS copy_id, o.fact_id, x.fact_id AS fact_id_in_copy
          FROM own o
          JOIN other x ON x.counts = o.article_id AND x.sort IS NOT DISTINCT FROM o.sort
            AND x.figures IS DISTINCT FROM o.figures
            AND ((x.alike = 1 AND o.alike = 1) OR (x.frame = o.frame AND x.place = o.place))
          JOIN article a ON a.article_id = o.article_id
          JOIN article c ON c.article_id = x.article_id
          """);

  static final List<View> ALL =
      List.of(
          FACT_DETAIL,
          MEMBERSHIP,
          AWARDS,
          MONEY,
          TIMELINE,
          CHECK_FAILURES,
          COVERAGE,
          COPY_CONFLICTS);

  private Views() {}

  /**
   * The query of {@code fact_detail}.
   *
   * @param more further columns of its tables, each after a comma: {@code ", a.text_id"}
   */
  static String detailWith(String more) {
    return DETAIL + more + "\n" + OF_DETAIL;
  }

  private static Column column(String name, String comment) {
    return new Column(name, "", comment, List.of(), Optional.empty());
  }
}
