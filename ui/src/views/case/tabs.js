/** The tabs of a case, in order. */

/** @type {import('../../program.js').Tab[]} */
export const TABS = ['overview', 'facts', 'profile', 'trajectory', 'log', 'applications', 'check', 'documents', 'whatif', 'placement', 'history'];
