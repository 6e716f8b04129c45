/** The placement check: verdicts in words, before harm is done. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo } from '../data.js';
import { axe, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function placement(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], ...mock } });
  await openCase(page);
  await page.getByTestId('tab-placement').click();
  await page.getByTestId('placement-course').waitFor();
  return page;
}

async function newApplication(page) {
  await page.getByTestId('tab-applications').click();
  await page.getByTestId('application-new').click();
  await page.getByTestId('application-employer').fill('Noordzee Data B.V.');
}
const saved = (page) => page.evaluate(() => window.__mock.cases[0].applications.length);

describe('placement', { concurrency: 2 }, () => {
  test('each form has a verdict in words, a reason, and its sources folded away', async () => {
    const page = await placement();
    const verdicts = { new_contract: 'Eerst bevestigen', secondment: 'Eerst bevestigen', work_experience: 'Mag niet', trial_placement: 'Mag niet', voluntary_work: 'Eerst bevestigen', course: 'Mag' };
    for (const [form, verdict] of Object.entries(verdicts)) {
      const row = page.getByTestId(`placement-${form}`);
      assert.match(await row.locator('.verdict').innerText(), new RegExp(`^[✓?✕]\\s*${verdict}$`), form);
      assert.equal(await row.getByText(/IND of een immigratieadvocaat dit bevestigen/).isVisible(), verdict !== 'Mag', `${form}: who confirms`);
      assert.equal(await row.locator('.source').isVisible(), false);
    }
    assert.equal(await page.getByTestId('placement-secondment').getByText('nakijken').isVisible(), true);
    assert.equal(await page.getByTestId('placement-course').getByText('nakijken').isVisible(), false);
    await page.getByTestId('placement-course').locator('summary').click();
    assert.equal(await page.getByTestId('placement-course').locator('.source').isVisible(), true);
    await page.done();
  });

  test('what the card says is asked for until it is known', async () => {
    const page = await placement();
    assert.equal(await page.getByTestId('placement-unknown').isVisible(), true);
    await page.getByTestId('placement-fill-card').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'field-permit.annotation');
    await page.getByTestId('field-permit.annotation').selectOption('G');
    await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
    await page.getByTestId('tab-placement').click();
    assert.equal(await page.getByTestId('placement-unknown').isVisible(), false);
    await page.done();
  });

  test('the step of the form shows the verdict of what is chosen there', async () => {
    const page = await placement();
    await page.getByTestId('placement-to-facts').click();
    await page.getByTestId('step-panel-placement').waitFor();
    assert.equal(await page.getByTestId('placement-chosen').count(), 0);
    await page.getByTestId('field-placement.form').selectOption('WORK_EXPERIENCE');
    await page.getByTestId('placement-chosen').filter({ hasText: 'Mag niet' }).waitFor();
    await page.getByTestId('field-placement.form').selectOption('COURSE');
    await page.getByTestId('placement-chosen').filter({ hasText: 'Leren en meekijken' }).waitFor();
    await page.getByTestId('field-placement.form').selectOption('');
    await page.getByTestId('placement-chosen').waitFor({ state: 'detached' });
    await page.done();
  });
});

describe('the application', { concurrency: 2 }, () => {
  test('the verdict follows form and sponsor before anything is saved', async () => {
    const page = await placement();
    await newApplication(page);
    await page.getByTestId('application-form').selectOption('new_contract');
    await page.getByTestId('application-verdict').filter({ hasText: 'Eerst bevestigen' }).waitFor();
    await page.getByTestId('application-sponsor').selectOption('no');
    await page.getByTestId('application-verdict').filter({ hasText: 'Mag niet' }).waitFor();
    await page.getByTestId('application-sponsor').selectOption('yes');
    await page.getByTestId('application-verdict').filter({ hasText: '✓' }).waitFor();
    assert.equal(await saved(page), 3);
    await page.getByTestId('application-save').click();
    await page.getByTestId('application-card').first().getByTestId('application-check').filter({ hasText: 'Mag' }).waitFor();
    const kept = await page.evaluate(() => { const { form, recognised_sponsor } = window.__mock.cases[0].applications.at(-1); return { form, recognised_sponsor }; });
    assert.deepEqual(kept, { form: 'new_contract', recognised_sponsor: true });
    await page.done();
  });

  test('what is not allowed is saved only after it was said twice, also by Enter', async () => {
    const page = await placement();
    await newApplication(page);
    await page.getByTestId('application-form').selectOption('work_experience');
    await page.getByTestId('application-verdict').waitFor();
    assert.equal(await page.getByTestId('application-save-anyway').isVisible(), false);
    await page.getByTestId('application-employer').press('Enter');
    await page.getByTestId('application-save-anyway').waitFor();
    assert.equal(await saved(page), 3, 'nothing was saved');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')), 'application-save-anyway');
    assert.equal(await page.getByTestId('application-save').isVisible(), false, 'it stands in place of the usual button');
    await page.getByTestId('application-employer').press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'application-save-anyway');
    assert.equal(await saved(page), 3, 'saving again does not do it');
    await page.getByTestId('application-form').selectOption('course');
    await page.getByTestId('application-verdict').filter({ hasText: '✓' }).waitFor();
    assert.equal(await page.getByTestId('application-save-anyway').isVisible(), false, 'another form needs no second word');
    await page.getByTestId('application-form').selectOption('work_experience');
    await page.getByTestId('application-save').click();
    await page.getByTestId('application-save-anyway').click();
    await page.getByTestId('application-check').filter({ hasText: 'Mag niet' }).waitFor();
    assert.equal(await saved(page), 4);
    await page.done();
  });

  for (const [width, height] of [[1280, 860], [640, 430]]) {
    test(`at ${width} × ${height} the second word stands in sight`, async () => {
      const page = await placement();
      await page.setViewportSize({ width, height });
      await newApplication(page);
      await page.getByTestId('application-form').selectOption('work_experience');
      await page.getByTestId('application-verdict').waitFor();
      await page.getByTestId('application-save').click();
      const again = page.getByTestId('application-save-anyway');
      await again.waitFor();
      const { y, height: tall } = await again.boundingBox();
      assert.ok(y >= 0 && y + tall <= height, `at ${y}`);
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')), 'application-save-anyway');
      assert.equal(await page.locator('.verdict-stop').isVisible(), true);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/stop-${width}.png` });
      await page.done();
    });
  }

  test('without a form nothing is asked, and none is kept', async () => {
    const page = await placement();
    await newApplication(page);
    assert.equal(await page.getByTestId('application-verdict').count(), 0);
    await page.getByTestId('application-save').click();
    await page.waitForFunction(() => window.__mock.cases[0].applications.length === 4);
    const kept = await page.evaluate(() => { const { form, recognised_sponsor } = window.__mock.cases[0].applications.at(-1); return { form, recognised_sponsor }; });
    assert.deepEqual(kept, { form: null, recognised_sponsor: null });
    assert.equal(await page.evaluate(() => window.__mock.calls.includes('placement_check')), false);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, and nothing leaves the page at 200 % zoom`, async () => {
      const page = await placement({ language });
      assert.deepEqual(await axe(page), [], 'placement');
      await page.getByTestId('placement-to-facts').click();
      await page.getByTestId('field-placement.form').selectOption('SECONDMENT');
      await page.getByTestId('placement-chosen').waitFor();
      assert.deepEqual(await axe(page), [], 'step');
      await newApplication(page);
      await page.getByTestId('application-form').selectOption('work_experience');
      await page.getByTestId('application-verdict').waitFor();
      await page.getByTestId('application-save').click();
      await page.getByTestId('application-save-anyway').waitFor();
      assert.deepEqual(await axe(page), [], 'application');
      await page.getByTestId('application-save-anyway').click();
      await page.getByTestId('application-check').waitFor();
      assert.deepEqual(await axe(page), [], 'applications');
      await page.setViewportSize({ width: 640, height: 360 });
      await page.getByTestId('tab-placement').click();
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});
