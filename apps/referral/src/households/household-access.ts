import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { Reads, regionCondition, type Actor } from '@aid-chain/platform';

/** Who may read a household's chain and list: people of its region subtree, never a department. */
@Injectable()
export class HouseholdAccess {
  constructor(private readonly reads: Reads) {}

  /**
   * @returns the region in which the household lives
   * @throws RefusalError NOT_FOUND, with an audit row, for a household outside the subtree or unknown
   */
  async regionOf(actor: Actor, householdId: string, action: string): Promise<string> {
    const found = await this.findRegion(actor, householdId);
    if (found !== undefined) return found;
    return this.reads.deny(actor, { action, objectType: 'household', objectId: householdId, householdId });
  }

  /** The same for who records the look itself; undefined outside the subtree. */
  async findRegion(actor: Actor, householdId: string): Promise<string | undefined> {
    const [found] = await sql`
      select region_code as "regionCode" from household
       where household_id = ${householdId} and ${regionCondition(actor, sql`region_code`)}`.on<{
      regionCode: string;
    }>(this.reads);
    return found?.regionCode;
  }
}
