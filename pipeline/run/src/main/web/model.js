// What the pages ask of the database. All SQL of the explorer stands here; values go as parameters.
import { fold } from './format.js';

/** The columns that can be filtered and counted. */
export const FACETS = [
  'kind', 'federation', 'district', 'province', 'school_year', 'year', 'giver', 'form', 'recipient', 'level', 'unit',
  'status', 'checks', 'site', 'role', 'month',
];

/** Facets shown in the column of filters; month is filtered from the chart alone. */
export const SHOWN = FACETS.filter((f) => f !== 'month');

/** Facets whose values read best in their own order, newest first. */
export const ORDERED = new Set(['school_year', 'year', 'month']);

/** Stands for "not stated" in the address. */
export const NONE = '-';

export const PAGE_SIZE = 50;
export const FACET_LIMIT = 100;

const TABLE_COLUMNS =
  'fact_id, article_id, kind, value, value_max, of_value, modifier, unit, counted, quote, sentence, federation, federation_id, giver, form, recipient, level, district, school_year, year, period, money_role, status, checks, title, CAST(date AS VARCHAR) AS date, role, site, confidence';

/** The search text as folded words and phrases, all of which must occur. */
export function words(query) {
  return [...fold(query).matchAll(/"([^"]+)"|(\S+)/g)].map((m) => (m[1] ?? m[2]).trim()).filter((w) => w && w !== '"');
}

/** The condition of a selection of rows of the index: {sql, params}. */
export function where(params) {
  const parts = [];
  const values = [];
  for (const facet of FACETS) {
    const chosen = params.getAll(facet);
    if (chosen.length) parts.push(oneOf(facet, chosen, values));
  }
  const searched = words(params.get('q') ?? '');
  if (searched.length) {
    parts.push('get_bit(CAST(? AS BIT), CAST(rowid AS INTEGER)) = 1');
    values.push(hits(searched));
  }
  return { sql: parts.length ? 'WHERE ' + parts.join(' AND ') : '', params: values };
}

/** So many rows at a time are marked as found or not. */
const BLOCK = 65536;

/**
 * A mark for every row in order, 1 where a search finds it: a statement that also stands for its one value among the
 * parameters of others, and is answered once for all of them. The index is never changed in place, so no number is left
 * out; counting by marks takes a fraction of reading the texts again.
 */
export function hits(searched) {
  const found = searched.map(() => 'contains(search, ?)').join(' AND ');
  return {
    sql: `SELECT coalesce(string_agg(marks, '' ORDER BY block), '0') AS marks FROM (SELECT rowid // ${BLOCK} AS block,
      coalesce(CAST(bitstring_agg(rowid % ${BLOCK}, 0, ${BLOCK - 1}) FILTER (${found}) AS VARCHAR), repeat('0', ${BLOCK})) AS marks FROM fact_index GROUP BY 1)`,
    params: searched,
  };
}

function oneOf(facet, chosen, values) {
  const stated = chosen.filter((v) => v !== NONE);
  const parts = [];
  if (stated.length) {
    const column = facet === 'year' ? 'CAST(year AS VARCHAR)' : facet;
    parts.push(`${column} IN (${stated.map(() => '?').join(', ')})`);
    values.push(...stated);
  }
  if (chosen.includes(NONE)) parts.push(`${facet} IS NULL`);
  return parts.length > 1 ? `(${parts.join(' OR ')})` : parts[0];
}

/** How many filters are set, the search among them. */
export function filterCount(params) {
  return FACETS.reduce((n, f) => n + params.getAll(f).length, 0) + (params.get('q') ? 1 : 0);
}

/** Only the parameters that select facts. */
export function selection(params) {
  const next = new URLSearchParams();
  for (const key of ['lang', 'q', ...FACETS]) for (const v of params.getAll(key)) next.append(key, v);
  return next;
}

/** Every facet's values in the order of their codes, and how many facts have each (DuckDB in the browser reads lists of BIGINT wrong). */
export function facetValues() {
  return { sql: 'SELECT facet, list(value ORDER BY code) AS "values", list(CAST(facts AS DOUBLE) ORDER BY code) AS facts FROM fact_facet_value GROUP BY facet ORDER BY facet', params: [] };
}

/** The codes of every fact, facet after facet in the order of facetValues(). */
export function facetCodes() {
  return { sql: 'SELECT codes FROM fact_facet_codes ORDER BY facet, block', params: [] };
}

