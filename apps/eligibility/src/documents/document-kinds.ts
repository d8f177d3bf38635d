import type { DocumentKind } from './stored-document.rules.js';

/** A case with all its tracks. */
export const CASE_DOCUMENT = { table: 'case_file', lifts: [] } as const satisfies DocumentKind;

/** What a decision recognised. */
export const RECOGNITION_DOCUMENT = { table: 'recognition', lifts: [] } as const satisfies DocumentKind;

/** A frozen worksheet; its version is sealed with it. */
export const DETERMINATION_DOCUMENT = { table: 'determination', lifts: [] } as const satisfies DocumentKind;

/** How civil affairs settled a contradiction. */
export const RESOLUTION_DOCUMENT = {
  table: 'contradiction_resolution',
  lifts: [],
} as const satisfies DocumentKind;

/** What people answered to a question; its version is sealed with it. */
export const JUDGEMENT_DOCUMENT = { table: 'judgement', lifts: [] } as const satisfies DocumentKind;
