// Charts drawn as SVG, and the same figures as a table for those who read or listen rather than look.
import { h, s } from './dom.js';
import { t } from './i18n.js';
import { number, short } from './format.js';

const SERIES = ['s1', 's2', 's3', 's4', 's5', 's6'];

/**
 * A chart over time. points: [{t, series, y}]; name(series) and label(t) say them in words; onpick(t) is called when a
 * column is chosen. One series is drawn as columns, several as lines.
 */
export function timeChart({ points, name, label, what, by, height = 260, onpick, small = false, chosen = [] }) {
  const times = [...new Set(points.map((p) => p.t).filter((v) => v !== null && v !== undefined))].map(String);
  const drawn = { month: fillMonths, year: fillYears, school_year: fillSchoolYears }[by](times);
  if (!drawn.length) return h('p', { class: 'empty-inline' }, t('chart_empty'));
  const series = [...new Set(points.map((p) => p.series ?? null))];
  series.sort((a, b) => (a === null) - (b === null) || total(points, b) - total(points, a));
  const cell = new Map(points.map((p) => [key(p.t, p.series ?? null), Number(p.y ?? 0)]));
  const max = Math.max(1, ...points.filter((p) => p.t !== null && p.t !== undefined).map((p) => Number(p.y ?? 0)));
  const top = small ? max : niceTop(max);
  const W = window.innerWidth < 700 ? 400 : 900;
  const H = height;
  const left = small ? 0 : 58;
  const bottom = small ? 20 : 30;
  const pad = 10;
  const x0 = left;
  const x1 = small ? W : W - 8;
  const y0 = H - bottom;
  const x = (i) => x0 + ((i + 0.5) * (x1 - x0)) / drawn.length;
  const y = (v) => y0 - ((y0 - pad) * v) / top;
  const nodes = [];
  if (!small) {
    for (const step of [0, 0.25, 0.5, 0.75, 1]) {
      nodes.push(s('line', { class: 'grid', x1: x0, x2: x1, y1: y(top * step), y2: y(top * step) }));
      nodes.push(s('text', { class: 'tick', x: x0 - 8, y: y(top * step) + 4, 'text-anchor': 'end' }, short(top * step)));
    }
  } else nodes.push(s('line', { class: 'grid', x1: x0, x2: x1, y1: y0, y2: y0 }));
  const every = Math.ceil(drawn.length / (W < 700 ? 5 : small ? 10 : 11));
  drawn.forEach((time, i) => {
    if (i % every) return;
    nodes.push(s('text', { class: 'tick', x: x(i), y: H - (small ? 4 : 8), 'text-anchor': 'middle' }, label(time)));
  });
  const lines = series.length > 1 || drawn.length > 60;
  if (lines) {
    series.forEach((one, k) => {
      const values = drawn.map((time) => cell.get(key(time, one)) ?? 0);
      const color = one === null && series.length > 1 ? 's0' : SERIES[k % SERIES.length];
      nodes.push(s('polyline', { class: 'line ' + color, points: values.map((v, i) => `${x(i).toFixed(1)},${y(v).toFixed(1)}`).join(' ') }));
      if (drawn.length > 40) return;
      values.forEach((v, i) =>
        nodes.push(s('circle', { class: 'dot ' + color, cx: x(i), cy: y(v), r: 3.5 }, s('title', {}, `${name(one)}, ${label(drawn[i])}: ${number(v)}`))),
      );
    });
  } else {
    const width = Math.min(56, Math.max(1, ((x1 - x0) / drawn.length) * 0.72));
    drawn.forEach((time, i) => {
      const v = cell.get(key(time, series[0])) ?? 0;
      const bar = s('rect', { class: chosen.length && !chosen.includes(time) ? 'bar faint' : 'bar', x: x(i) - width / 2, width, y: y(v), height: Math.max(0, y0 - y(v)), rx: Math.min(3, width / 4) },
        s('title', {}, `${label(time)}: ${number(v)}`));
      const column = s('rect', { class: onpick ? 'column pick' : 'column', x: x(i) - (x1 - x0) / drawn.length / 2, width: (x1 - x0) / drawn.length, y: pad, height: y0 - pad },
        s('title', {}, `${label(time)}: ${number(v)}`));
      if (onpick) column.addEventListener('click', () => onpick(time));
      nodes.push(bar, column);
    });
  }
  const summary = t('chart_summary', { what, by: t('by_' + by), first: label(drawn[0]), last: label(drawn.at(-1)), max: number(max) });
  const svg = s('svg', { viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': summary, class: small ? 'chart small' : 'chart' }, nodes);
  if (small) return svg;
  const legend = series.length > 1
    ? h('ul', { class: 'legend' }, series.map((one, k) => h('li', {}, h('span', { class: 'swatch ' + (one === null ? 's0' : SERIES[k % SERIES.length]) }), name(one))))
    : null;
  return h('figure', { class: 'figure' }, legend, svg, figures(drawn, series, cell, name, label, by));
}

function key(time, series) {
  return `${time}\u0000${series}`;
}

function total(points, series) {
  return points.reduce((sum, p) => sum + ((p.series ?? null) === series ? Number(p.y ?? 0) : 0), 0);
}

function figures(times, series, cell, name, label, by) {
  return h('details', { class: 'figures' }, h('summary', {}, t('chart_table')),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('chart_table') },
      h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('by_' + by)), series.map((one) => h('th', { scope: 'col', class: 'num' }, name(one))))),
        h('tbody', {}, times.map((time) => h('tr', {}, h('th', { scope: 'row' }, label(time)), series.map((one) => h('td', { class: 'num' }, number(cell.get(key(time, one)) ?? 0)))))))));
}

