/** Locks the vault by itself when nobody acts. */
import { lock, state } from './program.js';

const TICK_MS = 5000;
const TICKS_A_MINUTE = 60_000 / TICK_MS;
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'];

/** Counts ticks without an act; the clock itself is never read. */
export function watchIdle() {
  let ticks = 0;
  for (const act of ACTS) {
    window.addEventListener(act, () => { ticks = 0; }, { capture: true, passive: true });
  }
  setInterval(() => {
    ticks += 1;
    const status = state.status;
    // The recovery key is shown once: locking before it is kept would lose it.
    if (status?.vault !== 'open' || state.recoveryKey) return;
    if (ticks >= status.idle_minutes * TICKS_A_MINUTE) {
      ticks = 0;
      void lock();
    }
  }, TICK_MS);
}
