/** Another course of events on a copy: the case stays as it is until a scenario is adopted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const calls = (page, name) => page.evaluate((wanted) => window.__mock.calls.filter((one) => one === wanted).length, name);
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName ?? '');
const facts = (page) => page.evaluate(() => window.__mock.cases[0].facts);

async function whatIf(mock = {}, wish = {}) {
  const page = await browser.page({ ...wish, mock: { cases: [demo], ...mock } });
  await openCase(page);
  await page.getByTestId('tab-whatif').click();
  await page.getByTestId('whatif-add').waitFor();
  return page;
}

async function addCourse(page, key) {
  await page.getByTestId('whatif-add').click();
  await page.getByTestId(`whatif-course-${key}`).click();
}

async function addField(page, key, filter = '') {
  await page.getByTestId('whatif-add').click();
  if (filter) await page.getByTestId('whatif-search').fill(filter);
  await page.getByTestId(`whatif-add-${key}`).click();
}

/** A scenario with a longer permit, kept under that name. */
async function keep(page, name = 'Verlengd') {
  await addField(page, 'permit.expires_on');
  await page.getByTestId('whatif-field-permit.expires_on').fill('31-12-2027');
  await page.getByTestId('whatif-moved-ind.permit_expiry').waitFor();
  await page.getByTestId('scenario-name').fill(name);
  await page.getByTestId('scenario-save').click();
  await page.locator('.scenario-name', { hasText: name }).waitFor();
}

