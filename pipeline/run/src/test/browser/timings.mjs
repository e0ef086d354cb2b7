// Times the explorer in a real browser: from the click to the painted answer, as the page itself sees it. Argument: the
// address of a server that was started just now, so that nothing is answered from what it kept. See ./timings.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2];
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'en-GB' });
await page.addInitScript(() => {
  let begun = 0;
  const begin = () => (begun ??= performance.now());
  for (const event of ['click', 'hashchange']) addEventListener(event, begin, true);
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
    window.took = performance.now() - begun;
    begun = null;
  }))).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
});

async function took(act) {
  await page.evaluate(() => (window.took = undefined));
  await act();
  await page.waitForFunction(() => window.took !== undefined, null, { timeout: 60000 });
  return Math.round(await page.evaluate(() => window.took));
}
const go = (hash) => took(() => page.evaluate((h) => (location.hash = h), hash));
const line = (name, ms) => console.log(`| ${name} | ${ms} ms |`);

/** Clicks every facet's first value on a selection, once each: no two ask the same. */
async function everyFacet(name, hash) {
  await go(hash + (hash.includes('?') ? '&' : '?') + 'page=2');
  await go(hash);
  const facets = await page.locator('details[data-facet]').evaluateAll((all) => all.map((f) => f.dataset.facet));
  const times = [];
  for (const facet of facets) {
    const click = () => page.evaluate((f) => document.querySelector(`[data-facet="${f}"] li input:not(:checked)`)?.click(), facet);
    if (!(await page.locator(`[data-facet="${facet}"] li input:not(:checked)`).count())) continue;
    times.push([await took(click), facet]);
    await go(hash);
  }
  times.sort((a, b) => a[0] - b[0]);
  line(`${name}: median of ${times.length}`, times[times.length >> 1][0]);
  line(`${name}: slowest (${times.at(-1)[1]})`, times.at(-1)[0]);
}

await page.goto(base + '#/facts');
await page.waitForFunction(() => window.took !== undefined);
line('first screen after the server has started', Math.round(await page.evaluate(() => window.took)));
await page.goto('about:blank');
await page.goto(base + '#/facts');
await page.waitForFunction(() => window.took !== undefined);
line('first screen of the next visitor', Math.round(await page.evaluate(() => window.took)));
await everyFacet('a facet on everything', '#/facts');
await everyFacet('a facet on one kind', '#/facts?kind=money');
await everyFacet('a facet on two kinds and a year', '#/facts?kind=money&kind=award&school_year=2019-2020');
await everyFacet('a facet on a search', '#/facts?q=chuong+my');
await everyFacet('a facet on a search that finds very much', '#/facts?q=cong+doan');
line('sort by value', await go('#/facts?sort=-value'));
await go('#/facts?status=reported&role=main');
line('next page', await took(() => page.click('[data-focus="page-next"]')));
line('next page', await took(() => page.click('[data-focus="page-next"]')));
line('page 1,000', await go('#/facts?page=1000'));
line('sort by federation, page 3', await go('#/facts?sort=federation&page=3'));
line('search “gia lam”', await go('#/facts?q=gia+lam'));
line('trend by school year', await go('#/facts?view=trend'));
line('trend by month, split by kind', await go('#/facts?view=trend&by=month&split=kind'));
line('ranking of districts by members admitted', await go('#/facts?view=ranking&kind=member_admission&measure=sum%3Aperson'));
await go('#/facts?status=reported');
line('an article', await took(() => page.locator('.facts .value').first().click()));
line('the next article', await took(() => page.click('[data-focus="article-next"]')));
if (await page.locator('[data-focus="fact-next"]').count()) line('the next figure', await took(() => page.keyboard.press('j')));
line('federations', await go('#/federations'));
line('a federation', await took(() => page.locator('.bars a').first().click()));
line('quality, but for what differs between copies', await go('#/quality'));
line('data dictionary', await go('#/dictionary'));
await browser.close();
