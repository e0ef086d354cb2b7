// Drives the explorer in a real browser. Arguments: address of the server, database, folder of the static site,
// file of hostile texts. Exits with 1 at the first thing that is not as it should be.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { DuckDBInstance } from '@duckdb/node-api';

const [base, database, site, hostileFile] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };
const files = createServer((request, response) => {
  const file = path.join(site, path.normalize(new URL(request.url, 'http://x').pathname).replace(/\/$/, '/index.html'));
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Length': statSync(file).size });
  createReadStream(file).pipe(response);
});
await new Promise((done) => files.listen(0, '127.0.0.1', done));
const published = `http://127.0.0.1:${files.address().port}/`;
/** The explorer with its server, and the same as static files. */
const BOTH = { explorer: base, 'static site': published };

let failed = false;

async function test(name, body, { viewport = { width: 1360, height: 900 }, at = base, locale = 'en-GB', colorScheme = 'light', mayFail = false } = {}) {
  const context = await browser.newContext({ viewport, locale, colorScheme, reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  const complaints = [];
  page.on('request', (r) => !r.url().startsWith(at) && !/^(blob|data):/.test(r.url()) && complaints.push('foreign request ' + r.url()));
  page.on('console', (m) => m.type() === 'error' && complaints.push('console: ' + m.text()));
  page.on('pageerror', (e) => complaints.push('error: ' + e.message));
  page.on('dialog', (d) => complaints.push('dialog: ' + d.message()) && d.dismiss());
  page.open = async (hash) => {
    await page.goto('about:blank');
    await page.goto(at + hash);
    await page.waitForSelector('html[data-ready]', { timeout: 60000 });
  };
  page.drawn = async (act) => {
    const before = await page.getAttribute('html', 'data-ready');
    await act();
    await page.waitForFunction((n) => document.documentElement.dataset.ready !== n, before, { timeout: 30000 });
  };
  page.show = (hash) => page.drawn(() => page.evaluate((h) => (location.hash = h), hash));
  const start = Date.now();
  try {
    await body(page);
    if (!mayFail) assert.deepEqual(complaints, []);
    console.log(`ok   ${name} (${Date.now() - start} ms)`);
  } catch (e) {
    failed = true;
    console.log(`FAIL ${name}: ${e.message}\n${e.stack}\n${complaints.join('\n')}`);
  } finally {
    await context.close();
  }
}

/** What a second client, made by others, reads from the same file. */
const client = await (await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })).connect();
async function ask(sql) {
  return (await client.runAndReadAll(sql)).getRowsJson();
}
const one = async (sql) => Number((await ask(sql))[0][0]);
const count = (text) => Number(text.replace(/[^\d]/g, ''));

await test('a second client reads tables, views and comments', async () => {
  assert.equal(await one('SELECT count(*) FROM fact_detail'), await one('SELECT count(*) FROM fact_index'));
  assert.ok((await one('SELECT count(*) FROM fact')) > 100);
  assert.equal(await one('SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND comment IS NULL'), 0);
});

await test('search finds without accents, and the address holds it', async (page) => {
  await page.open('#/facts');
  await page.drawn(() => page.fill('#search', 'chuong my'));
  assert.match(page.url(), /q=chuong\+my/);
  const expected = await one(`SELECT count(*) FROM fact_index WHERE contains(search, 'chuong') AND contains(search, 'my')`);
  assert.equal(count(await page.textContent('#results-title')), expected);
  assert.ok(expected > 0);
  await page.drawn(() => page.click('.chip'));
  assert.equal(count(await page.textContent('#results-title')), await one('SELECT count(*) FROM fact_index'));
});

await test('facets filter, count and combine', async (page) => {
  await page.open('#/facts');
  const shown = count(await page.locator('[data-facet=kind] li', { hasText: 'money' }).locator('.count').textContent());
  assert.equal(shown, await one(`SELECT count(*) FROM fact_index WHERE kind = 'money'`));
  await page.drawn(() => page.check('[data-focus="facet:kind:money"]'));
  assert.equal(count(await page.textContent('#results-title')), shown);
  await page.drawn(() => page.check('[data-focus="facet:kind:award"]'));
  assert.equal(count(await page.textContent('#results-title')), await one(`SELECT count(*) FROM fact_index WHERE kind IN ('money', 'award')`));
  assert.deepEqual(new URLSearchParams(page.url().split('?')[1]).getAll('kind'), ['money', 'award']);
});

