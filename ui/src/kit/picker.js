/**
 * A field in which one types to find one of many, by the pattern of the combobox with a list: arrows
 * choose, Enter takes, Escape folds the list.
 */
import { each, h, refresh, uniqueId } from './dom.js';

/** Shown at once. */
const MOST = 8;

/** @typedef {{ key: string, text: string, line: string, mark?: string }} Option */

/**
 * @param {{ label: () => string, placeholder: () => string, none: () => string, testid: string, find: (typed: string) => readonly Option[], taken: (key: string) => void }} options
 */
export function picker({ label, placeholder, none, testid, find, taken }) {
  const id = uniqueId('picker');
  let open = false;
  let at = 0;
  /** @type {Option | null} */
  let chosen = null;
  /** @type {readonly Option[]} */
  let found = [];
  const shown = () => found.slice(0, MOST);

  const input = h('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'data-testid': testid, dir: 'auto',
    'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, 'aria-expanded': () => open, placeholder,
    'aria-activedescendant': () => (open && shown()[at] ? `${id}-${at}` : null),
    oninput: () => look(true),
    onfocus: () => input.select(),
    onclick: () => { if (!open) look(false); },
    onblur: () => {
      // A press on an option takes it first.
      if (open) fold();
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => key(event),
  });

  /** @param {boolean} typed whether what stands there is looked for, or all is shown */
  function look(typed) {
    found = find(typed ? input.value : '');
    at = 0;
    open = true;
    refresh(element);
  }

  function fold() {
    open = false;
    input.value = chosen ? chosen.text : '';
    refresh(element);
  }

  /** @param {Option} option */
  function take(option) {
    chosen = option;
    fold();
    taken(option.key);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const option = shown()[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        look(false);
        return;
      }
      const count = shown().length;
      if (count) at = (at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      refresh(element);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (option) take(option);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      fold();
    } else if (event.key === 'Tab' && open && option && input.value.trim() !== '') {
      take(option);
    }
  }

  const list = each(h('ul', { id: `${id}-list`, role: 'listbox', class: 'picker-list', 'aria-label': label }), () => (open ? shown().map((option, n) => ({ option, n })) : []), ({ option }) => option.key,
    (item) => h('li', {
      role: 'option', class: 'picker-option', id: () => `${id}-${item().n}`, 'aria-selected': () => item().n === at,
      // Before the field loses the focus.
      onpointerdown: (/** @type {Event} */ event) => { event.preventDefault(); take(item().option); },
    },
    h('strong', { dir: 'auto' }, () => item().option.text), h('small', { dir: 'auto' }, () => item().option.line),
    h('span', { class: 'chip green', hidden: () => !item().option.mark }, () => item().option.mark ?? '')));
  const element = h('div', { class: 'field picker' },
    h('label', { for: id }, label),
    input,
    h('div', { class: 'picker-drop', hidden: () => !open },
      list,
      h('p', { class: 'muted', role: 'status', hidden: () => found.length > 0 }, none)));

  return {
    element,
    input,
    /** The key of what was taken. */
    key: () => chosen?.key ?? null,
    /** @param {Option | null} option */
    choose(option) {
      chosen = option;
      fold();
    },
  };
}
