/** Pictures of every screen, for looking: `node tests/screenshots.mjs OUTDIR [light|dark] [nl|en] [WIDTHxHEIGHT]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demo, manyCases } from './data.js';
import { openCase, startBrowser, unlock } from './harness.js';

const [out, scheme = 'light', language = 'nl', size = '1280x720'] = process.argv.slice(2);
if (!out) throw new Error('Give a folder for the pictures.');
mkdirSync(out, { recursive: true });
const [width, height] = size.split('x').map(Number);
const browser = await startBrowser();
const open = (mock) => browser.page({ scheme, width, height, mock: { language, ...mock } });
const shot = (page, name, whole = false) => page.screenshot({ path: join(out, `${name}-${scheme}-${language}-${width}.png`), fullPage: whole });

const first = await open({ vault: 'missing', language: null });
await first.getByTestId('lang-nl').first().waitFor();
await shot(first, '01-language');
await first.getByTestId(`lang-${language}`).first().click();
await first.getByTestId('create-passphrase').fill('molen fiets');
await first.waitForTimeout(300);
await shot(first, '02-passphrase');
await first.getByTestId('create-passphrase').fill('molen fiets tulp regenjas');
await first.getByTestId('create-passphrase-again').fill('molen fiets tulp regenjas');
await first.waitForTimeout(300);
await first.getByTestId('create-vault').click();
await first.getByTestId('recovery-key').waitFor();
await shot(first, '03-recovery');
await first.getByTestId('recovery-kept').check();
await first.getByTestId('recovery-continue').click();
await first.getByTestId('bureau-continue').waitFor();
await shot(first, '04-bureau', true);
await first.getByTestId('bureau-continue').click();
await first.getByTestId('start-demo').waitFor();
await shot(first, '05-begin');
await first.done();

const locked = await open({});
await locked.getByTestId('unlock-passphrase').fill('fout');
await locked.getByTestId('unlock').click();
await locked.getByTestId('unlock-error').waitFor();
await shot(locked, '06-unlock');
await locked.getByTestId('unlock-forgot').click();
await shot(locked, '07-recover');
await locked.done();
for (const vault of ['newer', 'damaged']) {
  const page = await open({ vault });
  await page.locator('h1').waitFor();
  await shot(page, `08-${vault}`);
  await page.done();
}
const empty = await open({});
await unlock(empty);
await shot(empty, '09-empty');
await empty.done();

const page = await open({ cases: [demo, ...manyCases(24)] });
await unlock(page);
await shot(page, '10-cases');
await page.getByTestId('new-case').click();
await page.getByTestId('new-case-name').fill('Sofia Marin');
await page.getByTestId('new-case-first-sick-day').fill('31-02-2026');
await page.waitForTimeout(400);
await shot(page, '11-new-case');
await page.keyboard.press('Escape');
await page.getByTestId('nav-settings').click();
await page.locator('sb-settings').waitFor();
await shot(page, '12-settings', true);
await page.getByTestId('rules-all').click();
await page.getByTestId('rules-coming').waitFor();
await shot(page, '13-rules');
await page.getByTestId('nav-signals').click();
await page.locator('sb-signals').waitFor();
await shot(page, '14-signals');
await page.getByTestId('signals-by-person').click();
await shot(page, '15-signals-by-person');
await page.done();

const one = await open({ cases: [demo] });
await openCase(one);
await one.waitForTimeout(300);
await shot(one, '20-overview');
await shot(one, '21-overview-whole', true);
await one.getByTestId('station-pw.wia_application').focus();
await one.keyboard.press('Enter');
await one.getByTestId('reason').waitFor();
await shot(one, '22-reason');
await one.keyboard.press('Escape');
await one.getByTestId('tab-facts').click();
await shot(one, '23-facts');
for (const step of ['employer', 'sickness', 'track1', 'permit', 'programme']) {
  await one.getByTestId(`step-${step}`).click();
  await one.getByTestId(`step-panel-${step}`).waitFor();
  if (step === 'permit') {
    await one.getByTestId('field-permit.held_since').fill('31-02');
    await one.waitForTimeout(400);
  }
  await shot(one, `24-facts-${step}`, true);
}
await one.getByTestId('tab-log').click();
await shot(one, '30-log');
await one.getByTestId('log-new').click();
await one.waitForTimeout(300);
await shot(one, '31-log-new');
await one.keyboard.press('Escape');
await one.getByTestId('tab-applications').click();
await shot(one, '32-applications');
await one.getByTestId('application-new').click();
await one.getByTestId('application-form').selectOption('work_experience');
await one.getByTestId('application-verdict').waitFor();
await one.waitForTimeout(300);
await shot(one, '33-application-new');
await one.keyboard.press('Escape');
await one.getByTestId('tab-placement').click();
await shot(one, '40-placement', true);
await one.getByTestId('tab-documents').click();
await shot(one, '34-documents');
await one.getByTestId('new-plan').click();
await one.getByTestId('preview-page-1').waitFor();
await one.getByTestId('section-remarks').fill('Let op 漢字 in de tekst.');
await one.waitForTimeout(1200);
await shot(one, '35-editor');
await one.getByTestId('export-pdf').click();
await one.getByTestId('saved-file').waitFor();
await shot(one, '36-exported');
if (one.errors.length) process.stdout.write(`${one.errors.join('\n')}\n`);
await one.done();
await browser.close();
