// Numbers, dates and names as a reader of either language writes them.
import { lang, word } from './i18n.js';

const cache = new Map();

function formatter(options) {
  const key = lang() + JSON.stringify(options);
  if (!cache.has(key)) cache.set(key, new Intl.NumberFormat(lang() === 'vi' ? 'vi-VN' : 'en-GB', options));
  return cache.get(key);
}

/** A whole or decimal number in full. */
export function number(value) {
  if (value === null || value === undefined) return '';
  return formatter({ maximumFractionDigits: 4 }).format(Number(value));
}

/** A number short enough for an axis: 1,2 Tr / 1.2M. */
export function short(value) {
  const n = Number(value);
  if (Math.abs(n) < 10000) return formatter({ maximumFractionDigits: 2 }).format(n);
  return formatter({ notation: 'compact', maximumFractionDigits: 1 }).format(n);
}

/** A share of 0 to 1 as a percentage. */
export function percent(share) {
  return formatter({ style: 'percent', maximumFractionDigits: 1 }).format(share);
}

const BEFORE = { about: '≈ ', nearly: '≲ ', more_than: '> ', at_least: '≥ ', less_than: '< ', at_most: '≤ ' };

/** The value of a fact with its modifier, range or total: "> 5.000", "68–72", "191/209". */
export function value(fact) {
  let text = number(fact.value);
  if (fact.value_max !== null && fact.value_max !== undefined) text += '–' + number(fact.value_max);
  if (fact.of_value !== null && fact.of_value !== undefined) text += '/' + number(fact.of_value);
  return (BEFORE[fact.modifier] ?? '') + text;
}

/** A unit behind a number; items go without. */
export function unit(fact) {
  if (!fact.unit || fact.unit === 'item') return '';
  if (fact.unit === 'percent') return '%';
  if (fact.unit === 'VND') return '₫';
  return word('unit', fact.unit);
}

/** When a fact holds, in the fullest words known. */
export function when(fact) {
  return fact.school_year ?? fact.period ?? (fact.year === null || fact.year === undefined ? '' : String(fact.year));
}

/** A day out of an ISO time. */
export function day(text) {
  if (!text) return '';
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!m) return text;
  return lang() === 'vi' ? `${Number(m[3])}/${Number(m[2])}/${m[1]}` : `${m[1]}-${m[2]}-${m[3]}`;
}

const vietnamese = new Intl.Collator('vi');

/** Sorts rows by a count, largest first, and where it is equal by a name in the Vietnamese order, in which Đ follows D. */
export function byCount(rows, count, name) {
  return [...rows].sort((a, b) => count(b) - count(a) || (a === b ? 0 : vietnamese.compare(name(a) ?? '', name(b) ?? '')));
}

/** Lower case without tone marks and with d for đ, as the folded columns of the database hold it. */
export function fold(text) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');
}
