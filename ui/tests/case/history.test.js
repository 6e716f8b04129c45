/** What changed in a case: newest first, with the old value and the reason. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function history(mock = {}, act = async () => {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(page);
  await act(page);
  await page.getByTestId('tab-history').click();
  await page.locator('sb-history').waitFor();
  return page;
}

const invoke = (page, name, request) => page.evaluate(([command, more]) => window.__TAURI_INTERNALS__.invoke(command, { request: { case_id: window.__mock.cases[0].id, ...more } }), [name, request]);
const fact = { kind: 'fact', row: '', made: false, removed: false };

test('a case without changes says so', async () => {
  const page = await history();
  await page.getByText('Er is nog niets gewijzigd in dit dossier.').waitFor();
  assert.equal(await page.getByTestId('history-step').count(), 0);
  await page.done();
});

test('steps stand newest first with old and new value, and what was taken back is marked', async () => {
  const page = await history({}, async (open) => {
    await invoke(open, 'fact_set', { field: 'permit.expires_on', row: '', typed: '31-8-2027' });
    await invoke(open, 'log_remove', { id: await open.evaluate(() => window.__mock.cases[0].log[0].id) });
    await invoke(open, 'fact_set', { field: 'permit.category', row: '', typed: 'BLUE_CARD' });
    await invoke(open, 'fact_set', { field: 'permit.salary_month', row: '', typed: '6000' });
    await invoke(open, 'undo', {});
    await open.evaluate(async () => { const { openCase: again } = await import('/program.js'); await again(window.__mock.cases[0].id); });
  });
  await page.getByTestId('history-step').first().waitFor();
  const steps = await page.getByTestId('history-step').allInnerTexts();
  assert.equal(steps.length, 4);
  assert.match(steps[0], /teruggedraaid[\s\S]*Brutoloon per maand[\s\S]*€ 5\.942,00[\s\S]*€ 6\.000,00/);
  assert.match(steps[1], /Soort verblijf en werk[\s\S]*Kennismigrant[\s\S]*Europese blauwe kaart/);
  assert.match(steps[2], /Logregel verwijderd/);
  assert.match(steps[3], /Vergunning geldig tot en met[\s\S]*31-05-2027[\s\S]*31-08-2027/);
  assert.deepEqual(await page.locator('.history-day h3').allInnerTexts(), ['22 november 2026', '21 november 2026']);
  await page.getByTestId('undo').click();
  await page.waitForFunction(() => document.querySelectorAll('.history-step.taken').length === 2);
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('an adopted scenario is one step with its reason, and long lists and texts unfold', async () => {
  const long = 'Een heel lang profiel. '.repeat(30).trim();
  const changes = Array.from({ length: 9 }, (_, n) => ({ ...fact, field: 'station.done_on', row: `onbekend.${n}`, before: null, after: `2026-0${n + 1}-01` }));
  const page = await history({ history: [
    { at_ms: Date.UTC(2026, 10, 22, 20, 0), reason: 'Brief van UWV ontvangen.', takes_back: false, taken_back: false, changes },
    { at_ms: Date.UTC(2026, 10, 22, 20, 1), reason: null, takes_back: true, taken_back: false, changes: [{ ...fact, field: 'profile.personal', before: long, after: null }] },
  ] });
  const [text, adopted] = await page.getByTestId('history-step').all();
  assert.match(await adopted.innerText(), /Reden: Brief van UWV ontvangen\./);
  assert.equal(await adopted.locator('.history-change').count(), 6);
  await adopted.getByText('En nog 3 wijzigingen').click();
  assert.equal(await adopted.locator('.history-change').count(), 9);
  assert.match(await text.innerText(), /met ‘Ongedaan maken’ of ‘Opnieuw’/);
  assert.ok(!(await text.innerText()).includes(long));
  await text.getByRole('button', { name: 'Toon alles' }).click();
  assert.ok((await text.innerText()).includes(long));
  await text.getByText('leeg').waitFor();
  await page.done();
});

test('thousands of steps come in slices', async () => {
  const steps = Array.from({ length: 2000 }, (_, n) => ({ at_ms: Date.UTC(2026, 0, 1) + n * 3_600_000, reason: null, takes_back: false, taken_back: false, changes: [{ ...fact, field: 'employee.town', before: `Plaats ${n}`, after: `Plaats ${n + 1}` }] }));
  const page = await history({ history: steps });
  await page.getByTestId('history-step').first().getByText('Plaats 2000').waitFor();
  assert.equal(await page.getByTestId('history-step').count(), 80);
  await page.getByTestId('history-earlier').filter({ hasText: '1920' }).click();
  assert.equal(await page.getByTestId('history-step').count(), 160);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe minds nothing, and it fits at 200 % zoom, in ${language}`, async () => {
    const page = await history({ language, history: [
      { at_ms: Date.UTC(2026, 10, 21, 9, 0), reason: 'Kwaliteitsmanagementsysteemontwikkelingsmaatschappij heeft bevestigd.', takes_back: false, taken_back: true, changes: [{ ...fact, field: 'employer.name', before: 'Arbeidsongeschiktheidsverzekeringsmaatschappij Hoofdarbeidsongeschiktheidsverzekeringsdeskundige', after: 'X' }] },
      { at_ms: Date.UTC(2026, 10, 22, 9, 0), reason: null, takes_back: true, taken_back: false, changes: [{ kind: 'document', field: null, row: '', before: null, after: null, made: true, removed: false }] },
    ] });
    await page.getByTestId('history-step').first().waitFor();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
