import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import { regionFilter, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
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
function eitherSide(actor: Actor, params: unknown[]): string {
  const sides = ['p.from_region_code', 'p.to_region_code'].map((side) => regionFilter(actor, side, params));
  return `(${sides.join(' or ')})`;
}

/** Keeps proposals, each with its body sealed. */
@Injectable()
export class Proposals {
  constructor(private readonly sealer: Sealer) {}

  /** @throws RefusalError PROPOSAL_ALREADY_OPEN where one of the persons or households waits in another proposal */
  async add(tx: CommandTx, proposal: NewProposal): Promise<void> {
    await tx.query(FREE_EXPIRED, [proposal.holds, tx.today]);
    const [held] = await tx.query<{ expiresOn: string }>(HELD, [proposal.holds]);
    if (held !== undefined) throw new RefusalError({ code: 'PROPOSAL_ALREADY_OPEN', params: { ...held } });
    const { proposalId, householdId, body } = proposal;
    const { kind, effectiveOn, reasonCode, persons } = body;
    await tx.query(ADD, [
      ...[proposalId, householdId, kind, effectiveOn, reasonCode, persons.map(({ personId }) => personId)],
      ...[tx.actor.regionCode, proposal.toRegionCode],
      JSON.stringify(this.sealer.sealJson(FIELD, proposalId, body)),
      ...[tx.actor.id, tx.today, proposal.expiresOn, proposal.holds],
    ]);
  }

  /** @throws RefusalError NOT_FOUND for a proposal that is neither from nor to the actor's place */
  async lock(tx: CommandTx, proposalId: string): Promise<LockedProposal> {
    const params: unknown[] = [proposalId];
    const [row] = await tx.query<LockedRow>(
      `select p.household_id as "householdId", p.state, p.expires_on::text as "expiresOn",
         p.from_region_code as "fromRegionCode", p.to_region_code as "toRegionCode", p.body
       from household_proposal p where p.id = $1::uuid and ${eitherSide(tx.actor, params)} for update`,
      params,
    );
    if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    return { ...row, body: this.sealer.openJson<HouseholdChangeDto>(FIELD, proposalId, row.body) };
  }

  /** The proposal as answered; who and what it held is free again. */
  async answer(tx: CommandTx, proposalId: string, state: ProposalState, reasonCode: string): Promise<void> {
    await tx.query(ANSWER, [proposalId, state, tx.actor.id, tx.today, reasonCode]);
  }
}

/** $1 held ids, $2 today */
const FREE_EXPIRED = `
delete from household_proposal_hold h using household_proposal p
where p.id = h.proposal_id and h.held_id = any ($1::uuid[]) and p.expires_on < $2::date`;

/** $1 held ids */
const HELD = `
select p.expires_on::text as "expiresOn" from household_proposal_hold h
join household_proposal p on p.id = h.proposal_id where h.held_id = any ($1::uuid[])
order by p.expires_on desc limit 1`;

const ADD = `
with added as (
  insert into household_proposal (id, household_id, kind, effective_on, reason_code, person_ids, from_region_code,
    to_region_code, body, proposed_by, proposed_on, expires_on)
  values ($1, $2, $3, $4::date, $5, $6::uuid[], $7, $8, $9::jsonb, $10, $11::date, $12::date)
  returning id
)
insert into household_proposal_hold (held_id, proposal_id) select h.id, added.id from added, unnest($13::uuid[]) as h (id)
order by h.id`;

const ANSWER = `
with freed as (delete from household_proposal_hold where proposal_id = $1::uuid)
update household_proposal set state = $2, answered_by = $3, answered_on = $4::date, answer_reason_code = $5
where id = $1::uuid`;

/** The list's statement. @param today from which day an unanswered one has expired */
export function listStatement(
  actor: Actor,
  on: {
    readonly state: ProposalState | undefined;
    readonly after: unknown;
    readonly limit: number;
    readonly today: IsoDate;
  },
): [string, unknown[]] {
  const params: unknown[] = [on.after ?? null, on.limit + 1, on.today];
  const state = `case when p.state = 'open' and p.expires_on < $3::date then 'expired' else p.state end`;
  const text = `select p.id as "proposalId", p.household_id as "householdId", p.kind,
      p.effective_on::text as "effectiveOn", p.reason_code as "reasonCode", p.person_ids as "personIds",
      p.from_region_code as "fromRegionCode", p.to_region_code as "toRegionCode", ${state} as state,
      p.proposed_on::text as "proposedOn", p.expires_on::text as "expiresOn", p.answered_on::text as "answeredOn",
      p.answer_reason_code as "answerReasonCode"
    from household_proposal p
    where ($1::uuid is null or p.id < $1) and ${stateIs(on.state, '$3')} and ${eitherSide(actor, params)}
    order by p.id desc limit $2`;
  return [text, params];
}

/**
 * Which proposals are of a state, as the column has it: so the index of the open ones serves those that wait or expired.
 * @param today the parameter of the day
 */
function stateIs(state: ProposalState | undefined, today: string): string {
  switch (state) {
    case 'open':
      return `p.state = 'open' and p.expires_on >= ${today}::date`;
    case 'expired':
      return `p.state = 'open' and p.expires_on < ${today}::date`;
    case 'confirmed':
    case 'refused':
    case 'withdrawn':
      return `p.state = '${state}'`;
    case undefined:
      return 'true';
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
