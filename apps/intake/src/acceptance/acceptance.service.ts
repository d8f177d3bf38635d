import { Injectable } from '@nestjs/common';
import { inSubtree, newId, refuse, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type Actor,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
  type Answer,
} from '@aid-chain/platform';
import type { Filing } from '../filing/filing.js';
import { RegisterReader } from '../register/register.reader.js';
import type { Acceptance, MintedIds } from './acceptance.js';
import { emitAcceptance } from './acceptance.events.js';
import { decideAcceptance } from './acceptance.rules.js';
import { StaleRegister, writeAcceptance } from './acceptance.writer.js';
import { FactsSealer } from './declared-facts.js';
import { HouseholdSealer } from './sealed-household.js';

/** Tries without a lock, then with: 8 writers on one household showed that half give up after 3 (heart §7). */
const HOT_TRIES = 3;
const LOCKING_TRIES = 3;
const UNIQUE_VIOLATION = '23505';

/** Accepts applications: reads, decides, writes one guarded statement. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly commands: Commands,
    private readonly register: RegisterReader,
    private readonly households: HouseholdSealer,
    private readonly facts: FactsSealer,
  ) {}

  /**
   * @returns 201 {applicationId, householdId, state, tracks}, or the refusals of `decideAcceptance`
   * @throws RefusalError SERVICE_BUSY when other filings of the same family never left a gap
   */
  async accept(ctx: CommandContext, filing: Filing): Promise<HttpAnswer> {
    for (let attempt = 1; attempt <= HOT_TRIES + LOCKING_TRIES; attempt++) {
      try {
        return await this.commands.run(ctx, (tx) => this.attempt(tx, filing, attempt > HOT_TRIES));
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    }
    throw new RefusalError({ code: 'SERVICE_BUSY', params: {} });
  }

  private async attempt(tx: CommandTx, filing: Filing, locking: boolean): Promise<Answer> {
    const { members, regionCode } = filing.household;
    if (!serves(tx.actor, regionCode)) return orRefuse(refuse('REGION_OUTSIDE_SUBTREE', { regionCode }));
    if (locking) await this.register.lock(tx, members);
    const view = await this.register.find(tx, members);
    const acceptance = orRefuse(decideAcceptance(filing, view, tx.actor, mintIds(filing)));
    const accepted = {
      filing,
      acceptance,
      sealed: this.households.seal(acceptance.household, filing.household),
      facts: this.facts.declared(acceptance, filing.declaration),
    };
    await writeAcceptance(tx, accepted, tx.actor.id);
    emitAcceptance(tx, accepted);
    return answer(acceptance);
  }
}

function mintIds({ household, declaration }: Filing): MintedIds {
  return {
    householdId: newId(),
    applicationId: newId(),
    personIds: household.members.map(() => newId()),
    needIds: declaration.helpRequested.map(() => newId()),
  };
}

/** A person serves the own subtree; an integrator without a region serves every place. */
function serves(actor: Actor, regionCode: string): boolean {
  if (actor.regionCode === undefined) return actor.role === 'integrator';
  return inSubtree(regionCode, actor.regionCode);
}

function answer({ application, household }: Acceptance): Answer {
  const { applicationId } = application;
  const { householdId } = household;
  const state = application.kind === 'case' ? 'open' : 'forwarded';
  return {
    status: 201,
    body: { applicationId, householdId, state },
    audit: {
      action: `application.${application.kind === 'case' ? 'accepted' : 'forwarded'}`,
      objectType: 'application',
      objectId: applicationId,
      householdId,
    },
  };
}

function isOvertaken(error: unknown): boolean {
  if (error instanceof StaleRegister) return true;
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