const load = (name) => import(pathToFileURL(path.join(site, name)));

await test('counting in memory gives what the database counts, for every facet of every selection', async () => {
  const [model, { Tally }] = [await load('model.js'), await load('tally.js')];
  const columns = ['facet', 'values', 'facts'];
  const tally = new Tally((await ask(model.facetValues().sql)).map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i]]))));
  const parts = (await client.runAndReadAll(model.facetCodes().sql)).getRows().map(([blob]) => blob.bytes);
  assert.ok(parts.length > 17, 'several blocks');
  tally.takeCodes(Uint8Array.from(Buffer.concat(parts)));
  assert.deepEqual([...tally.facets.keys()].sort(), ['article', ...model.FACETS].sort());
  assert.deepEqual(['kind', 'giver'].map((f) => tally.facets.get(f).codes.BYTES_PER_ELEMENT), [1, 2]);
  for (const query of ['', 'kind=money', 'kind=money&kind=award&school_year=2019-2020', 'federation=-&year=2019', 'district=-&district=huyện+Chương+Mỹ', 'checks=failed&role=teaser', 'month=2019-05&site=-', 'kind=nothing', 'giver=nobody&status=planned']) {
    const params = new URLSearchParams(query);
    const chosen = tally.select(params, null);
    const sql = (without) => {
      const parts = model.FACETS.filter((f) => f !== without && params.has(f)).map((f) => `coalesce(CAST(${f} AS VARCHAR), '-') IN (${params.getAll(f).map((v) => `'${v}'`).join(', ')})`);
      return parts.length ? `WHERE ${parts.join(' AND ')}` : '';
    };
    const [[facts, articles, federations]] = await ask(`SELECT count(*), count(DISTINCT article_id), count(DISTINCT federation) FROM fact_index ${sql()}`);
    assert.deepEqual(chosen.counts(), { facts: Number(facts), articles: Number(articles), federations: Number(federations) }, query);
    assert.deepEqual(chosen.numbers(3, 9), (await ask(`SELECT rowid FROM fact_index ${sql()} ORDER BY rowid LIMIT 6 OFFSET 3`)).map(([n]) => Number(n)), query);
    for (const facet of model.FACETS) {
      const counted = await ask(`SELECT CAST(${facet} AS VARCHAR) AS v, count(*) AS n FROM fact_index ${sql(facet)} GROUP BY 1 ORDER BY ${model.ORDERED.has(facet) ? 'v DESC NULLS LAST' : 'n DESC, v NULLS FIRST'}`);
      assert.deepEqual(chosen.values(facet).map(({ v, n }) => [v, n]), counted.map(([v, n]) => [v, Number(n)]), `${query}: ${facet}`);
    }
  }
});

await test('the table sorts and pages', async (page) => {
  await page.open('#/facts?kind=money');
  await page.drawn(() => page.click('[data-focus="sort:value"]'));
  const first = await page.locator('.facts .value').first().textContent();
  assert.equal(count(first), await one(`SELECT max(value) FROM fact_index WHERE kind = 'money'`));
  assert.equal(await page.getAttribute('th:has([data-focus="sort:value"])', 'aria-sort'), 'descending');
  await page.drawn(() => page.click('[data-focus="page-next"]'));
  assert.match(page.url(), /page=2/);
});

