import { Injectable } from '@nestjs/common';
import { sql, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { Proposing } from '../conferences/proposing.js';
import { Doubles } from '../double-aid/doubles.js';
import { familiesOf } from '../households/family.sql.js';
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

  /** Finds it anew for the whole families of some households, after what one of them receives, or what belongs to it, was written. */
  async renew(tx: Tx, households: readonly string[]): Promise<void> {
    const today = this.clock.today();
    const families = await wholeFamilies(tx, households);
    await this.missing.refresh(tx, families, today);
    await this.doubles.compare(tx, families, today);
    await this.proposing.consider(tx, households);
  }
}

/** Some households with all with which they are one: what the one receives the other one has. */
async function wholeFamilies(tx: Tx, householdIds: readonly string[]): Promise<string[]> {
  const asked = sql`select id from unnest(${householdIds}::uuid[]) as of_them (id)`;
  const found = await sql`select distinct f.id from (${familiesOf(asked)}) f`.on<{ id: string }>(tx);
  return [...new Set([...householdIds, ...found.map(({ id }) => id)])];
}
