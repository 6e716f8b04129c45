/**
 * A document beside its pages: every section filled in from the case and editable, in the
 * document's own language, whatever language the window speaks.
 */
import { call } from '../../ipc/port.js';
import { DateField } from '../../kit/date-field.js';
import { each, h, refresh, swap } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { showSettings } from '../../program/places.js';
import { attempt, change, inOrder, openFolder, saveTyping, sentence, state, waitsToBeSaved } from '../../program.js';
import { documentName } from '../case/documents.js';
import { openWordList } from '../case/open-words.js';
import { sectionField } from './document-section.js';
import { DocumentPreview, previewTitle } from './document-preview.js';

/** @typedef {import('../../program.js').DocumentView} DocumentView */
/** @typedef {import('../../../types/Language').Language} Language */

/** Goes back to the case, which knows the new state of its documents. */
function leave() {
  return attempt(async () => {
    await saveTyping();
    const id = state.document?.case_id;
    if (!id) return;
    const view = await call('case_open', { case_id: id });
    change({ view, place: 'case', tab: 'documents', document: null });
  });
}

async function exportPdf() {
  const saved = await attempt(async () => {
    await saveTyping();
    const document = state.document;
    if (!document) return null;
    return inOrder(() => call('document_export', { document_id: document.document_id, language: document.language }));
  });
  if (!saved) return;
  toast(t('document.exported'), {
    testid: 'saved-file',
    detail: [saved.marked.length ? t('document.marked', { what: saved.marked.map((title) => pick(title)).join(', ') }) : '', `${saved.name} · ${saved.folder}`].filter(Boolean).join('\n'),
    act: { label: tr('act.open_folder'), run: () => { void openFolder(); } },
  });
}

/** The editor. */
export class DocumentEditor extends HTMLElement {
  #preview = new DocumentPreview();
  #saving = '';
  #wrong = '';

