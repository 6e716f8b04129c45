/** The rail line as it is really drawn: nothing lies over anything else, and every date is reachable. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './data.js';
import { openCase, startBrowser } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** Labels, names of tracks and months whose boxes touch. */
const overlaps = (page) => page.evaluate(() => {
  const texts = [...document.querySelectorAll('.rail text')].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  const rail = document.querySelector('.rail').getBoundingClientRect();
  const found = [];
  texts.forEach((a, at) => {
    if (a.box.left < rail.left - 1 || a.box.right > rail.right + 1) found.push(`${a.said} leaves the drawing`);
    for (const b of texts.slice(at + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 0.5 && high > 2.5) found.push(`${a.said} × ${b.said}`);
    }
  });
  return { found, count: texts.length };
});

const busy = { ...demo, facts: { ...demo.facts, 'programme.report_every_days': '7', 'permit.expires_on': '30-11-2026' } };

for (const [name, one] of [['the example', demo], ['a report every week and a permit ending today', busy]]) {
  test(`labels never lie over one another: ${name}`, async () => {
    const page = await browser.page({ mock: { cases: [one] } });
    await openCase(page);
    for (const language of ['nl', 'en']) {
      await page.getByTestId(`lang-${language}`).click();
      for (const width of [1920, 1280, 900, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(120);
        const { found, count } = await overlaps(page);
        assert.deepEqual(found, [], `${language} ${width}`);
        assert.ok(count > 8, `${language} ${width} has labels`);
      }
    }
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}

test('stations do not cover one another, and each has its sentence', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  const stations = await page.locator('[data-testid^="station-"]').evaluateAll((all) => all.map((one) => ({ label: one.getAttribute('aria-label'), at: one.getAttribute('transform') })));
  assert.equal(new Set(stations.map(({ at }) => at)).size, stations.length);
  for (const { label } of stations) assert.match(label, /\d\d-\d\d-\d{4}/);
  const rows = await page.locator('tr[data-testid^="deadline-"]').count();
  assert.equal(rows, stations.length, 'the table holds the same dates');
  await page.done();
});

test('the gap says how long there is no permit, and a click says why', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  assert.match(await page.getByTestId('timeline').textContent(), /14 weken ongedekt/);
  assert.equal(await page.getByTestId('timeline-gap').count(), 1);
  await page.getByTestId('station-pw.wia_application').click();
  assert.match(await page.getByTestId('reason').innerText(), /Dag 651, geteld vanaf 15-09-2025 als dag 1, is 27-06-2027\./);
  await page.done();
});
