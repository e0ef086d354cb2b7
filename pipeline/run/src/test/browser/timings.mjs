// Times the explorer in a real browser on a large database; see pipeline/BENCHMARKS.md. Argument: address of a server
// that was started just now, so that the first screen is answered by nothing kept.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2];
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'en-GB' });
const drawn = async (name, act) => {
  const before = await page.getAttribute('html', 'data-ready');
  const start = performance.now();
  await act();
  await page.waitForFunction((n) => document.documentElement.dataset.ready !== n, before, { polling: 5, timeout: 60000 });
  console.log(`| ${name} | ${Math.round(performance.now() - start)} ms |`);
};
const screen = async (name) => {
  const start = performance.now();
  await page.goto('about:blank');
  await page.goto(base + '#/facts');
  await page.waitForSelector('html[data-ready]');
  console.log(`| ${name} | ${Math.round(performance.now() - start)} ms |`);
};
await screen('first screen, nothing kept');
await screen('first screen again');
for (const [name, focus] of [['kind: money', 'facet:kind:money'], ['kind: awards as well', 'facet:kind:award'], ['school year', 'facet:school_year:2019-2020']]) {
  await drawn(`facet, ${name}`, () => page.locator(`[data-focus="${focus}"]`).click());
}
await drawn('sort by value', () => page.click('[data-focus="sort:value"]'));
await drawn('trend', () => page.click('[data-focus="tab:trend"]'));
await drawn('ranking', () => page.click('[data-focus="tab:ranking"]'));
await drawn('one article', () => page.evaluate(() => (location.hash = '#/facts')).then(() => page.waitForSelector('.facts .value')).then(() => page.locator('.facts .value').first().click()));
await drawn('search “chuong my”', () => page.evaluate(() => (location.hash = '#/facts?q=chuong+my')));
await drawn('search and a facet', () => page.evaluate(() => (location.hash = '#/facts?q=chuong+my&kind=award')));
await drawn('quality', () => page.evaluate(() => (location.hash = '#/quality')));
await browser.close();
