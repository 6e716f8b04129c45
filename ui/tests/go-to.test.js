/** The ways to where something is done: every kind of place that the program names. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './data.js';
import { startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const rich = { ...demo, facts: { ...demo.facts, 'limit.text|l1': 'Tot een half uur achter elkaar lezen', 'limit.rubric|l1': 'personal', 'fit.verdict|r1.l1': 'adapted', 'fit.note|r1.l1': 'Met pauzes', 'phase.note|1': 'Duurt langer', 'person.name|p1': 'Mirjam de Groot' } };
const way = (tab, more) => ({ tab, step: null, field: null, row: '', entry: null, ...more });

for (const [name, told, where] of [
  ['a date of the overview, in the table of dates', way('overview', { row: 'pw.wia_application' }), /station\.done_on-pw\.wia_application$/],
  ['a conflict', way('overview', { row: 'C1' }), /^conflict-C1$/],
  ['a field of the form', way('facts', { step: 'employer', field: 'employer.name' }), /employer\.name$/],
  ['a field in a row that is folded', way('facts', { step: 'people', field: 'person.name', row: 'p1' }), /person\.name-p1$/],
  ['a field of a group without rows: the button that adds one', way('trajectory', { step: 'milestones', field: 'milestone.due' }), /^add-milestone$/],
  ['a step alone', way('trajectory', { step: 'services' }), /^step-panel-services$/],
  ['a note of fit, which stands beside its direction', way('overview', { step: 'station', field: 'fit.note', row: 'r1.l1' }), /fit\.note-r1\.l1$/],
  ['a note of a phase, which stands beside the programme', way('trajectory', { field: 'phase.note', step: 'station', row: '1' }), /phase\.note-1$/],
  ['a line of the log that is gone: the name of the case', way('log', { entry: 'gone' }), /^case-name$/],
]) {
  test(`the way to ${name}`, async () => {
    const page = await browser.page({ mock: { cases: [rich] } });
    await unlock(page);
    await page.evaluate(async (wanted) => {
      const { goTo } = await import('/views/go-to.js');
      await goTo({ case_id: window.__mock.cases[0].id, ...wanted });
    }, told);
    const at = await page.evaluate(() => { const now = document.activeElement; return now.getAttribute('data-testid') ?? now.closest('[data-testid]')?.getAttribute('data-testid') ?? now.tagName; });
    assert.match(at, where);
    const seen = await page.evaluate(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.top < window.innerHeight; });
    assert.ok(seen, 'it is in sight');
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
