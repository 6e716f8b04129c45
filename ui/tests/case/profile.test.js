/** The form's steps of profile and trajectory: rows that unfold, directions against limits, and who gets what. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from '../data.js';
import { axe, eventually, openCase, startBrowser } from '../harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const full = { ...demo, facts: { ...demo.facts,
  'employee.wage_month': '5942', 'capacity.hours_week': '24',
  'limit.rubric|r30': 'personal', 'limit.text|r30': 'Eén taak tegelijk', 'limit.rubric|r31': 'static', 'limit.text|r31': 'Zitten, hoogstens 30 minuten',
  'person.role|r40': 'employer_contact', 'person.name|r40': 'Petra de Groot', 'person.role|r42': 'adviser', 'person.name|r42': 'Sofia Marin',
  'direction.status|r1': 'active', 'direction.hours|r1': '32', 'direction.wage_month|r1': '3300', 'direction.origin|r1': 'labour_market', 'direction.status|r2': 'ruled_out', 'direction.ruled_out_reason|r2': 'Te veel uren',
  'vacancy.direction|r60': 'r1', 'vacancy.title|r60': 'Data-analist sociaal domein', 'vacancy.title|r61': 'Losse vacature',
} };
const kept = (page, key) => page.evaluate((name) => window.__mock.cases[0].facts[name]?.value ?? null, key);
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName);

async function step(tab, name, mock = {}) {
  const page = await browser.page({ mock: { cases: [full], ...mock } });
  await openCase(page);
  await page.getByTestId(`tab-${tab}`).click();
  await page.getByTestId(`step-${name}`).click();
  await page.getByTestId(`step-panel-${name}`).waitFor();
  return page;
}

test('a row is folded, unfolds by keyboard, and is built only then', async () => {
  const page = await step('profile', 'search');
  assert.equal(await page.getByTestId('field-direction.title-r1').count(), 0);
  await page.getByTestId('open-direction-r1').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('field-direction.title-r1').waitFor();
  assert.equal(await page.getByTestId('open-direction-r1').getAttribute('aria-expanded'), 'true');
  assert.equal(await focused(page), 'open-direction-r1');
  await page.keyboard.press('Enter');
  await page.getByTestId('field-direction.title-r1').waitFor({ state: 'detached' });
  assert.deepEqual(page.errors, []);
  await page.done();
});

test('typing that is not kept yet is kept when its row folds', async () => {
  const page = await step('profile', 'search');
  await page.getByTestId('open-direction-r1').click();
  await page.getByTestId('field-direction.region-r1').fill('Brabant');
  await page.getByTestId('open-direction-r1').click();
  await page.getByTestId('field-direction.region-r1').waitFor({ state: 'detached' });
  await eventually(() => kept(page, 'direction.region|r1'), 'Brabant');
  await page.done();
});

test('a new row opens with the focus in it, and goes with a way back', async () => {
  const page = await step('profile', 'profile');
  await page.getByTestId('add-language').click();
  const row = await page.locator('[data-testid^="row-language-"]').getAttribute('data-row');
  assert.equal(await focused(page), `field-language.name-${row}`);
  await page.keyboard.type('Portugees');
  await page.getByTestId(`field-language.speaking-${row}`).selectOption('B1');
  await page.getByTestId(`open-language-${row}`).getByText('spreken B1').waitFor();
  await page.getByTestId(`remove-language-${row}`).click();
  await page.getByTestId(`row-language-${row}`).waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'add-language');
  const toast = page.locator('.toast');
  assert.doesNotMatch(await toast.innerText(), /Portugees/, 'a message repeats nothing that was typed');
  await toast.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByTestId(`open-language-${row}`).getByText('Portugees').waitFor();
  await page.done();
});

test('a direction tells how it fits, and each limit is judged in its own row', async () => {
  const page = await step('profile', 'search');
  const card = page.getByTestId('row-direction-r1');
  assert.match(await card.innerText(), /2 beperkingen niet getoetst/);
  assert.match(await card.innerText(), /Te veel uren/);
  assert.match(await card.innerText(), /56% van het oude loon/);
  await page.getByTestId('open-direction-r1').click();
  await page.getByTestId('fit-r1-r30').selectOption('fits');
  await card.getByText('1 beperking niet getoetst').waitFor();
  await eventually(() => kept(page, 'fit.verdict|r1.r30'), 'fits');
  assert.equal(await page.getByTestId('field-fit.note-r1.r31').isVisible(), false);
  await page.getByTestId('fit-r1-r31').selectOption('adjusted');
  await page.getByTestId('field-fit.note-r1.r31').fill('Zit-stabureau');
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  await card.getByText('Past bij elke beperking').waitFor();
  await page.done();
});

test('the history names a judgement by its direction and limit', async () => {
  const page = await step('profile', 'search');
  const named = await page.evaluate(async () => {
    const { fieldInRow } = await import('/views/case/form/fact.js');
    return [fieldInRow('fit.verdict', 'r1.r30'), fieldInRow('phase.note', '2'), fieldInRow('wia_piece.ready_on', 'final_report')];
  });
  assert.deepEqual(named, ['Data-analist, overheid · Eén taak tegelijk · Past dit bij de beperking?', 'Fase 2 · Toelichting: duurt langer, of overgeslagen', 'Eindrapportage spoor 2 · Klaar op']);
  await page.getByTestId('step-next').click();
  await page.getByTestId('step-panel-programme').waitFor();
  assert.equal(await page.getByTestId('tab-trajectory').getAttribute('aria-selected'), 'true');
  await page.done();
});

test('what was ruled out stands last with its reason, and asks for it only then', async () => {
  const page = await step('profile', 'search');
  const rows = await page.locator('[data-testid^="row-direction-"]').evaluateAll((all) => all.map((one) => one.dataset.row));
  assert.equal(rows.at(-1), 'r2');
  assert.match(await page.getByTestId('row-direction-r2').innerText(), /Te veel uren/);
  await page.getByTestId('open-direction-r1').click();
  assert.equal(await page.getByTestId('field-direction.ruled_out_reason-r1').isVisible(), false);
  await page.getByTestId('open-direction-r2').click();
  assert.equal(await page.getByTestId('field-direction.ruled_out_reason-r2').inputValue(), 'Te veel uren');
  await page.done();
});

test('a vacancy stands in its direction, a new one begins there, and loose ones stand apart', async () => {
  const page = await step('profile', 'search');
  await page.getByTestId('open-direction-r1').click();
  const direction = page.getByTestId('row-direction-r1');
  assert.equal(await direction.getByTestId('row-vacancy-r60').count(), 1);
  assert.equal(await direction.getByTestId('row-vacancy-r61').count(), 0);
  assert.equal(await page.getByTestId('row-vacancy-r61').count(), 1);
  await direction.getByTestId('add-vacancy-r1').click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid?.startsWith('field-vacancy.title-'));
  await page.keyboard.type('Analist');
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  const row = (await focused(page)).replace('field-vacancy.title-', '');
  await eventually(() => kept(page, `vacancy.direction|${row}`), 'r1');
  // The loose one is moved into the direction by choosing it.
  await page.getByTestId('open-vacancy-r61').click();
  const select = page.getByTestId('field-vacancy.direction-r61');
  assert.deepEqual(await select.locator('option').allInnerTexts(), ['—', 'Data-analist, overheid', 'Rapportagespecialist']);
  await select.selectOption('r1');
  await direction.getByTestId('row-vacancy-r61').waitFor();
  await page.done();
});

test('the width meter warns at one direction, and says why', async () => {
  const page = await step('profile', 'search');
  assert.match(await page.getByTestId('width-meter').innerText(), /Te smal[\s\S]*minder dan drie/);
  await page.done();
});

test('limits stand under their rubric; a new one begins there with an example of it', async () => {
  const page = await step('facts', 'track1');
  const rubric = page.locator('.rubric', { hasText: '4 Dynamische handelingen' });
  await rubric.getByTestId('add-limit-dynamic').click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid?.startsWith('field-limit.text-'));
  assert.match(await page.evaluate(() => document.activeElement.placeholder), /tillen/);
  await page.keyboard.type('Tillen tot 10 kilo');
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  await rubric.locator('.row-title', { hasText: 'Tillen tot 10 kilo' }).waitFor();
  assert.equal(await page.getByTestId('row-limit-r30').locator('xpath=ancestor::section[contains(@class, "rubric")]').locator('h4').innerText(), '1 Persoonlijk functioneren');
  await page.done();
});

test('who receives which document, and consent that is missing', async () => {
  const page = await step('facts', 'people');
  await page.getByTestId('receives-plan-r40').check();
  await page.getByTestId('saving').filter({ hasText: 'Bewaard' }).waitFor();
  await eventually(() => kept(page, 'person.receives_plan|r40'), 'yes');
  await page.getByTestId('consent-missing').getByRole('button').click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'field-person.consent_on-r42');
  await page.keyboard.type('20-11-2026');
  await page.keyboard.press('Tab');
  await page.getByTestId('consent-missing').waitFor({ state: 'hidden' });
  await page.done();
});

test('the intake leads to the spells without work under the permit', async () => {
  const page = await step('profile', 'intake');
  await page.getByRole('button', { name: /Vul de periodes in/ }).click();
  await page.getByTestId('step-panel-permit').waitFor();
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'add-unemployment');
  await page.done();
});

test('many rows are found by text', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`competence.name|r${n + 100}`, `Sterk punt nummer ${30 - n}`]));
  const page = await step('profile', 'profile', { cases: [{ ...full, facts: { ...full.facts, ...many } }] });
  const first = () => page.locator('[data-testid^="row-competence-"]').first().locator('.row-title').innerText();
  assert.equal(await first(), 'Sterk punt nummer 30');
  await page.getByTestId('sort-competence').check();
  assert.equal(await first(), 'Sterk punt nummer 1');
  await page.getByTestId('filter-competence').fill('nummer 17');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid^="row-competence-"]').length === 1);
  await page.getByTestId('filter-competence').fill('iets anders');
  await page.getByText('Niets gevonden.').waitFor();
  await page.done();
});

test('text that is hostile or endless stays one card', async () => {
  const hostile = '<img src=x onerror=alert(1)> \u202eomgekeerd 😀\u0000 ';
  const page = await step('profile', 'profile', { cases: [{ ...full, facts: { ...full.facts, 'competence.name|r100': hostile, 'competence.name|r101': 'woord'.repeat(20000), 'competence.proof|r101': '😀'.repeat(50000) } }] });
  const room = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth, high: document.querySelector('[data-testid="row-competence-r101"]').offsetHeight, images: document.querySelectorAll('.row-card img').length }));
  assert.ok(room.wide <= room.screen && room.high < 140, JSON.stringify(room));
  assert.equal(room.images, 0);
  await page.getByTestId('open-competence-r101').click();
  assert.equal(await page.getByTestId('field-competence.name-r101').inputValue(), 'woord'.repeat(20000));
  assert.deepEqual(page.errors, []);
  await page.done();
});

for (const language of ['nl', 'en']) {
  test(`axe minds nothing on the steps of the profile, in ${language}`, async () => {
    const page = await step('profile', 'intake', { language });
    assert.deepEqual(await axe(page), [], 'intake');
    await page.getByTestId('step-profile').click();
    await page.getByTestId('add-education').click();
    assert.deepEqual(await axe(page), [], 'profile');
    await page.getByTestId('step-search').click();
    await page.getByTestId('open-direction-r1').click();
    assert.deepEqual(await axe(page), [], 'search');
    await page.getByTestId('tab-facts').click();
    await page.getByTestId('step-people').click();
    await page.locator('summary', { hasText: language === 'nl' ? 'Wie beslist wat?' : 'Who decides what?' }).click();
    assert.deepEqual(await axe(page), [], 'people');
    assert.deepEqual(page.errors, []);
    await page.done();
  });
}

test('a way to a field unfolds what it stands in, however deep', async () => {
  const page = await step('profile', 'intake');
  const go = (field, row, way) => page.evaluate(async ([key, at, more]) => {
    const { goTo, goToField } = await import('/views/go-to.js');
    const id = window.__mock.cases[0].id;
    await (more ? goTo({ case_id: id, tab: more.tab, step: more.step, field: key, row: at, entry: null }) : goToField(id, key, at));
    return document.activeElement?.dataset.testid;
  }, [field, row, way ?? null]);
  assert.equal(await go('direction.region', 'r1'), 'field-direction.region-r1');
  assert.equal(await go('vacancy.source', 'r60'), 'field-vacancy.source-r60', 'a vacancy inside its direction');
  assert.equal(await go('vacancy.source', 'r61'), 'field-vacancy.source-r61', 'a loose one inside its fold');
  assert.equal(await go('fit.verdict', 'r2.r31', { tab: 'profile', step: 'search' }), 'fit-r2-r31');
  assert.equal(await go('limit.text', 'r31'), 'field-limit.text-r31');
  assert.equal(await go('phase.note', '2', { tab: 'trajectory', step: 'programme' }), 'field-phase.note-2');
  assert.equal(await page.getByTestId('field-phase.note-2').isVisible(), true);
  await page.done();
});
