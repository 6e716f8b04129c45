/**
 * The rows of a group. Where a row has a name it is a card that unfolds to be filled in; a few short
 * fields, such as an interruption, always stand open.
 */
import { call } from '../../../ipc/port.js';
import { bind, each, h, refresh, uniqueId, when } from '../../../kit/dom.js';
import { unbroken } from '../../../kit/format.js';
import { t, told, tr } from '../../../kit/i18n.js';
import { toast } from '../../../kit/toast.js';
import { attempt, changeCase, saveTyping, setFact, state, undo } from '../../../program.js';
import { factOf } from './fact.js';
import { factField } from './fact-field.js';
import { cardOf, noCard } from './group-cards.js';
import { mustBeSeen } from './moves.js';
import { nextRowOf, problemsOf, rowsOf, rowTitle } from './row-facts.js';
import { askMoves } from './saver.js';

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/**
 * @typedef {object} Options
 * @property {boolean} [bare] without a heading of its own
 * @property {(row: string) => boolean} [only] the rows that stand here
 * @property {Record<string, string>} [preset] what a new row here begins with
 * @property {string} [name] tells this list from others of the group
 * @property {() => string} [add] what the button says
 * @property {boolean} [noHelp] without the line that explains the group
 * @property {string} [example] text under this key is the example in the field that names the row
 */

/** From so many rows on one looks for them by text. */
const MANY = 9;

/** Rows that are unfolded, of the case that is open. @type {{ of: string, rows: Set<string> }} */
const unfolded = { of: '', rows: new Set() };

/** @param {string} group @param {string} row */
const named = (group, row) => `${group} ${row}`;

function opened() {
  const id = state.view?.case_id ?? '';
  if (unfolded.of !== id) {
    unfolded.of = id;
    unfolded.rows.clear();
  }
  return unfolded.rows;
}

/** A list of rows. */
class GroupRows extends HTMLElement {
  #group;
  #fields;
  /** @type {Options} */ #options;
  #card;
  #adding = '';
  #filter = '';
  #byName = false;
  /** @type {string[]} */ #order = [];
  #list = h('ul', { class: () => (this.#many() ? 'group-rows many' : 'group-rows') });

