/** The documents of a case, and beginning a new one. */
import { call } from '../../ipc/port.js';
import { each, h, when } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { language, t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, changeCase, saveTyping, state, undo } from '../../program.js';
import { showSettings } from '../../program/places.js';

/** @typedef {import('../../../types/DocumentRow').DocumentRow} DocumentRow */
/** @typedef {import('../../../types/DocumentKind').DocumentKind} DocumentKind */

/** @param {DocumentKind} kind */
function begin(kind) {
  return attempt(async () => {
    const id = state.view?.case_id;
    if (!id) return;
    await saveTyping();
    // UWV reads Dutch: a document begins in it, whatever the window's language.
    const document = await call('document_create', { case_id: id, kind, language: 'nl' });
    change({ document, place: 'document' });
  });
}

/** @param {string} id */
function openDocument(id) {
  return attempt(async () => {
    const document = await call('document_open', { document_id: id, language: 'nl' });
    change({ document, place: 'document' });
  });
}

/** @param {DocumentRow} row */
async function remove(row) {
  const done = await changeCase((case_id) => call('document_remove', { case_id, id: row.document_id }));
  if (done) toast(t('document.removed'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/**
 * What a document is called in the window.
 * @param {{ kind: DocumentKind, version: number }} one
 */
export function documentName({ kind, version }) {
  return t('document.name', { kind: told(`document_kind.${kind}`), version });
}

/** Whether nobody could sign: the coach has no name yet. */
const nameless = () => state.settings !== null && !state.settings.coach_name.trim();

/** @param {() => DocumentRow} row */
function documentRow(row) {
  return h('li', { class: 'entry', 'data-testid': 'document-row', 'data-entry': row().document_id, tabindex: '-1' },
    h('div', { class: 'entry-day' }, h('strong', {}, () => shortDay(row().date))),
    h('div', { class: 'entry-text' },
      h('p', {}, h('strong', {}, () => documentName(row())), ' ',
        h('span', { class: () => (row().missing || nameless() ? 'chip amber' : 'chip green'), hidden: () => !row().missing && row().words > 0 }, () => (row().missing ? t('document.concept_missing', { n: row().missing }) : t(nameless() ? 'document.concept' : 'document.complete'))), ' ',
        h('span', { class: 'chip red', 'data-testid': 'document-row-words', hidden: () => row().words === 0 }, () => t('document.concept_words', { n: row().words })), ' ',
        h('span', { class: 'chip grey', 'data-testid': 'document-row-untranslated', hidden: () => row().missing > 0 || row().untranslated === 0 }, () => t('document.untranslated', { n: row().untranslated }))),
      h('p', { class: 'muted', hidden: () => !row().period }, () => {
        const [from, to] = row().period ?? ['', ''];
        return t('document.period', { from: shortDay(from), to: shortDay(to) });
      })),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', 'data-testid': 'document-open', onclick: () => { void openDocument(row().document_id); }, 'aria-label': () => t('document.open_of', { what: documentName(row()) }) }, tr('act.open')),
      h('button', { type: 'button', class: 'quiet', onclick: () => { void remove(row()); }, 'aria-label': () => t('document.remove_of', { what: documentName(row()) }) }, tr('act.remove'))));
}

/** The tab. */
export class Documents extends HTMLElement {
  connectedCallback() {
    this.append(h('section', { class: 'card', 'aria-labelledby': 'documents-title' },
      h('div', { class: 'card-head' },
        h('h2', { id: 'documents-title' }, tr('document.title')),
        h('div', { class: 'row-acts' },
          h('button', { type: 'button', 'data-testid': 'new-plan', onclick: () => { void begin('trajectory_plan'); } }, tr('document.new_plan')),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'new-report', onclick: () => { void begin('progress_report'); } }, tr('document.new_report')))),
      h('p', { class: 'help documents-help', lang: () => language() }, tr('document.text')),
      h('p', { class: 'note amber', 'data-testid': 'documents-no-coach', hidden: () => !nameless() || !state.view?.documents.length }, tr('document.no_coach'), ' ', h('button', { type: 'button', class: 'link', onclick: () => { void attempt(() => showSettings('settings')); } }, tr('document.to_settings'))),
      when(() => !state.view?.documents.length, () => h('p', { class: 'muted' }, tr('document.empty'))),
      each(h('ul', { class: 'entries' }), () => state.view?.documents ?? [], (row) => row.document_id, documentRow)));
  }
}

customElements.define('sb-documents', Documents);