const SORTS = {
  value: 'value',
  kind: 'kind',
  federation: 'federation_sort',
  when: 'coalesce(school_year, period, CAST(year AS VARCHAR))',
  date: 'date',
  confidence: 'confidence',
};

/** The order of a selection: {key, descending}. */
export function sorting(params) {
  const wanted = params.get('sort') ?? '-date';
  const key = wanted.replace(/^-/, '');
  return SORTS[key] ? { key, descending: wanted.startsWith('-') } : { key: 'date', descending: true };
}

/** Whether a selection stands in the order of the stored rows, the newest article first. */
export function isStoredOrder(params) {
  const { key, descending } = sorting(params);
  return key === 'date' && descending;
}

/** Equal rows of any other order stay in that of the stored ones. */
function orderBy(params) {
  const { key, descending } = sorting(params);
  return isStoredOrder(params) ? 'ORDER BY rowid' : `ORDER BY ${SORTS[key]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, rowid`;
}

/** The table's rows by their numbers, in the order of these. */
export function rows(numbers) {
  return { sql: `SELECT ${TABLE_COLUMNS} FROM fact_index WHERE rowid IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY rowid`, params: [`[${numbers.join(', ')}]`] };
}

/** A page of a selection in an order that is not the stored one. */
export function sortedRows(params, page) {
  const w = where(params);
  const order = orderBy(params);
  return {
    sql: `SELECT ${TABLE_COLUMNS} FROM fact_index WHERE rowid IN (SELECT rowid FROM fact_index ${w.sql} ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) ${order}`,
    params: w.params,
  };
}

/** The present page, from 1. */
export function pageNumber(params) {
  const n = Number.parseInt(params.get('page') ?? '1', 10);
  return Number.isSafeInteger(n) && n > 0 ? Math.min(n, 1000000) : 1;
}

/** Everything of a selection in its order, for export. */
export function selectionForExport(params) {
  const w = where(params);
  return {
    sql: `SELECT d.* FROM fact_detail d JOIN (SELECT fact_id, row_number() OVER (${orderBy(params)}) AS position FROM fact_index ${w.sql}) s
      ON s.fact_id = d.fact_id ORDER BY s.position`,
    params: w.params,
  };
}

export const TIMES = {
  school_year: 'school_year',
  year: `coalesce(year, TRY_CAST(school_year[:4] AS INTEGER), TRY_CAST(period[:4] AS INTEGER), CAST(extract(year FROM date) AS INTEGER))`,
  month: 'month',
};

/** What can be measured: facts, articles, or the sum of figures of one unit (sum:person). */
export function measureSql(measure) {
  if (measure === 'articles') return { sql: 'count(DISTINCT article_id)', filter: null, params: [] };
  if (measure.startsWith('sum:')) {
    return {
      sql: 'sum(value)',
      filter: `unit = ? AND status = 'reported' AND part_of IS NULL AND of_value IS NULL`,
      params: [measure.slice(4)],
    };
  }
  return { sql: 'count(*)', filter: null, params: [] };
}

/** The selection's measure over time, split by a facet's five largest values when asked. */
export function trend(params, by, measure, split) {
  const w = where(params);
  const m = measureSql(measure);
  const filtered = [w.sql.replace(/^WHERE /, ''), m.filter].filter(Boolean).join(' AND ');
  const condition = filtered ? 'WHERE ' + filtered : '';
  const values = [...w.params, ...m.params];
  const time = TIMES[by];
  if (!split) {
    return { sql: `SELECT CAST(${time} AS VARCHAR) AS t, NULL AS series, ${m.sql} AS y FROM fact_index ${condition} GROUP BY 1 ORDER BY 1`, params: values };
  }
  return {
    sql: `WITH top AS (SELECT ${split} AS v FROM fact_index ${condition} GROUP BY 1 HAVING v IS NOT NULL ORDER BY ${m.sql} DESC, v LIMIT 5)
      SELECT CAST(${time} AS VARCHAR) AS t, CASE WHEN ${split} IN (FROM top) THEN CAST(${split} AS VARCHAR) END AS series, ${m.sql} AS y
      FROM fact_index ${condition} GROUP BY 1, 2 ORDER BY 1, 2`,
    params: [...values, ...values],
  };
}

