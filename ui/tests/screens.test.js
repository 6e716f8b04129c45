/** Every screen opens, and axe finds nothing serious on it, in both languages and both colour schemes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases, PASSPHRASE } from './data.js';
import { axe, openCase, showCases, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function clean(page, where) {
  const found = await axe(page);
  assert.deepEqual(found, [], where);
}

async function firstStart(page, language) {
  await page.getByTestId(`lang-${language}`).first().waitFor();
  await clean(page, 'language');
  await page.getByTestId(`lang-${language}`).first().click();
  await page.getByTestId('create-passphrase').fill(PASSPHRASE);
  await page.getByTestId('create-passphrase-again').fill(PASSPHRASE);
  await clean(page, 'passphrase');
  await page.getByTestId('create-vault').click();
  assert.match(await page.getByTestId('recovery-key').innerText(), /^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
  await clean(page, 'recovery key');
  await page.getByTestId('recovery-kept').check();
  await page.getByTestId('recovery-continue').click();
  await page.getByTestId('settings-coach_name').fill('Jo Test');
  await clean(page, 'bureau');
  await page.getByTestId('bureau-continue').click();
  await page.getByTestId('start-demo').waitFor();
  await clean(page, 'begin');
  await page.getByTestId('start-demo').click();
  await page.getByTestId('case-name').waitFor();
  assert.equal(await page.getByTestId('case-name').innerText(), 'Ananya Rao');
}

async function caseScreens(page) {
  await openCase(page);
  await page.getByTestId('timeline').waitFor();
  await clean(page, 'overview');
  await page.getByTestId('why-pw.wia_application').click();
  await page.getByTestId('reason').waitFor();
  await clean(page, 'reason');
  await page.keyboard.press('Escape');
  await page.getByTestId('tab-facts').click();
  for (const step of ['employee', 'employer', 'people', 'sickness', 'track1', 'permit', 'placement']) {
    await page.getByTestId(`step-${step}`).click();
    await page.getByTestId(`step-panel-${step}`).waitFor();
    await clean(page, step);
  }
  for (const [tab, button, form] of [['log', 'log-new', 'log-save'], ['applications', 'application-new', 'application-save']]) {
    await page.getByTestId(`tab-${tab}`).click();
    await clean(page, tab);
    await page.getByTestId(button).click();
    await page.getByTestId(form).waitFor();
    await clean(page, `${tab} form`);
    await page.keyboard.press('Escape');
  }
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-report').click();
  await page.getByTestId('preview-page-1').waitFor();
  await clean(page, 'editor');
  await page.getByTestId('export-pdf').click();
  await page.getByTestId('saved-file').waitFor();
  await clean(page, 'exported');
  await page.getByTestId('document-back').click();
  await page.getByTestId('document-row').waitFor();
  await clean(page, 'documents');
}

describe('every screen, with axe', { concurrency: 2 }, () => {
  for (const language of ['nl', 'en']) {
    test(`first start in ${language}`, async () => {
      const page = await browser.page({ mock: { vault: 'missing', language: null } });
      await firstStart(page, language);
      assert.deepEqual(page.errors, []);
      await page.done();
    });

    test(`a case in ${language}`, async () => {
      const page = await browser.page({ mock: { language, cases: [demo] } });
      await caseScreens(page);
      assert.deepEqual(page.errors, []);
      await page.done();
    });

    test(`the vault, the list and settings in ${language}`, async () => {
      const page = await browser.page({ mock: { language, cases: [demo, ...manyCases(5)] } });
      await page.getByTestId('unlock-forgot').click();
      await page.getByTestId('recover-key').waitFor();
      await clean(page, 'recover');
      await page.reload();
      await clean(page, 'unlock');
      await unlock(page);
      await clean(page, 'today');
      await showCases(page);
      await clean(page, 'cases');
      await page.getByTestId('new-case').click();
      await clean(page, 'new case');
      await page.keyboard.press('Escape');
      await page.getByTestId('nav-settings').click();
      await page.getByTestId('settings-save').waitFor();
      await clean(page, 'settings');
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }

  for (const vault of ['newer', 'damaged']) {
    test(`a ${vault} vault says what is safe`, async () => {
      const page = await browser.page({ mock: { vault } });
      await page.getByTestId(`notice-${vault}`).waitFor();
      await clean(page, vault);
      assert.match(await page.locator('main').innerText(), /Wat is veilig\?/);
      await page.done();
    });
  }
});
