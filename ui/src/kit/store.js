/**
 * What the window knows, in one place. Every change tells the document again; nothing of it is
 * kept outside memory.
 */
import { refresh } from './dom.js';

/**
 * @template {object} S
 * @param {() => S} initial
 */
export function makeStore(initial) {
  const state = initial();
  return {
    state,
    /** @param {Partial<S>} patch */
    change(patch) {
      Object.assign(state, patch);
      refresh(document.body);
    },
  };
}
