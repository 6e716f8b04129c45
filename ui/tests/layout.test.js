/** Room: at 200 % zoom and with long words the page never scrolls sideways. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './data.js';
import { openCase, showCases, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const long = { ...demo, facts: { ...demo.facts, 'employee.name': 'Wilhelmina Arbeidsongeschiktheidsverzekeringsmaatschappij', 'employee.job_title': 'Hoofdarbeidsongeschiktheidsverzekeringsdeskundige', 'employer.name': 'Kwaliteitsmanagementsysteemontwikkelingsmaatschappij B.V.' } };

async function fits(page, where) {
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
  assert.ok(wide <= room, `${where}: ${wide} px wide in ${room} px`);
}

for (const [width, height, name] of [[640, 360, '200 % zoom'], [1280, 720, 'the smallest window'], [1920, 1080, 'a large window']]) {
  test(`nothing leaves the page: ${name}`, async () => {
    const page = await browser.page({ width, height, mock: { cases: [long] } });
    await fits(page, 'unlock');
    await unlock(page);
    await fits(page, 'today');
    await page.keyboard.press('Control+k');
    await page.getByTestId('search-dialog').waitFor();
    await fits(page, 'search');
    await page.keyboard.press('Escape');
    await page.getByTestId('nav-agenda').click();
    await page.locator('.agenda-week').waitFor();
    await fits(page, 'week');
    await page.getByTestId('agenda-month').click();
    await page.locator('.agenda-month').waitFor();
    await fits(page, 'month');
    await page.getByTestId('nav-employers').click();
    await page.locator('sb-employers').waitFor();
    await fits(page, 'employers');
    await showCases(page);
    await fits(page, 'cases');
    await page.getByTestId('case-row').click();
    await page.getByTestId('timeline').waitFor();
    await fits(page, 'overview');
    for (const [tab, steps] of [['facts', ['employee', 'people', 'track1']], ['profile', ['intake', 'profile', 'search']], ['trajectory', ['programme', 'milestones', 'services', 'training', 'ending']]]) {
      await page.getByTestId(`tab-${tab}`).click();
      for (const step of steps) {
        await page.getByTestId(`step-${step}`).click();
        await page.getByTestId(`step-panel-${step}`).waitFor();
        await fits(page, step);
      }
    }
    await page.getByTestId('tab-log').click();
    await fits(page, 'log');
    await page.getByTestId('log-new').click();
    const save = page.getByTestId('log-save');
    await save.scrollIntoViewIfNeeded();
    const box = await save.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= width, 'the dialog fits');
    await page.keyboard.press('Escape');
    await page.getByTestId('tab-applications').click();
    await fits(page, 'applications');
    await page.getByTestId('tab-documents').click();
    await page.getByTestId('new-plan').click();
    await page.getByTestId('preview-page-1').waitFor();
    await fits(page, 'editor');
    await page.getByTestId('nav-settings').click();
    await page.getByTestId('settings-save').waitFor();
    await fits(page, 'settings');
    await page.done();
  });
}

test('at 200 % zoom the head of a case leaves room for its content, and a chosen tab shows it', async () => {
  const page = await browser.page({ width: 640, height: 360, mock: { cases: [long] } });
  await openCase(page);
  const at = (selector) => page.evaluate((one) => document.querySelector(one).getBoundingClientRect().toJSON(), selector);
  const panel = '[role="tabpanel"]';
  assert.ok((await at(panel)).top <= 230, `the content begins at ${(await at(panel)).top}`);
  for (const one of ['sb-case h1', 'sb-case > .chips', 'sb-case > .tabs', '.side', '.top']) assert.ok((await at(one)).height < 50, `${one} takes one line: ${(await at(one)).height}`);
  const acts = await at('sb-case > .head .row-acts');
  const undo = await at('[data-testid="undo"]');
  assert.ok(undo.left - acts.left < 2, 'nothing stands empty before the first button');
  for (const tab of ['check', 'history', 'overview']) {
    await page.getByTestId(`tab-${tab}`).click();
    await page.waitForFunction(() => document.querySelector('[role="tabpanel"]').getBoundingClientRect().top < 180, null, { timeout: 3000 });
    const chosen = await at(`[data-testid="tab-${tab}"]`);
    assert.ok(chosen.left >= 0 && chosen.right <= 640 && chosen.top >= 0, `${tab} itself is in sight`);
  }
  await page.keyboard.press('End');
  await page.locator('[data-testid="tab-history"]:focus').waitFor();
  assert.ok((await at('[data-testid="tab-history"]')).right <= 640);
  await page.done();
});

test('first start fits at 200 % zoom', async () => {
  const page = await browser.page({ width: 640, height: 360, mock: { vault: 'missing', language: null } });
  await page.getByTestId('lang-en').first().click();
  await page.getByTestId('create-vault').waitFor();
  await fits(page, 'passphrase');
  await page.done();
});

test('long words are broken where Dutch breaks them', async () => {
  const page = await browser.page({ mock: { cases: [long] } });
  await openCase(page);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).hyphens), 'auto');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
  await page.done();
});
