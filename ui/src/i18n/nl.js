/** The window in Dutch: plain language first. */
import { applications } from './nl/applications.js';
import { caseTexts } from './nl/case.js';
import { check } from './nl/check.js';
import { common } from './nl/common.js';
import { documents } from './nl/documents.js';
import { fieldHelp } from './nl/field-help.js';
import { fields } from './nl/fields.js';
import { form } from './nl/form.js';
import { history } from './nl/history.js';
import { known } from './nl/known.js';
import { log } from './nl/log.js';
import { placement } from './nl/placement.js';
import { profileFields } from './nl/profile-fields.js';
import { reasons } from './nl/reasons.js';
import { rules } from './nl/rules.js';
import { signals } from './nl/signals.js';
import { start } from './nl/start.js';
import { stepParts } from './nl/step-parts.js';
import { trajectoryFields } from './nl/trajectory-fields.js';
import { whatIf } from './nl/what-if.js';
import { words } from './nl/words.js';
import { agenda } from './nl/agenda.js';
import { caseList } from './nl/case-list.js';
import { employers } from './nl/employers.js';
import { today } from './nl/today.js';

export const nl = { ...common, ...start, ...caseTexts, ...fields, ...fieldHelp, ...form, ...profileFields, ...trajectoryFields, ...stepParts, ...whatIf, ...history, ...documents, ...reasons, ...signals, ...placement, ...rules, ...applications, ...check, ...known, ...log, ...words, ...agenda, ...caseList, ...employers, ...today };