/** A chart's statement for export: the columns that have a name get it, the rest are left out. */
export function named(statement, names) {
  const columns = Object.entries(names).filter(([, name]) => name).map(([column, name]) => `${column} AS "${name}"`);
  return { sql: `SELECT ${columns.join(', ')} FROM (${statement.sql})`, params: statement.params };
}

/** The largest values of a facet by a measure, each with the sum over all of them. */
export function ranking(params, facet, measure) {
  const w = where(params);
  const m = measureSql(measure);
  const filtered = [w.sql.replace(/^WHERE /, ''), m.filter, `${facet} IS NOT NULL`].filter(Boolean).join(' AND ');
  return {
    sql: `SELECT CAST(${facet} AS VARCHAR) AS v, ${m.sql} AS y, sum(${m.sql}) OVER () AS whole FROM fact_index WHERE ${filtered} GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1 LIMIT 40`,
    params: [...w.params, ...m.params],
  };
}

/** Everything the article page shows. */
export function article(id) {
  return [
    {
      sql: `SELECT a.article_id, a.role, a.kicker, a.title, a.author, CAST(a.published_at AS VARCHAR) AS published_at, a.site, a.url, a.language,
        a.duplicate_of, min(d.uri) AS uri FROM article a LEFT JOIN document d ON d.doc_id = a.doc_id WHERE a.article_id = ? GROUP BY ALL`,
      params: [id],
    },
    { sql: 'SELECT seq, kind, text FROM block WHERE article_id = ? ORDER BY seq', params: [id] },
    {
      sql: `SELECT m.block_seq, m.start_char, m.end_char, m.surface, m.kind, e.name, e.entity_id FROM mention m
        LEFT JOIN entity e ON e.entity_id = m.entity_id WHERE m.article_id = ? ORDER BY m.block_seq, m.start_char, m.end_char DESC`,
      params: [id],
    },
    {
      sql: `SELECT f.fact_id, f.block_seq, f.start_char, f.end_char, f.quote, f.sentence, f.kind, f.value, f.value_max, f.of_value, f.modifier, f.unit,
        f.counted, s.name AS subject, s.kind AS subject_kind, f.subject_id, f.giver, f.giver_id, f.form, f.recipient, f.level, f.school_year, f.year, f.period,
        p.name AS place, f.money_role, f.status, f.part_of, f.method, f.confidence
        FROM fact f LEFT JOIN entity s ON s.entity_id = f.subject_id LEFT JOIN entity p ON p.entity_id = coalesce(f.place_id, s.place_id)
        WHERE f.article_id = ? ORDER BY f.block_seq, f.start_char, f.fact_id`,
      params: [id],
    },
    { sql: 'SELECT check_id, kind, expected, found, holds, fact_ids FROM fact_check WHERE article_id = ? ORDER BY check_id', params: [id] },
    {
      sql: `SELECT article_id, title, site, CAST(published_at AS VARCHAR) AS published_at FROM article
        WHERE article_id <> ? AND coalesce(duplicate_of, article_id) = (SELECT coalesce(duplicate_of, article_id) FROM article WHERE article_id = ?)
        ORDER BY published_at, article_id LIMIT 20`,
      params: [id, id],
    },
  ];
}

/** The articles before and after one in a selection, in the order of the stored rows: newest first, then by id. */
export function neighbours(id, params) {
  const w = where(params);
  return {
    sql: `WITH here AS (SELECT coalesce(CAST(published_at AS DATE), DATE '0001-01-01') AS d FROM article WHERE article_id = ?),
      chosen AS (SELECT article_id, coalesce(any_value(date), DATE '0001-01-01') AS d FROM fact_index ${w.sql} GROUP BY article_id)
      SELECT (SELECT article_id FROM chosen, here WHERE chosen.d > here.d OR (chosen.d = here.d AND article_id < ?) ORDER BY chosen.d, article_id DESC LIMIT 1) AS previous,
        (SELECT article_id FROM chosen, here WHERE chosen.d < here.d OR (chosen.d = here.d AND article_id > ?) ORDER BY chosen.d DESC, article_id LIMIT 1) AS next`,
    params: [id, ...w.params, id, id],
  };
}

