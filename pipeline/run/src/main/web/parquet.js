// Parquet files made in the browser, where DuckDB has no writer for them: its extension would have to come from another host.
// Flat columns and lists of texts, every value optional, figures exact, pages compressed by the browser.

const ROWS_OF_A_GROUP = 100000;
const MAGIC = new TextEncoder().encode('PAR1');
const utf8 = new TextEncoder();

/** Physical types, converted types, encodings and codecs by their numbers in the format. */
const BOOLEAN = 0, INT32 = 1, INT64 = 2, DOUBLE = 5, BYTES = 6, FIXED = 7;
const UTF8 = 0, LIST = 3, DECIMAL = 5, DATE = 6;
const OPTIONAL = 1, REPEATED = 2;
const PLAIN = 0, RLE = 3, GZIP = 2;

/** Kinds of fields in Thrift's compact protocol, in which the metadata are written. */
const TRUE = 1, FALSE = 2, I32 = 5, I64 = 6, TEXT = 8, LIST_OF = 9, STRUCT = 12;

/**
 * How a column of one of DuckDB's types is stored: {type, sql, put, list}. sql(name) is the expression that gives its
 * values as texts, or as lists of texts; put(text, out) writes one.
 */
export function storage(type) {
  const asText = (name) => `CAST(${name} AS VARCHAR)`;
  const text = { type: BYTES, converted: UTF8, put: (v, out) => out.text(v) };
  if (type.endsWith('[]')) return { ...text, list: true, sql: (name) => `CAST(${name} AS VARCHAR[])` };
  if (type === 'BOOLEAN') return { type: BOOLEAN, sql: asText, put: (v, out) => out.bit(v === 'true') };
  if (/^U?(TINYINT|SMALLINT)$|^INTEGER$/.test(type)) return { type: INT32, sql: asText, put: (v, out) => out.int32(Number(v)) };
  if (/^(BIGINT|UINTEGER)$/.test(type)) return { type: INT64, sql: asText, put: (v, out) => out.int64(BigInt(v)) };
  if (/^(FLOAT|DOUBLE)$/.test(type)) return { type: DOUBLE, sql: asText, put: (v, out) => out.double(Number(v.replace('inf', 'Infinity'))) };
  if (type === 'DATE') return { type: INT32, converted: DATE, sql: (name) => asText(`date_diff('day', DATE '1970-01-01', ${name})`), put: (v, out) => out.int32(Number(v)) };
  const time = /^TIMESTAMP( WITH TIME ZONE)?$/.exec(type);
  if (time) return { type: INT64, logical: instant(Boolean(time[1])), sql: (name) => asText(`epoch_us(${name})`), put: (v, out) => out.int64(BigInt(v)) };
  const exact = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? (/^(HUGEINT|UBIGINT)$/.test(type) ? ['', '38', '0'] : null);
  if (exact) return { type: FIXED, converted: DECIMAL, precision: Number(exact[1]), scale: Number(exact[2]), sql: asText, put: (v, out) => out.int128(BigInt(v.replace('.', ''))) };
  return { ...text, sql: asText };
}

/** A file of columns [{name, type}], the types as DuckDB says them, and rows of values as storage(type).sql gives them. */
export async function parquet(columns, rows) {
  const stored = columns.map((c) => ({ name: c.name, ...storage(c.type) }));
  const parts = [MAGIC];
  let written = MAGIC.length;
  const groups = [];
  for (let from = 0; from < rows.length; from += ROWS_OF_A_GROUP) {
    const some = rows.slice(from, from + ROWS_OF_A_GROUP);
    const chunks = [];
    for (const [i, column] of stored.entries()) {
      const { values, body } = page(column, some.map((row) => row[i]));
      const packed = await gzip(body);
      const head = pageHeader(values, body.length, packed.length);
      chunks.push(chunkMeta(column, values, written, head.length + body.length, head.length + packed.length));
      parts.push(head, packed);
      written += head.length + packed.length;
    }
    groups.push(struct([1, LIST_OF, list(STRUCT, chunks)], [2, I64, whole(written)], [3, I64, whole(some.length)]));
  }
  const schema = [struct([4, TEXT, string('schema')], [5, I32, whole(stored.length)]), ...stored.flatMap(schemaElements)];
  const footer = Uint8Array.from(struct([1, I32, whole(1)], [2, LIST_OF, list(STRUCT, schema)], [3, I64, whole(rows.length)], [4, LIST_OF, list(STRUCT, groups)], [6, TEXT, string('unionfacts')]));
  parts.push(footer, Bytes.of((out) => out.int32(footer.length)), MAGIC);
  return new Blob(parts, { type: 'application/vnd.apache.parquet' });
}

/** One column's values of a row group: levels that say what is missing, then what is there. */
function page(column, values) {
  const body = new Bytes();
  const there = [];
  if (!column.list) {
    body.levels(values.map((v) => (v === null ? 0 : 1)));
    for (const v of values) if (v !== null) there.push(v);
  } else {
    const repeated = [];
    const defined = [];
    for (const v of values) {
      if (v === null || !v.length) {
        repeated.push(0);
        defined.push(v === null ? 0 : 1);
      } else {
        v.forEach((element, i) => {
          repeated.push(i ? 1 : 0);
          defined.push(element === null ? 2 : 3);
          if (element !== null) there.push(element);
        });
      }
    }
    body.levels(repeated);
    body.levels(defined);
    values = defined;
  }
  for (const v of there) column.put(v, body);
  return { values: values.length, body: body.toBytes() };
}