  connectedCallback() {
    this.append(
      h('div', { class: 'head' },
        h('div', {},
          h('button', { type: 'button', class: 'link back', 'data-testid': 'document-back', onclick: () => { void leave(); } }, tr('document.back')),
          h('h1', { tabindex: '-1' }, () => (state.document ? documentName(state.document) : '')),
          h('p', { class: 'muted' }, () => [state.view?.name ?? '', state.view?.dossier_number ?? ''].filter(Boolean).join(' · '))),
        h('div', { class: 'row-acts' },
          h('span', { class: 'saving', role: 'status', 'data-testid': 'document-saving' }, () => (this.#saving ? told(`case.saving.${this.#saving}`) : '')),
          this.#languages(),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'export-pdf', onclick: () => { void exportPdf(); } }, tr('document.export')))),
      h('div', { class: 'editor' },
        h('div', { class: 'editor-form' }, this.#missing(), this.#details(), this.#sections()),
        h('section', { class: 'editor-preview', tabindex: '0', 'aria-label': tr('document.preview') }, previewTitle(this.#preview), this.#preview)));
    this.querySelector('h1')?.focus({ preventScroll: true });
    void this.#preview.show();
  }

  /**
   * Runs a change of the document and shows what came of it.
   * @param {(document: DocumentView) => Promise<DocumentView>} act
   */
  async #change(act) {
    const document = state.document;
    if (!document) return;
    this.#saving = 'saving';
    refresh(this);
    try {
      const next = await inOrder(() => act(document));
      this.#saving = 'saved';
      const now = state.document;
      if (now?.document_id === next.document_id && now.language === next.language) change({ document: next });
      void this.#preview.show();
    } catch (thrown) {
      this.#saving = 'failed';
      refresh(this);
      throw thrown;
    }
  }

  #languages() {
    /** @param {Language} one */
    const button = (one) => h('button', {
      type: 'button', lang: one, 'data-testid': `document-${one}`,
      'aria-pressed': () => state.document?.language === one,
      onclick: () => attempt(async () => {
        await saveTyping();
        const id = state.document?.document_id;
        if (!id) return;
        change({ document: await inOrder(() => call('document_open', { document_id: id, language: one })) });
        void this.#preview.show();
      }),
    }, one === 'nl' ? 'Nederlands' : 'English');
    return h('div', { class: 'segments', role: 'group', 'aria-label': tr('document.language') }, button('nl'), button('en'));
  }

  #missing() {
    const missing = () => state.document?.missing ?? [];
    const list = each(h('ul'), missing, (key) => key, (_key, key) => h('li', {},
      h('button', {
        type: 'button', class: 'link', 'data-testid': `missing-${key}`,
        onclick: () => {
          const field = document.getElementById(`section-${key}`);
          field?.focus();
          field?.scrollIntoView({ block: 'center' });
        },
      }, () => {
        const section = state.document?.sections.find((one) => one.key === key);
        return section ? pick(section.title) : key;
      })));
    const words = () => state.document?.words ?? [];
    const nameless = () => state.document?.coach_missing ?? false;
    const open = () => missing().length + words().length + Number(nameless());
    return swap(() => (open() ? 'missing' : 'complete'), (kind) => (kind === 'missing'
      ? h('section', { class: 'note amber', 'data-testid': 'document-missing', 'aria-labelledby': 'missing-title' },
        h('h2', { id: 'missing-title' }, () => (missing().length ? t('document.missing', { n: missing().length }) : t('document.unsettled'))), h('p', {}, tr('document.missing_text')), list,
        h('div', { hidden: () => words().length === 0, 'data-testid': 'document-words' }, h('p', {}, h('strong', {}, () => t('document.words', { n: words().length }))), openWordList(words)),
        h('p', { hidden: () => !nameless() }, tr('document.no_coach'), ' ', h('button', { type: 'button', class: 'link', 'data-testid': 'document-no-coach', onclick: () => { void attempt(() => showSettings('settings')); } }, tr('document.to_settings'))))
      : h('p', { class: 'note green', 'data-testid': 'document-complete' }, tr('document.complete_text'))));
  }

  #details() {
    /** @param {'date' | 'period_from' | 'period_to'} key @param {() => string} value */
    const field = (key, value) => {
      const one = new DateField({
        testid: `document-${key}`, problemTestid: `problem-document-${key}`, label: () => told(`document.${key}`),
        caseId: () => state.document?.case_id ?? null, value,
        onleave: () => {
          const settled = waitsToBeSaved(save);
          void save().finally(settled);
        },
      });
      const save = async () => {
        this.#wrong = '';
        try {
          await this.#change((document) => call('document_details_set', {
            document_id: document.document_id, language: document.language, date: fields.date.typed,
            period_from: fields.period_from?.typed ?? '', period_to: fields.period_to?.typed ?? '',
          }));
          one.settle();
        } catch (thrown) {
          this.#wrong = sentence(thrown);
        }
        refresh(this);
      };
      return one;
    };
    const report = state.document?.kind === 'progress_report';
    const fields = {
      date: field('date', () => shortDay(state.document?.date)),
      period_from: report ? field('period_from', () => shortDay(state.document?.period?.[0])) : null,
      period_to: report ? field('period_to', () => shortDay(state.document?.period?.[1])) : null,
    };
    return h('section', { class: 'card', 'aria-label': tr('document.details') },
      h('div', { class: 'fields' }, fields.date, fields.period_from, fields.period_to),
      h('p', { class: 'problem', role: 'alert', hidden: () => !this.#wrong }, () => this.#wrong));
  }

  #sections() {
    const items = () => (state.document?.sections ?? []).map((section) => ({ section, language: state.document?.language ?? 'nl' }));
    return each(h('div', { class: 'sections' }), items, ({ section, language }) => `${language} ${section.key}`,
      (item) => sectionField({
        section: () => item().section,
        language: item().language,
        save: (text) => this.#change((document) => call('document_text_set', {
          document_id: document.document_id, language: item().language, section: item().section.key, text,
        })),
      }));
  }
}

customElements.define('sb-document-editor', DocumentEditor);
