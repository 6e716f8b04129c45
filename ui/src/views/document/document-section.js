/** One section of a document: what the case says, or the coach's own text. */
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { sentence, state, waitsToBeSaved } from '../../program.js';
import { WordGuard } from '../word-guard.js';

/** @typedef {import('../../../types/SectionView').SectionView} SectionView */
/** @typedef {import('../../../types/Unprintable').Unprintable} Unprintable */

const SAVE_AFTER_MS = 500;

/** @param {Unprintable[]} list */
function unprintableText(list) {
  return t('document.unprintable', {
    list: list.map(({ character, count }) => {
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      return `${character} (U+${code}${count > 1 ? `, ${count}×` : ''})`;
    }).join(', '),
  });
}

/**
 * @param {{ section: () => SectionView, language: string, save: (text: string | null) => Promise<void> }} options
 * @returns {HTMLElement}
 */
export function sectionField({ section, language, save }) {
  const key = section().key;
  const id = `section-${key}`;
  const help = uniqueId('hint');
  /** @type {string | null} */
  let waiting = null;
  let refused = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let settle = () => {};

  const now = async () => {
    clearTimeout(timer);
    settle();
    const text = waiting;
    if (text === null) return;
    waiting = null;
    try {
      await save(text);
      refused = '';
    } catch (thrown) {
      refused = sentence(thrown);
    }
    refresh(box);
  };

  const area = h('textarea', {
    id, rows: 4, lang: language, spellcheck: 'true', 'data-testid': `section-${key}`,
    'aria-describedby': `${help} ${help}-problem`, 'aria-required': () => (section().mandatory ? 'true' : null),
    oninput: () => {
      waiting = area.value;
      settle();
      settle = waitsToBeSaved(now);
      clearTimeout(timer);
      timer = setTimeout(() => { void now(); }, SAVE_AFTER_MS);
      grow();
    },
    onblur: () => { void now(); },
  });
  const grow = () => {
    area.rows = Math.min(16, Math.max(3, area.value.split('\n').length + Math.floor(area.value.length / 70)));
  };
  bind(area, () => {
    if (area === document.activeElement || waiting !== null || refused) return;
    if (area.value !== section().text) {
      area.value = section().text;
      grow();
    }
  });
  grow();

  const back = h('button', {
    type: 'button', class: 'link', hidden: () => !section().own, 'data-testid': `back-${key}`,
    onclick: async () => {
      clearTimeout(timer);
      settle();
      waiting = null;
      await save(null).catch((thrown) => { refused = sentence(thrown); });
      area.value = section().text;
      grow();
      refresh(box);
    },
  }, tr('document.back_to_case'));
  const wrong = () => section().unprintable.length > 0 || refused !== '';

  const box = h('section', { class: 'card section', 'aria-labelledby': `${help}-title` },
    h('div', { class: 'section-head' },
      h('h2', { id: `${help}-title` }, h('label', { for: id }, () => pick(section().title))),
      h('span', { class: () => (section().empty ? 'chip amber' : 'chip'), hidden: () => !section().mandatory }, () => t(section().empty ? 'document.mandatory_empty' : 'document.mandatory'))),
    h('p', { class: 'help', id: help }, () => pick(section().hint)),
    area,
    new WordGuard({ control: area, place: 'document', row: () => `${state.document?.document_id ?? ''}.${key}.${language}`, caseId: () => state.document?.case_id ?? null }),
    h('p', { class: 'problem', id: `${help}-problem`, hidden: () => !wrong() }, () => refused || (section().unprintable.length ? unprintableText(section().unprintable) : '')),
    h('p', { class: 'problem', 'data-testid': `foreign-${section().key}`, hidden: () => section().foreign === null }, () => (section().foreign ? told(`document.foreign.${section().foreign}`) : '')),
    h('div', { class: 'section-foot' },
      h('span', { class: () => (section().own ? 'origin own' : 'origin') }, () => t(section().own ? 'document.own_text' : 'document.from_case')),
      back,
      h('span', { class: 'muted', hidden: () => section().tables === 0 }, () => t('document.tables', { n: section().tables }))));
  return box;
}
