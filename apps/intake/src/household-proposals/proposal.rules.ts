import { inSubtree, ok, refuse, townshipOf, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ProposalDecision, ProposalState, WindowReason } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from '../register/household-after.js';
import { placesOf } from '../register/household-plan.rules.js';
import type { KnownHousehold } from '../register/register.js';
import { reasonFits } from '../window-check/answer-reasons.rules.js';

/**
 * The township whose window has to agree to a planned change (A-19, decision B).
 * Refuses PROPOSAL_NOT_NEEDED where all of it is of the own place, HOUSEHOLD_OUTSIDE_SUBTREE where it concerns two
 * other townships, or none of the own: the county makes it.
 */
export function otherWindow(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  own: string,
): Result<string> {
  const places = plan.flatMap((after) =>
    placesOf(
      after,
      households.find(({ householdId }) => householdId === after.householdId),
    ),
  );
  const outside = new Set(places.filter((place) => !inSubtree(place, own)).map(townshipOf));
  const [township, another] = [...outside];
  if (township === undefined) return refuse('PROPOSAL_NOT_NEEDED');
  const half = places.some((place) => inSubtree(place, own)) && another === undefined;
  return half ? ok(township) : refuse('HOUSEHOLD_OUTSIDE_SUBTREE');
}

/** A proposal as far as an answer needs it. */
export interface OpenProposal {
  readonly state: ProposalState;
  readonly expiresOn: IsoDate;
  readonly fromRegionCode: string;
  readonly toRegionCode: string;
}

/** What a proposal is on a day: it waits until its last day, and is never confirmed by silence. */
export function stateOn(
  { state, expiresOn }: Pick<OpenProposal, 'state' | 'expiresOn'>,
  today: IsoDate,
): ProposalState {
  return state === 'open' && expiresOn < today ? 'expired' : state;
}

/**
 * What an answer makes of a proposal. Refuses PROPOSAL_NOT_OPEN once it was answered or expired, and
 * PROPOSAL_OF_OTHER_WINDOW for an answer that the other side gives.
 */
export function answered(
  proposal: OpenProposal,
  decision: ProposalDecision,
  by: { readonly regionCode: string; readonly today: IsoDate },
): Result<ProposalState> {
  const state = stateOn(proposal, by.today);
  if (state !== 'open') return refuse('PROPOSAL_NOT_OPEN', { state });
  const side = decision === 'withdraw' ? proposal.fromRegionCode : proposal.toRegionCode;
  if (!inSubtree(side, by.regionCode)) return refuse('PROPOSAL_OF_OTHER_WINDOW');
  switch (decision) {
    case 'confirm':
      return ok('confirmed');
    case 'refuse':
      return ok('refused');
    case 'withdraw':
      return ok('withdrawn');
  }
}

const EITHER_WAY: readonly ProposalDecision[] = ['confirm', 'refuse'];
const AGAINST: readonly ProposalDecision[] = ['refuse', 'withdraw'];

/**
 * On what an answer to a proposal may rest: what was found out speaks for a change or against it; what is wrong with
 * the proposal itself, against it alone. Who withdraws has looked at no documents.
 */
const ANSWERS: Readonly<Record<WindowReason, readonly ProposalDecision[]>> = {
  'documents-seen': EITHER_WAY,
  'family-asked': [...EITHER_WAY, 'withdraw'],
  'visited-at-home': EITHER_WAY,
  'village-asked': EITHER_WAY,
  'not-the-applicant': ['refuse'],
  'wrong-number': AGAINST,
  'filed-twice': AGAINST,
  'change-first': AGAINST,
  other: [...EITHER_WAY, 'withdraw'],
};

/** Refuses WINDOW_REASON_OF_OTHER_ANSWER, which names the reasons that fit the decision. */
export function proposalReasonChecked(decision: ProposalDecision, reasonCode: WindowReason): Result<true> {
  return reasonFits(ANSWERS, decision, reasonCode);
}
