/** Screens for a vault that cannot be opened: what is safe, and what to do. */
import { h } from '../kit/dom.js';
import { t, told, tr } from '../kit/i18n.js';
import { state } from '../program.js';
import { start } from '../program/entering.js';
import { brand } from './start/brand.js';
import { languageSwitch } from './language-switch.js';

/** @param {string} kind `newer`, `damaged` or `failed` */
export function noticeScreen(kind) {
  const versions = () => state.failed?.versions;
  return h('main', { class: 'start-page', 'data-testid': `notice-${kind}` },
    h('div', { class: 'start-card' },
      h('div', { class: 'start-top' }, brand(), languageSwitch()),
      h('h1', {}, () => told(`notice.${kind}.title`)),
      h('p', {}, () => (kind === 'failed' && state.failed ? told(`failure.${state.failed.code}`) : told(`notice.${kind}.what`))),
      h('p', { hidden: () => !versions() }, () => {
        const [found, known] = versions() ?? [0, 0];
        return t('notice.versions', { found, known });
      }),
      h('h2', {}, tr('notice.safe')),
      h('p', {}, () => told(`notice.${kind}.safe`)),
      h('h2', {}, tr('notice.do')),
      h('p', {}, () => told(`notice.${kind}.do`)),
      h('p', { class: 'path', hidden: () => !state.status?.vault_folder },
        h('span', {}, tr('notice.folder')), ' ',
        h('code', {}, () => state.status?.vault_folder ?? '')),
      h('div', { class: 'start-acts' },
        h('button', { type: 'button', class: 'primary', onclick: () => { void start(); } }, tr('notice.again')))));
}
