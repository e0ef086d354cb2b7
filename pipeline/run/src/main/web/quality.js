// What the database could read, what it left out, and where to look twice.
import { h, replace } from './dom.js';
import { t, word } from './i18n.js';
import { number, percent } from './format.js';
import { change, common, link } from './state.js';
import * as model from './model.js';
import { rankedBars, timeChart } from './chart.js';
import { dataTable, exportButtons, headed, kindTag, tile } from './widgets.js';

/** Draws the page. */
export async function render(main, db, state) {
  const { params } = state;
  const statements = model.quality();
  const [[sum], months, sites, rejected, failures, conflicts, copies, confidence, runs] = await db.query(statements);
  const share = (n) => (Number(sum.facts) ? percent(Number(n) / Number(sum.facts)) : '–');
  const facts = (changes) => link('facts', '', change(common(params), changes));
  const article = (id, fact) => link('article', id, change(common(params), { fact }));
  const section = (name, rows, statement) => (rows.length ? headed(db, t('quality_' + name), name, statement) : h('h2', {}, t('quality_' + name)));
  const [ofSum, ofMonths, ofSites, ofRejected, ofFailures, ofConflicts, ofCopies, ofConfidence, ofRuns] = statements;
  const copiesDiffer = h('section', {}, h('h2', {}, t('quality_differing')), h('p', { class: 'hint' }, t('loading')));
  return () => {
    document.title = `${t('quality_title')} · unionfacts`;
    replace(main, h('div', { class: 'page' },
      h('h1', {}, t('quality_title')), h('p', { class: 'lead' }, t('quality_lead')), exportButtons(db, 'summary', () => ofSum),
      h('dl', { class: 'tiles' },
        tile(t('quality_documents'), number(sum.documents)), tile(t('quality_articles'), number(sum.articles)), tile(t('quality_duplicates'), number(sum.duplicates)),
        tile(t('quality_facts'), number(sum.facts), `${share(sum.with_subject)} ${t('quality_with_subject')}, ${share(sum.with_time)} ${t('quality_with_time')}`),
        tile(t('quality_rejected'), number(sum.rejected)), tile(t('quality_failed'), number(sum.failed), `/ ${number(sum.checks)}`)),
      section('coverage', months, model.named(ofMonths, { t: 'month', y: 'facts' })), timeChart({ points: months, name: () => t('measure_facts'), label: (x) => x, what: t('measure_facts'), by: 'month', height: 220 }),
      section('sites', sites, ofSites),
      dataTable(t('quality_sites'), [{ name: t('col_site') }, ...['documents', 'articles', 'facts', 'with_subject', 'with_period'].map((k) => ({ name: t('col_' + k), num: true }))],
        sites.map((r) => [h('a', { href: facts({ site: r.site ?? model.NONE }) }, r.site ?? t('not_stated')), number(r.documents), number(r.articles), number(r.facts), number(r.with_subject), number(r.with_period)])),
      section('checks', failures, ofFailures),
      failures.length ? h('ul', { class: 'fact-list' }, failures.map((f) => h('li', {},
        h('p', {}, h('b', {}, word('check', f.kind)), ': ', t('quality_stated', { expected: number(f.expected) }), ', ', h('span', { class: 'bad' }, t('quality_computed', { found: number(f.found) }))),
        (f.sentences ?? []).map((x) => h('p', { class: 'sentence' }, x)), h('p', { class: 'meta' }, h('a', { href: link('article', f.article_id, common(params)) }, f.title ?? t('article')))))) : h('p', { class: 'empty-inline' }, t('quality_checks_none')),
      section('conflicts', conflicts, ofConflicts), h('p', { class: 'hint' }, t('quality_conflicts_lead')),
      conflicts.length ? dataTable(t('quality_conflicts'), [{ name: t('col_federation') }, { name: t('col_kind') }, { name: t('col_school_year') }, { name: t('col_values'), num: true }, { name: t('col_articles'), num: true }],
        conflicts.map((r) => [h('a', { href: facts({ federation: r.federation, kind: r.kind, school_year: r.school_year, sort: 'value' }) }, r.federation), kindTag(r.kind), r.school_year, r.values.map(number).join('; '), number(r.articles)])) : h('p', { class: 'empty-inline' }, t('quality_conflicts_none')),
      section('copies', copies, ofCopies), h('p', { class: 'hint' }, t('quality_copies_lead')),
      copies.length ? dataTable(t('quality_copies'), [{ name: t('article') }, { name: t('col_copies'), num: true }, { name: t('col_copied_on') }],
        copies.map((r) => [h('a', { href: link('article', r.article_id, common(params)) }, r.title ?? t('article')), number(r.n), r.places.join(', ')])) : h('p', { class: 'empty-inline' }, t('quality_copies_none')),
      copiesDiffer,
      section('rejected', rejected, ofRejected),
      rejected.length ? dataTable(t('quality_rejected'), [{ name: t('col_reason') }, { name: t('col_stage') }, { name: t('col_count'), num: true }, { name: t('col_example') }], rejected.map((r) => [r.reason, r.stage, number(r.n), r.example])) : h('p', { class: 'empty-inline' }, t('quality_rejected_none')),
      section('confidence', confidence, model.named(ofConfidence, { bucket: 'percent_from', n: 'facts' })), rankedBars({ rows: confidence.map((r) => ({ v: String(r.bucket), y: r.n })), name: (r) => `${r.v}–${Math.min(100, Number(r.v) + 10)} %` }),
      section('runs', runs, ofRuns),
      dataTable(t('quality_runs'), ['run', 'started', 'status', 'version', 'documents'].map((k) => ({ name: t('col_' + k), num: k === 'documents' })), runs.map((r) => [h('code', {}, String(r.run_id).slice(0, 12)), r.started, r.status, r.version, number(r.documents_loaded)]))));
    fillDiffering().catch((e) => replace(copiesDiffer, h('h2', {}, t('quality_differing')), h('p', { class: 'bad', role: 'alert' }, e.message)));
  };

  /** What takes longest to find out comes when the rest is already there. */
  async function fillDiffering() {
    const ofDiffering = model.differing();
    const [differing] = await db.query([ofDiffering]);
    replace(copiesDiffer, section('differing', differing, ofDiffering), h('p', { class: 'hint' }, t('quality_differing_lead')),
      differing.length ? h('ul', { class: 'fact-list' }, differing.map((r) => h('li', {},
        h('p', {}, kindTag(r.kind), ' ', h('a', { href: article(r.article_id, r.fact_id) }, number(r.value)), ' ', h('span', { 'aria-hidden': 'true' }, '≠'), ' ', h('a', { class: 'bad', href: article(r.copy_id, r.fact_id_in_copy) }, number(r.value_in_copy)), ' ', h('span', { class: 'meta' }, r.counted ?? '')),
        h('p', { class: 'sentence' }, r.sentence), r.sentence_in_copy === r.sentence ? null : h('p', { class: 'sentence' }, r.sentence_in_copy), h('p', { class: 'meta' }, r.title)))) : h('p', { class: 'empty-inline' }, t('quality_differing_none')));
  }
}
