import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { closedInto, householdsOf } from '../household/household-store.js';
import { lastDayOf, whereabouts, type Found } from './whereabouts.rules.js';

/** Who belongs to a household as the register has it today, also where it went into another one. */
@Injectable()
export class Members {
  /** @param personId of a recognition of one person; null of one of the household */
  async find(connection: Sql, householdId: string, personId: string | null, on: IsoDate): Promise<Found> {
    if (personId === null) return { person: 'there' };
    const standsAs = (await closedInto(connection, householdId)) ?? householdId;
    const copy = (await householdsOf(connection, [standsAs])).get(standsAs);
    if (copy === undefined) return { person: 'there' };
    return { person: whereabouts(personId, copy.members, on), lastDay: lastDayOf(personId, copy.members) };
  }
}
