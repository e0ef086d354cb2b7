// The database in the browser: DuckDB compiled to WebAssembly reads the native file that lies beside this page.
import * as duckdb from './duckdb/duckdb.js';

/** No way to files or other hosts, memory for a phone, and no statement that changes any of it. */
const SETTINGS = ['autoinstall_known_extensions = false', 'autoload_known_extensions = false', `memory_limit = '1GB'`, 'enable_external_access = false', 'lock_configuration = true'];

const KEPT_ANSWERS = 100;

/** Loads DuckDB and the file; progress(share) is called while the file arrives. */
export async function open(config, progress) {
  let { worker, connection } = await start(config, progress);
  let queue = Promise.resolve();
  const one = (work) => (queue = queue.then(work, work));

  /** Runs one statement; one that takes too long is ended with its worker, and DuckDB starts anew. */
  async function run(sql, params, seconds = config.limits.seconds) {
    let timer;
    const tooLong = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The query took longer than ${seconds} seconds and was stopped.`)), seconds * 1000);
    });
    try {
      return await Promise.race([answer(connection, sql, params), tooLong]);
    } catch (e) {
      if (e.message.startsWith('The query took longer')) {
        worker.terminate();
        ({ worker, connection } = await start(config, () => {}));
      }
      throw e;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The page's own statements are answered once: the file that was loaded does not change. */
  const answers = new Map();
  async function kept(s) {
    const key = JSON.stringify([s.sql, s.params]);
    const answer = answers.get(key) ?? (await run(s.sql, await valuesOf(s.params)));
    answers.delete(key);
    answers.set(key, answer);
    if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value);
    return answer;
  }

  /** A parameter that is a statement stands for the one value it gives. */
  async function valuesOf(params = []) {
    const values = [];
    for (const p of params) values.push(p?.sql ? (await kept(p)).rows[0][0] : p);
    return values;
  }

  return {
    name: config.database,
    version: config.file,
    formats: ['csv', 'json', 'parquet'],
    limits: config.limits,
    query: (statements) =>
      one(async () => {
        const results = [];
        for (const s of statements) {
          const { columns, rows } = await kept(s);
          results.push(rows.map((row) => Object.fromEntries(row.map((v, i) => [columns[i].name, v]))));
        }
        return results;
      }),
    bytes: (statement) =>
      one(async () => {
        const { rows } = await run(statement.sql, statement.params);
        const bytes = new Uint8Array(rows.reduce((n, [part]) => n + part.length, 0));
        rows.reduce((at, [part]) => (bytes.set(part, at), at + part.length), 0);
        return bytes;
      }),
    sql: (text) =>
      one(async () => {
        const start = performance.now();
        const inner = single(text);
        // What is wrong with it is said of the statement itself.
        await (await connection.prepare(inner)).close();
        const described = await run(`DESCRIBE SELECT * FROM (${inner}\n)`, []);
        const types = described.rows.map((r) => r[1]);
        const texts = types.map((type) => /^(DATE|TIME|INTERVAL|UUID|STRUCT|MAP|BLOB)|\[\]$/.test(type));
        const wrapped = texts.some(Boolean)
          ? `SELECT ${described.rows.map(([name], i) => (texts[i] ? `CAST(${quoted(name)} AS VARCHAR) AS ${quoted(name)}` : quoted(name))).join(', ')} FROM (${inner}\n)`
          : inner;
        const { columns, rows } = await run(`SELECT * FROM (${wrapped}\n) LIMIT ${config.limits.rows + 1}`, []);
        return {
          columns: columns.map((c, i) => ({ ...c, type: types[i] ?? c.type })),
          rows: rows.slice(0, config.limits.rows), truncated: rows.length > config.limits.rows, ms: Math.round(performance.now() - start),
        };
      }),
    file: (statement, format) =>
      one(async () => {
        const inner = single(statement.sql);
        const params = await valuesOf(statement.params);
        const save = (sql) => run(sql, params, config.limits.savingSeconds);
        if (format === 'parquet') {
          const { parquet, storage } = await import('./parquet.js');
          const described = await save(`DESCRIBE SELECT * FROM (${inner}\n)`);
          const columns = described.rows.map(([name, type]) => ({ name, type }));
          const texts = columns.map((c) => `${storage(c.type).sql(quoted(c.name))} AS ${quoted(c.name)}`).join(', ');
          const { rows } = await save(`SELECT ${texts} FROM (${inner}\n)`);
          return { blob: await parquet(columns, rows), truncated: null };
        }
        const { columns, rows } = await save(inner);
        const names = columns.map((c) => c.name);
        const text = format === 'csv' ? csv(names, rows) : JSON.stringify(rows.map((row) => Object.fromEntries(row.map((v, i) => [names[i], v]))));
        return { blob: new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }), truncated: null };
      }),
  };
}

async function start(config, progress) {
  progress(null);
  const base = new URL('.', location.href.split('#')[0]);
  const worker = new Worker(new URL('duckdb/duckdb-worker.js', base));
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  const [, bytes] = await Promise.all([database.instantiate(new URL('duckdb/duckdb.wasm', base).href), download(new URL(config.file, base), progress)]);
  await database.registerFileBuffer('published.duckdb', bytes);
  await database.open({
    path: 'published.duckdb',
    accessMode: duckdb.DuckDBAccessMode.READ_ONLY,
    query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: false },
  });
  const connection = await database.connect();
  for (const setting of SETTINGS) await connection.query('SET ' + setting);
  return { worker, connection };
}

async function answer(connection, sql, params) {
  const statement = await connection.prepare(sql);
  try {
    return table(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

function single(sql) {
  return sql.trim().replace(/;\s*$/, '');
}

function quoted(name) {
  return '"' + name.replaceAll('"', '""') + '"';
}

async function download(url, progress) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  const total = Number(response.headers.get('Content-Length'));
  const parts = [];
  let received = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    received += value.length;
    if (total) progress(Math.min(1, received / total));
  }
  progress(null);
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** An Arrow table as names, types and rows of plain values. */
function table(arrow) {
  const columns = arrow.schema.fields.map((f) => ({ name: f.name, type: /^Decimal|^Int|^Uint|^Float/.test(String(f.type)) ? 'DOUBLE' : String(f.type) }));
  const vectors = columns.map((_, i) => arrow.getChildAt(i));
  const rows = [];
  for (let r = 0; r < arrow.numRows; r++) rows.push(vectors.map((v) => plain(v.get(r))));
  return { columns, rows };
}

function plain(value) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object') {
    if (value instanceof Uint8Array) return value;
    if (typeof value.toArray === 'function') return Array.from(value, plain);
    if (value instanceof Date) return value.toISOString();
    return String(value);
  }
  return value;
}

/** CSV in the same form as the program writes it: formulas made harmless, NULL empty. */
export function csv(names, rows) {
  const cell = (v) => {
    if (v === null || v === undefined) return '';
    if (typeof v === 'number' || typeof v === 'boolean') return String(v);
    const text = Array.isArray(v) ? `[${v.join(', ')}]` : String(v);
    const safe = /^[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? "'" + text : text;
    return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [names, ...rows].map((row) => row.map(cell).join(',') + '\n').join('');
}
