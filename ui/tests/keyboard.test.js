/** The keyboard alone reaches everything. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo, PASSPHRASE } from './data.js';
import { openCase, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName ?? '');

/** Presses Tab until that element has the focus; fails where it is never reached. */
async function tabTo(page, testid, most = 60) {
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page) === testid) return;
  }
  assert.fail(`${testid} is not reached by Tab, but ${await focused(page)}`);
}

test('first start, with the keyboard alone', async () => {
  const page = await browser.page({ mock: { vault: 'missing', language: null } });
  await page.getByTestId('lang-nl').first().waitFor();
  await tabTo(page, 'lang-nl');
  await page.keyboard.press('Enter');
  await page.getByTestId('create-passphrase').waitFor();
  await tabTo(page, 'create-passphrase');
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, 'create-passphrase-again');
  await page.keyboard.type(PASSPHRASE);
  await page.locator('[data-testid="create-vault"]:not([disabled])').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('recovery-key').waitFor();
  await tabTo(page, 'recovery-kept');
  await page.keyboard.press('Space');
  await tabTo(page, 'recovery-continue');
  await page.keyboard.press('Enter');
  await page.getByTestId('settings-coach_name').waitFor();
  await tabTo(page, 'settings-coach_name');
  await page.keyboard.type('Jo Test');
  await page.keyboard.press('Enter');
  await page.getByTestId('start-first-case').waitFor();
  await tabTo(page, 'start-first-case');
  await page.keyboard.press('Enter');
  await page.getByTestId('new-case-name').waitFor();
  assert.equal(await focused(page), 'new-case-name');
  await page.keyboard.type('Sofia Marin');
  await tabTo(page, 'new-case-first-sick-day', 3);
  await page.keyboard.type('15-9-25');
  await page.keyboard.press('Enter');
  await page.getByTestId('case-name').waitFor();
  assert.equal(await page.getByTestId('case-name').innerText(), 'Sofia Marin');
  await tabTo(page, 'field-employee.job_title');
  await page.keyboard.type('Analist');
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('tabs, stations and the reason, with the keyboard alone', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await tabTo(page, 'tab-overview');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-testid="tab-facts"][aria-selected="true"]').waitFor();
  await page.keyboard.press('Home');
  await page.locator('[data-testid="tab-overview"][aria-selected="true"]').waitFor();
  await page.keyboard.press('Tab');
  const first = await focused(page);
  assert.match(first, /^station-/, 'the rail line is one stop of the Tab key');
  await page.keyboard.press('Home');
  const seen = new Set([await focused(page)]);
  for (let lane = 0; lane < 3; lane += 1) {
    await page.keyboard.press('Home');
    for (let n = 0; n < 12; n += 1) {
      seen.add(await focused(page));
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowDown');
  }
  for (let lane = 0; lane < 3; lane += 1) {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    for (let n = 0; n < 12; n += 1) {
      seen.add(await focused(page));
      await page.keyboard.press('ArrowRight');
    }
  }
  assert.equal(seen.size, await page.locator('[data-testid^="station-"]').count(), 'every station is reached');
  await page.keyboard.press('Home');
  const chosen = await focused(page);
  await page.keyboard.press('Enter');
  await page.getByTestId('reason').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('reason').waitFor({ state: 'detached' });
  assert.equal(await focused(page), chosen, 'the focus comes back to the station');
  await page.done();
});

test('shortcuts: new case, search, lock', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await unlock(page);
  await page.keyboard.press('Control+n');
  await page.getByTestId('new-case-name').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('new-case-name').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByTestId('search-dialog').waitFor();
  assert.equal(await focused(page), 'search-input');
  await page.keyboard.press('Escape');
  await page.getByTestId('search-dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+l');
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.equal(await focused(page), 'unlock-passphrase');
  await page.done();
});
