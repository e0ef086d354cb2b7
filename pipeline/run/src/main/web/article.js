// One article with every name and figure highlighted, and the card of the chosen figure.
import { h, replace } from './dom.js';
import { t, word } from './i18n.js';
import { day, number, percent, unit, value, when } from './format.js';
import { change, common, go, link } from './state.js';
import * as model from './model.js';
import { pieces } from './highlight.js';
import { copyButton, empty, family, figure, kindTag } from './widgets.js';

/** Whether the details of a card were opened on a narrow screen, kept while the page lives. */
let detailsShown = false;

/** Draws the page. */
export async function render(main, db, state) {
  const { id, params } = state;
  const [[article], blocks, mentions, facts, checks, copies, [around]] = await db.query([...model.article(id), model.neighbours(id, model.selection(params))]);
  if (!article) return () => replace(main, empty(t('no_article'), null, h('p', {}, h('a', { href: link('facts', '', model.selection(params)) }, t('back_to_facts')))));
  const at = Math.max(0, facts.findIndex((f) => f.fact_id === params.get('fact')));
  const chosen = facts[at] ?? null;
  const to = (fact) => link('article', id, change(params, { fact: fact.fact_id }));
  const move = (step) => {
    const next = facts[at + step];
    if (next) go(to(next), { quietly: true });
  };
  const other = (articleId) => articleId && link('article', articleId, model.selection(params));
  return () => {
    document.title = `${article.title ?? t('article')} · unionfacts`;
    replace(main,
      h('div', { class: 'reader' },
        h('nav', { class: 'crumbs', 'aria-label': t('article') },
          h('a', { href: link('facts', '', model.selection(params)), 'data-focus': 'back' }, '← ' + t('back_to_facts')),
          h('span', { class: 'spread' }),
          around.previous ? h('a', { href: other(around.previous), rel: 'prev', 'data-focus': 'article-previous' }, '← ' + t('article_previous')) : null,
          around.next ? h('a', { href: other(around.next), rel: 'next', 'data-focus': 'article-next' }, t('article_next') + ' →') : null),
        h('article', { class: 'text', lang: article.language ?? 'vi' },
          h('header', {},
            article.role === 'teaser' ? h('p', { class: 'flag plan' }, t('teaser')) : null,
            blocks.some((b) => b.kind === 'title') ? null : h('h1', {}, article.title),
            h('p', { class: 'meta' }, [article.author && `${t('by_author')}: ${article.author}`, article.site, day(article.published_at) || t('undated')].filter(Boolean).join(' · ')),
            h('p', { class: 'meta' }, safeUrl(article.url) ? [h('a', { href: safeUrl(article.url), rel: 'noopener noreferrer external' }, t('source_page')), ' · '] : null, article.uri ? `${t('document')}: ${article.uri}` : null)),
          blocks.map((b) => block(b, facts, mentions, chosen, to, params)),
          legend(facts, mentions)),
        h('aside', { class: 'card-side', 'aria-live': 'polite', 'aria-label': t('fact_of', { i: facts.length ? at + 1 : 0, n: facts.length }) },
          chosen ? card({ article, fact: chosen, at, facts, checks, copies, to, params }) : empty(t('no_facts_in_article')))));
    if (params.has('fact')) main.querySelector('.quantity.chosen')?.scrollIntoView({ block: 'center' });
    return { j: () => move(1), k: () => move(-1), ']': () => around.next && go(other(around.next)), '[': () => around.previous && go(other(around.previous)) };
  };
}

