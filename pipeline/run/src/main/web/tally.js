// Counts facts by their facets in memory: which value each fact has of every facet, as a number, so that a click on a filter
// asks the database for no more than the rows that are shown.
import * as model from './model.js';

/** What stands for a fact that a search has not found: more than all facets together can miss. */
const NOT_FOUND = 100;

let kept = null;

/** The values of every facet; with `codes` also which one each fact has. Read once, and again when a run has replaced the file. */
export async function tally(db, { codes = false } = {}) {
  for (;;) {
    if (!kept || kept.version !== db.version) {
      const [facets] = await db.query([model.facetValues()]);
      kept = { version: db.version, tally: new Tally(facets), bytes: null, marks: null };
    }
    const mine = kept;
    if (!codes || mine.tally.hasCodes) return mine.tally;
    mine.bytes ??= db.bytes(model.facetCodes());
    try {
      const bytes = await mine.bytes;
      if (mine.version === db.version) mine.tally.takeCodes(bytes);
    } finally {
      mine.bytes = null;
    }
  }
}

/** A mark for each fact, 1 where the search finds it; null without a search. */
export async function marks(db, params) {
  const words = model.words(params.get('q') ?? '');
  if (!words.length) return null;
  const mine = kept;
  const key = JSON.stringify(words);
  if (mine.marks?.key !== key) {
    const [[row]] = await db.query([model.hits(words)]);
    const found = new Uint8Array(row.marks.length);
    for (let i = 0; i < found.length; i++) found[i] = row.marks.charCodeAt(i) & 1;
    mine.marks = { key, found };
  }
  return mine.marks.found;
}

/** Which values the facts have of each facet. A value's code is its place among the facet's; 0 is "not stated". */
export class Tally {
  /** `facets`: rows of facet, values and how many facts have each. */
  constructor(facets) {
    this.facets = new Map(facets.map(({ facet, values, facts }) => [facet, { values, totals: Uint32Array.from(facts, Number), codes: null }]));
    /** How many facts there are. */
    this.size = this.facets.get('article').totals.reduce((n, c) => n + c, 0);
    this.hasCodes = false;
  }

  /** Takes the codes of all facts, facet after facet. */
  takeCodes(bytes) {
    const widths = [...this.facets.values()].map(({ values }) => (values.length <= 256 ? 1 : values.length <= 65536 ? 2 : 4));
    if (bytes.length !== this.size * widths.reduce((n, w) => n + w, 0)) throw new Error(`fact_facet_codes: ${bytes.length}`);
    let at = 0;
    for (const [i, facet] of [...this.facets.values()].entries()) {
      const own = bytes.slice(at, (at += this.size * widths[i])).buffer;
      facet.codes = new { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array }[widths[i]](own);
    }
    this.hasCodes = true;
  }

  /** The facts that pass the filters of `params` and, unless null, are marked. */
  select(params, found) {
    const filters = new Map();
    for (const facet of model.FACETS) {
      const chosen = params.getAll(facet);
      if (!chosen.length) continue;
      const { values, codes } = this.facets.get(facet);
      const fails = Uint8Array.from(values, (v) => !chosen.includes(v ?? model.NONE));
      filters.set(facet, { codes, fails });
    }
    if (!filters.size && !found) return new Selection(this, filters, null, null);
    const missed = new Uint8Array(this.size);
    if (found) for (let i = 0; i < missed.length; i++) if (!found[i]) missed[i] = NOT_FOUND;
    for (const { codes, fails } of filters.values()) for (let i = 0; i < missed.length; i++) missed[i] += fails[codes[i]];
    const rows = new Uint32Array(this.size);
    let n = 0;
    for (let i = 0; i < missed.length; i++) if (!missed[i]) rows[n++] = i;
    return new Selection(this, filters, missed, rows.subarray(0, n));
  }
}

/** Some of the facts; `rows` are their numbers, or null for all. */
class Selection {
  constructor(all, filters, missed, rows) {
    Object.assign(this, { all, filters, missed, rows });
    this.size = rows ? rows.length : all.size;
  }

  /** The numbers of some facts in the stored order. */
  numbers(from, to) {
    if (this.rows) return [...this.rows.subarray(from, to)];
    return Array.from({ length: Math.max(0, Math.min(to, this.size) - from) }, (_, i) => from + i);
  }

  /** How many facts, articles and federations. */
  counts() {
    return { facts: this.size, articles: this.#articles(), federations: this.#ofSelected('federation').subarray(1).reduce((n, c) => n + (c > 0), 0) };
  }

  /**
   * The values of a facet that occur, each with its count, the largest first or, where they have an order, the newest.
   * They are counted without the facet's own filter, so that more of them can be added.
   */
  values(facet) {
    const { values } = this.all.facets.get(facet);
    const counts = this.filters.has(facet) ? this.#withoutOwnFilter(this.filters.get(facet)) : this.#ofSelected(facet);
    const found = [];
    for (let code = 0; code < counts.length; code++) if (counts[code]) found.push({ v: values[code], n: counts[code], code });
    // Values are numbered in their own order.
    return found.sort(model.ORDERED.has(facet) ? (a, b) => (b.code || -1) - (a.code || -1) : (a, b) => b.n - a.n || a.code - b.code);
  }

  #ofSelected(facet) {
    const { totals, codes } = this.all.facets.get(facet);
    const { rows } = this;
    if (!rows) return totals;
    const counts = new Uint32Array(totals.length);
    for (let i = 0; i < rows.length; i++) counts[codes[rows[i]]]++;
    return counts;
  }

  #withoutOwnFilter({ codes, fails }) {
    const counts = new Uint32Array(fails.length);
    const { missed } = this;
    for (let i = 0; i < codes.length; i++) if (missed[i] === fails[codes[i]]) counts[codes[i]]++;
    return counts;
  }

  /** The rows of an article stand together, and its first one is marked. */
  #articles() {
    const { totals, codes: first } = this.all.facets.get('article');
    const { missed } = this;
    if (!missed) return totals[1];
    let [article, last, n] = [0, 0, 0];
    for (let i = 0; i < first.length; i++) {
      article += first[i];
      if (!missed[i] && article !== last) {
        last = article;
        n++;
      }
    }
    return n;
  }
}
