// A read-only SQL box with examples; the statement stands in the address.
import { h, replace } from './dom.js';
import { lang, t } from './i18n.js';
import { number } from './format.js';
import { change, go, link } from './state.js';
import * as model from './model.js';
import { dataTable, empty, exportButtons } from './widgets.js';
import { EXAMPLES } from './examples.js';

/** Draws the page. */
export async function render(main, db, state) {
  const { params } = state;
  const statement = params.get('sql') ?? '';
  const [columns] = await db.query([model.dictionary()]);
  let result = null;
  let error = null;
  if (statement.trim()) {
    try {
      result = await db.sql(statement);
    } catch (e) {
      error = inWords(e.message);
    }
  }
  const box = h('textarea', { id: 'sql', rows: 9, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', maxlength: 20000, value: statement, 'data-focus': 'sql' });
  const run = () => {
    const address = link('sql', '', change(params, { sql: box.value }));
    if (address === location.hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
    else go(address);
  };
  box.addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      run();
    }
  });
  const tables = new Map();
  for (const c of columns) tables.set(c.table_name, [...(tables.get(c.table_name) ?? []), c]);
  return () => {
    document.title = `SQL · unionfacts`;
    replace(main, h('div', { class: 'page wide' },
      h('h1', {}, t('sql_title')), h('p', { class: 'lead' }, t('sql_lead', { seconds: db.limits.seconds, rows: number(db.limits.rows) })),
      h('div', { class: 'sql-page' },
        h('section', {},
          h('form', { class: 'sql-form', onsubmit: (e) => { e.preventDefault(); run(); } },
            h('label', { for: 'sql', class: 'label' }, t('sql_box')), box,
            h('div', { class: 'toolbar' }, h('button', { type: 'submit', class: 'button', 'data-focus': 'run' }, t('sql_run')), h('span', { class: 'hint' }, t('sql_run_hint')), h('span', { class: 'spread' }),
              result ? exportButtons(db, 'query', () => ({ sql: statement, params: [] })) : null)),
          h('div', { class: 'sql-result', 'aria-live': 'polite' }, error ? h('div', { class: 'error', role: 'alert' }, h('p', {}, h('b', {}, t('sql_failed'))), h('pre', {}, error)) : result ? show(result) : empty(t('sql_empty')))),
        h('aside', { 'aria-label': t('sql_examples') },
          h('h2', {}, t('sql_examples')), h('ul', { class: 'plain examples' }, EXAMPLES.map((e) => h('li', {}, h('a', { href: link('sql', '', change(params, { sql: e.sql })) }, lang() === 'vi' ? e.vi : e.en)))),
          h('h2', {}, t('sql_tables')), [...tables].map(([name, cols]) => h('details', {}, h('summary', {}, h('code', {}, name)), h('ul', { class: 'plain columns-list' }, cols.map((c) => h('li', {}, h('code', { title: c.comment ?? '' }, c.column_name), ' ', h('small', {}, c.data_type))))))))));
  };
}

/** What the server says, in the reader's language where it is not DuckDB's own message. */
function inWords(message) {
  const slow = /took longer than (\d+) seconds/.exec(message);
  if (slow) return t('sql_slow', { n: slow[1] });
  if (message.includes('Only SELECT is allowed')) return t('sql_only_select');
  if (message.includes('One SELECT at a time')) return t('sql_one');
  return message;
}

/** More rows than these are in exports only. */
const DRAWN = 1000;

function show({ columns, rows, truncated, ms }) {
  if (!rows.length) return empty(t('sql_none'));
  const numeric = columns.map((c) => /^(DECIMAL|BIGINT|INTEGER|SMALLINT|TINYINT|HUGEINT|U\w*INT|DOUBLE|FLOAT)/.test(c.type));
  // A year is a name, not an amount: 2019, not 2,019.
  const amount = columns.map((c, i) => numeric[i] && !/year|năm/i.test(c.name));
  return h('div', {}, h('p', { class: 'meta' }, t('sql_rows', { n: number(rows.length), ms: number(ms) }), truncated ? ' ' + t('sql_truncated', { n: number(rows.length) }) : '', rows.length > DRAWN ? ' ' + t('sql_drawn', { n: number(DRAWN) }) : ''),
    dataTable(t('sql_title'), columns.map((c, i) => ({ name: c.name, num: numeric[i] })), rows.slice(0, DRAWN).map((row) => row.map((v, i) => cell(v, amount[i])))));
}

function cell(v, amount) {
  if (v === null || v === undefined) return h('span', { class: 'none' }, 'NULL');
  if (Array.isArray(v) || typeof v === 'object') return JSON.stringify(v);
  return amount && Number.isFinite(Number(v)) && Math.abs(Number(v)) < 2 ** 53 ? number(v) : String(v);
}
