/**
 * Noting a contact in twenty seconds, from anywhere: which case, one text, done. The same dialog
 * changes a line. What was typed and left stays in memory until the vault locks.
 */
import { call } from '../ipc/port.js';
import { openDialog } from '../kit/dialog.js';
import { h, refresh } from '../kit/dom.js';
import { t, tr } from '../kit/i18n.js';
import { picker } from '../kit/picker.js';
import { toast } from '../kit/toast.js';
import { addShortcut, shortcutName } from '../keys.js';
import { attempt, change, inOrder, saveTyping, sentence, state, takeCase, whenForgotten } from '../program.js';
import { readBoard, readSoon } from '../program/overviews.js';
import { goTo } from './go-to.js';
import { LogForm } from './log/log-form.js';

/** @typedef {import('../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../types/LogEntryView').LogEntryView} LogEntryView */
/** @typedef {import('./log/log-form.js').Typed} Typed */

/** The letter of the shortcut, with Ctrl or Cmd. */
const LETTER = 'j';

/** What was typed and not saved, by case; without a case under the empty name. @type {Map<string, Typed>} */
const left = new Map();
/** Cases that were noted in, the last one first. @type {string[]} */
let used = [];

whenForgotten(() => {
  left.clear();
  used = [];
});

/** The case of the page, where one is open. */
function openedCase() {
  return state.place === 'case' || state.place === 'document' ? state.view : null;
}