await test('a figure is marked in its sentence where it stands by itself, and never broken', async (page) => {
  await page.open('#/facts?kind=money&sort=value');
  const { marked } = await page.evaluate(async () => {
    const { marked } = await import('./facts.js');
    const text = (parts) => [parts].flat().map((part) => (part.textContent ? `[${part.textContent}]` : part)).join('');
    return { marked: [['Nhà trị giá 140 triệu đồng, có 40 triệu đồng hỗ trợ.', '40 triệu đồng'], ['Có 1.240 người và 240 người.', '240 người'], ['Có 12 người.', '12'], ['Có 3,5 triệu.', '5 triệu']].map(([s, q]) => text(marked(s, q))) };
  });
  assert.deepEqual(marked, ['Nhà trị giá 140 triệu đồng, có [40 triệu đồng] hỗ trợ.', 'Có 1.240 người và [240 người].', 'Có [12] người.', 'Có 3,5 triệu.']);
  for (const width of [1360, 1040, 880, 700, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const broken = await page.locator('.facts .figure-value .nowrap').evaluateAll((all) => all.filter((e) => e.getClientRects().length > 1 || e.getBoundingClientRect().left < e.closest('td').getBoundingClientRect().left - 1).map((e) => e.textContent));
    assert.deepEqual(broken, [], String(width));
  }
});

await test('trend and ranking draw the selection', async (page) => {
  await page.open('#/facts?view=trend&by=school_year&measure=sum:person&kind=member_admission');
  assert.match(await page.getAttribute('figure svg', 'aria-label'), /Chart: Sum \(people\) by School year, from 2015–16 to 2024–25/);
  await page.click('.figures summary');
  const row = await page.locator('.figures tbody tr').first().locator('td').textContent();
  assert.equal(count(row), await one(`SELECT sum(value) FROM fact_index WHERE kind = 'member_admission' AND unit = 'person' AND status = 'reported' AND school_year = '2015-2016'`));
  await page.drawn(() => page.click('[data-focus="tab:ranking"]'));
  assert.ok((await page.locator('.bars li').count()) >= 30);
});

let articleAddress;
await test('an article shows every figure, its card, and keys move', async (page) => {
  await page.open('#/facts?kind=award');
  await page.drawn(() => page.locator('.facts .value').first().click());
  articleAddress = page.url();
  const id = /article\/([0-9a-f]+)/.exec(articleAddress)[1];
  assert.equal(await page.locator('.block .quantity').count(), await one(`SELECT count(*) FROM fact WHERE article_id = '${id}'`));
  assert.ok((await page.locator('.mention').count()) > 0);
  const before = await page.locator('.quantity.chosen').textContent();
  assert.equal(await page.locator('.card dd').first().textContent(), `“${before}”`);
  await page.drawn(() => page.keyboard.press('j'));
  assert.notEqual(await page.locator('.quantity.chosen').textContent(), before);
  await page.drawn(() => page.keyboard.press('k'));
  assert.equal(await page.locator('.quantity.chosen').textContent(), before);
  await page.click('.cite summary');
  assert.match(await page.textContent('.citation'), new RegExp(`fact ${/fact=([0-9a-f]+)/.exec(articleAddress)[1]}, block \\d+, characters \\d+–\\d+`));
});

await test('a permalink opens the same figure in another browser', async (page) => {
  await page.open(articleAddress.slice(base.length));
  assert.equal(await page.locator('.quantity.chosen').count(), 1);
  await page.drawn(() => page.click('[data-focus="article-next"]'));
  assert.notEqual(page.url(), articleAddress);
});

await test('next and previous go through the articles in the order of the list', async (page) => {
  const order = [...new Set((await ask(`SELECT article_id FROM fact_index WHERE kind = 'award' AND school_year = '2019-2020' ORDER BY rowid`)).map(([id]) => id))];
  const dateOf = new Map(await ask('SELECT article_id, CAST(date AS VARCHAR) FROM fact_index'));
  const twin = order.findIndex((id, i) => i && dateOf.get(id) === dateOf.get(order[i - 1]));
  assert.ok(twin > 0, 'two articles of one day');
  const here = () => /article\/([^?]+)/.exec(page.url())[1];
  await page.open(`#/article/${order[twin - 1]}?kind=award&school_year=2019-2020`);
  for (const id of order.slice(twin, twin + 3)) {
    await page.drawn(() => page.click('[data-focus="article-next"]'));
    assert.equal(here(), id);
  }
  for (const id of order.slice(twin - 1, twin + 2).reverse()) {
    await page.drawn(() => page.keyboard.press('['));
    assert.equal(here(), id);
  }
});

/** The rows of a saved selection, read by the second client, compared with what it reads from the database itself. */
async function exportsAreTheSelection(page) {
  await page.open('#/facts?kind=award&sort=federation');
  const selected = `SELECT * FROM fact_detail WHERE kind = 'award'`;
  for (const format of ['csv', 'json', 'parquet']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-focus="export:facts:${format}"]`)]);
    const file = await download.path();
    assert.equal(download.suggestedFilename(), `facts.${format}`);
    const rows = { csv: `read_csv('${file}', all_varchar = true)`, json: `read_json('${file}')`, parquet: `read_parquet('${file}')` }[format];
    assert.equal(await one(`SELECT count(*) FROM ${rows}`), await one(`SELECT count(*) FROM (${selected})`), format);
    assert.equal(await one(`SELECT count(*) FROM (SELECT fact_id, CAST(value AS DECIMAL(38,6)), sentence, title FROM ${rows}
      EXCEPT SELECT fact_id, value, sentence, title FROM (${selected}))`), 0, format);
    if (format === 'parquet') {
      assert.deepEqual(await ask(`SELECT column_name, column_type FROM (DESCRIBE FROM ${rows})`), await ask(`SELECT column_name, column_type FROM (DESCRIBE ${selected})`));
      assert.equal(await one(`SELECT count(*) FROM (FROM ${rows} EXCEPT ${selected})`), 0);
    }
    const shown = [...new Set((await ask(`SELECT federation FROM ${rows} WHERE federation IS NOT NULL`)).map(([name]) => name))];
    assert.ok(shown.length > 30);
    assert.deepEqual(shown, [...shown].sort(new Intl.Collator('vi').compare), format + ' is not in the Vietnamese order');
  }
}

for (const [what, at] of Object.entries(BOTH)) await test(`exports hold the whole selection, in its order: ${what}`, exportsAreTheSelection, { at });

await test('a trend and a ranking are exported as they are drawn', async (page) => {
  for (const [hash, sql] of [
    ['#/facts?view=trend&by=year&split=kind&kind=money&kind=award', `SELECT CAST(coalesce(year, CAST(school_year[:4] AS INTEGER), CAST(period[:4] AS INTEGER), year(date)) AS VARCHAR), kind, CAST(count(*) AS VARCHAR) FROM fact_index WHERE kind IN ('money', 'award') GROUP BY ALL ORDER BY ALL`],
    ['#/facts?view=ranking&rank=form&kind=award', `SELECT form, CAST(count(*) AS VARCHAR) FROM fact_index WHERE kind = 'award' AND form IS NOT NULL GROUP BY form ORDER BY ALL`],
  ]) {
    await page.open(hash);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.export [data-focus$=":csv"]')]);
    assert.deepEqual(await ask(`SELECT * FROM read_csv('${await download.path()}', all_varchar = true) ORDER BY ALL`), await ask(sql), hash);
  }
});

const federation = (await ask(`SELECT federation_id FROM fact_index WHERE federation LIKE '%Chương Mỹ' LIMIT 1`))[0][0];

/**
 * Every table of these pages can be saved, with as many rows as a statement of the test's own finds. The forms take turns,
 * for Chromium drops downloads beyond ten in a row.
 */
async function pagesAreExported(page, turn) {
  const shown = {
    '#/federations?q=ha': { federations: `SELECT count(*) FROM entity WHERE kind = 'federation' AND contains(name_folded, 'ha')` },
    ['#/federation/' + federation]: {
      timeline: `SELECT count(DISTINCT (coalesce(year, CAST(school_year[:4] AS INTEGER), CAST(period[:4] AS INTEGER), year(date)), kind)) FROM fact_index WHERE federation_id = '${federation}'`,
      latest: `SELECT least(15, count(*)) FROM fact_index WHERE federation_id = '${federation}'`,
    },
    '#/quality': {
      coverage: 'SELECT count(DISTINCT month) FROM fact_index',
      sites: `SELECT least(50, count(DISTINCT coalesce(site, ''))) FROM article WHERE duplicate_of IS NULL`,
      checks: 'SELECT least(30, count(*)) FROM fact_check JOIN article USING (article_id) WHERE NOT holds AND duplicate_of IS NULL',
      confidence: 'SELECT count(DISTINCT floor(confidence * 10)) FROM fact_index',
      runs: 'SELECT least(10, count(*)) FROM run',
      summary: 'SELECT 1',
    },
  };
  for (const [hash, tables] of Object.entries(shown)) {
    await page.open(hash);
    const names = new Set(await page.locator('.export button').evaluateAll((all) => all.map((b) => b.dataset.focus.split(':')[1])));
    for (const name of Object.keys(tables)) assert.ok(names.has(name), `${hash}: ${name}`);
    for (const [i, name] of [...names].entries()) {
      const format = ['csv', 'json', 'parquet'][(i + turn) % 3];
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-focus="export:${name}:${format}"]`)]);
      assert.equal(download.suggestedFilename(), `${name}.${format}`);
      const file = await download.path();
      const saved = await one(`SELECT count(*) FROM ${{ csv: `read_csv('${file}', all_varchar = true)`, json: `read_json('${file}')`, parquet: `read_parquet('${file}')` }[format]}`);
      assert.ok(saved > 0, name);
      if (tables[name]) assert.equal(saved, await one(tables[name]), `${hash}: ${name}`);
    }
  }
}

