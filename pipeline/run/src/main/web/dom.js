// Building the page. Text reaches the page only as text nodes and attributes, never as markup:
// there is no innerHTML anywhere in these modules, and a test keeps it so.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element: h('p', {class: 'x', onclick: f}, 'text', child, [more]). */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** An SVG element, same manner. */
export function s(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [k, v] of Object.entries(value)) node.style.setProperty(k, v);
    else if (name === 'value' || name === 'checked' || name === 'selected') node[name] = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(child);
  }
  return node;
}

/** Replaces what a node holds, keeping the keyboard focus on the element of the same data-focus. */
export function replace(node, ...children) {
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset?.focus : undefined;
  const caret = focused && 'selectionStart' in document.activeElement ? safeCaret(document.activeElement) : null;
  node.replaceChildren(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== false));
  if (!focused) return;
  const again = [...node.querySelectorAll('[data-focus]')].find((e) => e.dataset.focus === focused);
  if (!again) return;
  again.focus({ preventScroll: true });
  if (caret !== null && again.setSelectionRange && again.type !== 'checkbox') {
    try {
      again.setSelectionRange(caret, caret);
    } catch {
      // Inputs of some types have no caret; focus alone is right for them.
    }
  }
}

function safeCaret(input) {
  try {
    return input.selectionStart;
  } catch {
    return null;
  }
}

/** Says something to screen readers. */
export function announce(text) {
  document.getElementById('live').textContent = text;
}
