/**
 * The document, built once and then kept: `h` makes elements, a function given as a property or a
 * child is a binding, and `refresh` tells every binding below a node again. Lists go through
 * `keyed`, which keeps the nodes, and with them focus, selection and scroll position.
 *
 * Rejected: rendering afresh with `replaceChildren`, which loses the focus, and templates, which
 * need a sink that the content policy forbids.
 */

/** @typedef {Node | string | number | null | undefined | false | (() => string | number | null)} Child */
/** @typedef {Record<string, unknown>} Props */

/** @type {WeakMap<Node, Array<() => void>>} */
const bindings = new WeakMap();

/**
 * The first child of a list, so that more than one list can share a parent is *not* supported:
 * a parent holds one list.
 * @type {WeakMap<Node, Map<string, { node: HTMLElement | SVGElement, item: unknown }>>}
 */
const lists = new WeakMap();

/** Set as properties: as attributes they only set the first value. */
const AS_PROPERTY = new Set(['value', 'checked', 'indeterminate', 'open']);

/**
 * Runs `tell` now, and again on every `refresh` that reaches the node.
 * @template {Node} N
 * @param {N} node
 * @param {() => void} tell
 * @returns {N}
 */
export function bind(node, tell) {
  const known = bindings.get(node);
  if (known) known.push(tell);
  else bindings.set(node, [tell]);
  tell();
  return node;
}

/** How long a press is waited for; a native list swallows the end of it. */
const LONGEST_PRESS_MS = 600;

let pressed = false;
/** @type {Set<Node>} */
const waiting = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let release;

function released() {
  clearTimeout(release);
  pressed = false;
  const roots = [...waiting];
  waiting.clear();
  for (const root of roots) refresh(root);
}

/**
 * Holds the page still between press and release: leaving a field saves it, and what that changes
 * must not move the button from under the pointer.
 */
export function holdStillWhilePressed() {
  window.addEventListener('pointerdown', () => {
    pressed = true;
    clearTimeout(release);
    release = setTimeout(released, LONGEST_PRESS_MS);
  }, { capture: true });
  for (const end of ['pointerup', 'pointercancel', 'keydown']) {
    // After the click that follows.
    window.addEventListener(end, () => { if (pressed) { pressed = false; setTimeout(released, 0); } }, { capture: true });
  }
}

/**
 * Tells every binding at and below `root` again.
 * @param {Node} root
 */
export function refresh(root) {
  if (pressed) {
    waiting.add(root);
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = /** @type {Node | null} */ (root); node; node = walker.nextNode()) {
    for (const tell of bindings.get(node) ?? []) tell();
  }
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function setProperty(element, name, value) {
  // An option without the attribute has its text for a value: an empty one has to be written.
  if (AS_PROPERTY.has(name) && !(element instanceof HTMLOptionElement)) {
    const holder = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
    if (holder[name] !== value) holder[name] = value;
    return;
  }
  const aria = name.startsWith('aria-') && typeof value === 'boolean';
  if (value === null || value === undefined || (value === false && !aria)) {
    element.removeAttribute(name);
    return;
  }
  const text = value === true && !aria ? '' : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * @param {Element} element
 * @param {Props} props
 * @param {Child[]} children
 */
function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on') && typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (typeof value === 'function') {
      bind(element, () => setProperty(element, name, value()));
    } else {
      setProperty(element, name, value);
    }
  }
  append(element, ...children);
}

/**
 * Appends children; a function becomes a text that is told again on `refresh`.
 * @param {Element} parent
 * @param {...Child} children
 */
export function append(parent, ...children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'function') {
      const text = document.createTextNode('');
      parent.append(bind(text, () => {
        const told = String(child() ?? '');
        if (text.data !== told) text.data = told;
      }));
    } else {
      parent.append(child instanceof Node ? child : String(child));
    }
  }
}

/**
 * Makes an element. Properties named `on…` are listeners, other functions are bindings.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, props, children);
  return element;
}

/**
 * Makes an element of a drawing.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, props = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, props, children);
  return /** @type {SVGElementTagNameMap[K]} */ (element);
}

/**
 * Brings the children of `parent` in line with `items`: a node stays as long as its key does, and
 * a node that had the focus keeps it. `make` gets a function for the item, since the item under a
 * key changes.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: () => T, key: string) => HTMLElement | SVGElement} make
 */
export function keyed(parent, items, keyOf, make) {
  const before = lists.get(parent) ?? new Map();
  const focused = document.activeElement;
  const after = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (after.has(key)) continue;
    const held = before.get(key) ?? { node: null, item };
    held.item = item;
    if (!held.node) held.node = make(() => held.item, key);
    after.set(key, held);
  }
  for (const [key, held] of before) if (!after.has(key)) held.node.remove();
  let place = parent.firstChild;
  for (const held of after.values()) {
    if (place !== null && held.node === place) place = place.nextSibling;
    else parent.insertBefore(held.node, place);
  }
  lists.set(parent, after);
  if (focused !== document.activeElement && focused instanceof HTMLElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

/**
 * A parent whose children follow a list.
 * @template {Element} P
 * @template T
 * @param {P} parent
 * @param {() => readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: () => T, key: string) => HTMLElement | SVGElement} make
 * @returns {P}
 */
export function each(parent, items, keyOf, make) {
  return bind(parent, () => keyed(parent, items(), keyOf, make));
}

/**
 * A place that holds one node, or none, by key.
 * @param {() => string | null | false} key
 * @param {(key: string) => HTMLElement | SVGElement} make
 * @param {HTMLElement} [parent]
 * @returns {HTMLElement}
 */
export function swap(key, make, parent = h('div', { class: 'slot' })) {
  return each(parent, () => {
    const now = key();
    return now === null || now === false ? [] : [now];
  }, (one) => one, (_item, one) => make(one));
}

/**
 * A node that is only there while `condition` holds.
 * @param {() => unknown} condition
 * @param {() => HTMLElement | SVGElement} make
 * @returns {HTMLElement}
 */
export function when(condition, make) {
  return swap(() => (condition() ? 'yes' : null), make);
}

let last = 0;

/**
 * A name for an element, to point at it from a label or a description.
 * @param {string} prefix
 */
export function uniqueId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}
