// The data dictionary, read from the comments in the database itself.
import { h, replace } from './dom.js';
import { t } from './i18n.js';
import * as model from './model.js';
import { dataTable } from './widgets.js';

/** Draws the page. */
export async function render(main, db) {
  const [rows] = await db.query([model.dictionary()]);
  const tables = new Map();
  for (const r of rows) tables.set(r.table_name, [...(tables.get(r.table_name) ?? []), r]);
  return () => {
    document.title = `${t('dictionary_title')} · unionfacts`;
    replace(main, h('div', { class: 'page' }, h('h1', {}, t('dictionary_title')), h('p', { class: 'lead' }, t('dictionary_lead')),
      [...tables].map(([name, columns]) => h('section', { class: 'dictionary' }, h('h2', {}, h('code', {}, name)), h('p', {}, columns[0].table_comment ?? ''),
        dataTable(name, [{ name: t('col_column') }, { name: t('col_type') }, { name: t('col_meaning') }], columns.map((c) => [h('code', {}, c.column_name), h('small', {}, c.data_type), c.comment ?? '']))))));
  };
}