  /** @param {string} group @param {FieldSpec[]} fields @param {Options} options */
  constructor(group, fields, options) {
    super();
    this.#group = group;
    this.#fields = fields;
    this.#options = options;
    this.#card = cardOf(group);
    this.dataset['group'] = group;
    const testid = options.name ? `add-${group}-${options.name}` : `add-${group}`;
    // A step that is about one group says so already.
    const double = () => told(`group.${group}.title`) === told(`step.${state.form?.groups.find((one) => one.key === group)?.step}`);
    if (!options.bare) this.append(h('h3', { hidden: double }, () => told(`group.${group}.title`)));
    if (!options.noHelp) this.append(h('p', { class: 'help', hidden: double }, () => told(`group.${group}.help`)));
    this.append(when(() => this.#many() && this.#folds(), () => this.#filterField()));
    each(this.#list, () => this.#shown(), (row) => row, (_row, row) => (this.#folds() ? this.#cardRow(row) : this.#openRow(row)));
    this.append(this.#list,
      when(() => this.#filter !== '' && this.#shown().length === 0, () => h('p', { class: 'muted' }, tr('rows.none_found'))),
      h('button', {
        type: 'button', class: 'add', 'data-testid': testid, onclick: () => { void attempt(() => this.add()); },
      }, options.add ?? (() => t('facts.add_row', { what: told(`group.${group}`) }))));
  }

  #many() {
    return this.#group ? this.#here().length >= MANY : false;
  }

  #folds() {
    return this.#card !== noCard;
  }

  /** The rows of this list, with the one being added. */
  #here() {
    const known = rowsOf(this.#group);
    const mine = this.#options.only ? known.filter(this.#options.only) : known;
    return this.#adding && !known.includes(this.#adding) ? [...mine, this.#adding] : mine;
  }

  /** They are put in order while none is being filled in: nothing moves from under the cursor. */
  #shown() {
    const here = this.#here();
    const compare = this.#byName ? (/** @type {string} */ a, /** @type {string} */ b) => this.#title(a).localeCompare(this.#title(b)) : this.#card.compare;
    const busy = here.some((row) => opened().has(named(this.#group, row)));
    const known = new Set(here);
    if (!busy || this.#order.length === 0) this.#order = compare ? [...here].sort(compare) : [...here];
    else this.#order = [...this.#order.filter((row) => known.has(row)), ...here.filter((row) => !this.#order.includes(row))];
    const wanted = here.length < MANY ? '' : this.#filter.trim().toLowerCase();
    if (!wanted) return this.#order;
    return this.#order.filter((row) => opened().has(named(this.#group, row)) || this.#text(row).toLowerCase().includes(wanted));
  }

  /** What a row says while it is folded. @param {string} row */
  #text(row) {
    return [this.#title(row), ...this.#card.meta(row), this.#card.chip?.(row)?.text ?? ''].join(' ');
  }

  /** @param {string} row */
  #title(row) {
    return this.#card.title?.(row) || rowTitle(this.#group, row);
  }

  #filterField() {
    const id = uniqueId('rows');
    return h('div', { class: 'rows-filter' },
      h('label', { for: id, class: 'visually-hidden' }, () => t('rows.filter', { what: told(`group.${this.#group}.title`) })),
      h('input', {
        id, type: 'search', autocomplete: 'off', 'data-testid': `filter-${this.#group}`, placeholder: () => t('rows.filter', { what: told(`group.${this.#group}.title`) }),
        oninput: (/** @type {Event} */ event) => {
          this.#filter = event.target instanceof HTMLInputElement ? event.target.value : '';
          refresh(this);
        },
      }),
      h('label', { class: 'check-line' }, h('input', {
        type: 'checkbox', checked: () => this.#byName, 'data-testid': `sort-${this.#group}`,
        onchange: () => {
          this.#byName = !this.#byName;
          this.#order = [];
          refresh(this);
        },
      }), h('span', {}, tr('rows.by_name'))),
      h('small', { role: 'status' }, () => t('rows.count', { shown: this.#shown().length, n: this.#here().length })));
  }

  /** @param {string} row */
  #inputs(row) {
    return h('div', { class: 'fields' }, ...this.#fields.map((field) => {
      const input = factField(field, row);
      const { example } = this.#options;
      const control = example && field.kind === 'text' ? input.querySelector('input') : null;
      if (control && example) bind(control, () => { control.placeholder = told(example); });
      // What has no place in this kind of row is not asked, but stays in sight where it was typed before.
      return this.#card.hides ? bind(input, () => { input.hidden = Boolean(this.#card.hides?.(field.key, row)) && !factOf(field.key, row); }) : input;
    }));
  }

  /** @param {string} row @param {string} [className] */
  #removeButton(row, className = 'quiet') {
    return h('button', {
      type: 'button', class: className, 'data-testid': `remove-${this.#group}-${row}`,
      'aria-label': () => t('rows.remove', { what: this.#title(row) }),
      onclick: () => { void this.#remove(row); },
    }, tr('act.remove'));
  }

  /** @param {string} row */
  #openRow(row) {
    return h('li', {}, h('fieldset', { class: 'group-row', 'data-row': row, 'data-testid': `row-${this.#group}-${row}` },
      h('legend', {}, () => t('facts.row', { what: told(`group.${this.#group}`), n: this.#here().indexOf(row) + 1 })),
      this.#inputs(row),
      this.#removeButton(row)));
  }

  /** @param {string} row */
  #cardRow(row) {
    const id = uniqueId('row');
    const card = this.#card;
    const open = () => opened().has(named(this.#group, row));
    const chip = () => card.chip?.(row) ?? null;
    const problems = () => problemsOf(this.#group, row);
    return h('li', { class: () => `row-card ${card.tone?.(row) ?? ''}${open() ? ' open' : ''}`, 'data-row': row, 'data-testid': `row-${this.#group}-${row}` },
      h('div', { class: 'row-head' },
        card.quick ? card.quick(row) : null,
        h('button', {
          type: 'button', class: 'row-open', 'data-testid': `open-${this.#group}-${row}`, 'aria-expanded': () => String(open()), 'aria-controls': id,
          onclick: () => { void this.#toggle(row); },
        },
        h('span', { class: 'row-words' },
          h('span', { class: 'row-title', dir: 'auto' }, () => this.#title(row)),
          h('span', { class: 'row-meta', dir: 'auto', hidden: () => card.meta(row).filter(Boolean).length === 0 }, () => unbroken(card.meta(row).filter(Boolean).join(' · ')))),
        h('span', { class: 'badge', hidden: () => problems() === 0, 'aria-label': () => t('facts.problems', { n: problems() }) }, () => String(problems())),
        h('span', { class: () => `chip ${chip()?.tone ?? ''}`, hidden: () => !chip()?.text }, () => chip()?.text ?? ''),
        h('span', { class: 'row-fold', 'aria-hidden': 'true' }))),
      card.marks ? card.marks(row) : null,
      h('div', { id, class: 'row-body', role: 'group', 'aria-label': () => this.#title(row), hidden: () => !open() },
        when(open, () => h('div', { class: 'row-inside' },
          card.above ? card.above(row) : null,
          this.#inputs(row),
          card.below ? card.below(row) : null,
          h('div', { class: 'row-acts between' }, this.#removeButton(row),
            h('button', { type: 'button', class: 'link', onclick: () => { void this.#toggle(row); } }, tr('rows.fold')))))));
  }

  /** @param {string} row */
  async #toggle(row) {
    const name = named(this.#group, row);
    if (opened().has(name)) {
      await attempt(saveTyping);
      opened().delete(name);
    } else {
      opened().add(name);
    }
    refresh(this);
    const button = this.#list.querySelector(`[data-testid="${CSS.escape(`open-${this.#group}-${row}`)}"]`);
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  }

  /** Whether a row stands in this list. @param {string} row */
  holds(row) {
    return this.#here().includes(row);
  }

  /** Unfolds a row. @param {string} row */
  unfold(row) {
    opened().add(named(this.#group, row));
    this.#filter = '';
    refresh(this);
  }

  /** Begins one more row. @param {Record<string, string>} [more] what it begins with */
  async add(more = {}) {
    await saveTyping();
    const row = nextRowOf(this.#group);
    if (!row) return;
    const preset = Object.entries({ ...this.#options.preset, ...more });
    opened().add(named(this.#group, row));
    if (preset.length === 0) this.#adding = row;
    for (const [field, typed] of preset) await setFact(field, row, typed);
    refresh(this);
    const inside = this.#list.querySelector(`[data-row="${CSS.escape(row)}"]`);
    const inputs = [...(inside?.querySelectorAll('input, select, textarea') ?? [])];
    const first = inputs.find((one) => !preset.some(([field]) => one.getAttribute('data-testid') === `field-${field}-${row}`)) ?? inputs[0];
    if (!(first instanceof HTMLElement)) return;
    first.focus({ preventScroll: true });
    inside?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} row */
  async #remove(row) {
    const shown = this.#shown();
    const beside = shown[shown.indexOf(row) + 1] ?? shown[shown.indexOf(row) - 1];
    if (rowsOf(this.#group).includes(row)) {
      await attempt(saveTyping);
      if (!await this.#sure(row)) return;
      if (!await changeCase((case_id) => call('row_remove', { case_id, group: this.#group, row }))) return;
      toast(t('rows.removed', { what: told(`group.${this.#group}`) }), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
    }
    if (this.#adding === row) this.#adding = '';
    opened().delete(named(this.#group, row));
    refresh(this);
    const next = beside ? this.#list.querySelector(`[data-testid="${CSS.escape(`open-${this.#group}-${beside}`)}"]`) : null;
    const to = next ?? this.querySelector(':scope > .add');
    if (to instanceof HTMLElement) to.focus();
  }

  /** Whether a row may go: what that moves is shown first. @param {string} row */
  async #sure(row) {
    const case_id = state.view?.case_id;
    if (!case_id) return false;
    const changes = this.#fields.map((field) => ({ field: field.key, row, typed: '' }));
    const tried = await call('what_if', { case_id, changes }).catch(() => null);
    if (!tried || !mustBeSeen(tried.moves)) return true;
    return askMoves(tried.moves, { title: () => t('moves.remove_title', { what: t('facts.row', { what: told(`group.${this.#group}`), n: rowsOf(this.#group).indexOf(row) + 1 }) }), confirm: tr('act.remove') });
  }
}

customElements.define('sb-group-fields', GroupRows);

/**
 * @param {string} group @param {FieldSpec[]} fields @param {Options} [options]
 * @returns {HTMLElement}
 */
export function groupRows(group, fields, options = {}) {
  return new GroupRows(group, fields, options);
}

/** @param {string} group */
function listsOf(group) {
  return [...document.querySelectorAll(`sb-group-fields[data-group="${CSS.escape(group)}"]`)].filter((one) => one instanceof GroupRows);
}

/**
 * Unfolds a row of the step that is shown, and what it stands in.
 * @param {string} group @param {string} row
 * @returns {HTMLElement | null} the row
 */
export function revealRow(group, row) {
  // A vacancy stands inside its direction, and so does what is said of a limit.
  const inside = group === 'vacancy' ? factOf('vacancy.direction', row)?.value
    : group === 'fit' ? state.view?.trajectory.directions.find((one) => one.fits.some((fit) => fit.fit_row === row))?.row : null;
  if (inside) revealRow('direction', inside);
  for (const list of listsOf(group)) {
    if (!list.holds(row)) continue;
    list.unfold(row);
    const found = list.querySelector(`[data-testid="${CSS.escape(`row-${group}-${row}`)}"]`);
    return found instanceof HTMLElement ? found : null;
  }
  return null;
}

/**
 * Begins a row of the step that is shown, with something in it.
 * @param {string} group @param {Record<string, string>} preset
 */
export function beginRow(group, preset) {
  const [list] = listsOf(group);
  return attempt(async () => { await list?.add(preset); });
}
