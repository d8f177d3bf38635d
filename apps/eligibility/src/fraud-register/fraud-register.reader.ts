import { Injectable } from '@nestjs/common';
import {
  BusinessClock,
  isOfOwnRegion,
  purposeEntry,
  Reads,
  Sealer,
  type Actor,
  type PageQuery,
  type Unmasking,
} from '@aid-chain/platform';
import { fraudStandingCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { householdsOf } from '../household/household-store.js';
import { standingOn } from './fraud-entry.rules.js';
import { entriesOf, FRAUD_FIELDS, type FraudEntry } from './fraud-register.store.js';
import type { FraudEntriesView, FraudEntryView } from './fraud-register.view.js';

const EFFECT = {
  zh: '可据以安排入户走访；不影响任何认定、期限和标准',
  en: 'A home visit may be ordered; no decision, deadline or amount depends on it',
};

/** Auditors see every place. */
const isVisible = (actor: Actor, regionCode: string): boolean =>
  actor.role === 'auditor' || isOfOwnRegion(actor, regionCode);

/** Reads what is proven of one household, for a stated purpose; auditors without what was written; nobody reads a list of all. */
@Injectable()
export class FraudRegisterReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly sealer: Sealer,
  ) {}

  /** What has expired or was lifted is no longer shown. @throws RefusalError FRAUD_PURPOSE_MISSING, CLOSE_RELATIVE, CURSOR_INVALID */
  async ofHousehold(
    actor: Actor,
    householdId: string,
    { purpose, ...query }: Pick<PageQuery, 'cursor' | 'limit'> & { readonly purpose: Unmasking | undefined },
  ): Promise<FraudEntriesView> {
    const look = { action: 'fraud-entries.read', objectType: 'household', objectId: householdId };
    const copy = (await householdsOf(this.reads, [householdId])).get(householdId);
    if (copy === undefined || !isVisible(actor, copy.regionCode)) return this.reads.deny(actor, look);
    if (purpose === undefined) return this.reads.deny(actor, look, 'FRAUD_PURPOSE_MISSING');
    const entry = { ...look, ids: [householdId], householdId, ...purposeEntry(purpose) };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const today = this.clock.today();
      const { items, ...more } = await entriesOf(connection, actor, householdId, query);
      const shown = items.filter((one) => standingOn(one, today) !== 'ended');
      const viewed = shown.map((one) => this.viewOf(one, today, actor.role !== 'auditor'));
      return { householdId, items: viewed, ...more };
    });
  }

  private viewOf(entry: FraudEntry, today: string, isFull: boolean): FraudEntryView {
    const { entryId, personId, decidedOn, until } = entry;
    const standing = standingOn(entry, today);
    const written = () =>
      this.sealer.openJson<Pick<FraudEntryView, 'document' | 'authority' | 'findings'>>(
        FRAUD_FIELDS.decision,
        entryId,
        entry.decision,
      );
    return {
      ...{ entryId, personId, decidedOn, until },
      ...(isFull ? written() : {}),
      ...{ standing, standingName: nameOf(fraudStandingCodes, standing), effect: EFFECT },
    };
  }
}
