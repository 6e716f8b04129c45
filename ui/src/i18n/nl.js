/** The window in Dutch: plain language first. */
import { caseTexts } from './nl/case.js';
import { common } from './nl/common.js';
import { documents } from './nl/documents.js';
import { fieldHelp } from './nl/field-help.js';
import { fields } from './nl/fields.js';
import { form } from './nl/form.js';
import { history } from './nl/history.js';
import { placement } from './nl/placement.js';
import { reasons } from './nl/reasons.js';
import { rules } from './nl/rules.js';
import { signals } from './nl/signals.js';
import { start } from './nl/start.js';
import { whatIf } from './nl/what-if.js';

export const nl = { ...common, ...start, ...caseTexts, ...fields, ...fieldHelp, ...form, ...whatIf, ...history, ...documents, ...reasons, ...signals, ...placement, ...rules };
