/** Why this date: the three dates, other readings, the counting in words, and the printed page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const withLetter = { ...demo, facts: { ...demo.facts, 'station.letter_date|ind.search_end': '27-12-2027' } };

async function reason(id, mock = {}) {
  const page = await browser.page({ mock: { cases: [withLetter], ...mock } });
  await openCase(page);
  await page.getByTestId(`why-${id}`).click();
  await page.getByTestId('reason').waitFor();
  return page;
}

describe('why this date', { concurrency: 2 }, () => {
  test('legal, letter and own date stand side by side, and which of them counts', async () => {
    const page = await reason('ind.search_end');
    const dates = await page.locator('.three-one:not([hidden])').allInnerTexts();
    assert.match(dates[0], /Volgens de regel\s+30-12-2027/);
    assert.match(dates[1], /In de brief\s+telt\s+27-12-2027\s+brief is 3 dagen eerder dan de regel/);
    assert.match(dates[2], /Jouw datum\s+24-12-2027\s+met je marge van 3 werkdagen/);
    assert.equal(await page.locator('.three-one.counts').count(), 1);
    const text = await page.getByTestId('reason').innerText();
    assert.match(text, /Aan zet: werkgever/);
    assert.match(text, /Latere lezing: 30-03-2028\s+De IND geeft in de praktijk zes maanden/);
    assert.match(text, /In de brief over ‘Einde van de zoektijd’ staat 27-12-2027\. Die datum telt\./);
    assert.match(text, /27-12-2027 is een werkdag\.\s+27-12-2027 min 3 werkdagen is 24-12-2027\./);
    assert.match(text, /te lang geleden/);
    assert.match(text, /Laat het bevestigen door de IND of een immigratieadvocaat/);
    await page.done();
  });

  test('the opening day has its own counting, and a date without a letter its own date', async () => {
    const page = await reason('ind.renewal');
    assert.match(await page.getByTestId('reason').innerText(), /Vanaf 28-02-2027 kan het[\s\S]*min 3 maanden is 28-02-2027/);
    assert.equal(await page.locator('.three-one:not([hidden])').count(), 2);
    await page.done();
    const statutory = await reason('pw.wia_application');
    assert.doesNotMatch(await statutory.getByTestId('reason').innerText(), /bevestigen door de IND/);
    await statutory.done();
  });

  test('every kind of step is a sentence in both languages', async () => {
    const page = await browser.page({ mock: { cases: [demo] } });
    const told = await page.evaluate(async () => {
      const { stepSentence } = await import('/views/case/reason.js');
      const { setLanguage } = await import('/kit/i18n.js');
      const title = { nl: 'Besluit', en: 'Decision' };
      const [from, to] = ['2026-05-01', '2026-05-04'];
      const steps = [
        { kind: 'fact', field: 'sickness.first_sick_day', to }, { kind: 'deadline', deadline_id: 'x', title, to }, { kind: 'counted_day', from, day: 4, excluded: 2, to }, { kind: 'days', from, days: 3, to },
        { kind: 'days', from, days: -1, to }, { kind: 'months', from, months: 1, to }, { kind: 'months', from, months: -2, to }, { kind: 'earliest', of: [from, to], to }, { kind: 'latest', of: [from, to, from], to },
        { kind: 'letter', deadline_id: 'x', title, to }, { kind: 'fixed', to }, { kind: 'next_business_day', from, to }, { kind: 'next_business_day', from: to, to }, { kind: 'business_days', from, days: 2, to },
        { kind: 'business_days', from, days: -1, to }, { kind: 'lead_time', what: title, from, days: 35, to }, { kind: 'work_ahead', from, to }, { kind: 'work_ahead', from: to, to },
      ];
      return ['nl', 'en'].map((language) => { setLanguage(language); return steps.map(stepSentence); });
    });
    for (const sentences of told) {
      assert.equal(new Set(sentences).size, 18);
      for (const sentence of sentences) {
        assert.match(sentence, /^[A-ZÀ-Ý0-9][^{}|]+\.$/, sentence);
        assert.match(sentence, /04-05-2026/, sentence);
      }
    }
    assert.equal(told[0][15], 'Besluit duurt 35 dagen: van 01-05-2026 naar 04-05-2026.');
    assert.equal(told[1][14], '01-05-2026 minus 1 business day is 04-05-2026.');
    await page.done();
  });

  test('the table and the next list name who acts, the own date, and how a letter differs', async () => {
    const page = await browser.page({ mock: { cases: [withLetter] } });
    await openCase(page);
    const row = await page.getByTestId('deadline-ind.search_end').innerText();
    assert.match(row, /27-12-2027[\s\S]*volgens de regel: 30-12-2027[\s\S]*Latere lezing: 30-03-2028/);
    assert.match(row, /24-12-2027\s+3 werkdagen eerder/);
    assert.match(row, /aan zet: werkgever/);
    assert.match(row, /brief is 3 dagen eerder dan de regel/);
    assert.match(row, /nakijken/);
    assert.match(await page.getByTestId('next-track2.plan').innerText(), /Aan zet: jij · Jouw datum: \d\d-\d\d-2026 \(met je marge van 3 werkdagen\)/);
    assert.equal(await page.getByTestId('deadline-pw.wia_application').locator('.severity.red').count(), 1);
    assert.equal(await page.getByTestId('deadline-pw.problem_analysis').locator('.severity.amber').count(), 1);
    await page.done();
  });

  test('an earlier reading stands out, and neither is said to be the most cautious', async () => {
    const page = await reason('pw.wia_application');
    const reading = page.getByTestId('reason').locator('.readings li');
    assert.match(await reading.innerText(), /^Eerdere lezing: 13-06-2027/);
    assert.equal(await reading.getAttribute('class'), 'earlier');
    const text = await page.getByTestId('reason').innerText();
    assert.match(text, /De datum bovenaan telt in Spoorboek\. Staat er een eerdere datum bij en kan het nog, houd dan die aan\./);
    assert.doesNotMatch(text, /voorzichtig/);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByTestId('deadline-ind.search_end').locator('.readings li').getAttribute('class'), 'later');
    await page.done();
  });

  test('once the contract has ended, UWV takes over in the table, the next list and the card', async () => {
    const ended = { ...demo, facts: { ...demo.facts, 'employment.end': '01-06-2027', 'station.done_on|pw.first_year_evaluation': '01-09-2026', 'programme.start': '' } };
    const page = await browser.page({ mock: { cases: [ended] } });
    await openCase(page);
    const taken = /Het contract is dan afgelopen: UWV neemt dit over\./;
    for (const id of ['deadline-pw.reintegration_report', 'next-pw.reintegration_report']) {
      const told = await page.getByTestId(id).innerText();
      assert.match(told, taken, id);
      assert.doesNotMatch(told, /aan zet/i, id);
    }
    assert.doesNotMatch(await page.getByTestId('deadline-pw.uwv_notice').innerText(), taken);
    await page.getByTestId('why-pw.reintegration_report').click();
    assert.match(await page.getByTestId('reason').innerText(), taken);
    await page.done();
  });

  test('printing shows the card and the case number, black on white, and nothing else of the case', async () => {
    const page = await reason('ind.search_end');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => document.body.innerText);
    assert.match(seen, /Einde van de zoektijd/);
    assert.match(seen, /Dossier 2026-001 · afgedrukt op 22 november 2026/);
    assert.doesNotMatch(seen, /Ananya|Helix|Gegevens|Vergrendelen|Adres kopiëren|Afdrukken/);
    const colours = await page.evaluate(() => [document.body, document.querySelector('.reason'), document.querySelector('.note')].map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]));
    for (const [ink, ground] of colours) {
      assert.equal(ink, 'rgb(0, 0, 0)');
      assert.match(ground, /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
    }
    await page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await page.emulateMedia({ media: 'screen' });
    await page.getByTestId('print-reason').click();
    assert.equal(await page.evaluate(() => window.printed), true);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}`, async () => {
      const page = await reason('ind.search_end', { language });
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});
