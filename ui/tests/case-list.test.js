/** The list of cases: sorted, filtered, remembered, and quick with many. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { showCases, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const varied = [demo, ...manyCases(12).map((one, n) => (n % 2 ? one : { facts: { ...one.facts, 'programme.start': n % 4 ? '01-06-2026' : '01-11-2026', 'programme.planned_end': `${10 + n}-03-2027`, 'permit.category': n % 4 ? 'HSM' : 'GVVA', 'permit.expires_on': `${10 + n}-01-2027`, ...(n === 8 ? { 'ending.kind': 'placed' } : {}) } }))];

async function list(mock = {}) {
  const page = await browser.page({ mock: { cases: varied, ...mock } });
  await unlock(page);
  await showCases(page);
  return page;
}
const ids = (page) => page.getByTestId('case-row').evaluateAll((rows) => rows.map((row) => row.dataset.caseId));
const rows = (page) => page.evaluate(async () => (await import('/program.js')).state.cases);

describe('the list of cases', { concurrency: 2 }, () => {
  test('urgent first, as the program sends it', async () => {
    const page = await list();
    assert.deepEqual(await ids(page), (await rows(page)).map((row) => row.case_id));
    assert.equal(await page.getByTestId('cases-sort-urgency').getAttribute('aria-pressed'), 'true');
    await page.done();
  });

  test('every column sorts both ways, and what is not known stands last', async () => {
    const page = await list();
    const all = await rows(page);
    const value = { name: (row) => row.name, employer: (row) => row.employer, week: (row) => row.sick_week, phase: (row) => row.phase, permit: (row) => row.permit_ends, end: (row) => row.programme_end, contact: (row) => row.last_contact, checks: (row) => row.checks_open };
    for (const [column, of] of Object.entries(value)) {
      await page.getByTestId(`cases-sort-${column}`).click();
      for (const way of [1, -1]) {
        const seen = (await ids(page)).map((id) => of(all.find((row) => row.case_id === id)));
        const known = seen.filter((one) => one !== null);
        const sorted = [...known].sort((a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b)) * way);
        assert.deepEqual(seen, [...sorted, ...seen.filter((one) => one === null)], `${column} ${way}`);
        await page.getByTestId(`cases-sort-${column}`).click();
      }
    }
    await page.done();
  });

  test('filters leave what they say, together, and are found again after a visit elsewhere', async () => {
    const page = await list();
    const all = await rows(page);
    await page.getByTestId('cases-filter-permit').selectOption('HSM');
    assert.deepEqual(await ids(page), all.filter((row) => row.permit === 'HSM').map((row) => row.case_id));
    await page.getByTestId('cases-filter-silent').click();
    assert.deepEqual(await ids(page), all.filter((row) => row.permit === 'HSM' && row.silent).map((row) => row.case_id));
    await page.getByTestId('nav-today').click();
    await showCases(page);
    assert.equal(await page.getByTestId('cases-filter-permit').inputValue(), 'HSM');
    assert.equal(await page.getByTestId('cases-filter-silent').getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await ids(page), all.filter((row) => row.permit === 'HSM' && row.silent).map((row) => row.case_id));
    await page.getByTestId('cases-filter-silent').click();
    await page.getByTestId('cases-filter-permit').selectOption('');
    await page.getByTestId('cases-filter-running').selectOption('ended');
    assert.deepEqual(await ids(page), all.filter((row) => row.ending).map((row) => row.case_id));
    await page.getByTestId('cases-filter-running').selectOption('');
    await page.getByTestId('cases-filter-phase').selectOption('1');
    assert.deepEqual(await ids(page), all.filter((row) => row.phase === 1).map((row) => row.case_id));
    await page.getByTestId('cases-filter-conflicts').click();
    assert.deepEqual(await ids(page), all.filter((row) => row.phase === 1 && row.conflicts).map((row) => row.case_id));
    await page.done();
  });

  test('words are found without marks, nothing found is said, and locking forgets what was looked for', async () => {
    const page = await list();
    await page.getByTestId('cases-filter-text').fill('rene delta');
    const names = await page.getByTestId('case-row').allInnerTexts();
    assert.ok(names.length > 0 && names.length < varied.length);
    for (const name of names) assert.match(name, /René[\s\S]*Delta/);
    await page.getByTestId('cases-filter-text').fill('zzz');
    await page.getByTestId('no-match').getByRole('button').click();
    assert.equal((await ids(page)).length, varied.length);
    await page.getByTestId('cases-filter-text').fill('rene');
    await page.getByTestId('cases-sort-name').click();
    await page.getByTestId('lock').click();
    await page.getByTestId('unlock').waitFor();
    const { text, sort } = await page.evaluate(async () => (await import('/program.js')).state.listing);
    assert.deepEqual([text, sort], ['', 'name']);
    await page.done();
  });

  test('1,000 cases: a slice at once, the rest on the way down, also after a key, a sort and a filter', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    await unlock(page);
    await showCases(page);
    const rows = await page.evaluate(async () => {
      const { change, state } = await import('/program.js');
      const cases = Array.from({ length: 1000 }, (_, n) => ({ ...state.cases[0], case_id: `c${n}`, name: `${['René', 'Wei', 'Elif', 'Kwame'][n % 4]} ${n}`, employer: `Bedrijf ${n % 37} B.V.`, sick_week: n % 104, phase: n % 3 + 1 }));
      const { invoke } = window.__TAURI_INTERNALS__;
      window.__TAURI_INTERNALS__.invoke = (name, wish) => (name === 'case_list' ? Promise.resolve({ cases }) : invoke(name, wish));
      const rows = {};
      const counted = (name, act) => { act(); rows[name] = document.querySelectorAll('[data-testid="case-row"]').length; };
      counted('show', () => change({ cases }));
      const input = document.querySelector('[data-testid="cases-filter-text"]');
      const type = (text) => { input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); };
      type('r');
      type('');
      counted('key', () => type('rene 4'));
      counted('back', () => type(''));
      counted('sort', () => document.querySelector('[data-testid="cases-sort-employer"]').click());
      counted('filter', () => document.querySelector('[data-testid="cases-filter-conflicts"]').click());
      return rows;
    });
    for (const [act, count] of Object.entries(rows)) assert.ok(count < 500, `${count} rows after ${act}`);
    await page.getByTestId('cases-filter-conflicts').click();
    const first = await page.getByTestId('case-row').count();
    assert.ok(first >= 60 && first < 500, `${first} rows`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((was) => document.querySelectorAll('[data-testid="case-row"]').length > was, first);
    await page.done();
  });
});
