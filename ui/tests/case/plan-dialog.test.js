/** Choosing a plan: one place that scrolls, and a foot that stays. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

for (const [width, height] of [[1280, 720], [640, 360]]) {
  test(`the button that lays the plan is in sight at ${width} by ${height}, whatever is scrolled, and only the dialog scrolls`, async () => {
    const page = await browser.page({ width, height, mock: { cases: [demo] } });
    await openCase(page);
    await page.getByTestId('tab-trajectory').click();
    await page.getByTestId('plan-template').click();
    const dialog = page.getByTestId('plan-dialog');
    await dialog.waitFor();
    // A long plan.
    await dialog.locator('.plan-steps').first().evaluate((list) => { for (let n = 0; n < 40; n += 1) list.append(list.firstElementChild.cloneNode(true)); });
    for (const to of [0, 300, 100_000]) {
      await dialog.evaluate((one, top) => { one.scrollTop = top; }, to);
      const { top, bottom } = await page.getByTestId('plan-template-apply').evaluate((one) => one.getBoundingClientRect().toJSON());
      assert.ok(top >= 0 && bottom <= height, `${top} to ${bottom} after scrolling to ${to}`);
    }
    const scrolls = await dialog.evaluate((one) => [one, ...one.querySelectorAll('*')].filter((part) => part.scrollHeight > part.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowY)).map((part) => part.className));
    assert.equal(scrolls.length, 1, scrolls.join(', '));
    await page.done();
  });
}
