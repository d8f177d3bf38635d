import { Injectable } from '@nestjs/common';
import { sql, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { Proposing } from '../conferences/proposing.js';
import { Doubles } from '../double-aid/doubles.js';
import { MissingMeasures } from '../missed/missing-measures.js';

/** What is found of households by what they receive (S2-06): what they miss, what may be double, what calls for a conference. */
@Injectable()
export class Findings {
  constructor(
    private readonly missing: MissingMeasures,
    private readonly doubles: Doubles,
    private readonly proposing: Proposing,
    private readonly clock: BusinessClock,
  ) {}

  /** Finds it anew, after what some households receive was written. */
  async renew(tx: Tx, households: readonly string[]): Promise<void> {
    const today = this.clock.today();
    await this.missing.refresh(tx, await standingOf(tx, households), today);
    await this.doubles.compare(tx, households, today);
    await this.proposing.consider(tx, households);
  }
}

/** Some households with those into which they were merged: what the one receives the other one has. */
async function standingOf(tx: Tx, householdIds: readonly string[]): Promise<string[]> {
  const found = await sql`
    with recursive standing (household_id) as (
      select id from unnest(${householdIds}::uuid[]) as asked (id)
      union
      select h.closed_into from household h join standing using (household_id) where h.closed_into is not null)
    select household_id as id from standing`.on<{ id: string }>(tx);
  return found.map(({ id }) => id);
}
