/** What a changed fact moves is shown at its field before it is saved. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const calls = (page, name) => page.evaluate((wanted) => window.__mock.calls.filter((one) => one === wanted).length, name);
const keptValue = (page, key) => page.evaluate((name) => window.__mock.cases[0].facts[name]?.value ?? null, key);

async function step(page, name, mock = {}, tab = 'facts') {
  const opened = page ?? await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(opened);
  await opened.getByTestId(`tab-${tab}`).click();
  await opened.getByTestId(`step-${name}`).click();
  await opened.getByTestId(`step-panel-${name}`).waitFor();
  return opened;
}

test('a date that moves others waits until it is applied', async () => {
  const page = await step(null, 'permit');
  await page.getByTestId('field-permit.expires_on').fill('31-8-2027');
  const panel = page.getByTestId('moves-panel');
  await panel.waitFor();
  const told = await panel.innerText();
  assert.match(told, /Dit verschuift 2 datums/);
  assert.match(told, /Vergunning eindigt[\s\S]*31-05-2027[\s\S]*31-08-2027[\s\S]*ruim 13 weken later/);
  assert.match(told, /Botsing weg: De vergunning loopt af vóór het einde van het traject/);
  assert.equal(await calls(page, 'fact_set'), 0);
  assert.equal(await keptValue(page, 'permit.expires_on|'), '2027-05-31');
  await page.getByTestId('moves-apply').click();
  await panel.waitFor({ state: 'detached' });
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  assert.equal(await keptValue(page, 'permit.expires_on|'), '2027-08-31');
  assert.equal(await calls(page, 'fact_set'), 1);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'field-permit.expires_on');
  await page.getByTestId('undo').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="undo"]').disabled);
  assert.equal(await keptValue(page, 'permit.expires_on|'), '2027-05-31');
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('Enter applies, Escape and “Laat staan” put the old value back', async () => {
  const page = await step(null, 'sickness');
  const field = page.getByTestId('field-sickness.first_sick_day');
  await field.fill('1-10-2025');
  await page.getByTestId('moves-panel').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('moves-panel').waitFor({ state: 'detached' });
  assert.equal(await field.inputValue(), '15-09-2025');
  await field.fill('2-10-2025');
  await page.getByTestId('moves-cancel').click();
  assert.equal(await field.inputValue(), '15-09-2025');
  assert.equal(await calls(page, 'fact_set'), 0);
  await field.fill('3-10-2025');
  await page.getByTestId('moves-panel').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('moves-panel').waitFor({ state: 'detached' });
  await page.waitForFunction(() => window.__mock.cases[0].facts['sickness.first_sick_day|'].value === '2025-10-03');
  assert.equal(await calls(page, 'fact_set'), 1);
  await page.done();
});

test('Enter before the answer came asks at once, and does not skip the question', async () => {
  const page = await step(null, 'permit');
  await page.getByTestId('field-permit.category').focus();
  const field = page.getByTestId('field-permit.expires_on');
  await field.fill('31-8-2027');
  await page.waitForTimeout(200);
  await field.press('Enter');
  await page.getByTestId('moves-panel').waitFor();
  assert.equal(await calls(page, 'fact_set'), 0);
  await field.press('Enter');
  await page.waitForFunction(() => window.__mock.calls.includes('fact_set'));
  await page.done();
});

test('typing on takes the question back and asks again', async () => {
  const page = await step(null, 'permit');
  const field = page.getByTestId('field-permit.expires_on');
  await field.fill('31-8-2027');
  await page.getByTestId('moves-panel').waitFor();
  await field.fill('31-12-2027');
  await page.getByTestId('moves-panel').filter({ hasText: '31-12-2027' }).waitFor();
  assert.equal(await calls(page, 'fact_set'), 0);
  await page.done();
});

test('texts and values that are the same ask nothing, and what only adds a date is saved at once', async () => {
  const bare = { facts: { 'employee.name': 'Sofia Marin', 'sickness.first_sick_day': '15-09-2025' } };
  const page = await step(null, 'employer', { cases: [bare] });
  await page.getByTestId('field-employer.contact').fill('P. de Groot');
  await page.waitForFunction(() => window.__mock.calls.includes('fact_set'));
  assert.equal(await calls(page, 'fact_preview'), 0, 'a text is not previewed');
  await page.getByTestId('step-sickness').click();
  const first = page.getByTestId('field-sickness.first_sick_day');
  await first.fill('15-9-25');
  await first.blur();
  await page.waitForTimeout(700);
  assert.equal(await calls(page, 'fact_preview'), 0, 'the same day in other words');
  assert.equal(await calls(page, 'fact_set'), 1);
  await page.waitForFunction(() => document.querySelector('[data-testid="field-sickness.first_sick_day"]').value === '15-09-2025');
  await page.getByTestId('step-permit').click();
  await page.getByTestId('field-permit.expires_on').fill('31-12-2028');
  await page.waitForFunction(() => window.__mock.cases[0].facts['permit.expires_on|']?.value === '2028-12-31');
  assert.equal(await page.getByTestId('moves-panel').count(), 0);
  await page.done();
});

test('a question that waits follows what else is changed', async () => {
  const page = await step(null, 'permit');
  await page.getByTestId('field-permit.expires_on').fill('31-8-2027');
  await page.getByTestId('moves-panel').getByText('ruim 13 weken later').first().waitFor();
  await page.evaluate(async () => {
    const { setFact } = await import('/program.js');
    await setFact('permit.expires_on', '', '30-8-2027');
  });
  await page.getByTestId('moves-panel').getByText('1 dag later').first().waitFor();
  assert.equal(await page.getByTestId('field-permit.expires_on').inputValue(), '31-8-2027');
  await page.done();
});

test('leaving the page saves what was asked about, and says what it moved', async () => {
  const page = await step(null, 'permit');
  await page.getByTestId('field-permit.expires_on').fill('31-8-2027');
  await page.getByTestId('moves-panel').waitFor();
  await page.getByTestId('tab-overview').click();
  await page.getByText('Je wijziging is bewaard. Dit verschuift 2 datums.').first().waitFor();
  assert.equal(await keptValue(page, 'permit.expires_on|'), '2027-08-31');
  await page.locator('.toast button.link').click();
  await page.waitForFunction(() => window.__mock.cases[0].facts['permit.expires_on|'].value === '2027-05-31');
  await page.done();
});

test('locking saves what was asked about', async () => {
  const page = await step(null, 'permit');
  await page.getByTestId('field-permit.expires_on').fill('31-8-2027');
  await page.getByTestId('moves-panel').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.equal(await keptValue(page, 'permit.expires_on|'), '2027-08-31');
  assert.equal(await page.getByTestId('moves-panel').count(), 0);
  await page.done();
});

test('a long list unfolds, and a date in a letter is said to stay', async () => {
  const letter = { ...demo, facts: { ...demo.facts, 'station.letter_date|pw.wia_application': '01-07-2027' } };
  const page = await step(null, 'sickness', { cases: [letter] });
  await page.getByTestId('field-sickness.first_sick_day').fill('1-10-2025');
  const panel = page.getByTestId('moves-panel');
  await panel.waitFor();
  assert.equal(await panel.locator('.moved').count(), 6);
  const more = panel.getByText(/^en nog \d+$/);
  const n = Number((await more.innerText()).replace(/\D/g, ''));
  await more.click();
  assert.equal(await panel.locator('.moved').count(), 6 + n);
  await panel.getByText('In de brief staat 01-07-2027. Die datum blijft.').waitFor();
  await page.done();
});

test('a conflict that grows is told with how long it was and becomes, and is asked about by itself', async () => {
  const page = await step(null, 'programme', {}, 'trajectory');
  await page.getByTestId('field-programme.planned_end').fill('30-7-2028');
  const panel = page.getByTestId('moves-panel');
  await panel.waitFor();
  assert.match(await panel.innerText(), /Botsing wordt groter: De vergunning loopt af vóór het einde van het traject, van 8 weken naar 60 weken/);
  await page.getByTestId('moves-cancel').click();
  const told = await page.evaluate(async () => {
    const { mustBeSeen, movesSentence, changedText } = await import('/views/case/form/moves.js');
    const none = { dates: [], conflicts_new: [], conflicts_gone: [] };
    const title = { nl: 'Vergunning', en: 'Permit' };
    const change = (days_before, days) => ({ ...none, conflicts_changed: [{ days_before, conflict: { id: 'C1', title, days } }] });
    return [change(28, 392), change(30, 29)].map((moves) => [mustBeSeen(moves), movesSentence(moves), changedText(moves.conflicts_changed[0])]);
  });
  assert.deepEqual(told, [
    [true, 'Dit maakt 1 botsing groter', 'Botsing wordt groter: Vergunning, van 4 weken naar 56 weken'],
    [false, 'Er verschuift niets', 'Botsing wordt kleiner: Vergunning, van 30 dagen naar 29 dagen'],
  ]);
  await page.done();
});

test('dates on which much hangs come first and carry their sign', async () => {
  const page = await step(null, 'sickness');
  await page.getByTestId('field-sickness.first_sick_day').fill('1-10-2025');
  const panel = page.getByTestId('moves-panel');
  await panel.waitFor();
  const red = await panel.locator('.moved').evaluateAll((rows) => rows.map((row) => row.querySelector('.severity')?.getClientRects().length > 0));
  assert.ok(red.includes(true) && red.includes(false));
  assert.equal(red.lastIndexOf(true) < red.indexOf(false), true);
  await page.done();
});

test('a row goes only after showing what that moves', async () => {
  const again = { ...demo, facts: { ...demo.facts, 'interruption.recovered_on|r9': '01-03-2026', 'interruption.sick_again_on|r9': '15-03-2026' } };
  const page = await step(null, 'sickness', { cases: [again] });
  await page.getByTestId('remove-interruption-r9').click();
  await page.getByTestId('moves-panel').getByText('14 dagen eerder').first().waitFor();
  await page.getByTestId('moves-cancel').click();
  assert.equal(await keptValue(page, 'interruption.recovered_on|r9'), '2026-03-01');
  await page.getByTestId('remove-interruption-r9').click();
  await page.getByTestId('moves-apply').click();
  await page.getByTestId('field-interruption.recovered_on-r9').waitFor({ state: 'detached' });
  assert.equal(await keptValue(page, 'interruption.recovered_on|r9'), null);
  await page.done();
});

test('a letter’s date asks about the other dates it moves, and not about its own', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  const field = page.getByTestId('field-station.letter_date-pw.waiting_period_end');
  await field.fill('20-9-2027');
  await field.blur();
  const panel = page.getByTestId('moves-panel');
  await panel.waitFor();
  assert.match(await panel.innerText(), /WIA begint/);
  assert.doesNotMatch(await panel.innerText(), /Einde van de wachttijd/);
  await page.getByTestId('moves-cancel').click();
  await page.waitForFunction(() => document.querySelector('[data-testid="field-station.letter_date-pw.waiting_period_end"]').value === '');
  assert.equal(await calls(page, 'fact_set'), 0);
  await page.done();
});

test('where the question cannot be asked, what was typed is saved', async () => {
  const page = await step(null, 'permit', { broken: { fact_preview: { code: 'internal' } } });
  await page.getByTestId('field-permit.expires_on').fill('31-8-2027');
  await page.waitForFunction(() => window.__mock.cases[0].facts['permit.expires_on|'].value === '2027-08-31');
  await page.done();
});

test('parts that are rarely needed are folded, and open where something stands in them', async () => {
  const sanction = { ...demo, facts: { ...demo.facts, 'sanction.sent_on': '01-11-2026' } };
  const page = await step(null, 'sickness', { cases: [sanction] });
  await page.getByTestId('field-sanction.sent_on').waitFor();
  assert.equal(await page.getByTestId('field-iva.applied_on').isVisible(), false);
  await page.locator('summary', { hasText: 'Vervroegde IVA' }).click();
  assert.equal(await page.getByTestId('field-iva.applied_on').isVisible(), true);
  assert.match(await page.locator('summary', { hasText: 'Loonsanctie' }).innerText(), /1 ingevuld/);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`the question and the new step have nothing that axe minds, in ${language}`, async () => {
    const page = await browser.page({ mock: { language, cases: [demo] } });
    await step(page, 'sickness');
    await page.getByTestId('field-sickness.first_sick_day').fill('1-10-2025');
    await page.getByTestId('moves-panel').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    await page.getByTestId('step-placement').click();
    await page.getByTestId('step-panel-placement').waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