test('nothing tried yet invites, and a course of events shows what moves without touching the case', async () => {
  const page = await whatIf();
  const before = await facts(page);
  await page.getByText('Kijk vooruit, zonder iets te wijzigen').waitFor();
  await addCourse(page, 'ind');
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'whatif-field-permit.renewal_applied_on');
  assert.equal(await page.getByTestId('whatif-field-permit.expires_on').inputValue(), '31-05-2027', 'one goes on from what is');
  await page.getByText('Nog alles zoals nu.').waitFor();
  assert.equal(await calls(page, 'what_if'), 0);
  await page.getByTestId('whatif-field-permit.expires_on').fill('31-12-2027');
  const row = page.getByTestId('whatif-moved-ind.permit_expiry');
  await row.waitFor();
  assert.match(await row.innerText(), /31-05-2027\s+31-12-2027[\s\S]*ruim 30 weken later/);
  await page.getByTestId('whatif-conflict-gone-C1').locator('s').getByText('De vergunning loopt af vóór het einde van het traject').waitFor();
  await page.getByTestId('whatif-conflict-gone-C2').waitFor();
  assert.equal(await page.locator('[data-testid^="whatif-conflict-C"]').count(), 0);
  assert.deepEqual(await facts(page), before);
  assert.equal(await calls(page, 'fact_set'), 0);
  assert.match(await page.locator('main').innerText(), /bevestigen door de IND of een immigratieadvocaat/);
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('a conflict that appears is shown in red, with its question', async () => {
  const free = { ...demo, facts: { ...demo.facts, 'permit.expires_on': '31-12-2028' } };
  const page = await whatIf({ cases: [free] });
  await addCourse(page, 'programme');
  await addField(page, 'permit.expires_on', 'geldig tot en met');
  await page.getByTestId('whatif-field-permit.expires_on').fill('1-6-2027');
  const conflict = page.getByTestId('whatif-conflict-C1');
  await conflict.waitFor();
  const said = await conflict.innerText();
  for (const words of [/nieuw/, /Laat de IND of een immigratieadvocaat dit bevestigen/, /Wanneer vraagt u de verlenging aan/]) assert.match(said, words);
  await page.done();
});

test('both lines stand on one scale, and a station that moves leads to its line in the table', async () => {
  const page = await whatIf();
  await addCourse(page, 'programme');
  await page.getByTestId('whatif-field-programme.planned_end').fill('31-12-2027');
  await page.getByTestId('whatif-moved-track2.final_report').waitFor();
  const x = (testid) => page.getByTestId(testid).evaluate((node) => Number(/translate\(([\d.]+)/.exec(node.getAttribute('transform'))[1]));
  await page.getByTestId('then-station-track2.final_report').waitFor();
  assert.equal(await x('now-station-pw.problem_analysis'), await x('then-station-pw.problem_analysis'), 'what stays, stays in its place');
  assert.ok(await x('then-station-track2.final_report') > await x('now-station-track2.final_report') + 20);
  assert.match(await page.getByTestId('then-station-track2.final_report').getAttribute('aria-label'), /14-01-2028/);
  assert.match(await page.getByTestId('now-station-track2.final_report').getAttribute('aria-label'), /13-08-2027/);
  await page.getByTestId('then-station-track2.final_report').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'whatif-moved-track2.final_report');
  await page.getByTestId('now-station-pw.wia_application').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('reason').waitFor();
  await page.done();
});

test('any field is found by its words, in both languages', async () => {
  const page = await whatIf();
  await page.getByTestId('whatif-add').click();
  await page.getByTestId('whatif-search').fill('loonsanctie uwv');
  assert.equal(await page.getByTestId('whatif-add-sanction.sent_on').isVisible(), true);
  assert.equal(await page.getByTestId('whatif-add-employment.end').count(), 0);
  await page.getByTestId('whatif-search').fill('zzz');
  await page.getByText('Geen gegeven gevonden met ‘zzz’.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByTestId('whatif-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('lang-en').click();
  await addField(page, 'employment.end', 'end of the contract');
  await page.getByTestId('whatif-field-employment.end').waitFor();
  await page.done();
});

test('new rows of a group get names of their own', async () => {
  const page = await whatIf();
  await addCourse(page, 'recovery');
  await page.getByTestId('whatif-field-interruption.recovered_on').fill('1-3-2027');
  await page.getByTestId('whatif-field-interruption.sick_again_on').fill('15-3-2027');
  await page.getByTestId('whatif-moved-pw.waiting_period_end').filter({ hasText: '14 dagen later' }).waitFor();
  await addCourse(page, 'recovery');
  const fields = page.locator('[data-testid^="whatif-field-interruption.recovered_on"]');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid^="whatif-field-interruption.recovered_on"]').length === 2);
  await fields.nth(1).fill('1-5-2027');
  await page.locator('[data-testid^="whatif-field-interruption.sick_again_on"]').nth(1).fill('11-5-2027');
  await page.getByTestId('whatif-moved-pw.waiting_period_end').filter({ hasText: '24 dagen later' }).waitFor();
  await page.getByTestId('scenario-name').fill('Twee keer hersteld');
  await page.getByTestId('scenario-save').click();
  await page.locator('.scenario-name', { hasText: 'Twee keer hersteld' }).waitFor();
  const rows = await page.evaluate(() => [...new Set(window.__mock.cases[0].scenarios[0].facts.map((fact) => fact.row))]);
  assert.equal(rows.length, 2);
  await page.done();
});

test('what cannot be read, or contradicts, says so at its field', async () => {
  const page = await whatIf();
  await addField(page, 'permit.expires_on');
  const field = page.getByTestId('whatif-field-permit.expires_on');
  await field.fill('31-02-2027');
  await page.getByText('Deze dag bestaat niet.').waitFor();
  await field.fill('1-1-2020');
  await page.locator('.change').getByText('Deze datum mag niet vóór ‘Vergunning sinds’ liggen.').waitFor();
  await addField(page, 'permit.salary_month', 'brutoloon');
  await page.getByTestId('whatif-field-permit.salary_month').fill('veel');
  await page.locator('.change').getByText('Dit is geen getal.').waitFor();
  assert.equal(await page.getByTestId('whatif-field-permit.salary_month').getAttribute('aria-invalid'), 'true');
  await page.done();
});

test('a scenario is kept, opened, renamed, thrown away and brought back', async () => {
  const page = await whatIf();
  await keep(page);
  assert.equal(await page.getByTestId('scenario-save').isDisabled(), true, 'nothing new to keep');
  await page.getByTestId('scenario-new').click();
  await page.getByTestId('whatif-field-permit.expires_on').waitFor({ state: 'detached' });
  await page.locator('.scenario-name').click();
  assert.equal(await page.getByTestId('whatif-field-permit.expires_on').inputValue(), '31-12-2027');
  await page.getByTestId('whatif-moved-ind.permit_expiry').waitFor();
  await page.getByTestId('scenario-name').fill('Een jaar langer');
  await page.getByTestId('scenario-save').click();
  await page.locator('.scenario-name', { hasText: 'Een jaar langer' }).waitFor();
  assert.equal(await page.locator('.scenario').count(), 1);
  await page.locator('[data-testid^="scenario-remove-"]').click();
  await page.locator('.scenario').waitFor({ state: 'detached' });
  await page.locator('.toast button.link').click();
  await page.locator('.scenario-name', { hasText: 'Een jaar langer' }).waitFor();
  await page.done();
});

test('a scenario without a name or a change is refused at its name', async () => {
  const page = await whatIf();
  await addField(page, 'employment.end');
  assert.equal(await page.getByTestId('scenario-save').isDisabled(), true);
  await page.getByTestId('whatif-field-employment.end').fill('31-12-2027');
  await page.getByTestId('whatif-moved-ind.search_end').waitFor();
  await page.getByTestId('scenario-save').click();
  await page.getByTestId('scenario-problem').filter({ hasText: 'Geef het scenario een naam.' }).waitFor();
  assert.equal(await focused(page), 'scenario-name');
  await page.getByTestId('scenario-adopt').click();
  await page.getByTestId('scenario-problem').filter({ hasText: 'naam' }).waitFor();
  assert.equal(await page.getByTestId('adopt-dialog').count(), 0);
  await page.done();
});

test('opening another scenario asks before it loses what is not kept', async () => {
  const page = await whatIf();
  await keep(page);
  await page.getByTestId('whatif-field-permit.expires_on').fill('31-3-2028');
  await page.getByTestId('whatif-moved-ind.permit_expiry').filter({ hasText: '31-03-2028' }).waitFor();
  await page.getByTestId('scenario-new').click();
  await page.getByText('Wijzigingen niet bewaard').first().waitFor();
  await page.keyboard.press('Escape');
  // As it was typed, or as it was read.
  assert.match(await page.getByTestId('whatif-field-permit.expires_on').inputValue(), /^31-0?3-2028$/);
  await page.getByTestId('scenario-new').click();
  await page.getByTestId('confirm-yes').click();
  await page.getByText('Kijk vooruit').waitFor();
  await page.done();
});

test('what has yet to happen is no problem on the copy, and is told before it is adopted', async () => {
  const page = await whatIf();
  await addCourse(page, 'wia');
  const field = page.getByTestId('whatif-field-sickness.wia_application_received_on');
  await field.fill('1-6-2027');
  await field.blur();
  await page.getByTestId('scenario-name').fill('Later aanvragen');
  await page.getByTestId('scenario-save').click();
  await page.locator('.scenario-name', { hasText: 'Later aanvragen' }).waitFor();
  assert.equal(await page.locator('sb-what-if .problem:visible').count(), 0);
  assert.equal(await field.getAttribute('aria-invalid'), null);
  await page.getByTestId('scenario-adopt').click();
  await page.getByTestId('adopt-dialog').locator('.adopt-facts', { hasText: /01-06-2027\s*ligt nog in de toekomst/ }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'adopt-reason');
  assert.deepEqual(await axe(page), []);
  await page.done();
});

test('a conflict that grows or shrinks says from what to what', async () => {
  const page = await whatIf();
  await addCourse(page, 'programme');
  const end = page.getByTestId('whatif-field-programme.planned_end');
  await end.fill('30-7-2028');
  const card = page.getByTestId('whatif-conflict-changed-C1');
  await card.getByText('Botsing wordt groter').waitFor();
  assert.match(await card.innerText(), /van 8 weken naar 60 weken[\s\S]*bevestigen/);
  assert.deepEqual(await axe(page), []);
  await end.fill('15-6-2027');
  await card.getByText('Botsing wordt kleiner: De vergunning loopt af vóór het einde van het traject, van 8 weken naar 2 weken').waitFor();
  assert.doesNotMatch(await card.innerText(), /bevestigen/);
  await page.done();
});

test('adopting asks why, shows once more what moves, and one undo takes all of it back', async () => {
  const page = await whatIf();
  const before = await facts(page);
  await addCourse(page, 'contract');
  await page.getByTestId('whatif-field-employment.end').fill('31-12-2027');
  await keep(page, 'Langer blijven');
  await page.getByTestId('scenario-adopt').click();
  const dialog = page.getByTestId('adopt-dialog');
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /Einde van het contract[\s\S]*30-09-2027 → 31-12-2027[\s\S]*Vergunning geldig tot en met[\s\S]*31-05-2027 → 31-12-2027/);
  assert.match(await dialog.innerText(), /Vergunning eindigt/);
  await page.getByTestId('adopt-confirm').click();
  await dialog.getByText('Schrijf op waarom je dit overneemt.').waitFor();
  assert.deepEqual(await facts(page), before);
  await page.getByTestId('adopt-reason').fill('Brief van de IND ontvangen.');
  await page.getByTestId('adopt-confirm').click();
  await dialog.waitFor({ state: 'detached' });
  const after = await facts(page);
  assert.equal(after['permit.expires_on|'].value, '2027-12-31');
  assert.equal(after['employment.end|'].value, '2027-12-31');
  await page.getByTestId('undo').click();
  await page.waitForFunction(() => window.__mock.cases[0].facts['employment.end|'].value === '2027-09-30');
  assert.deepEqual(await facts(page), before);
  await page.done();
});