/** Cases by what was typed; without it the last ones first. @param {string} typed */
function findCases(typed) {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  // What was opened since the list was read, such as a new case, stands in it too.
  const read = state.cases ?? [];
  const since = state.recent.filter((one) => !read.some((row) => row.case_id === one.case_id));
  const rows = [...since.map((one) => ({ case_id: one.case_id, name: one.name, employer: one.line, dossier_number: '', demo: one.demo })), ...read];
  const rank = [...used, ...state.recent.map((one) => one.case_id)];
  const found = rows.filter((row) => {
    const text = `${row.name} ${row.employer} ${row.dossier_number}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const place = (/** @type {string} */ id) => { const at = rank.indexOf(id); return at < 0 ? rank.length : at; };
  return found.map((row, n) => ({ row, n })).sort((a, b) => place(a.row.case_id) - place(b.row.case_id) || a.n - b.n).map(({ row }) => option(row));
}

/** @param {{ case_id: string, name: string, employer: string, dossier_number: string, demo: boolean }} row */
function option(row) {
  return { key: row.case_id, text: row.name || row.dossier_number, line: [row.employer, row.dossier_number].filter(Boolean).join(' · '), ...(row.demo ? { mark: t('cases.demo') } : {}) };
}

/** Takes the new line away again. @param {string} caseId */
async function takeBack(caseId) {
  const view = await attempt(() => inOrder(() => call('undo', { case_id: caseId })));
  if (!view) return;
  taken(view);
  toast(t('quick.undone'));
}

/** Shows what the case became, wherever it is seen. @param {CaseView} view */
function taken(view) {
  if (state.view?.case_id === view.case_id) takeCase(view);
  else if (state.place === 'today') void readBoard().catch(() => {});
  else if (state.place === 'cases') void call('case_list', {}).then(({ cases }) => { if (state.status?.vault === 'open') change({ cases }); }).catch(() => {});
  else readSoon();
}

/**
 * @param {{ entry?: LogEntryView | null, caseId?: string | null, start?: Partial<Typed> }} [wish] a line to change, or the case of a new one and what stands in it
 */
export async function openQuickLog({ entry = null, caseId = null, start = {} } = {}) {
  if (document.querySelector('dialog[open]')) return;
  const opened = openedCase();
  const fixed = entry ? opened?.case_id ?? null : null;
  let chosen = caseId ?? opened?.case_id ?? null;
  if (!fixed && !state.cases) await attempt(async () => change({ cases: (await call('case_list', {})).cases }));
  /** @type {CaseView | null} */
  let view = chosen && opened?.case_id === chosen ? opened : null;
  /** @type {LogForm | null} */
  let form = null;
  /** Whether what was left before stands there again. */
  let restored = false;
  const leftUnder = () => chosen ?? '';
  const answer = await openDialog({ title: tr(entry ? 'log.edit' : 'quick.title'), wide: true, testid: 'log-dialog', keepTyped: entry !== null, typed: () => Boolean(form?.touched) || restored }, (close, leave) => {
    let error = '';
    const typed = entry || Object.keys(start).length ? null : left.get(leftUnder()) ?? null;
    let again = typed !== null;
    restored = again;
    const made = (/** @type {Typed | null} */ from) => new LogForm({ entry, typed: from, start, caseId: () => chosen, caseView: () => view });
    let now = made(typed);
    form = now;
    const place = h('div', { class: 'wide' }, now.element);
    const problem = h('p', { class: 'problem wide', role: 'alert', 'data-testid': 'log-error', hidden: () => !error }, () => error);
    const which = fixed ? null : picker({
      label: tr('quick.case'), placeholder: tr('quick.case_placeholder'), none: tr('quick.no_case'), testid: 'log-case', find: findCases,
      taken: (id) => {
        chosen = id;
        view = state.view?.case_id === id ? state.view : null;
        error = '';
        refresh(problem);
        void details();
        now.focusText();
      },
    });
    /** Reads the milestones of a case that is not open. */
    const details = async () => {
      const id = chosen;
      if (id && !view) {
        const read = await call('case_open', { case_id: id }).catch(() => null);
        if (id !== chosen) return;
        view = read;
      }
      now.caseChanged();
    };
    const note = h('p', { class: 'note blue left-note wide', hidden: () => !again }, tr('quick.kept'), ' ',
      h('button', {
        type: 'button', class: 'link',
        onclick: () => {
          left.delete(leftUnder());
          again = false;
          restored = false;
          const fresh = made(null);
          now.element.replaceWith(fresh.element);
          now = fresh;
          form = fresh;
          refresh(note);
          now.focusText();
        },
      }, tr('quick.start_over')));
    if (which && chosen) {
      const row = state.cases?.find((one) => one.case_id === chosen) ?? opened;
      if (row) which.choose(option(row));
      void details();
    } else which?.input.setAttribute('autofocus', '');
    let saving = false;
    const save = async () => {
      // A second press must not make a second line.
      if (saving) return;
      if (!chosen) {
        error = t('quick.case_missing');
        refresh(problem);
        which?.input.focus();
        return;
      }
      const id = chosen;
      const filled = now;
      saving = true;
      if (!await filled.readable() || !await filled.decided()) {
        saving = false;
        return;
      }
      try {
        await saveTyping();
        const saved = await inOrder(() => call('log_save', { case_id: id, id: entry?.id ?? null, ...filled.typed }));
        used = [id, ...used.filter((one) => one !== id)];
        left.delete(id);
        left.delete('');
        close('saved');
        taken(saved);
        if (!entry) {
          const line = saved.log.find((one) => !view?.log.some((before) => before.id === one.id)) ?? saved.log[0];
          toast(t('quick.saved'), {
            testid: 'log-saved',
            act: { label: tr('act.undo'), run: () => { void takeBack(id); } },
            also: { label: tr('act.open'), run: () => { void goTo({ case_id: id, tab: 'log', step: null, field: null, row: '', entry: line?.id ?? null }); } },
          });
        }
      } catch (thrown) {
        saving = false;
        error = sentence(thrown);
        refresh(problem);
        problem.scrollIntoView({ block: 'center' });
      }
    };
    return [h('form', {
      class: 'fields', novalidate: true,
      onsubmit: (/** @type {SubmitEvent} */ event) => { event.preventDefault(); void save(); },
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      },
    },
    which ? h('div', { class: 'wide log-which' }, which.element) : null,
    note, place, problem,
    h('div', { class: 'dialog-acts wide' },
      h('small', { class: 'hint' }, () => t('quick.hint', { keys: shortcutName(LETTER).replace(/.$/, 'Enter') })),
      h('button', { type: 'button', onclick: leave }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'log-save' }, tr('act.save'))))];
  });
  // Locking closes the dialog too, and forgets.
  const kept = /** @type {LogForm | null} */ (form);
  if (answer === 'left') left.delete(leftUnder());
  if (answer || entry || !kept?.touched || state.status?.vault !== 'open') return;
  left.delete('');
  left.set(leftUnder(), kept.typed);
  toast(t('quick.left', { keys: shortcutName(LETTER) }));
}

/** The button that is always there. */
export function quickLogButton() {
  return h('button', { type: 'button', 'data-testid': 'quick-log', 'aria-keyshortcuts': 'Control+J Meta+J', title: () => `${t('quick.title')} (${shortcutName(LETTER)})`, onclick: () => { void openQuickLog(); } }, tr('quick.open'), ' ', h('kbd', { 'aria-hidden': 'true' }, shortcutName(LETTER)));
}

/** Listens for the shortcut. */
export function watchQuickLog() {
  addShortcut(LETTER, () => { void openQuickLog(); });
}
