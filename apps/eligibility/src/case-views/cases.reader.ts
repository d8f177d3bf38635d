import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  checkOpenCase,
  isAssigned,
  mergedOf,
  purposeEntry,
  Reads,
  Sealer,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { householdsOf } from '../household/household-store.js';
import { CaseRequests } from './case-requests.js';
import { CaseOutlook, NOTHING_KNOWN } from './case-outlook.js';
import { caseStateOf } from '../cases/case-view.rules.js';
import { findCase } from '../cases/case-store.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import { caseDetail, type StandingNow } from './case-views.js';
import type { CaseState } from '../cases/case.state.js';
import { remediesOfCase } from '../remedies/case-remedies.js';
import { recordedWork } from './recorded-work.js';

/** A look at a case, with its reason where people are shown in full. */
interface CaseLook {
  readonly action: string;
  readonly unmask?: Unmasking | undefined;
}

/** Reads of cases: each within the actor's region, masked, with its audit row. */
@Injectable()
export class CasesReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly outlook: CaseOutlook,
    private readonly clock: BusinessClock,
    private readonly requests: CaseRequests,
  ) {}

  /** @throws RefusalError as {@link impartially}: CLOSE_RELATIVE masked too (L-15), LOOK_UP_CASE_CLOSED */
  one(actor: Actor, caseId: string, unmask: Unmasking | undefined): Promise<object> {
    const action = unmask === undefined ? 'case.shown' : 'case.unmasked';
    return this.impartially(actor, caseId, { action, unmask }, async (connection, stored) => {
      const { householdId } = stored;
      const today = this.clock.today();
      const file = await this.outlook.current(connection, stored, today);
      const household = file.household ?? (await householdsOf(connection, [householdId])).get(householdId);
      const outlook =
        household === undefined ? NOTHING_KNOWN : await this.outlook.load(connection, file, today);
      const beside = {
        ...(await this.requests.find(connection, file, unmask)),
        ...(await standing(connection, actor, file)),
        today,
      };
      return caseDetail(file, household, { ...outlook, ...beside }, { sealer: this.sealer, unmask });
    });
  }

  /** @throws RefusalError CASE_NOT_FOUND, with an audit row, for a case that is not there or outside the region, HOUSEHOLD_NOT_ASSIGNED */
  async visible(actor: Actor, caseId: string, action: string): Promise<CaseState> {
    const file = await findCase(this.reads, caseId, actor);
    const entry = { action, objectType: 'case', objectId: caseId };
    if (file === undefined) return this.reads.deny(actor, entry, 'CASE_NOT_FOUND');
    if (await isAssigned(this.reads, actor, file.householdId)) return file;
    return this.reads.deny(actor, entry, 'HOUSEHOLD_NOT_ASSIGNED');
  }

  /**
   * Reads what is known in a case, in one audited look that its relative in office is refused.
   * @throws RefusalError as {@link visible}, CLOSE_RELATIVE (D57 11, L-15), in full also LOOK_UP_CASE_CLOSED
   */
  async impartially<R>(
    actor: Actor,
    caseId: string,
    { action, unmask }: CaseLook,
    read: (connection: Sql, file: CaseState) => Promise<R>,
  ): Promise<R> {
    const file = await this.visible(actor, caseId, action);
    const { householdId } = file;
    const entry = { action, objectType: 'case', ids: [caseId], householdId, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      if (unmask !== undefined) checkOpenCase(unmask, await isOpen(connection, file));
      await checkNoRelative(connection, actor, householdId);
      return read(connection, file);
    });
  }
}

/** A case that has ended stays work while something that the household receives runs: visits, reviews, changes. */
async function isOpen(connection: Sql, file: CaseState): Promise<boolean> {
  if (caseStateOf(file) !== 'ended') return true;
  const recognitions = await recognitionsOfOne(connection, file.householdId);
  return recognitions.some(({ state }) => state.is === 'running');
}

/** What became of what the case decided, also where its household went into another. */
async function standing(
  connection: Sql,
  reader: Actor,
  { caseId, householdId }: CaseState,
): Promise<Omit<StandingNow, 'today'>> {
  return {
    recognitions: await recognitionsOfOne(connection, householdId),
    merged: (await mergedOf(connection, [householdId])).get(householdId),
    recordedWork: await recordedWork(connection, caseId),
    remedies: await remediesOfCase(connection, reader, caseId),
  };
}
