import { correction } from './correction.rules.js';
import type { HouseholdChangeRule } from './household-change.js';
import { join } from './join.rules.js';
import { leave } from './leave.rules.js';
import { moved } from './moved.rules.js';
import { newHead } from './new-head.rules.js';
import { restore } from './restore.rules.js';
import { split } from './split.rules.js';

/** Every kind of change that an official can make here. */
export const CHANGE_RULES = [
  join,
  leave,
  split,
  newHead,
  correction,
  moved,
  restore,
] as const satisfies readonly HouseholdChangeRule[];

/** The kinds, for the form of a request. */
export const CHANGE_KINDS = CHANGE_RULES.map(({ kind }) => kind);
export type ChangeKind = (typeof CHANGE_KINDS)[number];
