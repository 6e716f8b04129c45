/** What was forgotten, whether the journal is whole, and a case as it was known on a day. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo, PASSPHRASE } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const change = (more) => ({ kind: 'fact', field: 'profile.personal', row: '', before: null, after: 'Een medisch woord.', made: true, removed: false, ...more });
const CHANGED = [{ at_ms: Date.UTC(2026, 10, 21, 9, 0), reason: null, takes_back: false, taken_back: false, changes: [change({}), change({ field: 'programme.goal', after: 'Een doel.' })] }];

async function tab(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], history: CHANGED, ...mock } });
  await openCase(page);
  await page.getByTestId('tab-history').click();
  await page.getByTestId('history-step').first().waitFor();
  return page;
}

test('the content of a change is forgotten after asking: the entry stays, and the rest is untouched', async () => {
  const page = await tab();
  const row = page.locator('.history-change').filter({ hasText: 'medisch' });
  await row.getByTestId('history-forget').click();
  await page.getByTestId('confirm').getByText('Dit kun je niet terugdraaien').waitFor();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  assert.equal(await page.getByText('Een medisch woord.').count(), 1);
  await row.getByTestId('history-forget').click();
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('history-forgotten').filter({ hasText: 'vergeten, alleen het bewijs is bewaard', visible: true }).waitFor();
  assert.equal(await page.getByText('Een medisch woord.').count(), 0);
  assert.equal(await page.getByText('Een doel.').count(), 1);
  assert.equal(await page.locator('.history-change').count(), 2);
  await page.done();
});

test('the journal is looked at when asked, and says where it is broken', async () => {
  const page = await tab();
  assert.equal(await page.getByTestId('journal-result').isVisible(), false);
  await page.getByTestId('journal-check').click();
  await page.getByTestId('journal-result').filter({ hasText: 'is heel: 120 wijzigingen' }).waitFor();
  await page.done();
  const broken = await tab({ brokenAt: 17 });
  await broken.getByTestId('journal-check').click();
  const result = broken.getByTestId('journal-result');
  await result.filter({ hasText: 'klopt niet vanaf wijziging 17' }).waitFor();
  assert.match(await result.getAttribute('class'), /red/);
  await broken.done();
});

test('the case of a day is shown to be read, with one way back', async () => {
  const page = await tab();
  await page.getByText('Er zijn gegevens vanaf 01-11-2026.').waitFor();
  await page.getByTestId('known-day').fill('10-11-2026');
  await page.getByTestId('known-day').press('Enter');
  const then = page.getByTestId('known-case');
  await then.getByText('Zo was dit dossier bekend op 10 november 2026').waitFor();
  const text = await then.innerText();
  for (const part of ['Ananya Rao', 'Kennismigrant', '€ 5.942,00', 'Zoekrichting 1 · Functie', 'Data-analist, overheid', 'Logboek (2)', 'Verlenging van de vergunning besproken.', 'Sollicitaties (2)', 'Je kunt hier alleen lezen.']) assert.ok(text.includes(part), part);
  assert.ok(!text.includes('Zoekrichtingen besproken'), 'what came later is not there');
  assert.equal(await then.locator('input, select, textarea').count(), 0);
  assert.deepEqual(await then.locator('button:visible').evaluateAll((all) => all.map((one) => one.getAttribute('data-testid')).filter(Boolean)), ['known-back']);
  assert.equal(await page.getByTestId('history-step').first().isVisible(), false);
  await page.getByTestId('known-back').click();
  await then.waitFor({ state: 'detached' });
  assert.ok(await page.getByTestId('history-step').first().isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-testid')), 'known-day');
  await page.done();
});

test('a day before the case and a day that is none say what is wrong', async () => {
  const page = await tab();
  await page.getByTestId('known-day').fill('1-10-2026');
  await page.getByTestId('known-show').click();
  await page.getByTestId('known-refused').filter({ hasText: 'Op die dag was dit dossier er nog niet' }).waitFor();
  await page.getByTestId('known-day').fill('ooit');
  await page.getByTestId('known-show').click();
  await page.getByTestId('known-refused').filter({ hasText: 'datums kan niet worden gelezen' }).waitFor();
  assert.equal(await page.getByTestId('known-case').count(), 0);
  await page.done();
});

test('what was forgotten since is counted, and locking takes the page away', async () => {
  const page = await tab();
  await page.getByTestId('history-forget').first().click();
  await page.getByTestId('confirm-yes').click();
  await page.locator('.toast').getByText('De inhoud is vergeten.').waitFor();
  await page.getByTestId('known-day').fill('vandaag');
  await page.getByTestId('known-show').click();
  await page.getByTestId('known-case').getByText('1 wijziging van toen is later vergeten').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.equal(await page.getByText('Ananya Rao').count(), 0);
  await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock').click();
  assert.equal(await page.getByTestId('known-case').count(), 0);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe finds nothing, and it fits at 200 % zoom, in ${language}`, async () => {
    const page = await tab({ language, cases: [{ ...demo, facts: { ...demo.facts, 'employer.name': 'Arbeidsongeschiktheidsverzekeringsmaatschappij <b>Hoofdarbeidsongeschiktheidsverzekeringsdeskundige</b>', 'profile.personal': 'x'.repeat(5000) } }] });
    await page.getByTestId('journal-check').click();
    await page.getByTestId('journal-result').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByTestId('known-day').fill('vandaag');
    await page.getByTestId('known-show').click();
    await page.getByTestId('known-case').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
