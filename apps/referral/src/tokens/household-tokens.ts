import { Injectable } from '@nestjs/common';
import type { Tx } from '@aid-chain/messaging';
import { KeyedHash } from '@aid-chain/platform';

export interface TokenOwner {
  readonly householdId: string;
  readonly department: string;
}

/**
 * The name under which one department knows a household (architecture.md §3 «Least data»): made once with a key, then
 * stored, so that it outlives the key. Two departments can never find out that they serve the same household.
 */
@Injectable()
export class HouseholdTokens {
  constructor(private readonly hash: KeyedHash) {}

  /** @returns a function that gives the token of each owner; new ones are stored first. */
  async findOrCreate(tx: Tx, owners: readonly TokenOwner[]): Promise<(owner: TokenOwner) => string> {
    const sorted = [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()].sort(byKey);
    const columns = [sorted.map((o) => o.householdId), sorted.map((o) => o.department)];
    await tx.query(
      `insert into household_token (household_id, department, token)
       select * from unnest($1::uuid[], $2::text[], $3::text[])
       on conflict (household_id, department) do nothing`,
      [...columns, sorted.map((owner) => this.make(owner))],
    );
    const rows = await tx.query<TokenOwner & { token: string }>(
      `select t.household_id as "householdId", t.department, t.token
         from household_token t
         join unnest($1::uuid[], $2::text[]) as o (household_id, department) using (household_id, department)`,
      columns,
    );
    const tokens = new Map(rows.map((row) => [keyOf(row), row.token]));
    return (owner) => {
      const token = tokens.get(keyOf(owner));
      if (token === undefined) throw new Error(`no token for department ${owner.department}`);
      return token;
    };
  }

  private make({ householdId, department }: TokenOwner): string {
    return this.hash.of(`household-token:${department}`, householdId);
  }
}

function keyOf({ householdId, department }: TokenOwner): string {
  return `${householdId}|${department}`;
}

function byKey(a: TokenOwner, b: TokenOwner): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
