/** Settings, and the screens for what cannot be opened. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo, PASSPHRASE } from './data.js';
import { eventually, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function settings(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await unlock(page);
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('settings-save').waitFor();
  return page;
}

test('details are kept, and the idle time takes only what the program takes', async () => {
  const page = await settings();
  await page.getByTestId('settings-bureau_name').fill('Spoor en Zo');
  await page.getByTestId('settings-save').click();
  await page.getByText('Instellingen bewaard.').first().waitFor();
  await page.getByTestId('settings-idle').fill('500');
  await page.getByTestId('settings-idle').blur();
  assert.equal(await page.getByTestId('settings-idle').inputValue(), '10');
  await page.getByTestId('settings-idle').fill('3');
  await page.getByTestId('settings-idle').blur();
  await page.waitForFunction(async () => (await import('/program.js')).state.status.idle_minutes === 3);
  const kept = await page.evaluate(() => window.__TAURI_INTERNALS__.invoke('settings_read', { request: {} }));
  assert.equal(kept.bureau_name, 'Spoor en Zo');
  assert.equal(kept.idle_minutes, 3);
  await page.done();
});

test('a logo is shown from the vault, and taken away', async () => {
  const page = await settings();
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await page.getByTestId('logo-file').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
  await page.waitForFunction(() => document.querySelector('.logo-picture').naturalWidth === 1);
  await page.getByText('Logo weghalen').click();
  await page.waitForFunction(() => document.querySelector('.logo-picture').hidden);
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('the passphrase is changed only with the one until now', async () => {
  const page = await settings();
  await page.getByTestId('passphrase-change').click();
  await page.getByTestId('change-current').fill('fout');
  await page.getByTestId('change-passphrase').fill('heel andere woorden vandaag');
  await page.getByTestId('change-passphrase-again').fill('heel andere woorden vandaag');
  await page.getByTestId('change-save').click();
  await page.getByText('Dit wachtwoord klopt niet').waitFor();
  await page.getByTestId('change-current').fill(PASSPHRASE);
  await page.getByTestId('change-save').click();
  await page.getByText('Je wachtwoord is gewijzigd.').first().waitFor();
  await page.done();
});

test('a new recovery key is shown once, and its file can be reached above the dialog', async () => {
  const page = await settings();
  await page.getByTestId('renew-key').click();
  await page.getByTestId('renew-passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const key = await page.getByTestId('recovery-key').innerText();
  assert.match(key, /^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
  await page.getByText('Opslaan als bestand', { exact: true }).click();
  await page.locator('.toast button.link').click();
  await page.waitForFunction(() => window.__mock.calls.includes('export_folder_open'));
  await page.keyboard.press('Escape');
  await page.getByTestId('recovery-key').waitFor({ state: 'detached' });
  assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML)).includes(key));
  await page.done();
});

test('the example goes after asking, and comes back', async () => {
  const page = await settings();
  // What is counted over all cases is asked for a moment after the vault opened; a late answer would be mistaken for one to the change.
  await page.getByTestId('signals-count').waitFor();
  await page.getByTestId('demo-toggle').filter({ hasText: 'Voorbeelden weghalen' }).click();
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('signals-count').waitFor({ state: 'hidden' });
  assert.equal(await page.getByTestId('today-count').isVisible(), false);
  await page.getByTestId('demo-toggle').filter({ hasText: 'Voorbeelden toevoegen' }).click();
  await page.getByTestId('signals-count').waitFor();
  await page.getByTestId('demo-toggle').filter({ hasText: 'Voorbeelden weghalen' }).waitFor();
  assert.equal(await page.evaluate(() => window.__mock.cases.filter((one) => one.demo).length), 1);
  await page.done();
});

for (const [code, notice, words] of [['vault_newer', 'newer', 'Versie van de kluis: 9'], ['vault_damaged', 'damaged', 'beschadigd']]) {
  test(`a vault found ${notice} on opening says what is safe`, async () => {
    const page = await browser.page({ mock: { broken: { vault_unlock: { code, ...(code === 'vault_newer' ? { versions: [9, 1] } : {}) } } } });
    await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
    await page.getByTestId('unlock').click();
    await page.getByTestId(`notice-${notice}`).waitFor();
    assert.ok((await page.locator('main').innerText()).includes(words));
    await page.done();
  });
}

test('a program that cannot start says why, and tries again', async () => {
  const page = await browser.page({ mock: { broken: { app_status: { code: 'vault_in_use' } } } });
  await page.getByTestId('notice-failed').waitFor();
  assert.match(await page.locator('main').innerText(), /ander venster van Spoorboek/);
  await page.evaluate(() => { delete window.__mockOptions.broken.app_status; });
  await page.getByText('Opnieuw proberen').click();
  await page.getByTestId('unlock-passphrase').waitFor();
  await page.done();
});

test('a limit of the UWV check is changed within its bounds, and put back', async () => {
  const page = await settings();
  await page.getByTestId('thresholds').locator('summary').click();
  const field = page.getByTestId('threshold-no_contact_days');
  assert.equal(await field.inputValue(), '21');
  const kept = () => page.evaluate(() => window.__mock.settings.thresholds.map(({ key, value }) => `${key} ${value}`));
  const before = await kept();
  await field.fill('9999');
  await page.keyboard.press('Tab');
  await page.locator('.threshold .problem:not([hidden])').filter({ hasText: '366' }).waitFor();
  assert.deepEqual(await kept(), before, 'nothing is saved');
  await field.fill('14');
  await page.keyboard.press('Tab');
  await page.getByTestId('threshold-back-no_contact_days').waitFor();
  await eventually(kept, before.map((one) => one.replace('no_contact_days 21', 'no_contact_days 14')), 'the others stay');
  await page.getByTestId('threshold-back-no_contact_days').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="threshold-no_contact_days"]').value === '21');
  await eventually(kept, before);
  await page.done();
});
