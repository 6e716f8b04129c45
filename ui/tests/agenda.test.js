/** The agenda: week and month, by keyboard, with the way to where it is done. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { axe, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const appointment = (n, on, at, what) => ({ [`appointment.on|a${n}`]: on, [`appointment.at|a${n}`]: at, [`appointment.what|a${n}`]: what });
const busy = { ...demo, facts: { ...demo.facts, ...appointment(1, '24-11-2026', '14:00', 'Gesprek met werkgever'), ...appointment(2, '24-11-2026', '10:30', 'Voortgangsgesprek'),
  ...Object.assign({}, ...[3, 4, 5, 6, 7].map((n) => appointment(n, '10-12-2026', `${n + 6}:00`, `Afspraak ${n}`))) } };

async function agenda(mock = {}, wish = {}) {
  const page = await browser.page({ ...wish, mock: { cases: [busy, ...manyCases(3)], ...mock } });
  await unlock(page);
  await page.getByTestId('nav-agenda').click();
  await page.locator('sb-agenda').waitFor();
  return page;
}
const title = (page) => page.getByTestId('agenda-title').innerText();
const day = (page, date) => page.locator(`[data-date="${date}"]`);
const titled = (page, wanted) => page.waitForFunction((text) => document.querySelector('[data-testid="agenda-title"]')?.textContent.includes(text), wanted);

describe('agenda', { concurrency: 2 }, () => {
  test('this week, with its number; the next one, and back to today', async () => {
    const page = await agenda();
    assert.equal(await title(page), 'Week 47: 16 november 2026 t/m 22 november 2026');
    assert.match(await day(page, '2026-11-22').getAttribute('class'), /today/);
    assert.equal(await page.locator('.agenda-day').count(), 7);
    await page.getByTestId('agenda-after').click();
    await titled(page, 'Week 48');
    assert.equal(await page.locator('.agenda-day.today').count(), 0);
    await page.getByTestId('agenda-before').click();
    await page.getByTestId('agenda-before').click();
    await titled(page, 'Week 46');
    await page.getByTestId('agenda-today').click();
    await titled(page, 'Week 47');
    await page.done();
  });

  test('appointments stand by their time, before dates without one', async () => {
    const page = await agenda();
    await page.getByTestId('agenda-after').click();
    await titled(page, 'Week 48');
    const times = await day(page, '2026-11-24').locator('.agenda-time').allInnerTexts();
    assert.deepEqual(times.filter(Boolean), ['10:30', '14:00']);
    assert.equal(times[0], '10:30');
    await page.done();
  });

  test('a month has whole weeks, marks what lies outside, and counts what does not fit', async () => {
    const page = await agenda();
    await page.getByTestId('agenda-month').click();
    await titled(page, 'november 2026');
    assert.equal(await page.locator('.agenda-cell').count() % 7, 0);
    assert.match(await day(page, '2026-10-26').getAttribute('class'), /outside/);
    await page.getByTestId('agenda-after').click();
    await titled(page, 'december 2026');
    assert.equal(await day(page, '2026-12-10').getByTestId('agenda-row').count(), 4);
    const more = day(page, '2026-12-10').getByTestId('agenda-more');
    const all = 4 + await page.evaluate(async () => (await import('/program.js')).state.agenda.days.find((one) => one.date === '2026-12-10').more);
    assert.ok(all > 4);
    assert.equal(await more.innerText(), `+${all - 4}`);
    assert.match(await day(page, '2026-12-25').innerText(), /vrije dag/);
    await more.click();
    await titled(page, 'Week 50');
    assert.equal(await day(page, '2026-12-10').getByTestId('agenda-row').count(), all, 'the week shows them all');
    await page.done();
  });

  test('a day too full for its week is shown whole when asked for', async () => {
    const crowd = { ...demo, facts: { ...demo.facts, ...Object.assign({}, ...Array.from({ length: 64 }, (_, n) => appointment(n, '24-11-2026', '', `Afspraak ${n}`))) } };
    const page = await agenda({ cases: [crowd] });
    await page.getByTestId('agenda-after').click();
    await titled(page, 'Week 48');
    const more = day(page, '2026-11-24').getByTestId('agenda-more');
    assert.match(await more.innerText(), /^Nog \d+ tonen$/);
    assert.equal(await day(page, '2026-11-24').getByTestId('agenda-row').count(), 60);
    await more.click();
    await more.waitFor({ state: 'hidden' });
    assert.ok(await day(page, '2026-11-24').getByTestId('agenda-row').count() >= 64);
    await page.done();
  });

  test('the month keeps today in sight when the span changes', async () => {
    const page = await agenda();
    await page.getByTestId('agenda-month').click();
    await titled(page, 'november 2026');
    await page.getByTestId('agenda-week').click();
    await titled(page, 'Week 47');
    await page.done();
  });

  test('one stop of the Tab key; the arrows go by line and by day, Page Down turns over', async () => {
    const page = await agenda();
    await page.getByTestId('agenda-month').click();
    await titled(page, 'november 2026');
    const stops = await page.locator('sb-agenda [data-testid="agenda-row"][tabindex="0"]').count();
    assert.equal(stops, 1);
    await page.locator('[data-testid="agenda-row"][tabindex="0"]').focus();
    const where = () => page.evaluate(() => document.activeElement.closest('[data-date]')?.dataset.date);
    const first = await where();
    await page.keyboard.press('ArrowRight');
    const second = await where();
    assert.ok(second > first, `${second} after ${first}`);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await where(), first);
    await page.keyboard.press('End');
    assert.ok(await where() >= second);
    assert.equal(await page.locator('sb-agenda [data-testid="agenda-row"][tabindex="0"]').count(), 1);
    await page.keyboard.press('PageDown');
    await titled(page, 'december 2026');
    await page.waitForFunction(() => document.activeElement?.dataset.testid === 'agenda-row');
    await page.done();
  });

  test('a line leads to where it is done, and the agenda is found again where it was left', async () => {
    const page = await agenda();
    await page.getByTestId('agenda-month').click();
    await titled(page, 'november 2026');
    await page.getByTestId('agenda-after').click();
    await titled(page, 'december 2026');
    await day(page, '2026-12-10').getByTestId('agenda-row').first().click();
    await page.waitForFunction(() => /appointment\.on-a3$/.test(document.activeElement?.getAttribute('data-testid') ?? ''));
    await page.getByTestId('nav-agenda').click();
    await titled(page, 'december 2026');
    await page.done();
  });

  test('a quiet week is quiet, and says so', async () => {
    const page = await agenda({ calm: true });
    assert.equal(await page.getByTestId('agenda-row').count(), 0);
    assert.match(await day(page, '2026-11-18').textContent(), /Niets gepland/);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, in the week and in the month`, async () => {
      const page = await agenda({ language });
      assert.deepEqual(await axe(page), [], 'week');
      await page.getByTestId('agenda-month').click();
      await page.locator('.agenda-month').waitFor();
      assert.deepEqual(await axe(page), [], 'month');
      await page.setViewportSize({ width: 640, height: 360 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});
