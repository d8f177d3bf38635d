export {
  codesOf,
  isCodeOf,
  knownCode,
  listed,
  nameOf,
  type Bilingual,
  type CodeList,
  type CodeOf,
} from './code-list.js';
export { codes, type ClosedCodes, type OpenCodes } from './code-schema.js';
export { CODE_LISTS } from './code-lists.js';
export * from './application.js';
export * from './case.js';
export * from './case-work.js';
export * from './circumstances.js';
export * from './economy.js';
export * from './household.js';
export * from './monitoring.js';
export * from './need.js';
export * from './referral.js';
export * from './rules.js';
export * from './system.js';
export * from './window-check.js';
