/** What other rules would move in the open cases, case by case. */
import { each, h, refresh } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t } from '../../kit/i18n.js';

/** @typedef {import('../../../types/CaseMoves').CaseMoves} CaseMoves */
/** @typedef {import('../../../types/MovedDate').MovedDate} MovedDate */
/** @typedef {{ key: string, tone: string, text: string }} Line */

/** @param {MovedDate} date */
function dateLine(date) {
  const what = pick(date.title);
  const [before, after] = [shortDay(date.before), shortDay(date.after)];
  if (!date.before) return t('rules.date_comes', { what, after });
  if (!date.after) return t('rules.date_goes', { what, before });
  const days = date.days ?? 0;
  const by = days > 0 ? t('rules.days_later', { n: days }) : t('rules.days_earlier', { n: -days });
  const moved = `${t('rules.date_moves', { what, before, after })}${days ? ` (${by})` : ''}`;
  return date.letter_date ? `${moved}; ${t('rules.letter_stays', { day: shortDay(date.letter_date) })}` : moved;
}

/** @param {CaseMoves} one @returns {Line[]} */
function lines({ moves }) {
  return [
    ...moves.conflicts_new.map((conflict) => ({ key: `new ${conflict.id}`, tone: 'red', text: t('rules.conflict_new', { what: pick(conflict.title) }) })),
    ...moves.conflicts_gone.map((conflict) => ({ key: `gone ${conflict.id}`, tone: 'green', text: t('rules.conflict_gone', { what: pick(conflict.title) }) })),
    ...moves.dates.map((date) => ({ key: date.deadline_id, tone: '', text: dateLine(date) })),
  ];
}

/** @param {CaseMoves} one */
function counts({ moves }) {
  const list = [moves.dates.length ? t('rules.moved_dates', { n: moves.dates.length }) : '', moves.conflicts_new.length ? t('rules.conflicts_new', { n: moves.conflicts_new.length }) : '',
    moves.conflicts_gone.length ? t('rules.conflicts_gone', { n: moves.conflicts_gone.length }) : ''];
  return list.filter(Boolean).join(' · ');
}

/** @param {() => CaseMoves} one */
function caseRow(one) {
  let open = false;
  // Of two hundred cases, only those that were unfolded are written out.
  const list = each(h('ul', { class: 'moved-lines' }), () => (open ? lines(one()) : []), (line) => line.key, (line) => h('li', { class: () => line().tone }, () => line().text));
  return h('details', {
    class: 'fold',
    ontoggle: (/** @type {Event} */ event) => {
      open ||= /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
      refresh(list);
    },
  }, h('summary', {}, h('strong', {}, () => one().name), ' ', h('span', { class: 'muted' }, () => `${one().dossier_number} · ${counts(one())}`)), list);
}

/** @param {() => readonly CaseMoves[]} cases */
export function movedCases(cases) {
  return each(h('ul', { class: 'moved-cases' }), cases, (one) => one.case_id, (one) => h('li', {}, caseRow(one)));
}