async function gzip(bytes) {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function pageHeader(values, size, packed) {
  const data = struct([1, I32, whole(values)], [2, I32, whole(PLAIN)], [3, I32, whole(RLE)], [4, I32, whole(RLE)]);
  return Uint8Array.from(struct([1, I32, whole(0)], [2, I32, whole(size)], [3, I32, whole(packed)], [5, STRUCT, data]));
}

function chunkMeta(column, values, at, size, packed) {
  const path = column.list ? [column.name, 'list', 'element'] : [column.name];
  const meta = struct([1, I32, whole(column.type)], [2, LIST_OF, list(I32, [whole(PLAIN), whole(RLE)])], [3, LIST_OF, list(TEXT, path.map(string))],
    [4, I32, whole(GZIP)], [5, I64, whole(values)], [6, I64, whole(size)], [7, I64, whole(packed)], [9, I64, whole(at)]);
  return struct([2, I64, whole(at)], [3, STRUCT, meta]);
}

function schemaElements(column) {
  const own = (name) => struct(...[
    [1, I32, whole(column.type)], column.type === FIXED ? [2, I32, whole(16)] : null, [3, I32, whole(OPTIONAL)], [4, TEXT, string(name)],
    column.converted === undefined ? null : [6, I32, whole(column.converted)],
    ...(column.converted === DECIMAL ? [[7, I32, whole(column.scale)], [8, I32, whole(column.precision)]] : []),
    column.logical ? [10, STRUCT, column.logical] : null,
  ].filter(Boolean));
  if (!column.list) return [own(column.name)];
  return [
    struct([3, I32, whole(OPTIONAL)], [4, TEXT, string(column.name)], [5, I32, whole(1)], [6, I32, whole(LIST)]),
    struct([3, I32, whole(REPEATED)], [4, TEXT, string('list')], [5, I32, whole(1)]), own('element'),
  ];
}

/** The logical type of microseconds, of UTC or of no zone. */
function instant(utc) {
  return struct([8, STRUCT, struct([1, utc ? TRUE : FALSE, []], [2, STRUCT, struct([2, STRUCT, struct()])])]);
}

/** Fields [id, kind, bytes] in the order of their ids. */
function struct(...fields) {
  const out = [];
  let last = 0;
  for (const [id, kind, bytes] of fields) {
    out.push(((id - last) << 4) | kind);
    append(out, bytes);
    last = id;
  }
  out.push(0);
  return out;
}

function list(kind, elements) {
  const out = elements.length < 15 ? [(elements.length << 4) | kind] : [0xf0 | kind, ...varint(elements.length)];
  for (const element of elements) append(out, element);
  return out;
}

function append(out, bytes) {
  for (const b of bytes) out.push(b);
}

/** A number of 0 or more. */
function whole(n) {
  return varint(n * 2);
}

function varint(n) {
  const out = [];
  for (; n >= 128; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  out.push(n);
  return out;
}

function string(text) {
  const bytes = utf8.encode(text);
  return [...varint(bytes.length), ...bytes];
}

/** Bytes that grow. */
class Bytes {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #bits = 0;

  static of(write) {
    const out = new Bytes();
    write(out);
    return out.toBytes();
  }

  /** Where so many more bytes go; ask before touching the buffer, which may be replaced. */
  #room(more) {
    const at = this.#length;
    this.#length += more;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }

  /** Bytes after their number. */
  #sized(bytes) {
    this.int32(bytes.length);
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
  }

  int32(n) {
    const at = this.#room(4);
    this.#view.setInt32(at, n, true);
  }

  int64(n) {
    const at = this.#room(8);
    this.#view.setBigInt64(at, n, true);
  }

  double(n) {
    const at = this.#room(8);
    this.#view.setFloat64(at, n, true);
  }

  /** High byte first, as decimals are stored. */
  int128(n) {
    const at = this.#room(16);
    this.#view.setBigInt64(at, n >> 64n);
    this.#view.setBigUint64(at + 8, BigInt.asUintN(64, n));
  }

  text(v) {
    const bytes = utf8.encode(v);
    this.#sized(bytes);
  }

  /** Eight to a byte, the first lowest; a column has nothing but bits. */
  bit(v) {
    const at = this.#bits % 8 ? this.#length - 1 : this.#room(1);
    if (!(this.#bits % 8)) this.#bytes[at] = 0;
    this.#bytes[at] |= Number(v) << (this.#bits++ % 8);
  }

  /** Levels of 0 to 3 as runs of equal ones, after their length in bytes. */
  levels(values) {
    const runs = [];
    for (let i = 0; i < values.length; ) {
      const from = i;
      while (i < values.length && values[i] === values[from]) i++;
      append(runs, varint((i - from) * 2));
      runs.push(values[from]);
    }
    this.#sized(runs);
  }

  toBytes() {
    return this.#bytes.slice(0, this.#length);
  }
}
