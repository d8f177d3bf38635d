import { Injectable } from '@nestjs/common';
import { addDays, inSubtree, newId, RefusalError, WHOLE_COUNTRY } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  placeParameter,
  Policies,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkHouseholdsImpartial } from '../declared-relatives/declared-relatives.js';
import { ChangeScenes } from '../household-changes/change-scenes.js';
import { householdsConcerned } from '../household-changes/household-change.js';
import type { HouseholdChangeDto } from '../household-changes/household-change.dto.js';
import { plannedChange } from '../household-changes/planned-change.js';
import { HouseholdWriter } from '../register/household.writer.js';
import { untilNotOvertaken } from '../register/overtaken.js';
import type { KnownHousehold } from '../register/register.js';
import type { ProposalAnswerDto } from './proposal.dto.js';
import { answered, otherWindow, proposalReasonChecked } from './proposal.rules.js';
import { Proposals, type LockedProposal } from './proposal.store.js';

/** The place above all others: a proposal is checked as if both windows had agreed. */
const EVERYWHERE = [WHOLE_COUNTRY];

/** Changes that touch two townships: one window proposes, the other agrees or not; until then nothing changes. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly commands: Commands,
    private readonly scenes: ChangeScenes,
    private readonly households: HouseholdWriter,
    private readonly proposals: Proposals,
    private readonly policies: Policies,
  ) {}

  /**
   * Proposes a change; it is checked like one that is made, but for the place.
   * @returns 201 {proposalId, householdId, kind, state, expiresOn}; or NOT_FOUND, CLOSE_RELATIVE, and the refusals of `plannedChange`,
   * `otherWindow` and of `Proposals.add`
   */
  propose(ctx: CommandContext, householdId: string, body: HouseholdChangeDto): Promise<HttpAnswer> {
    return untilNotOvertaken(() =>
      this.commands.run(ctx, async (tx) => {
        const own = ownPlace(tx);
        const isSeen = (household: KnownHousehold): boolean => mayPropose(own, household, body);
        const scene = await this.scenes.load(tx, householdId, body, isSeen);
        const { households } = scene.view;
        await checkHouseholdsImpartial(tx, householdsConcerned(scene));
        const plan = orRefuse(plannedChange(scene, body, this.households.editorOf(tx, EVERYWHERE)));
        const toRegionCode = orRefuse(otherWindow(plan, households, own));
        const days = placeParameter(this.policies.pack(own, tx.today), 'household.proposal.days');
        const expiresOn = addDays(tx.today, days);
        const proposalId = newId();
        const known = new Set(households.map((household) => household.householdId));
        const touched = plan.map((after) => after.householdId).filter((id) => known.has(id));
        const holds = [...new Set([...touched, ...scene.request.personIds])];
        await this.proposals.add(tx, { proposalId, householdId, toRegionCode, expiresOn, holds, body });
        return proposedAnswer(proposalId, householdId, body, expiresOn);
      }),
    );
  }

  /**
   * @returns 201 {proposalId, householdId, state}; or NOT_FOUND, CLOSE_RELATIVE, the refusals of `answered` and
   * `proposalReasonChecked` and, where it is confirmed, those of `plannedChange`: the register may have changed since
   */
  answer(ctx: CommandContext, proposalId: string, body: ProposalAnswerDto): Promise<HttpAnswer> {
    return untilNotOvertaken(() =>
      this.commands.run(ctx, async (tx) => {
        const { decision, reasonCode } = body;
        const proposal = await this.proposals.lock(tx, proposalId);
        await checkHouseholdsImpartial(tx, [proposal.householdId]);
        const by = { regionCode: tx.actor.regionCode ?? '', today: tx.today };
        const state = orRefuse(answered(proposal, decision, by));
        orRefuse(proposalReasonChecked(decision, reasonCode));
        if (state === 'confirmed') await this.makeChange(tx, proposal);
        await this.proposals.answer(tx, proposalId, state, reasonCode);
        const { householdId } = proposal;
        const audit = {
          objectType: 'household-proposal',
          objectId: proposalId,
          householdId,
          reason: reasonCode,
        };
        return {
          status: 201,
          body: { proposalId, householdId, state },
          audit: { action: `household.proposal-${state}`, ...audit },
        };
      }),
    );
  }

  /** Both windows have agreed: each has the right to its own side, and head, split and merge stay the reviewer's. */
  private async makeChange(
    tx: CommandTx,
    { householdId, body, fromRegionCode }: LockedProposal,
  ): Promise<void> {
    const scene = await this.scenes.load(tx, householdId, body, () => true);
    await checkHouseholdsImpartial(tx, householdsConcerned(scene));
    const by = this.households.editorOf(tx, [fromRegionCode]);
    await this.households.write(tx, orRefuse(plannedChange(scene, body, by)), scene.view);
  }
}

/**
 * @returns the proposing place
 * @throws RefusalError NOT_FOUND for an actor of no place
 */
function ownPlace({ actor }: CommandTx): string {
  if (actor.regionCode === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return actor.regionCode;
}

/** Of a household of the own place, and of one that has moved, by the request, there. */
function mayPropose(
  own: string,
  { regionCode }: KnownHousehold,
  { kind, place }: HouseholdChangeDto,
): boolean {
  const movesHere = kind === 'moved' && place !== undefined && inSubtree(place.regionCode, own);
  return movesHere || inSubtree(regionCode, own);
}

function proposedAnswer(
  proposalId: string,
  householdId: string,
  { kind, reasonCode }: HouseholdChangeDto,
  expiresOn: string,
): Answer {
  const audit = { objectType: 'household-proposal', objectId: proposalId, householdId, reason: reasonCode };
  return {
    status: 201,
    body: { proposalId, householdId, kind, state: 'open', expiresOn },
    audit: { action: 'household.change-proposed', ...audit },
  };
}
