import { outsideMonitoredScope } from '@aid-chain/policy';
import type { Computed, Determined, ProcedureDefinition } from './procedure-definition.js';

/** The monitored household: agriculture approves freely, with its reasons (S0-21; S3-04…08). */
export const monitored = {
  track: 'monitored',
  startedBy: 'every-application',
  askedByReview: ['monitored'],
  steps: {
    'verification-report': { due: 'verification.start.working-days' },
    survey: { due: 'survey.start.working-days' },
    'initial-opinion': {},
    publicity: { days: 'publicity.days', rollToWorkingDay: 'publicity.roll-to-working-day' },
    decision: { due: 'decision.working-days' },
    'refusal-notice': { due: 'refusal-notice.working-days' },
  },
  authority: { code: 'agriculture', role: 'agriculture-officer' },
  deciding: { is: 'with-reasons', category: 'monitored' },
  isPosted: false,
  computed: groundOrNot,
  closes: { 'no-ground': 'no-ground', 'outside-scope': 'outside-scope' },
} as const satisfies ProcedureDefinition;

/**
 * A ground or an income below the line proposes, and people decide; a residence that the place does not monitor ends
 * the track.
 */
function groundOrNot({ categories, worksheet }: Determined): Computed {
  const outcomes = new Set(categories.map(({ outcome }) => outcome));
  if (outcomes.has('proposed')) return 'proposed';
  if (outcomes.has('undetermined')) return 'undetermined';
  return outsideMonitoredScope(worksheet.lines) ? 'outside-scope' : 'no-ground';
}
