// Where the database is. The server and the static site each put their own in place of this.
export default { backend: 'http', database: '', limits: { seconds: 10, rows: 10000 } };
