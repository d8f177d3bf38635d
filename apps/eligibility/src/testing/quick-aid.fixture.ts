import type { Track } from '@aid-chain/vocabulary';
import { authorityUnder, type TrackAuthority } from '../authority/authority.rules.js';
import { metOrNot } from '../procedures/met-or-not.rules.js';
import type { ProcedureDefinition } from '../procedures/procedure-definition.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';

/**
 * A third procedure, in the manner of quick aid (小额快救, 社会救助法 50): nothing is verified and nothing made public, and
 * the township decides.
 */
const quickAid = {
  track: 'civil-affairs',
  startedBy: 'category-requested',
  askedByReview: [],
  steps: {
    survey: { due: 'survey.start.working-days' },
    'initial-opinion': {},
    decision: { due: 'decision.working-days' },
    'refusal-notice': { due: 'refusal-notice.working-days' },
  },
  authority: { code: 'township', role: 'township-reviewer' },
  deciding: { is: 'as-computed' },
  isPosted: true,
  computed: metOrNot,
  closes: { 'nothing-examined': 'not-examined' },
} as const satisfies ProcedureDefinition;

/** A place where quick aid stands in the place of the procedure of civil affairs. */
export const WITH_QUICK_AID: Procedures = { ...PROCEDURES, 'civil-affairs': quickAid };

/** Who decides there: the township quick aid, every other track who decides it anywhere. */
export const BY_TOWNSHIP = (track: Track): TrackAuthority =>
  track === quickAid.track ? quickAid.authority : authorityUnder(track, undefined);
