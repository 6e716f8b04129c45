/** What stands where there is no case yet: the way to the first one, and to a look around. */
import { call } from '../../ipc/port.js';
import { h } from '../../kit/dom.js';
import { tr } from '../../kit/i18n.js';
import { attempt, openCase } from '../../program.js';
import { enter } from '../../program/entering.js';
import { newCaseDialog } from '../new-case.js';

/** The card. */
export function firstCase() {
  return h('div', { class: 'card invite', 'data-testid': 'cases-empty' },
    h('h2', {}, tr('cases.empty_title')),
    h('p', {}, tr('cases.empty_text')),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'primary', onclick: () => { void newCaseDialog(); } }, tr('shell.new_case')),
      h('button', {
        type: 'button', 'data-testid': 'add-demo',
        onclick: () => attempt(async () => {
          const view = await call('demo_add', {});
          await enter();
          await openCase(view.case_id);
        }),
      }, tr('start.demo'))));
}
