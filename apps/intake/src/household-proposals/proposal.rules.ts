import { inSubtree, ok, refuse, townshipOf, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ProposalDecision, ProposalState } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from '../register/household-after.js';
import { placesOf } from '../register/household-plan.rules.js';
import type { KnownHousehold } from '../register/register.js';

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
