/** The network of employers, and the register that is read from a page the coach saved. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demo } from './data.js';
import { axe, startBrowser, unlock } from './harness.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const register = { on: '2026-11-12', rows: [{ name: 'Noordzee Data B.V.', kvk: '12345678' }, { name: 'Noordzee Data Services B.V.', kvk: '12345679' }] };
const employers = [{ name: 'Noordzee Data B.V.', kvk: '12345678', town: 'Rotterdam', international: 'much', contacts: [{ name: 'Mirjam de Groot', role: 'Recruiter', email: '', phone: '', last_spoken_on: '2026-11-02' }] },
  { name: 'Polder Energy B.V.', kvk: '99999999' }, { name: 'Gemeente Meerdam' }];
const html = (rows, end = '</table></html>') => `<html><table>${rows.map(([name, kvk]) => `<tr><th scope="row">${name}</th><td>${kvk}</td></tr>`).join('')}${end}`;
const file = (text) => ({ name: 'register.html', mimeType: 'text/html', buffer: Buffer.from(text) });

async function network(mock = {}) {
  const page = await browser.page({ mock: { cases: [demo], employers, register, ...mock } });
  await unlock(page);
  await page.getByTestId('nav-employers').click();
  await page.locator('sb-employers').waitFor();
  return page;
}
const row = (page, name) => page.getByTestId('employer-row').filter({ hasText: name });

describe('employers', { concurrency: 2 }, () => {
  test('the register is told with its date, never that somebody is not recognised', async () => {
    const page = await network();
    assert.match(await row(page, 'Noordzee').innerText(), /Gevonden in het register van 12-11-2026/);
    assert.match(await row(page, 'Polder').innerText(), /Niet gevonden op 12-11-2026/);
    assert.match(await row(page, 'Meerdam').innerText(), /Geen KvK-nummer/);
    assert.match(await row(page, 'Polder').innerText(), /1 sollicitatie/);
    assert.doesNotMatch(await page.locator('main').innerText(), /niet erkend/i);
    await page.done();
  });

  test('an employer is added with its contacts, found, changed and removed', async () => {
    const page = await network();
    await page.getByTestId('employer-add').click();
    await page.getByTestId('employer-save').click();
    await page.getByTestId('employer-error').filter({ hasText: 'naam van de werkgever' }).waitFor();
    await page.getByTestId('employer-name').fill('Maas Medical B.V.');
    await page.getByTestId('employer-international').selectOption('some');
    await page.getByTestId('contact-add').click();
    await page.getByTestId('contact-name').fill('Jo de Vries');
    await page.getByTestId('contact-spoken').fill('+3');
    await page.getByTestId('contact-spoken-problem').filter({ hasText: 'toekomst' }).waitFor();
    await page.getByTestId('contact-spoken').fill('');
    await page.getByTestId('contact-spoken-problem').waitFor({ state: 'hidden' });
    await page.getByTestId('contact-spoken').fill('vandaag');
    await page.getByTestId('employer-save').click();
    await row(page, 'Maas Medical').waitFor();
    // A row far down is drawn once it is in sight.
    await row(page, 'Maas Medical').scrollIntoViewIfNeeded();
    assert.match(await row(page, 'Maas Medical').innerText(), /Enige ervaring[\s\S]*Jo de Vries[\s\S]*22-11-2026/);
    await page.getByTestId('employers-filter').fill('jo vries');
    assert.equal(await page.getByTestId('employer-row').count(), 1);
    await row(page, 'Maas').getByTestId('employer-edit').click();
    await page.getByTestId('contact-remove').click();
    await page.getByTestId('employer-name').fill('Maas Zorg B.V.');
    await page.getByTestId('employer-save').click();
    await page.getByTestId('employers-none').waitFor();
    await page.getByTestId('employers-filter').fill('');
    await row(page, 'Maas Zorg').getByTestId('employer-remove').click();
    await page.getByTestId('confirm-yes').click();
    await row(page, 'Maas Zorg').waitFor({ state: 'detached' });
    assert.equal(await page.getByTestId('employer-row').count(), 3);
    await page.done();
  });

  test('a number of seven digits says so at its field, and what was typed is not thrown away unasked', async () => {
    const page = await network();
    await page.getByTestId('employer-add').click();
    await page.getByTestId('employer-name').fill('Maas Medical B.V.');
    await page.getByTestId('employer-kvk').fill('1234567');
    await page.getByTestId('employer-save').click();
    await page.getByTestId('employer-kvk-problem').filter({ hasText: '8 cijfers' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'employer-kvk');
    await page.keyboard.press('Escape');
    await page.getByTestId('discard-no').click();
    await page.getByTestId('employer-kvk').fill('1234 5678');
    await page.getByTestId('employer-save').click();
    await row(page, 'Maas Medical').waitFor();
    await page.done();
  });

  test('while one types, the register answers and offers who is called about that', async () => {
    const page = await network();
    await page.getByTestId('employer-add').click();
    await page.getByTestId('employer-name').fill('noordzee');
    await page.getByTestId('employer-suggestion').filter({ hasText: 'Services' }).click();
    assert.equal(await page.getByTestId('employer-kvk').inputValue(), '12345679');
    await page.getByTestId('employer-register').filter({ hasText: 'Gevonden in het register van 12-11-2026: Noordzee Data Services B.V.' }).waitFor();
    await page.getByTestId('employer-kvk').fill('11111111');
    await page.getByTestId('employer-register').filter({ hasText: 'Niet gevonden op 12-11-2026' }).waitFor();
    await page.done();
  });

  test('a register is read with a bar, and says what came of it', async () => {
    const page = await network({ register: null, slow_register: 250 });
    assert.match(await page.getByTestId('register-now').innerText(), /nog geen register/);
    await page.getByTestId('register-file').setInputFiles(file(html([['Polder Energy B.V.', '99999999'], ['Bad row', 'x'], ['Ander B.V.', '11111111']])));
    await page.getByTestId('register-progress').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-testid="register-progress"]').value > 0);
    await page.getByTestId('register-result').waitFor();
    const said = await page.getByTestId('register-result').innerText();
    assert.match(said, /2 organisaties/);
    assert.match(said, /1 regel kon niet/);
    assert.match(said, /Bij \d werkgevers? in je netwerk/);
    assert.equal(await page.getByTestId('register-progress').isVisible(), false);
    assert.match(await row(page, 'Polder').innerText(), /Gevonden in het register/);
    await page.done();
  });

  test('a broken or strange page is refused whole, and the earlier register stays', async () => {
    const page = await network();
    for (const [text, why] of [['gewoon een brief', /geen register/], [html([['A B.V.', '11111111']], ''), /niet heel/]]) {
      await page.getByTestId('register-file').setInputFiles(file(text));
      await page.getByTestId('register-refused').filter({ hasText: why }).waitFor();
      assert.match(await page.getByTestId('register-refused').innerText(), /vorige register blijft/);
      assert.match(await page.getByTestId('register-now').innerText(), /12-11-2026, 2 organisaties/);
      assert.match(await row(page, 'Noordzee').innerText(), /Gevonden in het register van 12-11-2026/);
    }
    await page.done();
  });

  test('of a first register that is refused nothing is said to stay', async () => {
    const page = await network({ register: null });
    await page.getByTestId('register-file').setInputFiles(file('gewoon een brief'));
    await page.getByTestId('register-refused').filter({ hasText: 'Er is niets ingelezen' }).waitFor();
    assert.doesNotMatch(await page.getByTestId('register-refused').innerText(), /vorige/);
    await page.done();
  });

  test('an old register asks to be read again; a fresh one does not', async () => {
    const page = await network({ register: { ...register, on: '2026-10-01' } });
    assert.equal(await page.getByTestId('register-old').isVisible(), true);
    await page.done();
    const fresh = await network();
    assert.equal(await fresh.getByTestId('register-old').isVisible(), false);
    await fresh.done();
  });

  test('200 employers: a slice at once', async () => {
    const page = await network({ employers: Array.from({ length: 200 }, (_, n) => ({ name: `Bedrijf ${n} B.V.` })) });
    const first = await page.getByTestId('employer-row').count();
    assert.ok(first >= 60 && first < 200, `${first} rows`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((was) => document.querySelectorAll('[data-testid="employer-row"]').length > was, first);
    await page.done();
  });

  for (const language of ['nl', 'en']) {
    test(`axe finds nothing in ${language}, and nothing leaves the page at 200 % zoom`, async () => {
      const page = await network({ language });
      await page.getByTestId('register-how').locator('summary').click();
      assert.deepEqual(await axe(page), [], 'list');
      await page.getByTestId('employer-edit').first().click();
      await page.getByTestId('employer-save').waitFor();
      await page.getByTestId('contact-add').click();
      assert.deepEqual(await axe(page), [], 'dialog');
      await page.locator('dialog[open] .dialog-acts button').first().click();
      await page.setViewportSize({ width: 640, height: 360 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
      assert.ok(wide <= room, `${wide} px wide in ${room} px`);
      assert.deepEqual(page.errors, []);
      await page.done();
      const empty = await network({ language, employers: [], register: null });
      assert.deepEqual(await axe(empty), [], 'empty');
      await empty.done();
    });
  }
});
