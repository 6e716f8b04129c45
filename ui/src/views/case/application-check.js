/** What the permit says of the form that an application aims at, asked as soon as it is chosen. */
import { call } from '../../ipc/port.js';
import { h, refresh, uniqueId, when } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { attempt, state } from '../../program.js';
import { choiceField } from './entry-form.js';
import { FORMS, formName, verdictPanel } from './verdict.js';

/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {import('../../../types/PlacementCheck').PlacementCheck} PlacementCheck */
/** @typedef {import('../../../types/PlacementForm').PlacementForm} PlacementForm */

/** The choices of form and sponsor with the verdict below them, and the buttons that end the dialog. */
export class ApplicationCheck {
  /** @type {PlacementCheck | null} */ #check;
  #asking = 0;
  /** @type {Promise<void>} */ #asked = Promise.resolve();
  #meant = false;
  #form;
  #sponsor;
  #anyway;

  /** @param {ApplicationView | null} entry @param {() => void} cancel */
  constructor(entry, cancel) {
    this.#check = entry?.check ?? null;
    const sponsor = entry?.recognised_sponsor ?? null;
    this.#form = choiceField({ label: tr('application.form'), testid: 'application-form', value: /** @type {PlacementForm | ''} */ (entry?.form ?? ''), keys: ['', ...FORMS], text: (key) => (key === '' ? t('choice.none') : formName(key)) });
    this.#sponsor = choiceField({
      label: tr('application.sponsor'), testid: 'application-sponsor', value: sponsor === null ? '' : sponsor ? 'yes' : 'no', keys: ['', 'yes', 'no'],
      text: (key) => t(key === '' ? 'application.sponsor_unknown' : key === 'yes' ? 'choice.yes' : 'choice.no'),
    });
    const id = uniqueId('sponsor');
    this.#sponsor.element.append(h('p', { class: 'help', id }, tr('application.sponsor_help')));
    this.#sponsor.element.querySelector('select')?.setAttribute('aria-describedby', id);
    for (const { element } of [this.#form, this.#sponsor]) element.addEventListener('change', () => { this.#asked = this.#ask(); });
    /** @type {PlacementCheck | null} */
    let last = null;
    const held = () => /** @type {PlacementCheck} */ (last = this.#check ?? last);
    this.acts = h('div', { class: 'dialog-acts wide' },
      h('div', { class: 'verdict-stop', role: 'alert', hidden: () => !this.stops },
        h('strong', {}, tr('application.forbidden_title')), h('p', {}, tr('application.forbidden_text'))),
      h('button', { type: 'button', onclick: cancel }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'application-save', hidden: () => this.stops }, tr('act.save')),
      this.#anyway = h('button', {
        // Not a submit button: Enter in a field presses the first of those.
        type: 'button', class: 'danger', 'data-testid': 'application-save-anyway', hidden: () => !this.stops,
        onclick: () => {
          this.#meant = true;
          this.element.closest('form')?.requestSubmit();
        },
      }, tr('application.save_anyway')));
    this.element = h('div', { class: 'application-check wide' },
      h('div', { class: 'fields' }, this.#form.element, this.#sponsor.element),
      h('div', { role: 'status' },
        h('p', { class: 'muted', hidden: () => this.#asking === 0 }, tr('application.checking')),
        when(() => this.#check !== null, () => verdictPanel(held, 'application-verdict'))));
  }

  /** Whether saving was held up, to be confirmed. */
  stops = false;

  /** What the draft says. */
  get draft() {
    const form = this.#form.key();
    const sponsor = this.#sponsor.key();
    return { form: form === '' ? null : form, recognised_sponsor: sponsor === '' ? null : sponsor === 'yes' };
  }

  async #ask() {
    const id = state.view?.case_id;
    const { form } = this.draft;
    this.#meant = false;
    this.stops = false;
    if (!id || !form) {
      this.#check = null;
      this.#tell();
      return;
    }
    const turn = this.#sponsor.key();
    this.#asking += 1;
    this.#tell();
    const answer = await attempt(() => call('placement_check', { case_id: id, changes: [
      { field: 'placement.form', row: '', typed: form.toUpperCase() }, { field: 'placement.host_recognised_sponsor', row: '', typed: turn },
    ] }));
    this.#asking -= 1;
    // An answer to what has been changed since is no answer.
    if (form === this.draft.form && turn === this.#sponsor.key()) this.#check = answer?.forms.find((one) => one.form === form) ?? null;
    this.#tell();
  }

  #tell() {
    refresh(this.element);
    refresh(this.acts);
  }

  /** Whether it may be saved: what is not allowed only after it was said a second time. */
  async settles() {
    await this.#asked;
    if (this.#check?.verdict !== 'forbidden' || this.#meant) return true;
    this.stops = true;
    this.#tell();
    this.#anyway.focus();
    return false;
  }
}
