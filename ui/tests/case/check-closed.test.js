/** What is in order in the UWV check reads as in order. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

test('under what is in order the finding is the headline, and the name of the rule stands small below it', async () => {
  const page = await browser.page({ mock: { cases: [demo] } });
  await openCase(page);
  await page.getByTestId('tab-check').click();
  const items = await page.evaluate(async () => (await import('/program.js')).state.view.check.items.map(({ id, status, title, says }) => ({ id, status, title: title.nl, says: says.nl })));
  const closed = items.filter((one) => one.status === 'closed');
  assert.ok(closed.length > 0);
  await page.getByTestId('check-closed').locator('summary').click();
  for (const { id, title, says } of closed) {
    const row = page.locator(`[data-testid="check-item"][data-row="${id}"]`);
    assert.equal(await row.locator('h4').innerText(), says);
    assert.equal(await row.locator('small').innerText(), `Gecontroleerd: ${title}`);
    assert.equal((await row.innerText()).split(says).length, 2, 'it is said once');
  }
  const open = items.find((one) => one.status === 'open');
  assert.equal(await page.locator(`[data-testid="check-item"][data-row="${open.id}"] h4`).innerText(), open.title);
  await page.done();
});
