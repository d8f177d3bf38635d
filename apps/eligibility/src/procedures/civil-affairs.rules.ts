import { metOrNot } from './met-or-not.rules.js';
import type { ProcedureDefinition } from './procedure-definition.js';

/** The benefits of civil affairs: the county confirms what the rules computed (S0-21; D57 15-21; 社会救助法 43-45). */
export const civilAffairs = {
  track: 'civil-affairs',
  startedBy: 'every-application',
  askedByReview: [],
  steps: {
    'verification-report': { due: 'verification.start.working-days' },
    survey: { due: 'survey.start.working-days' },
    'initial-opinion': {},
    publicity: { days: 'publicity.days', rollToWorkingDay: 'publicity.roll-to-working-day' },
    decision: { due: 'decision.working-days' },
    'refusal-notice': { due: 'refusal-notice.working-days' },
  },
  whole: {
    days: 'limit.working-days',
    special: 'limit.special.working-days',
    devolved: 'limit.devolved.working-days',
    publicityCounts: 'limit.publicity-counts',
  },
  authority: { code: 'civil-affairs', role: 'civil-affairs-officer' },
  deciding: { is: 'as-computed' },
  isPosted: true,
  computed: metOrNot,
  closes: { 'nothing-examined': 'not-examined' },
} as const satisfies ProcedureDefinition;