/** An address that is safe to link to: only http and https. */
export function safeUrl(text) {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

const TAGS = { title: 'h1', heading: 'h2', lead: 'p', kicker: 'p', caption: 'p', byline: 'p', dateline: 'p', related: 'p' };

function block(b, facts, mentions, chosen, to, params) {
  const here = (x) => x.block_seq === b.seq;
  const parts = pieces(b.text, facts.filter(here), mentions.filter(here));
  return h(TAGS[b.kind] ?? 'p', { class: 'block b-' + b.kind }, parts.map((p) => {
    const kinds = [...new Set(p.mentions.map((m) => m.kind))];
    const names = p.mentions.map((m) => `${word('entity', m.kind)}: ${m.name ?? m.surface}`).join('; ');
    if (p.fact) {
      const isChosen = chosen && p.fact.fact_id === chosen.fact_id;
      return h('a', { class: `quantity k-${family(p.fact.kind)}${isChosen ? ' chosen' : ''}`, href: to(p.fact), 'aria-current': isChosen ? 'true' : null, title: `${word('kind', p.fact.kind)}: ${value(p.fact)}`, 'data-focus': 'mark:' + p.fact.fact_id }, p.text);
    }
    if (!kinds.length) return p.text;
    const federation = p.mentions.find((m) => m.kind === 'federation' && m.entity_id);
    if (federation) return h('a', { class: 'mention m-federation', href: link('federation', federation.entity_id, common(params)), title: names }, p.text);
    return h('span', { class: 'mention m-' + kinds[0], title: names }, p.text);
  }));
}

function legend(facts, mentions) {
  const kinds = [...new Set(facts.map((f) => f.kind))];
  const named = [...new Set(mentions.map((m) => m.kind))];
  if (!kinds.length && !named.length) return null;
  return h('footer', { class: 'legend-box' }, h('p', { class: 'label' }, t('legend')),
    h('p', {}, kinds.map((k) => [h('span', { class: 'quantity k-' + family(k) }, word('kind', k)), ' ']), named.map((k) => [h('span', { class: 'mention m-' + k }, word('entity', k)), ' '])),
    h('p', { class: 'hint' }, t('keys_hint')));
}

function card({ article, fact, at, facts, checks, copies, to, params }) {
  const mine = checks.filter((c) => c.fact_ids.includes(fact.fact_id));
  const whole = facts.find((f) => f.fact_id === fact.part_of);
  const parts = facts.filter((f) => f.part_of === fact.fact_id);
  const row = (label, content) => (content === null || content === undefined || content === '' ? null : [h('dt', {}, label), h('dd', {}, content)]);
  const toFact = (f) => h('a', { href: to(f) }, value(f), ' ', unit(f));
  const cite = citation(article, fact);
  return h('div', { class: 'card k-' + family(fact.kind) },
    h('nav', { class: 'card-nav', 'aria-label': t('fact_of', { i: at + 1, n: facts.length }) },
      at > 0 ? h('a', { href: to(facts[at - 1]), 'aria-label': t('fact_previous'), 'data-focus': 'fact-previous' }, '←') : h('span', { class: 'off', 'aria-hidden': 'true' }, '←'),
      h('span', { class: 'meta' }, t('fact_of', { i: at + 1, n: facts.length })),
      at + 1 < facts.length ? h('a', { href: to(facts[at + 1]), 'aria-label': t('fact_next'), 'data-focus': 'fact-next' }, '→') : h('span', { class: 'off', 'aria-hidden': 'true' }, '→')),
    h('p', { class: 'card-head' }, h('span', { class: 'big' }, figure(fact)), ' ', kindTag(fact.kind), fact.status === 'planned' ? h('span', { class: 'flag plan' }, word('status', fact.status)) : null),
    details(
      h('dl', { class: 'card-rows' },
        row(t('card_quote'), `“${fact.quote}”`),
        row(t('card_value'), fact.modifier === 'exact' ? null : word('modifier', fact.modifier)),
        row(t('card_counted'), fact.counted),
        row(t('card_subject'), fact.subject ? (fact.subject_kind === 'federation' ? h('a', { href: link('federation', fact.subject_id, common(params)) }, fact.subject) : fact.subject) : null),
        row(t('card_giver'), fact.giver), row(t('card_form'), fact.form), row(t('card_recipient'), fact.recipient && word('recipient', fact.recipient)),
        row(t('card_level'), fact.level && word('level', fact.level)), row(t('card_when'), when(fact)), row(t('card_place'), fact.place),
        row(t('card_money_role'), fact.money_role && word('money_role', fact.money_role)), row(t('card_status'), word('status', fact.status)),
        row(t('card_part_of'), whole && toFact(whole)), row(t('card_parts'), parts.length ? parts.map((p, i) => [i ? ', ' : '', toFact(p)]) : null),
        row(t('card_checks'), mine.length ? h('ul', { class: 'plain' }, mine.map((c) => h('li', { class: c.holds ? 'good' : 'bad' }, c.holds ? '✓ ' : '⚠ ', word('check', c.kind), ': ', c.holds ? t('check_holds') : t('check_fails', { expected: number(c.expected), found: number(c.found) })))) : t('no_checks')),
        row(t('card_copies'), copies.length ? h('ul', { class: 'plain' }, copies.map((c) => h('li', {}, h('a', { href: link('article', c.article_id, common(params)) }, [c.site, day(c.published_at)].filter(Boolean).join(', ') || c.title)))) : t('no_copies')),
        row(t('card_confidence'), [h('meter', { min: 0, max: 1, value: Number(fact.confidence), 'aria-label': t('card_confidence') }), ' ', percent(Number(fact.confidence))]),
        row(t('card_method'), h('code', {}, fact.method)),
        row(t('card_place_in_text'), t('card_characters', { block: fact.block_seq, start: fact.start_char, end: fact.end_char }))),
      h('details', { class: 'cite' }, h('summary', {}, t('cite')), h('p', { class: 'citation' }, cite), copyButton(t('cite_copy'), () => cite, 'cite'))));
}

/** What a card says beyond its figure: always shown beside the text, behind a button where the card lies over it. */
function details(...content) {
  const box = h('details', { class: 'card-more', open: detailsShown || matchMedia('(min-width: 1021px)').matches }, h('summary', { 'data-focus': 'card-more' }, t('card_more')), content);
  box.querySelector('summary').addEventListener('click', () => (detailsShown = !box.open));
  return box;
}

/** A sentence that cites a fact so that anybody can find it again. */
export function citation(article, fact) {
  return t('cite_text', {
    quote: fact.quote, value: `${value(fact)}${unit(fact) ? ' ' + unit(fact) : ''}`, kind: word('kind', fact.kind), sentence: fact.sentence,
    author: article.author ? `${article.author}, ` : '', title: article.title ?? '', site: article.site ?? article.uri ?? '', date: day(article.published_at) || t('undated'),
    url: safeUrl(article.url) ? `, ${safeUrl(article.url)}` : '', fact: fact.fact_id, block: fact.block_seq, start: fact.start_char, end: fact.end_char,
  });
}
