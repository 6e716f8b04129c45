/** The way into the vault, and what a new day or the program's own lock changes. */
import { call, Refusal } from '../ipc/port.js';
import { attempt, change, state, takeCase, takeStatus } from '../program.js';
import { readSoon } from './overviews.js';
import { showAgenda, showCases, showToday } from './places.js';

/** Asks where the program stands, at the start and after what goes wrong. */
export async function start() {
  try {
    const status = await call('app_status', {});
    takeStatus(status);
    if (status.vault === 'missing') change({ startStep: status.language ? 'passphrase' : 'language' });
    if (status.vault === 'open') await enter();
  } catch (thrown) {
    change({ failed: thrown instanceof Refusal ? thrown.failure : { code: 'internal' } });
  }
}

/** Goes into the opened vault: one lands on what is due. */
export async function enter() {
  change({ startStep: null });
  if (!state.form) change({ form: await call('case_form', {}) });
  await showToday();
  change({ settings: await call('settings_read', {}) });
  readSoon();
}

/** Looks whether a new day has begun, or the vault was locked, while the window stood open. */
export async function checkDay() {
  if (state.status?.vault !== 'open' || state.startStep) return;
  const status = await call('app_status', {}).catch(() => null);
  if (!status || (status.vault === 'open' && status.today === state.status?.today)) return;
  takeStatus(status);
  if (status.vault !== 'open') return;
  if (state.place === 'cases') await attempt(showCases);
  if (state.place === 'today') await attempt(showToday);
  if (state.place === 'agenda') await attempt(showAgenda);
  readSoon();
  const id = state.view?.case_id;
  if (id) await attempt(async () => takeCase(await call('case_open', { case_id: id })));
}
