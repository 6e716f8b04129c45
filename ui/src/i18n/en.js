/** The window in English, with the very same keys. */
import { caseTexts } from './en/case.js';
import { common } from './en/common.js';
import { documents } from './en/documents.js';
import { fields } from './en/fields.js';
import { start } from './en/start.js';

/** @type {Record<keyof typeof import('./nl.js').nl, string>} */
export const en = { ...common, ...start, ...caseTexts, ...fields, ...documents };
