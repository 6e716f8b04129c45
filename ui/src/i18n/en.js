/** The window in English, with the very same keys. */
import { applications } from './en/applications.js';
import { caseTexts } from './en/case.js';
import { check } from './en/check.js';
import { common } from './en/common.js';
import { documents } from './en/documents.js';
import { fieldHelp } from './en/field-help.js';
import { fields } from './en/fields.js';
import { form } from './en/form.js';
import { history } from './en/history.js';
import { known } from './en/known.js';
import { log } from './en/log.js';
import { placement } from './en/placement.js';
import { profileFields } from './en/profile-fields.js';
import { reasons } from './en/reasons.js';
import { rules } from './en/rules.js';
import { signals } from './en/signals.js';
import { start } from './en/start.js';
import { stepParts } from './en/step-parts.js';
import { trajectoryFields } from './en/trajectory-fields.js';
import { whatIf } from './en/what-if.js';
import { words } from './en/words.js';
import { agenda } from './en/agenda.js';
import { caseList } from './en/case-list.js';
import { employers } from './en/employers.js';
import { today } from './en/today.js';

/** @type {Record<keyof typeof import('./nl.js').nl, string>} */
export const en = { ...common, ...start, ...caseTexts, ...fields, ...fieldHelp, ...form, ...profileFields, ...trajectoryFields, ...stepParts, ...whatIf, ...history, ...documents, ...reasons, ...signals, ...placement, ...rules, ...applications, ...check, ...known, ...log, ...words, ...agenda, ...caseList, ...employers, ...today };
