// The address holds the whole state: #/route/id?key=value&key=value

/** The present state: {route, id, params}. */
export function read() {
  const hash = location.hash.replace(/^#\/?/, '');
  const [path, query = ''] = split(hash, '?');
  const [route, id = ''] = split(path, '/');
  let name = '';
  try {
    name = decodeURIComponent(id);
  } catch {
    name = id;
  }
  return { route: route || 'facts', id: name, params: new URLSearchParams(query) };
}

function split(text, at) {
  const i = text.indexOf(at);
  return i < 0 ? [text] : [text.slice(0, i), text.slice(i + 1)];
}

/** The address of a state. */
export function link(route, id, params) {
  const query = params ? params.toString() : '';
  return `#/${route}${id ? '/' + encodeURIComponent(id) : ''}${query ? '?' + query : ''}`;
}

/** A copy of the parameters with some changed; null or undefined takes one away, a list sets all. */
export function change(params, changes) {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    if (value === null || value === undefined || value === '') continue;
    for (const v of Array.isArray(value) ? value : [value]) next.append(key, v);
  }
  return next;
}

/** The parameters with one value of a key put in or taken out. */
export function toggle(params, key, value) {
  const values = params.getAll(key);
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return change(params, { [key]: next, page: null });
}

/** Parameters that belong to every page, such as the language. */
export function common(params) {
  const next = new URLSearchParams();
  if (params.get('lang')) next.set('lang', params.get('lang'));
  return next;
}

/** Goes to a state; replaces the present entry of the history while somebody types. */
export function go(address, { quietly = false } = {}) {
  if (quietly) {
    history.replaceState(null, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = address;
  }
}