for (const [turn, what] of Object.keys(BOTH).entries()) await test(`federations and quality are exported: ${what}`, (page) => pagesAreExported(page, turn), { at: BOTH[what] });

for (const [what, at] of Object.entries(BOTH)) await test(`a search counts, draws and exports what it finds: ${what}`, async (page) => {
  const found = `FROM fact_index WHERE contains(search, 'cong') AND contains(search, 'doan')`;
  await page.open('#/facts?q=cong+doan');
  assert.equal(count(await page.textContent('#results-title')), await one(`SELECT count(*) ${found}`));
  await page.drawn(() => page.check('[data-focus="facet:kind:money"]'));
  const money = await one(`SELECT count(*) ${found} AND kind = 'money'`);
  assert.equal(count(await page.textContent('#results-title')), money);
  assert.ok(money > 0 && money < (await one(`SELECT count(*) FROM fact_index WHERE kind = 'money'`)));
  const districts = () => page.locator('.bars li').count();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-focus="export:facts:csv"]')]);
  assert.equal(await one(`SELECT count(*) FROM read_csv('${await download.path()}', all_varchar = true)`), money);
  await page.drawn(() => page.click('[data-focus="tab:ranking"]'));
  assert.equal(await districts(), Math.min(40, await one(`SELECT count(DISTINCT district) ${found} AND kind = 'money'`)));
}, { at });

