/** Puts the window together and begins. */
import { holdStillWhilePressed } from './kit/dom.js';
import { announcer } from './kit/announce.js';
import { toastPlace } from './kit/toast.js';
import { watchIdle } from './idle.js';
import { watchKeys } from './keys.js';
import { checkDay, start } from './program/entering.js';
import { App } from './views/app.js';
import { watchQuickLog } from './views/quick-log.js';

const CHECK_MS = 30_000;

holdStillWhilePressed();
document.body.append(new App(), toastPlace(), announcer());
watchKeys();
watchQuickLog();
watchIdle();
window.addEventListener('focus', () => { void checkDay(); });
// The program locks the vault by itself after the laptop slept; the screen follows.
setInterval(() => { void checkDay(); }, CHECK_MS);
void start();
