// The first page: search, filters with counts, and the selection as a table, a trend or a ranking.
import { h, replace } from './dom.js';
import { t, word } from './i18n.js';
import { byCount, fold, number, percent, when, day } from './format.js';
import { change, go, link, toggle } from './state.js';
import * as model from './model.js';
import { marks, tally } from './tally.js';
import { rankedBars, timeChart } from './chart.js';
import { copyButton, empty, exportButtons, figure, kindTag } from './widgets.js';

const RANKINGS = ['district', 'federation', 'province', 'giver', 'form', 'recipient', 'kind', 'site'];
const SPLITS = ['kind', 'federation', 'district', 'form', 'giver', 'status', 'site'];
const OPEN_AT_FIRST = new Set(['kind', 'federation', 'district', 'school_year']);

/** Facets that were opened or closed by hand, kept while the page lives. */
const folded = new Map();
const typedIn = new Map();

let filtersShown = false;

/** Draws the page. */
export async function render(main, db, state) {
  const { params } = state;
  const view = ['trend', 'ranking'].includes(params.get('view')) ? params.get('view') : 'table';
  const all = await tally(db, { codes: model.filterCount(params) > 0 });
  const chosen = all.select(params, await marks(db, params));
  const pages = Math.max(1, Math.ceil(chosen.size / model.PAGE_SIZE));
  const page = Math.min(model.pageNumber(params), pages);
  // The rows are on their way while the facets are counted.
  const asked = view === 'table' && chosen.size ? rowsOf(db, params, chosen, page) : null;
  const facets = new Map(model.SHOWN.map((f) => [f, chosen.values(f)]));
  const counts = chosen.counts();
  let content;
  let shown = model.selectionForExport(params);
  if (counts.facts === 0) content = nothing(params, model.filterCount(params) > 0);
  else if (view === 'table') content = table(params, await asked, page, pages);
  else ({ content, shown } = await (view === 'trend' ? trendView : rankingView)(db, params, facets));
  // A run has replaced the database since the facets were read: what was counted and what was asked are not of one kind.
  if (all !== (await tally(db))) return render(main, db, state);
  return () => {
    document.title = `${t('nav_facts')} · unionfacts`;
    replace(main,
      h('div', { class: 'explorer' },
        searchBox(params), sidebar(params, facets),
        h('section', { class: 'results', 'aria-labelledby': 'results-title' },
          chips(params),
          h('div', { class: 'headline' },
            h('h1', { id: 'results-title' }, counts.facts === 1 ? t('fact_count_one') : t('facts_count', { n: number(counts.facts) })),
            h('p', { class: 'meta' }, t('articles_count', { n: number(counts.articles) }), ' · ', t('federations_count', { n: number(counts.federations) }))),
          counts.facts && view !== 'trend' ? overview(params, facets.get('school_year')) : null,
          counts.facts ? toolbar(db, params, view, shown) : null,
          content)));
    // For the first click on a filter, which asks again if this fails.
    tally(db, { codes: true }).catch(() => {});
  };
}

async function rowsOf(db, params, chosen, page) {
  const first = (page - 1) * model.PAGE_SIZE;
  const [rows] = await db.query([model.isStoredOrder(params) ? model.rows(chosen.numbers(first, first + model.PAGE_SIZE)) : model.sortedRows(params, page)]);
  return rows;
}

function searchBox(params) {
  const input = h('input', {
    type: 'search', id: 'search', name: 'q', value: params.get('q') ?? '', placeholder: t('search'), 'aria-label': t('search'),
    'aria-describedby': 'search-hint', autocomplete: 'off', spellcheck: 'false', 'data-focus': 'search', maxlength: 200,
  });
  let timer;
  const apply = (quietly) => {
    clearTimeout(timer);
    const value = input.value.trim();
    if (value === (params.get('q') ?? '')) return;
    go(link('facts', '', change(params, { q: value, page: null })), { quietly });
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => input.isConnected && apply(true), 300);
  });
  return h('form', { class: 'search', role: 'search', onsubmit: (e) => { e.preventDefault(); apply(false); } }, input,
    h('p', { id: 'search-hint', class: 'hint' }, t('search_hint')));
}

