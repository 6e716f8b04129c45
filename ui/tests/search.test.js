/** Finding from anywhere, with the keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo, manyCases } from './data.js';
import { axe, eventually, showCases, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const rich = { ...demo, facts: { ...demo.facts, 'person.name|p1': 'Mirjam de Groot' } };

async function search(mock = {}) {
  const page = await browser.page({ mock: { cases: [rich, ...manyCases(12)], employers: [{ name: 'Noordzee Data B.V.', town: 'Rotterdam', sector: 'ICT' }], ...mock } });
  await unlock(page);
  await page.keyboard.press('Control+k');
  await page.getByTestId('search-input').waitFor();
  return page;
}
const titles = (page) => page.locator('.palette-title > :first-child').allInnerTexts();
const groups = (page) => page.locator('.palette-group').allInnerTexts();
const chosen = (page) => page.locator('[data-testid="search-hit"][aria-selected="true"]');
/** Types, and waits for the answer. */
async function ask(page, text, wanted) {
  await page.getByTestId('search-input').fill(text);
  await page.locator('.palette-title', { hasText: wanted }).first().waitFor();
}

describe('search', { concurrency: 2 }, () => {
  test('empty, it offers the places of the program and the cases opened last', async () => {
    const page = await search();
    assert.deepEqual(await groups(page), ['Ga naar']);
    for (const place of ['Vandaag', 'Dossiers', 'Agenda', 'Werkgevers', 'Instellingen', 'Nieuw dossier', 'Vergrendelen']) assert.ok((await titles(page)).includes(place), place);
    await page.keyboard.press('Escape');
    await showCases(page);
    await page.getByTestId('case-row').first().click();
    const name = await page.getByTestId('case-name').innerText();
    await page.getByTestId('nav-cases').click();
    await page.getByTestId('search-open').click();
    assert.deepEqual(await groups(page), ['Laatst geopend', 'Ga naar']);
    assert.equal((await titles(page))[0], name);
    await page.keyboard.press('Enter');
    await page.getByTestId('case-name').waitFor();
    assert.equal(await page.getByTestId('case-name').innerText(), name);
    await page.done();
  });

  test('a case is found by the beginning of its words, without marks, and opened with Enter', async () => {
    const page = await search();
    await ask(page, 'rene', /René/);
    assert.match(await chosen(page).innerText(), /René/);
    const name = await chosen(page).locator('.palette-title > :first-child').innerText();
    await page.keyboard.press('Enter');
    await page.getByTestId('case-name').waitFor();
    assert.equal(await page.getByTestId('case-name').innerText(), name);
    assert.equal(await page.getByTestId('search-dialog').count(), 0);
    await page.done();
  });

  test('who is quicker than the list gets what was typed, not what stood there', async () => {
    const page = await search();
    await ask(page, 'ananya', 'Ananya Rao');
    await page.getByTestId('search-input').fill('agenda');
    await page.keyboard.press('Enter');
    await page.locator('sb-agenda').waitFor();
    await page.done();
  });

  test('a person, a line of the log, an application, a fact and an employer lead to where they stand', async () => {
    for (const [text, group, lands] of [
      ['mirjam', 'Personen', (page) => page.waitForFunction(() => /person\.name-p1$/.test(document.activeElement?.getAttribute('data-testid') ?? ''))],
      ['netwerkgesprekken', 'Logboek', (page) => page.waitForFunction(() => document.activeElement?.closest('[data-entry]'))],
      ['gemeente meerdam', 'Sollicitaties', (page) => page.waitForFunction(() => document.querySelector('[data-testid="tab-applications"][aria-selected="true"]') && document.activeElement?.closest('[data-entry]'))],
      ['passende baan', 'Gegevens', (page) => page.waitForFunction(() => /programme\.goal$/.test(document.activeElement?.getAttribute('data-testid') ?? ''))],
      ['rotterdam', 'Werkgevers', (page) => page.getByTestId('employer-dialog').waitFor()],
    ]) {
      const page = await search();
      await page.getByTestId('search-input').fill(text);
      await page.locator('.palette-group', { hasText: group }).waitFor();
      const option = page.locator('[role="group"]', { has: page.locator('.palette-group', { hasText: group }) }).getByTestId('search-hit').first();
      await option.click();
      await lands(page).catch(() => assert.fail(`${text} leads elsewhere`));
      assert.deepEqual(page.errors, []);
      await page.done();
    }
  });

  test('the arrows go round, and the field names the chosen option', async () => {
    const page = await search();
    const count = await page.getByTestId('search-hit').count();
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.getByTestId('search-hit').nth(count - 1).getAttribute('aria-selected'), 'true');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByTestId('search-hit').first().getAttribute('aria-selected'), 'true');
    assert.equal(await page.getByTestId('search-input').getAttribute('aria-activedescendant'), await page.getByTestId('search-hit').first().getAttribute('id'));
    await page.done();
  });

  test('places go by their names in the language of the window, tabs of the open case among them', async () => {
    const page = await search({ language: 'en' });
    await page.getByTestId('search-input').fill('sett');
    await eventually(async () => (await titles(page))[0], 'Settings');
    await page.keyboard.press('Escape');
    await showCases(page);
    await page.getByTestId('case-row').first().click();
    await page.getByTestId('case-name').waitFor();
    await page.keyboard.press('Control+k');
    await ask(page, 'hist', 'History');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="tab-history"][aria-selected="true"]').waitFor();
    await page.done();
  });

  test('an answer that comes too late is dropped, and what is not found is said', async () => {
    const page = await search();
    await page.evaluate(() => {
      const { invoke } = window.__TAURI_INTERNALS__;
      window.__TAURI_INTERNALS__.invoke = async (name, wish) => {
        const answer = await invoke(name, wish);
        if (name === 'search' && wish.request.query === 'ananya') await new Promise((resolve) => { setTimeout(resolve, 700); });
        return answer;
      };
    });
    await page.getByTestId('search-input').fill('ananya');
    await page.waitForTimeout(150);
    await page.getByTestId('search-input').fill('zzzz');
    await page.getByTestId('search-none').filter({ hasText: 'zzzz' }).waitFor();
    await page.waitForTimeout(800);
    assert.equal(await page.getByTestId('search-hit').count(), 0);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}`, async () => {
      const page = await search({ language });
      assert.deepEqual(await axe(page), [], 'empty');
      await ask(page, 'data', /./);
      await page.waitForTimeout(200);
      assert.deepEqual(await axe(page), [], 'found');
      await page.getByTestId('search-input').fill('<b>zzz</b>');
      await page.getByTestId('search-none').filter({ hasText: '<b>zzz</b>' }).waitFor();
      assert.deepEqual(await axe(page), [], 'nothing found');
      assert.deepEqual(page.errors, []);
      await page.done();
    });
  }
});

test('a case that was just made is found in the list of those opened last', async () => {
  const page = await browser.page({ mock: { cases: [] } });
  await unlock(page);
  await page.keyboard.press('Control+n');
  await page.getByTestId('new-case-name').fill('Sofia Marin');
  await page.getByTestId('new-case-first-sick-day').fill('15-9-25');
  await page.getByTestId('new-case-create').click();
  await page.getByTestId('case-name').waitFor();
  await page.waitForFunction(async () => (await import('/program.js')).state.cases.length === 1);
  await page.getByTestId('nav-today').click();
  await page.getByTestId('board-row').first().waitFor();
  await page.keyboard.press('Control+k');
  assert.equal((await page.locator('.palette-title > :first-child').first().innerText()), 'Sofia Marin');
  await page.done();
});

test('the words that were looked for stand out, whatever marks their letters bear', async () => {
  const page = await browser.page({ mock: { cases: [] } });
  const told = await page.evaluate(async () => {
    const { pieces } = await import('/views/found-text.js');
    const shown = (text, words) => pieces(text, words).map(({ text: piece, found }) => (found ? `[${piece}]` : piece)).join('');
    return [shown('René Dubois', ['ren', 'du']), shown('Irene en Rene', ['rene']), shown('<b>Ananya</b> 😀', ['ananya']), shown('', ['a']), shown('İzmir ﬁnance', ['finance']), shown('a'.repeat(5000), ['a']).length];
  });
  assert.deepEqual(told.slice(0, 4), ['[Ren]é [Du]bois', 'Irene en [Rene]', '<b>[Ananya]</b> 😀', '']);
  assert.ok(told[5] < 500, 'a long text is cut');
  await page.done();
});
