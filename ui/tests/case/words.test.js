/** Words that may be about health or private life, asked about where they are typed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function opened(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(page);
  return page;
}

const findings = (page) => page.getByTestId('word-finding');

test('a field of the case: the word is named, replaced, and a reason is kept without the text', async () => {
  const page = await opened();
  await page.getByTestId('tab-trajectory').click();
  const field = page.getByTestId('field-programme.goal');
  await field.fill('Werk na het zwangerschapsverlof, zonder klachten.');
  await findings(page).first().waitFor();
  assert.equal(await findings(page).count(), 2);
  assert.match(await findings(page).first().innerText(), /zwangerschapsverlof[\s\S]*misschien medisch[\s\S]*Gaat dit over de gezondheid/);
  await page.getByTestId('word-replace').first().click();
  assert.equal(await field.inputValue(), 'Werk na het verlof, zonder klachten.');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="word-finding"]').length === 1);
  assert.equal(await page.getByTestId('word-replace').isVisible(), false, 'there is no rewording for the second');
  await page.getByTestId('word-keep').click();
  await page.locator('[data-testid="word-reason"][data-reason="not_health"]').click();
  await findings(page).first().waitFor({ state: 'detached' });
  const kept = await page.evaluate(() => Object.entries(window.__mock.cases[0].facts).filter(([key]) => key.startsWith('word_mark')).map(([key, fact]) => [key, fact.value]));
  assert.deepEqual(kept, [['word_mark.reason|programme.goal//klachten', 'not_health']]);
  await field.fill('Weer klachten van een klant.');
  await page.waitForTimeout(600);
  assert.equal(await findings(page).count(), 0, 'what may stay is not asked about again');
  await page.done();
});

test('advice is shown and never put into the text', async () => {
  const page = await opened();
  await page.getByTestId('tab-trajectory').click();
  const field = page.getByTestId('field-programme.goal');
  await field.fill('Werk na de burn-out.');
  await page.getByTestId('word-advice').getByText('Laat weg. Telt het voor het werk').waitFor();
  assert.equal(await page.getByTestId('word-replace').isVisible(), false);
  assert.equal(await field.inputValue(), 'Werk na de burn-out.');
  await page.done();
});

test('a citizen service number cannot be let stand', async () => {
  const page = await opened();
  await page.getByTestId('tab-trajectory').click();
  await page.getByTestId('field-programme.goal').fill('BSN 123456782');
  await findings(page).filter({ hasText: 'burgerservicenummer' }).waitFor();
  assert.equal(await page.getByTestId('word-keep').isVisible(), false);
  await page.done();
});

test('a line of the log collects what may stay, and saving keeps it', async () => {
  const page = await opened();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Klachten van klanten besproken.');
  await findings(page).first().waitFor();
  await page.getByTestId('word-keep').click();
  await page.locator('[data-testid="word-reason"][data-reason="work"]').click();
  await findings(page).first().waitFor({ state: 'detached' });
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  const marks = await page.evaluate(() => Object.keys(window.__mock.cases[0].facts).filter((key) => key.startsWith('word_mark.reason|log/')).length);
  assert.equal(marks, 1);
  await page.done();
});

test('saving asks once about a word that is probably medical, with the reasons at hand, and then holds nothing up', async () => {
  const page = await opened();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Burn-out genoemd.');
  await page.getByTestId('log-save').click();
  await page.getByTestId('word-press').getByText('Kies waarom het mag blijven, maak de regel privé, of haal het weg.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'word-reason');
  assert.equal(await page.evaluate(() => window.__mock.cases[0].log.length), 3);
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('tab-check').click();
  await page.getByTestId('check-words').getByText('1 woord').waitFor();
  await page.getByTestId('check-word').click();
  await page.locator('[data-testid="log-entry"]:focus').getByText('Burn-out genoemd.').waitFor();
  await page.done();
});

test('a line made private needs no reason', async () => {
  const page = await opened();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Burn-out genoemd.');
  await page.getByTestId('log-save').click();
  await page.locator('[data-testid="word-private"]:visible').click();
  assert.ok(await page.getByTestId('log-private').isChecked());
  assert.equal(await page.locator('[data-testid="word-press"]:visible').count(), 0);
  assert.equal(await findings(page).count(), 1, 'it is still looked at');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-private').check();
  await page.getByTestId('log-text').fill('Weer burn-out.');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  assert.deepEqual(await page.evaluate(() => window.__mock.cases[0].log.slice(-2).map((one) => one.visibility)), ['private', 'private']);
  await page.done();
});

test('a reason lets an application with such a word be saved, and a field asks when it is left', async () => {
  const page = await opened();
  await page.getByTestId('tab-applications').click();
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-note').fill('Burn-out genoemd.');
  await page.getByTestId('application-save').click();
  const press = page.getByTestId('application-dialog').getByTestId('word-press').filter({ hasText: 'waarschijnlijk over gezondheid' });
  await press.waitFor();
  assert.equal(await press.getByTestId('word-private').isVisible(), false, 'an application has no private form');
  await page.locator('[data-testid="word-reason"][data-reason="work"]:visible').click();
  await page.getByTestId('application-save').click();
  await page.getByTestId('application-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('tab-trajectory').click();
  const field = page.getByTestId('field-programme.goal');
  await field.fill('Werk na de burn-out.');
  await findings(page).first().waitFor();
  assert.equal(await page.locator('[data-testid="word-press"]:visible').count(), 0, 'typing is left alone');
  await field.press('Tab');
  await page.getByTestId('field-programme.start').focus();
  await page.getByTestId('word-press').filter({ hasText: 'of haal het weg' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'field-programme.start', 'and the cursor stays where one is');
  await page.done();
});

test('the names of work are looked at less strictly, and a document’s text as strictly as a field', async () => {
  const page = await opened();
  await page.getByTestId('tab-applications').click();
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-job').fill('Medewerker klachten');
  await page.waitForTimeout(600);
  assert.equal(await findings(page).count(), 0);
  await page.getByTestId('application-note').fill('Klachten van de werknemer.');
  await findings(page).first().waitFor();
  await page.getByTestId('application-dialog').getByRole('button', { name: 'Annuleren' }).click();
  await page.getByTestId('discard-yes').click();
  await page.getByTestId('tab-documents').click();
  await page.getByTestId('new-plan').click();
  await page.getByTestId('section-remarks').fill('Depressief gevoel.');
  await findings(page).filter({ hasText: 'Depressief' }).waitFor();
  await page.done();
});

test('the words are shown as they were typed, harmlessly, and the word is found in the text', async () => {
  const page = await opened();
  await page.getByTestId('tab-trajectory').click();
  const field = page.getByTestId('field-programme.goal');
  await field.fill('😀 <img src=x onerror=alert(1)> \u202eburn-out\u202c');
  await findings(page).first().waitFor();
  await findings(page).first().getByRole('button', { name: /Toon/ }).click();
  const chosen = await field.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(chosen, 'burn-out');
  assert.equal(await page.locator('img[src="x"]').count(), 0);
  await page.done();
});

test('a hundred thousand letters pasted are read as far as they go, and the rest unfolds', async () => {
  const page = await opened();
  await page.keyboard.press('Control+j');
  await page.evaluate(() => {
    const area = document.querySelector('[data-testid="log-text"]');
    area.value = 'klachten en werk. '.repeat(5556);
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    area.value += ' burn-out';
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  });
  await findings(page).first().waitFor();
  assert.equal(await findings(page).count(), 4, 'the rest unfolds');
  await page.getByText(/Toon nog \d+ woorden/).waitFor();
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe finds nothing at the question, and it fits at 200 % zoom, in ${language}`, async () => {
    const page = await opened({ language });
    await page.getByTestId('tab-trajectory').click();
    await page.getByTestId('field-programme.goal').fill('Burn-out, scheiding en klachten, 123456782.');
    await findings(page).first().waitFor();
    await page.getByTestId('word-keep').first().click();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