/** All federations whose folded name holds what was typed, with how much is known of them. */
export function federations(typed = '', limit = null) {
  return {
    sql: `SELECT e.entity_id, e.name, e.name_folded, e.parent_id, p.name AS place, coalesce(f.facts, 0) AS facts, coalesce(f.articles, 0) AS articles
      FROM entity e LEFT JOIN entity p ON p.entity_id = e.place_id
      LEFT JOIN (SELECT federation_id, count(*) AS facts, count(DISTINCT article_id) AS articles FROM fact_index GROUP BY 1) f ON f.federation_id = e.entity_id
      WHERE e.kind = 'federation' AND contains(e.name_folded, ?) ORDER BY facts DESC, e.name${limit ? ` LIMIT ${limit}` : ''}`,
    params: [typed],
  };
}

/** Everything the page of one federation shows. */
export function federation(id) {
  return [
    {
      sql: `SELECT e.entity_id, e.name, e.short_name, e.kind, CAST(e.valid_from AS VARCHAR) AS valid_from, CAST(e.valid_to AS VARCHAR) AS valid_to, p.name AS place
        FROM entity e LEFT JOIN entity p ON p.entity_id = e.place_id WHERE e.entity_id = ?`,
      params: [id],
    },
    {
      sql: `WITH RECURSIVE up AS (SELECT entity_id, name, parent_id, 0 AS depth FROM entity WHERE entity_id = ?
        UNION ALL SELECT e.entity_id, e.name, e.parent_id, depth + 1 FROM entity e JOIN up ON e.entity_id = up.parent_id WHERE depth < 9)
        SELECT entity_id, name, depth FROM up WHERE depth > 0 ORDER BY depth DESC`,
      params: [id],
    },
    {
      sql: `SELECT e.entity_id, e.name, e.kind, count(f.fact_id) AS facts FROM entity e LEFT JOIN fact f ON f.subject_id = e.entity_id
        WHERE e.parent_id = ? AND e.kind IN ('federation', 'grassroots_union') GROUP BY ALL ORDER BY facts DESC, e.name LIMIT 200`,
      params: [id],
    },
    {
      // What the view membership_by_school_year tells of one federation, from the flat rows.
      sql: `SELECT school_year, ${['member_admission', 'member_total', 'union_founded', 'union_total', 'party_admission'].map((k) => `max(value) FILTER (kind = '${k}') AS ${k}`).join(', ')}
        FROM fact_index WHERE federation_id = ? AND school_year IS NOT NULL AND status = 'reported' AND unit IN ('person', 'union')
          AND kind IN ('member_admission', 'member_total', 'union_founded', 'union_total', 'party_admission') GROUP BY 1 ORDER BY 1 DESC`,
      params: [id],
    },
    {
      sql: `SELECT ${TIMES.year} AS t, kind AS series, count(*) AS y FROM fact_index WHERE federation_id = ? GROUP BY 1, 2 ORDER BY 1, 2`,
      params: [id],
    },
    { sql: `SELECT ${TABLE_COLUMNS} FROM fact_index WHERE federation_id = ? ORDER BY date DESC NULLS LAST, fact_id LIMIT 15`, params: [id] },
    {
      sql: `SELECT giver AS v, form, sum(value) AS y FROM fact_index WHERE federation_id = ? AND kind = 'award' AND status = 'reported' AND part_of IS NULL
        AND unit <> 'percent' GROUP BY 1, 2 ORDER BY y DESC, 1, 2 LIMIT 12`,
      params: [id],
    },
    { sql: `SELECT kind AS v, count(*) AS y FROM fact_index WHERE federation_id = ? GROUP BY 1 ORDER BY 2 DESC, 1`, params: [id] },
  ];
}

