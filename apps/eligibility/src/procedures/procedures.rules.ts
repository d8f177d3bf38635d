import type { CaseCommand, Track } from '@aid-chain/vocabulary';
import { civilAffairs } from './civil-affairs.rules.js';
import { monitored } from './monitored.rules.js';
import type {
  DecidingOffice,
  Procedure,
  ProcedureDefinition,
  ProcedureSteps,
} from './procedure-definition.js';

export type { DecidingOffice };

/** Which procedure works on which track. */
export type Procedures = { readonly [T in Track]: Procedure };

/** Every procedure, once: a track without one does not compile. */
const DEFINED = {
  'civil-affairs': civilAffairs,
  monitored,
} as const satisfies { readonly [T in Track]: ProcedureDefinition & { readonly track: T } };

/** The procedures by their tracks; who decides is found by `authorityOf` of the place and the day. */
export const PROCEDURES: { readonly [T in Track]: Omit<(typeof DEFINED)[T], 'authority'> } = DEFINED;

/** Who decides each track where no province provides otherwise; `authority/` alone reads it. */
export const COUNTY_AUTHORITIES: { readonly [T in Track]: DecidingOffice } = {
  'civil-affairs': civilAffairs.authority,
  monitored: monitored.authority,
};

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
export function takesStep({ steps }: Procedure, step: CaseCommand): boolean {
  return steps[STEP_OF[step]] !== undefined;
}
