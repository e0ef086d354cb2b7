// Pieces that several pages share.
import { h, announce } from './dom.js';
import { t, word } from './i18n.js';
import { number, unit, value, when, day } from './format.js';
import { common, link } from './state.js';

/** The family of a kind of fact, for its colour. */
export function family(kind) {
  return {
    member_admission: 'members', member_total: 'members', workforce: 'members',
    union_founded: 'unions', union_total: 'unions', agreement: 'unions',
    party_admission: 'party', party_nomination: 'party',
    award: 'awards', contest_prize: 'awards', rating: 'awards', initiative: 'awards',
    money: 'money', beneficiary: 'care', gift: 'care',
    participation: 'events', activity: 'events',
  }[kind] ?? 'other';
}

/** A small label with the colour of the kind. */
export function kindTag(kind) {
  return h('span', { class: 'kind k-' + family(kind) }, word('kind', kind));
}

/** A figure with its unit. */
export function figure(fact) {
  const u = unit(fact);
  const text = value(fact);
  return h('span', { class: 'figure-value' }, h('span', { class: text.length > 15 ? 'nowrap long' : 'nowrap' }, text), u ? h('span', { class: 'unit' }, u === '%' ? '%' : ' ' + u) : null);
}

/** A button that copies a text and says so. */
export function copyButton(label, text, name) {
  const button = h('button', { type: 'button', class: 'quiet', 'data-focus': name }, label);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      const area = h('textarea', { class: 'offscreen', value: text(), 'aria-hidden': 'true' });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.textContent = t('copied');
    announce(t('copied'));
    setTimeout(() => (button.textContent = label), 1500);
  });
  return button;
}

/** A heading with the export of what stands below it. */
export function headed(db, title, name, statement) {
  return h('div', { class: 'headed' }, h('h2', {}, title), exportButtons(db, name, () => statement, title));
}

/** Buttons that save a statement's result; statement() is asked when one is pressed. */
export function exportButtons(db, name, statement, what = '') {
  return h('div', { class: 'export', role: 'group', 'aria-label': [t('export'), what].filter(Boolean).join(': ') }, h('span', { class: 'label', title: t('export_hint') }, t('export')),
    db.formats.map((format) => {
      const button = h('button', { type: 'button', class: 'quiet', title: t('export_hint'), 'data-focus': `export:${name}:${format}` }, format.toUpperCase());
      button.addEventListener('click', async () => {
        button.disabled = true;
        try {
          const { blob, truncated } = await db.file(statement(), format);
          const file = `${name}.${format}`;
          const a = h('a', { href: URL.createObjectURL(blob), download: file });
          a.click();
          setTimeout(() => URL.revokeObjectURL(a.href), 60000);
          announce(t('export_done', { name: file }) + (truncated ? ' ' + t('export_limit', { n: number(truncated) }) : ''));
        } catch (e) {
          announce(`${t('failed')}: ${e.message}`);
          button.title = e.message;
        } finally {
          button.disabled = false;
        }
      });
      return button;
    }));
}

/** A friendly nothing. */
export function empty(title, hint, ...more) {
  return h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, title), hint ? h('p', {}, hint) : null, more);
}

/** A number with what it counts below. */
export function tile(label, value, hint) {
  return h('div', { class: 'tile' }, h('dt', {}, label), h('dd', {}, value, hint ? h('small', {}, hint) : null));
}

/** A table that scrolls on its own on a narrow screen. */
export function dataTable(caption, heads, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', { class: 'offscreen' }, caption),
      h('thead', {}, h('tr', {}, heads.map((c) => h('th', { scope: 'col', class: c.num ? 'num' : null }, c.name)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((v, i) => h('td', { class: heads[i].num ? 'num' : null }, v)))))));
}

/** A few facts as a list that leads to their articles. */
export function factList(facts, params) {
  return h('ul', { class: 'fact-list' }, facts.map((f) => {
    const to = common(params);
    to.set('fact', f.fact_id);
    return h('li', {}, h('a', { href: link('article', f.article_id, to) }, figure(f), ' ', kindTag(f.kind)),
      h('p', { class: 'sentence' }, f.sentence), h('p', { class: 'meta' }, [when(f), f.title, day(f.date), f.site].filter(Boolean).join(' · ')));
  }));
}
