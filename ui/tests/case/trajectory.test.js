/** The programme: its phases, milestones, services, training, appointments and its end. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, eventually, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const full = { ...demo, facts: { ...demo.facts,
  'programme.coach_hours_total': '36', 'programme.budget': '1000', 'cost.what|r99': 'Taalcursus', 'cost.amount|r99': '1200', 'track1.status': 'Opbouw stokt.', 'track1.status_on': '12-10-2026',
  'milestone.what|r70': 'Cv af', 'milestone.phase|r70': '1', 'milestone.due|r70': '10-12-2026', 'milestone.status|r70': 'open',
  'milestone.what|r71': 'Zoekprofiel besproken', 'milestone.phase|r71': '1', 'milestone.due|r71': '16-11-2026',
  'milestone.what|r72': 'Drie gesprekken', 'milestone.phase|r72': '2', 'milestone.due|r72': '15-11-2026', 'milestone.status|r72': 'dropped',
  'service.kind|r80': 'support_referral', 'service.planned_on|r80': '25-11-2026', 'service.kind|r82': 'cv', 'service.done_on|r82': '09-11-2026',
  'training.on|r90': '02-11-2026', 'training.exercise|r90': 'Keuzepunt', 'training.process|r90': 'values',
  'appointment.on|r97': '18-11-2026', 'appointment.kind|r97': 'job_interview', 'appointment.on|r98': '24-11-2026', 'appointment.what|r98': 'Gesprek', 'appointment.at|r98': '14:00', 'appointment.on|r99': '24-11-2026', 'appointment.what|r99': 'Vroeg gesprek', 'appointment.at|r99': '9:30',
} };
const kept = (page, key) => page.evaluate((name) => window.__mock.cases[0].facts[name]?.value ?? null, key);
const saved = (page) => page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();

async function step(name, mock = {}) {
  const page = await browser.page({ mock: { cases: [full], ...mock } });
  await openCase(page);
  await page.getByTestId('tab-trajectory').click();
  await page.getByTestId(`step-${name}`).click();
  await page.getByTestId(`step-panel-${name}`).waitFor();
  return page;
}

test('the phases say how they stand, and lead to where each part of them is made', async () => {
  const page = await step('programme');
  const first = page.getByTestId('phase-1');
  assert.equal(await first.getAttribute('aria-current'), 'step');
  assert.match(await first.innerText(), /bezig[\s\S]*sinds 12\u201110\u20112026 · 5 weken[\s\S]*0 van 2 mijlpalen bereikt/);
  assert.match(await page.getByTestId('phase-3').innerText(), /komt nog[\s\S]*nog niet begonnen/);
  await page.getByTestId('deliverable-intake').click();
  await page.getByTestId('step-panel-intake').waitFor();
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'field-intake.on');
  assert.equal(await page.getByTestId('tab-profile').getAttribute('aria-selected'), 'true');
  await page.done();
});

test('the start of a phase is typed where it differs', async () => {
  const page = await step('programme');
  const second = page.getByTestId('phase-2');
  await second.locator('summary').click();
  await page.getByTestId('field-phase.started_on-2').fill('16-11-2026');
  await page.keyboard.press('Tab');
  await second.getByText('sinds 16\u201111\u20112026').waitFor();
  await eventually(() => kept(page, 'phase.started_on|2'), '2026-11-16');
  assert.match(await page.getByTestId('phase-1').innerText(), /klaar[\s\S]*12\u201110\u20112026 t\/m 16\u201111\u20112026/);
  await page.done();
});

test('hours and budget stand beside the plan, with what went over', async () => {
  const page = await step('programme');
  assert.match(await page.getByTestId('spending-hours').innerText(), /3 uur van 36 uur/);
  assert.match(await page.getByTestId('spending-budget').innerText(), /€ 1\.200,00 van € 1\.000,00/);
  assert.match(await page.getByTestId('spending-budget').innerText(), /€ 200,00 boven het plan/);
  assert.doesNotMatch(await page.getByTestId('spending-hours').innerText(), /boven het plan/);
  assert.equal(await page.getByTestId('spending-budget').locator('svg.over').count(), 1);
  assert.equal(await page.getByTestId('spending-hours').locator('svg.over').count(), 0);
  assert.match(await page.getByTestId('track1-state').innerText(), /stand van 12-10-2026, 41 dagen oud[\s\S]*Opbouw stokt/);
  await page.done();
});

test('a plan shows what it adds before it is laid over the case, and can be taken back', async () => {
  const page = await step('programme');
  await page.getByTestId('plan-template').click();
  const dialog = page.getByTestId('plan-dialog');
  await dialog.getByText('Profiel en zoekprofiel klaar').waitFor();
  await page.getByTestId('plan-template-language').click();
  await dialog.getByText('Niveau B1 gehaald').waitFor();
  assert.equal(await dialog.getByText('Profiel en zoekprofiel klaar').count(), 0);
  await page.getByTestId('plan-template-apply').click();
  await page.locator('.toast', { hasText: 'Het plan staat in het dossier.' }).waitFor();
  await page.getByTestId('step-milestones').click();
  await page.locator('.row-title', { hasText: 'Niveau B1 gehaald' }).waitFor();
  await page.locator('.toast').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.locator('.row-title', { hasText: 'Niveau B1 gehaald' }).waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-testid^="row-milestone-"]').count(), 3);
  await page.done();
});

test('Escape leaves the plans alone', async () => {
  const page = await step('programme');
  await page.getByTestId('plan-template').click();
  await page.getByTestId('plan-dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('plan-dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => window.__mock.calls.includes('plan_template_apply')), false);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.testid), 'plan-template');
  await page.done();
});

test('a milestone is late after its day, and is ticked off with one click', async () => {
  const page = await step('milestones');
  const late = page.getByTestId('row-milestone-r71');
  assert.match(await late.innerText(), /te laat/);
  assert.doesNotMatch(await page.getByTestId('row-milestone-r70').innerText(), /te laat/);
  assert.doesNotMatch(await page.getByTestId('row-milestone-r72').innerText(), /te laat/, 'what was dropped is not late');
  assert.match(await page.getByTestId('milestones-count').innerText(), /0 van 3 bereikt\. 1 te laat\./);
  await page.getByTestId('milestone-done-r71').click();
  await late.getByText('bereikt 22-11-2026').waitFor();
  await eventually(async () => [await kept(page, 'milestone.status|r71'), await kept(page, 'milestone.done_on|r71')], ['done', '2026-11-22']);
  assert.equal(await page.getByTestId('milestone-done-r71').getAttribute('aria-pressed'), 'true');
  // One act of the coach, so one click takes it back whole.
  await page.locator('.toast').getByRole('button', { name: 'Ongedaan maken' }).click();
  await late.getByText('te laat').waitFor();
  await page.waitForFunction(() => !window.__mock.cases[0].facts['milestone.status|r71'] && !window.__mock.cases[0].facts['milestone.done_on|r71']);
  await page.done();
});

test('milestones stand by phase and day, and stay where they are while one is filled in', async () => {
  const page = await step('milestones');
  const order = () => page.locator('[data-testid^="row-milestone-"]').evaluateAll((all) => all.map((one) => one.dataset.row));
  assert.deepEqual(await order(), ['r71', 'r70', 'r72']);
  await page.getByTestId('open-milestone-r71').click();
  await page.getByTestId('field-milestone.due-r71').fill('20-12-2026');
  await page.keyboard.press('Tab');
  await saved(page);
  assert.deepEqual(await order(), ['r71', 'r70', 'r72']);
  await page.getByTestId('open-milestone-r71').click();
  await page.waitForFunction(() => document.querySelector('[data-testid^="row-milestone-"]').dataset.row === 'r70');
  await page.done();
});

test('of a referral only the dates are asked, and it says why', async () => {
  const page = await step('services');
  await page.getByTestId('open-service-r80').click();
  await page.getByTestId('referral-r80').waitFor();
  for (const [field, seen] of [['planned_on', true], ['done_on', true], ['what', false], ['provider', false], ['result', false], ['hours', false]]) {
    assert.equal(await page.getByTestId(`field-service.${field}-r80`).isVisible(), seen, field);
  }
  await page.getByTestId('open-service-r82').click();
  assert.equal(await page.getByTestId('field-service.what-r82').isVisible(), true);
  assert.equal(await page.getByTestId('referral-r82').isVisible(), false);
  await page.done();
});

test('a service that every programme has is planned from its line', async () => {
  const page = await step('services');
  assert.match(await page.getByTestId('service-cv').innerText(), /gedaan/);
  assert.match(await page.getByTestId('service-interview').innerText(), /nog niets gepland/);
  await page.getByTestId('service-interview').getByRole('button').click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid?.startsWith('field-service.what-'));
  await page.getByTestId('service-interview').getByText('gepland', { exact: true }).waitFor();
  await page.done();
});

test('training explains the process that was chosen, and asks for the step', async () => {
  const page = await step('training');
  assert.match(await page.getByTestId('step-panel-training').innerText(), /Schrijf de stap op, niet het gevoel\./);
  await page.getByTestId('open-training-r90').click();
  const line = page.getByTestId('row-training-r90').locator('.act-line');
  assert.match(await line.innerText(), /belangrijk vindt in werk/);
  await page.getByTestId('field-training.process-r90').selectOption('defusion');
  await line.getByText(/Een gedachte zien als een gedachte/).waitFor();
  await page.done();
});

test('appointments stand by day and time, and one that is past asks whether it took place', async () => {
  const page = await step('appointments');
  assert.deepEqual(await page.locator('[data-testid^="row-appointment-"]').evaluateAll((all) => all.map((one) => one.dataset.row)), ['r97', 'r99', 'r98']);
  assert.match(await page.getByTestId('row-appointment-r97').innerText(), /Sollicitatiegesprek[\s\S]*was het er\?/);
  assert.match(await page.getByTestId('row-appointment-r99').innerText(), /24\u201111\u20112026 09:30/);
  await page.getByTestId('open-appointment-r98').click();
  const time = page.getByTestId('field-appointment.at-r98');
  assert.equal(await time.inputValue(), '14:00');
  await time.fill('kwart');
  await page.keyboard.press('Tab');
  await page.getByTestId('problem-appointment.at-r98').waitFor();
  await page.done();
});

test('the ending asks what its kind needs, and the papers are ticked off', async () => {
  const page = await step('ending');
  assert.equal(await page.getByTestId('ending-missing').isVisible(), false);
  await page.getByTestId('field-ending.kind').selectOption('early_stop');
  await page.getByTestId('ending-missing').waitFor();
  assert.equal(await page.getByTestId('ending-missing').locator('li').count(), 2);
  await page.getByTestId('field-ending.reason').fill('Ander werk bij de eigen werkgever.');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="ending-missing"] li').length === 1);
  assert.equal(await page.getByTestId('wia-problem_analysis').getByRole('button').isDisabled(), true, 'the case itself tells it');
  const plan = page.getByTestId('wia-trajectory_plan');
  await plan.getByRole('button').click();
  await page.getByTestId('field-wia_piece.ready_on-trajectory_plan').waitFor();
  await eventually(() => kept(page, 'wia_piece.ready_on|trajectory_plan'), '2026-11-22');
  await plan.getByRole('button').click();
  await page.getByTestId('field-wia_piece.ready_on-trajectory_plan').waitFor({ state: 'detached' });
  assert.match(await page.getByTestId('wia-list').innerText(), /Uiterlijk 06-06-2027 bij de werkgever/);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe minds nothing on the steps of the trajectory, in ${language}`, async () => {
    const page = await step('programme', { language });
    assert.deepEqual(await axe(page), [], 'programme');
    await page.getByTestId('plan-template').click();
    await page.getByTestId('plan-dialog').waitFor();
    assert.deepEqual(await axe(page), [], 'plans');
    await page.keyboard.press('Escape');
    for (const [name, open] of [['milestones', 'open-milestone-r71'], ['services', 'open-service-r80'], ['training', 'open-training-r90'], ['instruments', 'add-instrument'], ['appointments', 'open-appointment-r97'], ['ending', null]]) {
      await page.getByTestId(`step-${name}`).click();
      if (open) await page.getByTestId(open).click();
      assert.deepEqual(await axe(page), [], name);
    }
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}

test('a step of the trajectory leads on to the next, and the last to the dates', async () => {
  const page = await step('appointments');
  await page.getByTestId('step-next').click();
  await page.getByTestId('step-panel-ending').waitFor();
  await page.getByTestId('step-next').click();
  await page.locator('[data-testid="tab-overview"][aria-selected="true"]').waitFor();
  await page.done();
});