/** Everything the quality page shows. */
export function quality() {
  return [
    {
      sql: `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM article) AS articles,
        (SELECT count(*) FROM article WHERE duplicate_of IS NOT NULL) AS duplicates, count(*) AS facts, count(federation) AS with_subject,
        count(*) FILTER (coalesce(school_year, period, CAST(year AS VARCHAR)) IS NOT NULL) AS with_time,
        (SELECT count(*) FROM rejected) AS rejected, (SELECT count(*) FROM fact_check) AS checks, 
        (SELECT count(*) FROM fact_check JOIN article USING (article_id) WHERE NOT holds AND duplicate_of IS NULL) AS failed FROM fact_index`,
      params: [],
    },
    { sql: `SELECT month AS t, NULL AS series, count(*) AS y FROM fact_index WHERE month IS NOT NULL GROUP BY 1 ORDER BY 1`, params: [] },
    {
      // Counted over the whole site: a document whose articles are of two months stands in two rows of the view coverage.
      sql: `SELECT a.site, documents, articles, coalesce(facts, 0) AS facts, coalesce(with_subject, 0) AS with_subject, coalesce(with_period, 0) AS with_period
        FROM (SELECT site, count(DISTINCT doc_id) AS documents, count(*) AS articles FROM article WHERE duplicate_of IS NULL GROUP BY site) a
        LEFT JOIN (SELECT site, count(*) AS facts, count(federation) AS with_subject,
          count(*) FILTER (coalesce(school_year, period, CAST(year AS VARCHAR)) IS NOT NULL) AS with_period FROM fact_index GROUP BY site) f
          ON f.site IS NOT DISTINCT FROM a.site ORDER BY facts DESC, a.site LIMIT 50`,
      params: [],
    },
    { sql: `SELECT reason, stage, count(*) AS n, min(uri) AS example FROM rejected GROUP BY reason, stage ORDER BY n DESC, reason, stage`, params: [] },
    {
      sql: `SELECT check_id, kind, expected, found, sentences, title, article_id FROM check_failures
        WHERE check_id IN (SELECT check_id FROM fact_check JOIN article USING (article_id) WHERE NOT holds AND duplicate_of IS NULL
          ORDER BY abs(expected - found) DESC, check_id LIMIT 30) ORDER BY abs(expected - found) DESC, check_id`,
      params: [],
    },
    {
      sql: `WITH figure AS (SELECT federation, kind, school_year, value, article_id FROM fact_index
          WHERE status = 'reported' AND modifier = 'exact' AND part_of IS NULL AND federation IS NOT NULL AND school_year IS NOT NULL AND unit IN ('person', 'union')
            AND kind IN ('member_admission', 'member_total', 'union_founded', 'union_total', 'party_admission')),
        contradicting AS (SELECT federation, kind, school_year FROM figure GROUP BY ALL
          HAVING min(value) <> max(value) AND min(article_id) <> max(article_id) ORDER BY count(*) DESC, federation, school_year, kind LIMIT 30)
        SELECT federation, kind, school_year, list_sort(list(DISTINCT CAST(value AS DOUBLE)))[:8] AS "values", count(DISTINCT article_id) AS articles
        FROM figure JOIN contradicting USING (federation, kind, school_year) GROUP BY ALL ORDER BY articles DESC, federation, school_year, kind`,
      params: [],
    },
    {
      sql: `SELECT a.article_id, a.title, count(*) AS n, list_sort(list(DISTINCT coalesce(c.site, parse_filename(d.uri))))[:5] AS places
        FROM article c JOIN article a ON a.article_id = c.duplicate_of LEFT JOIN document d ON d.doc_id = c.doc_id
        WHERE c.duplicate_of IN (SELECT duplicate_of FROM article WHERE duplicate_of IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 30)
        GROUP BY ALL ORDER BY n DESC, a.article_id`,
      params: [],
    },
    { sql: `SELECT CAST(floor(confidence * 10) * 10 AS INTEGER) AS bucket, count(*) AS n FROM fact_index GROUP BY 1 ORDER BY 1`, params: [] },
    {
      sql: `SELECT run_id, strftime(make_timestamp(epoch_us(started_at)), '%Y-%m-%d %H:%M') AS started, status, version, documents_loaded, documents_rejected FROM run ORDER BY started_at DESC LIMIT 10`,
      params: [],
    },
  ];
}

/** Figures that differ between copies of an article. */
export function differing() {
  return {
    sql: `SELECT kind, counted, unit, value, value_in_copy, sentence, sentence_in_copy, title, article_id, copy_id, fact_id, fact_id_in_copy
      FROM copy_conflicts ORDER BY article_id, fact_id, copy_id LIMIT 30`,
    params: [],
  };
}

/** Tables, views and columns with their meanings. */
export function dictionary() {
  return {
    sql: `SELECT c.table_name, coalesce(t.comment, v.comment) AS table_comment, v.view_name IS NOT NULL AS is_view, c.column_name, c.data_type, c.comment
      FROM duckdb_columns() c LEFT JOIN duckdb_tables() t ON t.table_name = c.table_name AND t.database_name = c.database_name
      LEFT JOIN (SELECT * FROM duckdb_views() WHERE NOT internal) v ON v.view_name = c.table_name AND v.database_name = c.database_name
      WHERE NOT c.internal AND c.schema_name = 'main' ORDER BY is_view DESC, c.table_name = 'fact_detail' DESC, c.table_name, c.column_index`,
    params: [],
  };
}
