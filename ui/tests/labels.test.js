/** Labels of the rail line: placed by weight, merged where they begin alike, never over one another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeNeighbours, mergeTexts, placeLabels, spread } from '../src/views/timeline/labels.js';

const measure = (text) => text.length * 7;
const room = { left: 0, right: 800, rows: 3, measure };

test('neighbours that begin alike share a label', () => {
  assert.equal(mergeTexts(['wk 6', 'wk 8']), 'wk 6, 8');
  assert.equal(mergeTexts(['rapport 1', 'rapport 2', 'rapport 3']), 'rapport 1–3');
  assert.equal(mergeTexts(['wk 88', 'wk 91', 'wk 93']), 'wk 88, 91, 93');
  const far = mergeNeighbours([{ key: 'a', x: 10, text: 'wk 6', weight: 1 }, { key: 'b', x: 300, text: 'wk 8', weight: 1 }], measure);
  assert.equal(far.length, 2);
});

test('what does not begin alike goes into another row', () => {
  const placed = placeLabels([{ key: 'a', x: 100, text: 'vergunning', weight: 9 }, { key: 'b', x: 110, text: 'paspoort', weight: 1 }], room);
  assert.deepEqual(placed.map(({ key, row }) => [key, row]), [['a', 0], ['b', 1]].sort());
});

test('the heaviest keeps its place when there is too little', () => {
  const crowd = Array.from({ length: 40 }, (_, n) => ({ key: `k${n}`, x: 100 + n, text: `naam${n}`, weight: n === 20 ? 9 : 1 }));
  const placed = placeLabels(crowd, { ...room, right: 220 });
  assert.ok(placed.length < crowd.length);
  assert.equal(placed.find(({ key }) => key === 'k20')?.row, 0);
});

/** A small generator, so that every run tries the same. */
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

test('no two labels, and no line to a label, cross in 300 random crowds', () => {
  const random = numbers(7);
  const next = () => random.next().value;
  for (let turn = 0; turn < 300; turn += 1) {
    const wanted = Array.from({ length: 1 + Math.floor(next() * 40) }, (_, n) => ({ key: `k${n}`, x: next() * 800, text: 'abcdefghijklmnop'.slice(0, 3 + Math.floor(next() * 12)), weight: Math.floor(next() * 5) }));
    const placed = placeLabels(wanted, room);
    assert.ok(placed.length > 0);
    for (const one of placed) {
      assert.ok(one.left >= 0 && one.left + one.width <= 800);
      for (const other of placed) {
        if (one === other) continue;
        if (one.row === other.row) assert.ok(one.left + one.width <= other.left || other.left + other.width <= one.left, `${one.text} over ${other.text}`);
        if (one.row > other.row) assert.ok(one.x <= other.left || one.x >= other.left + other.width, `line to ${one.text} through ${other.text}`);
      }
    }
  }
});

test('stations are moved apart as little as can be, and stay on the line', () => {
  assert.deepEqual(spread([10, 12, 100], 10, 200), [10, 20, 100]);
  assert.deepEqual(spread([195, 198, 199], 10, 200), [184, 192, 200]);
  assert.deepEqual(spread([], 10, 200), []);
});

test('in a crowd stations touch rather than drift away from their day', () => {
  const days = Array.from({ length: 60 }, (_, n) => 100 + n * 2);
  spread(days, 11, 300).forEach((one, at) => assert.ok(Math.abs(one - days[at]) <= 12));
  const same = spread([50, 50, 50], 10, 200);
  assert.equal(new Set(same).size, 3, 'three of one day can still be told apart');
});
