/** The network of employers, with what the public register says of each. */
import { call } from '../ipc/port.js';
import { confirmDialog } from '../kit/dialog.js';
import { each, h, refresh, when } from '../kit/dom.js';
import { shortDay } from '../kit/format.js';
import { t, told, tr } from '../kit/i18n.js';
import { toast } from '../kit/toast.js';
import { attempt, change, inOrder, state } from '../program.js';
import { plain } from '../program/listing.js';
import { editEmployer } from './employers/dialog.js';
import { RegisterCard } from './employers/register.js';
import { sponsorSentence, sponsorTone } from './sponsor.js';
import { caseMark } from './today/track-chip.js';

/** @typedef {import('../../types/EmployerView').EmployerView} EmployerView */

const SLICE = 60;

/** @param {EmployerView} employer */
async function remove({ id, name }) {
  const sure = await confirmDialog({ title: tr('employers.remove_title'), text: () => t('employers.remove_text', { name: name.slice(0, 80) }), confirm: tr('act.remove') });
  if (!sure) return;
  const employers = await attempt(() => inOrder(() => call('employer_remove', { id })));
  if (!employers) return;
  change({ employers });
  toast(t('employers.removed'));
}

/** @param {() => EmployerView} one @param {string} id */
function employerRow(one, id) {
  const place = () => [one().sector, one().town].filter(Boolean).join(' · ');
  const people = () => one().contacts.filter(({ name }) => name);
  return h('li', { class: 'employer-row', 'data-testid': 'employer-row', 'data-employer-id': id },
    h('div', { class: 'employer-who' },
      h('button', { type: 'button', class: 'link', 'data-testid': 'employer-edit', onclick: () => { void editEmployer(one()); } }, h('span', { class: 'clip-2', dir: 'auto' }, () => one().name)),
      caseMark(() => one().demo),
      h('small', { class: 'clip-1', dir: 'auto', hidden: () => !place() }, place),
      h('small', { hidden: () => !one().kvk }, () => t('employers.kvk_short', { kvk: one().kvk }))),
    h('div', { class: 'employer-sponsor' },
      h('span', { class: () => `chip ${sponsorTone(one().sponsor)}` }, () => told(`sponsor_state.${one().sponsor.state}`)),
      h('small', { hidden: () => one().sponsor.on === null || one().sponsor.state === 'no_number' }, () => sponsorSentence(one().sponsor))),
    h('div', { class: 'employer-facts' },
      h('span', {}, () => { const { international } = one(); return international ? told(`international.${international}`) : t('employers.international_unknown'); }),
      h('small', {}, () => t('employers.applications', { n: one().applications }))),
    each(h('ul', { class: 'employer-people' }), () => people().slice(0, 3), (person) => `${person.name} ${person.email} ${person.phone}`, (person) => h('li', {},
      h('span', { class: 'clip-2', dir: 'auto' }, () => [person().name, person().role].filter(Boolean).join(', ')),
      h('small', { class: 'clip-2', dir: 'auto' }, () => [person().phone, person().email, person().last_spoken_on ? t('employers.spoken', { day: shortDay(person().last_spoken_on) }) : ''].filter(Boolean).join(' · ')))),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'link', 'aria-label': () => t('employers.edit_of', { name: one().name }), onclick: () => { void editEmployer(one()); } }, tr('act.edit')),
      h('button', { type: 'button', class: 'link', 'data-testid': 'employer-remove', 'aria-label': () => t('employers.remove_of', { name: one().name }), onclick: () => { void remove(one()); } }, tr('act.remove'))));
}

/** The screen. */
export class EmployersScreen extends HTMLElement {
  #text = '';
  #limit = SLICE;
  #more = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) this.#next(); }, { rootMargin: '800px' });

  connectedCallback() {
    const any = () => (state.employers?.employers.length ?? 0) > 0;
    const text = h('input', { type: 'search', 'data-testid': 'employers-filter', autocomplete: 'off', spellcheck: 'false', 'aria-label': tr('employers.filter'), placeholder: tr('employers.filter'), oninput: () => { this.#text = text.value; this.#limit = SLICE; refresh(this); } });
    const add = () => h('button', { type: 'button', class: 'primary', 'data-testid': 'employer-add', onclick: () => { void editEmployer(null); } }, tr('employers.add'));
    const foot = h('div', { class: 'center' }, h('button', { type: 'button', 'data-testid': 'employers-more', hidden: () => this.#found().length <= this.#limit, onclick: () => this.#next() }, () => t('list.more', { n: this.#found().length - this.#limit })));
    this.append(
      h('div', { class: 'head' },
        h('div', {}, h('h1', { tabindex: '-1' }, tr('shell.employers')), h('p', { class: 'muted' }, () => (any() ? t('employers.count', { n: state.employers?.employers.length ?? 0 }) : ''))),
        h('div', { class: 'row-acts', hidden: () => !any() }, add())),
      h('div', { class: 'employers' },
        h('div', {},
          h('div', { class: 'filter-line', hidden: () => !any() }, h('div', { class: 'case-filter-text' }, text)),
          when(() => state.employers && !any(), () => h('div', { class: 'card invite', 'data-testid': 'employers-empty' },
            h('h2', {}, tr('employers.empty_title')), h('p', {}, tr('employers.empty_text')), h('div', { class: 'row-acts' }, add()))),
          h('div', { class: 'card', hidden: () => this.#found().length === 0 },
            each(h('ul', { class: 'employer-list' }), () => this.#found().slice(0, this.#limit), (one) => one.id, employerRow)),
          foot,
          when(() => any() && this.#found().length === 0, () => h('p', { class: 'muted center', 'data-testid': 'employers-none' }, () => t('employers.none', { filter: this.#text.trim().slice(0, 60) }))),
          h('p', { class: 'visually-hidden', role: 'status' }, () => (this.#text.trim() ? t('employers.count', { n: this.#found().length }) : ''))),
        new RegisterCard()));
    this.#more.observe(foot);
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    this.#more.disconnect();
  }

  #next() {
    if (this.#limit >= this.#found().length) return;
    this.#limit += SLICE;
    refresh(this);
  }

  /** The employers that hold every word. */
  #found() {
    const words = plain(this.#text).split(/\s+/).filter(Boolean);
    const all = state.employers?.employers ?? [];
    if (!words.length) return all;
    return all.filter((one) => {
      const text = plain([one.name, one.kvk, one.sector, one.town, ...one.contacts.flatMap(({ name, role }) => [name, role])].join(' '));
      return words.every((word) => text.includes(word));
    });
  }
}

customElements.define('sb-employers', EmployersScreen);