/** A facet's value in words. */
export function valueName(facet, v) {
  if (v === null || v === undefined || v === model.NONE) return t('not_stated');
  return facet === 'federation' || facet === 'giver' ? abbreviate(v) : word(facet, v);
}

/** A federation's name as newspapers shorten it; the full name stays in the data and in the title. */
export function abbreviate(name) {
  return name.replace('Tổng Liên đoàn Lao động', 'Tổng LĐLĐ').replace('Liên đoàn Lao động', 'LĐLĐ');
}

function chips(params) {
  const items = [];
  if (params.get('q')) items.push(['q', params.get('q'), `“${params.get('q')}”`]);
  for (const facet of model.FACETS) for (const v of params.getAll(facet)) items.push([facet, v, `${t('facet_' + facet)}: ${valueName(facet, v)}`]);
  if (!items.length) return null;
  return h('ul', { class: 'chips', 'aria-label': t('filters') },
    items.map(([key, v, label]) => h('li', {}, h('a', {
      class: 'chip', href: link('facts', '', key === 'q' ? change(params, { q: null, page: null }) : toggle(params, key, v)),
      'aria-label': t('remove_filter', { what: label }), 'data-focus': `chip:${key}:${v}`,
    }, label, h('span', { 'aria-hidden': 'true', class: 'x' }, '×')))),
    h('li', {}, h('a', { class: 'clear', href: link('facts', '', change(params, { q: null, page: null, ...Object.fromEntries(model.FACETS.map((f) => [f, null])) })) }, t('clear_all'))));
}

function sidebar(params, facets) {
  const n = model.filterCount(params);
  const aside = h('aside', { class: filtersShown ? 'filters shown' : 'filters', 'aria-label': t('filters') });
  const toggleButton = h('button', { type: 'button', class: 'filters-toggle', 'aria-expanded': String(filtersShown), 'data-focus': 'filters' }, n ? t('filters_show', { n }) : t('filters'));
  toggleButton.addEventListener('click', () => {
    filtersShown = !filtersShown;
    aside.classList.toggle('shown', filtersShown);
    toggleButton.setAttribute('aria-expanded', String(filtersShown));
  });
  aside.append(toggleButton, h('div', { class: 'facets' }, model.SHOWN.map((facet) => facetBox(params, facet, facets.get(facet)))));
  return aside;
}

