/** The only file that knows what carries the commands to the program. */

/**
 * @param {string} name
 * @param {unknown} request
 * @returns {Promise<unknown>}
 */
export function invoke(name, request) {
  const host = /** @type {{ __TAURI_INTERNALS__?: { invoke(name: string, args: object): Promise<unknown> } }} */ (
    /** @type {unknown} */ (window)
  ).__TAURI_INTERNALS__;
  if (!host) return Promise.reject(new Error('no program behind this window'));
  return host.invoke(name, { request });
}
