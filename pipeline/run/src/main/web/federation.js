// The list of federations, and the page of one.
import { h, replace } from './dom.js';
import { t, word } from './i18n.js';
import { byCount, fold, number } from './format.js';
import { change, common, link } from './state.js';
import * as model from './model.js';
import { rankedBars, timeChart } from './chart.js';
import { dataTable, empty, exportButtons, factList, headed, tile } from './widgets.js';

/** So many federations are drawn at a time, and so many held. */
const DRAWN = 60;
const HELD = 10000;

/** Draws the list. */
export async function renderList(main, db, state) {
  const [found] = await db.query([model.federations('', HELD)]);
  const rows = byCount(found, (r) => Number(r.facts), (r) => r.name);
  const list = h('div', {});
  const input = h('input', { type: 'search', value: state.params.get('q') ?? '', placeholder: t('federations_find'), 'aria-label': t('federations_find'), id: 'search', 'data-focus': 'search' });
  const typedWords = () => fold(input.value.trim());
  const shown = () => model.federations(typedWords());
  let drawn = DRAWN;
  const show = () => {
    const typed = typedWords();
    const some = rows.filter((r) => !typed || (r.name_folded ?? fold(r.name)).includes(typed));
    const more = h('button', { type: 'button', class: 'button', 'data-focus': 'more', onclick: () => { drawn += DRAWN; show(); } }, t('more_values', { n: number(Math.min(DRAWN, some.length - drawn)) }));
    replace(list, some.length
      ? [some.length > drawn ? h('p', { class: 'hint', role: 'status' }, t('federations_shown', { n: number(drawn), all: number(some.length) })) : null,
        rankedBars({ rows: some.slice(0, drawn).map((r) => ({ ...r, v: r.entity_id, y: r.facts })), name: (r) => r.name, href: (r) => link('federation', r.entity_id, common(state.params)) }),
        some.length > drawn ? h('p', {}, more) : null]
      : empty(t('federation_none'), t('federation_none_hint')));
  };
  input.addEventListener('input', () => {
    drawn = DRAWN;
    history.replaceState(null, '', link('federations', '', change(state.params, { q: input.value.trim() })));
    show();
  });
  show();
  return () => {
    document.title = `${t('federations_title')} · unionfacts`;
    replace(main, h('div', { class: 'page' }, h('h1', {}, t('federations_title')), h('p', { class: 'lead' }, t('federations_count', { n: number(rows.length) })), h('div', { class: 'search' }, input), exportButtons(db, 'federations', shown), list));
  };
}

/** Draws the page of one federation. */
export async function render(main, db, state) {
  const { id, params } = state;
  const statements = model.federation(id);
  const [[body], above, below, totals, timeline, latest, awards, kinds] = await db.query(statements);
  if (!body) return () => replace(main, empty(t('federation_none'), null, h('p', {}, h('a', { href: link('federations', '', common(params)) }, t('federations_title')))));
  const facts = kinds.reduce((n, k) => n + Number(k.y), 0);
  const all = change(common(params), { federation: body.name });
  const to = (e) => link('federation', e.entity_id, common(params));
  const largest = totals[0] ?? {};
  const measures = [['member_total', 'federation_members_total'], ['member_admission', 'federation_members_admitted'], ['union_total', 'federation_unions_total'], ['union_founded', 'federation_unions_founded'], ['party_admission', 'federation_party']];
  const top = new Set(kinds.slice(0, 5).map((k) => k.v));
  const merged = new Map();
  for (const p of timeline) {
    const series = top.has(p.series) ? p.series : null;
    const at = `${p.t}|${series}`;
    merged.set(at, { t: p.t, series, y: (merged.get(at)?.y ?? 0) + Number(p.y) });
  }
  const section = (title, name, statement, names) => headed(db, t(title), name, names ? model.named(statement, names) : statement);
  const [, , ofBelow, ofTotals, ofTimeline, ofLatest, ofAwards] = statements;
  return () => {
    document.title = `${body.name} · unionfacts`;
    replace(main, h('div', { class: 'page' },
      h('nav', { class: 'crumbs', 'aria-label': t('federation_above') }, above.map((e) => [h('a', { href: to(e) }, e.name), h('span', { 'aria-hidden': 'true' }, ' › ')])),
      h('h1', {}, body.name), h('p', { class: 'lead' }, [body.place, body.short_name].filter(Boolean).join(' · ')),
      h('p', {}, h('a', { class: 'button', href: link('facts', '', all) }, `${t('federation_facts')} (${number(facts)})`)),
      totals.length ? h('dl', { class: 'tiles' }, measures.filter(([k]) => largest[k] !== null).map(([k, label]) => tile(t(label), number(largest[k]), largest.school_year))) : null,
      facts ? [section('federation_timeline', 'timeline', ofTimeline, { t: 'year', series: 'kind', y: 'facts' }), timeChart({ points: [...merged.values()].filter((p) => p.t !== null), name: (v) => (v === null ? t('others') : word('kind', v)), label: (x) => x, what: t('measure_facts'), by: 'year' })] : null,
      totals.length ? section('federation_totals', 'totals', ofTotals) : h('h2', {}, t('federation_totals')),
      totals.length ? dataTable(t('federation_totals'), [{ name: t('col_school_year') }, ...measures.map(([, label]) => ({ name: t(label), num: true }))], totals.map((r) => [r.school_year, ...measures.map(([k]) => number(r[k]))])) : h('p', { class: 'empty-inline' }, t('federation_no_totals')),
      awards.length ? [section('federation_awards', 'awards', ofAwards, { v: 'giver', form: 'form', y: 'awards' }), rankedBars({ rows: awards, name: (r) => [r.form ?? t('federation_no_form'), r.v].filter(Boolean).join(' · ') })] : null,
      latest.length ? [section('federation_latest', 'latest', ofLatest), factList(latest, params)] : null,
      below.length ? [section('federation_below', 'below', ofBelow), h('ul', { class: 'columns' }, byCount(below, (e) => Number(e.facts), (e) => e.name).map((e) => h('li', {}, e.kind === 'federation' ? h('a', { href: to(e) }, e.name) : e.name, ' ', h('span', { class: 'meta' }, number(e.facts)))))] : null));
  };
}
