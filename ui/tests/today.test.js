/** The departure board: what is due, in which order, and the way to where it is done. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { axe, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** A case with something of every kind on it. */
const busy = { ...demo, facts: { ...demo.facts, 'milestone.what|m1': 'Cv in het Nederlands af', 'milestone.due|m1': '20-11-2026', 'appointment.on|a1': '24-11-2026', 'appointment.at|a1': '10:30', 'appointment.what|a1': 'Voortgangsgesprek' } };

async function today(mock = {}, wish = {}) {
  const page = await browser.page({ ...wish, mock: { cases: [busy, ...manyCases(4)], ...mock } });
  await unlock(page);
  await page.locator('sb-today').waitFor();
  return page;
}
const board = (page) => page.evaluate(async () => (await import('/program.js')).state.board);
/** What the focus is in, by its marks. */
const focusedId = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName);

describe('today', { concurrency: 2 }, () => {
  test('one lands here; the day, what asks for attention and the running cases are said in words', async () => {
    const page = await today({ cases: [busy] });
    assert.equal(await page.getByTestId('today-date').innerText(), 'Zondag 22 november 2026');
    const { attention } = await board(page);
    const words = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
    const said = (await page.getByTestId('today-summary').innerText()).toLowerCase();
    assert.ok(said.startsWith(`${words[attention]} halte`), said);
    assert.match(said, /eén lopend dossier\.$/, 'a capital has no accent');
    assert.match(await page.getByTestId('today-count').innerText(), new RegExp(`^${attention}\\b`));
    await page.done();
  });

  test('rows stand in bands by date, what is late first, and a track leaves its own', async () => {
    const page = await today();
    const all = await board(page);
    assert.deepEqual(await page.getByTestId('board-row').evaluateAll((rows) => rows.map((row) => row.dataset.key)), all.rows.map((row) => row.key));
    assert.equal(await page.locator('.board-band h2').first().innerText(), 'te laat');
    await page.getByTestId('board-track-programme').click();
    await page.waitForFunction(() => [...document.querySelectorAll('[data-testid="board-row"]')].every((row) => row.dataset.track === 'programme'));
    const rows = all.tracks.find((one) => one.track === 'programme').rows;
    assert.match(await page.getByTestId('board-track-programme').innerText(), new RegExp(` ${rows}$`));
    assert.equal(await page.getByTestId('board-row').count(), Math.min(rows, 40));
    assert.equal(await page.getByTestId('board-track-privacy').isVisible(), false, 'nothing is kept too long');
    await page.getByTestId('board-track-all').click();
    await page.waitForFunction(() => document.querySelector('[data-testid="board-row"][data-track="statutory"]'));
    await page.done();
  });

  test('a row leads to where it is done: a date, a milestone, an appointment, a line of the log', async () => {
    for (const [key, lands] of [['pw.wia_application', /pw\.wia_application$/], ['milestone.m1', /milestone\.done_on-m1$/], ['appointment.a1', /appointment\.on-a1$/]]) {
      const page = await today({ cases: [busy] });
      await page.locator(`[data-testid="board-row"][data-key$="/${key}"]`).click();
      await page.getByTestId('case-name').waitFor();
      await page.waitForFunction((wanted) => new RegExp(wanted).test(document.activeElement?.getAttribute('data-testid') ?? ''), lands.source, { timeout: 4000 }).catch(async () => assert.fail(`${key} leads to ${await focusedId(page)}`));
      await page.done();
    }
    const page = await today({ cases: [busy] });
    await page.locator('[data-testid="board-row"][data-key*="/log."]').click();
    await page.waitForFunction(() => document.activeElement?.closest('[data-entry]'));
    assert.equal(await page.locator('[role="tab"][aria-selected="true"]').getAttribute('data-testid'), 'tab-log');
    await page.done();
  });

  test('the most urgent cases come in the order of their days, and the order is explained', async () => {
    const page = await today();
    const { urgent } = await board(page);
    const days = urgent.map((one) => one.days_left);
    assert.deepEqual(days, [...days].sort((a, b) => a - b));
    assert.deepEqual(await page.getByTestId('board-urgent').evaluateAll((rows) => rows.map((row) => row.dataset.caseId)), urgent.map((one) => one.case_id));
    await page.getByTestId('board-order').click();
    assert.match(await page.getByTestId('board-urgents').innerText(), /wet of de vergunning[\s\S]*UWV en IND beslissen zelf/);
    await page.getByTestId('board-urgent').first().click();
    await page.getByTestId('case-name').waitFor();
    await page.done();
  });

  test('at 1280 by 720 the most urgent cases stand above the list, five of them, whole, and at 1920 beside it', async () => {
    const long = 'Maximiliana Theodora van den Broek-Oosterwijk de Vries';
    const page = await today({ cases: [{ ...busy, facts: { ...busy.facts, 'employee.name': long } }, ...manyCases(30)] });
    const shown = await page.getByTestId('board-urgent').evaluateAll((rows) => rows.filter((row) => row.getClientRects().length).map((row) => ({ bottom: row.getBoundingClientRect().bottom, clipped: [...row.querySelectorAll('.clip-4')].some((one) => one.scrollHeight > one.clientHeight + 1) })));
    assert.equal(shown.length, 5);
    assert.ok(shown.every(({ bottom, clipped }) => bottom <= 720 && !clipped), JSON.stringify(shown));
    const tops = () => page.evaluate(() => ['[data-testid="board-urgents"]', '.board'].map((one) => document.querySelector(one).getBoundingClientRect()).map(({ top, left }) => ({ top, left })));
    const [card, list] = await tops();
    assert.ok(card.top < list.top);
    await page.setViewportSize({ width: 1920, height: 1080 });
    const [beside, wide] = await tops();
    assert.ok(beside.left > wide.left + 800 && beside.top <= wide.top, 'beside the list');
    await page.done();
  });

  test('what lies between two dates that collide is said with a word, and not where nothing does', async () => {
    const page = await today();
    await page.evaluate(async () => {
      const { state, change } = await import('/program.js');
      const [one] = state.board.conflicts;
      change({ board: { ...state.board, conflicts: [{ ...one, id: 'a', days: 0 }, { ...one, id: 'b', days: 40 }] } });
    });
    const said = await page.getByTestId('board-conflict').locator('.side-when').allInnerTexts();
    assert.deepEqual(said.map((one) => one.trim()), ['', '5 weken ertussen']);
    await page.done();
  });

  test('conflicts and silent cases stand beside it; a contact is noted at once', async () => {
    const quiet = { facts: { ...manyCases(1)[0].facts, 'programme.start': '01-06-2026' } };
    const page = await today({ cases: [busy, quiet] });
    await page.getByTestId('board-conflict').first().click();
    await page.getByTestId('case-name').waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.closest('.conflict')?.textContent ?? ''), /vergunning/);
    await page.getByTestId('nav-today').click();
    await page.getByTestId('board-silent').getByTestId('board-note').click();
    await page.getByTestId('log-text').waitFor();
    await page.done();
  });

  test('more rows come when asked for', async () => {
    const page = await today({ cases: [busy, ...manyCases(30)] });
    const first = await page.getByTestId('board-row').count();
    const { more } = await board(page);
    assert.ok(more > 0);
    await page.getByTestId('board-more').click();
    await page.waitForFunction((was) => document.querySelectorAll('[data-testid="board-row"]').length > was, first);
    await page.done();
  });

  test('nothing due and no case at all are said in words', async () => {
    const calm = await today({ calm: true });
    assert.match(await calm.getByTestId('board-calm').innerText(), /Alles rustig/);
    assert.equal(await calm.getByTestId('today-count').isVisible(), false);
    await calm.done();
    const empty = await today({ cases: [] });
    await empty.getByTestId('add-demo').click();
    await empty.getByTestId('case-name').waitFor();
    await empty.getByTestId('nav-today').click();
    await empty.getByTestId('board-row').first().waitFor();
    await empty.done();
  });

  test('a change of a case is on the board a moment later; locking forgets it', async () => {
    const page = await today({ cases: [busy] });
    const before = (await board(page)).attention;
    await page.locator('[data-testid="board-row"][data-key$="/pw.first_year_evaluation"]').click();
    await page.getByTestId('field-station.done_on-pw.first_year_evaluation').fill('01-09-2026');
    await page.keyboard.press('Tab');
    await page.waitForFunction(async (was) => (await import('/program.js')).state.board.attention === was - 1, before);
    await page.getByTestId('lock').click();
    await page.getByTestId('unlock').waitFor();
    assert.deepEqual(await page.evaluate(async () => { const { state } = await import('/program.js'); return [state.board, state.agenda, state.employers, state.recent]; }), [null, null, null, []]);
    await page.done();
  });

  test('typed text with markup, another direction and great length stays a text', async () => {
    const nasty = `<img src=x onerror=alert(1)>\u202e${'x'.repeat(5000)} 😀 مرحبا`;
    const page = await today({ cases: [{ ...busy, facts: { ...busy.facts, 'employee.name': nasty, 'appointment.what|a1': nasty } }] });
    assert.equal(await page.locator('sb-today img').count(), 0);
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    const tallest = await page.getByTestId('board-row').evaluateAll((rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().height)));
    assert.ok(tallest < 140, `a row of ${tallest} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, and nothing leaves the page at 200 % zoom`, async () => {
      const page = await today({ language });
      await page.getByTestId('board-order').click();
      assert.deepEqual(await axe(page), []);
      await page.setViewportSize({ width: 640, height: 360 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});
