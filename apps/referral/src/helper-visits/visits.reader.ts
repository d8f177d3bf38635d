import { Injectable } from '@nestjs/common';
import {
  checkOpenCase,
  purposeEntry,
  Reads,
  Sealer,
  type Actor,
  type PageQuery,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { HouseholdAccess } from '../households/household-access.js';
import { wholeFamily } from '../households/household.store.js';
import type { HelperVisitList, HelperVisitView } from './visit.dto.js';
import { visitsOf, type HelperVisit } from './visit.store.js';
import { VISIT_INCOME_FIELD } from './visits.service.js';

/** Answers which visits the helper of a family made; the income found only to who states a reason. */
@Injectable()
export class HelperVisitsReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for a household elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED, CURSOR_INVALID */
  async ofHousehold(
    actor: Actor,
    householdId: string,
    { unmask, ...query }: Pick<PageQuery, 'cursor' | 'limit'> & { readonly unmask: Unmasking | undefined },
  ): Promise<HelperVisitList> {
    const action = unmask === undefined ? 'helper-visit.listed' : 'helper-visit.unmasked';
    await this.access.regionOf(actor, householdId, action);
    const entry = {
      ...{ action, objectType: 'household', ids: [householdId], householdId },
      ...purposeEntry(unmask),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const { items, ...more } = await visitsOf(
        connection,
        await wholeFamily(connection, householdId),
        query,
      );
      checkOpenCase(unmask, items.length > 0);
      return { items: items.map((visit) => this.view(visit, unmask !== undefined)), ...more };
    });
  }

  private view(
    { entryId, income, correctionReason, ...visit }: HelperVisit,
    isFull: boolean,
  ): HelperVisitView {
    return {
      ...visit,
      ...(isFull
        ? this.sealer.openJson<{ readonly incomeFen: number }>(VISIT_INCOME_FIELD, entryId, income)
        : {}),
      ...(correctionReason === null ? {} : { correctionReason }),
    };
  }
}