await test('on a phone the card leaves the text its room, and opens', async (page) => {
  await page.open(articleAddress.slice(base.length));
  const height = async () => (await page.locator('.card').boundingBox()).height;
  assert.ok((await height()) < 844 * 0.2, 'closed');
  await page.click('.card-more > summary');
  assert.ok((await page.locator('.card-rows').isVisible()) && (await height()) < 844 * 0.7, 'open');
  await page.drawn(() => page.click('[data-focus="fact-next"], [data-focus="fact-previous"]'));
  assert.ok(await page.locator('.card-rows').isVisible(), 'stays open');
}, { viewport: { width: 390, height: 844 } });

await test('federations sort as a Vietnamese reader looks them up', async (page) => {
  const names = (await ask(`SELECT DISTINCT federation FROM fact_index WHERE kind = 'award' AND federation IS NOT NULL`)).map(([name]) => name).sort(new Intl.Collator('vi').compare);
  const first = () => page.getAttribute('.facts tbody tr:first-child td:nth-child(4) a', 'title');
  await page.open('#/facts?kind=award');
  await page.drawn(() => page.click('[data-focus="sort:federation"]'));
  assert.equal(await first(), names.at(-1));
  await page.drawn(() => page.click('[data-focus="sort:federation"]'));
  assert.equal(await first(), names[0]);
  const dong = `federation IN ('Liên đoàn Lao động huyện Đông Anh', 'Liên đoàn Lao động huyện Đan Phượng', 'Liên đoàn Lao động quận Đống Đa')`;
  assert.deepEqual((await ask(`SELECT DISTINCT federation, federation_sort FROM fact_index WHERE ${dong} ORDER BY federation_sort`)).map(([name]) => name.replace('Liên đoàn Lao động ', '')), ['huyện Đan Phượng', 'huyện Đông Anh', 'quận Đống Đa']);
});