/** The next round number above whose quarters are round as well: 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 60, 80, 100, … */
export function niceTop(max) {
  if (max <= 8) return max <= 4 ? 4 : 8;
  const power = 10 ** Math.floor(Math.log10(max));
  return [1, 1.2, 1.6, 2, 2.4, 2.8, 3.2, 3.6, 4, 6, 8, 10].find((step) => step * power >= max) * power;
}

function fillMonths(months) {
  const sorted = [...months].sort();
  if (!sorted.length) return sorted;
  const all = [];
  let [year, month] = sorted[0].split('-').map(Number);
  while (all.length < 1200) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    all.push(text);
    if (text >= sorted.at(-1)) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return all;
}

function fillYears(years) {
  const numbers = years.map(Number).sort((a, b) => a - b);
  if (!numbers.length) return [];
  const from = Math.max(numbers[0], numbers.at(-1) - 60);
  return Array.from({ length: numbers.at(-1) - from + 1 }, (_, i) => String(from + i));
}

/** A year without news is a gap that must be seen. */
function fillSchoolYears(years) {
  return fillYears(years.map((y) => y.slice(0, 4))).map((y) => `${y}-${Number(y) + 1}`);
}

/** Ranked bars. rows: [{v, y}]; href(row) makes a bar a link. */
export function rankedBars({ rows, name, href, suffix = () => '' }) {
  if (!rows.length) return h('p', { class: 'empty-inline' }, t('chart_empty'));
  const max = Math.max(...rows.map((r) => Number(r.y ?? 0)), 0) || 1;
  return h('ol', { class: 'bars' }, rows.map((row) =>
    h('li', { style: { '--share': String(Math.max(0, Number(row.y ?? 0)) / max) } },
      href ? h('a', { href: href(row), 'data-focus': 'bar:' + row.v }, name(row)) : h('span', { class: 'bar-name' }, name(row)),
      h('span', { class: 'bar-value' }, number(row.y), suffix(row)), h('span', { class: 'bar-line', 'aria-hidden': 'true' }))));
}
