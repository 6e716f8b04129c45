/** What the rules still ask, to the person who knows the answer. */
import { each, h } from '../../kit/dom.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, setFact, state, undo } from '../../program.js';
import { goToField } from '../go-to.js';
import { unfolding } from './unfolding.js';

/** @typedef {import('../../../types/QuestionView').QuestionView} QuestionView */
/** @typedef {import('../../../types/Party').Party} Party */

/** Per person at first. */
const MOST = 3;

/**
 * A question that no field answers is marked by hand; the answer itself belongs in the log.
 * @param {string} id
 */
async function markAnswered(id) {
  await attempt(() => setFact('question.answered_on', id, 'vandaag'));
  if (state.saving === 'failed') return;
  toast(t('questions.marked'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** The questions by who knows, in the order in which the program gives them. */
function byParty() {
  /** @type {Map<Party, QuestionView[]>} */
  const groups = new Map();
  for (const question of state.view?.questions ?? []) {
    const group = groups.get(question.who);
    if (group) group.push(question);
    else groups.set(question.who, [question]);
  }
  return [...groups].map(([who, questions]) => ({ who, questions }));
}

/** @param {() => QuestionView} question */
function questionRow(question) {
  return h('li', { class: 'question' },
    h('div', {}, h('p', {}, () => pick(question().ask)), h('small', {}, () => pick(question().because))),
    h('div', {},
      h('button', {
        type: 'button', class: 'link', hidden: () => question().field === null, 'aria-label': () => t('questions.fill_in_of', { what: pick(question().ask) }),
        onclick: () => {
          const { field } = question();
          const id = state.view?.case_id;
          if (field && id) void goToField(id, field);
        },
      }, tr('questions.fill_in')),
      h('button', {
        type: 'button', hidden: () => question().field !== null, 'data-testid': () => `answered-${question().id}`,
        'aria-label': () => t('questions.answered_of', { what: pick(question().ask) }), title: () => t('questions.no_field'),
        onclick: () => { void markAnswered(question().id); },
      }, tr('questions.answered'))));
}

/** The card. */
export function questionsCard() {
  return h('section', { class: 'card questions', 'data-testid': 'questions', 'aria-labelledby': 'questions-title' },
    h('h2', { id: 'questions-title' }, tr('questions.title')),
    h('p', { class: 'help' }, tr('questions.text')),
    each(h('div', { class: 'question-groups' }), byParty, (group) => group.who, (group, who) => h('div', { class: 'question-group' },
      h('h3', {}, () => told(`ask_who.${who}`)),
      unfolding(h('ul', {}), MOST, () => group().questions, (question) => question.id, questionRow))));
}