function facetBox(params, facet, values) {
  const chosen = params.getAll(facet);
  const largest = (some) => (model.ORDERED.has(facet) ? some.slice(0, model.FACET_LIMIT) : byCount(some.slice(0, model.FACET_LIMIT), (x) => x.n, (x) => x.v));
  const first = largest(values);
  const known = new Set(first.map((x) => x.v ?? model.NONE));
  const all = [...chosen.filter((v) => !known.has(v)).map((v) => values.find((x) => (x.v ?? model.NONE) === v) ?? { v: v === model.NONE ? null : v, n: 0 }), ...first];
  if (!all.length || (all.length === 1 && all[0].v === null && !chosen.length)) return null;
  const open = folded.get(facet) ?? (OPEN_AT_FIRST.has(facet) || chosen.length > 0);
  const box = h('details', { class: 'facet', open, 'data-facet': facet });
  box.addEventListener('toggle', () => folded.set(facet, box.open));
  const list = h('ul', {});
  const max = Math.max(1, ...all.filter((x) => x.v !== null).map((x) => x.n));
  let limit = folded.get(facet + ':all') ? model.FACET_LIMIT : 8;
  const more = h('button', { type: 'button', class: 'more', 'data-focus': 'more:' + facet });
  const item = ({ v, n }) => {
    const value = v ?? model.NONE;
    const checked = chosen.includes(value);
    return h('li', { class: v === null ? 'none' : null, style: { '--share': v === null ? '0' : String(n / max) } },
      h('label', {}, h('input', { type: 'checkbox', checked, 'data-focus': `facet:${facet}:${value}`, onchange: () => go(link('facts', '', toggle(params, facet, value))) }),
        h('span', { class: 'name' }, valueName(facet, v)), h('span', { class: 'count' }, number(n))));
  };
  const show = (some) => {
    const shown = some.filter((x, i) => i < limit || chosen.includes(x.v ?? model.NONE));
    replace(list, shown.map(item));
    more.hidden = some.length <= 8;
    more.textContent = shown.length < some.length ? t('more_values', { n: number(Math.max(values.length, some.length) - shown.length) }) : t('fewer_values');
  };
  more.addEventListener('click', () => {
    limit = limit === 8 ? model.FACET_LIMIT : 8;
    folded.set(facet + ':all', limit !== 8);
    show(all);
  });
  box.append(h('summary', {}, t('facet_' + facet), chosen.length ? h('span', { class: 'badge' }, chosen.length) : null));
  if (values.length > 20) {
    const find = h('input', { type: 'search', class: 'find', placeholder: t('find_value', { what: t('facet_' + facet).toLowerCase() }), 'aria-label': t('find_value', { what: t('facet_' + facet) }), 'data-focus': 'find:' + facet, value: typedIn.get(facet) ?? '' });
    const look = () => {
      typedIn.set(facet, find.value);
      const typed = fold(find.value.trim());
      show(typed ? largest(values.filter((x) => x.v !== null && fold(x.v).includes(typed))) : all);
    };
    find.addEventListener('input', look);
    box.append(find);
    if (find.value) look();
  }
  show(all);
  box.append(list, more);
  return box;
}

/** The facts of every school year, those chosen in full colour. */
function overview(params, years) {
  const stated = years.filter((y) => y.v !== null).map((y) => ({ t: y.v, y: y.n })).sort((a, b) => (a.t < b.t ? -1 : 1));
  if (stated.length < 2) return null;
  return h('div', { class: 'overview' }, timeChart({
    points: stated, name: () => t('measure_facts'), label: shortSchoolYear, what: t('measure_facts'), by: 'school_year', height: 110, small: true,
    chosen: params.getAll('school_year'),
    onpick: (time) => go(link('facts', '', toggle(params, 'school_year', time))),
  }));
}

function shortSchoolYear(text) {
  return /^\d{4}-\d{4}$/.test(text) ? `${text.slice(0, 4)}–${text.slice(7)}` : text;
}

/** The ways to look at the selection, and the export of what is shown. */
function toolbar(db, params, view, shown) {
  const tab = (name) => h('a', { class: 'tab', href: link('facts', '', change(params, { view: name === 'table' ? null : name, page: null })), 'aria-current': view === name ? 'page' : null, 'data-focus': 'tab:' + name }, t('tab_' + name));
  return h('div', { class: 'toolbar' }, h('nav', { class: 'tabs', 'aria-label': t('views') }, tab('table'), tab('trend'), tab('ranking')),
    h('div', { class: 'actions' }, exportButtons(db, { table: 'facts', trend: 'trend', ranking: 'ranking' }[view], () => shown), copyButton(t('copy_link'), () => location.href, 'copy-link')));
}

function nothing(params, filtered) {
  return filtered ? empty(t('nothing_title'), t('nothing_hint')) : empty(t('empty_title'), [t('empty_hint'), ' ', h('code', {}, t('empty_command'))]);
}

