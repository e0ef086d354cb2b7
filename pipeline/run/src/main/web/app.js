// Starts the explorer: reads the address, draws the page it names, listens to keys.
import { h, replace, announce } from './dom.js';
import { choose, lang, remember, t } from './i18n.js';
import { change, common, link, read } from './state.js';
import { percent } from './format.js';
import { empty } from './widgets.js';
import config from './config.js';
import * as facts from './facts.js';
import * as article from './article.js';
import * as federation from './federation.js';
import * as quality from './quality.js';
import * as sql from './sql.js';
import * as dictionary from './dictionary.js';

const ROUTES = {
  facts: facts.render, article: article.render, federations: federation.renderList, federation: federation.render,
  quality: quality.render, sql: sql.render, dictionary: dictionary.render,
};
const MENU = ['facts', 'federations', 'quality', 'sql', 'dictionary'];

const main = document.getElementById('main');
let db;
let drawing = 0;
let keys = {};
let lastRoute = null;
let headed = null;

async function draw() {
  const state = read();
  choose(state.params);
  header(state);
  const mine = ++drawing;
  const slow = setTimeout(() => mine === drawing && main.classList.add('waiting'), 150);
  try {
    const render = ROUTES[state.route] ?? ROUTES.facts;
    const show = await render(main, db, state);
    if (mine !== drawing) return;
    keys = (await show()) ?? {};
    const place = state.route + '/' + state.id;
    if (lastRoute !== null && lastRoute !== place) {
      window.scrollTo(0, 0);
      announce(document.title);
    }
    lastRoute = place;
  } catch (e) {
    if (mine !== drawing) return;
    console.error(e);
    replace(main, empty(t('failed'), e.message, h('p', {}, h('button', { type: 'button', class: 'button', onclick: draw }, t('retry')))));
  } finally {
    clearTimeout(slow);
    if (mine === drawing) {
      main.classList.remove('waiting');
      document.documentElement.dataset.ready = String(mine);
    }
  }
}

/** The head of the page; drawn anew only when another entry of the menu or another language is to be shown. */
function header(state) {
  const own = common(state.params);
  const other = lang() === 'vi' ? 'en' : 'vi';
  const active = { article: 'facts', federation: 'federations' }[state.route] ?? state.route;
  const inOther = link(state.route, state.id, change(state.params, { lang: other }));
  const key = [active, other, own].join();
  if (headed === key) {
    document.querySelector('[data-focus=lang]').href = inOther;
    return;
  }
  headed = key;
  replace(document.getElementById('top'),
    h('a', { class: 'brand', href: link('facts', '', own) }, h('span', { class: 'mark', 'aria-hidden': 'true' }), h('b', {}, t('app')), h('span', { class: 'tagline' }, t('tagline'))),
    h('nav', { 'aria-label': t('nav') }, MENU.map((name) => h('a', { href: link(name, '', own), 'aria-current': active === name ? 'page' : null, 'data-focus': 'nav:' + name }, t('nav_' + name)))),
    h('div', { class: 'top-actions' },
      h('a', { href: inOther, lang: other, hreflang: other, 'data-focus': 'lang', onclick: () => remember(other) }, t('other_language')),
      h('button', { type: 'button', class: 'theme', title: t('theme'), 'aria-label': t('theme'), 'data-focus': 'theme', onclick: switchTheme }, '◐')));
  const nav = document.querySelector('.top nav');
  const current = nav.querySelector('[aria-current]');
  if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  setTheme(dark ? 'light' : 'dark');
}

function setTheme(theme) {
  if (theme !== 'dark' && theme !== 'light') return;
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('unionfacts.theme', theme);
  } catch {
    // Without storage the theme lasts as long as the page.
  }
}

document.addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
  if (e.key === '/') {
    const search = document.getElementById('search');
    if (search) {
      e.preventDefault();
      search.focus();
    } else location.hash = link('facts', '', common(read().params));
  } else if (keys[e.key]) {
    e.preventDefault();
    keys[e.key]();
  }
});

document.querySelector('.skip').addEventListener('click', (e) => {
  e.preventDefault();
  main.focus();
});

async function start() {
  try {
    setTheme(localStorage.getItem('unionfacts.theme'));
  } catch {
    // No storage: the system's theme it is.
  }
  choose(read().params);
  header(read());
  try {
    const backend = await import(config.backend === 'wasm' ? './db-wasm.js' : './db-http.js');
    db = await backend.open(config, (share) => replace(main, h('p', { class: 'loading', role: 'status' }, share === null ? t('loading') : t('loading_file', { percent: percent(share) }))));
  } catch (e) {
    console.error(e);
    replace(main, empty(t('failed'), e.message));
    return;
  }
  window.addEventListener('hashchange', draw);
  document.body.append(h('footer', { class: 'foot' }, h('p', {}, t('footer')), h('p', { class: 'meta' }, `${t('database')}: ${db.name}`)));
  await draw();
}

start();
