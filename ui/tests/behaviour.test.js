/** What the window does while one works in it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo, manyCases, PASSPHRASE } from './data.js';
import { openCase, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const facts = async (page, step) => {
  await page.getByTestId('tab-facts').click();
  await page.getByTestId(`step-${step}`).click();
  await page.getByTestId(`step-panel-${step}`).waitFor();
};

test('a wrong passphrase says so, and nothing else happens', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await page.getByTestId('unlock-passphrase').fill('fout');
  await page.getByTestId('unlock').click();
  await page.getByTestId('unlock-error').filter({ hasText: 'klopt niet' }).waitFor();
  assert.equal(await page.getByTestId('case-row').count(), 0);
  assert.deepEqual(await page.evaluate(() => window.__mock.calls), ['app_status', 'vault_unlock']);
  await page.done();
});

test('the recovery key opens the vault with a new passphrase, and names the group with a mistake', async () => {
  const page = await browser.page();
  await page.getByTestId('unlock-forgot').click();
  await page.getByTestId('recover-key').fill('k7qf 2mxa xxxx');
  await page.getByTestId('recover-passphrase').fill('nieuwe woorden kiezen morgen');
  await page.getByTestId('recover-passphrase-again').fill('nieuwe woorden kiezen morgen');
  await page.getByTestId('recover').click();
  await page.getByTestId('unlock-error').filter({ hasText: 'groep 3' }).waitFor();
  await page.getByTestId('recover-key').fill('k7qf 2mxa 9rdt 4hvb xw3n 8cpe 5jyl 6gzs');
  await page.getByTestId('recover').click();
  await page.getByTestId('cases-empty').waitFor();
  await page.done();
});

test('31-02 gets a sentence, a good date its weekday and week, and the rest is kept', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await facts(page, 'permit');
  const field = page.getByTestId('field-permit.held_since');
  await field.fill('31-02');
  await page.getByTestId('problem-permit.held_since').filter({ hasText: 'Deze dag bestaat niet' }).waitFor();
  assert.match(await page.getByTestId('problem-permit.held_since').innerText(), /28-02-2026/);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.blur();
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  assert.equal(await field.inputValue(), '31-02', 'what was typed stays');
  await field.fill('+6w');
  await page.locator('sb-date-field', { has: field }).getByText('zondag 3 januari 2027 · ziekteweek 68').waitFor();
  await field.blur();
  await page.waitForFunction((input) => input.value === '03-01-2027', await field.elementHandle());
  assert.equal(await page.getByTestId('problem-permit.held_since').isVisible(), false);
  await page.getByTestId('field-permit.held_since').fill('1-1-2028');
  await page.getByTestId('field-permit.held_since').blur();
  await page.getByTestId('problem-permit.expires_on').filter({ hasText: 'vóór ‘Vergunning sinds’' }).waitFor();
  await page.done();
});

test('what is typed is saved a moment later, can be undone with the keyboard, and brought back', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await facts(page, 'employer');
  await page.getByTestId('field-employer.contact').fill('P. de Groot');
  await page.waitForFunction(() => window.__mock.calls.includes('fact_set'));
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  await page.getByTestId('step-employer').focus();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-testid="field-employer.contact"]').value === '');
  await page.keyboard.press('Control+Shift+z');
  await page.waitForFunction(() => document.querySelector('[data-testid="field-employer.contact"]').value === 'P. de Groot');
  await page.getByTestId('field-employer.contact').focus();
  const before = await page.evaluate(() => window.__mock.calls.filter((name) => name === 'undo').length);
  await page.keyboard.press('Control+z');
  assert.equal(await page.evaluate(() => window.__mock.calls.filter((name) => name === 'undo').length), before, 'inside a text the browser undoes');
  await page.done();
});

test('a change that cannot be kept says so at its field', async () => {
  const page = await browser.page({ mock: { cases: [demo], broken: { fact_set: { code: 'disk_full' } } } });
  await openCase(page);
  await facts(page, 'employer');
  await page.getByTestId('field-employer.contact').fill('P. de Groot');
  await page.getByTestId('problem-employer.contact').filter({ hasText: 'De schijf is vol' }).waitFor();
  assert.equal(await page.getByTestId('field-employer.contact').inputValue(), 'P. de Groot');
  assert.equal(await page.getByTestId('saving').innerText(), 'Niet bewaard');
  await page.done();
});

test('a button stays under the pointer while leaving a field shows a problem above it', async () => {
  const page = await browser.page({ width: 1280, height: 2600, mock: { cases: [demo] } });
  await openCase(page);
  await facts(page, 'permit');
  await page.getByTestId('field-permit.salary_month').fill('veel');
  const box = await page.getByTestId('step-next').boundingBox();
  await page.mouse.move(box.x + 20, box.y + 3);
  await page.mouse.down();
  await page.waitForTimeout(200);
  assert.equal((await page.getByTestId('step-next').boundingBox()).y, box.y, 'nothing moves while pressed');
  await page.mouse.up();
  await page.getByTestId('step-panel-placement').waitFor();
  await page.getByTestId('step-permit').getByText('1').waitFor();
  await page.done();
});

test('a case is removed only after asking', async () => {
  const page = await browser.page({ mock: { cases: [demo, ...manyCases(2)] } });
  await openCase(page);
  await facts(page, 'employee');
  await page.getByTestId('remove-case').click();
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => window.__mock.cases.length), 3);
  await page.getByTestId('remove-case').click();
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('case-row').first().waitFor();
  assert.equal(await page.getByTestId('case-row').count(), 2);
  await page.done();
});

test('rows are added, filled, kept and removed', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-profile').click();
  await page.getByTestId('step-search').click();
  const cards = page.locator('[data-testid^="row-direction-"]');
  assert.equal(await cards.count(), 2);
  await page.getByTestId('add-direction').click();
  await page.getByTestId('field-direction.title-r3').fill('Docent wiskunde');
  await page.getByTestId('field-direction.chance-r3').selectOption('low');
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  await page.getByTestId('open-direction-r1').click();
  await page.getByTestId('remove-direction-r1').click();
  await page.getByTestId('row-direction-r1').waitFor({ state: 'detached' });
  assert.equal(await page.getByTestId('field-direction.title-r3').inputValue(), 'Docent wiskunde');
  await page.done();
});

test('done and a letter’s date, from the overview and the table', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('done-pw.first_year_evaluation').click();
  await page.getByTestId('next-pw.first_year_evaluation').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelector('[data-testid="station-pw.first_year_evaluation"]').classList.contains('done'));
  const letter = page.getByTestId('field-station.letter_date-pw.wia_application');
  await letter.fill('1-7-2027');
  await letter.blur();
  await page.getByTestId('deadline-pw.wia_application').getByText('volgens de regel: 27-06-2027').waitFor();
  await page.done();
});

test('the log: a line is written, edited, removed and brought back', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-log').click();
  await page.getByTestId('log-new').click();
  assert.equal(await page.getByTestId('log-date').inputValue(), '22-11-2026');
  await page.getByTestId('log-text').fill('Cv besproken.');
  await page.getByTestId('log-date').fill('overmorgen');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-date-problem').filter({ hasText: 'geen datum' }).waitFor();
  await page.getByTestId('log-date').fill('vandaag');
  await page.getByTestId('log-private').check();
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-entry').first().getByText('Cv besproken.').waitFor();
  assert.match(await page.getByTestId('log-entry').first().innerText(), /privé/);
  await page.getByTestId('log-remove').first().click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="log-entry"]').length === 3);
  await page.locator('.toast button.link').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="log-entry"]').length === 4);
  await page.done();
});

test('an application is written and shown with its status', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-applications').click();
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-employer').fill('Maas Medical B.V.');
  await page.getByTestId('application-status').selectOption('hired');
  await page.getByTestId('application-save').click();
  await page.locator('[data-status="hired"]').getByTestId('application-card').getByText('Maas Medical').waitFor();
  assert.equal(await page.getByTestId('application-card').count(), 4);
  await page.getByTestId('applications-list').click();
  assert.equal(await page.getByTestId('application').count(), 4);
  await page.done();
});

test('the language changes at once, with everything that was typed', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await facts(page, 'employee');
  await page.getByTestId('field-employee.town').fill('Utrecht');
  await page.getByTestId('field-employee.town').evaluate((input) => { input.marked = true; });
  await page.getByTestId('lang-en').click();
  await page.getByTestId('tab-facts').filter({ hasText: 'Details' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await page.getByTestId('field-employee.town').inputValue(), 'Utrecht');
  assert.equal(await page.getByTestId('field-employee.town').evaluate((input) => input.marked), true, 'the very same field');
  assert.match(await page.locator('.chips').innerText(), /Highly skilled migrant until 31-05-2027/);
  await page.getByTestId('tab-overview').click();
  assert.doesNotMatch(await page.locator('main').innerText(), /Eerstvolgende|Waarom|Ziekteweek/);
  await page.done();
});

test('locking leaves nothing of the cases, and what was typed is saved first', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await facts(page, 'employer');
  await page.getByTestId('field-employer.contact').fill('Vertrouwelijk Persoon');
  await page.getByTestId('lock').click();
  await page.getByTestId('unlock-passphrase').waitFor();
  const left = await page.evaluate(() => document.documentElement.outerHTML);
  for (const word of ['Ananya', 'Helix', 'Vertrouwelijk', 'Gemeente', '2026-001']) assert.ok(!left.includes(word), word);
  const kept = await page.evaluate(async () => {
    const { state } = await import('/program.js');
    return { view: state.view, cases: state.cases, document: state.document, settings: state.settings, saved: window.__mock.cases[0].facts['employer.contact|']?.value };
  });
  assert.deepEqual(kept, { view: null, cases: null, document: null, settings: null, saved: 'Vertrouwelijk Persoon' });
  await page.done();
});

test('a dialog does not survive the lock, and neither do the pages of a document', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-plan').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="preview-page-1"]')?.src.startsWith('blob:'));
  const url = await page.getByTestId('preview-page-1').getAttribute('src');
  await page.getByTestId('export-pdf').click();
  await page.getByTestId('saved-file').waitFor();
  await page.locator('[aria-live="polite"]').filter({ hasText: '2026-001' }).waitFor({ state: 'attached' });
  await page.getByTestId('new-case').click();
  await page.getByTestId('new-case-name').fill('Half Getypt');
  await page.keyboard.press('Control+l');
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.equal(await page.locator('dialog').count(), 0);
  assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML)).includes('2026-001'), 'nor the name of a file');
  const gone = await page.evaluate((src) => new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(false);
    image.onerror = () => resolve(true);
    image.src = src;
  }), url);
  assert.ok(gone, 'the picture of a page is freed');
  await page.done();
});

test('the vault locks by itself after idle time, and not while one works', async () => {
  const page = await browser.page({ clock: true, mock: { cases: [demo] } });
  await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock').click();
  await page.clock.runFor(1000);
  await page.getByTestId('board-row').first().waitFor();
  await page.clock.runFor(9 * 60_000);
  await page.keyboard.press('Tab');
  await page.clock.runFor(9 * 60_000);
  assert.ok(await page.getByTestId('board-row').count() > 0);
  await page.clock.runFor(2 * 60_000);
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.equal(await page.getByTestId('board-row').count(), 0);
  await page.done();
});

test('Escape closes the log form, and what was typed is there again', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-log').click();
  await page.getByTestId('log-new').click();
  await page.keyboard.press('Escape');
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('log-new').click();
  await page.getByTestId('log-text').fill('Besproken');
  await page.keyboard.press('Escape');
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('log-new').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Besproken');
  await page.done();
});

test('a vault that locked behind the window sends it to unlock', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('why-pw.wia_application').waitFor();
  await page.evaluate(async () => {
    await window.__TAURI_INTERNALS__.invoke('vault_lock', { request: {} });
    document.querySelector('[data-testid="why-pw.wia_application"]').click();
  });
  await page.getByTestId('unlock-passphrase').waitFor();
  await page.done();
});
