import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { closedInto, householdsOf } from '../household/household-store.js';
import { whereabouts, type Whereabouts } from './whereabouts.rules.js';

/** Who belongs to a household as the register has it today, also where it went into another one. */
@Injectable()
export class Members {
  /** @param personId of a recognition of one person; null of one of the household */
  async whereabouts(
    connection: Sql,
    householdId: string,
    personId: string | null,
    on: IsoDate,
  ): Promise<Whereabouts> {
    if (personId === null) return 'there';
    const standsAs = (await closedInto(connection, householdId)) ?? householdId;
    const copy = (await householdsOf(connection, [standsAs])).get(standsAs);
    return copy === undefined ? 'there' : whereabouts(personId, copy.members, on);
  }
}
