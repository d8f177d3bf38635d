import { CASE_REFUSALS } from '../commands/step-refusals.js';

/** Who proposes, hears and notifies: the township or the department (社会救助法 48). */
export const WORKERS = ['clerk', 'township-reviewer', 'civil-affairs-officer'] as const;

/** What every command on an adjustment may be refused for. */
export const COMMAND_REFUSALS = [...CASE_REFUSALS, 'NOT_FOUND', 'HOUSEHOLD_NOT_ASSIGNED'] as const;
