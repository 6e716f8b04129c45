/** A browser, a server that sends the program's own content policy, and a page with the mock behind it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import { CSP } from './csp.js';
import { options, PASSPHRASE } from './data.js';

const SERVED = fileURLToPath(new URL('../src/', import.meta.url));
const MOCK_FOLDER = fileURLToPath(new URL('./mock/', import.meta.url));
/** The calendar and the cases come first and the program itself last; the other parts stand on their own. */
const FIRST = ['calendar.js', 'cases.js', 'documents.js', 'what-if.js', 'placement.js'];
const MOCK = [...FIRST, ...readdirSync(MOCK_FOLDER).filter((name) => !FIRST.includes(name) && name !== 'program.js').sort(), 'program.js'].map((name) => join(MOCK_FOLDER, name));
const AXE = readFileSync(fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The policy of the program itself where its configuration is there, else the same from its own file. */
export function policy() {
  const config = fileURLToPath(new URL('../../src-tauri/tauri.conf.json', import.meta.url));
  if (!existsSync(config)) return CSP;
  return JSON.parse(readFileSync(config, 'utf8')).app?.security?.csp ?? CSP;
}

const POLICY = policy();

async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).replace(/\/$/, '/index.html');
    const file = join(SERVED, path);
    try {
      if (!file.startsWith(SERVED)) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY, 'cache-control': 'max-age=600' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** Starts everything once for a test file. */
export async function startBrowser() {
  const { server, url } = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  let shared = null;
  return {
    url,
    async close() {
      await browser.close();
      server.close();
    },
    /**
     * A page with the mock program behind it.
     * @param {{ mock?: object, scheme?: 'light' | 'dark', width?: number, height?: number, locale?: string, clock?: boolean, reduced?: boolean }} [wish]
     */
    async page({ mock = {}, scheme = 'light', width = 1280, height = 720, clock = false } = {}) {
      // The pages of a file share what they have loaded; a stopped clock would stop them all.
      const wish = { locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } };
      if (!clock) shared ??= await browser.newContext(wish);
      const context = clock ? await browser.newContext(wish) : shared;
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      page.setDefaultTimeout(15000);
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
      if (clock) await page.clock.install();
      await page.addInitScript((wanted) => { window.__mockOptions = wanted; }, options(mock));
      for (const path of MOCK) await page.addInitScript({ path });
      await page.goto(url);
      return Object.assign(page, { errors, done: () => (clock ? context.close() : page.close()) });
    },
  };
}

/** Asks until the answer is the one that is wanted, for five seconds: what is kept comes a moment after what is shown. */
export async function eventually(read, wanted, message) {
  const until = Date.now() + 5000;
  let found = await read();
  while (!isDeepStrictEqual(found, wanted) && Date.now() < until) {
    await new Promise((resolve) => { setTimeout(resolve, 25); });
    found = await read();
  }
  assert.deepEqual(found, wanted, message);
}

/** Opens the vault. */
export async function unlock(page) {
  await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock').click();
  await page.getByTestId('lock').waitFor();
  await page.locator('main > *').first().waitFor();
}

/** Shows the list of cases. */
export async function showCases(page) {
  await page.getByTestId('nav-cases').click();
  await page.locator('sb-case-list').waitFor();
}

/** Opens the vault and the case at that place of the list. */
export async function openCase(page, at = 0) {
  await unlock(page);
  await showCases(page);
  await page.getByTestId('case-row').nth(at).click();
  await page.getByTestId('case-name').waitFor();
}

/**
 * What axe finds that is serious or worse: everything in the light, and in the dark what depends on
 * colour.
 */
export async function axe(page) {
  // Through the debugger, which stands outside the page's policy.
  if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page, null);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((one) => `dark ${one}`)];
}

function runAxe(page, rules) {
  return page.evaluate(async (only) => {
    const found = await window.axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
    return found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).slice(0, 4).join(' | ')}`);
  }, rules);
}
