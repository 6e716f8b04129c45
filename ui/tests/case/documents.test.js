/** Writing a document beside its pages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function plan() {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-plan').click();
  await page.waitForFunction(() => [...document.querySelectorAll('[data-testid^="preview-page-"]')].length === 3
    && [...document.querySelectorAll('[data-testid^="preview-page-"]')].every((image) => image.naturalWidth > 300));
  return page;
}

test('what is missing is named, leads to its field, and goes when it is filled in', async () => {
  const page = await plan();
  assert.match(await page.getByTestId('document-missing').innerText(), /Nog 3 onderdelen invullen/);
  assert.ok(await page.getByTestId('preview-concept').isVisible());
  await page.getByTestId('missing-employee_view').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'section-employee_view');
  for (const key of ['employee_view', 'profile', 'planning']) await page.getByTestId(`section-${key}`).fill('Ingevuld.');
  await page.getByTestId('document-complete').waitFor();
  await page.getByTestId('preview-concept').waitFor({ state: 'hidden' });
  await page.done();
});

test('a word that nobody decided about keeps the document a concept, and is named with the way to it', async () => {
  const line = { date: '20-11-2026', kind: 'meeting', duration: '', who: '', summary: 'Ze heeft een burn-out.', result: '', next_step: '', next_step_on: '', visibility: 'report' };
  const page = await browser.page({ mock: { cases: [{ ...demo, log: [line] }] } });
  await openCase(page);
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-plan').click();
  for (const key of ['employee_view', 'profile', 'planning']) await page.getByTestId(`section-${key}`).fill('Ingevuld.');
  const held = page.getByTestId('document-words');
  await held.getByText('1 woord gaat misschien over gezondheid').waitFor();
  assert.equal(await page.getByTestId('document-complete').count(), 0);
  assert.ok(await page.getByTestId('preview-concept').isVisible());
  await held.getByTestId('check-word').click();
  await page.locator('[data-testid="tab-log"][aria-selected="true"]').waitFor();
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('document-row-words').filter({ hasText: 'concept, 1 woord nakijken' }).waitFor();
  await page.done();
});

test('a document that nobody signs says so, with the way to the settings', async () => {
  const page = await browser.page({ mock: { cases: [demo], coachless: true } });
  await openCase(page);
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-plan').click();
  await page.getByTestId('document-no-coach').click();
  await page.locator('[data-testid="nav-settings"][aria-current="page"]').waitFor();
  await page.done();
});

test('the pages follow the text, and the place on the page stays', async () => {
  const page = await plan();
  const before = await page.getByTestId('preview-page-1').getAttribute('src');
  await page.locator('.editor-preview').evaluate((box) => { box.scrollTop = 200; });
  await page.getByTestId('section-goal').fill('Een ander doel.');
  await page.waitForFunction((src) => document.querySelector('[data-testid="preview-page-1"]').src !== src, before);
  assert.equal(await page.locator('.editor-preview').evaluate((box) => box.scrollTop), 200);
  assert.equal(await page.getByTestId('section-goal').inputValue(), 'Een ander doel.');
  await page.done();
});

test('own text can go back to what the case says', async () => {
  const page = await plan();
  const said = await page.getByTestId('section-goal').inputValue();
  await page.getByTestId('section-goal').fill('Eigen woorden.');
  await page.getByTestId('back-goal').click();
  await page.waitForFunction((text) => document.querySelector('[data-testid="section-goal"]').value === text, said);
  assert.equal(await page.getByTestId('back-goal').isVisible(), false);
  await page.done();
});

test('a character that cannot be printed is named at its field', async () => {
  const page = await plan();
  await page.getByTestId('section-remarks').fill('Naam 漢漢.');
  await page.getByText('漢 (U+6F22, 2×)').waitFor();
  await page.done();
});

test('the document’s language is its own', async () => {
  const page = await plan();
  await page.getByTestId('section-employee_view').fill('Alleen Nederlands.');
  await page.getByTestId('document-en').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="section-goal"]').value.startsWith('By 1 September'));
  assert.equal(await page.getByTestId('section-goal').getAttribute('lang'), 'en');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
  assert.equal(await page.getByTestId('section-employee_view').inputValue(), '');
  await page.getByTestId('document-nl').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="section-employee_view"]').value === 'Alleen Nederlands.');
  await page.done();
});

test('the PDF is made of what was typed last, and its file is named', async () => {
  const page = await plan();
  await page.getByTestId('section-goal').fill('Het laatste woord.');
  await page.getByTestId('export-pdf').click();
  assert.match(await page.getByTestId('saved-file').innerText(), /trajectory_plan_2026-001_v1_nl\.pdf/);
  const calls = await page.evaluate(() => window.__mock.calls);
  assert.ok(calls.lastIndexOf('document_text_set') < calls.lastIndexOf('document_export'));
  assert.ok(calls.includes('document_text_set'));
  await page.getByTestId('document-back').click();
  await page.getByTestId('document-row').getByText('Trajectplan 1').waitFor();
  await page.done();
});

test('a wrong date of the document is named and the rest kept', async () => {
  const page = await plan();
  await page.getByTestId('document-date').fill('31-02');
  await page.getByTestId('problem-document-date').filter({ hasText: 'bestaat niet' }).waitFor();
  await page.getByTestId('document-date').fill('1-12-2026');
  await page.getByTestId('document-date').blur();
  await page.waitForFunction(() => document.querySelector('[data-testid="document-date"]').value === '01-12-2026');
  await page.done();
});