function table(params, rows, page, pages) {
  const { key, descending } = model.sorting(params);
  const head = (name, label, num) => {
    const active = key === name;
    const next = active && descending ? name : '-' + name;
    return h('th', { scope: 'col', class: num ? 'num' : null, 'aria-sort': active ? (descending ? 'descending' : 'ascending') : null },
      h('a', { href: link('facts', '', change(params, { sort: next, page: null })), 'data-focus': 'sort:' + name }, label, h('span', { class: 'arrow', 'aria-hidden': 'true' }, active ? (descending ? ' ↓' : ' ↑') : '')));
  };
  const to = (f) => {
    const next = model.selection(params);
    next.set('fact', f.fact_id);
    return link('article', f.article_id, next);
  };
  return h('div', {},
    h('table', { class: 'facts' },
      h('caption', { class: 'offscreen' }, t('nav_facts')),
      h('thead', {}, h('tr', {}, head('value', t('col_value'), true), head('kind', t('col_kind')), h('th', { scope: 'col' }, t('col_what')), head('federation', t('col_federation')), head('when', t('col_when')), head('date', t('col_published')))),
      h('tbody', {}, rows.map((f) => h('tr', { class: f.status === 'planned' ? 'planned' : null },
        h('td', { class: 'num' }, h('a', { href: to(f), class: 'value', 'data-focus': 'fact:' + f.fact_id }, figure(f))),
        h('td', {}, kindTag(f.kind), f.checks === 'failed' ? h('span', { class: 'flag', title: word('checks', 'failed') }, '⚠ ' + word('checks', 'failed')) : null,
          f.status === 'planned' ? h('span', { class: 'flag plan' }, word('status', 'planned')) : null),
        h('td', { class: 'what' }, h('p', { class: 'sentence' }, marked(f.sentence, f.quote)), detail(f)),
        h('td', {}, f.federation ? h('a', { href: link('federation', f.federation_id, lang(params)), title: f.federation }, abbreviate(f.federation)) : h('span', { class: 'none' }, t('not_stated'))),
        h('td', { class: 'nowrap' }, when(f) || h('span', { class: 'none' }, t('not_stated'))),
        h('td', { class: 'article' }, h('span', { class: 'title' }, f.title), h('span', { class: 'meta' }, [day(f.date), f.site].filter(Boolean).join(' · '))))))),
    h('nav', { class: 'pager', 'aria-label': t('page_of', { page: number(page), pages: number(pages) }) },
      page > 1 ? h('a', { href: link('facts', '', change(params, { page: page - 1 > 1 ? page - 1 : null })), rel: 'prev', 'data-focus': 'page-previous' }, '← ' + t('previous')) : h('span', {}),
      h('span', { class: 'meta' }, t('page_of', { page: number(page), pages: number(pages) })),
      page < pages ? h('a', { href: link('facts', '', change(params, { page: page + 1 })), rel: 'next', 'data-focus': 'page-next' }, t('next') + ' →') : h('span', {})));
}

function lang(params) {
  const next = new URLSearchParams();
  if (params.get('lang')) next.set('lang', params.get('lang'));
  return next;
}

function detail(f) {
  const parts = [f.counted, f.form, f.giver && `← ${abbreviate(f.giver)}`, f.recipient && word('recipient', f.recipient), f.level && word('level', f.level), f.money_role && f.money_role !== 'total' ? word('money_role', f.money_role) : null];
  const text = parts.filter(Boolean).join(' · ');
  return text ? h('p', { class: 'meta' }, text) : null;
}

/** A sentence with a quote marked where it first stands by itself: “40 người” does not stand in “140 người”. */
export function marked(sentence, quote) {
  const partOfMore = (at) => /[\p{L}\p{N}]$|\p{N}[.,]$/u.test(sentence.slice(0, at)) || /^[\p{L}\p{N}]|^[.,]\p{N}/u.test(sentence.slice(at + quote.length));
  let at = quote ? sentence.indexOf(quote) : -1;
  while (at >= 0 && partOfMore(at)) at = sentence.indexOf(quote, at + 1);
  if (at < 0) return sentence;
  return [sentence.slice(0, at), h('b', {}, quote), sentence.slice(at + quote.length)];
}

