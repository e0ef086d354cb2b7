// The database behind a local server: read-only SQL over POST.

/** What this way of reading can do. */
export function open(config) {
  return {
    name: config.database,
    formats: ['csv', 'json', 'parquet'],
    limits: config.limits,
    /** Runs statements in order; gives one array of row objects each. */
    async query(statements) {
      const answer = await post('api/query', { queries: statements });
      return answer.results.map(rowsOf);
    },
    /** Runs one statement of a person: {columns, rows, truncated, ms}. */
    async sql(text) {
      return post('api/sql', { sql: text });
    },
    /** The result of a statement as a file. */
    async file(statement, format) {
      const response = await fetch('api/export', request({ ...statement, format }));
      if (!response.ok) throw new Error((await response.json()).error);
      return { blob: await response.blob(), truncated: response.headers.get('X-Truncated-At') };
    },
  };
}

function request(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function post(path, body) {
  let response;
  try {
    response = await fetch(path, request(body));
  } catch (e) {
    throw new Error(`${e.message} (${path})`);
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Rows as objects. */
export function rowsOf(result) {
  const names = result.columns.map((c) => c.name);
  return result.rows.map((row) => Object.fromEntries(row.map((v, i) => [names[i], v])));
}
