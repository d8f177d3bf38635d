import type { CaseCommand, Role, Track } from '@aid-chain/vocabulary';
import { civilAffairs } from './civil-affairs.rules.js';
import { monitored } from './monitored.rules.js';
import type { ProcedureDefinition, ProcedureSteps } from './procedure-definition.js';

/** Which procedure works on which track. */
export type Procedures = { readonly [T in Track]: ProcedureDefinition };

/** Every procedure, once: a track without one does not compile. */
export const PROCEDURES = {
  'civil-affairs': civilAffairs,
  monitored,
} as const satisfies { readonly [T in Track]: ProcedureDefinition & { readonly track: T } };

/** The roles that decide, whatever the track. */
export const DECIDING_ROLES: readonly Role[] = [
  ...new Set(Object.values(PROCEDURES).map(({ authority }) => authority.role)),
];

/** Which step of the table a command takes. */
const STEP_OF = {
  'verification-report': 'verification-report',
  survey: 'survey',
  'initial-opinion': 'initial-opinion',
  publicity: 'publicity',
  'publicity-end': 'publicity',
  decision: 'decision',
  'refusal-notice': 'refusal-notice',
  // It takes back an opinion of the township, which every procedure has.
  'track-reopening': 'initial-opinion',
} as const satisfies Record<CaseCommand, keyof ProcedureSteps>;

/** Whether a procedure takes a step at all. */
export function takesStep({ steps }: ProcedureDefinition, step: CaseCommand): boolean {
  return steps[STEP_OF[step]] !== undefined;
}
