/** Rules that keep the window safe and small. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CSP } from './csp.js';
import { policy } from './harness.js';

const src = fileURLToPath(new URL('../src/', import.meta.url));

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [{ name: relative(src, path), text: readFileSync(path, 'utf8') }];
  });
}

const all = files(src);
const scripts = all.filter(({ name }) => name.endsWith('.js'));
const without = (pattern, allowed = []) => scripts.filter(({ name, text }) => pattern.test(text) && !allowed.includes(name)).map(({ name }) => name);

test('there is something to look at', () => {
  assert.ok(scripts.length > 30);
});

test('no sink that turns text into a page or a program', () => {
  assert.deepEqual(without(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|createContextualFragment|\.srcdoc|DOMParser|setHTML|createPolicy/), []);
});

test('nothing is kept outside the vault, and nothing goes over the network', () => {
  assert.deepEqual(without(/localStorage|sessionStorage|indexedDB|caches\.|document\.cookie|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|serviceWorker/), []);
});

test('only format.js knows dates', () => {
  assert.deepEqual(without(/new Date\b|Date\.(now|parse|UTC)|\bIntl\./, [join('kit', 'format.js')]), []);
});

test('only tauri.js knows what carries the commands', () => {
  assert.deepEqual(without(/__TAURI/, [join('ipc', 'tauri.js')]), []);
});

test('nothing is written to a console', () => {
  assert.deepEqual(without(/console\./), []);
});

test('no inline style, script or handler', () => {
  const html = all.find(({ name }) => name === 'index.html')?.text ?? '';
  assert.match(html, /main\.js/);
  assert.doesNotMatch(html, /<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  assert.deepEqual(without(/setAttribute\('style'|style: ['"`]/), []);
});

test('every style sheet is linked, and every link leads somewhere', () => {
  const html = all.find(({ name }) => name === 'index.html')?.text ?? '';
  const linked = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).sort();
  const there = all.map(({ name }) => name).filter((name) => name.endsWith('.css') || name.endsWith('.svg')).sort();
  assert.deepEqual(linked, there);
});

test('files stay short', () => {
  const long = scripts.filter(({ name, text }) => text.split('\n').length > 350 && !name.startsWith('i18n')).map(({ name }) => name);
  assert.deepEqual(long, []);
});

test('the children of what can be focused are never replaced', () => {
  assert.deepEqual(without(/replaceChildren/, [join('views', 'timeline', 'timeline.js'), join('kit', 'dom.js')]), []);
});

test('the program runs under the same content policy as these tests', () => {
  assert.equal(policy().replace(/\s+/g, ' ').trim(), CSP);
});
