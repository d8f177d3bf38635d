import { NEEDS_REST_ON, type ParameterKey } from '@aid-chain/policy';

/** Who is a member of the household, and so signs and is verified (D57 art. 7). */
const MEMBERSHIP = [
  'household.minor.under-age',
  'household.dependent.stages',
  'household.not-counted.reasons',
  'household.religious.years',
] as const satisfies readonly ParameterKey[];

/** In which days the facts of a survey or report must lie. */
const EVIDENCE_DAYS = [
  'evidence.months-back',
  'evidence.income.days-ahead',
  'evidence.expenditure.days-ahead',
] as const satisfies readonly ParameterKey[];

/** What is a contradiction between two sources, in which months and of whom. */
const CONTRADICTION = [
  'evidence.tolerance.share',
  'evidence.tolerance.amount',
  'income.window.months',
  'income.expected-from-age',
] as const satisfies readonly ParameterKey[];

/** By which parameters the steps before the opinion are judged: none is dated to before the last change of one. */
export const STEP_PARAMETERS = {
  report: [...EVIDENCE_DAYS, ...MEMBERSHIP, 'authorisation.valid.months', 'verification.scope'],
  survey: [
    ...EVIDENCE_DAYS,
    ...MEMBERSHIP,
    'authorisation.valid.months',
    'survey.minimum-surveyors',
    ...NEEDS_REST_ON,
  ],
  resolution: [...CONTRADICTION, ...MEMBERSHIP],
} as const satisfies Record<string, readonly ParameterKey[]>;
