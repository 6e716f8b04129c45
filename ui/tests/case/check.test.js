/** The UWV check: what is open, what was explained, and the way to each place. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, eventually, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function tab(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(page);
  await page.getByTestId('tab-check').click();
  await page.locator('sb-check').waitFor();
  return page;
}

const rule = (page, id) => page.locator(`[data-testid="check-item"][data-row="${id}"]`);

test('it counts, says that it promises nothing, and puts the heaviest first', async () => {
  const page = await tab();
  await page.getByTestId('check-open').filter({ hasText: '5 punten open' }).waitFor();
  await page.getByText('1 daarvan houdt de stukken op').waitFor();
  await page.getByText('Deze controle belooft niets over het oordeel van UWV').waitFor();
  const open = page.locator('section[aria-label="Open"]').getByTestId('check-item');
  assert.match(await open.first().innerText(), /Privacyinformatie niet vastgelegd[\s\S]*houdt de stukken op[\s\S]*regel 08[\s\S]*Er staat geen dag[\s\S]*Vertel de werknemer/);
  assert.equal(await open.count(), 5);
  assert.equal(await page.getByTestId('check-closed').evaluate((one) => one.open), false);
  assert.equal(await page.getByTestId('check-not_yet').getByTestId('check-item').count(), 1);
  assert.match(await rule(page, '09').innerText(), /uiterlijk 23-11-2026/);
  await page.done();
});

test('the way leads to the field where it is done', async () => {
  const page = await tab();
  await rule(page, '08').getByTestId('check-go').click();
  await page.locator('[data-testid="tab-profile"][aria-selected="true"]').waitFor();
  await page.waitForFunction(() => document.activeElement.getAttribute('data-testid') === 'field-intake.privacy_notice_on');
  await page.done();
});

test('an explanation is kept with its day, moves the rule, can be changed, undone and taken out', async () => {
  const page = await tab();
  assert.equal(await rule(page, '08').getByTestId('check-explain').isVisible(), false, 'what blocks cannot be explained away');
  await rule(page, '13').getByTestId('check-explain').click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-testid')), 'check-explanation');
  await rule(page, '13').getByText('Dit wordt tekst van de rapportage').waitFor();
  await page.getByTestId('check-explanation').fill('De derde richting wordt onderzocht.');
  await page.getByTestId('check-save').click();
  const explained = page.locator('section[aria-label="Uitgelegd"]');
  await explained.getByText('De derde richting wordt onderzocht.').waitFor();
  await explained.getByText('Uitleg van 22-11-2026').waitFor();
  await page.getByTestId('check-open').filter({ hasText: '4 punten open' }).waitFor();
  const kept = await page.evaluate(() => ['explanation', 'explained_on'].map((key) => window.__mock.cases[0].facts[`check.${key}|13`].value));
  assert.deepEqual(kept, ['De derde richting wordt onderzocht.', '2026-11-22']);
  await rule(page, '13').getByTestId('check-explain').filter({ hasText: 'Uitleg wijzigen' }).click();
  assert.equal(await page.getByTestId('check-explanation').inputValue(), 'De derde richting wordt onderzocht.');
  await page.getByTestId('check-explanation').fill('');
  await page.getByTestId('check-save').click();
  await page.getByTestId('check-open').filter({ hasText: '5 punten open' }).waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(window.__mock.cases[0].facts).filter((key) => key.startsWith('check.'))), []);
  await page.done();
});

test('an explanation that is left is kept, and one that is cancelled is not', async () => {
  const page = await tab();
  await rule(page, '13').getByTestId('check-explain').click();
  await page.getByTestId('check-explanation').fill('Weg ermee');
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await rule(page, '01').getByTestId('check-explain').click();
  await page.getByTestId('check-explanation').fill('Het rapport komt in december.');
  await page.getByTestId('tab-log').click();
  await page.locator('sb-log').waitFor();
  const kept = () => page.evaluate(() => Object.entries(window.__mock.cases[0].facts).filter(([key]) => key.startsWith('check.explanation')).map(([key, fact]) => [key, fact.value]));
  await eventually(kept, [['check.explanation|01', 'Het rapport komt in december.']]);
  await page.done();
});

test('a refusal says so and keeps what was typed', async () => {
  const page = await tab({ broken: { fact_set: { code: 'disk_full' } } });
  await rule(page, '13').getByTestId('check-explain').click();
  await page.getByTestId('check-explanation').fill('Uitleg');
  await page.getByTestId('check-save').click();
  await page.getByTestId('failure').filter({ hasText: 'De schijf is vol' }).waitFor();
  assert.equal(await page.getByTestId('check-explanation').inputValue(), 'Uitleg');
  await page.done();
});

test('the overview tells how many are open and leads to the check', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('check-card').getByText('UWV-check: 5 open').waitFor();
  await page.getByTestId('check-card-all').click();
  await page.locator('[data-testid="tab-check"][aria-selected="true"]').waitFor();
  await page.done();
});

test('a case without a first sick day has nothing to check yet', async () => {
  const page = await tab({ cases: [{ facts: { 'employee.name': 'Zonder Datum' } }] });
  await page.getByText('Er is nog niets na te kijken').waitFor();
  assert.equal(await page.getByTestId('check-item').count(), 0);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe finds nothing, and it fits at 200 % zoom, in ${language}`, async () => {
    const page = await tab({ language, cases: [{ ...demo, facts: { ...demo.facts, 'programme.goal': 'Na de burn-out.', 'check.explanation|25': 'Kwaliteitsmanagementsysteemontwikkelingsmaatschappij'.repeat(40), 'check.explained_on|25': '20-11-2026' } }] });
    for (const fold of ['closed', 'not_yet']) await page.getByTestId(`check-${fold}`).locator('summary').click();
    await rule(page, '13').getByTestId('check-explain').click();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