function select(label, name, options, value, onchange) {
  return h('label', { class: 'pick' }, h('span', {}, label),
    h('select', { name, 'data-focus': 'pick:' + name, onchange: (e) => onchange(e.target.value) }, options.map(([v, text]) => h('option', { value: v, selected: v === value }, text))));
}

function measures(facets) {
  const units = facets.get('unit').filter((x) => x.v && x.v !== 'percent').slice(0, 8);
  return [['facts', t('measure_facts')], ['articles', t('measure_articles')], ...units.map((x) => ['sum:' + x.v, t('measure_sum', { unit: word('unit', x.v) })])];
}

function measureOf(params, options) {
  const wanted = params.get('measure') ?? 'facts';
  return options.some(([v]) => v === wanted) || /^sum:[\w]{1,20}$/.test(wanted) ? wanted : 'facts';
}

async function trendView(db, params, facets) {
  const options = measures(facets);
  const measure = measureOf(params, options);
  const by = model.TIMES[params.get('by')] ? params.get('by') : 'school_year';
  const split = SPLITS.includes(params.get('split')) ? params.get('split') : null;
  const statement = model.trend(params, by, measure, split);
  const [points] = await db.query([statement]);
  const set = (changes) => go(link('facts', '', change(params, changes)));
  const missing = points.filter((p) => p.t === null).reduce((n, p) => n + Number(p.y ?? 0), 0);
  const label = by === 'school_year' ? shortSchoolYear : (x) => x;
  const what = options.find(([v]) => v === measure)?.[1] ?? measure;
  const content = h('div', {},
    h('div', { class: 'picks' },
      select(t('measure'), 'measure', options, measure, (v) => set({ measure: v === 'facts' ? null : v })),
      select(t('by'), 'by', Object.keys(model.TIMES).map((k) => [k, t('by_' + k)]), by, (v) => set({ by: v === 'school_year' ? null : v })),
      select(t('split'), 'split', [['', t('split_none')], ...SPLITS.map((f) => [f, t('facet_' + f)])], split ?? '', (v) => set({ split: v || null }))),
    timeChart({ points: points.filter((p) => p.t !== null), name: (v) => (v === null ? (split ? t('others') : what) : valueName(split, v)), label, what, by,
      onpick: by === 'year' ? null : (time) => go(link('facts', '', toggle(params, by, time))) }),
    measure.startsWith('sum:') ? h('p', { class: 'hint' }, t('sum_note')) : null,
    missing && measure === 'facts' ? h('p', { class: 'hint' }, t('without_time', { n: number(missing) })) : null);
  return { content, shown: model.named(statement, { t: by, series: split, y: measure }) };
}

async function rankingView(db, params, facets) {
  const options = measures(facets);
  const measure = measureOf(params, options);
  const facet = RANKINGS.includes(params.get('rank')) ? params.get('rank') : 'district';
  const statement = model.ranking(params, facet, measure);
  const [rows] = await db.query([statement]);
  const set = (changes) => go(link('facts', '', change(params, changes)));
  const content = h('div', {},
    h('div', { class: 'picks' },
      select(t('rank_by'), 'rank', RANKINGS.map((f) => [f, t('facet_' + f)]), facet, (v) => set({ rank: v === 'district' ? null : v })),
      select(t('measure'), 'measure', options, measure, (v) => set({ measure: v === 'facts' ? null : v }))),
    rankedBars({ rows: byCount(rows.filter((r) => r.y !== null), (r) => Number(r.y), (r) => r.v), name: (r) => valueName(facet, r.v), href: (r) => link('facts', '', change(toggle(change(params, { [facet]: null }), facet, r.v), { view: null })),
      suffix: (r) => (measure === 'articles' ? null : h('small', {}, ' ' + percent(Number(r.y) / (Number(r.whole) || 1)))) }),
    measure.startsWith('sum:') ? h('p', { class: 'hint' }, t('sum_note')) : null);
  return { content, shown: model.named(statement, { v: facet, y: measure }) };
}
