/**
 * The document's own pages as pictures. They are replaced in place, so that the coach keeps the
 * place where she reads; a picture's memory is freed as soon as another takes its place.
 */
import { call } from '../../ipc/port.js';
import { each, h, refresh } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { sentence, state } from '../../program.js';

/** @typedef {import('../../../types/Preview').Preview} Preview */

const SHOW_AFTER_MS = 250;
const WIDEST = 1600;

/** The pages. */
export class DocumentPreview extends HTMLElement {
  /** @type {Preview | null} */ #preview = null;
  #drawn = '';
  #turn = 0;
  #failed = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {Map<number, string>} */ #urls = new Map();

  connectedCallback() {
    this.setAttribute('aria-busy', 'true');
    if (this.firstChild) return;
    const pages = each(h('div', { class: 'pages' }), () => Array.from({ length: this.#preview?.pages ?? 0 }, (_, at) => at + 1), String,
      (page) => h('figure', { class: 'page-sheet' },
        h('img', { 'data-testid': `preview-page-${page()}`, 'data-page': String(page()), alt: () => t('document.page_alt', { page: page(), pages: this.#preview?.pages ?? 0 }) }),
        h('figcaption', {}, () => t('document.page_of', { page: page(), pages: this.#preview?.pages ?? 0 }))));
    this.append(
      h('p', { class: 'problem', hidden: () => !this.#failed }, () => this.#failed),
      h('p', { class: 'muted', hidden: () => this.#preview !== null || this.#failed !== '' }, tr('document.preview_busy')),
      pages);
  }

  disconnectedCallback() {
    this.#turn += 1;
    clearTimeout(this.#timer);
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** What the preview shows, for the line above it. */
  get state() {
    return this.#preview;
  }

  /** Shows the document as it is now, a moment after the last change. */
  async show() {
    clearTimeout(this.#timer);
    await new Promise((resolve) => { this.#timer = setTimeout(() => resolve(null), this.#preview ? SHOW_AFTER_MS : 0); });
    const document = state.document;
    if (!document || !this.isConnected) return;
    this.#turn += 1;
    const turn = this.#turn;
    const which = { document_id: document.document_id, language: document.language };
    try {
      const preview = await call('document_preview', which);
      if (turn !== this.#turn) return;
      const width = Math.min(WIDEST, Math.max(400, Math.round((this.clientWidth - 2) * window.devicePixelRatio)));
      const drawn = `${preview.fingerprint} ${width}`;
      this.#preview = preview;
      this.#failed = '';
      refresh(this.parentElement ?? this);
      if (drawn === this.#drawn) return;
      this.setAttribute('aria-busy', 'true');
      for (let page = 1; page <= preview.pages; page += 1) {
        const bytes = await call('document_page', { ...which, page, width });
        if (turn !== this.#turn || !this.isConnected) return;
        this.#put(page, bytes);
      }
      this.#drawn = drawn;
      for (const [page, url] of this.#urls) {
        if (page <= preview.pages) continue;
        URL.revokeObjectURL(url);
        this.#urls.delete(page);
      }
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#failed = sentence(thrown);
      refresh(this);
    } finally {
      if (turn === this.#turn) this.setAttribute('aria-busy', 'false');
    }
  }

  /** @param {number} page @param {ArrayBuffer} bytes */
  #put(page, bytes) {
    const image = this.querySelector(`img[data-page="${page}"]`);
    if (!(image instanceof HTMLImageElement)) return;
    const before = this.#urls.get(page);
    const url = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
    this.#urls.set(page, url);
    image.src = url;
    if (before) URL.revokeObjectURL(before);
  }
}

customElements.define('sb-document-preview', DocumentPreview);

/**
 * The line above the pages: how many, and whether they are a concept.
 * @param {DocumentPreview} preview
 */
export function previewTitle(preview) {
  return h('div', { class: 'preview-head' },
    h('h2', {}, tr('document.preview')),
    h('span', { class: 'muted' }, () => (preview.state ? t('document.pages', { n: preview.state.pages }) : '')),
    h('span', { class: 'chip amber', hidden: () => !preview.state?.concept, 'data-testid': 'preview-concept' }, tr('document.concept')));
}