await test('equal counts stand in the Vietnamese order', async () => {
  const { byCount } = await import(pathToFileURL(path.join(site, 'format.js')));
  const rows = ['Đông Anh', 'Ứng Hòa', 'Ba Vì', 'Dầu Tiếng', 'Đan Phượng', 'Ân Thi', 'An Lão', 'U Minh', 'Thạch Thất'].map((name) => ({ name, n: name === 'Thạch Thất' ? 2 : 1 }));
  assert.deepEqual(byCount(rows, (r) => r.n, (r) => r.name).map((r) => r.name), ['Thạch Thất', 'An Lão', 'Ân Thi', 'Ba Vì', 'Dầu Tiếng', 'Đan Phượng', 'Đông Anh', 'U Minh', 'Ứng Hòa']);
});

await test('Parquet files of the browser hold every type exactly', async () => {
  const { parquet, storage } = await import(pathToFileURL(path.join(site, 'parquet.js')));
  const sql = `SELECT * FROM (SELECT i AS "số", i % 3 = 0 AS flag, CAST(i AS TINYINT) AS small, CASE WHEN i % 5 > 0 THEN CAST(i AS INTEGER) END AS gaps,
    i * 1000000007 AS large, CAST(-i AS HUGEINT) * 1000000007 * 12345678901 AS huge, CAST(i - 50.5 AS DECIMAL(38,6)) AS figure, CAST(i / 7 AS DECIMAL(9,2)) AS share,
    i / 3 AS double, DATE '1969-12-25' + CAST(i AS INTEGER) AS day, TIMESTAMP '1969-12-25 01:02:03.456789' + to_hours(i) AS moment,
    CAST(TIMESTAMP '2024-12-25 01:02:03.456789' + to_hours(i) AS TIMESTAMPTZ) AS instant, 'đ' || repeat('ư', CAST(i AS INTEGER)) AS text, CAST(NULL AS VARCHAR) AS nothing,
    CASE WHEN i % 4 = 0 THEN NULL WHEN i % 4 = 1 THEN [] ELSE ['x' || i, NULL, 'y'] END AS list FROM range(100) r(i))`;
  for (const [where, rowCount] of [['', 100], [' WHERE false', 0]]) {
    const columns = (await ask(`SELECT column_name, column_type FROM (DESCRIBE ${sql})`)).map(([name, type]) => ({ name, type }));
    const rows = await ask(`SELECT ${columns.map((c) => storage(c.type).sql(`"${c.name}"`)).join(', ')} FROM (${sql})${where}`);
    const file = path.join(tmpdir(), `unionfacts-${process.pid}.parquet`);
    writeFileSync(file, Buffer.from(await (await parquet(columns, rows)).arrayBuffer()));
    assert.equal(await one(`SELECT count(*) FROM read_parquet('${file}')`), rowCount);
    assert.equal(await one(`SELECT count(*) FROM (FROM read_parquet('${file}') EXCEPT ${sql})`), 0);
    const stored = Object.fromEntries(await ask(`SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet('${file}'))`));
    assert.deepEqual(stored, { ...Object.fromEntries(columns.map((c) => [c.name, c.type])), small: 'INTEGER', huge: 'DECIMAL(38,0)' });
  }
});

await test('the SQL box answers, explains errors and refuses to write', async (page) => {
  await page.open('#/sql');
  await page.fill('#sql', 'SELECT kind, count(*) AS n FROM fact GROUP BY kind ORDER BY n DESC, kind');
  await page.drawn(() => page.click('[data-focus=run]'));
  assert.ok((await page.locator('.sql-result tbody tr').count()) > 5);
  await page.drawn(() => page.locator('.examples a').nth(1).click());
  assert.ok((await page.locator('.sql-result tbody tr').count()) > 1);
});

