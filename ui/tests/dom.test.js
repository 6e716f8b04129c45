/** `keyed` keeps nodes, focus and what is typed; bindings are told again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './harness.js';

let browser;
let page;
before(async () => {
  browser = await startBrowser();
  page = await browser.page();
});
after(() => browser.close());

test('a field keeps focus, text and cursor while the list around it changes', async () => {
  const seen = await page.evaluate(async () => {
    const { h, keyed } = await import('/kit/dom.js');
    const list = h('ul');
    document.body.append(list);
    const make = (item, key) => h('li', {}, h('input', { id: `in-${key}` }));
    const show = (keys) => keyed(list, keys, (key) => key, make);
    show(['a', 'b', 'c']);
    const input = document.getElementById('in-b');
    input.focus();
    input.value = 'getypt';
    input.setSelectionRange(2, 4);
    const states = [];
    for (const keys of [['c', 'b', 'a'], ['x', 'b'], ['b', 'y', 'z', 'x'], ['z', 'y', 'x', 'b']]) {
      show(keys);
      states.push([list.children.length, [...list.querySelectorAll('input')].map((one) => one.id.slice(3)).join(''), document.activeElement === input, input.value, input.selectionStart, input.selectionEnd]);
    }
    show([]);
    return { states, left: list.children.length };
  });
  assert.deepEqual(seen.states, [
    [3, 'cba', true, 'getypt', 2, 4],
    [2, 'xb', true, 'getypt', 2, 4],
    [4, 'byzx', true, 'getypt', 2, 4],
    [4, 'zyxb', true, 'getypt', 2, 4],
  ]);
  assert.equal(seen.left, 0);
});

test('a binding is told again below the refreshed node only, and an item changes under its key', async () => {
  const seen = await page.evaluate(async () => {
    const { each, h, refresh } = await import('/kit/dom.js');
    let word = 'een';
    let items = [{ id: 1, text: 'a' }];
    const inside = h('p', { title: () => word }, () => word);
    const outside = h('p', {}, () => word);
    const list = each(h('ul'), () => items, (one) => String(one.id), (one) => h('li', {}, () => one().text));
    const box = h('div', {}, inside, list);
    word = 'twee';
    items = [{ id: 1, text: 'b' }, { id: 2, text: 'c' }];
    const node = list.firstChild;
    refresh(box);
    return [inside.textContent, inside.title, outside.textContent, list.textContent, list.firstChild === node];
  });
  assert.deepEqual(seen, ['twee', 'twee', 'een', 'bc', true]);
});

test('the page refuses what the content policy forbids', async () => {
  const refused = await page.evaluate(() => {
    const tries = {
      html: () => { document.createElement('div').innerHTML = '<b>x</b>'; },
      policy: () => { window.trustedTypes.createPolicy('p', {}); },
    };
    return Object.entries(tries).filter(([, act]) => { try { act(); return false; } catch { return true; } }).map(([name]) => name);
  });
  assert.deepEqual(refused, ['html', 'policy']);
});
