/** The sentence for what is wrong with a field. */
import { shortDay } from './format.js';
import { hasText, told } from './i18n.js';

/** @typedef {import('../../types/Problem').Problem} Problem */

/**
 * The name of a field of the case.
 * @param {string} key
 */
export function fieldName(key) {
  return hasText(`field.${key}`) ? told(`field.${key}`) : key;
}

/**
 * @param {Problem} problem
 * @returns {string}
 */
export function problemSentence(problem) {
  const detail = problem.detail ?? '';
  const shown = /^\d{4}-\d\d-\d\d$/.test(detail) ? shortDay(detail) : detail;
  const [least = '', most = ''] = detail.split('-');
  return told(`problem.${problem.kind}`, {
    detail: shown,
    least,
    most,
    other: problem.other ? fieldName(problem.other) : '',
  });
}