await test('the SQL box refuses to write', async (page) => {
  await page.open('#/sql?sql=' + encodeURIComponent('DROP TABLE fact'));
  assert.match(await page.textContent('[role=alert]'), /Only SELECT is allowed here/);
}, { mayFail: true });

for (const [what, at] of Object.entries(BOTH)) await test(`the SQL box shows years as names and errors of the statement itself: ${what}`, async (page) => {
  await page.open('#/sql?sql=' + encodeURIComponent('SELECT 2019 AS year, 2019 AS n'));
  assert.deepEqual(await page.locator('.sql-result tbody td').allTextContents(), ['2019', '2,019']);
  await page.show('#/sql?sql=' + encodeURIComponent('SELECT nothing'));
  assert.match(await page.textContent('[role=alert]'), /LINE 1: SELECT nothing\n/);
}, { at, mayFail: true });

await test('the list of federations says how many it shows, and shows more', async (page) => {
  await page.open('#/federations');
  const all = await one(`SELECT count(*) FROM entity WHERE kind = 'federation'`);
  assert.ok(all > 60);
  assert.equal(await page.locator('.bars li').count(), 60);
  assert.match(await page.textContent('.page .hint'), new RegExp(`^60 of ${all} shown`));
  await page.click('[data-focus=more]');
  assert.equal(await page.locator('.bars li').count(), Math.min(all, 120));
  await page.fill('#search', 'zzzz');
  assert.match(await page.textContent('.empty'), /accents are not needed/);
});

await test('a page whose database a run has replaced reads it anew', async (page) => {
  let version = 'first';
  let bytes = 0;
  await page.route('**/api/*', async (route) => {
    const response = await route.fetch();
    bytes += route.request().url().endsWith('bytes');
    await route.fulfill({ response, headers: { ...response.headers(), 'x-database-version': version } });
  });
  await page.open('#/facts?kind=money');
  const facts = await page.textContent('#results-title');
  await page.show('#/facts?kind=money&status=planned');
  assert.equal(bytes, 1);
  version = 'second';
  await page.show('#/facts?kind=money');
  assert.equal(bytes, 2);
  assert.equal(await page.textContent('#results-title'), facts);
});

await test('the language switches and stays in the address', async (page) => {
  await page.open('#/facts');
  await page.drawn(() => page.click('[data-focus=lang]'));
  assert.equal(await page.getAttribute('html', 'lang'), 'vi');
  assert.match(await page.textContent('#results-title'), /dữ kiện/);
  assert.match(page.url(), /lang=vi/);
});

await test('the keyboard reaches everything', async (page) => {
  await page.open('#/facts');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.focus('[data-focus="facet:kind:money"]');
  await page.drawn(() => page.keyboard.press('Space'));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.focus), 'facet:kind:money');
});