test('the draft waits while another tab is looked at, follows the case, and is gone after the lock', async () => {
  const page = await whatIf();
  await addField(page, 'permit.expires_on');
  await page.getByTestId('whatif-field-permit.expires_on').fill('31-12-2027');
  await page.getByTestId('whatif-moved-ind.permit_expiry').waitFor();
  await page.getByTestId('tab-facts').click();
  await page.getByTestId('step-permit').click();
  await page.getByTestId('field-permit.expires_on').fill('30-6-2027');
  await page.getByTestId('moves-apply').click();
  await page.getByTestId('moves-panel').waitFor({ state: 'detached' });
  await page.getByTestId('tab-whatif').click();
  await page.getByTestId('whatif-moved-ind.permit_expiry').filter({ hasText: '30-06-2027' }).waitFor();
  await page.getByText('Nu: 30-06-2027').waitFor();
  await page.getByTestId('nav-cases').click();
  await page.getByTestId('case-row').click();
  await page.getByTestId('tab-whatif').click();
  assert.equal(await page.getByTestId('whatif-field-permit.expires_on').inputValue(), '31-12-2027');
  await page.getByTestId('lock').click();
  await page.getByTestId('unlock-passphrase').waitFor();
  assert.deepEqual(await page.evaluate(async () => (await import('/program.js')).state.drafts), {});
  await page.done();
});

