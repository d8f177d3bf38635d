import { Injectable } from '@nestjs/common';
import { Reads, regionFilter, type Actor } from '@aid-chain/platform';

/** Who may read a household's chain and list: people of its region subtree, never a department. */
@Injectable()
export class HouseholdAccess {
  constructor(private readonly reads: Reads) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for a household outside the subtree or unknown. */
  async check(actor: Actor, householdId: string, action: string): Promise<void> {
    const params: unknown[] = [householdId];
    const [found] = await this.reads.query(
      `select 1 from household where household_id = $1 and ${regionFilter(actor, 'region_code', params)}`,
      params,
    );
    if (found !== undefined) return;
    await this.reads.deny(actor, { action, objectType: 'household', objectId: householdId, householdId });
  }
}