const PAGES = ['#/facts', '#/facts?view=trend&split=kind', '#/facts?view=ranking', '#/facts?q=zzzz', articleAddress?.slice(base.length) ?? '#/facts', '#/federations', '#/federation/' + federation, '#/quality', '#/sql?sql=SELECT+1', '#/dictionary'];
for (const [what, at] of Object.entries(BOTH)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const lang of ['vi', 'en']) {
      await test(`nothing serious for axe: ${what}, ${colorScheme}, ${lang}`, async (page) => {
        await page.open('#/facts');
        await page.evaluate(axe);
        for (const hash of PAGES) {
          await page.show(hash + (hash.includes('?') ? '&' : '?') + 'lang=' + lang);
          assert.equal(await page.getAttribute('html', 'lang'), lang);
          const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
          const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
          assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.any.map((a) => a.message).join()).join('; ')}`), [], hash);
        }
      }, { at, colorScheme });
    }
  }
  await test(`fits a phone: ${what}`, async (page) => {
    await page.open('#/facts');
    for (const hash of PAGES) {
      await page.show(hash + (hash.includes('?') ? '&' : '?') + 'lang=vi');
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0, hash + ' scrolls sideways');
    }
  }, { at, viewport: { width: 390, height: 844 } });
}

const hostile = readFileSync(hostileFile, 'utf8').split('\n').filter(Boolean);
for (const [what, at] of Object.entries(BOTH)) await test(`${hostile.length} hostile texts stay text: ${what}`, async (page) => {
  assert.ok(hostile.length >= 30);
  await page.open('#/facts');
  for (let i = 0; i < hostile.length; i++) {
    await page.show(`#/article/hostile-${i}`);
    assert.equal(await page.textContent('.b-title'), hostile[i]);
    assert.equal(await page.locator('.b-paragraph .quantity').textContent(), hostile[i]);
    assert.equal(await page.locator('a[href^="javascript" i]').count(), 0);
    assert.equal(await page.locator('main script, main iframe, main img, main style, main form, main object').count(), 0);
    await page.show(`#/federation/hostile-federation-${i}`);
    assert.equal(await page.textContent('h1'), hostile[i]);
    await page.show(`#/facts?q=${encodeURIComponent(hostile[i])}&kind=${encodeURIComponent(hostile[i])}`);
    assert.equal(await page.evaluate(() => window.pwned), undefined);
  }
}, { at });

await test('the static site reads the database in the browser', async (page) => {
  await page.open('#/facts?q=chuong+my');
  const expected = await one(`SELECT count(*) FROM fact_index WHERE contains(search, 'chuong') AND contains(search, 'my')`);
  assert.equal(count(await page.textContent('#results-title')), expected);
  for (const hash of PAGES.slice(1)) {
    await page.show(hash);
    assert.equal(await page.locator('.empty-title', { hasText: 'could not be read' }).count(), 0, hash);
  }
  await page.show('#/sql?sql=SELECT+date,+value+FROM+fact_detail+ORDER+BY+fact_id+LIMIT+3');
  assert.equal(await page.locator('.sql-result tbody tr').count(), 3);
}, { at: published });

await test('the file opens in DuckDB 1.4: every table and view, in the browser', async (page) => {
  await page.open('#/sql');
  const names = (await ask(`SELECT table_name FROM information_schema.tables ORDER BY 1`)).map(([name]) => name);
  assert.ok(names.length >= 20 && names.includes('copy_conflicts') && names.includes('fact_index'));
  const counts = names.map((name) => `SELECT '${name}' AS name, count(*) AS n FROM ${name}`).join(' UNION ALL ');
  await page.show('#/sql?sql=' + encodeURIComponent(`SELECT version() AS name, NULL AS n UNION ALL (${counts} ORDER BY 1)`));
  const rows = await page.locator('.sql-result tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.match(rows[0][0], /^v1\.4\./);
  assert.deepEqual(rows.slice(1).map(([name, n]) => [name, count(n)]), await Promise.all(names.map(async (name) => [name, await one(`SELECT count(*) FROM ${name}`)])));
}, { at: published });

await test('the static site stops a query without end and goes on', async (page) => {
  await page.open('#/sql');
  await page.show('#/sql?sql=' + encodeURIComponent('SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3'));
  assert.match(await page.textContent('[role=alert]'), /longer than 10 seconds and was stopped/);
  await page.show('#/facts?kind=money');
  assert.equal(count(await page.textContent('#results-title')), await one(`SELECT count(*) FROM fact_index WHERE kind = 'money'`));
}, { at: published });

await test('the static site cannot be written to', async (page) => {
  await page.open('#/sql');
  for (const hostile of ['DROP TABLE fact', 'DELETE FROM fact', `COPY fact TO 'x.csv'`, `INSTALL httpfs`, `SELECT * FROM 'https://example.org/x.parquet'`, 'SET lock_configuration = false']) {
    await page.show('#/sql?sql=' + encodeURIComponent(hostile));
    assert.equal(await page.locator('[role=alert]').count(), 1, hostile);
  }
}, { at: published });

files.close();
await browser.close();
process.exit(failed ? 1 : 0);
