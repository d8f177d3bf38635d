import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import { anyOf, sql, type SqlText } from '@aid-chain/messaging';
import { Directory, regionCondition, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
import type { ProposalState } from '@aid-chain/vocabulary';
import type { HouseholdChangeDto } from '../household-changes/household-change.dto.js';
import type { OpenProposal } from './proposal.rules.js';

const FIELD = 'proposal';

/** A proposal that is to be written. */
export interface NewProposal {
  readonly proposalId: string;
  readonly householdId: string;
  readonly toRegionCode: string;
  readonly expiresOn: IsoDate;
  /** Persons and households that are in no other proposal meanwhile. */
  readonly holds: readonly string[];
  readonly body: HouseholdChangeDto;
}

/** A proposal under lock, with what was asked for. */
export interface LockedProposal extends OpenProposal {
  readonly householdId: string;
  readonly body: HouseholdChangeDto;
}

interface LockedRow extends OpenProposal {
  readonly householdId: string;
  readonly body: Sealed;
}

/** Whether a proposal is of the actor's place, on either side. */
function eitherSide(actor: Actor): SqlText {
  return anyOf([
    regionCondition(actor, sql`p.from_region_code`),
    regionCondition(actor, sql`p.to_region_code`),
  ]);
}

/** Keeps proposals, each with its body sealed. */
@Injectable()
export class Proposals {
  constructor(
    private readonly sealer: Sealer,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError PROPOSAL_ALREADY_OPEN where one of the persons or households waits in another proposal */
  async add(tx: CommandTx, proposal: NewProposal): Promise<void> {
    await freeExpired(proposal.holds, tx.today).on(tx);
    const [held] = await heldBy(proposal.holds).on<{ proposalId: string; expiresOn: string }>(tx);
    if (held !== undefined) throw new RefusalError({ code: 'PROPOSAL_ALREADY_OPEN', params: { ...held } });
    await add(tx, proposal, this.sealer.sealJson(FIELD, proposal.proposalId, proposal.body)).on(tx);
  }

  /**
   * @returns the proposal, both places under the codes that they have today
   * @throws RefusalError NOT_FOUND for a proposal that is neither from nor to the actor's place
   */
  async lock(tx: CommandTx, proposalId: string): Promise<LockedProposal> {
    const [row] = await sql`
      select p.household_id as "householdId", p.state, p.expires_on::text as "expiresOn",
        p.from_region_code as "fromRegionCode", p.to_region_code as "toRegionCode", p.body
      from household_proposal p
      where p.id = ${proposalId}::uuid and ${eitherSide(tx.actor)} for update`.on<LockedRow>(tx);
    if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    const { fromRegionCode: from, toRegionCode: to } = row;
    const keptUnder = await this.directory.keptToday(tx, [from, to], tx.today);
    return {
      ...row,
      ...{ fromRegionCode: keptUnder(from), toRegionCode: keptUnder(to) },
      body: this.sealer.openJson<HouseholdChangeDto>(FIELD, proposalId, row.body),
    };
  }

  /** The proposal as answered; who and what it held is free again. */
  async answer(tx: CommandTx, proposalId: string, state: ProposalState, reasonCode: string): Promise<void> {
    await sql`
      with freed as (delete from household_proposal_hold where proposal_id = ${proposalId}::uuid)
      update household_proposal
      set state = ${state}, answered_by = ${tx.actor.id}, answered_on = ${tx.today}::date,
        answer_reason_code = ${reasonCode}
      where id = ${proposalId}::uuid`.on(tx);
  }
}

const freeExpired = (held: readonly string[], today: IsoDate): SqlText => sql`
  delete from household_proposal_hold h using household_proposal p
  where p.id = h.proposal_id and h.held_id = any (${held}::uuid[]) and p.expires_on < ${today}::date`;

const heldBy = (held: readonly string[]): SqlText => sql`
  select p.id as "proposalId", p.expires_on::text as "expiresOn" from household_proposal_hold h
  join household_proposal p on p.id = h.proposal_id where h.held_id = any (${held}::uuid[])
  order by p.expires_on desc limit 1`;

function add(tx: CommandTx, proposal: NewProposal, sealed: Sealed): SqlText {
  const { kind, effectiveOn, reasonCode, persons } = proposal.body;
  return sql`
    with added as (
      insert into household_proposal (id, household_id, kind, effective_on, reason_code, person_ids,
        from_region_code, to_region_code, body, proposed_by, proposed_on, expires_on)
      values (${proposal.proposalId}, ${proposal.householdId}, ${kind}, ${effectiveOn}::date, ${reasonCode},
        ${persons.map(({ personId }) => personId)}::uuid[], ${tx.actor.regionCode}, ${proposal.toRegionCode},
        ${JSON.stringify(sealed)}::jsonb, ${tx.actor.id}, ${tx.today}::date, ${proposal.expiresOn}::date)
      returning id
    )
    insert into household_proposal_hold (held_id, proposal_id)
    select h.id, added.id from added, unnest(${proposal.holds}::uuid[]) as h (id) order by h.id`;
}

/** The list's statement. @param today from which day an unanswered one has expired */
export function listStatement(
  actor: Actor,
  on: {
    readonly state: ProposalState | undefined;
    readonly after: unknown;
    readonly limit: number;
    readonly today: IsoDate;
  },
): SqlText {
  const after = on.after ?? null;
  const state = sql`case when p.state = 'open' and p.expires_on < ${on.today}::date then 'expired' else p.state end`;
  return sql`
    select p.id as "proposalId", p.household_id as "householdId", p.kind,
      p.effective_on::text as "effectiveOn", p.reason_code as "reasonCode", p.person_ids as "personIds",
      p.from_region_code as "fromRegionCode", p.to_region_code as "toRegionCode", ${state} as state,
      p.proposed_on::text as "proposedOn", p.expires_on::text as "expiresOn", p.answered_on::text as "answeredOn",
      p.answer_reason_code as "answerReasonCode"
    from household_proposal p
    where (${after}::uuid is null or p.id < ${after}::uuid) and ${stateIs(on.state, on.today)}
      and ${eitherSide(actor)}
    order by p.id desc limit ${on.limit + 1}`;
}

/** Which proposals are of a state, as the column has it: so the index of the open ones serves those that wait or expired. */
function stateIs(state: ProposalState | undefined, today: IsoDate): SqlText {
  switch (state) {
    case 'open':
      return sql`p.state = 'open' and p.expires_on >= ${today}::date`;
    case 'expired':
      return sql`p.state = 'open' and p.expires_on < ${today}::date`;
    case 'confirmed':
    case 'refused':
    case 'withdrawn':
      return sql`p.state = ${state}`;
    case undefined:
      return sql`true`;
  }
}

/** One row of the list. */
export type ProposalRow = { readonly [K in keyof OpenProposal]: OpenProposal[K] } & {
  readonly proposalId: string;
  readonly householdId: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly reasonCode: string;
  readonly personIds: readonly string[];
  readonly proposedOn: string;
  readonly answeredOn: string | null;
  readonly answerReasonCode: string | null;
};
