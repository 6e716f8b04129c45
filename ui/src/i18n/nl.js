/** The window in Dutch: plain language first. */
import { caseTexts } from './nl/case.js';
import { common } from './nl/common.js';
import { documents } from './nl/documents.js';
import { fields } from './nl/fields.js';
import { start } from './nl/start.js';

export const nl = { ...common, ...start, ...caseTexts, ...fields, ...documents };