test('amounts of a kept scenario come back the way they are typed', async () => {
  const page = await whatIf();
  await addCourse(page, 'pay');
  await page.getByTestId('whatif-field-permit.salary_month').fill('4159,40');
  await page.getByTestId('scenario-name').fill('Minder loon');
  await page.locator('[data-testid="scenario-save"]:not([disabled])').click();
  await page.locator('.scenario-name', { hasText: 'Minder loon' }).waitFor();
  await page.getByTestId('scenario-new').click();
  await page.locator('.scenario-name').click();
  assert.equal(await page.getByTestId('whatif-field-permit.salary_month').inputValue(), '4.159,40');
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe minds nothing, and nothing leaves the page at 200 % zoom, in ${language}`, async () => {
    const page = await whatIf({ language });
    assert.deepEqual(await axe(page), [], 'empty');
    await page.getByTestId('whatif-add').click();
    assert.deepEqual(await axe(page), [], 'choosing');
    await page.getByTestId('whatif-course-recovery').click();
    await page.getByTestId('whatif-field-interruption.recovered_on').fill('1-3-2027');
    await page.getByTestId('whatif-field-interruption.sick_again_on').fill('15-3-2027');
    await keep(page);
    assert.deepEqual(await axe(page), [], 'tried');
    await page.setViewportSize({ width: 640, height: 360 });
    await page.waitForTimeout(100);
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room} px`);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByTestId('scenario-adopt').click();
    await page.getByTestId('adopt-reason').waitFor();
    assert.deepEqual(await axe(page), [], 'adopting');
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
