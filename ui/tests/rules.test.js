/** The rules: which are in use, reading others after a look at what moves, and back. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { axe, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function settings(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo, ...manyCases(2)], ...mock } });
  await unlock(page);
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('rules-version').filter({ hasText: '2026-11' }).waitFor();
  return page;
}
const give = (page, text) => page.getByTestId('rules-file').setInputFiles({ name: 'regels.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const newer = (more = {}) => JSON.stringify({ version: '2027-01', rules: ['ind.salary.2027', 'pw.wia_application'], removed: ['ind.salary.2025'], ...more });

describe('rules', { concurrency: 2 }, () => {
  test('what a file would move is shown before it is taken over, and the way back asks first', async () => {
    const page = await settings();
    await give(page, newer());
    const preview = page.getByTestId('rules-preview');
    assert.match(await preview.innerText(), /2 regels zijn nieuw of gewijzigd[\s\S]*1 regel vervalt[\s\S]*In 3 dossiers verschuift iets/);
    const first = page.getByTestId('rules-cases').locator('details').first();
    assert.match(await first.innerText(), /Ananya Rao 2026-001 · 2 datums · 1 nieuwe botsing/);
    await first.locator('summary').click();
    await first.getByText('27-06-2027').waitFor();
    assert.match(await first.innerText(), /04-07-2027/);
    assert.equal(await page.evaluate(() => window.__mock.calls.includes('rules_import')), false, 'nothing was taken over yet');
    await page.getByTestId('rules-import').click();
    await page.getByTestId('rules-version').filter({ hasText: '2027-01' }).waitFor();
    assert.match(await page.getByTestId('rules-version').innerText(), /ingelezen uit een bestand/);
    assert.equal(await page.getByTestId('rules-preview').count(), 0);
    await page.getByTestId('rules-reset').click();
    await page.getByTestId('confirm').filter({ hasText: '2027-01' }).waitFor();
    await page.keyboard.press('Escape');
    assert.match(await page.getByTestId('rules-version').innerText(), /2027-01/);
    await page.getByTestId('rules-reset').click();
    await page.getByTestId('confirm-yes').click();
    await page.getByTestId('rules-version').filter({ hasText: '2026-11' }).waitFor();
    assert.equal(await page.getByTestId('rules-reset').isVisible(), false);
    await page.done();
  });

  test('nothing moves, and it says so; leaving it changes nothing', async () => {
    const page = await settings();
    await give(page, newer({ still: true, rules: [], removed: [] }));
    assert.match(await page.getByTestId('rules-preview').innerText(), /De regels zelf zijn gelijk[\s\S]*Er verschuift niets\. Nagekeken: 3 dossiers/);
    await page.getByTestId('rules-preview').getByText('Annuleren').click();
    assert.equal(await page.getByTestId('rules-preview').count(), 0);
    assert.equal(await page.evaluate(() => window.__mock.calls.includes('rules_import')), false);
    await page.done();
  });

  test('a file that is wrong is refused: where, that nothing changed, and what to do', async () => {
    const page = await settings();
    await give(page, '{"version":"2027-01"}');
    const refused = page.getByTestId('rules-refused');
    assert.equal(await refused.locator('code').innerText(), 'line 14, rule pw.wia_application: its period overlaps the one on line 3');
    assert.match(await refused.innerText(), /Er is niets gewijzigd\. Spoorboek rekent nog met versie 2026-11[\s\S]*ander bestand/);
    await give(page, JSON.stringify({ version: '2026-01', rules: [] }));
    await refused.filter({ hasText: 'niet nieuwer' }).waitFor();
    assert.equal(await refused.locator('code').isVisible(), false);
    await give(page, ' '.repeat(4 * 1024 * 1024 + 1));
    await refused.filter({ hasText: 'te groot' }).waitFor();
    await give(page, newer());
    await page.getByTestId('rules-preview').waitFor();
    assert.equal(await refused.count(), 0, 'a good file takes the refusal away');
    await page.done();
  });

  test('the list is searched, and what is on its way stands apart', async () => {
    const page = await settings();
    await page.getByTestId('rules-all').click();
    await page.getByTestId('rules-coming').waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), 0, 'begins at its top');
    assert.deepEqual(await page.getByTestId('rules-coming').locator('strong').allInnerTexts(), ['Looncriterium 2027', '27%-regeling']);
    const list = page.locator('section[aria-labelledby="rules-list"]').getByTestId('rule-row');
    assert.equal(await list.count(), 10);
    await page.getByTestId('rules-search').fill('wia 64');
    assert.deepEqual(await list.locator('code').allInnerTexts(), ['pw.wia_application']);
    await page.getByTestId('rules-search').fill('');
    await page.getByTestId('rules-only-amber').check();
    assert.deepEqual(await list.locator('code').allInnerTexts(), ['ind.search_end', 'ind.renewal']);
    await page.getByTestId('rules-search').fill('bestaat niet');
    await page.getByText('Geen regel gevonden.').waitFor();
    await page.getByTestId('rules-back').click();
    await page.getByTestId('settings-save').waitFor();
    await page.done();
  });

  test('the rules are saved as a file', async () => {
    const page = await settings();
    await page.getByTestId('rules-export').click();
    assert.match(await page.getByTestId('rules-exported').innerText(), /spoorboek-regels-2026-11\.json/);
    await page.done();
  });

  test('margins and horizon take only what the program takes', async () => {
    const page = await settings();
    const field = page.getByTestId('settings-margin_days');
    for (const wrong of ['31', '-1', '2.5', '']) {
      await field.fill(wrong);
      await field.blur();
      await page.locator('.field', { has: field }).getByRole('alert').waitFor();
    }
    assert.equal(await page.evaluate(() => window.__mock.calls.includes('settings_save')), false);
    await field.fill('10');
    await field.blur();
    await page.getByText('Instellingen bewaard.').first().waitFor();
    assert.equal(await page.locator('.field', { has: field }).getByRole('alert').isVisible(), false);
    const horizon = page.getByTestId('settings-horizon_days');
    await horizon.fill('7');
    await horizon.blur();
    await page.waitForFunction(async () => (await import('/program.js')).state.settings.horizon_days === 7);
    const kept = await page.evaluate(() => window.__TAURI_INTERNALS__.invoke('settings_read', { request: {} }));
    assert.deepEqual([kept.margin_days, kept.margin_report_days, kept.horizon_days, kept.talk_every_days], [10, 5, 7, 42]);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, and nothing leaves the page at 200 % zoom`, async () => {
      const page = await settings({ language });
      await give(page, newer());
      await page.getByTestId('rules-cases').locator('summary').first().click();
      assert.deepEqual(await axe(page), [], 'preview');
      await give(page, '{}');
      await page.getByTestId('rules-refused').waitFor();
      assert.deepEqual(await axe(page), [], 'refused');
      await page.getByTestId('rules-all').click();
      await page.getByTestId('rules-coming').waitFor();
      assert.deepEqual(await axe(page), [], 'list');
      await page.setViewportSize({ width: 640, height: 360 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});
