/** Applications as a pipeline: the board, the list, the vacancy card and the register. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const entry = (more) => ({ date: '10-11-2026', employer: 'Werkgever', job: 'Functie', direction: '', channel: 'vacancy', status: 'sent', status_on: '', note: '', ...more });

async function tab(mock = {}, wish = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock }, ...wish });
  await openCase(page);
  await page.getByTestId('tab-applications').click();
  await page.locator('sb-applications').waitFor();
  return page;
}

const column = (page, status) => page.locator(`[data-status="${status}"]`);
const with_ = (applications) => ({ cases: [{ ...demo, applications }] });

test('who is hired is placed as the application says, which is told with the way to it', async () => {
  const facts = Object.fromEntries(Object.entries(demo.facts).filter(([key]) => !key.startsWith('placement.')));
  const page = await browser.page({ mock: { cases: [{ ...demo, facts }] } });
  await openCase(page);
  await page.getByTestId('tab-applications').click();
  const employer = await page.evaluate(() => window.__mock.cases[0].applications[0].employer);
  const id = await page.evaluate(() => window.__mock.cases[0].applications[0].id);
  await page.getByTestId(`application-status-${id}`).selectOption('hired');
  const toast = page.locator('.toast');
  await toast.getByRole('button', { name: 'Naar Plaatsing' }).click();
  await page.getByTestId('field-placement.employer').waitFor();
  assert.equal(await page.getByTestId('field-placement.employer').inputValue(), employer);
  await page.done();
});

test('each state has its column, and what came to nothing is folded', async () => {
  const page = await tab();
  assert.deepEqual(await page.locator('.board-column').evaluateAll((all) => all.map((one) => [one.dataset.status, one.querySelectorAll('.application-card').length])), [['sent', 1], ['invited', 1], ['interviewed', 0], ['offered', 0], ['hired', 0]]);
  const closed = page.getByTestId('applications-closed');
  assert.equal(await closed.evaluate((one) => one.open), false);
  await closed.locator('summary').filter({ hasText: '(1)' }).first().click();
  await closed.getByText('Polder Energy B.V.').waitFor();
  await page.done();
});

test('a card is moved by its list of states, keeps the focus, and can be undone', async () => {
  const page = await tab();
  const card = column(page, 'sent').getByTestId('application-card');
  const select = card.locator('.status-select');
  const testid = await select.getAttribute('data-testid');
  await select.selectOption('offered');
  await column(page, 'offered').getByText('Noordzee Data B.V.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-testid')), testid);
  const kept = await page.evaluate(() => { const { status, status_on, note, channel, employer } = window.__mock.cases[0].applications[1]; return { status, status_on, note, channel, employer }; });
  assert.deepEqual(kept, { status: 'offered', status_on: '2026-11-22', note: '', channel: 'network', employer: 'Noordzee Data B.V.' });
  await page.getByTestId('undo').click();
  await column(page, 'sent').getByText('Noordzee Data B.V.').waitFor();
  await page.getByTestId(testid).selectOption('withdrawn');
  await page.waitForFunction((id) => document.activeElement.getAttribute('data-testid') === id && document.activeElement.closest('details').open, testid);
  await page.done();
});

test('a card tells how long one waits, when to ask again and whether there is proof', async () => {
  const page = await tab(with_([
    entry({ employer: 'Laat', remind_on: '19-11-2026' }), entry({ employer: 'Vandaag', remind_on: '22-11-2026', proof: 'Bevestiging per mail' }), entry({ employer: 'Straks', remind_on: '25-11-2026' }),
  ]));
  const text = async (name) => (await page.getByTestId('application-card').filter({ has: page.locator('h4', { hasText: name }) }).innerText());
  assert.match(await text('Laat'), /navragen: 3 dagen te laat[\s\S]*wacht 12 dagen[\s\S]*geen bewijs/);
  assert.match(await text('Vandaag'), /vandaag navragen[\s\S]*✓ bewijs/);
  assert.match(await text('Straks'), /navragen over 3 dagen/);
  await page.done();
});

test('the vacancy card says word and sign for each line, and what the register says with its date', async () => {
  const page = await tab(with_([
    entry({ employer: 'Noordzee Data B.V.', employer_kvk: '12345678', salary: '6100', start_on: '1-2-2027' }), entry({ employer: 'Klein B.V.', employer_kvk: '99999999', salary: '4000', start_on: '1-2-2028' }),
  ]));
  const good = page.getByTestId('application-card').filter({ hasText: 'Noordzee' }).getByTestId('vacancy-card');
  await good.locator('summary').click();
  assert.match(await good.innerText(), /✓\s*past[\s\S]*Referent[\s\S]*Loon[\s\S]*boven de norm[\s\S]*Startdatum[\s\S]*12-11-2026[\s\S]*geen advies/);
  const bad = page.getByTestId('application-card').filter({ hasText: 'Klein' }).getByTestId('vacancy-card');
  await bad.locator('summary').click();
  const text = await bad.innerText();
  assert.match(text, /!\s*twijfel[\s\S]*\?\s*vragen[\s\S]*onder de norm/);
  assert.match(text, /[Nn]iet gevonden op 12-11-2026/);
  assert.ok(!/niet erkend/.test(text), 'not found never means not recognised');
  await page.done();
});

test('everything that is typed is kept and comes back, numbers in the notation of the window', async () => {
  const page = await tab();
  await page.getByTestId('application-new').click();
  const fill = { employer: 'noordzee', job: 'BI-analist', source: 'werk.nl', salary: '4.500,50', hours: '32', 'start-on': '1-3-2027', suitable: 'Zittend werk, 32 uur.', proof: 'Mail', lesson: 'Eerder bellen.', next: 'Nabellen', 'remind-on': '+1w', note: 'Via Sanne.' };
  for (const [key, value] of Object.entries(fill)) await page.getByTestId(`application-${key}`).fill(value);
  await page.getByTestId('application-suggestion').filter({ hasText: 'Noordzee Data B.V.' }).click();
  assert.equal(await page.getByTestId('application-kvk').inputValue(), '12345678');
  assert.equal(await page.getByTestId('application-employer').inputValue(), 'Noordzee Data B.V.');
  await page.getByTestId('application-register').filter({ hasText: '12-11-2026' }).waitFor();
  await page.getByTestId('application-highly-skilled').selectOption('yes');
  await page.getByTestId('application-save').click();
  await page.getByTestId('application-dialog').waitFor({ state: 'detached' });
  const kept = await page.evaluate(() => window.__mock.cases[0].applications.at(-1));
  const { id: _id, weekday: _weekday, ...rest } = kept;
  assert.deepEqual(rest, { date: '2026-11-22', employer: 'Noordzee Data B.V.', job: 'BI-analist', direction: '', channel: 'vacancy', status: 'sent', form: null, recognised_sponsor: null, status_on: null, note: 'Via Sanne.',
    employer_kvk: '12345678', suitable: 'Zittend werk, 32 uur.', proof: 'Mail', lesson: 'Eerder bellen.', next_step: 'Nabellen', source: 'werk.nl', remind_on: '2026-11-29', start_on: '2027-03-01', salary: 450050, hours: 1920, highly_skilled: true });
  await page.getByTestId('application-card').filter({ hasText: 'BI-analist' }).filter({ hasText: 'Noordzee' }).getByTestId('application-edit').click();
  for (const [key, value] of [['salary', '4.500,50'], ['hours', '32'], ['start-on', '01-03-2027'], ['remind-on', '29-11-2026'], ['lesson', 'Eerder bellen.'], ['highly-skilled', 'yes']]) assert.equal(await page.getByTestId(`application-${key}`).inputValue(), value, key);
  await page.getByTestId('application-dialog').getByTestId('vacancy-card').getByText('onder de norm').waitFor();
  await page.getByTestId('application-remove').click();
  await page.waitForFunction(() => window.__mock.cases[0].applications.length === 3);
  await page.locator('.toast').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.waitForFunction(() => window.__mock.cases[0].applications.length === 4);
  await page.done();
});

test('what cannot be read says so at its field, where the cursor then is, and nothing is lost', async () => {
  const page = await tab();
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-employer').fill('Iets B.V.');
  const wrong = async (key, typed, says) => {
    const input = page.getByTestId(`application-${key}`);
    await input.fill(typed);
    await page.getByTestId('application-lesson').focus();
    await page.getByTestId('application-save').click();
    await page.getByTestId(`application-${key}-problem`).filter({ hasText: says }).waitFor();
    await page.waitForFunction((id) => document.activeElement.dataset.testid === id, `application-${key}`);
    assert.equal(await input.evaluate((one) => { const { top, bottom } = one.getBoundingClientRect(); const foot = document.querySelector('.dialog-acts.wide').getBoundingClientRect().top; return top >= 0 && bottom <= foot; }), true, `${key} is in sight`);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    await input.fill('');
  };
  await wrong('salary', 'abc', 'Dit is geen getal');
  await wrong('hours', 'abc', 'Dit is geen getal');
  await wrong('kvk', '1234567', '8 cijfers');
  await wrong('remind-on', 'ooit', 'geen datum');
  await wrong('date', '', 'mag niet leeg zijn');
  await page.getByTestId('application-date').fill('vandaag');
  assert.equal(await page.getByTestId('application-employer').inputValue(), 'Iets B.V.');
  await page.getByTestId('application-save').click();
  await page.getByTestId('application-dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => window.__mock.cases[0].applications.length), 4);
  await page.done();
});

test('a day to come is right for a next step and a first working day, and not for one of sending', async () => {
  const page = await tab();
  await page.getByTestId('application-new').click();
  for (const key of ['remind-on', 'start-on', 'status-on']) await page.getByTestId(`application-${key}`).fill('+2w');
  await page.getByTestId('application-status-on-problem').filter({ hasText: 'toekomst' }).waitFor();
  for (const key of ['remind-on', 'start-on']) {
    await page.waitForFunction((id) => document.querySelector(`[data-testid="${id}"]`).closest('sb-date-field').querySelector('.date-read').textContent.includes('2026'), `application-${key}`);
    assert.equal(await page.getByTestId(`application-${key}-problem`).isVisible(), false, key);
  }
  await page.done();
});

test('what was typed is thrown away only after a question, by the button, by Escape and by the cross', async () => {
  const page = await tab();
  const dialog = page.getByTestId('application-dialog');
  await page.getByTestId('application-new').click();
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-employer').fill('Iets B.V.');
  for (const leave of [() => dialog.getByRole('button', { name: 'Annuleren' }).click(), () => page.keyboard.press('Escape'), () => dialog.getByRole('button', { name: 'Sluiten' }).click()]) {
    await leave();
    await page.getByTestId('discard').getByText('nog niet bewaard').waitFor();
    await page.getByTestId('discard-no').click();
    await page.getByTestId('discard').waitFor({ state: 'detached' });
    assert.equal(await page.getByTestId('application-employer').inputValue(), 'Iets B.V.');
  }
  await page.keyboard.press('Escape');
  await page.getByTestId('discard').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('discard').waitFor({ state: 'detached' });
  assert.ok(await dialog.isVisible(), 'Escape at the question is no');
  await page.keyboard.press('Escape');
  await page.getByTestId('discard-yes').click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => window.__mock.cases[0].applications.length), 3);
  await page.done();
});

test('a column of hundreds of cards comes in slices, and the way to one of them leads to the list', async () => {
  const page = await tab(with_(Array.from({ length: 200 }, (_, n) => entry({ employer: `Werkgever ${n}` }))));
  assert.equal(await page.getByTestId('application-card').count(), 20);
  await page.getByRole('button', { name: 'Toon nog 180' }).click();
  assert.equal(await page.getByTestId('application-card').count(), 40);
  await page.evaluate(async () => {
    const { goTo } = await import('/views/go-to.js');
    const { state } = await import('/program.js');
    await goTo({ case_id: state.view.case_id, tab: 'applications', step: null, field: null, row: '', entry: state.view.applications[50].id });
  });
  await page.locator('[data-testid="application"]:focus').waitFor();
  await page.getByTestId('applications-board').click();
  await page.done();
});

test('a board without an application invites to the first', async () => {
  const page = await tab(with_([]));
  await page.getByText('Nog geen sollicitaties').waitFor();
  assert.equal(await page.getByTestId('applications-board').isVisible(), false);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe finds nothing on board, list and dialog, and long words fit at 200 % zoom, in ${language}`, async () => {
    const long = entry({ employer: 'Kwaliteitsmanagementsysteemontwikkelingsmaatschappij B.V. <b>'.repeat(2), job: 'Hoofdarbeidsongeschiktheidsverzekeringsdeskundige'.repeat(3), lesson: 'x'.repeat(3000), remind_on: '1-11-2026', employer_kvk: '12345678', salary: '1' });
    const page = await tab({ language, ...with_([long, entry({ status: 'rejected' })]) });
    await page.locator('.vacancy-card summary').first().click();
    const fits = async (where) => {
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${where}: ${wide} px wide in ${room} px`);
    };
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    await fits('board');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByTestId('applications-list').click();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 640, height: 360 });
    await fits('list');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByTestId('applications-board').click();
    await page.getByTestId('application-edit').first().click();
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}
