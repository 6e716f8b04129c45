/** Noting a contact from anywhere in a few seconds, and reading the log back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo, manyCases, PASSPHRASE } from '../data.js';
import { axe, openCase, startBrowser, unlock } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const line = (n, more = {}) => ({ date: `${String((n % 27) + 1).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}-${2026 - Math.floor(n / 1000)}`, kind: 'call', duration: '', who: '', summary: `Regel ${n}`, result: '', next_step: '', next_step_on: '', visibility: 'report', ...more });
const logOf = (page, at) => page.evaluate((n) => window.__mock.cases[n].log, at);
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

async function tab(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(page);
  await page.getByTestId('tab-log').click();
  await page.locator('sb-log').waitFor();
  return page;
}

test('from the list of today: a case by typing, a template, the text, done, with the keyboard alone', async () => {
  const page = await browser.page({ mock: { cases: [demo, ...manyCases(30)] } });
  await unlock(page);
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-dialog').waitFor();
  assert.equal(await focused(page), 'log-case', 'without a case one begins there');
  await page.keyboard.type('delta');
  await page.locator('[role="option"]').first().waitFor();
  const name = await page.locator('[role="option"]').nth(1).locator('strong').innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByTestId('log-case').inputValue(), name);
  assert.equal(await focused(page), 'log-text', 'then one types');
  await page.getByTestId('log-template-2').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Gebeld over ');
  assert.equal(await page.getByTestId('log-duration').inputValue(), '15');
  await page.keyboard.type('de vacature.');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  const kept = await page.evaluate((wanted) => window.__mock.cases.filter((one) => one.facts['employee.name|'].value === wanted).flatMap((one) => one.log), name);
  assert.equal(kept.length, 1);
  assert.deepEqual([kept[0].kind, kept[0].minutes, kept[0].summary, kept[0].date, kept[0].visibility], ['call', 15, 'Gebeld over de vacature.', '2026-11-22', 'report']);
  await page.locator('.toast').getByRole('button', { name: 'Openen' }).click();
  await page.locator('[data-testid="log-entry"]:focus').getByText('de vacature').waitFor();
  assert.equal(await page.getByTestId('case-name').innerText(), name);
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('a case made a moment ago can be chosen, and the list of cases follows', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await unlock(page);
  await page.getByTestId('nav-cases').click();
  await page.getByTestId('case-row').waitFor();
  await page.keyboard.press('Control+n');
  await page.getByTestId('new-case-name').fill('Sofia Marin');
  await page.getByTestId('new-case-first-sick-day').fill('15-9-25');
  await page.keyboard.press('Enter');
  await page.getByTestId('case-name').filter({ hasText: 'Sofia Marin' }).waitFor();
  await page.getByTestId('nav-today').click();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-case').fill('sofia');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByTestId('log-case').inputValue(), 'Sofia Marin');
  await page.done();
});

test('the line can be taken back from its message, from anywhere', async () => {
  const page = await browser.page({ mock: { cases: [demo, ...manyCases(3)] } });
  await unlock(page);
  await page.getByTestId('quick-log').click();
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-error').filter({ hasText: 'Kies eerst een dossier' }).waitFor();
  await page.getByTestId('log-case').fill('ananya');
  await page.keyboard.press('Enter');
  await page.getByTestId('log-text').fill('Even gebeld.');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-saved').waitFor();
  assert.equal((await logOf(page, 0)).length, 4);
  await page.locator('.toast').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.locator('.toast').getByText('De regel is weer weg.').waitFor();
  assert.equal((await logOf(page, 0)).length, 3);
  await page.done();
});

test('the open case is chosen, its milestones can be named, and everything is kept', async () => {
  const page = await tab({ cases: [{ ...demo, facts: { ...demo.facts, 'milestone.what|r1': 'Cv is af', 'milestone.phase|r1': '1' } }] });
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-case').inputValue(), 'Ananya Rao');
  assert.equal(await focused(page), 'log-text');
  await page.getByTestId('log-template-1').click();
  await page.keyboard.type('het cv.');
  await page.getByTestId('log-minutes-45').click();
  await page.getByTestId('log-private').check();
  await page.locator('.more-fields summary').click();
  await page.getByTestId('log-milestone').selectOption({ label: 'Cv is af' });
  await page.getByTestId('log-phase').selectOption('1');
  assert.equal(await page.getByTestId('log-service').inputValue(), 'progress_meeting');
  await page.getByTestId('log-next').fill('Sturen');
  await page.getByTestId('log-next-on').fill('+1w');
  await page.getByTestId('log-save').click();
  const first = page.getByTestId('log-entry').first();
  await first.getByText('Cv is af').waitFor();
  const text = await first.innerText();
  for (const part of ['45 min', 'privé', 'Voortgang besproken: het cv.', 'Sturen (op 29\u201111\u20112026)', 'voortgangsgesprekken', '1 Oriëntatie']) assert.ok(text.includes(part), part);
  await page.done();
});

test('pressing twice makes one line', async () => {
  const page = await tab();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Eén keer.');
  await page.getByTestId('log-text').evaluate((area) => { for (let n = 0; n < 3; n += 1) area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })); });
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  assert.equal((await logOf(page, 0)).length, 4);
  await page.done();
});

test('another template takes the place of the first, and never of what was typed', async () => {
  const page = await tab();
  await page.getByTestId('log-new').click();
  await page.getByTestId('log-template-5').click();
  assert.match(await page.getByTestId('log-text').inputValue(), /^Niet verschenen/);
  await page.getByTestId('log-template-6').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Met de werkgever besproken: ');
  await page.getByTestId('log-text').fill('Eigen woorden');
  await page.getByTestId('log-template-7').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Eigen woorden');
  assert.equal(await page.getByTestId('log-template-7').getAttribute('aria-pressed'), 'true');
  await page.done();
});

test('what was left is there again in the same case only, and gone after locking', async () => {
  const page = await browser.page({ mock: { cases: [demo, ...manyCases(2)] } });
  await openCase(page);
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Half af');
  await page.keyboard.press('Escape');
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('nav-cases').click();
  await page.getByTestId('case-row').nth(1).click();
  await page.getByTestId('case-name').filter({ hasNotText: 'Ananya' }).waitFor();
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-text').inputValue(), '', 'another case begins empty');
  await page.keyboard.press('Escape');
  await page.getByTestId('nav-cases').click();
  await page.getByTestId('case-row').filter({ hasText: 'Ananya' }).click();
  await page.getByTestId('case-name').filter({ hasText: 'Ananya' }).waitFor();
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Half af');
  await page.getByText('Hier staat nog wat je eerder typte.').waitFor();
  await page.getByRole('button', { name: 'Leegmaken' }).click();
  assert.equal(await page.getByTestId('log-text').inputValue(), '');
  await page.getByTestId('log-text').fill('Weer iets');
  await page.keyboard.press('Control+l');
  await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock').click();
  await page.getByTestId('nav-cases').click();
  await page.getByTestId('case-row').filter({ hasText: 'Ananya' }).click();
  await page.getByTestId('case-name').waitFor();
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-text').inputValue(), '');
  await page.done();
});

test('cancelling asks before it throws away, and Escape keeps what was typed and says so', async () => {
  const page = await tab();
  const dialog = page.getByTestId('log-dialog');
  const cancel = () => dialog.getByRole('button', { name: 'Annuleren' }).click();
  await page.keyboard.press('Control+j');
  await cancel();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Half af');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.toast').getByText('Je tekst staat er nog').waitFor();
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Half af');
  await cancel();
  await page.getByTestId('discard-no').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Half af');
  await cancel();
  await page.getByTestId('discard-yes').click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+j');
  assert.equal(await page.getByTestId('log-text').inputValue(), '');
  await page.getByTestId('log-template-2').click();
  await cancel();
  await page.getByTestId('discard').waitFor();
  await page.done();
});

test('a duration or date that cannot be read says so at its field, and a next step may lie ahead', async () => {
  const page = await tab();
  await page.keyboard.press('Control+j');
  await page.getByTestId('log-text').fill('Gebeld.');
  await page.getByTestId('log-next-on').fill('+2w');
  await page.waitForFunction(() => document.querySelector('[data-testid="log-next-on"]').closest('sb-date-field').querySelector('.date-read').textContent.includes('2026'));
  assert.equal(await page.getByTestId('log-next-on-problem').isVisible(), false);
  await page.getByTestId('log-duration').fill('abc');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-duration-problem').filter({ hasText: 'geen getal' }).waitFor();
  assert.equal(await focused(page), 'log-duration');
  await page.getByTestId('log-duration').fill('45');
  await page.getByTestId('log-duration-problem').waitFor({ state: 'hidden' });
  await page.getByTestId('log-date').fill('');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-date-problem').filter({ hasText: 'leeg' }).waitFor();
  assert.equal(await focused(page), 'log-date');
  await page.getByTestId('log-date').fill('vandaag');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-dialog').waitFor({ state: 'detached' });
  await page.done();
});

test('a line is changed in the same form, with everything in it', async () => {
  const page = await tab();
  await page.getByTestId('log-entry').first().getByRole('button', { name: /^Wijzigen/ }).click();
  assert.match(await page.getByTestId('log-text').inputValue(), /^Zoekrichtingen besproken/);
  assert.equal(await page.getByTestId('log-duration').inputValue(), '60');
  assert.equal(await page.getByTestId('log-case').count(), 0, 'a line stays in its case');
  assert.ok(await page.getByTestId('log-kind').isVisible());
  await page.getByTestId('log-text').fill('Anders.');
  await page.keyboard.press('Escape');
  await page.getByTestId('discard-no').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Anders.', 'Escape does not throw a change away');
  await page.getByTestId('log-save').click();
  await page.getByTestId('log-entry').first().getByText('Anders.').waitFor();
  assert.equal((await logOf(page, 0)).length, 3);
  await page.done();
});

test('the log is filtered and searched, by month', async () => {
  const page = await tab();
  await page.locator('.log-month h3').filter({ hasText: 'november 2026 · 3 regels' }).waitFor();
  await page.getByTestId('log-filter-who').selectOption('private');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="log-entry"]').length === 1);
  await page.getByText('1 regel gevonden').waitFor();
  await page.getByTestId('log-clear').click();
  assert.equal(await page.getByTestId('log-filter-who').inputValue(), '');
  assert.equal(await page.getByTestId('log-entry').count(), 3);
  await page.getByTestId('log-filter').fill('netwerk GESPREKKEN');
  assert.equal(await page.getByTestId('log-entry').count(), 1);
  await page.getByTestId('log-filter-kind').selectOption('meeting');
  await page.getByText('Geen regel past bij deze keuze.').waitFor();
  await page.getByTestId('log-clear').click();
  await page.getByTestId('log-filter-phase').selectOption('1');
  assert.equal(await page.getByTestId('log-entry').count(), 3, 'without a phase of its own, a line has that of its day');
  await page.getByTestId('log-filter-phase').selectOption('3');
  await page.getByText('Geen regel past bij deze keuze.').waitFor();
  await page.done();
});

test('a talk with somebody outside is private unless the coach says otherwise', async () => {
  const page = await tab();
  const kept = () => page.locator('.who-reads input:checked').inputValue();
  await page.getByTestId('log-new').click();
  assert.equal(await kept(), 'report');
  await page.locator('.more-fields summary').click();
  await page.getByTestId('log-kind').selectOption('third_party');
  assert.equal(await kept(), 'private');
  await page.getByTestId('log-kind').selectOption('meeting');
  assert.equal(await kept(), 'report');
  await page.getByTestId('log-report').click();
  await page.getByTestId('log-kind').selectOption('third_party');
  assert.equal(await kept(), 'report', 'the coach chose');
  await page.done();
});

test('of two thousand lines a part stands there, and a line far down is found by the way to it', async () => {
  const page = await tab({ cases: [{ ...demo, log: Array.from({ length: 2000 }, (_, n) => line(n)) }] });
  assert.equal(await page.getByTestId('log-entry').count(), 60);
  await page.getByTestId('log-older').filter({ hasText: '1940' }).click();
  assert.equal(await page.getByTestId('log-entry').count(), 120);
  const most = await page.evaluate(() => {
    const input = document.querySelector('[data-testid="log-filter"]');
    return ['R', 'Re', 'Regel 19', '', 'Regel 7', ''].map((text) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return document.querySelectorAll('[data-testid="log-entry"]').length;
    });
  });
  for (const rows of most) assert.ok(rows <= 120, `${rows} rows`);
  await page.evaluate(async () => {
    const { goTo } = await import('/views/go-to.js');
    const { state } = await import('/program.js');
    const last = state.view.log.at(-1);
    await goTo({ case_id: state.view.case_id, tab: 'log', step: null, field: null, row: '', entry: last.id });
  });
  await page.locator('[data-testid="log-entry"]:focus').waitFor();
  await page.done();
});

test('markup, other directions, emoji and a hundred thousand letters are shown as typed', async () => {
  const odd = `<script>window.broken = 1</script> \u202eabc\u202c 😀 مرحبا ${'x'.repeat(100_000)}`;
  const page = await tab({ cases: [{ ...demo, log: [line(1, { summary: odd, who: '<b>Wie</b>' })] }] });
  assert.equal(await page.evaluate(() => window.broken), undefined);
  const text = await page.getByTestId('log-entry').innerText();
  assert.ok(text.includes('<script>') && text.includes('مرحبا') && text.includes('<b>Wie</b>'));
  assert.ok(text.length < 1500, 'clipped');
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
  assert.ok(wide <= room);
  await page.getByRole('button', { name: 'Toon de hele tekst' }).click();
  assert.ok((await page.getByTestId('log-entry').innerText()).length > 100_000);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe finds nothing in the dialog and the list of cases, and it fits at 200 % zoom, in ${language}`, async () => {
    const page = await browser.page({ mock: { language, cases: [demo, ...manyCases(12)] } });
    await unlock(page);
    await page.keyboard.press('Control+j');
    await page.getByTestId('log-case').press('ArrowDown');
    await page.locator('[role="option"]').first().waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    assert.ok(await page.getByTestId('log-dialog').isVisible(), 'Escape folds the list first');
    await page.locator('.more-fields summary').click();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    const { wide, room } = await page.evaluate(() => ({ wide: document.querySelector('dialog').scrollWidth, room: document.querySelector('dialog').clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}

test('what came of an appointment is noted with its day, kind and person', async () => {
  const appointment = { 'appointment.on|r1': '20-11-2026', 'appointment.kind|r1': 'call', 'appointment.what|r1': 'Kennismaking', 'appointment.with|r1': 'Sanne de Boer' };
  const page = await browser.page({ mock: { cases: [{ ...demo, facts: { ...demo.facts, ...appointment, 'appointment.on|r2': '30-11-2026', 'appointment.what|r2': 'Later' } }] } });
  await openCase(page);
  await page.getByTestId('tab-trajectory').click();
  await page.getByTestId('step-appointments').click();
  await page.getByTestId('appointment-note-r1').click();
  assert.equal(await page.getByTestId('log-text').inputValue(), 'Kennismaking: ');
  assert.equal(await page.getByTestId('log-date').inputValue(), '20-11-2026');
  assert.equal(await page.getByTestId('log-kind').inputValue(), 'call');
  assert.equal(await page.getByTestId('log-who').inputValue(), 'Sanne de Boer');
  await page.getByTestId('log-dialog').getByRole('button', { name: 'Annuleren' }).click();
  assert.equal(await page.getByTestId('appointment-note-r2').isVisible(), false, 'its day has not come');
  await page.done();
});
