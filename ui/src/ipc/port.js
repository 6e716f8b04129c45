/**
 * The way to the program: one typed call per use case. A refusal is thrown as a `Refusal`, which
 * holds a code and never prose.
 */
import { invoke } from './tauri.js';

/** @typedef {import('../../types/Commands').Commands} Commands */
/** @typedef {import('../../types/Failure').Failure} Failure */
/** @typedef {import('../../types/FailureCode').FailureCode} FailureCode */

/** A command that was refused. */
export class Refusal extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * @param {unknown} thrown
 * @returns {Failure}
 */
function asFailure(thrown) {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return /** @type {Failure} */ (thrown);
  }
  return { code: 'internal' };
}

/** @type {(failure: Failure) => void} */
let onLocked = () => {};

/**
 * What to do when the program says that the vault is locked.
 * @param {(failure: Failure) => void} act
 */
export function whenLocked(act) {
  onLocked = act;
}

/**
 * Asks the program for something.
 * @template {keyof Commands} K
 * @param {K} name
 * @param {Commands[K]['request']} request
 * @returns {Promise<Commands[K]['answer']>}
 * @throws {Refusal}
 */
export async function call(name, request) {
  try {
    return /** @type {Commands[K]['answer']} */ (await invoke(name, request));
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code === 'locked') onLocked(failure);
    throw new Refusal(failure);
  }
}
