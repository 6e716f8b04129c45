/** Signals over all cases: who is asked what, and the way to where it is done. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { axe, openCase, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function signals(mock = {}, wish = {}) {
  const page = await browser.page({ ...wish, mock: { cases: [demo, ...manyCases(6)], ...mock } });
  await unlock(page);
  await page.getByTestId('nav-signals').click();
  await page.locator('sb-signals').waitFor();
  return page;
}
const kindsOf = (page) => page.getByTestId('signal-row').evaluateAll((rows) => [...new Set(rows.map((row) => row.dataset.kind))]);

describe('signals', { concurrency: 2 }, () => {
  test('the side bar counts them, and the filter leaves what was asked for', async () => {
    const page = await signals();
    const all = await page.evaluate(async () => (await import('/program.js')).state.signals.signals.map((one) => ({ kind: one.kind, who: one.who })));
    assert.match(await page.getByTestId('signals-count').innerText(), new RegExp(`^${all.length}`));
    assert.equal(await page.getByTestId('signal-row').count(), all.length);
    await page.getByTestId('filter-conflict').click();
    assert.deepEqual(await kindsOf(page), ['conflict']);
    assert.equal(await page.getByTestId('signal-row').count(), all.filter((one) => one.kind === 'conflict').length);
    await page.getByTestId('filter-all').click();
    await page.getByTestId('signals-who').selectOption('adviser');
    assert.equal(await page.getByTestId('signal-row').count(), all.filter((one) => one.who === 'adviser').length);
    await page.getByTestId('filter-late').click();
    await page.getByTestId('signals-none').getByRole('button').click();
    assert.equal(await page.getByTestId('signal-row').count(), all.length, 'all are back');
    assert.equal(await page.getByTestId('signals-who').inputValue(), '');
    await page.done();
  });

  test('by person, each row names its case and the heading says whom to ask', async () => {
    const page = await signals();
    assert.equal(await page.locator('.signal-group').count(), 7);
    await page.getByTestId('signals-by-person').click();
    const heads = await page.locator('.signal-group h2').allInnerTexts();
    assert.ok(heads.includes('Vraag aan de werkgever') && heads.includes('Voor jezelf'), heads.join(', '));
    assert.equal(await page.locator('.signal-row:not(.named)').count(), 0);
    await page.locator('.signal-case', { hasText: 'Ananya Rao' }).first().click();
    assert.equal(await page.getByTestId('case-name').innerText(), 'Ananya Rao');
    await page.done();
  });

  test('a conflict and a date lead to the card that explains it', async () => {
    for (const kind of ['conflict', 'late']) {
      const page = await signals();
      const row = page.locator(`.signal-row[data-kind="${kind}"]`).first();
      const what = await row.locator('.signal-what strong').innerText();
      await row.getByRole('button', { name: /Waarom/ }).click();
      await page.getByTestId('reason').waitFor();
      if (kind === 'late') assert.equal(await page.getByTestId('reason-dialog').locator('.dialog-head h2').innerText(), what);
      await page.done();
    }
  });

  test('a question and a problem lead to their field, with the focus in it', async () => {
    const odd = { ...demo, facts: { ...demo.facts, 'permit.held_since': '31-02-2026' } };
    for (const [kind, field] of [['question', 'permit.annotation'], ['problem', 'permit.held_since']]) {
      const page = await signals({ cases: [odd] });
      await page.locator(`.signal-row[data-kind="${kind}"]`).first().locator('> button').click();
      await page.getByTestId('step-panel-permit').waitFor();
      await page.waitForFunction((id) => document.activeElement?.getAttribute('data-testid') === id, `field-${field}`);
      await page.done();
    }
  });

  test('a problem says in plain words what is wrong', async () => {
    const page = await signals({ cases: [{ ...demo, facts: { ...demo.facts, 'permit.held_since': '31-02-2026' } }] });
    assert.match(await page.locator('.signal-row[data-kind="problem"]').textContent(), /sinds\s*Deze dag bestaat niet/);
    await page.done();
  });

  test('nothing to tell is said in words', async () => {
    const page = await signals({ calm: true });
    assert.match(await page.getByTestId('signals-calm').innerText(), /Alles rustig/);
    assert.equal(await page.getByTestId('signals-count').isVisible(), false);
    await page.done();
  });

  test('a change is counted a moment later, and locking forgets the board', async () => {
    const page = await signals({ cases: [demo] });
    const before = Number(await page.getByTestId('signals-count').locator('[aria-hidden]').innerText());
    await page.getByTestId('nav-cases').click();
    await page.getByTestId('case-row').first().click();
    await page.locator('[data-testid^="done-"]').first().click();
    await page.waitForFunction((was) => Number(document.querySelector('[data-testid="signals-count"] [aria-hidden]').textContent) === was - 1, before);
    await page.getByTestId('lock').click();
    await page.getByTestId('unlock').waitFor();
    assert.equal(await page.evaluate(async () => (await import('/program.js')).state.signals), null);
    await page.done();
  });

  test('200 cases: a slice stands there at once, the rest follows on the way down, also after a filter', async () => {
    const page = await signals({ cases: [demo, ...manyCases(200)] });
    const total = await page.evaluate(async () => (await import('/program.js')).state.signals.signals.length);
    assert.ok(total > 1000, `${total} signals`);
    const first = await page.getByTestId('signal-row').count();
    assert.ok(first > 20 && first < 400, `${first} rows at first`);
    for (const id of ['filter-late', 'signals-by-person', 'filter-all', 'signals-by-case']) {
      await page.getByTestId(id).click();
      const rows = await page.getByTestId('signal-row').count();
      assert.ok(rows < 400, `${rows} rows after ${id}`);
    }
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((was) => document.querySelectorAll('[data-testid="signal-row"]').length > was, first);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, and nothing leaves the page at 200 % zoom`, async () => {
      const page = await signals({ language });
      assert.deepEqual(await axe(page), [], 'by case');
      await page.getByTestId('signals-by-person').click();
      assert.deepEqual(await axe(page), [], 'by person');
      await page.setViewportSize({ width: 640, height: 360 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
      const calm = await signals({ language, calm: true });
      assert.deepEqual(await axe(calm), [], 'calm');
      await calm.done();
    });
  }
});

describe('what a case still asks', { concurrency: 2 }, () => {
  test('questions stand by person, and lead to their field', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    await openCase(page);
    const card = page.getByTestId('questions');
    assert.deepEqual(await card.locator('h3').allInnerTexts(), ['Vraag aan de werknemer', 'Vraag aan de werkgever', 'Vraag aan de immigratieadviseur']);
    await card.getByRole('button', { name: /tweede ziektejaar/ }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'field-permit.sick_pay_year2_percent');
    await page.done();
  });

  test('a question about a row leads to the row in which the answer is missing', async () => {
    const rows = { 'interruption.recovered_on|r1': '01-03-2026', 'interruption.sick_again_on|r1': '10-03-2026', 'interruption.recovery_confirmed|r1': 'yes', 'interruption.recovered_on|r2': '01-06-2026', 'interruption.sick_again_on|r2': '08-06-2026' };
    const page = await browser.page({ mock: { cases: [{ ...demo, facts: { ...demo.facts, ...rows } }] } });
    await openCase(page);
    await page.getByTestId('questions').getByRole('button', { name: /bedrijfsarts/ }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'field-interruption.recovery_confirmed-r2');
    await page.done();
  });

  test('time running out: the ways are questions, in time or too late, and none of them is advice', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    await openCase(page);
    const card = page.getByTestId('running-out');
    assert.match(await card.innerText(), /31 mei 2027.*8 weken te vroeg.*30 juli 2027/);
    assert.match(await card.innerText(), /geen advies/);
    assert.match(await page.getByTestId('option-option.sponsor').innerText(), /kan nog op tijd[\s\S]*\?[\s\S]*Uiterlijk vragen op 17-05-2027/);
    assert.match(await page.getByTestId('option-option.gvva').innerText(), /te laat/);
    assert.match(await page.getByTestId('option-option.orientation').innerText(), /nakijken[\s\S]*niet bekend/);
    assert.equal(await card.locator('.option').count(), 4);
    await card.getByText('Nog 2 tonen').click();
    assert.equal(await card.locator('.option').count(), 6);
    for (const text of await card.locator('.option-ask').allInnerTexts()) assert.match(text, /\?$/);
    await card.getByText('Minder tonen').click();
    assert.equal(await card.locator('.option').count(), 4);
    await page.done();
  });

  test('what takes no time is said to be decided by nobody', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    await openCase(page);
    await page.getByTestId('running-out').getByText('Nog 2 tonen').click();
    const told = await page.getByTestId('option-option.family').innerText();
    assert.match(told, /Uiterlijk vragen op 31-05-2027/);
    assert.doesNotMatch(told, /beslissing duurt/);
    await page.done();
  });

  test('where a renewal was asked for, nobody is asked when to', async () => {
    const page = await browser.page({ mock: { cases: [{ ...demo, facts: { ...demo.facts, 'permit.renewal_applied_on': '02-11-2026' } }] } });
    await openCase(page);
    for (const id of ['C1', 'C2']) {
      const told = await page.getByTestId(`conflict-${id}`).innerText();
      assert.match(told, /De IND kreeg de aanvraag op 2 november 2026\. Tot de beslissing is het verblijf rechtmatig\./);
      assert.doesNotMatch(told, /Verlengen kan vanaf|Wanneer vraagt u/);
    }
    await page.done();
  });

  test('of what is late, that on which much hangs stands first, and the rest is a step away', async () => {
    const late = { ...demo, facts: { ...demo.facts, 'sickness.first_sick_day': '01-12-2024', 'employment.end': '01-09-2026', 'programme.start': '01-06-2026', 'programme.planned_end': '30-10-2026' } };
    for (const key of Object.keys(late.facts)) if (key.startsWith('station.')) delete late.facts[key];
    const page = await browser.page({ mock: { cases: [late] } });
    await openCase(page);
    const signs = await page.locator('.next-list .next-row:has(.next-day.late) .severity').evaluateAll((list) => list.map((one) => one.classList.contains('red')));
    assert.equal(signs.length, 5);
    assert.deepEqual(signs, [...signs].sort((a, b) => Number(b) - Number(a)));
    const ofAll = await page.locator('tr.is-late').evaluateAll((rows) => ({ late: rows.length, red: rows.filter((row) => row.querySelector('.severity.red')).length }));
    assert.equal(signs.filter(Boolean).length, Math.min(5, ofAll.red));
    assert.ok(ofAll.red > 0 && ofAll.red < 5, 'both kinds are shown');
    assert.equal(await page.getByTestId('more-late').innerText(), `en nog ${ofAll.late - 5} te laat`);
    await page.getByTestId('more-late').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'table-title');
    await page.done();
  });

  test('a conflict comes with its own words, whom to ask, and who confirms it', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    await openCase(page);
    const text = await page.getByTestId('conflict-C1').innerText();
    assert.match(text, /31-05-2027 tegenover 30-07-2027: 8 weken verschil/);
    assert.match(text, /Vraag aan de werkgever: ‘?Wanneer vraagt u de verlenging aan/);
    assert.match(text, /IND of een immigratieadvocaat dit bevestigen/);
    await page.done();
  });
});
