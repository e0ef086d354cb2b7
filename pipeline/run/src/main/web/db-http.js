// The database behind a local server: read-only SQL over POST.
import { t } from './i18n.js';

/** What this way of reading can do. */
export function open(config) {
  const db = {
    name: config.database,
    /** Changes when a run has replaced the file. */
    version: null,
    formats: ['csv', 'json', 'parquet'],
    limits: config.limits,
    /** Runs statements in order; gives one array of row objects each. */
    async query(statements) {
      const answer = await json(await seen(post('api/query', { queries: statements })));
      return answer.results.map(rowsOf);
    },
    /** The bytes of a statement's one column, all rows together. */
    async bytes(statement) {
      const response = await seen(post('api/bytes', statement));
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : json(response);
    },
    /** Runs one statement of a person: {columns, rows, truncated, ms}. */
    async sql(text) {
      return json(await post('api/sql', { sql: text }));
    },
    /** The result of a statement as a file. */
    async file(statement, format) {
      const response = await post('api/export', { ...statement, format });
      if (!response.ok) return json(response);
      return { blob: await response.blob(), truncated: response.headers.get('X-Truncated-At') };
    },
  };
  async function seen(asked) {
    const response = await asked;
    db.version = response.headers.get('X-Database-Version') ?? db.version;
    return response;
  }
  return db;
}

async function post(path, body) {
  try {
    return await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch (e) {
    throw new Error(t('server_gone'), { cause: e });
  }
}

/** The answer, or an error in the server's words. */
async function json(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Rows as objects. */
export function rowsOf(result) {
  const names = result.columns.map((c) => c.name);
  return result.rows.map((row) => Object.fromEntries(row.map((v, i) => [names[i], v])));
}
